/** What a mirror lacks and has too much, ref by ref, and what is done about it. */
import type { RefFilter } from './ref-patterns.js';
import { BRANCHES, isMirrored, shortName, type MirrorRefs, type Ref } from './refs.js';

export type RefState = 'up-to-date' | 'fast-forward' | 'new' | 'diverged' | 'deleted' | 'refused';

/** How the commit that the mirror has is related to the clone's: an ancestor, a descendant, neither, or not in the clone at all. */
export type Relation = 'behind' | 'ahead' | 'apart' | 'unknown';

/** A ref that both have, with different objects. */
export interface ChangedRef { readonly name: string; readonly source: string; readonly mirror: string }

/** `push` goes only forward; `force` and `delete` hold only while the mirror has the object that was compared. */
export type RefAction = 'none' | 'push' | 'force' | 'delete' | 'keep' | 'refuse';

export interface PlannedRef {
  /** The whole name. */
  readonly name: string;
  readonly state: RefState;
  /** The object in the clone; undefined when it has no such ref. */
  readonly source: string | undefined;
  /** The object in the mirror; undefined when it has no such ref. */
  readonly mirror: string | undefined;
  readonly action: RefAction;
  /** Why, where the state does not say it; '' otherwise. */
  readonly reason: string;
}

export interface MirrorPolicy {
  readonly isWanted: RefFilter;
  readonly forceWithLease: boolean;
  readonly prune: boolean;
}

/** The branches whose commits must be related before `planRefs` can tell; tags only ever stay or differ. */
export function changedBranches(source: readonly Ref[], mirror: MirrorRefs, { isWanted }: MirrorPolicy): readonly ChangedRef[] {
  const there = objectsByName(mirror.refs);
  return source.flatMap(({ name, object }) => {
    const known = there.get(name)?.object;
    return name.startsWith(BRANCHES) && isWanted(name) && known !== undefined && known !== object ? [{ name, source: object, mirror: known }] : [];
  });
}

/** Every wanted branch and tag of both sides, by name. `relations` holds the changed branches. */
export function planRefs(source: readonly Ref[], mirror: MirrorRefs, relations: ReadonlyMap<string, Relation>, policy: MirrorPolicy): readonly PlannedRef[] {
  const here = objectsByName(source);
  const there = objectsByName(mirror.refs.filter(isMirrored));
  const names = [...new Set([...here.keys(), ...there.keys()])].filter(policy.isWanted).sort();
  return names.map((name) => {
    const ours = here.get(name);
    const theirs = there.get(name);
    if (ours === undefined) return deletion(name, theirs?.object, mirror, policy);
    return update(ours, theirs, relations.get(name) ?? 'unknown', policy);
  });
}

function objectsByName(refs: readonly Ref[]): ReadonlyMap<string, Ref> {
  return new Map(refs.map((ref) => [ref.name, ref]));
}

function deletion(name: string, object: string | undefined, { defaultBranch }: MirrorRefs, { prune }: MirrorPolicy): PlannedRef {
  const isDefault = name === `${BRANCHES}${defaultBranch ?? ''}`;
  const reason = !prune ? '--prune deletes it' : isDefault ? 'the default branch of the mirror is never deleted' : '';
  return { name, state: 'deleted', source: undefined, mirror: object, action: prune && !isDefault ? 'delete' : 'keep', reason };
}

function update(ours: Ref, theirs: Ref | undefined, relation: Relation, { forceWithLease }: MirrorPolicy): PlannedRef {
  const common = { name: ours.name, source: ours.object, mirror: theirs?.object };
  if (ours.object === theirs?.object) return { ...common, state: 'up-to-date', action: 'none', reason: '' };
  const limit = brokenLimit(ours.name);
  if (limit !== undefined) return { ...common, state: 'refused', action: 'refuse', reason: limit };
  if (theirs === undefined) return { ...common, state: 'new', action: 'push', reason: '' };
  if (relation === 'behind' && ours.name.startsWith(BRANCHES)) return { ...common, state: 'fast-forward', action: 'push', reason: '' };
  return { ...common, state: 'diverged', action: forceWithLease ? 'force' : 'refuse', reason: whyDiverged(ours, theirs, relation) };
}

function whyDiverged(ours: Ref, theirs: Ref, relation: Relation): string {
  if (!ours.name.startsWith(BRANCHES)) return (ours.peeled ?? ours.object) === (theirs.peeled ?? theirs.object) ? 'another tag object on the same commit' : 'the tag was moved';
  switch (relation) {
    case 'ahead': return 'the mirror has later commits, or the branch was set back';
    case 'unknown': return 'the mirror has a commit that is not in this clone';
    case 'apart':
    case 'behind': return 'both have commits the other one lacks';
  }
}

const BRANCH_LENGTH_MAX = 256;

/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
function brokenLimit(name: string): string | undefined {
  if (!name.startsWith(BRANCHES)) return undefined;
  const short = shortName(name);
  if (short.length > BRANCH_LENGTH_MAX) return `CodeCommit takes no branch name of more than ${BRANCH_LENGTH_MAX} characters`;
  return /^[0-9a-f]{40}$/i.test(short) ? 'CodeCommit takes no branch name that looks like a commit' : undefined;
}
