/** Access keys and client secrets in a statement end up in git, in logs and in the Data API's statement list. */
import { keyword } from '../../sql/keywords.js';
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { optionText, textAfter, withoutVariables } from '../secrets.js';
import { stringContent } from '../strings.js';

export const secCredentials = defineRule({
  id: 'sec/credentials',
  summary: 'Authorize COPY and UNLOAD with IAM_ROLE, never with keys.',
  why: 'The text of a statement is stored: in git, in the logs of the pipeline, in the warehouse\'s query history, and for a day in the Data API\'s list of '
    + 'statements. Whoever reads one of them has the key, or the client secret of an identity provider. A role needs no secret in the text.',
  safe: 'Attach an IAM role to the warehouse and write IAM_ROLE default, or its ARN. Create an identity provider that needs a client secret by hand, not in a '
    + 'migration. A key that stood in a file is known: replace it.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' ACCESS_KEY_ID \'example-id\' SECRET_ACCESS_KEY \'example-secret\' MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' CREDENTIALS \'aws_access_key_id=example;aws_secret_access_key=example\' MANIFEST CSV;' },
      { sql: 'CREATE IDENTITY PROVIDER company TYPE azure NAMESPACE \'aad\' PARAMETERS \'{"issuer": "https://sts.example/1/", "client_id": "example", "client_secret": "example"}\';' },
    ],
    good: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' CREDENTIALS \'aws_iam_role=arn:aws:iam::${account}:role/load\' MANIFEST CSV;' },
      { sql: 'COPY sales.orders (access_key_id, credentials) FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
      { sql: 'CREATE IDENTITY PROVIDER company TYPE azure NAMESPACE \'aad\' PARAMETERS \'{"issuer": "https://sts.example/1/", "client_secret": "${idp_secret}"}\';' },
    ],
  },
  kinds: ['copy', 'copy-job', 'unload', 'create-template', 'alter-template', 'create-library', 'create-external-table', 'create-identity-provider', 'alter-identity-provider'],
  routines: true,
  pointsAtSecret: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { name, at } of textsIn(statement)) {
      const message = complaint(name, () => stringContent(tokens, at));
      if (message !== undefined) context.report({ at: { first: at, last: at }, message });
    }
  },
});

interface NamedText { readonly name: string; readonly at: number }

/** The strings of the options that may hold a secret: from the tree, or word by word where it is not whole. */
function* textsIn(statement: Statement): Generator<NamedText> {
  const { tokens, afterHead, last } = statement;
  if (statement.syntax.status === 'parsed') {
    for (const option of nodesOf(statement, 'Option')) {
      const at = optionText(tokens, option);
      if (at !== undefined) yield { name: option.name.replace('with ', ''), at };
    }
    return;
  }
  for (let word = afterHead; word < last; word++) {
    const name = OPTIONS.get(tokens.kind[word] ?? 0);
    const at = name === undefined ? undefined : textAfter(tokens, word, last);
    if (name !== undefined && at !== undefined) yield { name, at };
  }
}

const KEYS: readonly string[] = ['access_key_id', 'secret_access_key', 'session_token', 'master_symmetric_key'];
const OPTIONS: ReadonlyMap<number, string> = new Map([...KEYS, 'credentials', 'parameters'].map((name) => [keyword(name), name]));

function complaint(option: string, content: () => string): string | undefined {
  if (KEYS.includes(option)) return `${option.toUpperCase()} writes a key into the statement; use IAM_ROLE.`;
  if (option === 'credentials' && holdsKeys(content())) return 'CREDENTIALS writes keys into the statement; use IAM_ROLE.';
  if (option === 'parameters' && holdsClientSecret(content())) return 'PARAMETERS writes a client secret into the statement; create the identity provider by hand, not in a migration.';
  return undefined;
}

const PAIRS: readonly string[] = ['aws_access_key_id', 'aws_secret_access_key', 'token', 'master_symmetric_key'];

/** `name=value` pairs separated by semicolons; only the role's are harmless. */
function holdsKeys(credentials: string): boolean {
  return credentials.split(';').some((pair) => PAIRS.includes((pair.split('=', 1)[0] ?? '').trim().toLowerCase()));
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html */
function holdsClientSecret(parameters: string): boolean {
  const secret = /"client_secret"\s*:\s*"([^"]*)"/i.exec(parameters)?.[1];
  return secret !== undefined && withoutVariables(secret) !== '';
}
