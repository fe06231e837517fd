/**
 * Real signals to a real `dist/cli.js mirror` in the middle of a push: it and its git end before a runner would kill them, nothing secret is
 * left, and the next run does the rest.
 *
 * GitHub sends SIGINT, SIGTERM 7.5 s later and kills 2.5 s after that: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { killAll, startCli, within, type Started } from '../support/chaos-process.js';
import { CodeCommitServer, CREDENTIALS, REGION } from '../support/codecommit-server.js';
import { GitRepository } from '../support/git-repository.js';

const END_MS_MAX = 10_000;
const CASE_MS_MAX = 60_000;

let server: CodeCommitServer;
let clone: GitRepository;
beforeEach(async () => {
  server = await new CodeCommitServer().start();
  server.create('shop');
  mkdirSync(server.temporary);
  clone = new GitRepository().commit({ 'a.sql': 'select 1;' });
  clone.git('tag', 'v1');
});
afterEach(async () => {
  clone.remove();
  await server.stop();
});
afterAll(killAll);

function mirror(): Started {
  return startCli(['mirror', '--to', `codecommit::${REGION}://shop`], clone.folder, server.env as Readonly<Record<string, string>>);
}

/** The processes of git that talk to this server. */
function gitProcesses(): readonly string[] {
  return commandLines().filter((line) => line.includes(new URL(server.url).host) && line.includes('git'));
}

/** Those of all processes; a small container has no `ps`. */
function commandLines(): readonly string[] {
  if (!existsSync('/proc/self/cmdline')) return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

/** Lets the server keep a request until it is released, and tells when it has come. */
function held(keep: (wait: () => Promise<void>) => void): { readonly came: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const came = new Promise<void>((arrived) => keep(() => new Promise((go) => {
    release = go;
    arrived();
  })));
  return { came, release: () => release() };
}

/** Files below these folders that hold a part of a credential. */
function filesWith(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => [CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken].some((secret) => readFileSync(path).includes(secret))));
}

const MOMENTS = [
  ['while the server is silent before a push', (wait: () => Promise<void>): void => { server.beforeAdvertisement = wait; }],
  ['while a push is on its way', (wait: () => Promise<void>): void => { server.beforePush = wait; }],
] as const;

describe.each(MOMENTS)('%s', (_moment, keep) => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it and its git in time, and the next run goes on', async (signal) => {
    const { came, release } = held(keep);
    const { child, ended } = mirror();
    await within(30_000, 'the request', came);
    expect(gitProcesses()).not.toEqual([]);
    const begun = performance.now();
    child.kill(signal);
    const { exit, stdout, stderr } = await within(30_000, 'the end', ended);
    expect(performance.now() - begun).toBeLessThan(END_MS_MAX);
    expect({ exit, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({ exit: 5, last: 'More: docs/errors.md#mirror_cancelled    exit 5' });
    expect(stderr).toContain('error MIRROR_CANCELLED');
    expect({ git: gitProcesses(), left: readdirSync(server.temporary) }).toEqual({ git: [], left: [] });
    for (const secret of [CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken]) expect(`${stdout}${stderr}`).not.toContain(secret);
    keep(() => Promise.resolve());
    release();
    const again = await within(30_000, 'the next run', mirror().ended);
    expect({ exit: again.exit, refs: Object.keys(server.refs('shop')) }).toEqual({ exit: 0, refs: ['refs/heads/main', 'refs/tags/v1'] });
  }, CASE_MS_MAX);
});

test('a killed run leaves nothing that stops the next one, and no credential', async () => {
  const { came, release } = held((wait) => { server.beforePush = wait; });
  const { child, ended } = mirror();
  await within(30_000, 'the push', came);
  child.kill('SIGKILL');
  await within(30_000, 'the end', ended);
  const left = filesWith(server.temporary, clone.folder);
  expect(left).toEqual([]);
  server.beforePush = () => undefined;
  release();
  const again = await within(30_000, 'the next run', mirror().ended);
  expect({ exit: again.exit, refs: Object.keys(server.refs('shop')) }).toEqual({ exit: 0, refs: ['refs/heads/main', 'refs/tags/v1'] });
}, CASE_MS_MAX);
