/** UNLOAD over files that are there. */
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const destructiveUnloadOverwrite = defineRule({
  id: 'destructive/unload-overwrite',
  summary: 'Unload to a path of its own instead of over files that are there.',
  why: 'CLEANPATH deletes the files at the target before it writes, ALLOWOVERWRITE replaces those of the same name. A rollback brings no file in S3 back, and a wrong path '
    + 'deletes what somebody else needs.',
  safe: 'Write to a new prefix, with the date or the version in it; without the two words UNLOAD refuses to touch existing files.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html'),
  examples: {
    bad: [
      { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/\' IAM_ROLE DEFAULT FORMAT PARQUET CLEANPATH;' },
      { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/\' IAM_ROLE DEFAULT CSV ALLOWOVERWRITE;' },
    ],
    good: [
      { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/2026-03-01/\' IAM_ROLE DEFAULT FORMAT PARQUET;' },
      { sql: 'UNLOAD (\'SELECT cleanpath FROM sales.allowoverwrite\') TO \'s3://lake/orders/2026-03-01/\' IAM_ROLE DEFAULT FORMAT PARQUET;' },
      { sql: 'COPY sales.orders (id, cleanpath) FROM \'s3://lake/orders.manifest\' IAM_ROLE DEFAULT FORMAT AS PARQUET MANIFEST;' },
    ],
  },
  kinds: ['unload'],
  check(statement, context) {
    for (const option of nodesOf(statement, 'Option')) {
      const what = EFFECTS.get(option.name);
      if (what !== undefined) context.report({ at: option, message: `${option.name.toUpperCase()} ${what}, and no rollback brings it back; unload to a prefix of its own.` });
    }
  },
});

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['cleanpath', 'deletes what lies at the target'],
  ['allowoverwrite', 'replaces files of the same name at the target'],
]);
