/** The path of a COPY is a prefix: it also matches files that only begin like it. */
import { tokenText, Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { stringContent } from '../strings.js';

export const loadCopyNoManifest = defineRule({
  id: 'load/copy-no-manifest',
  summary: 'Name the files of a COPY so that no others can match.',
  why: 'The path after FROM is a prefix of keys, not a folder: s3://landing/orders loads orders/1.csv, but also orders_old/1.csv and orders.bak, whatever lies there when '
    + 'the migration runs. So one environment gets other rows than another.',
  safe: 'End a folder with a slash, write the whole name of a file, or list the files in a manifest and add MANIFEST.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html'),
  examples: {
    bad: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://example-landing/orders/2026-01-1\' IAM_ROLE default PARQUET;' },
    ],
    good: [
      { sql: 'COPY sales.region FROM \'s3://example-landing/region/\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/region\' IAM_ROLE default MANIFEST CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/unload/region_\' IAM_ROLE default CSV;' },
      { sql: 'COPY sales.region FROM \'s3://example-landing/${day}\' IAM_ROLE default CSV;' },
    ],
  },
  kinds: ['copy'],
  check({ tokens, syntax: { status, tree } }, context) {
    if (context.kind === undefined || status !== 'parsed' || tree?.kind !== 'Copy' || tree.job !== null || tokens.kind[tree.source] !== Shape.String) return;
    const path = stringContent(tokens, tree.source);
    if (!isOpenEnded(path) || tree.options.some(({ name }) => NAME_THE_FILES.has(name))) return;
    const shown = tokenText(tokens, tree.source);
    context.report({
      at: { first: tree.source, last: tree.source },
      message: `${shown} also matches keys that only begin like it; end the folder with a slash, write the whole name of the file, or use MANIFEST.`,
    });
  },
});

/** With SSH the path names a manifest, and a template may hold MANIFEST. */
const NAME_THE_FILES: ReadonlySet<string> = new Set(['manifest', 'ssh', 'using template']);

/**
 * A key that ends in a letter or a digit and has no extension. One that ends with a mark (`part_`) is a prefix on purpose, as UNLOAD makes
 * them; one with a variable in it is known to nobody here.
 */
function isOpenEnded(path: string): boolean {
  if (!path.toLowerCase().startsWith('s3://') || path.includes('{') || path.includes('?')) return false;
  const key = path.slice('s3://'.length).split('/').slice(1).join('/');
  return /[A-Za-z0-9]$/.test(key) && !key.slice(key.lastIndexOf('/') + 1).includes('.');
}
