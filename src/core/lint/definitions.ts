/** What a statement defines: columns with their types, and what CREATE TABLE says of distribution, order and keys. */
import type { Name, NameList, TypeName } from '../sql/nodes/base.js';
import type { Option } from '../sql/nodes/options.js';
import type { ColumnDef, Constraint, CreateTable } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { holdsTemplate as isPutTogether, type Syntax } from '../sql/syntax.js';
import { foldedName, Shape, type Tokens } from '../sql/tokenizer.js';
import { nodeText, objectName } from '../sql/tree-text.js';
import { isIceberg } from './iceberg.js';
import type { RuleContext, TokenSpan } from './rule.js';
import { isInLake } from './tables.js';

/** A column that a statement makes, or gives another type. */
export interface DefinedColumn {
  /** Token of the column's name. */
  readonly name: number;
  readonly type: TypeName;
  /** The whole definition; null where an existing column gets another type. */
  readonly definition: ColumnDef | null;
}

/** The kinds of statement that define columns of Redshift's own types; external tables have the types of their catalog. */
export const DEFINES_COLUMNS: readonly string[] = ['create-table', 'alter-table', 'alter-column-type'];

const NO_COLUMNS: readonly DefinedColumn[] = [];

/** The columns a statement of one of those kinds defines; none where the table lies in a data lake. */
export function columnsDefinedBy(statement: Statement, context: RuleContext): readonly DefinedColumn[] {
  const { tree } = statement.syntax;
  if (tree?.kind === 'AlterTable' && tree.name !== null && isInLake(statement, tree.name, context)) return NO_COLUMNS;
  const known = REMEMBERED.get(statement.syntax);
  if (known !== undefined) return known;
  const columns = readColumns(statement);
  REMEMBERED.set(statement.syntax, columns);
  return columns;
}

/** Several rules ask about the same statement, one after the other. */
const REMEMBERED = new WeakMap<Syntax, readonly DefinedColumn[]>();

function readColumns({ tokens, syntax: { tree } }: Statement): readonly DefinedColumn[] {
  const columns: DefinedColumn[] = [];
  const add = ({ name, type }: Pick<ColumnDef, 'name' | 'type'>, definition: ColumnDef | null): void => {
    if (type !== null && tokens.kind[name] !== Shape.Template) columns.push({ name, type, definition });
  };
  if (tree?.kind === 'CreateTable' && !isIceberg(tokens, tree)) {
    for (const element of tree.elements) if (element.kind === 'ColumnDef') add(element, element);
  } else if (tree?.kind === 'AlterTable') {
    for (const action of tree.actions) {
      if (action.kind === 'AddColumn') add(action.column, action.column);
      else if (action.kind === 'AlterColumn') add(action, null);
    }
  }
  return columns;
}

/** The tree of a CREATE TABLE for one of Redshift's own tables. */
export function createTableIn({ tokens, syntax: { tree } }: Statement): CreateTable | undefined {
  return tree?.kind === 'CreateTable' && !isIceberg(tokens, tree) ? tree : undefined;
}

/** Whether all that is said about the table is known: it was read to the end, and no template puts in anything after the name. */
export function isWhole({ tokens, first, last, syntax: { status } }: Statement, { name }: CreateTable): boolean {
  return status === 'parsed' && !isPutTogether({ tokens, first: (name?.last ?? first - 1) + 1, last });
}

/** A column that is named as a key, and where. */
export interface KeyColumn { readonly name: string; readonly at: TokenSpan }

/** The columns of DISTKEY; Redshift allows one. */
export function distributionKeys(tokens: Tokens, table: CreateTable): readonly KeyColumn[] {
  return [...keysOfColumns(tokens, table, 'distkey'), ...table.options.flatMap(({ name, value }) => name === 'distkey' && value?.kind === 'NameList' ? namedKeys(tokens, value) : [])];
}

/** The columns of the sort key, in its order. */
export function sortKeys(tokens: Tokens, table: CreateTable): readonly KeyColumn[] {
  const written = sortKeyOption(table)?.value;
  return written?.kind === 'NameList' ? namedKeys(tokens, written) : keysOfColumns(tokens, table, 'sortkey');
}

/** SORTKEY of the table, of any style. */
export function sortKeyOption({ options }: CreateTable): Option | undefined {
  return options.find(({ name }) => name.endsWith('sortkey'));
}

function keysOfColumns(tokens: Tokens, table: CreateTable, key: string): readonly KeyColumn[] {
  const keys: KeyColumn[] = [];
  for (const element of table.elements) {
    if (element.kind !== 'ColumnDef') continue;
    const option = optionOf(element, key);
    if (option !== undefined) keys.push({ name: foldedName(tokens, element.name), at: option });
  }
  return keys;
}

/** The columns of a list; not those that a template hides or a number counts. */
export function namedKeys(tokens: Tokens, { names }: NameList): readonly KeyColumn[] {
  return names.filter(({ first }) => tokens.kind[first] !== Shape.Template && tokens.kind[first] !== Shape.Number)
    .map((name) => ({ name: foldedName(tokens, name.last), at: { first: name.first, last: name.last } }));
}

export function optionOf({ attributes }: ColumnDef, name: string): Option | undefined {
  return attributes.find((attribute): attribute is Option => attribute.kind === 'Option' && attribute.name === name);
}

/** IDENTITY of a column, in any of its spellings. */
export function identityOf({ attributes }: ColumnDef): Option | undefined {
  return attributes.find((attribute): attribute is Option => attribute.kind === 'Option' && attribute.name.endsWith('identity'));
}

/** The column of this name. */
export function columnNamed(tokens: Tokens, { elements }: CreateTable, name: string): ColumnDef | undefined {
  return elements.find((element): element is ColumnDef => element.kind === 'ColumnDef' && foldedName(tokens, element.name) === name);
}

/** The constraints of a table, and those of its columns. */
export function constraintsOf({ elements }: CreateTable): readonly Constraint[] {
  return elements.flatMap((element) => {
    if (element.kind === 'Constraint') return [element];
    return element.kind === 'ColumnDef' ? element.attributes.filter((attribute): attribute is Constraint => attribute.kind === 'Constraint') : [];
  });
}

/** The encoding that is written for a column, in lower case. */
export function encodingOf(tokens: Tokens, column: ColumnDef): string | undefined {
  const value = optionOf(column, 'encode')?.value;
  return value === undefined || value === null ? undefined : nodeText(tokens, value).toLowerCase();
}

const PASSING: ReadonlySet<string> = new Set(['stg', 'stage', 'staged', 'staging', 'raw', 'landing', 'tmp', 'temp', 'scratch', 'bak', 'backup', 'old', 'copy']);

/** Whether the rows only pass through the table, or wait there: it is temporary, or its name or schema says so. What holds for a table that stays need not hold for it. */
export function isPassing(tokens: Tokens, name: Name | null, temporary: boolean): boolean {
  if (temporary || name === null) return true;
  const { schema, name: table } = objectName(tokens, name);
  return table.startsWith('#') || wordsOf(schema).some((word) => PASSING.has(word)) || wordsOf(table).some((word) => PASSING.has(word));
}

/** `order_total` as its words; digits at the end of a word do not count. */
export function wordsOf(name: string): readonly string[] {
  const words = name.split('_');
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const last = word.charCodeAt(word.length - 1);
    if (last >= 48 && last <= 57) words[at] = word.replace(/\d+$/, '');
  }
  return words;
}
