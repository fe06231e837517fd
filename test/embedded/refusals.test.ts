/** What Redshift refuses is refused here, in its words; what is not emulated says so and is counted. */
import { BatchExecuteStatementCommand, DescribeStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, ['CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10))', 'CREATE TABLE u (a INTEGER NOT NULL, b VARCHAR(10))']);
});
afterAll(() => embedded.close());

describe('in a transaction', () => {
  test.each([
    ['VACUUM t', 'VACUUM'],
    ['VACUUM', 'VACUUM'],
    ['ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(20)', 'ALTER TABLE ALTER COLUMN'],
    ['ALTER TABLE t APPEND FROM u', 'ALTER TABLE APPEND'],
    ['CREATE DATABASE other', 'CREATE DATABASE'],
    ['DROP DATABASE other', 'DROP DATABASE'],
    ['CREATE EXTERNAL TABLE s.t (a INTEGER) STORED AS PARQUET LOCATION \'s3://bucket/\'', 'CREATE EXTERNAL TABLE'],
    ['CREATE LIBRARY l LANGUAGE plpythonu FROM \'s3://bucket/l.zip\'', 'CREATE LIBRARY'],
  ])('%s', async (sql, words) => {
    const done = await run(client, ['INSERT INTO t VALUES (1, \'x\')', sql]);
    expect(done.Error).toBe(`ERROR: ${words} cannot run inside a transaction block`);
    expect(await rows(client, 'SELECT COUNT(*) FROM t')).toEqual([[0]]);
  });

  test.each(['VACUUM t', 'ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(20)', 'ALTER TABLE t ALTER DISTKEY a', 'ANALYZE t'])('%s runs alone', async (sql) => {
    await must(client, sql);
  });

  test('a transaction of its own', async () => {
    expect((await run(client, ['COMMIT', 'SELECT 1'])).Error).toMatch(/^ERROR: NOT EMULATED: /);
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ExecutionMode: 'AUTO_COMMIT', WaitTimeSeconds: 20, Sqls: ['BEGIN', 'SELECT 1', 'ROLLBACK'] }));
    expect((await client.send(new DescribeStatementCommand({ Id }))).SubStatements?.[0]?.Error).toMatch(/^ERROR: NOT EMULATED: /);
    await must(client, 'BEGIN');
  });
});

