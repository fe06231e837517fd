/** Real processes of `dist/cli.js`, none of which outlives the test process, and none of which is waited for without a bound. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** Another bundle can be put in the place of the committed one, to see whether newer source behaves better. */
export const CLI = resolve(process.env['CHAOS_CLI'] ?? resolve(import.meta.dirname, '../../dist/cli.js'));

/** A process that loses its standard input has lost the test that started it, however that ended. */
const LEASH = "data:text/javascript,process.stdin.on('end',()=>process.exit(99)).on('error',()=>process.exit(99)).resume();process.stdin.unref()";

export interface Ended { readonly exit: number | null; readonly signal: NodeJS.Signals | null; readonly stdout: string; readonly stderr: string }

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has written to stderr so far. */
  stderr(): string;
}

const running = new Set<ChildProcess>();

export function startCli(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['--import', LEASH, CLI, ...args], { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => { stdout += data.toString(); });
  child.stderr.on('data', (data: Buffer) => { stderr += data.toString(); });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (exit, signal) => {
      running.delete(child);
      done({ exit, signal, stdout, stderr });
    });
  });
  return { child, ended, stderr: () => stderr };
}

/** Kills what a failed test has left running. */
export async function killAll(): Promise<void> {
  const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
}

/** The value, or an error that names what did not come in time. */
export async function within<T>(ms: number, what: string, value: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, ms));
}
