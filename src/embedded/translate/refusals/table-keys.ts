/** Distribution and sort keys: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, …/r_CREATE_TABLE_AS.html */
import type { Option } from '../../../core/sql/nodes/options.js';
import type { ColumnDef, CreateTable } from '../../../core/sql/nodes/tables.js';
import { foldedName, type Tokens } from '../../../core/sql/tokenizer.js';
import { typeWords } from '../../../core/sql/tree-text.js';
import { firstOf, refusal, syntaxError, wordAt, type Context, type Finding, type Refusal } from './refusal.js';

const TABLE = 'r_CREATE_TABLE_NEW';
const COMPOUND_MAX = 400;
const INTERLEAVED_MAX = 8;

/** https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html, and the types that the page of CREATE TABLE does not list for keys. */
const NO_KEYS = new Set(['super', 'geometry', 'geography', 'hllsketch']);
const SORT_KEYS = new Set(['sortkey', 'compound sortkey', 'interleaved sortkey']);
const KEYS_OF_ITS_OWN = new Set([...SORT_KEYS, 'distkey', 'diststyle', 'backup']);

export const KEY_REFUSALS: readonly Refusal[] = [
  refusal('CreateTable', 'keys on columns that are not there', TABLE, unknownKey),
  refusal('CreateTable', 'several distribution keys', TABLE, (table, { tokens }) => (distkeys(tokens, table).length > 1 ? { message: 'Only one column in a table can be the distribution key' } : undefined)),
  refusal('CreateTable', 'DISTSTYLE KEY without a DISTKEY', TABLE, (table, context) => (context.isWhole && styleOf(table, context) === 'key' && distkeys(context.tokens, table).length === 0 ? { message: 'DISTSTYLE KEY requires a DISTKEY column' } : undefined)),
  refusal('CreateTable', 'a DISTKEY with DISTSTYLE EVEN or ALL', 'r_CREATE_TABLE_AS', evenWithKey),
  refusal('CreateTable', 'more than 400 columns in a compound sort key and 8 in an interleaved one', TABLE, ({ options }) => firstOf(options, tooMany)),
  refusal('AlterAttributes', 'more than 400 columns in a sort key', 'r_ALTER_TABLE', ({ options }) => firstOf(options, tooMany)),
  refusal('CreateTable', 'several sort keys', TABLE, severalSortKeys),
  refusal('CreateTable', 'SUPER, GEOMETRY, GEOGRAPHY and HLLSKETCH as keys', 'limitations-super', keyType),
  refusal('CreateTable', 'LIKE with attributes of its own', TABLE, likeWithAttributes),
];

function columnsOf({ elements }: CreateTable): readonly ColumnDef[] {
  return elements.filter((element): element is ColumnDef => element.kind === 'ColumnDef');
}

/** The columns with an attribute, and those an option of the table names; folded. */
function keyColumns(tokens: Tokens, table: CreateTable, isKey: (option: Option) => boolean): readonly string[] {
  const own = columnsOf(table).filter(({ attributes }) => attributes.some((each) => each.kind === 'Option' && isKey(each))).map(({ name }) => foldedName(tokens, name));
  return [...own, ...table.options.filter(isKey).flatMap(({ value }) => (value?.kind === 'NameList' ? value.names.map(({ last }) => foldedName(tokens, last)) : []))];
}

function distkeys(tokens: Tokens, table: CreateTable): readonly string[] {
  return keyColumns(tokens, table, ({ name }) => name === 'distkey');
}

function styleOf({ options }: CreateTable, { tokens }: Context): string {
  const value = options.find(({ name }) => name === 'diststyle')?.value ?? null;
  return value === null ? '' : wordAt(tokens, value.first);
}

/** Where LIKE or a query gives the columns, PostgreSQL's answer is waited for. */
function unknownKey(table: CreateTable, { tokens }: Context): Finding | undefined {
  if (table.query !== null || table.elements.some(({ kind }) => kind === 'LikeTable')) return undefined;
  const columns = new Set(columnsOf(table).map(({ name }) => foldedName(tokens, name)));
  const lists = [...table.options.map(({ value }) => value), ...table.elements.map((each) => (each.kind === 'Constraint' && each.type !== 'foreign key' ? each.columns : null))];
  return firstOf(lists.flatMap((list) => (list?.kind === 'NameList' ? list.names : [])), ({ last }) =>
    columns.has(foldedName(tokens, last)) ? undefined : { message: `column "${foldedName(tokens, last)}" named in key does not exist` });
}

/** Where a query gives the columns, examples have both, so it is not certain there. */
function evenWithKey(table: CreateTable, context: Context): Finding | undefined {
  if (table.query !== null) return undefined;
  const style = styleOf(table, context);
  return (style === 'even' || style === 'all') && distkeys(context.tokens, table).length > 0 ? { message: `DISTKEY cannot be specified with DISTSTYLE ${style.toUpperCase()}` } : undefined;
}

function tooMany({ name, value }: Option): Finding | undefined {
  if (!SORT_KEYS.has(name) || value?.kind !== 'NameList') return undefined;
  const max = name === 'interleaved sortkey' ? INTERLEAVED_MAX : COMPOUND_MAX;
  return value.names.length > max ? { message: `${name === 'interleaved sortkey' ? 'interleaved' : 'compound'} sort keys can have at most ${max} columns` } : undefined;
}

/** After one column, or once for the table; whether both are refused is not documented. */
function severalSortKeys(table: CreateTable, { tokens }: Context): Finding | undefined {
  const again = table.options.filter(({ name }) => SORT_KEYS.has(name))[1];
  if (again !== undefined) return syntaxError(tokens, again.first);
  const columns = columnsOf(table).filter(({ attributes }) => attributes.some((each) => each.kind === 'Option' && each.name === 'sortkey'));
  return columns.length > 1 ? { message: 'Only one column can be specified as SORTKEY; use SORTKEY (column, ...) for several' } : undefined;
}

function keyType(table: CreateTable, { tokens }: Context): Finding | undefined {
  const keys = new Set(keyColumns(tokens, table, ({ name }) => name === 'distkey' || SORT_KEYS.has(name)));
  return firstOf(columnsOf(table), ({ name, type }) => {
    const words = type === null ? '' : typeWords(tokens, type);
    return NO_KEYS.has(words) && keys.has(foldedName(tokens, name)) ? { message: `column "${foldedName(tokens, name)}" of type ${words} cannot be a distribution key or a sort key` } : undefined;
  });
}

function likeWithAttributes({ elements, options }: CreateTable): Finding | undefined {
  if (!elements.some(({ kind }) => kind === 'LikeTable')) return undefined;
  const own = options.find(({ name }) => KEYS_OF_ITS_OWN.has(name));
  return own === undefined ? undefined : { message: `${own.name.toUpperCase()} cannot be specified with LIKE` };
}
