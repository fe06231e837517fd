/**
 * Real processes that run `build` against a CodeBuild on loopback: how they end by themselves, and what real signals leave behind.
 *
 * GitHub sends SIGINT, SIGTERM 7.5 s later and kills 2.5 s after that: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CodeBuildService, FAILED, RUNNING, SUCCEEDED } from '../support/codebuild-service.js';
import { readOutputs } from '../support/runner.js';

const END_MS_MAX = 10_000;
const CASE_MS_MAX = 60_000;

let service: CodeBuildService;
let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  service = await CodeBuildService.start();
  folder = mkdtempSync(join(tmpdir(), 'build-signals-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await service.close();
  rmSync(folder, { recursive: true });
});

interface Ended { readonly exit: number | null; readonly stdout: string; readonly stderr: string }

function run(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = {
    PATH: process.env['PATH'] ?? '', HOME: folder, AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 'hunter2hunter2', AWS_ENDPOINT_URL: service.url, AWS_EC2_METADATA_DISABLED: 'true', ...more,
  };
  const loader = file.endsWith('.ts') ? ['--import', `file://${process.cwd()}/test/support/ts-loader.mjs`] : [];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...loader, file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const ended = Promise.all([new Promise<number | null>((resolve) => child.on('close', resolve)), text(child.stdout), text(child.stderr)]).then(([exit, stdout, stderr]) => ({ exit, stdout, stderr }));
  return { child, ended };
}

const build = (args: readonly string[] = ['--project', 'shop'], more: Readonly<Record<string, string>> = {}) => run('dist/cli.js', ['build', ...args], more);

async function until(condition: () => boolean): Promise<void> {
  for (let waitedMs = 0; !condition(); waitedMs += 20) {
    if (waitedMs > 30_000) throw new Error('it did not come to pass within 30 seconds');
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

/** A step in GitHub Actions, and what the step afterwards is given of it. */
function step(): { readonly env: Readonly<Record<string, string>>; readonly state: () => Readonly<Record<string, string>>; readonly outputs: () => Readonly<Record<string, string>> } {
  const [state, output, summary] = ['state', 'output', 'summary'].map((name) => join(folder, name)) as [string, string, string];
  for (const file of [state, output, summary]) writeFileSync(file, '');
  return {
    env: { GITHUB_ACTIONS: 'true', GITHUB_STATE: state, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, GITHUB_RUN_ID: '7' },
    state: () => readOutputs(readFileSync(state, 'utf8')),
    outputs: () => readOutputs(readFileSync(output, 'utf8')),
  };
}

const afterwards = (env: Readonly<Record<string, string>>, state: Readonly<Record<string, string>>) =>
  run('test/support/run-afterwards.ts', ['build'], { ...env, ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])) }).ended;

describe('the exit code', () => {
  test('is the one of how the build ended; its log is shown, without our secrets', async () => {
    const cases = [['SUCCEEDED', 0], ['FAILED', 1], ['TIMED_OUT', 1], ['STOPPED', 5], ['FAULT', 5]] as const;
    // At the same time, because each waits some seconds for the last lines of its log.
    const seen = await Promise.all(cases.map(async ([buildStatus, exit]) => {
      const own = await CodeBuildService.start();
      own.events = [{ timestamp: 1, message: 'hello hunter2hunter2\n' }];
      own.frames = [{ ...(exit === 0 ? SUCCEEDED : FAILED), buildStatus }];
      const ended = await build(['--project', 'shop'], { AWS_ENDPOINT_URL: own.url }).ended;
      await own.close();
      expect(`${ended.stdout}${ended.stderr}`).not.toContain('hunter2');
      return [buildStatus, ended.exit, ended.stderr.split('\n').filter((line) => line.includes('hello'))];
    }));
    expect(seen).toEqual(cases.map(([buildStatus, exit]) => [buildStatus, exit, ['hello ***']]));
  }, CASE_MS_MAX);

  test('of a detached start is 0 at once', async () => {
    service.frames = [RUNNING];
    const { exit, stdout } = await build(['--project', 'shop', '--detach']).ended;
    expect([exit, stdout.split('\n')[0], service.count('BatchGetBuilds')]).toEqual([0, 'Started build shop:00000000-0000-4000-8000-000000000001; it is not followed.', 0]);
  }, CASE_MS_MAX);
});

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s while a build is followed stops it, once, in time, and says so', async (signal) => {
    service.frames = [RUNNING];
    const { child, ended } = build();
    await until(() => service.count('GetLogEvents') > 1);
    const begin = performance.now();
    child.kill(signal);
    const { exit, stderr } = await ended;
    expect(performance.now() - begin).toBeLessThan(END_MS_MAX);
    expect({ exit, stopped: service.stopped }).toEqual({ exit: 5, stopped: ['shop:00000000-0000-4000-8000-000000000001'] });
    expect(stderr).toContain('CodeBuild was told to stop shop:');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('More: docs/errors.md#build_cancelled    exit 5');
  }, CASE_MS_MAX);

  test('while the answer to StartBuild is on its way stops the build it names', async () => {
    service.frames = [RUNNING];
    service.delaysMs = { StartBuild: 1_500 };
    const { child, ended } = build();
    await until(() => service.count('StartBuild') > 0);
    child.kill('SIGTERM');
    expect({ exit: (await ended).exit, stopped: service.stopped }).toEqual({ exit: 5, stopped: ['shop:00000000-0000-4000-8000-000000000001'] });
  }, CASE_MS_MAX);

  test('leaves alone a build that was only attached to', async () => {
    service.add('shop:a1');
    service.frames = [RUNNING];
    const { child, ended } = build(['--attach', 'shop:a1']);
    await until(() => service.count('GetLogEvents') > 1);
    child.kill('SIGINT');
    const { exit, stderr } = await ended;
    expect([exit, service.stopped]).toEqual([5, []]);
    expect(stderr).toContain('Attach again: redshift-devops build --attach shop:a1');
  }, CASE_MS_MAX);
});

