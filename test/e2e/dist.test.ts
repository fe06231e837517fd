/** dist/ is what the source builds, to the byte. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

test('dist/ is current', () => {
  // Below the project, so that ncc finds its dependencies and its cache is none.
  const built = mkdtempSync(join(ROOT, '.dist-check-'));
  try {
    // The snapshot of the database is kept while its inputs are the same; everything else is built anew.
    cpSync(join(ROOT, 'dist/embedded'), join(built, 'embedded'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle.mjs', built], { cwd: ROOT, encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(filesBelow(built)).toEqual(filesBelow(join(ROOT, 'dist')));
    const different = filesBelow(built).filter((file) => !readFileSync(join(built, file)).equals(readFileSync(join(ROOT, 'dist', file))));
    expect(different).toEqual([]);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}, 180_000);
