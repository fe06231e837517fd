/** A PostgreSQL server under the embedded warehouse: which databases it takes, and what becomes of connections that break. */
import { CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, ListSessionsCommand } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { postgresPrograms, startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { ASSETS, clientOf, ENDLESS, MAKE_TEN, must, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

const programs = postgresPrograms();

if (programs === undefined) test.skip('the engine on a PostgreSQL server: initdb and postgres are not installed', () => undefined);
else describe('on a PostgreSQL server', () => describeServerEngine(programs));

function describeServerEngine(programs: string): void {
  let server: PostgresServer;
  beforeAll(async () => { server = await startPostgresServer(programs); });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await server.ask('postgres', 'DROP DATABASE IF EXISTS dev WITH (FORCE)');
  });

  const open = async (): Promise<OpenEmbedded> => {
    const warehouse = await EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS, server: server.url('dev') });
    return { warehouse, client: clientOf(warehouse), close: () => warehouse.close() };
  };

  test('an empty database is taken, and keeps data, records and settings', async () => {
    await server.createDatabase('dev');
    const first = await open();
    await must(first.client, [...MAKE_TEN, 'CREATE TABLE s (v SUPER, c VARCHAR(2))']);
    expect((await run(first.client, 'INSERT INTO s VALUES (NULL, \'abc\')')).Error).toBe('ERROR: value too long for type character varying(2)');
    const { Id } = await must(first.client, 'SELECT \'a\\\\b\'');
    await first.close();
    const second = await open();
    expect(await rows(second.client, 'SELECT COUNT(*), \'a\\\\b\' FROM ten')).toEqual([[10, 'a\\b']]);
    expect((await second.client.send(new DescribeStatementCommand({ Id }))).Status).toBe('FINISHED');
    await second.close();
    expect(await server.ask('postgres', 'SELECT COUNT(*) FROM pg_stat_activity WHERE datname = \'dev\'')).toEqual([['0']]);
  });

  test('one process at a time has it', async () => {
    await server.createDatabase('dev');
    const first = await open();
    await expect(open()).rejects.toMatchObject({ code: 'WAREHOUSE_LOCKED', message: 'another process serves this PostgreSQL database' });
    await first.close();
    await (await open()).close();
  });

  test.each([
    ['that is not empty', 'TEMPLATE template0 ENCODING \'UTF8\' LOCALE \'C\'', 'CREATE TABLE mine (a INTEGER)', 'the PostgreSQL database cannot be used: it is not empty: it has the relation mine'],
    ['with somebody’s function', 'TEMPLATE template0', 'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS \'SELECT 1\'', 'the PostgreSQL database cannot be used: it is not empty: it has the function mine()'],
    ['with somebody’s schema', 'TEMPLATE template0', 'CREATE SCHEMA mine', 'the PostgreSQL database cannot be used: it is not empty: it has the schema mine'],
    ['of another encoding', 'TEMPLATE template0 ENCODING \'SQL_ASCII\' LOCALE \'C\'', 'SELECT 1', 'the PostgreSQL database cannot be used: it has the encoding SQL_ASCII and the collation C; Redshift compares bytes of UTF-8'],
  ])('a database %s is refused and left alone', async (_, options, sql, message) => {
    await server.createDatabase('dev', options);
    await server.ask('dev', sql);
    await expect(open()).rejects.toMatchObject({ code: 'WAREHOUSE_UNSUITABLE', message });
    expect(await server.ask('dev', 'SELECT COUNT(*) FROM pg_namespace WHERE nspname LIKE \'%embedded\'')).toEqual([['0']]);
  });

  test('a role that is no superuser, another name, an older version of the tool, and no server at all', async () => {
    await server.createDatabase('dev');
    await server.ask('dev', 'DROP ROLE IF EXISTS weak');
    await server.ask('dev', 'CREATE ROLE weak LOGIN');
    const openAt = (url: string) => EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS, server: url });
    await expect(openAt(server.url('dev').replace('postgres@', 'weak@'))).rejects.toMatchObject({ code: 'WAREHOUSE_UNSUITABLE', message: expect.stringContaining('no superuser') });
    await expect(openAt(server.url('postgres'))).rejects.toMatchObject({ code: 'WAREHOUSE_UNSUITABLE', message: expect.stringContaining('it is called postgres') });
    await (await open()).close();
    await server.ask('dev', 'UPDATE _redshift_devops_embedded.installed SET version = \'older\'');
    await expect(open()).rejects.toMatchObject({ code: 'WAREHOUSE_OUTDATED' });
    await expect(openAt('postgres://nobody@127.0.0.1:1/dev')).rejects.toMatchObject({ code: 'WAREHOUSE_UNREACHABLE', message: expect.not.stringContaining('nobody@') });
  });

  describe('a connection that is ended by the server', () => {
    let embedded: OpenEmbedded;
    beforeEach(async () => {
      await server.createDatabase('dev');
      embedded = await open();
      await must(embedded.client, [...MAKE_TEN, 'CREATE TABLE kept (a INTEGER)']);
    });
    const terminate = (having: string) => server.ask('postgres', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'dev' AND (${having})`);

    test('takes its statement with it, and nothing else', async () => {
      const { client } = embedded;
      const { Id } = await client.send(new ExecuteStatementCommand({ WorkgroupName: 'www', Database: 'dev', Sql: `INSERT INTO kept SELECT COUNT(*) FROM (${ENDLESS}) x`, WaitTimeSeconds: 1 }));
      await terminate('query LIKE \'INSERT INTO kept%\'');
      expect(await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED', Error: 'the embedded warehouse was stopped while the statement ran' });
      expect(await rows(client, 'SELECT COUNT(*) FROM kept')).toEqual([[0]]);
      await embedded.close();
    });

    test('ends its session, whose temporary tables are gone', async () => {
      const { client } = embedded;
      const { SessionId } = await must(client, 'CREATE TEMP TABLE kept (a INTEGER)', { SessionKeepAliveSeconds: 600 });
      expect(await rows(client, 'SELECT pg_backend_pid() > 0', { SessionId })).toEqual([[true]]);
      await terminate('query LIKE \'SELECT pg_backend_pid%\' OR query LIKE \'%INSERT INTO _redshift_devops_embedded.outcome%\' OR query = \'COMMIT\'');
      expect((await run(client, 'SELECT * FROM kept', { SessionId })).Status).toBe('ABORTED');
      await expect(run(client, 'SELECT * FROM kept', { SessionId })).rejects.toMatchObject({ message: 'Session is not available' });
      expect((await client.send(new ListSessionsCommand({ SessionId }))).Sessions).toMatchObject([{ Status: 'CLOSED' }]);
      await embedded.close();
    });

    test('and cancels is made anew', async () => {
      const { client } = embedded;
      await terminate('query LIKE \'SHOW max_connections%\'');
      const { Id } = await client.send(new ExecuteStatementCommand({ WorkgroupName: 'www', Database: 'dev', Sql: ENDLESS, WaitTimeSeconds: 1 }));
      await client.send(new CancelStatementCommand({ Id }));
      expect(await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED' });
      await embedded.close();
    });
  });

  test('more statements than connections wait for one', async () => {
    await server.createDatabase('dev');
    const { client, close } = await open();
    await must(client, 'CREATE TABLE counted (a INTEGER)');
    const ended = await Promise.all(Array.from({ length: 120 }, (_, n) => run(client, `INSERT INTO counted VALUES (${n})`)));
    expect(new Set(ended.map(({ Status }) => Status))).toEqual(new Set(['FINISHED']));
    expect(await rows(client, 'SELECT COUNT(DISTINCT a) FROM counted')).toEqual([[120]]);
    await close();
  });
}
