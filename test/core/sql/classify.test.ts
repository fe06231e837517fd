import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { documentation, STATEMENTS, type StatementRow } from '../../../src/core/sql/statements.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { targetName } from '../../../src/core/sql/describe.js';
import { hostileSql } from './sql-texts.js';

/** Two statements a row stands for: with every option of its head, and with none. */
function examplesOf({ head }: StatementRow): readonly string[] {
  const choose = (text: string) => text.split('|')[0] ?? '';
  const full = head.replace(/\[([^\]]*)\]/g, (_all, option: string) => choose(option));
  const bare = head.replace(/\[[^\]]*\] ?/g, '');
  return [full, bare].map((text) => `${text.split(' ').map(choose).join(' ').replaceAll('<name>', 's.t')} x`);
}

function kindOf(sql: string): string | undefined {
  return parseSql('x.sql', sql).statements[0]?.row?.kind;
}

describe('each row is found by its own head', () => {
  test.each(STATEMENTS.flatMap((row) => examplesOf(row).map((sql) => [sql, row.kind] as const)))('%s is %s', (sql, kind) => {
    expect(kindOf(sql)).toBe(kind);
    expect(kindOf(sql.toUpperCase())).toBe(kind);
  });

  test.each(STATEMENTS.flatMap(({ head, kind }) => [...head.matchAll(/(\S+\|\S+)/g)].flatMap(([choices]) => choices.replace(/[[\]]/g, '').split('|').map((choice) => [
    `${head.replace(choices, choices.startsWith('[') ? choice : choice).replace(/\[([^\]]*)\]/g, '$1').split(' ').map((word) => word.split('|')[0]).join(' ').replaceAll('<name>', 't')} x`, kind,
  ] as const))))('%s is %s', (sql, kind) => {
    expect(kindOf(sql)).toBe(kind);
  });

  test('each has a page of the documentation', () => {
    for (const row of STATEMENTS) expect(documentation(row)).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/redshift\/latest\/dg\/[A-Za-z0-9_-]+\.html$/);
  });
});

describe('statements as people write them', () => {
  test.each<[string, string | undefined]>([
    ['alter table s.t alter column c type varchar(20)', 'alter-column-type'],
    ['alter table "S"."type" alter column "type" type varchar(20)', 'alter-column-type'],
    ['alter table s.t alter c encode zstd', 'alter-column-encode'],
    ['alter table s.t add column c int', 'alter-table'],
    ['alter table s.t alter diststyle all', 'alter-table-distribution'],
    ['alter table s.t append from u', 'alter-table-append'],
    ['alter table append add column c int', 'alter-table'],
    ['create temp table t as select 1', 'create-table'],
    ['create table if not exists t (a int)', 'create-table'],
    ['create external schema e from data catalog', 'create-external-schema'],
    ['create or replace view v as select 1', 'create-view'],
    ['create materialized view v as select 1', 'create-materialized-view'],
    ['vacuum', 'vacuum'],
    ['vacuum full s.t to 99 percent', 'vacuum'],
    ['vacuum delete only s.t', 'vacuum'],
    ['analyze compression s.t', 'analyze-compression'],
    ['analyze s.t', 'analyze'],
    ['delete s.t', 'delete'],
    ['truncate s.t', 'truncate'],
    ['with a as (select 1) select * from a', 'select'],
    ['${verb} table t', undefined],
    ['(select 1) union (select 2)', 'select'],
    ['((with a as (select 1) select 1))', 'select'],
    ['(insert into t values (1))', undefined],
    ['with a as (select 1) update t set b = 1', 'update'],
    ['with a (x) as (select 1) delete from t', 'delete'],
    ['with a as (select "insert") select 1', 'select'],
    ['frobnicate t', undefined],
    ['create', undefined],
    ['"select" 1', undefined],
  ])('%s is %s', (sql, kind) => {
    expect(kindOf(sql)).toBe(kind);
  });

  test.each([
    ['create table if not exists S.T (a int)', 's.t'],
    ['alter table s.t alter column c type int', 's.t'],
    ['create or replace procedure s.p(a int) as $$ $$', 's.p'],
    ['create schema if not exists "Sales"', 'sales'],
    ['vacuum delete only s.t', 's.t'],
  ])('%s is about %s', (sql, name) => {
    const [statement] = parseSql('x.sql', sql).statements;
    expect(statement === undefined ? undefined : targetName(statement)).toBe(name);
  });
});

test('words that begin no statement never keep another from being classified', () => {
  fc.assert(fc.property(hostileSql, (text) => {
    const file = parseSql('x.sql', `select 1;\n${text}`);
    expect(file.statements[0]?.row?.kind).toBe('select');
  }));
});
