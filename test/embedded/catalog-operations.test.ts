/** ListDatabases, ListSchemas, ListTables and DescribeTable, through the SDK. */
import {
  CancelStatementCommand, DescribeStatementCommand, DescribeTableCommand, ExecuteStatementCommand, ListDatabasesCommand, ListSchemasCommand, ListTablesCommand, paginateListTables,
  type ListTablesCommandInput, type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { ASSETS, clientOf, ENDLESS, MAKE_TEN, must, TARGET } from './embedded-client.js';

jest.setTimeout(60_000);

/** Longer than any question takes on a busy machine. */
const WAIT_MS = 5_000;

let warehouse: EmbeddedWarehouse;
let client: RedshiftDataClient;

beforeAll(async () => {
  warehouse = await EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS, inspectMsMax: WAIT_MS });
  client = clientOf(warehouse);
  await must(client, [
    ...MAKE_TEN, 'CREATE SCHEMA shop', 'CREATE SCHEMA shop_2', 'CREATE SCHEMA "odd%name"', 'CREATE TABLE shop.order_lines (a INTEGER)', 'CREATE TABLE shop.orderxlines (a INTEGER)', 'CREATE TABLE shop_2.orders (a INTEGER)',
    'CREATE VIEW shop.v AS SELECT a FROM shop.order_lines', 'CREATE MATERIALIZED VIEW shop.mv AS SELECT a FROM shop.order_lines', 'CREATE VIEW shop.late AS SELECT a FROM shop.missing WITH NO SCHEMA BINDING',
    `CREATE TABLE shop.typed (id BIGINT NOT NULL, small SMALLINT, name VARCHAR(20) DEFAULT 'new', code CHAR(3), price DECIMAL(6,2), ratio FLOAT, ok BOOLEAN, at TIMESTAMP, day DATE, data SUPER)`,
  ]);
});
afterAll(() => warehouse.close());

const names = async (input: Partial<ListTablesCommandInput>): Promise<readonly string[]> => ((await client.send(new ListTablesCommand({ ...TARGET, ...input }))).Tables ?? []).map(({ schema, name, type }) => `${schema}.${name} ${type}`);
const schemas = async (SchemaPattern?: string): Promise<readonly string[]> => (await client.send(new ListSchemasCommand({ ...TARGET, SchemaPattern }))).Schemas ?? [];

