/** The names in a statement, as token spans. */
import { skipName } from '../sql/classify.js';
import type { RelationUse } from '../sql/relations.js';
import { foldedName, Shape, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate } from '../sql/tree-text.js';
import type { TokenSpan } from './rule.js';

/** The names of a list `a, b.c, …` that begins at `at`; one that is or holds a template is left out, because nobody knows it. */
export function namesFrom(tokens: Tokens, at: number, last: number): readonly TokenSpan[] {
  const names: TokenSpan[] = [];
  for (let start = at; ; ) {
    const end = skipName(tokens, start, last);
    if (end > start && !holdsTemplate(tokens, { first: start, last: end - 1 })) names.push({ first: start, last: end - 1 });
    if (end === start || end > last || tokens.kind[end] !== Shape.Comma) return names;
    start = end + 1;
  }
}

/** The last two parts of a name, as Redshift folds them. */
export function useOf(tokens: Tokens, { first, last }: TokenSpan): RelationUse {
  return { schema: last - first >= 2 ? foldedName(tokens, last - 2) : '', name: foldedName(tokens, last), access: 'drop' };
}
