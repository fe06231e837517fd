import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { learn } from '../../../src/core/migrate/knowledge.js';
import { LIMITS } from '../../../src/core/migrate/limits.js';
import type { Segment } from '../../../src/core/migrate/migration.js';
import { makeSegments } from '../../../src/core/migrate/segments.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { errorOf } from './migrations.js';

/** The segments of a migration, given what other migrations say. */
function segmentsOf(sql: string, others = '', variables: Readonly<Record<string, string>> = {}): readonly Segment[] {
  return makeSegments('m.sql', [parseSql('m.sql', sql)], new Map(Object.entries(variables)), learn([parseSql('o.sql', others)]));
}

/** `T2` for a transaction of two statements, `A` for one alone. */
function shape(sql: string, others = ''): string {
  return segmentsOf(sql, others).map(({ atomicity, statements }) => (atomicity === 'standalone' ? 'A' : `T${statements.length}`)).join(' ');
}

describe('segments', () => {
  test.each([
    ['create schema a', 'T1'],
    ['create schema a; create table a.b (c int); insert into a.b values (1);', 'T3'],
    ['create schema a; vacuum; create schema b', 'T1 A T1'],
    ['vacuum; vacuum', 'A A'],
    ['insert into a values (1); truncate a; insert into a values (2); insert into a values (3)', 'T1 A T2'],
    ['alter table a.b alter column c type varchar(9)', 'A'],
    ['frobnicate', 'A'],
    ["unload ('select 1') to 's3://a'", 'A'],
    ["copy a from 's3://b/' iam_role default csv", 'T1'],
    ["copy a from 's3://b/' iam_role default job create j auto on", 'A'],
    ['copy job drop j', 'A'],
    ["grant create on external schema x to iam_role 'r'", 'A'],
    ["revoke select on external table x.t from iam_role 'r'", 'A'],
    ['grant select on a to external', 'T1'],
    ['-- redshift-devops: no-transaction\ncreate schema a; create schema b', 'A A'],
    ['create schema a; --   redshift-devops:   no-transaction  \ncreate schema b', 'A A'],
    ["select '-- redshift-devops: no-transaction'; select 2", 'T2'],
  ])('%j is %s', (sql, expected) => {
    expect(shape(sql)).toBe(expected);
  });

  test.each([
    ['drop table ext.t', 'A'],
    ['insert into ext.t select 1', 'A'],
    ['insert into a.t select * from ext.t', 'T1'],
    ['grant usage on schema ext to g', 'A'],
    ['drop schema ext', 'A'],
    ['drop schema a', 'T1'],
    ['select * from ext.t', 'T1'],
  ])('with an external schema ext, %j is %s', (sql, expected) => {
    expect(shape(sql, "create external schema ext from data catalog database 'd'")).toBe(expected);
  });

  test.each([
    ['create procedure s.p() as $$ begin insert into a values (1); end $$ language plpgsql', 'T1'],
    ["create procedure S.P() as ' begin insert into a values (1); end ' language plpgsql", 'T1'],
    ['create procedure s.p() as $$ begin commit; end $$ language plpgsql', 'A'],
    ['create procedure s.p() as $$ begin truncate a; end $$ language plpgsql', 'A'],
    ["create procedure s.p() as $$ begin execute 'x'; end $$ language plpgsql", 'A'],
    ['create procedure s.p() nonatomic as $$ begin x; end $$ language plpgsql', 'A'],
    ['create procedure s.p() as $$ begin -- commit\n x; end $$ language plpgsql', 'T1'],
    ['create procedure s.other() as $$ begin x; end $$ language plpgsql', 'A'],
    ['', 'A'],
  ])('after %j, a call of s.p is %s', (others, expected) => {
    expect(shape('call s.p()', others)).toBe(expected);
  });

  test.each([
    ['create table s.t (a int) using iceberg', 'A'],
    ['grant usage on schema s to datashare d', 'A'],
    ['grant usage on schema s to datashare', 'T1'],
    ['create materialized view s.v using iceberg partitioned by (day(a)) as select a from s.t', 'A'],
    ["create table s.t using iceberg location 's3://b/' as select 1", 'A'],
    ['create table s.t (iceberg int, using_it int)', 'T1'],
  ])('%j is %s', (sql, expected) => {
    expect(shape(sql)).toBe(expected);
  });

  test.each([
    ["copy a from 's3://b/' iam_role default job create j", 'COPY of a runs alone: Redshift refuses it in a transaction'],
    ['copy job drop j', 'COPY JOB runs alone: Redshift refuses it in a transaction'],
    ['copy job run j', 'COPY JOB runs alone: whether it may share a transaction is not documented'],
    ['alter database d isolation level snapshot', 'ALTER DATABASE runs alone: Redshift refuses it in a transaction'],
    ['alter database d owner to o', 'ALTER DATABASE runs alone: whether it may share a transaction is not documented'],
    ['refresh materialized view m', 'REFRESH MATERIALIZED VIEW of m runs alone: it runs as a transaction of its own'],
  ])('of %j says %j', (sql, why) => {
    expect(segmentsOf(sql)[0]?.why).toBe(why);
  });

  test.each([
    ['select 1', true], ['with a as (select 1 as b) select b from a', true], ['select a into s.u from s.t', false], ['with a as (select 1 as b) select b into temp u from a', false],
  ])('%s that runs alone may run again: %s', (sql, expected) => {
    expect(segmentsOf(`-- redshift-devops: no-transaction\n${sql}`)[0]?.rerunnable).toBe(expected);
  });

  test('say why they end', () => {
    const [first, second, third] = segmentsOf('create schema a; vacuum s.t; create schema b');
    expect(first?.boundary).toBe('VACUUM of s.t runs alone: Redshift refuses it in a transaction');
    expect(second).toMatchObject({ atomicity: 'standalone', why: first?.boundary, boundary: first?.boundary, rerunnable: true, failsClean: true });
    expect(third).toMatchObject({ atomicity: 'transaction', why: '', boundary: undefined, rerunnable: false });
    expect([first?.index, second?.index, third?.index]).toEqual([1, 2, 3]);
  });

  test.each([
    ["unload ('select 1') to 's3://a'", false],
    ['call unknown()', false],
    ['frobnicate', false],
    ['vacuum', true],
  ])('%j fails clean: %s', (sql, failsClean) => {
    expect(segmentsOf(sql)[0]?.failsClean).toBe(failsClean);
  });
});

