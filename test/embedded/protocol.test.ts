/** The protocol, asked through the real SDK client. */
import { BatchExecuteStatementCommand, CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, GetStatementResultCommand, ListStatementsCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ENDLESS, MAKE_TEN, must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, MAKE_TEN);
});
afterAll(() => embedded.close());

test.each([
  [{ WorkgroupName: 'ab' }, /'workgroupName' failed to satisfy constraint: Member must have length greater than or equal to 3/],
  [{ WorkgroupName: 'Analytics' }, /'workgroupName' failed to satisfy constraint: Member must satisfy regular expression pattern/],
  [{ WorkgroupName: 'arn:aws:redshift-serverless:eu-west-1:123456789012:workgroup/analytics' }, /regular expression pattern/],
  [{ WorkgroupName: undefined, ClusterIdentifier: 'Analytics' }, /'clusterIdentifier' failed to satisfy constraint: Member must satisfy regular expression pattern/],
  [{ WorkgroupName: undefined, ClusterIdentifier: 'c'.repeat(64) }, /'clusterIdentifier' failed to satisfy constraint: Member must have length less than or equal to 63/],
])('a warehouse called %o is refused', async (target, message) => {
  await expect(run(client, 'SELECT 1', target)).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringMatching(message) });
});

test('a query has a number, and an id that stays the same', async () => {
  const { Id } = await must(client, ['SELECT 1', 'SELECT 2'], { WorkgroupName: 'arn:aws:redshift-serverless:eu-west-1:123456789012:workgroup/0123abcd-0123-0123-0123-0123456789ab' });
  const seen = await client.send(new DescribeStatementCommand({ Id }));
  const uuids = [seen.RedshiftQueryUuid, ...(seen.SubStatements ?? []).map((each) => each.RedshiftQueryUuid)];
  for (const uuid of uuids) expect(uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(uuids).size).toBe(3);
  expect((await client.send(new DescribeStatementCommand({ Id }))).RedshiftQueryUuid).toBe(uuids[0]);
  expect((await run(client, 'VACUUM nothing at all')).RedshiftQueryUuid).toBeUndefined();
});

describe('results', () => {
  test('each type has the field the service gives it', async () => {
    const sql = `SELECT 1::SMALLINT, 2, 3::BIGINT, 1.50::DECIMAL(5,2), 0.5::FLOAT, TRUE, 'x'::VARCHAR(3), '2026-01-31'::DATE, '2026-01-31 10:00:00'::TIMESTAMP, NULL, JSON_PARSE('{"a":1}')`;
    const { Id } = await must(client, sql);
    const { Records, ColumnMetadata, TotalNumRows } = await client.send(new GetStatementResultCommand({ Id }));
    expect(Records).toEqual([[
      { longValue: 1 }, { longValue: 2 }, { longValue: 3 }, { stringValue: '1.50' }, { doubleValue: 0.5 }, { booleanValue: true }, { stringValue: 'x' },
      { stringValue: '2026-01-31' }, { stringValue: '2026-01-31 10:00:00' }, { isNull: true }, { stringValue: '{"a":1}' },
    ]]);
    expect(ColumnMetadata?.map(({ typeName }) => typeName)).toEqual(['int2', 'int4', 'int8', 'numeric', 'float8', 'bool', 'varchar', 'date', 'timestamp', 'varchar', 'super']);
    expect(ColumnMetadata?.[3]).toMatchObject({ precision: 5, scale: 2 });
    expect(ColumnMetadata?.[6]).toMatchObject({ length: 3 });
    expect(TotalNumRows).toBe(1);
  });

  test('large ones come in pages that together are the whole', async () => {
    const { Id, ResultRows } = await must(client, `SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n AS n, REPEAT('x', 300) FROM ten a, ten b, ten c, ten d ORDER BY 1`);
    expect(ResultRows).toBe(10_000);
    const seen: (number | undefined)[] = [];
    let pages = 0;
    let token: string | undefined;
    do {
      const page = await client.send(new GetStatementResultCommand({ Id, ...(token === undefined ? {} : { NextToken: token }) }));
      expect(page.TotalNumRows).toBe(10_000);
      seen.push(...(page.Records ?? []).map((record) => record[0]?.longValue));
      token = page.NextToken;
      pages++;
    } while (token !== undefined);
    expect(pages).toBeGreaterThan(2);
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    await expect(client.send(new GetStatementResultCommand({ Id, NextToken: 'nonsense' }))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('a statement without one says so', async () => {
    const { Id, HasResultSet, ResultRows } = await must(client, 'CREATE TABLE no_result (a INTEGER)');
    expect({ HasResultSet, ResultRows }).toEqual({ HasResultSet: false, ResultRows: 0 });
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } });
  });
});

