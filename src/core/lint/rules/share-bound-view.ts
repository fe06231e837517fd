/** A regular view over tables of a datashare. */
import { nodesOf } from '../../sql/tree-text.js';
import { sharedDatabaseOf } from '../shared-databases.js';
import { defineRule } from '../rule.js';
import { shownName } from '../tables.js';

export const shareBoundView = defineRule({
  id: 'share/bound-view',
  summary: 'Bind views over a datashare late.',
  why: 'A consumer cannot create a regular view over the objects of a datashare, because a regular view is bound to objects of its own database. Late-binding and materialized views '
    + 'are possible.',
  safe: 'Write WITH NO SCHEMA BINDING at the end of the view, with a schema before every name in it.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/datashare-views.html'),
  examples: {
    bad: [
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders;',
      },
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.customers c JOIN sales_shared.sales.orders o ON o.customer_id = c.id;',
      },
    ],
    good: [
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
      },
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales_shared.sales.orders;',
      },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
    ],
  },
  kinds: ['create-view'],
  check(statement, context) {
    if (!context.catalog.hasShared) return;
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || tree?.kind !== 'CreateView' || tree.noSchemaBinding || sharedDatabaseOf(statement, tree.name, context) !== undefined) return;
    for (const { name } of nodesOf(statement, 'TableRef')) {
      if (name.last - name.first < 4 || sharedDatabaseOf(statement, name, context) === undefined) continue;
      context.report({ at: name, message: `${shownName(tokens, name)} lies in a datashare, where regular views cannot be bound; end the view with WITH NO SCHEMA BINDING.` });
      return;
    }
  },
});
