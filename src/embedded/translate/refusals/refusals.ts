/** What Redshift refuses although PostgreSQL would do it, all tables together. https://docs.aws.amazon.com/redshift/latest/dg/c_redshift-and-postgres-sql.html */
import { walk, type Node, type StatementNode } from '../../../core/sql/nodes.js';
import type { PlSql } from '../../../core/sql/nodes/routines-plpgsql.js';
import { Refused } from '../refused.js';
import { ALTER_REFUSALS } from './alter-table.js';
import { SUBQUERY_REFUSALS } from './correlated-subqueries.js';
import { DATA_REFUSALS } from './data-changes.js';
import { FUNCTION_REFUSALS } from './functions.js';
import { OUTER_JOIN_REFUSALS } from './outer-joins.js';
import { QUERY_REFUSALS } from './queries.js';
import { isSyntaxError, type Context, type Finding, type Refusal } from './refusal.js';
import { SETTING_REFUSALS } from './settings.js';
import { KEY_REFUSALS } from './table-keys.js';
import { TABLE_REFUSALS } from './tables.js';
import { TRANSACTION_REFUSALS } from './transactions.js';
import { TYPE_REFUSALS } from './types.js';
import { VIEW_REFUSALS } from './views.js';
import { WINDOW_REFUSALS } from './windows.js';

/** By subject. */
export const REFUSALS: ReadonlyMap<string, readonly Refusal[]> = new Map([
  ['Queries', [...QUERY_REFUSALS, ...WINDOW_REFUSALS, ...SUBQUERY_REFUSALS, ...OUTER_JOIN_REFUSALS]],
  ['Functions and types', [...FUNCTION_REFUSALS, ...TYPE_REFUSALS]],
  ['Changes of rows', DATA_REFUSALS],
  ['CREATE TABLE', [...TABLE_REFUSALS, ...KEY_REFUSALS]],
  ['ALTER TABLE', ALTER_REFUSALS],
  ['Views', VIEW_REFUSALS],
  ['Transactions', TRANSACTION_REFUSALS],
  ['Settings', SETTING_REFUSALS],
]);

const BY_KIND = new Map<string, Refusal[]>();
for (const row of [...REFUSALS.values()].flat()) BY_KIND.set(row.kind, [...(BY_KIND.get(row.kind) ?? []), row]);

/** Throws Refused for the first thing in a statement that Redshift refuses: outer things before inner ones, then as they stand. */
export function refuseTree(tree: StatementNode, context: Context): void {
  walk(tree, (node) => refuseNode(node, context, () => true));
  if (tree.kind !== 'CreateProcedure' && tree.kind !== 'CreateFunction') return;
  for (const statement of tree.body?.statements ?? []) refuseInBody(statement);
}

/** When a routine is made only the grammar of its statements is looked at; the rest is found when it is called. */
function refuseInBody({ tree, tokens, status }: PlSql): void {
  if (tree === null) return;
  const context: Context = { tokens, isWhole: status === 'parsed', usesTables: false, inTransaction: true, userFunctions: new Map() };
  walk(tree, (node) => refuseNode(node, context, isSyntaxError));
}

function refuseNode(node: Node, context: Context, isMeant: (finding: Finding) => boolean): void {
  const { tokens } = context;
  for (const row of BY_KIND.get(node.kind) ?? []) {
    const finding = row.find(node, context);
    if (finding === undefined || !isMeant(finding)) continue;
    throw finding.at === undefined ? new Refused(finding.message) : new Refused(finding.message, tokens.text, tokens.start[finding.at], finding.missingFunction);
  }
}
