/** A primary key needs columns that were NOT NULL from the beginning. */
import { foldedName } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { alterTableIn, columnOf, ownTable } from '../tables.js';

export const alterPkNullable = defineRule({
  id: 'alter/pk-nullable',
  summary: 'Add a primary key over NOT NULL columns only.',
  why: 'Redshift refuses ADD PRIMARY KEY over a column that may be NULL, and NOT NULL cannot be added to a column that is there.',
  safe: 'Define the column NOT NULL in CREATE TABLE, or add a new one with a default and NOT NULL, fill it, and build the key on that.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT, total DECIMAL(12,2) NOT NULL);' },
      { sql: 'ALTER TABLE sales.lines ADD CONSTRAINT lines_pk PRIMARY KEY (order_id, line);', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2));' },
      { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1, 1), total DECIMAL(12,2));' },
      { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders AS SELECT id, total FROM sales.old_orders;' },
      { sql: 'ALTER TABLE sales.orders ADD UNIQUE (code);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(8));' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT, PRIMARY KEY (id));' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['primary'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    for (const action of alter?.actions ?? []) {
      if (alter === undefined || action.kind !== 'AddConstraint' || action.constraint.type !== 'primary key') continue;
      const table = ownTable(statement, alter.name, context);
      for (const name of action.constraint.columns?.names ?? []) {
        const column = columnOf(table, foldedName(statement.tokens, name.last));
        // The columns of CREATE TABLE AS have no type here, and what they allow is not known either.
        if (column === undefined || column.notNull || column.type === '') continue;
        context.report({ at: name, message: `${column.name} may be NULL, so Redshift refuses it in a primary key; NOT NULL belongs to the definition with which the column is made.` });
      }
    }
  },
});
