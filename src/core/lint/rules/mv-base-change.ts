/** A change of what a materialized view reads, after which it cannot be refreshed. */
import type { View } from '../../catalog/catalog.js';
import { isSettledLater, listed, LOSES, lossesIn, lostName, readersOf, type Loss } from '../losses.js';
import { defineRule, type RuleContext } from '../rule.js';

export const mvBaseChange = defineRule({
  id: 'mv/base-change',
  summary: 'Drop a materialized view before you change the columns it reads, and create it again.',
  why: 'Dropping or renaming a column that a materialized view reads, or changing its type, leaves a view that answers queries with old rows and can never be refreshed again. '
    + 'Dropping the table itself is refused. Adding columns does no harm.',
  safe: 'In the same migration: DROP MATERIALIZED VIEW, change the table, CREATE MATERIALIZED VIEW, and repeat its grants.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.customer_id, SUM(o.total) AS total FROM sales.orders o GROUP BY o.customer_id;',
      },
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(32);',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.status, COUNT(*) AS orders FROM sales.orders o GROUP BY o.status;',
      },
      {
        sql: '-- lint-disable-next-line destructive/drop-table: copied to S3\nDROP TABLE sales.orders;',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;',
      },
    ],
    good: [
      {
        sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.customer_id, SUM(o.total) AS total FROM sales.orders o GROUP BY o.customer_id;',
      },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
      {
        sql: '-- lint-disable-next-line destructive/drop-table: made again below\nDROP MATERIALIZED VIEW bi.mv_orders;\nALTER TABLE sales.orders RENAME COLUMN total TO amount;\n'
          + 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, amount FROM sales.orders;',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, total FROM sales.orders;',
      },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
    ],
  },
  kinds: LOSES,
  mentions: ['drop', 'rename', 'type'],
  check(statement, context) {
    for (const loss of lossesIn(statement)) {
      if (loss.cascades) continue;
      const readers = readersOf(loss, context.catalog).filter(({ kind }) => kind === 'materialized-view');
      if (readers.length > 0) checkLoss(loss, readers, context);
    }
  },
});

function checkLoss(loss: Loss, readers: readonly View[], context: RuleContext): void {
  const { at, column, change } = loss;
  if (column === undefined) {
    // What becomes of the view of a renamed table the documentation does not say.
    if (change === 'drop') context.report({ at, message: `Redshift refuses this because ${lostName(loss)} is read by the materialized ${listed('view', readers)}; drop what reads it first.` });
    return;
  }
  const left = readers.filter((view) => !isSettledLater(view, context));
  if (left.length === 0) return;
  context.report({
    at,
    message: `This ${DOES[change]} ${lostName(loss)} under the materialized ${listed('view', left)}, and no refresh is possible after it; drop what reads it before, and create that again afterwards.`,
  });
}

const DOES: Readonly<Record<Loss['change'], string>> = { drop: 'drops', rename: 'renames', retype: 'changes the type of' };
