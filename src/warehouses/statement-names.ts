/**
 * What the tool calls its statements, so that an operator, and a later run, finds them with ListStatements. A name is looked up by prefix.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html
 */
import { randomUUID } from 'node:crypto';

/** Every name the tool gives a statement begins like this. */
export const NAME_PREFIX = 'redshift-devops/';

const ACTOR_LENGTH_MAX = 120;

/** The name of a standalone statement is found again by its token alone. */
export function standaloneName(token: string): string {
  return `${NAME_PREFIX}${token}`;
}

/** A name and a token no other request has: jobs of one pipeline run may have the same run id. */
export function freshName(purpose: Purpose, run: string, actor: string): { readonly name: string; readonly token: string } {
  const token = randomUUID();
  return { name: `${NAME_PREFIX}${purpose}/${run}/${encodeURIComponent(actor.toWellFormed()).slice(0, ACTOR_LENGTH_MAX)}/${token}`, token };
}

/** `commit` and `create` change the warehouse; `history`, `query` and `session` do not. */
export type Purpose = 'commit' | 'create' | 'history' | 'query' | 'session';

export interface ReadName { readonly token: string | undefined; readonly run: string; readonly actor: string }

/** What the name of a statement that changes the warehouse tells; undefined for a read, and for what is not the tool's. */
export function readName(name: string): ReadName | undefined {
  const parts = name.startsWith(NAME_PREFIX) ? name.slice(NAME_PREFIX.length).split('/') : [];
  const [first = '', run = '', actor = ''] = parts;
  if (parts.length === 1 && /^[0-9a-f]{64}$/.test(first)) return { token: first, run: '', actor: '' };
  return first === 'commit' || first === 'create' ? { token: undefined, run, actor: decoded(actor) } : undefined;
}

/** The end of a name may have cut a character in two. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%[0-9A-F]?$/, ''));
  } catch {
    return text;
  }
}
