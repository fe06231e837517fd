/** COPY with NOLOAD reads the files and loads nothing. */
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const loadCopyNoload = defineRule({
  id: 'load/copy-noload',
  summary: 'Remove NOLOAD from the COPY of a migration.',
  why: 'With NOLOAD, COPY only checks that the files can be read. The migration succeeds and is recorded, and the table stays as it was.',
  safe: 'Check the files with NOLOAD by hand before the release, and leave the option out of the migration.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV NOLOAD;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default NOLOAD CSV IGNOREHEADER 1;' },
    ],
    good: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV NOLOAD;', file: 'checks/region.sql' },
      { sql: 'COPY sales.region (noload) FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
    ],
  },
  kinds: ['copy'],
  check(statement, context) {
    if (context.kind === undefined) return;
    const option = nodesOf(statement, 'Option').find(({ name }) => name === 'noload');
    if (option !== undefined) context.report({ at: option, message: 'With NOLOAD this COPY loads nothing; remove it.' });
  },
});
