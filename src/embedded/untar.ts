/** Unpacks the snapshot: a plain ustar archive of folders and small files, as `scripts/build-embedded.mjs` writes it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const BLOCK = 512;

/** Writes every file of the archive below `folder`, which must exist. */
export async function untar(archive: Buffer, folder: string): Promise<void> {
  const files: Promise<void>[] = [];
  // Taken at once, because a file may fail while a later folder is still being made.
  const failures: unknown[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const path = textAt(archive, at, 100);
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    // Folders come before what is in them, so they are made in order and the files all at once.
    if (path.endsWith('/')) await mkdir(join(folder, path), { recursive: true, mode: 0o700 });
    else files.push(writeFile(join(folder, path), archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 }).catch((error: unknown) => void failures.push(error)));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  await Promise.all(files);
  if (failures.length > 0) throw failures[0];
}

function textAt(archive: Buffer, at: number, length: number): string {
  const field = archive.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}
