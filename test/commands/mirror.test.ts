import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CodeCommitServer, REGION } from '../support/codecommit-server.js';
import { GitRepository } from '../support/git-repository.js';
import { errorOf, runMirrorCommand, type MirrorRun } from '../support/mirror-run.js';

let server: CodeCommitServer;
let clone: GitRepository;
beforeEach(async () => {
  server = await new CodeCommitServer().start();
  server.create('shop');
  clone = new GitRepository().commit({ 'a.sql': 'select 1;' });
});
afterEach(async () => {
  clone.remove();
  await server.stop();
});

const mirror = (...args: readonly string[]): Promise<MirrorRun> => runMirrorCommand({ server, cwd: clone.folder }, ...args);
const table = (...args: readonly string[]): Promise<MirrorRun> => mirror('--format', 'json', ...args);
const object = (name: string): string => clone.git('rev-parse', name).trim();
let foreign = 0;
/** A commit on the mirror that no clone has, each time another one. */
const foreignCommit = (parent?: string): string => server.git('shop', '-c', 'user.name=b', '-c', 'user.email=b@example.com', 'commit-tree', '-m', `foreign ${foreign++}`, ...(parent === undefined ? [] : ['-p', parent]), '4b825dc642cb6eb9a060e54bf8d69288fbee4904').trim();
const results = ({ refs }: MirrorRun): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(refs).map(([name, { state, result }]) => [name, `${state}, ${result}`]));

/** The clone with a branch in each state, against its mirror. */
async function everyState(): Promise<void> {
  for (const branch of ['ahead', 'apart', 'forward', 'gone', 'same']) clone.git('branch', branch);
  clone.git('tag', 'v1');
  await mirror();
  clone.git('branch', '-D', 'gone');
  clone.git('checkout', '-q', 'forward');
  clone.commit({ 'b.sql': 'select 2;' });
  clone.git('branch', 'new');
  clone.git('checkout', '-q', 'apart');
  clone.commit({ 'c.sql': 'select 3;' });
  server.git('shop', 'update-ref', 'refs/heads/apart', foreignCommit(object('main')));
  clone.git('checkout', '-q', 'main');
  clone.git('push', '-q', `${server.folder}/shop.git`, 'forward:ahead');
}

describe('comparing', () => {
  test('a mirror of 1,000 refs that is up to date costs one request beyond authentication', async () => {
    const main = object('main');
    clone.updateRefs(Array.from({ length: 999 }, (_each, n) => `create refs/heads/b/${n} ${main}`));
    clone.git('push', '-q', `${server.folder}/shop.git`, 'refs/heads/*:refs/heads/*');
    const { outcome } = await mirror();
    expect(outcome.text).toBe(`codecommit::${REGION}://shop: 1000 up to date.`);
    expect(outcome.outputs).toEqual({ pushed: '0', 'up-to-date': '1000', rejected: '0' });
    expect(server.requests).toEqual(['GET /v1/repos/shop/info/refs?service=git-upload-pack 401', 'GET /v1/repos/shop/info/refs?service=git-upload-pack 200']);
  }, 30_000);

  test('a dry run prints the table and pushes nothing', async () => {
    await everyState();
    const before = server.refs('shop');
    const { outcome } = await mirror('--dry-run');
    expect(outcome.verdict).toBe('rejected');
    expect(outcome.text.split('\n').map((line) => line.replace(/[0-9a-f]{40}/g, '<object>').replace(/\b[0-9a-f]{10}\b/g, '<short>   '))).toEqual([
      '    state         result      mirror      clone       ref',
      '  ✗ diverged      rejected    <short>     <short>     ahead',
      '  ✗ diverged      rejected    <short>     <short>     apart',
      '    fast-forward  planned     <short>     <short>     forward',
      '    deleted       kept        <short>     -           gone',
      '    new           planned     -           <short>     new',
      '',
      '  ahead: the mirror has later commits, or the branch was set back',
      '    mirror <object>',
      '    clone  <object>',
      '    Look at what the mirror has; --force-with-lease sets it to what the clone has.',
      '',
      '  apart: the mirror has a commit that is not in this clone',
      '    mirror <object>',
      '    clone  <object>',
      '    Look at what the mirror has; --force-with-lease sets it to what the clone has.',
      '',
      `codecommit::${REGION}://shop: 2 rejected, 2 to push, 1 kept though the clone lacks them, 3 up to date. Nothing was pushed: this is a dry run.`,
    ]);
    expect(server.refs('shop')).toEqual(before);
    expect(server.pushCount).toBe(1);
  });
});

