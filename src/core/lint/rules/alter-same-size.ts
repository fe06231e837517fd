/** A new size that is the old one. */
import { defineRule } from '../rule.js';
import { resizesIn } from '../resize.js';
import { ALTERS_TABLE } from '../tables.js';

export const alterSameSize = defineRule({
  id: 'alter/same-size',
  summary: 'Leave out an ALTER COLUMN TYPE to the size the column has.',
  why: 'Redshift refuses it: "target column size should be different". TEXT and a VARCHAR without a length are VARCHAR(256).',
  safe: 'Remove the statement.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(65535);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(MAX) NOT NULL);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(200);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE crm.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['type'],
  check(statement, context) {
    for (const resize of resizesIn(statement, context)) {
      if (resize.to !== resize.from || resize.blockedBy !== undefined) continue;
      context.report({ at: resize.at, message: `${resize.column.name} has ${resize.from} bytes already, and Redshift refuses a size that is no other; leave the statement out.` });
    }
  },
});
