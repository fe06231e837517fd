import { afterEach, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding.js';
import type { Clock } from '../../src/ports/clock.js';
import type { FindingsCheck } from '../../src/ports/forge.js';
import { createGitHubForge } from '../../src/services/github.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';

const COMMIT = 'a'.repeat(40);
const CLOCK: Clock = { now: () => 0, sleep: () => Promise.resolve() };

const running: GitHubApi[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()));
});

async function open() {
  const api = await startGitHubApi();
  running.push(api);
  return { api, forge: createGitHubForge({ token: 't0ken-secret', apiUrl: api.url, repository: 'acme/shop', clock: CLOCK }) };
}

function findings(count: number): readonly Finding[] {
  const at = (line: number) => ({ line, column: 1, offset: 0 });
  return Array.from({ length: count }, (_, index): Finding => ({ rule: 'tx/a', severity: 'warning', message: `finding ${index + 1}`, range: { path: 'a.sql', start: at(index + 1), end: at(index + 1) } }));
}

const check = (count: number): FindingsCheck => ({ name: 'lint', commit: COMMIT, title: 'many', summary: 'many', isRejected: true, findings: findings(count) });

describe('a check run', () => {
  test('takes every finding, fifty a request, in order', async () => {
    const { api, forge } = await open();
    expect(await forge.annotate?.(check(123))).toBe('1');
    expect(api.requests).toEqual(['POST /repos/acme/shop/check-runs', 'PATCH /repos/acme/shop/check-runs/1', 'PATCH /repos/acme/shop/check-runs/1']);
    expect(api.checks[0]).toMatchObject({ name: 'lint', head_sha: COMMIT, conclusion: 'failure' });
    expect(api.checks[0]?.annotations.map(({ message }) => message)).toEqual(findings(123).map(({ message }) => message));
  });

  test('is no error where the token may not write one, as a fork’s', async () => {
    const { api, forge } = await open();
    api.faults.push({ on: 'POST /repos/acme/shop/check-runs', status: 403, message: 'Resource not accessible by integration' });
    expect(await forge.annotate?.(check(1))).toBeUndefined();
    expect(api.requests).toHaveLength(1);
  });

  test('waits when GitHub asks for patience', async () => {
    const { api, forge } = await open();
    api.faults.push({ on: 'POST /repos/acme/shop/check-runs', status: 403, headers: { 'retry-after': '1' }, message: 'You have exceeded a secondary rate limit' });
    expect(await forge.annotate?.(check(1))).toBe('1');
    expect(api.checks[0]?.annotations).toHaveLength(1);
  });

  test('says what GitHub answered otherwise', async () => {
    const { api, forge } = await open();
    api.faults.push({ on: 'POST /repos/acme/shop/check-runs', status: 422, message: 'No commit found for SHA' });
    await expect(forge.annotate?.(check(1))).rejects.toThrow('GitHub answered 422 to POST');
  });
});

describe('the pull request of a fork', () => {
  test('is the open one whose head is exactly the commit', async () => {
    const { api, forge } = await open();
    api.pulls.set('mallory:feature/x&y', [{ number: 8, sha: 'b'.repeat(40) }, { number: 9, sha: COMMIT }]);
    expect(await forge.findPullRequest?.({ owner: 'mallory', branch: 'feature/x&y', commit: COMMIT })).toBe('9');
    expect(await forge.findPullRequest?.({ owner: 'mallory', branch: 'feature/x&y', commit: 'c'.repeat(40) })).toBeUndefined();
    expect(await forge.findPullRequest?.({ owner: 'mallory', branch: 'other', commit: COMMIT })).toBeUndefined();
  });
});
