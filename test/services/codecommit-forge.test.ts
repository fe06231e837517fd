import { afterEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { Clock } from '../../src/ports/clock.js';
import { COMMENT_LENGTH_MAX, createCodeCommitForge, type CodeCommitForgeOptions } from '../../src/services/codecommit-forge.js';
import { AFTER, BEFORE, CodeCommitService, MALLORY, REGION, SESSIONS, type Session } from '../support/codecommit-service.js';

const MARKER = '<!-- redshift-devops:plan:redshift-devops.ini:dev -->';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const running: CodeCommitService[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
});

/** Time passes only by sleeping. */
function sleepyClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  return { slept, now: () => slept.reduce((sum, ms) => sum + ms, 0), sleep: (ms) => { slept.push(ms); return Promise.resolve(); } };
}

async function open() {
  const service = await new CodeCommitService().start();
  running.push(service);
  const clock = sleepyClock();
  const forge = (session: Session = 'one', more: Partial<CodeCommitForgeOptions> = {}) => createCodeCommitForge({ region: REGION, repository: 'shop', clock, client: { endpoint: service.url, credentials: SESSIONS[session] }, ...more });
  return { service, clock, forge, upsert: (body: string, session?: Session) => forge(session).upsertComment('7', MARKER, body), contents: () => service.comments.map(({ content }) => content) };
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

describe('one comment', () => {
  test('is posted once on the change, left untouched when its text is the same, and updated in place when it differs', async () => {
    const { service, upsert, contents } = await open();
    const id = await upsert('plan 1');
    expect(contents()).toEqual([`plan 1\n\n${MARKER}`]);
    expect(service.requests.at(-1)).toEqual({
      operation: 'PostCommentForPullRequest',
      input: { pullRequestId: '7', repositoryName: 'shop', beforeCommitId: BEFORE, afterCommitId: AFTER, content: `plan 1\n\n${MARKER}`, clientRequestToken: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    });
    expect(await upsert('plan 1')).toBe(id);
    expect(service.count('UpdateComment')).toBe(0);
    expect(await upsert('plan 2')).toBe(id);
    expect(contents()).toEqual([`plan 2\n\n${MARKER}`]);
    expect(service.count('PostCommentForPullRequest')).toBe(1);
  });

  test('stays in place when the pull request moves on, and exists once for each mark', async () => {
    const { service, forge, upsert, contents } = await open();
    const id = await upsert('plan 1');
    service.head = 'c'.repeat(40);
    expect(await upsert('plan 2')).toBe(id);
    expect(await forge().upsertComment('7', '<!-- other -->', 'x')).not.toBe(id);
    expect(contents()).toEqual([`plan 2\n\n${MARKER}`, 'x\n\n<!-- other -->']);
  });

  test('is found behind 1,200 others, with pages of 500', async () => {
    const { service, upsert } = await open();
    for (let n = 0; n < 600; n++) service.add(`talk ${n}`);
    const id = await upsert('plan 1');
    for (let n = 0; n < 600; n++) service.add(`more ${n}`);
    const before = service.count('GetCommentsForPullRequest');
    expect(await upsert('plan 2')).toBe(id);
    expect(service.count('GetCommentsForPullRequest') - before).toBe(3);
  });

  test('of somebody else who wrote the mark is never touched', async () => {
    const { service, upsert, contents } = await open();
    const faked = service.add(`hello\n${MARKER}`);
    service.add(`quoted ${MARKER} in a line`);
    const id = await upsert('plan 1');
    expect(id).not.toBe(faked.commentId);
    expect(contents()).toEqual([`hello\n${MARKER}`, `quoted ${MARKER} in a line`, `plan 1\n\n${MARKER}`]);
    expect(await upsert('plan 2')).toBe(id);
    expect(contents()[0]).toBe(`hello\n${MARKER}`);
    expect(service.comments.filter(({ authorArn }) => authorArn !== MALLORY)).toHaveLength(1);
  });

  test('of many that a stranger marked costs one attempt', async () => {
    const { service, upsert } = await open();
    for (let n = 0; n < 50; n++) service.add(`${n}\n${MARKER}`);
    await upsert('plan 1');
    expect(service.count('UpdateComment')).toBe(1);
    expect(service.count('PostCommentForPullRequest')).toBe(1);
  });

  test('that a person deleted is posted again, also with the same text', async () => {
    const { service, upsert, contents } = await open();
    await upsert('plan 1');
    service.remove(service.comments[0]);
    await upsert('plan 1');
    await upsert('plan 1');
    expect(contents()).toEqual(['', `plan 1\n\n${MARKER}`]);
  });

  test('of an earlier session that may not be changed by this one is followed by another, once', async () => {
    const { service, upsert, contents } = await open();
    service.authorIsSession = true;
    await upsert('plan 1', 'one');
    await upsert('plan 2', 'two');
    await upsert('plan 3', 'two');
    expect(contents()).toEqual([`plan 1\n\n${MARKER}`, `plan 3\n\n${MARKER}`]);
  });
});

describe('several runs at once', () => {
  /** Lets nobody post before all have looked. */
  function barrier(service: CodeCommitService, runs: number): void {
    let looked = 0;
    const waiting: (() => void)[] = [];
    service.beforeEffect = async (operation) => {
      if (operation !== 'GetPullRequest' || looked >= runs) return;
      looked++;
      if (looked === runs) waiting.forEach((go) => go());
      else await new Promise<void>((go) => waiting.push(go));
    };
  }

  test('with the same text post it once', async () => {
    const { service, upsert, contents } = await open();
    barrier(service, 3);
    const ids = await Promise.all([upsert('plan'), upsert('plan'), upsert('plan')]);
    expect(new Set(ids).size).toBe(1);
    expect(service.count('PostCommentForPullRequest')).toBe(3);
    expect(contents()).toEqual([`plan\n\n${MARKER}`]);
  });

  test('with different texts leave one comment, which holds one of them', async () => {
    const { service, upsert, contents } = await open();
    barrier(service, 2);
    const ids = await Promise.all([upsert('plan of one'), upsert('plan of two')]);
    expect(new Set(ids).size).toBe(1);
    expect(contents()).toHaveLength(1);
    expect([`plan of one\n\n${MARKER}`, `plan of two\n\n${MARKER}`]).toContain(contents()[0]);
  });
});

describe('a CodeCommit in trouble', () => {
  test('a throttle is waited out', async () => {
    const { service, clock, upsert, contents } = await open();
    service.faults.push({ operation: 'GetCommentsForPullRequest', name: 'ThrottlingException', message: 'Rate exceeded' }, { operation: 'PostCommentForPullRequest', name: 'ThrottlingException', message: 'Rate exceeded' });
    await upsert('plan');
    expect(clock.slept).toEqual([1000, 3000]);
    expect(contents()).toHaveLength(1);
  });

  test('a throttle for ever ends after four attempts', async () => {
    const { service, clock, upsert } = await open();
    for (let n = 0; n < 9; n++) service.faults.push({ operation: 'GetCommentsForPullRequest', name: 'ThrottlingException', message: 'Rate exceeded' });
    const error = await failure(upsert('plan'));
    expect(error.code).toBe('CODECOMMIT_REFUSED');
    expect(error.message).toBe('pull request 7 of codecommit::eu-west-1://shop: GetCommentsForPullRequest: the account sends too many requests (ThrottlingException: Rate exceeded)');
    expect(clock.slept).toEqual([1000, 3000, 6000]);
    expect(service.requests).toHaveLength(4);
  });

  test('a lost answer to the post does not make a second comment', async () => {
    const { service, clock, upsert, contents } = await open();
    service.faults.push({ operation: 'PostCommentForPullRequest', name: '', afterEffect: true });
    await upsert('plan');
    expect(contents()).toHaveLength(1);
    expect(clock.slept).toEqual([1000]);
  });

  test('a cut connection and an internal error are tried again', async () => {
    const { service, upsert, contents } = await open();
    service.faults.push({ operation: 'GetCommentsForPullRequest', name: '', cuts: true }, { operation: 'GetPullRequest', name: 'InternalFailure', status: 500 });
    await upsert('plan');
    expect(contents()).toHaveLength(1);
  });

  test('a clock that is wrong is corrected by what the service says', async () => {
    const { service, upsert, contents } = await open();
    service.clockOffsetMs = 20 * 60_000;
    await upsert('plan');
    expect(contents()).toHaveLength(1);
    // The first request only was signed by the wrong clock.
    expect(service.requests).toHaveLength(3);
  });

  test('a service that is not there is an error, not a hang', async () => {
    const { service, forge } = await open();
    const opened = forge();
    await service.stop();
    const error = await failure(opened.upsertComment('7', MARKER, 'plan'));
    expect(error.code).toBe('CODECOMMIT_UNREACHABLE');
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('requests that take too long in all end the attempt', async () => {
    const { service, clock, upsert } = await open();
    service.beforeEffect = (operation) => void (operation === 'GetCommentsForPullRequest' && clock.slept.push(30_000));
    expect((await failure(upsert('plan'))).message).toContain('GetPullRequest was not sent, because CodeCommit took more than 25 seconds');
    expect(service.comments).toEqual([]);
  });
});

describe('a refusal is an error of its own, at once', () => {
  test.each(['GetCommentsForPullRequest', 'GetPullRequest', 'PostCommentForPullRequest', 'UpdateComment'])('no permission for %s names the action to grant', async (operation) => {
    const { service, clock, upsert } = await open();
    if (operation === 'UpdateComment') await upsert('earlier');
    service.denied.add(operation);
    const error = await failure(upsert('plan'));
    expect(error.code).toBe('CODECOMMIT_DENIED');
    expect(error.next).toBe(`Grant codecommit:${operation} on the repository shop; docs/permissions.md lists all that is needed.`);
    expect(error.message).toContain(`is not authorized to perform: codecommit:${operation}`);
    expect(clock.slept).toEqual([]);
  });

  test('expired credentials', async () => {
    const { service, upsert } = await open();
    service.isExpired = true;
    const error = await failure(upsert('plan'));
    expect(error).toMatchObject({ code: 'CODECOMMIT_DENIED' });
    expect(error.message).toContain('the credentials have expired');
    expect(error.next).toContain('Get new ones');
  });

  test('credentials of another account, or with a wrong secret key', async () => {
    const { service, forge } = await open();
    const of = (accessKeyId: string) => forge('one', { client: { endpoint: service.url, credentials: { ...SESSIONS.one, accessKeyId, secretAccessKey: 'wrong-secret-key' } } });
    for (const key of ['AKIAELSEWHERE', SESSIONS.one.accessKeyId]) {
      const error = await failure(of(key).upsertComment('7', MARKER, 'x'));
      expect(error.message).toContain('AWS does not know these credentials');
      expect(error.message).not.toContain('wrong-secret-key');
    }
  });

  test('a repository that is not there', async () => {
    const { forge } = await open();
    const error = await failure(forge('one', { repository: 'shops' }).upsertComment('7', MARKER, 'x'));
    expect(error).toMatchObject({ code: 'CODECOMMIT_NOT_FOUND', message: 'pull request 7 of codecommit::eu-west-1://shops: it is a pull request of shop' });
    expect(error.next).toContain('REDSHIFT_DEVOPS_PULL_REQUEST');
  });

  test('a region where the repository is not', async () => {
    const { service, upsert } = await open();
    service.faults.push({ operation: 'PostCommentForPullRequest', name: 'RepositoryDoesNotExistException', message: 'shop does not exist' });
    const error = await failure(upsert('plan'));
    expect(error.code).toBe('CODECOMMIT_NOT_FOUND');
    expect(error.message).toContain('there is no such repository in this region of the account');
  });

  test('a pull request that is not there', async () => {
    const { forge } = await open();
    const error = await failure(forge().upsertComment('8', MARKER, 'x'));
    expect(error.code).toBe('CODECOMMIT_NOT_FOUND');
    expect(error.message).toContain('there is no such pull request in this region of the account');
  });

  test.each(['0', '7/../8', '', '-1', '1e3'])('"%s" is no pull request, and nothing is sent', async (pullRequest) => {
    const { service, forge } = await open();
    expect((await failure(forge().upsertComment(pullRequest, MARKER, 'x'))).message).toContain('no number of a pull request');
    expect(service.requests).toEqual([]);
  });
});

test('a body that is too long is cut, keeps its mark and no half character', async () => {
  const { upsert, contents } = await open();
  for (const filler of ['x', '']) {
    await upsert(`${filler}${'😀'.repeat(9_000)}`);
    const [body = ''] = contents();
    expect(body.length).toBeLessThanOrEqual(COMMENT_LENGTH_MAX);
    expect(body.length).toBeGreaterThan(COMMENT_LENGTH_MAX - 10);
    expect(body).not.toMatch(/\p{Surrogate}/u);
    expect(body.endsWith(`*Cut here: CodeCommit takes no longer comment. The log of the build has the rest.*\n\n${MARKER}`)).toBe(true);
  }
  expect(contents()).toHaveLength(1);
});

describe('the approval', () => {
  test('is given for the revision that was planned, and taken back', async () => {
    const { service, forge } = await open();
    await forge().setApproval?.('7', { approves: true, commit: AFTER });
    service.revisionId = 'revision-2';
    await forge().setApproval?.('7', { approves: false });
    expect(service.approvals).toEqual([{ revisionId: 'revision-1', approvalState: 'APPROVE' }, { revisionId: 'revision-2', approvalState: 'REVOKE' }]);
  });

  test.each([['c'.repeat(40), 'the plan is of commit cccc'], ['', 'the plan is of commit unknown']])('is not given for what was pushed after the plan of "%s"', async (commit, message) => {
    const { service, forge } = await open();
    const error = await failure(Promise.resolve(forge().setApproval?.('7', { approves: true, commit })));
    expect(error.code).toBe('CODECOMMIT_REFUSED');
    expect(error.message).toContain(message);
    expect(error.message).toContain(`its source is at ${AFTER}`);
    expect(service.approvals).toEqual([]);
  });

  test('is not given for a push between looking and voting', async () => {
    const { service, forge } = await open();
    service.beforeEffect = (operation) => void (operation === 'UpdatePullRequestApprovalState' && (service.revisionId = 'revision-2'));
    expect((await failure(Promise.resolve(forge().setApproval?.('7', { approves: true, commit: AFTER })))).message).toContain('the pull request has moved on');
    expect(service.approvals).toEqual([]);
  });

  test.each([
    ['PullRequestCannotBeApprovedByAuthorException', 'whoever made a pull request may not approve it'],
    ['PullRequestAlreadyClosedException', 'the pull request is closed'],
  ])('that CodeCommit refuses with %s says why', async (name, says) => {
    const { service, forge } = await open();
    service.faults.push({ operation: 'UpdatePullRequestApprovalState', name });
    expect((await failure(Promise.resolve(forge().setApproval?.('7', { approves: true, commit: AFTER })))).message).toContain(says);
  });

  test('without the permission names it', async () => {
    const { service, forge } = await open();
    service.denied.add('UpdatePullRequestApprovalState');
    expect((await failure(Promise.resolve(forge().setApproval?.('7', { approves: false })))).next).toContain('Grant codecommit:UpdatePullRequestApprovalState on the repository shop');
  });
});
