/**
 * AWS CodeBuild and the logs of its builds in CloudWatch Logs, through the AWS SDK.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/Welcome.html
 */
import {
  BatchGetBuildBatchesCommand, BatchGetBuildsCommand, BatchGetReportsCommand, CodeBuildClient, DescribeTestCasesCommand, StartBuildBatchCommand, StartBuildCommand, StopBuildBatchCommand,
  StopBuildCommand, type CodeBuildClientConfig, type StartBuildInput,
} from '@aws-sdk/client-codebuild';
import type { CloudWatchLogsClient, CloudWatchLogsClientConfig } from '@aws-sdk/client-cloudwatch-logs';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { Build, TestReport } from '../core/build/build.js';
import { AppError } from '../core/errors.js';
import type { Builds } from '../ports/builds.js';
import { toBuildsError, type Asked } from './codebuild-errors.js';
import { viewBatch, viewBuild, viewReport } from './codebuild-views.js';

export interface CodeBuildOptions {
  /** Undefined for the one that the environment or the profile says. */
  readonly region: string | undefined;
  /** Settings of both clients, for tests. */
  readonly client?: Pick<CodeBuildClientConfig & CloudWatchLogsClientConfig, 'endpoint' | 'maxAttempts' | 'credentials'>;
}

/** BatchGetBuilds and BatchGetReports take 100 at a time. */
const IDS_MAX = 100;
const FAILING_CASES_MAX = 100;

/** One attempt more than the first: the SDK then corrects its own clock. What lasts longer, the engine waits for. */
const REQUESTS = { maxAttempts: 2, requestHandler: { requestTimeout: 30_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 } } as const;

/** Throws USAGE where nothing says a region. */
export async function openCodeBuild(options: CodeBuildOptions): Promise<Builds> {
  const service = new CodeBuild(options);
  await service.open();
  return service;
}

class CodeBuild implements Builds {
  region = '';
  private codebuild: CodeBuildClient;
  private logs: CloudWatchLogsClient | undefined;

  constructor(private readonly options: CodeBuildOptions) {
    this.codebuild = new CodeBuildClient(this.config());
  }

  async open(): Promise<void> {
    try {
      this.region = await this.codebuild.config.region();
    } catch (error) {
      throw toBuildsError(error, this.asked('codebuild:StartBuild', ''));
    }
  }

  async start({ kind, fields }: Parameters<Builds['start']>[0], token: string, signal: AbortSignal): Promise<Build> {
    // The fields' names were checked; their values are for the service to judge, whose message says more than ours could.
    const input = { ...fields, idempotencyToken: token } as unknown as StartBuildInput;
    const subject = `project ${String(fields['projectName'])}`;
    if (kind === 'batch') {
      const { buildBatch } = await this.ask('codebuild:StartBuildBatch', subject, () => this.codebuild.send(new StartBuildBatchCommand(input), { abortSignal: signal }));
      return viewBatch(this.present(buildBatch, subject));
    }
    const { build } = await this.ask('codebuild:StartBuild', subject, () => this.codebuild.send(new StartBuildCommand(input), { abortSignal: signal }));
    return viewBuild(this.present(build, subject));
  }

  async look({ kind, id }: Parameters<Builds['look']>[0], signal: AbortSignal): Promise<Build | undefined> {
    if (kind === 'build') return (await this.lookAll([id], signal))[0];
    const { buildBatches = [] } = await this.ask('codebuild:BatchGetBuildBatches', `batch ${id}`, () => this.codebuild.send(new BatchGetBuildBatchesCommand({ ids: [id] }), { abortSignal: signal }));
    return buildBatches[0] === undefined ? undefined : viewBatch(buildBatches[0]);
  }

