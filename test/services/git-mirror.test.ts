/** Which clones a mirror can be made from, and what of the clone and of the credentials stays where it is. */
import { chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CodeCommitServer, CREDENTIALS } from '../support/codecommit-server.js';
import { GitRepository } from '../support/git-repository.js';
import { errorOf, runMirrorCommand, type MirrorRun } from '../support/mirror-run.js';

let server: CodeCommitServer;
let origin: GitRepository;
beforeEach(async () => {
  server = await new CodeCommitServer().start();
  server.create('shop');
  origin = new GitRepository().commit({ 'a.sql': 'select 1;' });
  origin.git('branch', 'topic');
  origin.git('tag', 'v1');
});
afterEach(async () => {
  origin.remove();
  await server.stop();
});

const mirrorFrom = (cwd: string, ...args: readonly string[]): Promise<MirrorRun> => runMirrorCommand({ server, cwd }, ...args);
const at = (name: string): string => join(server.folder, name);
const ALL = ['refs/heads/main', 'refs/heads/topic', 'refs/tags/v1'];

test.each([
  ['is not there', 'none', /temporary repository cannot be made: ENOENT/],
  ['is a file', 'plain', /temporary repository cannot be made: ENOTDIR/],
])('a folder for temporary files that %s is an error of its own', async (_name, name, message) => {
  writeFileSync(at('plain'), '');
  const failed = await errorOf(runMirrorCommand({ server, cwd: origin.folder, env: { TMPDIR: at(name) } }));
  expect(failed).toContain(`error FILE_UNWRITABLE  ${at(name)}\n`);
  expect(failed).toMatch(message);
  expect(failed).toContain('Next: Set TMPDIR');
});

describe('a clone', () => {
  /** As actions/checkout leaves it with fetch-depth: 0, with the token it persists. */
  function checkout(folder: string): string {
    const git = (...args: readonly string[]) => origin.git('-C', folder, ...args);
    origin.git('init', '-q', folder);
    git('remote', 'add', 'origin', origin.folder);
    git('fetch', '-q', '--no-tags', '--prune', 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
    return folder;
  }

  test('that CI has checked out on a branch has the branches of origin', async () => {
    const folder = checkout(at('checkout'));
    origin.git('-C', folder, 'checkout', '-q', '-B', 'main', 'refs/remotes/origin/main');
    const { notes } = await mirrorFrom(folder);
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
    expect(notes).toEqual(['Pushing 3 refs.']);
  });

  test('that CI has checked out detached, for a pull request, has them too, and not the request’s merge', async () => {
    const folder = checkout(at('checkout'));
    origin.git('update-ref', 'refs/pull/7/merge', 'topic');
    origin.git('-C', folder, 'fetch', '-q', 'origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge');
    origin.git('-C', folder, 'checkout', '-q', '--detach', 'refs/remotes/pull/7/merge');
    await mirrorFrom(folder);
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
  });

  test('of a person has origin’s branches without origin/HEAD, and says which of their own stay', async () => {
    origin.git('clone', '-q', origin.folder, at('laptop'));
    origin.git('-C', at('laptop'), 'branch', 'wip');
    const { notes } = await mirrorFrom(at('laptop'));
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
    expect(notes[0]).toBe('The branches are those of origin as last fetched; 1 branch only this clone has is not mirrored: wip.');
  });

  test.each([['--bare', []], ['--mirror', ['1 ref outside of branches and tags is not mirrored: 1 in refs/pull.']]])('made with %s has its own, and hidden refs stay', async (option, expected) => {
    origin.git('update-ref', 'refs/pull/7/head', 'topic');
    server.git('shop', 'fetch', '-q', origin.folder, 'topic:refs/codecommit/kept');
    origin.git('clone', '-q', option, origin.folder, at('bare'));
    const { notes } = await mirrorFrom(at('bare'), '--prune');
    expect(Object.keys(server.refs('shop'))).toEqual(['refs/codecommit/kept', ...ALL]);
    expect(notes.filter((note) => !note.startsWith('Pushing'))).toEqual(expected);
  });

  test('may be a worktree, and a folder below', async () => {
    origin.git('worktree', 'add', '-q', '--detach', at('worktree'));
    origin.git('-C', at('worktree'), 'config', 'user.name', 'x');
    await mirrorFrom(at('worktree'));
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
  });

  test('may borrow its objects from another one', async () => {
    origin.git('clone', '-q', '--shared', '--bare', origin.folder, at('shared'));
    await mirrorFrom(at('shared'));
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
  });
});

/** Command lines and environments of the processes that run in a folder this run made. */
function ourProcesses(): readonly { readonly words: string; readonly environment: string }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(server.temporary)) return [];
      return [{ words: readFileSync(`/proc/${pid}/cmdline`, 'utf8'), environment: readFileSync(`/proc/${pid}/environ`, 'utf8') }];
    } catch {
      return [];
    }
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const ourFolders = (): readonly string[] => readdirSync(server.temporary).map((name) => join(server.temporary, name));

