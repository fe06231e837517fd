/**
 * The embedded warehouse as a request handler of the AWS SDK: the client serialises and signs as always, and the answer comes from this process.
 *
 * The types are structural, because only `warehouses/` and `services/` may import the SDK.
 */
import { Readable } from 'node:stream';
import type { EmbeddedWarehouse } from './embedded-warehouse.js';

interface SdkRequest { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown }
interface SdkResponse { readonly statusCode: number; readonly headers: Record<string, string>; readonly body: Readable }

export interface EmbeddedRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SdkRequest, options?: { readonly abortSignal?: unknown }): Promise<{ readonly response: never }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

export function createRequestHandler(warehouse: EmbeddedWarehouse): EmbeddedRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request, options) => {
      const signal = options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined;
      throwIfAborted(signal);
      const answer = await warehouse.call(operationOf(request.headers), bodyText(request.body), signal);
      throwIfAborted(signal);
      const response: SdkResponse = { statusCode: answer.status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: Readable.from([Buffer.from(answer.body)]) };
      return { response: response as never };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };
}

/** `X-Amz-Target: RedshiftData.ExecuteStatement` names the operation. */
export function operationOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const target = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1];
  return /^RedshiftData\.(\w+)$/.exec(typeof target === 'string' ? target : '')?.[1] ?? '';
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  // Not Buffer.from: the SDK warns about every use of its body as a string, and that is one.
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}
