/** Reads the statements that hold or run another one: PREPARE, EXECUTE, DEALLOCATE, EXPLAIN. */
import { classify } from '../classify.js';
import { expectExpression } from '../expressions.js';
import type { StatementNode } from '../nodes.js';
import type { Deallocate, Execute, Explain, Prepare } from '../nodes/data.js';
import type { Parser } from '../parser.js';
import { readExpectations, readSyntax, type Span } from '../syntax.js';
import { expectType } from '../types.js';
import { words, wordSet } from '../words.js';

const K = words('as analyze analyse verbose');

/** https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
export function prepareStatement(p: Parser): Prepare {
  const name = p.expectWord();
  const types = p.parenList(expectType) ?? [];
  p.expect(K.as);
  const statement = innerStatement(p);
  return { kind: 'Prepare', first: p.first, last: lastOf(p, statement), name, types, statement };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXECUTE.html */
export function executePlan(p: Parser): Execute {
  const name = p.expectWord();
  const args = p.parenList(expectExpression) ?? [];
  return { kind: 'Execute', first: p.first, last: p.last, name, args };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DEALLOCATE.html */
export function deallocatePlan(p: Parser): Deallocate {
  const name = p.expectWord();
  return { kind: 'Deallocate', first: p.first, last: p.last, name };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html */
export function explainStatement(p: Parser): Explain {
  const analyze = p.eatAny(K.analyze, K.analyse) >= 0;
  const verbose = p.eat(K.verbose);
  const statement = innerStatement(p);
  return { kind: 'Explain', first: p.first, last: lastOf(p, statement), analyze, verbose, statement };
}

/** An inner statement that went wrong has been read further than the cursor stands. */
function lastOf(p: Parser, statement: StatementNode | null): number {
  return Math.max(p.last, statement?.last ?? p.last);
}

/** These hold statements themselves: one of them inside another is no Redshift, and would nest without end. */
const HOLDERS: ReadonlySet<string> = new Set(['explain', 'prepare']);
const BEGINNINGS: readonly number[] = [...wordSet('select with insert update delete create')];

/** The rest of the tokens as a statement of its own. */
function innerStatement(p: Parser): StatementNode | null {
  const found = p.kind() === 0 ? undefined : classify(p.tokens, p.pos, p.end - 1);
  if (found === undefined || HOLDERS.has(found.row.kind)) {
    p.expectsAny(BEGINNINGS);
    p.fail();
    return null;
  }
  const span = { tokens: p.tokens, first: p.pos, last: p.end - 1, row: found.row, afterHead: found.afterHead };
  const { status, tree } = readSyntax(span);
  if (status === 'parsed') p.pos = p.end;
  else failWhere(p, span);
  return tree;
}

/** Fails where the inner statement went wrong, with what was expected there. */
function failWhere(p: Parser, span: Span): void {
  const { firstFailure, required, expectations } = readExpectations(span);
  for (const [at, kinds] of expectations) {
    p.pos = at;
    p.expectsAny([...kinds]);
  }
  p.pos = Math.max(firstFailure, span.first);
  const [only] = required;
  p.fail(required.size === 1 ? only : undefined);
}