  async lookAll(ids: readonly string[], signal: AbortSignal): Promise<readonly Build[]> {
    const looked: Build[] = [];
    for (let at = 0; at < ids.length; at += IDS_MAX) {
      const some = ids.slice(at, at + IDS_MAX);
      const { builds = [] } = await this.ask('codebuild:BatchGetBuilds', `build ${some.join(', ')}`, () => this.codebuild.send(new BatchGetBuildsCommand({ ids: some }), { abortSignal: signal }));
      looked.push(...builds.map(viewBuild));
    }
    return looked;
  }

  async stop({ kind, id }: Parameters<Builds['stop']>[0], signal: AbortSignal): Promise<void> {
    if (kind === 'batch') await this.ask('codebuild:StopBuildBatch', `batch ${id}`, () => this.codebuild.send(new StopBuildBatchCommand({ id }), { abortSignal: signal }));
    else await this.ask('codebuild:StopBuild', `build ${id}`, () => this.codebuild.send(new StopBuildCommand({ id }), { abortSignal: signal }));
  }

  async readLog({ group, name }: Parameters<Builds['readLog']>[0], { token, startMs }: Parameters<Builds['readLog']>[1], signal: AbortSignal) {
    // Loaded here, not above: a build that is only started needs no log.
    const { CloudWatchLogsClient, GetLogEventsCommand } = await import('@aws-sdk/client-cloudwatch-logs');
    const client = this.logs ??= new CloudWatchLogsClient(this.config());
    const from = token === undefined ? (startMs === 0 ? {} : { startTime: startMs }) : { nextToken: token };
    const command = new GetLogEventsCommand({ logGroupName: group, logStreamName: name, startFromHead: true, ...from });
    const { events = [], nextForwardToken = '' } = await this.ask('logs:GetLogEvents', `log stream ${name} of ${group}`, () => client.send(command, { abortSignal: signal }), token !== undefined);
    return { events: events.map(({ timestamp = 0, message = '' }) => ({ atMs: timestamp, message })), token: nextForwardToken };
  }

  async readReports(arns: readonly string[]): Promise<readonly TestReport[]> {
    const reportArns = arns.slice(0, IDS_MAX);
    const { reports = [] } = await this.ask('codebuild:BatchGetReports', 'reports', () => this.codebuild.send(new BatchGetReportsCommand({ reportArns })));
    const tests = reports.filter(({ type }) => type === 'TEST');
    return Promise.all(tests.map(async (report) => {
      const view = viewReport(report, []);
      return view.failed === 0 ? view : viewReport(report, await this.failingCases(report.arn ?? ''));
    }));
  }

  renewCredentials(): void {
    this.close();
    this.codebuild = new CodeBuildClient(this.config());
    this.logs = undefined;
  }

  close(): void {
    this.codebuild.destroy();
    this.logs?.destroy();
  }

  private async failingCases(reportArn: string): Promise<readonly string[]> {
    const pages = await Promise.all(['FAILED', 'ERROR'].map((status) => this.ask('codebuild:DescribeTestCases', 'reports', () =>
      this.codebuild.send(new DescribeTestCasesCommand({ reportArn, filter: { status }, maxResults: FAILING_CASES_MAX })))));
    return pages.flatMap(({ testCases = [] }) => testCases.map(({ name = '' }) => name));
  }

  /** A chain of its own for each client, which reads profiles anew: what expired must not come out of a cache again. */
  private config() {
    const { region, client } = this.options;
    return { ...REQUESTS, credentials: defaultProvider({ ignoreCache: true }), ...(region === undefined ? {} : { region }), ...client };
  }

  private async ask<T>(action: string, subject: string, act: () => Promise<T>, hasToken = false): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw toBuildsError(error, { ...this.asked(action, subject), hasToken });
    }
  }

  private asked(action: string, subject: string): Asked {
    return { action, subject, region: this.region || (this.options.region ?? '') };
  }

  private present<T>(answer: T | undefined, subject: string): T {
    if (answer === undefined) throw new AppError('BUILD_REFUSED', `${subject}: CodeBuild answered without a build`);
    return answer;
  }
}
