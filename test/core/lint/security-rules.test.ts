/** What the examples of the rules about security, sharing and operations cannot show: places, what the catalog adds, what is left alone. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { DEFAULT_LINT_CONFIG, lintFile, type LintResult } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { lintSource } from '../../../src/core/lint/sources.js';
import { opsOwner } from '../../../src/core/lint/rules/ops-owner.js';
import { opsPostSteps } from '../../../src/core/lint/rules/ops-post-steps.js';
import { secCredentials } from '../../../src/core/lint/rules/sec-credentials.js';
import { secGrantAll } from '../../../src/core/lint/rules/sec-grant-all.js';
import { secGrantExternal } from '../../../src/core/lint/rules/sec-grant-external.js';
import { secGrantOption } from '../../../src/core/lint/rules/sec-grant-option.js';
import { secGrantOptionGroup } from '../../../src/core/lint/rules/sec-grant-option-group.js';
import { secGrantPublic } from '../../../src/core/lint/rules/sec-grant-public.js';
import { secHardcodedAccount } from '../../../src/core/lint/rules/sec-hardcoded-account.js';
import { secMaskOff } from '../../../src/core/lint/rules/sec-mask-off.js';
import { secPublicDatashare } from '../../../src/core/lint/rules/sec-public-datashare.js';
import { secRecreateLosesGrants } from '../../../src/core/lint/rules/sec-recreate-loses-grants.js';
import { secRecreateLosesPolicy } from '../../../src/core/lint/rules/sec-recreate-loses-policy.js';
import { secRlsDetach } from '../../../src/core/lint/rules/sec-rls-detach.js';
import { secRlsOff } from '../../../src/core/lint/rules/sec-rls-off.js';
import { secSecurityDefiner } from '../../../src/core/lint/rules/sec-security-definer.js';
import { secSuperuser } from '../../../src/core/lint/rules/sec-superuser.js';
import { secSyslog } from '../../../src/core/lint/rules/sec-syslog.js';
import { secUserPassword } from '../../../src/core/lint/rules/sec-user-password.js';
import { shareBoundView } from '../../../src/core/lint/rules/share-bound-view.js';
import { shareConsumerDdl } from '../../../src/core/lint/rules/share-consumer-ddl.js';
import { migrationKindOf } from '../../../src/core/migrate/migration-name.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [
  opsOwner, opsPostSteps, secCredentials, secGrantAll, secGrantExternal, secGrantOption, secGrantOptionGroup, secGrantPublic, secHardcodedAccount, secMaskOff, secPublicDatashare,
  secRecreateLosesGrants, secRecreateLosesPolicy, secRlsDetach, secRlsOff, secSecurityDefiner, secSuperuser, secSyslog, secUserPassword, shareBoundView, shareConsumerDdl,
];

interface Given { readonly before?: string; readonly file?: string; readonly disabled?: readonly string[] }

function lint(sql: string, { before = '', file = 'V002__now.sql', disabled = [] }: Given = {}): LintResult {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  return lintFile(parseSql(file, sql), { kind: migrationKindOf(file), config: { ...DEFAULT_LINT_CONFIG, disabled: new Set(disabled) }, catalog }, RULES);
}

function rulesIn(sql: string, given?: Given): readonly string[] {
  return lint(sql, given).findings.map(({ rule }) => rule);
}

function messagesIn(sql: string, given?: Given): readonly string[] {
  return lint(sql, given).findings.map(({ message }) => message);
}

describe('what is found, and where', () => {
  /** `«…»` marks the places. */
  test.each([
    ['sec/credentials', 'copy s.t from \'s3://b/k\' access_key_id = «\'a\'» secret_access_key as «\'b\'» csv'],
    ['sec/credentials', 'copy s.t from \'s3://b/k\' credentials «$$aws_access_key_id=a;aws_secret_access_key=b$$»'],
    ['sec/credentials', 'copy s.t from \'s3://b/k\' some_new_option (a 1) credentials as «\'token=x;AWS_ACCESS_KEY_ID=y\'» gzip'],
    ['sec/credentials', 'unload (\'select 1\') to \'s3://b/k\' brand new words master_symmetric_key = «\'k\'»'],
    ['sec/credentials', 'create library f language plpythonu from \'s3://b/f.zip\' with credentials as «\'aws_access_key_id=a;aws_secret_access_key=b\'»'],
    ['sec/credentials', 'create template t for copy as format csv access_key_id «\'a\'»'],
    ['sec/credentials', 'alter template t set access_key_id to «\'a\'»'],
    ['sec/credentials', 'alter identity provider p parameters «\'{"client_id":"x","client_secret" : "y"}\'»'],
    ['sec/credentials', 'create identity provider p type azure namespace \'n\' parameters «\'{"client_secret":"y"}\'» something else'],
    ['sec/credentials', 'create procedure s.p() as $$ begin copy s.t from \'s3://b/k\' access_key_id «\'a\'» csv; end $$ language plpgsql'],
    ['sec/user-password', 'create user u password «\'Plain-text-1\'» some_new_option 5'],
    ['sec/user-password', 'create user password createdb password «\'Plain-text-1\'»'],
    ['sec/user-password', 'alter user u password «$$Plain-text-1$$»'],
    ['sec/user-password', 'alter user u password «\'Plain${x}\'»'],
    ['sec/hardcoded-account', 'create external schema l from data catalog database \'l\' iam_role «\'arn:aws-cn:iam::123456789012:role/a,arn:aws-cn:iam::123456789012:role/b\'» catalog_role default'],
    ['sec/hardcoded-account', 'create procedure s.p() as $$ begin copy s.t from \'s3://b/k\' iam_role «\'arn:aws:iam::123456789012:role/a\'» csv; end $$ language plpgsql'],
    ['sec/grant-public', 'grant select on s.t to role a, «public»'],
    ['sec/grant-public', 'create schema s grant usage on schema s to «public»'],
    ['sec/grant-public', 'grant create on schema public to «public»'],
    ['sec/grant-public', 'grant select on s.t to «group public»'],
    ['sec/grant-public', 'grant execute on procedure s.p(int) to «public»'],
    ['sec/grant-all', 'grant «all (a, b)» on s.t to ann'],
    ['sec/grant-all', 'alter default privileges for user u grant «all privileges» on tables to ann'],
    ['sec/grant-option', 'grant select on s.t to ann, «bob with grant option»'],
    ['sec/superuser', 'alter user u createdb «createuser»'],
    ['sec/superuser', 'grant role a, «role sys:SecAdmin» to ann'],
    ['sec/syslog', 'alter user u createdb, «syslog access unrestricted»'],
    ['sec/public-datashare', 'alter datashare d set «publicaccessible = true», set includenew true for schema s'],
    ['sec/rls-off', 'alter table s.t «row level security off»'],
    ['sec/rls-off', 'alter materialized view s.m «row level security off»'],
    ['sec/rls-off', 'alter table s.t row level security on; alter table s.t «row level security off for datashares»; alter table s.t row level security on'],
    ['sec/rls-off', 'grant «ignore rls» to ann'],
    ['sec/mask-off', 'alter table s.t «masked off for datashares»'],
    ['sec/mask-off', 'attach masking policy m on s.t (a) to role r; «detach masking policy m on s.t (a) from role r»'],
    ['sec/rls-detach', '«detach rls policy p on s.t, s.u from role r»; attach rls policy q on s.u to role r'],
    ['sec/security-definer', 'create procedure s.p() as $$ begin for r in select a from t loop insert into u values (r.a); end loop; end $$ language plpgsql «security definer»'],
    ['sec/security-definer', 'create procedure s.p() as $$ declare c cursor for select a from t; begin open c; end $$ language plpgsql «security definer» set query_group to x'],
    ['ops/owner', 'alter schema s owner to «"IAM:ann@example.com"»'],
    ['ops/owner', 'alter procedure s.p(int) owner to «"ann@example.com"»'],
    ['ops/owner', 'create database d owner «"ann@example.com"»'],
    ['ops/post-steps', 'copy s.t from \'s3://b/k\' iam_role default «statupdate as false»'],
    ['ops/post-steps', 'create table s.n (a int); insert into «s.n» select a from s.t; alter table s.t rename to o; alter table s.n rename to t'],
    ['ops/post-steps', 'create table s.n (a int); insert into s.n select a from s.t; insert into «s.n» select a from s.u; analyze s.o; select 1 from s.n join s.t on s.n.a = s.t.a'],
  ])('%s in %s', (rule, marked) => {
    const places = [...marked.matchAll(/«([^»]*)»/g)].map(([, text]) => text);
    const sql = marked.replaceAll(/[«»]/g, '');
    const found = lint(sql).findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => sql.slice(range.start.offset, range.end.offset))).toEqual(places);
  });
});

