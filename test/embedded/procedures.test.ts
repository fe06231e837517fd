/** Transactions of stored procedures: https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html */
import { BatchExecuteStatementCommand, DescribeStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, ['CREATE TABLE t (a INTEGER)', 'CREATE TABLE log (what VARCHAR(200))', 'CREATE TABLE emptied (a INTEGER)', 'CREATE TABLE three (a INTEGER)', 'INSERT INTO three VALUES (1), (2), (3)']);
});
afterAll(() => embedded.close());
beforeEach(() => must(client, ['DELETE FROM t', 'DELETE FROM log', 'DELETE FROM emptied']));

const procedure = (name: string, body: string, options = ''): Promise<unknown> => must(client, `CREATE OR REPLACE PROCEDURE ${name} ${options} AS $$ ${body} $$ LANGUAGE plpgsql`);
const refusal = async (body: string, options = ''): Promise<string | undefined> => (await run(client, `CREATE PROCEDURE refused() ${options} AS $$ ${body} $$ LANGUAGE plpgsql`)).Error;
const errorOf = async (sql: string | readonly string[]): Promise<string | undefined> => (await run(client, sql)).Error;
const kept = async (): Promise<readonly unknown[]> => (await rows(client, 'SELECT a FROM t ORDER BY a')).map(([a]) => a);
const logged = async (): Promise<readonly unknown[]> => (await rows(client, 'SELECT what FROM log ORDER BY what')).map(([what]) => what);

describe('a procedure that ends transactions', () => {
  test('commits what came before and goes on in a new one', async () => {
    await procedure('commits()', 'BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2); ROLLBACK; INSERT INTO t VALUES (3); SELECT 1/0; END');
    expect(await errorOf('CALL commits()')).toMatch(/division by zero|destination/);
    expect(await kept()).toEqual([1]);
    await procedure('ends()', 'BEGIN INSERT INTO t VALUES (4); ROLLBACK; INSERT INTO t VALUES (5); END');
    await must(client, 'CALL ends()');
    expect(await kept()).toEqual([1, 5]);
  });

  test('by TRUNCATE, dynamic too, and in a procedure it calls', async () => {
    await must(client, 'INSERT INTO emptied VALUES (1)');
    await procedure('inner_one(a INTEGER)', 'BEGIN INSERT INTO t VALUES (a); TRUNCATE emptied; INSERT INTO t VALUES (a + 1); END');
    await procedure('outer_one()', 'BEGIN INSERT INTO t VALUES (1); CALL inner_one(2); EXECUTE \'TRUNCATE TABLE \' || \'emptied\'; INSERT INTO t VALUES (4); PERFORM 1/(SELECT COUNT(*) FROM emptied); END');
    expect(await errorOf('CALL outer_one()')).toMatch(/division by zero/);
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test('with the rights of its owner as well', async () => {
    await must(client, 'CREATE OR REPLACE PROCEDURE owned() AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$ LANGUAGE plpgsql SECURITY DEFINER');
    await must(client, 'CALL owned()');
    expect(await kept()).toEqual([1]);
  });

  test.each(['COMMIT', 'ROLLBACK', 'TRUNCATE'])('by %s cannot be called in a transaction', async (command) => {
    await procedure('ending()', `BEGIN INSERT INTO t VALUES (1); ${command === 'TRUNCATE' ? 'TRUNCATE emptied' : command}; END`);
    await procedure('calling()', 'BEGIN CALL ending(); END');
    const refused = `ERROR: ${command} cannot be invoked from a procedure that is executing in an atomic context.\n  Hint: Try calling the procedure as a top-level call i.e. not from within an explicit transaction block. `
      + 'Or, if this procedure (or one of its ancestors in the call chain) was created with SET config options, recreate the procedure without them.';
    for (const call of ['CALL ending()', 'CALL calling()']) {
      expect(await errorOf(['SELECT 1', call])).toBe(refused);
      const { SessionId } = await must(client, 'BEGIN', { SessionKeepAliveSeconds: 60 });
      expect((await run(client, call, { SessionId })).Error).toBe(refused);
      await must(client, 'ROLLBACK', { SessionId });
    }
    expect(await kept()).toEqual([]);
  });

  test('and has settings of its own is refused, as is what it calls', async () => {
    await procedure('inside()', 'BEGIN COMMIT; END');
    await must(client, 'CREATE OR REPLACE PROCEDURE with_setting() AS $$ BEGIN CALL inside(); END $$ LANGUAGE plpgsql SET search_path TO public');
    expect(await errorOf('CALL with_setting()')).toMatch(/^ERROR: COMMIT cannot be invoked from a procedure that is executing in an atomic context\./);
  });

  test('in an AUTO_COMMIT batch', async () => {
    await procedure('commits_one()', 'BEGIN INSERT INTO t VALUES (1); COMMIT; END');
    const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, ExecutionMode: 'AUTO_COMMIT', Sqls: ['CALL commits_one()', 'BEGIN', 'CALL commits_one()', 'ROLLBACK'] }));
    const done = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
    expect(done.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FINISHED', 'FAILED', 'FINISHED']);
    expect(await kept()).toEqual([1]);
  });

  test('with a body in quotes, its own doubled, is translated like any other', async () => {
    await must(client, "CREATE OR REPLACE PROCEDURE quoted(a INOUT INTEGER) AS 'BEGIN INSERT INTO t SELECT TOP 1 DATEDIFF(day, ''2026-01-01'', ''2026-01-03''); COMMIT; SELECT SUM(t.a) + LEN(''it''''s'') INTO a FROM t; END' LANGUAGE plpgsql");
    expect(await rows(client, 'CALL quoted(0)')).toEqual([[6]]);
  });

  test('gives its arguments back', async () => {
    await procedure('counts(a INOUT INTEGER)', 'BEGIN INSERT INTO t VALUES (a); COMMIT; SELECT COUNT(*) INTO a FROM t; END');
    expect(await rows(client, 'CALL counts(7)')).toEqual([[1]]);
  });
});

