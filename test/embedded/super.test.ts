/** SUPER values: https://docs.aws.amazon.com/redshift/latest/dg/query-super.html */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [
    'CREATE TABLE customers (id INT, orders SUPER)',
    `INSERT INTO customers SELECT 1, JSON_PARSE('[{"key": 7, "status": "P", "lines": [{"q": 1}, {"q": 2.5}]}, {"key": 8, "status": "F", "lines": []}]')`,
    'CREATE TABLE bar AS SELECT JSON_PARSE(\'{"scalar_array": [1, 2.3, 45000000]}\') AS data',
    'CREATE TABLE foo AS SELECT JSON_PARSE(\'[[1.1, 1.2], [2.1, 2.2], [3.1, 3.2]]\') AS multi_level_array',
  ]);
});
afterAll(() => embedded.close());

describe('navigation', () => {
  test.each([
    ['SELECT orders[0].key, c.orders[1].status, public.customers.orders[0].lines[1].q FROM customers, customers c', undefined],
    ['SELECT orders[0].key, orders[1].status, orders[0].lines[1].q FROM customers', [['7', '"F"', '2.5']]],
    ['SELECT c.orders[0]."key", dev.public.customers.orders[1].key FROM customers c, dev.public.customers', [['7', '8']]],
    ['SELECT c.orders.something, c.orders[5][1] FROM customers c', [[null, null]]],
    ['SELECT COUNT(*) FROM customers WHERE orders[0].key IS NOT NULL', [[1]]],
    ['SELECT data.scalar_array[1] FROM bar', [['2.3']]],
  ])('%s', async (sql, expected) => {
    if (expected === undefined) await expect(rows(client, sql)).rejects.toThrow('column reference "orders" is ambiguous');
    else expect(await rows(client, sql)).toEqual(expected);
  });
});

describe('unnesting', () => {
  test.each([
    ['SELECT c.id, o.key, i FROM customers c, c.orders AS o AT i ORDER BY i', [[1, '7', 0], [1, '8', 1]]],
    ['SELECT l.q FROM customers c, c.orders o, o.lines l ORDER BY 1', [['1'], ['2.5']]],
    ['SELECT index, element FROM bar AS b, b.data.scalar_array AS element AT index ORDER BY 1', [[0, '1'], [1, '2.3'], [2, '45000000']]],
    ['SELECT array, element FROM foo AS f, f.multi_level_array AS array, array AS element ORDER BY 2', [['[1.1,1.2]', '1.1'], ['[1.1,1.2]', '1.2'], ['[2.1,2.2]', '2.1'], ['[2.1,2.2]', '2.2'], ['[3.1,3.2]', '3.1'], ['[3.1,3.2]', '3.2']]],
    ['SELECT o FROM customers c, c.orders[0].lines o ORDER BY 1', [['{"q":1}'], ['{"q":2.5}']]],
    ['SELECT k, v FROM customers c, UNPIVOT c.orders[0] AS v AT k ORDER BY k', [['key', '7'], ['lines', '[{"q":1},{"q":2.5}]'], ['status', '"P"']]],
    ['SELECT x FROM foo, UNNEST(foo.multi_level_array) AS x ORDER BY 1 LIMIT 1', [['[1.1,1.2]']]],
  ])('%s', async (sql, expected) => {
    expect(await rows(client, sql)).toEqual(expected);
  });
});

describe('dynamic typing', () => {
  const FROM = 'FROM customers c, c.orders o';
  test.each([
    [`SELECT o.key ${FROM} WHERE o.status = 'P'`, [['7']]],
    [`SELECT o.key ${FROM} WHERE o.key > 7 AND o.key BETWEEN 1 AND 8 AND o.key IN (8, 9) AND o.status LIKE 'F%'`, [['8']]],
    [`SELECT COUNT(*) ${FROM} WHERE o.status = 7`, [[0]]],
    [`SELECT SUM(o.key) ${FROM}`, [['15']]],
    [`SELECT o.key::INT + 1, o.status::INTEGER, o.status::VARCHAR, o.key * 2 ${FROM} ORDER BY 1`, [[8, null, 'P', '14'], [9, null, 'F', '16']]],
    [`SELECT UPPER(o.status) || 'x' ${FROM} ORDER BY 1`, [['Fx'], ['Px']]],
    ['SELECT CAST(\'{"a":1}\' AS SUPER), 5::SUPER', [['"{\\"a\\":1}"', '5']]],
  ])('%s', async (sql, expected) => {
    expect(await rows(client, sql)).toEqual(expected);
  });
});
