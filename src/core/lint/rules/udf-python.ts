/** Functions in Python inside of Redshift: they have ended. */
import { foldedName } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';

export const udfPython = defineRule({
  id: 'udf/python',
  summary: 'Write functions in SQL, or as Lambda functions.',
  why: 'Redshift refuses new functions and libraries in Python since patch 198, and has supported none since 30 June 2026.',
  safe: 'CREATE FUNCTION … LANGUAGE sql for an expression; for Python, a Lambda function and CREATE EXTERNAL FUNCTION … LAMBDA \'name\' IAM_ROLE default.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/behavior-changes.html'),
  examples: {
    bad: [
      { sql: 'CREATE FUNCTION sales.f_net (gross FLOAT) RETURNS FLOAT STABLE AS $$ return gross / 1.19 $$ LANGUAGE plpythonu;' },
      { sql: 'CREATE LIBRARY f_tax LANGUAGE plpythonu FROM \'${libraries}/f_tax.zip\' IAM_ROLE default;' },
    ],
    good: [
      { sql: 'CREATE FUNCTION sales.f_net (DECIMAL(12,2)) RETURNS DECIMAL(12,2) STABLE AS $$ SELECT $1 / 1.19 $$ LANGUAGE sql;' },
      { sql: 'CREATE EXTERNAL FUNCTION sales.f_net (DECIMAL(12,2)) RETURNS DECIMAL(12,2) STABLE LAMBDA \'f_net\' IAM_ROLE default;' },
      { sql: 'DROP LIBRARY f_tax;' },
    ],
  },
  kinds: ['create-function', 'create-library'],
  check(statement, context) {
    const { tokens, first, afterHead, row, syntax: { tree } } = statement;
    if (row?.kind === 'create-library') {
      context.report({ at: { first, last: afterHead - 1 }, message: 'Redshift takes no Python libraries any more; put the code into a Lambda function and use CREATE EXTERNAL FUNCTION.' });
      return;
    }
    if (tree?.kind !== 'CreateFunction' || tree.language < 0 || !LANGUAGES.has(foldedName(tokens, tree.language))) return;
    context.report({
      at: { first: tree.language, last: tree.language },
      message: 'Redshift takes no functions in Python any more; write it in SQL, or as a Lambda function with CREATE EXTERNAL FUNCTION.',
    });
  },
});

const LANGUAGES: ReadonlySet<string> = new Set(['plpythonu', 'plpython2u', 'plpython3u']);
