/** A change of a table and a long load in one transaction. */
import type { QueryBody } from '../../sql/nodes/queries.js';
import type { Statement } from '../../sql/sql-file.js';
import { defineRule } from '../rule.js';
import { lockedNames, sharedSegment } from '../table-locks.js';
import { shownName } from '../tables.js';

export const lockDdlDmlMix = defineRule({
  id: 'lock/ddl-dml-mix',
  summary: 'Change tables and load rows in different migrations.',
  why: 'ALTER TABLE and DROP TABLE keep readers out of the table until the transaction commits, which is after the load that follows them. The load cannot run on a concurrency '
    + 'scaling cluster either, once its transaction holds DDL.',
  safe: 'One migration with the change, the next one with the load. Or load into a new table first, and rename at the end: then the lock is short.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/concurrency-scaling.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nUPDATE sales.orders SET region = c.region FROM sales.customers AS c WHERE c.id = orders.customer_id;' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nINSERT INTO sales.totals (region, total) SELECT region, SUM(total) FROM sales.orders GROUP BY region;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.totals (region VARCHAR(16) NOT NULL);\nALTER TABLE sales.totals ADD COLUMN total DECIMAL(12,2);\nINSERT INTO sales.totals (region) SELECT region FROM sales.orders;' },
      { sql: 'INSERT INTO sales.orders_new (id) SELECT id FROM sales.orders;\nALTER TABLE sales.orders RENAME TO orders_old;' },
      { sql: 'ALTER TABLE sales.region ADD COLUMN name VARCHAR(16);\nINSERT INTO sales.region (id, name) VALUES (1, \'north\');\nUPDATE sales.region SET name = \'south\' WHERE id = 2;' },
    ],
  },
  kinds: ['alter-table', 'drop-table'],
  check(statement, context) {
    const [locked] = lockedNames(statement, context);
    const segment = locked === undefined ? undefined : sharedSegment(context);
    if (locked === undefined || segment === undefined) return;
    const { statements } = context.file;
    for (let index = segment.first; index < context.index; index++) {
      const earlier = statements[index];
      if (earlier?.row?.kind !== 'lock' && earlier !== undefined && lockedNames(earlier, context).length > 0) return;
    }
    for (let index = context.index + 1; index <= segment.last; index++) {
      const later = statements[index];
      if (later === undefined || !isLong(later)) continue;
      const word = statement.row?.kind === 'drop-table' ? 'DROP TABLE' : 'ALTER TABLE';
      const line = later.range.start.line;
      context.report({
        at: { first: statement.first, last: locked.last },
        message: `${word} locks ${shownName(statement.tokens, locked)} until the migration commits, so that its readers wait for the ${later.row?.kind.toUpperCase() ?? 'load'} on line ${line} too; `
          + 'move one of them into a migration of its own.',
      });
      return;
    }
  },
});

/** Whether it may touch all rows of a table. */
function isLong({ row, syntax: { tree } }: Statement): boolean {
  switch (row?.kind) {
    case 'copy': case 'merge': return true;
    case 'insert': return tree?.kind === 'Insert' && readsRelations(tree.query?.body ?? null);
    case 'update': return tree?.kind === 'Update' && (tree.where === null || tree.from.length > 0);
    case 'delete': return tree?.kind === 'Delete' && (tree.where === null || tree.using.length > 0);
    default: return false;
  }
}

/** Whether rows come from a relation, and not from the statement's own text. */
function readsRelations(body: QueryBody | null): boolean {
  return body !== null && (body.kind === 'SetOperation' || body.kind === 'Query' || (body.kind === 'Select' && body.from.length > 0));
}