describe('what PostgreSQL has and Redshift has not', () => {
  test.each([
    ['CREATE INDEX i ON t (a)', 'ERROR: SQL command "CREATE INDEX i ON t (a)" not supported on Redshift tables.'],
    ['CREATE SEQUENCE s', 'ERROR: syntax error at or near "SEQUENCE"\n  Position: 8'],
    ['CREATE TRIGGER x BEFORE INSERT ON t EXECUTE FUNCTION f()', 'ERROR: syntax error at or near "TRIGGER"\n  Position: 8'],
    ['CREATE EXTENSION hstore', 'ERROR: syntax error at or near "EXTENSION"\n  Position: 8'],
    ['DO $$ BEGIN END $$', 'ERROR: syntax error at or near "DO"\n  Position: 1'],
    ['CREATE TABLE n (id SERIAL)', 'ERROR: Column "n.id" has unsupported type "serial".'],
    ['CREATE TABLE n (id UUID NOT NULL)', 'ERROR: Column "n.id" has unsupported type "uuid".'],
    ['CREATE TABLE n (a INTEGER CHECK (a > 0))', 'ERROR: syntax error at or near "CHECK"\n  Position: 27'],
    ['CREATE TABLE n (a INTEGER, CHECK (a > 0))', 'ERROR: syntax error at or near "CHECK"\n  Position: 28'],
    ['CREATE TABLE n (a INTEGER) PARTITION BY RANGE (a)', 'ERROR: syntax error at or near "partition"\n  Position: 28'],
    ['CREATE TABLE n (a INTEGER) DISTKEY (z)', 'ERROR: column "z" named in key does not exist\n  Position: 37'],
    ['CREATE TABLE n (a INTEGER, PRIMARY KEY (z))', 'ERROR: column "z" named in key does not exist'],
    ['INSERT INTO t VALUES (1, \'x\') ON CONFLICT DO NOTHING', 'ERROR: syntax error at or near "ON"\n  Position: 31'],
    ['INSERT INTO t VALUES (1, \'x\') RETURNING a', 'ERROR: syntax error at or near "RETURNING"\n  Position: 31'],
    ['SELECT ARRAY[1, 2]', 'ERROR: syntax error at or near "["\n  Position: 13'],
    ['SELECT string_agg(b, \',\') FROM t', 'ERROR: function string_agg does not exist\n  Position: 8'],
    ['INSERT INTO t SELECT generate_series, \'x\' FROM generate_series(1, 3)', 'ERROR: Specified types or functions (one per INFO message) not supported on Redshift tables.'],
    ['ALTER TABLE t ADD COLUMN c INTEGER, ADD COLUMN d INTEGER', 'ERROR: syntax error at or near ","\n  Position: 35'],
    ['ALTER TABLE t ADD COLUMN c INTEGER NOT NULL', 'ERROR: ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression'],
    ['ALTER TABLE t ADD COLUMN c INTEGER UNIQUE', 'ERROR: ALTER TABLE ADD COLUMN does not support UNIQUE'],
    ['ALTER TABLE t ALTER COLUMN b SET DEFAULT \'x\'', 'ERROR: ALTER COLUMN SET/DROP DEFAULT is not supported'],
    ['ALTER TABLE t ALTER COLUMN a DROP NOT NULL', 'ERROR: ALTER COLUMN SET/DROP NOT NULL is not supported'],
    ['ALTER TABLE t ALTER COLUMN a TYPE BIGINT', 'ERROR: ALTER COLUMN TYPE to "bigint" is not supported; only the size of a VARCHAR column can be altered\n  Position: 35'],
    ['SELECT 1; SELECT 2', 'ERROR: cannot insert multiple commands into a prepared statement'],
    ['SELEC 1', 'ERROR: syntax error at or near "SELEC"\n  Position: 1'],
    ['SELECT \'open', 'ERROR: unterminated quoted string at or near "\'open"\n  Position: 8'],
    ['SELECT * FROM _redshift_devops_embedded.statement', 'ERROR: permission denied for schema _redshift_devops_embedded'],
    ['GRANT SELECT ON nowhere TO bob', 'ERROR: relation "nowhere" does not exist'],
    ['INSERT INTO t VALUES (1, \'éééééé\')', 'ERROR: value too long for type character varying(10)'],
  ])('%s', async (sql, error) => {
    if (sql.startsWith('INSERT INTO t VALUES (1, \'é')) await must(client, ['DROP TABLE t', 'CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10))']);
    expect((await run(client, sql)).Error).toBe(error);
  });

  test('a semicolon at the end is no second statement', async () => {
    await must(client, 'SELECT 1 ;');
  });
});

test('what is not emulated fails, and every statement is counted as what it was', async () => {
  const before = embedded.warehouse.emulation();
  for (const sql of ['COPY t FROM \'s3://bucket/\' IAM_ROLE DEFAULT', 'UNLOAD (\'SELECT 1\') TO \'s3://bucket/\' IAM_ROLE DEFAULT', 'CREATE EXTERNAL TABLE s.t (a INTEGER) STORED AS PARQUET LOCATION \'s3://bucket/\'',
    'SHOW EXTERNAL TABLE s.t', 'SHOW MODELS', 'SELECT * FROM stv_blocklist',
    'SET enable_case_sensitive_identifier TO true', 'CREATE FUNCTION f() RETURNS INTEGER STABLE AS $$ return 1 $$ LANGUAGE plpythonu']) {
    const done = await run(client, sql);
    expect(done).toMatchObject({ Status: 'FAILED', Error: expect.stringMatching(/^ERROR: NOT EMULATED: /) });
  }
  for (const sql of ['GRANT USAGE ON SCHEMA public TO GROUP readers', 'CREATE USER bob PASSWORD DISABLE', 'VACUUM', 'SET query_group TO \'x\'']) await must(client, sql);
  await must(client, 'SELECT 1');
  const after = embedded.warehouse.emulation();
  expect([after.executed - before.executed, after.recorded - before.recorded, after.notEmulated - before.notEmulated]).toEqual([1, 4, 8]);
});
