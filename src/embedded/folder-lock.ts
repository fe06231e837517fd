/**
 * One process at a time may have a folder open: PGlite itself does not refuse a second one, and two would destroy the data.
 *
 * The lock is a file made with O_EXCL that says who holds it. A holder that died leaves it behind; it is stale when its process is gone,
 * or when another process has got the number since, which in containers is the rule and not the exception.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../core/errors.js';

export interface FolderLock { release(): Promise<void> }

interface Holder { readonly pid: number; readonly started: string; readonly process: string }

/** Tells this process from an earlier one that had the same number. */
const THIS_PROCESS = randomUUID();
const ATTEMPTS_MAX = 5;

export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, started: startOf(process.pid), process: THIS_PROCESS };
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    if (await created(path, JSON.stringify(mine))) return { release: () => rm(path, { force: true }) };
    const seen = await readFile(path, 'utf8').catch(() => undefined);
    if (seen !== undefined && isHeld(seen)) throw lockedBy(folder, seen);
    if (seen !== undefined) await takeAway(path, seen);
  }
  throw new AppError('WAREHOUSE_LOCKED', `other processes keep taking ${folder}`);
}

/** Whether a live process holds the lock file in the folder. */
export async function isLocked(folder: string): Promise<boolean> {
  const seen = await readFile(join(folder, 'lock'), 'utf8').catch(() => undefined);
  return seen !== undefined && isHeld(seen);
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(content).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renaming is atomic, so of several processes that saw the same stale lock one gets it; a fresh lock taken by mistake is put back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if (await readFile(aside, 'utf8') === stale) await rm(aside, { force: true });
  else await rename(aside, path);
}

function isHeld(content: string): boolean {
  const holder = parse(content);
  // A process that died between making the file and writing into it.
  if (holder === undefined) return false;
  if (holder.pid === process.pid) return holder.process === THIS_PROCESS;
  return isAlive(holder.pid) && (holder.started === '' || holder.started === startOf(holder.pid));
}

function parse(content: string): Holder | undefined {
  try {
    const value = JSON.parse(content) as Partial<Holder>;
    return typeof value.pid === 'number' ? { pid: value.pid, started: value.started ?? '', process: value.process ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, and is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the kernel's clock ticks; '' where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function lockedBy(folder: string, content: string): AppError {
  return new AppError('WAREHOUSE_LOCKED', `process ${parse(content)?.pid ?? '?'} has ${folder} open`);
}
