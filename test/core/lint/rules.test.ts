/** Every rule proves itself: its bad examples are found, by it alone; its good ones are not; its fixes settle what they fix. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile, type LintResult } from '../../../src/core/lint/linter.js';
import { OWN_RULES } from '../../../src/core/lint/own-rules.js';
import { RULES } from '../../../src/core/lint/registry.js';
import type { Example, LintRule } from '../../../src/core/lint/rule.js';
import { Trait } from '../../../src/core/lint/traits.js';
import { migrationKindOf } from '../../../src/core/migrate/migration-name.js';
import { KEYWORDS } from '../../../src/core/sql/keywords.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { STATEMENTS } from '../../../src/core/sql/statements.js';

const VALID = readdirSync('test/core/sql/valid').map((file) => `test/core/sql/valid/${file}`);

function lintExample({ sql, file = 'V002__example.sql', before = '' }: Pick<Example, 'sql' | 'file' | 'before'>): LintResult {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql(file, sql), { kind: migrationKindOf(file), config: DEFAULT_LINT_CONFIG, catalog }, RULES);
}

function rulesFound(example: Pick<Example, 'sql' | 'file' | 'before'>): readonly string[] {
  return [...new Set(lintExample(example).findings.map(({ rule }) => rule))];
}

describe.each([...RULES, ...OWN_RULES].map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says what it is', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.source === undefined ? 'docs.aws.amazon.com' : rule.source.host).toBe('docs.aws.amazon.com');
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad)('finds $sql', (example) => {
    expect(rulesFound(example)).toEqual([id]);
  });

  test.each(rule.examples.good)('does not find $sql', (example) => {
    expect(rulesFound(example)).not.toContain(id);
  });

  test.each(rule.examples.bad)('fixes $sql as it says', (example) => {
    const { findings } = lintExample(example);
    const { text, applied } = applyFixes(example.sql, findings);
    expect(text).toBe(example.fixed ?? example.sql);
    if (example.fixed === undefined) expect(applied).toBe(0);
    else expect(rulesFound({ ...example, sql: text })).toEqual([]);
  });
});

test.each(RULES.flatMap(({ id, examples }) => [...examples.bad, ...examples.good].map(({ before = '' }) => [id, before] as const)).filter(([, before]) => before !== ''))('what came before an example of %s is read whole: %s', (_id, before) => {
  expect(parseSql('before.sql', before).statements.filter(({ syntax }) => syntax.status !== 'parsed').map(({ text }) => text)).toEqual([]);
});

test('every rule is in the registry, named after its file', () => {
  const files = readdirSync('src/core/lint/rules').sort();
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(RULES.map(({ id }) => id.replace('/', '-')).sort());
  const registry = readFileSync('src/core/lint/registry.ts', 'utf8');
  for (const file of files) expect(registry).toContain(`./rules/${file.replace(/\.ts$/, '.js')}`);
});

test.each(RULES.filter(({ mentions }) => mentions !== undefined).map((rule) => [rule.id, rule] as const))('%s finds nothing more in files without its words', (_id, { mentions, ...rule }) => {
  const everywhere = [{ ...rule }];
  for (const path of VALID) {
    const file = parseSql('V002__valid.sql', readFileSync(path, 'utf8'));
    for (const { text } of file.statements) {
      const found = (rules: readonly LintRule[]): number => lintFile(parseSql('V002__x.sql', text), { kind: 'versioned', config: DEFAULT_LINT_CONFIG }, rules).findings.length;
      if (found(everywhere) > 0) expect(found([{ ...rule, ...(mentions === undefined ? {} : { mentions }) }])).toBeGreaterThan(0);
    }
  }
});

/** The same rules, asked about every statement of their kinds. */
const ASKED_ALWAYS: readonly LintRule[] = RULES.map(({ mentions: _mentions, traits: _traits, ...rule }) => rule);

test.each([
  ...VALID.map((path) => ['V002__valid.sql', path, '', readFileSync(path, 'utf8')] as const),
  ...RULES.flatMap(({ id, examples }) => [...examples.bad, ...examples.good].map(({ sql, file = 'V002__example.sql', before = '' }) => [file, id, before, sql] as const)),
])('no rule waits for words or traits that do not stand where it finds something: %s, %s', (file, _id, before, sql) => {
  const found = (rules: readonly LintRule[]): unknown => {
    const catalog = new CatalogFold();
    for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
    return lintFile(parseSql(file, sql), { kind: migrationKindOf(file), config: DEFAULT_LINT_CONFIG, catalog }, rules).findings;
  };
  expect(found(RULES)).toEqual(found(ASKED_ALWAYS));
});

