/** Data tests for programs: the shape of `test --format json`. */
import { countOfKind, type DataTestResult } from '../datatest/verdict.js';

export function renderTestJson(environment: string, results: readonly DataTestResult[]): string {
  const document = {
    environment,
    passed: countOfKind(results, 'passed'),
    failed: countOfKind(results, 'failed'),
    errors: countOfKind(results, 'error'),
    tests: results.map(testValue),
  };
  return JSON.stringify(document, null, 2);
}

function testValue({ test: { name, path, query }, verdict, elapsedMs }: DataTestResult) {
  const { line, column } = query.statement.range.start;
  const common = { name, path, start: { line, column }, verdict: verdict.kind, elapsedMs };
  switch (verdict.kind) {
    case 'passed': return common;
    case 'failed': return { ...common, total: verdict.total, columns: verdict.columns, rows: verdict.rows };
    case 'error': return { ...common, message: verdict.error.message };
  }
}
