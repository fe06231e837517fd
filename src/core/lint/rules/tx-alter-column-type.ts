/** ALTER COLUMN TYPE cannot share a transaction with the rest of its migration. */
import { foldedName } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { lossText, othersAround } from '../atomicity.js';
import { defineRule } from '../rule.js';

export const txAlterColumnType = defineRule({
  id: 'tx/alter-column-type',
  summary: 'Put ALTER COLUMN TYPE into a migration of its own.',
  why: 'Redshift refuses ALTER TABLE … ALTER COLUMN … TYPE inside a transaction, so the tool runs it alone. The statements before it are committed when it starts, '
    + 'and a failure leaves the migration half applied.',
  safe: 'Give each widening a file that holds nothing else, before the migration that needs the longer column. Several ALTER COLUMN TYPE may share that file.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\n' },
      {
        sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\n'
          + 'INSERT INTO sales.region (code) VALUES (\'north-america\');\n',
      },
    ],
    good: [
      { sql: 'ALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\nALTER TABLE sales.region ALTER COLUMN name TYPE VARCHAR(256);\n' },
      { sql: 'ALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\nANALYZE sales.region;\nVACUUM sales.region;\n' },
      { sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ADD COLUMN name VARCHAR(64);\n' },
    ],
  },
  kinds: ['alter-column-type'],
  check(statement, context) {
    const others = othersAround(context, ({ row }) => row?.kind === 'alter-column-type');
    if (others === undefined) return;
    const [altered] = nodesOf(statement, 'AlterColumn');
    const column = altered === undefined ? '' : ` of column ${foldedName(statement.tokens, altered.name)}`;
    context.report({
      at: altered ?? { first: statement.first, last: statement.last },
      message: `ALTER COLUMN TYPE${column} ${lossText(others)}; move it into a migration of its own.`,
    });
  },
});
