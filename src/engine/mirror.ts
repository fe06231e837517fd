/**
 * Makes a mirror like its clone: read both, compare, push what differs, and look again where something was rejected.
 *
 * Nothing is remembered between runs: a run that was cancelled or lost its connection is simply started again.
 */
import { AppError } from '../core/errors.js';
import { deletions, fitting, updates } from '../core/mirror/batches.js';
import { changedBranches, planRefs, type MirrorPolicy, type PlannedRef } from '../core/mirror/compare.js';
import type { PushedRef } from '../core/mirror/git-output.js';
import { expectedResult, type MirroredRef, type MirrorReport } from '../core/mirror/outcome.js';
import { BRANCHES, reasonNotToPrune, shortName, sourceRefs, type MirrorRefs, type SourceRefs } from '../core/mirror/refs.js';
import { count, singleLine } from '../core/report/text.js';
import type { Mirror } from '../ports/mirror.js';
import { pushInSlices } from './push-slices.js';

export interface MirrorRequest extends MirrorPolicy {
  readonly isDryRun: boolean;
  /** How to create a repository that is not there; undefined when that is an error. */
  readonly create: { readonly description: string; readonly tags: Readonly<Record<string, string>> } | undefined;
  /** What the mirror's default branch shall be; undefined leaves it. */
  readonly defaultBranch: string | undefined;
  readonly sliceBytesMax: number;
  readonly note: (text: string) => void;
}

/** Throws what the mirror's port throws; an error in the middle says what was pushed before it. */
export async function runMirror(mirror: Mirror, request: MirrorRequest): Promise<MirrorReport> {
  const source = await readSource(mirror, request);
  const { refs: there, isMissing } = await readOrCreate(mirror, request);
  const relations = await mirror.relate(changedBranches(source.refs, there, request));
  const plan = planRefs(source.refs, there, relations, request);
  const notes = [...notesOn(source), ...await lfsNotes(mirror, plan)];
  notes.forEach(request.note);
  const { isDryRun } = request;
  const defaultBranch = request.defaultBranch ?? source.defaultBranch;
  const pushed = isDryRun ? new Map<string, PushedRef>() : await pushPlan(mirror, plan, there, defaultBranch, request);
  const refs = await settle(mirror, plan, pushed, isDryRun);
  // A repository that was there before keeps its default branch unless somebody asks.
  if (!isDryRun && defaultBranch !== undefined && (isMissing || request.defaultBranch !== undefined)) await setDefault(mirror, defaultBranch, there, refs);
  return { mirror: mirror.label, isDryRun, created: isMissing, refs, notes };
}

async function readSource(mirror: Mirror, { prune, defaultBranch }: MirrorRequest): Promise<SourceRefs> {
  const listing = await mirror.readClone();
  const source = sourceRefs(listing);
  if (source.refs.length === 0) throw new AppError('CLONE_UNFIT', 'this repository has no commit on any branch and no tag', { next: 'Commit something, or fetch the branches, before mirroring.' });
  if (defaultBranch !== undefined && !source.refs.some(({ name }) => name === BRANCHES + defaultBranch)) throw new AppError('USAGE', `--default-branch is "${singleLine(defaultBranch)}", and this clone has no such branch`, { next: 'Name a branch that is mirrored, without refs/heads/.' });
  const reason = prune ? reasonNotToPrune(listing, source) : undefined;
  if (reason !== undefined) throw new AppError('CLONE_UNFIT', `--prune would delete what was never fetched: ${reason}`, { next: 'Clone all branches and tags, or leave out --prune.' });
  return source;
}

const NOTHING: MirrorRefs = { refs: [], defaultBranch: undefined };

async function readOrCreate(mirror: Mirror, { create, isDryRun, note }: MirrorRequest): Promise<{ readonly refs: MirrorRefs; readonly isMissing: boolean }> {
  try {
    return { refs: await mirror.readMirror(), isMissing: false };
  } catch (error) {
    if (create === undefined || !(error instanceof AppError && error.code === 'CODECOMMIT_NOT_FOUND')) throw error;
  }
  if (!isDryRun) {
    await mirror.create(create);
    note(`Created ${mirror.label}.`);
  }
  return { refs: NOTHING, isMissing: true };
}

