/** `apply`: run the pending segments. */
import { AppError } from '../core/errors.js';
import { isAtLeast, type Finding } from '../core/finding.js';
import { approvalOf, parseApproval, type Plan } from '../core/migrate/plan.js';
import { renderLintText } from '../core/report/lint-text.js';
import { count } from '../core/report/text.js';
import { VERSION } from '../core/version.js';
import { apply as runApply, type ApplyResult } from '../engine/apply.js';
import type { Outcome } from '../ports/host.js';
import { defineCommand, type World } from './command.js';
import { loadProject, PROJECT_INPUTS, type Project } from './project.js';
import { assessPlan } from './risks.js';

export const apply = defineCommand({
  name: 'apply',
  summary: 'Run the pending segments.',
  inputs: {
    ...PROJECT_INPUTS,
    group: { kind: 'flag', summary: 'Commit consecutive transactional segments together, for a fast replay of a fresh warehouse; when one fails, all of its group roll back.' },
    takeover: { kind: 'flag', summary: 'Cancel what an earlier run has left running in the warehouse, instead of waiting for it.' },
    approve: { kind: 'text', value: 'SEQ:DIGEST', summary: 'Run exactly the plan that printed this string, or nothing.' },
  },
  outputs: {
    'applied-count': 'How many segments this run applied.',
    seq: 'The last sequence number of the history.',
  },
  action: true,
  async run(inputs, world) {
    const project = await loadProject(world.files, inputs);
    const approval = inputs.approve === undefined ? undefined : parseApproval(inputs.approve);
    const warehouse = await world.openWarehouse(project.environment.warehouse);
    try {
      const result = await runApply({
        set: project.set,
        warehouse,
        clock: world.clock,
        signal: world.signal,
        run: world.host.run,
        toolVersion: VERSION,
        approval,
        random: world.random,
        takeover: inputs.takeover,
        grouped: inputs.group,
        statementTimeoutMs: project.environment.statementTimeoutMs,
        onPlan: (plan) => refuse(plan, project, approval !== undefined, world),
        emit: (event) => world.host.emit(event),
      });
      return applied(project, result, warehouse.emulation());
    } catch (error) {
      if (error instanceof Rejected) return error.outcome;
      throw error;
    }
  },
});

/** The plan was rejected before anything ran: an outcome, carried out of the engine as an exception. */
class Rejected extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.headline);
  }
}

/** What plan rejects, apply does not run either; and where the environment demands an approval, nothing runs without one. */
function refuse(plan: Plan, project: Project, isApproved: boolean, world: World): void {
  if (plan.steps.length === 0) return;
  const { environment, config, set } = project;
  const { risks, verdict, secrets } = assessPlan(plan, config.lint, set.ordered);
  for (const secret of secrets) world.host.mask(secret);
  if (verdict === 'rejected') throw new Rejected(rejectedOutcome([...risks.values()].flat().filter(({ severity }) => isAtLeast(severity, config.lint.failOn)), environment.name));
  if (environment.approval === 'required' && !isApproved) {
    throw new AppError('APPROVAL_REQUIRED', `environment ${environment.name} runs approved plans only; the present one is ${approvalOf(plan)}`);
  }
}

function rejectedOutcome(findings: readonly Finding[], environment: string): Outcome {
  const headline = `Nothing was applied to ${environment}: ${count(findings.length, 'finding')} must be settled first.`;
  return { verdict: 'rejected', headline, text: `${renderLintText(findings)}\n\n${headline}`, report: `### Redshift apply · \`${environment}\` · rejected\n\n${headline}\n`, findings, outputs: { 'applied-count': '0' } };
}

function applied(project: Project, { appliedSegments, appliedMigrations, lastSeq }: ApplyResult, emulation: ReturnType<Awaited<ReturnType<World['openWarehouse']>>['emulation']>): Outcome {
  const { name } = project.environment;
  const done = appliedSegments === 0 ? `Nothing was pending in ${name}.` : `Applied ${count(appliedMigrations, 'migration')} (${count(appliedSegments, 'segment')}) to ${name}. Nothing is pending.`;
  const footnote = emulation === undefined ? undefined : `embedded: ${emulation.executed} executed, ${emulation.recorded} recorded, ${emulation.notEmulated} not emulated`;
  return {
    verdict: 'passed',
    headline: done,
    text: done,
    report: `### Redshift apply · \`${name}\`\n\n${done}\n`,
    findings: [],
    outputs: { 'applied-count': String(appliedSegments), seq: String(lastSeq) },
    ...(footnote === undefined ? {} : { footnote }),
  };
}
