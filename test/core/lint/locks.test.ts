/** What the examples of the rules about locks cannot show: which statements share a transaction, and what was there before the file. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { DEFAULT_LINT_CONFIG, lintFile, type LintResult } from '../../../src/core/lint/linter.js';
import { lockAlone } from '../../../src/core/lint/rules/lock-alone.js';
import { lockDdlDmlMix } from '../../../src/core/lint/rules/lock-ddl-dml-mix.js';
import { lockHotTable } from '../../../src/core/lint/rules/lock-hot-table.js';
import { lockOrder } from '../../../src/core/lint/rules/lock-order.js';
import { migrationKindOf } from '../../../src/core/migrate/migration-name.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES = [lockAlone, lockDdlDmlMix, lockHotTable, lockOrder];

function lint(sql: string, before = '', file = 'V002__test.sql'): LintResult {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  return lintFile(parseSql(file, sql), { kind: migrationKindOf(file), config: DEFAULT_LINT_CONFIG, catalog }, RULES);
}

const rulesOf = ({ findings }: LintResult): readonly string[] => findings.map(({ rule }) => rule);

describe('what is found, and where', () => {
  /** `«…»` marks the place. */
  test.each([
    ['lock/hot-table', 'alter table s.a add x int; alter table s.a add y int; «drop table s.b»; drop table s.c'],
    ['lock/hot-table', 'lock s.a, s.b; «alter table s.c» add x int'],
    ['lock/hot-table', 'set statement_timeout to 0; alter table s.a add x int; «alter table s.b» add x int'],
    ['lock/ddl-dml-mix', '«drop table s.a»; alter table s.b add x int; copy s.b from \'s3://b/k\' iam_role default'],
    ['lock/ddl-dml-mix', 'lock s.a; «alter table s.a» add x int; update s.a set x = 1'],
    ['lock/order', 'select 1 as one; «lock s.a»; lock s.b; delete from s.a'],
    ['lock/order', 'create procedure s.p() as $$ begin lock s.a, s.b; delete from s.a; end $$ language plpgsql; lock s.b, «s.a»; delete from s.a'],
    ['lock/alone', '«lock table s.a»; set x to 1; truncate s.a'],
  ])('%s in %s', (rule, marked) => {
    const text = marked.replace(/[«»]/g, '');
    const found = lint(text).findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('what the rules leave alone', () => {
  test.each([
    ['each statement on its own', '-- redshift-devops: no-transaction\nalter table s.a add x int; alter table s.b add x int; update s.a set x = 1'],
    ['tables made here, and temporary ones', 'create table s.a (b int); create temp table t (b int); alter table s.a add x int; alter table t add x int; update s.a set x = 1'],
    ['what may not be there', 'drop table if exists s.a; drop table if exists s.b; create table s.a (b int); insert into s.a select b from s.c'],
    ['rows by their values', 'alter table s.a add x int; insert into s.a values (1, 2); update s.a set x = 1 where b = 2; delete from s.a where b = 3'],
    ['a timeout', 'set statement_timeout = 60000; drop table s.a; drop table s.b'],
    ['locks in one order', 'create procedure s.p() as $$ begin lock s.a; lock s.b; delete from s.a; end $$ language plpgsql; lock s.a, s.c, s.b; delete from s.a'],
    ['templates', 'alter table {{ a }} add x int; alter table {{ b }} add x int; drop table ${s}.c'],
  ])('%s', (_, sql) => {
    expect(rulesOf(lint(sql))).toEqual([]);
  });

  test('a file that is no migration, because nobody knows how it runs', () => {
    expect(rulesOf(lint('alter table s.a add x int; alter table s.b add x int; update s.a set x = 1; lock s.a', '', 'notes.sql'))).toEqual([]);
  });
});

test('IF EXISTS is certain where the migrations made the table', () => {
  expect(rulesOf(lint('DROP TABLE IF EXISTS s.a; DROP TABLE IF EXISTS s.b;', 'CREATE TABLE s.b (x INT);'))).toEqual([]);
  expect(rulesOf(lint('ALTER TABLE s.a ADD x INT; DROP TABLE IF EXISTS s.b;', 'CREATE TABLE s.b (x INT);'))).toEqual(['lock/hot-table']);
});
