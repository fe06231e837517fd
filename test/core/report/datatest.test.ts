import { describe, expect, test } from '@jest/globals';
import { readDataTests } from '../../../src/core/datatest/data-test.js';
import { judge, testFindings, testsHeadline, type DataTestResult, type DataTestVerdict } from '../../../src/core/datatest/verdict.js';
import { AppError } from '../../../src/core/errors.js';
import { renderTestJson } from '../../../src/core/report/datatest-json.js';
import { renderTestJunit } from '../../../src/core/report/datatest-junit.js';
import { renderTestMarkdown } from '../../../src/core/report/datatest-markdown.js';
import { renderTestText } from '../../../src/core/report/datatest-text.js';

function result(name: string, verdict: DataTestVerdict, elapsedMs = 120): DataTestResult {
  const [found] = readDataTests('tests/a.sql', `-- test: ${name}\nselect 1`, new Map());
  if (found === undefined) throw new Error('there is no test');
  return { test: found, verdict, elapsedMs };
}

const PASSED = result('no orphan', { kind: 'passed' });
const RED = result('amounts <are> "right"', judge(['id', 'note'], [['1', null], ['2', 'a\nb']], 7));
const ERROR = result('broken', { kind: 'error', error: new AppError('QUERY_FAILED', 'relation "x" does not exist', { at: { path: 'tests/a.sql', start: { line: 2, column: 15 } } }) });

describe('the verdict', () => {
  test('is red when rows come back, also those that were not fetched', () => {
    expect(judge([], [], 0)).toEqual({ kind: 'passed' });
    expect(judge(['a'], [], 3)).toMatchObject({ kind: 'failed', total: 3 });
    expect(judge(['a'], Array.from({ length: 9 }, () => ['x']), 9)).toMatchObject({ rows: Array.from({ length: 5 }, () => ['x']) });
  });

  test('shows no secret', () => {
    expect(judge(['user_password', 'API_KEY', 'other', 'id'], [['a', 'b', 'x AKIAABCDEFGHIJKLMNOP', '1']], 1)).toMatchObject({ rows: [['***', '***', '***', '1']] });
  });

  test('is counted', () => {
    expect(testsHeadline([PASSED])).toBe('1 data test: 1 passed');
    expect(testsHeadline([PASSED, RED, ERROR])).toBe('3 data tests: 1 passed, 1 failed, 1 could not run');
    expect(testsHeadline([])).toBe('There are no data tests.');
    expect(testFindings([PASSED, RED, ERROR])).toMatchObject([{ severity: 'error', message: 'amounts <are> "right": 7 rows where none may be', range: { start: { line: 2 } } }]);
  });
});

describe('as text', () => {
  test('is a line a test, with the first rows of a red one', () => {
    expect(renderTestText([PASSED, RED, ERROR]).split('\n')).toEqual([
      `  ✓ ${'no orphan'.padEnd(69)}  0.1 s`,
      '  ✗ amounts <are> "right"',
      '    tests/a.sql:2:1',
      '    7 rows, none expected; the first 2:',
      '    id  note',
      '    1   NULL',
      '    2   a b',
      '  ✗ broken',
      '    tests/a.sql:2:15',
      '    could not run: relation "x" does not exist',
      '',
      '3 data tests: 1 passed, 1 failed, 1 could not run',
    ]);
  });

  test('fits 80 columns', () => {
    const wide = result('x'.repeat(200), judge(['a'.repeat(60), 'b', 'c', 'd'], [['y'.repeat(90), 'z'.repeat(90), 'w'.repeat(90), '1']], 1));
    for (const line of renderTestText([wide, result('y'.repeat(200), { kind: 'passed' })]).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('of many tests names only those that did not pass', () => {
    const text = renderTestText([...Array.from({ length: 300 }, () => PASSED), RED]);
    expect(text).not.toContain('no orphan');
    expect(text).toContain('amounts');
    expect(text).toContain('301 data tests: 300 passed, 1 failed');
  });
});

test('as JSON has counts and the rows', () => {
  expect(JSON.parse(renderTestJson('dev', [PASSED, RED, ERROR]))).toEqual({
    environment: 'dev', passed: 1, failed: 1, errors: 1,
    tests: [
      { name: 'no orphan', path: 'tests/a.sql', start: { line: 2, column: 1 }, verdict: 'passed', elapsedMs: 120 },
      { name: 'amounts <are> "right"', path: 'tests/a.sql', start: { line: 2, column: 1 }, verdict: 'failed', elapsedMs: 120, total: 7, columns: ['id', 'note'], rows: [['1', 'NULL'], ['2', 'a\nb']] },
      { name: 'broken', path: 'tests/a.sql', start: { line: 2, column: 1 }, verdict: 'error', elapsedMs: 120, message: 'relation "x" does not exist' },
    ],
  });
});

describe('as JUnit', () => {
  test('has a case a test, those that did not pass first', () => {
    expect(renderTestJunit([PASSED, RED, ERROR]).split('\n').filter((line) => line.startsWith('<'))).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites><testsuite name="data tests" tests="3" failures="1" errors="1" skipped="0">',
      '<testcase classname="tests/a.sql" name="amounts &lt;are&gt; &quot;right&quot;" time="0.120"><failure message="7 rows where none may be">tests/a.sql:2:1',
      '<testcase classname="tests/a.sql" name="broken" time="0.120"><error message="relation &quot;x&quot; does not exist">tests/a.sql:2:1',
      '<testcase classname="tests/a.sql" name="no orphan" time="0.120"/>',
      '</testsuites>'.replace('</testsuites>', '</testsuite></testsuites>'),
    ]);
  });

  test('has no more than 500 cases, and stays red when what is left out is', () => {
    const cases = (results: readonly DataTestResult[]) => renderTestJunit(results).match(/<testcase /g)?.length;
    expect(cases(Array.from({ length: 500 }, () => PASSED))).toBe(500);
    const many = renderTestJunit(Array.from({ length: 600 }, () => RED));
    expect(many.match(/<testcase /g)).toHaveLength(500);
    expect(many).toContain('tests="500" failures="499" errors="1"');
    expect(many).toContain('101 more data tests, not shown');
    expect(renderTestJunit(Array.from({ length: 600 }, () => PASSED))).toContain('tests="500" failures="0" errors="0"');
  });
});

test('as Markdown shows what did not pass, as it is', () => {
  const made = renderTestMarkdown('dev', [PASSED, RED, ERROR, result('x', judge(['```'], [['</details>']], 1))]);
  expect(made).toContain('### Redshift data tests · `dev` · ❌');
  expect(made).toContain('**amounts &#60;are&#62; "right"** `tests/a.sql:2:1`');
  expect(made).toContain('````text\n1 row, none expected:\n```\n</details>\n````');
  expect(made).not.toContain('no orphan');
  expect(renderTestMarkdown('dev', [PASSED])).toBe('### Redshift data tests · `dev` · ✅\n\n**1 data test: 1 passed**\n');
});
