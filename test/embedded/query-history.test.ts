/** The statements on record as the system views of queries show them, and the functions clients ask who and what they talk to. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, 'CREATE TABLE counted (a INTEGER)', { StatementName: 'making' });
  await must(client, ['INSERT INTO counted VALUES (1), (2)', 'SELECT a FROM counted']);
  await run(client, 'SELECT 1 / 0');
  await run(client, ['SELECT nothing', 'SELECT 2 -- never run']);
});
afterAll(() => embedded.close());

test('every statement with what came of it', async () => {
  expect(await rows(client, 'SELECT TRIM(query_text), TRIM(status), TRIM(query_type), TRIM(query_label), TRIM(error_message), returned_rows, TRIM(database_name) FROM sys_query_history WHERE status <> \'running\' ORDER BY start_time, query_id')).toEqual([
    ['CREATE TABLE counted (a INTEGER)', 'success', 'DDL', 'making', null, 0, 'dev'],
    ['INSERT INTO counted VALUES (1), (2)', 'success', 'INSERT', 'default', null, 0, 'dev'], ['SELECT a FROM counted', 'success', 'SELECT', 'default', null, 2, 'dev'],
    ['SELECT 1 / 0', 'failed', 'SELECT', 'default', expect.stringMatching(/^ERROR: /), 0, 'dev'],
    ['SELECT nothing', 'failed', 'SELECT', 'default', expect.stringMatching(/^ERROR: /), 0, 'dev'], ['SELECT 2 -- never run', 'canceled', 'SELECT', 'default', expect.any(String), 0, 'dev'],
  ]);
});

test('times are in microseconds and in order, and the statement that asks is running', async () => {
  expect(await rows(client, 'SELECT COUNT(*) FROM sys_query_history WHERE status = \'success\' AND (end_time < start_time OR elapsed_time <= 0 OR query_id IS NULL OR start_time < GETDATE() - INTERVAL \'1 hour\')')).toEqual([[0]]);
  expect(await rows(client, 'SELECT TRIM(query_text) FROM sys_query_history WHERE status = \'running\'')).toEqual([['SELECT TRIM(query_text) FROM sys_query_history WHERE status = \'running\'']]);
  expect(await rows(client, 'SELECT TRIM(query) FROM stv_recents WHERE status = \'Running\'')).toEqual([['SELECT TRIM(query) FROM stv_recents WHERE status = \'Running\'']]);
  expect(await rows(client, 'SELECT COUNT(*) FROM stv_inflight i JOIN stv_sessions s ON s.process = i.pid')).toEqual([[1]]);
});

test('the last query is that of the statement before', async () => {
  const { RedshiftQueryId } = await must(client, 'SELECT 7 AS seven');
  expect(await rows(client, 'SELECT pg_last_query_id()')).toEqual([[RedshiftQueryId]]);
  expect(await rows(client, `SELECT TRIM(querytxt), aborted FROM stl_query WHERE query = ${RedshiftQueryId}`)).toEqual([['SELECT 7 AS seven', 0]]);
});

test('a text with a zero byte in it does not hide the others', async () => {
  await run(client, 'SELECT \'\u0000\'');
  expect(await rows(client, 'SELECT COUNT(*) FROM sys_query_history WHERE query_text LIKE \'CREATE TABLE counted%\'')).toEqual([[1]]);
});

test('a password is masked', async () => {
  await must(client, 'CREATE USER ann PASSWORD \'Secret-12\'');
  expect(await rows(client, 'SELECT TRIM(query_text) FROM sys_query_history WHERE query_text LIKE \'CREATE USER%\'')).toEqual([['CREATE USER ann PASSWORD \'***\'']]);
});

test('the version names what clients look for, and says what it is', async () => {
  const version = String((await rows(client, 'SELECT version()'))[0]?.[0]);
  expect(version).toMatch(/embedded/);
  // How sqlalchemy-redshift and the JDBC driver read it.
  expect(/PostgreSQL (\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1)).toEqual(['8', '0', '2']);
  expect(/Redshift (\d+\.\d+\.\d+)/.exec(version)?.[1]).toBe('1.0.0');
});

test('who asks', async () => {
  expect(await rows(client, 'SELECT current_user_id() = (SELECT usesysid FROM pg_user WHERE usename = CURRENT_USER), pg_backend_pid() = (SELECT process FROM stv_sessions)')).toEqual([[true, true]]);
});
