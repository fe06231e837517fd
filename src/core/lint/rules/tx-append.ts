/** ALTER TABLE APPEND commits at once, empties its source and cannot be undone. */
import { relationName } from '../../sql/relations.js';
import { nodesOf, objectName } from '../../sql/tree-text.js';
import { lossText, othersAround } from '../atomicity.js';
import { defineRule } from '../rule.js';

export const txAppend = defineRule({
  id: 'tx/append',
  summary: 'Put ALTER TABLE APPEND into a migration of its own.',
  why: 'ALTER TABLE APPEND moves the rows out of the source table, commits by itself and cannot be rolled back, so Redshift refuses it inside a transaction. The '
    + 'rows stay moved whatever happens to the rest of the migration.',
  safe: 'Let the file hold nothing but the APPEND, or use INSERT INTO … SELECT and DELETE, which roll back together.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders APPEND FROM sales.orders_2023;\n' },
      { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2023 FILLTARGET;\nINSERT INTO sales.load (source) VALUES (\'orders_2023\');\n' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2023;\n' },
      { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2022;\nALTER TABLE sales.orders APPEND FROM sales.orders_2023;\nANALYZE sales.orders;\n' },
      { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.orders_2023;\nDELETE FROM sales.orders_2023 WHERE id IS NOT NULL;\n' },
    ],
  },
  kinds: ['alter-table-append'],
  check(statement, context) {
    const others = othersAround(context, ({ row }) => row?.kind === 'alter-table-append');
    if (others === undefined) return;
    const [append] = nodesOf(statement, 'AppendRows');
    const source = append === undefined || append.source === null ? 'its source' : relationName(objectName(statement.tokens, append.source));
    context.report({
      at: append ?? { first: statement.first, last: statement.last },
      message: `APPEND, which empties ${source} for good, ${lossText(others)}; move it into a migration of its own.`,
    });
  },
});
