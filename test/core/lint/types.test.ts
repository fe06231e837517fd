/** What the examples of the rules about types do not show: places, messages, and what is left alone. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile, type LintResult } from '../../../src/core/lint/linter.js';
import { typesDateAsText } from '../../../src/core/lint/rules/types-date-as-text.js';
import { typesDefaultTooLong } from '../../../src/core/lint/rules/types-default-too-long.js';
import { typesFloatMoney } from '../../../src/core/lint/rules/types-float-money.js';
import { typesLengthLimit } from '../../../src/core/lint/rules/types-length-limit.js';
import { typesText } from '../../../src/core/lint/rules/types-text.js';
import { typesVarcharBytes } from '../../../src/core/lint/rules/types-varchar-bytes.js';
import { typesVarcharMax } from '../../../src/core/lint/rules/types-varchar-max.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES = [typesDateAsText, typesDefaultTooLong, typesFloatMoney, typesLengthLimit, typesText, typesVarcharBytes, typesVarcharMax];

function lint(sql: string, before = ''): LintResult {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V001__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql('V002__types.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES);
}

/** `«…»` marks the places. */
test.each([
  ['types/text', 'create table s.t (a «national character varying», b varchar(300), c «text» not null)'],
  ['types/text', 'alter table s.t alter column a type «text»'],
  ['types/text', 'alter table s.t add a «text», add b «bpchar»'],
  ['types/varchar-bytes', 'create table s.t (a «national char varying (10)», b nvarchar(max), c nvarchar)'],
  ['types/varchar-max', 'create table s.t (id «varchar(max)» primary key, note varchar(max))'],
  ['types/varchar-max', 'create table s.t (note varchar(max), visitor «varchar(max)», foreign key (visitor) references s.v (visitor))'],
  ['types/varchar-max', 'alter table s.t alter column city type «varchar(65535)»'],
  ['types/date-as-text', 'create table s.t (created_at «character varying(30)», "Date" «char(10)», at varchar(30), end_dt «varchar(8)»)'],
  ['types/float-money', 'create table s.t (price «float», "Amount" «float4» not null, sub_total «real», grand_total decimal(8, 2), total real, avg_price real)'],
  ['types/length-limit', 'create table s.t (a «nvarchar(70000)», b «bpchar(5000)», c «numeric(38, 38)», d decimal(10, -1), e varchar(max), f char(max))'],
  ['types/length-limit', 'create procedure s.p() as $$ begin create temp table x (a «varchar(70000)»); end $$ language plpgsql'],
  ['types/default-too-long', 'create table s.t (a char(1) default «\'xy\'», b varchar(1) default \'\\\\n\', c varchar(1) default \'ab\'::varchar(2), d varchar(max) default \'x\')'],
])('%s in %s', (rule, marked) => {
  const sql = marked.replace(/[«»]/g, '');
  const found = lint(sql).findings.filter((finding) => finding.rule === rule).map(({ range }) => sql.slice(range.start.offset, range.end.offset));
  expect(found).toEqual([...marked.matchAll(/«([^»]*)»/g)].map(([, place]) => place));
  expect(found).not.toEqual([]);
});

test.each([
  'create table s.t ({{ columns }}, a {{ type }}, b varchar({{ length }}))',
  'create table s.t (a {{ type }} default \'unknown\', price {{ type }}, created_at {{ type }})',
  'create temp table t (created_at varchar(20)); create table #u (created_at varchar(20)); create table s.stg_t (created_at varchar(20), id varchar(max))',
  'create external table lake.t (created_at varchar(20), price double precision, id varchar(max)) stored as parquet location \'s3://b/k\'',
  'create table lake.t (a varchar, price float, created_at varchar(20), b text) using iceberg',
  'alter table s.t alter column created_at type varchar(40)',
  'create table s.t (a) as select \'x\'::text',
  'create table s.t (unit_price_scale real, balance_id double precision, tax_rate float, cost decimal(8, 2), price super)',
])('nothing is said of %s', (sql) => {
  expect(lint(sql).findings).toEqual([]);
});

test('a column of a table in the data lake has the types of its catalog', () => {
  const sql = 'alter table lake.t add column note text';
  expect(lint(sql, 'create table lake.t (id bigint) using iceberg').findings).toEqual([]);
  expect(lint(sql, 'create table lake.t (id bigint)').findings).toHaveLength(1);
});

describe('fixes', () => {
  test('the type that is stored is written in the case of the one that was', () => {
    const sql = 'create table s.t (a Text, b TEXT, c text, d CHARACTER  VARYING)';
    expect(applyFixes(sql, lint(sql).findings).text).toBe('create table s.t (a VARCHAR(256), b VARCHAR(256), c varchar(256), d VARCHAR(256))');
  });
});

test('a default is measured in bytes, without the blanks that are cut off', () => {
  const { findings } = lint('create table s.t (a varchar(3) default \'€€\', b varchar(6) default \'€€\', c varchar(2) default \'a   \', d varchar(3) default \'a\'\'b\')');
  expect(findings.map(({ message }) => message)).toEqual(['The default of a is 6 bytes long, and the column holds 3; write VARCHAR(6) or more.']);
});

test('text at the maximum everywhere is said once, and not where one column has its length', () => {
  const wide = 'a varchar(max), b varchar(65535), c varchar(max)';
  expect(lint(`create table s.t (${wide}, n int)`).findings).toHaveLength(1);
  expect(lint(`create table s.t (${wide}, d varchar(20))`).findings).toEqual([]);
  expect(lint('create table s.t (a varchar(max), b varchar(max))').findings).toEqual([]);
});
