/** The file system as a source tree. */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../core/errors.js';
import type { SourceTree } from '../ports/source-tree.js';

/** A source tree whose relative paths start at `cwd`. Reading is synchronous inside: for thousands of small files that is several times faster. */
export function createFileSystem(cwd: string): SourceTree {
  const root = resolve(cwd);
  const absolute = (path: string): string => (isAbsolute(path) ? path : `${root}/${path}`);
  return {
    read: (path) => promise(() => {
      const place = absolute(path);
      if (statOf(path, place)?.isFIFO() !== true) refuseSpecial(path, place);
      return readText(path, place);
    }),
    readAll: async (paths) => {
      const files: { path: string; text: string }[] = [];
      for (const path of paths) {
        const place = absolute(path);
        refuseSpecial(path, place);
        files.push({ path, text: readText(path, place) });
        if (files.length % FILES_AT_ONCE === 0) await setImmediate();
      }
      return files;
    },
    exists: (path) => promise(() => kindOf(path, absolute(path))),
    list: (folder) => promise(() => listFiles(folder, absolute(folder))),
    write: (path, text) => promise(() => writeWhole(path, absolute(path), text)),
    findUpward: (name) => promise(() => findUpward(cwd, name)),
  };
}

/** So many files are read before a socket may be looked at again. */
const FILES_AT_ONCE = 250;

function promise<T>(work: () => T): Promise<T> {
  return new Promise((done) => done(work()));
}

/** Node reads and decodes in one call much faster than in two; only what it had to replace is looked at again. */
function readText(path: string, absolute: string): string {
  let text: string;
  try {
    text = readFileSync(absolute, AS_TEXT);
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', reason(error), { at: { path }, cause: error });
  }
  if (text.includes('\0')) throw new AppError('FILE_UNREADABLE', 'the file is binary: it holds a zero byte', { at: { path } });
  if (text.includes('\ufffd') && !isUtf8(readFileSync(absolute))) throw new AppError('FILE_UNREADABLE', 'the file is not UTF-8 text', { at: { path } });
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** One object for all files: Node copies a plain encoding into a new one each time. */
const AS_TEXT = { encoding: 'utf8', flag: 'r' } as const;
const BYTE_ORDER_MARK = 0xfeff;

function statOf(path: string, absolute: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOTDIR') return undefined;
    throw new AppError('FILE_UNREADABLE', reason(error), { at: { path }, cause: error });
  }
}

/** A device has no end, and whoever opens a pipe without a writer waits for ever; only a pipe that a person names has a writer. */
function refuseSpecial(path: string, absolute: string): void {
  const stat = statOf(path, absolute);
  if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) throw new AppError('FILE_UNREADABLE', 'it is neither a file nor a folder', { at: { path } });
}

function kindOf(path: string, absolute: string): 'file' | 'folder' | undefined {
  const stat = statOf(path, absolute);
  return stat === undefined ? undefined : stat.isDirectory() ? 'folder' : 'file';
}

/** Folders that are links are followed too: a migration in one must not be lost. */
function listFiles(folder: string, absolute: string, above: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
  try {
    const real = realpathSync(absolute);
    if (above.includes(real)) throw new AppError('FILE_UNREADABLE', 'the link leads back to a folder it is in', { at: { path: folder } });
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && kindOf(path, join(absolute, entry.name)) === 'folder')) found.push(...listFiles(path, join(absolute, entry.name), [...above, real]));
      else found.push(path);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_UNREADABLE', reason(error), { at: { path: folder }, cause: error });
  }
  return found.sort();
}

/** Written beside its place and renamed, so that a reader never sees half a file. A link stays a link, and `/dev/stdout` what it is. */
function writeWhole(path: string, absolute: string, text: string): void {
  let draft: string | undefined;
  try {
    const there = statSync(absolute, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile() && !there.isDirectory()) return writeFileSync(absolute, text);
    const place = there === undefined ? absolute : realpathSync(absolute);
    draft = `${place}.${process.pid}.tmp`;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, place);
  } catch (error) {
    if (draft !== undefined) removeQuietly(draft);
    throw new AppError('FILE_UNWRITABLE', reason(error), { at: { path }, cause: error });
  }
}

/** Where nothing could be written, nothing can be removed either; the first error is the one that counts. */
function removeQuietly(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The draft is not there, or its folder is closed.
  }
}

function findUpward(cwd: string, name: string): string | undefined {
  let prefix = '';
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return `${prefix}${name}`;
    if (dirname(folder) === folder) return undefined;
    prefix += '../';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

function reason(error: unknown): string {
  const { code } = error as { code?: string };
  return (code === undefined ? undefined : REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}
