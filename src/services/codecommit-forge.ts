/**
 * The pull request's comments and approval on CodeCommit. One upsert looks, acts once and can be repeated as a whole. Of several runs that
 * find no comment at the same moment only one posts it: they send the same idempotency token, which CodeCommit takes once.
 *
 * Who wrote a comment CodeCommit itself checks: it lets only the author change one.
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/API_PostCommentForPullRequest.html,
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/API_UpdateComment.html
 */
import { createHash } from 'node:crypto';
import {
  CodeCommitClient, GetCommentsForPullRequestCommand, GetPullRequestCommand, PostCommentForPullRequestCommand, UpdateCommentCommand, UpdatePullRequestApprovalStateCommand,
  type CodeCommitClientConfig, type Comment,
} from '@aws-sdk/client-codecommit';
import { AppError } from '../core/errors.js';
import { carriesMarker, isSameComment, markedComment } from '../core/report/comment.js';
import { singleLine } from '../core/report/text.js';
import type { Clock } from '../ports/clock.js';
import type { Forge } from '../ports/forge.js';
import { isPassing, nameOf, toAppError } from './codecommit-errors.js';

export interface CodeCommitForgeOptions {
  readonly region: string;
  /** Its name, without an address. */
  readonly repository: string;
  readonly clock: Clock;
  /** Settings of the client, for tests. */
  readonly client?: Pick<CodeCommitClientConfig, 'endpoint' | 'credentials'>;
}

/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
export const COMMENT_LENGTH_MAX = 10_240;

const CUT_NOTE = '\n\n*Cut here: CodeCommit takes no longer comment. The log of the build has the rest.*';
const COMMENT_PAGES_MAX = 100;
const COMMENTS_PER_PAGE = 500;
const DEADLINE_MS = 25_000;
const RETRY_WAITS_MS = [1_000, 3_000, 6_000] as const;
/** The SDK itself does not repeat: the turns here do, and a turn begins with looking. */
const REQUESTS = { maxAttempts: 1, requestHandler: { connectionTimeout: 5_000, requestTimeout: 8_000, throwOnRequestTimeout: true } } as const;

/** Opens the forge; nothing is sent, and no credentials are looked for, before the first comment. Its errors have the codes CODECOMMIT_…. */
export function createCodeCommitForge({ region, repository, clock, client: settings }: CodeCommitForgeOptions): Forge {
  const client = new CodeCommitClient({ ...REQUESTS, region, ...settings });
  const threadOf = (pullRequest: string): Thread => {
    if (!/^[1-9]\d{0,9}$/.test(pullRequest)) throw new AppError('CODECOMMIT_NOT_FOUND', `"${singleLine(pullRequest)}" is no number of a pull request`);
    return { client, repository, pullRequest, isLate: lateAfter(clock, DEADLINE_MS), label: `pull request ${pullRequest} of codecommit::${region}://${repository}` };
  };
  return {
    commentLengthMax: COMMENT_LENGTH_MAX,
    async upsertComment(pullRequest, marker, body) {
      const thread = threadOf(pullRequest);
      return untilDeadline(clock, thread, () => upsertOnce(thread, marker, markedComment(marker, body, COMMENT_LENGTH_MAX, CUT_NOTE)));
    },
    async setApproval(pullRequest, approval) {
      const thread = threadOf(pullRequest);
      await untilDeadline(clock, thread, () => setApprovalOnce(thread, approval));
    },
  };
}

interface Thread {
  readonly client: CodeCommitClient;
  readonly repository: string;
  readonly pullRequest: string;
  /** Whether a request that begins in so many milliseconds begins too late. */
  readonly isLate: (inMs: number) => boolean;
  /** How it is called in messages. */
  readonly label: string;
}

/** Returns the comment's id. */
async function upsertOnce(thread: Thread, marker: string, body: string): Promise<string> {
  const comments = await readComments(thread);
  const marked = comments.filter(({ deleted, content = '' }) => deleted !== true && carriesMarker(content, marker));
  const strangers = new Set<string>();
  for (const { commentId = '', content = '', authorArn = '' } of marked) {
    if (strangers.has(authorArn)) continue;
    if (isSameComment(content, body) || await update(thread, commentId, body)) return commentId;
    strangers.add(authorArn);
  }
  // A token is good for one comment: where that one was deleted, or cannot be changed by this run, the next one needs another.
  const spent = comments.filter(({ deleted }) => deleted === true).length + marked.length;
  return post(thread, body, createHash('sha256').update(JSON.stringify([thread.repository, thread.pullRequest, marker, spent])).digest('hex'));
}

