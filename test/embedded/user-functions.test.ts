/** Functions of users under names that are PostgreSQL's and not Redshift's: theirs is called, and nobody is told that it is not there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

let embedded: OpenEmbedded;
beforeAll(async () => {
  embedded = await openEmbedded();
  await must(embedded.client, 'CREATE TABLE t (a INTEGER, b VARCHAR(10))');
  await must(embedded.client, "INSERT INTO t VALUES (7, 'x')");
}, 60_000);
afterAll(() => embedded.close());

const DIV = 'CREATE FUNCTION div (integer, integer) RETURNS varchar IMMUTABLE AS $$ SELECT \'ours\' $$ LANGUAGE sql';

test('one is called by its bare name once it is there, and not before or after', async () => {
  const { client } = embedded;
  const missing = { Status: 'FAILED', Error: expect.stringMatching(/^ERROR: function div does not exist\n {2}Position: 8/) };
  expect(await run(client, 'SELECT div(7, 2)')).toMatchObject(missing);
  await must(client, DIV);
  expect(await rows(client, 'SELECT div(7, 2), DIV(a, 2), "div"(a, a) FROM t')).toEqual([['ours', 'ours', 'ours']]);
  // The one that is there does not take these, and PostgreSQL's own is not Redshift's.
  expect((await run(client, "SELECT div('x', 2)")).Status).toBe('FAILED');
  expect(await run(client, "SELECT format('%s', 'x')")).toMatchObject({ Error: expect.stringContaining('function format does not exist') });
  await must(client, 'DROP FUNCTION div (integer, integer)');
  expect(await run(client, 'SELECT div(7, 2)')).toMatchObject(missing);
});

test('with the same arguments as PostgreSQL’s it is the user’s that is called', async () => {
  const { client } = embedded;
  await must(client, 'CREATE FUNCTION div (numeric, numeric) RETURNS varchar IMMUTABLE AS $$ SELECT \'ours\' $$ LANGUAGE sql');
  expect(await rows(client, 'SELECT div(7.0, 2.0)')).toEqual([['ours']]);
  await must(client, 'CREATE VIEW v AS SELECT div(7.0, 2.0) AS d');
  expect(await rows(client, 'SELECT d FROM v')).toEqual([['ours']]);
});

test('one in a schema off the search path is called with its schema only', async () => {
  const { client } = embedded;
  await must(client, 'CREATE SCHEMA tools');
  await must(client, 'CREATE FUNCTION tools.overlay (varchar) RETURNS varchar IMMUTABLE AS $$ SELECT \'ours\' $$ LANGUAGE sql');
  expect(await run(client, "SELECT overlay('x')")).toMatchObject({ Error: expect.stringContaining('function overlay does not exist') });
  expect(await rows(client, "SELECT tools.overlay('x')")).toEqual([['ours']]);
  expect(await must(client, ['SET search_path TO tools', "SELECT overlay('x')"])).toMatchObject({ Status: 'FINISHED' });
});
