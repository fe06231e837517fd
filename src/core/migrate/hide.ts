/** A plan as it may be shown: the same segments with the secrets in their SQL replaced. What runs and what the digest covers is untouched. */
import type { Plan, PlanStep } from './plan.js';

export const HIDDEN = '***';

/** The steps to show, each beside the step it stands for. `secrets` are the pieces of text no report may quote. */
export function hideSecrets(plan: Plan, secrets: readonly string[]): ReadonlyMap<PlanStep, PlanStep> {
  const longestFirst = secrets.filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  const hide = (sql: string): string => longestFirst.reduce((text, secret) => text.replaceAll(secret, HIDDEN), sql);
  return new Map(plan.steps.map((step) => [step, longestFirst.length === 0 ? step : { ...step, segment: { ...step.segment, statements: step.segment.statements.map((each) => ({ ...each, sql: hide(each.sql) })) } }]));
}
