/** Reads INSERT. https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html, …/r_INSERT_external_table.html */
import { expectExpression } from '../expressions.js';
import type { Insert, OnConflict } from '../nodes/data.js';
import type { Query } from '../nodes/queries.js';
import type { Parser } from '../parser.js';
import { query, startsQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { assignment, leadingTables, returned, startsRecursive } from './data-update.js';

const K = words('insert into as default values on conflict constraint do nothing update set where');

export function insertRows(p: Parser): Insert {
  const recursive = startsRecursive(p);
  const tables = leadingTables(p, [K.insert, K.into], []);
  const target = p.expectName();
  const alias = p.eat(K.as) ? p.expectWord() : -1;
  const columns = isQueryInParens(p) ? [] : p.nameList()?.names ?? [];
  const defaultValues = p.eatAll(K.default, K.values);
  const inserted = defaultValues ? null : insertedQuery(p);
  const onConflict = p.at(K.on) ? conflict(p) : null;
  const returning = returned(p);
  return { kind: 'Insert', first: p.first, last: p.last, with: tables, recursive, target, alias, columns, defaultValues, query: inserted, onConflict, returning };
}

/** Whether the parenthesis at the cursor holds a query, and no columns; what a lone template at the end stands for is a query. */
function isQueryInParens(p: Parser): boolean {
  if (p.kind() !== Shape.LeftParen) return false;
  const next = p.kind(1);
  return next === Shape.LeftParen || startsQuery(p, 1) || (next === Shape.Template && p.kind(2) === Shape.RightParen && p.kind(3) === 0);
}

function insertedQuery(p: Parser): Query | null {
  // `INSERT INTO t (a, b) (1, 2)`: no query, so VALUES is what was forgotten.
  if (p.kind() === Shape.LeftParen && !isQueryInParens(p)) {
    p.fail(K.values);
    return null;
  }
  p.expects(K.values);
  p.expects(K.default);
  const read = query(p);
  if (read === null) p.fail();
  return read;
}

function conflict(p: Parser): OnConflict | null {
  const first = p.pos;
  if (!p.eatAll(K.on, K.conflict)) return null;
  const constraint = p.eatAll(K.on, K.constraint) ? p.expectName() : null;
  const keys = constraint === null ? p.parenList(expectExpression) ?? [] : [];
  p.expect(K.do);
  if (p.eat(K.nothing)) return { kind: 'OnConflict', first, last: p.last, keys, constraint, action: 'nothing', assignments: [], where: null };
  p.expectAll(K.update, K.set);
  const assignments = p.commaList(assignment);
  const where = p.eat(K.where) ? expectExpression(p) : null;
  return { kind: 'OnConflict', first, last: p.last, keys, constraint, action: 'update', assignments, where };
}
