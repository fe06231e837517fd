/**
 * Clauses PostgreSQL does not have. The tables and the answers of PIVOT and UNPIVOT are those of
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html, those of QUALIFY of
 * https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html
 */
import { GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [
    'CREATE TABLE part (partname VARCHAR, manufacturer VARCHAR, quality INT, price DECIMAL(12, 2))',
    `INSERT INTO part VALUES ('prop', 'local parts co', 2, 10.00), ('prop', 'big parts co', NULL, 9.00), ('prop', 'small parts co', 1, 12.00),
       ('rudder', 'local parts co', 1, 2.50), ('rudder', 'big parts co', 2, 3.75), ('rudder', 'small parts co', NULL, 1.90),
       ('wing', 'local parts co', NULL, 7.50), ('wing', 'big parts co', 1, 15.20), ('wing', 'small parts co', NULL, 11.80)`,
    'CREATE TABLE count_by_color (quality VARCHAR, red INT, green INT, blue INT)',
    'INSERT INTO count_by_color VALUES (\'high\', 15, 20, 7), (\'normal\', 35, NULL, 40), (\'low\', 10, 23, NULL)',
    'CREATE TABLE store_sales (ss_sold_date DATE, ss_sold_time TIME, ss_item TEXT, ss_sales_price FLOAT)',
    `INSERT INTO store_sales VALUES ('2022-01-01', '09:00:00', 'Product 1', 100.0), ('2022-01-01', '11:00:00', 'Product 2', 500.0), ('2022-01-01', '15:00:00', 'Product 3', 20.0),
       ('2022-01-01', '17:00:00', 'Product 4', 1000.0), ('2022-01-01', '18:00:00', 'Product 5', 30.0), ('2022-01-02', '10:00:00', 'Product 6', 5000.0), ('2022-01-02', '16:00:00', 'Product 7', 5.0)`,
  ]);
});
afterAll(() => embedded.close());

/** The names of the columns a query gives. */
async function columns(sql: string): Promise<readonly (string | undefined)[]> {
  const { Id } = await must(client, sql);
  return (await client.send(new GetStatementResultCommand({ Id }))).ColumnMetadata?.map(({ name }) => name) ?? [];
}

describe('PIVOT', () => {
  const COUNTS = '(SELECT quality, manufacturer FROM part)';

  test('columns of the input that are not mentioned stay, and NULL is a value', async () => {
    const sql = `SELECT * FROM ${COUNTS} PIVOT (count(*) FOR quality IN (1, 2, NULL)) ORDER BY 1`;
    expect(await rows(client, sql)).toEqual([['big parts co', 1, 1, 1], ['local parts co', 1, 1, 1], ['small parts co', 1, 0, 2]]);
    expect(await columns(sql)).toEqual(['manufacturer', '1', '2', 'null']);
  });

  test('the alias of the aggregate follows those of the values', async () => {
    expect(await columns(`SELECT * FROM ${COUNTS} PIVOT (count(*) AS count FOR quality IN (1 AS high, 2 AS low, NULL AS na))`)).toEqual(['manufacturer', 'high_count', 'low_count', 'na_count']);
  });

  test('an aggregate without a column to group by is one row', async () => {
    expect(await rows(client, 'SELECT * FROM (SELECT partname, price FROM part) PIVOT (MAX(price) FOR partname IN (\'prop\', \'rudder\', \'wing\')) AS p')).toEqual([['12.00', '3.75', '15.20']]);
  });
});

describe('UNPIVOT', () => {
  test.each([
    ['leaves NULL out', '(SELECT red, green, blue FROM count_by_color) UNPIVOT (cnt FOR color IN (red, green, blue)) ORDER BY 1, 2', [['blue', 7], ['blue', 40], ['green', 20], ['green', 23], ['red', 10], ['red', 15], ['red', 35]]],
    ['INCLUDE NULLS', '(SELECT blue FROM count_by_color) UNPIVOT INCLUDE NULLS (cnt FOR color IN (blue)) ORDER BY 2', [['blue', 7], ['blue', 40], ['blue', null]]],
    ['keeps the other columns, and aliases name the values', 'count_by_color UNPIVOT (cnt FOR color IN (red AS r, green AS g, blue)) AS u WHERE cnt > 10 ORDER BY cnt', [['high', 'r', 15], ['high', 'g', 20], ['low', 'g', 23], ['normal', 'r', 35], ['normal', 'blue', 40]]],
  ])('%s', async (_, from, expected) => {
    expect(await rows(client, `SELECT * FROM ${from}`)).toEqual(expected);
  });
});

