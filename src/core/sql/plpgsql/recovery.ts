/**
 * How reading goes on after a statement of a body that is not understood: it spoils itself only, so that the block around it keeps its shape.
 * A semicolon always ends a statement, whatever is open; END and ELSE end one whose semicolon is missing.
 */
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('case end else elsif elseif as begin');

/** Index of the token after the statement that begins at `first`: its semicolon, or an END or ELSE that belongs to no CASE in it. */
export function statementEnd({ tokens: { kind, count } }: Parser, first: number): number {
  let cases = 0;
  for (let at = first; at < count; at++) {
    const each = kind[at];
    if (each === Shape.Semicolon) return at;
    if (each !== K.case && each !== K.end && each !== K.else && each !== K.elsif && each !== K.elseif) continue;
    // After a dot and after AS any word is a name.
    if (at > first && (kind[at - 1] === Shape.Dot || kind[at - 1] === K.as)) continue;
    if (each === K.case) cases++;
    else if (cases === 0) return at;
    else if (each === K.end) cases--;
  }
  return count;
}

/** Takes a failure back: reading can go on where it stopped. */
export function resume(p: Parser): void {
  p.recover(p.tokens.kind[p.pos] ?? 0);
}

/** After a failure in the statement that began at `first`: moves behind it, and notes what was not read of it. */
export function skipStatement(p: Parser, first: number): void {
  resume(p);
  const from = p.pos;
  p.pos = Math.max(from, statementEnd(p, first));
  p.unread(from);
  if (p.kind() === Shape.Semicolon) p.pos++;
}

/** After a failure in a declaration: moves behind it, or to BEGIN. */
export function skipDeclaration(p: Parser): void {
  resume(p);
  const from = p.pos;
  while (p.kind() !== 0 && p.kind() !== Shape.Semicolon && p.kind() !== K.begin) p.pos++;
  p.unread(from);
  if (p.kind() === Shape.Semicolon) p.pos++;
}

/** After a failure before THEN or LOOP: goes on behind that word, if it stands before the next semicolon, else where reading stopped. */
export function resumeAfter(p: Parser, word: number): void {
  if (!p.isFailed) return;
  resume(p);
  const from = p.pos;
  let at = from;
  while (at < p.end && p.tokens.kind[at] !== word && p.tokens.kind[at] !== Shape.Semicolon) at++;
  if (at === p.end || p.tokens.kind[at] !== word) return;
  p.pos = at;
  p.unread(from);
  p.pos++;
}
