/** LOCK of what has no rows of its own. */
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { shownName } from '../tables.js';

export const lockView = defineRule({
  id: 'lock/view',
  summary: 'Lock the tables, not the view over them.',
  why: 'Redshift refuses LOCK of a view.',
  safe: 'LOCK the tables that the view reads, all in one statement.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
  examples: {
    bad: [
      { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'LOCK sales.region, sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
    ],
    good: [
      { sql: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.v_orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT 1 AS id;\nDROP VIEW sales.v_orders;' },
    ],
  },
  kinds: ['lock'],
  check(statement, context) {
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind !== 'Lock') return;
    for (const name of tree.tables) {
      const { database, ...local } = objectName(tokens, name);
      const view = holdsTemplate(tokens, name) || database !== '' ? undefined : context.catalog.view(local);
      if (view === undefined || view.kind === 'materialized-view') continue;
      const reads = view.reads.length === 0 ? 'the tables it reads' : view.reads.map((read) => (read.schema === '' ? read.name : `${read.schema}.${read.name}`)).join(', ');
      context.report({ at: name, message: `${shownName(tokens, name)} is a view, which Redshift does not lock; lock ${reads}.` });
    }
  },
});
