/** The real SDK client on an embedded warehouse, and what the tests ask of it. */
import { BatchExecuteStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, GetStatementResultCommand, RedshiftDataClient, type DescribeStatementCommandOutput, type ExecuteStatementCommandInput, type Field, type RedshiftDataClientConfig } from '@aws-sdk/client-redshift-data';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { createRequestHandler } from '../../src/embedded/request-handler.js';

export const ASSETS = new URL('../../dist/embedded/', import.meta.url);
export const TARGET = { WorkgroupName: 'embedded', Database: 'dev' } as const;

// The SDK's note that it prefers a newer Node is nothing these tests are about.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const CREDENTIALS = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };

/** A table of ten rows, and a query of it that keeps PostgreSQL busy for as long as any test may take. */
export const MAKE_TEN: readonly string[] = ['CREATE TABLE ten (n INTEGER)', 'INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)'];
export const ENDLESS = 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f, ten g, ten h, ten i, ten j';

export interface OpenEmbedded {
  readonly warehouse: EmbeddedWarehouse;
  readonly client: RedshiftDataClient;
  readonly close: () => Promise<void>;
}

export async function openEmbedded(folder?: string, s3Folder?: string): Promise<OpenEmbedded> {
  const warehouse = await EmbeddedWarehouse.open({ folder, s3Folder, assets: ASSETS });
  return { warehouse, client: clientOf(warehouse), close: () => warehouse.close() };
}

export function clientOf(warehouse: EmbeddedWarehouse, more: RedshiftDataClientConfig = {}): RedshiftDataClient {
  return new RedshiftDataClient({ region: 'local', credentials: CREDENTIALS, endpoint: 'http://embedded.invalid', requestHandler: createRequestHandler(warehouse), ...more });
}

export function httpClient(url: string, more: RedshiftDataClientConfig = {}): RedshiftDataClient {
  return new RedshiftDataClient({ region: 'local', credentials: CREDENTIALS, endpoint: url, ...more });
}

/** What both ExecuteStatement and BatchExecuteStatement take. */
type SubmitInput = Omit<ExecuteStatementCommandInput, 'Sql'>;

/** Runs one statement, or several in one transaction, to the end. */
export async function run(client: RedshiftDataClient, sql: string | readonly string[], more: Partial<SubmitInput> = {}): Promise<DescribeStatementCommandOutput> {
  const input = { ...(more.SessionId === undefined ? TARGET : {}), ...more, WaitTimeSeconds: 20 };
  const { Id } = typeof sql === 'string'
    ? await client.send(new ExecuteStatementCommand({ ...input, Sql: sql }))
    : await client.send(new BatchExecuteStatementCommand({ ...input, Sqls: [...sql] }));
  for (;;) {
    const described = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));
    if (!RUNNING.has(described.Status ?? '')) return described;
  }
}

const RUNNING: ReadonlySet<string> = new Set(['SUBMITTED', 'PICKED', 'STARTED']);

/** Runs and expects success; the error text is the failure's message. */
export async function must(client: RedshiftDataClient, sql: string | readonly string[], more: Partial<SubmitInput> = {}): Promise<DescribeStatementCommandOutput> {
  const done = await run(client, sql, more);
  if (done.Status !== 'FINISHED') throw new Error(`${done.Status}: ${done.Error} in ${typeof sql === 'string' ? sql : sql.join('; ')}`);
  return done;
}

/** Every row of a query, values as plain JavaScript. */
export async function rows(client: RedshiftDataClient, sql: string, more: Partial<SubmitInput> = {}): Promise<readonly (readonly unknown[])[]> {
  const { Id } = await must(client, sql, more);
  const { Records } = await client.send(new GetStatementResultCommand({ Id }));
  return (Records ?? []).map((record) => record.map(valueOf));
}

function valueOf(field: Field): unknown {
  return field.isNull === true ? null : field.stringValue ?? field.longValue ?? field.doubleValue ?? field.booleanValue;
}