describe('databases and schemas', () => {
  test('there is one database', async () => {
    expect((await client.send(new ListDatabasesCommand({ WorkgroupName: 'embedded' }))).Databases).toEqual(['dev']);
    expect((await client.send(new ListDatabasesCommand({ ClusterIdentifier: 'c', Database: 'dev', DbUser: 'bob' }))).Databases).toEqual(['dev']);
  });

  test('the warehouse keeps its own schema and those of PostgreSQL to itself', async () => {
    expect(await schemas()).toEqual(['information_schema', 'odd%name', 'pg_catalog', 'public', 'shop', 'shop_2']);
    expect(await names({ SchemaPattern: '%embedded%' })).toEqual([]);
    expect((await client.send(new DescribeTableCommand({ ...TARGET, Schema: '_redshift_devops_embedded', Table: 'statement' }))).ColumnList).toEqual([]);
  });

  test.each([['shop', ['shop']], ['shop%', ['shop', 'shop_2']], ['sho_', ['shop']], ['SHOP', []], ['odd\\%name', ['odd%name']], ['sh\\%', []], ['it\'s', []]])('the pattern %s', async (pattern, found) => {
    expect(await schemas(pattern)).toEqual(found);
  });

  test('a pattern that is none', async () => {
    await expect(schemas('shop\\')).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('tables', () => {
  test('tables and views of the schemas that match, by schema and name', async () => {
    expect(await names({ SchemaPattern: 'shop%' })).toEqual(['shop.late VIEW', 'shop.mv VIEW', 'shop.order_lines TABLE', 'shop.orderxlines TABLE', 'shop.typed TABLE', 'shop.v VIEW', 'shop_2.orders TABLE']);
    expect(await names({ TablePattern: 'order_lines' })).toEqual(['shop.order_lines TABLE', 'shop.orderxlines TABLE']);
    expect(await names({ SchemaPattern: 'shop', TablePattern: 'order\\_%' })).toEqual(['shop.order_lines TABLE']);
    expect(await names({ SchemaPattern: 'information_schema', TablePattern: 'sql_features' })).toEqual(['information_schema.sql_features SYSTEM TABLE']);
    expect(await names({})).toEqual(expect.arrayContaining(['public.ten TABLE', 'shop.typed TABLE', 'pg_catalog.pg_class SYSTEM TABLE']));
  });

  test('page by page', async () => {
    const pages: (readonly (string | undefined)[])[] = [];
    for await (const { Tables } of paginateListTables({ client, pageSize: 3 }, { ...TARGET, SchemaPattern: 'shop%' })) pages.push((Tables ?? []).map(({ name }) => name));
    expect(pages).toEqual([['late', 'mv', 'order_lines'], ['orderxlines', 'typed', 'v'], ['orders']]);
  });
});

describe('columns', () => {
  test('have the names and types of Redshift', async () => {
    const { TableName, ColumnList } = await client.send(new DescribeTableCommand({ ...TARGET, Schema: 'shop', Table: 'typed' }));
    expect(TableName).toBe('typed');
    expect(ColumnList?.map(({ name, typeName, length, precision, scale, nullable }) => [name, typeName, length, precision, scale, nullable])).toEqual([
      ['id', 'int8', 0, 19, 0, 0], ['small', 'int2', 0, 5, 0, 1], ['name', 'varchar', 20, 20, 0, 1], ['code', 'bpchar', 3, 3, 0, 1], ['price', 'numeric', 0, 6, 2, 1],
      ['ratio', 'float8', 0, 17, 0, 1], ['ok', 'bool', 0, 1, 0, 1], ['at', 'timestamp', 0, 29, 0, 1], ['day', 'date', 0, 13, 0, 1], ['data', 'super', 0, 0, 0, 1],
    ]);
    expect(ColumnList?.[2]).toEqual({
      name: 'name', label: 'name', typeName: 'varchar', length: 20, precision: 20, scale: 0, nullable: 1, columnDefault: expect.stringContaining('\'new\''), schemaName: 'shop', tableName: 'typed',
      isCaseSensitive: true, isCurrency: false, isSigned: false,
    });
    expect(ColumnList?.[0]).toMatchObject({ isSigned: true, isCaseSensitive: false });
    expect(ColumnList?.[0]).not.toHaveProperty('columnDefault');
  });

  test('of every table of a schema when none is named, page by page, and none of a table that is not there', async () => {
    const first = await client.send(new DescribeTableCommand({ ...TARGET, Schema: 'shop', MaxResults: 2 }));
    expect([first.TableName, first.ColumnList?.map(({ tableName }) => tableName)]).toEqual([undefined, ['mv', 'order_lines']]);
    const rest = await client.send(new DescribeTableCommand({ ...TARGET, Schema: 'shop', NextToken: first.NextToken }));
    expect([rest.ColumnList?.length, rest.NextToken]).toEqual([12, undefined]);
    expect((await client.send(new DescribeTableCommand({ ...TARGET, Schema: 'shop', Table: 'nowhere' }))).ColumnList).toEqual([]);
  });
});

describe('what the service would not take', () => {
  test.each([
    ['more than a thousand', { MaxResults: 1001 }, 'ValidationException'],
    ['a token that is none', { NextToken: 'what' }, 'ValidationException'],
    ['a cluster and a workgroup', { ClusterIdentifier: 'c' }, 'ValidationException'],
    ['neither of them', { WorkgroupName: undefined }, 'ValidationException'],
    ['a secret and a user', { SecretArn: 'arn', DbUser: 'bob' }, 'ValidationException'],
    ['a database that is not there', { ConnectedDatabase: 'dev', Database: 'elsewhere' }, 'ValidationException'],
  ])('%s', async (_, input, name) => {
    await expect(names(input)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
  });

  test('a database nobody can connect to', async () => {
    for (const input of [{ Database: 'elsewhere' }, { ConnectedDatabase: 'elsewhere' }]) {
      await expect(clientOf(warehouse, { maxAttempts: 1 }).send(new ListTablesCommand({ ...TARGET, ...input }))).rejects.toMatchObject({ name: 'DatabaseConnectionException', $metadata: { httpStatusCode: 500 } });
    }
  });
});

test('they wait for the statements before them, but not for ever', async () => {
  const before = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f' }));
  expect(await schemas('shop')).toEqual(['shop']);
  expect((await client.send(new DescribeStatementCommand({ Id: before.Id }))).Status).toBe('FINISHED');
  const endless = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: ENDLESS }));
  const begunMs = Date.now();
  await expect(schemas('shop')).rejects.toMatchObject({ name: 'QueryTimeoutException', $metadata: { httpStatusCode: 400 } });
  expect(Date.now() - begunMs).toBeGreaterThan(WAIT_MS - 100);
  await client.send(new CancelStatementCommand({ Id: endless.Id }));
  expect((await client.send(new DescribeStatementCommand({ Id: endless.Id, WaitTimeSeconds: 20 }))).Status).toBe('ABORTED');
  expect(await schemas('shop')).toEqual(['shop']);
});