describe('what is left alone', () => {
  test.each([
    ['keys that another program fills in', 'copy s.t from \'s3://b/k\' access_key_id ${key} secret_access_key ${secret}'],
    ['a role in CREDENTIALS', 'copy s.t from \'s3://b/k\' some_new_option (a 1) credentials \'aws_iam_role=${role}\''],
    ['a column called like a key', 'copy s.t (access_key_id) from \'s3://b/k\' iam_role default'],
    ['no secret in the parameters', 'alter identity provider p parameters \'{"client_id":"x"}\''],
    ['hashes around variables', 'alter user u password \'sha256|${digest}|${salt}\'; alter user u password \'sha256|{{ hash }}\''],
    ['an ARN without an account', 'copy s.t from \'s3://b/k\' iam_role \'arn:aws:s3:::bucket/123456789012:role\''],
    ['what PUBLIC has anyway', 'grant usage on schema public to public; grant temporary on database d to public; grant usage on language plpgsql to public; alter default privileges grant execute on functions to public'],
    ['a user called public', 'grant select on s.t to role public_readers'],
    ['ALL where it is one privilege', 'grant all on procedure s.p(int) to ann; grant all on model m to ann; grant assumerole on default to ann for copy'],
    ['a role called like a word', 'grant role superuser to ann; revoke role sys:dba from ann'],
    ['row-level security that comes back', 'alter table s.t row level security off; detach rls policy p on s.t from role r; attach rls policy q on s.t to role r; alter table s.t row level security on'],
    ['a protected table that is dropped', 'alter table s.t row level security off; detach masking policy m on s.t (a) from public; detach rls policy p on s.t from public; drop table s.t'],
    ['a detached policy beside a statement nobody knows', 'detach masking policy m on s.t (a) from public; protect all the masks again'],
    ['a hidden name', 'alter table ${table} row level security off; detach masking policy m on ${table} (a) from public'],
    ['a search path set in the body', 'create procedure s.p() as $$ begin set search_path to s; delete from t; end $$ language plpgsql security definer'],
    ['system tables', 'create procedure s.p() as $$ begin perform 1 from pg_class join stl_query on true; end $$ language plpgsql security definer'],
    ['temporary tables', 'create procedure s.p() as $$ begin select a into temp t from s.u; create table #v (a int); insert into #v select a from t; end $$ language plpgsql security definer'],
    ['all of an external schema, which gives no CREATE', 'create external schema lake from data catalog database \'l\' iam_role default; grant all on schema lake to role r'],
    ['a body nobody could read', 'create procedure s.p() as \'begin delete from t where a = \'\'\\\\x\'\'; end\' language plpgsql security definer'],
    ['an owner with a dot', 'alter table s.t owner to "svc.loader"; create schema s authorization etl'],
    ['statistics of a small copy', 'create table s.n (a int); insert into s.n values (1); select 1 from s.n join s.t on s.n.a = s.t.a'],
    ['a table that is only read', 'create table s.n (a int); insert into s.n select a from s.t; insert into s.u select a from s.n'],
    ['a table that is thrown away', 'copy s.stage from \'s3://b/k\' iam_role default statupdate off; drop table s.stage'],
    ['a temporary table', 'create temp table n (a int); copy n from \'s3://b/k\' iam_role default statupdate off'],
    ['ANALYZE of everything', 'create table s.n (a int); insert into s.n select a from s.t; analyze; alter table s.n rename to t'],
  ])('%s', (_what, sql) => {
    expect(rulesIn(sql)).toEqual([]);
  });

  test('policies that go in an undo migration', () => {
    const sql = 'alter table s.t row level security off; detach masking policy m on s.t (a) from public; detach rls policy p on s.t from public';
    expect(rulesIn(sql, { file: 'U002__now.sql' })).toEqual([]);
    expect(rulesIn(sql)).toEqual(['sec/rls-off', 'sec/mask-off', 'sec/rls-detach']);
  });

  test('accounts in a file that is no migration', () => {
    const sql = 'grant assumerole on \'arn:aws:iam::123456789012:role/r\' to ann for copy';
    expect(rulesIn(sql, { file: 'by-hand.sql' })).toEqual([]);
    expect(rulesIn(sql)).toEqual(['sec/hardcoded-account']);
  });
});

