/** What changes external schemas and tables commits by itself. */
import { what } from '../../sql/describe.js';
import type { Statement } from '../../sql/sql-file.js';
import { lossText, othersAround } from '../atomicity.js';
import { fileRunOf } from '../file-segments.js';
import { concernsIceberg } from '../iceberg.js';
import { defineRule, type RuleContext } from '../rule.js';

export const txExternalDdl = defineRule({
  id: 'tx/external-ddl',
  summary: 'Put changes of external tables and schemas into a migration of their own.',
  why: 'External tables live in the data catalog, not in the warehouse: Redshift refuses to create, alter, drop or fill them inside a transaction, and nothing rolls '
    + 'them back. The tool runs each alone, and the local statements around it lose their common transaction.',
  safe: 'Let one file hold the external objects and the next one the tables and views that read them.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE SCHEMA IF NOT EXISTS sales;\n'
          + 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';\n',
      },
      {
        before: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
        sql: 'INSERT INTO lake.region (code) VALUES (\'eu\');\nINSERT INTO sales.region (code) VALUES (\'eu\');\n',
      },
    ],
    good: [
      {
        sql: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;\n'
          + 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';\n',
      },
      { sql: 'INSERT INTO lake.region (code) VALUES (\'eu\');\nINSERT INTO sales.region (code) VALUES (\'eu\');\n' },
      {
        before: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
        sql: 'INSERT INTO sales.clicks (id) SELECT id FROM lake.clicks;\nINSERT INTO sales.region (code) VALUES (\'eu\');\n',
      },
    ],
  },
  kinds: ['create-external-table', 'alter-external-table', 'create-external-schema', 'alter-external-schema', 'create-table', 'alter-table', 'drop-table', 'insert',
    'update', 'delete', 'merge', 'drop-schema', 'alter-schema', 'grant', 'revoke'],
  check(statement, context) {
    // Nothing else can be external where no external schema is known.
    if (statement.row?.runs === 'transaction' && !context.catalog.schemas.some(({ external }) => external)) return;
    if (!isExternal(statement, context.index, context)) return;
    const others = othersAround(context, (other, index) => isExternal(other, index, context));
    if (others === undefined) return;
    const { first, afterHead } = statement;
    context.report({ at: { first, last: Math.max(first, afterHead - 1) }, message: `${what(statement)} ${lossText(others)}; move it into a migration of its own.` });
  },
});

const ALWAYS: ReadonlySet<string> = new Set(['create-external-table', 'alter-external-table', 'create-external-schema', 'alter-external-schema']);

/** A kind that only concerns what is external, or one that runs alone because of the schema it names. Iceberg is the business of iceberg/mixed. */
function isExternal(statement: Statement, index: number, context: RuleContext): boolean {
  const { row } = statement;
  if (row === undefined || row.kind === 'call' || concernsIceberg(statement, context.catalog)) return false;
  return ALWAYS.has(row.kind) || (row.runs === 'transaction' && fileRunOf(context)?.runsAlone(index) === true);
}
