/** The lint report for programs. Its shape is a promise: add to it, rename nothing. */
import type { LintReport } from './lint-report.js';

export function renderLintJson({ files, findings, change }: LintReport): string {
  const report = {
    files: files.map(({ path, result: { stats } }) => ({
      path, statements: stats.statements, parsed: stats.parsed, recognised: stats.recognised, unknown: stats.unknown,
      templated: stats.templated,
    })),
    findings: findings.map(({ rule, severity, message, range: { path, start, end }, fix }) => ({
      rule, severity, message, path,
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
      ...(fix === undefined ? {} : { fix }),
    })),
    ...(change === undefined ? {} : { change }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
