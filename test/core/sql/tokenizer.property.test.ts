import { describe, expect, test } from '@jest/globals';
import { expectLinear } from '../../support/linear.js';
import fc from 'fast-check';
import { splitTokens } from '../../../src/core/sql/sql-file.js';
import { Shape, tokenize, type Tokens } from '../../../src/core/sql/tokenizer.js';
import { propertyRuns } from '../../support/property-runs.js';
import { hostileSql } from './sql-texts.js';

const SPACE = /^[\s\u200b]*$/u;

/** Fails unless tokens, comments and white space are the whole text, in order, each character once. */
function expectLossless(text: string, tokens: Tokens): void {
  const pieces = [...comments(tokens), ...Array.from({ length: tokens.count }, (_, index) => ({ start: at(tokens.start, index), end: at(tokens.end, index) }))].sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const { start, end } of pieces) {
    if (start < reached || end <= start || end > text.length) throw new Error(`a piece ${start}..${end} after ${reached}`);
    if (!SPACE.test(text.slice(reached, start))) throw new Error(`"${text.slice(reached, start)}" is in no token`);
    reached = end;
  }
  expect(text.slice(reached)).toMatch(SPACE);
}

function comments(tokens: Tokens): { start: number; end: number; next: number }[] {
  return Array.from({ length: tokens.comments.length / 3 }, (_, index) => ({ start: at(tokens.comments, 3 * index), end: at(tokens.comments, 3 * index + 1), next: at(tokens.comments, 3 * index + 2) }));
}

function at(values: Int32Array | Int16Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`there is no ${index}`);
  return value;
}

describe('for any text', () => {
  test('tokens, comments and white space are the text', () => {
    fc.assert(fc.property(hostileSql, (text) => expectLossless(text, tokenize(text))), { numRuns: propertyRuns(3_000) });
  });

  test('so they are for each of its beginnings', () => {
    fc.assert(fc.property(hostileSql, fc.nat(), (text, cut) => expectLossless(text.slice(0, cut % (text.length + 1)), tokenize(text.slice(0, cut % (text.length + 1))))), { numRuns: 1_000 });
  });

  test('a comment lies just before the token it names', () => {
    fc.assert(fc.property(hostileSql, (text) => {
      const tokens = tokenize(text);
      for (const { start, end, next } of comments(tokens)) {
        if (next > 0) expect(at(tokens.end, next - 1)).toBeLessThanOrEqual(start);
        if (next < tokens.count) expect(at(tokens.start, next)).toBeGreaterThanOrEqual(end);
      }
    }));
  });

  test('a fault lies where something is opened', () => {
    const opened = { UNTERMINATED_STRING: "'", UNTERMINATED_NAME: '"', UNTERMINATED_COMMENT: '/*', UNTERMINATED_DOLLAR_STRING: '$' };
    fc.assert(fc.property(hostileSql, (text) => {
      for (const { code, offset } of tokenize(text).faults) expect(text.startsWith(opened[code], offset)).toBe(true);
    }));
  });

  test('spans hold every token but the semicolons', () => {
    fc.assert(fc.property(hostileSql, (text) => {
      const tokens = tokenize(text);
      const held = splitTokens(tokens).reduce((sum, { first, last }) => sum + last - first + 1, 0);
      expect(held).toBe([...tokens.kind].filter((kind) => kind !== Shape.Semicolon).length);
    }));
  });
});

describe('the time is linear in the text', () => {
  const repeat = (piece: string) => (n: number) => piece.repeat(n);
  test.each<[string, (n: number) => string]>([
    ['statements', repeat("select 'a', b.c from d where e = 1.5; -- x\n")],
    ['strings', repeat("'a''b\\'c' ")],
    ['apostrophes', repeat("x' ")],
    ['escapes', repeat("E'\\' ")],
    ['lone backslashes', repeat("like 'a' ESCAPE '\\' ")],
    ['quoted names', repeat('x" ')],
    ['opened comments', repeat('/* ')],
    ['opened comments in closed ones', (n) => `${'/* '.repeat(n)}*/ ${'/* */ '.repeat(n)}`],
    ['dollar tags that all differ', (n) => Array.from({ length: n }, (_, index) => `$t${index}$`).join(' ')],
    ['one dollar tag', repeat('$a')],
    ['templates', repeat('{{ ')],
    ['opened variables', repeat('${a')],
    ['signs', repeat('+')],
    ['signs between operators', repeat('<+++')],
    ['dots', repeat('a.')],
    ['parentheses', repeat('(')],
    ['letters outside ASCII', repeat('é😀 ')],
  ])('%s', (_name, make) => {
    expectLinear(make, 1_500, tokenize);
  });
});
