/** The column by which a table is distributed or sorted. */
import type { Table } from '../../catalog/catalog.js';
import { defineRule } from '../rule.js';
import { refusedDropIn, shownName } from '../tables.js';

export const destructiveDropKeyColumn = defineRule({
  id: 'destructive/drop-key-column',
  summary: 'Take the distribution or sort key off a column before you drop it.',
  why: 'Redshift refuses to drop the DISTKEY column and the SORTKEY columns of a table, with CASCADE too. AUTO may keep the key there is, so it does not free the column.',
  safe: 'ALTER TABLE … ALTER SORTKEY NONE, or a key without the column; ALTER TABLE … ALTER DISTSTYLE EVEN, or ALTER DISTKEY with another column; then DROP COLUMN.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN placed_at RESTRICT;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) COMPOUND SORTKEY (placed_at, id);' },
    ],
    good: [
      {
        sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);\nALTER TABLE sales.orders ALTER DISTKEY id;',
      },
      {
        sql: 'ALTER TABLE sales.orders ALTER SORTKEY NONE;\nALTER TABLE sales.orders DROP COLUMN placed_at;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);',
      },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['drop'],
  check(statement, context) {
    const refused = refusedDropIn(statement, context);
    if (refused?.refusal !== 'sort or distribution key') return;
    const { alter, action, table, column } = refused;
    const { role, first } = keysOf(table, column);
    const name = shownName(statement.tokens, alter.name);
    context.report({ at: { first: action.first, last: action.last }, message: `${column} is ${role} of ${name}, so Redshift refuses to drop it; run ALTER TABLE ${name} ${first} first.` });
  },
});

/** What the column is for the table, and what has to be altered. An interleaved sort key goes first: it blocks the other change. */
function keysOf({ distKey, sortKey }: Table, column: string): { readonly role: string; readonly first: string } {
  const isSorted = sortKey.includes(column);
  if (distKey !== column) return { role: 'in the sort key', first: 'ALTER SORTKEY NONE' };
  return isSorted ? { role: 'the distribution key and in the sort key', first: 'ALTER SORTKEY NONE and ALTER DISTSTYLE EVEN' } : { role: 'the distribution key', first: 'ALTER DISTSTYLE EVEN' };
}
