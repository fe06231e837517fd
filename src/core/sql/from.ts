/** Reads the FROM clause. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html */
import { call } from './calls.js';
import { expectExpression, expression, postfixed } from './expressions.js';
import type { Name } from './nodes/base.js';
import type { Call, Expression } from './nodes/expressions.js';
import type { Alias, AliasColumn, FromItem, Join, Query } from './nodes/queries.js';
import { isSign, STAR } from './operators.js';
import { Expected, type Parser } from './parser.js';
import { pivotOrUnpivot } from './pivot.js';
import { continuesQuery, query, queryRest, startsQuery } from './select.js';
import { AFTER_RELATION, isRelationAlias, isStructuralKind } from './stop-words.js';
import { isNameShape, Shape } from './tokenizer.js';
import { typeName } from './types.js';
import { words } from './words.js';

const K = words('lateral only table unpivot as at join inner left right full outer cross natural on using with offset ordinality pivot');

/** The items after FROM. */
export function fromClause(p: Parser): readonly FromItem[] {
  const items: FromItem[] = [];
  do {
    const item = fromItem(p);
    if (item === null) break;
    items.push(item);
    // Not `eat`: a word after a relation that nobody knows is more likely a clause of tomorrow than a second relation.
    if (p.kind() !== Shape.Comma) break;
    p.pos++;
  } while (p.kind() !== 0 || missingRelation(p));
  return items;
}

function missingRelation(p: Parser): false {
  p.fail(Expected.Name);
  return false;
}

/** A relation with its joins. */
export function fromItem(p: Parser): FromItem | null {
  let left = fromOperand(p);
  if (left === null) {
    p.fail(Expected.Name);
    return null;
  }
  for (;;) {
    const longer = join(p, left);
    if (longer === null) return left;
    left = longer;
  }
}

function fromOperand(p: Parser): FromItem | null {
  let item = relation(p);
  while (item !== null && (p.kind() === K.pivot || p.kind() === K.unpivot)) {
    const turned = pivotOrUnpivot(p, item, alias);
    if (turned === null) break;
    item = turned;
  }
  return item;
}

function relation(p: Parser): FromItem | null {
  const lateral = p.kind() === K.lateral && startsLateral(p);
  if (lateral) p.pos++;
  const kind = p.kind();
  if (kind === Shape.LeftParen) return parenthesis(p, lateral);
  if (kind === K.unpivot) return objectUnpivot(p);
  if (kind === K.only && isNameShape(p.kind(1)) && !isStructuralKind(p.kind(1))) p.pos++;
  if (kind === K.table && p.kind(1) === Shape.LeftParen) return tableCall(p);
  if (kind === Shape.Parameter) return tableOf(p, parameterName(p));
  if (!p.atName() || (isStructuralKind(p.kind()) && p.kind(1) !== Shape.Dot)) return null;
  return named(p);
}

/** LATERAL is a name too. */
function startsLateral(p: Parser): boolean {
  return p.kind(1) === Shape.LeftParen || p.kind(2) === Shape.LeftParen || (p.kind(2) === Shape.Dot && p.kind(1) !== Shape.Dot);
}

/** A table, a function, or a path with subscripts. */
function named(p: Parser): FromItem | null {
  const first = p.pos;
  const name = p.name();
  if (name === null) return null;
  switch (p.kind()) {
    case Shape.LeftParen: return functionCall(p, first, name);
    case Shape.LeftBracket: return path(p, first, postfixed(p, first, { kind: 'ColumnRef', first, last: p.last }));
    default: return tableOf(p, name);
  }
}

/** `:schema.name`, where the client puts something. */
function parameterName(p: Parser): Name {
  const first = p.pos++;
  while (p.kind() === Shape.Dot && isNameShape(p.kind(1))) p.pos += 2;
  return { kind: 'Name', first, last: p.last };
}

/** A table; the `*` that may stand after it says nothing. */
function tableOf(p: Parser, name: Name): FromItem {
  if (p.kind() === Shape.Operator && isSign(p, STAR)) p.pos++;
  const named = alias(p);
  return { kind: 'TableRef', first: name.first, last: p.last, name, alias: named };
}

