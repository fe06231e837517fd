/** Results as the Data API gives them: a union of fields, metadata of columns, pages of about a megabyte. */
import { compactJson } from './compact-json.js';
import type { PostgresField, PostgresResult } from './postgres.js';
import { offsetOf, tokenAt } from './paging.js';

const PAGE_BYTES_MAX = 1_000_000;

type Field = { readonly isNull: true } | { readonly longValue: number } | { readonly doubleValue: number } | { readonly stringValue: string } | { readonly booleanValue: boolean };

export interface TypeRow { readonly name: string; readonly field: 'long' | 'double' | 'boolean' | 'string'; readonly length?: number }

/** PostgreSQL's type numbers to Redshift's names; everything else reads as text, which is a VARCHAR. */
const TYPES: ReadonlyMap<number, TypeRow> = new Map<number, TypeRow>([
  [16, { name: 'bool', field: 'boolean', length: 1 }],
  [20, { name: 'int8', field: 'long', length: 19 }],
  [21, { name: 'int2', field: 'long', length: 5 }],
  [23, { name: 'int4', field: 'long', length: 10 }],
  [26, { name: 'oid', field: 'long', length: 10 }],
  [700, { name: 'float4', field: 'double', length: 8 }],
  [701, { name: 'float8', field: 'double', length: 17 }],
  [1700, { name: 'numeric', field: 'string' }],
  [1042, { name: 'bpchar', field: 'string' }],
  [1043, { name: 'varchar', field: 'string' }],
  [1082, { name: 'date', field: 'string', length: 13 }],
  [1083, { name: 'time', field: 'string', length: 15 }],
  [1266, { name: 'timetz', field: 'string', length: 21 }],
  [1114, { name: 'timestamp', field: 'string', length: 29 }],
  [1184, { name: 'timestamptz', field: 'string', length: 35 }],
  [3802, { name: 'super', field: 'string' }],
  [17, { name: 'varbyte', field: 'string' }],
]);

const TEXT: TypeRow = { name: 'varchar', field: 'string' };

/** The bytes of all values, which is what the service calls ResultSize. */
export function resultBytes(result: PostgresResult): number {
  let bytes = 0;
  for (const row of result.rows) for (const value of row) bytes += value === null ? 0 : Buffer.byteLength(value);
  return bytes;
}

/** The rows of one page, and where the next one begins; undefined after the last. */
interface RowPage { readonly rows: PostgresResult['rows']; readonly next: number | undefined }

/** Rows until a page is full, and one at least. */
export function rowPage(result: PostgresResult, first: number): RowPage {
  let bytes = 0;
  let at = first;
  for (; at < result.rows.length && bytes < PAGE_BYTES_MAX; at++) for (const value of result.rows[at] ?? []) bytes += 20 + (value?.length ?? 0);
  return { rows: result.rows.slice(first, at), next: at < result.rows.length ? at : undefined };
}

export function resultPage(result: PostgresResult, nextToken: string | undefined): Record<string, unknown> {
  const types = resultTypes(result);
  const { rows, next } = rowPage(result, firstRow(result, nextToken));
  return { Records: rows.map((row) => row.map((value, column) => fieldOf(value, types[column] ?? TEXT))), ...pageAnswer(result, next) };
}

/** What a page says besides its records, in every format. */
export function pageAnswer(result: PostgresResult, next: number | undefined): Record<string, unknown> {
  return {
    ColumnMetadata: (result.fields ?? []).map((field) => ({ ...columnMetadata(field, typeOf(field.type)), ...NO_COLUMN })),
    TotalNumRows: result.rows.length,
    ...(next === undefined ? {} : { NextToken: tokenAt(next) }),
  };
}

/** PostgreSQL does not say which column of which table a value of a result was. */
const NO_COLUMN = { schemaName: '', tableName: '', columnDefault: '' };

export function resultTypes(result: PostgresResult): readonly TypeRow[] {
  return (result.fields ?? []).map(({ type }) => typeOf(type));
}

/** The row a token means. */
export function firstRow(result: PostgresResult, nextToken: string | undefined): number {
  return nextToken === undefined ? 0 : offsetOf(nextToken, result.rows.length);
}

export function typeOf(number: number): TypeRow {
  return TYPES.get(number) ?? TEXT;
}

/** LONG for integers, DOUBLE for floats, STRING for DECIMAL, dates and times: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Field.html */
function fieldOf(value: string | null, type: TypeRow): Field {
  if (value === null) return { isNull: true };
  switch (type.field) {
    case 'long': return { longValue: Number(value) };
    case 'double': return Number.isFinite(Number(value)) ? { doubleValue: Number(value) } : { stringValue: value };
    case 'boolean': return { booleanValue: value === 't' };
    case 'string': return { stringValue: shownText(value, type) };
  }
}

/** SUPER without blanks, VARBYTE as hexadecimal digits: https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html */
export function shownText(value: string, { name }: TypeRow): string {
  return name === 'super' ? compactJson(value) : name === 'varbyte' ? value.replace(/^\\x/, '') : value;
}

export function columnMetadata(field: PostgresField, type: TypeRow): Record<string, unknown> {
  const isNumeric = type.name === 'numeric' && field.modifier >= 4;
  const isText = type.name === 'varchar' || type.name === 'bpchar';
  const precision = isNumeric ? (field.modifier - 4) >> 16 : type.length ?? (isText && field.modifier > 4 ? field.modifier - 4 : 0);
  return {
    name: field.name, label: field.name, typeName: type.name, length: isText && field.modifier > 4 ? field.modifier - 4 : 0, precision,
    scale: isNumeric ? (field.modifier - 4) & 0x7ff : 0, nullable: 1, isCaseSensitive: isText, isCurrency: false, isSigned: type.field !== 'string' && type.field !== 'boolean' || type.name === 'numeric',
  };
}