/** The comments on the whole change, the oldest first. */
async function readComments(thread: Thread): Promise<readonly Comment[]> {
  const { client, pullRequest: pullRequestId } = thread;
  const comments: Comment[] = [];
  let nextToken: string | undefined;
  for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
    const command = new GetCommentsForPullRequestCommand({ pullRequestId, maxResults: COMMENTS_PER_PAGE, ...(nextToken === undefined ? {} : { nextToken }) });
    const answer = await ask(thread, 'GetCommentsForPullRequest', () => client.send(command));
    for (const { repositoryName, comments: own = [] } of answer.commentsForPullRequestData ?? []) if (repositoryName === thread.repository) comments.push(...own);
    nextToken = answer.nextToken;
    if (nextToken === undefined) return comments.sort((a, b) => Number(a.creationDate) - Number(b.creationDate));
  }
  throw new AppError('CODECOMMIT_REFUSED', `${thread.label} has more than ${COMMENT_PAGES_MAX * COMMENTS_PER_PAGE} comments`);
}

/** False when the comment is another's, or is gone. */
async function update(thread: Thread, commentId: string, content: string): Promise<boolean> {
  try {
    await ask(thread, 'UpdateComment', () => thread.client.send(new UpdateCommentCommand({ commentId, content })));
    return true;
  } catch (error) {
    if (/^(CommentNotCreatedByCaller|CommentDeleted|CommentDoesNotExist)/.test(nameOf((error as Error).cause))) return false;
    throw error;
  }
}

async function post(thread: Thread, content: string, clientRequestToken: string): Promise<string> {
  const { client, repository: repositoryName, pullRequest: pullRequestId } = thread;
  const { before: beforeCommitId, after: afterCommitId } = await look(thread);
  const command = new PostCommentForPullRequestCommand({ pullRequestId, repositoryName, beforeCommitId, afterCommitId, content, clientRequestToken });
  const { comment } = await ask(thread, 'PostCommentForPullRequest', () => client.send(command));
  return comment?.commentId ?? '';
}

interface Standing { readonly before: string; readonly after: string; readonly revision: string }

async function look(thread: Thread): Promise<Standing> {
  const { client, repository, pullRequest: pullRequestId, label } = thread;
  const { pullRequest } = await ask(thread, 'GetPullRequest', () => client.send(new GetPullRequestCommand({ pullRequestId })));
  const targets = pullRequest?.pullRequestTargets ?? [];
  const target = targets.find(({ repositoryName }) => repositoryName === repository);
  if (target === undefined) {
    throw new AppError('CODECOMMIT_NOT_FOUND', `${label}: it is a pull request of ${targets.map(({ repositoryName = '' }) => repositoryName).join(', ') || 'no repository'}`, { next: 'Check REDSHIFT_DEVOPS_PULL_REQUEST and the source of the build: they are of different repositories.' });
  }
  return { before: target.destinationCommit ?? '', after: target.sourceCommit ?? '', revision: pullRequest?.revisionId ?? '' };
}

async function setApprovalOnce(thread: Thread, approval: Parameters<NonNullable<Forge['setApproval']>>[1]): Promise<void> {
  const { client, pullRequest: pullRequestId, label } = thread;
  const { after, revision: revisionId } = await look(thread);
  // A vote is for a revision, and a plan is of a commit: what was pushed since then nobody has planned.
  if (approval.approves && approval.commit !== after) {
    throw new AppError('CODECOMMIT_REFUSED', `${label} was not approved: the plan is of commit ${approval.commit || 'unknown'}, and its source is at ${after}`, { next: approval.commit === '' ? 'Let the build tell its commit: set REDSHIFT_DEVOPS_COMMIT.' : 'Nothing needs to be done where a build of the newer commit runs.' });
  }
  const command = new UpdatePullRequestApprovalStateCommand({ pullRequestId, revisionId, approvalState: approval.approves ? 'APPROVE' : 'REVOKE' });
  await ask(thread, 'UpdatePullRequestApprovalState', () => client.send(command));
}

async function ask<T>({ label, repository, isLate }: Thread, operation: string, act: () => Promise<T>): Promise<T> {
  if (isLate(0)) throw new AppError('CODECOMMIT_UNREACHABLE', `${label}: ${operation} was not sent, because CodeCommit took more than ${DEADLINE_MS / 1000} seconds for the requests before`);
  try {
    return await act();
  } catch (error) {
    throw toAppError(error, `${label}: ${operation}`, `codecommit:${operation} on the repository ${repository}`);
  }
}

function lateAfter(clock: Clock, ms: number): (inMs: number) => boolean {
  const deadline = clock.now() + ms;
  return (inMs) => clock.now() + inMs >= deadline;
}

/** Repeats what may pass, a few times and never beyond the deadline: a comment is not worth a waiting job. */
async function untilDeadline<T>(clock: Clock, { isLate }: Thread, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const waitMs = RETRY_WAITS_MS[attempt];
      const cause = (error as Error).cause;
      if (waitMs === undefined || cause === undefined || !isPassing(cause) || isLate(waitMs)) throw error;
      await clock.sleep(waitMs);
    }
  }
}
