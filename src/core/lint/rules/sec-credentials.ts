/** Access keys in COPY and UNLOAD end up in git, in logs and in the Data API's statement list. */
import { keyword } from '../../sql/keywords.js';
import type { Statement } from '../../sql/sql-file.js';
import { Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { stringContent } from '../strings.js';

export const secCredentials = defineRule({
  id: 'sec/credentials',
  summary: 'Authorize COPY and UNLOAD with IAM_ROLE, never with keys.',
  why: 'The text of a statement is stored: in git, in the logs of the pipeline, in the warehouse\'s query history, and for a day in the Data API\'s list of '
    + 'statements. Whoever reads one of them has the key. A role needs no secret in the text.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' ACCESS_KEY_ID \'example-id\' SECRET_ACCESS_KEY \'example-secret\' CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' CREDENTIALS \'aws_access_key_id=example;aws_secret_access_key=example\' CSV;' },
    ],
    good: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' CREDENTIALS \'aws_iam_role=arn:aws:iam::123456789012:role/load\' CSV;' },
    ],
  },
  kinds: ['copy', 'copy-job', 'unload', 'create-library', 'create-external-table'],
  pointsAtSecret: true,
  check(statement, context) {
    const { tokens, afterHead, last } = statement;
    for (let at = afterHead; at < last; at++) {
      const kind = tokens.kind[at] ?? 0;
      const value = operand(statement, at);
      if (value === undefined) continue;
      const named = NAMED.get(kind);
      if (named !== undefined) context.report({ at: { first: value, last: value }, message: `${named} writes a key into the statement; use IAM_ROLE.` });
      else if (kind === K.credentials && holdsKeys(stringContent(tokens, value))) {
        context.report({ at: { first: value, last: value }, message: 'CREDENTIALS writes keys into the statement; use IAM_ROLE.' });
      }
    }
  },
});

const K = {
  as: keyword('as'), credentials: keyword('credentials'), accessKeyId: keyword('access_key_id'), secretAccessKey: keyword('secret_access_key'),
  sessionToken: keyword('session_token'), symmetricKey: keyword('master_symmetric_key'),
} as const;

const NAMED: ReadonlyMap<number, string> = new Map([
  [K.accessKeyId, 'ACCESS_KEY_ID'], [K.secretAccessKey, 'SECRET_ACCESS_KEY'], [K.sessionToken, 'SESSION_TOKEN'], [K.symmetricKey, 'MASTER_SYMMETRIC_KEY'],
]);

/** Token index of the string in `WORD [AS] '…'`; a column or an option of another form has none. */
function operand({ tokens, last }: Statement, word: number): number | undefined {
  const kind = tokens.kind[word] ?? 0;
  if (kind !== K.credentials && !NAMED.has(kind)) return undefined;
  const at = tokens.kind[word + 1] === K.as ? word + 2 : word + 1;
  return at <= last && tokens.kind[at] === Shape.String ? at : undefined;
}

const KEYS = ['aws_access_key_id', 'aws_secret_access_key', 'token', 'master_symmetric_key'];

/** `name=value` pairs separated by semicolons; only the role's are harmless. */
function holdsKeys(credentials: string): boolean {
  return credentials.split(';').some((pair) => KEYS.includes((pair.split('=', 1)[0] ?? '').trim().toLowerCase()));
}
