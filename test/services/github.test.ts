import { afterEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { Clock } from '../../src/ports/clock.js';
import { COMMENT_LENGTH_MAX, createGitHubForge } from '../../src/services/github.js';
import { JOB_TOKEN, startGitHubApi, type GitHubApi, type Identity } from '../support/github-api.js';

const MARKER = '<!-- redshift-devops:plan:dev -->';
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const PERSON = { login: 'mallory', type: 'User' } as const;

const running: GitHubApi[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()));
});

/** Time passes only by sleeping. */
function sleepyClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  return { slept, now: () => slept.reduce((sum, ms) => sum + ms, 0), sleep: (ms) => { slept.push(ms); return Promise.resolve(); } };
}

async function open(identity: Identity = JOB_TOKEN, token = 't0ken-secret') {
  const api = await startGitHubApi(identity);
  running.push(api);
  const clock = sleepyClock();
  const forge = createGitHubForge({ token, apiUrl: api.url, repository: 'acme/shop', clock });
  return { api, clock, upsert: (body: string, marker = MARKER) => forge.upsertComment('7', marker, body) };
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

const writes = (api: GitHubApi) => api.requests.filter((request) => /^(POST|PATCH|DELETE) \/repos/.test(request)).map((request) => request.split(' ')[0]);

describe('one comment', () => {
  test('is created once, left untouched when its text is the same, and updated in place when it differs', async () => {
    const { api, upsert } = await open();
    const id = await upsert(`plan 1\n\n${MARKER}`);
    expect(api.comments.map((comment) => comment.body)).toEqual([`plan 1\n\n${MARKER}`]);
    expect(await upsert(`plan 1\n\n${MARKER}`)).toBe(id);
    expect(writes(api)).toEqual(['POST']);
    expect(await upsert(`plan 2\n\n${MARKER}`)).toBe(id);
    expect(writes(api)).toEqual(['POST', 'PATCH']);
    expect(api.comments.map((comment) => comment.body)).toEqual([`plan 2\n\n${MARKER}`]);
  });

  test('is not touched when GitHub stored it with other line ends', async () => {
    const { api, upsert } = await open();
    api.add(BOT, `a\r\nb\r\n${MARKER}\r\n`);
    await upsert(`a\nb\n${MARKER}`);
    expect(writes(api)).toEqual([]);
  });

  test('gets its marker when the body lacks it, or has it only within a line', async () => {
    const { api, upsert } = await open();
    await upsert(`quoted ${MARKER} by a file name`);
    expect(api.comments[0]?.body.endsWith(`\n\n${MARKER}`)).toBe(true);
    await upsert('second');
    expect(api.comments).toHaveLength(1);
  });

  test('is not mistaken for the one whose marker stands in its SQL', async () => {
    const { api, upsert } = await open();
    const hostile = `\`\`\`sql\n${MARKER}\n\`\`\``;
    await upsert(hostile, '<!-- redshift-devops:plan:prod -->');
    await upsert('dev');
    expect(api.comments.map(({ body }) => body)).toEqual([`${hostile}\n\n<!-- redshift-devops:plan:prod -->`, `dev\n\n${MARKER}`]);
  });

  test('exists once for each marker', async () => {
    const { api, upsert } = await open();
    const dev = await upsert('dev');
    const prod = await upsert('prod', '<!-- redshift-devops:plan:prod -->');
    expect(dev).not.toBe(prod);
    expect(api.comments).toHaveLength(2);
  });

  test('is found on the third page of a long conversation', async () => {
    const { api, upsert } = await open();
    for (let n = 0; n < 230; n++) api.add(PERSON, `comment ${n}`);
    const own = api.add(BOT, `old\n${MARKER}`);
    expect(await upsert(`new\n${MARKER}`)).toBe(String(own.id));
    expect(api.comments).toHaveLength(231);
    expect(api.requests.filter((request) => request.startsWith('GET /repos'))).toHaveLength(3);
  });
});

describe('whose comment it is', () => {
  test('a person who pasted the marker keeps his comment', async () => {
    const { api, upsert } = await open();
    const pasted = api.add(PERSON, `mine\n${MARKER}`);
    await upsert(`plan\n${MARKER}`);
    expect(pasted.body).toBe(`mine\n${MARKER}`);
    expect(api.comments).toHaveLength(2);
  });

  test('a personal token edits its own comments and not the bot’s', async () => {
    const { api, upsert } = await open({ login: 'ci-user', type: 'User', askable: 'rest' });
    api.add(BOT, `bot\n${MARKER}`);
    const id = await upsert(`plan\n${MARKER}`);
    expect(await upsert(`plan 2\n${MARKER}`)).toBe(id);
    expect(api.comments.map((comment) => [comment.user.login, comment.body])).toEqual([['github-actions[bot]', `bot\n${MARKER}`], ['ci-user', `plan 2\n${MARKER}`]]);
  });

  test('an App’s token, which may ask over GraphQL only, finds its own comment again', async () => {
    const { api, upsert } = await open({ login: 'deployer[bot]', type: 'Bot', askable: 'graphql' });
    const id = await upsert('plan');
    expect(await upsert('plan 2')).toBe(id);
    expect(api.comments).toHaveLength(1);
  });

  test('a user who is called like the bot is not the bot', async () => {
    const { api, upsert } = await open();
    api.add({ login: 'github-actions[bot]', type: 'User' }, `mine\n${MARKER}`);
    await upsert('plan');
    expect(api.comments).toHaveLength(2);
  });
});

describe('races', () => {
  test('of two runs that create at once the older comment stays, with the text of the last', async () => {
    const { api, upsert } = await open();
    api.beforeWrite = (method) => {
      if (method === 'POST') api.add(BOT, `rival\n${MARKER}`);
    };
    const id = await upsert(`ours\n${MARKER}`);
    expect(api.comments).toEqual([{ id: Number(id), body: `ours\n${MARKER}`, user: BOT }]);
  });

  test('left-over duplicates of ours are removed', async () => {
    const { api, upsert } = await open();
    const first = api.add(BOT, `a\n${MARKER}`);
    api.add(BOT, `b\n${MARKER}`);
    api.add(BOT, `c\n${MARKER}`);
    expect(await upsert(`a\n${MARKER}`)).toBe(String(first.id));
    expect(api.comments).toHaveLength(1);
  });

  test('a comment that was deleted between looking and updating is created anew', async () => {
    const { api, upsert } = await open();
    const gone = api.add(BOT, `old\n${MARKER}`);
    api.beforeWrite = (method) => {
      if (method === 'PATCH') api.comments.splice(0);
    };
    const id = await upsert(`new\n${MARKER}`);
    expect(id).not.toBe(String(gone.id));
    expect(api.comments.map((comment) => comment.body)).toEqual([`new\n${MARKER}`]);
    expect(writes(api)).toEqual(['PATCH', 'POST']);
  });
});

describe('a GitHub in trouble', () => {
  test('a lost answer to the creation does not make a second comment', async () => {
    const { api, clock, upsert } = await open();
    api.faults.push({ on: 'POST /repos', status: 502, afterEffect: true });
    await upsert('plan');
    expect(api.comments).toHaveLength(1);
    expect(clock.slept).toEqual([1000]);
  });

  test('a cut connection is tried again', async () => {
    const { api, upsert } = await open();
    api.faults.push({ on: 'GET /repos', status: 0, hangUp: true });
    await upsert('plan');
    expect(api.comments).toHaveLength(1);
  });

  test('502 for ever ends after four attempts', async () => {
    const { api, clock, upsert } = await open();
    for (let n = 0; n < 9; n++) api.faults.push({ on: 'GET /user', status: 502 });
    const error = await failure(upsert('plan'));
    expect(error.code).toBe('FORGE_FAILED');
    expect(error.message).toContain('502');
    expect(clock.slept).toEqual([1000, 3000, 6000]);
    expect(api.requests).toHaveLength(4);
  });

  test('a secondary rate limit is waited out as long as GitHub says', async () => {
    const { api, clock, upsert } = await open();
    api.faults.push({ on: 'POST /repos', status: 403, headers: { 'retry-after': '5' }, message: 'You have exceeded a secondary rate limit' });
    await upsert('plan');
    expect(clock.slept).toEqual([5000]);
    expect(api.comments).toHaveLength(1);
  });

  test('a wait beyond the deadline is not begun', async () => {
    const { api, clock, upsert } = await open();
    api.faults.push({ on: 'POST /repos', status: 429, headers: { 'retry-after': '60' } });
    expect((await failure(upsert('plan'))).code).toBe('FORGE_FAILED');
    expect(clock.slept).toEqual([]);
  });

  test('a token that may not write is an error that names the permission, at once', async () => {
    const { api, clock, upsert } = await open();
    api.faults.push({ on: 'POST /repos', status: 403, message: 'Resource not accessible by integration' });
    const error = await failure(upsert('plan'));
    expect(error.message).toMatch(/GitHub answered 403 to POST http.*\/repos\/acme\/shop\/issues\/7\/comments: Resource not accessible/);
    expect(error.next).toContain('pull-requests: write');
    expect(clock.slept).toEqual([]);
  });

  test('a wrong token is named without showing it', async () => {
    const { upsert } = await open(JOB_TOKEN, 'wr0ng-token');
    const error = await failure(upsert('plan'));
    expect(error.message).toContain('401');
    expect(error.message).not.toContain('wr0ng-token');
  });

  test('a server that is not there is an error, not a hang', async () => {
    const { api, upsert } = await open();
    await api.close();
    expect((await failure(upsert('plan'))).message).toContain('GitHub did not answer GET');
  });
});

describe('what is sent', () => {
  test('a body that is too long is cut, keeps its marker and no half character', async () => {
    const { api, upsert } = await open();
    for (const filler of ['x', '']) {
      await upsert(`${filler}${'😀'.repeat(40_000)}\n${MARKER}`);
      const body = api.comments[0]?.body ?? '';
      expect(body.length).toBeLessThanOrEqual(COMMENT_LENGTH_MAX);
      expect(body.length).toBeGreaterThan(COMMENT_LENGTH_MAX - 300);
      expect(body).not.toMatch(/\p{Surrogate}/u);
      expect(body.endsWith(MARKER)).toBe(true);
      expect(body).toContain('Cut here');
    }
    expect(api.comments).toHaveLength(1);
  });

  test.each(['http://api.example.com', 'ftp://127.0.0.1', 'not a url', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example'])('no token goes to %s', (apiUrl) => {
    expect(() => createGitHubForge({ token: 't', apiUrl, repository: 'acme/shop', clock: sleepyClock() })).toThrow(/https only/);
  });

  test.each(['acme', 'acme/shop/x', 'acme/../user', 'acme/..', ''])('"%s" is no repository', (repository) => {
    expect(() => createGitHubForge({ token: 't', apiUrl: undefined, repository, clock: sleepyClock() })).toThrow(/owner\/name/);
  });

  test.each(['0', '7/../../user', '', '-1', '1e3'])('"%s" is no pull request', async (pullRequest) => {
    const forge = createGitHubForge({ token: 't', apiUrl: 'http://127.0.0.1:9', repository: 'acme/shop', clock: sleepyClock() });
    expect((await failure(forge.upsertComment(pullRequest, MARKER, 'x'))).message).toContain('no number of a pull request');
  });
});
