/** `dist/cli.js` on a warehouse in memory, where the folder for temporary files is missing. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');

test('a missing folder for temporary files is named, and nothing is said of regions', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'status', '--config', 'sql-examples/tickit/redshift-devops.ini', '--environment', 'memory'], {
    cwd: ROOT, encoding: 'utf8', timeout: 30_000, env: { PATH: process.env['PATH'] ?? '', TMPDIR: '/none' },
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('error FILE_UNWRITABLE\n\nthe embedded warehouse cannot write to /none: ENOENT') });
}, 60_000);
