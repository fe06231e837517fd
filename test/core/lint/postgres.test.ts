/** What the examples of the rules about PostgreSQL cannot show: where findings are, and near misses in bulk. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import { pgAlterTable } from '../../../src/core/lint/rules/pg-alter-table.js';
import { pgCheck } from '../../../src/core/lint/rules/pg-check.js';
import { pgFunctions } from '../../../src/core/lint/rules/pg-functions.js';
import { pgIndex } from '../../../src/core/lint/rules/pg-index.js';
import { pgLeaderNode } from '../../../src/core/lint/rules/pg-leader-node.js';
import { pgNow } from '../../../src/core/lint/rules/pg-now.js';
import { pgOperators } from '../../../src/core/lint/rules/pg-operators.js';
import { pgSelect } from '../../../src/core/lint/rules/pg-select.js';
import { pgSerial } from '../../../src/core/lint/rules/pg-serial.js';
import { pgTableOptions } from '../../../src/core/lint/rules/pg-table-options.js';
import { pgTriggerRule } from '../../../src/core/lint/rules/pg-trigger-rule.js';
import { pgTypes } from '../../../src/core/lint/rules/pg-types.js';
import { pgUpsert } from '../../../src/core/lint/rules/pg-upsert.js';
import { pgWindowFrame } from '../../../src/core/lint/rules/pg-window-frame.js';
import { udfPython } from '../../../src/core/lint/rules/udf-python.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES = [pgAlterTable, pgCheck, pgFunctions, pgIndex, pgLeaderNode, pgNow, pgOperators, pgSelect, pgSerial, pgTableOptions, pgTriggerRule, pgTypes, pgUpsert, pgWindowFrame, udfPython];

function lint(sql: string, before = ''): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  return lintFile(parseSql('V002__test.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

describe('what is found, and where', () => {
  /** `«…»` marks the place. */
  test.each([
    ['pg/select', 'select «distinct on ((a), b)» a from s.t'],
    ['pg/select', 'select count(*) «filter (where (a or b) and (c))» as n from s.t'],
    ['pg/select', 'select sum(a) «filter (where (b))» over (partition by c) as n from s.t'],
    ['pg/select', 'with v as («values (1)») insert into s.t select * from v'],
    ['pg/select', 'select a from s.t limit 1 «for update» of t nowait'],
    ['pg/upsert', 'delete from s.t where a = 1 «returning (a), b»'],
    ['pg/operators', 'select (a «->» \'b\')::int as c from s.t'],
    ['pg/operators', 'select a «is not distinct from» (b) as c from s.t'],
    ['pg/types', 'create table s.t (a int, b «bit varying(3)[2]», c varchar(3))'],
    ['pg/types', 'select try_cast(a as «uuid»), a::uuid_text from s.t'],
    ['pg/types', 'create procedure s.p(a in «bytea») as $$ begin end $$ language plpgsql'],
    ['pg/types', 'create procedure s.p() as $$ begin update s.t set a = b::«jsonb»; end $$ language plpgsql'],
    ['pg/serial', '«alter sequence» s.q restart'],
    ['pg/serial', 'alter table s.t add column a «serial» not null'],
    ['pg/check', 'create table s.t (a int «constraint k check (a > 0)» not null, b int)'],
    ['pg/check', 'create table s.t (a int, «exclude using gist (a with =)»)'],
    ['pg/index', '«create unique index» k on s.t (a)'],
    ['pg/index', '«cluster» s.t using k'],
    ['pg/trigger-rule', '«create constraint trigger» k after update on s.t execute procedure f()'],
    ['pg/trigger-rule', '«do» language plpgsql $$ begin end $$'],
    ['pg/table-options', 'create table s.p «partition of» s.t for values in (1)'],
    ['pg/window-frame', 'select max(a) over (partition by b «order by c desc, d») as m from s.t'],
    ['pg/functions', 'create view s.v as select «"string_agg"»(a, \',\') as b from s.t'],
    ['pg/functions', 'create procedure s.p() as $$ begin insert into s.t select «array_agg»(a) from s.u; end $$ language plpgsql'],
    ['pg/now', 'select «current_timestamp(3)» as a'],
    ['udf/python', 'create or replace function s.f (a int) returns int stable as $$ return a $$ language «plpythonu»'],
  ])('%s in %s', (rule, marked) => {
    const text = marked.replace(/[«»]/g, '');
    const found = lint(text).filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('valid Redshift that the rules leave alone', () => {
  test.each([
    'insert into s.t (a, b) values (1, 2), (3, default)',
    'insert into s.t (values (1))',
    'explain insert into s.t values (1)',
    'select a from {{ query }}',
    'select extract(epoch from a) as e, position(\'x\' in b) as p, trim(both \' \' from c) as t, substring(d from 1 for 2) as u from s.t',
    'select count(distinct a) as n, count(a) over () as m, row_number() over (partition by b order by c) as r from s.t',
    'select t.body.items[0].id as i, a # b as x, a << 2 as y, a || b as z from s.t where a !~ \'x\'',
    'select array_contains(a, 1) as c, array_position(a, 2) as p, array_concat(a, b) as d, split_to_array(c) as e from s.t',
    'create table s.t (id int generated by default as identity(1, 1), a int generated always as identity(1, 1), b int encode zstd, unique (a), primary key (id))',
    'create table s.index (trigger int, rule int, sequence int, uuid varchar(36), "on conflict" int)',
    'create external table spectrum.t (a array<int>, b struct<c:varchar(3)>) stored as parquet location \'s3://b/k\'',
    'create external function s.f (int) returns varchar stable lambda \'f\' iam_role default',
    'merge into s.t using s.u on t.a = u.a when matched then update set b = u.b when not matched then insert values (u.a, u.b)',
    'lock s.t; delete from s.t where a = 1',
    'alter table s.t rename column a to b; alter table s.t set table properties (\'numRows\' = \'100\')',
    'some statement of tomorrow; do_something(1); index s.t',
  ])('%s', (sql) => {
    expect(lint(sql).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

test.each([
  ['a table that is known', 'CREATE TABLE s.t (a INT)', 'SELECT EVERY(a > 1) AS e FROM s.t', 1],
  ['a view over one', 'CREATE TABLE s.t (a INT); CREATE VIEW s.v AS SELECT a FROM s.t', 'SELECT EVERY(a > 1) AS e FROM s.v', 1],
  ['what nobody knows', '', 'SELECT EVERY(a > 1) AS e FROM s.t', 0],
  ['a query beside one that reads a table', 'CREATE TABLE s.t (a INT)', 'SELECT EVERY(relhasindex) AS e FROM pg_class WHERE relname IN (SELECT a FROM s.t)', 0],
])('a function of the leader node over %s', (_, before, sql, count) => {
  expect(lint(sql, before)).toHaveLength(count);
});

test.each([
  ['CREATE TABLE s.t (CHECK (a > 0), a INT)', 'CREATE TABLE s.t (a INT)'],
  ['CREATE TABLE s.t (a INT, CHECK (a > 0), CHECK (a < 9), b INT)', 'CREATE TABLE s.t (a INT, b INT)'],
  ['CREATE TABLE s.t (a INT /* small */ CHECK (a > 0))', undefined],
  ['CREATE TABLE s.t (a INT, -- the key\n  CHECK (a > 0))', undefined],
  ['ALTER TABLE s.t ADD COLUMN a INT CHECK (a > 0)', 'ALTER TABLE s.t ADD COLUMN a INT'],
  ['CREATE TABLE s.t (a INT, b INT REFERENCES s.u (id) NOT ENFORCED ON DELETE CASCADE)', undefined],
  ['SELECT STRING_AGG(DISTINCT a, \',\' ORDER BY b DESC, c) AS x FROM s.t', 'SELECT LISTAGG(DISTINCT a, \',\') WITHIN GROUP (ORDER BY b DESC, c) AS x FROM s.t'],
  ['SELECT STRING_AGG(a, sep) AS x FROM s.t', undefined],
  ['SELECT SUM(DISTINCT a) FILTER (WHERE b) OVER (PARTITION BY c) AS x FROM s.t', 'SELECT SUM(DISTINCT CASE WHEN b THEN a END) OVER (PARTITION BY c) AS x FROM s.t'],
  ['SELECT SUM(a) /* only */ FILTER (WHERE b) AS x FROM s.t', undefined],
  ['CREATE TABLE s.t (a SERIAL4, b VARCHAR(3) DEFAULT nextval(\'s.q\'))', 'CREATE TABLE s.t (a INT IDENTITY(1,1), b VARCHAR(3) DEFAULT nextval(\'s.q\'))'],
  ['ALTER TABLE s.t ADD COLUMN a BIGSERIAL', undefined],
])('the fix of %s', (sql, fixed) => {
  const findings = lint(sql);
  expect(findings.length).toBeGreaterThan(0);
  expect(applyFixes(sql, findings).text).toBe(fixed ?? sql);
});

test('the sort key in place of an index is written out where its columns are plain', () => {
  const said = lint('CREATE INDEX k ON "S".t USING btree (a, "B");\nCREATE INDEX k ON s.t (lower(a));').map(({ message }) => message);
  expect(said).toEqual([
    'Redshift has no indexes; sort the table by the columns instead: ALTER TABLE "S".t ALTER SORTKEY (a, "B").',
    'Redshift has no indexes; sort the table by the columns that are filtered: ALTER TABLE … ALTER SORTKEY (…).',
  ]);
});