describe('an EXCEPTION handler', () => {
  test('with statements: all is rolled back, what it does is committed, and the error goes on', async () => {
    await procedure('handled()', `DECLARE n INTEGER := 0; BEGIN
      INSERT INTO t VALUES (1);
      BEGIN
        INSERT INTO t VALUES (2);
        n := 1/n;
      EXCEPTION WHEN OTHERS THEN
        INSERT INTO log VALUES (SQLERRM || ' ' || SQLSTATE);
      END;
      INSERT INTO t VALUES (3);
    END`);
    expect(await errorOf('CALL handled()')).toBe('ERROR: division by zero');
    expect(await kept()).toEqual([]);
    expect(await logged()).toEqual(['division by zero 22012']);
    expect(await errorOf(['SELECT 1', 'CALL handled()'])).toBe('ERROR: NOT EMULATED: an EXCEPTION handler with statements in a procedure that is called in a transaction');
  });

  test('is not run when all is well', async () => {
    await procedure('well()', 'BEGIN INSERT INTO t VALUES (1); EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES (\'no\'); END');
    await must(client, 'CALL well()');
    await must(client, ['SELECT 1', 'CALL well()']);
    expect([await kept(), await logged()]).toEqual([[1, 1], []]);
  });

  test('that only raises: its error, or the one that goes on, in a transaction too', async () => {
    await procedure('raises()', 'BEGIN INSERT INTO t VALUES (1); PERFORM 1/0; EXCEPTION WHEN OTHERS THEN RAISE INFO \'seen %\', SQLERRM; END');
    await procedure('says()', 'BEGIN PERFORM 1/0; EXCEPTION WHEN OTHERS THEN RAISE EXCEPTION \'mine: %\', SQLERRM; END');
    for (const prefix of [[], ['SELECT 1']]) {
      expect(await errorOf([...prefix, 'CALL raises()'])).toBe('ERROR: division by zero');
      expect(await errorOf([...prefix, 'CALL says()'])).toBe('ERROR: mine: division by zero');
    }
    expect(await kept()).toEqual([]);
  });

  test('raises again with RAISE alone', async () => {
    await procedure('again()', 'BEGIN PERFORM 1/0; EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES (\'undone\'); RAISE; END');
    expect(await errorOf('CALL again()')).toBe('ERROR: division by zero');
    expect(await logged()).toEqual([]);
  });

  test.each([
    ['BEGIN COMMIT; EXCEPTION WHEN OTHERS THEN RAISE; END', 'COMMIT in a block with an EXCEPTION handler'],
    ['BEGIN BEGIN PERFORM 1; EXCEPTION WHEN OTHERS THEN NULL; PERFORM 2; END; EXCEPTION WHEN OTHERS THEN RAISE; END', 'an EXCEPTION handler with statements in a block with an EXCEPTION handler'],
    ['DECLARE r RECORD; BEGIN FOR r IN SELECT a FROM three LOOP COMMIT; END LOOP; END', 'COMMIT in a loop over a query'],
    ['DECLARE r RECORD; BEGIN FOR r IN SELECT a FROM three LOOP TRUNCATE emptied; END LOOP; END', 'TRUNCATE in a loop over a query'],
    ['BEGIN START TRANSACTION; END', 'START TRANSACTION in a procedure that is not NONATOMIC'],
  ])('what PostgreSQL cannot do so is not emulated: %s', async (body, what) => {
    expect(await refusal(body)).toBe(`ERROR: NOT EMULATED: ${what}`);
  });

  test('for another condition than OTHERS is refused', async () => {
    expect(await refusal('BEGIN PERFORM 1/0; EXCEPTION WHEN division_by_zero THEN RAISE; END')).toBe('ERROR: an EXCEPTION block supports the condition OTHERS only');
  });

  test('around a procedure that commits is not emulated, and does not handle that', async () => {
    await procedure('commits()', 'BEGIN INSERT INTO t VALUES (1); COMMIT; END');
    await procedure('around()', 'BEGIN CALL commits(); EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES (SQLERRM); END');
    expect(await errorOf('CALL around()')).toBe('ERROR: NOT EMULATED: COMMIT, ROLLBACK or TRUNCATE of a procedure that is called in a block with an EXCEPTION handler');
    expect([await kept(), await logged()]).toEqual([[], []]);
  });
});