test('secrets are never repeated, and are known where the rule is off', () => {
  const sql = 'create identity provider p type azure namespace \'n\' parameters \'{"client_secret":"hush"}\'; create user u password \'hush\'; copy s.t from \'s3://b\' session_token \'hush\'';
  const { findings, secrets } = lint(sql);
  expect(findings).toHaveLength(3);
  expect(JSON.stringify(findings)).not.toContain('hush');
  const silent = lint(sql, { disabled: ['sec/credentials', 'sec/user-password'] });
  expect(silent.findings).toEqual([]);
  expect(silent.secrets).toEqual(secrets);
  expect(secrets.map(({ start, end }) => sql.slice(start.offset, end.offset))).toEqual(['\'{"client_secret":"hush"}\'', '\'hush\'', '\'hush\'']);
});

test('GRANT is said in words', () => {
  expect(messagesIn('grant insert, update on sales.a, sales.b, sales.c, sales.d to public')).toEqual([
    'PUBLIC is every user, now and later: all of them get INSERT, UPDATE on table sales.a, sales.b, sales.c and 1 more; grant it to a role.',
  ]);
  expect(messagesIn('grant select for tables in schema sales to public')).toEqual([
    'PUBLIC is every user, now and later: all of them get SELECT on every table, now and later, in schema sales; grant it to a role.',
  ]);
  expect(messagesIn('grant create model to public')).toEqual(['PUBLIC is every user, now and later: all of them get CREATE MODEL; grant it to a role.']);
  expect(messagesIn('grant select on s.t to public with grant option')).toEqual([
    'Redshift refuses WITH GRANT OPTION for PUBLIC; leave it out.', 'PUBLIC is every user, now and later: all of them get SELECT on table s.t; grant it to a role.',
  ]);
});

