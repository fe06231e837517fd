/** What the examples of the rules about names do not show: places, fixes, bodies of routines, and everything that only looks like a column nobody has. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { nameLength } from '../../../src/core/lint/rules/name-length.js';
import { nameMixedCaseQuoted } from '../../../src/core/lint/rules/name-mixed-case-quoted.js';
import { nameReserved } from '../../../src/core/lint/rules/name-reserved.js';
import { nameSystemColumn } from '../../../src/core/lint/rules/name-system-column.js';
import { nameUnknownColumn } from '../../../src/core/lint/rules/name-unknown-column.js';
import { nameUnknownRelation } from '../../../src/core/lint/rules/name-unknown-relation.js';
import { nameUnqualified } from '../../../src/core/lint/rules/name-unqualified.js';
import { KEYWORDS } from '../../../src/core/sql/keywords.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [nameLength, nameMixedCaseQuoted, nameReserved, nameSystemColumn, nameUnknownColumn, nameUnknownRelation, nameUnqualified];

function findingsIn(sql: string, before = ''): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql('V002__after.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

/** The pieces of the text that a rule points at. */
function piecesOf(rule: string, sql: string, before?: string): readonly string[] {
  return findingsIn(sql, before).filter((finding) => finding.rule === rule).map(({ range }) => sql.slice(range.start.offset, range.end.offset));
}

describe('name/reserved', () => {
  test.each<[string, readonly string[]]>([
    ['create table order (id int)', ['order']],
    ['create schema analyze', ['analyze']],
    ['alter schema sales rename to default', ['default']],
    ['alter table s.t rename to table', ['table']],
    ['alter table s.t rename column a to "B", owner to u', []],
    ['alter table s.t rename column a to tag', ['tag']],
    ['create view bi.v (id, open) as select 1, 2', ['open']],
    ['create table s.t (id int, raw int, primary key (id, raw), unique ("raw")) distkey (raw) sortkey (id, raw)', ['raw', 'raw', 'raw', 'raw']],
    ['create table s.t (tag, new) as select 1, 2', ['tag', 'new']],
    ['create table s.order as select 1 as user, 2 as percent', []],
    ['create table s.t ("order" int, {{ column }} int, orders int)', []],
    ['alter table s.t drop column tag', []],
    ['create table s.t (like s.user)', []],
    ['create procedure s.p() as $$ begin create temp table t (tag int); end $$ language plpgsql', ['tag']],
  ])('%s', (sql, expected) => {
    expect(piecesOf('name/reserved', sql)).toEqual(expected);
  });

  test('knows every reserved word but those that Redshift takes all the same', () => {
    const reserved = KEYWORDS.filter((row) => row.reserved).map(({ word }) => word);
    // Words that begin something else in this place are no name there.
    const begins = new Set(['check', 'constraint', 'foreign', 'like', 'primary', 'unique']);
    const left = reserved.filter((word) => !begins.has(word) && piecesOf('name/reserved', `create table s.t (a int, ${word} int)`).length === 0);
    expect(left.sort()).toEqual(['backup', 'bzip2', 'connect', 'deflate', 'encode', 'explicit', 'gzip', 'interval', 'language', 'lzop', 'offline', 'start', 'timestamp', 'wallet']);
  });

  test('the quotes go into the body of a routine too', () => {
    const sql = 'create procedure s.p() as $$\nbegin\n  alter table s.t add column TAG int;\nend\n$$ language plpgsql';
    expect(applyFixes(sql, findingsIn(sql)).text).toBe(sql.replace('TAG', '"tag"'));
  });
});

describe('name/length', () => {
  const long = (bytes: number): string => 'x'.repeat(bytes);

  test.each<[string, number]>([
    [`create table s.${long(127)} (id int)`, 0],
    [`create table s.${long(128)} (id int)`, 1],
    [`create table s.t ("${long(127)}" int)`, 0],
    [`create table s.t ("${long(126)}""" int)`, 0],
    [`create table s.t ("${long(127)}""" int)`, 1],
    [`create view s.v as select 1 as ${'é'.repeat(63)}x, 2 as ${'é'.repeat(64)}`, 1],
    [`alter table s.t rename to ${long(130)}`, 1],
    [`create schema ${long(130)}`, 1],
    [`select 1 as ${long(130)}`, 0],
  ])('%#: %s', (sql, expected) => {
    expect(piecesOf('name/length', sql)).toHaveLength(expected);
  });
});

