/** The embedded warehouse, in this process or behind its loopback port. */
import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { serveEmbedded } from '../../src/embedded/http-server.js';
import { createRequestHandler } from '../../src/embedded/request-handler.js';
import type { RealTarget } from '../../src/core/config.js';
import { openEmbedded, openRedshift } from '../../src/warehouses/open.js';
import { targetFields } from '../../src/warehouses/redshift-data-api.js';
import { ASSETS } from '../embedded/embedded-client.js';
import { SqlTarget, type Door, type SqlContractTarget } from './sql-target.js';

const LIMITS = { speaksSql: true, keepsTimeouts: true, isConcurrent: false, timeoutMs: 500, patienceMs: 60_000 };

export const embeddedTarget: SqlContractTarget = { name: 'embedded warehouse, in process', ...LIMITS, open: async () => SqlTarget.open(await inProcess()) };

/** On a server statements run at once. */
export function serverTarget(url: () => string): SqlContractTarget {
  return { name: 'embedded warehouse, on a PostgreSQL server', ...LIMITS, isConcurrent: true, open: async () => SqlTarget.open(await inProcess(url())) };
}

export const servedTarget: SqlContractTarget = { name: 'embedded warehouse, over HTTP', ...LIMITS, open: async () => SqlTarget.open(await overHttp()) };

async function inProcess(server?: string): Promise<Door> {
  const warehouse = await EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS, ...(server === undefined ? {} : { server }) });
  const requestHandler = createRequestHandler(warehouse);
  const client = new RedshiftDataClient({ region: 'local', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' }, endpoint: 'http://embedded.invalid', requestHandler });
  // Several runs share the one warehouse; whoever opened the door closes it.
  const shared = { emulation: () => warehouse.emulation(), close: () => Promise.resolve() };
  return { client, fields: { WorkgroupName: 'embedded', Database: 'dev' }, open: (common) => openEmbedded('embedded:memory', requestHandler, shared, common), close: () => warehouse.close() };
}

/** As for a workgroup: only the environment says that it is another endpoint. */
async function overHttp(): Promise<Door> {
  const warehouse = await EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS });
  const server = await serveEmbedded({ warehouse, port: 0 });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_REDSHIFT_DATA: server.url, AWS_ACCESS_KEY_ID: 'embedded', AWS_SECRET_ACCESS_KEY: 'embedded',
    // Nothing of whoever runs the tests.
    AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
  const target: RealTarget = { kind: 'serverless', name: 'analytics', database: 'dev', region: 'eu-west-1', auth: { kind: 'iam' }, label: 'redshift-serverless://analytics/dev' };
  const client = new RedshiftDataClient({ region: 'eu-west-1' });
  return {
    client,
    fields: targetFields(target),
    open: (common) => openRedshift(target, common),
    close: async () => {
      client.destroy();
      await server.close();
      await warehouse.close();
    },
  };
}
