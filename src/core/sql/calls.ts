/** Reads function calls: ordinary arguments, the functions that have words between theirs, and what may follow the parenthesis. */
import { expectExpression, expression, operandExpression } from './expressions.js';
import type { Name } from './nodes/base.js';
import type { Expression, Frame, Window } from './nodes/expressions.js';
import type { SortItem } from './nodes/queries.js';
import { isSign, namesArgument, STAR } from './operators.js';
import { Expected, type Parser } from './parser.js';
import { orderBy, query, startsQuery } from './select.js';
import { isStructuralKind, startsOperand } from './stop-words.js';
import { isNameShape, Shape } from './tokenizer.js';
import { typeName } from './types.js';
import { words, wordSet } from './words.js';

const K = words('distinct all order by within group over partition rows range groups between and unbounded current row preceding following ignore respect nulls',
  'from for in both leading trailing extract trim substring position overlay placing as where exclude ties no others filter set keep similar dateadd datediff date_part');

/** Functions that are written without parentheses. https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html and its neighbours */
export const NILADIC = wordSet('current_date current_time current_timestamp current_user current_user_id current_aws_account current_namespace localtime localtimestamp session_user sysdate user');

export function niladicCall(p: Parser): Expression {
  const first = p.pos++;
  return {
    kind: 'Call', first, last: first, name: { kind: 'Name', first, last: first }, args: [], distinct: false, approximate: false, orderBy: [], withinGroup: false,
    filter: null, nulls: -1, over: null,
  };
}

/** The functions of standard SQL whose arguments are separated by words; null where the word is another function or none. */
export function specialCall(p: Parser): Expression | null {
  switch (p.kind()) {
    case K.extract: return extract(p);
    case K.trim: return trim(p);
    case K.substring: return separated(p, SUBSTRING);
    case K.overlay: return separated(p, OVERLAY);
    case K.position: return separated(p, POSITION);
    default: return null;
  }
}

const EXTRACT: readonly number[] = [Shape.Comma, K.from];
const SUBSTRING: readonly number[] = [Shape.Comma, K.from, K.for, K.similar];
const OVERLAY: readonly number[] = [Shape.Comma, K.placing, K.from, K.for];
const POSITION: readonly number[] = [Shape.Comma, K.in];

/** Arguments with commas or words between them. */
function separated(p: Parser, separators: readonly number[]): Expression | null {
  const first = p.pos;
  p.pos += 2;
  return argumentsUntilParen(p, first, separators, []);
}

/** `EXTRACT(datepart FROM value)` https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html */
function extract(p: Parser): Expression | null {
  const first = p.pos;
  p.pos += 2;
  const next = p.kind(1);
  if (!isNameShape(p.kind()) || !(next === K.from || (next !== Shape.LeftParen && startsOperand(p, 1)))) return argumentsUntilParen(p, first, EXTRACT, []);
  const part = datepart(p);
  p.expect(K.from);
  return argumentsUntilParen(p, first, EXTRACT, [part]);
}

function datepart(p: Parser): Expression {
  const first = p.pos++;
  return { kind: 'Literal', first, last: first, type: 'datepart' };
}

function argumentsUntilParen(p: Parser, first: number, separators: readonly number[], args: Expression[]): Expression | null {
  do {
    const arg = separators === POSITION ? operandExpression(p) : expression(p);
    if (arg === null) p.fail(Expected.Expression);
    else args.push(arg);
  } while (p.eatAny(...separators) >= 0);
  p.expect(Shape.RightParen);
  return afterParen(p, { kind: 'Name', first, last: first }, first, args, false, NOTHING, -1);
}

/** `TRIM([BOTH | LEADING | TRAILING] [characters FROM] string)` https://docs.aws.amazon.com/redshift/latest/dg/r_TRIM.html */
function trim(p: Parser): Expression | null {
  const first = p.pos;
  p.pos += 2;
  p.eatAny(K.both, K.leading, K.trailing);
  p.eat(K.from);
  return argumentsUntilParen(p, first, EXTRACT, []);
}

/** A call whose name has been read; the cursor stands at the parenthesis. It begins before its name where APPROXIMATE stands there. */
export function call(p: Parser, name: Name, first = name.first): Expression | null {
  p.pos++;
  const distinct = p.eat(K.distinct);
  if (!distinct && p.kind() === K.all && p.kind(1) !== Shape.RightParen) p.pos++;
  const args = p.kind() === Shape.RightParen ? NOTHING : callArguments(p, name);
  const ordered = p.at(K.order) ? orderBy(p) : NOTHING;
  const nulls = nullTreatment(p);
  p.expect(Shape.RightParen);
  return afterParen(p, name, first, args, distinct, ordered, nulls);
}

const NOTHING: readonly never[] = [];

function callArguments(p: Parser, name: Name): readonly Expression[] {
  // `array(select …)` takes a query without parentheses of its own.
  if (startsQuery(p)) {
    const first = p.pos;
    const asked = query(p);
    return asked === null ? NOTHING : [{ kind: 'Subquery', first, last: p.last, query: asked }];
  }
  const args: Expression[] = [];
  if (p.kind(1) === Shape.Comma && isNameShape(p.kind()) && takesDatepart(p.tokens.kind[name.last])) {
    args.push(datepart(p));
    p.pos++;
  }
  do {
    const arg = argument(p);
    if (arg === null) p.fail(Expected.Expression);
    else args.push(arg);
    if (p.kind() === K.keep || p.kind() === K.set) objectTransformWords(p, args);
  } while (p.eat(Shape.Comma));
  return args;
}

