/** The contract with a PostgreSQL server behind the protocol, where clients meet each other's locks and conflicts. */
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { postgresPrograms, startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { serverTarget } from './embedded-target.js';
import { describeTwoClients } from './two-clients.contract.js';
import { describeWarehouse } from './warehouse.contract.js';

const programs = postgresPrograms();

if (programs === undefined) test.skip('the contract on a PostgreSQL server: initdb and postgres are not installed', () => undefined);
else {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgresServer(programs);
    url = await server.createDatabase('dev');
  }, 60_000);
  afterAll(() => server.stop());
  describe('on a server', () => {
    describeWarehouse(serverTarget(() => url));
    describeTwoClients(serverTarget(() => url));
  });
}
