/** Reads MERGE. https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html */
import { expectExpression } from '../expressions.js';
import { alias, fromItem } from '../from.js';
import type { Assignment, Merge, MergeClause } from '../nodes/data.js';
import type { Expression } from '../nodes/expressions.js';
import type { Name } from '../nodes/base.js';
import type { Parser } from '../parser.js';
import { valuesRow } from '../select.js';
import { words } from '../words.js';
import { assignment, leadingTables, startsRecursive, targetBefore } from './data-update.js';

const K = words('merge into using on when not matched by source target and then update set delete insert default values do nothing remove duplicates');

export function mergeRows(p: Parser): Merge {
  const recursive = startsRecursive(p);
  const tables = leadingTables(p, [K.merge, K.into], []);
  const target = targetBefore(p, K.using);
  const named = alias(p);
  p.expect(K.using);
  const source = fromItem(p);
  p.expect(K.on);
  const on = expectExpression(p);
  const clauses: MergeClause[] = [];
  while (p.at(K.when)) clauses.push(clause(p));
  const removeDuplicates = clauses.length === 0 && p.eat(K.remove) && p.expect(K.duplicates);
  if (clauses.length === 0 && !removeDuplicates) p.fail();
  return { kind: 'Merge', first: p.first, last: p.last, with: tables, recursive, target, alias: named, source, on, clauses, removeDuplicates };
}

/** At WHEN. */
function clause(p: Parser): MergeClause {
  const first = p.pos++;
  const match = matchOf(p);
  const condition = p.eat(K.and) ? expectExpression(p) : null;
  p.expect(K.then);
  let action: MergeClause['action'] = 'nothing';
  let assignments: readonly Assignment[] = [];
  let columns: readonly Name[] = [];
  let values: Expression | null = null;
  if (p.eat(K.update)) {
    action = 'update';
    p.expect(K.set);
    assignments = p.commaList(assignment);
  } else if (p.eat(K.delete)) action = 'delete';
  else if (p.eat(K.insert)) {
    action = 'insert';
    columns = p.nameList()?.names ?? [];
    values = insertedValues(p);
  } else if (!p.eatAll(K.do, K.nothing)) p.fail();
  return { kind: 'MergeClause', first, last: p.last, match, condition, action, assignments, columns, values };
}

function matchOf(p: Parser): MergeClause['match'] {
  if (p.eat(K.matched)) return 'matched';
  if (!p.eat(K.not)) p.fail();
  p.expect(K.matched);
  if (!p.eat(K.by)) return 'not-matched';
  const side = p.eatAny(K.source, K.target);
  if (side < 0) p.fail();
  return p.tokens.kind[side] === K.source ? 'not-matched-by-source' : 'not-matched';
}

function insertedValues(p: Parser): Expression | null {
  if (p.eatAll(K.default, K.values)) return null;
  p.expect(K.values);
  return valuesRow(p);
}