test('a rule that waits for a word in a routine is asked about the routine too', () => {
  const seen: string[] = [];
  const rule = { ...firstRule(), kinds: ['create-procedure', 'select'], mentions: ['cascade'], check: ({ row }: { readonly row: { readonly kind: string } | undefined }) => void seen.push(row?.kind ?? '') };
  const sql = 'create procedure s.p() as $$ begin drop table s.t cascade; end $$ language plpgsql; create procedure s.q() as $$ begin drop table s.t; end $$ language plpgsql; select 1;';
  lintFile(parseSql('V002__x.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG }, [rule]);
  expect(seen).toEqual(['create-procedure']);
});

test('more words than there are bits for keep no rule from being asked', () => {
  const words = KEYWORDS.slice(0, 40).map(({ word }) => word);
  const seen: string[] = [];
  const rules = words.map((word) => ({ ...firstRule(), kinds: ['select'], mentions: [word], traits: Trait.Serial, check: () => void seen.push(word) }));
  lintFile(parseSql('V002__x.sql', `select ${words.map((word) => `x.${word}`).join(', ')} from s.x;`), { kind: 'versioned', config: DEFAULT_LINT_CONFIG }, rules);
  expect(seen).toEqual(words);
});

function firstRule(): LintRule {
  const [rule] = RULES;
  if (rule === undefined) throw new Error('there are no rules');
  return rule;
}

test('rules ask for kinds that exist', () => {
  const kinds = new Set(STATEMENTS.map(({ kind }) => kind));
  expect(RULES.flatMap((rule) => rule.kinds ?? []).filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('what is found, and where', () => {
  /** `«…»` marks the place. */
  test.each([
    ['tx/explicit-control', '/* a; */ «start transaction»; insert into s.t values (1)'],
    ['tx/explicit-control', 'insert into s.t values (1); «end»'],
    ['tx/truncate', 'delete from s.a; vacuum s.b; update s.c set x = 1; select 1; «truncate table s.t»;'],
    ['sec/credentials', 'copy s.t from \'s3://b/k\' credentials as «\'token=x;AWS_ACCESS_KEY_ID=y\'» gzip'],
    ['sec/credentials', 'unload (\'select 1\') to \'s3://b/k\' iam_role default master_symmetric_key «\'k\'» encrypted'],
    ['sec/user-password', 'create user password createdb password «\'Plain-text-1\'»'],
    ['sec/user-password', 'alter user u password «\'sha256|Plain-text-1\'»'],
    ['destructive/drop-table', '«drop table if exists s.a, "S"."B"» restrict'],
    ['destructive/drop-table', 'drop table #t; «drop table #t2, s.t»'],
    ['destructive/drop-table', 'create view s.v as select 1 as one; drop view s.v; «drop view s.w»; create view s.v as select 1 as one'],
    ['destructive/drop-table', '«drop table t»; create temp table t (a int)'],
    ['destructive/cascade', 'alter table s.t drop constraint k «cascade»'],
    ['destructive/cascade', 'drop procedure s.p(int) «cascade»'],
    ['alter/multi-add', 'alter table s.t add a int, «add b numeric(10, 2)»'],
    ['pg/types', 'create table s.t (a int, b «character varying(20)[3]», c varchar(3))'],
    ['pg/types', 'create table s.t (like s.u, b «integer array»)'],
    ['pg/types', 'alter table s.t add column b «uuid» not null'],
    ['pg/types', 'create table s.t (b «bit varying(3)» default \'0\')'],
    ['types/text', 'create table s.t (a «national character varying», b varchar(max))'],
    ['types/text', 'alter table s.t alter column a type «text»'],
    ['name/unqualified', 'create or replace view «"V"» as select 1 as one'],
    ['name/unqualified', 'create temp table t (a int); create table «t» (a int)'],
    ['name/unqualified', 'drop materialized view if exists «mv» restrict'],
  ])('%s in %s', (rule, marked) => {
    const text = marked.replace(/[«»]/g, '');
    const found = lintExample({ sql: text }).findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('valid Redshift that rules leave alone', () => {
  test.each([
    'select \'begin; drop table t cascade; commit\' as sql',
    '-- drop table t cascade;\n/* alter table t add a text, add b uuid; */ select 1',
    'create procedure s.p() as $body$ begin truncate t; drop table u cascade; commit; end $body$ language plpgsql',
    'create table s.t (a int encode zstd, primary key (a), unique (a), foreign key (a) references s.u (b)) diststyle key distkey (a) compound sortkey (a)',
    'create table s.t (text varchar(3), uuid int, serial int, "json" super, money decimal(8, 2))',
    'create table s.t (a varchar(20) default \'x, y text\', b timestamp with time zone, c double precision, d character(3), e interval year to month, f geometry)',
    'create table s.t (a, b) as select 1, 2',
    'create table s.t (a public.mytype, b {{ type }}, {{ columns }})',
    'create external table spectrum.t (a string, b array<int>, c struct<text:varchar(3)>) stored as parquet location \'s3://b/k\'',
    'alter table s.t add constraint k primary key (a)',
    'alter table spectrum.t add if not exists partition (d=\'2020-01-01\') location \'s3://b/1\' partition (d=\'2020-01-02\') location \'s3://b/2\'',
    'alter table s.t rename column a to cascade',
    'revoke select on s.t from u cascade',
    'truncate table s.t',
    'truncate s.a; truncate s.b',
    'call s.p(); truncate s.t',
    'insert into db.s.t values (1); truncate db.s.t',
    'analyze s.t; truncate s.t',
    'copy s.t (access_key_id, credentials) from \'s3://b/k.manifest\' iam_role default manifest csv',
    'unload (\'select secret_access_key from t\') to \'s3://b/k\' iam_role default',
    'create user u password \'md5153c434b4b77c89e6b94f12c5393af5b\'',
    'create user u password \'sha256|fe2ddf07b4b77c89e6b94f12c5393af5b153c434b4b77c89e6b94f12c5393af5|c721bff5d9042cf541ff7b9d48fa8a6e\'',
    'alter user u password disable; alter user u password \'{{ hash }}\'',
    'create table #t (a int); drop table #t; create temporary table u as select 1 as a; drop table u cascade',
    'alter table {{ table }} add column a int; create view {{ this }} as select 1 as one; create table ${schema}.t (a int)',
    'set session search_path = s; create table t (a int)',
    'create schema if not exists s authorization u',
    'some new statement; another (one, text, uuid) cascade',
  ])('%s', (sql) => {
    expect(lintExample({ sql }).findings).toEqual([]);
  });
});

test('what a rule says never repeats a secret', () => {
  const { findings } = lintExample({ sql: 'copy s.t from \'s3://b\' secret_access_key \'hush-hush\'; create user u password \'hush-hush\'' });
  expect(findings).toHaveLength(2);
  expect(JSON.stringify(findings)).not.toContain('hush');
});

test('TRUNCATE names how many statements it commits, and from which line', () => {
  const { findings } = lintExample({ sql: 'set x to 1;\ninsert into s.a values (1);\ndelete from s.b;\n\ntruncate s.t;' });
  expect(findings.filter(({ rule }) => rule === 'tx/truncate').map(({ message }) => message)).toEqual(['TRUNCATE commits 2 statements before it (from line 2); move it into its own migration, or use DELETE.']);
});

test('a long ALTER is split with its indentation, and only where every action adds', () => {
  const sql = '  ALTER TABLE s.t\n    ADD a INT,\n    ADD b INT;\nALTER TABLE s.t ADD a INT, DROP COLUMN x, ADD b INT;';
  const findings = lintExample({ sql }).findings.filter(({ rule }) => rule === 'alter/multi-add');
  expect(findings.map(({ fix }) => fix !== undefined)).toEqual([true, false]);
  expect(applyFixes(sql, findings).text.split('\n').slice(0, 4)).toEqual(['  ALTER TABLE s.t', '    ADD a INT;', '  ALTER TABLE s.t', '    ADD b INT;']);
});

test('BEGIN in the middle of a line is removed without its neighbours', () => {
  const sql = 'BEGIN; UPDATE s.t SET a = 1; END';
  expect(applyFixes(sql, lintExample({ sql }).findings).text).toBe('UPDATE s.t SET a = 1; ');
});