function notesOn({ hidden, localOnly }: SourceRefs): readonly string[] {
  const kinds = [...hidden].map(([kind, n]) => `${n} in ${kind}`).join(', ');
  const total = [...hidden.values()].reduce((sum, n) => sum + n, 0);
  return [
    ...(total === 0 ? [] : [`${count(total, 'ref')} outside of branches and tags ${total === 1 ? 'is' : 'are'} not mirrored: ${kinds}.`]),
    ...(localOnly.length === 0 ? [] : [`The branches are those of origin as last fetched; ${count(localOnly.length, 'branch', 'branches')} only this clone has ${localOnly.length === 1 ? 'is' : 'are'} not mirrored: ${localOnly.slice(0, NAMED_MAX).join(', ')}${localOnly.length > NAMED_MAX ? ', …' : ''}.`]),
  ];
}

const NAMED_MAX = 5;

/** Tips that are looked into; branches of one repository seldom differ in this. */
const LFS_TIPS_MAX = 50;

async function lfsNotes(mirror: Mirror, plan: readonly PlannedRef[]): Promise<readonly string[]> {
  const tips = new Map(plan.flatMap(({ name, source, action }) => (name.startsWith(BRANCHES) && source !== undefined && (action === 'push' || action === 'force') ? [[source, name] as const] : [])));
  if (tips.size === 0) return [];
  const [found] = await mirror.withLfs([...tips.keys()].slice(0, LFS_TIPS_MAX));
  if (found === undefined) return [];
  return [`${shortName(tips.get(found) ?? found)} keeps files in Git LFS (.gitattributes: filter=lfs). The mirror gets their pointers, not the files: who clones it cannot check them out without the LFS server of the original.`];
}

async function pushPlan(mirror: Mirror, plan: readonly PlannedRef[], there: MirrorRefs, defaultBranch: string | undefined, request: MirrorRequest): Promise<ReadonlyMap<string, PushedRef>> {
  const done = new Map<string, PushedRef>();
  const record = (refs: readonly PushedRef[]) => refs.forEach((ref) => done.set(ref.name, ref));
  const pending = updates(plan, defaultBranch);
  const total = plan.filter(({ action }) => action === 'delete').length + pending.length;
  try {
    for (let gone = deletions(plan); gone.length > 0; gone = gone.slice(fitting(gone))) record(await mirror.push(gone.slice(0, fitting(gone))));
    await pushInSlices(mirror, pending, { haves: there.refs.map(({ object }) => object), sliceBytesMax: request.sliceBytesMax, note: request.note, record });
  } catch (error) {
    const finished = [...done.values()].filter(({ isDone }) => isDone).length;
    throw error instanceof AppError ? error.standing(`${finished} of ${count(total, 'ref')} pushed; mirror goes on from there when it is run again.`) : error;
  }
  return done;
}

/** Who was rejected is looked at once more, so that both objects can be named: what was compared may be the past already. */
async function settle(mirror: Mirror, plan: readonly PlannedRef[], pushed: ReadonlyMap<string, PushedRef>, isDryRun: boolean): Promise<readonly MirroredRef[]> {
  const isRejected = [...pushed.values()].some(({ isDone }) => !isDone);
  const now = isRejected ? new Map((await mirror.readMirror()).refs.map(({ name, object }) => [name, object])) : undefined;
  return plan.map((ref) => {
    const what = pushed.get(ref.name);
    if (what === undefined || what.isDone) return { ...ref, result: expectedResult(ref, isDryRun) };
    const mirrorNow = now?.get(ref.name);
    const moved = mirrorNow === ref.mirror ? '' : `somebody changed it since it was compared (${updatesText(ref.mirror, mirrorNow)}); `;
    return { ...ref, mirror: mirrorNow, result: 'rejected', reason: `${moved}${what.reason}` };
  });
}

function updatesText(before: string | undefined, now: string | undefined): string {
  return `${before ?? 'absent'} → ${now ?? 'absent'}`;
}

async function setDefault(mirror: Mirror, branch: string, there: MirrorRefs, refs: readonly MirroredRef[]): Promise<void> {
  const isThere = refs.some(({ name, result }) => name === BRANCHES + branch && (result === 'pushed' || result === 'up-to-date'));
  if (!isThere || there.defaultBranch === branch) return;
  try {
    await mirror.setDefaultBranch(branch);
  } catch (error) {
    throw error instanceof AppError ? error.standing('the branches and tags are pushed; only the default branch is not set.') : error;
  }
}
