/** Every error of the Data API, and errors that are no answer at all: what is asked again, what is not, and what a person reads. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RenderedStatement } from '../../src/core/migrate/migration.js';
import { TransportLost } from '../../src/ports/warehouse.js';
import { entryOf, migrationOf, setOf } from '../core/migrate/migrations.js';
import { fault, ok, openScripted, ScriptedDataApi, type Operation, type Reply } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
});
afterEach(() => api.close());

const set = setOf({ V1__a: 'create schema a', V2__v: 'vacuum a.b' });
const [statement] = set.segmentsOf(migrationOf(set, 'V2__v'))[0]?.statements ?? [];
const vacuum = statement as RenderedStatement;
const entry = entryOf(set, 'V1__a', 1, 'applied', { seq: 1 });
const TOKEN = 'f'.repeat(64);

/** Every way to write: a batch with its row, and a statement on its own. */
const WRITES: readonly (readonly [Operation, (from: ReturnType<typeof openScripted>) => Promise<unknown>])[] = [
  ['BatchExecuteStatement', ({ warehouse }) => warehouse.commit({ afterSeq: 0, segments: [{ statements: [], entry }] })],
  ['ExecuteStatement', ({ warehouse }) => warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: Infinity })],
];

describe('what did not run for lack of room is sent again, under the same token', () => {
  test.each<[string, Reply]>([
    ['ActiveStatementsExceededException', fault('ActiveStatementsExceededException')],
    ['ActiveSessionsExceededException', fault('ActiveSessionsExceededException')],
    ['ThrottlingException', fault('ThrottlingException', 'Rate exceeded')],
    ['a throttle of an API on the way', fault('TooManyRequestsException', 'slow down', 429)],
    ['a throttle of another name', fault('RequestThrottled', 'slow down', 400)],
    ['a throttle wrapped by the service', fault('ValidationException', 'Error calling GetCredentials: ThrottlingException: Rate exceeded')],
  ])('%s', async (_name, refusal) => {
    for (const [operation, write] of WRITES) {
      const opened = openScripted(api);
      api.on(operation, refusal, refusal);
      await write(opened);
      const sent = api.sent(operation).slice(-3);
      expect(new Set(sent.map(({ ClientToken }) => ClientToken)).size).toBe(1);
      expect(opened.clock.slept).toEqual([250, 500]);
      expect(opened.events).toEqual([expect.objectContaining({ kind: 'retrying', inMs: 250 }), expect.objectContaining({ kind: 'retrying', inMs: 500 })]);
    }
  });

  test('but not for ever', async () => {
    const opened = openScripted(api);
    api.on('BatchExecuteStatement', ...Array.from({ length: 30 }, () => fault('ActiveStatementsExceededException', 'too many')));
    await expect(WRITES[0]?.[1](opened)).rejects.toMatchObject({ code: 'WAREHOUSE_BUSY', message: 'redshift-serverless://analytics/dev: ActiveStatementsExceededException: too many' });
    expect(api.sent('BatchExecuteStatement')).toHaveLength(8);
    expect(Math.max(...opened.clock.slept)).toBeLessThanOrEqual(20_000);
  });
});

const LOST: readonly (readonly [string, Reply])[] = [
  ['BatchExecuteStatementException', fault('BatchExecuteStatementException', 'it broke', 500)],
  ['ExecuteStatementException', fault('ExecuteStatementException', 'it broke', 500)],
  ['InternalServerException', fault('InternalServerException', 'it broke', 500)],
  ['DatabaseConnectionException', fault('DatabaseConnectionException', 'the cluster is resuming', 500)],
  ['a gateway that gave up', { status: 504, body: {} }],
  ['a connection that is cut', 'cut'],
  ['an answer without an id', ok({})],
];

describe('what may have run', () => {
  test.each(LOST)('is never sent again by the adapter when it writes: %s', async (_name, lost) => {
    for (const [operation, write] of WRITES) {
      const before = api.sent(operation).length;
      api.on(operation, lost);
      await expect(write(openScripted(api))).rejects.toThrow(TransportLost);
      expect(api.sent(operation).length - before).toBe(1);
    }
  });

  test.each(LOST.slice(0, -1))('is asked again when it only reads: %s', async (_name, lost) => {
    api.on('ExecuteStatement', lost, lost).on('GetStatementResult', lost);
    const { warehouse, clock } = openScripted(api);
    await warehouse.query('select 1', 1);
    expect(api.operations).toEqual(['ExecuteStatement', 'ExecuteStatement', 'ExecuteStatement', 'GetStatementResult', 'GetStatementResult']);
    expect(clock.slept).toEqual([250, 500, 250]);
  });

  test.each(LOST.slice(0, -1))('is still followed when a poll is lost: %s', async (_name, lost) => {
    api.on('BatchExecuteStatement', ok({ Id: 'b', Status: 'STARTED' })).on('DescribeStatement', lost, lost, ok({ Status: 'FINISHED' }));
    await WRITES[0]?.[1](openScripted(api));
    expect(api.operations).toEqual(['BatchExecuteStatement', 'DescribeStatement', 'DescribeStatement', 'DescribeStatement']);
  });

  test('and cannot be asked about any more, ends with what the service said', async () => {
    api.on('ExecuteStatement', ...Array.from({ length: 8 }, () => fault('DatabaseConnectionException', 'the cluster is paused', 500)));
    await expect(openScripted(api).warehouse.readHistory()).rejects.toMatchObject({ code: 'WAREHOUSE_UNREACHABLE', message: expect.stringContaining('the cluster is paused') });
    expect(api.sent('ExecuteStatement')).toHaveLength(8);
  });
});

