/** A statement that takes longer than statement_timeout fails, and the connection goes on: https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
import { BatchExecuteStatementCommand, CancelStatementCommand, DescribeStatementCommand, GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ENDLESS, MAKE_TEN, must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [...MAKE_TEN, 'CREATE TABLE kept (a INTEGER)', 'CREATE SCHEMA s', 'CREATE TABLE s.there (a INTEGER)']);
});
afterAll(() => embedded.close());

const TIMED_OUT = /^ERROR: Query \(\d+\) canceled on user's request$/;
/** Takes some tenths of a second. */
const SLOW = 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f, ten g WHERE g.n < 4';

describe('in a batch', () => {
  test.each(['SET statement_timeout TO 200', 'SET LOCAL statement_timeout = 200'])('%s is in force for what follows, and the whole is rolled back', async (set) => {
    const done = await run(client, ['INSERT INTO kept VALUES (1)', set, 'INSERT INTO kept VALUES (2)', ENDLESS, 'INSERT INTO kept VALUES (3)']);
    expect(done).toMatchObject({ Status: 'FAILED', Error: expect.stringMatching(TIMED_OUT) });
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED', 'FAILED', 'ABORTED']);
    const stopped = done.SubStatements?.[3];
    expect(stopped?.Error).toBe(`ERROR: Query (${stopped?.RedshiftQueryId}) canceled on user's request`);
    expect(stopped?.Duration).toBe(200e6);
    expect(await rows(client, 'SELECT COUNT(*) FROM kept')).toEqual([[0]]);
  });

  test.each(['SET statement_timeout TO 1500', 'SET statement_timeout=1500', 'set statement_timeout to \'1500\'', 'SET SESSION "statement_timeout" TO 1500', 'SET LOCAL statement_timeout = 1500'])('%s is shown', async (set) => {
    const { Id } = await must(client, [set, 'SHOW statement_timeout']);
    const { Records, ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id: `${Id}:2` }));
    expect([Records?.[0]?.[0]?.stringValue, ColumnMetadata?.[0]?.name]).toEqual(['1500', 'statement_timeout']);
  });

  test.each([
    ['0 is none', ['SET statement_timeout TO 1', 'SET statement_timeout TO 0']],
    ['DEFAULT is none', ['SET statement_timeout TO 1', 'SET statement_timeout TO DEFAULT']],
    ['RESET', ['SET statement_timeout TO 1', 'RESET statement_timeout']],
    ['RESET ALL', ['SET statement_timeout TO 1', 'RESET ALL']],
    ['a longer one', ['SET statement_timeout TO 50000']],
    ['SET LOCAL and a commit', ['SET LOCAL statement_timeout TO 200', 'TRUNCATE kept']],
  ])('%s', async (_, before) => {
    await must(client, [...before, SLOW]);
  });

  test('is gone with the batch', async () => {
    await must(client, ['SET statement_timeout TO 1', 'SHOW statement_timeout']);
    expect(await rows(client, 'SHOW statement_timeout')).toEqual([['0']]);
    await must(client, SLOW);
  });

  test('set by a procedure', async () => {
    await must(client, 'CREATE PROCEDURE s.hurry() AS $$ BEGIN SET statement_timeout TO 200; END; $$ LANGUAGE plpgsql');
    expect((await run(client, ['CALL s.hurry()', ENDLESS])).Error).toMatch(TIMED_OUT);
  });

  test('AUTO_COMMIT goes on with the next one, with what it had set and without its temporary tables', async () => {
    const Sqls = ['SET search_path TO s', 'CREATE TEMP TABLE passing (a INTEGER)', 'INSERT INTO passing VALUES (1)', 'SET statement_timeout TO 200', ENDLESS.replaceAll('ten', 'public.ten'), 'INSERT INTO there VALUES (7)', 'SELECT * FROM passing', 'SHOW statement_timeout'];
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ExecutionMode: 'AUTO_COMMIT', WaitTimeSeconds: 20, Sqls }));
    const done = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'FAILED', 'FINISHED', 'FAILED', 'FINISHED']);
    expect(done.SubStatements?.[4]?.Error).toMatch(TIMED_OUT);
    expect(done.SubStatements?.[6]?.Error).toMatch(/^ERROR: NOT EMULATED: temporary tables/);
    expect(await rows(client, 'SELECT a FROM s.there')).toEqual([[7]]);
  });
});

describe('in a session', () => {
  test('holds for later statements, which outlive it', async () => {
    const { SessionId } = await must(client, ['SET search_path TO s, public', 'SET statement_timeout TO 300'], { SessionKeepAliveSeconds: 600 });
    expect(await rows(client, 'SHOW statement_timeout', { SessionId })).toEqual([['300']]);
    expect((await run(client, ENDLESS, { SessionId })).Error).toMatch(TIMED_OUT);
    expect((await run(client, ['INSERT INTO kept VALUES (1)', ENDLESS], { SessionId })).Error).toMatch(TIMED_OUT);
    expect(await rows(client, 'SELECT COUNT(*) FROM kept', { SessionId })).toEqual([[0]]);
    await must(client, 'SELECT * FROM there', { SessionId });
    await must(client, SLOW);
    await must(client, 'RESET statement_timeout', { SessionId });
    await must(client, SLOW, { SessionId });
  });

  test('SET LOCAL ends with its statement, and so does what a failed one has set', async () => {
    const { SessionId } = await must(client, 'SET LOCAL statement_timeout TO 1', { SessionKeepAliveSeconds: 600 });
    await run(client, ['SET statement_timeout TO 200', ENDLESS], { SessionId });
    await must(client, SLOW, { SessionId });
  });
});

test('alone it is over with its statement', async () => {
  await must(client, 'SET statement_timeout TO 1');
  await must(client, SLOW);
});

test('a statement that is cancelled before its time is over is cancelled', async () => {
  const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: ['SET statement_timeout TO 30000', ENDLESS] }));
  await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 1 }));
  await client.send(new CancelStatementCommand({ Id: `${Id}:2` }));
  expect(await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED', Error: 'Query cancelled on user\'s request' });
});

test('what waits behind a statement that times out runs afterwards', async () => {
  const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: ['SET statement_timeout TO 300', ENDLESS] }));
  expect(await rows(client, 'SELECT 1')).toEqual([[1]]);
  expect((await client.send(new DescribeStatementCommand({ Id }))).Status).toBe('FAILED');
});

test.each([
  ['\'5s\'', 'parameter "statement_timeout" requires an integer value'],
  ['1.5', 'parameter "statement_timeout" requires an integer value'],
  ['-1', '-1 is outside the valid range for parameter "statement_timeout" (0 .. 2147483647)'],
  ['2147483648', '2147483648 is outside the valid range for parameter "statement_timeout" (0 .. 2147483647)'],
])('a value of %s is refused', async (value, error) => {
  expect((await run(client, `SET statement_timeout TO ${value}`)).Error).toBe(`ERROR: ${error}`);
});
