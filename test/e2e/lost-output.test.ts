/** `dist/cli.js` whose output goes nowhere: into a pipe that nobody reads any more, and onto a full disk. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-lost-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The command line's exit code stands in a file, since that of a pipe is another one's. */
function shell(script: string) {
  const { stdout, stderr } = spawnSync('bash', ['-c', `cli() { "$NODE" "$CLI" "$@"; echo "exit $?" >&3; }\n${script}`], {
    cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: folder, NODE: process.execPath, CLI }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { stdout, stderr };
}

test.each(['help', 'plan --help', 'init'])('%s is not disturbed by a reader that went away', (words) => {
  // Its output is held back until the reader is gone for certain.
  expect(shell(`exec 3>&1; { sleep 0.3; cli ${words}; } | true`)).toEqual({ stdout: 'exit 0\n', stderr: '' });
});

test('an apply goes on to its end when nobody reads its log any more', () => {
  shell('cli init 3>&1');
  const { stdout } = shell('exec 3>&1; { sleep 0.3; cli apply; } 2>&1 | true; cli status');
  expect(stdout).toMatch(/^exit 0\n[^]*applied +1\/1 .*V001__first/);
});

test('a result that does not fit on the disk is an error that says so, without a stack trace', () => {
  for (const words of ['help', '--version', 'lint --format json .']) {
    writeFileSync(join(folder, 'a.sql'), 'SELECT 1;\n');
    const { stdout, stderr } = shell(`cli ${words} 3>&1 >/dev/full`);
    expect(stdout).toBe('exit 2\n');
    expect(stderr).toMatch(/^\nerror FILE_UNWRITABLE\n\nthe result cannot be written to standard output: ENOSPC[^]*exit 2\n$/);
    expect(stderr).not.toMatch(/^ +at /m);
  }
});

test('a run that fails keeps its exit code when its log does not fit on the disk', () => {
  expect(shell('cli nonsense 3>&1 2>/dev/full').stdout).toBe('exit 2\n');
  expect(readdirSync(folder)).toEqual([]);
});
