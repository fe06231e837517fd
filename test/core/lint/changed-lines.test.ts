import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedLines } from '../../../src/core/lint/changed-lines.js';
import type { SourceRange } from '../../../src/core/sql/source.js';
import { expectLinear } from '../../support/linear.js';

function range(first: number, last: number, endColumn = 5): SourceRange {
  return { path: 'a.sql', start: { line: first, column: 1, offset: 0 }, end: { line: last, column: endColumn, offset: 0 } };
}

/** The numbers of the changed lines; each letter of the texts is a line. */
function changed(before: string, after: string): readonly number[] {
  const lines = changedLines([...before].join('\n'), [...after].join('\n'));
  return [...after].flatMap((_, index) => (lines.touches(range(index + 1, index + 1)) ? [index + 1] : []));
}

describe('changed lines', () => {
  test.each([
    ['nothing', 'abc', 'abc', []],
    ['a line at the beginning', 'abc', 'xabc', [1]],
    ['a line in the middle', 'abc', 'abxc', [3]],
    ['a line at the end', 'abc', 'abcx', [4]],
    ['a modified line', 'abc', 'axc', [2]],
    ['two places', 'abcdef', 'axcdey', [2, 6]],
    ['everything', 'abc', 'xyz', [1, 2, 3]],
    ['an empty file that is filled', '', 'ab', [1, 2]],
    ['one of several equal lines', 'aaa', 'aaaa', [4]],
    ['equal lines around a new one', 'a;b;c;', 'a;x;b;c;', [3, 4]],
    ['a line that was moved: where it is, and beside where it was', 'abcd', 'bcda', [1, 4]],
    ['a removed line: its neighbours', 'abcd', 'abd', [2, 3]],
    ['the removed first line: the new first', 'abc', 'bc', [1]],
    ['the removed last line: the new last', 'abc', 'ab', [2]],
    ['a removed empty line: nothing', 'ab cd', 'abcd', []],
  ])('%s', (_what, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });

  test('a file that was not there is new as a whole', () => {
    expect(changedLines(undefined, 'a').touches(range(1, 1))).toBe(true);
  });

  test('line ends are no change, and a missing one at the end of the file is none', () => {
    const lines = changedLines('a\nb\n', 'a\r\nb\r\nc');
    expect([1, 2, 3].map((line) => lines.touches(range(line, line)))).toEqual([false, false, true]);
    expect(changedLines('a\nb', 'a\nb\n').touches(range(1, 2))).toBe(false);
  });

  test('a range is touched by any of its lines, but not by one it only reaches', () => {
    const lines = changedLines('a\nb\nc\nd', 'a\nb\nx\nd');
    expect(lines.touches(range(1, 4))).toBe(true);
    expect(lines.touches(range(2, 3, 2))).toBe(true);
    expect(lines.touches(range(2, 3, 1))).toBe(false);
    expect(lines.touches(range(4, 4))).toBe(false);
  });
});

describe('for any two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', '  '), { minLength: 1, maxLength: 30 });

  test('the lines that count as unchanged stand in the old text in the same order', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const lines = changedLines(before.join('\n'), after.join('\n'));
      let at = 0;
      for (const [index, line] of after.entries()) {
        if (lines.touches(range(index + 1, index + 1))) continue;
        at = before.indexOf(line, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }), { numRuns: 3_000 });
  });

  test('lines put into a text of different lines are all that counts', () => {
    const parts = fc.array(fc.record({ isNew: fc.boolean(), many: fc.integer({ min: 1, max: 3 }) }), { maxLength: 20 });
    fc.assert(fc.property(parts, (list) => {
      const rows = list.flatMap(({ isNew, many }, index) => Array.from({ length: many }, (_, n) => ({ isNew, line: `${index}.${n}` })));
      const lines = changedLines(rows.filter(({ isNew }) => !isNew).map(({ line }) => line).join('\n'), rows.map(({ line }) => line).join('\n'));
      if (rows.every(({ isNew }) => isNew)) return;
      for (const [index, { isNew }] of rows.entries()) expect(lines.touches(range(index + 1, index + 1))).toBe(isNew);
    }), { numRuns: 1_000 });
  });
});

describe('long texts', () => {
  test('are compared in linear time', () => {
    const make = (n: number): string => Array.from({ length: n }, (_, index) => `line ${index}`).join('\n');
    expectLinear(make, 4_000, (text) => void changedLines(text, text.replaceAll('7\n', '7 changed\n')));
  });

  test('that were made to nest deeply end too', () => {
    // Each line is there twice, one step apart, so that every look finds but one line that is there once.
    const nested = Array.from({ length: 60_000 }, (_, index) => `${Math.floor((index + (index % 2 === 0 ? 3 : 0)) / 2)}`);
    const begun = performance.now();
    const lines = changedLines(nested.join('\n'), nested.map((line) => `${line}\nnew ${line}`).join('\n'));
    expect(lines.touches(range(2, 2))).toBe(true);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
