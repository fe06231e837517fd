/**
 * CodeBuild and CloudWatch Logs on loopback, with the request and answer shapes of the AWS SDK (AWS JSON 1.1). A build goes on by being looked
 * at: each look shows its next frame, so that tests need no time. Faults, late logs and expired credentials come on demand.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/Welcome.html,
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Builds } from '../../src/ports/builds.js';
import { openCodeBuild, type CodeBuildOptions } from '../../src/services/codebuild.js';

type Json = Readonly<Record<string, unknown>>;

export interface ReceivedRequest { readonly operation: string; readonly body: Json; readonly accessKey: string }

/** What becomes of one request instead of its answer. */
export type ServiceFault = { readonly name: string; readonly message: string; readonly status?: number } | 'cut' | 'hang';

/** One state of a build; fields as the API names them. */
export type Frame = Json;

export interface StoredEvent { readonly timestamp: number; readonly message: string }

export const REGION = 'eu-west-1';
export const GROUP = '/aws/codebuild/shop';
const ACCOUNT = '111122223333';
const UUID = '00000000-0000-4000-8000-00000000000';

export class CodeBuildService {
  readonly received: ReceivedRequest[] = [];
  /** Each strikes once, in order, at its operation. */
  readonly faults: { readonly operation: string; readonly fault: ServiceFault }[] = [];
  /** What builds of the project `shop` go through, look by look; the last frame stays. */
  frames: readonly Frame[] = [SUCCEEDED];
  /** What batches go through. */
  batchFrames: readonly Frame[] = [];
  events: StoredEvent[] = [];
  /** The same for one build, by its id, and for one log, by the name of its stream. */
  framesOf: Readonly<Record<string, readonly Frame[]>> = {};
  eventsOf: Readonly<Record<string, readonly StoredEvent[]>> = {};
  /** How many events can be read now; asked at every read. */
  visible = (): number => this.events.length;
  /** Whether group and stream are there. */
  hasStream = (): boolean => true;
  pageSize = 10_000;
  /** The access key that has not expired; undefined when all are good. */
  validKey: string | undefined;
  reports: readonly Json[] = [];
  testCases: readonly Json[] = [];
  readonly stopped: string[] = [];
  /** How long the answer to an operation takes; the request takes effect at once. */
  delaysMs: Readonly<Record<string, number>> = {};
  private readonly builds = new Map<string, { looks: number; readonly kind: 'build' | 'batch' }>();
  private readonly tokens = new Map<string, { readonly id: string; readonly body: string }>();

  private constructor(readonly url: string, readonly close: () => Promise<void>) {}

