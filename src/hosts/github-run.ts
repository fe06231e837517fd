/**
 * What a GitHub runner tells about a run: its variables and the event's payload.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables and
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
import { createHash } from 'node:crypto';
import { singleLine } from '../core/report/text.js';
import type { RunContext } from '../ports/host.js';

/** Reads the run; anything that does not look like what it should be becomes ''. */
export function readGitHubRun(env: NodeJS.ProcessEnv, event: unknown): RunContext {
  const repository = matching(env['GITHUB_REPOSITORY'], /^[\w.-]+\/[\w.-]+$/);
  const runId = matching(env['GITHUB_RUN_ID'], /^\d+$/);
  const attempt = matching(env['GITHUB_RUN_ATTEMPT'], /^\d+$/) || '1';
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const step = env['GITHUB_ACTION'] ?? '';
  return {
    host: 'github-actions',
    id: createHash('sha256').update(`${runId}/${attempt}/${env['GITHUB_JOB'] ?? ''}`).digest('hex').slice(0, 16),
    // The person who ran it: for a run that somebody repeated, not the one who ran it first.
    actor: singleLine(env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || '').slice(0, 128),
    commit: matching(commitOf(env, event), /^[0-9a-f]{40,64}$/),
    runUrl: repository === '' || runId === '' ? '' : `${server}/${repository}/actions/runs/${runId}/attempts/${attempt}`,
    pullRequest: matching(pullRequestOf(env, event), /^[1-9]\d*$/),
    base: matching(text(at(event, 'pull_request', 'base', 'sha')) ?? text(at(event, 'merge_group', 'base_sha')), /^[0-9a-f]{40,64}$/),
    repository,
    ...(step === '' ? {} : { step }),
    ...sourceOf(event),
  };
}

/** A `workflow_run` of a fork names no pull request: https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run */
function sourceOf(event: unknown): Pick<RunContext, 'source'> {
  const owner = text(at(event, 'workflow_run', 'head_repository', 'owner', 'login'));
  const branch = text(at(event, 'workflow_run', 'head_branch'));
  return owner === undefined || branch === undefined ? {} : { source: { owner, branch } };
}

/** `GITHUB_SHA` of a pull request is a merge commit nobody wrote; the reviewed commit stands in the payload only. */
function commitOf(env: NodeJS.ProcessEnv, event: unknown): string | undefined {
  const fromPayload = text(at(event, 'pull_request', 'head', 'sha')) ?? text(at(event, 'merge_group', 'head_sha')) ?? text(at(event, 'workflow_run', 'head_sha'));
  if (fromPayload !== undefined) return fromPayload;
  const shaIsOther = /^pull_request|^issue_comment$|^workflow_run$/.test(env['GITHUB_EVENT_NAME'] ?? '');
  return shaIsOther ? undefined : env['GITHUB_SHA'];
}

function pullRequestOf(env: NodeJS.ProcessEnv, event: unknown): string | undefined {
  const commented = at(event, 'issue', 'pull_request') === undefined ? undefined : at(event, 'issue', 'number');
  const known = at(event, 'pull_request', 'number') ?? commented ?? at(ownPullRequest(event), 'number');
  if (typeof known === 'number') return String(known);
  // A merge queue names the pull request in its branch only: refs/heads/gh-readonly-queue/main/pr-104-<sha>
  const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(text(at(event, 'merge_group', 'head_ref')) ?? '')?.[1];
  return queued ?? /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1];
}

/** A branch may have pull requests into other repositories too, from a fork to where it came from; their numbers mean something else here. */
function ownPullRequest(event: unknown): unknown {
  const all = at(event, 'workflow_run', 'pull_requests');
  const here = at(event, 'repository', 'id');
  return Array.isArray(all) && typeof here === 'number' ? all.find((each) => at(each, 'base', 'repo', 'id') === here) : undefined;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined), value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function matching(value: string | undefined, form: RegExp): string {
  return value !== undefined && form.test(value) ? value : '';
}
