/** UNLOAD to a folder that stands for S3: files, names and formats, and that COPY reads back what it wrote. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';
import { ROLE, S3Folder } from './s3-folder.js';

jest.setTimeout(180_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;
const s3 = new S3Folder('lake');

beforeAll(async () => {
  embedded = await openEmbedded(undefined, s3.path);
  ({ client } = embedded);
  await must(client, 'CREATE TABLE venue (id INTEGER, name VARCHAR(30), seats DECIMAL(8,1), open BOOLEAN, more SUPER, since TIMESTAMP)');
  await must(client, 'INSERT INTO venue VALUES (1, \'a "b", c\', 10.5, true, JSON_PARSE(\'{"x":[1]}\'), \'2026-01-02 03:04:05\'), (2, NULL, NULL, false, NULL, NULL)');
});
afterAll(async () => {
  await embedded.close();
  s3.remove();
});

let prefixes = 0;

/** Unloads to a folder of its own and returns its files by what stands behind the prefix. */
async function unload(query: string, options = ''): Promise<Readonly<Record<string, string>>> {
  const prefix = `lake/out${++prefixes}/part_`;
  await must(client, `UNLOAD ('${query.replaceAll('\'', '\\\'')}') TO 's3://${prefix}' ${ROLE} ${options}`);
  return Object.fromEntries(s3.keys().filter((key) => key.startsWith(prefix)).map((key) => [key.slice(prefix.length), s3.read(key)]));
}

const failure = async (sql: string): Promise<string> => {
  const { Status, Error: error } = await run(client, sql);
  expect(Status).toBe('FAILED');
  return error ?? '';
};

const VENUES = 'SELECT id, name, seats FROM venue ORDER BY id';

describe('formats', () => {
  test.each([
    ['', '1|a "b", c|10.5\n2||\n'],
    ['DELIMITER AS \'\\t\' NULL AS \'none\'', '1\ta "b", c\t10.5\n2\tnone\tnone\n'],
    ['DELIMITER \',\' ADDQUOTES', '"1","a "b", c","10.5"\n"2",,\n'],
    ['DELIMITER \',\' ADDQUOTES ESCAPE', '"1","a \\"b\\"\\, c","10.5"\n"2",,\n'],
    ['CSV', '1,"a ""b"", c",10.5\n2,,\n'],
    ['FORMAT AS CSV DELIMITER \';\' HEADER', 'id;name;seats\n1;"a ""b"", c";10.5\n2;;\n'],
    ['HEADER', 'id|name|seats\n1|a "b", c|10.5\n2||\n'],
    ['HEADER DELIMITER \'i\' ESCAPE ADDQUOTES', '"\\id"i"name"i"seats"\n"1"i"a \\"b\\", c"i"10.5"\n"2"ii\n'],
    ['FIXEDWIDTH \'id:3,name:12,seats:6\' NULL AS \'nothing\'', '1  a "b", c    10.5  \n2  nothing           \n'],
    ['FIXEDWIDTH \'id:3,name:12,seats:6\'', '1  a "b", c    10.5  \n2                    \n'],
    ['JSON', '{"id":1,"name":"a \\"b\\", c","seats":10.5}\n{"id":2,"name":null,"seats":null}\n'],
  ])('%s', async (options, expected) => {
    expect(await unload(VENUES, options)).toEqual({ '0000_part_00': expected });
  });

  test('booleans, SUPER and timestamps', async () => {
    const query = 'SELECT open, more, since FROM venue ORDER BY id';
    expect(await unload(query, 'CSV')).toEqual({ '0000_part_00': 't,"{""x"":[1]}",2026-01-02 03:04:05\nf,null,\n' });
    expect(await unload(query, 'JSON')).toEqual({ '0000_part_00': '{"open":true,"more":{"x":[1]},"since":"2026-01-02 03:04:05"}\n{"open":false,"more":null,"since":null}\n' });
  });

  test('bytes are hexadecimal digits, as COPY reads them', async () => {
    s3.put('lake/bytes', '00ff\n');
    await must(client, ['CREATE TABLE bytes (a VARBYTE(4))', `COPY bytes FROM 's3://lake/bytes' ${ROLE}`]);
    expect(await unload('SELECT a FROM bytes')).toEqual({ '0000_part_00': '00ff\n' });
  });

  test('the query is translated like any other, and its strings are its own', async () => {
    expect(await unload('SELECT TOP 1 NVL(name, \'it\\\'\\\'s\') FROM venue ORDER BY id DESC'.replaceAll('\\\'', '\''))).toEqual({ '0000_part_00': 'it\'s\n' });
    await must(client, `UNLOAD ($$SELECT 'a''b'$$) TO 's3://lake/dollar' ${ROLE}`);
    expect(s3.read('lake/dollar0000_part_00')).toBe('a\'b\n');
  });
});

