/** A plan for the terminal and the log: one line a migration, and every point of no return. At most 80 columns where names allow. */
import { bySeverity, type Finding, type Severity } from '../finding.js';
import { approvalOf, type PlanStep } from '../migrate/plan.js';
import { applyCommand, findingsOf, isPointOfNoReturn, planSize, riskLevel, type PlanView } from './plan-view.js';
import { count, cut, singleLine, wrap } from './text.js';

export function renderPlanText(view: PlanView): string {
  const { plan } = view;
  if (plan.steps.length === 0) return 'Nothing is pending.';
  const migrations = byMigration(plan.steps);
  const nameWidth = Math.min(NAME_WIDTH_MAX, Math.max(...migrations.slice(0, MIGRATIONS_MAX).map((steps) => nameOf(steps).length)));
  const lines = [
    ...wrap(`${planSize(plan)}; risk: ${riskLevel(view)}`, WIDTH),
    '',
    ...migrations.slice(0, MIGRATIONS_MAX).flatMap((steps) => migrationLines(steps, nameWidth)),
    ...moreLines(migrations.length - MIGRATIONS_MAX, 'migration'),
    ...findingLines(view),
    '',
    ...lastLines(view),
  ];
  return lines.join('\n');
}

const WIDTH = 80;
const NAME_WIDTH_MAX = 40;

/** More than this nobody reads in a log; the JSON has all of them. */
const MIGRATIONS_MAX = 200;
const FINDINGS_MAX = 50;

/** The steps of each migration, which stand together in a plan. */
function byMigration(steps: readonly PlanStep[]): readonly (readonly PlanStep[])[] {
  const groups: PlanStep[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (group?.[0]?.migration.id === step.migration.id) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

function nameOf([first]: readonly PlanStep[]): string {
  return cut(singleLine(first?.migration.id ?? ''), 60);
}

function migrationLines(steps: readonly PlanStep[], nameWidth: number): readonly string[] {
  const statements = steps.reduce((sum, { segment }) => sum + segment.statements.length, 0);
  const [first] = steps;
  const runsAs = steps.length > 1 ? count(steps.length, 'segment') : first?.segment.atomicity === 'standalone' ? '1 alone' : '1 transaction';
  const resumes = first !== undefined && first.segment.index > 1 ? `, from segment ${first.segment.index}` : '';
  const head = `  ${nameOf(steps).padEnd(nameWidth)}  ${runsAs.padEnd(13)}  ${count(statements, 'statement')}${resumes}`;
  return [head, ...steps.flatMap(stepNotes)];
}

/** Why a migration that is one statement runs alone, and what stays behind after each boundary. */
function stepNotes(step: PlanStep): readonly string[] {
  const { segment } = step;
  if (isPointOfNoReturn(step)) return wrap(`    ── point of no return ── after ${segment.index}/${step.segments}: ${singleLine(segment.boundary ?? '')}`, WIDTH, '       ');
  if (segment.atomicity === 'standalone' && step.segments === 1) return wrap(`    ${singleLine(segment.why)}`, WIDTH, '    ');
  return [];
}

function findingLines(view: PlanView): readonly string[] {
  const findings = view.plan.steps.flatMap((step) => findingsOf(view, step)).sort(bySeverity);
  if (findings.length === 0) return [];
  return ['', ...findings.slice(0, FINDINGS_MAX).flatMap(oneFinding), ...moreLines(findings.length - FINDINGS_MAX, 'finding')];
}

const MARK: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '·' };

function oneFinding({ severity, rule, message, range: { path, start } }: Finding): readonly string[] {
  return [`  ${MARK[severity]} ${rule}  ${singleLine(path)}:${start.line}:${start.column}`, ...wrap(`    ${cut(singleLine(message), 400)}`, WIDTH, '    ')];
}

function moreLines(more: number, noun: string): readonly string[] {
  return more > 0 ? [`  … ${more} more ${more === 1 ? noun : `${noun}s`}`] : [];
}

function lastLines(view: PlanView): readonly string[] {
  if (view.verdict === 'rejected') return ['Rejected: correct the errors above, then run plan again.'];
  const head = applyCommand(view);
  const approve = `--approve ${approvalOf(view.plan)}`;
  // Whole where it fits; otherwise broken where a shell lets it be.
  const command = head.length + approve.length + 3 <= WIDTH ? [`  ${head} ${approve}`] : [`  ${head} \\`, `    ${approve}`];
  return ['Apply exactly this plan:', ...command];
}
