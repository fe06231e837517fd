/**
 * Pushes many refs in as few pushes as the service takes, and a long history in steps.
 *
 * https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-push-large-repositories.html
 */
import { fitting, type PushUpdate } from '../core/mirror/batches.js';
import type { PushedRef } from '../core/mirror/git-output.js';
import { BRANCHES, shortName } from '../core/mirror/refs.js';
import { count } from '../core/report/text.js';
import type { Mirror } from '../ports/mirror.js';

export interface Slicing {
  /** Objects the mirror has. */
  readonly haves: readonly string[];
  /** About how many bytes one push may carry; a single commit may be more. */
  readonly sliceBytesMax: number;
  readonly note: (text: string) => void;
  readonly record: (refs: readonly PushedRef[]) => void;
}

/** Each turn of the loop settles at least one ref. Throws what `Mirror.push` throws. */
export async function pushInSlices(mirror: Mirror, updates: readonly PushUpdate[], slicing: Slicing): Promise<void> {
  const haves = [...slicing.haves];
  for (let pending = updates; pending.length > 0;) {
    const batch = await lightBatch(mirror, pending, haves, slicing.sliceBytesMax);
    const [first] = batch.updates;
    const isSliced = batch.bytes > slicing.sliceBytesMax && first?.name.startsWith(BRANCHES) === true;
    const results = isSliced ? await pushBranch(mirror, first, haves, slicing) : await pushWhole(mirror, batch.updates, slicing);
    slicing.record(results);
    const rejected = new Set(results.filter(({ isDone }) => !isDone).map(({ name }) => name));
    haves.push(...batch.updates.flatMap(({ name, object }) => (object === undefined || rejected.has(name) ? [] : [object])));
    pending = pending.slice(batch.updates.length);
  }
}

interface Batch { readonly updates: readonly PushUpdate[]; readonly bytes: number }

/** As many updates as fit into one push, by their number and by what they carry; one that is too heavy comes alone. */
async function lightBatch(mirror: Mirror, pending: readonly PushUpdate[], haves: readonly string[], bytesMax: number): Promise<Batch> {
  for (let size = fitting(pending); ; size = Math.ceil(size / 2)) {
    const updates = pending.slice(0, size);
    const bytes = await mirror.measure(updates.flatMap(({ object }) => object ?? []), haves);
    if (bytes <= bytesMax || size <= 1) return { updates, bytes };
  }
}

async function pushWhole(mirror: Mirror, updates: readonly PushUpdate[], { note }: Slicing): Promise<readonly PushedRef[]> {
  note(`Pushing ${count(updates.length, 'ref')}.`);
  return mirror.push(updates);
}

/** One branch, from ancestor to ancestor. Only the first step may set the branch back; the others follow it. */
async function pushBranch(mirror: Mirror, update: PushUpdate, before: readonly string[], { sliceBytesMax, note }: Slicing): Promise<readonly PushedRef[]> {
  const haves = [...before];
  const { object: tip = '' } = update;
  let commits = await mirror.ancestry(tip, haves);
  let lease = update.lease;
  while (commits.length > 1) {
    const step = await furthest(commits, (commit) => mirror.measure([commit], haves), sliceBytesMax);
    const commit = commits[step] ?? tip;
    if (commit === tip) break;
    note(`Pushing ${shortName(update.name)} up to ${commit.slice(0, 12)}, ${count(commits.length - step - 1, 'commit')} before its end.`);
    const results = await mirror.push([{ name: update.name, object: commit, lease }]);
    if (results.some(({ isDone }) => !isDone)) return results;
    haves.push(commit);
    commits = commits.slice(step + 1);
    lease = undefined;
  }
  return mirror.push([{ ...update, lease }]);
}

/** The index of the last commit that weighs no more than the limit; the first one when none does. Weights never fall along a branch. */
async function furthest(commits: readonly string[], weigh: (commit: string) => Promise<number>, bytesMax: number): Promise<number> {
  let fits = 0;
  let tooHeavy = commits.length;
  while (tooHeavy - fits > 1) {
    const middle = Math.floor((fits + tooHeavy) / 2);
    if (await weigh(commits[middle] ?? '') <= bytesMax) fits = middle;
    else tooHeavy = middle;
  }
  return fits;
}
