/** Making somebody a superuser, or nearly one. */
import type { Grant } from '../../sql/nodes/security.js';
import type { Statement } from '../../sql/sql-file.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { nodesOf, nodeText } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const secSuperuser = defineRule({
  id: 'sec/superuser',
  summary: 'Make nobody a superuser in a migration.',
  why: 'A superuser passes every privilege, every row-level policy and every mask, and can make more of its kind. The roles sys:superuser, sys:dba and sys:secadmin, and ALL '
    + 'system privileges, give away most of that: dropping and truncating any table, running any code, creating users, lifting policies.',
  safe: 'Create a role with the privileges that are needed, such as GRANT SELECT ON ALL TABLES IN SCHEMA …, or single system privileges such as GRANT VACUUM TO ROLE …; make '
    + 'superusers by hand.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_roles-default.html'),
  examples: {
    bad: [
      { sql: 'CREATE USER deployer PASSWORD \'${deployer_hash}\' CREATEUSER;' },
      { sql: 'GRANT ROLE sys:dba TO ann;' },
      { sql: 'GRANT ALL PRIVILEGES TO ROLE deployer;' },
    ],
    good: [
      { sql: 'CREATE USER deployer PASSWORD DISABLE NOCREATEUSER;' },
      { sql: 'GRANT ROLE sys:monitor TO watcher;' },
      { sql: 'REVOKE ROLE sys:superuser FROM ann;' },
      { sql: 'GRANT ROLE dba TO ann;' },
    ],
  },
  kinds: ['create-user', 'alter-user', 'grant'],
  mentions: ['createuser', 'role', 'all'],
  routines: true,
  check(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind === 'Grant') checkGrant(statement, tree, context);
    else checkUser(statement, context);
  },
});

function checkUser(statement: Statement, context: RuleContext): void {
  for (const option of nodesOf(statement, 'Option')) {
    if (option.name === 'createuser') context.report({ at: option, message: 'CREATEUSER makes a superuser, whom no privilege and no policy stops; leave it out and grant a role.' });
  }
}

function checkGrant({ tokens, syntax: { status } }: Statement, { privileges, objects }: Grant, context: RuleContext): void {
  for (const each of privileges) {
    const role = each.kind === 'GrantedRole' ? roleName(tokens, each) : undefined;
    const gives = role === undefined ? undefined : GIVES[role];
    if (gives !== undefined) context.report({ at: each, message: `${role ?? ''} ${gives}; grant a role of your own with the privileges that are needed.` });
    const isEverything = each.kind === 'Option' && each.name === 'all' && objects === null && status === 'parsed';
    if (isEverything) context.report({ at: each, message: 'ALL without ON is every system privilege, as much as sys:superuser; list the privileges that are needed.' });
  }
}

const GIVES: Readonly<Record<string, string | undefined>> = {
  'sys:superuser': 'has every system privilege',
  'sys:dba': 'drops and truncates any table and replaces any procedure',
  'sys:secadmin': 'creates users, grants any role and lifts row-level security and masking',
};

function roleName(tokens: Tokens, { name }: Extract<Grant['privileges'][number], { readonly kind: 'GrantedRole' }>): string {
  return name === null ? '' : nodeText(tokens, name).toLowerCase().replaceAll(/["\s]/g, '');
}
