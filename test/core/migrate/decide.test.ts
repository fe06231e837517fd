import { describe, expect, test } from '@jest/globals';
import { decide, tokenOf, type Action, type Observation } from '../../../src/core/migrate/decide.js';
import { foldHistory, type HistoryEntry } from '../../../src/core/migrate/history.js';
import type { MigrationSet } from '../../../src/core/migrate/migration-set.js';
import { makePlan } from '../../../src/core/migrate/plan.js';
import { appliedEntries, entryOf, setOf } from './migrations.js';

const FILES = { V1__a: 'create schema a', V2__b: 'vacuum a.t; create table a.b (c int)', V3__c: "unload ('select 1') to 's3://x'" };
const set = setOf(FILES);
const WINDOW_MS = 1_000_000;
const SEEN = { nowMs: 5_000, run: 'r', warehouse: 'w' };

/** A started entry as the engine writes it, with the token of its segment. */
function started(of: MigrationSet, before: readonly HistoryEntry[]): HistoryEntry {
  const [step] = makePlan(of, foldHistory(before)).steps;
  if (step === undefined) throw new Error('nothing is pending');
  return entryOf(of, step.migration.id, step.segment.index, 'started', { seq: before.length + 1, token: tokenOf(step, before.length, SEEN), atMs: 5_000 });
}

function act(of: MigrationSet, entries: readonly HistoryEntry[], seen: Partial<Observation> = {}): Action {
  return decide(of, { state: foldHistory(entries), fate: undefined, dedupeWindowMs: WINDOW_MS, ...SEEN, ...seen });
}

const afterV1 = appliedEntries(set, ['V1__a']);
const startedV2 = [...afterV1, started(set, afterV1)];
const afterV2 = appliedEntries(set, ['V1__a', 'V2__b']);
const startedV3 = [...afterV2, started(set, afterV2)];
const LATE = { nowMs: 5_000 + WINDOW_MS };

describe('decide', () => {
  test('commits a transactional segment after the last seq', () => {
    expect(act(set, [])).toMatchObject({ kind: 'commit', afterSeq: 0, steps: [{ migration: { id: 'V1__a' }, segment: { index: 1 } }] });
    expect(act(set, appliedEntries(set, ['V1__a', 'V2__b']).slice(0, 2))).toMatchObject({ kind: 'commit', afterSeq: 2, steps: [{ migration: { id: 'V2__b' }, segment: { index: 2 } }] });
  });

  test('starts a standalone segment under the token of its text and place', () => {
    const action = act(set, afterV1);
    expect(action).toMatchObject({ kind: 'start', afterSeq: 1, step: { migration: { id: 'V2__b' }, segment: { index: 1 } } });
    expect(action).toMatchObject({ token: startedV2[1]?.token });
    expect(startedV2[1]?.token).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is done when nothing is pending', () => {
    expect(act(set, appliedEntries(set, ['V1__a', 'V2__b', 'V3__c']))).toEqual({ kind: 'done' });
  });

  test.each<[Observation['fate'], object]>([
    ['running', { kind: 'wait', started: { seq: 2 } }],
    ['finished', { kind: 'settle', event: 'applied', started: { seq: 2 } }],
    ['failed', { kind: 'settle', event: 'failed', started: { seq: 2 } }],
    ['absent', { kind: 'run', token: startedV2[1]?.token, step: { segment: { index: 1 } } }],
    [undefined, { kind: 'run' }],
  ])('of a started segment that is %s', (fate, expected) => {
    expect(act(set, startedV2, { fate })).toMatchObject(expected);
  });

  test('settles a started segment also when its file is edited or gone', () => {
    expect(act(setOf({ V1__a: FILES.V1__a }), startedV2, { fate: 'finished' })).toMatchObject({ kind: 'settle', event: 'applied' });
    expect(act(setOf({ ...FILES, V2__b: 'select 1' }), startedV2, { fate: 'failed' })).toMatchObject({ kind: 'settle', event: 'failed' });
  });

  describe('of a started segment that the warehouse does not know', () => {
    const absent = { fate: 'absent' } as const;
    test('sends it again to the last millisecond of the window, and not after', () => {
      expect(act(set, startedV3, { ...absent, nowMs: LATE.nowMs - 1 })).toMatchObject({ kind: 'run', token: startedV3.at(-1)?.token });
      expect(act(set, startedV3, { ...absent, ...LATE })).toMatchObject({ kind: 'refuse', code: 'MIGRATION_INTERRUPTED', entry: { seq: startedV3.length } });
    });

    test('starts it anew after the window when running it twice does no harm', () => {
      const action = act(set, startedV2, { ...absent, ...LATE });
      expect(action).toMatchObject({ kind: 'start', afterSeq: 2, step: { migration: { id: 'V2__b' }, segment: { index: 1 } } });
      expect(action).not.toMatchObject({ token: startedV2[1]?.token });
    });

    test.each<[string, MigrationSet]>([
      ['was edited', setOf({ ...FILES, V2__b: 'vacuum a.other; create table a.b (c int)' })],
      ['is gone', setOf({ V1__a: FILES.V1__a })],
      ['runs in a transaction now', setOf({ ...FILES, V2__b: 'create table a.b (c int)' })],
    ])('refuses within the window when its file %s', (_name, of) => {
      expect(act(of, startedV2, absent)).toMatchObject({ kind: 'refuse', code: 'MIGRATION_CHANGED', entry: { seq: 2 } });
    });

    test('refuses after the window when its file is gone', () => {
      expect(act(setOf({ V1__a: FILES.V1__a }), startedV2, { ...absent, ...LATE })).toMatchObject({ kind: 'refuse', code: 'MIGRATION_INTERRUPTED' });
    });
  });

  describe('after a failure', () => {
    test('goes on when the warehouse is certain to be as before', () => {
      expect(act(set, [...startedV2, entryOf(set, 'V2__b', 1, 'failed', { seq: 3 })])).toMatchObject({ kind: 'start', afterSeq: 3, step: { migration: { id: 'V2__b' }, segment: { index: 1 } } });
    });

    test('refuses when something may be left behind, until a person repairs', () => {
      const failed = [...startedV3, entryOf(set, 'V3__c', 1, 'failed', { seq: startedV3.length + 1 })];
      expect(act(set, failed)).toMatchObject({ kind: 'refuse', code: 'MIGRATION_FAILED', entry: { migration: 'V3__c' } });
      const repaired = (note: string) => [...failed, entryOf(set, 'V3__c', 1, 'repaired', { seq: failed.length + 1, note })];
      expect(act(set, repaired('applied'))).toEqual({ kind: 'done' });
      expect(act(set, repaired('retry'))).toMatchObject({ kind: 'start', step: { migration: { id: 'V3__c' } } });
    });

    test('does not run under the token of the attempt that failed', () => {
      const again = act(set, [...startedV2, entryOf(set, 'V2__b', 1, 'failed', { seq: 3 })]);
      expect(again).not.toMatchObject({ token: startedV2[1]?.token });
    });
  });

  test('gives the same action for the same observation', () => {
    for (const entries of [[], afterV1, startedV2, afterV2, startedV3]) {
      const [first, again] = [act(set, entries), act(setOf(FILES), entries)].map((action) => ({ ...action, step: undefined, steps: undefined }));
      expect(first).toEqual(again);
    }
  });
});
