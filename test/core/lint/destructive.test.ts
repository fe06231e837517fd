/** What the examples of the rules about lost data do not show: places, messages, the rest of the file, and what the catalog knows. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { lintSource } from '../../../src/core/lint/sources.js';
import { destructiveCascade } from '../../../src/core/lint/rules/destructive-cascade.js';
import { destructiveDeleteNoWhere } from '../../../src/core/lint/rules/destructive-delete-no-where.js';
import { destructiveDropColumn } from '../../../src/core/lint/rules/destructive-drop-column.js';
import { destructiveDropKeyColumn } from '../../../src/core/lint/rules/destructive-drop-key-column.js';
import { destructiveDropTable } from '../../../src/core/lint/rules/destructive-drop-table.js';
import { destructiveRename } from '../../../src/core/lint/rules/destructive-rename.js';
import { destructiveUnloadOverwrite } from '../../../src/core/lint/rules/destructive-unload-overwrite.js';
import { readBundle } from '../../../src/core/migrate/bundle.js';
import { migrationKindOf } from '../../../src/core/migrate/migration-name.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [
  destructiveCascade, destructiveDeleteNoWhere, destructiveDropColumn, destructiveDropKeyColumn, destructiveDropTable, destructiveRename, destructiveUnloadOverwrite,
];

function findingsIn(sql: string, before = '', path = 'V001__after.sql'): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V000__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql(path, sql), { kind: migrationKindOf(path), config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

const rulesIn = (sql: string, before?: string): readonly string[] => findingsIn(sql, before).map(({ rule }) => rule);

describe('places', () => {
  test.each<[string, string, string?]>([
    ['destructive/drop-table', '«drop table if exists s.a, "S"."B"» restrict'],
    ['destructive/drop-table', 'drop table {{ t }}; «drop table {{ t }}, s.u»'],
    ['destructive/drop-table', '«drop database reports»'],
    ['destructive/cascade', 'alter table s.t drop constraint k «cascade»'],
    ['destructive/cascade', 'drop procedure s.p(int) «cascade»'],
    ['destructive/drop-column', '«alter table s.t\n  drop column a» restrict'],
    ['destructive/drop-key-column', 'alter table s.t «drop column a restrict»', 'create table s.t (a int distkey, b int)'],
    ['destructive/delete-no-where', '«with x as (select 1) delete from s.t»'],
    ['destructive/delete-no-where', '«update s.t» as u set a = 1'],
    ['destructive/rename', 'alter schema s «rename to r»', 'create materialized view bi.v as select a from s.t'],
    ['destructive/unload-overwrite', 'unload (\'select 1\') to \'s3://b/k/\' iam_role default «cleanpath» parquet'],
  ])('%s in %s', (rule, marked, before = '') => {
    const found = findingsIn(marked.replace(/[«»]/g, ''), before).filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

test('a comment before the statement answers a column that is dropped on its second line', () => {
  expect(rulesIn('-- lint-disable-next-line destructive/drop-column: nobody reads it\nalter table s.t\n  drop column a')).toEqual([]);
});

test('nothing is lost in an undo migration', () => {
  expect(findingsIn('drop table s.t; alter table s.u drop column a; delete from s.v', '', 'U001__x.sql')).toEqual([]);
});

describe('what the same file made', () => {
  test.each<[string, readonly string[]]>([
    ['create table s.t (a int); drop table s.t', []],
    ['create table if not exists s.t (a int); drop table s.t', ['destructive/drop-table']],
    ['drop table s.t; create table s.t (a int)', ['destructive/drop-table']],
    ['create table s.n (a int); alter table s.n rename to t; drop table s.t', []],
    ['create schema attic; drop schema attic', []],
    ['create schema if not exists attic; drop schema attic', ['destructive/drop-table']],
    ['create or replace view s.v as select 1 as a; drop view s.v', ['destructive/drop-table']],
    ['alter table s.old add a int; alter table s.old drop column a', []],
    ['alter table s.old add a int; update s.old set a = 1, b = 2', ['destructive/delete-no-where']],
    ['alter table s.other add b int; update s.unknown set b = 2', ['destructive/delete-no-where']],
    ['alter table s.unknown add b int; update s.unknown set b = 2', []],
    ['update s.unknown set b = 2; alter table s.unknown add b int', ['destructive/delete-no-where']],
    ['create temp table x as select 1 as a; update x set a = 2; delete from x', []],
  ])('%s', (sql, expected) => {
    expect(rulesIn(sql, 'create table s.old (b int, c int)')).toEqual(expected);
  });
});

describe('DELETE without WHERE', () => {
  test.each<[string, boolean]>([
    ['delete from s.t', true],
    ['delete s.t', true],
    ['delete from s.t using s.u', false],
    ['delete from s.t where 1 = 1', false],
    ['delete from {{ t }}', false],
    ['insert into s.u select * from s.t; delete from s.t', false],
    ['delete from s.t; insert into s.u select * from s.t', true],
    ['delete from s.t; copy s.t from \'s3://b/k\' iam_role default csv', false],
    ['insert into s.t values (1); delete from s.t', true],
    ['create procedure s.p() as $$ begin delete from s.t; end $$ language plpgsql', false],
  ])('%s: %s', (sql, isFound) => {
    expect(rulesIn(sql)).toEqual(isFound ? ['destructive/delete-no-where'] : []);
  });
});

describe('dropping columns', () => {
  test.each<[string, readonly string[]]>([
    ['alter table s.t drop column a', ['destructive/drop-key-column']],
    ['alter table s.t drop column b cascade', ['destructive/drop-key-column', 'destructive/cascade']],
    ['alter table s.t drop column c', ['destructive/drop-column']],
    ['alter table s.t drop column nothing', []],
    ['alter table s.t drop column d', []],
    ['alter table s.t alter diststyle even; alter table s.t drop column a', ['destructive/drop-column']],
    ['alter table s.t drop column c; alter table s.t rename column x to c', []],
    ['alter table s.t drop column c; alter table s.u rename column x to c', ['destructive/drop-column']],
    ['alter table s.t drop {{ c }}', []],
  ])('%s', (sql, expected) => {
    expect([...rulesIn(sql, 'create table s.t (a int distkey, b int sortkey, c int, d int, e int, unique (d, e))')].sort()).toEqual([...expected].sort());
  });

  test('a column that is both keys has two ALTER to come first', () => {
    expect(findingsIn('alter table s.t drop column a', 'create table s.t (a int distkey sortkey, b int)').map(({ message }) => message)).toEqual([
      'a is the distribution key and in the sort key of s.t, so Redshift refuses to drop it; run ALTER TABLE s.t ALTER SORTKEY NONE and ALTER DISTSTYLE EVEN first.',
    ]);
  });

  test('an external table loses no file', () => {
    const before = 'create external table x.t (a int, b int) stored as parquet location \'s3://b/t/\'; create table x.u (a int) using iceberg';
    expect(rulesIn('alter table x.t drop column a; drop table x.t; drop table x.u', before)).toEqual([]);
  });
});

describe('CASCADE', () => {
  const before = 'create table s.t (a int, b int); create view s.v as select a from s.t; create view s.w as select b from s.t; create view s.l as select b from s.t with no schema binding;';
  const messageOf = (sql: string): string | undefined => findingsIn(sql, before).find(({ rule }) => rule === 'destructive/cascade')?.message;

  test('names the views that are known, but not the late-binding ones', () => {
    expect(messageOf('drop table s.t cascade')).toContain('(s.v, s.w are known)');
    expect(messageOf('alter table s.t drop column b cascade')).toContain('(s.w is known)');
    expect(messageOf('drop table s.unknown cascade')).not.toContain('known)');
  });

  test.each(['drop table s.t restrict', 'drop table s.cascade', 'drop table "cascade"', 'alter table s.t rename column a to cascade', 'create temp table x (a int); drop table x cascade'])('%s', (sql) => {
    expect(messageOf(sql)).toBeUndefined();
  });
});

describe('renaming', () => {
  const before = 'create table s.t (a int); create function s.f() returns int stable as $$ select max(a) from s.t $$ language sql; '
    + 'create procedure s.p() as $$ begin delete from s.t where a = 1; end $$ language plpgsql;';
  const messagesOf = (sql: string): readonly string[] => findingsIn(sql, before).filter(({ rule }) => rule === 'destructive/rename').map(({ message }) => message);

  test('names the routines that look the table up', () => {
    expect(messagesOf('alter table s.t rename to u')).toEqual(['function s.f, procedure s.p use the old name of s.t and will fail; replace them in the same migration.']);
    expect(messagesOf('alter schema s rename to r')).toEqual(['function s.f, procedure s.p use the old name of schema s and will fail; replace them in the same migration.']);
  });

  test('leaves out what the same file replaces', () => {
    const replaced = 'create or replace procedure s.p() as $$ begin delete from s.u where a = 1; end $$ language plpgsql';
    expect(messagesOf(`alter table s.t rename to u; ${replaced}`)).toEqual(['function s.f uses the old name of s.t and will fail; replace it in the same migration.']);
    expect(messagesOf('alter table s.t rename to u; create view s.t as select a from s.u')).toEqual([]);
    expect(messagesOf('alter table s.t rename to u; alter table s.n rename to t')).toEqual([]);
    expect(messagesOf('alter table s.x rename to y; alter table {{ t }} rename to y')).toEqual([]);
  });
});

describe('dropping what the file makes anew as a temporary table', () => {
  const all = (sql: string): readonly string[] => lintSource('V1__a.sql', sql, DEFAULT_LINT_CONFIG).findings.map(({ rule }) => rule).filter((rule) => rule === 'destructive/drop-table' || rule === 'name/unqualified');
  test.each([
    'drop table if exists n; create temp table n (a int);', 'drop table if exists n; create temporary table n as select 1 as a; drop table n;', 'drop table if exists pg_temp.n;', 'drop table if exists #n; create table #n (a int);',
  ])('is neither a loss nor a name without its schema: %s', (sql) => {
    expect(all(sql)).toEqual([]);
  });

  test.each([
    'drop table if exists n;', 'drop table if exists n; create table public.n (a int);', 'create temp table m (a int); drop table if exists n;',
  ])('but it is one where no such table follows: %s', (sql) => {
    expect(all(sql)).toContain('destructive/drop-table');
  });

  test('and where a permanent table of the name is known', () => {
    expect(rulesIn('drop table if exists n; create temp table n (a int)', 'create table public.n (a int)')).toContain('destructive/drop-table');
  });
});

test('in an INI bundle, what another migration of the file made is not made here', () => {
  const ini = '[V001]\nsql = CREATE TABLE s.t (a INT);\n[V002]\nsql = CREATE TABLE s.u (a INT);\n  DROP TABLE s.u;\n  DROP TABLE s.t;\n';
  const catalog = new CatalogFold();
  const found = readBundle('all.ini', ini).flatMap((migration) => migration.parse().flatMap((file) => lintFile(file, { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings));
  expect(found.map(({ range }) => range.start.line)).toEqual([6]);
});
