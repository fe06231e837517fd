/** The SQL statements and queries inside of a body: read by the same grammar as those outside. */
import { classify, headWords } from '../classify.js';
import type { PlSql } from '../nodes/routines-plpgsql.js';
import type { Into } from '../nodes/queries.js';
import type { Parser } from '../parser.js';
import { readSyntax } from '../syntax.js';
import { Shape, tokenText, type Tokens } from '../tokenizer.js';
import { words } from '../words.js';
import { statementEnd } from './recovery.js';

const K = words('select into strict');

/** The statement at the cursor, up to its semicolon; fails where none begins. */
export function expectSql(p: Parser): PlSql | null {
  return expectSqlUntil(p, statementEnd(p, p.pos));
}

/** The same, up to another token. */
export function expectSqlUntil(p: Parser, end: number): PlSql | null {
  const first = p.pos;
  const read = end > first ? sqlBetween(p.tokens, first, end - 1) : null;
  if (read === null) {
    failAtHead(p, first, end);
    return null;
  }
  if (read.status !== 'parsed') p.spoil(read.opaque[0]?.first ?? first);
  p.pos = end;
  return read;
}

/** The statement in tokens `first..last`; null where no row matches. */
export function sqlBetween(tokens: Tokens, first: number, last: number): PlSql | null {
  const head = classify(tokens, first, last);
  if (head === undefined) return null;
  const { row, afterHead } = head;
  const { status, tree, opaque } = readSyntax({ tokens, first, last, row, afterHead });
  const perform = tokens.kind[first] === K.select && tokenText(tokens, first).toLowerCase() !== 'select';
  return { kind: 'PlSql', first, last, perform, tokens, row, afterHead, status, tree, opaque };
}

function failAtHead(p: Parser, first: number, end: number): void {
  const { at, kinds } = headWords(p.tokens, first, end - 1);
  p.pos = at;
  p.expectsAny(kinds);
  p.fail();
  // The words of the head are not read either.
  p.pos = first;
  p.end = first;
}

/** `INTO [STRICT] variable, …`, or null. */
export function intoVariables(p: Parser): Into | null {
  const first = p.pos;
  if (!p.eat(K.into)) return null;
  if (p.kind() === K.strict && p.kind(1) !== Shape.Semicolon && p.kind(1) !== Shape.Comma) p.pos++;
  const targets = p.commaList((q) => q.expectName());
  return { kind: 'Into', first, last: p.last, temporary: false, targets };
}
