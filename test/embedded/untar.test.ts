import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { untar } from '../../src/embedded/untar.js';

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'untar-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One member of a ustar archive. */
function member(path: string, content = ''): Buffer {
  const head = Buffer.alloc(512);
  head.write(path);
  head.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([head, body]);
}

test('writes folders and files', async () => {
  await untar(Buffer.concat([member('a/'), member('a/b', 'x'.repeat(600)), member('a/empty'), Buffer.alloc(1024)]), folder);
  expect(readFileSync(join(folder, 'a/b'), 'utf8')).toBe('x'.repeat(600));
  expect(readFileSync(join(folder, 'a/empty'), 'utf8')).toBe('');
});

test('a file that cannot be written is an error of the whole, also while folders are still being made', async () => {
  const folders = Array.from({ length: 50 }, (_, index) => member(`f${index}/`));
  await expect(untar(Buffer.concat([member('nowhere/a', 'x'), ...folders, Buffer.alloc(1024)]), folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
