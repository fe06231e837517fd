/**
 * Reads expressions by precedence climbing.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_expressions.html, …/r_conditions.html
 */
import { atomOf } from './atoms.js';
import type { Expression } from './nodes/expressions.js';
import type { Query } from './nodes/queries.js';
import { isCastMark, isSign, Level, operatorLevel, PLUS, prefixLevel, STAR } from './operators.js';
import { Expected, type Parser } from './parser.js';
import { continuesQuery, query, queryRest, startsQuery } from './select.js';
import { startsOperand } from './stop-words.js';
import { Shape } from './tokenizer.js';
import { typeName } from './types.js';
import { words } from './words.js';

const K = words('or and not is isnull notnull null true false unknown distinct from between in like ilike similar to escape at time zone any some all prior collate overlaps');

/** An expression, or null where none can begin. */
export function expression(p: Parser): Expression | null {
  return climb(p, Level.Or);
}

/** An expression that must stand here; null after the failure. */
export function expectExpression(p: Parser): Expression | null {
  const read = climb(p, Level.Or);
  if (read === null) p.fail(Expected.Expression);
  return read;
}

/** What may follow BETWEEN's first bound, and what DEFAULT takes: no AND, no OR, no comparison, no COLLATE. */
export function operandExpression(p: Parser): Expression | null {
  return climb(p, Level.Other);
}

function climb(p: Parser, lowest: number): Expression | null {
  if (!p.enter()) return null;
  // A parenthesis before the left operand belongs to what is made of it: `(a + b) * c` begins at the parenthesis.
  const first = p.pos;
  let left = prefixed(p);
  while (left !== null) {
    const longer = infix(p, first, left, lowest);
    if (longer === null) break;
    left = longer;
  }
  p.leave();
  return left;
}

function prefixed(p: Parser): Expression | null {
  const first = p.pos;
  const kind = p.kind();
  if (kind === Shape.Operator) {
    const level = prefixLevel(p);
    if (level > 0) return unary(p, first, level);
  }
  if (kind === K.not) return unary(p, first, Level.Not);
  if (kind === K.prior && startsOperand(p, 1)) return unary(p, first, Level.Sign);
  const atom = atomOf(p);
  return atom === null ? null : postfixed(p, first, atom);
}

function unary(p: Parser, operator: number, level: number): Expression | null {
  p.pos++;
  const operand = climb(p, level);
  if (operand === null) {
    p.fail(Expected.Expression);
    return null;
  }
  return { kind: 'Unary', first: operator, last: p.last, operator, operand };
}

/** `::type`, `[index]`, `.field` and `(+)` after an operand that begins at `first`; they bind tighter than any operator. */
export function postfixed(p: Parser, first: number, atom: Expression): Expression {
  let operand = atom;
  for (;;) {
    const next = postfix(p, first, operand);
    if (next === null) return operand;
    operand = next;
  }
}

function postfix(p: Parser, first: number, operand: Expression): Expression | null {
  switch (p.kind()) {
    case Shape.Operator:
      return isCastMark(p) ? castMark(p, first, operand) : null;
    case Shape.LeftBracket: {
      p.pos++;
      const index = expectExpression(p);
      p.expect(Shape.RightBracket);
      return index === null ? null : { kind: 'Subscript', first, last: p.last, operand, index };
    }
    case Shape.Dot: {
      if (operand.kind === 'Literal') return null;
      p.pos++;
      if (isSign(p, STAR)) p.pos++;
      else if (!p.eat(Shape.Number) && p.word() < 0) p.fail(Expected.Name);
      return { kind: 'Field', first, last: p.last, operand, name: p.last };
    }
    case Shape.LeftParen:
      if (p.kind(1) !== Shape.Operator || !isSign(p, PLUS, 1) || p.kind(2) !== Shape.RightParen) return null;
      p.pos += 3;
      return { kind: 'OuterJoinMark', first, last: p.last, operand };
    default:
      return null;
  }
}

function castMark(p: Parser, first: number, operand: Expression): Expression | null {
  p.pos++;
  const type = typeName(p);
  if (type === null) {
    p.fail(Expected.Type);
    return null;
  }
  return { kind: 'Cast', first, last: p.last, operand, type };
}

/** One operator and its right side after `left`, if it binds at least as tightly as `lowest`; otherwise null and nothing is read. */
function infix(p: Parser, first: number, left: Expression, lowest: number): Expression | null {
  const kind = p.kind();
  if (kind === Shape.Operator) {
    const level = operatorLevel(p);
    return level === 0 || level < lowest ? null : binary(p, first, left, level);
  }
  switch (kind) {
    case K.or: return lowest > Level.Or ? null : binary(p, first, left, Level.Or);
    case K.and: return lowest > Level.And ? null : binary(p, first, left, Level.And);
    case K.is: return lowest > Level.Is ? null : isTest(p, first, left);
    case K.isnull: case K.notnull:
      if (lowest > Level.Is) return null;
      p.pos++;
      return { kind: 'IsTest', first, last: p.last, negated: kind === K.notnull, operand: left, test: p.last };
    case K.at: return lowest > Level.Zone || p.kind(1) !== K.time ? null : atTimeZone(p, first, left);
    case K.collate: return lowest > Level.Test ? null : collate(p, first, left);
    case K.overlaps: return lowest > Level.Test ? null : binary(p, first, left, Level.Test);
    case K.not: case K.between: case K.in: case K.like: case K.ilike: case K.similar:
      return lowest > Level.Test ? null : wordTest(p, first, left);
    default:
      p.expectsAny(GOES_ON);
      return null;
  }
}

