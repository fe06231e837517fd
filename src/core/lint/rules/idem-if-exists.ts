/** A statement that runs alone is recorded after it has run: it should be harmless to run it again. */
import type { Fix } from '../../finding.js';
import { tokenText } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { createsTemporary } from '../file-facts.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule } from '../rule.js';

export const idemIfExists = defineRule({
  id: 'idem/if-exists',
  summary: 'Write IF EXISTS or IF NOT EXISTS where a statement runs alone.',
  why: 'What commits in a transaction is recorded in the same transaction. A statement that runs alone is recorded afterwards: when the runner dies in between, it may '
    + 'be done and not recorded, and running it again fails with "already exists" or "does not exist".',
  safe: 'Write IF NOT EXISTS after CREATE … and ADD, and IF EXISTS after DROP …; then the statement can be run again.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
        fixed: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
      },
      {
        sql: 'alter table lake.clicks add partition (day = \'2026-01-01\') location \'s3://example-lake/clicks/day=2026-01-01/\';',
        fixed: 'alter table lake.clicks add if not exists partition (day = \'2026-01-01\') location \'s3://example-lake/clicks/day=2026-01-01/\';',
      },
      {
        sql: '-- redshift-devops: no-transaction\nCREATE TABLE sales.region (code CHAR(2) NOT NULL);',
        fixed: '-- redshift-devops: no-transaction\nCREATE TABLE IF NOT EXISTS sales.region (code CHAR(2) NOT NULL);',
      },
    ],
    good: [
      { sql: 'CREATE TABLE sales.region (code CHAR(2) NOT NULL);' },
      { sql: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;' },
      { sql: 'CREATE DATABASE reporting;\nCREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';' },
      { sql: '-- redshift-devops: no-transaction\nCREATE TEMP TABLE newest (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ['create-external-schema', 'alter-external-table', 'drop-model', 'create-table', 'create-schema', 'drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema', 'drop-user'],
  check(statement, context) {
    const missing = missingIn(statement);
    if (missing === undefined || fileRunOf(context)?.runsAlone(context.index) !== true) return;
    context.report({
      at: { first: statement.first, last: missing.before - 1 },
      message: `This statement runs alone and is recorded after it has run; write ${missing.words}, so that it can be run again after a crash.`,
      fix: insertion(statement, missing),
    });
  },
});

function insertion({ tokens, first }: Statement, { words, before }: Missing): Fix {
  const isLower = tokenText(tokens, first) === tokenText(tokens, first).toLowerCase();
  const at = tokens.start[before] ?? 0;
  return { start: at, end: at, text: `${isLower ? words.toLowerCase() : words} ` };
}

/** The words that are not there, and the token before which they belong. */
interface Missing { readonly words: string; readonly before: number }

/** Only statements whose grammar has the words, and only where all of the statement was read. */
function missingIn(statement: Statement): Missing | undefined {
  const { syntax: { status, tree } } = statement;
  if (status !== 'parsed') return undefined;
  switch (tree?.kind) {
    case 'CreateExternalSchema': case 'CreateSchema': case 'CreateTable':
      return tree.ifNotExists || tree.name === null || createsTemporary(statement) ? undefined : { words: 'IF NOT EXISTS', before: tree.name.first };
    case 'Drop': {
      const [target] = tree.targets;
      return tree.ifExists || target === undefined ? undefined : { words: 'IF EXISTS', before: target.first };
    }
    case 'AlterTable': {
      const [action] = tree.actions;
      return action?.kind === 'PartitionChange' && action.change === 'add' && !action.conditional ? { words: 'IF NOT EXISTS', before: action.first + 1 } : undefined;
    }
    default: return undefined;
  }
}
