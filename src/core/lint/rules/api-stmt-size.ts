/** The Data API takes no statement above a certain length. */
import { LIMITS } from '../../migrate/limits.js';
import { Shape } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { defineRule } from '../rule.js';

export const apiStmtSize = defineRule({
  id: 'api/stmt-size',
  summary: 'Keep every statement below 100 kB.',
  why: 'The Data API refuses the text of a statement above 100 kB, counted in bytes of UTF-8; no quota raises that. The tool reports it before it runs anything.',
  safe: 'Load rows with COPY from S3, or split a long INSERT into several; split a long procedure into procedures that call each other.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html'),
  examples: {
    bad: [{ sql: `COMMENT ON TABLE sales.orders IS '${'x'.repeat(LIMITS.statementBytesMax)}';\n` }],
    good: [
      { sql: 'COMMENT ON TABLE sales.orders IS \'One row for each order of the shop.\';\n' },
      { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\'), (\'us\');\nINSERT INTO sales.region (code) VALUES (\'ap\'), (\'sa\');\n' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;\n' },
    ],
  },
  check(statement, context) {
    const { tokens, first, last } = statement;
    // No UTF-16 code unit is more than three bytes of UTF-8.
    if (((tokens.end[last] ?? 0) - (tokens.start[first] ?? 0)) * 3 <= LIMITS.statementBytesMax) return;
    const bytes = Buffer.byteLength(statement.text, 'utf8') - templateBytes(statement);
    if (bytes <= LIMITS.statementBytesMax) return;
    context.report({
      at: { first, last: first },
      message: `This statement has ${bytes} bytes and the Data API takes ${LIMITS.statementBytesMax}; load its data with COPY, or split it.`,
    });
  },
});

/** What other text stands for may be shorter. */
function templateBytes({ tokens, first, last }: Statement): number {
  let bytes = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.kind[at] === Shape.Template) bytes += Buffer.byteLength(tokens.text.slice(tokens.start[at], tokens.end[at]), 'utf8');
  }
  return bytes;
}
