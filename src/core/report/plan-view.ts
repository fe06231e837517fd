/** A plan as reports see it: the pending segments with what the rules say about them. */
import { isAtLeast, type Finding } from '../finding.js';
import { CONFIG_NAME } from '../config.js';
import type { Migration } from '../migrate/migration.js';
import type { Plan, PlanStep } from '../migrate/plan.js';
import { targetName } from '../sql/describe.js';
import { relationName } from '../sql/relations.js';
import { count } from './text.js';

export interface PlanView {
  readonly environment: string;
  /** The configuration file, as seen from where the command was run. */
  readonly config: string;
  /** The warehouse's label, without anything secret. */
  readonly warehouse: string;
  readonly plan: Plan;
  readonly risks: ReadonlyMap<PlanStep, readonly Finding[]>;
  readonly verdict: 'passed' | 'rejected';
  /** The commit under review, or ''. */
  readonly commit: string;
  /** The id of the migration's undo, if there is one. */
  undoOf(migration: Migration): string | undefined;
}

/** The words before `--approve` of the command that applies the plan; a configuration that is not found by itself is named. */
export function applyCommand({ environment, config }: PlanView): string {
  const isFound = config.replace(/^(\.\.\/)*/, '') === CONFIG_NAME;
  const quoted = /^[\w./-]+$/.test(config) ? config : `'${config.replaceAll("'", "'\\''")}'`;
  const named = isFound ? '' : `--config ${quoted} `;
  return `redshift-devops apply ${named}--environment ${environment}`;
}

export type RiskLevel = 'none' | 'caution' | 'blocked';

/** Blocked when rejected; caution when something commits at once, cannot be gone back behind, or is warned of. */
export function riskLevel(view: PlanView): RiskLevel {
  if (view.verdict === 'rejected') return 'blocked';
  return view.plan.steps.some((step) => isPointOfNoReturn(step) || stepRisk(view, step) !== 'none') ? 'caution' : 'none';
}

/** The risk of one step, as far as it is its own. */
export function stepRisk(view: PlanView, step: PlanStep): RiskLevel {
  const findings = findingsOf(view, step);
  if (view.verdict === 'rejected' && findings.some(({ severity }) => severity === 'error')) return 'blocked';
  return step.segment.atomicity === 'standalone' || findings.some(({ severity }) => isAtLeast(severity, 'warning')) ? 'caution' : 'none';
}

/** What stands before a segment boundary inside a migration is committed and stays, whatever happens after it (decision D3). */
export function isPointOfNoReturn({ segment }: PlanStep): boolean {
  return segment.boundary !== undefined;
}

export function findingsOf(view: PlanView, step: PlanStep): readonly Finding[] {
  return view.risks.get(step) ?? [];
}

/** `2 migrations, 4 segments, 1 point of no return` */
export function planSize(plan: Plan): string {
  const migrations = new Set(plan.steps.map(({ migration }) => migration.id)).size;
  const points = plan.steps.filter(isPointOfNoReturn).length;
  return [count(migrations, 'migration'), count(plan.steps.length, 'segment'), ...(points === 0 ? [] : [count(points, 'point of no return', 'points of no return')])].join(', ');
}

/** What a step changes, each thing once, in the order of its statements: relations, or the schema, routine or principal it is about. */
export function touched({ segment }: PlanStep): readonly string[] {
  const names = new Set<string>();
  // A name that a variable makes is not known from the author’s text.
  const addName = (name: string) => name.includes('${') ? undefined : names.add(name);
  for (const { statement } of segment.statements) {
    for (const use of statement.relations) if (use.access !== 'read') addName(relationName(use));
    const target = statement.row?.target;
    if (target !== undefined && target.object !== 'relation' && target.access !== 'read') addName(targetName(statement));
  }
  return [...names];
}