describe('a batch', () => {
  test('has children with ids, rows and results of their own', async () => {
    const done = await must(client, ['CREATE TABLE parts (a INTEGER)', 'INSERT INTO parts VALUES (1), (2)', 'SELECT a FROM parts ORDER BY a']);
    expect(done.SubStatements?.map(({ Id, Status, ResultRows, HasResultSet }) => ({ part: Id?.split(':')[1], Status, ResultRows, HasResultSet }))).toEqual([
      { part: '1', Status: 'FINISHED', ResultRows: 0, HasResultSet: false },
      { part: '2', Status: 'FINISHED', ResultRows: 2, HasResultSet: false },
      { part: '3', Status: 'FINISHED', ResultRows: 2, HasResultSet: true },
    ]);
    expect(done).toMatchObject({ HasResultSet: true, ExecutionMode: 'TRANSACTION' });
    const { Records } = await client.send(new GetStatementResultCommand({ Id: `${done.Id}:3` }));
    expect(Records).toEqual([[{ longValue: 1 }], [{ longValue: 2 }]]);
  });

  test('rolls back as a whole when one fails, and says which one and where', async () => {
    const done = await run(client, ['CREATE TABLE rolled_back (a INTEGER)', 'INSERT INTO missing VALUES (1)', 'SELECT 1']);
    expect(done.Status).toBe('FAILED');
    expect(done.Error).toBe('ERROR: relation "missing" does not exist\n  Position: 13');
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FAILED', 'ABORTED']);
    expect(done.SubStatements?.[1]?.Error).toBe(done.Error);
    expect((await run(client, 'SELECT * FROM rolled_back')).Error).toMatch(/does not exist/);
  });

  test('commits what came before a TRUNCATE, whatever follows', async () => {
    await must(client, 'CREATE TABLE truncated (a INTEGER)');
    const done = await run(client, ['CREATE TABLE kept (a INTEGER)', 'INSERT INTO truncated VALUES (1)', 'TRUNCATE truncated', 'INSERT INTO kept VALUES (1)', 'SELECT 1/0']);
    expect(done.Error).toBe('ERROR: division by zero');
    expect(await rows(client, 'SELECT (SELECT COUNT(*) FROM truncated), (SELECT COUNT(*) FROM kept)')).toEqual([[0, 0]]);
  });

  test('AUTO_COMMIT commits each alone and goes on after a failure', async () => {
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ExecutionMode: 'AUTO_COMMIT', WaitTimeSeconds: 20, Sqls: ['CREATE TABLE alone (a INTEGER)', 'SELECT 1/0', 'INSERT INTO alone VALUES (7)'] }));
    const done = await client.send(new DescribeStatementCommand({ Id }));
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FAILED', 'FINISHED']);
    expect(await rows(client, 'SELECT a FROM alone')).toEqual([[7]]);
  });

  test('what it sets and its temporary tables end with it', async () => {
    await must(client, ['CREATE SCHEMA elsewhere', 'CREATE TABLE elsewhere.there (a INTEGER)', 'SET search_path TO elsewhere', 'CREATE TABLE #mine (a INTEGER)', 'INSERT INTO #mine VALUES (1)', 'SELECT * FROM there']);
    expect((await run(client, 'SELECT * FROM there')).Status).toBe('FAILED');
    expect((await run(client, 'SELECT * FROM #mine')).Status).toBe('FAILED');
  });
});

