import { describe, expect, test } from '@jest/globals';
import { readBundle } from '../../../src/core/migrate/bundle.js';
import { errorOf } from './migrations.js';

const BUNDLE = [
  '; who owns this',
  '[DDL_v01]',
  'query0 = CREATE SCHEMA s;',
  'query1=CREATE TABLE s.t (',
  '    a INT,',
  '# a remark',
  '    b VARCHAR(10) -- why',
  '  ); insert into s.t values (1)',
  '',
  '[DDL_v02]',
  "query0 = INSERT INTO s.t VALUES ('a=b;c')",
];

describe.each([['LF', '\n'], ['CRLF', '\r\n']])('a bundle with %s line ends', (_name, eol) => {
  const text = BUNDLE.join(eol);
  const migrations = readBundle('db/warehouse.ini', text);
  const statements = migrations.flatMap((migration) => migration.parse().flatMap((file) => file.statements));

  test('is one migration a section, in their order', () => {
    expect(migrations.map(({ id, kind, version, path }) => [id, kind, version, path])).toEqual([
      ['warehouse.ini/DDL_v01', 'versioned', [0n], 'db/warehouse.ini'],
      ['warehouse.ini/DDL_v02', 'versioned', [1n], 'db/warehouse.ini'],
    ]);
  });

  test('has the statements of its values', () => {
    expect(statements.map(({ row }) => row?.kind)).toEqual(['create-schema', 'create-table', 'insert', 'insert']);
    expect(statements[3]?.text).toBe("INSERT INTO s.t VALUES ('a=b;c')");
    expect(statements[1]?.text).not.toContain('remark');
  });

  test('says exactly where each stands', () => {
    expect(statements.map(({ range: { start, end } }) => [start.line, start.column, end.line, end.column])).toEqual([[3, 10, 3, 25], [4, 8, 8, 4], [8, 6, 8, 32], [11, 10, 11, 42]]);
    for (const { range, text: own } of statements.filter(({ text: each }) => !each.includes('b VARCHAR'))) expect(text.slice(range.start.offset, range.end.offset)).toBe(own);
    const table = statements[1];
    expect(text.slice(table?.range.start.offset, table?.range.end.offset)).toMatch(/^CREATE TABLE[^]*\)$/);
  });
});

test('line ends and comments between keys do not change a checksum', () => {
  const sums = (text: string) => readBundle('w.ini', text).map(({ checksum }) => checksum);
  expect(sums('[a]\r\nq=select 1,\r\n  2\r\n')).toEqual(sums('[a]\nq=select 1,\n  2\n'));
  expect(sums('[a]\n; note\nq=select 1\n')).toEqual(sums('[a]\nq=select 1\n'));
  expect(sums('[a]\nq=select 2\n')).not.toEqual(sums('[a]\nq=select 1\n'));
  expect(sums('[a]\nr=select 1\n')).not.toEqual(sums('[a]\nq=select 1\n'));
});

test.each([
  ['q = select 1\n', 'BUNDLE_INVALID w.ini:1'],
  ['[a]\nq = select 1\nwhat is this\n', 'BUNDLE_INVALID w.ini:3'],
  ['[a]\nq = 1\n\n[a]\nq = 2\n', 'BUNDLE_INVALID w.ini:4'],
  ['[a]\nq = 1\nq = 2\n', 'BUNDLE_INVALID w.ini:3'],
  ['[]\nq = 1\n', 'BUNDLE_INVALID w.ini:1'],
])('%j is refused with its line', (text, expected) => {
  expect(errorOf(() => readBundle('w.ini', text))).toBe(expected);
});
