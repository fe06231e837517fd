/** A materialized view keeps its name. */
import { objectName } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { alterTableIn, shownName } from '../tables.js';

export const mvRename = defineRule({
  id: 'mv/rename',
  summary: 'Create a materialized view anew instead of renaming it.',
  why: 'Redshift cannot rename a materialized view, and neither change its query. ALTER TABLE … RENAME TO, which renames tables and regular views, is refused.',
  safe: 'Create the view under the new name, grant on it what the old one had, and drop the old one a release later.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE bi.mv_orders RENAME TO mv_sales;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders_new AS SELECT id FROM sales.orders;\nALTER TABLE bi.mv_orders_new RENAME TO mv_orders;' },
    ],
    good: [
      { sql: 'ALTER TABLE bi.v_orders RENAME TO v_sales;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'ALTER TABLE bi.mv_orders RENAME TO mv_sales;' },
      { sql: 'ALTER TABLE bi.mv_orders OWNER TO reporting;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['rename'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    const action = alter?.actions.find(({ kind }) => kind === 'RenameTable');
    if (alter === undefined || action === undefined) return;
    const { database, ...local } = objectName(statement.tokens, alter.name);
    if (database !== '' || context.catalog.view(local)?.kind !== 'materialized-view') return;
    context.report({ at: action, message: `${shownName(statement.tokens, alter.name)} is a materialized view, which cannot be renamed; create it again under the new name.` });
  },
});
