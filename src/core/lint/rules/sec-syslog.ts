/** SYSLOG ACCESS UNRESTRICTED. */
import { nodesOf, nodeText } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const secSyslog = defineRule({
  id: 'sec/syslog',
  summary: 'Keep SYSLOG ACCESS restricted.',
  why: 'A user with SYSLOG ACCESS UNRESTRICTED sees the rows of all users in the system tables: the full text of their statements, with every value in it, also values from '
    + 'tables the user may not read.',
  safe: 'Give it to a program that watches the warehouse and to nobody else, and say why in a comment before the statement.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_visibility-of-data.html'),
  examples: {
    bad: [
      { sql: 'CREATE USER ann PASSWORD DISABLE SYSLOG ACCESS UNRESTRICTED;' },
      { sql: 'ALTER USER ann SYSLOG ACCESS UNRESTRICTED;' },
    ],
    good: [
      { sql: 'CREATE USER ann PASSWORD DISABLE SYSLOG ACCESS RESTRICTED;' },
      { sql: 'ALTER USER ann SYSLOG ACCESS RESTRICTED;' },
      { sql: '-- lint-disable-next-line sec/syslog: the monitoring reads other users\' queries\nALTER USER watcher SYSLOG ACCESS UNRESTRICTED;' },
    ],
  },
  kinds: ['create-user', 'alter-user'],
  mentions: ['syslog'],
  routines: true,
  check(statement, context) {
    for (const option of nodesOf(statement, 'Option')) {
      if (option.name !== 'syslog access' || option.value === null || nodeText(statement.tokens, option.value).toLowerCase() !== 'unrestricted') continue;
      context.report({ at: option, message: 'SYSLOG ACCESS UNRESTRICTED shows the text of all users\' statements, with the values in it; leave it out.' });
    }
  },
});
