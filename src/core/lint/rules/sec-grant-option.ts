/** WITH GRANT OPTION and WITH ADMIN OPTION. */
import { nodesOf } from '../../sql/tree-text.js';
import { GRANTS, principalText, privilegesText } from '../grants.js';
import { defineRule } from '../rule.js';

export const secGrantOption = defineRule({
  id: 'sec/grant-option',
  summary: 'Keep the right to grant in the migrations.',
  why: 'Who has a privilege WITH GRANT OPTION, or a role WITH ADMIN OPTION, passes it on outside of any review. The repository no longer says who may read what, and what was '
    + 'passed on must be revoked with CASCADE.',
  safe: 'Leave the option out, grant the privilege to a role, and let migrations grant the role.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
  examples: {
    bad: [
      { sql: 'GRANT SELECT ON sales.orders TO ann WITH GRANT OPTION;' },
      { sql: 'GRANT ROLE analyst TO ann WITH ADMIN OPTION;' },
    ],
    good: [
      { sql: 'GRANT SELECT ON sales.orders TO ann;' },
      { sql: 'REVOKE GRANT OPTION FOR SELECT ON sales.orders FROM ann;' },
      { sql: 'GRANT ROLE analyst TO ann;' },
    ],
  },
  kinds: GRANTS,
  mentions: ['option'],
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const grant of nodesOf(statement, 'Grant')) {
      for (const grantee of grant.grantees) {
        if ((!grantee.grantOption && !grantee.adminOption) || grantee.which === 'group' || grantee.which === 'public') continue;
        const option = grantee.adminOption ? 'ADMIN' : 'GRANT';
        context.report({ at: grantee, message: `With ${option} OPTION ${principalText(tokens, grantee)} may pass on ${privilegesText(tokens, grant)} without a review; leave the option out.` });
      }
    }
  },
});
