/** Options of COPY and UNLOAD that Redshift refuses together. */
import type { Option } from '../../sql/nodes/options.js';
import type { Statement } from '../../sql/sql-file.js';
import { Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { stringContent } from '../strings.js';

export const loadOptionConflict = defineRule({
  id: 'load/option-conflict',
  summary: 'Give COPY and UNLOAD options that go together.',
  why: 'Many options of COPY and UNLOAD belong to one format: a Parquet file has no delimiter, a CSV file no ESCAPE. Redshift refuses the statement that has both, when '
    + 'it runs.',
  safe: 'Keep the option that names the format of the files, and remove those that describe another one.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.parquet\' IAM_ROLE default FORMAT AS PARQUET IGNOREHEADER 1;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV ESCAPE;' },
      { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default PARQUET GZIP;' },
      { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default CSV KMS_KEY_ID \'example\';' },
    ],
    good: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV DELIMITER \';\' QUOTE AS \'%\' IGNOREHEADER 1 GZIP;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.parquet\' IAM_ROLE default FORMAT PARQUET FILLRECORD STATUPDATE ON;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.txt\' IAM_ROLE default DELIMITER \'|\' ESCAPE REMOVEQUOTES;' },
      { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default CSV HEADER GZIP KMS_KEY_ID \'example\' ENCRYPTED;' },
      { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default PARQUET PARTITION BY (code) MAXFILESIZE 64 MB;' },
    ],
  },
  kinds: ['copy', 'unload'],
  routines: true,
  check(statement, context) {
    const { syntax: { tree, status } } = statement;
    if ((tree?.kind !== 'Copy' && tree?.kind !== 'Unload') || tree.options.length < 2) return;
    const command = tree.kind === 'Copy' ? 'COPY' : 'UNLOAD';
    const given = new Map(tree.options.map((option) => [option.name, option]));
    for (const [name, others] of tree.kind === 'Copy' ? COPY_CONFLICTS : UNLOAD_CONFLICTS) {
      if (!given.has(name)) continue;
      for (const other of others) {
        const option = given.get(other);
        if (option !== undefined) context.report({ at: option, message: `${command} refuses ${shown(other)} together with ${shown(name)}; remove one of the two.` });
      }
    }
    if (status !== 'parsed' || given.has('using template')) return;
    for (const option of tree.options) checkNeeds(statement, option, given, (message) => context.report({ at: option, message: `${command} ${message}` }));
  },
});

type Conflicts = readonly (readonly [name: string, others: readonly string[]])[];

const OF_TEXT = ['csv', 'json', 'fixedwidth', 'delimiter', 'quote', 'escape', 'ignoreheader', 'removequotes', 'gzip', 'bzip2', 'lzop', 'zstd', 'maxerror', 'ignoreallerrors', 'acceptanydate'];

/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html, …/copy-usage_notes-copy-from-columnar.html, …/copy-parameters-data-load.html */
const COPY_CONFLICTS: Conflicts = [
  ['parquet', ['orc', 'avro', ...OF_TEXT]],
  ['orc', ['avro', ...OF_TEXT]],
  ['csv', ['json', 'avro', 'fixedwidth', 'removequotes', 'escape']],
  ['json', ['avro', 'fixedwidth']],
  ['fixedwidth', ['delimiter', 'escape']],
  ['maxerror', ['ignoreallerrors']],
  ['credentials', ['master_symmetric_key', 'iam_role', 'access_key_id']],
  ['iam_role', ['access_key_id']],
];

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
const UNLOAD_CONFLICTS: Conflicts = [
  ['parquet', ['csv', 'json', 'delimiter', 'fixedwidth', 'addquotes', 'escape', 'null', 'header', 'gzip', 'bzip2', 'zstd']],
  ['json', ['csv', 'delimiter', 'header', 'fixedwidth', 'addquotes', 'escape', 'null']],
  ['csv', ['fixedwidth']],
  ['fixedwidth', ['delimiter', 'header']],
  ['cleanpath', ['allowoverwrite']],
  ['credentials', ['kms_key_id', 'master_symmetric_key', 'iam_role', 'access_key_id']],
  ['iam_role', ['access_key_id']],
];

function shown(option: string): string {
  return option.toUpperCase();
}

/** Options that mean nothing without another one. */
function checkNeeds({ tokens, syntax: { tree } }: Statement, { name }: Option, given: ReadonlyMap<string, Option>, report: (message: string) => void): void {
  const needs = (tree?.kind === 'Copy' ? COPY_NEEDS : UNLOAD_NEEDS).get(name);
  if (needs !== undefined && !given.has(needs)) report(`refuses ${shown(name)} without ${shown(needs)}; add it, or remove ${shown(name)}.`);
  if (name === 'readratio' && tree?.kind === 'Copy' && tokens.kind[tree.source] === Shape.String && stringContent(tokens, tree.source).toLowerCase().startsWith('s3://')) {
    report('takes READRATIO from DynamoDB only; remove it.');
  }
}

const COPY_NEEDS: ReadonlyMap<string, string> = new Map([['quote', 'csv'], ['master_symmetric_key', 'encrypted']]);
const UNLOAD_NEEDS: ReadonlyMap<string, string> = new Map([['master_symmetric_key', 'encrypted'], ['kms_key_id', 'encrypted'], ['rowgroupsize', 'parquet']]);