function takesDatepart(name: number | undefined): boolean {
  return name === K.dateadd || name === K.datediff || name === K.date_part;
}

function argument(p: Parser): Expression | null {
  const first = p.pos;
  if (p.kind() === Shape.Operator && isSign(p, STAR)) {
    p.pos++;
    return { kind: 'Star', first, last: first, exclude: [] };
  }
  if (p.kind(1) === Shape.Operator && namesArgument(p)) {
    const name = p.word();
    p.pos++;
    const value = expectExpression(p);
    return name < 0 || value === null ? null : { kind: 'NamedArgument', first, last: p.last, name, value };
  }
  const value = expression(p);
  // `f(x AS type)` and `f(x AS name)` of other databases are read as far as possible.
  if (value !== null && p.kind() === K.as && isNameShape(p.kind(1)) && !isStructuralKind(p.kind(1))) {
    p.pos++;
    typeName(p);
  }
  return value;
}

/** `OBJECT_TRANSFORM(input KEEP path, … SET path, value, …)` https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html */
function objectTransformWords(p: Parser, args: Expression[]): void {
  while (p.eat(K.keep) || p.eat(K.set)) for (const each of p.commaList(expectExpression)) args.push(each);
}

/** `IGNORE NULLS`, `RESPECT NULLS`; the first word's token, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html */
function nullTreatment(p: Parser): number {
  const kind = p.kind();
  if ((kind !== K.ignore && kind !== K.respect) || p.kind(1) !== K.nulls) return -1;
  p.pos += 2;
  return p.last - 1;
}

function afterParen(
  p: Parser, name: Name, first: number, args: readonly Expression[], distinct: boolean, ordered: readonly SortItem[], nullsInside: number,
): Expression {
  const withinGroup = p.at(K.within) && p.kind(1) === K.group;
  const order = withinGroup ? groupOrder(p) : ordered;
  const filter = p.kind() === K.filter && p.kind(1) === Shape.LeftParen && p.kind(2) === K.where ? filterCondition(p) : null;
  const nullsAfter = nullTreatment(p);
  const over = p.eat(K.over) ? window(p) : null;
  const approximate = first < name.first;
  const nulls = nullsAfter < 0 ? nullsInside : nullsAfter;
  return { kind: 'Call', first, last: p.last, name, args, distinct, approximate, orderBy: order, withinGroup, filter, nulls, over };
}

function groupOrder(p: Parser): readonly SortItem[] {
  p.pos += 2;
  p.expect(Shape.LeftParen);
  const order = orderBy(p);
  if (order.length === 0) p.fail(K.order);
  p.expect(Shape.RightParen);
  return order;
}

function filterCondition(p: Parser): Expression | null {
  p.pos += 3;
  const condition = expectExpression(p);
  p.expect(Shape.RightParen);
  return condition;
}

/** What follows OVER. */
function window(p: Parser): Window {
  const first = p.pos;
  if (p.at(Shape.LeftParen)) return windowDefinition(p);
  const name = p.word();
  if (name < 0) p.fail();
  return { kind: 'Window', first, last: p.last, name, partitionBy: NOTHING, orderBy: NOTHING, frame: null };
}

/** `( [name] [PARTITION BY …] [ORDER BY …] [frame] )` */
export function windowDefinition(p: Parser): Window {
  const first = p.pos;
  p.expect(Shape.LeftParen);
  const name = isNameShape(p.kind()) && p.kind(1) !== K.by && !isWindowWord(p.kind()) ? p.pos++ : -1;
  const partitionBy = p.eat(K.partition) && p.expect(K.by) ? p.commaList(expectExpression) : NOTHING;
  const ordered = p.at(K.order) ? orderBy(p) : NOTHING;
  const frame = windowFrame(p);
  p.expect(Shape.RightParen);
  return { kind: 'Window', first, last: p.last, name, partitionBy, orderBy: ordered, frame };
}

function isWindowWord(kind: number): boolean {
  return kind === K.partition || kind === K.order || kind === K.rows || kind === K.range || kind === K.groups;
}

/** `ROWS [BETWEEN] bound [AND bound]`, also RANGE and GROUPS. */
function windowFrame(p: Parser): Frame | null {
  const first = p.pos;
  if (!p.at(K.rows) && !p.at(K.range) && !p.at(K.groups)) return null;
  p.pos++;
  const bounds: Expression[] = [];
  if (p.eat(K.between)) {
    bound(p, bounds);
    p.expect(K.and);
  }
  bound(p, bounds);
  if (p.eat(K.exclude) && p.eatAny(K.ties, K.group) < 0 && !p.eatAll(K.current, K.row) && !p.eatAll(K.no, K.others)) p.fail();
  return { kind: 'Frame', first, last: p.last, bounds };
}

function bound(p: Parser, bounds: Expression[]): void {
  if (p.eatAll(K.current, K.row)) return;
  if (!p.eat(K.unbounded)) {
    const offset = operandExpression(p);
    if (offset === null) p.fail(Expected.Expression);
    else bounds.push(offset);
  }
  if (p.eatAny(K.preceding, K.following) < 0) p.fail();
}
