/** What the examples of the rules about ALTER TABLE do not show: places, messages, fixes in odd layouts, and what the catalog leaves open. */
import { describe, expect, test } from '@jest/globals';
import { CatalogFold } from '../../../src/core/catalog/fold.js';
import type { Finding } from '../../../src/core/finding.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import type { LintRule } from '../../../src/core/lint/rule.js';
import { alterAddIdentity } from '../../../src/core/lint/rules/alter-add-identity.js';
import { alterAddNotnullNodefault } from '../../../src/core/lint/rules/alter-add-notnull-nodefault.js';
import { alterAppendMismatch } from '../../../src/core/lint/rules/alter-append-mismatch.js';
import { alterColumnInKey } from '../../../src/core/lint/rules/alter-column-in-key.js';
import { alterDropLastColumn } from '../../../src/core/lint/rules/alter-drop-last-column.js';
import { alterDuplicateColumn } from '../../../src/core/lint/rules/alter-duplicate-column.js';
import { alterEncodingBlocksWiden } from '../../../src/core/lint/rules/alter-encoding-blocks-widen.js';
import { alterExistingName } from '../../../src/core/lint/rules/alter-existing-name.js';
import { alterExternalTable } from '../../../src/core/lint/rules/alter-external-table.js';
import { alterIfExists } from '../../../src/core/lint/rules/alter-if-exists.js';
import { alterInterleaved } from '../../../src/core/lint/rules/alter-interleaved.js';
import { alterMultiAction } from '../../../src/core/lint/rules/alter-multi-action.js';
import { alterMultiAdd } from '../../../src/core/lint/rules/alter-multi-add.js';
import { alterPkNullable } from '../../../src/core/lint/rules/alter-pk-nullable.js';
import { alterRewrite } from '../../../src/core/lint/rules/alter-rewrite.js';
import { alterSameEncoding } from '../../../src/core/lint/rules/alter-same-encoding.js';
import { alterSameSize } from '../../../src/core/lint/rules/alter-same-size.js';
import { alterSetDefault } from '../../../src/core/lint/rules/alter-set-default.js';
import { alterShrinkVarchar } from '../../../src/core/lint/rules/alter-shrink-varchar.js';
import { alterUnknownColumn } from '../../../src/core/lint/rules/alter-unknown-column.js';
import { alterUnsupportedTypeChange } from '../../../src/core/lint/rules/alter-unsupported-type-change.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const RULES: readonly LintRule[] = [
  alterAddIdentity, alterAddNotnullNodefault, alterAppendMismatch, alterColumnInKey, alterDropLastColumn, alterDuplicateColumn, alterEncodingBlocksWiden, alterExistingName,
  alterExternalTable, alterIfExists, alterInterleaved, alterMultiAction, alterMultiAdd, alterPkNullable, alterRewrite, alterSameEncoding, alterSameSize, alterSetDefault,
  alterShrinkVarchar, alterUnknownColumn, alterUnsupportedTypeChange,
];

