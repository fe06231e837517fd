import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderStatement, sourceOffset } from '../../../src/core/migrate/variables.js';
import type { RenderedStatement } from '../../../src/core/migrate/migration.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { errorOf } from './migrations.js';

function render(text: string, variables: Readonly<Record<string, string>> = {}): RenderedStatement {
  const [statement] = parseSql('m.sql', text).statements;
  if (statement === undefined) throw new Error('there is no statement');
  return renderStatement(statement, new Map(Object.entries(variables)));
}

describe('variables', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['select 1', {}, 'select 1'],
    ['select * from ${s}.t', { s: 'sales' }, 'select * from sales.t'],
    ["copy t from '${bucket}/a' iam_role '${role}'", { bucket: 's3://b', role: 'arn' }, "copy t from 's3://b/a' iam_role 'arn'"],
    ["select '$${a}'", {}, "select '${a}'"],
    ["select '$${a} ${a}'", { a: 'x' }, "select '${a} x'"],
    ['select "${a}"', { a: 'b' }, 'select "b"'],
    ['select 1 /* ${none} */ + ${a}', { a: '2' }, 'select 1 /* ${none} */ + 2'],
    ["create procedure p() as $$ begin ${a}; end $$", { a: 'b' }, "create procedure p() as $$ begin b; end $$"],
    ["create procedure p() as $${a}$$", { a: 'b' }, 'create procedure p() as $${a}$$'],
    ['select ${a}', { a: '1, 2' }, 'select 1, 2'],
    ['select ${a}', { a: '' }, 'select '],
    ["select '${a}'", { a: '${b}', b: 'never' }, "select '${b}'"],
    ["select '$&${a}'", { a: '$&$1' }, "select '$&$&$1'"],
  ])('%j with %j is %j', (text, variables, expected) => {
    expect(render(text, variables).sql).toBe(expected);
  });

  test('a missing one is named at its place', () => {
    expect(errorOf(() => render("\n  select 1,\n   '${a.b-c}'"))).toBe('VARIABLE_MISSING m.sql:3:5');
    expect(() => render('select ${a.b-c}')).toThrow('"a.b-c"');
  });

  test.each<[string, string]>([
    ["select '${a}'", "x'; drop table t; --"],
    ["select '${a}'", "it's"],
    ['select ${a}', '1; drop table t'],
    ['select ${a}', '1;'],
    ['select ${a}', "'"],
    ['select ${a}', '/*'],
    ['select "${a}"', 'b"'],
  ])('%j is not ended or opened by %j', (text, value) => {
    expect(errorOf(() => render(text, { a: value }))).toBe('VARIABLE_BREAKS_STATEMENT m.sql:1:1');
  });
});

describe('an offset in what is sent', () => {
  test('is the same character in the file, or where its variable stands', () => {
    const piece = fc.constantFrom('a', ' + ', "'x'", '${v}', '${long}', "'$${y}'", '\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = `select 1${pieces.map((each) => ` ${each}`).join('')}`;
      const rendered = render(text, { v: 'valuevalue', long: '' });
      for (let offset = 0; offset < rendered.sql.length; offset++) {
        const source = sourceOffset(rendered, offset);
        const replacement = rendered.replacements.find(({ at, length }) => offset >= at && offset < at + length);
        if (replacement === undefined) expect(text[source]).toBe(rendered.sql[offset]);
        else expect(source).toBe(replacement.sourceOffset);
      }
    }));
  });
});
