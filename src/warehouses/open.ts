/** Opens the adapter on a real warehouse or on the embedded one. */
import type { RedshiftDataClientConfig } from '@aws-sdk/client-redshift-data';
import type { RealTarget } from '../core/config.js';
import type { EmulationCount, OpenWarehouse } from '../ports/warehouse.js';
import { RedshiftDataApi, targetFields, type DataApiOptions } from './redshift-data-api.js';

type Common = Pick<DataApiOptions, 'run' | 'actor' | 'clock' | 'signal' | 'notify' | 'random'>;

export function openRedshift(target: RealTarget, common: Common): OpenWarehouse {
  const client: RedshiftDataClientConfig = target.region === undefined ? {} : { region: target.region };
  return withEmulation(new RedshiftDataApi({ ...common, client, target: targetFields(target), label: target.label }), () => undefined);
}

/** The same client, answered in this process. Credentials and region are placeholders that never leave it. */
export function openEmbedded(
  label: string,
  requestHandler: NonNullable<RedshiftDataClientConfig['requestHandler']>,
  embedded: { emulation(): EmulationCount; close(): Promise<void> },
  common: Common,
): OpenWarehouse {
  const client: RedshiftDataClientConfig = { region: 'local', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' }, endpoint: 'http://embedded.invalid', requestHandler };
  const api = new RedshiftDataApi({ ...common, client, target: { WorkgroupName: 'embedded', Database: 'dev' }, label });
  return withEmulation(api, () => embedded.emulation(), () => embedded.close());
}

function withEmulation(api: RedshiftDataApi, emulation: () => EmulationCount | undefined, closeMore: () => Promise<void> = () => Promise.resolve()): OpenWarehouse {
  return {
    label: api.label,
    dedupeWindowMs: api.dedupeWindowMs,
    readHistory: () => api.readHistory(),
    commit: (request) => api.commit(request),
    run: (request) => api.run(request),
    fateOf: (token) => api.fateOf(token),
    inFlight: () => api.inFlight(),
    cancel: (statementId) => api.cancel(statementId),
    lockHolders: (relations) => api.lockHolders(relations),
    query: (sql, rowsMax) => api.query(sql, rowsMax),
    emulation,
    close: async () => {
      await api.close();
      await closeMore();
    },
  };
}
