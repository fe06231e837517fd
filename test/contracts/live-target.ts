/**
 * A live workgroup or cluster, when the environment names one. Its history has one fixed name, redshift_devops.history, and the contract
 * begins without any and leaves none, so it refuses a database that is not meant for that.
 */
import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { chooseEnvironment, parseConfig, type RealTarget } from '../../src/core/config.js';
import { openRedshift } from '../../src/warehouses/open.js';
import { targetFields } from '../../src/warehouses/redshift-data-api.js';
import { RawDataApi } from './raw-data-api.js';
import { SqlTarget, type Door, type SqlContractTarget } from './sql-target.js';

export const LIVE_SKIPPED = 'a live workgroup: set REDSHIFT_DEVOPS_LIVE=redshift-serverless://<workgroup>/<scratch database> (docs/guides/live-tests.md)';

/** Undefined when the environment names no warehouse. Throws when it names one the contract must not touch. */
export function liveTarget(env: Readonly<Record<string, string | undefined>>): SqlContractTarget | undefined {
  const warehouse = env['REDSHIFT_DEVOPS_LIVE'] ?? '';
  if (warehouse === '') return undefined;
  const target = parseTarget(warehouse, env);
  const saysScratch = /(^|[^a-z])(test|scratch)([^a-z]|$)/i.test(target.database) || env['REDSHIFT_DEVOPS_LIVE_SCRATCH'] === 'yes';
  if (!saysScratch) {
    throw new Error(`${warehouse}: the live tests drop the schema redshift_devops, and the name of the database does not say test or scratch. Name another database, or set REDSHIFT_DEVOPS_LIVE_SCRATCH=yes if nothing in it is worth keeping.`);
  }
  return { name: `live warehouse, ${target.label}`, speaksSql: true, keepsTimeouts: true, isConcurrent: true, timeoutMs: 20_000, patienceMs: 600_000, open: async () => SqlTarget.open(await openDoor(target)) };
}

/** Read as the configuration file would be. */
function parseTarget(warehouse: string, env: Readonly<Record<string, string | undefined>>): RealTarget {
  const { AWS_REGION: region = '', REDSHIFT_DEVOPS_LIVE_AUTH: auth = '' } = env;
  const lines = ['[environment.live]', `warehouse = ${warehouse}`, ...(region === '' ? [] : [`region = ${region}`]), ...(auth === '' ? [] : [`auth = ${auth}`])];
  const { warehouse: target } = chooseEnvironment(parseConfig('REDSHIFT_DEVOPS_LIVE', `${lines.join('\n')}\n`), 'live');
  if (target.kind === 'embedded') throw new Error(`${warehouse} is not live; the embedded warehouse has its own tests`);
  return target;
}

async function openDoor(target: RealTarget): Promise<Door> {
  const client = new RedshiftDataClient(target.region === undefined ? {} : { region: target.region });
  const door: Door = { client, fields: targetFields(target), open: (common) => openRedshift(target, common), close: () => Promise.resolve(client.destroy()) };
  try {
    await refuseForeignHistory(new RawDataApi(client, door.fields), target.label);
    return door;
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** What only runs of the contract have written may be dropped; that a history cannot be read is no proof that there is none. */
export async function refuseForeignHistory(raw: RawDataApi, label: string): Promise<void> {
  const seen = await raw.run('SELECT COUNT(*) FROM redshift_devops.history WHERE run NOT LIKE \'contract-%\'');
  if (seen.Status !== 'FINISHED' && /(relation|schema) "?redshift_devops\S* does not exist/i.test(seen.Error ?? '')) return;
  if (seen.Status !== 'FINISHED') throw new Error(`${label}: whether there is a history of real runs cannot be seen: ${seen.Error}`);
  const [[count = 0] = []] = await raw.resultOf(seen.Id ?? '');
  if (Number(count) > 0) throw new Error(`${label}: redshift_devops.history holds ${count} entries of real runs; the live tests would drop them`);
}
