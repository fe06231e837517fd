/** How a statement begins that no row of the statement table matches: with a command of PostgreSQL that Redshift does not have, for one. */
import type { Statement } from '../sql/sql-file.js';
import { Shape, tokenText, type Tokens } from '../sql/tokenizer.js';

export interface UnknownHead {
  /** The first word, lower case. */
  readonly verb: string;
  /** After CREATE, ALTER and DROP the word that says of what, lower case; '' after any other. */
  readonly object: string;
  /** The words in between: `unique`, `or`, `replace`. */
  readonly modifiers: readonly string[];
  /** Token of the object's word, or of the verb. */
  readonly last: number;
}

/** The head of a statement that nothing else is known of; undefined for any other. */
export function unknownHead({ row, tokens, first, last }: Statement): UnknownHead | undefined {
  if (row !== undefined) return undefined;
  const verb = wordAt(tokens, first);
  if (verb !== 'create' && verb !== 'alter' && verb !== 'drop') return { verb, object: '', modifiers: [], last: first };
  const modifiers: string[] = [];
  let at = first + 1;
  for (; at < last && MODIFIERS.has(wordAt(tokens, at)); at++) modifiers.push(wordAt(tokens, at));
  return { verb, object: at > last ? '' : wordAt(tokens, at), modifiers, last: Math.min(at, last) };
}

/** Words that may stand between CREATE and what is created. */
const MODIFIERS: ReadonlySet<string> = new Set(['or', 'replace', 'unique', 'constraint', 'event', 'temp', 'temporary', 'local', 'global', 'unlogged', 'default']);

/** A word without quotes, lower case; '' for anything else. */
export function wordAt(tokens: Tokens, at: number): string {
  const kind = tokens.kind[at] ?? 0;
  return kind === Shape.Word || kind > Shape.Unknown ? tokenText(tokens, at).toLowerCase() : '';
}