test('SECURITY DEFINER names what the caller decides', () => {
  expect(messagesIn('create procedure s.p() as $$ begin insert into a select 1 from b join c on true; delete from d; end $$ language plpgsql security definer')).toEqual([
    'The caller decides what a, b, c and 1 more are; write them with a schema, or add SET search_path.',
  ]);
});

describe('what is made again', () => {
  const granted = 'create table s.t (a int); grant select on s.t to role r, "Ann" with grant option; grant insert on s.t to group g';
  const masked = 'create table s.t (a int); attach masking policy m on s.t (a) to public; attach rls policy p on s.t to role r; alter table s.t row level security on';
  const swap = 'alter table s.t rename to old; alter table s.n rename to t';

  test.each([
    ['drop and create', 'drop table if exists s.t; create table s.t (a int)', ['role r, ann, group g']],
    ['a swap', swap, ['role r, ann, group g']],
    ['a view in place of the table', 'alter table s.t rename to old; create view s.t as select a from s.old', ['role r, ann, group g']],
    ['a swap with a grant before it', `grant select on s.n to role r; ${swap}; grant all on s.t to ann, group g`, []],
    ['a grant of the old table only', `grant select on s.t to role r; ${swap}`, ['role r, ann, group g']],
    ['a grant on all tables', `${swap}; grant select on all tables in schema s to role r, group g`, ['ann']],
    ['default privileges', `alter default privileges in schema s grant select on tables to role r; ${swap}`, []],
    ['a procedure that may grant', `${swap}; call s.grant_all()`, []],
    ['a statement nobody knows', `${swap}; share everything as before`, []],
    ['a rename', 'alter table s.t rename to u', []],
    ['another schema', 'drop table s.t; create table u.t (a int)', []],
  ])('loses its grants: %s', (_what, sql, lost) => {
    const given = { before: `${granted}; create table s.n (a int)` };
    const messages = lint(sql, given).findings.filter(({ rule }) => rule === 'sec/recreate-loses-grants').map(({ message }) => / is not granted to (.*), as this one is/.exec(message)?.[1]);
    expect(messages).toEqual(lost);
  });

  test('keeps the grants its successor had before', () => {
    expect(rulesIn(swap, { before: `${granted}; create table s.n (a int); grant select on s.n to role r, ann, group g` })).toEqual([]);
  });

  test.each([
    ['a swap', swap, ['masking policy m, rls policy p, row level security']],
    ['another mask', `${swap}; attach masking policy n on s.t (a) to public`, ['rls policy p, row level security']],
    ['all of it', `attach rls policy p on s.n to role r; attach masking policy m on s.n (a) to public; alter table s.n row level security on; ${swap}`, []],
    ['nothing in its place', 'drop table s.t', []],
  ])('loses its policies: %s', (_what, sql, lost) => {
    const messages = lint(sql, { before: masked }).findings.map(({ message }) => / has no (.*), as this one has/.exec(message)?.[1]);
    expect(messages).toEqual(lost);
  });

  test('says on which line', () => {
    expect(messagesIn('drop view s.v;\n\ncreate view s.v as select 1 as a', { before: 'create view s.v as select 2 as a; grant select on s.v to bob' })).toEqual([
      'What takes the name s.v on line 3 is not granted to bob, as this one is; use CREATE OR REPLACE VIEW, or grant it again in this file.',
    ]);
  });
});

