/**
 * Findings as workflow commands, for a step that runs the command line tool where it does not know that it is on a runner.
 *
 * The runner keeps ten errors, ten warnings and ten notices of a step: the gravest are shown, and the last of a severity that has more
 * says how many. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
import { bySeverity, type Finding, type Severity } from '../finding.js';
import { lintHeadline, type LintReport } from './lint-report.js';
import { count, cut } from './text.js';

const COMMANDS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4_096;
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function renderLintGithub(report: LintReport): string {
  const sorted = [...report.findings].sort(bySeverity);
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) => commandsOf(severity, sorted.filter((finding) => finding.severity === severity)));
  return `${[...lines, lintHeadline(report)].join('\n')}\n`;
}

function commandsOf(severity: Severity, findings: readonly Finding[]): readonly string[] {
  const shown = findings.slice(0, findings.length > COMMANDS_PER_LEVEL_MAX ? COMMANDS_PER_LEVEL_MAX - 1 : COMMANDS_PER_LEVEL_MAX);
  const more = findings.length - shown.length;
  return [...shown.map(command), ...(more === 0 ? [] : [`::${COMMAND[severity]} title=redshift-devops::${count(more, `more ${COMMAND[severity]}`)}; --format text and --format json show them`])];
}

/** Columns only within one line: GitHub refuses others. Its last column is the one of the last character. */
function command({ severity, rule, message, range: { path, start, end } }: Finding): string {
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`] : [];
  const place = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`, ...columns, `title=${property(rule)}`];
  return `::${COMMAND[severity]} ${place.join(',')}::${data(cut(message, MESSAGE_LENGTH_MAX))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
