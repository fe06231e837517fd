import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advanceHistory, EMPTY_HISTORY, findDivergence, foldHistory, isComplete, type HistoryEntry, type HistoryEvent } from '../../../src/core/migrate/history.js';

function entry(seq: number, event: HistoryEvent, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    seq, event, migration: 'V1', segment: 1, segments: 2, checksum: 'file', segmentChecksum: `s${more.segment ?? 1}`, token: '', run: 'r', actor: '', commit: '', runUrl: '', pullRequest: '',
    note: '', atMs: seq, ...more,
  };
}

/** What the log says about V1: its applied segments, and whether all of it is applied. */
function standing(...events: readonly (readonly [HistoryEvent, Partial<HistoryEntry>?])[]): string {
  const record = foldHistory(events.map(([event, more], index) => entry(index + 1, event, more))).migrations.get('V1');
  return record === undefined ? 'unknown' : `${record.applied.join(',')}${isComplete(record) ? ' complete' : ''}${record.baselined ? ' baselined' : ''}`;
}

describe('the fold', () => {
  test.each<[string, readonly (readonly [HistoryEvent, Partial<HistoryEntry>?])[]]>([
    ['unknown', []],
    ['s1', [['applied']]],
    ['s1,s2 complete', [['applied'], ['applied', { segment: 2 }]]],
    ['s1', [['applied'], ['started', { segment: 2 }]]],
    ['s1,s2 complete', [['applied'], ['started', { segment: 2 }], ['applied', { segment: 2 }]]],
    ['s1', [['applied'], ['started', { segment: 2 }], ['failed', { segment: 2 }]]],
    ['s1,s2 complete', [['applied'], ['started', { segment: 2 }], ['repaired', { segment: 2, note: 'applied by hand' }]]],
    ['s1', [['applied'], ['started', { segment: 2 }], ['repaired', { segment: 2, note: 'retry' }]]],
    [' complete baselined', [['baselined']]],
    ['', [['applied'], ['applied', { segment: 2 }], ['reverted']]],
    ['s1', [['applied'], ['applied', { segment: 2 }], ['reverted'], ['applied']]],
    // A repeatable migration begins anew with its first segment.
    ['new', [['applied'], ['applied', { segment: 2 }], ['applied', { segmentChecksum: 'new' }]]],
    ['s1', [['baselined'], ['applied']]],
    // The file now has three segments.
    ['s1,s2', [['applied'], ['applied', { segment: 2, segments: 3 }]]],
  ])('%j', (expected, events) => {
    expect(standing(...events)).toBe(expected);
  });

  test('keeps migrations apart', () => {
    const state = foldHistory([entry(1, 'applied'), entry(2, 'applied', { migration: 'V2' }), entry(3, 'applied', { segment: 2 })]);
    expect(state.migrations.get('V1')?.applied).toEqual(['s1', 's2']);
    expect(state.migrations.get('V2')?.applied).toEqual(['s1']);
    expect([state.lastSeq, state.last?.migration]).toEqual([3, 'V1']);
    expect(foldHistory([])).toEqual(EMPTY_HISTORY);
  });

  test('step by step gives what the whole gives', () => {
    const event = fc.constantFrom<HistoryEvent>('started', 'applied', 'failed', 'baselined', 'reverted', 'repaired');
    const some = fc.record({ event, segment: fc.integer({ min: 1, max: 3 }), migration: fc.constantFrom('V1', 'V2'), note: fc.constantFrom('', 'applied', 'retry') });
    fc.assert(fc.property(fc.array(some), (rows) => {
      const entries = rows.map(({ event: kind, ...more }, index) => entry(index + 1, kind, more));
      let state = EMPTY_HISTORY;
      for (const each of entries) state = advanceHistory(state, each);
      expect(state).toEqual(foldHistory(entries));
      expect(EMPTY_HISTORY.migrations.size).toBe(0);
    }));
  });
});

describe('divergence', () => {
  test.each<[readonly number[], string | undefined]>([
    [[], undefined],
    [[1, 2, 3], undefined],
    [[1, 1, 2], 'seq 1 is in the history twice'],
    [[1, 3], 'seq 2 is missing from the history'],
    [[2, 3], 'seq 1 is missing from the history'],
    [[1, 2, 2], 'seq 2 is in the history twice'],
    [[0, 1], 'seq 0 is in the history twice'],
  ])('%p: %s', (seqs, expected) => {
    expect(findDivergence(seqs.map((seq) => entry(seq, 'applied')))).toBe(expected);
  });
});
