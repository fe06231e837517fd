/** A plan for programs: the shape of `plan --format json` is a promise, others read it. */
import type { Finding } from '../finding.js';
import { approvalOf, type PlanStep } from '../migrate/plan.js';
import type { RenderedStatement } from '../migrate/migration.js';
import { relationName } from '../sql/relations.js';
import { findingsOf, isPointOfNoReturn, type PlanView } from './plan-view.js';

export function renderPlanJson(view: PlanView): string {
  const { environment, plan, verdict } = view;
  const document = {
    environment,
    afterSeq: plan.afterSeq,
    digest: plan.digest,
    approve: approvalOf(plan),
    verdict,
    steps: plan.steps.map((step) => stepValue(view, step)),
  };
  return JSON.stringify(document, null, 2);
}

function stepValue(view: PlanView, step: PlanStep) {
  const { migration, segment, segments } = step;
  return {
    migration: migration.id,
    path: migration.path,
    kind: migration.kind,
    segment: segment.index,
    segments,
    atomicity: segment.atomicity,
    rerunnable: segment.rerunnable,
    pointOfNoReturn: isPointOfNoReturn(step),
    statements: segment.statements.map(statementValue),
    risks: findingsOf(view, step).map(riskValue),
    // What a change costs on the live warehouse is not measured yet; the field is part of the promised shape.
    impact: [],
  };
}

/** The text is what will be sent, with variables replaced; the range is where the author's text stands. */
function statementValue({ statement, sql }: RenderedStatement) {
  const { start, end } = statement.range;
  return { kind: statement.row?.kind ?? 'unknown', text: sql, range: { start, end }, relations: [...new Set(statement.relations.map(relationName))] };
}

function riskValue({ rule, severity, message, range: { path, start, end } }: Finding) {
  return { rule, severity, message, path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
