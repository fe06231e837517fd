/** What the examples of the rules about views do not show: places, messages, what the rest of a file settles, and what the catalog leaves open. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { mvBaseChange } from '../../../src/core/lint/rules/mv-base-change.js';
import { mvNotIncremental } from '../../../src/core/lint/rules/mv-not-incremental.js';
import { mvRename } from '../../../src/core/lint/rules/mv-rename.js';
import { mvUnsupported } from '../../../src/core/lint/rules/mv-unsupported.js';
import { viewLbvBroken } from '../../../src/core/lint/rules/view-lbv-broken.js';
import { viewLbvUnqualified } from '../../../src/core/lint/rules/view-lbv-unqualified.js';
import { viewOrderBy } from '../../../src/core/lint/rules/view-order-by.js';
import { viewPlainBlocksDrop } from '../../../src/core/lint/rules/view-plain-blocks-drop.js';
import { viewReplaceColumns } from '../../../src/core/lint/rules/view-replace-columns.js';
import { viewSelectStar } from '../../../src/core/lint/rules/view-select-star.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [
  mvBaseChange, mvNotIncremental, mvRename, mvUnsupported, viewLbvBroken, viewLbvUnqualified, viewOrderBy, viewPlainBlocksDrop, viewReplaceColumns, viewSelectStar,
];

function findingsIn(sql: string, before = ''): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql('V002__after.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

const rulesIn = (sql: string, before?: string): readonly string[] => findingsIn(sql, before).map(({ rule }) => rule);
const messagesIn = (sql: string, before?: string): readonly string[] => findingsIn(sql, before).map(({ message }) => message);

const TABLE = 'create table sales.orders (id bigint not null, total decimal(12, 2), note varchar(80));';
const LATE = 'create view bi.late as select o.id, o.note from sales.orders o with no schema binding;';
const BOUND = 'create view bi.bound as select o.id, o.note from sales.orders o;';
const STORED = 'create materialized view bi.stored as select o.id, o.note from sales.orders o;';

describe('places', () => {
  test.each<[string, string, string?]>([
    ['view/select-star', 'create view v as select «*» from s.t'],
    ['view/select-star', 'create view v as select a.id, «b.* exclude (id)» from s.a a join s.b b on a.id = b.id'],
    ['view/select-star', 'create view v as select 1 as id union all select «*» from s.t'],
    ['view/select-star', 'create view v as select * from (select «*» from s.t) as t'],
    ['view/select-star', 'create view v as with a as (select «*» from s.t), b as (select * from a) select b.* from b'],
    ['view/select-star', 'create view v as select «*» from ((s.a join s.b on a.id = b.id))'],
    ['view/order-by', 'create view v as (select id from s.t «order by id desc, 1 nulls last»)'],
    ['view/lbv-unqualified', 'create view v as select id from s.t where id in (select id from «u») with no schema binding'],
    ['view/lbv-broken', 'drop table «sales.orders» cascade', LATE],
    ['view/lbv-broken', 'alter table sales.orders «drop column note cascade»', LATE],
    ['view/plain-blocks-drop', 'drop table if exists sales.lines, «sales.orders» restrict', BOUND],
    ['view/plain-blocks-drop', 'drop materialized view «bi.stored»', `${STORED} create view bi.v as select id from bi.stored;`],
    ['view/replace-columns', 'create or replace view bi.bound (id, «remark») as select o.id, o.note from sales.orders o', BOUND],
    ['view/replace-columns', 'create or replace view «bi.bound» as select o.id from sales.orders o', BOUND],
    ['mv/base-change', 'alter table sales.orders «alter column note type varchar(200)»', STORED],
    ['mv/base-change', 'drop table «sales.orders»', STORED],
    ['mv/unsupported', 'create materialized view v as select id from s.t limit «10»'],
    ['mv/unsupported', 'create materialized view v as select id from s.t «order by id» limit 10'],
    ['mv/not-incremental', 'create materialized view v as select id, «row_number»() over (order by id) as n from s.t'],
    ['mv/not-incremental', 'create materialized view v as select id from s.t «except» select id from s.u'],
    ['mv/not-incremental', 'create materialized view v as select a.id from s.a a «left outer join» s.b b on a.id = b.id'],
  ])('%s in %s', (rule, marked, before = '') => {
    const found = findingsIn(marked.replace(/[«»]/g, ''), before).filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('view/select-star', () => {
  test('names the columns of a table that is known, unless they are many', () => {
    expect(messagesIn('create view v as select * from sales.orders', TABLE)).toEqual(['v keeps the columns of sales.orders as they are today; list them instead of the star: id, total, note.']);
    const wide = `create table sales.wide (${Array.from({ length: 9 }, (_, at) => `c${at} int`).join(', ')});`;
    expect(messagesIn('create view v as select * from sales.wide with no schema binding', wide)).toEqual(['v takes the columns of sales.wide as they are when it is queried; list them instead of the star.']);
    expect(messagesIn('create view v as select * from s.a, s.b')).toEqual(['v keeps the columns of s.a and s.b as they are today; list them instead of the star.']);
  });

  test.each([
    'create view v as select c.id, o.* from (select id from s.t) c, (select total from s.t) o',
    'create view v as select o.* from s.customers c, c.orders o',
    'create view v as select * from unnest(array(1, 2)) as n',
    'create view v as select * from {{ ref("orders") }}',
    'create view v as select * from (select region, quarter, amount from s.t) pivot (sum(amount) for quarter in (\'q1\', \'q2\'))',
    'create view v as with recursive n(i) as (select 1 union all select * from n where i < 9) select * from n',
    'create view v as select id from s.t where id in (select * from s.u)',
    'create materialized view v as select * from stream.clicks',
  ])('is quiet for %s', (sql) => {
    expect(rulesIn(sql).filter((rule) => rule === 'view/select-star')).toEqual([]);
  });

  test('speaks of a materialized view over a table that is known', () => {
    expect(rulesIn('create materialized view v as select * from sales.orders', TABLE)).toEqual(['view/select-star']);
  });
});

describe('view/replace-columns', () => {
  test('knows the columns of a star as they were when the view was created', () => {
    const before = `${TABLE} create view bi.v as select * from sales.orders; alter table sales.orders add column region char(4);`;
    expect(messagesIn('create or replace view bi.v as select * from sales.orders', before)[0]).toContain('refuses (id, total, note, region)');
    expect(rulesIn('create or replace view bi.v as select id, total, note from sales.orders', before)).toEqual([]);
  });

  test.each<[string, string]>([
    ['create or replace view bi.bound as select o.* from sales.orders o', BOUND],
    ['create or replace view bi.bound as select id, x as note from {{ source }}', BOUND],
    ['create or replace view bi.v as select btrim(note) from sales.orders', 'create view bi.v as select trim(note) from sales.orders;'],
    ['create or replace view bi.late as select id, total from sales.orders', LATE],
    ['create or replace view bi.bound as select id, total from sales.orders with no schema binding', BOUND],
    ['create or replace view v as select id, total from sales.orders', 'create view v as select id from sales.orders;'],
    ['create or replace view {{ schema }}.bound as select id, total from sales.orders', BOUND],
    ['drop view bi.bound; create or replace view bi.bound as select id, total from sales.orders', BOUND],
  ])('is quiet for %s', (sql, before) => {
    expect(rulesIn(sql, before).filter((rule) => rule === 'view/replace-columns')).toEqual([]);
  });
});

describe('view/lbv-broken', () => {
  test.each([
    'alter table sales.orders rename to old; create table sales.orders (id bigint, note varchar(80))',
    'alter table sales.orders rename to old; select id, note into sales.orders from sales.old',
    'drop table sales.orders; create view sales.orders as select id, note from crm.orders',
    'alter table sales.orders rename to old; set search_path to sales; create table orders (id bigint, note varchar(80))',
    'alter table sales.orders rename to old; create table {{ schema }}.orders (id bigint)',
    'alter table sales.orders rename to old; call sales.make_orders()',
    'alter table sales.orders rename to old; create or replace view bi.late as select id from sales.old with no schema binding',
    'alter table sales.orders rename to old; drop view if exists bi.late',
    'alter table sales.orders rename to old; drop schema bi cascade',
    'alter table sales.orders add column note_new varchar(9); alter table sales.orders drop column note; alter table sales.orders rename column note_new to note',
    'alter table sales.orders drop column note; alter table sales.orders add column note varchar(99)',
    'alter table sales.orders drop column total',
    'alter table sales.orders alter column note type varchar(200)',
    'alter table orders rename to old',
    'alter table {{ schema }}.orders drop column note',
  ])('is quiet for %s', (sql) => {
    expect(rulesIn(sql, LATE).filter((rule) => rule === 'view/lbv-broken')).toEqual([]);
  });

  test('names the views, three of them at most', () => {
    const views = ['a', 'b', 'c', 'd'].map((name) => `create view bi.${name} as select id from sales.orders with no schema binding;`);
    expect(messagesIn('drop table sales.orders', views.join(''))).toEqual(['This breaks the late-binding views bi.a, bi.b, bi.c and 1 more: sales.orders is gone from here on; replace or drop what reads it in the same migration.']);
    expect(messagesIn('drop table sales.orders; drop view bi.a, bi.b, bi.d', views.join(''))[0]).toContain('late-binding view bi.c: sales.orders is gone');
  });

  test('a view is created over what has gone before it in the file', () => {
    expect(messagesIn('drop schema sales cascade;\n\ncreate view bi.v as select id from sales.orders with no schema binding')).toEqual([
      'sales.orders is dropped with its schema in line 1, so every query of this view fails; read what is there instead.',
    ]);
    expect(rulesIn('drop table sales.orders; create view bi.v as select id from sales.orders with no schema binding; create table sales.orders (id int)')).toEqual([]);
    expect(rulesIn('drop table sales.orders; create view bi.v as select id from other.sales.orders with no schema binding')).toEqual([]);
  });
});

describe('view/plain-blocks-drop', () => {
  test.each<[string, string]>([
    ['drop table sales.orders cascade', BOUND],
    ['drop table sales.orders', LATE],
    ['drop table orders', 'create view bi.v as select id from orders;'],
    ['drop view bi.bound; drop table sales.orders', BOUND],
    ['drop table sales.orders', 'create view #mine as select id from sales.orders;'],
    ['drop table crm.sales.orders', BOUND],
    ['alter table sales.orders drop column total', BOUND],
    ['alter table sales.orders drop column note cascade', BOUND],
    ['alter table sales.orders rename column note to remark', BOUND],
    ['create procedure s.p() as $$ begin drop table sales.orders; end $$ language plpgsql', BOUND],
  ])('is quiet for %s', (sql, before) => {
    expect(rulesIn(sql, before).filter((rule) => rule === 'view/plain-blocks-drop')).toEqual([]);
  });

  test('a view that is dropped by the same statement is in nobody\'s way', () => {
    const before = `${BOUND} create view bi.over as select id from bi.bound;`;
    expect(rulesIn('drop view bi.over, bi.bound', before)).toEqual([]);
    expect(messagesIn('drop view bi.bound', before)).toEqual(['Redshift refuses this because bi.bound is read by view bi.over; drop what reads it first, and create that again without it.']);
  });
});

describe('mv/base-change', () => {
  test.each([
    'alter table sales.orders rename to orders_old',
    'alter table sales.orders add column region char(4)',
    'alter table sales.orders rename column total to amount',
    'alter table sales.orders rename column note to remark; drop materialized view bi.stored',
    'drop materialized view bi.stored; drop table sales.orders',
    'drop table sales.orders cascade',
  ])('is quiet for %s', (sql) => {
    expect(rulesIn(sql, STORED).filter((rule) => rule === 'mv/base-change')).toEqual([]);
  });

  test('a table is refused even where the view goes later', () => {
    expect(rulesIn('drop table sales.orders; drop materialized view bi.stored', STORED)).toEqual(['mv/base-change']);
  });
});

describe('mv/unsupported', () => {
  test.each<[string, string, string]>([
    ['create materialized view v as select id from #t', '', '#t is a temporary table'],
    ['create materialized view v as select query from stl_query', '', 'stl_query is a system table'],
    ['create materialized view v as select relname from pg_catalog.pg_class', '', 'pg_catalog.pg_class is a system table'],
    ['create materialized view v as select id from bi.late', LATE, 'bi.late is a late-binding view'],
    ['create materialized view v as select id from sales.orders', `${TABLE} alter table sales.orders row level security on;`, 'protected by row level security'],
    ['create materialized view v auto refresh yes as select id, getdate() as at from sales.orders', TABLE, 'calls GETDATE'],
    ['create materialized view v as select id from s.t offset 5', '', 'no OFFSET'],
  ])('%s', (sql, before, message) => {
    expect(findingsIn(sql, before).filter(({ rule }) => rule === 'mv/unsupported').map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  test.each<[string, string]>([
    ['create materialized view v as select id from sales.stl_query', ''],
    ['create materialized view v as select id from (select id from s.t order by id limit 3) t', ''],
    ['create materialized view v as with late as (select id from s.t) select id from late', 'create view late as select 1 as id;'],
    ['create materialized view v auto refresh yes as select getdate() as at, id from stream.clicks', ''],
    ['create materialized view v auto refresh no as select id, getdate() as at from sales.orders', TABLE],
    ['create materialized view v as select id from other.bi.late', LATE],
  ])('is quiet for %s', (sql, before) => {
    expect(rulesIn(sql, before).filter((rule) => rule === 'mv/unsupported')).toEqual([]);
  });
});

describe('mv/not-incremental', () => {
  const reasons = (query: string, storage = ''): string | undefined => messagesIn(`create materialized view v ${storage} as ${query}`).find((message) => message.startsWith('Every'))?.replace(/^.*because of /, '');

  test.each<[string, string]>([
    ['select id from s.a union select id from s.b', 'UNION.'],
    ['select a.id from s.a, s.b where a.id = b.id(+)', 'an outer join.'],
    ['select median(x) as m, listagg(y) as l from s.a', 'MEDIAN and LISTAGG.'],
    ['select approximate count(distinct x) as n from s.a', 'COUNT(DISTINCT …).'],
    ['select id from s.a where x in (select x from s.b) and exists (select 1 from s.c)', 'a subquery outside of FROM.'],
    ['select n, count(*) as c from (select n from s.a union all select n from s.b) t group by n', 'UNION ALL in a subquery beside an aggregation.'],
    ['select n, count(*) as c from (select n from s.a union select n from s.b) t group by n', 'UNION.'],
    ['select median(a), stddev(b), bool_or(c), listagg(d), sum(distinct e) from s.a', 'MEDIAN, STDDEV, BOOL_OR, LISTAGG and 1 more.'],
  ])('%s', (query, expected) => {
    expect(reasons(query)).toBe(expected);
  });

  test('UNION ALL is carried on, unless the view has a sort key', () => {
    const query = 'select id from s.a union all select id from s.b';
    expect(reasons(query)).toBeUndefined();
    expect(reasons('select count(*) as n from s.a union all select count(*) as n from s.b')).toBeUndefined();
    expect(reasons(query, 'sortkey (id)')).toBe('UNION ALL with a sort key.');
  });

  test('functions of the clock count where no stream is read', () => {
    const view = 'create materialized view v as select id from sales.orders where placed_at < current_date and random() > 0.5';
    expect(messagesIn(view)).toEqual([]);
    expect(messagesIn(view, 'create table sales.orders (id int, placed_at date);')).toEqual(['Every refresh of v runs its whole query, because of CURRENT_DATE and RANDOM.']);
  });

  test('a query in FROM and functions of somebody\'s own are nothing', () => {
    expect(reasons('select t.n, sum(t.x) as x from (select n, x from s.a) t join (select n from s.b) u on t.n = u.n group by t.n')).toBeUndefined();
    expect(reasons('select my.median(x) as m from s.a')).toBeUndefined();
  });
});
