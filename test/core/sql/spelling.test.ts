import { expect, test } from '@jest/globals';
import { editDistance, isWithinTypo } from '../../../src/core/sql/spelling.js';

test.each<[string, string, number]>([
  ['', '', 0], ['from', 'from', 0], ['form', 'from', 1], ['frm', 'from', 1], ['fromm', 'from', 1], ['fram', 'from', 1], ['tabel', 'table', 1], ['abc', 'cab', 2],
])('%s is %s letters from %s', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
  expect(editDistance(b, a, 3)).toBe(distance);
});

test('what is farther than asked is only said to be farther', () => {
  expect(editDistance('select', 'from', 2)).toBe(3);
  expect(editDistance('materialized', 'm', 2)).toBe(3);
});

test.each<[string, string, boolean, boolean]>([
  ['whre', 'where', true, true], ['t1', 'to', true, false], ['yb', 'by', false, true], ['yb', 'by', true, false], ['materialsed', 'materialized', true, true],
  ['orders', 'order', true, true], ['tbl', 'table', true, false], ['frm', 'from', true, true],
])('%s for %s, where a name may stand %s: %s', (written, word, mayBeName, expected) => {
  expect(isWithinTypo(written, word, mayBeName)).toBe(expected);
});
