import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_HISTORY, foldHistory, type HistoryEntry } from '../../../src/core/migrate/history.js';
import type { MigrationSet } from '../../../src/core/migrate/migration-set.js';
import { approvalOf, checkApproval, findProblems, makePlan, parseApproval, refuseProblems } from '../../../src/core/migrate/plan.js';
import { appliedEntries, entryOf, errorOf, setOf } from './migrations.js';

const FILES = { V1__a: 'create schema a', V2__b: 'create table a.b (c int); vacuum a.b; insert into a.b values (1)', V3__c: 'select ${v}', R__v: 'create view a.v as select 1' };
const set = setOf(FILES, { v: '1' });

function steps(of: MigrationSet, entries: readonly HistoryEntry[]): readonly string[] {
  return makePlan(of, foldHistory(entries)).steps.map(({ migration, segment, segments }) => `${migration.id} ${segment.index}/${segments}`);
}

function digest(of: MigrationSet, entries: readonly HistoryEntry[] = []): string {
  return makePlan(of, foldHistory(entries)).digest;
}

describe('the plan', () => {
  test('of an empty history is everything in order', () => {
    expect(steps(set, [])).toEqual(['V1__a 1/1', 'V2__b 1/3', 'V2__b 2/3', 'V2__b 3/3', 'V3__c 1/1', 'R__v 1/1']);
  });

  test('goes on behind what is applied', () => {
    expect(steps(set, appliedEntries(set, ['V1__a', 'V2__b']).slice(0, 3))).toEqual(['V2__b 3/3', 'V3__c 1/1', 'R__v 1/1']);
    expect(steps(set, appliedEntries(set, ['V1__a', 'V2__b', 'V3__c', 'R__v']))).toEqual([]);
  });

  test('has a repeatable migration again when its text changed', () => {
    const entries = appliedEntries(set, ['V1__a', 'V2__b', 'V3__c', 'R__v']);
    expect(steps(setOf({ ...FILES, R__v: 'create view a.v as select 2' }, { v: '1' }), entries)).toEqual(['R__v 1/1']);
  });

  test('has a reverted migration again, and not a baselined one', () => {
    const entries = appliedEntries(set, ['V1__a']);
    expect(steps(set, [...entries, entryOf(set, 'V1__a', 1, 'reverted', { seq: 2 })])[0]).toBe('V1__a 1/1');
    expect(steps(set, [entryOf(set, 'V1__a', 1, 'baselined', { seq: 1 })])[0]).toBe('V2__b 1/3');
  });
});

describe('the digest', () => {
  const base = digest(set);
  test.each<[string, string]>([
    ['a statement', digest(setOf({ ...FILES, V1__a: 'create schema b' }, { v: '1' }))],
    ['a variable', digest(setOf(FILES, { v: '2' }))],
    ['a name', digest(setOf({ ...Object.fromEntries(Object.entries(FILES).slice(1)), V1__z: FILES.V1__a }, { v: '1' }))],
    ['one migration more', digest(setOf({ ...FILES, V4__d: 'select 4' }, { v: '1' }))],
    ['a comment in a file', digest(setOf({ ...FILES, V1__a: 'create schema a -- x' }, { v: '1' }))],
    ['how it runs', digest(setOf({ ...FILES, V1__a: '-- redshift-devops: no-transaction\ncreate schema a' }, { v: '1' }))],
    ['the history', digest(set, appliedEntries(set, ['V1__a']))],
  ])('changes with %s', (_name, other) => {
    expect(other).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(base);
  });

  test('is the same for the same', () => {
    expect(digest(setOf(FILES, { v: '1' }))).toBe(base);
    expect(digest(setOf({ ...FILES, V1__a: `${FILES.V1__a}` }, { v: '1', unused: 'x' }))).toBe(base);
  });

  test('is in the approval, 128 bits of it', () => {
    expect(approvalOf(makePlan(set, EMPTY_HISTORY))).toBe(`0:${base.slice(0, 32)}`);
  });
});

describe('reading an approval', () => {
  test.each(['0:', '0:abc', 'abc', '1:9f3a61c2e0b7', `-1:${'a'.repeat(32)}`, `1:${'A'.repeat(32)}`, `1:${'a'.repeat(65)}`, `1:${'g'.repeat(32)}`, ''])('%j is none', (text) => {
    expect(errorOf(() => parseApproval(text))).toBe('USAGE');
  });

  test('takes what was printed', () => {
    fc.assert(fc.property(fc.nat(), fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }), (afterSeq, digits) => {
      const full = digits.join('');
      expect(parseApproval(` ${approvalOf({ afterSeq, steps: [], digest: full })}\n`)).toEqual({ afterSeq, digest: full.slice(0, 32) });
      expect(parseApproval(`${afterSeq}:${full}`)).toEqual({ afterSeq, digest: full });
    }));
  });
});

