/** COPY from a folder that stands for S3: sources, formats and conversions. */
import { CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';
import { ROLE, S3Folder } from './s3-folder.js';

jest.setTimeout(120_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;
const s3 = new S3Folder('landing');

beforeAll(async () => {
  embedded = await openEmbedded(undefined, s3.path);
  ({ client } = embedded);
});
afterAll(async () => {
  await embedded.close();
  s3.remove();
});

let tables = 0;

/** Loads a text into a new table of these columns and returns what is in it. */
async function load(columns: string, content: string | Uint8Array, options = '', list = ''): Promise<readonly (readonly unknown[])[]> {
  const table = `t${++tables}`;
  s3.put(`landing/${table}/data`, content);
  await must(client, `CREATE TABLE ${table} (${columns})`);
  await must(client, `COPY ${table} ${list} FROM 's3://landing/${table}/' ${ROLE} ${options}`);
  return rows(client, `SELECT * FROM ${table}`);
}

const failure = async (sql: string): Promise<string> => {
  const { Status, Error: error } = await run(client, sql);
  expect(Status).toBe('FAILED');
  return error ?? '';
};

describe('sources', () => {
  beforeAll(() => must(client, 'CREATE TABLE lines (a VARCHAR(20))'));
  const loaded = async (from: string, options = ''): Promise<readonly unknown[]> => {
    await must(client, 'DELETE FROM lines');
    await must(client, `COPY lines FROM '${from}' ${ROLE} ${options}`);
    return (await rows(client, 'SELECT a FROM lines')).flat();
  };

  test('every key that begins with the prefix, in the order of the keys', async () => {
    for (const key of ['in/b.txt', 'in/a.txt', 'in/a/deep.txt', 'into.txt', 'other/x.txt']) s3.put(`landing/${key}`, `${key}\n`);
    expect(await loaded('s3://landing/in')).toEqual(['in/a.txt', 'in/a/deep.txt', 'in/b.txt', 'into.txt']);
    expect(await loaded('s3://landing/in/')).toEqual(['in/a.txt', 'in/a/deep.txt', 'in/b.txt']);
    expect(await loaded('s3://landing/in/a.txt')).toEqual(['in/a.txt']);
  });

  test('a manifest, in its order; what is missing matters only where it is mandatory', async () => {
    const entry = (key: string, mandatory: boolean): unknown => ({ url: `s3://landing/${key}`, mandatory });
    s3.put('landing/some.manifest', JSON.stringify({ entries: [entry('other/x.txt', true), entry('in/a.txt', true), entry('nowhere', false)] }));
    expect(await loaded('s3://landing/some.manifest', 'MANIFEST')).toEqual(['other/x.txt', 'in/a.txt']);
    s3.put('landing/strict.manifest', JSON.stringify({ entries: [entry('in/a.txt', true), entry('nowhere', true)] }));
    expect(await failure(`COPY lines FROM 's3://landing/strict.manifest' ${ROLE} MANIFEST`)).toContain('s3://landing/nowhere');
    s3.put('landing/broken.manifest', '{"entries": 1}');
    expect(await failure(`COPY lines FROM 's3://landing/broken.manifest' ${ROLE} MANIFEST`)).toMatch(/Manifest file is not in correct json format/);
  });

  test('gzip', async () => {
    s3.put('landing/zipped.gz', gzipSync('one\ntwo\n'));
    expect(await loaded('s3://landing/zipped.gz', 'GZIP')).toEqual(['one', 'two']);
    s3.put('landing/not-zipped', 'plain\n');
    expect(await failure(`COPY lines FROM 's3://landing/not-zipped' ${ROLE} GZIP`)).toMatch(/failed to inflate with gzip/);
    s3.put('landing/cut.gz', gzipSync('one\ntwo\n'.repeat(1000)).subarray(0, 40));
    expect(await failure(`COPY lines FROM 's3://landing/cut.gz' ${ROLE} GZIP`)).toMatch(/failed to inflate with gzip/);
  });

  test('no key leads out of the folder', async () => {
    writeFileSync(`${s3.path}-outside`, 'secret\n');
    mkdirSync(join(s3.path, 'landing/links'));
    symlinkSync(`${s3.path}-outside`, join(s3.path, 'landing/links/file'));
    symlinkSync('/etc', join(s3.path, 'landing/links/etc'));
    for (const key of ['../landing/in/a.txt', '/etc/hostname', 'in/../in/a.txt', 'links/file', 'links/etc/hostname', './in/a.txt', 'in//a.txt']) {
      expect(await failure(`COPY lines FROM 's3://landing/${key}' ${ROLE}`)).toBe(`ERROR: The specified S3 prefix '${key}' does not exist`);
    }
    for (const bucket of ['..', '.', 'nowhere']) expect(await failure(`COPY lines FROM 's3://${bucket}/in/a.txt' ${ROLE}`)).toMatch(/The specified bucket does not exist/);
    rmSync(`${s3.path}-outside`);
    s3.put('landing/out.manifest', JSON.stringify({ entries: [{ url: 's3://landing/../../etc/hostname', mandatory: true }] }));
    expect(await failure(`COPY lines FROM 's3://landing/out.manifest' ${ROLE} MANIFEST`)).toMatch(/does not exist/);
  });
});

describe('formats', () => {
  test('delimited text: a pipe unless it says otherwise, and a delimiter at the end', async () => {
    expect(await load('a INTEGER, b VARCHAR(9)', '1|x\n2|y y|\r\n3|\n')).toEqual([[1, 'x'], [2, 'y y'], [3, '']]);
    expect(await load('a INTEGER, b VARCHAR(9)', '1\tx', 'DELIMITER \'\\t\'')).toEqual([[1, 'x']]);
    expect(await load('a INTEGER, b VARCHAR(9)', '1|~|x|y', 'DELIMITER AS \'|~|\'')).toEqual([[1, 'x|y']]);
    expect(await load('a INTEGER, b VARCHAR(9)', '1\u0001x', 'DELIMITER \'\\001\'')).toEqual([[1, 'x']]);
  });

  test('ESCAPE and REMOVEQUOTES', async () => {
    expect(await load('a VARCHAR(20), b VARCHAR(20)', 'a\\|b|c\\\nd\nx\\\\|\\N\n', 'ESCAPE')).toEqual([['a|b', 'c\nd'], ['x\\', null]]);
    expect(await load('a VARCHAR(20), b VARCHAR(20)', '"a|b"|\'c "d"\'\nplain|""\n', 'REMOVEQUOTES')).toEqual([['a|b', 'c "d"'], ['plain', '']]);
    expect(await load('a VARCHAR(20)', '"say \\"no\\""\n', 'REMOVEQUOTES ESCAPE')).toEqual([['say "no"']]);
  });

  test('CSV: quotation marks, line feeds in them, another mark, and blank lines', async () => {
    expect(await load('a INTEGER, b VARCHAR(30)', '1,"say ""no"", or\nnot"\r\n2,plain\n', 'CSV')).toEqual([[1, 'say "no", or\nnot'], [2, 'plain']]);
    expect(await load('a INTEGER, b VARCHAR(30)', '1;%a;b%\n', 'CSV QUOTE AS \'%\' DELIMITER \';\'')).toEqual([[1, 'a;b']]);
    expect(await load('a INTEGER, b VARCHAR(30)', '\n1,x\n\n2,y\n', 'FORMAT AS CSV IGNOREBLANKLINES')).toEqual([[1, 'x'], [2, 'y']]);
  });

  test('IGNOREHEADER', async () => {
    expect(await load('a INTEGER', 'number\n-----\n7\n', 'IGNOREHEADER 2')).toEqual([[7]]);
    expect(await load('a INTEGER, b INTEGER', '"a","b"\n7,8\n', 'CSV IGNOREHEADER AS 1')).toEqual([[7, 8]]);
  });

  test('FIXEDWIDTH counts bytes', async () => {
    expect(await load('a INTEGER, b VARCHAR(5), c CHAR(2)', ' 12ab   xy\n  3é   zz\n', 'FIXEDWIDTH \'a:3,b:5,c:2\'')).toEqual([[12, 'ab   ', 'xy'], [3, 'é   ', 'zz']]);
  });

  test('JSON by names: objects one after the other, over several lines', async () => {
    const json = '{"id": 1, "Name": "x", "more": {"a": [1, 2]}}\n{\n  "more": null,\n  "id": 2, "name": "y\\u00e9 } {"\n}{"id":3,"other":true}';
    expect(await load('id INTEGER, name VARCHAR(20), more SUPER', json, 'JSON \'auto\'')).toEqual([[1, null, '{"a":[1,2]}'], [2, 'yé } {', null], [3, null, null]]);
    expect(await load('id INTEGER, name VARCHAR(20)', json, 'FORMAT JSON AS \'auto ignorecase\'')).toEqual([[1, 'x'], [2, 'yé } {'], [3, null]]);
    expect(await load('n VARCHAR(20), d DECIMAL(30,10)', '{"n": 9007199254740993, "d": 12345678901234567890.0123456789}', 'JSON \'auto\'')).toEqual([['9007199254740993', '12345678901234567890.0123456789']]);
  });

  test('JSON whole, and by paths', async () => {
    expect(await load('line SUPER', '{"a": 1}\n{"b": [true]}', 'JSON \'noshred\'')).toEqual([['{"a":1}'], ['{"b":[true]}']]);
    s3.put('landing/paths.json', JSON.stringify({ jsonpaths: ['$[\'id\']', '$.tags[1]', '$["deep"].er'] }));
    expect(await load('id INTEGER, tag VARCHAR(9), deep VARCHAR(20)', '{"id": 1, "tags": ["a", "b"], "deep": {"er": {"x": 1}}}', 'JSON \'s3://landing/paths.json\'')).toEqual([[1, 'b', '{"x":1}']]);
    s3.put('landing/t0', '{"id": 1}');
    await must(client, 'CREATE TABLE two_columns (a INTEGER, b INTEGER)');
    expect(await failure(`COPY two_columns FROM 's3://landing/t0' ${ROLE} JSON 's3://landing/paths.json'`)).toContain('JSONPath size: 3, Number of columns in table or column list: 2');
  });
});

describe('columns', () => {
  test('a list, defaults and identity', async () => {
    const columns = 'id INTEGER IDENTITY(10, 5), a INTEGER, b VARCHAR(9) DEFAULT \'none\'';
    expect(await load(columns, '1\n2\n', '', '(a)')).toEqual([[10, 1, 'none'], [15, 2, 'none']]);
    expect(await load(columns, '1|x\n')).toEqual([[10, 1, 'x']]);
    expect(await load(columns, '7|1|x\n', 'EXPLICIT_IDS')).toEqual([[7, 1, 'x']]);
    expect(await load('a INTEGER, b INTEGER', '1|2\n', '', '(b, a)')).toEqual([[2, 1]]);
  });

  test('FILLRECORD, EMPTYASNULL, BLANKSASNULL, NULL AS and TRIMBLANKS', async () => {
    expect(await load('a INTEGER, b INTEGER, c VARCHAR(9)', '1\n', 'FILLRECORD')).toEqual([[1, null, '']]);
    expect(await load('a INTEGER, b INTEGER, c VARCHAR(9)', '1\n', 'FILLRECORD EMPTYASNULL')).toEqual([[1, null, null]]);
    expect(await load('a VARCHAR(9), b VARCHAR(9), c INTEGER', '|  | \n')).toEqual([['', '  ', null]]);
    expect(await load('a VARCHAR(9), b VARCHAR(9)', '|  \n', 'EMPTYASNULL BLANKSASNULL')).toEqual([[null, null]]);
    expect(await load('a VARCHAR(9), b INTEGER', '\\N|\\N\nnull|1\n')).toEqual([[null, null], ['null', 1]]);
    expect(await load('a VARCHAR(9), b INTEGER', 'null|null\n', 'NULL AS \'null\'')).toEqual([[null, null]]);
    expect(await load('a VARCHAR(9), b CHAR(3)', ' x  |y\n', 'TRIMBLANKS')).toEqual([[' x', 'y  ']]);
  });

  test('TRUNCATECOLUMNS never cuts a character in two', async () => {
    expect(await load('a VARCHAR(4)', 'aééé\n', 'TRUNCATECOLUMNS')).toEqual([['aé']]);
  });

  test('ENCODING and ACCEPTINVCHARS', async () => {
    expect(await load('a VARCHAR(20)', Buffer.from('caf\u00e9\n', 'latin1'), 'ENCODING ISO88591')).toEqual([['café']]);
    expect(await load('a VARCHAR(20), b INTEGER', Buffer.from('\ufeffcafé 😀|1\n', 'utf16le'), 'ENCODING AS UTF16')).toEqual([['café 😀', 1]]);
    expect(await load('a VARCHAR(20)', Buffer.from('caf\u00e9 \u00ff\n', 'latin1'), 'ACCEPTINVCHARS')).toEqual([['caf? ?']]);
    expect(await load('a VARCHAR(20)', Buffer.from('é caf\u00e9\n', 'latin1'), 'CSV ACCEPTINVCHARS AS \'^\'')).toEqual([['^ caf^']]);
  });

  test('numbers, booleans and bytes', async () => {
    const columns = 'a SMALLINT, b BIGINT, c DECIMAL(6,2), d REAL, e BOOLEAN, f VARBYTE(4), g SUPER';
    expect(await load(columns, '-32768| 9007199254740991 |1.239|1.5e3|yes|00ff|{"a":1}\n')).toEqual([[-32768, 9007199254740991, '1.23', 1500, true, '00ff', '{"a":1}']]);
    expect(await load('a DECIMAL(6,2), b DECIMAL(4,0)', '1.235|-7.9\n-.5|+3.\n')).toEqual([['1.23', '-7'], ['-0.50', '3']]);
    expect(await load('a DECIMAL(6,2)', '1.235\n', 'ROUNDEC')).toEqual([['1.24']]);
  });

  test.each([
    ['DATE', '2026-02-03', '', '2026-02-03'],
    ['DATE', '2026-02-03 10:00:00', '', '2026-02-03'],
    ['DATE', '03.02.26', 'DATEFORMAT \'DD.MM.YY\'', '2026-02-03'],
    ['DATE', 'Feb-03-2026', 'DATEFORMAT AS \'MON-DD-YYYY\'', '2026-02-03'],
    ['DATE', '20260203', 'DATEFORMAT \'auto\'', '2026-02-03'],
    ['DATE', '2/3/2026', 'DATEFORMAT \'auto\'', '2026-02-03'],
    ['DATE', '2026-99-99', 'DATEFORMAT \'auto\' ACCEPTANYDATE', null],
    ['TIMESTAMP', '2026-02-03 04:05:06.789', '', '2026-02-03 04:05:06.789'],
    ['TIMESTAMP', '2026-02-03T04:05:06.789Z', 'TIMEFORMAT \'auto\'', '2026-02-03 04:05:06.789'],
    ['TIMESTAMP', '02/03/2026 04:05:06 PM', 'TIMEFORMAT \'MM/DD/YYYY HH12:MI:SS AM\'', '2026-02-03 16:05:06'],
    ['TIMESTAMP', '17 Dec 07:37:16 1997 PST', 'TIMEFORMAT \'auto\'', '1997-12-17 07:37:16'],
    ['TIMESTAMP', '1770091506', 'TIMEFORMAT \'epochsecs\'', '2026-02-03 04:05:06'],
    ['TIMESTAMP', '1770091506789', 'TIMEFORMAT \'epochmillisecs\'', '2026-02-03 04:05:06.789'],
    ['TIMESTAMPTZ', '2026-02-03 04:05:06+02', '', '2026-02-03 02:05:06+00'],
    ['TIMESTAMPTZ', '2026-02-03 04:05:06', '', '2026-02-03 04:05:06+00'],
    ['TIME', '04:05:06.5', '', '04:05:06.5'],
  ])('%s %s %s', async (type, field, options, expected) => {
    expect(await load(`a ${type}`, `${field}\n`, options)).toEqual([[expected]]);
  });
});

describe('what is said of it', () => {
  test('rows, the last load of a session, and its files', async () => {
    s3.put('landing/said/one', '1\n2\n');
    s3.put('landing/said/two', '3\n');
    await must(client, 'CREATE TABLE said (a INTEGER)');
    const first = await must(client, `COPY said FROM 's3://landing/said/' ${ROLE}`, { SessionKeepAliveSeconds: 60 });
    expect(first).toMatchObject({ ResultRows: 3, HasResultSet: false });
    const SessionId = first.SessionId ?? '';
    await must(client, 'RESET ALL', { WorkgroupName: undefined, Database: undefined, SessionId });
    expect(await rows(client, 'SELECT pg_last_copy_count(), pg_last_copy_id()', { WorkgroupName: undefined, Database: undefined, SessionId })).toEqual([[3, first.RedshiftQueryId]]);
    expect(await rows(client, 'SELECT pg_last_copy_count(), pg_last_copy_id()')).toEqual([[0, -1]]);
    expect(await rows(client, `SELECT TRIM(filename), lines_scanned FROM stl_load_commits WHERE query = ${first.RedshiftQueryId} ORDER BY 1`)).toEqual([['s3://landing/said/one', 2], ['s3://landing/said/two', 1]]);
    expect(await rows(client, `SELECT status, table_name, data_source, loaded_rows, source_file_count, error_count FROM sys_load_history WHERE query_id = ${first.RedshiftQueryId}`)).toEqual([['completed', 'said', 's3://landing/said/', 3, 2, 0]]);
  });

  test('NOLOAD loads nothing, and a rolled-back batch nothing either', async () => {
    await must(client, 'CREATE TABLE nothing (a INTEGER)');
    expect(await must(client, `COPY nothing FROM 's3://landing/said/' ${ROLE} NOLOAD`)).toMatchObject({ ResultRows: 0 });
    expect(await run(client, [`COPY nothing FROM 's3://landing/said/' ${ROLE}`, 'SELECT 1/0'])).toMatchObject({ Status: 'FAILED' });
    expect(await rows(client, 'SELECT COUNT(*) FROM nothing')).toEqual([[0]]);
    await must(client, ['CREATE TABLE later (a INTEGER)', `COPY later FROM 's3://landing/said/' ${ROLE}`]);
    expect(await rows(client, 'SELECT COUNT(*) FROM later')).toEqual([[3]]);
  });

  test('a cancelled COPY loads nothing', async () => {
    s3.put('landing/many', '1\n'.repeat(300_000));
    await must(client, 'CREATE TABLE many (a INTEGER)');
    const { Id } = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: `COPY many FROM 's3://landing/many' ${ROLE}` }));
    await new Promise((done) => setTimeout(done, 300));
    await client.send(new CancelStatementCommand({ Id }));
    expect((await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).Status).toBe('ABORTED');
    expect(await rows(client, 'SELECT COUNT(*) FROM many')).toEqual([[0]]);
    expect(await run(client, ['SET statement_timeout TO 100', `COPY many FROM 's3://landing/many' ${ROLE}`])).toMatchObject({ Status: 'FAILED', Error: expect.stringContaining('canceled on user\'s request') });
    expect(await rows(client, 'SELECT COUNT(*) FROM many')).toEqual([[0]]);
  });
});
