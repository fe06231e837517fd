/** Redshift adds one column per ALTER TABLE. */
import { defineRule } from '../rule.js';
import { splitActions } from '../split-actions.js';

export const alterMultiAdd = defineRule({
  id: 'alter/multi-add',
  summary: 'Add one column per ALTER TABLE.',
  why: 'PostgreSQL takes a list of actions, Redshift takes one and rejects the statement. Several ALTER TABLE in one migration commit together all the same.',
  safe: 'Write ALTER TABLE once for each column; the fix does that.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16), ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
        fixed: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
      },
      {
        sql: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2), -- without tax\n  ADD COLUMN tax DECIMAL(12,2);',
        fixed: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2); -- without tax\nALTER TABLE sales.orders\n  ADD COLUMN tax DECIMAL(12,2);',
      },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN price DECIMAL(12,2);' },
      { sql: 'ALTER TABLE spectrum.orders ADD PARTITION (day=\'2026-01-01\') LOCATION \'s3://lake/1/\' PARTITION (day=\'2026-01-02\') LOCATION \'s3://lake/2/\';' },
    ],
  },
  kinds: ['alter-table'],
  routines: true,
  check(statement, context) {
    const { status, tree } = statement.syntax;
    if (tree?.kind !== 'AlterTable' || tree.actions.length < 2) return;
    const [first, second, ...more] = tree.actions.filter(({ kind }) => kind === 'AddColumn');
    if (first === undefined || second === undefined) return;
    const isWhole = status === 'parsed' && tree.actions.every(({ kind }) => kind === 'AddColumn' || kind === 'AddConstraint');
    context.report({
      at: { first: second.first, last: statement.last },
      message: `Redshift adds one column per ALTER TABLE, this one has ${more.length + 2}.`,
      fix: isWhole ? splitActions(statement, tree) : undefined,
    });
  },
});
