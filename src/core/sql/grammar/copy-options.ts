/**
 * The options of COPY and UNLOAD, one row each.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-parameters.html, …/r_UNLOAD.html
 */
import type { OptionValue } from '../nodes/options.js';
import { optionTable, type OptionSpec } from '../options.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('default preset on off true false verbose auto');

/** WITH is only a word before CREDENTIALS. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html */
const AUTHORIZATION: readonly OptionSpec[] = [
  { name: 'iam_role', arg: 'value', as: true, read: roleValue },
  { name: 'credentials', arg: 'string', as: true },
  { name: 'with', arg: 'none' },
  { name: 'access_key_id', arg: 'string', as: true },
  { name: 'secret_access_key', arg: 'string', as: true },
  { name: 'session_token', arg: 'string', as: true },
  { name: 'master_symmetric_key', arg: 'string', as: true },
  { name: 'kms_key_id', arg: 'string', as: true },
];

/** FORMAT is only a word before the format itself, which is an option of its own: both may be written with and without it. */
const SHARED: readonly OptionSpec[] = [
  ...AUTHORIZATION,
  { name: 'format', arg: 'none', as: true },
  { name: 'csv', arg: 'none' },
  { name: 'parquet', arg: 'none' },
  { name: 'delimiter', arg: 'string', as: true },
  { name: 'fixedwidth', arg: 'string', as: true },
  { name: 'bzip2', arg: 'none' },
  { name: 'gzip', arg: 'none' },
  { name: 'zstd', arg: 'none' },
  { name: 'region', arg: 'string', as: true },
  { name: 'escape', arg: 'none' },
  { name: 'null', arg: 'string', as: true },
];

export const COPY_OPTIONS = optionTable([
  ...SHARED,
  // Data sources
  { name: 'manifest', arg: 'none' },
  { name: 'encrypted', arg: 'none' },
  { name: 'ssh', arg: 'none' },
  { name: 'readratio', arg: 'number', as: true, read: amountValue },
  // Formats
  { name: 'quote', arg: 'string', as: true },
  { name: 'avro', arg: 'string', as: true, optional: true },
  { name: 'json', arg: 'string', as: true, optional: true },
  { name: 'orc', arg: 'none' },
  { name: 'serializetojson', arg: 'none' },
  { name: 'shapefile', arg: 'none' },
  { name: 'simplify', arg: 'number', as: true, optional: true },
  { name: 'simplify auto', arg: 'number', as: true, optional: true },
  { name: 'lzop', arg: 'none' },
  // Conversion
  { name: 'acceptanydate', arg: 'none' },
  { name: 'acceptinvchars', arg: 'string', as: true, optional: true },
  { name: 'blanksasnull', arg: 'none' },
  { name: 'dateformat', arg: 'string', as: true },
  { name: 'emptyasnull', arg: 'none' },
  { name: 'encoding', arg: 'value', as: true },
  { name: 'explicit_ids', arg: 'none' },
  { name: 'fillrecord', arg: 'none' },
  { name: 'ignoreblanklines', arg: 'none' },
  { name: 'ignoreheader', arg: 'number', as: true, read: amountValue },
  { name: 'removequotes', arg: 'none' },
  { name: 'roundec', arg: 'none' },
  { name: 'timeformat', arg: 'string', as: true },
  { name: 'trimblanks', arg: 'none' },
  { name: 'truncatecolumns', arg: 'none' },
  // Load operations
  { name: 'comprows', arg: 'number', as: true, read: amountValue },
  { name: 'compupdate', arg: 'switch', as: true, optional: true, read: oneOf(K.preset, K.on, K.off, K.true, K.false, Shape.Parameter, Shape.Template) },
  { name: 'ignoreallerrors', arg: 'none' },
  { name: 'maxerror', arg: 'number', as: true, read: amountValue },
  { name: 'noload', arg: 'none' },
  { name: 'statupdate', arg: 'switch', as: true, optional: true },
  // https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-WITH-TEMPLATE.html
  { name: 'using template', arg: 'name' },
]);

export const UNLOAD_OPTIONS = optionTable([
  ...SHARED,
  { name: 'json', arg: 'none' },
  { name: 'partition by', arg: 'names' },
  { name: 'include', arg: 'none' },
  { name: 'manifest', arg: 'word', optional: true, read: oneOf(K.verbose) },
  { name: 'header', arg: 'none' },
  { name: 'encrypted', arg: 'word', optional: true, read: oneOf(K.auto) },
  { name: 'addquotes', arg: 'none' },
  { name: 'allowoverwrite', arg: 'none' },
  { name: 'cleanpath', arg: 'none' },
  { name: 'parallel', arg: 'switch', as: true, optional: true },
  { name: 'maxfilesize', arg: 'number', as: true, read: sizeValue },
  { name: 'rowgroupsize', arg: 'number', as: true, read: sizeValue },
  { name: 'extension', arg: 'string', as: true },
]);

const ROLES: ReadonlySet<number> = new Set([Shape.String, Shape.DollarString, Shape.Parameter, Shape.Template, K.default]);

/** A role's ARN, several of them chained in one string, or DEFAULT. */
function roleValue(p: Parser): OptionValue | null {
  return ROLES.has(p.kind()) ? wordAt(p.pos++) : null;
}

const AMOUNTS: ReadonlySet<number> = new Set([Shape.Number, Shape.String, Shape.Parameter, Shape.Template]);

/** A number; generated statements put quotes around it. */
function amountValue(p: Parser): OptionValue | null {
  return AMOUNTS.has(p.kind()) ? wordAt(p.pos++) : null;
}

function oneOf(...kinds: readonly number[]): (p: Parser) => OptionValue | null {
  return (p) => wordAt(p.eatAny(...kinds));
}

/** A number with MB or GB after it, or without. */
function sizeValue(p: Parser): OptionValue | null {
  const first = p.eatAny(Shape.Number, Shape.Parameter, Shape.Template);
  if (first < 0) return null;
  if (p.isText('mb') || p.isText('gb')) p.pos++;
  return { kind: 'OptionWord', first, last: p.last };
}

function wordAt(token: number): OptionValue | null {
  return token < 0 ? null : { kind: 'OptionWord', first: token, last: token };
}
