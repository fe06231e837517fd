/** Several runs of the tool at once against one warehouse, served on loopback: together they do the work of one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { killAll, startCli } from '../support/chaos-process.js';
import { Serve } from '../support/chaos-serve.js';

let folder: string;
let server: Serve;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-two-'));
  mkdirSync(join(folder, 'migrations'));
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'redshift-devops.ini'), 'migrations = migrations\n[environment.dev]\nwarehouse = redshift-serverless://local/dev\nregion = us-east-1\n');
  server = await Serve.start({ cwd: folder });
}, 60_000);

afterEach(async () => {
  await server.stop();
  await killAll();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  const { exit, stdout, stderr } = await startCli(args, folder, { AWS_ENDPOINT_URL_REDSHIFT_DATA: server.url, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }).ended;
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
