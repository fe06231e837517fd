/** Results as CSV, through the SDK: which operation gives which format, and what stands in the text. */
import { BatchExecuteStatementCommand, DescribeStatementCommand, GetStatementResultCommand, GetStatementResultV2Command, ListStatementsCommand, paginateGetStatementResultV2, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ENDLESS, MAKE_TEN, must, openEmbedded, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, MAKE_TEN);
});
afterAll(() => embedded.close());

async function csv(sql: string): Promise<string> {
  const { Id } = await must(client, sql, { ResultFormat: 'CSV' });
  const { Records } = await client.send(new GetStatementResultV2Command({ Id }));
  return (Records ?? []).map((record) => record.CSVRecords ?? '').join('');
}

test('a header, CRLF after each row, quotes where RFC 4180 wants them', async () => {
  expect(await csv('SELECT 1 AS col1, 2 AS col2 UNION ALL SELECT 4, 5 ORDER BY 1')).toBe('col1,col2\r\n1,2\r\n4,5\r\n');
  expect(await csv(`SELECT 'a,b' AS x, 'say "hi"' AS "a ""name""", 'two' || CHR(10) || 'lines' AS y, 'cr' || CHR(13) AS z, ' blank ' AS "with, comma"`))
    .toBe('x,"a ""name""",y,z,"with, comma"\r\n"a,b","say ""hi""","two\nlines","cr\r", blank \r\n');
});

test('NULL is nothing and the empty text is a pair of quotes; values are as Redshift writes them', async () => {
  expect(await csv(`SELECT NULL AS a, '' AS b, TRUE AS c, FALSE AS d, NULL::BOOLEAN AS e, 1.50::DECIMAL(5,2) AS f, 0.5::FLOAT AS g, '2026-01-31'::DATE AS h, 'Zürich' AS i`))
    .toBe('a,b,c,d,e,f,g,h,i\r\n,"",true,false,,1.50,0.5,2026-01-31,Zürich\r\n');
  expect(await csv('SELECT n FROM ten WHERE n > 99')).toBe('n\r\n');
});

test('what is said besides the records', async () => {
  const { Id } = await must(client, 'SELECT n, 1.5::DECIMAL(5,2) AS price FROM ten', { ResultFormat: 'CSV' });
  const page = await client.send(new GetStatementResultV2Command({ Id, WaitTimeSeconds: 5 }));
  expect(page).toMatchObject({ ResultFormat: 'CSV', TotalNumRows: 10, ColumnMetadata: [{ name: 'n', label: 'n', typeName: 'int4', isSigned: true }, { name: 'price', typeName: 'numeric', precision: 5, scale: 2 }] });
  expect(page.NextToken).toBeUndefined();
});

test('large ones come in pages of at most a megabyte, with one header', async () => {
  const { Id } = await must(client, 'SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n AS n, REPEAT(\'x\', 300) AS t FROM ten a, ten b, ten c, ten d ORDER BY 1', { ResultFormat: 'CSV' });
  const texts: string[] = [];
  for await (const page of paginateGetStatementResultV2({ client }, { Id })) {
    expect(page.TotalNumRows).toBe(10_000);
    texts.push((page.Records ?? []).map((record) => record.CSVRecords ?? '').join(''));
  }
  expect(texts.length).toBeGreaterThan(2);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(1_000_000);
  const lines = texts.join('').split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => line.split(',')[0])).toEqual(['n', ...Array.from({ length: 10_000 }, (_, index) => String(index))]);
  await expect(client.send(new GetStatementResultV2Command({ Id, NextToken: 'nonsense' }))).rejects.toMatchObject({ name: 'ValidationException' });
});

test('each format comes through its own operation only', async () => {
  const asCsv = await must(client, 'SELECT 1', { ResultFormat: 'CSV' });
  const asJson = await must(client, 'SELECT 1', { ResultFormat: 'JSON' });
  const refused = { name: 'ValidationException', $metadata: { httpStatusCode: 400 } };
  await expect(client.send(new GetStatementResultCommand({ Id: asCsv.Id }))).rejects.toMatchObject(refused);
  await expect(client.send(new GetStatementResultV2Command({ Id: asJson.Id }))).rejects.toMatchObject(refused);
  expect([asCsv.ResultFormat, asJson.ResultFormat]).toEqual(['CSV', 'JSON']);
  const { Statements } = await client.send(new ListStatementsCommand({ MaxResults: 2 }));
  expect(Statements?.map(({ ResultFormat }) => ResultFormat)).toEqual(['JSON', 'CSV']);
});

test('a part of a batch by its id, and none where there is none', async () => {
  const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ResultFormat: 'CSV', WaitTimeSeconds: 20, Sqls: ['CREATE TABLE csv_parts (a INTEGER)', 'SELECT 7 AS seven'] }));
  expect((await client.send(new GetStatementResultV2Command({ Id: `${Id}:2` }))).Records).toEqual([{ CSVRecords: 'seven\r\n7\r\n' }]);
  for (const part of [`${Id}:1`, `${Id}:3`, Id]) await expect(client.send(new GetStatementResultV2Command({ Id: part }))).rejects.toMatchObject({ name: 'ResourceNotFoundException', ResourceId: part });
});

test('it is waited for when the request says so', async () => {
  const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ResultFormat: 'CSV', Sqls: ['SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e', 'SELECT 1 AS one'] }));
  expect((await client.send(new GetStatementResultV2Command({ Id: `${Id}:2`, WaitTimeSeconds: 20 }))).Records).toEqual([{ CSVRecords: 'one\r\n1\r\n' }]);
  expect((await run(client, 'SELECT missing', { ResultFormat: 'CSV' })).Status).toBe('FAILED');
  const running = await client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: [ENDLESS] }));
  const begunMs = Date.now();
  await expect(client.send(new GetStatementResultV2Command({ Id: `${running.Id}:1`, WaitTimeSeconds: 1 }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect(Date.now() - begunMs).toBeGreaterThan(900);
  expect((await client.send(new DescribeStatementCommand({ Id: running.Id }))).Status).toBe('STARTED');
});
