/** What a client of `serve` is answered when its request is wrong. Texts and limits: the service's model; see also http-server.test.ts. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { connect } from 'node:net';
import { serveEmbedded, type EmbeddedServer } from '../../src/embedded/http-server.js';
import { ENDLESS, MAKE_TEN, must, openEmbedded, TARGET, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let server: EmbeddedServer;
let impatient: EmbeddedServer;

beforeAll(async () => {
  embedded = await openEmbedded();
  server = await serveEmbedded({ warehouse: embedded.warehouse, port: 0 });
  impatient = await serveEmbedded({ warehouse: embedded.warehouse, port: 0, requestMsMax: 300 });
  await must(embedded.client, MAKE_TEN);
});
afterAll(async () => {
  await server.close();
  await impatient.close();
  await embedded.close();
});

const MEDIA_TYPE = 'application/x-amz-json-1.1';

interface Answered { readonly status: number; readonly type: string; readonly message: string; readonly body: Readonly<Record<string, unknown>> }

async function ask(operation: string, input: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const body = typeof input === 'string' || input instanceof Uint8Array ? input as string : JSON.stringify(input);
  const response = await fetch(server.url, { method: 'POST', body, headers: { 'Content-Type': MEDIA_TYPE, 'X-Amz-Target': `RedshiftData.${operation}`, ...headers } });
  const answer = await response.json() as Record<string, string>;
  return { status: response.status, type: answer['__type'] ?? '', message: answer['Message'] ?? answer['message'] ?? '', body: answer };
}

const refusal = (status: number, type: string, message: RegExp | string) => ({ status, type, message: typeof message === 'string' ? message : expect.stringMatching(message) });

describe('fields', () => {
  const execute = { ...TARGET, Sql: 'SELECT :a', Parameters: [{ name: 'a', value: '1' }] };
  const id = '00000000-0000-4000-8000-000000000000';

  test.each([
    ['DescribeStatement', {}, 'ValidationException', /^1 validation error detected: Value 'null' at 'id' failed to satisfy constraint: Member must not be null$/],
    ['DescribeStatement', { Id: '' }, 'ValidationException', /Value '' at 'id' .* length greater than or equal to 1$/],
    ['DescribeStatement', { Id: 'x'.repeat(300) }, 'ValidationException', /^1 validation error detected: Value 'x{100}' at 'id' /],
    ['DescribeStatement', { Id: id.toUpperCase().replace('4', 'A') }, 'ValidationException', /pattern/],
    ['DescribeStatement', { Id: `${id}:100` }, 'ValidationException', /pattern/],
    ['DescribeStatement', { Id: 7 }, 'SerializationException', /^NUMBER_VALUE cannot be converted to String at Id$/],
    ['DescribeStatement', { Id: id, WaitTimeSeconds: -1 }, 'ValidationException', /'-1' at 'waitTimeSeconds' .* value greater than or equal to 0$/],
    ['DescribeStatement', { Id: id, WaitTimeSeconds: 1.5 }, 'ValidationException', /'1\.5' at 'waitTimeSeconds' .* whole number$/],
    ['ExecuteStatement', { ...TARGET, Sql: '' }, 'ValidationException', /Value '' at 'sql' .* length greater than or equal to 1$/],
    ['ExecuteStatement', { ...TARGET }, 'ValidationException', /Value 'null' at 'sql' .* must not be null$/],
    ['ExecuteStatement', { ...TARGET, Sql: 'SELECT 1', ClientToken: '' }, 'ValidationException', /'clientToken' .* length greater than or equal to 1$/],
    ['ExecuteStatement', { Sql: 'SELECT 1', SessionId: 'what' }, 'ValidationException', /'sessionId' .* pattern/],
    ['ExecuteStatement', { ...execute, Parameters: ['a'] }, 'SerializationException', /^STRING_VALUE cannot be converted to Structure at Parameters$/],
    ['ExecuteStatement', { ...execute, Parameters: [null] }, 'ValidationException', /Value 'null' at 'parameters' .* must not be null$/],
    ['ExecuteStatement', { ...execute, Parameters: [{ name: 'a', value: 1 }] }, 'SerializationException', /^NUMBER_VALUE cannot be converted to String at Parameters\.value$/],
    ['ExecuteStatement', { ...execute, Parameters: [{ name: 'a', value: '' }] }, 'ValidationException', /Value '' at 'parameters\.value' .* length greater than or equal to 1$/],
    ['ExecuteStatement', { ...execute, Parameters: [{ name: 'a', value: null }] }, 'ValidationException', /Value 'null' at 'parameters\.value' .* must not be null$/],
    ['ExecuteStatement', { ...execute, Parameters: [{ name: 'a-b', value: '1' }] }, 'ValidationException', /Value 'a-b' at 'parameters\.name' .* pattern/],
    ['BatchExecuteStatement', { ...TARGET, Sqls: ['SELECT 1', ''] }, 'ValidationException', /Value '' at 'sqls' .* length greater than or equal to 1$/],
    ['ListStatements', { MaxResults: 101 }, 'ValidationException', /'maxResults' .* value less than or equal to 100$/],
    ['ListStatements', { MaxResults: -1 }, 'ValidationException', /'maxResults' .* value greater than or equal to 0$/],
    ['ListStatements', { WorkgroupName: 'Analytics' }, 'ValidationException', /'workgroupName' .* pattern/],
    ['ListSessions', { SessionId: 'what' }, 'ValidationException', /'sessionId' .* pattern/],
    ['ListTables', { ...TARGET, MaxResults: 1001 }, 'ValidationException', /'maxResults' .* value less than or equal to 1000$/],
  ])('%s %j', async (operation, input, type, message) => {
    expect(await ask(operation, input)).toMatchObject(refusal(400, type, message));
  });

  test('an id that is well-formed and nobody’s is not found, whatever its letters', async () => {
    const input = { Id: 'zzzzzzzz-0000-4000-8000-000000000000' };
    for (const operation of ['DescribeStatement', 'CancelStatement', 'GetStatementResult', 'GetStatementResultV2']) expect(await ask(operation, input)).toMatchObject(refusal(404, 'ResourceNotFoundException', 'Query does not exist.'));
  });

  test('the character NUL is no text, in the SQL and in a value', async () => {
    for (const input of [{ Sql: 'SELECT \'a\0b\'' }, { Sql: 'SELECT :a', Parameters: [{ name: 'a', value: 'a\0b' }] }]) {
      const { body: { Id } } = await ask('ExecuteStatement', { ...TARGET, ...input, WaitTimeSeconds: 20 });
      expect((await ask('DescribeStatement', { Id })).body).toMatchObject({ Status: 'FAILED', Error: 'ERROR: invalid byte sequence for encoding "UTF8": 0x00' });
    }
  });
});

describe('requests of another protocol', () => {
  test.each(['text/plain', 'application/json', 'application/x-amz-json-1.0', 'application/x-www-form-urlencoded', ''])('the content type "%s"', async (type) => {
    expect(await ask('ListStatements', '{}', { 'Content-Type': type })).toMatchObject(refusal(404, 'UnknownOperationException', /of the content type application\/x-amz-json-1\.1 only\.$/));
  });

  test('a content type may name the encoding', async () => {
    expect((await ask('ListStatements', '{}', { 'Content-Type': 'Application/X-Amz-Json-1.1; charset=utf-8' })).status).toBe(200);
  });

  test('bytes that are no UTF-8 are not made into other characters', async () => {
    const body = Buffer.concat([Buffer.from('{"StatementName":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    expect(await ask('ListStatements', body)).toMatchObject(refusal(400, 'SerializationException', 'The request body is not UTF-8.'));
  });

  test('the operation of another service', async () => {
    expect(await ask('ListStatements', {}, { 'X-Amz-Target': 'DynamoDB.ListTables' })).toMatchObject(refusal(404, 'UnknownOperationException', /^X-Amz-Target must name an operation of the Data API/));
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const response = await fetch(server.url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('connections', () => {
  const request = (operation: string, input: unknown): string => {
    const body = JSON.stringify(input);
    return `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${MEDIA_TYPE}\r\nX-Amz-Target: RedshiftData.${operation}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  const last = (text: string): string => text.replace('\r\n', '\r\nConnection: close\r\n');

  test('requests one behind the other are answered in their order', async () => {
    const slow = request('ExecuteStatement', { ...TARGET, Sql: 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e', WaitTimeSeconds: 20 });
    const answer = await raw(server, slow + request('DescribeStatement', { Id: 'what' }) + last(request('ListSessions', {})));
    expect(answer.match(/HTTP\/1\.1 \d+|"Status":"\w+"|"Sessions"/g)).toEqual(['HTTP/1.1 200', '"Status":"FINISHED"', 'HTTP/1.1 400', 'HTTP/1.1 200', '"Sessions"']);
  });

  test('what is no HTTP is not answered in place of the request before it', async () => {
    expect(await raw(server, `${request('ExecuteStatement', { ...TARGET, Sql: ENDLESS, ClientToken: 'behind', WaitTimeSeconds: 5 })}garbage\r\n\r\n`)).toBe('');
    const { body: { Id } } = await ask('ExecuteStatement', { ...TARGET, Sql: ENDLESS, ClientToken: 'behind' });
    expect((await ask('CancelStatement', { Id })).body).toEqual({ Status: true });
  });

  test('headers that are too long', async () => {
    expect(await raw(server, `POST / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
  });

  test.each([
    ['headers', 'POST / HTTP/1.1\r\nHost: localhost\r\n'],
    ['a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"half'],
  ])('%s that never come are waited for so long and no longer', async (_, text) => {
    expect(await raw(impatient, text)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });
});

/** Everything the server says until it closes the connection. */
function raw(to: EmbeddedServer, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(to.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => { answer += chunk.toString('latin1'); });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
