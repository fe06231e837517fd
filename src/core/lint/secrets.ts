/** What the rules about secrets share: the strings that options have as their values, and what in a string is no secret. */
import type { Option } from '../sql/nodes/options.js';
import { Shape, tokenText, type Tokens } from '../sql/tokenizer.js';

/** The token of the string an option has as its value; undefined for a word, and for what another program fills in. */
export function optionText(tokens: Tokens, { value }: Option): number | undefined {
  return value?.kind === 'OptionWord' && isText(tokens, value.first) ? value.first : undefined;
}

/** The token of the string in `WORD [AS | =] '…'`, for statements that have no tree; undefined where none stands. */
export function textAfter(tokens: Tokens, word: number, last: number): number | undefined {
  const next = word < last ? tokenText(tokens, word + 1).toLowerCase() : '';
  const at = next === 'as' || next === '=' ? word + 2 : word + 1;
  return at <= last && isText(tokens, at) ? at : undefined;
}

function isText(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Shape.String || tokens.kind[at] === Shape.DollarString;
}

const VARIABLE = /\$\{[^}]*\}|\{\{[^}]*\}\}/g;

/** A text without its variables (`${name}`, `{{ name }}`); the same text when there are none. */
export function withoutVariables(text: string): string {
  return text.replaceAll(VARIABLE, '');
}
