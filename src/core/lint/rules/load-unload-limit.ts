/** UNLOAD refuses LIMIT in the outer query. */
import { defineRule } from '../rule.js';
import { unloadedQuery } from '../unloads.js';

export const loadUnloadLimit = defineRule({
  id: 'load/unload-limit',
  summary: 'Put the LIMIT of an UNLOAD into a subquery.',
  why: 'Redshift refuses UNLOAD when the outer SELECT of its query has a LIMIT; one inside of a subquery is allowed.',
  safe: 'Write UNLOAD (\'SELECT * FROM (SELECT … ORDER BY … LIMIT 10)\') TO …, or unload a table made with CREATE TABLE AS … LIMIT.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html'),
  examples: {
    bad: [
      { sql: 'UNLOAD (\'SELECT id FROM sales.orders ORDER BY id LIMIT 10\') TO \'s3://example-lake/orders/\' IAM_ROLE default PARQUET;' },
      { sql: 'UNLOAD ($$SELECT id FROM sales.orders WHERE status = \'new\' LIMIT 10$$) TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
    ],
    good: [
      { sql: 'UNLOAD (\'SELECT id FROM (SELECT id FROM sales.orders ORDER BY id LIMIT 10) AS newest\') TO \'s3://example-lake/orders/\' IAM_ROLE default PARQUET;' },
      { sql: 'UNLOAD (\'SELECT id, \'\'limit 10\'\' AS "limit" FROM sales.orders\') TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
      { sql: 'UNLOAD (\'WITH newest AS (SELECT id FROM sales.orders LIMIT 10) SELECT id FROM newest\') TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
    ],
  },
  kinds: ['unload'],
  routines: true,
  check(statement, context) {
    const { tree } = statement.syntax;
    const query = unloadedQuery(statement)?.syntax;
    if (tree?.kind !== 'Unload' || query?.status !== 'parsed' || query.tree?.kind !== 'Query' || query.tree.limit === null) return;
    context.report({ at: { first: tree.query, last: tree.query }, message: 'UNLOAD refuses the LIMIT of its outer query; put it into a subquery.' });
  },
});
