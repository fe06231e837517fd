/**
 * Findings as workflow commands, for a step that runs the command line tool itself.
 *
 * The runner keeps ten errors, ten warnings and ten notices of a step, so the gravest become commands and the others plain lines.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
import { bySeverity, type Finding, type Severity } from '../finding.js';
import { renderPlace } from './error-text.js';
import { lintHeadline, type LintReport } from './lint-report.js';
import { cut, singleLine } from './text.js';

const COMMANDS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4_096;
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function renderLintGithub(report: LintReport): string {
  const used: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const lines = [...report.findings].sort(bySeverity).map((finding) => {
    used[finding.severity]++;
    return used[finding.severity] <= COMMANDS_PER_LEVEL_MAX ? command(finding) : plain(finding);
  });
  return `${[...lines, lintHeadline(report)].join('\n')}\n`;
}

function command({ severity, rule, message, range: { path, start, end } }: Finding): string {
  const place = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`, `col=${start.column}`, `endColumn=${end.column}`];
  return `::${COMMAND[severity]} ${[...place, `title=${property(rule)}`].join(',')}::${data(cut(message, MESSAGE_LENGTH_MAX))}`;
}

/** Begins with a word, never with the mark of a command. */
function plain({ severity, rule, message, range }: Finding): string {
  return `${severity} ${rule} ${renderPlace(range)}: ${singleLine(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
