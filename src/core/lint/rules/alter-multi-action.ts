/** ALTER TABLE takes one action, but for a few pairs. */
import type { AlterAction } from '../../sql/nodes/tables.js';
import { defineRule } from '../rule.js';
import { splitActions } from '../split-actions.js';
import { ALTERS_TABLE, alterTableIn } from '../tables.js';

export const alterMultiAction = defineRule({
  id: 'alter/multi-action',
  summary: 'Write one action per ALTER TABLE.',
  why: 'PostgreSQL takes a list of actions. Redshift combines only changes of the sort key with changes of the distribution, and changes of several encodings.',
  safe: 'Write ALTER TABLE once for each action; the fix does that.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark, OWNER TO etl;',
        fixed: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nALTER TABLE sales.orders OWNER TO etl;',
      },
      {
        sql: 'ALTER TABLE sales.orders\n  DROP CONSTRAINT orders_customer, -- moved\n  ADD CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES sales.clients (id);',
        fixed: 'ALTER TABLE sales.orders\n  DROP CONSTRAINT orders_customer; -- moved\nALTER TABLE sales.orders\n  ADD CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES sales.clients (id);',
      },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER SORTKEY (placed_at), ALTER DISTKEY customer_id;' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note ENCODE zstd, ALTER COLUMN region ENCODE bytedict;' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nALTER TABLE sales.orders OWNER TO etl;' },
    ],
  },
  kinds: ALTERS_TABLE,
  routines: true,
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined || alter.actions.length < 2 || !alter.actions.some(standsAlone)) return;
    // Several added columns have a rule of their own.
    if (alter.actions.filter(({ kind }) => kind === 'AddColumn').length > 1) return;
    context.report({
      at: { first: alter.actions[1]?.first ?? statement.first, last: statement.last },
      message: `Redshift takes one action per ALTER TABLE, this one has ${alter.actions.length}; write a statement for each.`,
      fix: splitActions(statement, alter),
    });
  },
});

const ALONE: ReadonlySet<AlterAction['kind']> = new Set(['AddColumn', 'DropColumn', 'RenameColumn', 'RenameTable', 'AddConstraint', 'DropConstraint', 'ChangeOwner']);

function standsAlone({ kind }: AlterAction): boolean {
  return ALONE.has(kind);
}
