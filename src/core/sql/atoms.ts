/** Reads what expressions are made of: literals, names, CASE, CAST, parentheses. */
import { call, niladicCall, NILADIC, specialCall } from './calls.js';
import { expectExpression, expression } from './expressions.js';
import { KEYWORD_BASE } from './keywords.js';
import type { Name } from './nodes/base.js';
import type { CaseBranch, Expression } from './nodes/expressions.js';
import { isSign, PLUS, QUESTION, STAR } from './operators.js';
import { Expected, type Parser } from './parser.js';
import { continuesQuery, query, queryRest, startsQuery } from './select.js';
import { endsOperands } from './stop-words.js';
import { isNameShape, Shape } from './tokenizer.js';
import { expectType, hasPrecision, intervalFields, isIntervalField, typeName } from './types.js';
import { wordSet, words } from './words.js';

const K = words('null true false default case when then else end cast try_cast convert exists array interval to as time double precision with without approximate character varying');

/** The first part of an expression without what may follow it, or null. */
export function atomOf(p: Parser): Expression | null {
  const first = p.pos;
  const kind = p.kind();
  switch (kind) {
    case Shape.Number: return literal(p, 'number');
    case Shape.String: return string(p);
    case Shape.DollarString: return literal(p, 'string');
    case Shape.Parameter: p.pos++; return { kind: 'Placeholder', first, last: first };
    case Shape.LeftParen: return parenthesis(p);
    case Shape.Operator: return symbol(p);
    case Shape.Word: case Shape.QuotedName: case Shape.Template: return named(p);
    default: return kind >= KEYWORD_BASE ? keywordAtom(p, kind) : nothing(p);
  }
}

function nothing(p: Parser): null {
  p.expects(Expected.Expression);
  return null;
}

function literal(p: Parser, type: 'string' | 'number' | 'null' | 'boolean' | 'default'): Expression {
  const first = p.pos++;
  return { kind: 'Literal', first, last: first, type };
}

/** String constants on consecutive lines are one string. */
function string(p: Parser): Expression {
  const first = p.pos++;
  while (p.kind() === Shape.String && !touches(p)) p.pos++;
  return { kind: 'Literal', first, last: p.last, type: 'string' };
}

/** Whether the token at the cursor begins on the line where the one before it ends. */
function touches(p: Parser): boolean {
  const { text, end, start } = p.tokens;
  return !text.slice(end[p.pos - 1], start[p.pos]).includes('\n');
}

function symbol(p: Parser): Expression | null {
  const first = p.pos;
  if (!isSign(p, QUESTION)) return nothing(p);
  p.pos++;
  return { kind: 'Placeholder', first, last: first };
}

function keywordAtom(p: Parser, kind: number): Expression | null {
  switch (kind) {
    case K.null: return literal(p, 'null');
    case K.true: case K.false: return p.kind(1) === Shape.Dot ? named(p) : literal(p, 'boolean');
    case K.default: return p.kind(1) === Shape.Dot ? named(p) : literal(p, 'default');
    case K.case: return caseExpression(p);
    case K.cast: case K.try_cast: return p.kind(1) === Shape.LeftParen ? cast(p) : named(p);
    case K.convert: return p.kind(1) === Shape.LeftParen ? convert(p) : named(p);
    case K.exists: return p.kind(1) === Shape.LeftParen ? exists(p) : named(p);
    case K.array: return p.kind(1) === Shape.LeftBracket ? arrayValue(p) : named(p);
    case K.interval: return interval(p);
    case K.approximate: return isNameShape(p.kind(1)) && p.kind(2) === Shape.LeftParen ? approximate(p) : named(p);
    default: return TYPES.has(kind) ? typed(p) : named(p);
  }
}

