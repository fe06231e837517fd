/** UNLOAD as a plan. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import type { Unload } from '../../core/sql/nodes/copy.js';
import { Shape, tokenize, tokenText } from '../../core/sql/tokenizer.js';
import type { S3Path, UnloadFormat, UnloadPartition, UnloadPlan } from '../copy/plan.js';
import { sourceOf } from './copy.js';
import { CopyOptions, dollarBody, unquote, treeOf, type CopyStatement } from './copy-options.js';
import type { PreparedStatement } from './prepare.js';
import { NotEmulated, Refused } from './refused.js';

const ACCEPTED = new Set(['iam_role', 'credentials', 'with', 'access_key_id', 'secret_access_key', 'session_token', 'format', 'region', 'kms_key_id']);
const READ = new Set(['csv', 'json', 'delimiter', 'fixedwidth', 'header', 'null', 'addquotes', 'escape', 'gzip', 'parallel', 'manifest', 'allowoverwrite', 'cleanpath', 'maxfilesize', 'extension', 'encrypted', 'partition by', 'include', 'rowgroupsize']);

const MEGABYTE = 1024 * 1024;
const FILE_MEGABYTES_MIN = 5;
const FILE_MEGABYTES_MAX = 6_348;

/** `prepare` translates the query as if it stood alone. Throws Refused or NotEmulated. */
export function planUnload(statement: CopyStatement, prepare: (query: string) => PreparedStatement): UnloadPlan {
  const tree = treeOf<Unload>(statement, 'Unload');
  const options = new CopyOptions(statement, tree.options, 'UNLOAD');
  options.accept(ACCEPTED, READ);
  const target = sourceOf(options.valueAt(tree.target), 'UNLOAD');
  options.needsAuthorization();
  refuseConflicts(options);
  const partition = partitionOf(options);
  const query = queryText(statement, tree);
  if (hasOuterLimit(query)) throw new Refused('Limit clause is not supported in the outermost select of an UNLOAD statement');
  return {
    kind: 'unload', query: queryOf(prepare(query)), target: partition === undefined ? target : asFolder(target), format: formatOf(options), nullText: options.text('null') ?? '', hasHeader: options.has('header'), isGzip: options.has('gzip'),
    isParallel: !options.isOff('parallel'), manifest: options.has('manifest') ? (options.text('manifest') === undefined ? 'plain' : 'verbose') : 'none',
    existing: options.has('allowoverwrite') ? 'overwritten' : options.has('cleanpath') ? 'removed' : 'refused', fileBytesMax: fileBytesMax(options.words('maxfilesize')), extension: options.text('extension'),
    partition,
  };
}

/** What belongs together or apart, whatever the format: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters */
function refuseConflicts(options: CopyOptions): void {
  const encryption = options.text('encrypted')?.toLowerCase();
  if (options.has('kms_key_id') && !options.has('encrypted')) throw new Refused('KMS_KEY_ID needs ENCRYPTED');
  if (options.has('kms_key_id') && (encryption === 'auto' || options.has('credentials'))) throw new Refused(`${encryption === 'auto' ? 'ENCRYPTED AUTO' : 'CREDENTIALS'} cannot be used with KMS_KEY_ID`);
  // The keys of S3 encrypt where nobody sees it; a key of the client's would make the files unreadable.
  if (options.has('encrypted') && !options.has('kms_key_id') && encryption !== 'auto') throw new NotEmulated('UNLOAD with ENCRYPTED and a key of the client');
  if (options.has('allowoverwrite') && options.has('cleanpath')) throw new Refused('ALLOWOVERWRITE and CLEANPATH cannot be used in one UNLOAD');
  if (options.has('rowgroupsize')) throw new Refused('ROWGROUPSIZE can be used with PARQUET only');
}

