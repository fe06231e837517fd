/** Redshift's SQL on PostgreSQL: what goes in, what comes out, and where errors point. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, 'CREATE SCHEMA s');
});
afterAll(() => embedded.close());

const value = async (expression: string): Promise<unknown> => (await rows(client, `SELECT ${expression}`))[0]?.[0];

describe('expressions', () => {
  test.each([
    ['NVL(NULL, NULL, 3)', 3],
    ['NVL2(NULL, 1, 2)', 2],
    ['NVL2(NVL(NULL, 5), NVL2(1, \'in\', \'x\'), \'y\')', 'in'],
    ['DECODE(2, 1, \'one\', 2, \'two\', \'many\')', 'two'],
    ['DECODE(NULL, NULL, \'nothing\', 1, \'one\')', 'nothing'],
    ['DECODE(3, 1, \'one\')', null],
    ['LEN(\'four\')', 4],
    ['ISNULL', undefined],
    ['CONVERT(INTEGER, \'12\') + 1', 13],
    ['CAST(1.239 AS DECIMAL(5,2))', '1.24'],
    ['\'12.7\'::DECIMAL', '13'],
    ['LENGTH(REPEAT(\'x\', 300)::VARCHAR)', 256],
    ['LENGTH(REPEAT(\'x\', 300)::VARCHAR(MAX))', 300],
    ['\'a\\\'b\\\\c\'', 'a\'b\\c'],
    ['CASE WHEN \'a_b\' LIKE \'a\\\\_b\' THEN 1 ELSE 0 END', 1],
    ['CASE WHEN \'a_b\' LIKE \'a|_b\' ESCAPE \'|\' THEN 1 ELSE 0 END', 1],
    ['JSON_EXTRACT_PATH_TEXT(\'{"a":{"b":"c"}}\', \'a\', \'b\')', 'c'],
    ['JSON_SERIALIZE(JSON_PARSE(\'[1,2]\'))', '[1,2]'],
    ['MD5(\'x\')', '9dd4e461268c8034f5c8564e155c67a6'],
    ['SHA2(\'x\', 256)', '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'],
    ['ROUND(2.345::FLOAT, 2)', 2.35],
    ['CHARINDEX(\'b\', \'abc\')', 2],
    ['TRUNC(\'2026-02-03 04:05:06\'::TIMESTAMP)', '2026-02-03'],
    ['EXTRACT(DAYOFWEEK FROM \'2026-11-22\'::DATE)', 0],
    ['DATE_PART(weekday, \'2026-11-22\'::DATE)', 0],
    ['DATE_TRUNC(\'mon\', \'2026-11-22\'::DATE)', '2026-11-01 00:00:00'],
    ['CONVERT_TIMEZONE(\'Europe/Paris\', \'2026-07-01 10:00:00\'::TIMESTAMP)', '2026-07-01 12:00:00'],
    ['DATEDIFF(second, GETDATE(), SYSDATE) BETWEEN -5 AND 5', true],
  ])('%s', async (expression, expected) => {
    if (expected === undefined) expect((await run(client, `SELECT ${expression}`)).Status).toBe('FAILED');
    else expect(await value(expression)).toEqual(expected);
  });

  test.each([
    ['DATEADD(month, 1, \'2026-01-31\'::DATE)', '2026-02-28 00:00:00'],
    ['DATEADD(qtr, -1, \'2026-01-31 10:00:00\'::TIMESTAMP)', '2025-10-31 10:00:00'],
    ['DATEADD(\'day\', 1, \'2026-01-31\')', '2026-02-01 00:00:00'],
    ['DATEADD(hrs, 25, \'2026-01-31\'::TIMESTAMP)', '2026-02-01 01:00:00'],
    ['DATEADD(ms, 1500, \'2026-01-31\'::TIMESTAMP)', '2026-01-31 00:00:01.5'],
    ['DATEADD(w, 2, \'2026-01-31\'::DATE)::DATE', '2026-02-14'],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toBe(expected);
  });

  // Boundaries are counted, not durations: one second can be a year.
  test.each([
    ['year', '2025-12-31 23:59:59', '2026-01-01 00:00:00', 1],
    ['quarter', '2025-12-31', '2026-04-01', 2],
    ['month', '2026-01-31', '2026-02-01', 1],
    ['week', '2026-11-22', '2026-11-23', 1],
    ['day', '2026-01-01 23:59:59', '2026-01-02 00:00:00', 1],
    ['day', '2026-01-02 00:00:00', '2026-01-01 23:59:59', -1],
    ['hour', '2026-01-01 00:59:59', '2026-01-01 01:00:00', 1],
    ['minute', '2026-01-01 00:00:59', '2026-01-01 00:02:00', 2],
    ['second', '2026-01-01 00:00:00.9', '2026-01-01 00:00:01', 1],
    ['ms', '2026-01-01 00:00:00', '2026-01-01 00:00:01', 1000],
    ['decade', '2019-12-31', '2020-01-01', 1],
    ['century', '1999-12-31', '2001-01-01', 1],
  ])('DATEDIFF %s from %s to %s', async (part, start, finish, expected) => {
    expect(await value(`DATEDIFF(${part}, '${start}'::TIMESTAMP, '${finish}'::TIMESTAMP)`)).toBe(expected);
  });

  test('TOP, MINUS, LISTAGG, MEDIAN and APPROXIMATE', async () => {
    await must(client, ['CREATE TABLE s.n (n INTEGER, name VARCHAR(10))', 'INSERT INTO s.n VALUES (3, \'c\'), (1, \'a\'), (2, \'b\'), (2, \'b\')']);
    expect(await rows(client, 'SELECT TOP 2 n FROM s.n ORDER BY n')).toEqual([[1], [2]]);
    expect(await rows(client, 'SELECT COUNT(*) FROM (SELECT DISTINCT TOP 2 n FROM s.n) x')).toEqual([[2]]);
    expect(await rows(client, 'SELECT n FROM s.n MINUS SELECT 2 ORDER BY 1')).toEqual([[1], [3]]);
    expect(await rows(client, 'SELECT LISTAGG(name, \'-\') WITHIN GROUP (ORDER BY n DESC), LISTAGG(DISTINCT n, \',\') WITHIN GROUP (ORDER BY n) FROM s.n WHERE n < 9')).toEqual([['c-b-b-a', '1,2,3']]);
    expect(await rows(client, 'SELECT MEDIAN(n), APPROXIMATE COUNT(DISTINCT n) FROM s.n')).toEqual([['2.0', 3]]);
  });

  test('names are folded to lower case, also quoted ones', async () => {
    await must(client, ['CREATE TABLE s."Mixed" ("Value" INTEGER)', 'INSERT INTO s.mixed (VALUE) VALUES (1)']);
    expect(await rows(client, 'SELECT "VALUE" FROM S."MIXED"')).toEqual([[1]]);
  });
});

describe('tables', () => {
  test('every attribute Redshift knows is taken, and keys are not enforced', async () => {
    await must(client, `CREATE TABLE IF NOT EXISTS s.everything (
      id BIGINT IDENTITY(10, 5) NOT NULL ENCODE AZ64 DISTKEY, -- a comment, with a comma
      other INTEGER GENERATED BY DEFAULT AS IDENTITY(0, -1),
      name VARCHAR(MAX) COLLATE CASE_SENSITIVE DEFAULT 'none'::VARCHAR(10) NOT NULL ENCODE ZSTD SORTKEY,
      short NVARCHAR(20), plain TEXT, code BPCHAR, flag BOOL DEFAULT FALSE, at DATETIME DEFAULT GETDATE(), raw VARBYTE(100), doc SUPER,
      amount DECIMAL, price NUMERIC(12, 2) DEFAULT ROUND(1.005, 2), parent BIGINT REFERENCES s.everything (id) ON DELETE CASCADE,
      CONSTRAINT pk PRIMARY KEY (id), UNIQUE (name), FOREIGN KEY (parent) REFERENCES s.everything (id)
    ) BACKUP NO DISTSTYLE KEY COMPOUND SORTKEY (name, id)`);
    await must(client, 'INSERT INTO s.everything (other, name, doc) VALUES (7, \'x\', JSON_PARSE(\'{}\')), (7, \'x\', NULL)');
    await must(client, 'INSERT INTO s.everything (parent) VALUES (12345)');
    expect(await rows(client, 'SELECT id, other, name, flag, price FROM s.everything ORDER BY id')).toEqual([[10, 7, 'x', false, '1.01'], [15, 7, 'x', false, '1.01'], [20, 0, 'none', false, '1.01']]);
    expect((await run(client, 'INSERT INTO s.everything (name) VALUES (NULL)')).Error).toBe('ERROR: Cannot insert a NULL value into column name');
    expect((await run(client, 'INSERT INTO s.everything (id) VALUES (1)')).Status).toBe('FAILED');
  });

  test('the length of a VARCHAR counts bytes, also after it was changed', async () => {
    await must(client, 'CREATE TABLE s.bytes (a VARCHAR(4), b CHAR(2))');
    await must(client, 'INSERT INTO s.bytes VALUES (\'éé\', \'ab\')');
    expect((await run(client, 'INSERT INTO s.bytes VALUES (\'ééé\', \'ab\')')).Error).toBe('ERROR: value too long for type character varying(4)');
    await must(client, 'ALTER TABLE s.bytes ALTER COLUMN a TYPE VARCHAR(6)');
    await must(client, 'INSERT INTO s.bytes VALUES (\'ééé\', \'ab\')');
    expect((await run(client, 'INSERT INTO s.bytes VALUES (\'éééé\', \'ab\')')).Error).toBe('ERROR: value too long for type character varying(6)');
    expect((await run(client, 'ALTER TABLE s.bytes ALTER COLUMN a TYPE VARCHAR(2)')).Error).toMatch(/^ERROR: cannot alter column "a" of relation "bytes"/);
  });

  test('CTAS with attributes, LIKE, temporary tables by name', async () => {
    await must(client, 'CREATE TABLE s.ctas DISTSTYLE EVEN SORTKEY (a) AS SELECT 1 AS a, NVL(NULL, \'x\') AS b');
    await must(client, 'CREATE TABLE s.named (c, d) DISTKEY (c) AS SELECT a, b FROM s.ctas');
    await must(client, 'CREATE TABLE s.alike (LIKE s.ctas INCLUDING DEFAULTS)');
    expect(await rows(client, 'SELECT c, d FROM s.named')).toEqual([[1, 'x']]);
    expect((await must(client, ['CREATE TABLE #kept AS SELECT 5 AS a', 'SELECT a INTO #more FROM #kept', 'DELETE #kept WHERE a = 5', 'SELECT a FROM #more'])).SubStatements?.[3]?.ResultRows).toBe(1);
  });

  test('ALTER TABLE in its forms', async () => {
    await must(client, 'CREATE TABLE s.altered (a INTEGER, b VARCHAR(5))');
    await must(client, ['ALTER TABLE s.altered ADD COLUMN c VARCHAR(MAX) DEFAULT \'new\' NOT NULL ENCODE ZSTD', 'ALTER TABLE s.altered RENAME COLUMN b TO bb', 'ALTER TABLE s.altered DROP COLUMN a CASCADE',
      'ALTER TABLE s.altered ADD CONSTRAINT k UNIQUE (bb)', 'ALTER TABLE s.altered DROP CONSTRAINT k', 'ALTER TABLE s.altered OWNER TO bob', 'ALTER TABLE s.altered RENAME TO renamed']);
    await must(client, 'ALTER TABLE s.renamed ALTER DISTSTYLE ALL');
    await must(client, 'ALTER TABLE s.renamed ALTER COLUMN bb ENCODE ZSTD');
    await must(client, 'INSERT INTO s.renamed (bb) VALUES (\'x\')');
    expect(await rows(client, 'SELECT bb, c FROM s.renamed')).toEqual([['x', 'new']]);
  });

  test('APPEND moves every row and empties the source', async () => {
    await must(client, ['CREATE TABLE s.target (a INTEGER, b VARCHAR(5))', 'CREATE TABLE s.source (b VARCHAR(5), a INTEGER)', 'INSERT INTO s.source VALUES (\'x\', 1)']);
    await must(client, 'ALTER TABLE s.target APPEND FROM s.source');
    expect(await rows(client, 'SELECT a, b, (SELECT COUNT(*) FROM s.source) FROM s.target')).toEqual([[1, 'x', 0]]);
    await must(client, 'CREATE TABLE s.wider (a INTEGER, b VARCHAR(5), c INTEGER)');
    expect((await run(client, 'ALTER TABLE s.target APPEND FROM s.wider')).Error).toMatch(/columns c are in the source/);
    await must(client, 'ALTER TABLE s.target APPEND FROM s.wider IGNOREEXTRA');
  });

  test('MERGE, LOCK, COMMENT, TRUNCATE', async () => {
    await must(client, ['CREATE TABLE s.m (id INTEGER, v VARCHAR(5))', 'CREATE TABLE s.d (id INTEGER, v VARCHAR(5))', 'LOCK TABLE s.m', 'INSERT INTO s.m VALUES (1, \'old\')', 'INSERT INTO s.d VALUES (1, \'new\'), (2, \'two\')',
      'MERGE INTO s.m USING s.d ON s.m.id = s.d.id WHEN MATCHED THEN UPDATE SET v = s.d.v WHEN NOT MATCHED THEN INSERT VALUES (s.d.id, s.d.v)', 'COMMENT ON TABLE s.m IS \'merged\'']);
    expect(await rows(client, 'SELECT v FROM s.m ORDER BY id')).toEqual([['new'], ['two']]);
    await must(client, 'TRUNCATE TABLE s.m');
    expect(await rows(client, 'SELECT COUNT(*) FROM s.m')).toEqual([[0]]);
  });
});

describe('views', () => {
  test('a late-binding view may come before its table, and keeps nobody from dropping it', async () => {
    await must(client, 'CREATE VIEW s.late (one, two) AS SELECT a, NVL(b, \'none\') FROM s.based WITH NO SCHEMA BINDING');
    expect((await run(client, 'SELECT * FROM s.late')).Error).toMatch(/does not exist/);
    await must(client, ['CREATE TABLE s.based (a INTEGER, b VARCHAR(5))', 'INSERT INTO s.based VALUES (1, NULL)']);
    await must(client, 'CREATE VIEW s.later AS SELECT one FROM s.late WITH NO SCHEMA BINDING');
    expect(await rows(client, 'SELECT two, (SELECT one FROM s.later) FROM s.late')).toEqual([['none', 1]]);
    expect((await run(client, 'CREATE VIEW s.late AS SELECT 1 WITH NO SCHEMA BINDING')).Error).toMatch(/already exists/);
    await must(client, 'DROP TABLE s.based');
    await must(client, 'CREATE TABLE s.based (a VARCHAR(9), b VARCHAR(5))');
    await must(client, 'INSERT INTO s.based VALUES (\'again\', NULL)');
    expect(await rows(client, 'SELECT one FROM s.late')).toEqual([['again']]);
    await must(client, 'CREATE OR REPLACE VIEW s.late AS SELECT 5 AS five WITH NO SCHEMA BINDING');
    expect(await rows(client, 'SELECT five FROM s.late')).toEqual([[5]]);
    await must(client, 'DROP TABLE s.based');
    await must(client, 'DROP VIEW s.later, s.late');
    expect((await run(client, 'DROP VIEW s.later')).Error).toMatch(/does not exist/);
    expect((await run(client, 'CREATE VIEW s.late AS SELEC 1 WITH NO SCHEMA BINDING')).Error).toMatch(/syntax error/);
  });

  test('an ordinary view keeps its table from being dropped', async () => {
    await must(client, ['CREATE TABLE s.pinned (a INTEGER)', 'CREATE VIEW s.pin AS SELECT a, SYSDATE AS now FROM s.pinned']);
    expect((await run(client, 'DROP TABLE s.pinned')).Error).toMatch(/^ERROR: cannot drop table s.pinned because other objects depend on it/);
    await must(client, 'DROP TABLE s.pinned CASCADE');
  });

  test('a materialized view is as old as its last refresh', async () => {
    await must(client, ['CREATE TABLE s.fresh (a INTEGER)', 'INSERT INTO s.fresh VALUES (1)']);
    await must(client, 'CREATE MATERIALIZED VIEW s.mv BACKUP NO DISTSTYLE KEY DISTKEY (a) SORTKEY (a) AUTO REFRESH NO AS SELECT a, COUNT(*) AS n FROM s.fresh GROUP BY a');
    await must(client, 'INSERT INTO s.fresh VALUES (1)');
    expect(await rows(client, 'SELECT n FROM s.mv')).toEqual([[1]]);
    await must(client, 'REFRESH MATERIALIZED VIEW s.mv');
    expect(await rows(client, 'SELECT n FROM s.mv')).toEqual([[2]]);
    await must(client, 'DROP MATERIALIZED VIEW s.mv');
  });
});

describe('routines', () => {
  test('a procedure is translated inside too', async () => {
    await must(client, 'CREATE TABLE s.log (a INTEGER, at TIMESTAMP, note VARCHAR(20))');
    await must(client, `CREATE OR REPLACE PROCEDURE s.fill(p_count IN INTEGER, p_note VARCHAR(MAX)) NONATOMIC AS $$
      DECLARE v_text VARCHAR(MAX);
      BEGIN
        CREATE TEMP TABLE stage_rows (n INTEGER ENCODE AZ64) DISTSTYLE ALL;
        INSERT INTO stage_rows VALUES (p_count);
        v_text := NVL2(p_note, p_note, 'none');
        IF p_count > 0 THEN INSERT INTO s.log SELECT n, SYSDATE, v_text FROM stage_rows; END IF;
        DROP TABLE stage_rows;
      END;
      $$ LANGUAGE plpgsql`);
    await must(client, 'CALL s.fill(3, NULL)');
    await must(client, ['CALL s.fill(4, \'said\')', 'SELECT 1']);
    expect(await rows(client, 'SELECT a, note FROM s.log ORDER BY a')).toEqual([[3, 'none'], [4, 'said']]);
    await must(client, 'DROP PROCEDURE s.fill(INTEGER, VARCHAR(MAX))');
  });

  test('one that commits may be called alone and not in a batch', async () => {
    await must(client, ['CREATE TABLE s.committed (a INTEGER)', 'CREATE PROCEDURE s.commits() AS $$ BEGIN INSERT INTO s.committed VALUES (1); COMMIT; INSERT INTO s.committed VALUES (2); END; $$ LANGUAGE plpgsql']);
    expect((await run(client, ['SELECT 1', 'CALL s.commits()'])).Error).toMatch(/atomic context/);
    expect(await rows(client, 'SELECT COUNT(*) FROM s.committed')).toEqual([[0]]);
    await must(client, 'CALL s.commits()');
    expect(await rows(client, 'SELECT COUNT(*) FROM s.committed')).toEqual([[2]]);
  });

  test('an SQL function with its arguments by number', async () => {
    await must(client, 'CREATE FUNCTION s.larger(FLOAT, FLOAT) RETURNS FLOAT STABLE AS $$ SELECT CASE WHEN $1 > $2 THEN $1 ELSE NVL($2, 0) END $$ LANGUAGE sql');
    expect(await value('s.larger(1, 2.5)')).toBe(2.5);
  });
});

describe('the place of an error', () => {
  test.each([
    ['SELECT NVL(1, 2), missing FROM s.place', 19],
    ['SELECT NVL2(a, nothing, 2) FROM s.place', 16],
    ['SELECT \'ö😀\', SYSDATE, nothing FROM s.place', 23],
    ['CREATE TABLE s.bad (a INTEGER ENCODE ZSTD DEFAULT nothing) DISTSTYLE ALL', 51],
    ['SELECT TOP 5 a FROM s.place WHRE a = 1', 34],
    ['/* ü */ INSERT INTO s.nowhere VALUES (1)', 21],
  ])('%s', async (sql, position) => {
    await must(client, 'CREATE TABLE IF NOT EXISTS s.place (a INTEGER)');
    expect((await run(client, sql)).Error).toMatch(new RegExp(`Position: ${position}$`));
  });
});
