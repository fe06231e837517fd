/**
 * The Redshift Data API's protocol (AWS JSON 1.1) on loopback, answering as a test says: nothing is executed, everything is recorded.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/Welcome.html
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/ports/clock.js';
import type { WarehouseEvent } from '../../src/ports/warehouse.js';
import { RedshiftDataApi, type DataApiOptions } from '../../src/warehouses/redshift-data-api.js';

export type Operation = 'ExecuteStatement' | 'BatchExecuteStatement' | 'DescribeStatement' | 'GetStatementResult' | 'ListStatements' | 'CancelStatement';

export interface Received { readonly operation: Operation; readonly body: Readonly<Record<string, unknown>> }

/** What becomes of one request: an answer, an error, a connection that is cut, or no answer at all. */
export type Reply =
  | { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | 'cut'
  | 'hang';

type Answer = Reply | ((body: Readonly<Record<string, unknown>>) => Reply);

export function ok(body: Readonly<Record<string, unknown>> = {}): Reply {
  return { status: 200, body };
}

export function fault(name: string, message = name, status = 400): Reply {
  return { status, body: { __type: `com.amazonaws.redshiftdata#${name}`, message } };
}

export class ScriptedDataApi {
  readonly received: Received[] = [];
  private readonly answers = new Map<Operation, Answer[]>();
  private ids = 0;

  private constructor(readonly url: string, readonly close: () => Promise<void>) {}

  static async start(): Promise<ScriptedDataApi> {
    const handler: { api?: ScriptedDataApi } = {};
    const server = createServer((request, response) => void handler.api?.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
    handler.api = new ScriptedDataApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, close);
    return handler.api;
  }

  /** The next answers to an operation, in order; after them the service does everything at once and finds nothing. */
  on(operation: Operation, ...answers: readonly Answer[]): this {
    this.answers.set(operation, [...(this.answers.get(operation) ?? []), ...answers]);
    return this;
  }

  /** The bodies of the requests of one operation. */
  sent(operation: Operation): readonly Readonly<Record<string, unknown>>[] {
    return this.received.filter((each) => each.operation === operation).map(({ body }) => body);
  }

  get operations(): readonly Operation[] {
    return this.received.map(({ operation }) => operation);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']).replace('RedshiftData.', '') as Operation;
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Readonly<Record<string, unknown>>;
    this.received.push({ operation, body });
    const answer = this.answers.get(operation)?.shift() ?? this.usual(operation);
    const reply = typeof answer === 'function' ? answer(body) : answer;
    if (reply === 'hang') return;
    if (reply === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(reply.body));
  }

  private usual(operation: Operation): Reply {
    switch (operation) {
      case 'ExecuteStatement': return ok({ Id: `id-${++this.ids}`, Status: 'FINISHED', HasResultSet: true });
      case 'BatchExecuteStatement': return ok({ Id: `id-${++this.ids}`, Status: 'FINISHED', HasResultSet: false });
      case 'DescribeStatement': return ok({ Status: 'FINISHED', HasResultSet: true });
      case 'GetStatementResult': return ok({ Records: [], ColumnMetadata: [], TotalNumRows: 0 });
      case 'ListStatements': return ok({ Statements: [] });
      case 'CancelStatement': return ok({ Status: true });
    }
  }
}

/** A clock that never waits: who sleeps moves it. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];
  nowMs = 1_700_000_000_000;

  now(): number {
    return this.nowMs;
  }

  sleep(ms: number): Promise<void> {
    this.slept.push(ms);
    this.nowMs += ms;
    return new Promise((resolve) => void setImmediate(resolve));
  }
}

export interface OpenedApi { readonly warehouse: RedshiftDataApi; readonly clock: FakeClock; readonly events: readonly WarehouseEvent[]; readonly abort: AbortController }

/** The adapter in front of the scripted service. The SDK's own retryer sleeps for real, so it is off unless a test is about it. */
export function openScripted(api: ScriptedDataApi, more: Partial<DataApiOptions> = {}): OpenedApi {
  // As the tool does: the SDK's note about newer versions of Node is not for its users.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const clock = new FakeClock();
  const events: WarehouseEvent[] = [];
  const abort = new AbortController();
  const warehouse = new RedshiftDataApi({
    client: { region: 'us-east-1', endpoint: api.url, credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1, ...more.client },
    target: more.target ?? { WorkgroupName: 'analytics', Database: 'dev' },
    label: 'redshift-serverless://analytics/dev',
    run: 'run1',
    actor: 'alice',
    clock,
    signal: abort.signal,
    notify: (event) => events.push(event),
    random: () => 1,
  });
  return { warehouse, clock, events, abort };
}
