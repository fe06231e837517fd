/** What the image promises of the command line: any uid, a tree that nobody may write, no home. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

let folder: string;
/** Somebody else than who owns the files, where the test may become somebody else. */
const stranger = process.getuid?.() === 0 ? { uid: 12_345, gid: 12_345 } : {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'container-'));
  chmodSync(folder, 0o755);
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'work/migrations'), { recursive: true });
  mkdirSync(join(folder, 'tmp'), { mode: 0o777 });
  chmodSync(join(folder, 'tmp'), 0o777);
  writeFileSync(join(folder, 'work/redshift-devops.ini'), 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:memory\n');
  writeFileSync(join(folder, 'work/migrations/V1__a.sql'), 'CREATE TABLE a (id INT);\n');
  spawnSync('chmod', ['-R', 'a-w,a+rX', join(folder, 'dist'), join(folder, 'work')]);
});
afterAll(() => {
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', TMPDIR: join(folder, 'tmp'), NODE_ENV: 'production' };
  return spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...args], { cwd: join(folder, 'work'), env, encoding: 'utf8', ...stranger });
}

describe('as any uid, in a tree nobody may write', () => {
  test.each(['lint', 'plan', 'apply', 'test'])('%s', (command) => {
    const { status, stderr } = run(command);
    expect([status, stderr.includes('EACCES')]).toEqual([0, false]);
  });

  test('the line of the Jenkinsfile hands apply the approval of the plan', () => {
    const [, line = ''] = /sh '(redshift-devops apply .*)'$/m.exec(readFileSync('Jenkinsfile', 'utf8')) ?? [];
    const shell = line.replaceAll('\\\\', '\\').replace('redshift-devops apply', 'printf %s');
    const reports = join(folder, 'tmp/reports');
    mkdirSync(reports, { recursive: true });
    chmodSync(reports, 0o777);
    expect(run('plan', '--out', join(reports, 'plan.json')).status).toBe(0);
    const { stdout } = spawnSync('sh', ['-c', shell], { cwd: join(folder, 'tmp'), encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
    const { approve } = JSON.parse(readFileSync(join(reports, 'plan.json'), 'utf8')) as { readonly approve: string };
    expect(stdout).toBe(`--approve${approve}`);
  });
});