function functionCall(p: Parser, first: number, name: Name): FromItem | null {
  const read = call(p, name);
  if (read?.kind !== 'Call') return null;
  return p.kind() === Shape.LeftBracket || p.kind() === Shape.Dot ? path(p, first, postfixed(p, first, read)) : tableFunction(p, first, read);
}

/** `UNNEST(…) [WITH OFFSET] [AS] alias (value, index)` https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html */
function tableFunction(p: Parser, first: number, read: Call): FromItem {
  const offset = startsOffset(p);
  if (offset) p.pos += 2;
  const named = alias(p);
  return { kind: 'TableFunction', first, last: p.last, call: read, offset, alias: named };
}

function path(p: Parser, first: number, read: Expression | null, unpivot = false): FromItem | null {
  if (read === null) {
    p.fail(Expected.Expression);
    return null;
  }
  const named = alias(p);
  return { kind: 'PathRef', first, last: p.last, unpivot, path: read, alias: named };
}

/** `UNPIVOT expression AS value AT name` https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivoting */
function objectUnpivot(p: Parser): FromItem | null {
  const first = p.pos++;
  return path(p, first, expression(p), true);
}

/** `TABLE(function(…))` */
function tableCall(p: Parser): FromItem | null {
  const first = p.pos;
  p.pos += 2;
  const name = p.expectName();
  if (name === null || !p.at(Shape.LeftParen)) {
    p.fail();
    return null;
  }
  const read = call(p, name);
  p.expect(Shape.RightParen);
  return read?.kind === 'Call' ? tableFunction(p, first, read) : null;
}

/** `(query)`, `(a JOIN b …)`, and a set operation whose first operand has parentheses of its own. */
function parenthesis(p: Parser, lateral: boolean): FromItem | null {
  const first = p.pos++;
  if (!p.enter()) return null;
  const item = startsQuery(p) || p.kind() === Shape.Template ? derived(p, first, lateral) : group(p, first, lateral);
  p.leave();
  return item;
}

function derived(p: Parser, first: number, lateral: boolean): FromItem | null {
  const asked = query(p);
  return asked === null ? null : derivedTable(p, first, lateral, asked);
}

function derivedTable(p: Parser, first: number, lateral: boolean, asked: Query): FromItem {
  p.expect(Shape.RightParen);
  const named = alias(p);
  return { kind: 'DerivedTable', first, last: p.last, lateral, query: asked, alias: named };
}

function group(p: Parser, first: number, lateral: boolean): FromItem | null {
  const item = fromItem(p);
  if (item === null) return null;
  if (item.kind === 'DerivedTable' && item.alias === null) {
    if (p.kind() === Shape.RightParen) return derivedTable(p, first, lateral, item.query);
    if (continuesQuery(p)) return derivedTable(p, first, lateral, queryRest(p, first + 1, item.query));
  }
  p.expect(Shape.RightParen);
  const named = alias(p);
  return { kind: 'JoinGroup', first, last: p.last, item, alias: named };
}

/** `[AS] name [(columns)] [AT name]`, or null. */
export function alias(p: Parser): Alias | null {
  const first = p.pos;
  // Not `at`: a short alias is no misspelt AS.
  const isWritten = p.kind() === K.as;
  if (!isWritten && !isRelationAlias(p)) {
    p.expects(K.as);
    return null;
  }
  if (isWritten) p.pos++;
  else p.expectsAny(AFTER_RELATION);
  if (isStructuralKind(p.kind())) p.fail(Expected.Name);
  // `FROM f(x) AS (a int, b int)` names columns only.
  const name = isWritten && p.kind() === Shape.LeftParen ? -1 : p.expectWord();
  const columns = p.kind() === Shape.LeftParen && isNameShape(p.kind(1)) && p.kind(2) !== Shape.LeftParen ? p.parenList(aliasColumn) ?? NOTHING : NOTHING;
  const at = position(p);
  return { kind: 'Alias', first, last: p.last, name, columns, at };
}

