import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../../src/core/catalog/catalog.js';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

/** The catalog after these statements; every one of them must be read whole unless it says otherwise. */
function foldedFrom(...files: readonly string[]): CatalogFold {
  const catalog = new CatalogFold();
  for (const [index, sql] of files.entries()) {
    for (const statement of parseSql(`V${index + 1}.sql`, sql).statements) catalog.add(statement);
    catalog.endSession();
  }
  return catalog;
}

function table(catalog: CatalogFold, schema: string, name: string): Table {
  const found = catalog.table({ schema, name });
  if (found === undefined) throw new Error(`there is no table ${schema}.${name}`);
  return found;
}

const columnsOf = (found: Table): readonly string[] => found.columns.map(({ name }) => name);

describe('CREATE TABLE', () => {
  const ORDERS = `CREATE TABLE "Sales".Orders (
    id BIGINT IDENTITY(1, 1), customer INT REFERENCES sales.customers (id), "Region" VARCHAR(16) DEFAULT 'north' ENCODE bytedict,
    total DECIMAL(18, 2) NOT NULL, at TIMESTAMP WITH TIME ZONE, note VARCHAR(MAX), PRIMARY KEY (id), UNIQUE (customer, at)
  ) DISTSTYLE KEY DISTKEY (customer) COMPOUND SORTKEY (at, id)`;

  test('gives columns with types, encodings and attributes', () => {
    const orders = table(foldedFrom(ORDERS), 'sales', 'orders');
    expect(orders).toMatchObject({ kind: 'table', temporary: false, isComplete: true, isIceberg: false });
    expect(orders.columns).toMatchObject([
      { name: 'id', type: 'bigint', notNull: true, isIdentity: true, hasDefault: false, encoding: undefined },
      { name: 'customer', type: 'int', notNull: false },
      { name: 'region', type: 'varchar', length: 16, hasDefault: true, encoding: 'bytedict' },
      { name: 'total', type: 'decimal', length: 18, scale: 2, notNull: true },
      { name: 'at', type: 'timestamp with time zone', length: undefined },
      { name: 'note', length: 'max' },
    ]);
  });

  test('gives keys, distribution and order, and where they came from', () => {
    const orders = table(foldedFrom('select 1;', ORDERS), 'sales', 'orders');
    expect(orders).toMatchObject({ distStyle: 'key', distKey: 'customer', sortStyle: 'compound', sortKey: ['at', 'id'] });
    expect(orders.keys).toMatchObject([
      { kind: 'foreign key', columns: ['customer'], references: { schema: 'sales', name: 'customers' } },
      { kind: 'primary key', columns: ['id'] },
      { kind: 'unique', columns: ['customer', 'at'] },
    ]);
    expect(orders.origin).toMatchObject({ path: 'V2.sql', start: { line: 1 } });
  });

  test.each<[string, Partial<Table>]>([
    ['create table s.t (a int distkey sortkey, b int)', { distStyle: 'key', distKey: 'a', sortStyle: 'compound', sortKey: ['a'] }],
    ['create table s.t (a int, b int) diststyle all interleaved sortkey (a, b)', { distStyle: 'all', sortStyle: 'interleaved', sortKey: ['a', 'b'] }],
    ['create table s.t (a int) sortkey auto diststyle auto', { distStyle: 'auto', sortStyle: 'auto', sortKey: [] }],
    ['create table s.t (a int) using iceberg', { isIceberg: true }],
    ['create table s.t as select 1 as a, b from u', { isComplete: true }],
    ['create table s.t as select * from u', { isComplete: false }],
    ['create table s.t (like u)', { isComplete: false }],
    ['create table s.t ({{ columns }})', { isComplete: false }],
  ])('%s', (sql, expected) => {
    expect(table(foldedFrom(sql), 's', 't')).toMatchObject(expected);
  });

  test('LIKE and AS take the columns of a table that is known', () => {
    const catalog = foldedFrom('create table s.u (a int not null, b varchar(3)); create table s.v (like s.u, c int); create table s.w as select * from s.u; create table s.x as select a as y, b from s.u');
    expect(columnsOf(table(catalog, 's', 'v'))).toEqual(['a', 'b', 'c']);
    expect(columnsOf(table(catalog, 's', 'w'))).toEqual(['a', 'b']);
    expect(columnsOf(table(catalog, 's', 'x'))).toEqual(['y', 'b']);
  });

  test('IF NOT EXISTS leaves a table that is there as it is; without it a second one takes its place', () => {
    expect(columnsOf(table(foldedFrom('create table s.t (a int); create table if not exists s.t (b int)'), 's', 't'))).toEqual(['a']);
    expect(columnsOf(table(foldedFrom('create table s.t (a int); drop table s.t; create table s.t (b int)'), 's', 't'))).toEqual(['b']);
  });

  test('IF NOT EXISTS may have found a table with other columns', () => {
    expect(table(foldedFrom('create table if not exists s.t (a int)'), 's', 't').isComplete).toBe(false);
  });

  test('names without a schema mean another thing once the search path is another', () => {
    const made = 'create table t (a int); create table s.t (a int);';
    expect(foldedFrom(made).tables).toHaveLength(2);
    expect(foldedFrom(`${made} set search_path to s`).tables).toMatchObject([{ schema: 's' }]);
    expect(foldedFrom('set search_path to s; create table t (a int)', 'select 1').tables).toEqual([]);
    expect(foldedFrom('create table s.t (a int); drop table t').tables).toEqual([]);
    expect(foldedFrom('create table s.t (a int); alter table t add b int').tables).toEqual([]);
    expect(foldedFrom(`${made} drop table t`).tables).toMatchObject([{ schema: 's' }]);
  });

  test('temporary tables end with their file', () => {
    const catalog = foldedFrom('create temp table t (a int); create table #u (a int); create table s.v (a int)', 'select 1');
    expect(catalog.tables.map(({ name }) => name)).toEqual(['v']);
    const open = new CatalogFold();
    for (const statement of parseSql('x.sql', 'create temp table t (a int)').statements) open.add(statement);
    expect(table(open, '', 't').temporary).toBe(true);
  });

  test('a table of another database is not this catalog’s', () => {
    expect(foldedFrom('create table db.s.t (a int)').tables).toEqual([]);
  });
});