describe('pushing', () => {
  test('what goes forward is pushed, what has diverged is refused with both objects', async () => {
    await everyState();
    const theirs = server.refs('shop')['refs/heads/apart'];
    const run = await table();
    expect(results(run)).toEqual({
      'refs/heads/ahead': 'diverged, rejected', 'refs/heads/apart': 'diverged, rejected', 'refs/heads/forward': 'fast-forward, pushed', 'refs/heads/gone': 'deleted, kept',
      'refs/heads/main': 'up-to-date, up-to-date', 'refs/heads/new': 'new, pushed', 'refs/heads/same': 'up-to-date, up-to-date', 'refs/tags/v1': 'up-to-date, up-to-date',
    });
    expect(run.refs['refs/heads/apart']).toMatchObject({ source: object('apart'), mirror: theirs });
    expect(run.outcome).toMatchObject({ verdict: 'rejected', outputs: { pushed: '2', 'up-to-date': '3', rejected: '2' } });
    expect(server.refs('shop')).toMatchObject({ 'refs/heads/forward': object('forward'), 'refs/heads/new': object('new'), 'refs/heads/apart': theirs });
    expect(run.outcome.report).toContain('| `apart` | diverged | rejected |');
  });

  test('--force-with-lease sets the mirror back', async () => {
    await everyState();
    const run = await table('--force-with-lease');
    expect(run.outcome.verdict).toBe('passed');
    expect(server.refs('shop')).toMatchObject({ 'refs/heads/apart': object('apart'), 'refs/heads/ahead': object('ahead') });
  });

  test.each([[['--force-with-lease'], 'apart', 'advertisement'], [['--force-with-lease'], 'apart', 'push'], [[], 'forward', 'advertisement'], [[], 'forward', 'push']])(
    '%j: a push by somebody else to %s before our %s is not overwritten, and both objects are named', async (options, branch, moment) => {
      await everyState();
      const before = server.refs('shop')[`refs/heads/${branch}`];
      const theirs = foreignCommit(object('main'));
      const race = (): void => void server.git('shop', 'update-ref', `refs/heads/${branch}`, theirs);
      if (moment === 'push') server.beforePush = race;
      else server.beforeAdvertisement = race;
      const run = await table('--include', branch, ...options);
      expect(server.refs('shop')[`refs/heads/${branch}`]).toBe(theirs);
      expect(run.refs[`refs/heads/${branch}`]).toMatchObject({ result: 'rejected', mirror: theirs, source: object(branch) });
      expect(run.refs[`refs/heads/${branch}`]?.reason).toContain(`somebody changed it since it was compared (${before} → ${theirs})`);
    });

  test('a tag that was moved, and one that only was tagged anew, are refused', async () => {
    clone.git('tag', 'moved');
    clone.git('tag', '-a', '-m', 'one', 'again');
    await mirror();
    clone.commit();
    clone.git('tag', '-f', 'moved');
    clone.git('tag', '-f', '-a', '-m', 'two', 'again', 'HEAD~1');
    const run = await table('--include', 'refs/tags/**');
    expect(run.refs).toMatchObject({ 'refs/tags/moved': { state: 'diverged', reason: 'the tag was moved' }, 'refs/tags/again': { state: 'diverged', reason: 'another tag object on the same commit' } });
    await mirror('--force-with-lease');
    expect(server.refs('shop')).toMatchObject({ 'refs/tags/moved': object('moved'), 'refs/tags/again': object('again') });
  });

  test('one ref that the server refuses does not hide the others', async () => {
    server.hook('shop', 'update', 'case "$1" in refs/heads/locked) echo "no permission for this branch" >&2; exit 1;; esac');
    clone.git('branch', 'locked');
    clone.git('branch', 'open');
    const run = await table();
    expect(results(run)).toEqual({ 'refs/heads/locked': 'new, rejected', 'refs/heads/main': 'new, pushed', 'refs/heads/open': 'new, pushed' });
    expect(run.refs['refs/heads/locked']?.reason).toBe('remote rejected (hook declined)');
    expect(run.outcome).toMatchObject({ verdict: 'rejected', outputs: { pushed: '2', rejected: '1' } });
  });

  test('more refs than one push may carry go in several, and a failure of one says how far it came', async () => {
    const main = object('main');
    clone.updateRefs(Array.from({ length: 4_100 }, (_each, n) => `create refs/tags/t${n} ${main}`));
    server.failPush = { nth: 2, status: 500 };
    const message = await errorOf(mirror());
    expect(message).toContain('error CODECOMMIT_UNREACHABLE');
    expect(message).toContain('What stands: 4000 of 4101 refs pushed');
    expect(Object.keys(server.refs('shop'))).toHaveLength(4_000);
    const { outcome } = await mirror();
    expect(outcome.outputs).toEqual({ pushed: '101', 'up-to-date': '4000', rejected: '0' });
  }, 180_000);

  test('include and exclude choose', async () => {
    for (const branch of ['release/1', 'release/2/fix', 'topic']) clone.git('branch', branch);
    clone.git('tag', 'v1');
    await mirror('--include', 'main release/** refs/tags/v*', '--exclude', 'release/*/fix');
    expect(Object.keys(server.refs('shop'))).toEqual(['refs/heads/main', 'refs/heads/release/1', 'refs/tags/v1']);
  });
});

