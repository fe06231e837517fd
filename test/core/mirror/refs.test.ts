import { describe, expect, test } from '@jest/globals';
import { reasonNotToPrune, sourceRefs, type CloneListing } from '../../../src/core/mirror/refs.js';

const listing = (names: readonly string[], more: Partial<CloneListing> = {}): CloneListing => ({
  refs: names.map((each) => {
    const [name = '', symbolic = ''] = each.split(' → ');
    return { name, object: `object of ${name}`, symbolic };
  }),
  isBare: false, head: undefined, fetched: ['+refs/heads/*:refs/remotes/origin/*'], isWithoutTags: false, ...more,
});
const names = (from: CloneListing): readonly string[] => sourceRefs(from).refs.map(({ name }) => name);

describe('the branches', () => {
  test('are those of origin where it was fetched', () => {
    const from = listing(['refs/heads/main', 'refs/heads/mine', 'refs/remotes/origin/HEAD → refs/remotes/origin/main', 'refs/remotes/origin/main', 'refs/remotes/origin/a/b', 'refs/remotes/fork/x', 'refs/tags/v1'], { head: 'refs/heads/mine' });
    expect(names(from)).toEqual(['refs/heads/main', 'refs/heads/a/b', 'refs/tags/v1']);
    expect(sourceRefs(from)).toMatchObject({ defaultBranch: 'main', localOnly: ['mine'], isTracking: true });
    expect(sourceRefs(from).refs[0]?.object).toBe('object of refs/remotes/origin/main');
  });

  test('are the clone’s own where nothing was fetched', () => {
    const from = listing(['refs/heads/main', 'refs/remotes/other/x'], { head: 'refs/heads/main', fetched: [] });
    expect(names(from)).toEqual(['refs/heads/main']);
    expect(sourceRefs(from)).toMatchObject({ defaultBranch: 'main', localOnly: [], isTracking: false });
  });

  test('are a bare clone’s own', () => {
    expect(names(listing(['refs/heads/main', 'refs/remotes/origin/x'], { isBare: true }))).toEqual(['refs/heads/main']);
  });

  test('have no default where HEAD is detached, or on a branch that is not mirrored', () => {
    expect(sourceRefs(listing(['refs/remotes/origin/main'])).defaultBranch).toBeUndefined();
    expect(sourceRefs(listing(['refs/heads/mine', 'refs/remotes/origin/main'], { head: 'refs/heads/mine' })).defaultBranch).toBeUndefined();
  });
});

test('what is hidden is counted by kind, except what every clone has', () => {
  const from = listing(['refs/heads/main', 'refs/pull/1/head', 'refs/pull/1/merge', 'refs/notes/commits', 'refs/stash', 'refs/remotes/pull/1/merge']);
  expect([...sourceRefs(from).hidden]).toEqual([['refs/pull', 2], ['refs/notes', 1]]);
});

describe('pruning', () => {
  const reason = (names: readonly string[], more: Partial<CloneListing>) => {
    const from = listing(names, more);
    return reasonNotToPrune(from, sourceRefs(from));
  };
  test.each([
    ['refs/remotes/origin/main', ['+refs/heads/*:refs/remotes/origin/*'], false, undefined],
    ['refs/remotes/origin/main', ['+refs/*:refs/*'], false, undefined],
    ['refs/remotes/origin/main', [], false, undefined],
    ['refs/remotes/origin/main', ['+refs/heads/main:refs/remotes/origin/main'], false, 'this clone follows only some branches'],
    ['refs/heads/main', ['+refs/heads/main:refs/remotes/origin/main'], false, undefined],
    ['refs/heads/main', [], true, 'this clone was told to leave tags out'],
  ])('%s fetched by %j', (name, fetched, isWithoutTags, expected) => {
    const told = reason([name], { fetched, isWithoutTags });
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(expected);
  });
});
