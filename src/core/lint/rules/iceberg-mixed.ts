/** Iceberg tables have transactions of their own. */
import { skipName } from '../../sql/classify.js';
import { what } from '../../sql/describe.js';
import { counted } from '../atomicity.js';
import { fileRunOf } from '../file-segments.js';
import { concernsIceberg } from '../iceberg.js';
import { defineRule } from '../rule.js';

export const icebergMixed = defineRule({
  id: 'iceberg/mixed',
  summary: 'Keep Iceberg tables and local tables in separate migrations.',
  why: 'Each statement that creates, alters or drops an Iceberg table is a transaction of its own, and one that writes it shares a transaction only with writes of the '
    + 'same table. Local statements in the same migration neither commit nor roll back with it, and Redshift fails the transaction that holds both.',
  safe: 'Let one file hold the Iceberg statements, with the comment -- redshift-devops: no-transaction, so that each is sent alone, and another the local ones.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-transaction-semantics.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE TABLE IF NOT EXISTS lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n'
          + 'INSERT INTO sales.load (source) VALUES (\'clicks\');\n',
      },
      {
        before: 'CREATE TABLE lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';',
        sql: 'INSERT INTO sales.load (source) VALUES (\'clicks\');\nALTER TABLE lake.clicks ADD COLUMN channel VARCHAR(8);\n',
      },
    ],
    good: [
      { sql: 'CREATE TABLE IF NOT EXISTS lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n' },
      {
        sql: '-- redshift-devops: no-transaction\nCREATE TABLE lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n'
          + 'CREATE TABLE IF NOT EXISTS lake.views (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/views/\';\n',
      },
      { sql: 'CREATE TABLE sales.clicks (id BIGINT NOT NULL);\nINSERT INTO sales.load (source) VALUES (\'clicks\');\n' },
    ],
  },
  kinds: ['create-table', 'create-materialized-view', 'alter-table', 'alter-external-table', 'drop-table', 'insert', 'update', 'delete', 'merge'],
  check(statement, context) {
    const { catalog, file: { statements }, index } = context;
    if (!concernsIceberg(statement, catalog)) return;
    const run = fileRunOf(context);
    // Several of them in a file are told once, at the first.
    for (let at = 0; at < index; at++) if (isIcebergAt(at)) return;
    const local = run?.lasting.filter((each) => !isIcebergAt(each)) ?? [];
    const [first] = local;
    if (first === undefined) return;
    const before = local.filter((each) => each < index);
    const where = before.length > 0 ? 'before' : 'after';
    const group = { count: before.length > 0 ? before.length : local.length, line: statements[first]?.range.start.line ?? 1 };
    context.report({
      at: { first: statement.first, last: Math.max(statement.first, skipName(statement.tokens, statement.afterHead, statement.last) - 1) },
      message: `${what(statement)}, an Iceberg table, does not commit together with ${counted(group, where)}; give Iceberg a migration of its own.`,
    });

    function isIcebergAt(at: number): boolean {
      const other = statements[at];
      return other !== undefined && concernsIceberg(other, catalog);
    }
  },
});
