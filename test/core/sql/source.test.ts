import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Lines } from '../../../src/core/sql/source.js';

describe('positions', () => {
  test.each([
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 5, 2, 3],
    ['\n\n', 2, 3, 1],
    ['a\r\nb', 1, 1, 2],
    ['a\r\nb', 3, 2, 1],
    ['😀b', 2, 1, 3],
    ['', 0, 1, 1],
  ])('%j at %i is line %i, column %i', (text, offset, line, column) => {
    expect(new Lines(text).positionAt(offset)).toEqual({ line, column, offset });
  });

  test('agree with counting line breaks', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '😀') }), fc.nat(), (text, at) => {
      const offset = at % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      expect(new Lines(text).positionAt(offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1, offset });
    }));
  });
});
