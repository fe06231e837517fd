/** What is inside a string literal. */
import { tokenText, type Tokens } from '../sql/tokenizer.js';

/** The characters between the quotes of a string token, escapes as they are written. */
export function stringContent(tokens: Tokens, index: number): string {
  const written = tokenText(tokens, index);
  const quote = written.indexOf('\'');
  return written.slice(quote + 1, written.length > quote + 1 && written.endsWith('\'') ? -1 : undefined);
}
