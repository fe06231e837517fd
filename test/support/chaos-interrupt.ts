/** An apply that is told to stop at a chosen moment of a chosen request, and everything anybody says about it afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCli, within, type Ended } from './chaos-process.js';
import { ChaosProxy, PASS, type Phase, type Ruling, type Seen } from './chaos-proxy.js';
import { startApply } from './chaos-round.js';
import { emptyWarehouse } from './chaos-state.js';
import type { Serve } from './chaos-serve.js';

export interface Interruption {
  readonly serve: Serve;
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  readonly migrations: Readonly<Record<string, string>>;
  /** The request at which the signal is sent, and when. */
  readonly at: (seen: Seen) => boolean;
  readonly phase: Phase;
  readonly delayMs?: number;
  /** What the proxy does to that request. */
  readonly ruling?: Ruling;
  /** What it does to every request after the signal. */
  readonly afterwards?: Ruling;
  /** A second signal, as GitHub's runner sends one. */
  readonly second?: { readonly signal: 'SIGINT' | 'SIGTERM'; readonly afterMs: number };
}

export interface Interrupted {
  readonly exit: number | null;
  /** From the signal to the end of the process. */
  readonly tookMs: number;
  readonly stderr: string;
  /** What the first `status` afterwards says. */
  readonly status: readonly { readonly migration: string; readonly state: string; readonly appliedSegments: number }[];
  /** `event migration segment`, in the order of seq. */
  readonly history: readonly string[];
  /** The same after another apply has gone on. */
  readonly resumed: { readonly exit: number | null; readonly history: readonly string[] };
  readonly rows: readonly string[];
}

const CONFIG = 'migrations = migrations\n[environment.dev]\nwarehouse = redshift-serverless://local/dev\nregion = us-east-1\n';
const END_MS_MAX = 60_000;

export async function interrupt(options: Interruption, edit: Readonly<Record<string, string>> = {}): Promise<Interrupted> {
  const { serve, migrations } = options;
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-signal-'));
  const write = (files: Readonly<Record<string, string>>): void => Object.entries(files).forEach(([name, sql]) => writeFileSync(join(folder, 'migrations', `${name}.sql`), sql));
  try {
    mkdirSync(join(folder, 'migrations'));
    writeFileSync(join(folder, 'redshift-devops.ini'), CONFIG);
    write(migrations);
    await emptyWarehouse(serve);
    const { ended, tookMs } = await stopped(options, folder);
    const status = await cli(serve, folder, 'status', '--format', 'json');
    const history = await readHistory(serve);
    write(edit);
    const resumed = await cli(serve, folder, 'apply');
    const rows = (await serve.query('SELECT a FROM shop.t ORDER BY a')).map(([a]) => a ?? '');
    return {
      exit: ended.exit, tookMs, stderr: ended.stderr, history, rows, resumed: { exit: resumed.exit, history: await readHistory(serve) },
      status: (JSON.parse(status.stdout) as { readonly migrations: Interrupted['status'] }).migrations,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stopped({ serve, signal, at, phase, delayMs = 0, ruling = PASS, afterwards = PASS, second }: Interruption, folder: string): Promise<{ readonly ended: Ended; readonly tookMs: number }> {
  const moment: { sentMs?: number; stop?: () => void } = {};
  const sendSignal = (): void => {
    moment.sentMs = performance.now();
    moment.stop?.();
  };
  const proxy = await ChaosProxy.start({
    target: serve.url,
    rule: (seen) => (at(seen) ? ruling : moment.sentMs === undefined ? PASS : afterwards),
    onPhase: (seen, seenPhase) => {
      if (moment.sentMs === undefined && seenPhase === phase && at(seen)) setTimeout(sendSignal, delayMs);
    },
  });
  try {
    const { child, ended } = startApply(folder, proxy.urlFor('run'));
    moment.stop = () => {
      child.kill(signal);
      if (second !== undefined) setTimeout(() => child.kill(second.signal), second.afterMs).unref();
    };
    const end = await within(END_MS_MAX, 'an apply that was told to stop', ended);
    const tookMs = performance.now() - (moment.sentMs ?? Number.NaN);
    if (afterwards === PASS) await proxy.drain();
    return { ended: end, tookMs };
  } finally {
    await proxy.close();
  }
}

function cli(serve: Serve, folder: string, ...args: readonly string[]): Promise<Ended> {
  return within(END_MS_MAX, args.join(' '), startCli(args, folder, { AWS_ENDPOINT_URL_REDSHIFT_DATA: serve.url, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }).ended);
}

async function readHistory(serve: Serve): Promise<readonly string[]> {
  return (await serve.query('SELECT event, migration, segment FROM redshift_devops.history ORDER BY seq')).map((row) => row.join(' '));
}
