/** Commands of psql and RSQL, which the client runs and the warehouse does not know. */
import { isClientCommand } from '../../sql/sql-file.js';
import { defineRule } from '../rule.js';

export const apiClientCommand = defineRule({
  id: 'api/client-command',
  summary: 'Leave the commands of psql and RSQL out.',
  why: 'A line that begins with a backslash is run by psql or RSQL itself. The Data API sends it to the warehouse, which knows no such statement, and the migration fails.',
  safe: 'Remove \\timing and \\echo; put what \\i includes into the file; load with COPY and export with UNLOAD instead of \\copy and \\o.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/rsql-query-tool-commands.html'),
  examples: {
    bad: [
      { sql: '\\timing\nSELECT COUNT(*) AS orders FROM sales.orders;' },
      { sql: 'SELECT COUNT(*) AS orders FROM sales.orders;\n\\i more.sql' },
    ],
    good: [{ sql: 'SELECT \'\\timing\' AS words FROM sales.orders;' }],
  },
  kinds: [],
  unknownStatements: true,
  check({ tokens, first, last }, context) {
    if (isClientCommand(tokens, first)) context.report({ at: { first, last }, message: 'A command of psql is no SQL: the warehouse refuses it; remove the line.' });
  },
});
