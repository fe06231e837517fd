/**
 * What the GitHub runner makes of a step: its environment, the files it hands out, and how it reads them and the log. Written from
 * the runner's own sources (ActionCommand.cs, ActionCommandManager.cs, FileCommandManager.cs), so that tests see what a user sees.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RunContext } from '../../src/ports/host.js';
import type { HostCall } from './drive-github-host.js';

export interface LogCommand { readonly name: string; readonly properties: Readonly<Record<string, string>>; readonly message: string }

export interface Step {
  /** As it was written, commands and lines in their order. */
  readonly stdout: string;
  /** Lines the runner shows, commands left out. */
  readonly log: readonly string[];
  readonly commands: readonly LogCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What a step afterwards finds in its variables `STATE_<name>`. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the file of the output `report` holds. */
  readonly report: string | undefined;
  readonly run: RunContext;
}

export async function runStep(calls: readonly HostCall[], variables: Readonly<Record<string, string>> = {}, event: unknown = {}): Promise<Step> {
  const folder = await mkdtemp(join(tmpdir(), 'runner-'));
  const file = async (name: string, content = '') => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const env = {
    PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: await file('output'), GITHUB_STATE: await file('state'), GITHUB_STEP_SUMMARY: await file('summary'),
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event)), GITHUB_WORKSPACE: process.cwd(), RUNNER_TEMP: folder, ...variables,
  };
  const support = join(process.cwd(), 'test/support');
  const child = spawn(process.execPath, ['--import', `file://${support}/ts-loader.mjs`, join(support, 'drive-github-host.ts')], { env });
  child.stdin.end(JSON.stringify(calls));
  const [exit, stdout, stderr] = await Promise.all([new Promise((resolve) => child.on('close', resolve)), text(child.stdout), text(child.stderr)]);
  if (exit !== 0) throw new Error(`the host's process ended with ${String(exit)}: ${stderr}`);
  // A test may have put a folder there, which nothing can be written to.
  const read = (path: string) => readFile(path, 'utf8').catch(() => '');
  const outputs = readOutputs(await read(env.GITHUB_OUTPUT));
  const state = readOutputs(await read(env.GITHUB_STATE));
  const summary = await readFile(join(folder, 'summary'), 'utf8');
  const report = outputs['report'] === undefined ? undefined : await readFile(outputs['report'], 'utf8');
  await rm(folder, { recursive: true });
  return { stdout, ...readLog(stdout), outputs, state, summary, report, run: JSON.parse(stderr) as RunContext };
}

/** Both spellings of a command: `::name k=v::message` at a line's start, and `##[name k=v]message` anywhere in it. */
export function readLog(stdout: string): { readonly log: readonly string[]; readonly commands: readonly LogCommand[] } {
  const log: string[] = [];
  const commands: LogCommand[] = [];
  let resume: string | undefined;
  for (const line of stdout.split('\n')) {
    const match = /^\s*::([\w-]+)( [^:]*)?::(.*)$/.exec(line) ?? /##\[([\w-]+)( [^\]]*)?\](.*)$/.exec(line);
    const name = match?.[1] ?? '';
    if (resume !== undefined) {
      if (name === resume) resume = undefined;
      else log.push(line);
    } else if (name === 'stop-commands') {
      resume = match?.[3];
    } else if (match !== null) {
      commands.push({ name, properties: readProperties(match[2] ?? ''), message: unescape(match[3] ?? '') });
    } else {
      log.push(line);
    }
  }
  return { log, commands };
}

function readProperties(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.trim().split(',').filter((pair) => pair !== '').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescape(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))];
  }));
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `name=value` lines and `name<<DELIMITER` blocks; whichever mark comes first decides. */
export function readOutputs(content: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = content.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', mark, rest = ''] = /^(.*?)(<<|=)(.*)$/.exec(line) ?? [];
    if (mark === undefined) throw new Error(`the runner does not understand the output line "${line}"`);
    if (mark === '=') {
      outputs[name] = rest;
    } else {
      const end = lines.indexOf(rest, at + 1);
      if (end < 0) throw new Error(`the runner does not find the delimiter of output ${name}`);
      outputs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    }
  }
  return outputs;
}
