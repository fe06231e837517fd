import { describe, expect, test } from '@jest/globals';
import { readDataTests } from '../../../src/core/datatest/data-test.js';
import { errorOf } from '../migrate/migrations.js';

const VARIABLES = new Map([['schema', 'sales']]);

/** `name: query` of each test. */
function tests(text: string, path = 'tests/orders.sql'): readonly string[] {
  return readDataTests(path, text, VARIABLES).map(({ name, query }) => `${name}: ${query.sql}`);
}

describe('data tests', () => {
  test.each<[string, readonly string[]]>([
    ['select 1', ['orders: select 1']],
    ['select 1; with a as (select 1) select * from a;', ['orders: select 1', 'orders#2: with a as (select 1) select * from a']],
    ['-- test: no orphan\nselect 1;\nselect 2;\n--test:  the other  \r\n-- why\nselect 3', ['no orphan: select 1', 'orders#2: select 2', 'the other: select 3']],
    ['-- a remark\nselect * from ${schema}.t', ['orders: select * from sales.t']],
    ["select '-- test: x'", ["orders: select '-- test: x'"]],
    ['-- nothing here', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(tests(text)).toEqual(expected);
  });

  test('of a bundle are named by their sections', () => {
    expect(tests('[no_orphan]\nquery0 = select 1\nquery1 = select 2\n[other]\nquery0 = select 3', 'tests/t.ini')).toEqual(['no_orphan: select 1', 'no_orphan#2: select 2', 'other: select 3']);
  });

  test('know where their query stands', () => {
    const [found] = readDataTests('tests/a.sql', '-- test: x\n\n  select 1', VARIABLES);
    expect(found).toMatchObject({ path: 'tests/a.sql', query: { statement: { range: { start: { line: 3, column: 3 } } } } });
  });

  test.each([
    ['delete from a', 'TEST_INVALID tests/orders.sql:1:1'],
    ['select 1;\n  drop table a', 'TEST_INVALID tests/orders.sql:2:3'],
    ['show a', 'TEST_INVALID tests/orders.sql:1:1'],
    ['call p()', 'TEST_INVALID tests/orders.sql:1:1'],
    ['frobnicate', 'TEST_INVALID tests/orders.sql:1:1'],
    ['select 1 into b from a', 'TEST_INVALID tests/orders.sql:1:1'],
    ["select 'a", 'TEST_INVALID tests/orders.sql:1:8'],
    ['-- test: a\nselect 1\n-- test: b\nselect 2', 'TEST_INVALID tests/orders.sql:3:1'],
    ['-- test: a\n-- test: b\nselect 2', 'TEST_INVALID tests/orders.sql:2:1'],
    ['select 1;\n -- test: a', 'TEST_INVALID tests/orders.sql:2:2'],
    ['select ${nothing}', 'VARIABLE_MISSING tests/orders.sql:1:8'],
  ])('%j is refused', (text, expected) => {
    expect(errorOf(() => tests(text))).toBe(expected);
  });
});
