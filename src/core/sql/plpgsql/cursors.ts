/** Reads OPEN, FETCH, MOVE and CLOSE of a procedure. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-cursors */
import { expectExpression, operandExpression } from '../expressions.js';
import type { Expression } from '../nodes/expressions.js';
import type { PlClose, PlFetch, PlOpen, PlSql } from '../nodes/routines-plpgsql.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { expectSql, intoVariables } from './sql.js';
import { usingValues } from './statements.js';

const K = words('for execute scroll no fetch move into from in next prior first last absolute relative forward backward all');

export function openCursor(p: Parser): PlOpen {
  const first = p.pos++;
  const cursor = p.expectWord();
  const args = p.parenList(expectExpression) ?? [];
  if (!p.eatAll(K.no, K.scroll)) p.eat(K.scroll);
  let query: PlSql | null = null;
  let command: Expression | null = null;
  if (p.eat(K.for)) {
    if (p.eat(K.execute)) command = expectExpression(p);
    else query = expectSql(p);
  }
  const using = command === null ? [] : usingValues(p);
  return { kind: 'PlOpen', first, last: p.last, cursor, args, query, command, using };
}

/** `FETCH cursor INTO variables`; a direction before the cursor is PostgreSQL's. */
export function fetchRow(p: Parser): PlFetch {
  const first = p.pos++;
  const which = p.tokens.kind[first] === K.fetch ? 'fetch' : 'move';
  if (p.kind(1) !== K.into && p.kind(1) !== Shape.Semicolon) direction(p);
  const cursor = p.expectWord();
  const into = intoVariables(p);
  if (into === null && which === 'fetch') p.fail(K.into);
  return { kind: 'PlFetch', first, last: p.last, which, cursor, into };
}

function direction(p: Parser): void {
  const word = p.eatAny(K.next, K.prior, K.first, K.last, K.absolute, K.relative, K.forward, K.backward);
  if (!p.eat(K.all) && (word < 0 || p.kind() === Shape.Number || p.kind() === Shape.Operator) && !p.atName()) operandExpression(p);
  p.eatAny(K.from, K.in);
}

export function closeCursor(p: Parser): PlClose {
  const first = p.pos++;
  const cursor = p.expectWord();
  return { kind: 'PlClose', first, last: p.last, cursor };
}
