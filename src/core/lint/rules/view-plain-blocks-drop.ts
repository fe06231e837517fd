/** A drop that Redshift refuses, because something is bound to what is dropped. */
import type { View } from '../../catalog/catalog.js';
import { relationName } from '../../sql/relations.js';
import { listed, LOSES, lossesIn, lostName, readersOf, type Loss } from '../losses.js';
import { defineRule } from '../rule.js';

export const viewPlainBlocksDrop = defineRule({
  id: 'view/plain-blocks-drop',
  summary: 'Drop the views that read a table or column before you drop it.',
  why: 'A regular view is bound to the tables and columns it reads: without CASCADE Redshift refuses to drop them, and with it the view and its privileges go too. A view WITH '
    + 'NO SCHEMA BINDING is not bound, and fails for its readers instead.',
  safe: 'In the same migration drop the view by name, drop what it read, create the view without it, and repeat its grants.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
  examples: {
    bad: [
      {
        sql: '-- lint-disable-next-line destructive/drop-table: replaced by sales.orders_2026\nDROP TABLE sales.orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
      },
      {
        sql: '-- lint-disable-next-line destructive/drop-column: nobody reads it\nALTER TABLE sales.orders DROP COLUMN note;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders;',
      },
    ],
    good: [
      {
        sql: '-- lint-disable-next-line destructive/drop-table: see sales.orders_2026\nDROP VIEW bi.v_orders;\n'
          + '-- lint-disable-next-line destructive/drop-table: the same\nDROP TABLE sales.orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
      },
      {
        sql: '-- lint-disable-next-line destructive/drop-column: nobody reads it\nALTER TABLE sales.orders DROP COLUMN note;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
      },
      {
        sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders;',
      },
      {
        sql: '-- lint-disable-next-line destructive/drop-table: replaced by sales.orders_2026\nDROP TABLE sales.orders;',
        before: 'CREATE VIEW bi.v_orders AS SELECT id FROM crm.orders;',
      },
    ],
  },
  kinds: LOSES,
  mentions: ['drop'],
  check(statement, context) {
    const losses = lossesIn(statement);
    for (const loss of losses) {
      if (loss.change !== 'drop' || loss.cascades) continue;
      const bound = readersOf(loss, context.catalog).filter((view) => isBound(view) && !losses.some((other) => isDropOf(other, view)));
      if (bound.length === 0) continue;
      context.report({ at: loss.at, message: `Redshift refuses this because ${lostName(loss)} is read by ${listed('view', bound)}; drop what reads it first, and create that again without it.` });
    }
  },
});

/** A regular view that outlives the session. */
function isBound({ kind, lateBinding, name }: View): boolean {
  return kind === 'view' && !lateBinding && !name.startsWith('#');
}

function isDropOf({ relation, column }: Loss, view: View): boolean {
  return column === undefined && relationName(relation) === relationName(view);
}
