/** Keywords by name for the grammar: `const K = words('create table')`, then `K.table` is the token kind of TABLE. */
import { keyword } from './keywords.js';

type WordsOf<S extends string, Seen extends string = never> = S extends `${infer Word} ${infer Rest}` ? WordsOf<Rest, Seen | Word> : Seen | S;

/** The token kinds of lists of lower-case keywords, each separated by single spaces. Throws for a word that is not in the keyword table. */
export function words<const L extends readonly string[]>(...lists: L): Readonly<Record<WordsOf<L[number]>, number>> {
  return Object.fromEntries(lists.join(' ').split(' ').map((word) => [word, keyword(word)])) as Record<WordsOf<L[number]>, number>;
}

/** The same as a set, for tests of membership. */
export function wordSet(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map(keyword));
}