describe('databases made from a datashare', () => {
  const before = 'create database d from datashare s of account \'1\' namespace \'n\'';

  test.each([
    ['create materialized view d.s.m as select 1 as a', ['share/consumer-ddl']],
    ['create procedure d.s.p() as $$ begin null; end $$ language plpgsql', ['share/consumer-ddl']],
    ['create table d.s.t (like d.s.u)', ['share/consumer-ddl']],
    ['alter table d.s.t row level security on', ['share/consumer-ddl']],
    ['use d; create view s.v as select a from s.t', ['share/consumer-ddl']],
    ['use d; use dev; create view s.v as select a from s.t', []],
    ['create view s.v as with c as (select a from d.s.t) select a from c', ['share/bound-view']],
    ['create view d.s.v as select a from d.s.t', ['share/consumer-ddl']],
    ['alter table d.s.t add column b int; insert into d.s.t select 1; truncate d.s.t; create table d.s.u as select 1 as a; grant select on d.s.t to ann', []],
    ['create view s.v as select a from dev.s.t', []],
    ['create view s.v as select d.a from s.d', []],
  ])('%s', (sql, rules) => {
    expect(rulesIn(sql, { before })).toEqual(rules);
    expect(rulesIn(sql)).toEqual([]);
  });
});

test('an external table is known by its definition', () => {
  const before = 'create external table lake.t (a int) stored as parquet location \'s3://b/t/\'; create table s.t (a int)';
  expect(messagesIn('grant select on s.t, lake.t to ann', { before })).toEqual(['lake.t is an external table, which has no privileges of its own; grant USAGE on its schema.']);
  expect(rulesIn('grant select on s.t, lake.t to ann')).toEqual([]);
});

test('what ALL includes of tables that are made later', () => {
  const message = (sql: string): string | undefined => lintSource('V1__a.sql', sql, DEFAULT_LINT_CONFIG).findings.find(({ rule }) => rule === 'sec/grant-all')?.message;
  expect(message('alter default privileges grant all on tables to role r')).toMatch(/includes DROP and TRUNCATE;/);
  expect(message('grant all on s.t to role r')).toMatch(/includes DROP, ALTER and TRUNCATE;/);
});