describe('QUALIFY', () => {
  const FROM = 'store_sales ss WHERE ss_sold_time > TIME \'12:00:00\'';

  test('filters by a window function', async () => {
    expect(await rows(client, `SELECT * FROM ${FROM} QUALIFY row_number() OVER (PARTITION BY ss_sold_date ORDER BY ss_sales_price DESC) <= 2`)).toEqual([
      ['2022-01-01', '17:00:00', 'Product 4', 1000], ['2022-01-01', '18:00:00', 'Product 5', 30], ['2022-01-02', '16:00:00', 'Product 7', 5]]);
  });

  test('by an alias of the list; ORDER BY may use what the list lacks', async () => {
    expect(await rows(client, `SELECT ss_item, rank() OVER (ORDER BY ss_sales_price) AS place FROM ${FROM} QUALIFY place <= 3 ORDER BY ss_sales_price DESC LIMIT 2`)).toEqual([['Product 5', 3], ['Product 3', 2]]);
  });

  test('of all columns of what WITH names', async () => {
    expect(await rows(client, `WITH late AS (SELECT ss_item, ss_sales_price FROM ${FROM}) SELECT * FROM late QUALIFY rank() OVER (ORDER BY ss_sales_price DESC) = 1`)).toEqual([['Product 4', 1000]]);
  });

  test('in a view, in a set operation, with DISTINCT', async () => {
    await must(client, `CREATE VIEW best AS SELECT ss_sold_date, ss_item FROM ${FROM} QUALIFY rank() OVER (PARTITION BY ss_sold_date ORDER BY ss_sales_price DESC) = 1`);
    expect(await rows(client, 'SELECT ss_item FROM best ORDER BY 1')).toEqual([['Product 4'], ['Product 7']]);
    expect(await rows(client, `SELECT 'x' UNION ALL SELECT DISTINCT 'y' FROM ${FROM} QUALIFY count(*) OVER () = 4`)).toEqual([['x'], ['y']]);
  });
});

describe('the select list', () => {
  test.each([
    ['SELECT TOP 2 partname FROM part ORDER BY price DESC', [['wing'], ['prop']]],
    ['SELECT TOP (1) partname FROM part WHERE price > 15 UNION ALL SELECT TOP 1 \'x\' FROM part', [['wing'], ['x']]],
    ['WITH x AS (SELECT * FROM part) SELECT * EXCLUDE (price, quality) FROM x ORDER BY 1, 2 LIMIT 1', [['prop', 'big parts co']]],
    ['SELECT p.* EXCLUDE (manufacturer), 1 AS year FROM part p ORDER BY price LIMIT 1', [['rudder', null, '1.90', 1]]],
    ['SELECT count(*) AS n, n * 2 AS twice, twice + 1 FROM part', [[9, 18, 19]]],
    ['SELECT price AS quality, quality FROM part WHERE partname = \'wing\' AND manufacturer LIKE \'big%\'', [['15.20', 1]]],
    ['SELECT partname, count(*) FROM part GROUP BY ALL ORDER BY 1', [['prop', 3], ['rudder', 3], ['wing', 3]]],
    ['SELECT 1 window, 2 fetch, 3 AS "Left", 4 lateral', [[1, 2, 3, 4]]],
    ['SELECT dev.public.part.price FROM dev.public.part WHERE price > 15', [['15.20']]],
  ])('%s', async (sql, expected) => {
    expect(await rows(client, sql)).toEqual(expected);
  });

  test('another database is not emulated', async () => {
    expect((await run(client, 'SELECT * FROM sales.public.t')).Error).toBe('ERROR: NOT EMULATED: the other database "sales": there is one');
  });

  test('INTO a temporary table', async () => {
    await must(client, ['SELECT * INTO #kept FROM part', 'DELETE #kept WHERE price > 10', 'INSERT INTO part SELECT * FROM #kept WHERE FALSE']);
  });
});

test('MERGE … REMOVE DUPLICATES', async () => {
  await must(client, ['CREATE TABLE target (id INT, name VARCHAR)', 'CREATE TABLE source (id INT, name VARCHAR)',
    'INSERT INTO target VALUES (1, \'a\'), (2, \'b\')', 'INSERT INTO source VALUES (2, \'x\'), (2, \'x\'), (3, \'c\')']);
  await must(client, 'MERGE INTO target USING source ON target.id = source.id REMOVE DUPLICATES');
  expect(await rows(client, 'SELECT * FROM target ORDER BY 1')).toEqual([[1, 'a'], [2, 'x'], [3, 'c']]);
});
