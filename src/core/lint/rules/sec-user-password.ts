/** A password in clear text in CREATE USER or ALTER USER. */
import { keyword } from '../../sql/keywords.js';
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { optionText, textAfter, withoutVariables } from '../secrets.js';
import { stringContent } from '../strings.js';

export const secUserPassword = defineRule({
  id: 'sec/user-password',
  summary: 'Write no password in clear text.',
  why: 'The password would stay in git and in the logs of everything that runs the statement. Users of IAM or of an identity provider need none (PASSWORD '
    + 'DISABLE); where one must be set, write its hash: \'md5\' and the MD5 of password and user name, or \'sha256|digest|salt\'.',
  safe: 'Write PASSWORD DISABLE and let people log in with IAM, or put the hash into a variable: PASSWORD \'${loader_password_hash}\'.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html'),
  examples: {
    bad: [
      { sql: 'CREATE USER loader PASSWORD \'Example-only-1\';' },
      { sql: 'ALTER USER loader WITH PASSWORD \'Example-only-2\';' },
      { sql: 'CREATE PROCEDURE admin.sp_add_loader() AS $$\nBEGIN\n  CREATE USER loader PASSWORD \'sha256|Example-only-3\';\nEND;\n$$ LANGUAGE plpgsql;' },
    ],
    good: [
      { sql: 'CREATE USER loader PASSWORD DISABLE;' },
      { sql: 'CREATE USER loader PASSWORD \'md5153c434b4b77c89e6b94f12c5393af5b\';' },
      { sql: 'ALTER USER loader PASSWORD \'${loader_password_hash}\';' },
      { sql: 'ALTER USER loader PASSWORD \'md5${loader_md5}\';' },
    ],
  },
  kinds: ['create-user', 'alter-user'],
  routines: true,
  pointsAtSecret: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const at of passwordsIn(statement)) {
      if (isHashOrVariable(stringContent(tokens, at))) continue;
      context.report({ at: { first: at, last: at }, message: 'The password is in clear text; use PASSWORD DISABLE, or a hash of it.' });
    }
  },
});

const PASSWORD = keyword('password');

/** The tokens of its passwords: from the tree, or word by word where it is not whole. */
function passwordsIn(statement: Statement): readonly number[] {
  const { tokens, afterHead, last, syntax } = statement;
  if (syntax.status === 'parsed') return nodesOf(statement, 'Option').flatMap((option) => option.name === 'password' ? optionText(tokens, option) ?? [] : []);
  const found: number[] = [];
  // The user's name comes first, and it may be "password".
  for (let at = afterHead + 1; at < last; at++) {
    const text = tokens.kind[at] === PASSWORD ? textAfter(tokens, at, last) : undefined;
    if (text !== undefined) found.push(text);
  }
  return found;
}

const HASH = /^(?:md5[0-9a-f]{32}|sha256\|[0-9a-f]{64}\|.+)$/i;

/** A hash, a variable, or the marks of a hash around variables. */
function isHashOrVariable(password: string): boolean {
  const rest = withoutVariables(password);
  return HASH.test(password) || (rest !== password && /^(?:md5|sha256\|\|?)?$/i.test(rest));
}
