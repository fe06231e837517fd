import { describe, expect, test } from '@jest/globals';
import { deletions, fitting, updates, PUSH_REFS_MAX } from '../../../src/core/mirror/batches.js';
import { changedBranches, planRefs, type MirrorPolicy, type Relation } from '../../../src/core/mirror/compare.js';
import type { MirrorRefs, Ref } from '../../../src/core/mirror/refs.js';

const policy = (more: Partial<MirrorPolicy> = {}): MirrorPolicy => ({ isWanted: () => true, forceWithLease: false, prune: false, ...more });
const refs = (objects: Readonly<Record<string, string>>): readonly Ref[] => Object.entries(objects).map(([name, object]) => ({ name, object }));
const mirror = (objects: Readonly<Record<string, string>>, defaultBranch?: string): MirrorRefs => ({ refs: refs(objects), defaultBranch });
const related = (relations: Readonly<Record<string, Relation>> = {}) => new Map(Object.entries(relations));

describe('a branch', () => {
  test.each<[Relation, boolean, string, string, string]>([
    ['behind', false, 'fast-forward', 'push', ''],
    ['ahead', false, 'diverged', 'refuse', 'the mirror has later commits, or the branch was set back'],
    ['apart', false, 'diverged', 'refuse', 'both have commits the other one lacks'],
    ['unknown', false, 'diverged', 'refuse', 'the mirror has a commit that is not in this clone'],
    ['apart', true, 'diverged', 'force', 'both have commits the other one lacks'],
    ['behind', true, 'fast-forward', 'push', ''],
  ])('whose mirror is %s, force %s', (relation, forceWithLease, state, action, reason) => {
    const plan = planRefs(refs({ 'refs/heads/x': 'a' }), mirror({ 'refs/heads/x': 'b' }), related({ 'refs/heads/x': relation }), policy({ forceWithLease }));
    expect(plan).toEqual([{ name: 'refs/heads/x', state, action, source: 'a', mirror: 'b', reason }]);
  });

  test('that nobody related is not pushed', () => {
    expect(planRefs(refs({ 'refs/heads/x': 'a' }), mirror({ 'refs/heads/x': 'b' }), related(), policy())).toMatchObject([{ action: 'refuse' }]);
  });
});

test('only branches that differ and are wanted need to be related', () => {
  const here = refs({ 'refs/heads/a': '1', 'refs/heads/b': '1', 'refs/heads/no': '1', 'refs/heads/new': '1', 'refs/tags/t': '1' });
  const there = mirror({ 'refs/heads/a': '2', 'refs/heads/b': '1', 'refs/heads/no': '2', 'refs/tags/t': '2' });
  expect(changedBranches(here, there, policy({ isWanted: (name) => !name.endsWith('no') }))).toEqual([{ name: 'refs/heads/a', source: '1', mirror: '2' }]);
});

test('a tag never moves forward', () => {
  const plan = planRefs([{ name: 'refs/tags/t', object: 'new', peeled: 'commit' }], { refs: [{ name: 'refs/tags/t', object: 'old', peeled: 'commit' }], defaultBranch: undefined }, related({ 'refs/tags/t': 'behind' }), policy());
  expect(plan).toMatchObject([{ state: 'diverged', action: 'refuse', reason: 'another tag object on the same commit' }]);
});

test.each([[false, undefined, 'keep', '--prune deletes it'], [true, undefined, 'delete', ''], [true, 'other', 'delete', ''], [true, 'gone', 'keep', 'the default branch of the mirror is never deleted']])(
  'what only the mirror has: prune %s, default branch %s', (prune, defaultBranch, action, reason) => {
    expect(planRefs([], mirror({ 'refs/heads/gone': 'x', 'refs/pull/1/head': 'x', 'refs/codecommit/y': 'x' }, defaultBranch), related(), policy({ prune }))).toEqual([{ name: 'refs/heads/gone', state: 'deleted', source: undefined, mirror: 'x', action, reason }]);
  });

test('a tag of the default branch’s name is deleted all the same', () => {
  expect(planRefs([], mirror({ 'refs/tags/main': 'x' }, 'main'), related(), policy({ prune: true }))).toMatchObject([{ action: 'delete' }]);
});

test.each([['x'.repeat(257), 'refuse'], ['x'.repeat(256), 'push'], ['a'.repeat(40), 'refuse'], ['a'.repeat(39), 'push'], [`${'a'.repeat(39)}g`, 'push']])('a branch called %s: %s', (name, action) => {
  expect(planRefs(refs({ [`refs/heads/${name}`]: 'x' }), mirror({}), related(), policy())).toMatchObject([{ action }]);
});

describe('pushes', () => {
  const plan = planRefs(refs({ 'refs/heads/a': 'new', 'refs/heads/main': 'new', 'refs/tags/a': 'new', 'refs/heads/z': 'new' }), mirror({ 'refs/heads/gone': 'old', 'refs/heads/z': 'old' }), related({ 'refs/heads/z': 'apart' }), policy({ prune: true, forceWithLease: true }));

  test('begin with the default branch and end with tags; a lease is on what was compared', () => {
    expect(updates(plan, 'main')).toEqual([
      { name: 'refs/heads/main', object: 'new', lease: undefined }, { name: 'refs/heads/a', object: 'new', lease: undefined },
      { name: 'refs/heads/z', object: 'new', lease: 'old' }, { name: 'refs/tags/a', object: 'new', lease: undefined },
    ]);
    expect(deletions(plan)).toEqual([{ name: 'refs/heads/gone', object: undefined, lease: 'old' }]);
  });

  const many = (count: number, length: number) => Array.from({ length: count }, (_each, n) => ({ name: String(n).padEnd(length, 'x'), object: 'x', lease: undefined }));

  test.each([[0, 10, 0], [1, 10, 1], [PUSH_REFS_MAX, 10, PUSH_REFS_MAX], [PUSH_REFS_MAX + 1, 10, PUSH_REFS_MAX], [PUSH_REFS_MAX, 250, 1_000], [3, 600_000, 1]])('of %d refs with names of %d bytes carry %d', (count, length, expected) => {
    expect(fitting(many(count, length))).toBe(expected);
  });
});
