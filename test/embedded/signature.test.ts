/** Signatures over HTTP: signed by the SDK, by hand and not at all. */
import { ExecuteStatementCommand, ListStatementsCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { serveEmbedded, type EmbeddedServer } from '../../src/embedded/http-server.js';
import { createSignatureCheck } from '../../src/embedded/signature.js';
import { httpClient, must, openEmbedded, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

const CREDENTIALS = { accessKeyId: 'AKIDLOCAL', secretAccessKey: 'the+secret/key' };

let embedded: OpenEmbedded;
let server: EmbeddedServer;
const clients: RedshiftDataClient[] = [];

beforeAll(async () => {
  embedded = await openEmbedded();
  server = await serveEmbedded({ warehouse: embedded.warehouse, port: 0, checkSignature: createSignatureCheck(CREDENTIALS) });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await server.close();
  await embedded.close();
});

function clientWith(credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }): RedshiftDataClient {
  const client = httpClient(server.url, { credentials, maxAttempts: 1 });
  clients.push(client);
  return client;
}

describe('the SDK', () => {
  test('with the right credentials is served', async () => {
    expect(await must(clientWith(CREDENTIALS), `SELECT 'Zürich; ${'x'.repeat(5000)}'`)).toMatchObject({ Status: 'FINISHED' });
  });

  test('with another secret or another key is refused, and nothing runs', async () => {
    const Sql = 'CREATE TABLE never (a INTEGER)';
    await expect(clientWith({ ...CREDENTIALS, secretAccessKey: 'other' }).send(new ExecuteStatementCommand({ ...TARGET, Sql, StatementName: 'refused' })))
      .rejects.toMatchObject({ name: 'InvalidSignatureException', message: expect.stringContaining('does not match'), $metadata: { httpStatusCode: 403 } });
    await expect(clientWith({ ...CREDENTIALS, accessKeyId: 'AKIDOTHER' }).send(new ExecuteStatementCommand({ ...TARGET, Sql, StatementName: 'refused' })))
      .rejects.toMatchObject({ name: 'UnrecognizedClientException', $metadata: { httpStatusCode: 403 } });
    expect((await clientWith(CREDENTIALS).send(new ListStatementsCommand({ StatementName: 'refused', Status: 'ALL' }))).Statements).toEqual([]);
  });

  test('must send the session token where there is one', async () => {
    const withToken = await serveEmbedded({ warehouse: embedded.warehouse, port: 0, checkSignature: createSignatureCheck({ ...CREDENTIALS, sessionToken: 'token' }) });
    const right = httpClient(withToken.url, { credentials: { ...CREDENTIALS, sessionToken: 'token' }, maxAttempts: 1 });
    const wrong = httpClient(withToken.url, { credentials: CREDENTIALS, maxAttempts: 1 });
    clients.push(right, wrong);
    expect(await right.send(new ListStatementsCommand({}))).toMatchObject({ $metadata: { httpStatusCode: 200 } });
    await expect(wrong.send(new ListStatementsCommand({}))).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    await withToken.close();
  });
});

const TARGET_HEADER = 'RedshiftData.ListStatements';

interface Signing { readonly at?: string; readonly service?: string; readonly day?: string; readonly signs?: readonly string[]; readonly body?: string }

/** Signs as https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html says, independently of the signer the check uses. */
function signed({ at = stamp(Date.now()), service = 'redshift-data', day = at.slice(0, 8), signs = ['host', 'x-amz-date', 'x-amz-target'], body = '{}' }: Signing): Record<string, string> {
  const headers: Readonly<Record<string, string>> = { host: new URL(server.url).host, 'x-amz-date': at, 'x-amz-target': TARGET_HEADER };
  const canonical = ['POST', '/', '', ...signs.map((name) => `${name}:${headers[name]}`), '', signs.join(';'), createHash('sha256').update(body).digest('hex')].join('\n');
  const scope = `${day}/local/${service}/aws4_request`;
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => createHmac('sha256', secret).update(part).digest(), `AWS4${CREDENTIALS.secretAccessKey}`);
  const signature = createHmac('sha256', key).update(['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')).digest('hex');
  return { 'X-Amz-Date': at, 'X-Amz-Target': TARGET_HEADER, Authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/${scope}, SignedHeaders=${signs.join(';')}, Signature=${signature}` };
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

async function post(headers: Record<string, string>, body = '{}'): Promise<{ readonly status: number; readonly type: unknown; readonly message: string }> {
  const response = await fetch(server.url, { method: 'POST', body, headers: { 'Content-Type': 'application/x-amz-json-1.1', ...headers } });
  const { __type: type, message } = await response.json() as { readonly __type?: string; readonly message?: string };
  return { status: response.status, type, message: message ?? '' };
}

describe('a request that is signed by hand', () => {
  const nowMs = Date.parse('2026-03-04T12:00:00Z');
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(nowMs);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('is served, up to five minutes early or late', async () => {
    for (const offMs of [0, -299_000, 299_000]) expect(await post(signed({ at: stamp(nowMs + offMs) }))).toMatchObject({ status: 200 });
  });

  test('is too old or too new after that', async () => {
    expect(await post(signed({ at: '20260304T115459Z' }))).toEqual({ status: 403, type: 'InvalidSignatureException', message: 'Signature expired: 20260304T115459Z is now earlier than 20260304T115500Z (20260304T120000Z - 5 min.)' });
    expect(await post(signed({ at: '20260304T120501Z' }))).toMatchObject({ status: 403, type: 'InvalidSignatureException', message: expect.stringMatching(/^Signature not yet current: 20260304T120501Z is still later/) });
  });

  test.each([
    ['is not signed', {}, 'MissingAuthenticationTokenException'],
    ['has half an authorization', { Authorization: 'AWS4-HMAC-SHA256 Credential=AKIDLOCAL/20260304/local/redshift-data/aws4_request', 'X-Amz-Date': '20260304T120000Z' }, 'IncompleteSignatureException'],
    ['has an authorization of another kind', { Authorization: 'Bearer abc', 'X-Amz-Date': '20260304T120000Z' }, 'IncompleteSignatureException'],
  ])('%s', async (_, headers, type) => {
    expect(await post({ 'X-Amz-Target': TARGET_HEADER, ...headers })).toMatchObject({ status: 403, type });
  });

  test('is for another body, operation, service or day', async () => {
    const refused = { status: 403, type: 'InvalidSignatureException' };
    expect(await post(signed({}), '{"Status":"ALL"}')).toMatchObject(refused);
    expect(await post({ ...signed({}), 'X-Amz-Target': 'RedshiftData.ListSessions' })).toMatchObject(refused);
    expect(await post({ ...signed({}), 'X-Amz-Content-Sha256': createHash('sha256').update('{}').digest('hex') }, '{"Status":"ALL"}')).toMatchObject(refused);
    expect(await post(signed({ service: 's3' }))).toMatchObject({ ...refused, message: 'Credential should be scoped to correct service: \'redshift-data\'.' });
    expect(await post(signed({ day: '20260303' }))).toMatchObject(refused);
    expect(await post(signed({ signs: ['host', 'x-amz-date'] }))).toMatchObject({ ...refused, message: '\'x-amz-target\' must be a \'SignedHeader\' in the AWS Authorization.' });
  });
});
