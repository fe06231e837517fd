/** How a long history is pushed: in steps from ancestor to ancestor, each within the limit, and never backwards. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseRefFilter } from '../../src/core/mirror/ref-patterns.js';
import { parseMirrorTarget } from '../../src/core/mirror/target.js';
import type { MirrorReport } from '../../src/core/mirror/outcome.js';
import { runMirror, type MirrorRequest } from '../../src/engine/mirror.js';
import { CodeCommitServer } from '../support/codecommit-server.js';
import { GitRepository } from '../support/git-repository.js';
import { errorOf, inMirrorWorld, targetOf } from '../support/mirror-run.js';

let server: CodeCommitServer;
let clone: GitRepository;
beforeEach(async () => {
  server = await new CodeCommitServer().start();
  server.create('shop');
  clone = new GitRepository();
});
afterEach(async () => {
  clone.remove();
  await server.stop();
});

const KB = 1_000;

/** Commits of as many bytes that no compression makes fewer. */
const commits = (...sizes: readonly number[]): void => sizes.forEach((bytes, n) => clone.commit({ [`${n}.bin`]: randomBytes(bytes / 2).toString('hex') + String(Math.random()) }));

const pushSliced = (sliceBytesMax: number, more: Partial<MirrorRequest> = {}): Promise<MirrorReport> => {
  const setting = { server, cwd: clone.folder };
  return inMirrorWorld(setting, async (world) => runMirror(await world.openMirror(parseMirrorTarget(targetOf(setting))), {
    isWanted: parseRefFilter(undefined, undefined), isDryRun: false, forceWithLease: false, prune: false, create: undefined, defaultBranch: undefined, sliceBytesMax, note: () => undefined, ...more,
  }));
};

/** What main was set to by each push. */
function stepsOfMain(): readonly string[] {
  const log = server.git('shop', 'reflog', 'show', '--format=%H', 'refs/heads/main').trim().split('\n');
  return log.reverse();
}

describe('a history above the limit', () => {
  beforeEach(() => void server.git('shop', 'config', 'core.logAllRefUpdates', 'always'));

  test('goes in steps, each the longest that fits', async () => {
    commits(...Array.from({ length: 12 }, () => 40 * KB));
    clone.git('tag', 'v1');
    clone.git('branch', 'topic', 'HEAD~3');
    const { refs } = await pushSliced(100 * KB);
    expect(refs.map(({ result }) => result)).toEqual(['pushed', 'pushed', 'pushed']);
    // Hexadecimal digits take half their bytes when they are packed: four or five of twelve commits are 100 kB.
    const history = clone.git('rev-list', '--reverse', 'main').trim().split('\n');
    expect(stepsOfMain().map((commit) => history.indexOf(commit))).toEqual([3, 7, 11]);
    expect(server.refs('shop')).toMatchObject({ 'refs/heads/main': history[11], 'refs/heads/topic': history[8], 'refs/tags/v1': history[11] });
  });

  test('a single commit above the limit goes alone', async () => {
    commits(10 * KB, 300 * KB, 10 * KB);
    await pushSliced(50 * KB);
    const history = clone.git('rev-list', '--reverse', 'main').trim().split('\n');
    expect(stepsOfMain()).toEqual(history);
  });

  test('counts only what the mirror lacks', async () => {
    commits(300 * KB);
    await pushSliced(1_000 * KB);
    commits(10 * KB, 10 * KB);
    await pushSliced(50 * KB);
    expect(stepsOfMain()).toHaveLength(2);
  });

  test('sets a branch back once, and only from where it was compared', async () => {
    commits(10 * KB);
    await pushSliced(1_000 * KB);
    clone.git('checkout', '-q', '--orphan', 'other');
    commits(...Array.from({ length: 4 }, () => 60 * KB));
    clone.git('branch', '-M', 'main');
    const { refs } = await pushSliced(70 * KB, { forceWithLease: true });
    expect(refs.map(({ state, result }) => [state, result])).toEqual([['diverged', 'pushed']]);
    expect(stepsOfMain().at(-1)).toBe(clone.git('rev-parse', 'main').trim());
    expect(stepsOfMain().length).toBeGreaterThan(2);
  });

  test('many light branches stay together, and a rejected step ends its branch only', async () => {
    commits(...Array.from({ length: 6 }, () => 60 * KB));
    clone.git('checkout', '-q', '--orphan', 'other');
    commits(...Array.from({ length: 4 }, () => 60 * KB));
    for (let n = 0; n < 20; n++) clone.git('branch', `light/${n}`, 'main');
    server.hook('shop', 'update', 'test "$1" != refs/heads/other');
    const { refs } = await pushSliced(100 * KB);
    expect(refs.filter(({ result }) => result === 'rejected').map(({ name }) => name)).toEqual(['refs/heads/other']);
    expect(Object.keys(server.refs('shop'))).toHaveLength(21);
    expect(server.pushCount).toBeLessThan(12);
  });

  test('what was pushed before it broke off stays, and the next run goes on from there', async () => {
    commits(...Array.from({ length: 6 }, () => 60 * KB));
    server.failPush = { nth: 3, status: 500 };
    expect(await errorOf(pushSliced(70 * KB))).toContain('CODECOMMIT_UNREACHABLE');
    const reached = stepsOfMain();
    expect(reached).toHaveLength(2);
    const { refs } = await pushSliced(70 * KB);
    expect(refs.map(({ state, result }) => [state, result])).toEqual([['fast-forward', 'pushed']]);
    expect(stepsOfMain().slice(0, 2)).toEqual(reached);
  });
});
