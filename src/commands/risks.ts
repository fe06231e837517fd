/** The risk of a plan: what the linter says about the statements that would run. */
import { CatalogFold } from '../core/catalog/fold.js';
import type { LintConfig } from '../core/config.js';
import { isAtLeast, type Finding } from '../core/finding.js';
import { lintFile } from '../core/lint/linter.js';
import { RULES } from '../core/lint/registry.js';
import type { Migration, RenderedStatement } from '../core/migrate/migration.js';
import type { Plan, PlanStep } from '../core/migrate/plan.js';
import type { SourceRange } from '../core/sql/source.js';
import type { SqlFile } from '../core/sql/sql-file.js';

export interface Assessment {
  readonly risks: ReadonlyMap<PlanStep, readonly Finding[]>;
  readonly verdict: 'passed' | 'rejected';
  /** Pieces of the pending SQL that no report may quote. */
  readonly secrets: readonly string[];
}

/**
 * Lints each pending migration once and gives every finding to the segment its statement is in. `migrations` are all of them in the order
 * of apply: what those before a pending one have made is what the rules know of the warehouse.
 */
export function assessPlan(plan: Plan, config: LintConfig, migrations: readonly Migration[]): Assessment {
  const findings = new Map<string, readonly Finding[]>();
  const secrets = new Set<string>();
  const pending = new Set(plan.steps.map(({ migration }) => migration.id));
  const catalog = new CatalogFold();
  for (const migration of migrations) {
    const files = migration.parse();
    if (!pending.has(migration.id)) for (const file of files) foldFile(file, catalog);
    if (!pending.delete(migration.id)) continue;
    const results = files.map((file) => ({ file, result: lintFile(file, { kind: migration.kind, config, catalog }, RULES) }));
    catalog.endSession();
    findings.set(migration.id, results.flatMap(({ result }) => result.findings));
    for (const { file, result } of results) for (const range of result.secrets) addSecret(secrets, textAt(file, range));
    const rendered = plan.steps.filter((step) => step.migration.id === migration.id).flatMap(({ segment }) => segment.statements);
    for (const { result } of results) for (const range of result.secrets) for (const each of rendered) addSecret(secrets, renderedAt(each, range));
  }
  const risks = new Map(plan.steps.map((step) => [step, (findings.get(step.migration.id) ?? []).filter((finding) => isWithin(finding, step))]));
  const rejected = [...risks.values()].flat().some(({ severity }) => isAtLeast(severity, config.failOn));
  return { risks, verdict: rejected ? 'rejected' : 'passed', secrets: [...secrets] };
}

function foldFile(file: SqlFile, catalog: CatalogFold): void {
  for (const statement of file.statements) catalog.add(statement);
  catalog.endSession();
}

/** The text of a range; in a bundle the range lies in the whole file and the text in one value of it. */
function textAt(file: SqlFile, range: SourceRange): string {
  const statement = file.statements.find((each) => each.range.start.offset <= range.start.offset && range.start.offset < each.range.end.offset);
  if (statement === undefined) return '';
  const shift = (statement.tokens.start[statement.first] ?? 0) - statement.range.start.offset;
  return statement.tokens.text.slice(range.start.offset + shift, range.end.offset + shift);
}

/** The text of a range as it will be sent, where a variable's value may be the secret; '' when the range is not in this statement. */
function renderedAt({ statement, sql, replacements }: RenderedStatement, range: SourceRange): string {
  const { start, end } = statement.range;
  if (replacements.length === 0 || range.start.offset < start.offset || range.start.offset >= end.offset) return '';
  const origin = statement.tokens.start[statement.first] ?? 0;
  const offsetOf = (offset: number): number => {
    const source = offset - start.offset + origin;
    return source - origin + replacements.filter((each) => each.sourceOffset < source).reduce((sum, { length, sourceLength }) => sum + length - sourceLength, 0);
  };
  return sql.slice(offsetOf(range.start.offset), offsetOf(range.end.offset));
}

/** The literal as it stands, what is in its quotes, and the values in `key=value;key=value`: a message may quote any of them. */
function addSecret(secrets: Set<string>, literal: string): void {
  const content = literal.replace(/^'(.*)'$/s, '$1');
  const values = content.split(';').flatMap((pair) => (/^\s*aws_\w+\s*=/i.test(pair) ? [pair.slice(pair.indexOf('=') + 1).trim()] : []));
  for (const secret of [literal, content, ...values]) if (secret.length >= SECRET_LENGTH_MIN) secrets.add(secret);
}

/** Hiding shorter pieces would make everything else unreadable. */
const SECRET_LENGTH_MIN = 4;

function isWithin({ range }: Finding, { segment }: PlanStep): boolean {
  const first = segment.statements[0]?.statement.range;
  const last = segment.statements.at(-1)?.statement.range;
  if (first === undefined || last === undefined) return false;
  return range.start.offset >= first.start.offset && range.start.offset <= last.end.offset;
}
