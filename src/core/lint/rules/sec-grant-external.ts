/** Privileges on a table that lies in S3. */
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { isExternalTable, shownName } from '../tables.js';

export const secGrantExternal = defineRule({
  id: 'sec/grant-external',
  summary: 'Grant USAGE on the external schema, not privileges on its tables.',
  why: 'Redshift keeps no privileges of single external tables and refuses GRANT and REVOKE on them. Whoever has USAGE on the external schema reads all of its tables; single ones are '
    + 'protected by AWS Lake Formation, for IAM roles.',
  safe: 'Write GRANT USAGE ON SCHEMA lake TO ROLE analyst, and put what only some may read into an external schema of its own.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html'),
  examples: {
    bad: [
      {
        before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
        sql: 'GRANT SELECT ON lake.clicks TO ROLE analyst;',
      },
      {
        before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
        sql: 'REVOKE SELECT ON TABLE lake.clicks FROM ROLE analyst;',
      },
    ],
    good: [
      {
        before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
        sql: 'GRANT USAGE ON SCHEMA lake TO ROLE analyst;',
      },
      {
        before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
        sql: 'GRANT SELECT ON EXTERNAL TABLE lake.clicks TO IAM_ROLE \'${analyst_role}\';',
      },
      { sql: 'GRANT SELECT ON sales.orders TO ROLE analyst;' },
    ],
  },
  kinds: ['grant', 'revoke'],
  check(statement, context) {
    for (const { coverage, object, names } of nodesOf(statement, 'GrantObjects')) {
      if (coverage !== 'named' || object !== 'table') continue;
      for (const name of names) {
        if (!isExternalTable(statement, name, context)) continue;
        context.report({ at: name, message: `${shownName(statement.tokens, name)} is an external table, which has no privileges of its own; grant USAGE on its schema.` });
      }
    }
  },
});
