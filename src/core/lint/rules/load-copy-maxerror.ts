/** Options of COPY that load something else than what the files hold, without an error. */
import type { Option } from '../../sql/nodes/options.js';
import { Shape, tokenText, type Tokens } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const loadCopyMaxerror = defineRule({
  id: 'load/copy-maxerror',
  summary: 'Let COPY fail when a row does not fit.',
  why: 'With MAXERROR above 1 or IGNOREALLERRORS, COPY skips rows that do not fit; TRUNCATECOLUMNS cuts values, ACCEPTINVCHARS replaces characters, and ACCEPTANYDATE '
    + 'stores NULL for dates it cannot read. The statement succeeds, the migration is recorded, and only a system view knows what is missing.',
  safe: 'Leave the option out and correct the files, widen the column, or name the format of dates with DATEFORMAT. Where the loss is meant, say so in a suppression and '
    + 'check STL_LOAD_ERRORS or SYS_LOAD_ERROR_DETAIL after the load.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV MAXERROR 100;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV TRUNCATECOLUMNS ACCEPTINVCHARS AS \'?\';' },
    ],
    good: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV MAXERROR AS 1;' },
      { sql: 'COPY sales.region (truncatecolumns, maxerror) FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV IGNOREHEADER 1 DATEFORMAT \'auto\' BLANKSASNULL;' },
    ],
  },
  kinds: ['copy', 'create-template'],
  routines: true,
  check(statement, context) {
    for (const option of nodesOf(statement, 'Option')) {
      const loss = LOSSES.get(option.name);
      if (loss !== undefined && !(option.name === 'maxerror' && !allowsErrors(statement.tokens, option))) context.report({ at: option, message: loss });
    }
  },
});

const LOSSES: ReadonlyMap<string, string> = new Map([
  ['maxerror', 'COPY skips rows that do not fit, as long as they are fewer than this number, and succeeds; leave MAXERROR out, so that the load fails.'],
  ['ignoreallerrors', 'COPY skips every row that does not fit, and succeeds; leave IGNOREALLERRORS out, so that the load fails.'],
  ['truncatecolumns', 'COPY cuts values that are longer than their column; widen the column in place of TRUNCATECOLUMNS.'],
  ['acceptinvchars', 'COPY replaces characters that are not UTF-8; name the ENCODING of the files in place of ACCEPTINVCHARS.'],
  ['acceptanydate', 'COPY stores NULL for a date it cannot read; name the format with DATEFORMAT in place of ACCEPTANYDATE.'],
]);

/** 0 and 1 both mean that the first error ends the load; a value nobody knows is no finding. */
function allowsErrors(tokens: Tokens, { value }: Option): boolean {
  if (value === null) return false;
  const kind = tokens.kind[value.first];
  if (kind !== Shape.Number && kind !== Shape.String) return false;
  return Number(tokenText(tokens, value.first).replaceAll('\'', '')) > 1;
}
