/** A `dist/cli.js serve` process, and SQL on it without the tool in between: a checker must not look through what it checks. */
import { pause, startCli, within, type Started } from './chaos-process.js';

/** It takes two seconds where nobody else wants the processor. */
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 10_000;
const QUERY_MS_MAX = 40_000;

export interface ServeOptions { readonly cwd: string; readonly data?: string; readonly port?: number }

export class Serve {
  private constructor(readonly url: string, private readonly options: ServeOptions, private process: Started) {}

  static async start(options: ServeOptions): Promise<Serve> {
    const process = spawnServe(options);
    return new Serve(await readyUrl(process), options, process);
  }

  /** Ends it as a power cut would, and starts it again on the same folder and port. */
  async killAndRestart(pauseMs: number): Promise<void> {
    await this.kill();
    await pause(pauseMs);
    this.process = spawnServe({ ...this.options, port: Number(new URL(this.url).port) });
    await readyUrl(this.process);
  }

  async kill(): Promise<void> {
    this.process.child.kill('SIGKILL');
    await within(STOP_MS_MAX, 'killing serve', this.process.ended);
  }

  async stop(): Promise<void> {
    this.process.child.kill('SIGTERM');
    const { exit, stderr } = await within(STOP_MS_MAX, 'stopping serve', this.process.ended);
    if (exit !== 0) throw new Error(`serve ended with ${exit}: ${stderr}`);
  }

  /** The rows of a query, each value as text. */
  async query(sql: string): Promise<readonly (readonly (string | null)[])[]> {
    const { Id, HasResultSet } = await this.finish(sql);
    const rows: (readonly (string | null)[])[] = [];
    for (let next: string | undefined; HasResultSet;) {
      const page = await this.call<ResultPage>('GetStatementResult', { Id, ...(next === undefined ? {} : { NextToken: next }) });
      rows.push(...page.Records.map((record) => record.map(fieldText)));
      next = page.NextToken;
      if (next === undefined) break;
    }
    return rows;
  }

  private async finish(sql: string): Promise<Described> {
    const untilMs = performance.now() + QUERY_MS_MAX;
    let seen = await this.call<Described>('ExecuteStatement', { WorkgroupName: 'checker', Database: 'dev', WaitTimeSeconds: 10, Sql: sql });
    while (!['FINISHED', 'FAILED', 'ABORTED'].includes(seen.Status)) {
      if (performance.now() > untilMs) throw new Error(`a query of the checker did not end: ${sql}`);
      seen = await this.call<Described>('DescribeStatement', { Id: seen.Id, WaitTimeSeconds: 10 });
    }
    if (seen.Status === 'FINISHED') return seen;
    const { Error: message } = await this.call<Described>('DescribeStatement', { Id: seen.Id });
    throw new Error(`a query of the checker ${seen.Status}: ${message ?? ''}: ${sql}`);
  }

  async call<T>(operation: string, body: Readonly<Record<string, unknown>>): Promise<T> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `RedshiftData.${operation}` };
    const response = await fetch(this.url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(QUERY_MS_MAX) });
    const answer: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer as T;
  }
}

interface Described { readonly Id: string; readonly Status: string; readonly HasResultSet: boolean; readonly Error?: string }
type Field = Readonly<Record<string, unknown>>;
interface ResultPage { readonly Records: readonly (readonly Field[])[]; readonly NextToken?: string }

function fieldText(field: Field): string | null {
  const [value] = Object.values(field);
  return field['isNull'] === true ? null : String(value);
}

function spawnServe({ cwd, data, port }: ServeOptions): Started {
  const args = [...(data === undefined ? [] : ['--data', data]), ...(port === undefined ? [] : ['--port', String(port)])];
  return startCli(['serve', ...args], cwd, {});
}

async function readyUrl(process: Started): Promise<string> {
  const url = new Promise<string>((done, failed) => {
    process.child.stderr?.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(process.stderr());
      if (found !== null) done(found[0]);
    });
    void process.ended.then(({ exit, stderr }) => failed(new Error(`serve ended with ${exit}: ${stderr}`)));
  });
  return within(START_MS_MAX, 'starting serve', url).catch((error: unknown) => {
    throw new Error(`serve does not start: ${process.stderr()}`, { cause: error });
  });
}
