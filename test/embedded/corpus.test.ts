/**
 * Redshift SQL nobody here wrote, which lies beside the project and not in it: with the tables it needs every statement is executed, recorded
 * or named as not emulated. What no warehouse could run is listed.
 */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { must, openEmbedded, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(120_000);

const FOLDER = join('..', 'shared', 'corpus', 'redshift');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.sql')) : [];
if (files.length === 0) console.log(`The corpus ${FOLDER} is not there; its tests are skipped.`);

const procedure = (signature: string): string => `CREATE PROCEDURE ${signature} AS $$ BEGIN NULL; END $$ LANGUAGE plpgsql`;

/** What stands in the same transaction before statements that hold a text. */
const BEFORE: readonly (readonly [text: string, ...before: string[]])[] = [
  ['FROM #temp_table', 'CREATE TEMP TABLE #temp_table (a INT)'],
  ['EXECUTE statement_name (1, \'foo\')', 'PREPARE statement_name (INT, VARCHAR) AS SELECT $1, $2'],
  ['EXECUTE statement_name (1)', 'PREPARE statement_name (INT) AS SELECT $1'],
  ['EXECUTE statement_name', 'PREPARE statement_name AS SELECT 1'],
  ['alter table t1 ', 'CREATE TABLE t1 (c0 INT, c1 INT, c2 VARCHAR(16), c3 INT)'],
  ['CREATE SCHEMA s1', 'DROP SCHEMA s1 CASCADE'],
  ['drop column feedback_score', 'ALTER TABLE users ADD COLUMN feedback_score INT'],
  ['drop constraint category_pkey', 'ALTER TABLE category ADD CONSTRAINT category_pkey PRIMARY KEY (catid)'],
  ['PROCEDURE first_quarter_revenue', procedure('first_quarter_revenue(volume INOUT BIGINT, at_price IN NUMERIC, result OUT INT)')],
  ['PROCEDURE quarterly_revenue(volume bigint', procedure('quarterly_revenue(volume BIGINT, at_price NUMERIC, result INT)')],
  ['PROCEDURE quarterly_revenue', procedure('quarterly_revenue(volume INOUT BIGINT, at_price IN NUMERIC, result OUT INT)')],
  ['create external schema my_schema', 'DROP SCHEMA my_schema CASCADE'],
  ['create group admin_group', 'CREATE USER admin1 PASSWORD DISABLE', 'CREATE USER admin2 PASSWORD DISABLE'],
  ['DETACH RLS POLICY policy_concerts', 'CREATE TABLE tickit_category_redshift (catgroup VARCHAR(10))', 'CREATE RLS POLICY policy_concerts WITH (catgroup VARCHAR(10)) USING (catgroup = \'Concerts\')',
    'ATTACH RLS POLICY policy_concerts ON tickit_category_redshift TO ROLE analyst, ROLE dbadmin, ROLE role1, user1'],
  ['CALL test_proc()', procedure('test_proc()')],
  ['CALL test_proc(', procedure('test_proc(a BIGINT)')],
  ['CALL outer_proc(', procedure('outer_proc(a INT)')],
  ['call test_sp1(', procedure('test_sp1(a INT, b VARCHAR)')],
  ['call test_sp2(', procedure('test_sp2(a INT, b VARCHAR)')],
];

/** What no warehouse could run, because the statement's own names and columns do not fit together. */
const REFUSED: readonly RegExp[] = [/too many column names were specified/, /INSERT has more expressions than target columns/, /column "extension_extraction" does not exist/];

let embedded: OpenEmbedded;

(files.length === 0 ? describe.skip : describe)('the corpus', () => {
  beforeAll(async () => {
    embedded = await openEmbedded();
    const { statements } = parseSql('corpus-tables.sql', readFileSync(fileURLToPath(new URL('corpus-tables.sql', import.meta.url)), 'utf8'));
    for (let at = 0; at < statements.length; at += 40) await must(embedded.client, statements.slice(at, at + 40).map(({ text }) => text));
  });
  afterAll(() => embedded.close());

  test.each(files.length === 0 ? ['absent'] : files)('%s', async (file) => {
    const failures: string[] = [];
    for (const { text, range } of parseSql(file, readFileSync(join(FOLDER, file), 'utf8')).statements) {
      const error = await errorOf(text);
      if (error !== undefined && !error.startsWith('ERROR: NOT EMULATED: ') && !REFUSED.some((each) => each.test(error))) failures.push(`${range.start.line}: ${error}\n${text}`);
    }
    expect(failures).toEqual([]);
  });
});

/** Runs a statement in a transaction that is rolled back, or alone where Redshift wants that. */
async function errorOf(sql: string): Promise<string | undefined> {
  const [, ...before] = BEFORE.find(([text]) => sql.includes(text)) ?? [''];
  const sqls = [...before, sql];
  const { SubStatements } = await run(embedded.client, [...sqls, 'SELECT 1 / 0']);
  const error = SubStatements?.[sqls.length - 1]?.Error;
  return error?.endsWith('cannot run inside a transaction block') === true ? (await run(embedded.client, sql)).Error : error;
}
