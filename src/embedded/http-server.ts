/** The embedded warehouse on a loopback port, for the AWS CLI, boto3 and every AWS SDK. Signatures are not checked: there is nobody to tell apart. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../core/errors.js';
import type { EmbeddedWarehouse, WireAnswer } from './embedded-warehouse.js';
import { operationOf } from './request-handler.js';

/** Forty statements of 100 KB, escaped as JSON, and room for the rest. */
const BODY_BYTES_MAX = 16_000_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface ServeEmbeddedOptions { readonly warehouse: EmbeddedWarehouse; readonly port: number; readonly host?: '127.0.0.1' }

export interface EmbeddedServer { readonly url: string; close(): Promise<void> }

export async function serveEmbedded({ warehouse, port, host = '127.0.0.1' }: ServeEmbeddedOptions): Promise<EmbeddedServer> {
  const server = createServer((request, response) => {
    answer(warehouse, request, response).catch(() => response.destroy());
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new AppError('USAGE', `port ${port} cannot be used: ${error.message}`, { cause: error })));
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function answer(warehouse: EmbeddedWarehouse, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) return send(response, refusal, true);
  const body = await readBody(request);
  if (body === undefined) return send(response, wireError(413, 'RequestEntityTooLarge', `The request body is larger than ${BODY_BYTES_MAX} bytes.`), true);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  send(response, await warehouse.call(operationOf(request.headers), body, gone.signal), false);
}

/**
 * A page in a browser may send requests to loopback too. It cannot set X-Amz-Target without asking first, which OPTIONS is not answered for,
 * and a name that was made to point here says so in Host.
 */
function refusalOf(request: IncomingMessage): WireAnswer | undefined {
  if (request.method !== 'POST') return wireError(405, 'UnsupportedOperation', 'The Data API answers POST only.');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!LOOPBACK.has(host)) return wireError(403, 'AccessDeniedException', 'The embedded warehouse answers on loopback only.');
  return undefined;
}

/** Undefined when it is too large; the rest is then not read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wireError(status: number, type: string, message: string): WireAnswer {
  return { status, body: JSON.stringify({ __type: type, message }) };
}

function send(response: ServerResponse, { status, body }: WireAnswer, close: boolean): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': Buffer.byteLength(body), ...(close ? { Connection: 'close' } : {}) });
  response.end(body);
}
