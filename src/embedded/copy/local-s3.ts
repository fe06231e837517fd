/**
 * S3 as a folder that holds one folder a bucket: `FOLDER/bucket/key`, where the slashes of a key are folders.
 *
 * Keys are only ever found by walking down from the folder, never put together to a path that is then opened, and links are not followed: so no
 * key, whatever stands in it, leads out of the folder.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Path } from './plan.js';

export interface S3Object { readonly key: string; readonly bytes: number; readonly path: string }

/** What S3 would refuse, in the words Redshift passes on. */
export class S3Refusal extends Error {
  override readonly name = 'S3Refusal';
}

export class LocalS3 {
  constructor(private readonly folder: string) {}

  /** The objects whose keys begin with the key, in the order of their bytes. Throws S3Refusal when there is no such bucket. */
  async list({ bucket, key }: S3Path): Promise<readonly S3Object[]> {
    const found: S3Object[] = [];
    await walk(await this.bucketFolder(bucket), '', key, found);
    return found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  /** The one object of exactly this key. */
  async find(path: S3Path): Promise<S3Object | undefined> {
    return (await this.list(path)).find(({ key }) => key === path.key);
  }

  /** Opens an object for writing, in place of the one that may be there. Throws S3Refusal for a key that cannot be a file's name. */
  async create({ bucket, key }: S3Path): Promise<{ readonly path: string; readonly file: FileHandle }> {
    const parts = key.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0') || part.includes('\\'))) {
      throw new S3Refusal(`the key "${key}" cannot be a file of the folder that stands for S3`);
    }
    let folder = await this.bucketFolder(bucket);
    for (const part of parts.slice(0, -1)) {
      folder = join(folder, part);
      await mkdir(folder).catch(ignoreExisting);
      if (!(await lstat(folder)).isDirectory()) throw new S3Refusal(`the key "${key}" goes through a file or a link of the folder that stands for S3`);
    }
    const path = join(folder, parts.at(-1) ?? '');
    return { path, file: await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW) };
  }

  async remove(objects: readonly S3Object[]): Promise<void> {
    for (const { path } of objects) await rm(path, { force: true });
  }

  private async bucketFolder(bucket: string): Promise<string> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    if (!entries.some((entry) => entry.name === bucket && entry.isDirectory())) {
      throw new S3Refusal('S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket');
    }
    return join(this.folder, bucket);
  }
}

/** Goes only into folders that may hold a key with the prefix. */
async function walk(folder: string, folderKey: string, prefix: string, found: S3Object[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const key = folderKey + entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (`${key}/`.startsWith(prefix) || prefix.startsWith(`${key}/`))) await walk(path, `${key}/`, prefix, found);
    else if (entry.isFile() && key.startsWith(prefix)) found.push({ key, path, bytes: (await stat(path)).size });
  }
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
