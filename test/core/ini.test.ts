import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseIni } from '../../src/core/ini.js';

const CONFIG = { inlineComments: true, continuationLines: false };
const BUNDLE = { inlineComments: false, continuationLines: true };

/** `[section] key=value` of every entry. */
function entries(text: string, options = CONFIG): readonly string[] {
  return parseIni(text, options).sections.flatMap(({ name, entries: own }) => own.map(({ key, value }) => `[${name}] ${key}=${value}`));
}

describe('entries', () => {
  test.each<[string, readonly string[]]>([
    ['a = b', ['[] a=b']],
    ['a=b=c', ['[] a=b=c']],
    ['[s]\na = b ; remark', ['[s] a=b']],
    ['[s]\na = b # remark', ['[s] a=b']],
    ['[s]\na = b;c#d', ['[s] a=b;c#d']],
    ['[s]\na =', ['[s] a=']],
    ['[s]\na = ; remark', ['[s] a=']],
    ['[ s ] ; remark\n\n ; x\n# y\n  a  =  b  ', ['[s] a=b']],
    ['[s]\r\na = b\r\nc = d\r\n', ['[s] a=b', '[s] c=d']],
    ['[s]\na.b-c = d', ['[s] a.b-c=d']],
    ['', []],
  ])('of a configuration: %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['[s]\nq = select 1; -- x # y', ['[s] q=select 1; -- x # y']],
    ['[s]\nq = select 1,\n  2\nr = 3', ['[s] q=select 1,\n  2', '[s] r=3']],
    ['[s]\nq = select 1,\n\n\t2', ['[s] q=select 1,\n\n\t2']],
    ['[s]\nq = select 1,\n; remark\n  2', ['[s] q=select 1,\n        \n  2']],
    ['[s]\nq = a\n  [t]\n  b = c', ['[s] q=a\n  [t]\n  b = c']],
  ])('of a bundle: %j', (text, expected) => {
    expect(entries(text, BUNDLE)).toEqual(expected);
  });
});

test('a value lies where its offset says, as long as it is', () => {
  const line = fc.constantFrom('[s]', 'q = select 1', 'r=a  ', '  more', '\tand more', '; remark', '', '  ; inside');
  fc.assert(fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
    const text = lines.join(eol);
    for (const entry of parseIni(text, BUNDLE).sections.flatMap(({ entries: own }) => own)) {
      const written = text.slice(entry.valueOffset, entry.valueOffset + entry.value.length);
      // Only comments between its lines are blanked.
      expect(written.replace(/^[;#].*/gm, '').replace(/\s/g, '')).toBe(entry.value.replace(/\s/g, ''));
      expect(text.slice(0, entry.valueOffset).split('\n')).toHaveLength(entry.line);
    }
  }));
});

test.each<[string, number]>([['[s]\nwhat', 2], ['a = 1\n\n= 2', 3], ['[s', 1], ['[s] x', 1]])('%j has a fault in line %i', (text, line) => {
  expect(parseIni(text, CONFIG).faults.map((fault) => fault.line)).toEqual([line]);
});

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '=', '[', ']', ';', '#', ' ', '\t', '\n', '\r') }), fc.boolean(), (text, flag) => {
    parseIni(text, { inlineComments: flag, continuationLines: !flag });
  }));
});