describe('a NONATOMIC procedure', () => {
  test('commits each statement alone', async () => {
    await procedure('each()', 'DECLARE n INTEGER; BEGIN INSERT INTO t VALUES (1); SELECT COUNT(*) INTO n FROM t; IF n > 0 THEN INSERT INTO t VALUES (2); END IF; EXECUTE \'INSERT INTO t VALUES (3)\'; PERFORM 1/0; INSERT INTO t VALUES (4); END', 'NONATOMIC');
    expect(await errorOf('CALL each()')).toBe('ERROR: division by zero');
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test('goes on behind a block whose error was handled', async () => {
    await procedure('goes_on()', `BEGIN
      BEGIN
        INSERT INTO t VALUES (1);
        INSERT INTO t VALUES (1/(SELECT COUNT(*) FROM emptied));
        INSERT INTO t VALUES (2);
      EXCEPTION WHEN OTHERS THEN
        INSERT INTO log VALUES (SQLERRM);
      END;
      INSERT INTO t VALUES (3);
    END`, 'NONATOMIC');
    await must(client, 'CALL goes_on()');
    expect([await kept(), await logged()]).toEqual([[1, 3], ['division by zero']]);
  });

  test('passes an error of a handler on to the next', async () => {
    await procedure('nested()', `BEGIN
      BEGIN
        BEGIN PERFORM 1/0; EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES ('inner'); RAISE; END;
        INSERT INTO t VALUES (1);
      EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES ('outer ' || SQLERRM); RAISE EXCEPTION 'mine'; END;
      INSERT INTO t VALUES (2);
    EXCEPTION WHEN OTHERS THEN INSERT INTO log VALUES ('last ' || SQLERRM);
    END`, 'NONATOMIC');
    await must(client, 'CALL nested()');
    expect([await kept(), await logged()]).toEqual([[], ['inner', 'last mine', 'outer division by zero']]);
  });

  test('may open a transaction, in which a loop over a query writes', async () => {
    await procedure('opens()', `DECLARE r RECORD; BEGIN
      START TRANSACTION; INSERT INTO t VALUES (10); ROLLBACK;
      START TRANSACTION;
      FOR r IN SELECT a FROM three ORDER BY a LOOP INSERT INTO t VALUES (r.a); END LOOP;
      COMMIT;
      INSERT INTO t VALUES (4);
      PERFORM 1/0;
    END`, 'NONATOMIC');
    expect(await errorOf('CALL opens()')).toBe('ERROR: division by zero');
    expect(await kept()).toEqual([1, 2, 3, 4]);
    await procedure('loops()', 'DECLARE r RECORD; BEGIN FOR r IN SELECT a FROM three LOOP INSERT INTO t VALUES (r.a); END LOOP; END', 'NONATOMIC');
    expect(await errorOf('CALL loops()')).toMatch(/^ERROR: NOT EMULATED: a statement of a NONATOMIC procedure in a loop over a query/);
  });

  test('runs in the transaction it is called in, which it cannot end here', async () => {
    await procedure('writes()', 'BEGIN INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END', 'NONATOMIC');
    await must(client, ['SELECT 1', 'CALL writes()']);
    expect(await errorOf(['CALL writes()', 'SELECT 1/0'])).toBe('ERROR: division by zero');
    expect(await kept()).toEqual([1, 2]);
    await procedure('ends()', 'BEGIN INSERT INTO t VALUES (3); COMMIT; END', 'NONATOMIC');
    expect(await errorOf(['SELECT 1', 'CALL ends()'])).toBe('ERROR: NOT EMULATED: COMMIT of a NONATOMIC procedure that is called in a transaction');
  });

  test('keeps FOUND and ROW_COUNT for what follows', async () => {
    await procedure('counts()', 'DECLARE n INTEGER; BEGIN UPDATE three SET a = a; GET DIAGNOSTICS n := ROW_COUNT; INSERT INTO t VALUES (n); DELETE FROM emptied; IF NOT FOUND THEN INSERT INTO t VALUES (100); END IF; END', 'NONATOMIC');
    await must(client, 'CALL counts()');
    expect(await kept()).toEqual([3, 100]);
  });

  test('with CONTINUE_HANDLER is not emulated', async () => {
    expect(await refusal('BEGIN PERFORM 1; EXCEPTION CONTINUE_HANDLER WHEN OTHERS THEN NULL; END', 'NONATOMIC')).toBe('ERROR: NOT EMULATED: CONTINUE_HANDLER');
  });
});
