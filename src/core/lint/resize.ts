/** A new size for a VARCHAR column, and what Redshift says to it. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
import type { Column, Key, Table } from '../catalog/catalog.js';
import type { AlterAction } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName } from '../sql/tokenizer.js';
import { typeOfColumn, writtenType } from './column-types.js';
import type { RuleContext, TokenSpan } from './rule.js';
import { alterTableIn, columnOf, ownTable, type WholeAlterTable } from './tables.js';

export interface Resize {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
  /** The encoding or the constraint for which Redshift refuses it; DEFAULT where a column with a default is to shrink. */
  readonly blockedBy: Blocker | undefined;
  /** The new type. */
  readonly at: TokenSpan;
}

export type Blocker = { readonly kind: 'encoding'; readonly encoding: string } | { readonly kind: 'key'; readonly key: Key } | { readonly kind: 'default' };

/** What an ALTER TABLE does to the sizes of VARCHAR columns that are known. */
export function resizesIn(statement: Statement, context: RuleContext): readonly Resize[] {
  const alter = alterTableIn(statement);
  return alter === undefined ? [] : alter.actions.flatMap((action) => resizeOf(statement, alter, action, context) ?? []);
}

function resizeOf(statement: Statement, { name }: WholeAlterTable, action: AlterAction, context: RuleContext): Resize | undefined {
  if (action.kind !== 'AlterColumn' || action.type === null) return undefined;
  const { tokens } = statement;
  const table = ownTable(statement, name, context);
  const column = columnOf(table, foldedName(tokens, action.name));
  if (table === undefined || column === undefined) return undefined;
  const now = typeOfColumn(column);
  const next = writtenType(tokens, action.type);
  if (now.family !== 'varchar' || next.family !== 'varchar' || now.size === undefined || next.size === undefined) return undefined;
  return { column, from: now.size, to: next.size, blockedBy: blockerOf(table, column, next.size < now.size), at: action.type };
}

const BLOCKING: ReadonlySet<string> = new Set(['bytedict', 'runlength', 'text255', 'text32k']);

/** The documentation lets no column with a default be altered, Redshift lets it grow: https://github.com/jazzband/django-redshift-backend/issues/96 */
function blockerOf(table: Table, column: Column, shrinks: boolean): Blocker | undefined {
  const encoding = certainEncoding(table, column);
  if (encoding !== undefined && BLOCKING.has(encoding)) return { kind: 'encoding', encoding };
  const key = table.keys.find(({ columns }) => columns.includes(column.name));
  if (key !== undefined) return { kind: 'key', key };
  return shrinks && column.hasDefault ? { kind: 'default' } : undefined;
}

/** The encoding somebody wrote; a column that is made a sort key loses it, and RAW may give way to what COPY finds better. */
export function certainEncoding(table: Table, { name, encoding }: Column): string | undefined {
  return encoding === undefined || encoding === 'auto' || encoding === 'raw' || encoding === 'none' || table.sortKey.includes(name) ? undefined : encoding;
}
