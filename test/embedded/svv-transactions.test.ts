/** The system view of open transactions and their locks: https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html */
import { GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, 'CREATE TABLE locked (a INTEGER)');
});
afterAll(() => embedded.close());

test('has the columns of the manual', async () => {
  const { Id } = await must(client, 'SELECT * FROM svv_transactions');
  const { ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id }));
  expect(ColumnMetadata?.map(({ name, typeName }) => `${name} ${typeName}`)).toEqual(['txn_owner varchar', 'txn_db varchar', 'xid int8', 'pid int4', 'txn_start timestamp', 'lock_mode varchar', 'lockable_object_type varchar', 'relation oid', 'granted bool']);
});

test('shows what the transaction that asks has locked', async () => {
  const locks = 'SELECT lock_mode, granted, txn_db FROM svv_transactions WHERE relation = \'locked\'::regclass ORDER BY lock_mode';
  const { Id } = await must(client, ['LOCK TABLE locked', 'INSERT INTO locked VALUES (1)', 'GRANT SELECT ON locked TO bob', locks]);
  const { Records } = await client.send(new GetStatementResultCommand({ Id: `${Id}:4` }));
  expect(Records?.map(([mode, granted, database]) => [mode?.stringValue, granted?.booleanValue, database?.stringValue])).toEqual([['AccessExclusiveLock', true, 'dev'], ['AccessShareLock', true, 'dev'], ['RowExclusiveLock', true, 'dev']]);
  expect(await rows(client, locks)).toEqual([]);
});

test('shows an open transaction by its lock on itself, and nothing of the warehouse\'s own tables', async () => {
  expect(await rows(client, 'SELECT COUNT(*) FROM svv_transactions WHERE pid = pg_backend_pid() AND lockable_object_type = \'transactionid\' AND lock_mode = \'ExclusiveLock\' AND granted AND relation IS NULL')).toEqual([[1]]);
  const { Id } = await must(client, ['GRANT SELECT ON locked TO bob', 'SELECT COUNT(*) FROM svv_transactions t JOIN pg_class c ON c.oid = t.relation JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname LIKE \'%embedded\'']);
  const { Records } = await client.send(new GetStatementResultCommand({ Id: `${Id}:2` }));
  expect(Records).toEqual([[{ longValue: 0 }]]);
});
