/** Findings for the terminal and the log, grouped by file; errors show the line they are about. */
import type { Finding } from '../finding.js';
import { renderPlace } from './error-text.js';
import { renderExcerpt } from './lint-excerpt.js';
import { lintHeadline, type LintedFile, type LintReport } from './lint-report.js';
import { cut, singleLine, wrap } from './text.js';

/** The findings and one summary line. */
export function renderLintReportText(report: LintReport): string {
  const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
  const rest = [...hints(report), lintHeadline(report)];
  return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}

/** The findings alone; lines are shown of those files that are given. */
export function renderLintText(findings: readonly Finding[], files: ReadonlyMap<string, LintedFile> = new Map()): string {
  const shown = findings.slice(0, FINDINGS_MAX).map((finding) => renderFinding(finding, files.get(finding.range.path)));
  const more = findings.length - shown.length;
  return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}

/** More than this nobody reads in a log. */
const FINDINGS_MAX = 500;
const COLUMNS = 80;

function renderFinding({ severity, rule, message, range }: Finding, file: LintedFile | undefined): string {
  const lines = [`${severity} ${rule}  ${renderPlace(range)}`, ...wrap(`  ${cut(singleLine(message), 600)}`, COLUMNS, '  ')];
  if (severity === 'error' && file !== undefined) lines.push('', ...renderExcerpt(file.text, range, file.result.secrets));
  return lines.join('\n');
}

function hints({ findings, fixed }: LintReport): readonly string[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const lines: string[] = [];
  if (fixable > 0) lines.push(`${fixable} of them can be fixed with --fix.`);
  if (fixed > 0) lines.push('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.');
  return lines;
}
