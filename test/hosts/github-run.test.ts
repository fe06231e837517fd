import { describe, expect, test } from '@jest/globals';
import { readGitHubRun } from '../../src/hosts/github-run.js';

const HEAD = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);
const ENV = {
  GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '123', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'plan', GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTOR: 'first', GITHUB_TRIGGERING_ACTOR: 'second', GITHUB_SHA: MERGE,
};

describe('pull request and commit', () => {
  test.each([
    ['pull_request', { number: 7, pull_request: { number: 7, head: { sha: HEAD, ref: 'x\n::error::', repo: null } } }, '7', HEAD],
    ['pull_request_target', { pull_request: { number: 8, head: { sha: HEAD } } }, '8', HEAD],
    ['pull_request_review', { pull_request: { number: 9, head: { sha: HEAD } } }, '9', HEAD],
    ['push', { before: HEAD, after: MERGE }, '', MERGE],
    ['workflow_dispatch', { inputs: {}, ref: 'refs/heads/main' }, '', MERGE],
    ['merge_group', { merge_group: { head_sha: HEAD, head_ref: `refs/heads/gh-readonly-queue/main/pr-104-${MERGE}` } }, '104', HEAD],
    ['issue_comment', { issue: { number: 11, pull_request: { url: 'x' } } }, '11', ''],
    ['issue_comment', { issue: { number: 12 } }, '', ''],
    ['workflow_run', { repository: { id: 1 }, workflow_run: { head_sha: HEAD, pull_requests: [{ number: 99, base: { repo: { id: 2 } } }, { number: 13, base: { repo: { id: 1 } } }] } }, '13', HEAD],
    ['workflow_run', { repository: { id: 1 }, workflow_run: { head_sha: HEAD, pull_requests: [{ number: 99, base: { repo: { id: 2 } } }] } }, '', HEAD],
    ['workflow_run', { workflow_run: { head_sha: HEAD, pull_requests: [] } }, '', HEAD],
  ])('%s %j', (name, event, pullRequest, commit) => {
    expect(readGitHubRun({ ...ENV, GITHUB_EVENT_NAME: name }, event)).toMatchObject({ pullRequest, commit });
  });

  test('without a payload the ref names the pull request, and its merge commit is nobody’s', () => {
    expect(readGitHubRun({ ...ENV, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/21/merge' }, undefined)).toMatchObject({ pullRequest: '21', commit: '' });
  });

  test.each([[null], ['text'], [[]], [{ pull_request: null }], [{ pull_request: { number: '7; drop', head: { sha: 'not-a-sha' } } }], [{ pull_request: { number: -1, head: 7 } }], [{ issue: { number: {}, pull_request: {} } }]])('an odd payload %j is no pull request', (event) => {
    expect(readGitHubRun({ ...ENV, GITHUB_EVENT_NAME: 'pull_request' }, event)).toMatchObject({ pullRequest: '', commit: '' });
  });
});

describe('the run', () => {
  test('has a link, an actor and a name of its own', () => {
    expect(readGitHubRun(ENV, {})).toEqual({
      host: 'github-actions', id: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown, actor: 'second', commit: MERGE, repository: 'acme/shop', pullRequest: '', base: '',
      runUrl: 'https://github.example/acme/shop/actions/runs/123/attempts/2',
    });
  });

  test('is another one at the next attempt and in another job, and the same when asked twice', () => {
    const ids = [ENV, { ...ENV, GITHUB_RUN_ATTEMPT: '3' }, { ...ENV, GITHUB_JOB: 'apply' }, { ...ENV, GITHUB_RUN_ID: '124' }].map((env) => readGitHubRun(env, {}).id);
    expect(new Set(ids).size).toBe(4);
    expect(readGitHubRun(ENV, {}).id).toBe(ids[0]);
  });

  test('an empty environment gives an empty run', () => {
    expect(readGitHubRun({}, undefined)).toMatchObject({ actor: '', commit: '', runUrl: '', repository: '', pullRequest: '' });
  });

  test('names with line breaks or of a strange form do not get through', () => {
    expect(readGitHubRun({ ...ENV, GITHUB_TRIGGERING_ACTOR: 'x\n::error::y', GITHUB_REPOSITORY: 'a/b/../c' }, {})).toMatchObject({ actor: 'x ::error::y', repository: '', runUrl: '' });
  });
});

test('the steps of one job share its id and have names of their own', () => {
  const [one, two] = ['build', '__run_2'].map((GITHUB_ACTION) => readGitHubRun({ ...ENV, GITHUB_ACTION }, undefined));
  expect([one?.id === two?.id, one?.step, two?.step, 'step' in readGitHubRun(ENV, undefined)]).toEqual([true, 'build', '__run_2', false]);
});
