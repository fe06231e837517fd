/** The table COPY loads, as the catalog has it. */
import { quotedRelation, sqlLiteral } from '../sql-literal.js';
import type { ColumnKind, TargetColumn } from './column.js';
import { TransferFailure } from './load-fault.js';
import type { CopyPlan } from './plan.js';
import type { Ask } from './transfer.js';

export interface TargetTable {
  readonly oid: number;
  readonly name: string;
  /** Quoted and qualified. */
  readonly sqlName: string;
  /** Those that are loaded, in the order of the fields. */
  readonly columns: readonly TargetColumn[];
}

/** Throws TransferFailure where there is no such table or no such column. */
export async function readTarget(ask: Ask, plan: CopyPlan): Promise<TargetTable> {
  const { name } = plan.table;
  const written = quotedRelation(plan.table);
  const [tables, columns] = await ask([tableSql(written), columnsSql(written)]);
  const [oid, relkind, sqlName] = tables?.rows[0] ?? [];
  if (oid === undefined || oid === null) throw new TransferFailure(`Cannot COPY into nonexistent table ${name}`);
  if (relkind !== 'r' && relkind !== 'p') throw new TransferFailure(`"${name}" is not a table`);
  return { oid: Number(oid), name, sqlName: sqlName ?? '', columns: chooseColumns(plan, (columns?.rows ?? []).map(columnOf)) };
}

function tableSql(written: string): string {
  return `SELECT c.oid, c.relkind, format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(${sqlLiteral(written)})`;
}

function columnsSql(written: string): string {
  return `SELECT a.attname, t.typname, a.atttypmod, a.attnotnull, a.attidentity FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = to_regclass(${sqlLiteral(written)}) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  int2: 'int2', int4: 'int4', int8: 'int8', numeric: 'numeric', float4: 'float4', float8: 'float8', bool: 'bool', bpchar: 'char', varchar: 'varchar', text: 'varchar', name: 'varchar',
  date: 'date', timestamp: 'timestamp', timestamptz: 'timestamptz', time: 'time', timetz: 'timetz', super: 'super', jsonb: 'super', bytea: 'varbyte',
};

function columnOf([name, type, modifier, notNull, identity]: readonly (string | null)[]): TargetColumn {
  const kind = KINDS[type ?? ''];
  if (kind === undefined) throw new TransferFailure(`NOT EMULATED: COPY into a column of the type ${type ?? ''}`);
  const typmod = Number(modifier ?? -1) - 4;
  const isNumeric = kind === 'numeric';
  return {
    name: name ?? '', kind, length: typmod < 0 ? 0 : isNumeric ? typmod >> 16 : typmod, scale: isNumeric && typmod >= 0 ? typmod & 0x7ff : 0,
    isNotNull: notNull === 't', identity: identity === 'a' ? 'always' : identity === 'd' ? 'default' : 'none',
  };
}

/** Identity columns are left out unless EXPLICIT_IDS says otherwise: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-column-mapping.html */
function chooseColumns(plan: CopyPlan, all: readonly TargetColumn[]): readonly TargetColumn[] {
  const chosen = plan.columns.length === 0 ? all.filter(({ identity }) => identity === 'none' || plan.hasExplicitIds) : plan.columns.map((name) => {
    const column = all.find((each) => each.name === name);
    if (column === undefined) throw new TransferFailure(`column "${name}" of relation "${plan.table.name}" does not exist`);
    return column;
  });
  const identity = chosen.find((column) => column.identity === 'always');
  if (identity !== undefined && !plan.hasExplicitIds) throw new TransferFailure(`cannot set an identity column to a value: "${identity.name}"; EXPLICIT_IDS allows it`);
  if (plan.hasExplicitIds && !chosen.some((column) => column.identity !== 'none')) throw new TransferFailure('EXPLICIT_IDS needs an identity column among the columns that are loaded');
  return chosen;
}