/** A column, or a call where a parenthesis follows. */
function named(p: Parser): Expression | null {
  const kind = p.kind();
  const next = p.kind(1);
  if (next !== Shape.Dot) {
    if (endsOperands(p) && !(next === Shape.LeftParen && CALLABLE.has(kind))) return nothing(p);
    if (next === Shape.LeftParen) {
      const special = specialCall(p);
      if (special !== null) return special;
    } else if (kind >= KEYWORD_BASE && NILADIC.has(kind)) return niladicCall(p);
  }
  const name = p.name();
  if (name === null) return null;
  if (p.kind() === Shape.LeftParen && !isOuterJoinMark(p)) return call(p, name);
  if (p.kind() === Shape.Dot && isSign(p, STAR, 1)) {
    p.pos += 2;
    return { kind: 'Star', first: name.first, last: p.last, exclude: [] };
  }
  if (p.kind() === Shape.String) return namedLiteral(p, name);
  return kind === Shape.Template && name.first === name.last && isPlaceholder(p, name.first)
    ? { kind: 'Placeholder', first: name.first, last: name.last }
    : { kind: 'ColumnRef', first: name.first, last: name.last };
}

/** `{{ x }}` may be any expression, `stage_${x}` is a name. */
function isPlaceholder({ tokens: { text, start, end } }: Parser, index: number): boolean {
  const first = text.charAt(start[index] ?? 0);
  return (first === '{' || first === '$') && text.charAt((end[index] ?? 0) - 1) === '}';
}

/** `date '2026-01-01'`: any name before a string is a type's. */
function namedLiteral(p: Parser, { first, last }: Name): Expression {
  const value = p.pos++;
  return { kind: 'TypedLiteral', first, last: value, type: { kind: 'TypeName', first, last, nameLast: last, args: NOTHING, isArray: false }, value };
}

const NOTHING: readonly never[] = [];

/** Structural words that are functions too. */
const CALLABLE = wordSet('left right isnull');

function isOuterJoinMark(p: Parser): boolean {
  return p.kind(1) === Shape.Operator && isSign(p, PLUS, 1) && p.kind(2) === Shape.RightParen;
}

/** Types of more than one word, or with a length, that may stand before a string to make a literal of it. */
const TYPES = wordSet('time timestamp timestamptz timetz double char character varchar bpchar nchar nvarchar decimal dec numeric float varbyte');

/** `TIMESTAMP WITH TIME ZONE '…'`, `NUMERIC(5, 2) '1.5'`; the same words are names and functions elsewhere. */
function typed(p: Parser): Expression | null {
  const first = p.pos;
  if (!isTypeBeforeString(p)) return named(p);
  const type = typeName(p);
  const value = p.pos;
  if (type === null || !p.expect(Shape.String)) return null;
  return { kind: 'TypedLiteral', first, last: p.last, type, value };
}

/** The longest is `TIMESTAMP (6) WITHOUT TIME ZONE '…'`. */
function isTypeBeforeString(p: Parser): boolean {
  let ahead = 1;
  if (p.kind() === K.double) ahead = p.kind(1) === K.precision ? 2 : 0;
  if (p.kind() === K.character && p.kind(1) === K.varying) ahead = 2;
  if (p.kind(ahead) === Shape.LeftParen && p.kind(ahead + 1) === Shape.Number) {
    if (p.kind(ahead + 2) === Shape.Comma) ahead += 2;
    if (p.kind(ahead + 2) === Shape.RightParen) ahead += 3;
  }
  if ((p.kind(ahead) === K.with || p.kind(ahead) === K.without) && p.kind(ahead + 1) === K.time) ahead += 3;
  return ahead > 0 && p.kind(ahead) === Shape.String;
}

/** `INTERVAL '1' DAY`, `INTERVAL '1 day'`, `INTERVAL YEAR TO MONTH '1-2'` https://docs.aws.amazon.com/redshift/latest/dg/r_interval_literals.html */
function interval(p: Parser): Expression | null {
  const first = p.pos;
  if (!isIntervalLiteral(p)) return named(p);
  p.pos++;
  literalFields(p);
  const value = p.pos++;
  literalFields(p);
  return { kind: 'IntervalLiteral', first, last: p.last, value };
}

