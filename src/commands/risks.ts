/** The risk of a plan: what the linter says about the statements that would run. */
import type { LintConfig } from '../core/config.js';
import { isAtLeast, type Finding } from '../core/finding.js';
import { lintFile } from '../core/lint/linter.js';
import { RULES } from '../core/lint/registry.js';
import type { Plan, PlanStep } from '../core/migrate/plan.js';
import type { SourceRange } from '../core/sql/source.js';
import type { SqlFile } from '../core/sql/sql-file.js';

export interface Assessment {
  readonly risks: ReadonlyMap<PlanStep, readonly Finding[]>;
  readonly verdict: 'passed' | 'rejected';
  /** Pieces of the pending SQL that no report may quote. */
  readonly secrets: readonly string[];
}

/** Lints each pending migration once and gives every finding to the segment its statement is in. */
export function assessPlan(plan: Plan, config: LintConfig): Assessment {
  const findings = new Map<string, readonly Finding[]>();
  const secrets = new Set<string>();
  for (const { migration } of plan.steps) {
    if (findings.has(migration.id)) continue;
    const results = migration.parse().map((file) => ({ file, result: lintFile(file, { kind: migration.kind, config }, RULES) }));
    findings.set(migration.id, results.flatMap(({ result }) => result.findings));
    for (const { file, result } of results) for (const range of result.secrets) secrets.add(textAt(file, range));
  }
  const risks = new Map(plan.steps.map((step) => [step, (findings.get(step.migration.id) ?? []).filter((finding) => isWithin(finding, step))]));
  const rejected = [...risks.values()].flat().some(({ severity }) => isAtLeast(severity, config.failOn));
  return { risks, verdict: rejected ? 'rejected' : 'passed', secrets: [...secrets] };
}

/** The text of a range; in a bundle the range lies in the whole file and the text in one value of it. */
function textAt(file: SqlFile, range: SourceRange): string {
  const statement = file.statements.find((each) => each.range.start.offset <= range.start.offset && range.start.offset < each.range.end.offset);
  if (statement === undefined) return '';
  const shift = (statement.tokens.start[statement.first] ?? 0) - statement.range.start.offset;
  return statement.tokens.text.slice(range.start.offset + shift, range.end.offset + shift);
}

function isWithin({ range }: Finding, { segment }: PlanStep): boolean {
  const first = segment.statements[0]?.statement.range;
  const last = segment.statements.at(-1)?.statement.range;
  if (first === undefined || last === undefined) return false;
  return range.start.offset >= first.start.offset && range.start.offset <= last.end.offset;
}
