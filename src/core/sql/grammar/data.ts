/** The grammar of statements that change rows, of prepared statements, cursors, CALL, LOCK and EXPLAIN. */
import { call } from '../calls.js';
import type { CallProcedure, Lock } from '../nodes/data.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { closeCursor, declareCursor, fetchRows } from './data-cursors.js';
import { insertRows } from './data-insert.js';
import { mergeRows } from './data-merge.js';
import { deallocatePlan, executePlan, explainStatement, prepareStatement } from './data-prepared.js';
import { deleteRows, updateRows } from './data-update.js';
import type { Grammar } from './grammar.js';

const K = words('in mode nowait access row share update exclusive');

export const DATA_GRAMMAR: Grammar = {
  insert: insertRows,
  update: updateRows,
  delete: deleteRows,
  merge: mergeRows,
  call: callProcedure,
  lock: lockTables,
  prepare: prepareStatement,
  execute: executePlan,
  deallocate: deallocatePlan,
  explain: explainStatement,
  'declare-cursor': declareCursor,
  fetch: fetchRows,
  close: closeCursor,
};

/** `CALL name (arguments)`; a template may stand for all of it. https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html */
function callProcedure(p: Parser): CallProcedure {
  const name = p.expectName();
  if (name === null || (p.kind() === 0 && p.tokens.kind[p.last] === Shape.Template)) return { kind: 'CallProcedure', first: p.first, last: p.last, name, args: [] };
  const read = p.at(Shape.LeftParen) ? call(p, name) : null;
  if (read === null) p.fail(Shape.LeftParen);
  return { kind: 'CallProcedure', first: p.first, last: p.last, name, args: read?.kind === 'Call' ? read.args : [] };
}

/** `LOCK [TABLE] name, …`, also with PostgreSQL's `IN … MODE [NOWAIT]`. https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html */
function lockTables(p: Parser): Lock {
  const tables = p.commaList((q) => q.expectName());
  let mode = -1;
  if (p.eat(K.in)) {
    mode = p.pos;
    while (p.eatAny(K.access, K.row, K.share, K.update, K.exclusive) >= 0);
    p.expect(K.mode);
  }
  p.eat(K.nowait);
  return { kind: 'Lock', first: p.first, last: p.last, tables, mode };
}