const isLinux = existsSync('/proc/self/cmdline');
(isLinux ? test : test.skip)('no credential is in a command line, an environment, a file or a log while git pushes (needs /proc to be seen)', async () => {
  let seen: ReturnType<typeof ourProcesses> = [];
  let files = '';
  server.beforePush = () => {
    seen = ourProcesses();
    files = [...ourFolders(), join(origin.folder, '.git')].flatMap(filesBelow).map((path) => readFileSync(path, 'latin1')).join('\n');
  };
  const { outcome, notes, masked } = await mirrorFrom(origin.folder);
  // The look was at the right moment, and at the right processes.
  expect(seen.map(({ words }) => words.split('\0')[0])).toEqual(expect.arrayContaining(['git', expect.stringMatching(/git-remote-https?$/)]));
  expect(files).toContain('followRedirects');
  const everything = JSON.stringify([seen, files, outcome, notes]);
  for (const secret of [CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken, CREDENTIALS.accessKeyId]) expect(everything).not.toContain(JSON.stringify(secret).slice(1, -1));
  expect(everything).not.toMatch(/\d{8}T\d{6}Z[0-9a-f]{64}/);
  expect(seen.every(({ environment }) => !environment.includes('AWS_'))).toBe(true);
  expect(masked).toEqual(expect.arrayContaining([CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken, expect.stringMatching(/^\d{8}T\d{6}Z[0-9a-f]{64}$/)]));
});

describe('what the clone and its owner have configured stays out', () => {
  test('tokens that checkout persisted, rewritten addresses, helpers, hooks and included files', async () => {
    const pwned = join(server.folder, 'pwned');
    origin.write({
      '.git/hooks/pre-push': `#!/bin/sh\ntouch ${pwned}\n`, '.git/hooks/reference-transaction': `#!/bin/sh\ntouch ${pwned}\n`,
      '.home/extra.config': '[http]\n\textraHeader = Authorization: Basic eC1hY2Nlc3MtdG9rZW46Z2hzX3Rva2Vu\n',
      '.home/.netrc': 'machine 127.0.0.1 login somebody password else\n', '.home/.gitconfig': '[http]\n\textraHeader = X-Global: 1\n',
    });
    origin.git('config', 'core.hooksPath', join(origin.folder, '.git/hooks'));
    origin.git('config', 'http.extraHeader', 'Authorization: Basic bG9jYWw6dG9rZW4=');
    origin.git('config', `http.${server.url}/.extraHeader`, 'X-Local: 1');
    origin.git('config', `includeIf.gitdir:${origin.folder}/.git.path`, join(origin.folder, '.home/extra.config'));
    origin.git('config', `url.http://127.0.0.1:1/.insteadOf`, server.url);
    origin.git('config', 'credential.helper', `!touch ${pwned}; echo username=x; echo password=y; :`);
    origin.git('config', 'core.askPass', `touch ${pwned}`);
    origin.git('config', 'core.fsmonitor', `touch ${pwned}`);
    origin.git('config', 'push.followTags', 'true');
    for (const hook of ['pre-push', 'reference-transaction']) chmodSync(join(origin.folder, '.git/hooks', hook), 0o755);
    const env = { HOME: join(origin.folder, '.home'), GIT_ASKPASS: `touch ${pwned}`, GIT_TRACE: '1', GIT_TRACE_CURL: join(server.folder, 'trace'), GIT_CONFIG_PARAMETERS: "'http.proxy=http://127.0.0.1:1'", GIT_DIR: '/nowhere' };
    await runMirrorCommand({ server, cwd: origin.folder, env });
    expect(Object.keys(server.refs('shop'))).toEqual(ALL);
    expect(existsSync(pwned)).toBe(false);
    expect(existsSync(join(server.folder, 'trace'))).toBe(false);
    expect([...server.headerNames].filter((name) => name.startsWith('x-local') || name.startsWith('x-global'))).toEqual([]);
  });

  test('and the clone is left as it was', async () => {
    const before = filesBelow(join(origin.folder, '.git')).map((path) => [path, readFileSync(path, 'latin1')]);
    await mirrorFrom(origin.folder);
    expect(filesBelow(join(origin.folder, '.git')).map((path) => [path, readFileSync(path, 'latin1')])).toEqual(before);
    expect(ourFolders()).toEqual([]);
  });
});

test('a redirect is not followed with the credential', async () => {
  let asked = 0;
  const other = createServer((_request, response) => {
    asked++;
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  server.redirectTo = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  expect(await errorOf(mirrorFrom(origin.folder))).toContain('CODECOMMIT_UNREACHABLE');
  expect(asked).toBe(0);
  other.close();
});

test('a cancelled run ends git at once, says so, and leaves nothing behind', async () => {
  const abort = new AbortController();
  let begunMs = 0;
  server.beforePush = async () => {
    begunMs = performance.now();
    abort.abort();
    await new Promise((resolve) => setTimeout(resolve, 8_000).unref());
  };
  const message = await errorOf(runMirrorCommand({ server, cwd: origin.folder, signal: abort.signal }));
  expect(performance.now() - begunMs).toBeLessThan(4_000);
  expect(message).toContain('error MIRROR_CANCELLED');
  expect(message).toContain('What stands: 0 of 3 refs pushed');
  if (isLinux) expect(ourProcesses()).toEqual([]);
  expect(ourFolders()).toEqual([]);
}, 15_000);
