/** Rows as the lines of an unloaded file. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import { compactJson } from '../compact-json.js';
import type { PostgresField } from '../postgres.js';
import { typeOf, type TypeRow } from '../result-page.js';
import { byteLength } from './byte-text.js';
import { TransferFailure } from './load-fault.js';
import type { UnloadFormat, UnloadPlan } from './plan.js';

type Row = readonly (string | null)[];

/** Prepares the writing of rows, each with the line feed that ends it. */
export function rowWriter(plan: Pick<UnloadPlan, 'format' | 'nullText'>, fields: readonly PostgresField[]): (row: Row) => string {
  const write = lineWriter(plan, fields);
  const asRedshift = fields.map(({ type }) => (typeOf(type).name === 'super' ? superText : type === BYTEA ? withoutPrefix : undefined));
  return asRedshift.every((change) => change === undefined) ? write : (row) => write(row.map((value, at) => asRedshift[at]?.(value) ?? value));
}

/** "SUPER data columns ignore the NULL [AS] option": they have a null of their own. */
function superText(json: string | null): string {
  return json === null ? 'null' : compactJson(json);
}

/** PostgreSQL's number of the type that stands for VARBYTE, whose values it writes as `\x00ff`. */
const BYTEA = 17;

function withoutPrefix(bytes: string | null): string | null {
  return bytes?.slice('\\x'.length) ?? null;
}

function lineWriter({ format, nullText }: Pick<UnloadPlan, 'format' | 'nullText'>, fields: readonly PostgresField[]): (row: Row) => string {
  const kinds = fields.map(({ type }) => jsonKind(typeOf(type)));
  const isText = fields.map(({ type }) => ['varchar', 'bpchar'].includes(typeOf(type).name));
  switch (format.kind) {
    case 'csv': return (row) => `${row.map((value) => (value === null ? nullText : csvField(value, format.delimiter))).join(format.delimiter)}\n`;
    case 'delimited': return (row) => `${row.map((value) => (value === null ? nullText : delimitedField(value, format))).join(format.delimiter)}\n`;
    case 'fixed-width': return (row) => `${row.map((value, at) => fixedField(value ?? fixedNull(nullText, format.widths[at] ?? 0, isText[at] ?? true), format.widths[at] ?? 0)).join('')}\n`;
    case 'json': return (row) => `{${row.map((value, at) => `${JSON.stringify(fields[at]?.name ?? '')}:${jsonValue(value, kinds[at] ?? 'text')}`).join(',')}}\n`;
  }
}

/** The names of the columns, for HEADER. */
export function headerLine({ format }: Pick<UnloadPlan, 'format'>, fields: readonly PostgresField[]): string {
  const delimiter = format.kind === 'csv' || format.kind === 'delimited' ? format.delimiter : ' ';
  return `${fields.map(({ name }) => headerField(name, format)).join(delimiter)}\n`;
}

/** "Text transformation options, such as CSV, DELIMITER, ADDQUOTES, and ESCAPE, also apply to the header line." */
function headerField(name: string, format: UnloadFormat): string {
  switch (format.kind) {
    case 'csv': return csvField(name, format.delimiter);
    case 'delimited': return delimitedField(name, format);
    default: return name;
  }
}

type JsonKind = 'number' | 'boolean' | 'json' | 'text';

function jsonKind({ name, field }: TypeRow): JsonKind {
  if (name === 'super') return 'json';
  if (field === 'string') return name === 'numeric' ? 'number' : 'text';
  return field === 'boolean' ? 'boolean' : 'number';
}

/** Quotation marks stand only around what could not be read without them. */
function csvField(value: string, delimiter: string): string {
  return /["\n\r]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
}

function delimitedField(value: string, { delimiter, addsQuotes, escapes }: Extract<UnloadFormat, { kind: 'delimited' }>): string {
  let text = value;
  if (escapes) {
    text = '';
    for (const character of value) text += character === '\\' || character === '\n' || character === '\r' || character === delimiter || (addsQuotes && (character === '"' || character === '\'')) ? `\\${character}` : character;
  }
  return addsQuotes ? `"${text}"` : text;
}

/** Where a null string does not fit, a column that holds no text is left empty. */
function fixedNull(nullText: string, width: number, isText: boolean): string {
  return isText || byteLength(nullText) <= width ? nullText : '';
}

function fixedField(value: string, width: number): string {
  const bytes = byteLength(value);
  if (bytes > width) throw new TransferFailure(`a value of ${bytes} bytes does not fit into a column of FIXEDWIDTH that is ${width} wide`);
  return value + ' '.repeat(width - bytes);
}

/** What PostgreSQL writes for a float that is no number is no JSON. */
function jsonValue(value: string | null, kind: JsonKind): string {
  if (value === null) return 'null';
  switch (kind) {
    case 'number': return /\d/.test(value) ? value : JSON.stringify(value);
    case 'boolean': return value === 't' ? 'true' : 'false';
    case 'json': return value;
    case 'text': return JSON.stringify(value);
  }
}
