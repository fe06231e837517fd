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
  const asRedshift = fields.map(({ type }) => (typeOf(type).name === 'super' ? compactJson : type === BYTEA ? withoutPrefix : undefined));
  return asRedshift.every((change) => change === undefined) ? write : (row) => write(row.map((value, at) => (value === null ? null : asRedshift[at]?.(value) ?? value)));
}

/** PostgreSQL's number of the type that stands for VARBYTE, whose values it writes as `\x00ff`. */
const BYTEA = 17;

function withoutPrefix(bytes: string): string {
  return bytes.slice('\\x'.length);
}

function lineWriter({ format, nullText }: Pick<UnloadPlan, 'format' | 'nullText'>, fields: readonly PostgresField[]): (row: Row) => string {
  const kinds = fields.map(({ type }) => jsonKind(typeOf(type)));
  switch (format.kind) {
    case 'csv': return (row) => `${row.map((value) => (value === null ? nullText : csvField(value, format.delimiter))).join(format.delimiter)}\n`;
    case 'delimited': return (row) => `${row.map((value) => (value === null ? nullText : delimitedField(value, format))).join(format.delimiter)}\n`;
    case 'fixed-width': return (row) => `${row.map((value, at) => fixedField(value ?? nullText, format.widths[at] ?? 0)).join('')}\n`;
    case 'json': return (row) => `{${row.map((value, at) => `${JSON.stringify(fields[at]?.name ?? '')}:${jsonValue(value, kinds[at] ?? 'text')}`).join(',')}}\n`;
  }
}

/** The names of the columns, for HEADER. */
export function headerLine({ format }: Pick<UnloadPlan, 'format'>, fields: readonly PostgresField[]): string {
  const delimiter = format.kind === 'csv' || format.kind === 'delimited' ? format.delimiter : ' ';
  return `${fields.map(({ name }) => (format.kind === 'csv' ? csvField(name, delimiter) : name)).join(delimiter)}\n`;
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
