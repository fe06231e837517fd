/** A second primary key. */
import { constraintsOf, createTableIn } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designTwoPrimaryKeys = defineRule({
  id: 'design/two-primary-keys',
  summary: 'Declare one primary key, of several columns where it takes several.',
  why: 'A table has one primary key, declared at a column or for the table: Redshift refuses a second.',
  safe: 'PRIMARY KEY (order_id, line) for a key of two columns; UNIQUE for another key.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL PRIMARY KEY);' },
      { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL, PRIMARY KEY (order_id, line));' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, PRIMARY KEY (order_id, line));' },
      { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL UNIQUE);' },
      { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL REFERENCES sales.lines);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['primary'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const [, second] = constraintsOf(table).filter(({ type }) => type === 'primary key');
    // Of two branches of a template only one is there.
    if (second === undefined || statement.tokens.tags.some((at) => at > table.first && at <= table.last)) return;
    context.report({ at: { first: second.first, last: second.last }, message: 'The table has a primary key already; write one PRIMARY KEY (a, b) over all its columns, or UNIQUE here.' });
  },
});
