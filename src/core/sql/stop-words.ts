/**
 * Which words end an expression or begin a clause where a name could stand.
 *
 * Redshift reserves more words than these. Taking one of the others as a name loses nothing, and the linter says that it needs quotes.
 * START, CONNECT and QUALIFY are no reserved words: what follows them decides. https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 */
import { KEYWORD_BASE, KEYWORDS } from './keywords.js';
import type { Parser } from './parser.js';
import { Shape } from './tokenizer.js';
import { wordSet, words } from './words.js';

const K = words('connect by from into');

/** Words that never begin an operand, unless a dot or a parenthesis makes them part of a name or a call. */
const STRUCTURAL = wordSet(`from where group having order limit offset union except minus intersect select with on using join inner left right full cross
  natural and or not in is isnull notnull like ilike similar between as then when else end desc asc into for grant create table primary references foreign
  constraint distinct all both leading trailing pivot unpivot overlaps`);

/** Words that may be names but are no alias without AS where another clause could begin with them. */
const SOFT = wordSet('qualify connect start window fetch set values lateral returning');

/** Words that are never an alias without AS. */
const NEVER_BARE = wordSet('case cast loop');

const Use = { Name: 0, Never: 1, Depends: 2 } as const;

const AS_OPERAND = uses(STRUCTURAL, wordSet('qualify connect'));
const AS_ALIAS = uses(new Set([...STRUCTURAL, ...NEVER_BARE]), SOFT);

/** A table by token kind: the fastest way to ask. */
function uses(never: ReadonlySet<number>, depends: ReadonlySet<number>): Uint8Array {
  const table = new Uint8Array(KEYWORD_BASE + KEYWORDS.length);
  for (const kind of never) table[kind] = Use.Never;
  for (const kind of depends) table[kind] = Use.Depends;
  return table;
}

/** Whether a token of this kind ends an expression wherever it stands. */
export function isStructuralKind(kind: number): boolean {
  return AS_OPERAND[kind] === Use.Never;
}

/** Whether the word at the cursor is no operand, but ends the expression or begins a clause. */
export function endsOperands(p: Parser): boolean {
  const kind = p.kind();
  const use = AS_OPERAND[kind];
  if (use !== Use.Depends) return use === Use.Never;
  return kind === K.connect ? p.kind(1) === K.by : startsOperand(p, 1);
}

/** Whether an operand could begin so many tokens after the cursor. */
export function startsOperand(p: Parser, ahead: number): boolean {
  const kind = p.kind(ahead);
  if (kind >= KEYWORD_BASE) return AS_OPERAND[kind] === Use.Name;
  return kind !== 0 && kind !== Shape.Operator && (kind < Shape.LeftParen || kind === Shape.LeftParen);
}

/** Whether the word at the cursor, after an item of a select list, is its alias. */
export function isItemAlias(p: Parser): boolean {
  if (!p.atName()) return false;
  const use = AS_ALIAS[p.kind()];
  return use === Use.Name || (use === Use.Depends && endsItem(p.kind(1)));
}

/** Whether the word at the cursor, after a relation, is its alias. */
export function isRelationAlias(p: Parser): boolean {
  return p.atName() && AS_ALIAS[p.kind()] === Use.Name;
}

function endsItem(kind: number): boolean {
  return kind === 0 || kind === Shape.Comma || kind === Shape.RightParen || kind === K.from || kind === K.into;
}

/** What people mean when the word after an item or a relation was no alias. */
export const AFTER_ITEM: readonly number[] = [...wordSet('from into where')];
export const AFTER_RELATION: readonly number[] = [...wordSet('where join left right full inner cross natural using group order having limit offset union except minus intersect qualify start connect pivot unpivot set')];
