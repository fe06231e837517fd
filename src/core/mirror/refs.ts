/** Refs of a clone and of its mirror. */

/** `refs/heads/main` or `refs/tags/v1`, and the object it names. */
export interface Ref {
  readonly name: string;
  /** 40 hexadecimal digits. */
  readonly object: string;
  /** What an annotated tag is put on. */
  readonly peeled?: string;
}

/** Every ref of a clone as `git for-each-ref` lists it, and what else tells where its branches are. */
export interface CloneListing {
  readonly refs: readonly (Ref & { readonly symbolic: string })[];
  readonly isBare: boolean;
  /** The branch that is checked out, by its whole name; undefined when HEAD is detached. */
  readonly head: string | undefined;
  /** `remote.origin.fetch` */
  readonly fetched: readonly string[];
  /** Whether `remote.origin.tagOpt` leaves tags out. */
  readonly isWithoutTags: boolean;
}

/** What a mirror is made from. */
export interface SourceRefs {
  readonly refs: readonly Ref[];
  /** The short name of the default branch, as far as the clone tells. */
  readonly defaultBranch: string | undefined;
  /** Whether branches are those of origin, as last fetched. */
  readonly isTracking: boolean;
  /** Branches that only this clone has; by their short names. */
  readonly localOnly: readonly string[];
  /** How many refs there are outside of branches and tags, by their first two parts: `refs/pull`. */
  readonly hidden: ReadonlyMap<string, number>;
}

/** What the mirror has. */
export interface MirrorRefs {
  readonly refs: readonly Ref[];
  /** The short name of its default branch; undefined when it has none or does not say. */
  readonly defaultBranch: string | undefined;
}

export const BRANCHES = 'refs/heads/';
export const TAGS = 'refs/tags/';
const TRACKING = 'refs/remotes/origin/';

/** `main` of `refs/heads/main`. */
export function shortName(name: string): string {
  return name.startsWith(BRANCHES) ? name.slice(BRANCHES.length) : name.startsWith(TAGS) ? name.slice(TAGS.length) : name;
}

/** Whether a ref is a branch or a tag; others are hidden from a mirror. */
export function isMirrored({ name }: Ref): boolean {
  return name.startsWith(BRANCHES) || name.startsWith(TAGS);
}

/**
 * The branches and tags of a clone. What CI checks out has the repository's branches as `refs/remotes/origin/*` and at most one of its own,
 * so where there are such refs they are the branches; a bare clone, or one that was never fetched, has them as `refs/heads/*`.
 */
export function sourceRefs({ refs, isBare, head }: CloneListing): SourceRefs {
  const tracked = isBare ? [] : refs.filter(({ name, symbolic }) => name.startsWith(TRACKING) && symbolic === '');
  const isTracking = tracked.length > 0;
  const own = refs.filter(({ name }) => name.startsWith(BRANCHES));
  const branches = isTracking ? tracked.map((ref) => ({ ...ref, name: BRANCHES + ref.name.slice(TRACKING.length) })) : own;
  const names = new Set(branches.map(({ name }) => name));
  const tags = refs.filter(({ name }) => name.startsWith(TAGS));
  const originHead = refs.find(({ name }) => name === `${TRACKING}HEAD`)?.symbolic.replace(TRACKING, BRANCHES);
  const defaultName = (isTracking ? originHead : undefined) ?? head;
  return {
    refs: [...branches, ...tags].map(({ name, object, peeled }) => ({ name, object, ...(peeled === undefined ? {} : { peeled }) })),
    defaultBranch: defaultName !== undefined && names.has(defaultName) ? shortName(defaultName) : undefined,
    isTracking,
    localOnly: isTracking ? own.filter(({ name }) => !names.has(name)).map(({ name }) => shortName(name)) : [],
    hidden: countHidden(refs, isBare),
  };
}

/** Refs that a plain clone has anyway are not worth a word. */
function countHidden(refs: readonly Ref[], isBare: boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    if (isMirrored(ref) || ref.name === 'refs/stash' || (!isBare && ref.name.startsWith('refs/remotes/'))) continue;
    const kind = ref.name.split('/').slice(0, 2).join('/');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Why refs must not be deleted from the mirror because this clone lacks them; undefined when it has all that origin has. */
export function reasonNotToPrune({ fetched, isWithoutTags }: CloneListing, { isTracking }: SourceRefs): string | undefined {
  const isWhole = fetched.length === 0 || fetched.some((refspec) => /^\+?refs\/(heads\/)?\*:/.test(refspec));
  if (isTracking && !isWhole) return `this clone follows only some branches of origin (remote.origin.fetch = ${fetched.join(', ')})`;
  return isWithoutTags ? 'this clone was told to leave tags out (remote.origin.tagOpt = --no-tags)' : undefined;
}
