/**
 * The pull request's comments on GitHub. One upsert looks, acts once and can be repeated as a whole: after a request whose fate
 * is unknown the next turn looks again, so that a lost answer never makes a second comment.
 *
 * https://docs.github.com/en/rest/issues/comments
 */
import type { getOctokit } from '@actions/github';
import { isSafeEndpoint } from '../core/endpoint.js';
import { AppError } from '../core/errors.js';
import { carriesMarker, isSameComment, markedComment } from '../core/report/comment.js';
import { singleLine } from '../core/report/text.js';
import type { Clock } from '../ports/clock.js';
import type { FindingsCheck, Forge, PullRequestSource } from '../ports/forge.js';
import { createCheckRun, type CheckRuns } from './github-checks.js';
import { statusOf, untilDeadline } from './github-requests.js';

export interface GitHubOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; the public GitHub when undefined. */
  readonly apiUrl: string | undefined;
  /** `owner/name` */
  readonly repository: string;
  readonly clock: Clock;
}

/** GitHub takes 65,536; the rest is room for what it may add. */
export const COMMENT_LENGTH_MAX = 64_000;

const COMMENT_PAGES_MAX = 100;
const REQUEST_TIMEOUT_MS = 8_000;
const UPSERT_TIMEOUT_MS = 25_000;
const CUT_NOTE = '\n\n*Cut here: GitHub takes no longer comment. The job summary has the rest.*';

/** Opens the forge; nothing is sent before the first comment. Throws FORGE_FAILED for an address that would show the token to others. */
export function createGitHubForge(options: GitHubOptions): Forge {
  const apiUrl = checkedUrl(options.apiUrl ?? 'https://api.github.com');
  const [owner, repo] = /^([\w-][\w.-]*)\/(?!\.\.?$)([\w.-]+)$/.exec(options.repository)?.slice(1) ?? [];
  if (owner === undefined || repo === undefined) throw new AppError('FORGE_FAILED', `"${singleLine(options.repository)}" is no repository of the form owner/name`);
  return {
    commentLengthMax: COMMENT_LENGTH_MAX,
    async upsertComment(pullRequest, marker, body) {
      const number = /^[1-9]\d{0,9}$/.test(pullRequest) ? Number(pullRequest) : NaN;
      if (Number.isNaN(number)) throw new AppError('FORGE_FAILED', `"${singleLine(pullRequest)}" is no number of a pull request`);
      const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
      const octokit = await openOctokit(options, apiUrl, deadline);
      const thread: Thread = { octokit, issue: { owner, repo, issue_number: number }, marker };
      return untilDeadline(options, deadline, () => upsertOnce(thread, markedComment(marker, body, COMMENT_LENGTH_MAX, CUT_NOTE)));
    },
    async findPullRequest(source) {
      const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
      const octokit = await openOctokit(options, apiUrl, deadline);
      return untilDeadline(options, deadline, () => pullRequestOf(octokit, { owner, repo }, source));
    },
    async annotate(check: FindingsCheck) {
      const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
      const octokit = await openOctokit(options, apiUrl, deadline);
      const { checks } = octokit.rest;
      const runs: CheckRuns = {
        create: (run) => checks.create({ owner, repo, ...run }).then(({ data }) => data.id),
        append: (id, output) => checks.update({ owner, repo, check_run_id: id, output }),
      };
      return createCheckRun(runs, check, (act) => untilDeadline(options, deadline, act));
    },
  };
}

/**
 * The open pull request whose head is a branch at exactly this commit: what an event says of a fork names no pull request.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
async function pullRequestOf(octokit: Octokit, repository: Repository, { owner, branch, commit }: PullRequestSource): Promise<string | undefined> {
  const { data } = await octokit.rest.pulls.list({ ...repository, state: 'open', head: `${owner}:${branch}`, per_page: 100 });
  const [found] = data.filter(({ head }) => head.sha === commit);
  return found === undefined ? undefined : String(found.number);
}

interface Repository { readonly owner: string; readonly repo: string }

type Octokit = ReturnType<typeof getOctokit>;

/** One pull request's conversation and the mark of our comment in it. */
interface Thread {
  readonly octokit: Octokit;
  readonly issue: { readonly owner: string; readonly repo: string; readonly issue_number: number };
  readonly marker: string;
}

