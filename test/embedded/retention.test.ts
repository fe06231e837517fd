/** What the service forgets, and when: tokens after 8 hours, statements and their results after 24. */
import { CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, GetStatementResultCommand, ListStatementsCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { ENDLESS, MAKE_TEN, must, openEmbedded, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

let embedded: OpenEmbedded;
let client: RedshiftDataClient;
/** How far the clock has been put forward. */
let laterMs = 0;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [...MAKE_TEN, 'CREATE TABLE counted (a INTEGER)']);
});
afterAll(() => embedded.close());

beforeEach(() => {
  laterMs = 0;
  const now = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + laterMs);
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('a token is known for 8 hours', async () => {
  const insert = (): ReturnType<typeof run> => run(client, 'INSERT INTO counted VALUES (1)', { ClientToken: 'eight-hours' });
  const first = await insert();
  laterMs = 8 * HOUR_MS - 10_000;
  expect((await insert()).Id).toBe(first.Id);
  laterMs = 8 * HOUR_MS + 10_000;
  const second = await insert();
  expect(second.Id).not.toBe(first.Id);
  expect((await insert()).Id).toBe(second.Id);
});

test('a statement and its result are known for 24 hours', async () => {
  const { Id } = await must(client, 'SELECT 1', { StatementName: 'a-day' });
  const listed = async (): Promise<number | undefined> => (await client.send(new ListStatementsCommand({ StatementName: 'a-day' }))).Statements?.length;
  laterMs = 24 * HOUR_MS - 10_000;
  expect((await client.send(new GetStatementResultCommand({ Id }))).TotalNumRows).toBe(1);
  expect(await listed()).toBe(1);
  laterMs = 24 * HOUR_MS + 10_000;
  const forgotten = { name: 'ResourceNotFoundException', ResourceId: Id, $metadata: { httpStatusCode: 404 } };
  await expect(client.send(new DescribeStatementCommand({ Id }))).rejects.toMatchObject(forgotten);
  await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toMatchObject(forgotten);
  await expect(client.send(new CancelStatementCommand({ Id: Id ?? '' }))).rejects.toMatchObject(forgotten);
  expect(await listed()).toBe(0);
});

test('one that still runs is not forgotten under its feet', async () => {
  const { Id } = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: ENDLESS }));
  expect((await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 1 }))).Status).toBe('STARTED');
  laterMs = 25 * HOUR_MS;
  expect((await client.send(new DescribeStatementCommand({ Id }))).Status).toBe('STARTED');
  expect((await client.send(new CancelStatementCommand({ Id }))).Status).toBe(true);
});
