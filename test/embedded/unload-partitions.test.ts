/** UNLOAD … PARTITION BY: a folder for each value, and that no value leads anywhere else. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-partitionby */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
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
  await must(client, 'CREATE TABLE sales (id INTEGER, year INTEGER, month VARCHAR(20), amount DECIMAL(8,2))');
  await must(client, 'INSERT INTO sales VALUES (1, 2019, \'September\', 1.50), (2, 2020, \'May\', 2), (3, 2019, \'September\', NULL), (4, NULL, \'May\', 4), (5, 2019, NULL, 5)');
});
afterAll(async () => {
  await embedded.close();
  s3.remove();
});

let prefixes = 0;

/** Unloads to a folder of its own and returns its files by what stands behind the folder. */
async function unload(query: string, options: string): Promise<Readonly<Record<string, string>>> {
  const prefix = `lake/out${++prefixes}`;
  await must(client, `UNLOAD ($$${query}$$) TO 's3://${prefix}' ${ROLE} ${options}`);
  return filesBelow(`${prefix}/`);
}

function filesBelow(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(s3.keys().filter((key) => key.startsWith(prefix)).map((key) => [key.slice(prefix.length), s3.read(key)]));
}

const failure = async (query: string, options: string): Promise<string> => {
  const { Status, Error: error } = await run(client, `UNLOAD ($$${query}$$) TO 's3://lake/no' ${ROLE} ${options}`);
  expect(Status).toBe('FAILED');
  expect(s3.keys().filter((key) => key.startsWith('lake/no'))).toEqual([]);
  return error ?? '';
};

const SALES = 'SELECT * FROM sales ORDER BY id DESC';

