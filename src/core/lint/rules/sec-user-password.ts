/** A password in clear text in CREATE USER or ALTER USER. */
import { keyword } from '../../sql/keywords.js';
import { Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { stringContent } from '../strings.js';

export const secUserPassword = defineRule({
  id: 'sec/user-password',
  summary: 'Write no password in clear text.',
  why: 'The password would stay in git and in the logs of everything that runs the statement. Users of IAM or of an identity provider need none (PASSWORD '
    + 'DISABLE); where one must be set, write its hash: \'md5\' and the MD5 of password and user name, or \'sha256|digest|salt\'.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html'),
  examples: {
    bad: [
      { sql: 'CREATE USER loader PASSWORD \'Example-only-1\';' },
      { sql: 'ALTER USER loader WITH PASSWORD \'Example-only-2\';' },
    ],
    good: [
      { sql: 'CREATE USER loader PASSWORD DISABLE;' },
      { sql: 'CREATE USER loader PASSWORD \'md5153c434b4b77c89e6b94f12c5393af5b\';' },
      { sql: 'ALTER USER loader PASSWORD \'${loader_password_hash}\';' },
    ],
  },
  kinds: ['create-user', 'alter-user'],
  pointsAtSecret: true,
  check(statement, context) {
    const { tokens, afterHead, last } = statement;
    // The user's name comes first, and it may be "password".
    for (let at = afterHead + 1; at < last; at++) {
      if (tokens.kind[at] !== PASSWORD || tokens.kind[at + 1] !== Shape.String) continue;
      if (isHashOrVariable(stringContent(tokens, at + 1))) continue;
      context.report({ at: { first: at + 1, last: at + 1 }, message: 'The password is in clear text; use PASSWORD DISABLE, or a hash of it.' });
    }
  },
});

const PASSWORD = keyword('password');

const HASH = /^(?:md5[0-9a-f]{32}|sha256\|[0-9a-f]{64}\|.+)$/i;
const VARIABLE = /^(?:\$\{[^}]*\}|\{\{[^}]*\}\})$/;

function isHashOrVariable(password: string): boolean {
  return HASH.test(password) || VARIABLE.test(password);
}
