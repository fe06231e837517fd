/** GRANT … TO PUBLIC. */
import type { Grant, Principal } from '../../sql/nodes/security.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { GRANTS, objectsText, privilegesText } from '../grants.js';
import { defineRule } from '../rule.js';

export const secGrantPublic = defineRule({
  id: 'sec/grant-public',
  summary: 'Grant to a role, not to PUBLIC.',
  why: 'PUBLIC is every user of the warehouse, also those who are created later, and a privilege of PUBLIC cannot be taken from one of them. What Redshift gives to PUBLIC by '
    + 'itself (functions, temporary tables, languages) is not reported.',
  safe: 'Create a role for the people or programs that need it, and write GRANT … TO ROLE name.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
  examples: {
    bad: [
      { sql: 'GRANT SELECT ON sales.orders TO PUBLIC;' },
      { sql: 'GRANT SELECT ON ALL TABLES IN SCHEMA sales TO PUBLIC;' },
      { sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA sales GRANT SELECT ON TABLES TO PUBLIC;' },
    ],
    good: [
      { sql: 'GRANT SELECT ON sales.orders TO ROLE analyst;' },
      { sql: 'REVOKE CREATE ON SCHEMA public FROM PUBLIC;' },
      { sql: 'GRANT EXECUTE ON FUNCTION sales.f_mask(VARCHAR) TO PUBLIC;' },
      { sql: 'GRANT TEMP ON DATABASE dev TO PUBLIC;' },
      { sql: 'ATTACH MASKING POLICY mask_email ON crm.customers (email) TO PUBLIC;' },
    ],
  },
  kinds: GRANTS,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const grant of nodesOf(statement, 'Grant')) {
      const everybody = grant.grantees.find((each) => isEverybody(tokens, each));
      if (everybody === undefined || isDefault(tokens, grant)) continue;
      const on = objectsText(tokens, grant.objects);
      context.report({ at: everybody, message: `PUBLIC is every user, now and later: all of them get ${privilegesText(tokens, grant)}${on === '' ? '' : ` on ${on}`}; grant it to a role.` });
    }
  },
});

/** `GROUP PUBLIC` is PUBLIC too: https://www.postgresql.org/docs/8.0/sql-grant.html */
function isEverybody(tokens: Tokens, { which, name }: Principal): boolean {
  return which === 'public' || (which === 'group' && name !== null && foldedName(tokens, name.last) === 'public');
}

/** Whether it is what PUBLIC has from the beginning. Policies run only functions that PUBLIC may run: https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html */
function isDefault(tokens: Tokens, { privileges, objects }: Grant): boolean {
  const isOnly = (...names: readonly string[]): boolean => privileges.every((each) => each.kind === 'Option' && names.includes(each.name));
  switch (objects?.object) {
    case 'function': case 'language': return true;
    case 'database': return isOnly('temp', 'temporary');
    case 'schema': return isOnly('usage') && objects.names.every((name) => foldedName(tokens, name.last) === 'public');
    default: return false;
  }
}
