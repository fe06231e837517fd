/** `src/embedded/` as plain JavaScript in a temporary folder, so that a test can run it in a process of its own and kill that. */
import { transformSync } from '@swc/core';
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ASSETS } from './embedded-client.js';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

export function compileEmbedded(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-compiled-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const part of ['core', 'embedded']) {
    for (const path of readdirSync(join(SOURCES, part), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const { code } = transformSync(readFileSync(join(SOURCES, part, path), 'utf8'), { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } });
      const out = join(folder, part, path.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, code);
    }
  }
  return folder;
}

/** Runs a script in which `warehouse` is open on `folder` and `call(operation, input)` asks it; the first line it prints is returned. */
export async function runChild(compiled: string, folder: string, script: string): Promise<{ readonly child: ChildProcess; readonly line: string }> {
  const child = startChild(compiled, folder, script);
  for await (const line of createInterface({ input: child.stdout })) return { child, line };
  throw new Error('the child ended without a word');
}

/** The same, with everything it prints until it is killed, so long after the first line; nothing is lost of that, because a pipe is written to at once. */
export async function killLater(compiled: string, folder: string, script: string, afterMs: number): Promise<readonly string[]> {
  const child = startChild(compiled, folder, script);
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout });
  reading.on('line', (line) => {
    // A slow start must not use the time up.
    if (lines.push(line) === 1) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  // Its output ends a moment before the process does, which has the folder until then.
  await Promise.all([new Promise((resolve) => reading.once('close', resolve)), new Promise((resolve) => child.once('exit', resolve))]);
  return lines;
}

function startChild(compiled: string, folder: string, script: string): ChildProcessByStdio<null, Readable, null> {
  const path = join(compiled, `child-${randomUUID()}.js`);
  writeFileSync(path, `import { EmbeddedWarehouse } from './embedded/embedded-warehouse.js';
const warehouse = await EmbeddedWarehouse.open({ folder: ${JSON.stringify(folder)}, assets: new URL(${JSON.stringify(ASSETS.href)}) });
const call = async (operation, input) => JSON.parse((await warehouse.call(operation, JSON.stringify({ WorkgroupName: 'embedded', Database: 'dev', ...input }))).body);
setTimeout(() => process.exit(9), 60_000);
${script}`);
  return spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
