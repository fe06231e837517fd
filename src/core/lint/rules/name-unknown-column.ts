/** A column that its table does not have. */
import { relationName } from '../../sql/relations.js';
import { isWithinTypo } from '../../sql/spelling.js';
import { columnNames } from '../certain-columns.js';
import { HOLDS_QUERIES } from '../queries.js';
import { defineRule } from '../rule.js';
import { unknownColumns } from '../unknown-columns.js';

export const nameUnknownColumn = defineRule({
  id: 'name/unknown-column',
  summary: 'Name columns that the table has.',
  why: 'The migrations before this statement make the table or view with all its columns, and this one is not among them: the statement fails, or, in a late-binding view and in a '
    + 'procedure, whoever uses it does.',
  safe: 'Look for the name the last migration left; the message names the columns.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
  examples: {
    bad: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.totl FROM sales.orders o;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
      { sql: 'INSERT INTO sales.orders (id, amount) VALUES (1, 10), (2, 20);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
      {
        sql: 'UPDATE sales.orders SET total = 0 WHERE note = \'void\';',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN note TO remark;',
      },
    ],
    good: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.total AS amount FROM sales.orders o;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
      {
        sql: 'SELECT o.id, name FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL);',
      },
      { sql: 'SELECT total * 2 AS doubled, doubled + 1 AS more FROM sales.orders ORDER BY doubled;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
      { sql: 'SELECT e.payload.customer.name FROM sales.events e WHERE payload.kind = \'order\';', before: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL);' },
      { sql: 'SELECT o.id, o.amount FROM sales.orders o;', before: 'CREATE TABLE sales.orders AS SELECT * FROM sales.old_orders;' },
      { sql: 'SELECT id FROM sales.lines l WHERE EXISTS (SELECT 1 FROM sales.orders WHERE id = order_id);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: [...HOLDS_QUERIES, 'copy', 'analyze', 'comment'],
  routines: true,
  check(statement, context) {
    for (const { use: { column, first, last }, relation } of unknownColumns(statement, context)) {
      const at = last > first ? first + 2 : first;
      context.report({ at: { first: at, last: at }, message: `${relationName(relation)} has no column ${column}${hint(column, columnNames(relation))}` });
    }
  },
});

const SHOWN_MAX = 8;

/** What may be meant, and the end of the sentence. */
function hint(column: string, columns: readonly string[]): string {
  const meant = columns.find((each) => isWithinTypo(column, each, true));
  if (meant !== undefined) return `; did you mean ${meant}?`;
  return columns.length === 0 ? '.' : `; it has ${columns.slice(0, SHOWN_MAX).join(', ')}${columns.length > SHOWN_MAX ? ' and others' : ''}.`;
}
