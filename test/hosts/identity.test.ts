/** Who ran what, where and for which commit, from every pipeline's own variables into the history of the warehouse. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../src/commands/apply.js';
import { readCodeBuildRun, missingFromCodeBuild } from '../../src/hosts/codebuild-run.js';
import { readGitHubRun } from '../../src/hosts/github-run.js';
import { missingFromJenkins, readJenkinsRun } from '../../src/hosts/jenkins-run.js';
import type { Variables } from '../../src/hosts/run-facts.js';
import { checkedOutCommit, readTerminalRun } from '../../src/hosts/terminal-run.js';
import type { RunContext } from '../../src/ports/host.js';
import { GitRepository } from '../support/git-repository.js';
import { HandMadeWorld } from '../support/hand-made-world.js';
import { BASE, CODEBUILD, CODEBUILD_CODECOMMIT, CODEBUILD_CODEPIPELINE, CODEBUILD_WEBHOOK, GITHUB, GITHUB_EVENT, HEAD, JENKINS } from '../support/host-environments.js';

const CONSOLE = 'https://eu-west-1.console.aws.amazon.com/codesuite/codebuild/111122223333/projects/shop/build/shop%3A11111111-2222-3333-4444-555555555555/?region=eu-west-1';

type Facts = Omit<RunContext, 'id'>;
const facts = ({ id: _id, ...others }: RunContext): Facts => ({ ...others });
const github = (env: Variables, event: unknown) => readGitHubRun(env, event);

/** `CODEBUILD_` and others that the row sets; undefined unsets. */
const TABLE: readonly (readonly [what: string, run: () => RunContext, expected: Facts])[] = [
  ['a terminal', () => readTerminalRun({ USER: 'alice' }, '0123456789abcdef', () => HEAD), { host: 'terminal', actor: 'alice', commit: HEAD, runUrl: '', pullRequest: '', base: '', repository: '' }],
  ['GitHub, a pull request', () => github(GITHUB, GITHUB_EVENT), { host: 'github-actions', actor: 'octocat', commit: HEAD, runUrl: 'https://github.com/acme/shop/actions/runs/42/attempts/1', pullRequest: '7', base: BASE, repository: 'acme/shop' }],
  ['GitHub, a push', () => github({ ...GITHUB, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: HEAD }, { before: BASE, after: HEAD }), { host: 'github-actions', actor: 'octocat', commit: HEAD, runUrl: 'https://github.com/acme/shop/actions/runs/42/attempts/1', pullRequest: '', base: '', repository: 'acme/shop' }],
  ['GitHub, a merge group', () => github({ ...GITHUB, GITHUB_EVENT_NAME: 'merge_group' }, { merge_group: { base_sha: BASE, head_sha: HEAD, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${BASE}` } }), { host: 'github-actions', actor: 'octocat', commit: HEAD, runUrl: 'https://github.com/acme/shop/actions/runs/42/attempts/1', pullRequest: '7', base: BASE, repository: 'acme/shop' }],
  ['CodeBuild, the webhook of a pull request', () => readCodeBuildRun(CODEBUILD_WEBHOOK), { host: 'codebuild', actor: 'account 583231', commit: HEAD, runUrl: CONSOLE, pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['CodeBuild, the webhook of a push', () => readCodeBuildRun({ ...CODEBUILD_WEBHOOK, CODEBUILD_WEBHOOK_TRIGGER: 'branch/main', CODEBUILD_SOURCE_VERSION: HEAD, CODEBUILD_WEBHOOK_EVENT: 'PUSH', CODEBUILD_WEBHOOK_PREV_COMMIT: BASE, CODEBUILD_WEBHOOK_BASE_REF: undefined }), { host: 'codebuild', actor: 'account 583231', commit: HEAD, runUrl: CONSOLE, pullRequest: '', base: '', repository: 'acme/shop' }],
  ['CodeBuild, the webhook of a tag', () => readCodeBuildRun({ ...CODEBUILD_WEBHOOK, CODEBUILD_WEBHOOK_TRIGGER: 'tag/pr/7', CODEBUILD_SOURCE_VERSION: 'tag/pr/7' }), { host: 'codebuild', actor: 'account 583231', commit: HEAD, runUrl: CONSOLE, pullRequest: '', base: '', repository: 'acme/shop' }],
  ['CodeBuild, a pull request by hand', () => readCodeBuildRun({ ...CODEBUILD, CODEBUILD_INITIATOR: 'alice', CODEBUILD_SOURCE_VERSION: 'pr/7', CODEBUILD_SOURCE_REPO_URL: 'git@github.com:acme/shop.git', REDSHIFT_DEVOPS_BASE: 'main' }), { host: 'codebuild', actor: 'alice', commit: HEAD, runUrl: CONSOLE, pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['CodeBuild, a branch by hand', () => readCodeBuildRun({ ...CODEBUILD, CODEBUILD_INITIATOR: 'alice', CODEBUILD_SOURCE_VERSION: 'main', CODEBUILD_SOURCE_REPO_URL: 'https://github.com/acme/shop' }), { host: 'codebuild', actor: 'alice', commit: HEAD, runUrl: CONSOLE, pullRequest: '', base: '', repository: 'acme/shop' }],
  ['CodeBuild, a pipeline of CodePipeline', () => readCodeBuildRun(CODEBUILD_CODEPIPELINE), { host: 'codebuild', actor: 'codepipeline/deploy-shop', commit: HEAD, runUrl: CONSOLE, pullRequest: '', base: '', repository: '' }],
  ['CodeBuild, a pipeline that hands its source’s variables on', () => readCodeBuildRun({ ...CODEBUILD_CODEPIPELINE, REDSHIFT_DEVOPS_PULL_REQUEST: '7', REDSHIFT_DEVOPS_BASE: 'main', REDSHIFT_DEVOPS_REPOSITORY: 'acme/shop', REDSHIFT_DEVOPS_ACTOR: 'octocat' }), { host: 'codebuild', actor: 'octocat', commit: HEAD, runUrl: CONSOLE, pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['CodeBuild, a pull request of CodeCommit', () => readCodeBuildRun(CODEBUILD_CODECOMMIT), { host: 'codebuild', actor: 'arn:aws:sts::111122223333:assumed-role/developer/alice', commit: HEAD, runUrl: CONSOLE, pullRequest: '7', base: BASE, repository: 'codecommit::eu-west-1://shop' }],
  ['CodeBuild, a push to CodeCommit', () => readCodeBuildRun({ ...CODEBUILD_CODECOMMIT, REDSHIFT_DEVOPS_PULL_REQUEST: '', REDSHIFT_DEVOPS_ACTOR: '', CODEBUILD_SOURCE_VERSION: 'main' }), { host: 'codebuild', actor: 'rule/shop-pull-requests', commit: HEAD, runUrl: CONSOLE, pullRequest: '', base: '', repository: 'codecommit::eu-west-1://shop' }],
  ['CodeBuild, a public build', () => readCodeBuildRun({ ...CODEBUILD_WEBHOOK, CODEBUILD_PUBLIC_BUILD_URL: 'https://public.example/1' }), { host: 'codebuild', actor: 'account 583231', commit: HEAD, runUrl: 'https://public.example/1', pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['Jenkins, the head of a pull request', () => readJenkinsRun(JENKINS), { host: 'jenkins', actor: 'alice', commit: HEAD, runUrl: JENKINS['BUILD_URL'] ?? '', pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['Jenkins, a pull request that it merged first', () => readJenkinsRun({ ...JENKINS, BRANCH_NAME: 'PR-7', REDSHIFT_DEVOPS_COMMIT: HEAD, GIT_COMMIT: 'f'.repeat(40), BUILD_USER_ID: undefined }), { host: 'jenkins', actor: 'Alice Liddell', commit: HEAD, runUrl: JENKINS['BUILD_URL'] ?? '', pullRequest: '7', base: 'origin/main', repository: 'acme/shop' }],
  ['Jenkins, a branch', () => readJenkinsRun({ ...JENKINS, BRANCH_NAME: 'main', CHANGE_ID: undefined, CHANGE_TARGET: undefined, CHANGE_AUTHOR: undefined }), { host: 'jenkins', actor: 'alice', commit: HEAD, runUrl: JENKINS['BUILD_URL'] ?? '', pullRequest: '', base: '', repository: 'acme/shop' }],
  ['Jenkins, a change whose author alone is known', () => readJenkinsRun({ ...JENKINS, BUILD_USER: undefined, BUILD_USER_ID: undefined, GIT_URL: 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop' }), { host: 'jenkins', actor: 'octocat', commit: HEAD, runUrl: JENKINS['BUILD_URL'] ?? '', pullRequest: '7', base: 'origin/main', repository: 'codecommit::eu-west-1://shop' }],
];

const worlds: HandMadeWorld[] = [];
afterEach(() => worlds.splice(0).forEach((world) => world.remove()));

test.each(TABLE)('%s', async (_what, read, expected) => {
  expect(facts(read())).toEqual(expected);
  expect(read().id).toMatch(/^[0-9a-f]{16}$/);
  expect(read().id).toBe(read().id);
  const world = new HandMadeWorld(read());
  worlds.push(world);
  world.write({ 'redshift-devops.ini': 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:memory\n', 'migrations/V1__a.sql': 'create schema a;\nvacuum;' });
  await world.invoke(apply);
  const { host, actor, commit, runUrl, pullRequest } = expected;
  const entry = { run: read().id, host, actor, commit, runUrl, pullRequest };
  expect(world.warehouse.history.map(({ event }) => event)).toEqual(['applied', 'started', 'applied']);
  expect(world.warehouse.history).toEqual(world.warehouse.history.map((each) => ({ ...each, ...entry })));
});

test('runs of other builds have other ids', () => {
  const ids = [
    readCodeBuildRun(CODEBUILD), readCodeBuildRun({ ...CODEBUILD, CODEBUILD_BUILD_ID: 'shop:0' }), readJenkinsRun(JENKINS), readJenkinsRun({ ...JENKINS, BUILD_TAG: 'jenkins-shop-PR-7-head-4' }),
    readJenkinsRun({ ...JENKINS, BUILD_URL: 'https://other.example/' }), github(GITHUB, undefined), github({ ...GITHUB, GITHUB_RUN_ATTEMPT: '2' }, undefined),
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('what a build does not tell is said, not guessed', () => {
  test('by CodeBuild, without anything but its id', () => {
    const env = { CODEBUILD_BUILD_ID: 'shop:1' };
    expect(facts(readCodeBuildRun(env))).toEqual({ host: 'codebuild', actor: '', commit: '', runUrl: '', pullRequest: '', base: '', repository: '' });
    expect(missingFromCodeBuild(env)).toEqual([
      'Not known: the address of this build, because CODEBUILD_BUILD_ARN is not set.',
      'Not known: who started this build, because CODEBUILD_INITIATOR is not set. Set REDSHIFT_DEVOPS_ACTOR to tell it.',
      'Not known: the commit, because CODEBUILD_RESOLVED_SOURCE_VERSION is not set. Set REDSHIFT_DEVOPS_COMMIT to tell it.',
    ]);
  });

  test('by CodeBuild, of a source that is an object of S3', () => {
    expect(missingFromCodeBuild({ ...CODEBUILD_CODEPIPELINE, CODEBUILD_RESOLVED_SOURCE_VERSION: 'UAo9.version\n::x' })).toEqual([
      'Not known: the commit, because CODEBUILD_RESOLVED_SOURCE_VERSION is "UAo9.version ::x". Set REDSHIFT_DEVOPS_COMMIT to tell it.',
    ]);
  });

  test('by CodeBuild, of a pull request on another forge, without the password in its address', () => {
    const said = missingFromCodeBuild({ ...CODEBUILD_WEBHOOK, CODEBUILD_SOURCE_REPO_URL: 'https://x:secret@bitbucket.org/acme/shop', CODEBUILD_WEBHOOK_BASE_REF: '' });
    expect(said).toEqual([
      'Not known: which repository of GitHub or CodeCommit pull request 7 is in, because CODEBUILD_SOURCE_REPO_URL is "https://***@bitbucket.org/acme/shop". Set REDSHIFT_DEVOPS_REPOSITORY to tell it.',
      'Not known: what pull request 7 goes into, because CODEBUILD_WEBHOOK_BASE_REF is not set. Set REDSHIFT_DEVOPS_BASE to tell it.',
    ]);
  });

  test('by CodeBuild, of a pull request that is no number', () => {
    const env = { ...CODEBUILD_CODECOMMIT, REDSHIFT_DEVOPS_PULL_REQUEST: '<pullRequestId>' };
    expect(readCodeBuildRun(env).pullRequest).toBe('');
    expect(missingFromCodeBuild(env)).toEqual(['Not known: the pull request, because REDSHIFT_DEVOPS_PULL_REQUEST is "<pullRequestId>".']);
  });

  test('by Jenkins, of a merge commit that nobody wrote', () => {
    const env = { ...JENKINS, BRANCH_NAME: 'PR-7' };
    expect(readJenkinsRun(env).commit).toBe('');
    expect(missingFromJenkins(env)).toEqual([`Not known: the commit, because GIT_COMMIT is "${HEAD}, which may be a merge that Jenkins made". Set REDSHIFT_DEVOPS_COMMIT to tell it.`]);
  });

  test('by Jenkins, without anything but its tag', () => {
    expect(missingFromJenkins({ BUILD_TAG: 'jenkins-x-1' }).map((text) => /Not known: (.*?), because (\w+)/.exec(text)?.slice(1))).toEqual([['the address of this build', 'BUILD_URL'], ['who started this build', 'BUILD_USER_ID'], ['the commit', 'GIT_COMMIT']]);
  });

  test.each([['CodeBuild', () => missingFromCodeBuild(CODEBUILD_WEBHOOK)], ['CodeBuild for CodeCommit', () => missingFromCodeBuild(CODEBUILD_CODECOMMIT)], ['CodePipeline', () => missingFromCodeBuild(CODEBUILD_CODEPIPELINE)], ['Jenkins', () => missingFromJenkins(JENKINS)]])('%s tells everything', (_host, missing) => {
    expect(missing()).toEqual([]);
  });
});

describe('the commit of a run by hand', () => {
  const commitIn = (repository: GitRepository) => checkedOutCommit(repository.folder, repository.env);

  test('is the one that is checked out, and is marked where files differ from it', () => {
    const repository = new GitRepository();
    expect(commitIn(repository)).toBe('');
    repository.commit({ 'a.sql': 'select 1' });
    repository.git('tag', 'v1');
    const head = repository.git('rev-parse', 'HEAD').trim();
    expect(commitIn(repository)).toBe(head);
    mkdirSync(join(repository.folder, 'below'));
    expect(checkedOutCommit(join(repository.folder, 'below'), repository.env)).toBe(head);
    writeFileSync(join(repository.folder, 'a.sql'), 'select 2');
    expect(commitIn(repository)).toBe(`${head}-dirty`);
    repository.remove();
  });

  test('is nothing without git, and nobody asks for it before it is needed', () => {
    expect(checkedOutCommit('/', { PATH: '/nowhere' })).toBe('');
    let asked = 0;
    const run = readTerminalRun({}, '0123456789abcdef', () => `${++asked}`);
    expect(asked).toBe(0);
    expect([run.commit, run.commit]).toEqual(['1', '1']);
  });
});
