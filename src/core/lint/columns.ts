/**
 * Where a statement defines columns: the tokens of each column's name and type.
 *
 * Read from tokens, so it stops where it is unsure: a column whose name or type is a template, a qualified or a quoted name is left out.
 */
import { skipName } from '../sql/classify.js';
import { keyword } from '../sql/keywords.js';
import type { Statement } from '../sql/sql-file.js';
import { isNameShape, Shape, tokenText, type Tokens } from '../sql/tokenizer.js';
import type { TokenSpan } from './rule.js';

export interface ColumnDefinition {
  /** Token index of the column's name. */
  readonly name: number;
  /** The type with its length and its array brackets. */
  readonly type: TokenSpan;
  /** The words of the type in lower case, separated by a space: `character varying`. */
  readonly words: string;
  /** `VARCHAR(20)` has one, `VARCHAR` has none. */
  readonly hasLength: boolean;
  readonly isArray: boolean;
  /** Last token of the whole definition, with its attributes. */
  readonly last: number;
}

const K = {
  add: keyword('add'), column: keyword('column'), alter: keyword('alter'), type: keyword('type'), if: keyword('if'), not: keyword('not'), exists: keyword('exists'),
  like: keyword('like'), constraint: keyword('constraint'), primary: keyword('primary'), unique: keyword('unique'), foreign: keyword('foreign'),
  check: keyword('check'), exclude: keyword('exclude'), array: keyword('array'), partition: keyword('partition'),
} as const;

/** The kinds of statement that define columns of Redshift's own types; external tables have the types of their catalog. */
export const DEFINES_COLUMNS: readonly string[] = ['create-table', 'alter-table', 'alter-column-type'];

/** The columns a statement of one of those kinds defines or gives a new type. */
export function columnsDefinedIn(statement: Statement): readonly ColumnDefinition[] {
  const known = REMEMBERED.get(statement);
  if (known !== undefined) return known;
  const columns = readColumns(statement);
  REMEMBERED.set(statement, columns);
  return columns;
}

/** Several rules ask about the same statement, one after the other. */
const REMEMBERED = new WeakMap<Statement, readonly ColumnDefinition[]>();

function readColumns(statement: Statement): readonly ColumnDefinition[] {
  const { tokens, afterHead, last } = statement;
  const afterName = skipName(tokens, afterHead, last);
  switch (statement.row?.kind) {
    case 'create-table': return tokens.kind[afterName] === Shape.LeftParen ? defined(tokens, listItems(tokens, afterName, last)) : [];
    case 'alter-table': return defined(tokens, addedColumns(tokens, afterName, last));
    case 'alter-column-type': return retyped(tokens, afterName, last);
    default: return [];
  }
}

/** The items of the parenthesised list that opens at `open`, without its parentheses; empty items are left out. */
export function listItems(tokens: Tokens, open: number, last: number): readonly TokenSpan[] {
  return splitAtCommas(tokens, open + 1, closingParen(tokens, open, last) - 1);
}

/** Splits tokens `first..last` at the commas outside parentheses; empty pieces are left out. */
export function splitAtCommas(tokens: Tokens, first: number, last: number): readonly TokenSpan[] {
  const items: TokenSpan[] = [];
  let start = first;
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const kind = tokens.kind[at];
    if (kind === Shape.LeftParen) depth++;
    else if (kind === Shape.RightParen) depth--;
    else if (kind === Shape.Comma && depth === 0) {
      if (at > start) items.push({ first: start, last: at - 1 });
      start = at + 1;
    }
  }
  if (start <= last) items.push({ first: start, last });
  return items;
}

/** Index of the parenthesis that closes the one at `open`; the index after the statement when none does. */
export function closingParen(tokens: Tokens, open: number, last: number): number {
  let depth = 0;
  for (let at = open; at <= last; at++) {
    if (tokens.kind[at] === Shape.LeftParen) depth++;
    else if (tokens.kind[at] === Shape.RightParen && --depth === 0) return at;
  }
  return last + 1;
}

