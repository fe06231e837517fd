/** Databases are created, changed and dropped outside of transactions. */
import { skipName } from '../../sql/classify.js';
import type { Statement } from '../../sql/sql-file.js';
import { lossText, othersAround } from '../atomicity.js';
import { defineRule } from '../rule.js';

export const txDatabaseDdl = defineRule({
  id: 'tx/database-ddl',
  summary: 'Put CREATE, ALTER and DROP DATABASE into a migration of their own.',
  why: 'Redshift refuses CREATE DATABASE, DROP DATABASE and a change of the isolation level inside a transaction, so the tool runs each alone; it commits and '
    + 'does not roll back with the rest of the migration.',
  safe: 'Let the file hold nothing but statements about databases; what goes into a database belongs to the migrations of that database.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html'),
  examples: {
    bad: [
      { sql: 'CREATE DATABASE reporting;\nCREATE SCHEMA IF NOT EXISTS sales;\n' },
      { sql: 'CREATE SCHEMA IF NOT EXISTS sales;\nALTER DATABASE reporting ISOLATION LEVEL SNAPSHOT;\n' },
    ],
    good: [
      { sql: 'CREATE DATABASE reporting;\nALTER DATABASE reporting ISOLATION LEVEL SNAPSHOT;\n' },
      { sql: 'SET query_group TO \'admin\';\nCREATE DATABASE reporting;\n' },
      { sql: 'CREATE SCHEMA IF NOT EXISTS sales;\nCREATE SCHEMA IF NOT EXISTS finance;\n' },
    ],
  },
  kinds: ['create-database', 'alter-database', 'drop-database'],
  check(statement, context) {
    const others = othersAround(context, ({ row }) => row?.target?.object === 'database');
    if (others === undefined) return;
    const { tokens, first, afterHead, last } = statement;
    context.report({ at: { first, last: Math.max(first, skipName(tokens, afterHead, last) - 1) }, message: `${headOf(statement)} ${lossText(others)}; move it into a migration of its own.` });
  },
});

function headOf({ row }: Statement): string {
  return (row?.kind ?? '').replaceAll('-', ' ').toUpperCase();
}
