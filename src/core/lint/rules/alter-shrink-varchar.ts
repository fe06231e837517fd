/** A VARCHAR that gets smaller may be too small for what is in it. */
import { defineRule } from '../rule.js';
import { resizesIn } from '../resize.js';
import { ALTERS_TABLE } from '../tables.js';

export const alterShrinkVarchar = defineRule({
  id: 'alter/shrink-varchar',
  summary: 'Make sure that the values fit before you make a VARCHAR smaller.',
  why: 'Redshift refuses a size below the longest value that is stored, in bytes. The migration works where the data is short, in a test say, and fails in production.',
  safe: 'Ask SELECT MAX(OCTET_LENGTH(column)) in every environment first, or leave the size: VARCHAR stores only what is in it.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note TEXT NOT NULL);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(8000);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(${length});', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['type'],
  check(statement, context) {
    for (const resize of resizesIn(statement, context)) {
      if (resize.to >= resize.from || resize.blockedBy !== undefined) continue;
      context.report({ at: resize.at, message: `${resize.column.name} has ${resize.from} bytes and gets ${resize.to}: Redshift refuses that when a longer value is stored; look for MAX(OCTET_LENGTH(${resize.column.name})) in every environment first.` });
    }
  },
});
