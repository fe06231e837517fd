/**
 * A plan for a pull request: the comment and the job summary.
 *
 * The same plan gives the same bytes on every host, so there is no time, no address of a run and no other trace of a host in it, and a
 * comment whose text did not change need not be touched.
 */
import type { AppError } from '../errors.js';
import { bySeverity, type Finding } from '../finding.js';
import { approvalOf, type PlanStep } from '../migrate/plan.js';
import { what } from '../sql/describe.js';
import { renderError } from './error-text.js';
import { cell, code, escape, fence } from './markdown.js';
import { applyCommand, findingsOf, isPointOfNoReturn, planSize, riskLevel, stepRisk, touched, type PlanView, type RiskLevel } from './plan-view.js';
import { count, cut } from './text.js';

/** GitHub refuses comments above 65,536 characters; the rest is left for the forge's marker. CodeCommit takes less, and says how much. */
export const PLAN_LENGTH_MAX = 60_000;

/** What the notes about left-out parts and the marks around the parts may take. */
const FRAME_LENGTH = 1_000;

/** One enormous statement must not hide the others. */
const SQL_LENGTH_MAX = 8_000;

/** `lengthMax` is in UTF-16 code units. */
export function renderPlanMarkdown(view: PlanView, lengthMax = PLAN_LENGTH_MAX): string {
  const { plan } = view;
  const head = headOf(view);
  const tail = tailOf(view);
  if (plan.steps.length === 0) return [...head, '', ...tail, ''].join('\n');
  // What is cut first gets its room last: rows, then findings, then SQL.
  let room = lengthMax - lengthOf(head) - lengthOf(tail) - FRAME_LENGTH;
  const fill = (parts: readonly string[], leftOut: (more: number) => string): readonly string[] => {
    const filled = fitting(parts, room, leftOut);
    room -= lengthOf(filled);
    return filled;
  };
  const rows = fill(plan.steps.map((step, index) => rowsOf(view, step, index)), (more) => `\n*… ${count(more, 'more segment')} left out here; they are part of the plan all the same.*`);
  const findings = plan.steps.flatMap((step) => findingsOf(view, step)).sort(bySeverity);
  const findingLines = fill(findings.map(findingLine), (more) => `- *… ${count(more, 'more finding')} left out.*`);
  const sql = fill(plan.steps.map(sqlOf), (more) => `*… the SQL of ${count(more, 'more segment')} left out.*`);
  return [
    ...head, '', ...TABLE_HEAD, ...rows, '',
    ...(findings.length === 0 ? [] : [...details(`Findings (${severityCounts(findings)})`, findingLines), '']),
    ...details('SQL', sql), '',
    ...tail, '',
  ].join('\n');
}

/** The comment when a plan could not be made. */
export function renderProblemMarkdown(environment: string, error: AppError, lengthMax = PLAN_LENGTH_MAX): string {
  return [`### Redshift plan · ${code(cut(environment, 100))} · ❌ no plan`, '', fence('text', cut(renderError(error), Math.min(20_000, lengthMax - FRAME_LENGTH), '\n… the rest is left out')), ''].join('\n');
}

const LEVEL_WORDS: Readonly<Record<RiskLevel, string>> = { none: '✅ no risk found', caution: '⚠️ caution', blocked: '❌ blocked' };

function headOf(view: PlanView): readonly string[] {
  const { plan } = view;
  const isEmpty = plan.steps.length === 0;
  const title = `### Redshift plan · ${code(cut(view.environment, 100))} · ${isEmpty ? '✅ nothing pending' : LEVEL_WORDS[riskLevel(view)]}`;
  const where = `on ${code(cut(view.warehouse, 200))}, after seq ${plan.afterSeq} of its history.`;
  return [title, '', isEmpty ? `Nothing is pending ${where}` : `**${planSize(plan)}** ${where}`];
}