describe('files', () => {
  test('names: one slice, or a series; gzip; an extension', async () => {
    expect(Object.keys(await unload(VENUES, 'PARALLEL OFF'))).toEqual(['000']);
    expect(Object.keys(await unload(VENUES, 'PARALLEL FALSE EXTENSION \'csv\' CSV'))).toEqual(['000.csv']);
    expect(Object.keys(await unload(VENUES, 'GZIP'))).toEqual(['0000_part_00.gz']);
    await must(client, `UNLOAD ('SELECT 1') TO 's3://lake/zip' ${ROLE} GZIP EXTENSION 'txt.gz'`);
    expect(gunzipSync(s3.bytes('lake/zip0000_part_00.txt.gz')).toString()).toBe('1\n');
    expect(await unload('SELECT id FROM venue WHERE id > 99')).toEqual({ '0000_part_00': '' });
  });

  test('MAXFILESIZE begins another file, and no empty one', async () => {
    await must(client, ['CREATE TABLE wide (a VARCHAR(MAX))', 'INSERT INTO wide SELECT REPEAT(\'x\', 60000) FROM venue a, venue b, venue c, venue d, venue e, venue f, venue g, venue h']);
    const files = await unload('SELECT a FROM wide', 'MAXFILESIZE 5 MB PARALLEL OFF');
    expect(Object.entries(files).map(([name, text]) => [name, text.length])).toEqual([['000', 88 * 60_001], ['001', 88 * 60_001], ['002', 80 * 60_001]]);
    expect(await failure(`UNLOAD ('SELECT 1') TO 's3://lake/size' ${ROLE} MAXFILESIZE 1 MB`)).toMatch(/MAXFILESIZE must be from 5 MB/);
  });

  test('a manifest, which COPY reads', async () => {
    const files = await unload(VENUES, 'MANIFEST CSV NULL AS \'-\'');
    expect(JSON.parse(files['manifest'] ?? '')).toEqual({ entries: [{ url: `s3://lake/out${prefixes}/part_0000_part_00` }] });
    await must(client, 'CREATE TABLE again (id INTEGER, name VARCHAR(30), seats DECIMAL(8,1))');
    expect(await must(client, `COPY again FROM 's3://lake/out${prefixes}/part_manifest' ${ROLE} MANIFEST CSV NULL AS '-'`)).toMatchObject({ ResultRows: 2 });
    expect(await rows(client, 'SELECT * FROM again ORDER BY id')).toEqual(await rows(client, VENUES));
    const headed = await unload(VENUES, 'MANIFEST VERBOSE HEADER');
    expect(JSON.parse(headed['manifest'] ?? '')).toMatchObject({ entries: [{ meta: { content_length: 34, record_count: 3 } }], meta: { content_length: 34, record_count: 3 } });
    const verbose = await unload(VENUES, 'MANIFEST VERBOSE');
    expect(JSON.parse(verbose['manifest'] ?? '')).toMatchObject({
      entries: [{ meta: { content_length: 20, record_count: 2 } }], meta: { content_length: 20, record_count: 2 },
      schema: { elements: [{ name: 'id', type: { base: 'integer' } }, { name: 'name', type: { base: 'character varying', max_length: 30 } }, { name: 'seats', type: { base: 'numeric', precision: 8, scale: 1 } }] },
    });
  });

  test('files that are there are refused, overwritten or removed', async () => {
    s3.put('lake/full/old', 'old\n');
    const statement = `UNLOAD ('SELECT 1') TO 's3://lake/full/' ${ROLE}`;
    expect(await failure(statement)).toMatch(/^ERROR: Specified unload destination on S3 is not empty\. Consider using a different bucket \/ prefix/);
    await must(client, `${statement} ALLOWOVERWRITE`);
    expect(s3.keys().filter((key) => key.startsWith('lake/full/'))).toEqual(['lake/full/0000_part_00', 'lake/full/old']);
    await must(client, `${statement} CLEANPATH`);
    expect(s3.keys().filter((key) => key.startsWith('lake/full/'))).toEqual(['lake/full/0000_part_00']);
  });

  test('rows are counted', async () => {
    const done = await must(client, `UNLOAD ('${VENUES}') TO 's3://lake/counted' ${ROLE}`, { SessionKeepAliveSeconds: 60 });
    expect(done).toMatchObject({ ResultRows: 2, HasResultSet: false });
    expect(await rows(client, 'SELECT pg_last_unload_count()', { WorkgroupName: undefined, Database: undefined, SessionId: done.SessionId })).toEqual([[2]]);
  });

  test('what fails on the way leaves no file', async () => {
    expect(await failure(`UNLOAD ('SELECT 1 / (id - 2) FROM venue ORDER BY id') TO 's3://lake/broken/' ${ROLE}`)).toMatch(/division by zero/);
    expect(await failure(`UNLOAD ('SELECT name FROM venue ORDER BY id') TO 's3://lake/broken/' ${ROLE} FIXEDWIDTH 'name:3'`)).toMatch(/does not fit into a column of FIXEDWIDTH/);
    expect(s3.keys().filter((key) => key.startsWith('lake/broken'))).toEqual([]);
  });
});

