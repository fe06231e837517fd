/** Where `:name` stands for a value: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations */
import { isNameShape, Shape, tokenText, type Tokens } from '../core/sql/tokenizer.js';

export interface NamedParameter { readonly name: string; /** Index after it. */ readonly next: number }

/** The parameter that begins at a token. A name of digits is two tokens, a colon and a number. */
export function parameterAt(tokens: Tokens, at: number): NamedParameter | undefined {
  const text = tokenText(tokens, at);
  if (tokens.kind[at] === Shape.Parameter) return text.startsWith(':') ? { name: text.slice(1), next: at + 1 } : undefined;
  const isNumbered = text === ':' && tokens.kind[at + 1] === Shape.Number && tokens.end[at] === tokens.start[at + 1];
  const before = at === 0 ? 0 : tokens.kind[at - 1] ?? 0;
  const followsValue = isNameShape(before) || before === Shape.Number || before === Shape.RightBracket;
  return isNumbered && !followsValue ? { name: tokenText(tokens, at + 1), next: at + 2 } : undefined;
}
