/** Fixes that take a clause out of a statement. */
import type { Fix } from '../finding.js';
import { Shape, type Tokens } from '../sql/tokenizer.js';
import type { TokenSpan } from './rule.js';

/** The clause with the space before it; undefined where a comment stands in that space. */
export function withoutClause(tokens: Tokens, { first, last }: TokenSpan): Fix | undefined {
  const start = tokens.end[first - 1] ?? 0;
  return isBlank(tokens, first - 1) ? { start, end: tokens.end[last] ?? start, text: '' } : undefined;
}

/** An item of a list with one of the commas beside it; undefined where it is the only one, or a comment stands close by. */
export function withoutItem(tokens: Tokens, { first, last }: TokenSpan): Fix | undefined {
  if (tokens.kind[first - 1] === Shape.Comma) {
    const start = tokens.end[first - 2] ?? 0;
    return isBlank(tokens, first - 2) && isBlank(tokens, first - 1) ? { start, end: tokens.end[last] ?? start, text: '' } : undefined;
  }
  if (tokens.kind[last + 1] !== Shape.Comma || !isBlank(tokens, last) || !isBlank(tokens, last + 1)) return undefined;
  return { start: tokens.start[first] ?? 0, end: tokens.start[last + 2] ?? 0, text: '' };
}

/** Whether nothing but space stands between a token and the next. */
function isBlank({ text, start, end }: Tokens, token: number): boolean {
  return text.slice(end[token], start[token + 1]).trim() === '';
}
