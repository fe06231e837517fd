/** Functions of Redshift that nothing here can answer are named, and not left to PostgreSQL's words or, worse, to its answer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NOT_EMULATED_FUNCTIONS } from '../../src/embedded/translate/not-emulated-functions.js';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

let embedded: OpenEmbedded;
beforeAll(async () => { embedded = await openEmbedded(); }, 30_000);
afterAll(() => embedded.close());

test.each(NOT_EMULATED_FUNCTIONS.flatMap(({ names, missing }) => names.map((name) => [name.replace('*', 'anything'), missing] as const)))('%s', async (name, missing) => {
  const { Status, Error: error } = await run(embedded.client, `SELECT ${name}('a')`);
  expect({ Status, error }).toEqual({ Status: 'FAILED', error: `ERROR: NOT EMULATED: the function ${name.toUpperCase()} (${missing})` });
});

test.each([
  ['COLLATE(\'a\', \'case_insensitive\')', 'COLLATE to case_insensitive'],
  ['CHECKSUM(\'a\')', 'CHECKSUM of a text'],
  ['FNV_HASH(1.5)', 'FNV_HASH of a value of the type numeric'],
  ['MURMUR3_32_HASH(TRUE)', 'MURMUR3_32_HASH of a value of the type boolean'],
  ['CURRENT_NAMESPACE', 'the function CURRENT_NAMESPACE (accounts, namespaces and IAM roles)'],
])('%s', async (expression, what) => {
  const { Status, Error: error } = await run(embedded.client, `SELECT ${expression}`);
  expect({ Status, error }).toEqual({ Status: 'FAILED', error: expect.stringContaining(`NOT EMULATED: ${what}`) });
});

test('a function of somebody\'s schema is their own, whatever its name', async () => {
  await must(embedded.client, ['CREATE SCHEMA mine', 'CREATE FUNCTION mine.h3_level(VARCHAR) RETURNS INTEGER IMMUTABLE AS $$ SELECT 7 $$ LANGUAGE sql', 'CREATE FUNCTION mine.concat(VARCHAR) RETURNS INTEGER IMMUTABLE AS $$ SELECT 8 $$ LANGUAGE sql']);
  expect(await rows(embedded.client, 'SELECT mine.h3_level(\'a\'), mine.concat(\'a\')')).toEqual([[7, 8]]);
});

test('what fails names Redshift\'s function, not the one it is here', async () => {
  expect((await run(embedded.client, 'SELECT AVG(TRUE)')).Error).toContain('function avg(boolean) does not exist');
});

test('a column keeps the name of the function it is made by', async () => {
  const { Id } = await must(embedded.client, 'CREATE TABLE named AS SELECT AVG(n), CONCAT(\'a\', \'b\'), LISTAGG(n, \',\') WITHIN GROUP (ORDER BY n), MEDIAN(n) FROM (SELECT 1 AS n)');
  expect(Id).toBeDefined();
  expect(await rows(embedded.client, 'SELECT "avg", "concat", "listagg", "median" FROM named')).toEqual([[1, 'ab', '1', '1.0']]);
});
