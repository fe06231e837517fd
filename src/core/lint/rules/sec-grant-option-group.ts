/** Groups and PUBLIC cannot have the right to grant. */
import { nodesOf } from '../../sql/tree-text.js';
import { GRANTS, principalText } from '../grants.js';
import { defineRule } from '../rule.js';

export const secGrantOptionGroup = defineRule({
  id: 'sec/grant-option-group',
  summary: 'Give GRANT OPTION to no group and not to PUBLIC.',
  why: 'Only a user can hold a privilege with the right to grant it. Redshift refuses the option for a group and for PUBLIC.',
  safe: 'Leave WITH GRANT OPTION out.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
  examples: {
    bad: [
      { sql: 'GRANT SELECT ON sales.orders TO GROUP analysts WITH GRANT OPTION;' },
      { sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA sales GRANT SELECT ON TABLES TO GROUP analysts WITH GRANT OPTION;' },
    ],
    good: [
      { sql: 'GRANT SELECT ON sales.orders TO GROUP analysts;' },
      { sql: 'GRANT SELECT ON sales.orders TO "group" WITH GRANT OPTION;' },
      { sql: 'REVOKE SELECT ON sales.orders FROM GROUP analysts;' },
    ],
  },
  kinds: GRANTS,
  mentions: ['option'],
  routines: true,
  check(statement, context) {
    for (const { grantees } of nodesOf(statement, 'Grant')) {
      for (const grantee of grantees) {
        if (!grantee.grantOption || (grantee.which !== 'group' && grantee.which !== 'public')) continue;
        const who = grantee.which === 'public' ? 'PUBLIC' : principalText(statement.tokens, grantee);
        context.report({ at: grantee, message: `Redshift refuses WITH GRANT OPTION for ${who}; leave it out.` });
      }
    }
  },
});