/** What follows `ADD [COLUMN] [IF NOT EXISTS]` in each action of an ALTER TABLE. */
function addedColumns(tokens: Tokens, first: number, last: number): readonly TokenSpan[] {
  if (tokens.kind[first] !== K.add) return [];
  return splitAtCommas(tokens, first, last).flatMap((action) => {
    const at = columnAddedBy(tokens, action);
    return at === undefined ? [] : [{ first: at, last: action.last }];
  });
}

/** Token index of the column that an action `ADD [COLUMN] name …` adds; undefined for any other action, a constraint among them. */
export function columnAddedBy(tokens: Tokens, action: TokenSpan): number | undefined {
  let at = action.first;
  if (tokens.kind[at] !== K.add) return undefined;
  at++;
  if (tokens.kind[at] === K.column) at++;
  if (tokens.kind[at] === K.if && tokens.kind[at + 1] === K.not && tokens.kind[at + 2] === K.exists) at += 3;
  return at <= action.last && isNameShape(tokens.kind[at] ?? 0) && !NO_COLUMN.has(tokens.kind[at] ?? 0) ? at : undefined;
}

function retyped(tokens: Tokens, first: number, last: number): readonly ColumnDefinition[] {
  const name = first + (tokens.kind[first + 1] === K.column ? 2 : 1);
  const type = tokens.kind[name + 1] === K.type ? typeAt(tokens, name + 2, last) : undefined;
  return type === undefined ? [] : [{ name, last, ...type }];
}

/** Reserved words that begin a table constraint or a LIKE clause; `exclude` and `partition` are no column either in these places. */
const NO_COLUMN = new Set<number>([K.like, K.constraint, K.primary, K.unique, K.foreign, K.check, K.exclude, K.partition]);

function defined(tokens: Tokens, items: readonly TokenSpan[]): readonly ColumnDefinition[] {
  const columns: ColumnDefinition[] = [];
  for (const { first, last } of items) {
    const kind = tokens.kind[first] ?? 0;
    if (!isNameShape(kind) || NO_COLUMN.has(kind)) continue;
    const type = typeAt(tokens, first + 1, last);
    if (type !== undefined) columns.push({ name: first, last, ...type });
  }
  return columns;
}

/** Words that go on a type's name. */
const CONTINUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['character', ['varying']], ['char', ['varying']], ['nchar', ['varying']], ['national', ['character', 'char', 'varying']],
  ['binary', ['varying']], ['bit', ['varying']], ['double', ['precision']],
]);

function typeAt(tokens: Tokens, first: number, last: number): Pick<ColumnDefinition, 'type' | 'words' | 'hasLength' | 'isArray'> | undefined {
  const kind = tokens.kind[first] ?? 0;
  if (first > last || !isNameShape(kind) || kind === Shape.QuotedName || tokens.kind[first + 1] === Shape.Dot) return undefined;
  const leading = tokenText(tokens, first).toLowerCase();
  const words = [leading];
  let at = first + 1;
  for (; at <= last && CONTINUES.get(leading)?.includes(tokenText(tokens, at).toLowerCase()) === true; at++) words.push(tokenText(tokens, at).toLowerCase());
  const hasLength = at <= last && tokens.kind[at] === Shape.LeftParen;
  if (hasLength) at = Math.min(closingParen(tokens, at, last), last) + 1;
  const afterLength = at;
  while (at <= last && (tokens.kind[at] === Shape.LeftBracket || tokens.kind[at] === K.array)) {
    if (tokens.kind[at] === Shape.LeftBracket) while (at < last && tokens.kind[at] !== Shape.RightBracket) at++;
    at++;
  }
  return { type: { first, last: at - 1 }, words: words.join(' '), hasLength, isArray: at > afterLength };
}
