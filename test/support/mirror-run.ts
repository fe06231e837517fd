/** `mirror` as the command line runs it: a real clone, real git, the AWS SDK, and CodeCommit on loopback. */
import { mkdirSync } from 'node:fs';
import { mirror } from '../../src/commands/mirror.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import type { AppError } from '../../src/core/errors.js';
import { renderError } from '../../src/core/report/error-text.js';
import type { Host, Outcome, RunContext } from '../../src/ports/host.js';
import { createWorld, type RealWorld } from '../../src/world.js';
import { REGION, type CodeCommitServer } from './codecommit-server.js';

export interface MirrorRun {
  readonly outcome: Outcome;
  readonly notes: readonly string[];
  readonly masked: readonly string[];
  /** The rows of a report in JSON, by the ref's name. */
  readonly refs: Readonly<Record<string, MirrorRow>>;
}

export interface MirrorRow { readonly state: string; readonly result: string; readonly source: string | null; readonly mirror: string | null; readonly reason: string | null }

export interface MirrorSetting {
  readonly server: CodeCommitServer;
  /** Where it is run. */
  readonly cwd: string;
  readonly repository?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly run?: Partial<RunContext>;
  readonly signal?: AbortSignal;
}

/** Throws what the command throws. */
export async function runMirrorCommand(setting: MirrorSetting, ...args: readonly string[]): Promise<MirrorRun> {
  return inMirrorWorld(setting, async (world, { notes, masked }) => {
    const target = args.includes('--to') ? [] : ['--to', targetOf(setting)];
    const outcome = await mirror.run(readInputs(mirror, [...target, ...args], () => undefined), world);
    const rows = outcome.machine === true ? (JSON.parse(outcome.text) as { readonly refs: readonly (MirrorRow & { readonly ref: string })[] }).refs : [];
    return { outcome, notes, masked, refs: Object.fromEntries(rows.map((row) => [row.ref, row])) };
  });
}

export function targetOf({ repository = 'shop' }: MirrorSetting): string {
  return `codecommit::${REGION}://${repository}`;
}

/** What the host was told. */
export interface Heard { readonly notes: string[]; readonly masked: string[] }

/** Runs in the real world of one clone and server. The SDK reads this process's environment, so it is as the server wants it meanwhile. */
export async function inMirrorWorld<T>({ server, cwd, env = {}, run = {}, signal = new AbortController().signal }: MirrorSetting, act: (world: RealWorld, heard: Heard) => Promise<T>): Promise<T> {
  const heard: Heard = { notes: [], masked: [] };
  const host: Host = {
    run: { host: 'terminal', id: 'run1', actor: 'alice', commit: '', runUrl: '', pullRequest: '', base: '', repository: '', ...run },
    input: () => undefined,
    output: () => undefined,
    emit: (event) => void (event.kind === 'note' && heard.notes.push(event.text)),
    mask: (secret) => void heard.masked.push(secret),
    remember: () => undefined,
    remembered: () => undefined,
    finish: () => Promise.resolve(),
    fail: () => Promise.resolve(),
  };
  const before = { ...process.env };
  mkdirSync(server.temporary, { recursive: true });
  Object.assign(process.env, server.env, env);
  const world = createWorld(host, signal, process.env, cwd);
  try {
    return await act(world, heard);
  } finally {
    await world.close();
    for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** What a person would read of the error that a run must end with. */
export async function errorOf(running: Promise<unknown>): Promise<string> {
  const error = await running.then(() => undefined, (reason: unknown) => reason as AppError);
  if (error === undefined) throw new Error('it ended without an error');
  return renderError(error);
}
