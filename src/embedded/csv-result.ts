/**
 * Results as CSV.
 *
 * Documented are the header as the first row, CRLF after every row, and chunks of at most a megabyte:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-calling-cli-get-statement-result.html
 * Assumed are the header on the first page only, quotes as RFC 4180 has them, NULL as nothing and the empty text as a pair of quotes (which is
 * what UNLOAD writes: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html), and booleans as true and false.
 */
import type { PostgresResult } from './postgres.js';
import { firstRow, pageAnswer, resultTypes, rowPage, shownText, type TypeRow } from './result-page.js';

export function csvPage(result: PostgresResult, nextToken: string | undefined): Record<string, unknown> {
  const types = resultTypes(result);
  const first = firstRow(result, nextToken);
  const { rows, next } = rowPage(result, first);
  const header = first === 0 ? [(result.fields ?? []).map(({ name }) => quoted(name))] : [];
  const lines = [...header, ...rows.map((row) => row.map((value, column) => cell(value, types[column])))];
  return { Records: [{ CSVRecords: lines.map((line) => `${line.join(',')}\r\n`).join('') }], ...pageAnswer(result, next), ResultFormat: 'CSV' };
}

function cell(value: string | null, type: TypeRow | undefined): string {
  if (value === null) return '';
  return quoted(type === undefined ? value : type.field === 'boolean' ? String(value === 't') : shownText(value, type));
}

/** https://www.rfc-editor.org/rfc/rfc4180#section-2 */
function quoted(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
