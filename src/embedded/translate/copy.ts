/** COPY and UNLOAD as plans, read from the syntax tree. What is not emulated is said by the option that asks for it. */
import type { Copy } from '../../core/sql/nodes/copy.js';
import { foldedName, type Tokens } from '../../core/sql/tokenizer.js';
import { objectName } from '../../core/sql/tree-text.js';
import { parseS3Url, type Conversion, type CopyFormat, type CopyPlan, type Encoding, type S3Path } from '../copy/plan.js';
import { CopyOptions, treeOf, type CopyStatement } from './copy-options.js';
import { NotEmulated, Refused } from './refused.js';

/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html */
const ERRORS_MAX = 100_000;
const NULL_TEXT = '\\N';

/** What has no effect here: where the data is, who asks for it, and how it is stored. */
const ACCEPTED = new Set(['iam_role', 'credentials', 'with', 'access_key_id', 'secret_access_key', 'session_token', 'format', 'region', 'compupdate', 'statupdate', 'comprows']);

const READ = new Set(['csv', 'delimiter', 'fixedwidth', 'json', 'quote', 'removequotes', 'escape', 'gzip', 'null', 'manifest', 'encoding', 'ignoreheader', 'ignoreblanklines', 'fillrecord', 'explicit_ids',
  'maxerror', 'ignoreallerrors', 'noload', 'emptyasnull', 'blanksasnull', 'trimblanks', 'truncatecolumns', 'acceptinvchars', 'dateformat', 'timeformat', 'acceptanydate', 'roundec']);

/** Throws Refused or NotEmulated. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
export function planCopy(statement: CopyStatement): CopyPlan {
  const tree = treeOf<Copy>(statement, 'Copy');
  if (tree.job !== null) throw new NotEmulated('COPY … JOB CREATE');
  const options = new CopyOptions(statement, tree.options, 'COPY');
  options.accept(ACCEPTED, READ);
  const source = sourceOf(options.valueAt(tree.source), 'COPY');
  options.needsAuthorization();
  const { tokens } = statement;
  return {
    kind: 'copy', table: tableOf(tokens, tree), columns: tree.columns.map(({ last }) => foldedName(tokens, last)), source,
    isManifest: options.has('manifest'), format: formatOf(options), isGzip: options.has('gzip'), encoding: encodingOf(options), headerLines: options.number('ignoreheader', 0, Number.MAX_SAFE_INTEGER),
    ignoresBlankLines: options.has('ignoreblanklines'), fillsRecords: options.has('fillrecord'), hasExplicitIds: options.has('explicit_ids'),
    errorsMax: errorsMaxOf(options), isNoLoad: options.has('noload'), conversion: conversionOf(options),
  };
}

function tableOf(tokens: Tokens, { target }: Copy): CopyPlan['table'] {
  if (target === null) throw new Refused('syntax error at end of input');
  const { schema, name } = objectName(tokens, target);
  return { schema, name };
}

/** How many rejected rows fail the load; IGNOREALLERRORS lets any number pass. */
function errorsMaxOf(options: CopyOptions): number {
  if (!options.has('ignoreallerrors')) return Math.max(1, options.number('maxerror', 0, ERRORS_MAX));
  if (options.has('maxerror')) throw new Refused('IGNOREALLERRORS and MAXERROR cannot be used in one COPY');
  return Number.POSITIVE_INFINITY;
}

/** Only S3 has a folder that stands for it. */
export function sourceOf(url: string, verb: 'COPY' | 'UNLOAD'): S3Path {
  const path = parseS3Url(url);
  if (path !== undefined) return path;
  const scheme = /^([a-z0-9]+):\/\//i.exec(url)?.[1];
  if (scheme === undefined) throw new Refused(`${verb} needs a path that begins with s3://`);
  throw new NotEmulated(`${verb} with ${scheme.toLowerCase()}://`);
}

function formatOf(options: CopyOptions): CopyFormat {
  const asked = ['csv', 'json', 'fixedwidth'].filter((name) => options.has(name));
  if (asked.length > 1) throw new Refused(`${asked.map((name) => name.toUpperCase()).join(' and ')} cannot be used in one COPY`);
  const [kind = 'delimited'] = asked;
  for (const name of EXCLUDED[kind] ?? []) if (options.has(name)) throw new Refused(`${name.toUpperCase()} cannot be used with ${kind.toUpperCase()}`);
  switch (kind) {
    case 'csv': return { kind: 'csv', delimiter: options.delimiter(','), quote: oneCharacter(options.text('quote') ?? '"', 'QUOTE') };
    case 'json': return { kind: 'json', match: jsonMatch(options.text('json') ?? 'auto') };
    case 'fixedwidth': return { kind: 'fixed-width', widths: options.widths() };
    default: return { kind: 'delimited', delimiter: options.delimiter('|'), removesQuotes: options.has('removequotes'), escapes: options.has('escape') };
  }
}

/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html */
const EXCLUDED: Readonly<Record<string, readonly string[]>> = {
  csv: ['removequotes', 'escape'], fixedwidth: ['delimiter', 'removequotes', 'escape', 'quote'], delimited: ['quote'],
  json: ['delimiter', 'removequotes', 'escape', 'quote', 'fillrecord', 'ignoreblanklines', 'ignoreheader'],
};

function jsonMatch(text: string): Extract<CopyFormat, { kind: 'json' }>['match'] {
  if (text === 'auto' || text === 'auto ignorecase' || text === 'noshred') return text;
  return sourceOf(text, 'COPY');
}

function oneCharacter(text: string, option: string): string {
  if (!/^[\0-\x7f]$/.test(text)) throw new Refused(`${option} must be one character of ASCII`);
  return text;
}

const ENCODINGS: Readonly<Record<string, Encoding>> = { utf8: 'utf8', utf16: 'utf16', utf16le: 'utf16le', utf16be: 'utf16be', iso88591: 'iso88591' };

function encodingOf(options: CopyOptions): Encoding {
  const name = options.text('encoding')?.toLowerCase() ?? 'utf8';
  const encoding = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
  if (encoding === undefined) throw new NotEmulated(`COPY with ENCODING ${name.toUpperCase()}`);
  return encoding;
}

function conversionOf(options: CopyOptions): Conversion {
  return {
    nullText: options.text('null') ?? NULL_TEXT, emptyAsNull: options.has('emptyasnull'), blanksAsNull: options.has('blanksasnull'), trimBlanks: options.has('trimblanks'),
    truncatesColumns: options.has('truncatecolumns'), replacement: options.has('acceptinvchars') ? oneCharacter(options.text('acceptinvchars') ?? '?', 'ACCEPTINVCHARS') : undefined,
    dateFormat: options.text('dateformat'), timeFormat: options.text('timeformat'), acceptsAnyDate: options.has('acceptanydate'), roundsDecimals: options.has('roundec'),
  };
}
