import { expect, test } from '@jest/globals';
import { parseRefFilter } from '../../../src/core/mirror/ref-patterns.js';

test.each([
  [undefined, undefined, 'refs/heads/x', true],
  ['', '', 'refs/tags/x', true],
  ['main', undefined, 'refs/heads/main', true],
  ['main', undefined, 'refs/tags/main', true],
  ['refs/heads/main', undefined, 'refs/tags/main', false],
  ['main', undefined, 'refs/heads/mainline', false],
  ['release/*', undefined, 'refs/heads/release/1', true],
  ['release/*', undefined, 'refs/heads/release/1/fix', false],
  ['release/**', undefined, 'refs/heads/release/1/fix', true],
  ['v?.0', undefined, 'refs/tags/v1.0', true],
  ['v?.0', undefined, 'refs/tags/v1x0', false],
  ['a main\nb', undefined, 'refs/heads/main', true],
  [undefined, 'refs/tags/**', 'refs/tags/v1', false],
  ['**', 'tmp/**', 'refs/heads/tmp/1', false],
  ['(a|b)', undefined, 'refs/heads/a', false],
  ['(a|b)', undefined, 'refs/heads/(a|b)', true],
  ['日本/*', undefined, 'refs/heads/日本/語', true],
  ['??', undefined, 'refs/heads/😀x', true],
])('include %s, exclude %s: %s is %s', (include, exclude, name, expected) => {
  expect(parseRefFilter(include, exclude)(name)).toBe(expected);
});

test.each(['[a-z]', 'a..b', '/a', 'a/', '^main', '~', 'a:b', 'a\\b'])('%s is no pattern', (pattern) => {
  expect(() => parseRefFilter(pattern, undefined)).toThrow(`--include has the pattern "${pattern}", which no branch or tag can match`);
  expect(() => parseRefFilter(undefined, pattern)).toThrow(`--exclude has the pattern "${pattern}"`);
});

test('many stars cost no more than their number', () => {
  const filter = parseRefFilter('*a*a*a*a*a*a*a*a*b', undefined);
  const begun = performance.now();
  expect(filter(`refs/heads/${'a'.repeat(250)}`)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
