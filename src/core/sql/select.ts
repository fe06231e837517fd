/** Reads queries: WITH, set operations, ORDER BY, LIMIT. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */
import { expectExpression, expression } from './expressions.js';
import type { Expression } from './nodes/expressions.js';
import type { CommonTable, Query, QueryBody, SortItem } from './nodes/queries.js';
import { Expected, type Parser } from './parser.js';
import { intoClause, select } from './select-body.js';
import { Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('select with recursive as materialized not values union except minus intersect all distinct order by asc desc nulls first last limit offset fetch next row rows only for update share');

/** Whether a query begins at the cursor, or `ahead` tokens after it, without parentheses around it. */
export function startsQuery(p: Parser, ahead = 0): boolean {
  const kind = p.kind(ahead);
  return kind === K.select || (kind === K.with && p.kind(ahead + 1) >= Shape.Word) || (kind === K.values && p.kind(ahead + 1) === Shape.LeftParen);
}

/** A query, or null where none begins. */
export function query(p: Parser): Query | null {
  if (!p.at(K.select) && !p.at(K.with) && p.kind() !== K.values && p.kind() !== Shape.LeftParen && p.kind() !== Shape.Template) return null;
  if (!p.enter()) return null;
  const first = p.pos;
  const common = p.at(K.with) ? commonTables(p) : NOTHING;
  const recursive = common.length > 0 && p.tokens.kind[first + 1] === K.recursive && common[0]?.first === first + 2;
  const from = p.pos;
  const body = setOperations(p, from, setOperand(p), 0);
  const read = queryTail(p, first, body, common, recursive);
  p.leave();
  return read;
}

export function expectQuery(p: Parser): Query | null {
  const read = query(p);
  if (read === null) missingQuery(p);
  return read;
}

/** Only at the end SELECT is all that can be missing; elsewhere a word nobody knows may stand before the query. */
function missingQuery(p: Parser): void {
  p.expects(K.select);
  p.fail(p.kind() === 0 ? K.select : undefined);
}

/** A query whose first operand, in parentheses, was read as something else: more operands, ORDER BY, LIMIT. It begins at `first`. */
export function queryRest(p: Parser, first: number, operand: QueryBody): Query {
  return queryTail(p, first, setOperations(p, first, operand, 0), NOTHING, false);
}

function queryTail(p: Parser, first: number, body: QueryBody | null, common: readonly CommonTable[], recursive: boolean): Query {
  const orders = p.at(K.order) ? orderBy(p) : NOTHING;
  let limit: Expression | null = null;
  let offset: Expression | null = null;
  // LIMIT, OFFSET and FETCH stand in either order.
  for (;;) {
    if (p.eat(K.limit)) limit = p.eat(K.all) ? null : expectExpression(p);
    else if (p.eat(K.offset)) offset = rowsSkipped(p);
    else if (p.kind() === K.fetch && (p.kind(1) === K.first || p.kind(1) === K.next)) limit = rowsFetched(p);
    else break;
  }
  const lock = locking(p);
  const into = intoClause(p);
  return { kind: 'Query', first, last: p.last, with: common, recursive, body, orderBy: orders, limit, offset, lock, into };
}

const NOTHING: readonly never[] = [];

/** Whether a word at the cursor goes on with a query that ended before it. */
export function continuesQuery(p: Parser): boolean {
  const kind = p.kind();
  return kind === K.union || kind === K.except || kind === K.minus || kind === K.intersect || kind === K.order || kind === K.limit || kind === K.offset;
}

/** `WITH [RECURSIVE] name [(columns)] AS (query), …`, or nothing. */
export function commonTables(p: Parser): readonly CommonTable[] {
  if (p.kind() !== K.with) return NOTHING;
  p.pos++;
  // RECURSIVE before AS is the name of a table.
  if (p.at(K.recursive) && p.kind(1) !== K.as) p.pos++;
  return p.commaList(commonTable);
}


function commonTable(p: Parser): CommonTable | null {
  const first = p.pos;
  if (p.kind() === K.select) p.fail(Expected.Name);
  const name = p.expectWord();
  if (name < 0) return null;
  const columns = startsQuery(p, 1) ? NOTHING : p.nameList()?.names ?? NOTHING;
  p.expect(K.as);
  if (p.kind() === K.materialized) p.pos++;
  else if (p.kind() === K.not && p.kind(1) === K.materialized) p.pos += 2;
  p.expect(Shape.LeftParen);
  const asked = expectQuery(p);
  p.expect(Shape.RightParen);
  return { kind: 'CommonTable', first, last: p.last, name, columns, query: asked };
}

/** INTERSECT binds tighter than the others. https://docs.aws.amazon.com/redshift/latest/dg/r_UNION.html */
function setOperations(p: Parser, first: number, operand: QueryBody | null, lowest: number): QueryBody | null {
  let left = operand;
  while (left !== null) {
    const operator = p.pos;
    const level = p.at(K.intersect) ? 1 : 0;
    if (level < lowest || (level === 0 && !p.at(K.union) && !p.at(K.except) && !p.at(K.minus))) break;
    p.pos++;
    const all = p.eat(K.all);
    if (!all) p.eat(K.distinct);
    const from = p.pos;
    const next = setOperand(p);
    const right = level === 1 ? next : setOperations(p, from, next, 1);
    left = { kind: 'SetOperation', first, last: p.last, operator, all, left, right };
  }
  return left;
}

/** One operand of a set operation; fails where none begins. */
function setOperand(p: Parser): QueryBody | null {
  const first = p.pos;
  if (p.kind() === K.select) return select(p);
  if (p.kind() === K.values) return values(p);
  // A template that stands for a whole query.
  if (p.kind() === Shape.Template) {
    p.pos++;
    return { kind: 'Values', first, last: first, rows: [{ kind: 'Placeholder', first, last: first }] };
  }
  if (!p.eat(Shape.LeftParen)) {
    missingQuery(p);
    return null;
  }
  // `SELECT * EXCEPT (a)` is no set operation, so that nothing is demanded here.
  const inner = query(p);
  if (inner === null) p.fail();
  p.expect(Shape.RightParen);
  return inner;
}

function values(p: Parser): QueryBody {
  const first = p.pos++;
  const rows = p.commaList(valuesRow);
  return { kind: 'Values', first, last: p.last, rows };
}

/** `(1, 2)`, also with one item, and with DEFAULT. */
export function valuesRow(p: Parser): Expression | null {
  const first = p.pos;
  if (p.kind() === Shape.Template) {
    p.pos++;
    return { kind: 'Placeholder', first, last: first };
  }
  if (!p.expect(Shape.LeftParen)) return null;
  const items = p.kind() === Shape.RightParen ? [] : p.commaList(expectExpression);
  p.expect(Shape.RightParen);
  return { kind: 'RowValue', first, last: p.last, items };
}

/** At ORDER BY: its items. */
export function orderBy(p: Parser): readonly SortItem[] {
  if (!p.eat(K.order)) return [];
  p.expect(K.by);
  return p.commaList(sortItem);
}

export function sortItem(p: Parser): SortItem | null {
  const first = p.pos;
  const read = expectExpression(p);
  if (read === null) return null;
  const direction = p.eatAny(K.asc, K.desc);
  let nulls = -1;
  if (p.eat(K.nulls)) {
    nulls = p.eatAny(K.first, K.last);
    if (nulls < 0) p.fail();
  }
  return { kind: 'SortItem', first, last: p.last, expression: read, direction, nulls };
}

/** `OFFSET n [ROWS]` https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html */
function rowsSkipped(p: Parser): Expression | null {
  const rows = expectExpression(p);
  p.eatAny(K.row, K.rows);
  return rows;
}

/** `FETCH FIRST [n] ROWS ONLY` */
function rowsFetched(p: Parser): Expression | null {
  p.pos += 2;
  const rows = p.kind() === K.row || p.kind() === K.rows ? null : expression(p);
  if (p.eatAny(K.row, K.rows) < 0 || !p.eat(K.only)) p.fail();
  return rows;
}

/** `FOR UPDATE`: its first token, or -1. */
function locking(p: Parser): number {
  if (p.kind() !== K.for || (p.kind(1) !== K.update && p.kind(1) !== K.share)) return -1;
  p.pos += 2;
  return p.last - 1;
}
