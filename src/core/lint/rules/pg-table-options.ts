/** What PostgreSQL can add to CREATE TABLE and Redshift cannot. */
import { defineRule } from '../rule.js';
import { unknownHead, wordAt } from '../unknown-heads.js';

export const pgTableOptions = defineRule({
  id: 'pg/table-options',
  summary: 'Make tables without partitions, parents and tablespaces.',
  why: 'Redshift has no partitioned, inherited or unlogged tables, and no tablespaces: the statement fails. Rows are spread by the distribution key and found by the sort key.',
  safe: 'SORTKEY on the column that would part the table, usually a date; one table for each period under a view with UNION ALL only where whole periods are dropped.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at DATE NOT NULL) PARTITION BY RANGE (placed_at);' },
      { sql: 'CREATE TABLE sales.orders_2026 (note VARCHAR(64) NOT NULL) INHERITS (sales.orders);' },
      { sql: 'CREATE UNLOGGED TABLE sales.staged (id BIGINT NOT NULL);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at DATE NOT NULL) DISTKEY (id) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE lake.orders (id BIGINT, placed_at DATE) USING ICEBERG LOCATION \'s3://${lake}/orders/\' PARTITIONED BY (month(placed_at));' },
      { sql: 'SELECT SUM(total) OVER (PARTITION BY region) AS whole FROM sales.orders;' },
    ],
  },
  kinds: ['create-table'],
  unknownStatements: true,
  check(statement, context) {
    const { row, tokens, first, syntax } = statement;
    if (row === undefined) {
      const head = unknownHead(statement);
      if (head?.object !== 'table' || !head.modifiers.includes('unlogged')) return;
      context.report({ at: { first, last: head.last }, message: 'Redshift has no unlogged tables; use CREATE TABLE with BACKUP NO, or a temporary table.' });
      return;
    }
    if (row.kind !== 'create-table' || syntax.tree?.kind !== 'CreateTable') return;
    for (const option of syntax.tree.options) {
      const instead = INSTEAD.get(option.name);
      if (instead !== undefined) context.report({ at: option, message: `Redshift has no ${option.name.toUpperCase()}; ${instead}.` });
    }
    const { name } = syntax.tree;
    if (name === null || wordAt(tokens, name.last + 1) !== 'partition' || wordAt(tokens, name.last + 2) !== 'of') return;
    context.report({ at: { first: name.last + 1, last: name.last + 2 }, message: 'Redshift has no partitions of tables; keep all rows in one table with a sort key.' });
  },
});

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['partition by', 'keep all rows in one table, with SORTKEY on the column that would part it'],
  ['inherits', 'repeat the columns, or copy them with LIKE'],
  ['tablespace', 'the place of the data is Redshift\'s own; leave it out'],
]);