describe('name/mixed-case-quoted', () => {
  test.each<[string, readonly string[]]>([
    ['create schema "Sales"', ['"Sales"']],
    ['create table "Sales"."Orders" ("Id" int, Total int, "x" int)', ['"Orders"', '"Id"']],
    ['create materialized view bi.mv as select count(*) as "N" from s.t', ['"N"']],
    ['create view bi.v as select "Id", "Ä" as "ä" from (select 1 as "Id") as "T"', []],
    ['create table s.t ("größe" int, "ÄÖ" int)', []],
    ['create table s.t ("A" int); set enable_case_sensitive_identifier to on', ['"A"']],
    ['set session enable_case_sensitive_identifier = true; create table s.t ("A" int)', []],
    ['set enable_result_cache_for_session to off; create table s.t ("A" int)', ['"A"']],
    ['create table s.t ({{ "A" }} int)', []],
  ])('%s', (sql, expected) => {
    expect(piecesOf('name/mixed-case-quoted', sql)).toEqual(expected);
  });

  test('the fix folds what Redshift folds, and keeps the quotes', () => {
    const sql = 'create table s.t ("A ""B"" É" int)';
    expect(applyFixes(sql, findingsIn(sql)).text).toBe('create table s.t ("a ""b"" É" int)');
  });
});