describe('what the service refuses is not sent again', () => {
  test.each<[string, Reply]>([
    ['WAREHOUSE_DENIED', fault('AccessDeniedException', 'User: arn:aws:iam::1:role/x is not authorized to perform: redshift-data:ExecuteStatement')],
    ['WAREHOUSE_DENIED', fault('ExpiredTokenException', 'The security token included in the request is expired')],
    ['WAREHOUSE_DENIED', fault('UnrecognizedClientException', 'The security token included in the request is invalid.', 403)],
    ['WAREHOUSE_DENIED', fault('InvalidSignatureException', 'Signature expired', 403)],
    ['WAREHOUSE_DENIED', fault('ValidationException', 'not authorized to get credentials of role')],
    ['WAREHOUSE_NOT_FOUND', fault('ResourceNotFoundException', 'no such cluster', 404)],
    ['WAREHOUSE_NOT_FOUND', fault('ValidationException', 'Redshift endpoint doesn\'t exist in this region: the workgroup analytics was not found')],
    ['WAREHOUSE_NOT_FOUND', fault('ValidationException', 'FATAL: database "dev" does not exist')],
    ['STATEMENT_REFUSED', fault('ValidationException', 'Cannot process query string larger than 100kB')],
    ['STATEMENT_REFUSED', fault('QueryTimeoutException', 'it took too long')],
  ])('%s: %j', async (code, refusal) => {
    const message = typeof refusal === 'string' ? '' : String(refusal.body['message']);
    for (const [operation, write] of WRITES) {
      const before = api.sent(operation).length;
      api.on(operation, refusal);
      await expect(write(openScripted(api))).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
      expect(api.sent(operation).length - before).toBe(1);
    }
  });

  test('without a region or credentials nothing is sent, and the message says what is missing', async () => {
    const none = () => Promise.reject(Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' }));
    await expect(openScripted(api, { client: { credentials: none } }).warehouse.query('select 1', 1)).rejects.toMatchObject({ code: 'WAREHOUSE_DENIED' });
    const noRegion = () => Promise.reject(new Error('Region is missing'));
    await expect(openScripted(api, { client: { region: noRegion } }).warehouse.readHistory()).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('Region is missing') });
    expect(api.received).toEqual([]);
  });
});

describe('with the SDK\'s own retryer', () => {
  test('a server error is sent three times under one token before it counts as lost', async () => {
    api.on('BatchExecuteStatement', ...Array.from({ length: 5 }, () => fault('InternalServerException', 'it broke', 500)));
    await expect(WRITES[0]?.[1](openScripted(api, { client: { maxAttempts: 3 } }))).rejects.toThrow(TransportLost);
    const tokens = api.sent('BatchExecuteStatement').map(({ ClientToken }) => ClientToken);
    expect(tokens).toHaveLength(3);
    expect(new Set(tokens).size).toBe(1);
  });

  test('a request that is lost inside it and throttled afterwards keeps its token', async () => {
    api.on('BatchExecuteStatement', fault('InternalServerException', 'taken, but not answered', 500), fault('ActiveStatementsExceededException'), ok({ Id: 'b', Status: 'FINISHED' }));
    await WRITES[0]?.[1](openScripted(api, { client: { maxAttempts: 2 } }));
    const tokens = api.sent('BatchExecuteStatement').map(({ ClientToken }) => ClientToken);
    expect(tokens).toHaveLength(3);
    expect(new Set(tokens).size).toBe(1);
  });

  test('a request without an answer in time may have run', async () => {
    api.on('BatchExecuteStatement', 'hang');
    const requestHandler = { requestTimeout: 50, throwOnRequestTimeout: true };
    await expect(WRITES[0]?.[1](openScripted(api, { client: { requestHandler } }))).rejects.toThrow(TransportLost);
  });
});
