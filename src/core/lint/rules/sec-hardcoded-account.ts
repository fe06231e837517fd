/** The number of an AWS account in a migration: it is another one in the next environment. */
import { Shape, tokenText } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';

export const secHardcodedAccount = defineRule({
  id: 'sec/hardcoded-account',
  summary: 'Take the ARN of a role from a variable.',
  why: 'A migration runs in every environment, and each has its own AWS account. With the number in the text, production is loaded with a role of the test account, or '
    + 'the statement fails there; and an applied migration cannot be edited.',
  safe: 'Write \'${load_role}\' in the statement and variables.load_role = arn:aws:iam::… in each environment of redshift-devops.ini, or IAM_ROLE default, which is the '
    + 'warehouse\'s own role.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::123456789012:role/load\' MANIFEST CSV;' },
      { sql: 'GRANT ASSUMEROLE ON \'arn:aws:iam::123456789012:role/load\' TO loader FOR COPY;' },
    ],
    good: [
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'${load_role}\' MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::${account}:role/load\' MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::123456789012:role/load\' MANIFEST CSV;', file: 'by-hand.sql' },
    ],
  },
  kinds: ['copy', 'unload', 'create-template', 'alter-template', 'create-external-schema', 'alter-external-schema', 'create-external-table', 'create-external-function', 'create-model',
    'create-library', 'create-database', 'create-identity-provider', 'alter-identity-provider', 'grant', 'revoke'],
  routines: true,
  check({ tokens, afterHead, last }, context) {
    if (context.kind === undefined) return;
    for (let at = afterHead; at <= last; at++) {
      const kind = tokens.kind[at];
      const account = kind === Shape.String || kind === Shape.DollarString ? ARN.exec(tokenText(tokens, at))?.[1] : undefined;
      if (account === undefined) continue;
      context.report({
        at: { first: at, last: at },
        message: `Account ${account} is that of one environment; write \${name} in place of the ARN, and set variables.name in each environment of redshift-devops.ini.`,
      });
    }
  },
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const ARN = /\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:(\d{12}):/;