  static async start(): Promise<CodeBuildService> {
    const handler: { service?: CodeBuildService } = {};
    const server = createServer((request, response) => void handler.service?.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
    handler.service = new CodeBuildService(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, close);
    return handler.service;
  }

  fail(operation: string, ...faults: readonly ServiceFault[]): this {
    this.faults.push(...faults.map((fault) => ({ operation, fault })));
    return this;
  }

  count(operation: string): number {
    return this.received.filter((each) => each.operation === operation).length;
  }

  sent(operation: string): readonly Json[] {
    return this.received.filter((each) => each.operation === operation).map(({ body }) => body);
  }

  /** A build that somebody else started. */
  add(id: string, kind: 'build' | 'batch' = 'build'): void {
    this.builds.set(id, { looks: 0, kind });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']).replace(/^\w+\./, '');
    const accessKey = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Json;
    this.received.push({ operation, body, accessKey });
    const at = this.faults.findIndex((each) => each.operation === operation);
    const fault = at < 0 ? this.usualFault(operation, body, accessKey) : this.faults.splice(at, 1)[0]?.fault;
    if (fault === 'hang') return;
    if (fault === 'cut') {
      request.socket.destroy();
      return;
    }
    const [status, answer] = fault === undefined ? [200, this.answer(operation, body)] : [fault.status ?? 400, { __type: fault.name, message: fault.message }];
    await new Promise((resolve) => void setTimeout(resolve, this.delaysMs[operation] ?? 0));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer));
  }

  private usualFault(operation: string, body: Json, accessKey: string): ServiceFault | undefined {
    if (this.validKey !== undefined && accessKey !== this.validKey) return { name: 'ExpiredTokenException', message: 'The security token included in the request is expired' };
    if (operation.startsWith('StartBuild')) {
      const { projectName, idempotencyToken } = body;
      if (projectName !== 'shop') return { name: 'ResourceNotFoundException', message: `Project cannot be found: arn:aws:codebuild:${REGION}:${ACCOUNT}:project/${String(projectName)}` };
      const known = this.tokens.get(String(idempotencyToken));
      if (known !== undefined && known.body !== JSON.stringify(body)) return { name: 'InvalidInputException', message: 'The idempotency token was used with other parameters' };
    }
    if (operation === 'GetLogEvents' && !this.hasStream()) return { name: 'ResourceNotFoundException', message: 'The specified log group does not exist.' };
    return undefined;
  }

  private answer(operation: string, body: Json): Json {
    const ids = (body['ids'] ?? []) as readonly string[];
    switch (operation) {
      case 'StartBuild': return { build: this.view(this.startOnce(body, 'build')) };
      case 'StartBuildBatch': return { buildBatch: this.viewBatch(this.startOnce(body, 'batch')) };
      case 'BatchGetBuilds': return { builds: this.look(ids, 'build').map((id) => this.view(id)), buildsNotFound: ids.filter((id) => !this.builds.has(id)) };
      case 'BatchGetBuildBatches': return { buildBatches: this.look(ids, 'batch').map((id) => this.viewBatch(id)) };
      case 'StopBuild': return this.stop(String(body['id']), 'build');
      case 'StopBuildBatch': return this.stop(String(body['id']), 'batch');
      case 'GetLogEvents': return this.page(body);
      case 'BatchGetReports': return { reports: this.reports };
      case 'DescribeTestCases': return { testCases: this.testCases.filter(({ status }) => status === (body['filter'] as { readonly status: string }).status) };
      default: throw new Error(`${operation} is not served here`);
    }
  }

  private startOnce(body: Json, kind: 'build' | 'batch'): string {
    const token = String(body['idempotencyToken']);
    const known = this.tokens.get(token);
    if (known !== undefined) return known.id;
    const id = `shop:${UUID}${this.tokens.size + 1}`;
    this.tokens.set(token, { id, body: JSON.stringify(body) });
    this.builds.set(id, { looks: 0, kind });
    return id;
  }

  private look(ids: readonly string[], kind: 'build' | 'batch'): readonly string[] {
    return ids.filter((id) => {
      const build = this.builds.get(id);
      if (build?.kind !== kind) return false;
      build.looks++;
      return true;
    });
  }

  private stop(id: string, kind: 'build' | 'batch'): Json {
    this.stopped.push(id);
    return kind === 'build' ? { build: this.view(id) } : { buildBatch: this.viewBatch(id) };
  }

  /** Before the first look a build is queued. */
  private frame(id: string, frames: readonly Frame[]): Frame {
    const looks = this.builds.get(id)?.looks ?? 0;
    return looks === 0 ? {} : (frames[Math.min(looks, frames.length) - 1] ?? {});
  }

  private view(id: string): Json {
    const base = { id, arn: `arn:aws:codebuild:${REGION}:${ACCOUNT}:build/${id}`, projectName: 'shop', buildStatus: 'IN_PROGRESS', buildComplete: false, phases: [], logs: NO_STREAM };
    return { ...base, ...this.frame(id, this.framesOf[id] ?? this.frames), ...(this.stopped.includes(id) ? { buildStatus: 'STOPPED', buildComplete: true } : {}) };
  }

  private viewBatch(id: string): Json {
    const base = { id, arn: `arn:aws:codebuild:${REGION}:${ACCOUNT}:build-batch/${id}`, projectName: 'shop', buildBatchStatus: 'IN_PROGRESS', complete: false, phases: [] };
    return { ...base, ...this.frame(id, this.batchFrames) };
  }

  /** A token is the index of the next event; at the end it stays what it was. */
  private page({ logStreamName = '', nextToken, startTime, startFromHead }: { readonly logStreamName?: string; readonly nextToken?: string; readonly startTime?: number; readonly startFromHead?: boolean }): Json {
    if (startFromHead !== true) throw new Error('with a token the log must be read from its head');
    const readable = this.eventsOf[logStreamName] ?? this.events.slice(0, this.visible());
    const from = nextToken === undefined ? readable.findIndex(({ timestamp }) => timestamp >= (startTime ?? 0)) : Number(nextToken.slice(2));
    const start = from < 0 ? readable.length : from;
    const events = readable.slice(start, start + this.pageSize);
    return { events: events.map((event) => ({ ...event, ingestionTime: event.timestamp })), nextForwardToken: `f/${start + events.length}`, nextBackwardToken: `b/${start}` };
  }
}

const NO_STREAM = { cloudWatchLogsArn: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:null:log-stream:null`, cloudWatchLogs: { status: 'ENABLED' }, s3Logs: { status: 'DISABLED' } };

/** The log of a build that has been provisioned. */
export const STREAM = {
  groupName: GROUP, streamName: 'f00', deepLink: `https://console.aws.amazon.com/cloudwatch/home?region=${REGION}#logsV2:log-groups/log-group/shop`,
  cloudWatchLogs: { status: 'ENABLED' }, s3Logs: { status: 'DISABLED' },
} as const;

export function phase(phaseType: string, phaseStatus = 'SUCCEEDED', statusCode = '', message = ''): Json {
  return { phaseType, phaseStatus, durationInSeconds: 3, contexts: [{ statusCode, message }] };
}

/** A phase that has not ended; the last one of every build never does. */
export function openPhase(phaseType: string): Json {
  return { phaseType };
}

export const RUNNING: Frame = { currentPhase: 'BUILD', phases: [phase('SUBMITTED'), phase('QUEUED'), phase('PROVISIONING'), openPhase('BUILD')], logs: STREAM };

export const SUCCEEDED: Frame = {
  currentPhase: 'COMPLETED', buildStatus: 'SUCCEEDED', buildComplete: true, logs: STREAM, phases: [phase('SUBMITTED'), phase('QUEUED'), phase('PROVISIONING'), phase('BUILD'), openPhase('COMPLETED')],
};

export const FAILED: Frame = {
  ...SUCCEEDED, buildStatus: 'FAILED',
  phases: [phase('SUBMITTED'), phase('QUEUED'), phase('PROVISIONING'), phase('BUILD', 'FAILED', 'COMMAND_EXECUTION_ERROR', 'Error while executing command: npm test. Reason: exit status 1'), phase('POST_BUILD'), openPhase('COMPLETED')],
};

/** The adapter in front of the service. The SDK's own retryer sleeps for real, so it is off. */
export function openBuilds(service: CodeBuildService, client: CodeBuildOptions['client'] = {}): Promise<Builds> {
  // As the tool does: the SDK's note about newer versions of Node is not for its users.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  return openCodeBuild({ region: REGION, client: { endpoint: service.url, maxAttempts: 1, credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' }, ...client } });
}
