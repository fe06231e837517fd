/** Several runs of the tool at once against one warehouse, served on loopback: together they do the work of one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

let folder: string;
let server: ChildProcess;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-two-'));
  mkdirSync(join(folder, 'migrations'));
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'redshift-devops.ini'), 'migrations = migrations\n[environment.dev]\nwarehouse = redshift-serverless://local/dev\nregion = us-east-1\n');
  const base = { PATH: process.env['PATH'] ?? '', HOME: folder };
  server = spawn(process.execPath, [CLI, 'serve'], { cwd: folder, env: base, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise<string>((done, failed) => {
    let seen = '';
    server.stderr?.on('data', (data: Buffer) => {
      seen += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(seen);
      if (found !== null) done(found[0]);
    });
    server.on('exit', () => failed(new Error(`serve ended: ${seen}`)));
  });
  env = { ...base, AWS_ENDPOINT_URL_REDSHIFT_DATA: url, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
});

afterEach(async () => {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [exit, stdout, stderr] = await Promise.all([new Promise<number>((done) => child.on('close', (code) => done(code ?? -1))), text(child.stdout), text(child.stderr)]);
  return { exit, stdout, stderr: exit === 0 ? '' : stderr };
}

test('three runs at once apply every migration exactly once, and all of them end well', async () => {
  const COUNT = 40;
  writeFileSync(join(folder, 'migrations/V000__t.sql'), 'CREATE SCHEMA s;\nCREATE TABLE s.t (a INT);\n');
  for (let n = 1; n <= COUNT; n++) {
    const alone = n % 4 === 0 ? `\nTRUNCATE s.nothing_${n};` : '';
    const made = n % 4 === 0 ? `CREATE TABLE s.nothing_${n} (a INT);\n` : '';
    writeFileSync(join(folder, `migrations/V${String(n).padStart(3, '0')}__row.sql`), `${made}INSERT INTO s.t VALUES (${n});${alone}\n`);
  }
  const ended = await Promise.all([run('apply'), run('apply'), run('apply')]);
  expect(ended.map(({ exit, stderr }) => ({ exit, stderr }))).toEqual(Array(3).fill({ exit: 0, stderr: '' }));
  writeFileSync(join(folder, 'tests/rows.sql'), `-- test: every row once\nSELECT COUNT(*), COUNT(DISTINCT a) FROM s.t HAVING COUNT(*) <> ${COUNT} OR COUNT(DISTINCT a) <> ${COUNT};\n`);
  expect((await run('test')).exit).toBe(0);
  const status = JSON.parse((await run('status', '--format', 'json')).stdout) as { seq: number; migrations: { state: string }[] };
  expect(new Set(status.migrations.map(({ state }) => state))).toEqual(new Set(['applied']));
  // 41 migrations, ten of which have a second segment that is recorded twice: started and applied.
  expect(status.seq).toBe(COUNT + 1 + 2 * (COUNT / 4));
}, 120_000);
