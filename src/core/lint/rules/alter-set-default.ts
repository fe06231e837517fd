/** Defaults and NOT NULL are fixed when a column is made. */
import type { AlterColumn } from '../../sql/nodes/tables.js';
import { foldedName } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, isInLake } from '../tables.js';

export const alterSetDefault = defineRule({
  id: 'alter/set-default',
  summary: 'Give a column its default and its NOT NULL when you add it.',
  why: 'Redshift has no ALTER COLUMN … SET or DROP DEFAULT and none of NOT NULL: the statement is refused. Both belong to the definition with which the column is made.',
  safe: 'ALTER TABLE … ADD COLUMN status_new VARCHAR(8) DEFAULT \'open\' NOT NULL; UPDATE … SET status_new = status; then drop the old column and rename the new one.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN status SET DEFAULT \'open\';' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN status SET NOT NULL;' },
      { sql: 'ALTER TABLE sales.orders ALTER status DROP NOT NULL;' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN status VARCHAR(8) DEFAULT \'open\' NOT NULL;' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
      { sql: 'ALTER TABLE lake.orders ALTER COLUMN status SET DEFAULT \'open\';', before: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE DEFAULT;' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['set', 'drop'],
  routines: true,
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined || isInLake(statement, alter.name, context)) return;
    for (const action of alter.actions) {
      if (action.kind !== 'AlterColumn' || !REFUSED.has(action.change)) continue;
      const column = foldedName(statement.tokens, action.name);
      context.report({
        at: { first: action.first, last: action.last },
        message: `Redshift has no ALTER COLUMN … ${action.change.toUpperCase()}; add a column that is made as ${column} should be, fill it with UPDATE, drop ${column} and rename the new one.`,
      });
    }
  },
});

const REFUSED: ReadonlySet<AlterColumn['change']> = new Set(['set default', 'drop default', 'set not null', 'drop not null']);