describe('files', () => {
  test('a folder for each value, NULL has its own, and the columns are left out', async () => {
    expect(await unload(SALES, 'CSV PARTITION BY (year, month)')).toEqual({
      'year=2019/month=September/0000_part_00': '3,\n1,1.50\n', 'year=2020/month=May/0000_part_00': '2,2.00\n',
      'year=2019/month=__HIVE_DEFAULT_PARTITION__/0000_part_00': '5,5.00\n', 'year=__HIVE_DEFAULT_PARTITION__/month=May/0000_part_00': '4,4.00\n',
    });
  });

  test.each([
    ['INCLUDE keeps the columns', 'PARTITION BY (Month) INCLUDE', { 'month=May/0000_part_00': '4||May|4.00\n2|2020|May|2.00\n', 'month=September/0000_part_00': '3|2019|September|\n1|2019|September|1.50\n' }],
    ['JSON, PARALLEL OFF and an extension', 'JSON PARTITION BY (year, month) PARALLEL OFF EXTENSION \'json\'', { 'year=2020/month=May/000.json': '{"id":2,"amount":2.00}\n' }],
    ['a header in every file', 'HEADER PARTITION BY (month)', { 'month=May/0000_part_00': 'id|year|amount\n4||4.00\n2|2020|2.00\n' }],
    ['FIXEDWIDTH', 'FIXEDWIDTH \'id:2,amount:5\' PARTITION BY (year, month)', { 'year=2020/month=May/0000_part_00': '2 2.00 \n' }],
  ])('%s', async (_, options, expected) => {
    expect(await unload(SALES, options)).toMatchObject(expected);
  });

  test('one manifest beside the folders; GZIP', async () => {
    const files = await unload('SELECT * FROM sales WHERE year = 2020', 'GZIP MANIFEST VERBOSE PARTITION BY (year)');
    expect(JSON.parse(files['manifest'] ?? '')).toMatchObject({
      entries: [{ url: `s3://lake/out${prefixes}/year=2020/0000_part_00.gz`, meta: { record_count: 1 } }], schema: { elements: [{ name: 'id' }, { name: 'month' }, { name: 'amount' }] }, meta: { record_count: 1 },
    });
    expect(gunzipSync(s3.bytes(`lake/out${prefixes}/year=2020/0000_part_00.gz`)).toString()).toBe('2|May|2.00\n');
  });

  test('COPY reads the folders back', async () => {
    await unload(SALES, 'MANIFEST CSV PARTITION BY (year, month) INCLUDE');
    await must(client, ['CREATE TABLE again (LIKE sales)', `COPY again FROM 's3://lake/out${prefixes}/manifest' ${ROLE} MANIFEST CSV EMPTYASNULL`]);
    expect(await rows(client, 'SELECT * FROM again ORDER BY id')).toEqual(await rows(client, 'SELECT * FROM sales ORDER BY id'));
  });

  test('without a row there is no folder', async () => {
    expect(await unload('SELECT * FROM sales WHERE id > 9', 'PARTITION BY (year)')).toEqual({});
    expect(await unload('SELECT * FROM sales WHERE id > 9', 'PARTITION BY (year) MANIFEST')).toEqual({ manifest: '{\n  "entries": []\n}\n' });
  });

  test('MAXFILESIZE begins another file of the folder, and each folder counts on its own', async () => {
    await must(client, ['CREATE TABLE wide (a VARCHAR(MAX), b INTEGER)', 'INSERT INTO wide SELECT REPEAT(\'x\', 60000), a.id % 2 FROM sales a, sales b, sales c, sales d WHERE d.id < 3']);
    const files = await unload('SELECT a, b FROM wide', 'MAXFILESIZE 5 MB PARTITION BY (b)');
    expect(Object.entries(files).map(([name, text]) => [name, text.length / 60_001])).toEqual([['b=0/0000_part_00', 88], ['b=0/0000_part_01', 12], ['b=1/0000_part_00', 88], ['b=1/0000_part_01', 62]]);
  });

  test('files that are there are refused, overwritten, or removed from the folders that get new ones', async () => {
    s3.put('lake/full/year=2020/old', 'old\n');
    s3.put('lake/full/year=1999/old', 'old\n');
    s3.put('lake/fuller', 'of another prefix\n');
    const statement = `UNLOAD ('SELECT id, year FROM sales WHERE year = 2020') TO 's3://lake/full' ${ROLE} PARTITION BY (year)`;
    expect((await run(client, statement)).Error).toMatch(/^ERROR: Specified unload destination on S3 is not empty/);
    await must(client, `${statement} ALLOWOVERWRITE`);
    expect(Object.keys(filesBelow('lake/full/'))).toEqual(['year=1999/old', 'year=2020/0000_part_00', 'year=2020/old']);
    await must(client, `${statement} CLEANPATH`);
    expect(Object.keys(filesBelow('lake/full/'))).toEqual(['year=1999/old', 'year=2020/0000_part_00']);
  });

  test('what fails on the way leaves no file', async () => {
    expect(await failure('SELECT id, year, amount / (id - 4) FROM sales', 'PARTITION BY (id)')).toMatch(/division by zero/);
    expect(await failure('SELECT id, month FROM sales WHERE month IS NOT NULL', 'PARTITION BY (id) FIXEDWIDTH \'month:5\'')).toMatch(/does not fit into a column of FIXEDWIDTH/);
  });
});

