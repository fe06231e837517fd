/** Sessions: one connection that several requests use in turn. */
import { CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, ListSessionsCommand, ListStatementsCommand, type ListSessionsCommandInput, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDLESS, MAKE_TEN, must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;
/** How far the clock has been put forward: nobody waits here for a session to end. */
let laterMs = 0;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [...MAKE_TEN, 'CREATE SCHEMA s', 'CREATE TABLE s.there (a INTEGER)', 'CREATE TABLE public.hidden (a INTEGER)']);
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

async function openSession(SessionKeepAliveSeconds = 600, sql: string | readonly string[] = 'SELECT 1'): Promise<string> {
  return (await must(client, sql, { SessionKeepAliveSeconds })).SessionId ?? '';
}

async function sessions(input: ListSessionsCommandInput): Promise<readonly (string | undefined)[]> {
  return ((await client.send(new ListSessionsCommand(input))).Sessions ?? []).map(({ SessionId }) => SessionId);
}

describe('a session', () => {
  test('is given its id by every answer about its statements', async () => {
    const opened = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT 1', SessionKeepAliveSeconds: 600, WaitTimeSeconds: 20 }));
    expect(opened.SessionId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { SessionId } = opened;
    const next = await client.send(new ExecuteStatementCommand({ SessionId, Sql: 'SELECT 2', StatementName: 'in-session', WaitTimeSeconds: 20 }));
    expect(next).toMatchObject({ SessionId, ...TARGET, Status: 'FINISHED' });
    expect(await client.send(new DescribeStatementCommand({ Id: next.Id }))).toMatchObject({ SessionId, ...TARGET });
    expect((await client.send(new ListStatementsCommand({ StatementName: 'in-session', WorkgroupName: 'embedded' }))).Statements).toMatchObject([{ Id: next.Id, SessionId }]);
    expect((await must(client, 'SELECT 1')).SessionId).toBeUndefined();
    expect((await must(client, ['SELECT 1', 'SELECT 2'], { SessionId })).SessionId).toBe(SessionId);
  });

  test('keeps what it has set, for itself alone', async () => {
    const SessionId = await openSession(600, 'SET search_path TO s');
    await must(client, ['SET datestyle TO \'ISO, DMY\'', 'SET LOCAL timezone TO \'Asia/Tokyo\''], { SessionId });
    expect((await run(client, 'SELECT * FROM there')).Error).toMatch(/does not exist/);
    expect(await rows(client, 'SELECT COUNT(*) FROM there', { SessionId })).toEqual([[0]]);
    expect(await rows(client, 'SELECT \'03/02/2026\'::DATE', { SessionId })).toEqual([['2026-02-03']]);
    expect(await rows(client, 'SHOW timezone', { SessionId })).toEqual([['UTC']]);
    await must(client, 'RESET search_path', { SessionId });
    expect((await run(client, 'SELECT * FROM there', { SessionId })).Error).toMatch(/does not exist/);
  });

  test('forgets what a failed batch has set', async () => {
    const SessionId = await openSession();
    expect((await run(client, ['SET search_path TO s', 'SELECT 1/0'], { SessionId })).Status).toBe('FAILED');
    expect((await run(client, 'SELECT * FROM there', { SessionId })).Error).toMatch(/does not exist/);
  });

  test('keeps temporary tables and prepared statements for itself, whoever has his turn in between', async () => {
    const SessionId = await openSession(600, ['CREATE TEMP TABLE hidden (a INTEGER IDENTITY(5, 5), b VARCHAR(3))', 'INSERT INTO hidden (b) VALUES (\'x\')', 'CREATE TABLE #gone (a INTEGER)', 'DROP TABLE #gone', 'PREPARE ready AS SELECT b FROM hidden']);
    const other = await openSession(600, ['CREATE TEMP TABLE hidden (a INTEGER)', 'INSERT INTO hidden VALUES (1), (2)']);
    await must(client, 'SELECT * FROM public.hidden');
    for (let turn = 1; turn <= 2; turn++) {
      expect(await rows(client, 'SELECT a, b FROM hidden', { SessionId })).toEqual([[5, 'x']]);
      expect(await rows(client, 'EXECUTE ready', { SessionId })).toEqual([['x']]);
      expect(await rows(client, 'SELECT COUNT(*) FROM hidden', { SessionId: other })).toEqual([[2]]);
      expect(await rows(client, 'SELECT COUNT(*) FROM hidden')).toEqual([[0]]);
    }
    await must(client, 'INSERT INTO hidden (b) VALUES (\'y\')', { SessionId });
    expect(await rows(client, 'SELECT MAX(a) FROM hidden', { SessionId })).toEqual([[10]]);
    expect((await run(client, 'INSERT INTO hidden (b) VALUES (\'long\')', { SessionId })).Error).toBe('ERROR: value too long for type character varying(3)');
    expect((await run(client, 'SELECT * FROM #gone', { SessionId })).Error).toMatch(/does not exist/);
    await must(client, 'DROP TABLE hidden', { SessionId });
    expect(await rows(client, 'SELECT COUNT(*) FROM hidden', { SessionId })).toEqual([[0]]);
  });

  test('loses temporary tables with PostgreSQL, and never takes another table for one', async () => {
    const SessionId = await openSession(600, ['CREATE TEMP TABLE hidden (a INTEGER)', 'INSERT INTO hidden VALUES (1)', 'PREPARE ready AS SELECT 7']);
    const running = await client.send(new ExecuteStatementCommand({ SessionId, Sql: ENDLESS }));
    await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 1 }));
    await client.send(new CancelStatementCommand({ Id: running.Id }));
    await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 20 }));
    for (const sql of ['SELECT * FROM hidden', 'INSERT INTO ten SELECT a FROM hidden', 'DROP TABLE IF EXISTS hidden']) {
      expect((await run(client, sql, { SessionId })).Error).toBe('ERROR: NOT EMULATED: temporary tables and prepared statements after a cancel or a timeout: "hidden"');
    }
    expect(await rows(client, 'SELECT COUNT(*) FROM public.hidden', { SessionId })).toEqual([[0]]);
    expect(await rows(client, 'EXECUTE ready', { SessionId })).toEqual([[7]]);
    await must(client, 'CREATE TEMP TABLE hidden (a INTEGER)', { SessionId });
    await must(client, 'INSERT INTO hidden VALUES (1)', { SessionId });
    expect(await rows(client, 'SELECT COUNT(*) FROM hidden', { SessionId })).toEqual([[1]]);
  });

  test('takes one statement at a time', async () => {
    const SessionId = await openSession();
    const running = await client.send(new ExecuteStatementCommand({ SessionId, Sql: ENDLESS, ClientToken: 'busy-1' }));
    await expect(run(client, 'SELECT 1', { SessionId })).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining('Session is busy') });
    expect((await client.send(new ExecuteStatementCommand({ SessionId, Sql: ENDLESS, ClientToken: 'busy-1' }))).Id).toBe(running.Id);
    expect((await client.send(new ListSessionsCommand({ SessionId }))).Sessions).toMatchObject([{ Status: 'BUSY', CurrentStatementId: running.Id }]);
    await client.send(new CancelStatementCommand({ Id: running.Id }));
    expect(await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED', SessionId });
    await must(client, 'SELECT 1', { SessionId });
  });

  test('keeps its settings when its statement is cancelled, running or waiting', async () => {
    const SessionId = await openSession(600, 'SET search_path TO s, public');
    const running = await client.send(new ExecuteStatementCommand({ SessionId, Sql: ENDLESS }));
    await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 1 }));
    const waiting = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'CREATE TABLE never (a INTEGER)', SessionKeepAliveSeconds: 60 }));
    await client.send(new CancelStatementCommand({ Id: waiting.Id }));
    expect(await client.send(new DescribeStatementCommand({ Id: waiting.Id }))).toMatchObject({ Status: 'ABORTED', SessionId: waiting.SessionId });
    await client.send(new CancelStatementCommand({ Id: running.Id }));
    await client.send(new DescribeStatementCommand({ Id: running.Id, WaitTimeSeconds: 20 }));
    expect(await rows(client, 'SELECT COUNT(*) FROM there', { SessionId })).toEqual([[0]]);
    expect((await run(client, 'SELECT * FROM never', { SessionId: waiting.SessionId })).Error).toMatch(/does not exist/);
  });
});