describe('statements that are refused', () => {
  test('no key leads out of the folder', async () => {
    symlinkSync('/tmp', join(s3.path, 'lake/link'));
    for (const key of ['../out/', 'a/../../b', './x', 'link/x']) expect(await failure(`UNLOAD ('SELECT 1') TO 's3://lake/${key}' ${ROLE}`)).toMatch(/of the folder that stands for S3$/);
    expect(await failure(`UNLOAD ('SELECT 1') TO 's3://nowhere/x' ${ROLE}`)).toMatch(/NoSuchBucket/);
    expect(await failure(`UNLOAD ('SELECT 1') TO 's3://../x' ${ROLE}`)).toMatch(/NoSuchBucket/);
  });

  test.each([
    ['UNLOAD (\'SELECT 1 LIMIT 1\') TO \'s3://lake/no\' ROLE', /Limit clause is not supported/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\'', /Invalid credentials/],
    ['UNLOAD (\'DELETE FROM venue\') TO \'s3://lake/no\' ROLE', /UNLOAD takes a query/],
    ['UNLOAD (\'SELECT nothing FROM venue\') TO \'s3://lake/no\' ROLE', /column "nothing" does not exist/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE ALLOWOVERWRITE CLEANPATH', /ALLOWOVERWRITE and CLEANPATH/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE CSV ESCAPE', /ESCAPE cannot be used with CSV/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE FORMAT PARQUET', /^ERROR: NOT EMULATED: UNLOAD with PARQUET$/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE CREDENTIALS \'k\'', /CREDENTIALS cannot be used with IAM_ROLE/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE KMS_KEY_ID \'k\'', /KMS_KEY_ID needs ENCRYPTED/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE KMS_KEY_ID \'k\' ENCRYPTED AUTO', /ENCRYPTED AUTO cannot be used with KMS_KEY_ID/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' CREDENTIALS \'k\' KMS_KEY_ID \'k\' ENCRYPTED', /CREDENTIALS cannot be used with KMS_KEY_ID/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE ROWGROUPSIZE 32 MB', /ROWGROUPSIZE can be used with PARQUET only/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE ROWGROUPSIZE 32 MB PARQUET', /^ERROR: NOT EMULATED: UNLOAD with PARQUET$/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE MASTER_SYMMETRIC_KEY \'k\' ENCRYPTED', /^ERROR: NOT EMULATED: UNLOAD with MASTER_SYMMETRIC_KEY$/],
    ['UNLOAD (\'SELECT 1\') TO \'s3://lake/no\' ROLE ZSTD', /^ERROR: NOT EMULATED: UNLOAD with ZSTD$/],
  ])('%s', async (sql, expected) => {
    expect(await failure(sql.replace('ROLE', ROLE))).toMatch(expected);
  });
});

/** Text with everything in it that files are made of. */
const hostile = fc.string({ unit: fc.constantFrom('"', '\'', '|', ',', '\\', '\n', '\r', '\t', ' ', 'a', 'N', 'é', '😀', '%', '{', '$', '\u0001'), maxLength: 12 }).filter((text) => text !== '@');

describe('COPY reads back what UNLOAD wrote', () => {
  test.each([
    ['CSV NULL AS \'@\'', 'CSV NULL AS \'@\''],
    ['CSV DELIMITER \'|\' NULL AS \'@\' GZIP', 'CSV DELIMITER \'|\' NULL AS \'@\' GZIP'],
    ['ESCAPE NULL AS \'@\'', 'ESCAPE NULL AS \'@\''],
    ['DELIMITER \',\' ADDQUOTES ESCAPE NULL AS \'@\'', 'DELIMITER \',\' REMOVEQUOTES ESCAPE NULL AS \'@\''],
    // Without NULL AS the text \\N is NULL to COPY, whatever the format.
    ['JSON', 'JSON \'auto\' NULL AS \'@\''],
  ])('UNLOAD %s', async (written, read) => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.option(hostile), fc.option(hostile)), { minLength: 1, maxLength: 20 }), async (values) => {
      const literal = (text: string | null): string => text === null ? 'NULL' : `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\'\'')}'`;
      await must(client, [
        'DROP TABLE IF EXISTS written', 'DROP TABLE IF EXISTS read', 'CREATE TABLE written (n INTEGER, a VARCHAR(100), b VARCHAR(100))', 'CREATE TABLE read (n INTEGER, a VARCHAR(100), b VARCHAR(100))',
        `INSERT INTO written VALUES ${values.map(([a, b], n) => `(${n}, ${literal(a)}, ${literal(b)})`).join(', ')}`,
        `UNLOAD ('SELECT * FROM written') TO 's3://lake/round/' ${ROLE} ${written} CLEANPATH`,
        `COPY read FROM 's3://lake/round/' ${ROLE} ${read}`,
      ]);
      expect(await rows(client, 'SELECT * FROM read ORDER BY n')).toEqual(values.map(([a, b], n) => [n, a, b]));
    }), { numRuns: 25 });
  });
});
