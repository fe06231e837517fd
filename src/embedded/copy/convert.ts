/** A field as the value of its column. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html */
import { byteLength, invalidBytes, replaceInvalid, truncateBytes } from './byte-text.js';
import type { ColumnKind, TargetColumn } from './column.js';
import { convertDecimal, convertFloat, convertInteger } from './convert-number.js';
import { dateReader, timeOfDay, timestampReader } from './convert-time.js';
import { LoadFault } from './load-fault.js';
import type { Conversion } from './plan.js';

/** The text PostgreSQL reads the value from, or null. Throws LoadFault. */
export type Converter = (field: string | null) => string | null;

const TEXTS: ReadonlySet<ColumnKind> = new Set(['char', 'varchar']);

/** Prepares the conversion of one column. */
export function converterOf(column: TargetColumn, conversion: Conversion): Converter {
  const isText = TEXTS.has(column.kind);
  const convert = isText ? textConverter(column, conversion) : typedConverter(column, conversion);
  const { nullText, emptyAsNull, blanksAsNull } = conversion;
  return (field) => {
    const isNull = field === null || field === nullText || (isText ? (field === '' ? emptyAsNull : blanksAsNull && field.trim() === '') : field.trim() === '');
    const value = isNull ? null : convert(field);
    if (value === null && column.isNotNull) throw new LoadFault(1213, 'Missing data for not-null field');
    return value;
  };
}

function typedConverter(column: TargetColumn, conversion: Conversion): Converter {
  const { kind } = column;
  switch (kind) {
    case 'int2': case 'int4': case 'int8': return (field) => convertInteger(field ?? '', kind);
    case 'numeric': return (field) => convertDecimal(field ?? '', column.length, column.scale, conversion.roundsDecimals);
    case 'float4': case 'float8': return (field) => convertFloat(field ?? '', kind);
    case 'bool': return (field) => convertBoolean(field ?? '');
    case 'date': return dateReader(conversion);
    case 'timestamp': case 'timestamptz': return timestampReader(conversion, kind === 'timestamptz');
    case 'time': case 'timetz': return (field) => timeOfDay(field ?? '');
    case 'super': return (field) => convertSuper(field ?? '');
    case 'varbyte': return (field) => convertBinary(field ?? '', column.length);
    case 'char': case 'varchar': return textConverter(column, conversion);
  }
}

function textConverter({ kind, length }: TargetColumn, conversion: Conversion): Converter {
  return (field) => {
    let text = field ?? '';
    const invalid = invalidBytes(text);
    if (invalid !== undefined && (kind === 'char' || conversion.replacement === undefined)) {
      throw new LoadFault(1220, kind === 'char' ? `Multibyte character not supported for CHAR (Hint: Try using VARCHAR). Invalid char: ${invalid}`
        : `String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: ${invalid} (error 3)`);
    }
    if (invalid !== undefined) text = replaceInvalid(text, conversion.replacement ?? '?');
    // PostgreSQL's text cannot hold this character, so it cannot be loaded as it is, as Redshift would.
    if (text.includes('\0')) throw new LoadFault(1220, 'NOT EMULATED: a text with the character NUL');
    const foreign = kind === 'char' ? /[^\0-\x7f]+/.exec(text)?.[0] : undefined;
    if (foreign !== undefined) throw new LoadFault(1220, `Multibyte character not supported for CHAR (Hint: Try using VARCHAR). Invalid char: ${Buffer.from(foreign).toString('hex').replace(/..(?!$)/g, '$& ')}`);
    if (conversion.trimBlanks && kind === 'varchar') text = text.replace(/\s+$/, '');
    if (length === 0 || byteLength(text) <= length) return text;
    if (conversion.truncatesColumns) return truncateBytes(text, length);
    throw new LoadFault(1204, kind === 'char' ? 'Char length exceeds DDL length' : 'String length exceeds DDL length');
  };
}

const TRUE = new Set(['t', 'true', 'y', 'yes', '1']);
const FALSE = new Set(['f', 'false', 'n', 'no', '0']);

function convertBoolean(field: string): string {
  const word = field.trim().toLowerCase();
  if (TRUE.has(word)) return 'true';
  if (FALSE.has(word)) return 'false';
  throw new LoadFault(1210, 'Unknown boolean format');
}

function convertSuper(field: string): string {
  try {
    JSON.parse(field);
    return field;
  } catch {
    throw new LoadFault(1224, 'Invalid JSON format for SUPER');
  }
}

/** Hexadecimal digits. https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html */
function convertBinary(field: string, length: number): string {
  const digit = field.search(/[^0-9a-fA-F]/);
  if (digit >= 0 || field.length % 2 === 1) throw new LoadFault(1219, 'Invalid hex digit', Math.max(digit, 0));
  if (length > 0 && field.length / 2 > length) throw new LoadFault(1204, 'Varbyte length exceeds DDL length');
  return `\\x${field}`;
}
