/** ORDER BY of a view orders nothing for those who query it. */
import { orderByClause, withoutParentheses } from '../output-columns.js';
import { defineRule } from '../rule.js';

export const viewOrderBy = defineRule({
  id: 'view/order-by',
  summary: 'Order rows in the query that reads a view, not in the view.',
  why: 'A query without an ORDER BY of its own has no order that one may rely on, also when the view it reads has one. The sort of all rows costs time in every query all the same.',
  safe: 'Leave ORDER BY out of the view. With LIMIT or TOP it chooses rows, and is needed.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html'),
  examples: {
    bad: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders ORDER BY total DESC;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders UNION ALL SELECT id FROM sales.old_orders ORDER BY 1 WITH NO SCHEMA BINDING;' },
    ],
    good: [
      { sql: 'CREATE VIEW bi.v_top_orders AS SELECT id, total FROM sales.orders ORDER BY total DESC LIMIT 10;' },
      { sql: 'CREATE VIEW bi.v_top_orders AS SELECT TOP 10 id, total FROM sales.orders ORDER BY total DESC;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY placed_at) AS nth FROM sales.orders;' },
      { sql: 'SELECT id, total FROM sales.orders ORDER BY total DESC;' },
    ],
  },
  kinds: ['create-view'],
  check({ tokens, syntax: { status, tree } }, context) {
    if (status !== 'parsed' || tree?.kind !== 'CreateView' || tree.query === null) return;
    const query = withoutParentheses(tree.query);
    const { limit, offset, body } = query;
    const at = orderByClause(tokens, query);
    if (at === undefined || limit !== null || offset !== null || (body?.kind === 'Select' && body.top !== null)) return;
    context.report({ at, message: 'The rows are sorted for every query of the view, and whoever needs the order must ask for it all the same; leave ORDER BY to the queries.' });
  },
});
