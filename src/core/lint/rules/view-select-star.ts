/** A view whose columns are those that something else happens to have. */
import type { Statement } from '../../sql/sql-file.js';
import type { Name } from '../../sql/nodes/base.js';
import { objectName } from '../../sql/tree-text.js';
import { isTable } from '../../catalog/catalog.js';
import { columnNames } from '../certain-columns.js';
import { outputStars } from '../output-columns.js';
import { defineRule, type RuleContext } from '../rule.js';
import { shownName } from '../tables.js';

export const viewSelectStar = defineRule({
  id: 'view/select-star',
  summary: 'Name the columns of a view.',
  why: 'A regular or materialized view keeps the columns a star stands for on the day it is created: later ones stay hidden, and none of them can be dropped while the view is '
    + 'there. A view WITH NO SCHEMA BINDING takes whatever columns there are when it is queried, so its readers change with every change of the table.',
  safe: 'List the columns. A star over a query that lists its columns itself does no harm.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT * FROM sales.orders;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT o.*, c.name AS customer FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id WITH NO SCHEMA BINDING;' },
      { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT * FROM sales.orders WHERE placed_at > \'2026-01-01\') SELECT * FROM recent;' },
    ],
    good: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT * FROM (SELECT id, total FROM sales.orders) AS o;' },
      { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT * FROM sales.orders WHERE placed_at > \'2026-01-01\') SELECT id, total FROM recent;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT COUNT(*) AS orders FROM sales.orders o WHERE EXISTS (SELECT * FROM sales.lines l WHERE l.order_id = o.id);' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_clicks AUTO REFRESH YES AS SELECT * FROM stream.clicks;' },
    ],
  },
  kinds: ['create-view', 'create-materialized-view'],
  check(statement, context) {
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || (tree?.kind !== 'CreateView' && tree?.kind !== 'CreateMaterializedView') || tree.query === null || tree.name === null) return;
    const view = shownName(tokens, tree.name);
    for (const { star, relations } of outputStars(tokens, tree.query)) {
      // The columns of a stream are always the same, and whether it is one shows only where it is known.
      if (tree.kind === 'CreateMaterializedView' && !relations.every((name) => isKnown(statement, name, context))) continue;
      const names = relations.map((name) => shownName(tokens, name)).join(' and ');
      const when = tree.kind === 'CreateView' && tree.noSchemaBinding ? 'takes the columns of * as they are when it is queried' : 'keeps the columns of * as they are today';
      context.report({ at: star, message: `${view} ${when.replace('*', names)}; list them instead of the star${hint(statement, relations, context)}.` });
    }
  },
});

function isKnown({ tokens }: Statement, name: Name, { catalog }: RuleContext): boolean {
  const { database, ...local } = objectName(tokens, name);
  const relation = database === '' ? catalog.relation(local) : undefined;
  return relation !== undefined && relation.kind !== 'external-table';
}

const SHOWN_MAX = 8;

/** The columns of the one relation, where they are known and few enough to be read. */
function hint({ tokens }: Statement, [name, ...more]: readonly Name[], { catalog }: RuleContext): string {
  if (name === undefined || more.length > 0) return '';
  const { database, ...local } = objectName(tokens, name);
  const relation = database === '' ? catalog.relation(local) : undefined;
  const columns = relation === undefined || (isTable(relation) && !relation.isComplete) ? [] : columnNames(relation);
  return columns.length === 0 || columns.length > SHOWN_MAX ? '' : `: ${columns.join(', ')}`;
}
