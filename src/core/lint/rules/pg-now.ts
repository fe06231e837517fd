/** NOW and its relatives, which Redshift keeps for the leader node only. */
import { nodesOf } from '../../sql/tree-text.js';
import { CLOCK_FUNCTIONS } from '../postgres-functions.js';
import { builtInName, HOLDS_QUERIES, wholeTree } from '../queries.js';
import { defineRule } from '../rule.js';
import { Trait } from '../traits.js';

export const pgNow = defineRule({
  id: 'pg/now',
  summary: 'Ask for the time with SYSDATE or GETDATE().',
  why: 'Redshift lists NOW(), CURRENT_TIMESTAMP, CURRENT_TIME and LOCALTIME as deprecated functions of the leader node: whether a query over tables may use them is not promised.',
  safe: 'SYSDATE for the time at which the transaction began, GETDATE() for that of the statement, CURRENT_DATE for the day. The first two have no time zone.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html'),
  examples: {
    bad: [
      { sql: 'UPDATE sales.orders SET changed_at = NOW() WHERE id = 1;' },
      { sql: 'INSERT INTO sales.log (said_at) SELECT CURRENT_TIMESTAMP;' },
    ],
    good: [
      { sql: 'UPDATE sales.orders SET changed_at = SYSDATE WHERE id = 1;' },
      { sql: 'SELECT GETDATE() AS now, CURRENT_DATE AS today;' },
      { sql: 'SELECT clocks.now() AS said_at, c.now FROM sales.clocks AS c;' },
      { sql: 'CREATE TABLE sales.log (said_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);' },
    ],
  },
  kinds: HOLDS_QUERIES,
  traits: Trait.Call,
  routines: true,
  check(statement, context) {
    const tree = wholeTree(statement);
    if (tree === undefined) return;
    const { tokens } = statement;
    for (const call of nodesOf(statement, 'Call')) {
      const name = builtInName(tokens, call, context.catalog);
      // A default is worked out on the leader node.
      if (!CLOCK_FUNCTIONS.has(name) || (tree.kind === 'CreateTable' && call.first < (tree.query?.first ?? Infinity))) continue;
      const shown = name === 'now' ? 'NOW()' : name.toUpperCase();
      context.report({ at: call, message: `${shown} is a deprecated function of the leader node; use SYSDATE for the time of the transaction, or GETDATE() for that of the statement.` });
    }
  },
});