/** Words that could continue an expression wherever it could end. */
const GOES_ON: readonly number[] = [K.and, K.or, K.is, K.not, K.in, K.like, K.ilike, K.between];

function binary(p: Parser, first: number, left: Expression, level: number): Expression | null {
  const operator = p.pos++;
  const right = quantified(p) ?? climb(p, level + 1);
  if (right === null) {
    p.fail(Expected.Expression);
    return null;
  }
  return { kind: 'Binary', first, last: p.last, operator, left, right };
}

/** `ANY (…)`, `SOME (…)`, `ALL (…)` on the right of an operator. */
function quantified(p: Parser): Expression | null {
  const kind = p.kind();
  if ((kind !== K.any && kind !== K.some && kind !== K.all) || p.kind(1) !== Shape.LeftParen) return null;
  const first = p.pos;
  p.pos += 2;
  const asked: Query | null = startsQuery(p) ? query(p) : null;
  const operand = asked === null ? listed(p) : null;
  p.expect(Shape.RightParen);
  return { kind: 'Quantified', first, last: p.last, query: asked, operand };
}

/** One expression, or several as one row. */
function listed(p: Parser): Expression | null {
  const first = p.pos;
  const items = p.commaList(expectExpression);
  return items.length > 1 ? { kind: 'RowValue', first, last: p.last, items } : items[0] ?? null;
}

function isTest(p: Parser, first: number, operand: Expression): Expression | null {
  p.pos++;
  const negated = p.eat(K.not);
  if (p.at(K.distinct) && p.kind(1) === K.from) {
    p.pos += 2;
    const right = climb(p, Level.Is + 1);
    if (right === null) {
      p.fail(Expected.Expression);
      return null;
    }
    return { kind: 'DistinctTest', first, last: p.last, negated, left: operand, right };
  }
  if (p.eatAny(K.null, K.true, K.false, K.unknown) < 0) p.fail();
  return { kind: 'IsTest', first, last: p.last, negated, operand, test: p.last };
}

function atTimeZone(p: Parser, first: number, operand: Expression): Expression | null {
  p.pos++;
  p.expectAll(K.time, K.zone);
  const zone = climb(p, Level.Zone + 1);
  if (zone === null) {
    p.fail(Expected.Expression);
    return null;
  }
  return { kind: 'AtTimeZone', first, last: p.last, operand, zone };
}

function collate(p: Parser, first: number, operand: Expression): Expression | null {
  p.pos++;
  const collation = p.expectName();
  return collation === null ? null : { kind: 'Collate', first, last: p.last, operand, collation };
}

/** `[NOT] BETWEEN`, `[NOT] IN`, `[NOT] LIKE` and their kin. */
function wordTest(p: Parser, first: number, operand: Expression): Expression | null {
  const negated = p.kind() === K.not;
  // `DEFAULT 1 NOT NULL` goes on with another clause.
  if (negated && !isTestWord(p.kind(1))) return null;
  if (negated) p.pos++;
  if (p.eat(K.between)) return between(p, first, operand, negated);
  if (p.eat(K.in)) return inTest(p, first, operand, negated);
  return like(p, first, operand, negated);
}

function isTestWord(kind: number): boolean {
  return kind === K.in || kind === K.like || kind === K.between || kind === K.ilike || kind === K.similar;
}

function between(p: Parser, first: number, operand: Expression, negated: boolean): Expression | null {
  if (!p.eatText('symmetric')) p.eatText('asymmetric');
  const low = operandExpression(p);
  if (low === null) p.fail(Expected.Expression);
  p.expect(K.and);
  const high = operandExpression(p);
  if (low === null || high === null) {
    p.fail(Expected.Expression);
    return null;
  }
  return { kind: 'Between', first, last: p.last, negated, operand, low, high };
}

function inTest(p: Parser, first: number, operand: Expression, negated: boolean): Expression | null {
  // `x IN :list`, `x IN {{ list }}`
  if (p.kind() === Shape.Parameter || p.kind() === Shape.Template) {
    const item = operandExpression(p);
    return { kind: 'InTest', first, last: p.last, negated, operand, items: item === null ? [] : [item], query: null };
  }
  p.expect(Shape.LeftParen);
  const inside = p.pos;
  let asked = startsQuery(p) ? query(p) : null;
  const items = asked === null ? p.commaList(expectExpression) : [];
  const [only] = items;
  if (only?.kind === 'Subquery' && items.length === 1) asked = continuesQuery(p) ? queryRest(p, inside, only.query) : only.query;
  p.expect(Shape.RightParen);
  return { kind: 'InTest', first, last: p.last, negated, operand, items: asked === null ? items : [], query: asked };
}

function like(p: Parser, first: number, operand: Expression, negated: boolean): Expression | null {
  const operator = p.pos++;
  if (p.tokens.kind[operator] === K.similar) p.expect(K.to);
  const pattern = quantified(p) ?? operandExpression(p);
  if (pattern === null) {
    p.fail(Expected.Expression);
    return null;
  }
  const escape = p.eat(K.escape) ? operandExpression(p) : null;
  return { kind: 'Like', first, last: p.last, operator, negated, operand, pattern, escape };
}
