/** What the linter says about how a file runs must be what the tool does. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { fileRunOf, type FileRun } from '../../../src/core/lint/file-segments.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import { defineRule } from '../../../src/core/lint/rule.js';
import { learn } from '../../../src/core/migrate/knowledge.js';
import { makeSegments } from '../../../src/core/migrate/segments.js';
import type { MigrationKind } from '../../../src/core/migrate/migration.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

function runOf(sql: string, catalog = new CatalogFold(), kind: MigrationKind | 'none' = 'versioned'): FileRun | undefined {
  let run: FileRun | undefined;
  const probe = defineRule({
    id: 'x/y', summary: 'S.', why: 'W.', severity: 'info', since: '0.2.0', source: new URL('https://docs.aws.amazon.com/'), examples: { bad: [], good: [] },
    check: (_statement, context) => {
      run ??= fileRunOf(context);
    },
  });
  lintFile(parseSql('V001__a.sql', sql), { kind: kind === 'none' ? undefined : kind, config: DEFAULT_LINT_CONFIG, catalog }, [probe]);
  return run;
}

/** How many statements each segment has; `!` marks one that runs alone. */
function shape(segments: readonly { readonly count: number; readonly alone: boolean }[]): string {
  return segments.map(({ count, alone }) => `${count}${alone ? '!' : ''}`).join(' ');
}

function linted(sql: string, catalog?: CatalogFold): string {
  const { segments = [] } = runOf(sql, catalog) ?? {};
  return shape(segments.map(({ first, last, alone }) => ({ count: last - first + 1, alone })));
}

function planned(sql: string, before = ''): string {
  const file = parseSql('V001__a.sql', sql);
  const knowledge = learn([parseSql('V000__b.sql', before), file]);
  return shape(makeSegments('V001__a.sql', [file], new Map(), knowledge).map(({ statements, atomicity }) => ({ count: statements.length, alone: atomicity === 'standalone' })));
}

const PLAIN = 'create procedure s.plain() as $$ begin delete from s.t where a = 1; end $$ language plpgsql;';
const COMMITS = 'create procedure s.commits() as $$ begin commit; end $$ language plpgsql;';

describe('segments are those the tool makes', () => {
  const insert = 'insert into s.t values (1);';
  test.each([
    ['insert into s.t values (1); update s.t set a = 2; vacuum s.t; vacuum s.u; analyze s.t', '2 1! 1! 1'],
    ['set search_path to s; truncate t; insert into t values (1)', '1 1! 1'],
    ['something new; insert into s.t values (1)', '1! 1'],
    [insert.repeat(80), '36 36 8'],
    [`insert into s.t values ('${'x'.repeat(60_000)}');`.repeat(3), '1 1 1'],
    [`-- redshift-devops: no-transaction\n${insert.repeat(3)}`, '1! 1! 1!'],
    [`create external schema lake from data catalog database 'd' iam_role default; insert into lake.t values (1); ${insert}`, '1! 1! 1'],
    [`${PLAIN} call s.plain(); ${insert}`, '3'],
    [`${insert} alter table s.t alter column a type varchar(20); alter table s.t add column b int`, '1 1! 1'],
  ])('%s', (sql, expected) => {
    expect(planned(sql)).toBe(expected);
    expect(linted(sql)).toBe(expected);
  });

  test('a CALL of a procedure that commits runs alone, where the catalog knows it', () => {
    const sql = `${insert} call s.commits(); ${insert}`;
    const catalog = new CatalogFold();
    for (const statement of parseSql('V000__b.sql', COMMITS).statements) catalog.add(statement);
    expect(planned(sql, COMMITS)).toBe('1 1! 1');
    expect(linted(sql, catalog)).toBe('1 1! 1');
    // What nobody knows is never called a boundary.
    expect(linted(sql)).toBe('3');
  });

  const folder = 'sql-examples/tickit/migrations';
  test.each(readdirSync(folder).filter((name) => /^V.*\.sql$/.test(name)))('%s', (name) => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/\$\{(\w+)\}/g, '$1');
    expect(linted(sql)).toBe(planned(sql));
  });
});

test('lasting statements are those that commit with others and leave something behind', () => {
  const run = runOf('set a to 1; create temp table x (a int); insert into x values (1); insert into s.t values (1); select 1; vacuum s.t; grant select on s.t to u');
  expect(run?.lasting).toEqual([3, 6]);
  expect([4, 5, 6].map((index) => run?.runsAlone(index))).toEqual([false, true, false]);
});

test('how a file runs that is no migration, nobody knows', () => {
  expect(runOf('vacuum s.t; select 1', undefined, 'none')).toBeUndefined();
});
