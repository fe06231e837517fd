/** The embedded warehouse on a loopback port, for the AWS CLI, boto3 and every AWS SDK. Signatures are checked on request only: there is nobody to tell apart. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../core/errors.js';
import type { EmbeddedWarehouse } from './embedded-warehouse.js';
import { operationOf } from './request-handler.js';
import { ServiceError, type WireAnswer } from './service-error.js';
import type { SignatureCheck } from './signature.js';

/** Forty statements of 100 KB, escaped as JSON, and room for the rest. */
const BODY_BYTES_MAX = 16_000_000;
/** How much of a body that is too large is read and thrown away, so that its sender is ready to hear the answer. */
const DISCARDED_BYTES_MAX = 64_000_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** A thousand clients may knock at the same moment. */
const BACKLOG = 2048;
/** Longer than clients keep an idle connection, so that none is closed under a request that is on its way. */
const KEEP_ALIVE_MS = 120_000;
/** Nobody on this machine takes longer to send a request. */
const REQUEST_MS_MAX = 60_000;
/** https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const MEDIA_TYPE = 'application/x-amz-json-1.1';

export interface ServeEmbeddedOptions {
  readonly warehouse: EmbeddedWarehouse;
  readonly port: number;
  readonly host?: '127.0.0.1';
  /** Undefined when every request is taken, signed or not. */
  readonly checkSignature?: SignatureCheck;
  /** How long a client may take to send a request. */
  readonly requestMsMax?: number;
}

export interface EmbeddedServer { readonly url: string; close(): Promise<void> }

export async function serveEmbedded({ warehouse, port, host = '127.0.0.1', checkSignature, requestMsMax = REQUEST_MS_MAX }: ServeEmbeddedOptions): Promise<EmbeddedServer> {
  const pending = new Set<ServerResponse<IncomingMessage>>();
  const limits = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: requestMsMax, connectionsCheckingInterval: requestMsMax / 2 };
  const server = createServer(limits, (request, response) => {
    pending.add(response);
    response.on('close', () => pending.delete(response));
    answer(warehouse, checkSignature, request, response).catch(() => response.destroy());
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Who still waits for the answer to an earlier request on the connection would take this for it.
    const isAwaited = [...pending].some(({ req }) => req.socket === socket && req.complete);
    if (isAwaited || !socket.writable) socket.destroy();
    else socket.end(`HTTP/1.1 ${CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new AppError('USAGE', `port ${port} cannot be used: ${error.message}`, { cause: error })));
    server.listen(port, host, BACKLOG, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** What is no request of HTTP, by Node's name for what is wrong with it. */
const CLIENT_ERRORS: Readonly<Record<string, string>> = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' };

async function answer(warehouse: EmbeddedWarehouse, checkSignature: SignatureCheck | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    refuseStrangers(request);
    const body = await readBody(request);
    const { method = '', url = '/', headers } = request;
    await checkSignature?.({ method, url, headers, body, nowMs: Date.now() });
    refuseOtherProtocols(headers['content-type'], body);
    send(response, await warehouse.call(operationOf(headers), body.toString('utf8'), gone.signal), false);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // What is left of the request is not read, so the connection cannot serve another one.
    send(response, error.answer, !request.complete);
  }
}

/**
 * A page in a browser may send requests to loopback too. It cannot set X-Amz-Target without asking first, which OPTIONS is not answered for,
 * and a name that was made to point here says so in Host.
 */
function refuseStrangers(request: IncomingMessage): void {
  if (request.method !== 'POST') throw new ServiceError('UnsupportedOperationException', 'The Data API answers POST only.');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!LOOPBACK.has(host)) throw new ServiceError('AccessDeniedException', 'The embedded warehouse answers on loopback only.');
}

/** That AWS answers another content type so is known of its JSON services in general, and not documented for the Data API. */
function refuseOtherProtocols(contentType: string | undefined, body: Buffer): void {
  const [mediaType = ''] = (contentType ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== MEDIA_TYPE) throw new ServiceError('UnknownOperationException', `The Data API takes requests of the content type ${MEDIA_TYPE} only.`);
  // Read leniently, a wrong byte would become another character of the SQL.
  if (!isUtf8(body)) throw new ServiceError('SerializationException', 'The request body is not UTF-8.');
}

/** Events and not iteration, because leaving a loop over a request destroys its connection before anything is answered. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooLarge = (): void => reject(new ServiceError('RequestEntityTooLargeException', `The request body is larger than ${BODY_BYTES_MAX} bytes.`));
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > DISCARDED_BYTES_MAX) tooLarge();
    });
    request.on('end', () => {
      if (bytes > BODY_BYTES_MAX) tooLarge();
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

function send(response: ServerResponse, { status, body }: WireAnswer, close: boolean): void {
  response.writeHead(status, {
    'Content-Type': MEDIA_TYPE, 'Content-Length': Buffer.byteLength(body), 'x-amzn-RequestId': randomUUID(), ...(close ? { Connection: 'close' } : {}), ...(status === 405 ? { Allow: 'POST' } : {}),
  });
  response.end(body);
}
