/**
 * The rules of transactions, tried on every kind of statement: what Redshift refuses in one, what commits it, and that everything else is undone
 * with it. https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
 */
import { BatchExecuteStatementCommand, DescribeStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { STATEMENTS } from '../../src/core/sql/statements.js';
import { statementExamples, type Fate, type StatementExample } from '../support/statement-examples.js';
import { must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';
import { S3Folder } from './s3-folder.js';
import { readState, type WarehouseState } from './warehouse-state.js';

jest.setTimeout(60_000);

const MARK = 'INSERT INTO marks VALUES (1)';
const FAIL = 'SELECT 1/0';
const FAILED = 'ERROR: division by zero';
const NOT_EMULATED = /^ERROR: NOT EMULATED: ./;

const EXAMPLES = statementExamples();
const s3 = new S3Folder('bucket');
let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  s3.put('bucket/rows.csv', '2,y\n');
  embedded = await openEmbedded(undefined, s3.path);
  ({ client } = embedded);
  await must(client, 'CREATE TABLE marks (a INTEGER)');
});
afterAll(async () => {
  await embedded.close();
  s3.remove();
});

const withFate = (fate: Fate): readonly (readonly [string, StatementExample])[] => EXAMPLES.filter((example) => example.fate === fate).map((example) => [example.sql, example]);
const stateNow = (): Promise<WarehouseState> => readState(embedded.warehouse);
const marks = async (): Promise<unknown> => (await rows(client, 'SELECT COUNT(*) FROM marks'))[0]?.[0];

/** The state after what the example needs has been made. */
async function setUp({ setUp: made }: StatementExample): Promise<WarehouseState> {
  if (made.length > 0) await eachAlone(made);
  return stateNow();
}

/** Each text is committed alone, unless they begin a transaction. */
async function autoCommit(sqls: readonly string[], more: { SessionKeepAliveSeconds?: number } = {}): Promise<{ readonly SessionId: string; readonly errors: readonly (string | undefined)[] }> {
  const { Id, SessionId = '' } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ...more, ExecutionMode: 'AUTO_COMMIT', Sqls: [...sqls], WaitTimeSeconds: 20 }));
  const { SubStatements = [] } = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
  expect(SubStatements).toHaveLength(sqls.length);
  return { SessionId, errors: SubStatements.map(({ Status, Error: error }) => (Status === 'FINISHED' ? undefined : error ?? Status)) };
}

async function eachAlone(sqls: readonly string[], more: { SessionKeepAliveSeconds?: number } = {}): Promise<string> {
  const { SessionId, errors } = await autoCommit(sqls, more);
  expect(errors).toEqual(sqls.map(() => undefined));
  return SessionId;
}

/** What the statement fails with in a transaction that may write nothing. */
const readOnly = async ({ sql, needs }: StatementExample): Promise<string | undefined> => (await autoCommit(['BEGIN READ ONLY', ...(needs?.before ?? []), sql, 'ROLLBACK'])).errors.at(-2);

/** A session in a transaction that has left a mark and has run what the example needs there. */
const begin = ({ needs }: StatementExample): Promise<string> => eachAlone(['BEGIN', MARK, ...(needs?.before ?? [])], { SessionKeepAliveSeconds: 5 });

/** What the example's probe shows in a session. */
const probe = async (example: StatementExample, SessionId: string): Promise<unknown> => (example.probe === undefined ? undefined : rows(client, example.probe, { SessionId }));

/** Nothing is left so far; alone the statement is done, or it is said that it is not. */
async function expectOnlyAlone({ sql, leaves, needs }: StatementExample, before: WarehouseState): Promise<void> {
  if (leaves === undefined) expect((await run(client, sql)).Error).toMatch(NOT_EMULATED);
  expect(await stateNow()).toEqual(before);
  if (leaves === undefined) return;
  expect((await run(client, sql)).Error).toBe(needs === undefined ? undefined : `ERROR: ${needs.refusal}`);
  const { state, recorded } = await stateNow();
  expect(state !== before.state).toBe(leaves === 'state');
  if (leaves !== 'state') expect(recorded > before.recorded).toBe(leaves === 'record');
}

