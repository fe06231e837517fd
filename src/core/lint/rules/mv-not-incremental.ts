/** A materialized view that is computed anew at every refresh. */
import type { Catalog } from '../../catalog/catalog.js';
import type { RelationRead } from '../../sql/scopes.js';
import { obstaclesIn } from '../incremental.js';
import { defineRule } from '../rule.js';
import { shownName } from '../tables.js';

export const mvNotIncremental = defineRule({
  id: 'mv/not-incremental',
  summary: 'Know which materialized views are computed anew at every refresh.',
  why: 'Redshift brings a materialized view up to date with the rows that have changed, unless its query has an outer join, a set operation other than UNION ALL, '
    + 'a window function, an aggregation it cannot carry on (DISTINCT, MEDIAN, LISTAGG …), a subquery outside of FROM, or a function of the clock. Then every refresh runs the '
    + 'whole query.',
  safe: 'Let the view do the joins and sums that can be carried on, and leave the rest to a regular view over it. Where the base tables are small, a full refresh is fine.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html'),
  examples: {
    bad: [
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.id, c.name FROM sales.orders o LEFT JOIN sales.customers c ON c.id = o.customer_id;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AS SELECT day, COUNT(DISTINCT customer_id) AS customers FROM sales.orders GROUP BY day;' },
    ],
    good: [
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT c.name, COUNT(*) AS orders, MAX(o.total) AS most FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id GROUP BY c.name;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders UNION ALL SELECT id FROM sales.old_orders;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_days AS SELECT DATE_TRUNC(\'day\', placed_at) AS day, SUM(total) AS total FROM sales.orders GROUP BY 1;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.orders o LEFT JOIN sales.customers c ON c.id = o.customer_id;' },
    ],
  },
  kinds: ['create-materialized-view'],
  check(statement, context) {
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || tree?.kind !== 'CreateMaterializedView' || tree.query === null || tree.name === null) return;
    const hasSortKey = tree.options.some(({ name }) => name.endsWith('sortkey'));
    const mayReadStream = !statement.references.relations.every((read) => isStored(read, context.catalog));
    const [first, ...more] = obstaclesIn(tokens, tree.query, context.catalog, { hasSortKey, mayReadStream });
    if (first === undefined) return;
    const reasons = [...new Set([first, ...more].map(({ what }) => what))];
    context.report({ at: first.at, message: `Every refresh of ${shownName(tokens, tree.name)} runs its whole query, because of ${listed(reasons)}.` });
  },
});

/** Whether the relation is known to hold its rows in the warehouse. */
function isStored({ schema, name, at }: RelationRead, catalog: Catalog): boolean {
  const kind = at.last - at.first > 2 ? undefined : catalog.relation({ schema, name })?.kind;
  return kind === 'table' || kind === 'materialized-view';
}

const SHOWN_MAX = 4;

function listed(reasons: readonly string[]): string {
  const more = reasons.length - SHOWN_MAX;
  const shown = reasons.slice(0, SHOWN_MAX);
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
