/** Reads blocks with their declarations and handlers. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html#r_PLpgSQL-block */
import type { PlBlock, PlHandler } from '../nodes/routines-plpgsql.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { closing } from './control.js';
import { declarations } from './declarations.js';
import { resumeAfter } from './recovery.js';
import { blockLabel, statements } from './statements.js';

const K = words('declare begin exception continue_handler exit_handler when or then');

/** The rule for a whole body; its last semicolon may be absent. */
export function plpgsqlBody(p: Parser): PlBlock | null {
  const first = p.pos;
  const label = blockLabel(p);
  if (!p.at(K.declare) && !p.at(K.begin)) {
    p.fail();
    return null;
  }
  const read = block(p, first, label);
  p.eat(Shape.Semicolon);
  return read;
}

/** At DECLARE or BEGIN. */
export function block(p: Parser, first: number, label: number): PlBlock {
  const declared = p.eat(K.declare) ? declarations(p) : [];
  p.expect(K.begin);
  resumeAfter(p, K.begin);
  const inner = statements(p);
  const handling = p.eat(K.exception) ? p.eatAny(K.continue_handler, K.exit_handler) : -1;
  const handlers = p.tokens.kind[p.last] === K.exception || handling >= 0 ? handlersOf(p) : [];
  closing(p, null, label);
  return { kind: 'PlBlock', first, last: p.last, label, declarations: declared, statements: inner, handling, handlers };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html */
function handlersOf(p: Parser): readonly PlHandler[] {
  const handlers: PlHandler[] = [];
  do {
    const first = p.pos;
    p.expect(K.when);
    const conditions = conditionsOf(p);
    p.expect(K.then);
    resumeAfter(p, K.then);
    const inner = statements(p);
    handlers.push({ kind: 'PlHandler', first, last: p.last, conditions, statements: inner });
  } while (p.at(K.when));
  return handlers;
}

/** Redshift knows OTHERS only; `a OR SQLSTATE '22012'` is PostgreSQL's. */
function conditionsOf(p: Parser): readonly number[] {
  const conditions: number[] = [];
  do {
    const condition = p.expectWord();
    if (condition >= 0) conditions.push(condition);
    p.eat(Shape.String);
  } while (p.eat(K.or));
  return conditions;
}
