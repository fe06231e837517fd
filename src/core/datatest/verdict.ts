/** What came of a data test. */
import type { AppError } from '../errors.js';
import type { Finding } from '../finding.js';
import { count } from '../report/text.js';
import type { DataTest } from './data-test.js';

export type DataTestVerdict =
  | { readonly kind: 'passed' }
  /** Rows came back; `rows` are the first of `total`, already fit to be shown. */
  | { readonly kind: 'failed'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly total: number }
  /** The warehouse did not run the query, so nobody knows. */
  | { readonly kind: 'error'; readonly error: AppError };

export interface DataTestResult { readonly test: DataTest; readonly verdict: DataTestVerdict; readonly elapsedMs: number }

/** How many rows of a red test are fetched and shown. */
export const SHOWN_ROWS_MAX = 5;

/** The verdict on a query's result. */
export function judge(columns: readonly string[], rows: readonly (readonly (string | null)[])[], total: number): DataTestVerdict {
  if (total === 0) return { kind: 'passed' };
  return { kind: 'failed', columns, rows: rows.slice(0, SHOWN_ROWS_MAX).map((row) => row.map((value, at) => shownValue(columns[at] ?? '', value))), total };
}

const SECRET_COLUMN = /pass(word|wd)?$|pwd|secret|credential|token|access_?key|api_?key/i;
const SECRET_VALUE = /\b(AKIA|ASIA)[A-Z0-9]{16}\b/;

/** Rows end up in logs and comments; a value that is a secret by its column's name or its form is not shown there. */
function shownValue(column: string, value: string | null): string {
  if (value === null) return 'NULL';
  return SECRET_COLUMN.test(column) || SECRET_VALUE.test(value) ? '***' : value;
}

export function countOfKind(results: readonly DataTestResult[], kind: DataTestVerdict['kind']): number {
  return results.filter(({ verdict }) => verdict.kind === kind).length;
}

/** `9 data tests: 8 passed, 1 failed` */
export function testsHeadline(results: readonly DataTestResult[]): string {
  if (results.length === 0) return 'There are no data tests.';
  const failed = countOfKind(results, 'failed');
  const errors = countOfKind(results, 'error');
  return [
    `${count(results.length, 'data test')}: ${countOfKind(results, 'passed')} passed`,
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(errors === 0 ? [] : [`${errors} could not run`]),
  ].join(', ');
}

/** Red tests as findings, so that a host can point at their queries. */
export function testFindings(results: readonly DataTestResult[]): readonly Finding[] {
  return results.flatMap(({ test: { name, query }, verdict }): readonly Finding[] => {
    if (verdict.kind !== 'failed') return [];
    return [{ rule: 'data-test/failed', severity: 'error', message: `${name}: ${count(verdict.total, 'row')} where none may be`, range: query.statement.range }];
  });
}
