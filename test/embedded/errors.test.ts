/** Bodies no SDK would send: each is answered as the service answers, in JSON, and the warehouse goes on. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { OPERATIONS } from '../../src/embedded/operations.js';
import { propertyRuns } from '../support/property-runs.js';
import { openEmbedded, rows, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(120_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
});
afterAll(async () => {
  expect(await rows(client, 'SELECT 42')).toEqual([[42]]);
  await embedded.close();
});

interface WireError { readonly status: number; readonly type: unknown; readonly body: Readonly<Record<string, unknown>> }

async function call(operation: string, body: unknown): Promise<WireError> {
  const { status, body: text } = await embedded.warehouse.call(operation, typeof body === 'string' ? body : JSON.stringify(body));
  const parsed = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return { status, type: parsed['__type'], body: parsed };
}

const ID = '00000000-0000-4000-8000-000000000000';

describe('names, codes and members', () => {
  test.each([
    ['an operation that is none', 'ListClusters', {}, 404, 'UnknownOperationException'],
    ['no operation', '', {}, 404, 'UnknownOperationException'],
    ['a property every object has', 'constructor', {}, 404, 'UnknownOperationException'],
    ['no JSON', 'ListStatements', '{ not json', 400, 'SerializationException'],
    ['JSON that is no object', 'ListStatements', '[]', 400, 'SerializationException'],
    ['a number for a text', 'ExecuteStatement', { ...TARGET, Sql: 7 }, 400, 'SerializationException'],
    ['a text for a number', 'DescribeStatement', { Id: ID, WaitTimeSeconds: '1' }, 400, 'SerializationException'],
    ['a text for a number in a list', 'ListTables', { ...TARGET, MaxResults: '1' }, 400, 'SerializationException'],
    ['a text for a list', 'BatchExecuteStatement', { ...TARGET, Sqls: 'SELECT 1' }, 400, 'SerializationException'],
    ['a list with a number in it', 'BatchExecuteStatement', { ...TARGET, Sqls: [1] }, 400, 'SerializationException'],
    ['a list with nothing in it', 'BatchExecuteStatement', { ...TARGET, Sqls: [null] }, 400, 'ValidationException'],
    ['a text for a flag', 'ListStatements', { RoleLevel: 'yes' }, 400, 'SerializationException'],
    ['a flag that is none', 'ExecuteStatement', { ...TARGET, Sql: 'SELECT 1', WithEvent: 1 }, 400, 'SerializationException'],
    ['parameters that are no list', 'ExecuteStatement', { ...TARGET, Sql: 'SELECT :a', Parameters: { a: 1 } }, 400, 'SerializationException'],
    ['no id', 'GetStatementResultV2', {}, 400, 'ValidationException'],
    ['an id of another form', 'CancelStatement', { Id: `${ID}x` }, 400, 'ValidationException'],
    ['an unknown id', 'CancelStatement', { Id: ID }, 404, 'ResourceNotFoundException'],
    ['half a second', 'ExecuteStatement', { ...TARGET, Sql: 'SELECT 1', WaitTimeSeconds: 0.5 }, 400, 'ValidationException'],
    ['more than a hundred statements', 'ListStatements', { MaxResults: 101 }, 400, 'ValidationException'],
    ['a statement of more than 100 KB', 'ExecuteStatement', { ...TARGET, Sql: ' '.repeat(100_001) }, 400, 'ValidationException'],
    ['forty-one statements', 'BatchExecuteStatement', { ...TARGET, Sqls: Array.from({ length: 41 }, () => 'SELECT 1') }, 400, 'ValidationException'],
    ['an unknown session', 'ExecuteStatement', { SessionId: ID, Sql: 'SELECT 1' }, 400, 'ValidationException'],
    ['a database nobody can connect to', 'ListSchemas', { ...TARGET, Database: 'elsewhere' }, 500, 'DatabaseConnectionException'],
  ])('%s', async (_, operation, body, status, type) => {
    expect(await call(operation, body)).toMatchObject({ status, type });
  });

  test('the members are those of the model', async () => {
    expect((await call('DescribeStatement', { Id: ID })).body).toEqual({ __type: 'ResourceNotFoundException', Message: 'Query does not exist.', ResourceId: ID });
    expect((await call('DescribeStatement', {})).body).toEqual({ __type: 'ValidationException', Message: expect.stringContaining('\'id\' failed to satisfy constraint: Member must not be null') });
  });
});

const FIELDS = [
  'Id', 'Sql', 'Sqls', 'ClusterIdentifier', 'WorkgroupName', 'Database', 'ConnectedDatabase', 'DbUser', 'SecretArn', 'Schema', 'SchemaPattern', 'Table', 'TablePattern', 'NextToken', 'MaxResults', 'WaitTimeSeconds',
  'StatementName', 'Status', 'RoleLevel', 'SessionId', 'SessionKeepAliveSeconds', 'ResultFormat', 'ExecutionMode', 'Parameters', 'ClientToken', 'WithEvent', '__proto__', 'constructor',
];
const operation = fc.constantFrom(...Object.keys(OPERATIONS));
/** Nothing here waits: a wait that is allowed would only take time. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.constantFrom('dev', 'embedded', ID, `${ID}:1`, 'ALL', 'CSV', 'YXQ6MQ==', 'AUTO_COMMIT', '%', '\\', '\0', '\ud800', 'SELECT 1', 'SELECT :a'),
  fc.integer(), fc.constantFrom(0, -0, 1e308, 0.5), fc.array(fc.record({ name: fc.string(), value: fc.jsonValue({ maxDepth: 1 }) })),
);
const body = fc.array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 8 }).map((entries) => `{${entries.filter(([name]) => name !== 'WaitTimeSeconds').map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`);

describe('whatever is sent', () => {
  const runs = { numRuns: propertyRuns(400) };

  test('a body that is no JSON object is the sender’s mistake', async () => {
    const notAnObject = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.jsonValue().filter((json) => typeof json !== 'object' || json === null || Array.isArray(json)).map((json) => JSON.stringify(json)), fc.constant('['.repeat(200_000)));
    await fc.assert(fc.asyncProperty(operation, notAnObject, async (name, text) => {
      const { status, type } = await call(name, text);
      expect({ status, type }).toEqual({ status: 400, type: 'SerializationException' });
    }), runs);
  });

  test('an operation that is none is not known', async () => {
    await fc.assert(fc.asyncProperty(fc.string().filter((name) => !Object.hasOwn(OPERATIONS, name)), body, async (name, text) => {
      expect(await call(name, text)).toMatchObject({ status: 404, type: 'UnknownOperationException' });
    }), runs);
  });

  test('fields of every kind in every place are answered or refused, and break nothing', async () => {
    const seen = new Map<string, number>();
    await fc.assert(fc.asyncProperty(operation, body, async (name, text) => {
      const { status, type } = await call(name, text);
      const isConnection = status === 500 && type === 'DatabaseConnectionException';
      expect(isConnection || (status === 200 && type === undefined) || (status >= 400 && status < 500 && typeof type === 'string')).toBe(true);
      seen.set(String(status), (seen.get(String(status)) ?? 0) + 1);
    }), runs);
    expect(seen.get('400')).toBeGreaterThan(10);
  });

  test('one wrong field makes a request that would be served one that is not', async () => {
    const right: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      ExecuteStatement: { ...TARGET, Sql: 'SELECT 1' }, BatchExecuteStatement: { ...TARGET, Sqls: ['SELECT 1'] }, ListStatements: {}, ListSessions: {}, ListDatabases: TARGET, ListSchemas: TARGET, ListTables: TARGET, DescribeTable: TARGET,
    };
    const wrong: Readonly<Record<string, readonly string[]>> = {
      ExecuteStatement: ['Sql', 'Database', 'StatementName', 'ClientToken'], BatchExecuteStatement: ['Sqls', 'WorkgroupName', 'Parameters'], ListStatements: ['NextToken', 'MaxResults', 'Status', 'RoleLevel'], ListSessions: ['SessionId', 'Status'],
      ListDatabases: ['Database', 'MaxResults'], ListSchemas: ['SchemaPattern', 'NextToken'], ListTables: ['TablePattern', 'SchemaPattern'], DescribeTable: ['Schema', 'Table', 'ConnectedDatabase'],
    };
    const bad = fc.oneof(fc.record({ a: fc.jsonValue({ maxDepth: 1 }) }), fc.constant([[]]), fc.constant([{}]));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(right)), fc.nat(), bad, async (name, pick, junk) => {
      const field = wrong[name]?.[pick % (wrong[name]?.length ?? 1)] ?? '';
      const { status, type } = await call(name, { ...right[name], [field]: junk });
      expect({ isClientError: status >= 400 && status < 500, type }).toEqual({ isClientError: true, type: expect.stringMatching(/^(Serialization|Validation)Exception$/) });
    }), runs);
    for (const [name, request] of Object.entries(right)) expect((await call(name, request)).status).toBe(200);
  });
});
