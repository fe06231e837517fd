/** Every table has hidden columns, whose names are taken. */
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { definedNames } from '../defined-names.js';
import { createTableIn } from '../definitions.js';
import { defineRule, type RuleContext } from '../rule.js';
import { mayBeInLake } from '../tables.js';

export const nameSystemColumn = defineRule({
  id: 'name/system-column',
  summary: 'Give no column the name of a system column.',
  why: 'Every table has the hidden columns OID, TABLEOID, XMIN, CMIN, XMAX, CMAX and CTID of PostgreSQL. Redshift refuses a column of that name, with quotes too.',
  safe: 'Choose another name: object_id instead of oid.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.versions (id BIGINT NOT NULL, xmin BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE sales.objects ("oid" BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN id TO ctid;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.objects (object_id BIGINT NOT NULL, x_min BIGINT NOT NULL);' },
      { sql: 'SELECT oid, relname FROM pg_catalog.pg_class;' },
      { sql: 'CREATE TABLE sales.oid (id BIGINT NOT NULL);' },
      { sql: 'CREATE EXTERNAL TABLE spectrum.objects (oid BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/objects/\';' },
    ],
  },
  kinds: ['create-table', 'alter-table'],
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { token, of, isAlias } of definedNames(statement)) {
      const name = foldedName(tokens, token);
      if (of !== 'column' || isAlias || !SYSTEM_COLUMNS.has(name) || mayLieElsewhere(statement, context)) continue;
      context.report({ at: { first: token, last: token }, message: `${name} is a hidden column of every table, so no column can be called that; choose another name.` });
    }
  },
});

const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/** Tables of a data lake have the columns of their files. */
function mayLieElsewhere(statement: Statement, context: RuleContext): boolean {
  const { tree } = statement.syntax;
  if (tree?.kind === 'AlterTable') return tree.name === null || mayBeInLake(statement, tree.name, context);
  return createTableIn(statement) === undefined;
}
