/** Statements as a whole: unknown ones, those that may not run in a transaction, those that end one, and those that are not emulated. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { must, rows, run } from '../embedded-client.js';
import { describeRefusals, syntaxError, theClient, theWarehouse, useWarehouse } from './refusal-rows.js';

useWarehouse();

const FEATURES = 'c_unsupported-postgresql-features';
const SAVEPOINTS = 'c_unsupported-postgresql-functions';

beforeAll(() => must(theClient(), ['CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10))', 'CREATE TABLE u (a INTEGER NOT NULL, b VARCHAR(10))']));

describe('in a transaction', () => {
  test.each([
    ['VACUUM t', 'VACUUM'],
    ['VACUUM', 'VACUUM'],
    ['ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(20)', 'ALTER TABLE ALTER COLUMN'],
    ['ALTER TABLE t APPEND FROM u', 'ALTER TABLE APPEND'],
    ['CREATE DATABASE other', 'CREATE DATABASE'],
    ['DROP DATABASE other', 'DROP DATABASE'],
    ['ALTER DATABASE dev ISOLATION LEVEL SNAPSHOT', 'ALTER DATABASE ISOLATION LEVEL'],
    ['CREATE EXTERNAL TABLE s.t (a INTEGER) STORED AS PARQUET LOCATION \'s3://bucket/\'', 'CREATE EXTERNAL TABLE'],
    ['CREATE LIBRARY l LANGUAGE plpythonu FROM \'s3://bucket/l.zip\'', 'CREATE LIBRARY'],
  ])('%s', async (sql, words) => {
    const done = await run(theClient(), ['INSERT INTO t VALUES (1, \'x\')', sql]);
    expect(done.Error).toBe(`ERROR: ${words} cannot run inside a transaction block`);
    expect(await rows(theClient(), 'SELECT COUNT(*) FROM t')).toEqual([[0]]);
  });

  test.each(['VACUUM t', 'ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(20)', 'ALTER TABLE t ALTER DISTKEY a', 'ANALYZE t'])('%s runs alone', async (sql) => {
    await must(theClient(), sql);
  });

  test('a transaction of its own', async () => {
    expect((await run(theClient(), ['COMMIT', 'SELECT 1'])).Error).toMatch(/^ERROR: NOT EMULATED: /);
    await must(theClient(), 'BEGIN');
  });

  test('TRUNCATE commits what stands before it', async () => {
    await run(theClient(), ['CREATE TABLE kept (a INTEGER)', 'TRUNCATE u', 'SELECT a FROM nowhere']);
    expect(await rows(theClient(), 'SELECT COUNT(*) FROM kept')).toEqual([[0]]);
  });
});

describeRefusals('savepoints and cursors', [], [
  ['SAVEPOINT x', syntaxError('SAVEPOINT', 1), 'near', SAVEPOINTS],
  [['SELECT 1', 'ROLLBACK TO SAVEPOINT x'], syntaxError('TO', 10), 'near', SAVEPOINTS],
  ['DECLARE c CURSOR FOR SELECT 1', 'DECLARE CURSOR may only be used in begin/end transaction blocks', 'near', 'declare'],
  ['FETCH NEXT FROM c', 'cursors can only be used within the transaction that created them.', 'exact', 'awslabs/amazon-redshift-utils/issues/545'],
  [['DECLARE c CURSOR FOR SELECT 1', 'DECLARE d CURSOR FOR SELECT 1'], 'only one cursor at a time can be open in a session', 'near', 'declare'],
], [['DECLARE c CURSOR FOR SELECT 1', 'FETCH NEXT FROM c', 'CLOSE c', 'DECLARE d CURSOR FOR SELECT 1']]);

describeRefusals('what is no statement', [], [
  ['CREATE INDEX i ON t (a)', 'SQL command "CREATE INDEX i ON t (a)" not supported on Redshift tables.', 'exact', FEATURES],
  ...['SEQUENCE s', 'TRIGGER x BEFORE INSERT ON t EXECUTE FUNCTION f()', 'EXTENSION hstore', 'DOMAIN d AS INTEGER', 'RULE r AS ON INSERT TO t DO NOTHING', 'AGGREGATE g (INTEGER) (sfunc = f)', 'OPERATOR + (procedure = f)', 'TABLESPACE x LOCATION \'/x\'']
    .map((rest) => [`CREATE ${rest}`, syntaxError(rest.split(' ')[0] ?? '', 8), 'near', FEATURES] as const),
  ['CREATE TYPE mood AS ENUM (\'x\')', syntaxError('TYPE', 8), 'near', FEATURES],
  ['DO $$ BEGIN END $$', syntaxError('DO', 1), 'near', FEATURES],
  ['LISTEN x', syntaxError('LISTEN', 1), 'near', FEATURES],
  ['SELEC 1', syntaxError('SELEC', 1), 'exact', 'sqlalchemy-redshift/sqlalchemy-redshift/issues/330'],
  ['SELECT \'open', 'unterminated quoted string at or near "\'open"\n  Position: 8', 'exact', FEATURES],
  ['SELECT 1; SELECT 2', 'cannot insert multiple commands into a prepared statement', 'exact', 'API_ExecuteStatement'],
  ['SELECT * FROM _redshift_devops_embedded.statement', 'permission denied for schema _redshift_devops_embedded', 'near', 'r_GRANT'],
  ['GRANT SELECT ON nowhere TO bob', 'relation "nowhere" does not exist', 'exact', 'r_GRANT'],
], ['SELECT 1 ;']);

test('what is not emulated fails, and every statement is counted as what it was', async () => {
  const before = theWarehouse().emulation();
  for (const sql of ['COPY t FROM \'s3://bucket/\' IAM_ROLE DEFAULT', 'UNLOAD (\'SELECT 1\') TO \'s3://bucket/\' IAM_ROLE DEFAULT', 'CREATE EXTERNAL TABLE s.t (a INTEGER) STORED AS PARQUET LOCATION \'s3://bucket/\'',
    'SHOW EXTERNAL TABLE s.t', 'SHOW MODELS', 'SELECT * FROM stv_blocklist',
    'SET enable_case_sensitive_identifier TO true', 'CREATE FUNCTION f() RETURNS INTEGER STABLE AS $$ return 1 $$ LANGUAGE plpythonu']) {
    const done = await run(theClient(), sql);
    expect(done).toMatchObject({ Status: 'FAILED', Error: expect.stringMatching(/^ERROR: NOT EMULATED: /) });
  }
  for (const sql of ['GRANT USAGE ON SCHEMA public TO GROUP readers', 'CREATE USER bob PASSWORD DISABLE', 'VACUUM', 'SET query_group TO \'x\'']) await must(theClient(), sql);
  await must(theClient(), 'SELECT 1');
  const after = theWarehouse().emulation();
  expect([after.executed - before.executed, after.recorded - before.recorded, after.notEmulated - before.notEmulated]).toEqual([1, 4, 8]);
});