/** Of the names only what is wrong with them alone is known here. */
function partitionOf(options: CopyOptions): UnloadPartition | undefined {
  if (!options.has('partition by')) {
    if (options.has('include')) throw new Refused('INCLUDE can be used with PARTITION BY only');
    return undefined;
  }
  const columns = options.names('partition by');
  const twice = columns.find((name, at) => columns.indexOf(name) < at);
  if (twice !== undefined) throw new Refused(`column "${twice}" is in PARTITION BY more than once`);
  return { columns, keepsColumns: options.has('include') };
}

/** "If you use PARTITION BY, a forward slash (/) is automatically added to the end of the name-prefix value if needed." */
function asFolder({ bucket, key }: S3Path): S3Path {
  return { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
}

/** Strings on consecutive lines are one string. */
function queryText({ tokens, last }: CopyStatement, { query, first }: Unload): string {
  const open = first + 1;
  if (query >= 0 && tokens.kind[query] === Shape.DollarString) return dollarBody(tokenText(tokens, query));
  let text = '';
  for (let at = open; at <= last && tokens.kind[at] !== Shape.RightParen; at++) if (tokens.kind[at] === Shape.String) text += unquote(tokenText(tokens, at), false);
  return text;
}

function queryOf({ kind, script }: PreparedStatement): string {
  const [entry, ...more] = script;
  if (kind !== 'select' || entry === undefined || more.length > 0) throw new Refused('UNLOAD takes a query');
  return entry.sql;
}

/** LIMIT is refused where it limits the whole: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-usage-notes */
function hasOuterLimit(query: string): boolean {
  const tokens = tokenize(query);
  let depth = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === Shape.LeftParen) depth++;
    else if (tokens.kind[at] === Shape.RightParen) depth--;
    else if (depth === 0 && tokenText(tokens, at).toLowerCase() === 'limit' && tokens.kind[at - 1] !== Shape.Dot) return true;
  }
  return false;
}

function formatOf(options: CopyOptions): UnloadFormat {
  const asked = ['csv', 'json', 'fixedwidth'].filter((name) => options.has(name));
  if (asked.length > 1) throw new Refused(`${asked.map((name) => name.toUpperCase()).join(' and ')} cannot be used in one UNLOAD`);
  const [kind = 'delimited'] = asked;
  for (const name of EXCLUDED[kind] ?? []) if (options.has(name)) throw new Refused(`${name.toUpperCase()} cannot be used with ${kind.toUpperCase()}`);
  switch (kind) {
    case 'csv': return { kind: 'csv', delimiter: oneDelimiter(options, ',') };
    case 'json': return { kind: 'json' };
    case 'fixedwidth': return { kind: 'fixed-width', widths: options.widths() };
    default: return { kind: 'delimited', delimiter: oneDelimiter(options, '|'), addsQuotes: options.has('addquotes'), escapes: options.has('escape') };
  }
}

const EXCLUDED: Readonly<Record<string, readonly string[]>> = {
  csv: ['escape', 'addquotes'], json: ['delimiter', 'header', 'escape', 'addquotes', 'null'], fixedwidth: ['delimiter', 'addquotes', 'escape', 'header'],
};

function oneDelimiter(options: CopyOptions, otherwise: string): string {
  const delimiter = options.delimiter(otherwise);
  if (delimiter.length !== 1) throw new Refused('DELIMITER of UNLOAD must be one character');
  return delimiter;
}

/** In megabytes unless it says gigabytes. */
function fileBytesMax(text: string | undefined): number {
  if (text === undefined) return FILE_MEGABYTES_MAX * MEGABYTE;
  const [, amount = '', unit = 'mb'] = /^([\d.]+)\s*(mb|gb)?$/i.exec(text) ?? [];
  const megabytes = Number(amount) * (unit.toLowerCase() === 'gb' ? 1024 : 1);
  if (amount === '' || !(megabytes >= FILE_MEGABYTES_MIN && megabytes <= FILE_MEGABYTES_MAX)) throw new Refused('MAXFILESIZE must be from 5 MB to 6.2 GB');
  return Math.floor(megabytes * MEGABYTE);
}
