/** Plans for report tests. */
import type { Finding, Severity } from '../../../src/core/finding.js';
import { EMPTY_HISTORY, foldHistory, type HistoryEntry } from '../../../src/core/migrate/history.js';
import { makePlan, type PlanStep } from '../../../src/core/migrate/plan.js';
import type { PlanView } from '../../../src/core/report/plan-view.js';
import { setOf } from '../migrate/migrations.js';

export interface ViewOptions {
  readonly entries?: readonly HistoryEntry[];
  readonly variables?: Readonly<Record<string, string>>;
  /** Findings about the first statement of the step at an index. */
  readonly findings?: readonly { readonly step: number; readonly rule: string; readonly severity: Severity; readonly message: string }[];
  readonly verdict?: 'passed' | 'rejected';
  readonly environment?: string;
  readonly config?: string;
  readonly commit?: string;
}

export function viewOf(files: Readonly<Record<string, string>>, options: ViewOptions = {}): PlanView {
  const set = setOf(files, options.variables);
  const plan = makePlan(set, options.entries === undefined ? EMPTY_HISTORY : foldHistory(options.entries));
  const risks = new Map<PlanStep, Finding[]>(plan.steps.map((step) => [step, []]));
  for (const { step: index, rule, severity, message } of options.findings ?? []) {
    const step = plan.steps[index];
    const range = step?.segment.statements[0]?.statement.range;
    if (step === undefined || range === undefined) throw new Error(`there is no step ${index}`);
    risks.get(step)?.push({ rule, severity, message, range });
  }
  return {
    environment: options.environment ?? 'dev',
    config: options.config ?? 'redshift-devops.ini',
    warehouse: 'embedded:.redshift-devops/dev',
    plan,
    risks,
    verdict: options.verdict ?? 'passed',
    commit: options.commit ?? '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c',
    undoOf: ({ version }) => set.undos.find((undo) => undo.version.join('.') === version.join('.'))?.id,
  };
}
