/** A table has at least one column. */
import { defineRule } from '../rule.js';
import { refusedDropIn, shownName } from '../tables.js';

export const alterDropLastColumn = defineRule({
  id: 'alter/drop-last-column',
  summary: 'Leave a table its last column.',
  why: 'Redshift refuses to drop the only column a table has.',
  safe: 'Add the column that replaces it first, or drop the table.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(8) NOT NULL);\nALTER TABLE sales.orders DROP COLUMN note;' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(8) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, LIKE sales.old_orders);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN code VARCHAR(8);\nALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['drop'],
  check(statement, context) {
    const refused = refusedDropIn(statement, context);
    if (refused?.refusal !== 'last column') return;
    const { alter, action, column } = refused;
    context.report({ at: { first: action.first, last: action.last }, message: `${column} is the only column of ${shownName(statement.tokens, alter.name)}, which Redshift does not drop; add another one first, or drop the table.` });
  },
});
