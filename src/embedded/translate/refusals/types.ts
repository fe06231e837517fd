/** Data types: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
import type { TypeName } from '../../../core/sql/nodes/base.js';
import type { ColumnDef } from '../../../core/sql/nodes/tables.js';
import { foldedName } from '../../../core/sql/tokenizer.js';
import { typeWords } from '../../../core/sql/tree-text.js';
import { refusal, wordAt, type Context, type Finding, type Refusal } from './refusal.js';

const TYPES = 'c_unsupported-postgresql-datatypes';

/** What PostgreSQL has and Redshift has not: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */
const UNSUPPORTED: ReadonlySet<string> = new Set(['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2', 'uuid', 'json', 'jsonb', 'bytea', 'money', 'inet', 'cidr', 'macaddr', 'bit',
  'bit varying', 'varbit', 'hstore', 'tsvector', 'tsquery', 'xml', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange',
  'txid_snapshot', 'citext']);

/** Those that its PostgreSQL 8.0 does not know at all, so that not even a cast on the leader node finds them. */
const UNKNOWN: ReadonlySet<string> = new Set(['uuid', 'json', 'jsonb', 'hstore', 'tsvector', 'tsquery', 'xml', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'txid_snapshot', 'citext']);

const VARCHARS = new Set(['varchar', 'nvarchar', 'character varying', 'national character varying']);
const CHARS = new Set(['char', 'character', 'nchar', 'bpchar', 'national character']);
const DECIMALS = new Set(['decimal', 'numeric', 'dec']);
const VARCHAR_MAX = 65_535;
const CHAR_MAX = 4096;
const PRECISION_MAX = 38;

export const TYPE_REFUSALS: readonly Refusal[] = [
  refusal('TypeName', 'types only PostgreSQL has', TYPES, castTo),
];

/** Those of a column; `table` is the table's name. */
export function columnType(table: string, { name, type }: ColumnDef, { tokens }: Context): Finding | undefined {
  if (type === null) return undefined;
  const words = typeWords(tokens, type);
  const given = type.isArray ? `${words}[]` : words;
  if (UNSUPPORTED.has(words) || type.isArray) return { message: `Column "${table}.${foldedName(tokens, name)}" has unsupported type "${given}".` };
  return tooLong(words, type, (at) => Number(wordAt(tokens, at)));
}

function tooLong(words: string, { args: [length, scale] }: TypeName, numberAt: (at: number) => number): Finding | undefined {
  if (length === undefined) return undefined;
  const max = VARCHARS.has(words) ? VARCHAR_MAX : CHARS.has(words) ? CHAR_MAX : undefined;
  const value = numberAt(length);
  if (max !== undefined) return value > max ? { message: `Column length exceeds maximum allowed (maximum column length is ${max})` } : undefined;
  if (!DECIMALS.has(words)) return undefined;
  if (value > PRECISION_MAX) return { message: `NUMERIC precision ${value} must be between 1 and ${PRECISION_MAX}` };
  return scale !== undefined && numberAt(scale) > value ? { message: `NUMERIC scale ${numberAt(scale)} must be between 0 and precision ${value}` } : undefined;
}

/** A type that only the leader node has is refused where a table is read. */
function castTo(type: TypeName, { tokens, usesTables }: Context): Finding | undefined {
  const words = typeWords(tokens, type);
  if (UNKNOWN.has(words)) return { message: `type "${words}" does not exist`, at: type.first };
  return usesTables && UNSUPPORTED.has(words) ? { message: 'Specified types or functions (one per INFO message) not supported on Redshift tables.' } : undefined;
}
