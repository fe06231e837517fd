/** One thing that Redshift refuses although PostgreSQL would do it, as a row of the tables beside this file. */
import type { Node, NodeOf } from '../../../core/sql/nodes.js';
import type { Query } from '../../../core/sql/nodes/queries.js';
import { tokenText, type Tokens } from '../../../core/sql/tokenizer.js';
import type { UserFunctions } from '../own-functions.js';

export interface Context {
  readonly tokens: Tokens;
  /** Whether every token was read: only then is what is absent from the tree absent from the statement. */
  readonly isWhole: boolean;
  /** Whether a table of a user is read or changed, which is what the compute nodes do. */
  readonly usesTables: boolean;
  readonly inTransaction: boolean;
  /** The schemas of users' functions that are called like functions Redshift does not have. */
  readonly userFunctions: UserFunctions;
}

/** What the client is told; `at` is the token the message points at, and `missingFunction` what it says there is no function of. */
export interface Finding { readonly message: string; readonly at?: number; readonly missingFunction?: string }

export interface Refusal {
  /** What is refused, as the documentation names it. */
  readonly what: string;
  /** The page that says so: a slug below https://docs.aws.amazon.com/redshift/latest/dg/, or an address. */
  readonly source: string;
  /** The node that is looked at. */
  readonly kind: Node['kind'];
  find(node: Node, context: Context): Finding | undefined;
}

/** A row of a table; `find` gets the nodes of that kind. */
export function refusal<K extends Node['kind']>(kind: K, what: string, source: string, find: (node: NodeOf<K>, context: Context) => Finding | undefined): Refusal {
  return { kind, what, source, find };
}

/** The address of the page that a row is from. */
export function pageOf({ source }: Refusal): string {
  return source.startsWith('https://') ? source : `https://docs.aws.amazon.com/redshift/latest/dg/${source}.html`;
}

export function wordAt(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.count ? tokenText(tokens, at).toLowerCase() : '';
}

/** The nearest token at or before `at` with this word; -1 where there is none. */
export function wordBefore(tokens: Tokens, at: number, word: string): number {
  let found = at;
  while (found >= 0 && wordAt(tokens, found) !== word) found--;
  return found;
}

/** The first token of `first..last` with this word; -1 where there is none. */
export function wordAfter(tokens: Tokens, first: number, last: number, word: string): number {
  for (let at = first; at <= last; at++) if (wordAt(tokens, at) === word) return at;
  return -1;
}

/** Newer releases add `in context "…"` to it. https://github.com/sqlalchemy-redshift/sqlalchemy-redshift/issues/330 */
export function syntaxError(tokens: Tokens, at: number): Finding {
  return at < 0 || at >= tokens.count ? { message: SYNTAX_ERROR_AT_END } : { message: `${SYNTAX_ERROR} at or near "${tokenText(tokens, at)}"`, at };
}

const SYNTAX_ERROR = 'syntax error';
const SYNTAX_ERROR_AT_END = 'syntax error at end of input';

export function isSyntaxError({ message }: Finding): boolean {
  return message.startsWith(SYNTAX_ERROR);
}

/** The first finding among several things. */
export function firstOf<T>(items: readonly T[], find: (item: T) => Finding | undefined): Finding | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a query is nothing but VALUES. */
export function isValues(query: Query | null): boolean {
  return query?.body?.kind === 'Values';
}