describe('tokens, names and lists', () => {
  test('the same token gives the same id and runs nothing', async () => {
    await must(client, 'CREATE TABLE once (a INTEGER)');
    const first = await run(client, 'INSERT INTO once VALUES (1)', { ClientToken: 'token-1' });
    const second = await run(client, 'INSERT INTO once VALUES (1)', { ClientToken: 'token-1' });
    expect(second.Id).toBe(first.Id);
    expect(await rows(client, 'SELECT COUNT(*) FROM once')).toEqual([[1]]);
  });

  test('statements are found by the beginning of their name; without a status only finished ones', async () => {
    await run(client, 'SELECT 1', { StatementName: 'Names/one' });
    await run(client, 'SELECT nothing', { StatementName: 'Names/two' });
    const names = async (input: { readonly Status?: 'ALL' | 'FAILED'; readonly StatementName: string; readonly RoleLevel?: boolean; readonly MaxResults?: number }): Promise<unknown> => (await client.send(new ListStatementsCommand(input))).Statements?.map((each) => each.StatementName);
    expect(await names({ StatementName: 'Names/' })).toEqual(['Names/one']);
    expect(await names({ StatementName: 'Names/', Status: 'ALL' })).toEqual(['Names/two', 'Names/one']);
    expect(await names({ StatementName: 'Names/', Status: 'FAILED' })).toEqual(['Names/two']);
    expect(await names({ StatementName: 'names/', Status: 'ALL' })).toEqual([]);
    expect(await names({ StatementName: 'Names/', RoleLevel: false, MaxResults: 0 })).toEqual(['Names/one']);
    const page = await client.send(new ListStatementsCommand({ StatementName: 'Names/', Status: 'ALL', MaxResults: 1 }));
    const rest = await client.send(new ListStatementsCommand({ StatementName: 'Names/', Status: 'ALL', MaxResults: 1, NextToken: page.NextToken }));
    expect([page.Statements?.[0]?.StatementName, rest.Statements?.[0]?.StatementName, rest.NextToken]).toEqual(['Names/two', 'Names/one', undefined]);
  });

  test('only those of the cluster or workgroup and of the database that is asked for', async () => {
    const target = async (input: Readonly<Record<string, string>>): Promise<unknown> => (await client.send(new ListStatementsCommand({ ...input, StatementName: 'Where/', Status: 'ALL' }))).Statements?.map((each) => each.StatementName);
    await run(client, 'SELECT 1', { StatementName: 'Where/workgroup' });
    await run(client, 'SELECT 1', { StatementName: 'Where/elsewhere', Database: 'elsewhere' });
    await run(client, 'SELECT 1', { StatementName: 'Where/cluster', WorkgroupName: undefined, ClusterIdentifier: 'embedded' });
    expect(await target({})).toEqual(['Where/cluster', 'Where/elsewhere', 'Where/workgroup']);
    expect(await target({ WorkgroupName: 'embedded' })).toEqual(['Where/elsewhere', 'Where/workgroup']);
    expect(await target({ WorkgroupName: 'embedded', Database: 'dev' })).toEqual(['Where/workgroup']);
    expect(await target({ ClusterIdentifier: 'embedded' })).toEqual(['Where/cluster']);
    expect(await target({ Database: 'elsewhere' })).toEqual(['Where/elsewhere']);
    expect(await target({ WorkgroupName: 'another' })).toEqual([]);
    await expect(target({ WorkgroupName: 'embedded', ClusterIdentifier: 'embedded' })).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('parameters are values of the type their place asks for', async () => {
    await must(client, 'CREATE TABLE valued (a INTEGER, b VARCHAR(20), c DATE)');
    const Parameters = [{ name: 'a', value: '7' }, { name: 'b', value: 'it\'s \\ here' }, { name: 'c', value: '2026-02-03' }];
    await client.send(new ExecuteStatementCommand({ ...TARGET, WaitTimeSeconds: 20, Sql: 'INSERT INTO valued VALUES (:a, :b, :c)', Parameters }));
    expect(await rows(client, 'SELECT * FROM valued')).toEqual([[7, 'it\'s \\ here', '2026-02-03']]);
    await expect(client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT :a', Parameters }))).rejects.toThrow(/unused parameters.*\[b\]/);
    await expect(client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT :a, :z', Parameters: Parameters.slice(0, 1) }))).rejects.toThrow(/Missing parameter: z/);
  });
});

describe('waiting and cancelling', () => {
  test('a running statement is stopped, rolled back, and the data is still there', async () => {
    await must(client, ['CREATE TABLE survives (a INTEGER)', 'INSERT INTO survives VALUES (1)']);
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: ['INSERT INTO survives VALUES (2)', ENDLESS] }));
    const waiting = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'INSERT INTO survives VALUES (3)' }));
    const dropped = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'INSERT INTO survives VALUES (4)' }));
    const begunMs = Date.now();
    expect((await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 1 }))).Status).toBe('STARTED');
    expect(Date.now() - begunMs).toBeGreaterThan(900);
    expect(await client.send(new CancelStatementCommand({ Id: dropped.Id }))).toMatchObject({ Status: true });
    expect(await client.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    const cancelled = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
    expect(cancelled).toMatchObject({ Status: 'ABORTED', Error: 'Query cancelled on user\'s request' });
    expect((await client.send(new DescribeStatementCommand({ Id: waiting.Id, WaitTimeSeconds: 20 }))).Status).toBe('FINISHED');
    expect((await client.send(new DescribeStatementCommand({ Id: dropped.Id }))).Status).toBe('ABORTED');
    expect(await rows(client, 'SELECT a FROM survives ORDER BY a')).toEqual([[1], [3]]);
    await expect(client.send(new CancelStatementCommand({ Id }))).rejects.toThrow(/already in ABORTED state/);
  });

  test('cancelled by several at once and once more, it ends as cancelled, and what waited runs', async () => {
    const { Id } = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: ENDLESS }));
    await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 1 }));
    const waiting = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT 1' }));
    const cancel = () => client.send(new CancelStatementCommand({ Id })).catch(() => undefined);
    await Promise.all([cancel(), cancel()]);
    await cancel();
    expect(await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED', Error: 'Query cancelled on user\'s request' });
    expect((await client.send(new DescribeStatementCommand({ Id: waiting.Id, WaitTimeSeconds: 20 }))).Status).toBe('FINISHED');
  });

  test('a client that goes away does not stop what it started', async () => {
    const gone = new AbortController();
    const sent = client.send(new ExecuteStatementCommand({ ...TARGET, StatementName: 'left-behind', WaitTimeSeconds: 20, Sql: 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f' }), { abortSignal: gone.signal });
    setTimeout(() => gone.abort(), 20);
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    const { Statements } = await client.send(new ListStatementsCommand({ StatementName: 'left-behind', Status: 'ALL' }));
    expect((await client.send(new DescribeStatementCommand({ Id: Statements?.[0]?.Id, WaitTimeSeconds: 20 }))).Status).toBe('FINISHED');
  });
});

describe('requests the service would not take', () => {
  const execute = (input: Partial<ConstructorParameters<typeof ExecuteStatementCommand>[0]>): Promise<unknown> => client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT 1', ...input }));

  test.each([
    ['too long', { Sql: `SELECT '${'é'.repeat(50_000)}'` }, 'Cannot process query string larger than 100kB'],
    ['a session and a target', { SessionId: 'b0b3f5a2-0000-4000-8000-000000000000' }, 'it must not have WorkgroupName, Database'],
    ['a session that is kept too long', { SessionKeepAliveSeconds: 86_401 }, 'Member must have value less than or equal to 86400'],
    ['a wait that is too long', { WaitTimeSeconds: 31 }, 'Member must have value less than or equal to 30'],
    ['a format that is none', { ResultFormat: 'XML' as never }, 'enum value set: [JSON, CSV]'],
    ['a secret and a user', { SecretArn: 's', DbUser: 'u' }, 'Only one of'],
    ['no target', { WorkgroupName: undefined }, 'Exactly one of'],
    ['two targets', { ClusterIdentifier: 'c' }, 'Exactly one of'],
    ['a long token', { ClientToken: 'x'.repeat(65) }, 'less than or equal to 64'],
  ])('%s', async (_, input, message) => {
    await expect(execute(input)).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message), $metadata: { httpStatusCode: 400 } });
  });

  test('more than forty statements', async () => {
    await expect(client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: Array.from({ length: 41 }, () => 'SELECT 1') }))).rejects.toThrow(/less than or equal to 40/);
    expect((await run(client, Array.from({ length: 40 }, () => 'SELECT 1'))).Status).toBe('FINISHED');
  });

  test('an unknown statement, an id that is none', async () => {
    await expect(client.send(new DescribeStatementCommand({ Id: '00000000-0000-4000-8000-000000000000' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(client.send(new DescribeStatementCommand({ Id: 'what' }))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('another database', async () => {
    const { Id } = await client.send(new ExecuteStatementCommand({ ...TARGET, Database: 'elsewhere', Sql: 'SELECT 1', WaitTimeSeconds: 20 }));
    expect(await client.send(new DescribeStatementCommand({ Id }))).toMatchObject({ Status: 'FAILED', Error: 'FATAL: database "elsewhere" does not exist' });
  });

  test('an operation this warehouse does not answer', async () => {
    expect(await embedded.warehouse.call('ListClusters', '{}')).toMatchObject({ status: 404, body: expect.stringContaining('UnknownOperationException') });
    expect(await embedded.warehouse.call('constructor', '{}')).toMatchObject({ status: 404 });
    expect(await embedded.warehouse.call('ExecuteStatement', '[1')).toMatchObject({ status: 400 });
  });
});
