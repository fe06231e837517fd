/** What COPY refuses, what it says of data it cannot load, and what stays on record of it. */
import { DescribeStatementCommand, ExecuteStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';
import { ROLE, S3Folder } from './s3-folder.js';

jest.setTimeout(120_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;
const s3 = new S3Folder('landing');

beforeAll(async () => {
  embedded = await openEmbedded(undefined, s3.path);
  ({ client } = embedded);
  await must(client, 'CREATE TABLE one (a INTEGER)');
  s3.put('landing/one', '1\n');
});
afterAll(async () => {
  await embedded.close();
  s3.remove();
});

const failure = async (sql: string): Promise<string> => {
  const { Status, Error: error } = await run(client, sql);
  expect(Status).toBe('FAILED');
  return error ?? '';
};

let tables = 0;

/** Loads a text into a new table, which must fail, and returns the code, the reason and the rest of what is on record. */
async function rejected(columns: string, content: string | Uint8Array, options = ''): Promise<readonly unknown[] | undefined> {
  const table = `bad${++tables}`;
  s3.put(`landing/${table}`, content);
  await must(client, `CREATE TABLE ${table} (${columns})`);
  const done = await run(client, `COPY ${table} FROM 's3://landing/${table}' ${ROLE} ${options}`);
  expect(done).toMatchObject({ Status: 'FAILED', Error: `ERROR: Load into table '${table}' failed.  Check 'sys_load_error_detail' system table for details.` });
  expect(await rows(client, `SELECT COUNT(*) FROM ${table}`)).toEqual([[0]]);
  const found = await rows(client, `SELECT error_code, TRIM(error_message), TRIM(column_name), line_number FROM sys_load_error_detail WHERE query_id = ${done.RedshiftQueryId}`);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('data that cannot be loaded', () => {
  test.each([
    ['a INTEGER, b INTEGER', '1|2\n3\n', '', [1214, 'Delimiter not found', '', 2]],
    ['a INTEGER, b INTEGER', '1|2|3\n', '', [1202, 'Extra column(s) found', '', 1]],
    ['a INTEGER, b INTEGER', '1,2,3\n', 'CSV', [1202, 'Extra column(s) found', '', 1]],
    ['a INTEGER', '12\n1x\n', '', [1207, 'Invalid digit, Value \'x\', Pos 1, Type: Integer', 'a', 2]],
    ['a SMALLINT', '40000\n', '', [1222, 'Overflow, Column type: Short', 'a', 1]],
    ['a BIGINT', '9223372036854775808\n', '', [1222, 'Overflow, Column type: Long', 'a', 1]],
    ['a DECIMAL(4,2)', '1,5\n', '', [1207, 'Invalid digit, Value \',\', Pos 1, Type: Decimal', 'a', 1]],
    ['a DECIMAL(4,2)', '100\n', '', [1204, 'Numeric data overflow (result precision)', 'a', 1]],
    ['a DECIMAL(4,2)', '99.999\n', 'ROUNDEC', [1204, 'Numeric data overflow (result precision)', 'a', 1]],
    ['a FLOAT', '1e999\n', '', [1208, 'Overflow, Column type: Double', 'a', 1]],
    ['a REAL', 'x1\n', '', [1207, 'Invalid digit, Value \'x\', Pos 0, Type: Float', 'a', 1]],
    ['a BOOLEAN', 'maybe\n', '', [1210, 'Unknown boolean format', 'a', 1]],
    ['a VARCHAR(3)', 'abé\n', '', [1204, 'String length exceeds DDL length', 'a', 1]],
    ['a CHAR(3)', 'abcd\n', '', [1204, 'Char length exceeds DDL length', 'a', 1]],
    ['a CHAR(3)', 'é\n', '', [1220, 'Multibyte character not supported for CHAR (Hint: Try using VARCHAR). Invalid char: c3 a9', 'a', 1]],
    ['a VARCHAR(9)', Buffer.from('caf\u00a4\n', 'latin1'), '', [1220, 'String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: a4 (error 3)', 'a', 1]],
    ['a INTEGER, b INTEGER NOT NULL', '1|\n', '', [1213, 'Missing data for not-null field', 'b', 1]],
    ['a DATE', '1/2/26\n', '', [1205, 'Invalid Date Format - length must be 10 or more', 'a', 1]],
    ['a DATE', '2026-02-30\n', '', [1205, 'Invalid Date Format [YYYY-MM-DD]', 'a', 1]],
    ['a TIMESTAMP', '2026-02-03\n', '', [1206, 'Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]', 'a', 1]],
    ['a TIMESTAMP', '03.02.2026\n', 'TIMEFORMAT \'MM/DD/YYYY\'', [1206, 'Invalid timestamp format or value [MM/DD/YYYY]', 'a', 1]],
    ['a SUPER', '{"a":\n', '', [1224, 'Invalid JSON format for SUPER', 'a', 1]],
    ['a VARBYTE', '0g\n', '', [1219, 'Invalid hex digit', 'a', 1]],
    ['a VARCHAR(9)', 'x"y\n', 'CSV', [1214, 'Invalid quote formatting for CSV', '', 1]],
    ['a VARCHAR(9)', '"x\n', 'REMOVEQUOTES', [1214, 'Delimited value missing end quote', '', 1]],
    ['a INTEGER', '{"a": 1}\n{"a": \n', 'JSON \'auto\'', [1216, 'Invalid value.', '', 2]],
    ['a INTEGER', '{"a": 1}, {"a": 2}\n', 'JSON \'auto\'', [1216, 'Invalid value.', '', 1]],
    ['a INTEGER', Buffer.from('1\n', 'utf16le'), 'ENCODING UTF16', [1221, 'File has a different encoding from the one specified in the COPY command', '', 1]],
    ['a VARCHAR(9)', 'a\0b\n', '', [1220, 'NOT EMULATED: a text with the character NUL', 'a', 1]],
  ])('%s: %j %s', async (columns, content, options, expected) => {
    expect(await rejected(columns, content, options)).toEqual(expected);
  });

  test('a line that is too long for a row ends the file', async () => {
    expect(await rejected('a VARCHAR(MAX)', `short\n${'x'.repeat(5 * 1024 * 1024)}\n`)).toMatchObject([1216, 'Invalid input line: it is longer than 4 MB', '', 2]);
  });

  test('STL_LOAD_ERRORS shows the line and the field, in the documented columns', async () => {
    s3.put('landing/venues', '52|NC  ,25\n');
    await must(client, 'CREATE TABLE venues (venueid INTEGER, state CHAR(2))');
    const { RedshiftQueryId } = await run(client, `COPY venues FROM 's3://landing/venues' ${ROLE}`);
    expect(await rows(client, `SELECT TRIM(filename), line_number, TRIM(colname), TRIM(type), TRIM(col_length), TRIM(raw_line), TRIM(raw_field_value), err_code, TRIM(err_reason), tbl = 'venues'::regclass::oid FROM stl_load_errors WHERE query = ${RedshiftQueryId}`))
      .toEqual([['s3://landing/venues', 1, 'state', 'char', '2', '52|NC  ,25', 'NC  ,25', 1204, 'Char length exceeds DDL length', true]]);
    expect(await rows(client, `SELECT COUNT(*) FROM sys_load_error_detail JOIN sys_query_history USING (query_id, user_id) WHERE query_id = ${RedshiftQueryId} AND query_type = 'COPY'`)).toEqual([[1]]);
    expect(await rows(client, `SELECT status, loaded_rows, error_count FROM sys_load_history WHERE query_id = ${RedshiftQueryId}`)).toEqual([['aborted', 0, 1]]);
  });
});

describe('MAXERROR', () => {
  beforeAll(async () => {
    s3.put('landing/mixed', '1\nx\n2\ny\n3\n');
    await must(client, 'CREATE TABLE mixed (a INTEGER)');
  });
  const load = (options: string) => run(client, `COPY mixed FROM 's3://landing/mixed' ${ROLE} ${options}`);

  test.each([['', 1], ['MAXERROR 0', 1], ['MAXERROR 1', 1], ['MAXERROR AS 2', 2]])('the load fails with that many errors: %s', async (options, errors) => {
    const done = await load(options);
    expect(done.Status).toBe('FAILED');
    expect(await rows(client, `SELECT COUNT(*) FROM sys_load_error_detail WHERE query_id = ${done.RedshiftQueryId}`)).toEqual([[errors]]);
    expect(await rows(client, 'SELECT COUNT(*) FROM mixed')).toEqual([[0]]);
  });

  test('with fewer the rows that can be loaded are, and the others are on record', async () => {
    const done = await load('MAXERROR 3');
    expect(done).toMatchObject({ Status: 'FINISHED', ResultRows: 3 });
    expect(await rows(client, 'SELECT a FROM mixed ORDER BY a')).toEqual([[1], [2], [3]]);
    expect(await rows(client, `SELECT line_number, TRIM(error_message) FROM sys_load_error_detail WHERE query_id = ${done.RedshiftQueryId} ORDER BY 1`)).toEqual([[2, 'Invalid digit, Value \'x\', Pos 0, Type: Integer'], [4, 'Invalid digit, Value \'y\', Pos 0, Type: Integer']]);
  });

  test('IGNOREALLERRORS lets more of them pass than MAXERROR can, and keeps as many on record as that', async () => {
    s3.put('landing/wrong', `${'x\n'.repeat(100_001)}7\n`);
    await must(client, 'CREATE TABLE ignoring (a INTEGER)');
    const done = await run(client, `COPY ignoring FROM 's3://landing/wrong' ${ROLE} IGNOREALLERRORS`);
    expect(done).toMatchObject({ Status: 'FINISHED', ResultRows: 1 });
    expect(await rows(client, `SELECT COUNT(*), MAX(line_number) FROM sys_load_error_detail WHERE query_id = ${done.RedshiftQueryId}`)).toEqual([[100_000, 100_000]]);
  });

  test('a CSV record with wrong quotation marks takes no other with it', async () => {
    s3.put('landing/quotes', '1,"a"\n2,"b"x\n3,"c"\n');
    await must(client, 'CREATE TABLE quotes (a INTEGER, b VARCHAR(9))');
    await must(client, `COPY quotes FROM 's3://landing/quotes' ${ROLE} CSV MAXERROR 5`);
    expect(await rows(client, 'SELECT a, b FROM quotes ORDER BY a')).toEqual([[1, 'a'], [3, 'c']]);
  });

  test('an error on record survives the rollback of the batch it was in, and the batch fails whole', async () => {
    const done = await run(client, ['CREATE TABLE batch_table (a INTEGER)', `COPY batch_table FROM 's3://landing/mixed' ${ROLE}`]);
    expect(done.Status).toBe('FAILED');
    expect(await failure('SELECT * FROM batch_table')).toMatch(/does not exist/);
    expect(await rows(client, `SELECT COUNT(*) FROM sys_load_error_detail WHERE query_id = ${done.SubStatements?.[1]?.RedshiftQueryId}`)).toEqual([[1]]);
  });
});

describe('statements that are refused', () => {
  test.each([
    ['COPY nowhere FROM \'s3://landing/one\' ROLE', /^ERROR: Cannot COPY into nonexistent table nowhere$/],
    ['COPY one (b) FROM \'s3://landing/one\' ROLE', /column "b" of relation "one" does not exist/],
    ['COPY one FROM \'s3://landing/one\'', /^ERROR: Invalid credentials\. Must be of the format: credentials 'aws_iam_role=\.\.\.'/],
    ['COPY one FROM \'s3://landing/none\' ROLE', /The specified S3 prefix 'none' does not exist/],
    ['COPY one FROM \'landing/one\' ROLE', /needs a path that begins with s3:\/\//],
    ['COPY one FROM \'s3://landing/one\' ROLE CSV ESCAPE', /ESCAPE cannot be used with CSV/],
    ['COPY one FROM \'s3://landing/one\' ROLE MAXERROR 100001', /MAXERROR must be a whole number from 0 to 100000/],
    ['COPY one FROM \'s3://landing/one\' ROLE MAXERROR 5 IGNOREALLERRORS', /IGNOREALLERRORS and MAXERROR cannot be used in one COPY/],
    ['COPY one FROM \'s3://landing/one\' ROLE ACCESS_KEY_ID \'a\' SECRET_ACCESS_KEY \'b\'', /ACCESS_KEY_ID cannot be used with IAM_ROLE/],
    ['COPY one FROM \'s3://landing/one\' ROLE GZIP GZIP', /redundant options: GZIP/],
    ['COPY one FROM', /syntax error at or near/],
    ['COPY svv_transactions FROM \'s3://landing/one\' ROLE', /"svv_transactions" is not a table/],
    ['COPY one FROM \'s3://landing/one\' ROLE EXPLICIT_IDS', /EXPLICIT_IDS needs an identity column/],
  ])('%s', async (sql, expected) => {
    expect(await failure(sql.replace('ROLE', ROLE))).toMatch(expected);
  });

  test.each([
    'FORMAT AS PARQUET', 'FORMAT ORC', 'FORMAT AVRO \'auto\'', 'FORMAT SHAPEFILE', 'BZIP2', 'ZSTD', 'LZOP', 'ENCRYPTED', 'SSH', 'READRATIO 50', 'SOMETHING_NEW', 'ENCODING EUCJP', 'JOB CREATE nightly AUTO ON',
  ])('NOT EMULATED: %s', async (options) => {
    expect(await failure(`COPY one FROM 's3://landing/one' ${ROLE} ${options}`)).toMatch(/^ERROR: NOT EMULATED: COPY (with|…) /);
  });

  test.each(['dynamodb://Movies', 'emr://j-1/out', 'ssh://host'])('NOT EMULATED: %s', async (source) => {
    expect(await failure(`COPY one FROM '${source}' ${ROLE}`)).toMatch(/^ERROR: NOT EMULATED: COPY with [a-z]+:\/\/$/);
  });

  test('NOT EMULATED: inside of a procedure', async () => {
    for (const verb of ['COPY', 'UNLOAD'] as const) {
      const statement = verb === 'COPY' ? `COPY one FROM 's3://landing/one' ${ROLE}` : `UNLOAD ('SELECT 1') TO 's3://landing/x' ${ROLE}`;
      expect(await failure(`CREATE PROCEDURE loads() LANGUAGE plpgsql AS $$ BEGIN ${statement}; END $$`)).toBe(`ERROR: NOT EMULATED: ${verb} inside of a procedure`);
    }
  });

  test('without a folder it says what to set, and counts as not emulated', async () => {
    const bare = await openEmbedded();
    await must(bare.client, 'CREATE TABLE one (a INTEGER)');
    for (const sql of [`COPY one FROM 's3://landing/one' ${ROLE}`, `UNLOAD ('SELECT 1') TO 's3://landing/x' ${ROLE}`]) {
      expect((await run(bare.client, sql)).Error).toMatch(/^ERROR: NOT EMULATED: (COPY|UNLOAD): there is no S3 here; .*embedded_s3.*serve --s3$/);
    }
    expect(bare.warehouse.emulation()).toEqual({ executed: 1, recorded: 0, notEmulated: 2 });
    await bare.close();
  });
});

test('keys and passwords are in no file of the warehouse, and the statement comes back without them after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copy-keys-'));
  const sql = 'COPY one FROM \'s3://landing/one\' CREDENTIALS \'aws_access_key_id=AKIAFINDME;aws_secret_access_key=findme\'';
  const more = 'COPY one FROM \'s3://landing/one\' ACCESS_KEY_ID AS \'AKIAFINDME\' SECRET_ACCESS_KEY \'findme\' SESSION_TOKEN $$findme$$ REGION \'eu-west-1\' WRONG WORDS';
  const first = await openEmbedded(folder, s3.path);
  await must(first.client, 'CREATE TABLE one (a INTEGER)');
  const { Id } = await first.client.send(new ExecuteStatementCommand({ ...TARGET, Sql: sql, WaitTimeSeconds: 20 }));
  const { Id: moreId } = await first.client.send(new ExecuteStatementCommand({ ...TARGET, Sql: more, WaitTimeSeconds: 20 }));
  await first.client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'COPY one FROM :source ACCESS_KEY_ID :id SECRET_ACCESS_KEY AS :key', Parameters: [{ name: 'source', value: 's3://landing/one' }, { name: 'id', value: 'AKIAFINDME' }, { name: 'key', value: 'findme' }], WaitTimeSeconds: 20 }));
  await must(first.client, 'CREATE USER ann PASSWORD \'FindMe1234\'');
  expect(await rows(first.client, 'SELECT COUNT(*) FROM one')).toEqual([[2]]);
  expect((await first.client.send(new DescribeStatementCommand({ Id })))).toMatchObject({ Status: 'FINISHED', QueryString: sql });
  await first.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.filter((file) => readFileSync(file).includes('landing/one')).length).toBeGreaterThan(0);
  expect(files.filter((file) => readFileSync(file).toString('latin1').toLowerCase().includes('findme'))).toEqual([]);
  const second = await openEmbedded(folder, s3.path);
  expect(await second.client.send(new DescribeStatementCommand({ Id }))).toMatchObject({ QueryString: 'COPY one FROM \'s3://landing/one\' CREDENTIALS \'***\'' });
  expect(await second.client.send(new DescribeStatementCommand({ Id: moreId }))).toMatchObject({ QueryString: expect.stringContaining('ACCESS_KEY_ID AS \'***\' SECRET_ACCESS_KEY \'***\' SESSION_TOKEN \'***\' REGION') });
  await second.close();
  rmSync(folder, { recursive: true });
});
