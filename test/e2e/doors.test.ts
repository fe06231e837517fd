/**
 * The same core from every door, on the built dist/: the actions with a runner's environment, the buildspec's own command lines under
 * bash with CodeBuild's, Jenkins, and a terminal. Digest, verdict, exit code and the comment's bytes must be the same.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CodeCommitService, SESSIONS } from '../support/codecommit-service.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { CODEBUILD_CODECOMMIT, CODEBUILD_WEBHOOK, GITHUB, GITHUB_EVENT, HEAD, JENKINS } from '../support/host-environments.js';
import { readOutputs } from '../support/runner.js';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = 'sql-examples/tickit/redshift-devops.ini';

interface Ended { readonly exit: number; readonly stdout: string; readonly stderr: string }

let folder: string;
let api: GitHubApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-doors-'));
  api = await startGitHubApi();
});

afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asynchronously, because the GitHub API lives in this process. Nothing of this machine's environment but PATH is handed on. */
async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd = ROOT): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [exit, stdout, stderr] = await Promise.all([new Promise<number>((done) => child.on('close', (code) => done(code ?? -1))), text(child.stdout), text(child.stderr)]);
  return { exit, stdout, stderr };
}

function runnerEnv(name: string, inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const file = (suffix: string, content: string): string => {
    const path = join(folder, `${name}-${suffix}`);
    writeFileSync(path, content);
    return path;
  };
  return {
    ...GITHUB, GITHUB_EVENT_PATH: file('event', JSON.stringify(GITHUB_EVENT)), GITHUB_API_URL: api.url,
    GITHUB_WORKSPACE: ROOT, RUNNER_TEMP: folder, GITHUB_OUTPUT: file('output', ''), GITHUB_STEP_SUMMARY: file('summary', ''), GITHUB_STATE: file('state', ''), GITHUB_ENV: file('env', ''),
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
  };
}

const MEMORY = { REDSHIFT_DEVOPS_ENVIRONMENT: 'memory' };
const CODEBUILD = { ...CODEBUILD_WEBHOOK, ...MEMORY };

const INPUTS = { config: CONFIG, environment: 'memory', 'github-token': 't0ken-secret' };

async function action(name: string, inputs: Readonly<Record<string, string>> = INPUTS) {
  const env = runnerEnv(name, inputs);
  const ended = await run(process.execPath, [join('actions', name, 'index.js')], env);
  return { ...ended, outputs: readOutputs(readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8')), summary: readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8') };
}

/** The build phase's command lines as CodeBuild runs them: one shell, stopping at the first that fails; and what it exports then. */
async function buildspec(env: Readonly<Record<string, string>>): Promise<Ended> {
  const spec = parse(readFileSync(join(ROOT, 'buildspec.yml'), 'utf8')) as { env: { variables: Record<string, string> }; phases: { build: { commands: string[]; finally: string[] } } };
  const { commands, finally: last } = spec.phases.build;
  return run('bash', ['-c', ['set -e', ...commands, ...last, 'echo "exported $plan_approve $plan_verdict"'].join('\n')], { ...spec.env.variables, ...env });
}

