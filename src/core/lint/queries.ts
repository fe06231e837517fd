/** Statements that hold queries, and what their queries read. */
import type { StatementNode } from '../sql/nodes.js';
import type { Call } from '../sql/nodes/expressions.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName, Shape, tokenText, type Tokens } from '../sql/tokenizer.js';
import { objectName } from '../sql/tree-text.js';
import { isTable, type Catalog, type ObjectName } from '../catalog/catalog.js';

/** The kinds of statement in whose tree a query may stand. */
export const HOLDS_QUERIES: readonly string[] = [
  'select', 'insert', 'update', 'delete', 'merge', 'create-table', 'create-external-table', 'create-view', 'create-materialized-view', 'create-external-view',
  'alter-external-view', 'create-model', 'explain', 'prepare', 'declare-cursor',
];

/** The kinds of statement in whose tree an expression may stand. */
export const HOLDS_EXPRESSIONS: readonly string[] = [...HOLDS_QUERIES, 'alter-table', 'alter-column-type', 'create-rls-policy', 'alter-rls-policy', 'create-masking-policy',
  'alter-masking-policy', 'call', 'execute'];

/** The tree of a statement that was read whole. */
export function wholeTree({ syntax: { status, tree } }: Statement): StatementNode | undefined {
  return status === 'parsed' && tree !== null ? tree : undefined;
}

/**
 * The name of a built-in function, lower case; '' for one of a schema of its own, and for a function of the user's that is known by the
 * same name.
 */
export function builtInName(tokens: Tokens, { name }: Call, catalog: Catalog): string {
  const { schema, name: last } = objectName(tokens, name);
  if (schema === 'pg_catalog') return last;
  if (schema !== '' || catalog.routines({ schema: '', name: last }).length > 0) return '';
  return catalog.routines({ schema: 'public', name: last }).length > 0 ? '' : last;
}

/** Whether a known relation is a table of the user's, or a view that certainly reads one. */
export function isUserData(catalog: Catalog, name: ObjectName, depth = 0): boolean {
  const relation = catalog.relation(name);
  if (relation === undefined) return false;
  if (isTable(relation) || relation.kind === 'materialized-view') return true;
  return depth < VIEW_DEPTH_MAX && relation.reads.some((read) => isUserData(catalog, read, depth + 1));
}

const VIEW_DEPTH_MAX = 8;

/** Whether a statement reads nothing but the system catalog, so that it runs on the leader node. https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html */
export function readsOnlyCatalog({ relations }: Statement): boolean {
  return relations.every(({ schema, name }) => schema === 'pg_catalog' || schema === 'information_schema' || name.startsWith('pg_'));
}

/** The last token of a kind before another; parentheses around an expression do not belong to its node. */
export function tokenBefore({ kind }: Tokens, at: number, wanted: number): number {
  let before = at - 1;
  while (before > 0 && kind[before] !== wanted) before--;
  return before;
}

/** The parenthesis that closes the one at `open`. */
export function closingParenthesis({ kind, count }: Tokens, open: number): number {
  let depth = 0;
  for (let at = open; at < count; at++) {
    if (kind[at] === Shape.LeftParen) depth++;
    else if (kind[at] === Shape.RightParen && --depth === 0) return at;
  }
  return open;
}

/** A word of a fix, in the case of the word it stands for. */
export function inCaseOf(tokens: Tokens, token: number, text: string): string {
  return tokenText(tokens, token) === foldedName(tokens, token) ? text.toLowerCase() : text;
}
