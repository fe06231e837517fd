/** Real processes that are told to stop, and real processes that are killed, on the built dist/ and a warehouse kept in a folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-killed-'));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'redshift-devops.ini'), 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:.redshift-devops/dev\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function migration(name: string, sql: string): void {
  writeFileSync(join(folder, 'migrations', `${name}.sql`), sql);
}

function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ readonly exit: number | null; readonly stdout: string; readonly stderr: string }> {
  if (child.stdout === null || child.stderr === null) throw new Error('the child has no streams');
  const exit = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr };
}

test('Ctrl-C cancels the running statement within ten seconds and tells what stands; the next apply goes on', async () => {
  migration('V001__table', 'CREATE SCHEMA s;\nCREATE TABLE s.t (a INT);\nINSERT INTO s.t VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10);\n');
  const endless = `INSERT INTO s.t SELECT COUNT(*) FROM ${Array.from({ length: 11 }, (_, index) => `s.t t${index}`).join(', ')};\n`;
  migration('V002__endless', endless);
  const child = start('apply');
  child.stderr?.on('data', (data: Buffer) => {
    if (data.toString().includes('V002__endless 1/1 started')) setTimeout(() => child.kill('SIGINT'), 700);
  });
  const begun = performance.now();
  const { exit, stderr } = await ended(child);
  // On a busy machine PGlite starts again too slowly to be asked before the last words are due.
  const stands = /What stands: (1 migration applied, the last of them V001__table \(seq 1\)|not known, because the warehouse could not be asked again)/.test(stderr);
  expect({ exit, cancelled: stderr.includes('error APPLY_CANCELLED'), stands }).toEqual({ exit: 4, cancelled: true, stands: true });
  expect(performance.now() - begun).toBeLessThan(30_000);
  migration('V002__endless', 'INSERT INTO s.t VALUES (11);\n');
  expect((await ended(start('apply'))).exit).toBe(0);
  const status = JSON.parse((await ended(start('status', '--format', 'json'))).stdout) as { seq: number; migrations: { state: string }[] };
  expect({ seq: status.seq, states: status.migrations.map(({ state }) => state) }).toEqual({ seq: 2, states: ['applied', 'applied'] });
}, 90_000);

test('a process killed again and again while it applies loses nothing and runs nothing twice', async () => {
  const COUNT = 60;
  migration('V000__table', 'CREATE SCHEMA s;\nCREATE TABLE s.t (a INT);\n');
  for (let n = 1; n <= COUNT; n++) {
    const number = String(n).padStart(3, '0');
    // Every fifth has a statement that runs alone between two that do not.
    migration(`V${number}__row`, n % 5 === 0 ? `INSERT INTO s.t VALUES (${n});\nVACUUM s.t;\nINSERT INTO s.t VALUES (${n + 1000});\n` : `INSERT INTO s.t VALUES (${n});\n`);
  }
  let kills = 0;
  for (let run = 0; run < 12; run++) {
    const child = start('apply');
    const segments = 4 + ((run * 7) % 9);
    let seen = 0;
    child.stderr?.on('data', (data: Buffer) => {
      seen += data.toString().split(' started').length - 1;
      if (seen >= segments) child.kill('SIGKILL');
    });
    const { exit, stderr } = await ended(child);
    if (exit === 0) break;
    if (exit !== null) throw new Error(`apply ended with ${exit}: ${stderr}`);
    kills++;
  }
  expect(kills).toBeGreaterThan(3);
  const last = await ended(start('apply'));
  expect({ exit: last.exit, stderr: last.exit === 0 ? '' : last.stderr }).toEqual({ exit: 0, stderr: '' });
  mkdirSync(join(folder, 'tests'));
  const rows = COUNT + COUNT / 5;
  writeFileSync(join(folder, 'tests/rows.sql'), `-- test: every row once\nSELECT COUNT(*), COUNT(DISTINCT a) FROM s.t HAVING COUNT(*) <> ${rows} OR COUNT(DISTINCT a) <> ${rows};\n`);
  const tested = await ended(start('test'));
  expect({ exit: tested.exit, stdout: tested.exit === 0 ? '' : tested.stdout }).toEqual({ exit: 0, stdout: '' });
}, 180_000);