describe('an approval', () => {
  const before = appliedEntries(set, ['V1__a']);
  const approval = parseApproval(approvalOf(makePlan(set, foldHistory(before))));
  const all = appliedEntries(set, ['V1__a', 'V2__b', 'V3__c', 'R__v']);

  test.each([1, 2, 3, 4, 5, 6])('holds for its own run after seq %i, so that a crashed run resumes', (length) => {
    expect(errorOf(() => checkApproval(set, all.slice(0, length), approval))).toBe('nothing was thrown');
  });

  test('holds with its full digest', () => {
    expect(errorOf(() => checkApproval(set, before, { afterSeq: 1, digest: makePlan(set, foldHistory(before)).digest }))).toBe('nothing was thrown');
  });

  test.each<[string, MigrationSet, readonly HistoryEntry[]]>([
    ['a file changed', setOf({ ...FILES, V3__c: 'select ${v} + 1' }, { v: '1' }), before],
    ['a variable changed', setOf(FILES, { v: '2' }), before],
    ['a migration was added', setOf({ ...FILES, V4__d: 'select 4' }, { v: '1' }), before],
    ['the history is shorter', set, []],
    ['something else was recorded since', set, [...before, entryOf(set, 'V1__a', 1, 'reverted', { seq: 2, segmentChecksum: 'x' })]],
    ['a planned segment was applied with another text', set, [...before, entryOf(set, 'V2__b', 1, 'applied', { seq: 2, segmentChecksum: 'x' })]],
  ])('does not hold when %s', (_name, of, entries) => {
    expect(errorOf(() => checkApproval(of, entries, approval)).split(' ')[0]).toBe('PLAN_STALE');
  });
});

describe('problems', () => {
  const entries = appliedEntries(set, ['V1__a', 'V2__b']);
  const problems = (files: Readonly<Record<string, string>>, of: readonly HistoryEntry[] = entries): readonly string[] =>
    findProblems(setOf(files, { v: '1' }), foldHistory(of)).map(({ code, migration }) => `${code} ${migration}`);
  const without = (id: string) => Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== id));

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing', FILES, []],
    ['an edited file', { ...FILES, V1__a: 'create schema z' }, ['MIGRATION_CHANGED V1__a']],
    ['a comment in an applied file', { ...FILES, V1__a: 'create schema a -- z' }, ['MIGRATION_CHANGED V1__a']],
    ['a deleted file', without('V1__a'), ['MIGRATION_MISSING V1__a']],
    ['a renamed file', { ...without('V1__a'), V1__renamed: FILES.V1__a }, ['MIGRATION_MISSING V1__a', 'OUT_OF_ORDER V1__renamed']],
    ['a version in between', { ...FILES, 'V1.5__x': 'select 1' }, ['OUT_OF_ORDER V1.5__x']],
    ['a version behind', { ...FILES, V9__x: 'select 1' }, []],
    ['a pending file that is edited', { ...FILES, V3__c: 'select 9' }, []],
  ])('%s', (_name, files, expected) => {
    expect(problems(files)).toEqual(expected);
  });

  test('of repeatable migrations there are none', () => {
    const all = appliedEntries(set, ['V1__a', 'V2__b', 'V3__c', 'R__v']);
    expect(problems({ ...FILES, R__v: 'create view a.v as select 2' }, all)).toEqual([]);
    expect(problems(without('R__v'), all)).toEqual([]);
  });

  test('of a baselined or reverted migration that is edited there are none', () => {
    expect(problems({ ...FILES, V1__a: 'create schema z' }, [entryOf(set, 'V1__a', 1, 'baselined', { seq: 1 })])).toEqual([]);
    expect(problems({ ...FILES, V1__a: 'create schema z' }, [...appliedEntries(set, ['V1__a']), entryOf(set, 'V1__a', 1, 'reverted', { seq: 2 })])).toEqual([]);
    expect(problems(without('V1__a'), [...appliedEntries(set, ['V1__a']), entryOf(set, 'V1__a', 1, 'reverted', { seq: 2 })])).toEqual([]);
  });

  describe('of a partly applied migration', () => {
    const partly = entries.slice(0, 3);
    test.each<[string, string, readonly string[]]>([
      ['its failed rest may be corrected', 'create table a.b (c int); vacuum a.b; insert into a.b values (2); select 3', []],
      ['what is applied may not', 'create table a.b (c bigint); vacuum a.b; insert into a.b values (1)', ['MIGRATION_CHANGED V2__b']],
      ['what is applied may not be taken out', 'vacuum a.b; insert into a.b values (1)', ['MIGRATION_CHANGED V2__b']],
      ['it may not be cut down to what is applied', 'create table a.b (c int); vacuum a.b', ['MIGRATION_CHANGED V2__b']],
    ])('%s', (_name, sql, expected) => {
      expect(problems({ ...FILES, V2__b: sql }, partly)).toEqual(expected);
    });

    test('its file may not go', () => {
      expect(problems(without('V2__b'), partly)).toEqual(['MIGRATION_MISSING V2__b']);
    });
  });

  test('are thrown with the first one’s code and place, and the number of the others', () => {
    const found = findProblems(setOf({ V1__a: 'create schema z', V2__b: 'select 2', 'V1.5__x': 'select 1' }, {}), foldHistory(entries));
    expect(errorOf(() => refuseProblems(found))).toBe('MIGRATION_CHANGED migrations/V1__a.sql');
    expect(() => refuseProblems(found)).toThrow('and 2 more: V2__b, V1.5__x');
    expect(errorOf(() => refuseProblems([]))).toBe('nothing was thrown');
  });
});
