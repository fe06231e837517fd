/** Data tests for the terminal and the log: a line each, and for a red one its first rows. */
import { testsHeadline, type DataTestResult, type DataTestVerdict } from '../datatest/verdict.js';
import { renderPlace } from './error-text.js';
import { count, cut, duration, singleLine, wrap } from './text.js';

export function renderTestText(results: readonly DataTestResult[]): string {
  const listed = results.length <= LISTED_MAX ? results : results.filter(({ verdict }) => verdict.kind !== 'passed');
  const shown = listed.slice(0, LISTED_MAX);
  const more = listed.length - shown.length;
  return [...shown.flatMap(resultLines), ...(more > 0 ? [`  … ${more} more that did not pass`] : []), ...(shown.length === 0 ? [] : ['']), testsHeadline(results)].join('\n');
}

const WIDTH = 80;

/** With more tests than this only those are listed that did not pass. */
const LISTED_MAX = 200;

function resultLines({ test: { name, query }, verdict, elapsedMs }: DataTestResult): readonly string[] {
  const time = duration(elapsedMs);
  const title = cut(singleLine(name), WIDTH - 6 - time.length);
  const place = `    ${renderPlace(query.statement.range)}`;
  switch (verdict.kind) {
    case 'passed': return [`  ✓ ${title.padEnd(WIDTH - 6 - time.length)}  ${time}`];
    case 'failed': return [`  ✗ ${title}`, place, ...rowLines(verdict).map((line) => `    ${line}`)];
    case 'error': return [`  ✗ ${title}`, `    ${renderPlace(verdict.error.details.at ?? query.statement.range)}`, ...wrap(`    could not run: ${cut(singleLine(verdict.error.message), 600)}`, WIDTH, '    ')];
  }
}

/** How many rows there are, and a small table of the first ones: at most 76 characters wide. */
export function rowLines({ columns, rows, total }: Extract<DataTestVerdict, { kind: 'failed' }>): readonly string[] {
  const intro = total > rows.length ? `${count(total, 'row')}, none expected; the first ${rows.length}:` : `${count(total, 'row')}, none expected:`;
  const table = [columns, ...rows].map((row) => row.map((value) => cut(singleLine(value), CELL_WIDTH_MAX)));
  const widths = columns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
  return [intro, ...table.map((row) => cut(row.map((value, at) => value.padEnd(widths[at] ?? 0)).join('  ').trimEnd(), TABLE_WIDTH_MAX))];
}

const CELL_WIDTH_MAX = 30;
const TABLE_WIDTH_MAX = 76;