function findingsIn(sql: string, before = ''): readonly Finding[] {
  const catalog = new CatalogFold();
  for (const statement of parseSql('V000__before.sql', before).statements) catalog.add(statement);
  catalog.endSession();
  return lintFile(parseSql('V001__after.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES).findings;
}

const rulesIn = (sql: string, before?: string): readonly string[] => findingsIn(sql, before).map(({ rule }) => rule);

const ORDERS = 'create table sales.orders (id bigint not null, code varchar(8) encode text255, note varchar(80), region char(4), primary key (id), unique (id, code)) distkey (id) sortkey (note);';

describe('places', () => {
  test.each<[string, string, string?]>([
    ['alter/multi-add', 'alter table s.t add a int, «add b numeric(10, 2)»'],
    ['alter/multi-action', 'alter table s.t rename to u, «owner to etl»'],
    ['alter/if-exists', 'alter table s.t drop column «if exists» a'],
    ['alter/set-default', 'alter table s.t «alter a drop default»'],
    ['alter/add-notnull-nodefault', 'alter table s.t add a int encode az64 «not null»'],
    ['alter/add-identity', 'alter table s.t add a int default 0 «unique»'],
    ['alter/unsupported-type-change', 'alter table s.t alter a type «timestamp with time zone»'],
    ['alter/encoding-blocks-widen', 'alter table sales.orders alter code type «varchar(20)»', ORDERS],
    ['alter/unknown-column', 'alter table sales.orders alter distkey «customer»', ORDERS],
    ['alter/unknown-column', 'alter table sales.orders alter sortkey (id, «placed_at»)', ORDERS],
    ['alter/duplicate-column', 'alter table sales.orders add column «note» varchar(80)', ORDERS],
    ['alter/existing-name', 'create table «sales.orders» (id int)', ORDERS],
    ['alter/column-in-key', 'alter table sales.orders «drop column code»', ORDERS],
    ['alter/rewrite', 'alter table sales.orders «alter diststyle key distkey code»', ORDERS],
    ['alter/pk-nullable', 'alter table sales.orders add primary key (id, «region»)', ORDERS],
  ])('%s in %s', (rule, marked, before = '') => {
    const found = findingsIn(marked.replace(/[«»]/g, ''), before).filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
  });
});

describe('fixes', () => {
  const fixed = (sql: string): string => applyFixes(sql, findingsIn(sql)).text;

  test('a statement is split at its own commas, not at those of comments', () => {
    expect(fixed('alter table s.t add a int /* x, y */, add b int')).toBe('alter table s.t add a int /* x, y */;\nalter table s.t add b int');
  });

  test('each part has the indentation and the line ends of the file', () => {
    expect(fixed('  alter table s.t\r\n    drop column a,\r\n    drop column b;\r\n')).toBe('  alter table s.t\r\n    drop column a;\r\n  alter table s.t\r\n    drop column b;\r\n');
  });

  test('the body of a procedure is corrected where it stands', () => {
    const sql = 'create procedure s.p() as $$ begin alter table s.t add a int, add b int; end $$ language plpgsql';
    expect(fixed(sql)).toBe('create procedure s.p() as $$ begin alter table s.t add a int;\nalter table s.t add b int; end $$ language plpgsql');
  });

  test('a comment between the words that are removed goes, one after them stays', () => {
    expect(fixed('alter table s.t add if /* ? */ not exists /* new */ a int')).toBe('alter table s.t add  /* new */ a int');
  });
});

describe('what Redshift has', () => {
  test.each([
    'alter table s.t alter sortkey auto, alter diststyle auto',
    'alter table s.t alter column a encode zstd, alter column b encode lzo',
    'alter table s.t add column a int default 0 not null encode az64',
    'alter table s.t add column a varchar(3) collate case_insensitive null',
    'alter table s.t add column if_exists int',
    'alter table s.t alter column a type varchar(max)',
    'alter table s.t add constraint k foreign key (a) references s.u (b)',
    'alter table s.v owner to etl',
    'alter table {{ t }} alter column {{ c }} type varchar({{ n }})',
    'alter table s.t alter column a type {{ type }}',
    'alter table s.t append from s.u filltarget',
  ])('%s', (sql) => {
    expect(rulesIn(sql)).toEqual([]);
  });
});

describe('types that may change', () => {
  test.each<[string, boolean, string?]>([
    ['alter table lake.t alter a type bigint', false],
    ['alter table public.t alter a type bigint', true],
    ['alter table t alter a type double precision', true],
    ['alter table local.t alter a type decimal(20, 2)', true, 'create schema local'],
    ['alter table lake.t alter a type date', true],
    ['alter table lake.t alter a type date', false, 'create external schema lake from data catalog database \'lake\' iam_role default'],
    ['alter table "b@s3tablescatalog".web.t alter a type bigint', false],
    ['alter table lake.t alter a type bigint', false, 'create table lake.t (a int) using iceberg location \'s3://lake/t/\''],
    ['alter table s.t alter a type uuid', false],
    ['alter table s.t alter a type int[]', false],
  ])('%s: %s', (sql, isRefused, before = '') => {
    expect(rulesIn(sql, before)).toEqual(isRefused ? ['alter/unsupported-type-change'] : []);
  });
});

describe('what the catalog says', () => {
  test.each<[string, readonly string[], string?]>([
    ['alter table sales.orders alter note type varchar(40)', ['alter/shrink-varchar']],
    ['alter table sales.orders alter note type text', []],
    ['alter table sales.orders alter note type varchar(80)', ['alter/same-size']],
    ['alter table sales.orders alter region type char(8)', ['alter/unsupported-type-change']],
    ['alter table sales.orders alter id type varchar(8)', ['alter/unsupported-type-change']],
    ['alter table sales.orders alter code encode text255', ['alter/same-encoding']],
    ['alter table sales.orders drop column region', []],
    ['alter table sales.orders drop column if exists nothing', ['alter/if-exists']],
    ['alter table sales.orders rename column note to remark', []],
    ['alter table sales.old rename column remark to x', [], 'alter table sales.orders rename to old; alter table sales.old rename column note to remark'],
    ['alter table sales.orders rename column nothing to x', [], 'alter table sales.orders rename to old'],
    ['alter table sales.orders rename column nothing to x', [], 'alter table sales.orders add {{ columns }}'],
    ['alter table sales.orders rename column nothing to x', [], 'call etl.unknown()'],
    ['create procedure s.p() as $$ begin alter table sales.orders drop column nothing; end $$ language plpgsql', []],
    ['alter table other.sales.orders rename column nothing to x', []],
  ])('%s', (sql, expected, after = '') => {
    expect(rulesIn(sql, `${ORDERS} ${after}`)).toEqual(expected);
  });

  test('RAW and the encodings of sort keys are not certain', () => {
    const before = 'create table s.t (a int encode raw, b varchar(8) encode bytedict) sortkey (b);';
    expect(rulesIn('alter table s.t alter a encode raw; alter table s.t alter b type varchar(20)', before)).toEqual([]);
  });

  test('an interleaved table takes other changes once the key is gone', () => {
    const before = 'create table s.t (a int, b int) interleaved sortkey (a, b);';
    expect(rulesIn('alter table s.t alter distkey a', before)).toEqual(['alter/interleaved']);
    expect(rulesIn('alter table s.t alter diststyle auto', before)).toEqual([]);
    expect(rulesIn('alter table s.t alter sortkey none; alter table s.t alter column a encode zstd', before)).toEqual([]);
  });

  test('a name is free again after a drop, a rename, and in another schema', () => {
    expect(rulesIn('drop table sales.orders; create table sales.orders (a int)', ORDERS)).toEqual([]);
    expect(rulesIn('alter table sales.orders rename to old; create view sales.orders as select 1 as a', ORDERS)).toEqual([]);
    expect(rulesIn('create view sales.orders as select 1 as a', ORDERS)).toEqual(['alter/existing-name']);
    expect(rulesIn('create table "Sales".orders (a int); create table crm.orders (a int); create temp table orders (a int)', ORDERS)).toEqual([]);
  });

  test('a column that is there is named with its origin', () => {
    expect(findingsIn('alter table s.t add note int', '\ncreate table s.t (note int)').map(({ message }) => message))
      .toEqual(['s.t has a column note already, from V000__before.sql, line 2; choose another name, or rename that column first.']);
  });
});

describe('ALTER TABLE APPEND', () => {
  test.each<[string, string, string | undefined]>([
    ['(a int not null)', '(a int)', 'a has NOT NULL in one of them'],
    ['(a varchar(8))', '(a varchar(9))', 'a has another type or size'],
    ['(a varchar)', '(a text)', undefined],
    ['(a decimal(12))', '(a numeric(12, 0))', undefined],
    ['(a float(24))', '(a real)', undefined],
    ['(a int encode az64)', '(a int encode zstd)', 'a has another encoding'],
    ['(a int encode az64)', '(a int)', undefined],
    ['(a int) diststyle even', '(a int) diststyle all', 'distributed differently'],
    ['(a int) diststyle even', '(a int)', undefined],
    ['(a int, b int) distkey (a)', '(a int, b int) distkey (b)', 'distributed differently'],
    ['(a int, b int)', '(a int, c int)', 'each has a column that the other has not (c, b)'],
    ['(a int, b int)', '(a int)', 'the source has no column b'],
    ['(a int, b int identity(1, 1))', '(a int)', undefined],
    ['(a int)', '(like s.unknown)', undefined],
  ])('to %s from %s', (target, source, expected) => {
    const found = findingsIn('alter table s.target append from s.source', `create table s.target ${target}; create table s.source ${source}`);
    expect(found.map(({ message }) => message)).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  test('temporary tables have no part in it', () => {
    expect(rulesIn('create temp table u (a int); alter table s.t append from u')).toEqual(['alter/append-mismatch']);
  });
});