/** `AT index` of unnesting, and `WITH OFFSET AS index` of other databases. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html */
function position(p: Parser): number {
  if (p.kind() === K.at) {
    p.pos++;
    return p.expectWord();
  }
  if (!startsOffset(p)) return -1;
  p.pos += 2;
  if (p.kind() === K.as) p.pos++;
  return isRelationAlias(p) ? p.word() : -1;
}

function startsOffset(p: Parser): boolean {
  return p.kind() === K.with && (p.kind(1) === K.offset || p.kind(1) === K.ordinality);
}

function aliasColumn(p: Parser): AliasColumn | null {
  const first = p.pos;
  const name = p.word();
  if (name < 0) return null;
  const type = p.kind() === Shape.Comma || p.kind() === Shape.RightParen ? null : typeName(p);
  return { kind: 'AliasColumn', first, last: p.last, name, type };
}

/** One join after `left`, or null. https://docs.aws.amazon.com/redshift/latest/dg/r_Join_examples.html */
function join(p: Parser, left: FromItem): Join | null {
  const begun = p.pos;
  const natural = p.eat(K.natural);
  const type = joinType(p);
  if (!p.eat(K.join)) {
    // CROSS APPLY is another database's join.
    if (p.pos > begun) p.fail(p.isText('apply') ? undefined : K.join);
    return null;
  }
  const right = fromOperand(p);
  if (right === null) {
    p.fail(Expected.Name);
    return null;
  }
  // Neither takes a condition.
  if (type === 'cross' || natural) return { kind: 'Join', first: left.first, last: p.last, type, natural, left, right, on: null, using: NOTHING };
  return condition(p, left, withInnerJoins(p, right), type);
}

/** `a JOIN b JOIN c ON … ON …`: the inner join comes first. */
function withInnerJoins(p: Parser, operand: FromItem): FromItem {
  let right = operand;
  while (startsJoin(p.kind()) && !isNeighboursPath(p, right) && p.enter()) {
    const inner = join(p, right);
    p.leave();
    if (inner === null) break;
    right = inner;
  }
  return right;
}

function startsJoin(kind: number): boolean {
  return kind === K.join || kind === K.left || kind === K.inner || kind === K.right || kind === K.full || kind === K.cross || kind === K.natural;
}

function joinType(p: Parser): Join['type'] {
  if (p.eat(K.inner)) return 'inner';
  if (p.eat(K.cross)) return 'cross';
  const outer = p.eatAny(K.left, K.right, K.full);
  if (outer < 0) return 'inner';
  p.eat(K.outer);
  const kind = p.tokens.kind[outer];
  return kind === K.left ? 'left' : kind === K.right ? 'right' : 'full';
}

const NOTHING: readonly never[] = [];

function condition(p: Parser, left: FromItem, right: FromItem, type: Join['type']): Join {
  const on = p.eat(K.on) ? expectExpression(p) : null;
  const using = on === null && p.eat(K.using) ? p.nameList()?.names ?? NOTHING : NOTHING;
  if (on === null && using.length === 0 && !isNeighboursPath(p, right)) p.fail(K.on);
  return { kind: 'Join', first: left.first, last: p.last, type, natural: false, left, right, on, using };
}

/**
 * `LEFT JOIN c.orders o`, where `c` is an alias in the same query: a path into a row needs no condition. Looks back for the alias as a word
 * without dots, no farther than a FROM clause is long. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html
 */
function isNeighboursPath(p: Parser, item: FromItem): boolean {
  if (item.kind === 'PathRef') return true;
  if (item.kind !== 'TableRef' || item.name.first === item.name.last) return false;
  const { kind } = p.tokens;
  const head = p.text(item.first).toLowerCase();
  for (let at = item.first - 1; at > p.first && at > item.first - LOOK_BACK_MAX; at--) {
    if (kind[at - 1] !== Shape.Dot && kind[at + 1] !== Shape.Dot && p.text(at).toLowerCase() === head) return true;
  }
  return false;
}

const LOOK_BACK_MAX = 400;
