/** Functions that only the leader node has: a query that reads a table runs on the compute nodes. */
import { walk, type Node } from '../../sql/nodes.js';
import type { Call } from '../../sql/nodes/expressions.js';
import type { FromItem, Select } from '../../sql/nodes/queries.js';
import type { Statement } from '../../sql/sql-file.js';
import { holdsTemplate, nodesOf, objectName } from '../../sql/tree-text.js';
import { LEADER_FUNCTIONS } from '../postgres-functions.js';
import { builtInName, HOLDS_QUERIES, isUserData, wholeTree } from '../queries.js';
import { defineRule, type RuleContext } from '../rule.js';
import { Trait } from '../traits.js';

export const pgLeaderNode = defineRule({
  id: 'pg/leader-node',
  summary: 'Keep functions of the leader node out of queries that read tables.',
  why: 'A query that reads a table runs on the compute nodes, which do not have these functions: it fails with "not supported on Redshift tables". Alone, or over the system '
    + 'catalog, the same function works, which is why it looks right when it is tried.',
  safe: 'Make numbers with a recursive common table expression, ask for privileges in a statement of its own, and use the function that the message names.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html'),
  examples: {
    bad: [
      { sql: 'INSERT INTO sales.days (day) SELECT DATEADD(day, n, \'2026-01-01\') FROM GENERATE_SERIES(0, 364) AS n;' },
      { sql: 'SELECT id, CURRENT_SCHEMA() AS place FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'UPDATE sales.orders SET codes = ARRAY_TO_STRING(parts, \',\') WHERE id = 1;' },
    ],
    good: [
      { sql: 'SELECT CURRENT_SCHEMA() AS place;' },
      { sql: 'SELECT nspname FROM pg_catalog.pg_namespace WHERE HAS_SCHEMA_PRIVILEGE(nspname, \'usage\');', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'SELECT n FROM GENERATE_SERIES(1, 10) AS n;' },
      { sql: 'INSERT INTO sales.log (place) VALUES (CURRENT_SCHEMA());' },
      { sql: 'SELECT id, sales.encode(code) AS code FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(8) NOT NULL);' },
    ],
  },
  kinds: HOLDS_QUERIES,
  traits: Trait.Call,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    if (wholeTree(statement) === undefined) return;
    const reported = new Set<Call>();
    for (const { call, reads } of callsOnTables(statement, context)) {
      const name = builtInName(tokens, call, context.catalog);
      const instead = LEADER_FUNCTIONS.get(name);
      if (instead === undefined || reported.has(call)) continue;
      reported.add(call);
      context.report({ at: call.name, message: `${name.toUpperCase()} runs on the leader node only, and fails in a statement that ${reads}; use ${instead}.` });
    }
  },
});

interface CallOnTable { readonly call: Call; readonly reads: string }

function callsOnTables(statement: Statement, context: RuleContext): readonly CallOnTable[] {
  const { tree } = statement.syntax;
  const found: CallOnTable[] = [];
  if (tree === null) return found;
  const reads = (node: Node, what: string): void => void found.push(...callsIn(node).map((call) => ({ call, reads: what })));
  if (tree.kind === 'Update' || tree.kind === 'Delete') reads(tree, 'changes a table');
  for (const select of nodesOf(statement, 'Select')) if (readsTable(statement, select, context)) reads(select, 'reads a table');
  if (tree.kind !== 'Insert' && (tree.kind !== 'CreateTable' || tree.query === null)) return found;
  // What such a function makes is on the leader node, and does not get into a table.
  for (const call of nodesOf(statement, 'Call')) if (builtInName(statement.tokens, call, context.catalog) === 'generate_series') found.push({ call, reads: 'fills a table' });
  return found;
}

/** The calls of a query or a statement, without those of the queries inside of it. */
function callsIn(root: Node): readonly Call[] {
  const calls: Call[] = [];
  walk(root, (node) => {
    if (node.kind === 'Call') calls.push(node);
    return node.kind !== 'Query';
  });
  return calls;
}

/** Whether FROM names a table that is known, or a view over one: what is not known may be a view over the system catalog. */
function readsTable({ tokens }: Statement, { from }: Select, { catalog, isInRoutine }: RuleContext): boolean {
  const open: FromItem[] = [...from];
  for (let item = open.pop(); item !== undefined && !isInRoutine; item = open.pop()) {
    if (item.kind === 'Join') open.push(item.left, item.right);
    else if (item.kind === 'JoinGroup') open.push(item.item);
    else if (item.kind === 'TableRef' && item.name.last > item.name.first && !holdsTemplate(tokens, item.name)) {
      const { database, ...local } = objectName(tokens, item.name);
      if (database === '' && isUserData(catalog, local)) return true;
    }
  }
  return false;
}
