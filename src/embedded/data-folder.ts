/**
 * The folder an embedded warehouse lives in: `lock`, and `data` with PostgreSQL's files.
 *
 * A warehouse "in memory" is a folder too, in the system's place for temporary files: a running statement can only be stopped by ending the
 * thread it runs in, and what was in that thread's memory would be lost with it.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../core/errors.js';
import { isLocked, lockFolder } from './folder-lock.js';
import { untar } from './untar.js';

export interface DataFolder {
  /** PostgreSQL's own folder. */
  readonly data: string;
  close(): Promise<void>;
}

const TEMPORARY_PREFIX = 'redshift-devops-memory-';

/** Opens a folder, making it from the snapshot the first time. Throws WAREHOUSE_LOCKED or FILE_UNWRITABLE. */
export async function openDataFolder(folder: string | undefined, assets: URL): Promise<DataFolder> {
  const place = folder ?? tmpdir();
  try {
    if (folder === undefined) await sweepTemporary();
    const home = folder ?? await mkdtemp(join(tmpdir(), TEMPORARY_PREFIX));
    await mkdir(home, { recursive: true });
    return await openHome(home, folder === undefined, assets);
  } catch (error) {
    throw toAppError(error, place);
  }
}

async function openHome(home: string, isTemporary: boolean, assets: URL): Promise<DataFolder> {
  const lock = await lockFolder(home);
  const data = join(home, 'data');
  try {
    await removeDrafts(home);
    if (existsSync(join(data, 'PG_VERSION'))) await refuseOtherVersion(home, assets);
    else await unpack(home, data, assets);
  } catch (error) {
    await lock.release();
    throw error;
  }
  return {
    data,
    close: async () => {
      await lock.release();
      if (isTemporary) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Unpacks beside the final place and renames, so that a kill in between leaves nothing half made. */
async function unpack(home: string, data: string, assets: URL): Promise<void> {
  const archive = await promisify(gunzip)(await readAsset(new URL('snapshot.tar.gz', assets)));
  const draft = await mkdtemp(join(home, 'draft-'));
  try {
    await untar(archive, draft);
    // The mark comes first: a folder that has data has a mark, whoever is killed when.
    await writeFile(join(home, MADE_BY), await versionOf(assets));
    await rename(draft, data);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Names the snapshot a folder was unpacked from. */
const MADE_BY = 'made-by';

/** The snapshot's functions live in the folder's data, and PostgreSQL's files are its version's own. */
async function refuseOtherVersion(home: string, assets: URL): Promise<void> {
  const madeBy = await readFile(join(home, MADE_BY), 'utf8').catch(() => '');
  if (madeBy !== await versionOf(assets)) {
    throw new AppError('WAREHOUSE_OUTDATED', `the embedded warehouse in ${home} was made by another version of this tool`);
  }
}

async function versionOf(assets: URL): Promise<string> {
  return (JSON.parse((await readAsset(new URL('manifest.json', assets))).toString('utf8')) as { snapshot: string }).snapshot;
}

async function readAsset(asset: URL): Promise<Buffer> {
  try {
    return await readFile(asset);
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', `a file of the embedded warehouse is missing: ${(error as Error).message}`, { cause: error });
  }
}

async function removeDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) if (name.startsWith('draft-')) await rm(join(home, name), { recursive: true, force: true });
}

/** Removes what killed processes left; a folder without a lock may be one that is just being opened. */
async function sweepTemporary(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const left = join(tmpdir(), name);
    if (name.startsWith(TEMPORARY_PREFIX) && existsSync(join(left, 'lock')) && !await isLocked(left)) await rm(left, { recursive: true, force: true }).catch(() => undefined);
  }
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOSPC', 'EROFS', 'EDQUOT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EMFILE', 'EIO', 'ENAMETOOLONG', 'ELOOP']);

function toAppError(error: unknown, place: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof AppError || code === undefined || !UNWRITABLE.has(code)) return error;
  return new AppError('FILE_UNWRITABLE', `the embedded warehouse cannot write to ${place}: ${(error as Error).message}`, { cause: error });
}
