/** What `plan` leaves on the pull request: one comment, and on CodeCommit an approval where the environment asks for it. */
import { AppError } from '../core/errors.js';
import { PLAN_LENGTH_MAX } from '../core/report/plan-markdown.js';
import type { World } from './command.js';
import type { Place } from './project.js';

/**
 * Keeps the pull request's comment and returns its id. `render` is told how long the text may be. A comment that cannot be written is a
 * note, never a failed job.
 */
export async function commentOn({ config, environment }: Place, world: World, mode: string, render: (lengthMax: number) => string): Promise<string | undefined> {
  const { pullRequest } = world.host.run;
  if (mode === 'never' || pullRequest === '') return undefined;
  try {
    const forge = await world.openForge();
    if (forge === undefined) {
      note(world, `Pull request ${pullRequest} gets no comment: there is no token for it, or nobody knows its repository.`);
      return undefined;
    }
    const marker = `<!-- redshift-devops:plan:${encodeURIComponent(config.path)}:${encodeURIComponent(environment.name)} -->`;
    const body = render(Math.min(PLAN_LENGTH_MAX, forge.commentLengthMax - marker.length - 1));
    return await forge.upsertComment(pullRequest, marker, `${body}\n${marker}`);
  } catch (error) {
    note(world, `The comment on pull request ${pullRequest} could not be written: ${said(error)}`);
    return undefined;
  }
}

/**
 * Approves the pull request when its plan is clean and takes the approval back otherwise, where the environment says so. Throws what the forge
 * does: whoever asked for a gate must hear that it does not stand.
 */
export async function approveIfClean({ environment }: Place, world: World, isClean: boolean): Promise<void> {
  const { pullRequest, commit } = world.host.run;
  if (environment.pullRequestApproval === 'none' || pullRequest === '') return;
  const forge = await world.openForge();
  if (forge?.setApproval === undefined) note(world, `Pull request ${pullRequest} gets no approval: pull_request_approval is for pull requests of CodeCommit.`);
  else await forge.setApproval(pullRequest, isClean ? { approves: true, commit } : { approves: false });
}

/** The same where the plan could not be made: that error is the one to be told. */
export async function revokeApproval(place: Place, world: World): Promise<void> {
  try {
    await approveIfClean(place, world, false);
  } catch (error) {
    note(world, `An earlier approval of pull request ${world.host.run.pullRequest} may still stand: ${said(error)}`);
  }
}

function note(world: World, text: string): void {
  world.host.emit({ kind: 'note', text });
}

function said(error: unknown): string {
  if (error instanceof AppError) return `${error.message}\nNext: ${error.next}`;
  return error instanceof Error ? error.message : String(error);
}