describe('the end of a session', () => {
  const gone = { name: 'ValidationException', message: 'Session is not available', $metadata: { httpStatusCode: 400 } };

  test('comes when it has not been used for as long as it is kept alive', async () => {
    const SessionId = await openSession(100);
    laterMs += 80_000;
    await must(client, 'SELECT 1', { SessionId });
    laterMs += 80_000;
    await must(client, 'SELECT 1', { SessionId });
    laterMs += 100_001;
    await expect(run(client, 'SELECT 1', { SessionId })).rejects.toMatchObject(gone);
    expect((await client.send(new ListSessionsCommand({ SessionId }))).Sessions).toMatchObject([{ Status: 'CLOSED', SessionAliveSeconds: 100 }]);
  });

  test('comes after 24 hours all the same', async () => {
    const SessionId = await openSession(86_400);
    laterMs += 86_399_000 - 60_000;
    await must(client, 'SELECT 1', { SessionId });
    laterMs += 61_001;
    await expect(run(client, 'SELECT 1', { SessionId })).rejects.toMatchObject(gone);
  });

  test('comes at once when it is not kept at all, also when a later statement says so', async () => {
    const once = await openSession(0);
    await expect(run(client, 'SELECT 1', { SessionId: once })).rejects.toMatchObject(gone);
    const ended = await openSession(600);
    await must(client, 'SELECT 1', { SessionId: ended, SessionKeepAliveSeconds: 0 });
    await expect(run(client, 'SELECT 1', { SessionId: ended })).rejects.toMatchObject(gone);
  });

  test('a token is answered even afterwards, and opens no second session', async () => {
    const first = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT 1', ClientToken: 'session-1', SessionKeepAliveSeconds: 60, WaitTimeSeconds: 20 }));
    laterMs += 61_000;
    const again = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT 1', ClientToken: 'session-1', SessionKeepAliveSeconds: 60 }));
    expect([again.Id, again.SessionId]).toEqual([first.Id, first.SessionId]);
    expect(await sessions({ Status: 'AVAILABLE' })).not.toContain(first.SessionId);
  });

  test('one that never was', async () => {
    const SessionId = 'b0b3f5a2-0000-4000-8000-000000000000';
    await expect(run(client, 'SELECT 1', { SessionId })).rejects.toMatchObject({ name: 'ValidationException', message: `Session with Id: ${SessionId} is invalid` });
    await expect(client.send(new ListSessionsCommand({ SessionId }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('comes with the end of the process', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'embedded-test-')), 'kept');
    try {
      const first = await openEmbedded(folder);
      const { SessionId } = await must(first.client, 'SELECT 1', { SessionKeepAliveSeconds: 600 });
      await first.close();
      const second = await openEmbedded(folder);
      await expect(run(second.client, 'SELECT 1', { SessionId })).rejects.toMatchObject(gone);
      expect((await second.client.send(new ListStatementsCommand({}))).Statements).toMatchObject([{ SessionId }]);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('500 sessions of a workgroup are open at most, and a closed one makes room', async () => {
  const open = (WorkgroupName: string, SessionKeepAliveSeconds = 600) => client.send(new ExecuteStatementCommand({ ...TARGET, WorkgroupName, Sql: 'SELECT 1', SessionKeepAliveSeconds }));
  await Promise.all(Array.from({ length: 499 }, () => open('crowded')));
  const last = await must(client, 'SELECT 1', { WorkgroupName: 'crowded', SessionKeepAliveSeconds: 600 });
  await expect(open('crowded')).rejects.toMatchObject({ name: 'ActiveSessionsExceededException', $metadata: { httpStatusCode: 400 } });
  await open('elsewhere');
  await must(client, 'SELECT 1', { SessionId: last.SessionId, SessionKeepAliveSeconds: 0 });
  await open('crowded');
});

describe('the list of sessions', () => {
  test('by status and target, page by page', async () => {
    const open = async (more: Parameters<typeof run>[2]): Promise<string> => (await run(client, 'SELECT 1', { SessionKeepAliveSeconds: 600, ...more })).SessionId ?? '';
    const closed = await open({ WorkgroupName: 'listed', SessionKeepAliveSeconds: 0 });
    const one = await open({ WorkgroupName: 'listed' });
    const other = await open({ WorkgroupName: 'listed', Database: 'elsewhere' });
    const cluster = await open({ WorkgroupName: undefined, ClusterIdentifier: 'listed', DbUser: 'bob' });
    expect(await sessions({ WorkgroupName: 'listed' })).toEqual([other, one]);
    expect(await sessions({ WorkgroupName: 'listed', Database: 'dev' })).toEqual([one]);
    expect(await sessions({ WorkgroupName: 'listed', Status: 'CLOSED' })).toEqual([closed]);
    expect(await sessions({ WorkgroupName: 'listed', Status: 'BUSY' })).toEqual([]);
    const { Sessions } = await client.send(new ListSessionsCommand({ ClusterIdentifier: 'listed' }));
    expect(Sessions).toMatchObject([{ SessionId: cluster, Status: 'AVAILABLE', ClusterIdentifier: 'listed', Database: 'dev', DbUser: 'bob', SessionAliveSeconds: 600 }]);
    const { UpdatedAt, SessionTtl } = Sessions?.[0] ?? {};
    expect(Number(SessionTtl) - Number(UpdatedAt)).toBe(600_000);
    const { Sessions: page, NextToken } = await client.send(new ListSessionsCommand({ WorkgroupName: 'listed', MaxResults: 1 }));
    const rest = await client.send(new ListSessionsCommand({ WorkgroupName: 'listed', MaxResults: 1, NextToken }));
    expect([page?.[0]?.SessionId, rest.Sessions?.[0]?.SessionId, rest.NextToken]).toEqual([other, one, undefined]);
  });

  test.each([
    ['an id and a status', { SessionId: 'b0b3f5a2-0000-4000-8000-000000000000', Status: 'BUSY' as const }],
    ['a cluster and a workgroup', { ClusterIdentifier: 'c', WorkgroupName: 'w' }],
    ['a status that is none', { Status: 'ALL' as never }],
  ])('is not asked for by %s', async (_, input) => {
    await expect(client.send(new ListSessionsCommand(input))).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
