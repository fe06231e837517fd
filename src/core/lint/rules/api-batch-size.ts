/** A transaction of the Data API holds a limited number of statements. */
import { LIMITS } from '../../migrate/limits.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule } from '../rule.js';

export const apiBatchSize = defineRule({
  id: 'api/batch-size',
  summary: 'Keep what must commit together within one request of the Data API.',
  why: `A request of the Data API is one transaction of at most 40 statements, of which the tool needs ${40 - LIMITS.batchStatementsMax}, and of about 100 kB. A migration with more than ${LIMITS.batchStatementsMax} `
    + 'statements is cut into several transactions, and a failure in a later one leaves the earlier ones in place.',
  safe: 'Merge single-row INSERTs into one, name several tables in one GRANT, or split the migration where a reader would: each part then stands or falls as a whole.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html'),
  examples: {
    bad: [{ sql: grants(LIMITS.batchStatementsMax + 1) }, { sql: `ANALYZE sales.t1;\n${grants(LIMITS.batchStatementsMax + 4)}` }],
    good: [
      { sql: 'GRANT SELECT ON sales.t1, sales.t2, sales.t3 TO GROUP analysts;\n' },
      { sql: `${grants(20)}VACUUM sales.t1;\n${grants(20)}` },
      { sql: `-- redshift-devops: no-transaction\n${grants(LIMITS.batchStatementsMax + 1)}` },
    ],
  },
  check(_statement, context) {
    const { file: { statements }, index } = context;
    // Asked once per file; the statements of a file share their tokens.
    if (index > 0 || (statements.length <= LIMITS.batchStatementsMax && context.file.text.length * 3 <= LIMITS.batchBytesMax)) return;
    const run = fileRunOf(context);
    for (const { first, overflows } of run?.segments ?? []) {
      const statement = statements[first];
      if (!overflows || statement === undefined) continue;
      const begun = run?.segmentOf[first - 1]?.first ?? 0;
      context.report({
        at: { first: statement.first, last: statement.first },
        message: `The ${first - begun} statements before this one (from line ${statements[begun]?.range.start.line ?? 1}) fill a transaction of the Data API and are committed before it; split `
          + 'the migration here, or merge statements.',
      });
    }
  },
});

function grants(count: number): string {
  return Array.from({ length: count }, (_, index) => `GRANT SELECT ON sales.t${index + 1} TO GROUP analysts;\n`).join('');
}