describe('every door gives the same', () => {
  test('plan: action and buildspec leave the same comment, and the terminal has the same digest', async () => {
    const planned = await action('plan');
    // The runner takes the first line for itself: it is how a value is masked.
    expect((planned.stderr + planned.stdout).replace(/^::add-mask::.*\n/, '')).not.toContain('t0ken-secret');
    expect({ exit: planned.exit, verdict: planned.outputs['verdict'] }).toEqual({ exit: 0, verdict: 'passed' });
    expect(planned.outputs['approve']).toMatch(/^0:[0-9a-f]{32}$/);
    expect(planned.summary).toContain('### Redshift plan');
    expect(api.comments).toHaveLength(1);
    const [comment] = api.comments;
    expect(comment?.body).toContain(planned.outputs['approve']);
    expect(comment?.body).toContain(`for ${HEAD.slice(0, 7)}`);
    const body = comment?.body;

    const writes = (): number => api.requests.filter((request) => /^(POST|PATCH|DELETE) .*comments/.test(request)).length;
    const before = writes();
    const built = await buildspec({ ...CODEBUILD, GITHUB_TOKEN: 't0ken-secret', GITHUB_API_URL: api.url });
    expect(built.exit).toBe(0);
    expect(built.stdout + built.stderr).not.toContain('t0ken-secret');
    expect(api.comments.map((each) => each.body)).toEqual([body]);
    // The text is the same to the byte, so the comment was not even touched.
    expect(writes()).toBe(before);
    expect(readFileSync(join(ROOT, 'reports/plan.xml'), 'utf8')).toContain('<testsuite');
    expect(built.stdout).toContain(`exported ${planned.outputs['approve'] ?? ''} passed\n`);

    const jenkins = await run(process.execPath, ['dist/cli.js', 'plan', '--config', CONFIG], { ...JENKINS, ...MEMORY, GITHUB_TOKEN: 't0ken-secret', GITHUB_API_URL: api.url });
    expect({ exit: jenkins.exit, writes: writes() }).toEqual({ exit: 0, writes: before });
    expect(jenkins.stdout).toContain(planned.outputs['approve']);
    expect(jenkins.stdout + jenkins.stderr).not.toContain('t0ken-secret');
    expect(JSON.parse(readFileSync(join(ROOT, 'reports/plan.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });

    const terminal = await run(process.execPath, ['dist/cli.js', 'plan', '--config', CONFIG, '--environment', 'memory', '--format', 'json'], {});
    expect((JSON.parse(terminal.stdout) as { approve: string }).approve).toBe(planned.outputs['approve']);
  }, 120_000);

  test('a pull request of CodeCommit gets its comment under the role of the build, and nothing is applied', async () => {
    const service = await new CodeCommitService().start();
    service.head = HEAD;
    const { accessKeyId, secretAccessKey, sessionToken } = SESSIONS.one;
    const env = { ...CODEBUILD_CODECOMMIT, ...MEMORY, AWS_ENDPOINT_URL_CODECOMMIT: service.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken };
    try {
      const built = await buildspec(env);
      expect({ exit: built.exit, comments: service.comments.length }).toEqual({ exit: 0, comments: 1 });
      const [approve = ''] = /\b0:[0-9a-f]{32}\b/.exec(built.stdout) ?? [];
      expect(service.comments[0]?.content).toContain(`--approve ${approve}`);
      expect(service.comments[0]?.content).toContain(`for ${HEAD.slice(0, 7)}`);
      expect(built.stdout).not.toContain('Applied');
      await buildspec(env);
      expect([service.count('PostCommentForPullRequest'), service.count('UpdateComment')]).toEqual([1, 0]);

      service.denied.add('GetCommentsForPullRequest');
      const denied = await run(process.execPath, ['dist/cli.js', 'plan', '--config', CONFIG], env);
      expect(denied.exit).toBe(0);
      expect(denied.stderr).toContain('Next: Grant codecommit:GetCommentsForPullRequest on the repository shop');
      expect(denied.stdout + denied.stderr).not.toContain(secretAccessKey);
    } finally {
      await service.stop();
    }
  }, 180_000);

  test('the history tells who applied what, in which run of which host', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'migrations'), { recursive: true });
    writeFileSync(join(project, 'redshift-devops.ini'), '[environment.dev]\nwarehouse = embedded:.data\n');
    const doors: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
      [{ USER: 'alice' }, { actor: 'alice', runUrl: '', pullRequest: '' }],
      [runnerEnv('history', {}), { actor: 'octocat', runUrl: 'https://github.com/acme/shop/actions/runs/42/attempts/1', pullRequest: '7' }],
      [CODEBUILD_WEBHOOK, { actor: 'account 583231', runUrl: expect.stringMatching(/^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/.*shop%3A11111111/), pullRequest: '7' }],
      [JENKINS, { actor: 'alice', runUrl: JENKINS['BUILD_URL'], pullRequest: '7' }],
    ];
    for (const [index, [env]] of doors.entries()) {
      writeFileSync(join(project, `migrations/V${index}__s.sql`), `create schema s${index};`);
      expect((await run(process.execPath, [join(ROOT, 'dist/cli.js'), 'apply'], env, project)).exit).toBe(0);
    }
    const status = await run(process.execPath, [join(ROOT, 'dist/cli.js'), 'status', '--format', 'json'], {}, project);
    expect((JSON.parse(status.stdout) as { migrations: object[] }).migrations).toMatchObject(doors.map(([, told]) => told));
  }, 120_000);

  test('apply: the action runs everything and says so; lint gives its counts', async () => {
    const applied = await action('apply');
    expect({ exit: applied.exit, verdict: applied.outputs['verdict'] }).toEqual({ exit: 0, verdict: 'passed' });
    expect(Number(applied.outputs['applied-count'])).toBeGreaterThan(12);
    const linted = await action('lint', { config: CONFIG });
    expect({ exit: linted.exit, errors: linted.outputs['errors'] }).toEqual({ exit: 0, errors: '0' });
  }, 120_000);

  test('the root action picks its command by input', async () => {
    const env = runnerEnv('root', { ...INPUTS, command: 'plan' });
    const ended = await run(process.execPath, ['actions/index.js'], env);
    expect(ended.exit).toBe(0);
    expect(readOutputs(readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8'))['approve']).toMatch(/^0:/);
  }, 60_000);

  test('outside pull requests the buildspec applies and tests', async () => {
    const built = await buildspec({ ...CODEBUILD, CODEBUILD_WEBHOOK_TRIGGER: 'branch/main', CODEBUILD_SOURCE_VERSION: HEAD, CODEBUILD_WEBHOOK_EVENT: 'PUSH' });
    // In memory each command has a warehouse of its own, so the data tests find no table: the run stops there, and says so.
    expect(built.stdout).toContain('Nothing is pending.');
    expect(built.exit).toBe(4);
    expect(built.stderr).toContain('QUERY_FAILED');
  }, 120_000);

  test('an action in a wrong configuration fails with an annotation, not with a stack', async () => {
    const failed = await action('plan', { config: 'nowhere.ini' });
    expect(failed.exit).toBe(2);
    expect(failed.stdout).toMatch(/::error/);
    expect(failed.stdout).toContain('CONFIG_NOT_FOUND');
    expect(failed.stdout + failed.stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
  }, 60_000);
});