describe('ALTER TABLE', () => {
  const base = 'create table s.t (a int, b varchar(10) encode text255, c int default 1, primary key (a), constraint u unique (c)) distkey (a) sortkey (a, c);';
  test.each<[string, Partial<Table>]>([
    ['add column d int not null', { columns: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd', notNull: true }] as never }],
    ['drop column b', { columns: [{ name: 'a' }, { name: 'c' }] as never }],
    ['alter column b type varchar(20)', { columns: [{}, { name: 'b', length: 20, encoding: 'text255' }, {}] as never }],
    ['alter column b encode zstd', { columns: [{}, { encoding: 'zstd' }, {}] as never }],
    ['alter encode auto', { columns: [{}, { encoding: undefined }, {}] as never }],
    ['rename column a to x', { distKey: 'x', sortKey: ['x', 'c'], keys: [{ columns: ['x'] }, { columns: ['c'] }] as never }],
    ['drop constraint u', { keys: [{ kind: 'primary key' }] as never }],
    ['add constraint k unique (b)', { keys: [{}, {}, { name: 'k', columns: ['b'] }] as never }],
    ['alter sortkey none', { sortStyle: undefined, sortKey: [] }],
    ['alter sortkey (b)', { sortStyle: 'compound', sortKey: ['b'], columns: [{}, { name: 'b', encoding: undefined }, {}] as never }],
    ['alter diststyle even', { distStyle: 'even', distKey: undefined }],
    ['alter distkey c', { distStyle: 'key', distKey: 'c' }],
    ['row level security on', { policies: ['row level security'] }],
  ])('%s', (action, expected) => {
    expect(table(foldedFrom(`${base} alter table s.t ${action}`), 's', 't')).toMatchObject(expected);
  });

  test('RENAME TO moves the table, its grants, and nothing else', () => {
    const catalog = foldedFrom(`${base} create table s.old (x int); grant select on s.t to bi; alter table s.t rename to u`);
    expect(catalog.tables.map(({ name }) => name).sort()).toEqual(['old', 'u']);
    expect(catalog.grantsOn({ schema: 's', name: 'u' })).toMatchObject([{ privileges: ['select'], to: ['bi'] }]);
    expect(catalog.grantsOn({ schema: 's', name: 't' })).toEqual([]);
  });

  test('a statement that could not be read whole makes the table unknown', () => {
    expect(foldedFrom(`${base} alter table s.t frobnicate a`).tables).toEqual([]);
    expect(foldedFrom(`${base} some new statement s.t`).tables).toEqual([]);
    expect(foldedFrom(`${base} some new statement s.u`).tables).toEqual([]);
    expect(foldedFrom(`${base} some new statement u`).tables).toHaveLength(1);
  });
});

describe('views', () => {
  test('know what they read, and their columns where these can be told', () => {
    const catalog = foldedFrom('create table s.t (a int, b int); create view s.v as select a, b as c from s.t; create view s.w (x) as select 1; create materialized view s.m as select * from s.t');
    expect(catalog.view({ schema: 's', name: 'v' })).toMatchObject({
      kind: 'view', lateBinding: false, columns: ['a', 'c'], reads: [{ schema: 's', name: 't' }],
      columnsRead: [{ relation: { schema: 's', name: 't' }, column: 'a' }, { relation: { schema: 's', name: 't' }, column: 'b' }],
    });
    expect(catalog.view({ schema: 's', name: 'w' })?.columns).toEqual(['x']);
    expect(catalog.view({ schema: 's', name: 'm' })).toMatchObject({ kind: 'materialized-view', columns: ['a', 'b'] });
    expect(catalog.viewsOn({ schema: 's', name: 't' }).map(({ name }) => name)).toEqual(['v', 'm']);
  });

  test('are forgotten when what they are bound to gets another name, which their text does not say', () => {
    const made = 'create table s.t (a int); create view s.v as select a from s.t; create view s.l as select a from s.t with no schema binding;';
    expect(foldedFrom(`${made} alter table s.t rename to u`).views.map(({ name }) => name)).toEqual(['l']);
    expect(foldedFrom(`${made} alter table s.t rename column a to b`).views.map(({ name }) => name)).toEqual(['l']);
  });

  test('name the first columns before AS, read other databases without keeping them, and do not guess names of functions', () => {
    const view = (sql: string) => foldedFrom(sql).view({ schema: 's', name: 'v' });
    expect(view('create view s.v (x) as select a, b from s.t')?.columns).toEqual(['x', 'b']);
    expect(view('create view s.v as select trim(a) from s.t')?.columns).toBeUndefined();
    expect(view('create view s.v as select o.a from d.s.o')).toMatchObject({ reads: [], columnsRead: [] });
  });

  test('with no schema binding are late', () => {
    expect(foldedFrom('create view s.v as select a from s.t with no schema binding').view({ schema: 's', name: 'v' })?.lateBinding).toBe(true);
  });

  test('go with their table when it is dropped with CASCADE, all but the late ones', () => {
    const made = 'create table s.t (a int); create view s.v as select a from s.t; create view s.w as select a from s.v; create view s.l as select a from s.t with no schema binding;';
    expect(foldedFrom(`${made} drop table s.t cascade`).views.map(({ name }) => name)).toEqual(['l']);
    expect(foldedFrom(`${made} drop table s.t`).views).toHaveLength(3);
  });
});

describe('routines', () => {
  const LOAD = `create procedure s.load(day date) as $$ begin insert into s.t select a from s.u; commit; end $$ language plpgsql;`;
  test('know what their bodies do', () => {
    expect(foldedFrom(LOAD).routines({ schema: 's', name: 'load' })).toMatchObject([{
      kind: 'procedure', signature: 'date', language: 'plpgsql', nonatomic: false, endsTransactionBy: ['COMMIT'],
      reads: [{ schema: 's', name: 'u' }], writes: [{ schema: 's', name: 't' }], changes: [], isTransparent: true,
    }]);
  });

  test('are one for each signature', () => {
    const catalog = foldedFrom(`${LOAD} create or replace procedure s.load(a int) as $$ begin null; end $$ language plpgsql; ${LOAD}`);
    expect(catalog.routines({ schema: 's', name: 'load' }).map(({ signature }) => signature).sort()).toEqual(['date', 'int']);
    expect(foldedFrom(`${LOAD} drop procedure s.load(date)`).routines({ schema: 's', name: 'load' })).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['a procedure that is not known', 'call s.other()', 0],
    ['one that is known and leaves definitions alone', `${LOAD} call s.load('2026-01-01')`, 1],
    ['one that runs text', "create procedure s.p() as $$ begin execute 'drop table s.kept'; end $$ language plpgsql; call s.p()", 0],
    ['one that drops another table', 'create procedure s.p() as $$ begin drop table s.u; end $$ language plpgsql; call s.p()', 1],
    ['one that drops the table', 'create procedure s.p() as $$ begin drop table s.kept; end $$ language plpgsql; call s.p()', 0],
  ])('%s', (_title, sql, left) => {
    expect(foldedFrom(`create table s.kept (a int); ${sql}`).tables).toHaveLength(left);
  });
});

describe('the rest', () => {
  test('schemas, shared databases, grants and policies', () => {
    const catalog = foldedFrom(`create schema if not exists sales; create external schema lake from data catalog database 'd' iam_role default;
      create database shared from datashare ds of namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d'; create table sales.t (a int); grant select, insert on table sales.t to group bi, public;
      attach rls policy p on sales.t to role r`);
    expect(catalog.schemas).toMatchObject([{ name: 'sales', external: false }, { name: 'lake', external: true }]);
    expect([catalog.isShared('shared'), catalog.isShared('sales')]).toEqual([true, false]);
    expect(catalog.grantsOn({ schema: 'sales', name: 't' })).toMatchObject([{ privileges: ['select', 'insert'], to: ['group bi', 'public'] }]);
    expect(table(catalog, 'sales', 't').policies).toEqual(['rls policy p']);
  });

  test('REVOKE takes grantees away, and a dropped policy its tables', () => {
    const made = 'create table s.t (a int); grant select on s.t to bi, ann; attach rls policy p on s.t to role r;';
    expect(foldedFrom(`${made} revoke select on s.t from bi`).grantsOn({ schema: 's', name: 't' })).toMatchObject([{ to: ['ann'] }]);
    expect(foldedFrom(`${made} revoke grant option for select on s.t from bi`).grantsOn({ schema: 's', name: 't' })).toMatchObject([{ to: ['bi', 'ann'] }]);
    expect(foldedFrom(`${made} revoke all on all tables in schema s from bi`).grantsOn({ schema: 's', name: 't' })).toEqual([]);
    expect(table(foldedFrom(`${made} drop rls policy p cascade`), 's', 't').policies).toEqual([]);
  });

  test('DROP SCHEMA and ALTER SCHEMA RENAME take everything in it; ROLLBACK everything', () => {
    const made = 'create schema s; create table s.t (a int); create table u.t (a int);';
    expect(foldedFrom(`${made} drop schema s cascade`).tables).toMatchObject([{ schema: 'u' }]);
    expect(foldedFrom(`${made} alter schema s rename to v`).tables).toMatchObject([{ schema: 'u' }]);
    expect(foldedFrom(`${made} rollback`).tables).toEqual([]);
  });

  test('external tables have their columns and partitions', () => {
    const catalog = foldedFrom("create external table lake.e (a varchar(20), b int) partitioned by (day date) stored as parquet location 's3://b/e/'");
    expect(table(catalog, 'lake', 'e')).toMatchObject({ kind: 'external-table', columns: [{ name: 'a', length: 20 }, { name: 'b' }, { name: 'day', type: 'date' }] });
  });
});
