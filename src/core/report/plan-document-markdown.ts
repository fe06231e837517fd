/** The comment about a plan that an untrusted run made: every text of it is shown, none is obeyed, and nothing invites to apply it. */
import { cell, code, escape, fence } from './markdown.js';
import type { PlanDocument, PlanDocumentRisk, PlanDocumentStep } from './plan-document.js';
import { count, cut } from './text.js';

/** GitHub refuses comments above 65,536 characters; the rest is left for the forge's marker. */
const ROWS_MAX = 200;
const RISKS_MAX = 50;
const SQL_LENGTH_MAX = 20_000;

/** `commit` is the head of the pull request as the forge knows it. */
export function renderPlanDocument(plan: PlanDocument, commit: string): string {
  const risks = plan.steps.flatMap(({ risks: each }) => each);
  const verdict = plan.verdict === 'rejected' ? '❌ blocked' : risks.some(({ severity }) => severity !== 'info') ? '⚠️ caution' : '✅ no risk found';
  const parts = [
    `### Redshift plan · ${code(cut(plan.environment, 100))} · ${plan.steps.length === 0 ? '✅ nothing pending' : verdict}`, '',
    'Made by the pull request’s own run, without a warehouse of yours: it says what the change would do, and approves nothing.', '',
    ...(plan.steps.length === 0 ? [] : [...table(plan.steps), '']),
    ...(risks.length === 0 ? [] : [...details(`Findings (${risks.length})`, riskLines(risks)), '']),
    ...(plan.steps.length === 0 ? [] : [...details('SQL', [fence('sql', sqlOf(plan.steps))]), '']),
    `<sub>for ${commit.slice(0, 7)} · plan ${plan.digest.slice(0, 12)}…</sub>`, '',
  ];
  return parts.join('\n');
}

function table(steps: readonly PlanDocumentStep[]): readonly string[] {
  const rows = steps.slice(0, ROWS_MAX).map((step, index) => `| ${index + 1} | ${code(cut(step.migration, 120))} ${step.segment}/${step.segments} | ${runsAs(step)} | ${riskOf(step)} |`);
  const more = steps.length - rows.length;
  return ['| # | migration | runs as | risk |', '|---|---|---|---|', ...rows, ...(more === 0 ? [] : ['', `*… ${count(more, 'more segment')} left out.*`])];
}

function runsAs({ atomicity, statements, pointOfNoReturn }: PlanDocumentStep): string {
  const how = atomicity === 'transaction' ? `transaction, ${count(statements.length, 'statement')}` : '**alone**';
  return pointOfNoReturn ? `${how}, then a point of no return` : how;
}

function riskOf({ risks }: PlanDocumentStep): string {
  const rules = [...new Set(risks.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
  return rules.length === 0 ? 'none' : rules.slice(0, 4).map((rule) => code(rule)).join(', ');
}

function riskLines(risks: readonly PlanDocumentRisk[]): readonly string[] {
  const lines = risks.slice(0, RISKS_MAX).map(({ severity, rule, path, line, message }) => `- **${severity}** ${code(rule)} ${code(`${cut(path, 200)}:${line}`)} ${escape(cut(message, 600))}`);
  return risks.length > RISKS_MAX ? [...lines, `- *… ${count(risks.length - RISKS_MAX, 'more finding')} left out.*`] : lines;
}

function sqlOf(steps: readonly PlanDocumentStep[]): string {
  const sql = steps.flatMap(({ statements }) => statements.map((text) => `${text};`)).join('\n');
  return cut(sql, SQL_LENGTH_MAX, '\n-- … the rest is left out');
}

function details(summary: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${cell(summary)}</summary>`, '', ...lines, '', '</details>'];
}
