/**
 * `comment`: writes the plan that a fork's own run made on its pull request. It runs afterwards, with rights and without the fork's code.
 * https://docs.github.com/en/actions/reference/security/secure-use
 */
import { AppError } from '../core/errors.js';
import { readPlanDocument } from '../core/report/plan-document.js';
import { renderPlanDocument } from '../core/report/plan-document-markdown.js';
import type { Forge } from '../ports/forge.js';
import type { Outcome } from '../ports/host.js';
import { defineCommand, type World } from './command.js';

export const comment = defineCommand({
  name: 'comment',
  summary: 'Write the plan that the run of a fork made on its pull request, from a run that may.',
  inputs: {
    plan: { kind: 'text', value: 'FILE', summary: 'The plan as JSON, as plan --out wrote it. Nothing in it is believed.' },
  },
  outputs: {
    'comment-id': 'The comment’s id, when one was written.',
  },
  action: true,
  async run(inputs, world) {
    if (inputs.plan === undefined) throw new AppError('USAGE', 'comment needs --plan FILE');
    const plan = readPlanDocument(await world.files.read(inputs.plan));
    const forge = await world.openForge();
    if (forge === undefined) throw new AppError('FORGE_FAILED', 'there is no forge to write to', { next: 'Run it in GitHub Actions with a github-token that may write pull requests.' });
    const pullRequest = await pullRequestOf(world, forge);
    if (pullRequest === undefined) return outcome('No open pull request has this commit as its head; nothing was written.', {});
    const { commit } = world.host.run;
    const marker = `<!-- redshift-devops:fork-plan:${encodeURIComponent(plan.environment)} -->`;
    const id = await forge.upsertComment(pullRequest, marker, `${renderPlanDocument(plan, commit)}\n${marker}`);
    return outcome(`The plan stands on pull request ${pullRequest}.`, { 'comment-id': id });
  },
});

/** What the event names, or the pull request whose head is the commit that was looked at: never what the file says. */
async function pullRequestOf({ host: { run } }: World, forge: Forge): Promise<string | undefined> {
  if (run.pullRequest !== '') return run.pullRequest;
  if (run.source === undefined || run.commit === '') throw new AppError('FORGE_FAILED', 'this run says neither which pull request it is about nor where its branch is', { next: 'Start it by workflow_run, after the workflow of the pull request.' });
  return forge.findPullRequest?.({ ...run.source, commit: run.commit });
}

function outcome(text: string, outputs: Readonly<Record<string, string>>): Outcome {
  return { verdict: 'passed', headline: text, text: `${text}\n`, report: `${text}\n`, findings: [], outputs };
}
