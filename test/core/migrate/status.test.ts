import { describe, expect, test } from '@jest/globals';
import { foldHistory, type HistoryEntry } from '../../../src/core/migrate/history.js';
import { MigrationSet } from '../../../src/core/migrate/migration-set.js';
import type { Observation } from '../../../src/core/migrate/decide.js';
import { needsPerson, statusOf } from '../../../src/core/migrate/status.js';
import { appliedEntries, entryOf, setOf } from './migrations.js';

const FILES = { V1__a: 'create schema a', V2__b: 'vacuum a.t; create table a.b (c int)', R__v: 'create view a.v as select 1' };
const set = setOf(FILES);
const all = appliedEntries(set, ['V1__a', 'V2__b', 'R__v']);

/** `id state applied/segments` of each. */
function states(of: MigrationSet, entries: readonly HistoryEntry[]): readonly string[] {
  return statusOf(of, foldHistory(entries)).map(({ migration, state, appliedSegments, segments }) => `${migration} ${state} ${appliedSegments}/${segments ?? '?'}`);
}

describe('the state of a migration', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly HistoryEntry[], readonly string[]]>([
    ['nothing applied', FILES, [], ['V1__a pending 0/1', 'V2__b pending 0/2', 'R__v pending 0/1']],
    ['everything applied', FILES, all, ['V1__a applied 1/1', 'V2__b applied 2/2', 'R__v applied 1/1']],
    ['in the middle', FILES, all.slice(0, 2), ['V1__a applied 1/1', 'V2__b partly-applied 1/2', 'R__v pending 0/1']],
    ['edited', { ...FILES, V1__a: 'create schema z' }, all, ['V1__a changed 1/1', 'V2__b applied 2/2', 'R__v applied 1/1']],
    ['deleted', { V2__b: FILES.V2__b, R__v: FILES.R__v }, all, ['V2__b applied 2/2', 'R__v applied 1/1', 'V1__a missing 1/1']],
    ['in between', { ...FILES, 'V1.5__x': 'select 1' }, all, ['V1__a applied 1/1', 'V1.5__x out-of-order 0/1', 'V2__b applied 2/2', 'R__v applied 1/1']],
    ['started', FILES, [...all.slice(0, 1), entryOf(set, 'V2__b', 1, 'started', { seq: 2 })], ['V1__a applied 1/1', 'V2__b interrupted 0/2', 'R__v pending 0/1']],
    ['failed', FILES, [...all.slice(0, 1), entryOf(set, 'V2__b', 1, 'failed', { seq: 2 })], ['V1__a applied 1/1', 'V2__b failed 0/2', 'R__v pending 0/1']],
    ['reverted', FILES, [...all, entryOf(set, 'V2__b', 1, 'reverted', { seq: 5 })], ['V1__a applied 1/1', 'V2__b reverted 0/2', 'R__v applied 1/1']],
    ['baselined', FILES, [entryOf(set, 'V1__a', 1, 'baselined', { seq: 1 })], ['V1__a baselined 0/1', 'V2__b pending 0/2', 'R__v pending 0/1']],
    ['repaired to be run again', FILES, [...all.slice(0, 1), entryOf(set, 'V2__b', 1, 'repaired', { seq: 2, note: 'retry' })], ['V1__a applied 1/1', 'V2__b pending 0/2', 'R__v pending 0/1']],
    ['a repeatable one edited', { ...FILES, R__v: 'create view a.v as select 2' }, all, ['V1__a applied 1/1', 'V2__b applied 2/2', 'R__v repeatable-outdated 1/1']],
    ['a repeatable one deleted', { V1__a: FILES.V1__a, V2__b: FILES.V2__b }, all, ['V1__a applied 1/1', 'V2__b applied 2/2']],
    ['a pending file that cannot be read', { ...FILES, V2__b: 'begin' }, all.slice(0, 1), ['V1__a applied 1/1', 'V2__b pending 0/?', 'R__v pending 0/1']],
  ])('%s', (_name, files, entries, expected) => {
    expect(states(setOf(files), entries)).toEqual(expected);
  });

  test('has the last entry, and says what is wrong', () => {
    const [, second] = statusOf(set, foldHistory([...all.slice(0, 1), entryOf(set, 'V2__b', 1, 'failed', { seq: 2, actor: 'bob' })]));
    expect(second).toMatchObject({ last: { seq: 2, actor: 'bob' }, problem: { code: 'MIGRATION_FAILED' } });
    expect(second?.problem?.message).toContain('segment 1 of 2 of V2__b');
  });

  test('is running when the warehouse says so', () => {
    const started = foldHistory([...all.slice(0, 1), entryOf(set, 'V2__b', 1, 'started', { seq: 2 })]);
    expect(statusOf(set, started, 'running').map(({ state }) => state)).toEqual(['applied', 'running', 'pending']);
  });

  const alone = setOf({ V1__a: 'vacuum a.b', V2__b: 'call a.unknown()', V3__c: 'alter table a.b append from a.c' });
  test.each<[string, readonly HistoryEntry[], Observation['fate'], number, boolean]>([
    ['nothing applied', [], undefined, 0, false],
    ['a failure that left nothing', [entryOf(alone, 'V1__a', 1, 'failed', { seq: 1 })], undefined, 0, false],
    ['a failure that may have left something', [...appliedEntries(alone, ['V1__a']), entryOf(alone, 'V2__b', 1, 'failed', { seq: 2 })], undefined, 0, true],
    ['a statement that runs', [entryOf(alone, 'V1__a', 1, 'started', { seq: 1 })], 'running', 0, false],
    ['a statement that finished', [entryOf(alone, 'V1__a', 1, 'started', { seq: 1 })], 'finished', 99, false],
    ['one that nobody knows, and that may run again', [entryOf(alone, 'V1__a', 1, 'started', { seq: 1 })], 'absent', 99, false],
    ['one that nobody knows, and that may not', [...appliedEntries(alone, ['V1__a', 'V2__b']), entryOf(alone, 'V3__c', 1, 'started', { seq: 3 })], 'absent', 99, true],
    ['an edited file', [...appliedEntries(alone, ['V1__a']).map((entry) => ({ ...entry, checksum: 'other' }))], undefined, 0, true],
  ])('needs a person or not: %s', (_name, entries, fate, hoursLater, expected) => {
    const state = foldHistory(entries);
    const seen = { state, fate, nowMs: (entries.at(-1)?.atMs ?? 0) + hoursLater * 3_600_000, dedupeWindowMs: 7 * 3_600_000, run: 'r', warehouse: 'w' };
    expect(needsPerson(alone, seen, statusOf(alone, state, fate))).toBe(expected);
  });
});

test('no file of an applied migration is parsed', () => {
  const files = Array.from({ length: 5_000 }, (_, index) => ({ path: `m/V${index + 1}__x.sql`, text: `create table s.t${index} (a int)` }));
  const of = new MigrationSet([{ kind: 'folder', path: 'm', files }], new Map());
  let parsed = 0;
  const entries = of.ordered.slice(0, -1).map((migration, index): HistoryEntry => ({ ...entryOf(set, 'V1__a', 1, 'applied', { seq: index + 1 }), migration: migration.id, checksum: migration.checksum }));
  const state = foldHistory(entries);
  for (const migration of of.ordered) {
    const { parse } = migration;
    Object.assign(migration, { parse: () => (parsed++, parse()) });
  }
  const statuses = statusOf(of, state);
  expect(statuses.filter(({ state: each }) => each === 'applied')).toHaveLength(4_999);
  expect(statuses.at(-1)).toMatchObject({ state: 'pending', segments: 1 });
  expect(parsed).toBe(1);
});
