/** What is known of the table a statement names, and of its columns. */
import type { Catalog, Column, Table } from '../catalog/catalog.js';
import type { Name } from '../sql/nodes/base.js';
import type { AlterTable, DropColumn } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName, Shape, tokenText, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import type { RuleContext } from './rule.js';

/** The kinds of statement that are an ALTER TABLE of one of Redshift's own tables. */
export const ALTERS_TABLE: readonly string[] = [
  'alter-table', 'alter-column-type', 'alter-column-encode', 'alter-table-encode', 'alter-table-distribution', 'alter-table-sortkey',
];

export interface WholeAlterTable extends AlterTable { readonly name: Name }

/** The tree of an ALTER TABLE that was read whole. */
export function alterTableIn({ syntax: { status, tree } }: Statement): WholeAlterTable | undefined {
  return status === 'parsed' && tree?.kind === 'AlterTable' && hasName(tree) ? tree : undefined;
}

function hasName(tree: AlterTable): tree is WholeAlterTable {
  return tree.name !== null;
}

/**
 * The table of Redshift's own that a name stands for, as the statements before have made it. Nothing for a statement inside of a routine:
 * what there will be when it is called nobody knows.
 */
export function ownTable(statement: Statement, name: Name, context: RuleContext): Table | undefined {
  const table = knownTable(statement, name, context);
  return table?.kind === 'table' && !table.isIceberg ? table : undefined;
}

function knownTable({ tokens }: Statement, name: Name, { catalog, isInRoutine }: RuleContext): Table | undefined {
  return isInRoutine ? undefined : localTable(tokens, name, catalog);
}

/** Whether the name is that of an external table the statements before have made; inside of routines too. */
export function isExternalTable({ tokens }: Statement, name: Name, { catalog }: RuleContext): boolean {
  return localTable(tokens, name, catalog)?.kind === 'external-table';
}

function localTable(tokens: Tokens, name: Name, catalog: Catalog): Table | undefined {
  if (holdsTemplate(tokens, name)) return undefined;
  const { database, ...local } = objectName(tokens, name);
  return database === '' ? catalog.table(local) : undefined;
}

export function columnOf(table: Table | undefined, name: string): Column | undefined {
  return table?.columns.find((column) => column.name === name);
}

/** Whether all columns of the table are known and this is none of them. */
export function lacksColumn(table: Table, name: string): boolean {
  return table.isComplete && columnOf(table, name) === undefined;
}

/** The name as Redshift folds it, for people. */
export function shownName(tokens: Tokens, { first, last }: Name): string {
  let shown = foldedName(tokens, first);
  for (let part = first + 2; part <= last; part += 2) shown += `.${foldedName(tokens, part)}`;
  return shown;
}

/** Whether a quoted name has capitals, which it keeps with `enable_case_sensitive_identifier`: it may be another name than the folded one. */
export function maySayCase(tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): boolean {
  for (let part = first; part <= last; part++) {
    if (tokens.kind[part] === Shape.QuotedName && tokenText(tokens, part) !== tokenText(tokens, part).toLowerCase()) return true;
  }
  return false;
}

/** Whether a token that may be absent is CASCADE. */
export function isCascade(tokens: Tokens, behavior: number): boolean {
  return behavior >= 0 && tokenText(tokens, behavior).toLowerCase() === 'cascade';
}

/** Whether the table is known to lie outside of Redshift: an external table, an Iceberg table, or one of an external schema. */
export function isInLake(statement: Statement, name: Name, context: RuleContext): boolean {
  const table = knownTable(statement, name, context);
  if (table !== undefined) return table.kind === 'external-table' || table.isIceberg;
  return context.catalog.schema(objectName(statement.tokens, name).schema)?.external === true;
}

/**
 * Whether the table may be one of a data lake. It cannot where it or its schema is known, nor where none is written: the search path holds
 * no external schemas. https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html
 */
export function mayBeInLake(statement: Statement, name: Name, context: RuleContext): boolean {
  if (ownTable(statement, name, context) !== undefined) return false;
  const { database, schema } = objectName(statement.tokens, name);
  if (database !== '' || holdsTemplate(statement.tokens, name) || isInLake(statement, name, context)) return true;
  return schema !== '' && schema !== 'public' && context.catalog.schema(schema)?.external !== false;
}

/** Why Redshift refuses to drop a column. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
export type DropRefusal = 'no such column' | 'sort or distribution key' | 'last column' | 'key of several columns';

/** The DROP COLUMN a statement begins with, where Redshift is certain to refuse it. */
export interface RefusedDrop { readonly alter: WholeAlterTable; readonly action: DropColumn; readonly table: Table; readonly column: string; readonly refusal: DropRefusal }

export function refusedDropIn(statement: Statement, context: RuleContext): RefusedDrop | undefined {
  const alter = alterTableIn(statement);
  const [action] = alter?.actions ?? [];
  if (alter === undefined || action?.kind !== 'DropColumn') return undefined;
  const table = ownTable(statement, alter.name, context);
  const column = foldedName(statement.tokens, action.name);
  const refusal = table === undefined ? undefined : dropRefusal(table, column, isCascade(statement.tokens, action.behavior));
  return table === undefined || refusal === undefined ? undefined : { alter, action, table, column, refusal };
}

/** What is certain to keep a known table's column from being dropped. */
export function dropRefusal(table: Table, column: string, cascades: boolean): DropRefusal | undefined {
  if (lacksColumn(table, column)) return 'no such column';
  if (table.distKey === column || table.sortKey.includes(column)) return 'sort or distribution key';
  if (table.isComplete && table.columns.length === 1) return 'last column';
  return !cascades && table.keys.some((key) => key.columns.length > 1 && key.columns.includes(column)) ? 'key of several columns' : undefined;
}
