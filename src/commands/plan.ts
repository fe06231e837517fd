/** `plan`: what apply would do, and its risk; on a pull request also as a comment. */
import { AppError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { foldReadHistory } from '../core/migrate/history.js';
import { hideSecrets } from '../core/migrate/hide.js';
import { compareVersions } from '../core/migrate/migration.js';
import { approvalOf, findProblems, makePlan, refuseProblems, type PlanStep } from '../core/migrate/plan.js';
import { renderPlanJson } from '../core/report/plan-json.js';
import { renderPlanMarkdown, renderProblemMarkdown } from '../core/report/plan-markdown.js';
import { renderPlanText } from '../core/report/plan-text.js';
import { riskLevel, type PlanView } from '../core/report/plan-view.js';
import { count } from '../core/report/text.js';
import type { Outcome } from '../ports/host.js';
import { defineCommand, type World } from './command.js';
import { loadMigrations, loadPlace, PROJECT_INPUTS, type Place } from './project.js';
import { approveIfClean, commentOn, revokeApproval } from './pull-request.js';

export const plan = defineCommand({
  name: 'plan',
  summary: 'Show what apply would do and its risk, and comment it on the pull request.',
  inputs: {
    ...PROJECT_INPUTS,
    format: { kind: 'choice', choices: ['text', 'json', 'markdown'], default: 'text', summary: 'What to print.' },
    out: { kind: 'text', value: 'FILE', summary: 'Also write the plan as JSON to this file.' },
    comment: { kind: 'choice', choices: ['auto', 'never'], default: 'auto', summary: 'Whether to keep a comment on the pull request, where there is one and a token may write it.' },
  },
  outputs: {
    approve: 'The string that approves exactly this plan: apply --approve takes it.',
    'pending-count': 'How many segments are pending.',
    plan: 'Path of the plan as JSON, when out is set.',
    'comment-id': 'The comment’s id, when one was written.',
  },
  action: true,
  async run(inputs, world) {
    const place = await loadPlace(world.files, inputs);
    const view = await viewOrRetract(place, world, inputs);
    const commentId = await commentOn(place, world, inputs.comment, (lengthMax) => renderPlanMarkdown(view, lengthMax));
    await approveIfClean(place, world, riskLevel(view) === 'none');
    return outcomeOf(view, renderPlanMarkdown(view), inputs, commentId);
  },
});

async function viewOrRetract(place: Place, world: World, { out, comment }: { readonly out: string | undefined; readonly comment: string }): Promise<PlanView> {
  try {
    const view = await viewOf(place, world);
    if (out !== undefined) await world.files.write(out, `${renderPlanJson(view)}\n`);
    return view;
  } catch (error) {
    if (error instanceof AppError) {
      // The pull request must not go on showing an earlier, better plan.
      await commentOn(place, world, comment, (lengthMax) => renderProblemMarkdown(place.environment.name, error, lengthMax));
      await revokeApproval(place, world);
    }
    throw error;
  }
}

const NO_RISKS = { risks: new Map<PlanStep, readonly Finding[]>(), verdict: 'passed', secrets: [] } as const;

async function viewOf(place: Place, world: World): Promise<PlanView> {
  const { config, environment } = place;
  const warehouse = await world.openWarehouse(environment.warehouse);
  // The warehouse looks its history up while the files are read here.
  const history = warehouse.readHistory();
  // A file that cannot be read is said first, whatever the warehouse answers.
  history.catch(() => undefined);
  const set = await loadMigrations(world.files, place);
  const state = foldReadHistory(await history);
  refuseProblems(findProblems(set, state));
  const made = makePlan(set, state);
  // The rules are loaded for pending statements only.
  const { risks, verdict, secrets } = made.steps.length === 0 ? NO_RISKS : (await import('./risks.js')).assessPlan(made, config.lint, set.ordered);
  for (const secret of secrets) world.host.mask(secret);
  const shown = hideSecrets(made, secrets);
  return {
    environment: environment.name,
    config: config.path,
    warehouse: warehouse.label,
    plan: { ...made, steps: [...shown.values()] },
    risks: new Map([...risks].map(([step, findings]) => [shown.get(step) ?? step, findings])),
    verdict,
    commit: world.host.run.commit,
    undoOf: ({ version, kind }) => (kind === 'versioned' ? set.undos.find((undo) => compareVersions(undo.version, version) === 0)?.id : undefined),
  };
}

function outcomeOf(view: PlanView, markdown: string, inputs: { readonly format: string; readonly out: string | undefined }, commentId: string | undefined): Outcome {
  const { plan: made } = view;
  const approve = approvalOf(made);
  const text = inputs.format === 'json' ? renderPlanJson(view) : inputs.format === 'markdown' ? markdown : renderPlanText(view);
  const migrations = new Set(made.steps.map(({ migration }) => migration.id)).size;
  return {
    verdict: view.verdict,
    headline: made.steps.length === 0 ? 'Nothing is pending.' : `${count(migrations, 'migration')}, ${count(made.steps.length, 'segment')}; risk: ${riskLevel(view)}`,
    text,
    machine: inputs.format !== 'text',
    report: markdown,
    findings: [...view.risks.values()].flat(),
    outputs: {
      approve,
      'pending-count': String(made.steps.length),
      ...(inputs.out === undefined ? {} : { plan: inputs.out }),
      ...(commentId === undefined ? {} : { 'comment-id': commentId }),
    },
  };
}
