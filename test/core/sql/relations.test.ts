import { describe, expect, test } from '@jest/globals';
import { relationName } from '../../../src/core/sql/relations.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

/** `access schema.name` of each use. */
function uses(sql: string): readonly string[] {
  return (parseSql('x.sql', sql).statements[0]?.relations ?? []).map((use) => `${use.access} ${relationName(use)}`);
}

describe('relations of a statement', () => {
  test.each<[string, readonly string[]]>([
    ['select 1', []],
    ['select * from a', ['read a']],
    ['select * from S."A" x', ['read s.a']],
    ['select * from db.s.a', ['read s.a']],
    ['select * from a, b as c, s.d', ['read a', 'read b', 'read s.d']],
    ['select * from a join b on a.x = b.x left join s.c using (y)', ['read a', 'read b', 'read s.c']],
    ['select * from (select * from a) x where x.i in (select i from b)', ['read a', 'read b']],
    ['select * from a union all select * from b', ['read a', 'read b']],
    ['with w as (select * from a), v (x) as (select * from w) select * from v, b', ['read a', 'read b']],
    ['with recursive w as (select 1 from a union all select 1 from w) select * from w', ['read a']],
    ['select * from orders o, o.items i, i.parts', ['read orders']],
    ['select extract(year from d), trim(both from e) from a', ['read a']],
    ['select a is distinct from b from c', ['read c']],
    ['select * from generate(1)', []],
    ['select * from a where x = (select max(x) from s.b) order by 1, 2', ['read a', 'read s.b']],
    ['insert into s.t select * from u', ['write s.t', 'read u']],
    ['insert into s.t (a, b) values (1, 2)', ['write s.t']],
    ['update s.t set a = u.a from u where u.b = t.b', ['write s.t', 'read u']],
    ['delete from s.t using u, v where u.b = t.b', ['write s.t', 'read u', 'read v']],
    ['delete s.t', ['write s.t']],
    ['merge into s.t using u on t.a = u.a when matched then delete', ['write s.t', 'read u']],
    ["copy s.t from 's3://b/k' iam_role default", ['write s.t']],
    ["unload ('select * from s.t') to 's3://b/k'", []],
    ['truncate s.t', ['write s.t']],
    ['create table s.t (a int)', ['create s.t']],
    ['create table s.t as select * from u', ['create s.t', 'read u']],
    ['create table s.t (like s.u including defaults)', ['create s.t', 'read s.u']],
    ['create view v as select * from a', ['create v', 'read a']],
    ['create materialized view s.v as select * from s.a', ['create s.v', 'read s.a']],
    ['refresh materialized view s.v', ['write s.v']],
    ['alter table s.t add column c int', ['alter s.t']],
    ['alter table s.t append from s.u', ['alter s.t', 'write s.u']],
    ['drop table if exists s.a, b cascade', ['drop s.a', 'drop b']],
    ['drop view v', ['drop v']],
    ['lock s.a, s.b', ['read s.a', 'read s.b']],
    ['grant select on s.a, s.b to group g', ['alter s.a', 'alter s.b']],
    ['grant select on table s.a to u', ['alter s.a']],
    ['grant usage on schema s to g', []],
    ['grant select on all tables in schema s to g', []],
    ['revoke all on s.a from u', ['alter s.a']],
    ['comment on table s.t is \'x\'', ['alter s.t']],
    ['create schema s', []],
    ['create external schema e from data catalog database d', []],
    ['create procedure p() as $$ begin select * from a; end $$ language plpgsql', []],
    ['select * from ${schema}.t', []],
    ['vacuum', []],
    ['vacuum s.t', ['alter s.t']],
    ['select * from a; ', ['read a']],
    ['insert into s.t select * from s.t', ['write s.t']],
    ['frobnicate from a', []],
  ])('%s', (sql, expected) => {
    expect(uses(sql)).toEqual(expected);
  });
});