describe('folders', () => {
  test.each([
    ['TRUE', 'true'], ['1.50::DECIMAL(5,2)', '1.50'], ['(-0.5)::REAL', '-0.5'], ['\'ab\'::CHAR(5)', 'ab'], ['\'2026-01-31\'::DATE', '2026-01-31'], ['\'2026-01-31 10:00:00\'::TIMESTAMP', '2026-01-31 10%3A00%3A00'],
    ['9::BIGINT', '9'], ['NULL::INTEGER', '__HIVE_DEFAULT_PARTITION__'], ['\'\'', ''], ['\'Zürich 😀\'', 'Zürich 😀'],
    ['\'../../..\'', '..%2F..%2F..'], ['\'/etc/x\'', '%2Fetc%2Fx'], ['\'..\'', '..'], ['\'a\\\\..\\\\b\'', 'a%5C..%5Cb'], ['\'50% = "x"?\'', '50%25 %3D %22x%22%3F'], ['CHR(10) || CHR(1)', '%0A%01'],
  ])('the value %s is the folder %s', async (value, folder) => {
    expect(Object.keys(await unload(`SELECT 1 AS n, ${value} AS p`, 'PARTITION BY (p)'))).toEqual([`p=${folder}/0000_part_00`]);
  });

  test('the name of a column is escaped as well', async () => {
    expect(Object.keys(await unload('SELECT 1 AS n, 2 AS "../x"', 'PARTITION BY ("../x")'))).toEqual(['..%2Fx=2/0000_part_00']);
  });

  test('values that are equal but written differently do not fall on each other', async () => {
    const files = await unload('SELECT 0::REAL AS f, 1 AS n UNION ALL SELECT \'-0\'::REAL, 2 UNION ALL SELECT 0::REAL, 3', 'PARTITION BY (f)');
    expect(Object.values(files).join('').split('\n').filter((line) => line !== '').sort()).toEqual(['1', '2', '3']);
  });

  test('columns of one name are told apart where they are not meant', async () => {
    expect(await unload('SELECT 1 AS a, 2 AS a, 3 AS b -- the end', 'PARTITION BY (b)')).toEqual({ 'b=3/0000_part_00': '1|2\n' });
  });

  /** Text with everything in it that paths are made of. */
  const hostile = fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'F', '=', ' ', '~', ':', '\u0001', '\n', 'é', '😀', 'a', 'A', '*', '\''), maxLength: 10 });

  test('every row is in one folder, below the prefix, whose name says the value', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.option(hostile), { minLength: 1, maxLength: 20 }), async (values) => {
      const before = s3.keys();
      const literal = (text: string | null): string => text === null ? 'NULL' : `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\'\'')}'`;
      await must(client, ['DROP TABLE IF EXISTS hostile', 'CREATE TABLE hostile (n INTEGER, p VARCHAR(100))', `INSERT INTO hostile VALUES ${values.map((value, n) => `(${n}, ${literal(value)})`).join(', ')}`]);
      const files = await unload('SELECT * FROM hostile ORDER BY n', 'PARTITION BY (p)');
      expect(s3.keys().filter((key) => !before.includes(key) && !key.startsWith(`lake/out${prefixes}/p=`))).toEqual([]);
      const read = Object.entries(files).flatMap(([name, text]) => text.trimEnd().split('\n').map((n) => [Number(n), /^p=([^/]*)\/0000_part_00$/.exec(name)?.[1]] as const));
      const decoded = read.sort(([a], [b]) => a - b).map(([, folder]) => folder === '__HIVE_DEFAULT_PARTITION__' ? null : decodeURIComponent(folder ?? 'no folder'));
      expect(decoded).toEqual(values);
    }), { numRuns: 25 });
  });
});

test.each([
  ['SELECT 1 AS a', 'PARTITION BY (a)', 'ERROR: PARTITION BY must leave at least one column of the query that is not in it'],
  ['SELECT 1 AS a, 2 AS b', 'PARTITION BY (b, a) INCLUDE', 'ERROR: PARTITION BY must leave at least one column of the query that is not in it'],
  ['SELECT 1 AS a, 2 AS b', 'PARTITION BY (c)', 'ERROR: column "c" of PARTITION BY is not in the result of the query'],
  ['SELECT 1 AS a, 2 AS a, 3 AS b', 'PARTITION BY (a)', 'ERROR: column "a" of PARTITION BY is ambiguous'],
  ['SELECT 1 AS a, 2 AS b', 'PARTITION BY (a, a)', 'ERROR: column "a" is in PARTITION BY more than once'],
  ['SELECT 1 AS a, 2::DOUBLE PRECISION AS b', 'PARTITION BY (b)', 'ERROR: column "b" of the type float8 cannot be in PARTITION BY'],
  ['SELECT 1 AS a, JSON_PARSE(\'1\') AS b', 'PARTITION BY (b)', 'ERROR: column "b" of the type super cannot be in PARTITION BY'],
  ['SELECT 1 AS a, 2 AS b', 'INCLUDE', 'ERROR: INCLUDE can be used with PARTITION BY only'],
  ['SELECT nothing AS a, 2 AS b', 'PARTITION BY (a)', expect.stringMatching(/column "nothing" does not exist/)],
  ['SELECT 1 AS a, 2 AS b', 'PARTITION BY (\'a\')', expect.stringMatching(/syntax error/)],
  ['SELECT 1 AS a, 2 AS b', 'PARTITION BY (a) PARQUET', 'ERROR: NOT EMULATED: UNLOAD with PARQUET'],
])('%s %s', async (query, options, expected) => {
  expect(await failure(query, options)).toEqual(expected);
});
