/** Transactions over several statements: in a session, and in an AUTO_COMMIT batch. */
import { BatchExecuteStatementCommand, CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, ListTablesCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDLESS, MAKE_TEN, must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

const ABORTED = 'ERROR: current transaction is aborted, commands ignored until end of transaction block';

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [...MAKE_TEN, 'CREATE TABLE kept (a INTEGER)']);
});
afterAll(() => embedded.close());
beforeEach(() => must(client, 'DELETE FROM kept'));

async function begin(SessionKeepAliveSeconds = 600, sql = 'BEGIN'): Promise<string> {
  return (await must(client, sql, { SessionKeepAliveSeconds })).SessionId ?? '';
}

async function inSession(SessionId: string, sqls: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const sql of sqls) {
    const { Status, Error: error } = await run(client, sql, { SessionId });
    answers.push(error ?? Status ?? '');
  }
  return answers;
}

const kept = async (): Promise<readonly unknown[]> => (await rows(client, 'SELECT a FROM kept ORDER BY a')).map(([a]) => a);

describe('a transaction of a session', () => {
  test.each(['COMMIT', 'END', 'COMMIT WORK', 'end transaction;'])('lasts until %s', async (end) => {
    const SessionId = await begin();
    await inSession(SessionId, ['INSERT INTO kept VALUES (1)', 'INSERT INTO kept VALUES (2)']);
    expect(await rows(client, 'SELECT COUNT(*) FROM kept', { SessionId })).toEqual([[2]]);
    await must(client, end, { SessionId });
    expect(await kept()).toEqual([1, 2]);
  });

  test.each(['ROLLBACK', 'ABORT', 'ROLLBACK TRANSACTION'])('is undone by %s, after which statements are committed alone', async (end) => {
    const SessionId = await begin(600, 'START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE');
    expect(await inSession(SessionId, ['INSERT INTO kept VALUES (1)', 'CREATE TABLE undone (a INTEGER)', end, 'INSERT INTO kept VALUES (3)', end])).toEqual(Array(5).fill('FINISHED'));
    expect(await kept()).toEqual([3]);
    expect((await run(client, 'SELECT * FROM undone')).Error).toMatch(/does not exist/);
  });

  test('keeps others waiting, who can be cancelled meanwhile', async () => {
    const SessionId = await begin();
    const waiting = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'INSERT INTO kept VALUES (9)', WaitTimeSeconds: 1 }));
    expect(waiting.Status).toBe('SUBMITTED');
    const next = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT COUNT(*) FROM kept' }));
    await client.send(new CancelStatementCommand({ Id: waiting.Id }));
    expect(await client.send(new DescribeStatementCommand({ Id: waiting.Id }))).toMatchObject({ Status: 'ABORTED' });
    expect(await inSession(SessionId, ['INSERT INTO kept VALUES (1)', 'COMMIT'])).toEqual(['FINISHED', 'FINISHED']);
    expect(await client.send(new DescribeStatementCommand({ Id: next.Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'FINISHED' });
    expect(await kept()).toEqual([1]);
  });

  test.each([
    ['a statement that fails', 'SELECT 1/0', /division by zero/],
    ['one that Redshift refuses in a transaction', 'VACUUM kept', /^ERROR: VACUUM cannot run inside a transaction block$/],
    ['one that is not emulated', 'COPY kept FROM \'s3://b/\' IAM_ROLE DEFAULT', /^ERROR: /],
    ['a savepoint', 'ROLLBACK TO SAVEPOINT s', /^ERROR: syntax error at or near "TO"\n {2}Position: 10$/],
  ])('is aborted by %s until it is ended, and holds nothing up', async (_, sql, error) => {
    const SessionId = await begin();
    await must(client, 'INSERT INTO kept VALUES (1)', { SessionId });
    expect((await run(client, sql, { SessionId })).Error).toMatch(error);
    expect(await inSession(SessionId, ['SELECT 1', 'BEGIN'])).toEqual([ABORTED, ABORTED]);
    expect(await kept()).toEqual([]);
    expect(await inSession(SessionId, ['COMMIT', 'INSERT INTO kept VALUES (2)'])).toEqual(['FINISHED', 'FINISHED']);
    expect(await kept()).toEqual([2]);
  });

  test('is aborted by a cancel and by a timeout', async () => {
    const SessionId = await begin();
    await must(client, 'INSERT INTO kept VALUES (1)', { SessionId });
    const running = await client.send(new ExecuteStatementCommand({ SessionId, Sql: ENDLESS, WaitTimeSeconds: 1 }));
    expect(running.Status).toBe('STARTED');
    await client.send(new CancelStatementCommand({ Id: running.Id }));
    expect(await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED' });
    expect(await inSession(SessionId, ['SELECT 1', 'ROLLBACK', 'BEGIN', 'SET statement_timeout TO 200'])).toEqual([ABORTED, 'FINISHED', 'FINISHED', 'FINISHED']);
    expect((await run(client, ENDLESS, { SessionId })).Error).toMatch(/canceled on user's request/);
    expect(await inSession(SessionId, ['SELECT 1', 'ROLLBACK', 'SELECT 1'])).toEqual([ABORTED, 'FINISHED', 'FINISHED']);
    expect(await rows(client, 'SHOW statement_timeout', { SessionId })).toEqual([['0']]);
    expect(await kept()).toEqual([]);
  });

  test('READ ONLY writes nothing', async () => {
    const SessionId = await begin(600, 'BEGIN READ ONLY');
    expect(await rows(client, 'SELECT COUNT(*) FROM ten', { SessionId })).toEqual([[10]]);
    await must(client, 'COMMIT', { SessionId });
    await must(client, 'BEGIN TRANSACTION READ ONLY', { SessionId });
    expect((await run(client, 'INSERT INTO kept VALUES (1)', { SessionId })).Error).toBe('ERROR: transaction is read-only');
    await must(client, 'ROLLBACK', { SessionId });
  });

  test('is committed so far by TRUNCATE', async () => {
    const SessionId = await begin();
    expect(await inSession(SessionId, ['CREATE TABLE IF NOT EXISTS emptied (a INTEGER)', 'INSERT INTO kept VALUES (1)', 'TRUNCATE emptied', 'INSERT INTO kept VALUES (2)', 'ROLLBACK'])).toEqual(Array(5).fill('FINISHED'));
    expect(await kept()).toEqual([1]);
  });

  test('is rolled back when the session expires', async () => {
    const SessionId = await begin(1);
    await must(client, 'INSERT INTO kept VALUES (1)', { SessionId });
    expect(await kept()).toEqual([]);
    await expect(run(client, 'COMMIT', { SessionId })).rejects.toMatchObject({ message: 'Session is not available' });
    const once = await must(client, 'BEGIN', { SessionKeepAliveSeconds: 0 });
    expect(once.Status).toBe('FINISHED');
    await must(client, 'SELECT 1');
  });

  test('takes no batch of one transaction, which is aborted', async () => {
    const SessionId = await begin();
    expect((await run(client, ['SELECT 1', 'SELECT 2'], { SessionId })).Error).toMatch(/^ERROR: NOT EMULATED: a batch in a session whose transaction is open/);
    expect(await inSession(SessionId, ['SELECT 1', 'ROLLBACK'])).toEqual([ABORTED, 'FINISHED']);
  });

  test('keeps the lists of the catalog waiting, which give up', async () => {
    const warehouse = await openEmbedded();
    try {
      const { SessionId } = await must(warehouse.client, 'BEGIN', { SessionKeepAliveSeconds: 600 });
      const listed = warehouse.client.send(new ListTablesCommand({ ...TARGET, SchemaPattern: 'public' }));
      await must(warehouse.client, 'CREATE TABLE made (a INTEGER)', { SessionId });
      await must(warehouse.client, 'COMMIT', { SessionId });
      expect((await listed).Tables?.map(({ name }) => name)).toEqual(['made']);
    } finally {
      await warehouse.close();
    }
  });
});

describe('a transaction of an AUTO_COMMIT batch', () => {
  const batch = async (Sqls: string[], more: { SessionId?: string; SessionKeepAliveSeconds?: number } = {}) => {
    const target = more.SessionId === undefined ? TARGET : {};
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...target, ...more, ExecutionMode: 'AUTO_COMMIT', Sqls }));
    return client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
  };

  test('is committed, or undone, as a whole', async () => {
    const done = await batch(['INSERT INTO kept VALUES (1)', 'BEGIN', 'INSERT INTO kept VALUES (2)', 'COMMIT', 'BEGIN', 'INSERT INTO kept VALUES (3)', 'SELECT 1/0', 'INSERT INTO kept VALUES (4)', 'END', 'INSERT INTO kept VALUES (5)']);
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'FAILED', 'FAILED', 'FINISHED', 'FINISHED']);
    expect(done.SubStatements?.[7]?.Error).toBe(ABORTED);
    expect(await kept()).toEqual([1, 2, 5]);
  });

  test('that is left open is undone, and in a session stays open', async () => {
    expect((await batch(['BEGIN', 'INSERT INTO kept VALUES (1)'])).Status).toBe('FINISHED');
    expect(await kept()).toEqual([]);
    const { SessionId = '' } = await batch(['BEGIN', 'INSERT INTO kept VALUES (1)'], { SessionKeepAliveSeconds: 600 });
    await batch(['INSERT INTO kept VALUES (2)', 'COMMIT', 'INSERT INTO kept VALUES (3)'], { SessionId });
    expect(await kept()).toEqual([1, 2, 3]);
  });
});

test('what a committed transaction did is on record after a restart', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'embedded-test-')), 'kept');
  try {
    const first = await openEmbedded(folder);
    const { SessionId, Id: begun } = await must(first.client, 'BEGIN', { SessionKeepAliveSeconds: 600 });
    const { Id: made } = await must(first.client, 'CREATE TABLE made (a INTEGER)', { SessionId });
    const { Id: failed } = await run(first.client, 'COMMIT', { SessionId });
    const { Id: rolled } = await must(first.client, 'BEGIN', { SessionId });
    await must(first.client, 'INSERT INTO made VALUES (1)', { SessionId });
    await first.close();
    const second = await openEmbedded(folder);
    for (const Id of [begun, made, failed]) expect((await second.client.send(new DescribeStatementCommand({ Id }))).Status).toBe('FINISHED');
    expect((await second.client.send(new DescribeStatementCommand({ Id: rolled }))).Status).toBe('ABORTED');
    expect(await rows(second.client, 'SELECT COUNT(*) FROM made')).toEqual([[0]]);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
