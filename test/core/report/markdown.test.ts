import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cell, code, escape, fence } from '../../../src/core/report/markdown.js';
import { singleLine } from '../../../src/core/report/text.js';

const PIECES = ['`', '``', '````', '|', '\\', '\\|', '<b>', '</code>', '</details>', '<!--', '&amp;', '@octocat', '#12', 'GH-3', 'https://x.y', 'www.x.y', '*a*', '_b_', '~~c~~', '[d](e)', '![f](g)', '$x$', '\n', '\r\n', '\u2028', '\u001b[2J',
  '\u202e', '- ', '1. ', '# ', '> ', '    ', '| --- |', ' ', 'word', 'é', '😀', '~~~', '\t'];
const hostile = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

/** What a reader sees of escaped text. */
function unescaped(markdown: string): string {
  return markdown.replaceAll('\u200b', '').replace(/\\([^A-Za-z0-9\s])|&#(\d+);/g, (_all, literal: string | undefined, number: string) => literal ?? String.fromCharCode(Number(number)));
}

/** One line without what moves the cursor, with marks of direction spelled out. */
function seen(text: string): string {
  return singleLine(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

describe('inline code', () => {
  test.each([
    ['V003__add_orders', '`V003__add_orders`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['`</code><b>', '<code>&#96;&#60;&#47;code&#62;&#60;b&#62;</code>'],
    ['<b>@you', '`<b>@you`'],
    ['a\nb', '`a b`'],
    ['', '` `'],
    [' a', '<code> a</code>'],
    ['a\u202eb', '`a⟨U+202E⟩b`'],
  ])('%j is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('shows any text and is ended by none, also in a table', () => {
    fc.assert(fc.property(hostile, (text) => {
      const made = code(text);
      expect(made).not.toMatch(/[\n\r|]/);
      const backticks = /^`([^`]+)`$/.exec(made);
      if (backticks !== null) return expect(backticks[1]).toBe(seen(text) === '' ? ' ' : seen(text));
      const inner = /^<code>([^]*)<\/code>$/.exec(made)?.[1] ?? 'nothing';
      expect(inner.replace(/&#\d+;/g, '')).toMatch(/^[A-Za-z0-9 \u0080-\uffff]*$/);
      return expect(unescaped(inner)).toBe(seen(text).replaceAll('\u200b', ''));
    }), { numRuns: 2_000 });
  });
});

describe('a fence', () => {
  test.each([
    ['select 1;', '```sql\nselect 1;\n```'],
    ['select 1;\r\n', '```sql\nselect 1;\n```'],
    ['a ``` b', '````sql\na ``` b\n````'],
    ['`````', '``````sql\n`````\n``````'],
    ['', '```sql\n\n```'],
  ])('of %j', (text, expected) => {
    expect(fence('sql', text)).toBe(expected);
  });

  test('is ended by its last line only', () => {
    fc.assert(fc.property(hostile, (text) => {
      const lines = fence('sql', text).split('\n');
      const marks = /^`+/.exec(lines[0] ?? '')?.[0] ?? '';
      expect(lines.at(-1)).toBe(marks);
      for (const line of lines.slice(1, -1)) expect(line).not.toContain(marks);
    }), { numRuns: 2_000 });
  });
});

describe('escaped text', () => {
  test.each([
    ['plain words, 1 (one).', 'plain words, 1 (one).'],
    ['a_b*c', 'a\\_b\\*c'],
    ['<script>', '&#60;script&#62;'],
    ['a | b', 'a \\| b'],
    ['1. first', '&#49;. first'],
    ['- item', '\\- item'],
    ['# title', '\\# title'],
    ['@octocat #12', '@\u200boctocat #\u200b12'],
    ['see https://x.y', 'see https:\u200b//x.y'],
    ['a\nb', 'a b'],
  ])('%j is %j', (text, expected) => {
    expect(escape(text)).toBe(expected);
  });

  test('shows any text and means nothing', () => {
    fc.assert(fc.property(hostile, (text) => {
      const made = escape(text);
      expect(made).not.toMatch(/[\n\r]|@\w|(?<!&)#\d|:\/\/|www\.|^\s*(?:[-+=#>]|\d+[.)])/i);
      expect(made.replace(/\\[^A-Za-z0-9\s]|&#\d+;/g, '')).not.toMatch(/[`*_<>[\]|~\\$&]/);
      expect(unescaped(made)).toBe(seen(text).replaceAll('\u200b', ''));
    }), { numRuns: 2_000 });
  });

  test('in a cell is cut before it is escaped, never within an escape', () => {
    fc.assert(fc.property(hostile, fc.integer({ min: 1, max: 30 }), (text, lengthMax) => {
      const made = cell(text, lengthMax);
      expect(made.replace(/\\[^A-Za-z0-9\s]|&#\d+;/g, '')).not.toMatch(/[`*_<>[\]|~\\$&]/);
      expect(unescaped(made).replace(/⟨U\+....⟩/g, '.').length).toBeLessThanOrEqual(lengthMax);
    }));
  });
});
