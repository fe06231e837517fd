/** The protocol over HTTP: the SDK, and requests no SDK would send. */
import { DescribeStatementCommand, ExecuteStatementCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { connect } from 'node:net';
import { serveEmbedded, type EmbeddedServer } from '../../src/embedded/http-server.js';
import { httpClient, must, openEmbedded, rows, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let server: EmbeddedServer;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  server = await serveEmbedded({ warehouse: embedded.warehouse, port: 0 });
  client = httpClient(server.url);
});
afterAll(async () => {
  client.destroy();
  await server.close();
  await embedded.close();
});

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> => fetch(server.url, { method: 'POST', body, headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'RedshiftData.ListStatements', ...headers } });

test('the SDK finds the same warehouse there', async () => {
  await must(client, ['CREATE TABLE over_http (a VARCHAR(20))', 'INSERT INTO over_http VALUES (\'Zürich\')']);
  expect(await rows(client, 'SELECT a FROM over_http')).toEqual([['Zürich']]);
  expect(await rows(embedded.client, 'SELECT a FROM over_http')).toEqual([['Zürich']]);
});

test('errors of the service are its exceptions', async () => {
  await expect(client.send(new ExecuteStatementCommand({ ...TARGET, Sql: 'x'.repeat(100_001) }))).rejects.toMatchObject({ name: 'ValidationException', message: 'Cannot process query string larger than 100kB' });
  await expect(client.send(new DescribeStatementCommand({ Id: '00000000-0000-4000-8000-000000000000' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('what is no request of the protocol is refused, and the server goes on', async () => {
  expect((await fetch(server.url)).status).toBe(405);
  expect((await post('{ not json')).status).toBe(400);
  expect((await post('{}', { 'X-Amz-Target': 'DynamoDB.ListTables' })).status).toBe(404);
  expect((await post('null')).status).toBe(400);
  expect((await post(JSON.stringify({ StatementName: 7 }))).status).toBe(400);
  expect((await post('{}')).status).toBe(200);
});

describe('a body that is too large', () => {
  test('is answered, and the connection is not left hanging', async () => {
    const response = await post('x'.repeat(17_000_000));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ __type: 'RequestEntityTooLargeException', message: expect.stringContaining('16000000') });
    expect((await post('{}')).status).toBe(200);
  });

  test('is not read for ever', async () => {
    const answer = await raw(Number(new URL(server.url).port), 'POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: RedshiftData.ListStatements\r\nContent-Length: 1000000000\r\n\r\n', Buffer.alloc(65_000_000, 'x'));
    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*connection: close/i);
    expect((await post('{}')).status).toBe(200);
  });
});

test('a client that goes away in the middle of its request disturbs nobody', async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"half', () => socket.destroy()));
    socket.on('close', () => resolve());
  });
  expect((await post('{}')).status).toBe(200);
});

test('three hundred clients at the same moment are all served', async () => {
  await must(client, 'CREATE TABLE crowd (n INTEGER)');
  const crowd = Array.from({ length: 300 }, async (_, n) => {
    const own = httpClient(server.url, { maxAttempts: 1 });
    try {
      const { Id } = await own.send(new ExecuteStatementCommand({ ...TARGET, Sql: `INSERT INTO crowd VALUES (${n})`, ClientToken: `crowd-${n}` }));
      return (await own.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 30 }))).Status;
    } finally {
      own.destroy();
    }
  });
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['FINISHED']));
  expect(await rows(client, 'SELECT COUNT(*), COUNT(DISTINCT n) FROM crowd')).toEqual([[300, 300]]);
});

test('a page in a browser cannot reach it by another name', async () => {
  const { port } = new URL(server.url);
  const answer = await raw(Number(port), `POST / HTTP/1.1\r\nHost: attacker.example:${port}\r\nX-Amz-Target: RedshiftData.ListStatements\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`);
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});

test('bytes that are no HTTP end the connection and nothing else', async () => {
  expect(await raw(Number(new URL(server.url).port), '\0\u0001garbage\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect((await post('{}')).status).toBe(200);
});

test('a port that is taken is an error with a code', async () => {
  await expect(serveEmbedded({ warehouse: embedded.warehouse, port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: 'USAGE' });
});

function raw(port: number, text: string, body: Buffer = Buffer.alloc(0)): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.concat([Buffer.from(text), body])));
    let answer = '';
    socket.on('data', (chunk) => { answer += chunk.toString('latin1'); });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
