import { describe, expect, test } from '@jest/globals';
import { referencesIn, type References } from '../../../src/core/sql/scopes.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

function referencesOf(sql: string): References {
  const [statement] = parseSql('x.sql', sql).statements;
  const tree = statement?.syntax.tree ?? null;
  if (statement === undefined || tree === null || statement.syntax.status !== 'parsed') throw new Error(`not parsed: ${sql}`);
  return referencesIn(statement.tokens, tree);
}

const full = ({ schema, name }: { readonly schema: string; readonly name: string }): string => schema === '' ? name : `${schema}.${name}`;

describe('relations', () => {
  test.each<[string, readonly string[]]>([
    ['select 1', []],
    ['select * from a, s.b x join db.s.c on true', ['a', 's.b', 's.c']],
    ['with a as (select * from a) select * from a', ['a']],
    ['with recursive a as (select * from a union all select * from b) select * from a', ['b']],
    ['with a as (select * from x), b as (select * from a), c as (select * from c) select * from b, c', ['x', 'c']],
    ['with a as (select 1) select * from (with b as (select * from a) select * from b, c) d', ['c']],
    ['select * from (with b as (select 1) select * from b) d, b', ['b']],
    ['select * from orders o, o.items i, i.parts p', ['orders']],
    ['select * from orders, orders.items', ['orders']],
    ['select * from sales.sales', ['sales.sales']],
    ['select (select max(x) from o.lines) from orders o', ['orders']],
    ['select * from a union all (select * from b) except select * from c', ['a', 'b', 'c']],
    ['select * from (a join b on true) left join c using (x)', ['a', 'b', 'c']],
    ['select * from (select * from t) pivot (sum(x) for y in (1, 2))', ['t']],
    ['select * from t unpivot (v for k in (a, b)) u', ['t']],
    ['select * from ${schema}.t, u', ['u']],
    ['select 1 where x in (select y from t) and exists (select 1 from u)', ['t', 'u']],
    ['with u as (select * from v) update t set a = u.a from u, w where true', ['v', 'w']],
    ['delete from t using u join v on true where true', ['u', 'v']],
    ['merge into t using (select * from u) s on true when matched then delete', ['u']],
    ['insert into t with a as (select 1 from b) select * from a', ['b']],
  ])('%s', (sql, expected) => {
    expect(referencesOf(sql).relations.map(full)).toEqual(expected);
  });
});

describe('columns', () => {
  test.each<[string, readonly string[]]>([
    ['select a, b from t where c = 1 order by d', ['t.a', 't.b', 't.c', 't.d']],
    ['select a as x, x + 1 from t order by x', ['t.a']],
    ['select t.a, u.b, c from s.t join v u on t.id = u.id', ['s.t.a', 'v.b', '?.c', 's.t.id', 'v.id']],
    ['select o.items.name from s.orders o', ['s.orders.items']],
    ['select s.t.a from s.t', ['?.a']],
    ['select a from (select b from t) x', ['?.a', 't.b']],
    ['select (select u.x from u where u.id = t.id) from t', ['u.x', 'u.id', 't.id']],
    ['select (select x from u) from t', ['?.x']],
    ['with w as (select a from t) select b, w.c from w', ['t.a', '?.b', '?.c']],
    ['select a.x from generate(1) a', ['?.x']],
    ['select ${column}, a from t', ['t.a']],
    ['select (select a from u union select a from w order by a) from t', ['?.a', '?.a', '?.a']],
    ['update s.t set a = b, c = 1 where d = 2', ['s.t.a', 's.t.c', 's.t.b', 's.t.d']],
    ['update s.t x set a = x.b from u where u.id = x.id and e = 1', ['s.t.a', 's.t.b', 'u.id', 's.t.id', '?.e']],
    ['delete from s.t using u where u.id = t.id', ['u.id', 's.t.id']],
    ['delete from s.t where id in (select id from u)', ['s.t.id', '?.id']],
    ['insert into s.t (a, b) select c, d from u', ['s.t.a', 's.t.b', 'u.c', 'u.d']],
    ['merge into s.t using u on t.id = u.id when matched then update set a = u.b when not matched then insert (id, a) values (u.id, u.b)',
      ['s.t.a', 's.t.id', 's.t.a', 's.t.id', 'u.id', 'u.b', 'u.id', 'u.b']],
    ['with w as (select x from v) delete from s.t where id in (select x from w)', ['v.x', 's.t.id', '?.x']],
  ])('%s', (sql, expected) => {
    const { columns } = referencesOf(sql);
    expect(columns.map(({ column, relation }) => `${relation === null ? '?' : full(relation)}.${column}`).sort()).toEqual([...expected].sort());
  });
});

test('ten thousand operands, joins and set operations need no deep stack', () => {
  const many = (part: string, glue: string) => Array.from({ length: 10_000 }, () => part).join(glue);
  expect(referencesOf(`select ${many('a', ' + ')} from t`).columns).toHaveLength(10_000);
  expect(referencesOf(many('select a from t', ' union all ')).relations).toHaveLength(10_000);
  expect(referencesOf(`select 1 from ${many('t', ' cross join ')}`).relations).toHaveLength(10_000);
});