function literalFields(p: Parser): void {
  intervalFields(p);
  if (hasPrecision(p)) p.pos += 3;
}

/** A string after INTERVAL or after its fields, or what is put in the string's place; MySQL's number without quotes is read too. */
function isIntervalLiteral(p: Parser): boolean {
  const next = p.kind(1);
  if (next === Shape.String || next === Shape.Parameter || next === Shape.Template) return true;
  if (next === Shape.Number) return isIntervalField(p.kind(2));
  if (!isIntervalField(next)) return false;
  let ahead = 2;
  if (p.kind(ahead) === K.to) ahead += 2;
  if (p.kind(ahead) === Shape.LeftParen) ahead += 3;
  return p.kind(ahead) === Shape.String;
}

/** `APPROXIMATE COUNT(DISTINCT x)` https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html */
function approximate(p: Parser): Expression | null {
  const first = p.pos++;
  const name = p.name();
  return name === null || p.kind() !== Shape.LeftParen ? null : call(p, name, first);
}

function caseExpression(p: Parser): Expression | null {
  const first = p.pos++;
  const operand = p.at(K.when) ? null : expression(p);
  const branches: CaseBranch[] = [];
  while (p.at(K.when)) {
    const begun = p.pos++;
    const condition = expectExpression(p);
    p.expect(K.then);
    const result = expectExpression(p);
    if (condition === null || result === null) return null;
    branches.push({ kind: 'CaseBranch', first: begun, last: p.last, condition, result });
  }
  if (branches.length === 0) p.fail();
  const otherwise = p.eat(K.else) ? expectExpression(p) : null;
  p.expect(K.end);
  return { kind: 'Case', first, last: p.last, operand, branches, otherwise };
}

function cast(p: Parser): Expression | null {
  const first = p.pos;
  p.pos += 2;
  const operand = expectExpression(p);
  p.expect(K.as);
  const type = expectType(p);
  p.expect(Shape.RightParen);
  return operand === null || type === null ? null : { kind: 'Cast', first, last: p.last, operand, type };
}

/** `CONVERT(type, expression)` https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html#convert-function */
function convert(p: Parser): Expression | null {
  const first = p.pos;
  p.pos += 2;
  const type = expectType(p);
  p.expect(Shape.Comma);
  const operand = expectExpression(p);
  p.expect(Shape.RightParen);
  return operand === null || type === null ? null : { kind: 'Cast', first, last: p.last, operand, type };
}

function exists(p: Parser): Expression | null {
  const first = p.pos;
  p.pos += 2;
  const asked = query(p);
  if (asked === null) p.fail();
  p.expect(Shape.RightParen);
  return asked === null ? null : { kind: 'Exists', first, last: p.last, query: asked };
}

function arrayValue(p: Parser): Expression {
  const first = p.pos;
  p.pos += 2;
  const items = p.kind() === Shape.RightBracket ? [] : p.commaList(expectExpression);
  p.expect(Shape.RightBracket);
  return { kind: 'ArrayValue', first, last: p.last, items };
}

/** `(expression)`, `(a, b)`, `(query)` */
function parenthesis(p: Parser): Expression | null {
  const first = p.pos;
  if (startsQuery(p, 1)) {
    p.pos++;
    const asked = query(p);
    p.expect(Shape.RightParen);
    return asked === null ? null : { kind: 'Subquery', first, last: p.last, query: asked };
  }
  p.pos++;
  const items = p.commaList(expectExpression);
  const [only] = items;
  if (only?.kind === 'Subquery' && items.length === 1 && continuesQuery(p)) {
    const asked = queryRest(p, first + 1, only.query);
    p.expect(Shape.RightParen);
    return { kind: 'Subquery', first, last: p.last, query: asked };
  }
  p.expect(Shape.RightParen);
  if (only === undefined) return null;
  return items.length === 1 ? only : { kind: 'RowValue', first, last: p.last, items };
}