describe('deleting', () => {
  test('happens only with --prune, within the patterns, and never to the default branch', async () => {
    for (const branch of ['keep', 'old/1', 'trunk']) clone.git('branch', branch);
    await mirror();
    server.git('shop', 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
    for (const branch of ['keep', 'old/1', 'trunk']) clone.git('branch', '-D', branch);
    await mirror();
    expect(Object.keys(server.refs('shop'))).toHaveLength(4);
    const run = await table('--prune', '--exclude', 'keep');
    expect(results(run)).toEqual({ 'refs/heads/main': 'up-to-date, up-to-date', 'refs/heads/old/1': 'deleted, deleted', 'refs/heads/trunk': 'deleted, kept' });
    expect(run.refs['refs/heads/trunk']?.reason).toBe('the default branch of the mirror is never deleted');
    expect(run.outcome.outputs['pushed']).toBe('1');
    expect(Object.keys(server.refs('shop'))).toEqual(['refs/heads/keep', 'refs/heads/main', 'refs/heads/trunk']);
  });

  test('does not happen to a branch that somebody pushed to meanwhile', async () => {
    clone.git('branch', 'old');
    await mirror();
    clone.git('branch', '-D', 'old');
    const theirs = foreignCommit();
    server.beforeAdvertisement = () => void server.git('shop', 'update-ref', 'refs/heads/old', theirs);
    const run = await table('--prune');
    expect(run.refs['refs/heads/old']).toMatchObject({ result: 'rejected', mirror: theirs });
    expect(server.refs('shop')['refs/heads/old']).toBe(theirs);
  });

  test('makes room for a branch below a name that was one', async () => {
    clone.git('branch', 'a');
    await mirror();
    clone.git('branch', '-D', 'a');
    clone.git('branch', 'a/b');
    const run = await table('--prune');
    expect(results(run)).toMatchObject({ 'refs/heads/a': 'deleted, deleted', 'refs/heads/a/b': 'new, pushed' });
  });

  test('is refused where the clone follows only some branches', async () => {
    clone.git('remote', 'add', '-t', 'main', 'origin', clone.folder);
    clone.git('fetch', '-q', 'origin');
    expect(await errorOf(mirror('--prune'))).toContain('--prune would delete what was never fetched: this clone follows only some branches of origin (remote.origin.fetch = +refs/heads/main:refs/remotes/origin/main)');
    expect(server.requests).toEqual([]);
  });
});

describe('creating', () => {
  const create = (...args: readonly string[]) => runMirrorCommand({ server, cwd: clone.folder, repository: 'fresh', run: { repository: 'acme/shop' } }, '--create', ...args);

  test('describes the repository and sets the clone’s default branch', async () => {
    clone.git('branch', 'aaa');
    const { outcome, notes } = await create();
    expect(server.sent).toEqual([
      { operation: 'CreateRepository', input: { repositoryName: 'fresh', repositoryDescription: 'Mirror of acme/shop, written by redshift-devops. Push to the original; what is pushed here stops the mirror.', tags: { 'redshift-devops:mirror-of': 'acme/shop' } } },
      { operation: 'UpdateDefaultBranch', input: { repositoryName: 'fresh', defaultBranchName: 'main' } },
    ]);
    expect(notes[0]).toBe(`Created codecommit::${REGION}://fresh.`);
    expect(outcome.text).toContain(`codecommit::${REGION}://fresh (created): 2 pushed.`);
  });

  test('waits for the real run', async () => {
    const { outcome } = await create('--dry-run');
    expect(outcome.text).toContain('fresh (would be created): 1 to push. Nothing was pushed');
    expect(server.sent).toEqual([]);
  });

  test('is not needed where the repository is', async () => {
    await mirror('--create');
    expect(server.sent).toEqual([]);
  });

  test('the default branch changes when it is asked for, and only then', async () => {
    clone.git('branch', 'trunk');
    await mirror();
    expect(server.sent).toEqual([]);
    await mirror('--default-branch', 'trunk');
    expect(server.git('shop', 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/trunk');
    await mirror('--default-branch', 'trunk');
    expect(server.sent.map(({ operation }) => operation)).toEqual(['UpdateDefaultBranch']);
    expect(await errorOf(mirror('--default-branch', 'nowhere'))).toContain('--default-branch is "nowhere", and this clone has no such branch');
  });
});

test('hostile names arrive as they are, and nothing obeys them', async () => {
  const names = ['-x', '--upload-pack=touch pwned'.replace(' ', '_'), '$(touch${IFS}pwned)', '`id`', ';id', 'ünïcode-日本', '%0A%3A%3Aerror', '"quoted"', "it's", 'a&b|c', '#1', '@', 'HEAD', '+plus', '!bang'];
  const main = object('main');
  clone.updateRefs(names.flatMap((name) => [`create refs/heads/${name} ${main}`, `create refs/tags/${name} ${main}`]));
  const run = await table();
  expect(run.outcome.outputs).toEqual({ pushed: String(2 * names.length + 1), 'up-to-date': '0', rejected: '0' });
  expect(Object.keys(server.refs('shop')).sort()).toEqual([...names.flatMap((name) => [`refs/heads/${name}`, `refs/tags/${name}`]), 'refs/heads/main'].sort());
  clone.updateRefs(names.map((name) => `delete refs/heads/${name}`));
  expect((await mirror('--prune')).outcome.outputs['pushed']).toBe(String(names.length));
  expect(clone.git('status', '--porcelain')).toBe('');
});

test('names that CodeCommit does not take are refused before anything is sent of them', async () => {
  const long = Array.from({ length: 6 }, () => 'x'.repeat(50)).join('/');
  clone.git('branch', long);
  clone.git('update-ref', `refs/heads/${'a'.repeat(40)}`, 'HEAD');
  const run = await table();
  expect(run.refs[`refs/heads/${long}`]).toMatchObject({ state: 'refused', result: 'rejected', reason: 'CodeCommit takes no branch name of more than 256 characters' });
  expect(run.refs[`refs/heads/${'a'.repeat(40)}`]).toMatchObject({ state: 'refused', result: 'rejected' });
  expect(Object.keys(server.refs('shop'))).toEqual(['refs/heads/main']);
});

test('files in Git LFS are noticed', async () => {
  clone.commit({ 'data/.gitattributes': '*.parquet filter=lfs diff=lfs merge=lfs -text\n' });
  const { notes, outcome } = await mirror();
  expect(notes[0]).toMatch(/^main keeps files in Git LFS .* The mirror gets their pointers, not the files/);
  expect(outcome.report).toContain('Git LFS');
  expect((await mirror()).notes).toEqual([]);
});
