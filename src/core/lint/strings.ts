/** What is inside a string literal. */
import { Shape, tokenText, type Tokens } from '../sql/tokenizer.js';

/** The characters between the marks of a string or of a dollar string, escapes as they are written. */
export function stringContent(tokens: Tokens, index: number): string {
  const written = tokenText(tokens, index);
  const isDollar = tokens.kind[index] === Shape.DollarString;
  const opened = written.indexOf(isDollar ? '$' : '\'', isDollar ? 1 : 0) + 1;
  const mark = isDollar ? written.slice(0, opened) : '\'';
  return written.slice(opened, written.length >= opened + mark.length && written.endsWith(mark) ? -mark.length : undefined);
}
