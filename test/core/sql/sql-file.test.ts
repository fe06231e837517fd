import { describe, expect, test } from '@jest/globals';
import { expectLinear } from '../../support/linear.js';
import fc from 'fast-check';
import { parseSql, placeInStatement } from '../../../src/core/sql/sql-file.js';
import { Shape } from '../../../src/core/sql/tokenizer.js';
import { cleanStatement, hostileSql } from './sql-texts.js';

describe('for any text', () => {
  test('statements are exact, apart and in order', () => {
    fc.assert(fc.property(hostileSql, (text) => {
      let reached = 0;
      for (const { range, text: own, tokens, first, last, afterHead } of parseSql('x.sql', text).statements) {
        expect(range.start.offset).toBeGreaterThanOrEqual(reached);
        expect(text.slice(range.start.offset, range.end.offset)).toBe(own);
        expect(own).not.toBe('');
        expect(tokens.kind.subarray(first, last + 1)).not.toContain(Shape.Semicolon);
        expect(afterHead).toBeGreaterThanOrEqual(first);
        expect(afterHead).toBeLessThanOrEqual(last + 1);
        reached = range.end.offset;
      }
    }), { numRuns: 3_000 });
  });

  test('the place of an offset in a statement is its place in the file', () => {
    fc.assert(fc.property(hostileSql, (text) => {
      for (const statement of parseSql('x.sql', text).statements) {
        expect(placeInStatement(statement, statement.range.start.offset)).toEqual(statement.range.start);
        expect(placeInStatement(statement, statement.range.end.offset)).toEqual(statement.range.end);
      }
    }));
  });
});

describe('the splitter', () => {
  test.each([
    ['\\timing\nselect 1;', ['\\timing', 'select 1']], ['select 1;\n\\o out.csv\nselect 2;\n\\o', ['select 1', '\\o out.csv', 'select 2', '\\o']],
    ['\\echo a; select 1', ['\\echo a', 'select 1']], ["select '\\\\timing'\n, 2", ["select '\\\\timing'\n, 2"]], ['\\if\n\\endif', ['\\if', '\\endif']],
  ])('ends a command of psql with its line: %j', (text, expected) => {
    expect(parseSql('a.sql', text).statements.map((statement) => statement.text)).toEqual(expected);
  });

  test('gives back the statements that were joined', () => {
    const separator = fc.constantFrom(';', ';\n', ' ;; ', ';\r\n-- a; b\r\n', '; /* ; */ ');
    fc.assert(fc.property(fc.array(fc.tuple(cleanStatement, separator)), fc.boolean(), (parts, isLastClosed) => {
      const text = parts.map(([statement, mark], index) => (index === parts.length - 1 && !isLastClosed ? statement : statement + mark)).join('');
      expect(parseSql('x.sql', text).statements.map((statement) => statement.text)).toEqual(parts.map(([statement]) => statement));
    }), { numRuns: 2_000 });
  });

  test.each<[string, readonly string[]]>([
    ['', []],
    [' ; ;; ', []],
    ['-- only a comment', []],
    ['select 1', ['select 1']],
    ['-- before\nselect 1 -- after\n;', ['select 1']],
    ["create procedure p() as $$ begin a; b; end $$ language plpgsql; call p();", ["create procedure p() as $$ begin a; b; end $$ language plpgsql", 'call p()']],
    ["insert into t values (';');select ';'", ["insert into t values (';')", "select ';'"]],
  ])('%j', (text, expected) => {
    expect(parseSql('x.sql', text).statements.map((statement) => statement.text)).toEqual(expected);
  });

  test('names line and column', () => {
    const { statements } = parseSql('a/b.sql', '-- x\r\nselect 1;\r\n  select\r\n2 ;');
    expect(statements.map(({ range }) => range)).toEqual([
      { path: 'a/b.sql', start: { line: 2, column: 1, offset: 6 }, end: { line: 2, column: 9, offset: 14 } },
      { path: 'a/b.sql', start: { line: 3, column: 3, offset: 19 }, end: { line: 4, column: 2, offset: 28 } },
    ]);
  });
});

describe('the time is linear in the text', () => {
  test.each<[string, (n: number) => string]>([
    ['common table expressions in each other', (n) => 'with a as (select * from ('.repeat(n)],
    ['joins', (n) => `select * from a ${'join b using (c), d '.repeat(n)}`],
    ['many statements', (n) => 'create table a.b (c int); '.repeat(n)],
    ['one long name', (n) => `drop table ${'a.'.repeat(n)}b`],
    ['one long list', (n) => `drop table ${'a, '.repeat(n)}b`],
  ])('%s', (_name, make) => {
    expectLinear(make, 1_000, (text) => parseSql('x.sql', text));
  });
});