function tailOf(view: PlanView): readonly string[] {
  const { plan, verdict, commit } = view;
  const mark = `<sub>${/^[0-9a-f]{7,64}$/.test(commit) ? `for ${commit.slice(0, 7)} · ` : ''}plan ${plan.digest.slice(0, 12)}…</sub>`;
  if (plan.steps.length === 0) return [mark];
  if (verdict === 'rejected') return ['Rejected: correct the errors, then plan again.', '', mark];
  return [`Apply exactly this plan: ${code(`${applyCommand(view)} --approve ${approvalOf(plan)}`)}`, '', mark];
}

const TABLE_HEAD = ['| # | migration | runs as | touches | risk | way back |', '|---|---|---|---|---|---|'];

function rowsOf(view: PlanView, step: PlanStep, index: number): string {
  const { migration, segment, segments } = step;
  const undo = view.undoOf(migration);
  const cells = [
    String(index + 1),
    `${code(cut(migration.id, 120))} ${segment.index}/${segments}`,
    runsAs(step),
    touches(step),
    risk(view, step),
    undo === undefined ? 'none' : code(cut(undo, 120)),
  ];
  const row = `| ${cells.join(' | ')} |`;
  return isPointOfNoReturn(step) ? `${row}\n| | — *point of no return* — | ${cell(segment.boundary ?? '')} | | | |` : row;
}

function runsAs({ segment, segments }: PlanStep): string {
  if (segment.atomicity === 'transaction') return `transaction, ${count(segment.statements.length, 'statement')}`;
  const [only] = segment.statements;
  // With neighbours in its migration, the row of the boundary beside it says why.
  return segments === 1 || only === undefined ? cell(segment.why) : `**alone**: ${code(cut(what(only.statement), 120))}`;
}

function touches(step: PlanStep): string {
  const names = touched(step);
  const shown = names.slice(0, 4).map((name) => code(cut(name, 120))).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}

function risk(view: PlanView, step: PlanStep): string {
  const level = stepRisk(view, step);
  if (level === 'none') return 'none';
  const rules = [...new Set(findingsOf(view, step).filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
  const alone = step.segment.atomicity === 'standalone' ? [step.segment.failsClean ? 'commits at once' : 'a failure may leave parts behind'] : [];
  return `${level}: ${[...rules.slice(0, 4).map((rule) => code(rule)), ...alone].join(', ')}`;
}

function findingLine({ severity, rule, message, range: { path, start } }: Finding): string {
  return `- **${severity}** ${code(rule)} ${code(`${cut(path, 200)}:${start.line}:${start.column}`)} ${escape(cut(message, 600))}`;
}

function severityCounts(findings: readonly Finding[]): string {
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const info = of('info');
  const parts = [['error', of('error')], ['warning', of('warning')]] as const;
  return [...parts.filter(([, n]) => n > 0).map(([noun, n]) => count(n, noun)), ...(info > 0 ? [`${info} info`] : [])].join(', ');
}

function sqlOf({ migration, segment, segments }: PlanStep): string {
  const sql = segment.statements.map((rendered) => `${rendered.sql};`).join('\n');
  const shown = cut(sql, SQL_LENGTH_MAX, '');
  const missing = sql.length - shown.length;
  const block = fence('sql', missing === 0 ? sql : `${shown}\n-- … ${missing} more characters left out`);
  return `${code(cut(migration.id, 120))} ${segment.index}/${segments}\n\n${block}\n`;
}

function details(summary: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** As many leading parts as fit, and then a note about the others. */
function fitting(parts: readonly string[], room: number, leftOut: (more: number) => string): readonly string[] {
  if (lengthOf(parts) <= room) return parts;
  const shown: string[] = [];
  let left = room - leftOut(parts.length).length - 1;
  for (const part of parts) {
    left -= part.length + 1;
    if (left < 0) break;
    shown.push(part);
  }
  return [...shown, leftOut(parts.length - shown.length)];
}