describe('limits of a request', () => {
  test('a batch holds 36 statements and what the tool adds', () => {
    expect(LIMITS.batchStatementsMax).toBe(36);
    expect(shape('select 1;'.repeat(36))).toBe('T36');
    expect(shape('select 1;'.repeat(37))).toBe('T36 T1');
    expect(segmentsOf('select 1;'.repeat(37))[0]?.boundary).toContain('36 statements');
  });

  test('a statement may have 100,000 bytes, counted in UTF-8', () => {
    const of = (bytes: number, letter: string) => `select '${letter.repeat((bytes - 9) / Buffer.byteLength(letter))}'`;
    expect(shape(of(99_999, 'é'))).toBe('T1');
    expect(Buffer.byteLength(of(100_001, 'é'))).toBe(100_001);
    expect(errorOf(() => segmentsOf(`select 1;\n ${of(100_001, 'é')}`))).toBe('STATEMENT_TOO_LARGE m.sql:2:2');
    expect(shape(of(100_000, 'a'))).toBe('T1');
  });

  test('a value counts as it is sent', () => {
    expect(errorOf(() => segmentsOf("select '${v}'", '', { v: 'é'.repeat(50_000) }))).toBe('STATEMENT_TOO_LARGE m.sql:1:1');
  });

  test('a batch stays below the limit as a whole', () => {
    const half = `select '${'é'.repeat(20_000)}';`;
    expect(shape(half.repeat(2))).toBe('T2');
    expect(shape(half.repeat(3))).toBe('T2 T1');
    expect(segmentsOf(half.repeat(3))[0]?.boundary).toContain('bytes');
  });

  test('no segment is above them, and no statement is lost', () => {
    const statement = fc.oneof({ weight: 6, arbitrary: fc.nat(30_000).map((n) => `select '${'é'.repeat(n)}'`) }, fc.constant('select 1'), fc.constant('vacuum'));
    fc.assert(fc.property(fc.array(statement, { minLength: 1, maxLength: 60 }), (statements) => {
      const segments = segmentsOf(statements.join(';\n'));
      expect(segments.flatMap((segment) => segment.statements.map(({ sql }) => sql))).toEqual(statements);
      for (const { statements: own, atomicity } of segments) {
        expect(own.length).toBeLessThanOrEqual(atomicity === 'standalone' ? 1 : LIMITS.batchStatementsMax);
        if (own.length > 1) expect(own.reduce((sum, { sql }) => sum + Buffer.byteLength(sql), 0)).toBeLessThanOrEqual(LIMITS.batchBytesMax);
      }
    }), { numRuns: 50 });
  });
});

describe('checksums', () => {
  test('of the text ignore line ends, comments around statements, and variables; of what is sent they do not ignore variables', () => {
    const [plain] = segmentsOf('select 1,\n2;\nselect ${a}', '', { a: '3' });
    const [other] = segmentsOf('-- hello\r\nselect 1,\r\n2;\r\n\r\nselect ${a}', '', { a: '4' });
    expect(other?.checksum).toBe(plain?.checksum);
    expect(other?.renderedChecksum).not.toBe(plain?.renderedChecksum);
    expect(segmentsOf('select 1,\n3;\nselect ${a}', '', { a: '3' })[0]?.checksum).not.toBe(plain?.checksum);
  });
});

test.each([
  ['begin; select 1', 'TRANSACTION_CONTROL m.sql:1:1'],
  ['select 1;\n commit', 'TRANSACTION_CONTROL m.sql:2:2'],
  ['select 1; rollback', 'TRANSACTION_CONTROL m.sql:1:11'],
  ['end', 'TRANSACTION_CONTROL m.sql:1:1'],
  ['-- nothing', 'MIGRATION_EMPTY m.sql'],
  ['', 'MIGRATION_EMPTY m.sql'],
  ['select ${x}', 'VARIABLE_MISSING m.sql:1:8'],
])('%j is refused', (sql, expected) => {
  expect(errorOf(() => segmentsOf(sql))).toBe(expected);
});
