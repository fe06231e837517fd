/** Findings for the terminal and the log, in the order of their places, with the line each is about. */
import { bySeverity, type Finding } from '../finding.js';
import { renderPlace } from './error-text.js';
import { renderExcerpt } from './lint-excerpt.js';
import { lintHeadline, sumOf, type LintedFile, type LintReport } from './lint-report.js';
import { count, cut, singleLine, wrap } from './text.js';

/** The findings and one summary line. */
export function renderLintReportText(report: LintReport): string {
  const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
  const rest = [...hints(report), lintHeadline(report)];
  return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}

/** The findings alone; lines are shown of those files that are given. */
export function renderLintText(findings: readonly Finding[], files: ReadonlyMap<string, LintedFile> = new Map()): string {
  const gravest = new Set([...findings].sort(bySeverity).slice(0, FINDINGS_MAX));
  const shown = findings.filter((finding) => gravest.has(finding)).map((finding) => renderFinding(finding, files.get(finding.range.path)));
  const more = findings.length - shown.length;
  return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}

/** More than this nobody reads in a log: the gravest are shown. */
const FINDINGS_MAX = 500;
const COLUMNS = 80;

function renderFinding({ severity, rule, message, range }: Finding, file: LintedFile | undefined): string {
  const lines = [`${severity} ${rule}  ${renderPlace(range)}`, ...wrap(`  ${cut(singleLine(message), 600)}`, COLUMNS, '  ')];
  if (file !== undefined) lines.push('', ...renderExcerpt(file.text, range, file.result.secrets));
  return lines.join('\n');
}

function hints({ files, findings, fixed }: LintReport): readonly string[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const templated = sumOf(files, (stats) => stats.templated);
  const lines: string[] = [];
  if (files.length === 0) lines.push('There is no SQL file to check.');
  if (fixable > 0) lines.push(`${fixable} of them can be fixed with --fix.`);
  if (fixed > 0) lines.push(...wrap('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.', COLUMNS));
  if (templated > 0) lines.push(...wrap(`${count(templated, 'statement holds', 'statements hold')} templates ({{ }}, {% %} or \${ }), which are read as placeholders: what they stand for is not checked.`, COLUMNS));
  if (findings.length > 0) lines.push('redshift-devops explain <rule> says why, and what to do instead.');
  return lines;
}