describe('as a step of GitHub Actions', () => {
  test('a cancelled step stops its build and leaves nothing to the step afterwards', async () => {
    service.frames = [RUNNING];
    const { env, state, outputs } = step();
    const { child, ended } = build([], { ...env, INPUT_PROJECT: 'shop' });
    await until(() => service.count('GetLogEvents') > 1);
    expect(outputs()['build-id']).toBe('shop:00000000-0000-4000-8000-000000000001');
    child.kill('SIGINT');
    expect((await ended).exit).toBe(5);
    expect([service.stopped.length, state()]).toEqual([1, { 'build-to-stop': '' }]);
    expect((await afterwards(env, state())).exit).toBe(0);
    expect(service.count('StopBuild')).toBe(1);
  }, CASE_MS_MAX);

  test('a killed step leaves its build to the step afterwards, which stops it', async () => {
    service.frames = [RUNNING];
    const { env, state } = step();
    const { child, ended } = build([], { ...env, INPUT_PROJECT: 'shop' });
    await until(() => service.count('GetLogEvents') > 1);
    child.kill('SIGKILL');
    await ended;
    expect(service.stopped).toEqual([]);
    const { exit, stdout } = await afterwards(env, state());
    expect({ exit, stopped: service.stopped }).toEqual({ exit: 0, stopped: ['shop:00000000-0000-4000-8000-000000000001'] });
    expect(stdout).toContain('CodeBuild was told to stop it.');
  }, CASE_MS_MAX);

  test('a CodeBuild that does not answer keeps no step beyond its time, and the step afterwards tries again', async () => {
    service.frames = [RUNNING];
    service.fail('StopBuild', 'hang');
    const { env, state } = step();
    const { child, ended } = build([], { ...env, INPUT_PROJECT: 'shop' });
    await until(() => service.count('GetLogEvents') > 1);
    const begin = performance.now();
    child.kill('SIGINT');
    const second = setTimeout(() => child.kill('SIGTERM'), 7_500);
    const { exit, stdout } = await ended;
    clearTimeout(second);
    expect(performance.now() - begin).toBeLessThan(END_MS_MAX);
    expect(exit).not.toBe(0);
    expect(stdout).toContain('whether shop:00000000-0000-4000-8000-000000000001 was stopped is not known');
    expect((await afterwards(env, state())).exit).toBe(0);
    expect(service.stopped).toEqual(['shop:00000000-0000-4000-8000-000000000001']);
  }, CASE_MS_MAX);

  test('the action as it is built, killed, leaves its build to its own step afterwards', async () => {
    service.frames = [RUNNING];
    service.events = [{ timestamp: 1, message: '::error::pwned\n' }];
    const { env, state, outputs } = step();
    const { child, ended } = run('actions/build/index.js', [], { ...env, INPUT_PROJECT: 'shop' });
    await until(() => service.count('GetLogEvents') > 1);
    child.kill('SIGKILL');
    expect((await ended).stdout).toMatch(/^::stop-commands::([\w-]+)\n::error::pwned\n/m);
    const [kept = ''] = Object.values(state());
    expect([outputs()['build-id'], kept]).toEqual(['shop:00000000-0000-4000-8000-000000000001', 'build shop:00000000-0000-4000-8000-000000000001 eu-west-1']);
    expect((await run('actions/build/post.js', [], { ...env, 'STATE_build-to-stop': kept }).ended).exit).toBe(0);
    expect((await run('actions/post.js', [], { ...env, INPUT_COMMAND: 'build', 'STATE_build-to-stop': kept }).ended).exit).toBe(0);
    expect((await run('actions/post.js', [], { ...env, INPUT_COMMAND: 'lint', 'STATE_build-to-stop': kept }).ended).exit).toBe(0);
    expect(service.stopped).toEqual(['shop:00000000-0000-4000-8000-000000000001', 'shop:00000000-0000-4000-8000-000000000001']);
  }, CASE_MS_MAX);

  test('a step that ends by itself leaves nothing to do afterwards', async () => {
    const { env, state, outputs } = step();
    expect((await build([], { ...env, INPUT_PROJECT: 'shop' }).ended).exit).toBe(0);
    expect([outputs()['build-status'], state()]).toEqual(['SUCCEEDED', { 'build-to-stop': '' }]);
    expect((await afterwards(env, state())).exit).toBe(0);
    expect(service.count('StopBuild')).toBe(0);
  }, CASE_MS_MAX);
});