test('every row of the statement table has an example', () => {
  const tried = new Set(EXAMPLES.map(({ row }) => row));
  expect(STATEMENTS.filter((row) => !tried.has(row)).map(({ head }) => head)).toEqual([]);
});

describe('refused in a transaction, which is undone', () => {
  test.each(withFate('refused'))('%s', async (sql, example) => {
    await expectRefusedTogether(sql, example, `ERROR: ${example.refusedAs} cannot run inside a transaction block`);
  });
});

describe('not emulated, in a transaction as alone', () => {
  test.each(withFate('not emulated'))('%s', async (sql, example) => {
    await expectRefusedTogether(sql, example, expect.stringMatching(NOT_EMULATED));
  });
});

async function expectRefusedTogether(sql: string, example: StatementExample, error: unknown): Promise<void> {
  const before = await setUp(example);
  expect((await run(client, [MARK, sql, 'SELECT 1'])).Error).toEqual(error);
  const SessionId = await begin(example);
  expect((await run(client, sql, { SessionId })).Error).toEqual(error);
  await must(client, 'COMMIT', { SessionId });
  await expectOnlyAlone(example, before);
}

describe('undone with its transaction, and refused in one that is READ ONLY if it writes', () => {
  test.each(withFate('undone'))('%s', async (sql, example) => {
    const before = await setUp(example);
    expect(await readOnly(example)).toBe(example.isSetting === true || example.leaves === 'nothing' ? undefined : 'ERROR: transaction is read-only');
    expect((await run(client, [MARK, ...(example.needs?.before ?? []), sql, FAIL])).Error).toBe(FAILED);
    const SessionId = await begin(example);
    const unchanged = await probe(example, SessionId);
    await must(client, sql, { SessionId });
    if (example.probe !== undefined) expect(await probe(example, SessionId)).not.toEqual(unchanged);
    await must(client, 'ROLLBACK', { SessionId });
    expect(await probe(example, SessionId)).toEqual(unchanged);
    await expectOnlyAlone(example, before);
  });
});

describe('commits its transaction', () => {
  test.each(withFate('commits'))('%s', async (sql, example) => {
    const { state } = await setUp(example);
    expect((await run(client, [MARK, sql, MARK, FAIL])).Error).toBe(FAILED);
    expect(await marks()).toBe(1);
    expect((await stateNow()).state).not.toBe(state);
    const SessionId = await begin(example);
    await must(client, sql, { SessionId });
    await must(client, MARK, { SessionId });
    await must(client, 'ROLLBACK', { SessionId });
    expect(await marks()).toBe(2);
    await must(client, sql);
  });
});

describe('a transaction of its own', () => {
  test.each(withFate('control'))('%s', async (sql, example) => {
    const before = await stateNow();
    const error = example.leaves === undefined ? /^ERROR: syntax error at or near / : NOT_EMULATED;
    expect((await run(client, [MARK, sql, 'SELECT 1'])).Error).toMatch(error);
    expect(await stateNow()).toEqual(before);
    const alone = await run(client, sql);
    if (example.leaves === undefined) expect(alone.Error).toMatch(error);
    else expect(alone.Error).toBeUndefined();
  });
});

test('the files of UNLOAD stay when its transaction is undone', async () => {
  expect((await run(client, ['UNLOAD (\'SELECT 1\') TO \'s3://bucket/stays/\' IAM_ROLE DEFAULT', FAIL])).Error).toBe(FAILED);
  expect(s3.keys().filter((key) => key.startsWith('bucket/stays/'))).not.toEqual([]);
});

test('AUTO_COMMIT runs what is refused in a transaction, and undoes nothing', async () => {
  const before = Number(await marks());
  expect((await autoCommit([MARK, 'VACUUM', FAIL, MARK])).errors).toEqual([undefined, undefined, FAILED, undefined]);
  expect(await marks()).toBe(before + 2);
});