interface OwnComment { readonly id: number; readonly body: string }

/** A token must not travel in the clear. */
function checkedUrl(apiUrl: string): string {
  if (isSafeEndpoint(apiUrl)) return apiUrl.replace(/\/+$/, '');
  throw new AppError('FORGE_FAILED', `GITHUB_API_URL = ${singleLine(apiUrl)}: the token is sent over https only`, { next: 'Set GITHUB_API_URL to an https address.' });
}

async function openOctokit({ token, clock }: GitHubOptions, apiUrl: string, deadline: number): Promise<Octokit> {
  // Loaded here, not above: most runs write no comment and need not pay for it.
  const github = await import('@actions/github');
  const silent = () => undefined;
  const octokit = github.getOctokit(token, { baseUrl: apiUrl, userAgent: 'redshift-devops', log: { debug: silent, info: silent, warn: silent, error: silent } });
  octokit.hook.before('request', (request) => {
    const leftMs = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now()));
    request.request = { ...request.request, signal: AbortSignal.timeout(leftMs) };
  });
  return octokit;
}

async function upsertOnce(thread: Thread, body: string): Promise<string> {
  const isOwn = await authorCheck(thread.octokit);
  const [kept, ...others] = await ownComments(thread, isOwn);
  for (const other of others) await remove(thread, other.id);
  if (kept !== undefined && (isSameComment(kept.body, body) || await update(thread, kept.id, body))) return String(kept.id);
  const { data: created } = await thread.octokit.rest.issues.createComment({ ...thread.issue, body });
  // Another run may have created its comment at the same moment: both look again, and the older comment stays.
  const [oldest] = await ownComments(thread, isOwn);
  if (oldest === undefined || oldest.id >= created.id || !await update(thread, oldest.id, body)) return String(created.id);
  await remove(thread, created.id);
  return String(oldest.id);
}

type Author = { readonly login?: string; readonly type?: string } | null | undefined;

/**
 * Anybody can paste our mark, and a token may edit what others wrote: only comments of the token's own identity count. The token
 * that GitHub gives a job may not ask who it is over REST, and an App's token only over GraphQL.
 */
async function authorCheck(octokit: Octokit): Promise<(author: Author) => boolean> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return (author) => author?.login === data.login;
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
  }
  const bot = await viewer(octokit) ?? 'github-actions[bot]';
  return (author) => author?.type === 'Bot' && (author.login === bot || author.login === `${bot}[bot]`);
}

async function viewer(octokit: Octokit): Promise<string | undefined> {
  try {
    const answer = await octokit.graphql<{ readonly viewer?: { readonly login?: unknown } }>('{ viewer { login } }');
    return typeof answer.viewer?.login === 'string' ? answer.viewer.login : undefined;
  } catch (error) {
    // A refusal is an answer; a server that is down is none.
    if ((statusOf(error) ?? 0) >= 500) throw error;
    return undefined;
  }
}

/** Our comments of this mark, the oldest first. */
async function ownComments({ octokit, issue, marker }: Thread, isOwn: (author: Author) => boolean): Promise<readonly OwnComment[]> {
  const own: OwnComment[] = [];
  for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
    const { data, headers } = await octokit.rest.issues.listComments({ ...issue, per_page: 100, page });
    for (const { id, body = '', user } of data) if (isOwn(user) && carriesMarker(body, marker)) own.push({ id, body });
    if (!(headers.link ?? '').includes('rel="next"')) return own.sort((a, b) => a.id - b.id);
  }
  throw new AppError('FORGE_FAILED', `the pull request has more than ${COMMENT_PAGES_MAX * 100} comments`);
}

/** False when the comment is gone. */
async function update({ octokit, issue: { owner, repo } }: Thread, id: number, body: string): Promise<boolean> {
  return existed(octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }));
}

async function remove({ octokit, issue: { owner, repo } }: Thread, id: number): Promise<void> {
  await existed(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}

async function existed(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
