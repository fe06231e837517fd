/** Rules about transactions, sessions, loads and MERGE: the places and words of what they find, beyond their examples. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { apiBatchSize } from '../../../src/core/lint/rules/api-batch-size.js';
import { apiSessionState } from '../../../src/core/lint/rules/api-session-state.js';
import { apiStmtSize } from '../../../src/core/lint/rules/api-stmt-size.js';
import { apiTempTable } from '../../../src/core/lint/rules/api-temp-table.js';
import { icebergMixed } from '../../../src/core/lint/rules/iceberg-mixed.js';
import { idemIfExists } from '../../../src/core/lint/rules/idem-if-exists.js';
import { loadCopyMaxerror } from '../../../src/core/lint/rules/load-copy-maxerror.js';
import { loadCopyNoManifest } from '../../../src/core/lint/rules/load-copy-no-manifest.js';
import { loadInsertValues } from '../../../src/core/lint/rules/load-insert-values.js';
import { loadOptionConflict } from '../../../src/core/lint/rules/load-option-conflict.js';
import { loadUnloadLimit } from '../../../src/core/lint/rules/load-unload-limit.js';
import { mergeDupSource } from '../../../src/core/lint/rules/merge-dup-source.js';
import { mergeUnsupported } from '../../../src/core/lint/rules/merge-unsupported.js';
import { txAlterColumnType } from '../../../src/core/lint/rules/tx-alter-column-type.js';
import { txAppend } from '../../../src/core/lint/rules/tx-append.js';
import { txCallUnknown } from '../../../src/core/lint/rules/tx-call-unknown.js';
import { txDatabaseDdl } from '../../../src/core/lint/rules/tx-database-ddl.js';
import { txExternalDdl } from '../../../src/core/lint/rules/tx-external-ddl.js';
import { txInRoutine } from '../../../src/core/lint/rules/tx-in-routine.js';
import { txProcedureMode } from '../../../src/core/lint/rules/tx-procedure-mode.js';
import { txSavepoint } from '../../../src/core/lint/rules/tx-savepoint.js';
import { txTruncate } from '../../../src/core/lint/rules/tx-truncate.js';
import { txVacuum } from '../../../src/core/lint/rules/tx-vacuum.js';
import type { MigrationKind } from '../../../src/core/migrate/migration.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [apiBatchSize, apiSessionState, apiStmtSize, apiTempTable, icebergMixed, idemIfExists, loadCopyMaxerror, loadCopyNoManifest, loadInsertValues,
  loadOptionConflict, loadUnloadLimit, mergeDupSource, mergeUnsupported, txAlterColumnType, txAppend, txCallUnknown, txDatabaseDdl, txExternalDdl, txInRoutine, txProcedureMode,
  txSavepoint, txTruncate, txVacuum];

interface Options { readonly kind?: MigrationKind | 'none'; readonly before?: string; readonly path?: string }

function lint(sql: string, { kind = 'versioned', before = '', path = 'V001__a.sql' }: Options = {}): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V000__b.sql', before).statements) catalog.add(statement);
  return lintFile(parseSql(path, sql), { kind: kind === 'none' ? undefined : kind, config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

function messages(sql: string, options?: Options): readonly string[] {
  return lint(sql, options).map(({ message }) => message);
}

function rules(sql: string, options?: Options): readonly string[] {
  return lint(sql, options).map(({ rule }) => rule);
}

const COMMITS = 'create procedure s.commits() as $$ begin truncate s.u; commit; end $$ language plpgsql;';
const LAKE = 'create external schema if not exists lake from data catalog database \'d\' iam_role default;';

describe('the place of each finding', () => {
  /** `«…»` marks it. */
  test.each<readonly [rule: string, marked: string, options?: Options]>([
    ['tx/vacuum', 'insert into s.t values (1); «vacuum full s.t to 99 percent»; delete from s.u where a = 1'],
    ['tx/alter-column-type', 'delete from s.u where a = 1; alter table s.t «alter column "Name" type varchar(20)»'],
    ['tx/append', 'delete from s.u where a = 1; alter table s.t «append from s.u ignoreextra»'],
    ['tx/database-ddl', 'delete from s.u where a = 1; «drop database old»'],
    ['tx/external-ddl', 'delete from s.u where a = 1; «alter table» lake.t add if not exists partition (d=\'1\') location \'s3://b/1/\''],
    ['tx/external-ddl', '«update» lake.t set a = 1 where a = 2; delete from s.u where a = 1', { before: LAKE }],
    ['tx/call-unknown', 'delete from s.u where a = 1; call «s.commits»()', { before: COMMITS }],
    ['tx/savepoint', 'create procedure s.p() as $$ begin «rollback to x»; end $$ language plpgsql'],
    ['tx/in-routine', 'create procedure s.p() as $$ begin if true then «vacuum s.t»; end if; end $$ language plpgsql'],
    ['tx/procedure-mode', 'create procedure s.p() nonatomic as $$ begin delete from s.t; end $$ language plpgsql «security definer»'],
    ['tx/procedure-mode', 'create procedure s.p() nonatomic as $$ begin call «s.commits»(); end $$ language plpgsql', { before: COMMITS }],
    ['iceberg/mixed', 'insert into s.t values (1); «create table lake.t» (a int) using iceberg'],
    ['idem/if-exists', '«create external schema» lake from data catalog database \'d\' iam_role default'],
    ['idem/if-exists', '«drop table» lake.t', { before: LAKE }],
    ['api/session-state', 'insert into s.t values (1); «set query_group to x»'],
    ['api/temp-table', 'create temp table n (a int); vacuum s.t; insert into s.t select n.a from s.n as n, «n» as m'],
    ['api/temp-table', 'create temp table n (a int); unload («\'select a from n\'») to \'s3://b/k/\' iam_role default'],
    ['load/copy-maxerror', 'create procedure s.p() as $$ begin copy s.t from \'s3://b/k/\' iam_role default csv «acceptanydate»; end $$ language plpgsql'],
    ['load/copy-no-manifest', 'copy s.t from «\'s3://bucket/a.b/key\'» iam_role default csv'],
    ['load/option-conflict', 'copy s.t from \'s3://b/k/\' iam_role default maxerror 1 «ignoreallerrors»'],
    ['load/option-conflict', 'copy s.t from \'s3://b/k/\' iam_role default «readratio 50»'],
    ['load/unload-limit', 'unload («\'(select a from s.t) limit 1\'») to \'s3://b/k/\' iam_role default'],
    ['merge/unsupported', 'merge into s.t using «s.T» as x on t.a = x.a when matched then delete when not matched then insert values (x.a)'],
    ['merge/dup-source', 'merge into s.t using «s.u» on t.a = u.a and u.b = t.b when matched then update set c = u.c when not matched then insert values (u.a)', { before: 'create table s.u (a int, b int, c int)' }],
  ])('%s in %s', (rule, marked, options = {}) => {
    const findings = lint(marked.replaceAll(/[«»]/g, ''), options).filter((finding) => finding.rule === rule);
    expect(findings.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('what nobody may call wrong', () => {
  test.each<readonly [sql: string, options?: Options]>([
    // Nothing else commits with them.
    ['vacuum s.t; alter table s.t alter column a type varchar(20); alter table s.t append from s.u; create database d; truncate s.t'],
    ['create temp table n (a int); insert into n values (1); alter table s.t alter column a type varchar(20)'],
    ['set query_group to x; select 1; alter table s.t append from s.u', { kind: 'none' }],
    // The author says that nothing shares a transaction.
    ['-- redshift-devops: no-transaction\ninsert into s.t values (1); alter table s.t append from s.u; create database d; truncate s.t; insert into s.t values (2)'],
    // How the file runs is not known.
    ['insert into s.t values (1); alter table s.t append from s.u; set a to 1', { kind: 'none' }],
    ['create external schema lake from data catalog database \'d\' iam_role default', { kind: 'none' }],
    // A procedure of which little is known.
    ['insert into s.t values (1); call s.unknown(); insert into s.t values (2)'],
    ['insert into s.t values (1); call s.commits()', { before: `${COMMITS} create procedure s.commits(a int) as $$ begin delete from s.t; end $$ language plpgsql;` }],
    ['insert into s.t values (1); call s.dynamic()', { before: 'create procedure s.dynamic() as $$ begin execute \'select 1\'; end $$ language plpgsql;' }],
    ['set search_path to s; call unknown(); insert into t values (1)'],
    ['set search_path to s; insert into t values (1); analyze compression s.t; set search_path to s; insert into t values (2)'],
    ['set datestyle to iso; select 1; alter table s.t alter column a type varchar(20)'],
    // Temporary tables that are there.
    ['create temp table n (a int); insert into n values (1); unload (\'select a from s.n\') to \'s3://b/k/\' iam_role default'],
    ['vacuum s.t; drop table if exists #n; create table #n (a int); insert into #n values (1)'],
    ['create temp table n (a int); drop table n; vacuum s.t; insert into n values (1)'],
    ['create view #v as select a from s.t; select a from #v'],
    ['call s.makes_it(); insert into s.t select a from #n'],
    // Procedures whose modes will agree.
    ['create procedure s.p() nonatomic as $$ begin call s.commits(); end $$ language plpgsql; create or replace procedure s.commits() nonatomic as $$ begin delete from s.t; end $$ language plpgsql', { before: COMMITS }],
    ['create procedure s.p() nonatomic as $$ begin start transaction; delete from s.t; commit; end $$ language plpgsql'],
    // Loads.
    ['copy s.t from \'s3://b/k/\' iam_role default csv maxerror 0; copy s.t from \'s3://b/k/\' iam_role default csv maxerror \'1\'; copy s.t from \'s3://b/k/\' iam_role default csv maxerror ${errors}'],
    ['copy s.t from \'s3://b/${prefix}\' iam_role default csv; copy s.t from \'dynamodb://table\' iam_role default readratio 50; copy s.t from \'emr://j-1/out\' iam_role default'],
    ['copy s.t from \'s3://b/k\' iam_role default csv a_new_option; copy s.t from \'s3://b/k/part_\' iam_role default; copy s.t from \'s3://b/hosts\' iam_role default ssh'],
    ['copy s.t from \'s3://b/k/\' iam_role default using template s.tpl quote \'x\''],
    ['unload (\'select a from s.t where a in (select a from s.u limit 3)\') to \'s3://b/k/\' iam_role default; unload (\'select top 3 a from s.t\') to \'s3://b/k/\' iam_role default'],
    // Sources of MERGE of which something says that they are unique, or nothing is known.
    ['merge into s.t using s.u on t.a = u.a when matched then update set c = u.c when not matched then insert values (u.a)', { before: 'create table s.u (a int, c int, unique (a))' }],
    ['merge into s.t using s.u on t.a = u.a when matched then update set c = u.c when not matched then insert values (u.a)', { before: 'create table s.u as select a, c from s.x' }],
    ['insert into s.u select a, c from s.x qualify row_number() over (partition by a order by c) = 1; merge into s.t using s.u on t.a = u.a when matched then update set c = u.c when not matched then insert values (u.a)', { before: 'create table s.u (a int, c int)' }],
    ['merge into s.t using s.u on t.a = u.a and u.c = 1 when matched then update set c = u.c when not matched then insert values (u.a)', { before: 'create table s.u (a int, c int)' }],
    ['merge into s.t using s.u on t.a = u.a when matched then delete when not matched then insert values (u.a)', { before: 'create table s.u (a int, c int)' }],
    ['merge into {{ t }} using {{ t }} as x on a = x.a when matched then delete when not matched then insert values (x.a)'],
  ])('%s', (sql, options = {}) => {
    expect(messages(sql, options)).toEqual([]);
  });
});

describe('what is lost is named with its lines', () => {
  test.each([
    ['insert into s.t values (1);\nvacuum s.t;\ndelete from s.u where a = 1;', ['VACUUM runs alone and cuts the migration in two: a statement before it (line 1) stays when a statement after it (line 3) fails; move it to the end or into a migration of its own.']],
    ['insert into s.t values (1);\ninsert into s.t values (2);\n\nalter table s.t alter column a type varchar(20);\nalter table s.t alter column b type varchar(20);\ninsert into s.t values (3);\ninsert into s.t values (4);',
      ['ALTER COLUMN TYPE of column a runs alone: 2 statements before it (from line 1) are committed by then and stay when it fails or 2 statements after it (from line 6) do; move it into a migration of its own.']],
    ['create database d;\ninsert into s.t values (1);', ['CREATE DATABASE runs alone and commits: it stays when a statement after it (line 2) fails; move it into a migration of its own.']],
    ['insert into s.t values (1);\ntruncate s.u;\ntruncate s.v;', ['TRUNCATE commits a statement before it (line 1); move it into its own migration, or use DELETE.']],
  ])('%s', (sql, expected) => {
    expect(messages(sql)).toEqual(expected);
  });

  test('for a CALL also why', () => {
    expect(messages('insert into s.t values (1);\ncall s.commits();', { before: COMMITS }))
      .toEqual(['s.commits holds TRUNCATE and COMMIT, so the CALL runs alone and a statement before it (line 1) cannot be rolled back with it; move it into a migration of its own.']);
  });
});

describe('a setting', () => {
  test.each([
    ['set statement_timeout to 1000;\nvacuum s.t;', 'SET statement_timeout has no effect: the statement of line 2 runs in a session of its own; use ALTER USER … SET for the user that migrates.'],
    ['set statement_timeout to 1000;\ninsert into s.t values (1);\nvacuum s.t;', 'SET statement_timeout does not reach the statement of line 3, which runs in another session; use ALTER USER … SET for the user that migrates.'],
    ['set session authorization u;\ninsert into s.t values (1);\nvacuum s.t;\ninsert into s.t values (2);', 'SET session authorization does not reach the statement of line 3, which runs in another session; use ALTER USER … SET for the user that migrates.'],
    ['set datestyle to iso;\ninsert into s.t values (1);\nvacuum s.t;\ninsert into s.t values (2);', 'SET datestyle does not reach the statement of line 4, which runs in another session; repeat it there.'],
    ['set search_path to s;\ninsert into t values (1);\nvacuum s.t;\ndelete from t where a = 1;', 'SET search_path does not reach the statement of line 4, which runs in another session; write its schema.'],
  ])('%s', (sql, expected) => {
    expect(lint(sql).filter(({ rule }) => rule === 'api/session-state').map(({ message }) => message)).toEqual([expected]);
  });
});

describe('sizes', () => {
  test('bytes of UTF-8 count, comments before the statement do not, and what a template stands for is not known', () => {
    const comment = (text: string): string => `comment on table s.t is '${text}'`;
    expect(rules(comment('é'.repeat(50_000)))).toEqual(['api/stmt-size']);
    expect(rules(comment('x'.repeat(99_000)))).toEqual([]);
    expect(rules(`-- ${'x'.repeat(200_000)}\n${comment('short')}`)).toEqual([]);
    expect(rules(`select {{ ${'x'.repeat(200_000)} }}`)).toEqual([]);
  });

  test('each transaction that begins because the one before is full is told, also when bytes fill it', () => {
    const grant = 'grant select on s.t to group g;\n';
    expect(lint(grant.repeat(36)).length).toBe(0);
    expect(lint(grant.repeat(80)).map(({ range, message }) => [range.start.line, message.slice(0, 50)])).toEqual([
      [37, 'The 36 statements before this one (from line 1) fi'],
      [73, 'The 36 statements before this one (from line 37) f'],
    ]);
    expect(rules(`comment on table s.t is '${'x'.repeat(60_000)}';`.repeat(2))).toEqual(['api/batch-size']);
  });
});

describe('INSERTs of one row are merged only where that changes nothing', () => {
  const insert = (...rows: readonly string[]): string => rows.map((row) => `insert into s.t (a) values (${row});\n`).join('');
  const fixed = (sql: string, options?: Options): string => applyFixes(sql, lint(sql, options)).text;

  test.each([
    ['numbers with and without sign, NULL and DEFAULT', insert('1', '-2', 'null', 'default', '3'), 'insert into s.t (a) values (1),\n  (-2),\n  (null),\n  (default),\n  (3);\n'],
    ['Windows line ends', insert('1', '2', '3', '4', '5').replaceAll('\n', '\r\n'), 'insert into s.t (a) values (1),\r\n  (2),\r\n  (3),\r\n  (4),\r\n  (5);\r\n'],
  ])('%s', (_name, sql, expected) => {
    expect(fixed(sql)).toBe(expected);
  });

  test.each([
    ['columns of several types', insert('1', '2', '\'x\'', '4', '5')],
    ['numbers of several scales', insert('1', '2', '3.5', '4', '5')],
    ['expressions', insert('1', '2', 'getdate()', '4', '5')],
    ['rows of several widths', `${insert('1', '2', '3', '4')}insert into s.t values (5, 6);\n`],
    ['other columns', `${insert('1', '2', '3', '4')}insert into s.t (b) values (5);\n`],
    ['comments between', insert('1', '2', '3', '4', '5').replaceAll('\n', ' -- why\n')],
    ['more than a statement may have', insert(...Array.from({ length: 5 }, () => `'${'x'.repeat(25_000)}'`))],
  ])('not %s', (_name, sql) => {
    expect(rules(sql)).toContain('load/insert-values');
    expect(fixed(sql)).toBe(sql);
  });

  test('not in a bundle, where a key stands before each statement', () => {
    const sql = insert('1', '2', '3', '4', '5');
    expect(fixed(sql, { path: 'warehouse.INI' })).toBe(sql);
  });
});

test('what MERGE cannot do is told clause by clause', () => {
  expect(messages('with x as (select 1 as a) merge into s.t as g using x on g.a = x.a when matched and x.a > 1 then update set a = 1 when matched then delete when not matched by source then delete')).toEqual([
    'Redshift refuses a MERGE without WHEN NOT MATCHED; add it, or use UPDATE or DELETE.',
    'Redshift refuses WITH in a MERGE; put the query into a table, or into a subquery after USING.',
    'Redshift refuses an alias of the target of MERGE; use the name of the table.',
    'Redshift refuses a condition in WHEN; choose the rows in a subquery after USING.',
    'Redshift takes one WHEN MATCHED in a MERGE; choose the rows in a subquery after USING.',
    'Redshift has no WHEN NOT MATCHED BY SOURCE; use a DELETE or an UPDATE beside the MERGE.',
  ]);
});

test('options of COPY and UNLOAD conflict in pairs, wherever they stand', () => {
  expect(messages('copy s.t from \'s3://b/k/\' delimiter \',\' gzip iam_role default format as parquet')).toEqual([
    'COPY refuses DELIMITER together with PARQUET; remove one of the two.', 'COPY refuses GZIP together with PARQUET; remove one of the two.',
  ]);
  expect(messages('unload (\'select 1\') to \'s3://b/k/\' iam_role default allowoverwrite cleanpath rowgroupsize 32 mb')).toEqual([
    'UNLOAD refuses ALLOWOVERWRITE together with CLEANPATH; remove one of the two.', 'UNLOAD refuses ROWGROUPSIZE without PARQUET; add it, or remove ROWGROUPSIZE.',
  ]);
});
