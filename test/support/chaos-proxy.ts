/**
 * A proxy on loopback between runners and `serve` that does to each request what a ruling says. Each client has a path of its own,
 * `/<client>/`, so that what happens to it depends on how many requests it has sent and not on what others did meanwhile.
 */
import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { within } from './chaos-process.js';

export interface Seen {
  readonly client: string;
  /** 1 for the client's first request. */
  readonly number: number;
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Fault { readonly status: number; readonly type: string; readonly message: string }

export interface Ruling {
  readonly kind: string;
  readonly beforeMs?: number;
  /** `late`: it arrives only after the client has been told that the connection is lost. */
  readonly forward: 'now' | 'late' | 'never';
  readonly afterMs?: number;
  readonly answer: 'real' | 'cut' | Fault;
}

export const PASS: Ruling = { kind: 'pass', forward: 'now', answer: 'real' };

export interface ProxyOptions {
  readonly target: string;
  readonly rule: (seen: Seen) => Ruling;
  /** Called when a request has come, has been passed on, and before its answer goes back. */
  readonly onPhase?: (seen: Seen, phase: Phase) => void;
  /** A second request to send behind the first: what a broken network never does, so a checker must see it. */
  readonly again?: (seen: Seen) => Readonly<Record<string, unknown>> | undefined;
  /** Another body in the place of the one that came, for the same purpose. */
  readonly alter?: (seen: Seen) => Readonly<Record<string, unknown>>;
}

export type Phase = 'came' | 'passed-on' | 'answering';

interface Answer { readonly status: number; readonly body: Buffer }

const UPSTREAM_MS_MAX = 60_000;

export class ChaosProxy {
  private readonly counts = new Map<string, number>();
  private readonly inFlight = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();
  private readonly agent = new Agent({ keepAlive: true });
  /** What happened to each request that did not simply pass, for whoever reads a failure. */
  readonly log: string[] = [];
  readonly operations: string[] = [];

  private constructor(private readonly server: Server, private readonly options: ProxyOptions) {}

  static async start(options: ProxyOptions): Promise<ChaosProxy> {
    const handler: { proxy?: ChaosProxy } = {};
    const server = createServer((incoming, outgoing) => void handler.proxy?.serve(incoming, outgoing));
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(0, '127.0.0.1', done);
    });
    handler.proxy = new ChaosProxy(server, options);
    return handler.proxy;
  }

  urlFor(client: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${client}`;
  }

  /** Waits until every request that was taken has arrived or is lost. */
  async drain(): Promise<void> {
    while (this.inFlight.size > 0) await within(UPSTREAM_MS_MAX + 5_000, 'draining the proxy', Promise.all(this.inFlight));
  }

  /** What is still held is lost. */
  async close(): Promise<void> {
    this.closing.abort();
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const work = this.handle(incoming, outgoing).catch(() => void incoming.socket.destroy());
    this.inFlight.add(work);
    await work;
    this.inFlight.delete(work);
  }

  private async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const seen = await this.see(incoming);
    const { onPhase, rule } = this.options;
    const ruling = rule(seen);
    this.operations.push(seen.operation);
    if (ruling.kind !== 'pass') this.log.push(`${seen.client} request ${seen.number} (${seen.operation}): ${ruling.kind}`);
    onPhase?.(seen, 'came');
    if (ruling.forward === 'late') incoming.socket.destroy();
    await this.hold(ruling.beforeMs ?? 0);
    const answer = ruling.forward === 'never' ? undefined : await this.pass(seen, incoming);
    await this.hold(ruling.afterMs ?? 0);
    onPhase?.(seen, 'answering');
    reply(incoming, outgoing, ruling.answer, answer);
  }

  private async hold(ms: number): Promise<void> {
    if (ms > 0) await wait(ms, undefined, { signal: this.closing.signal });
  }

  private async see(incoming: IncomingMessage): Promise<Seen> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const client = (incoming.url ?? '').split('/')[1] ?? '';
    const number = (this.counts.get(client) ?? 0) + 1;
    this.counts.set(client, number);
    const operation = String(incoming.headers['x-amz-target']).replace('RedshiftData.', '');
    return { client, number, operation, body: JSON.parse(Buffer.concat(chunks).toString()) as Seen['body'] };
  }

  /** Goes on when the client is gone: what is on the network arrives. */
  private async pass(seen: Seen, { headers }: IncomingMessage): Promise<Answer> {
    const { alter, again } = this.options;
    const sent = this.send(alter?.(seen) ?? seen.body, headers);
    this.options.onPhase?.(seen, 'passed-on');
    const answer = await sent;
    const second = again?.(seen);
    if (second !== undefined) await this.send(second, headers);
    return answer;
  }

  private send(body: Seen['body'], incoming: IncomingMessage['headers']): Promise<Answer> {
    const payload = Buffer.from(JSON.stringify(body));
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': String(incoming['x-amz-target']), 'content-length': payload.length };
    return new Promise((done, failed) => {
      const onward = request(this.options.target, { method: 'POST', headers, agent: this.agent, timeout: UPSTREAM_MS_MAX }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => done({ status: response.statusCode ?? 500, body: Buffer.concat(chunks) }));
      });
      onward.on('timeout', () => onward.destroy(new Error('serve does not answer')));
      onward.on('error', failed);
      onward.end(payload);
    });
  }
}

function reply(incoming: IncomingMessage, outgoing: ServerResponse, how: Ruling['answer'], answer: Answer | undefined): void {
  if (how === 'cut' || (how === 'real' && answer === undefined)) return void incoming.socket.destroy();
  const { status, body } = how === 'real' && answer !== undefined ? answer : faultAnswer(how as Fault);
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'content-length': body.length });
  outgoing.end(body);
}

function faultAnswer({ status, type, message }: Fault): Answer {
  return { status, body: Buffer.from(JSON.stringify({ __type: `com.amazonaws.redshiftdata#${type}`, message })) };
}
