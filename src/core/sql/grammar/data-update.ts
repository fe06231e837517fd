/** Reads UPDATE and DELETE, and what they share with INSERT and MERGE. https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html, …/r_DELETE.html */
import { expectExpression } from '../expressions.js';
import { alias, fromClause } from '../from.js';
import type { Name } from '../nodes/base.js';
import type { Assignment, Delete, Update } from '../nodes/data.js';
import type { Alias, CommonTable, SelectItem } from '../nodes/queries.js';
import { Expected, type Parser } from '../parser.js';
import { commonTables } from '../select.js';
import { selectItem } from '../select-body.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('with recursive update only set from where returning delete using as');

export function updateRows(p: Parser): Update {
  const only = p.tokens.kind[p.last] === K.only;
  const recursive = startsRecursive(p);
  const tables = leadingTables(p, [K.update], [K.only]);
  const target = targetBefore(p, K.set);
  const named = alias(p);
  p.expect(K.set);
  const assignments = p.commaList(assignment);
  const from = p.eat(K.from) ? fromClause(p) : [];
  const where = p.eat(K.where) ? expectExpression(p) : null;
  const returning = returned(p);
  return { kind: 'Update', first: p.first, last: p.last, with: tables, recursive, only, target, alias: named, assignments, from, where, returning };
}

export function deleteRows(p: Parser): Delete {
  const only = p.tokens.kind[p.last] === K.only;
  const recursive = startsRecursive(p);
  const tables = leadingTables(p, [K.delete], [K.from, K.only]);
  const hasFrom = p.tokens.kind[p.last] !== K.delete;
  const target = targetBefore(p, K.where);
  const named = deletedAlias(p, hasFrom);
  const using = p.eat(K.using) ? fromClause(p) : [];
  const where = p.eat(K.where) ? expectExpression(p) : null;
  const returning = returned(p);
  return { kind: 'Delete', first: p.first, last: p.last, with: tables, recursive, only, target, alias: named, using, where, returning };
}

/** Without FROM no alias without AS is read: `DELETE FORM t` is a misspelt FROM, and no table `form` that is called `t`. */
function deletedAlias(p: Parser, hasFrom: boolean): Alias | null {
  return hasFrom || p.at(K.as) ? alias(p) : null;
}

/**
 * The tables of a WITH before the statement. The cursor stands after the head; it goes back to WITH and reads up to where it stood. `required`
 * and `optional` are the words of the head.
 */
export function leadingTables(p: Parser, required: readonly number[], optional: readonly number[]): readonly CommonTable[] {
  if (p.tokens.kind[p.first] !== K.with) return [];
  p.pos = p.first;
  const tables = commonTables(p);
  p.expectAll(...required);
  for (const kind of optional) p.eat(kind);
  return tables;
}

/** The target's name, unless the word that must follow it stands in its place: `UPDATE SET a = 1`. */
export function targetBefore(p: Parser, follower: number): Name | null {
  if (p.kind() !== follower || p.kind(1) === follower || p.kind(1) === Shape.Dot) return p.expectName();
  p.fail(Expected.Name);
  return null;
}

export function startsRecursive(p: Parser): boolean {
  return p.tokens.kind[p.first] === K.with && p.tokens.kind[p.first + 1] === K.recursive;
}

/** `a = 1`, `a = DEFAULT`, `(a, b) = (SELECT …)`, and a template that stands for all of it. */
export function assignment(p: Parser): Assignment {
  const first = p.pos;
  if (p.kind() === Shape.Template && !p.isText('=', 1)) {
    p.pos++;
    return { kind: 'Assignment', first, last: first, targets: [], value: { kind: 'Placeholder', first, last: first } };
  }
  const targets = assignmentTargets(p);
  if (!p.eatText('=')) p.fail();
  const value = expectExpression(p);
  return { kind: 'Assignment', first, last: p.last, targets, value };
}

function assignmentTargets(p: Parser): readonly Name[] {
  const listed = p.nameList();
  if (listed !== null) return listed.names;
  // `SET a = 1, WHERE …`: a comma too many.
  if (p.kind() === K.where || p.kind() === K.from) p.fail(Expected.Name);
  const name = p.expectName();
  return name === null ? [] : [name];
}

/** `RETURNING items`, which only PostgreSQL has. */
export function returned(p: Parser): readonly SelectItem[] {
  return p.eat(K.returning) ? p.commaList(selectItem) : [];
}
