/**
 * Scenarios: one text file says which files exist, which commands run and what must come out.
 *
 * A line `-- <path> --` begins a file, `-- run --` begins commands; both may follow each other again, so that files change between
 * runs. Among the commands: `$ redshift-devops …`, then what must hold of it (`exit 0`, `stdout has: …`, `stderr has: …`, `stdout lacks: …`,
 * `stderr lacks: …`, `json .path == value`); and `delete <path>`, `bytes <path>: 00 ff`, `env NAME=value`,
 * `generate <n> <path with {n}>: <text with {n}>`, and `keep NAME .path`, which keeps a value of the JSON printed last for `{NAME}` in later commands.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Scenario { readonly title: string; readonly steps: readonly Step[] }

type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly line: number };

export interface CommandResult { readonly line: number; readonly command: string; readonly exit: number; readonly stdout: string; readonly stderr: string; readonly folder: string }

export function parseScenario(text: string): Scenario {
  const lines = text.split('\n');
  const title = (lines[0] ?? '').replace(/^#\s*/, '');
  const steps: Step[] = [];
  let file: { path: string; lines: string[] } | undefined;
  const close = (): void => {
    if (file !== undefined) steps.push({ kind: 'file', path: file.path, text: file.lines.join('\n').replace(/\n*$/, file.lines.join('').trim() === '' ? '' : '\n') });
    file = undefined;
  };
  let running = false;
  for (const [index, line] of lines.entries()) {
    const header = /^-- (\S.*?) --$/.exec(line)?.[1];
    if (header !== undefined) {
      close();
      running = header === 'run';
      if (!running) file = { path: header, lines: [] };
    } else if (file !== undefined) file.lines.push(line);
    else if (running && line.trim() !== '' && !line.startsWith('#')) steps.push({ kind: 'line', text: line.trim(), line: index + 1 });
  }
  close();
  return { title, steps };
}

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

/** Runs a scenario in a folder of its own; `check` is called for each expectation. */
export function runScenario(scenario: Scenario, extraEnv: Readonly<Record<string, string>>, check: (result: CommandResult, expectation: string, line: number) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-scenario-'));
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: folder, ...extraEnv };
  try {
    let last: CommandResult | undefined;
    const kept = new Map<string, string>();
    for (const step of scenario.steps) {
      if (step.kind === 'file') write(join(folder, step.path), step.text);
      else if (step.text.startsWith('$ ')) last = runCommand(folder, step.text.slice(2).replace(/\{([A-Z]+)\}/g, (_, name: string) => kept.get(name) ?? ''), step.line, env);
      else if (step.text.startsWith('keep ')) keep(step.text, last, kept);
      else if (!arrange(folder, step.text, env)) {
        if (last === undefined) throw new Error(`line ${step.line}: an expectation before any command`);
        check(last, step.text, step.line);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function arrange(folder: string, text: string, env: Record<string, string>): boolean {
  const deleted = /^delete (\S+)$/.exec(text);
  const bytes = /^bytes (\S+): ([0-9a-f ]*)$/.exec(text);
  const variable = /^env ([A-Z_0-9-]+)=(.*)$/.exec(text);
  const generated = /^generate (\d+) (\S+): (.*)$/.exec(text);
  if (deleted !== null) rmSync(join(folder, deleted[1] ?? ''), { recursive: true });
  else if (bytes !== null) write(join(folder, bytes[1] ?? ''), Buffer.from((bytes[2] ?? '').replaceAll(' ', ''), 'hex'));
  else if (variable !== null) env[variable[1] ?? ''] = (variable[2] ?? '').replaceAll('{folder}', folder);
  else if (generated !== null) {
    for (let n = 1; n <= Number(generated[1]); n++) {
      const number = String(n).padStart(5, '0');
      write(join(folder, (generated[2] ?? '').replaceAll('{n}', number)), `${(generated[3] ?? '').replaceAll('{n}', number)}\n`);
    }
  } else return false;
  return true;
}

function keep(text: string, last: CommandResult | undefined, kept: Map<string, string>): void {
  const [, name = '', path = ''] = /^keep ([A-Z]+) (\S+)$/.exec(text) ?? [];
  kept.set(name, String(atPath(JSON.parse(last?.stdout ?? ''), path)));
}

/** Splits words at spaces; double quotes keep a word together. There is no shell. */
function runCommand(folder: string, command: string, line: number, env: Record<string, string>): CommandResult {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  if (words[0] !== 'redshift-devops') throw new Error(`line ${line}: only redshift-devops can be run, not ${words[0] ?? ''}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words.slice(1)], { cwd: folder, env, encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 });
  return { line, command, exit: status ?? -1, stdout, stderr, folder };
}

/** The value at a path like `.migrations[0].state`, `.length` included. */
export function atPath(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const part of path.matchAll(/\.([A-Za-z_][\w-]*)|\[(-?\d+)\]/g)) {
    const key = part[1] ?? Number(part[2]);
    current = typeof key === 'number' && key < 0 ? (current as unknown[]).at(key) : (current as Record<string | number, unknown>)[key];
  }
  return current;
}
