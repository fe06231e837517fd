/** The lint report for a job summary. */
import { bySeverity, type Finding } from '../finding.js';
import { renderPlace } from './error-text.js';
import { lintHeadline, type LintReport } from './lint-report.js';
import { cell, code, escape } from './markdown.js';

const ROWS_MAX = 100;

export function renderLintMarkdown(report: LintReport): string {
  const { findings } = report;
  const rows = [...findings].sort(bySeverity).slice(0, ROWS_MAX).map(row);
  const more = findings.length - rows.length;
  return [
    '### Redshift lint',
    '',
    `${escape(lintHeadline(report))}.`,
    ...(rows.length === 0 ? [] : ['', '| severity | rule | place | finding |', '|---|---|---|---|', ...rows]),
    ...(more > 0 ? ['', `*… ${more} more left out.*`] : []),
    '',
  ].join('\n');
}

function row({ severity, rule, message, range }: Finding): string {
  return `| ${severity} | ${code(rule)} | ${code(renderPlace(range))} | ${cell(message, 300)} |`;
}