test.each<[string, readonly string[]]>([
  ['create table s.t (OID int, cmin int, id int)', ['OID', 'cmin']],
  ['create table #t (id int); alter table #t add column xmax int', ['xmax']],
  ['create table lake.t (oid int) using iceberg', []],
  ['alter table lake.t add column oid int', []],
  ['create view bi.v as select oid, relname as ctid from pg_class', []],
  ['create table s.xmin (id int)', []],
])('name/system-column in %s', (sql, expected) => {
  expect(piecesOf('name/system-column', sql)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['create view #v as select 1 as one', []],
  ['create temp table t (a int); drop table t, u', ['u']],
  ['create materialized view mv as select 1 as one', ['mv']],
  ['drop view {{ v }}, w', ['w']],
])('name/unqualified in %s', (sql, expected) => {
  expect(piecesOf('name/unqualified', sql)).toEqual(expected);
});

describe('name/unknown-relation', () => {
  test.each<[string, readonly string[]]>([
    ['drop table s.t; drop table s.t; drop table if exists s.t', ['s.t']],
    ['drop schema s cascade; truncate s.t; create schema s; create table s.t (a int); select a from s.t', ['s.t']],
    ['drop table s.t; create table s.t (a int); drop schema s cascade; truncate s.t', ['s.t']],
    ['drop table #t; select a from #t; select 1 as a into #t; select a from #t', ['#t']],
    ['alter table s.t rename to u; copy s.t from \'s3://b/k\' iam_role default; analyze s.u; comment on table s.t is \'x\'', ['s.t', 's.t']],
    ['drop view s.v; update s.t set a = v.a from s.v v where v.id = t.id', ['s.v']],
    ['drop table s.t; merge into s.t using s.u on t.id = u.id when matched then delete', ['s.t']],
    ['drop table s.t; call s.make(); select a from s.t', []],
    ['drop table s.t; something new; select a from s.t', []],
    ['drop table s.t; set search_path to s; create table t (a int); select a from s.t', []],
    ['drop table s.t; create table {{ schema }}.t (a int); select a from s.t', []],
    ['drop table s.t; alter table s.u rename to t; select a from s.t', []],
    ['drop table t; select a from t; select a from s.t', []],
    ['drop table s.t; select a from other.s.t; with t as (select 1 as a) select a from t', []],
    ['drop table s.t; create view bi.v as select a from s.t with no schema binding', []],
    ['create table if not exists s.t (a int); drop table s.t; create table if not exists s.t (a int); select a from s.t', []],
    ['drop function s.t(int); drop procedure s.t(); select a from s.t', []],
  ])('%s', (sql, expected) => {
    expect(piecesOf('name/unknown-relation', sql)).toEqual(expected);
  });

  test('tells what happened, and where', () => {
    const [renamed, dropped] = findingsIn('alter table s.t\n rename to u;\nselect a from s.t;\ndrop schema z;\nselect a from z.y').map(({ message }) => message);
    expect(renamed).toBe('s.t is renamed to u in line 1, and nothing makes it again before this statement.');
    expect(dropped).toBe('z.y is dropped with its schema in line 4, and nothing makes it again before this statement.');
  });
});

describe('name/unknown-column', () => {
  const BEFORE = `create table sales.orders (id bigint not null, customer_id bigint, total decimal(12, 2), placed_at timestamp, payload super);
    create table sales.customers (id bigint not null, name varchar(80), orders super);
    create table sales.staff (id bigint, manager_id bigint, name varchar(80));
    create table crm.orders (id bigint not null, region char(4));
    create view bi.v as select id, total, trim(name) as trimmed from sales.orders;
    create view bi.late as select id from sales.orders with no schema binding;
    create table sales.guess as select * from sales.somewhere;
    create table if not exists sales.maybe (id int);
    create external schema lake from data catalog database 'lake' iam_role default;
    create external table lake.clicks (id bigint) stored as parquet location 's3://b/k/';
    create table lake.plain (id bigint);
    create table ice.clicks (id bigint) using iceberg;
    create external table spectrum.clicks (id bigint) stored as parquet location 's3://b/k/';`;

  test.each<[string, readonly string[]]>([
    ['select o.id, o.«nope», c.name from sales.orders o, sales.customers c', ['nope']],
    ['select «nope» from sales.orders', ['nope']],
    ['select orders.«nope» from sales.orders', ['nope']],
    ['select o.«nope».a.b, o.payload.nope.b from sales.orders o', ['nope']],
    ['select id from sales.orders where exists (select 1 from sales.customers c where c.id = orders.«nope»)', ['nope']],
    ['with a as (select «nope» from sales.orders) select nope from a', ['nope']],
    ['select * from (select «nope» from sales.orders) t join sales.customers c on c.«nope2» = t.nope', ['nope', 'nope2']],
    ['insert into sales.orders (id, «nope») select id, name from sales.customers', ['nope']],
    ['update sales.orders set «nope» = 1, total = «nope2» where id = 1', ['nope', 'nope2']],
    ['delete from sales.orders where «nope» < 1', ['nope']],
    ['delete from sales.orders using sales.customers c where c.id = orders.«nope»', ['nope']],
    ['merge into sales.orders using sales.staff s on orders.id = s.id when matched then update set «nope» = s.name when not matched then insert (id, «nope2») values (s.id, s.«nope3»)', ['nope', 'nope2', 'nope3']],
    ['create table sales.copy as select «nope» from sales.orders', ['nope']],
    ['create materialized view bi.mv as select o.«nope» from sales.orders o', ['nope']],
    ['select v.«nope» from bi.v v', ['nope']],
    ['copy sales.orders (id, «nope») from \'s3://b/k\' iam_role default', ['nope']],
    ['analyze sales.orders (id, «nope»)', ['nope']],
    ['comment on column sales.orders.«nope» is \'x\'', ['nope']],
    ['select sum(total) over (partition by «nope») as s from sales.orders group by total having «nope2» > 1 order by «nope3»', ['nope', 'nope2', 'nope3']],
    ['create temp table t (a int); select b, t.«c», t.a from t, sales.orders', ['c']],
    ['alter table sales.orders drop column total; select «total» from sales.orders', ['total']],
    ['create procedure s.p() as $$ begin update sales.staff set name = variable from sales.orders o where o.«nope» = 1 and nope = 2; end $$ language plpgsql', ['nope']],
    ['create procedure s.p() as $$ begin insert into sales.orders (id, «nope») values (a, b); update sales.staff set «nope2» = c where nope = 1; end $$ language plpgsql', ['nope', 'nope2']],
  ])('%s', (marked, expected) => {
    const sql = marked.replace(/[«»]/g, '');
    const offsets = [...marked.matchAll(/«/g)].map(({ index }, nth) => index - 2 * nth);
    const found = findingsIn(sql, BEFORE).filter(({ rule }) => rule === 'name/unknown-column');
    expect(found.map(({ range }) => [sql.slice(range.start.offset, range.end.offset), range.start.offset])).toEqual(expected.map((name, nth) => [name, offsets[nth]]));
  });

  test.each([
    // Whose column a word is cannot be told, or only by what is not known.
    'select nope from sales.orders, sales.customers',
    'select id from sales.orders where id in (select nope from sales.customers)',
    'select nope from sales.orders o, o.payload p',
    'select o.nope from sales.unknown o',
    'select nope from sales.guess',
    'select nope from sales.maybe',
    'select nope from bi.late',
    'select "$path", nope from lake.clicks',
    'select nope from lake.plain',
    'select nope from ice.clicks',
    'select nope from spectrum.clicks',
    'select o.nope from other.sales.orders o',
    'select nope from orders',
    'select nope from {{ ref("orders") }}',
    'select {{ columns }}, nope from sales.orders',
    'insert into {{ schema }}.orders (nope) values (1)',
    // A name that the statement makes itself.
    'select total * 2 as nope, nope + 1 as more from sales.orders where nope > 1 group by nope having nope > 2 order by nope',
    'select o.nope from sales.customers c, c.orders o',
    'select c.nope from sales.orders o (a, b, nope), (select 1 as nope) c',
    'select nope from sales.orders as o (nope, b)',
    'with orders as (select 1 as nope) select nope from orders',
    'with recursive n (nope) as (select id from sales.orders union all select nope + 1 from n) select nope from n',
    'select sum(total) from sales.orders group by customer_id order by sum',
    'select count(*), max(total) from sales.orders order by count, max',
    'select (select id as nope from sales.customers union select 2 order by nope) as x from sales.orders',
    'select id from sales.staff connect by prior id = manager_id start with level = 1',
    'select * from (select id, total from sales.orders) pivot (sum(total) for id in (1 as nope)) p where p.nope > 1',
    'select p.nope from sales.orders pivot (sum(total) for id in (1 as nope)) p',
    // No column at all.
    'select count(orders), count(o) from sales.orders o',
    'select oid, ctid, tableoid, insertxid from sales.orders',
    'select date_part(dow, placed_at), dateadd(qtr, 1, placed_at), extract(epoch from placed_at), datediff(weeks, placed_at, current_date), some_function(month, placed_at) from sales.orders',
    'select user, sysdate, current_user, session_user, getdate() from sales.orders',
    'select btrim, case_x.id from bi.v case_x',
    'select sales.orders.total, sales.orders.id from sales.orders',
    'select orders.orders.id from orders.orders',
    'select sales.sales.id from sales.orders sales, sales.customers orders',
    // Two relations under one name.
    'update sales.orders set total = total + 1 from crm.orders where region = \'eu\'',
    'select region from sales.orders union all select region from crm.orders',
    'update sales.orders set payload.nope = 1',
    // What runs later may find it.
    'create view bi.w as select nope from sales.orders with no schema binding; alter table sales.orders add column nope int',
    'create procedure s.p() as $$ begin update sales.staff set name = o.nope from sales.orders o; end $$ language plpgsql; alter table sales.orders add column nope int',
    'create procedure s.p() as $$ begin alter table sales.orders add column nope int; update sales.staff set name = o.nope from sales.orders o; end $$ language plpgsql',
    'create procedure s.p() as $$ begin execute \'alter table sales.orders add column nope int\'; update sales.staff set name = o.nope from sales.orders o; end $$ language plpgsql',
    'create procedure s.p() as $$ begin call s.q(); update sales.staff set name = o.nope from sales.orders o; end $$ language plpgsql',
    'create procedure s.p(nope int) as $$ begin delete from sales.orders where id = nope; end $$ language plpgsql',
    'create temp table t (a int); create procedure s.p() as $$ begin select t.nope from t; end $$ language plpgsql',
    // What could not be read is not known any more.
    'alter table sales.orders frobnicate nope; select nope from sales.orders',
    'call s.unknown(); select nope from sales.orders',
  ])('is quiet for %s', (sql) => {
    expect(piecesOf('name/unknown-column', sql, BEFORE)).toEqual([]);
  });

  test('names what is there, or what may be meant', () => {
    const messages = (sql: string): readonly string[] => findingsIn(sql, BEFORE).map(({ message }) => message);
    expect(messages('select totl from sales.orders')).toEqual(['sales.orders has no column totl; did you mean total?']);
    expect(messages('select nope from sales.staff')).toEqual(['sales.staff has no column nope; it has id, manager_id, name.']);
    const wide = `create temp table w (${Array.from({ length: 9 }, (_, at) => `c${at}_x int`).join(', ')});`;
    expect(messages(`${wide} select nope from w`)).toEqual(['w has no column nope; it has c0_x, c1_x, c2_x, c3_x, c4_x, c5_x, c6_x, c7_x and others.']);
  });
});
