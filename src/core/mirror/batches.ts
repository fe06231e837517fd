/** What one push carries. */
import type { PlannedRef } from './compare.js';
import { BRANCHES } from './refs.js';

/** One ref of a push. */
export interface PushUpdate {
  readonly name: string;
  /** The object to set it to; undefined deletes it. */
  readonly object: string | undefined;
  /** What the mirror must still have for the ref to be set back or deleted; undefined when it may only go forward. */
  readonly lease: string | undefined;
}

/** CodeCommit takes no more refs in one push. https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
export const PUSH_REFS_MAX = 4_000;

/** Git gets the refs as arguments; Linux takes 2 MiB of them together with the environment. */
const PUSH_NAME_BYTES_MAX = 500_000;

/** Deletions, which may be in the way of new names (`a` and `a/b`). */
export function deletions(plan: readonly PlannedRef[]): readonly PushUpdate[] {
  return plan.filter(({ action }) => action === 'delete').map(({ name, mirror }) => ({ name, object: undefined, lease: mirror }));
}

/** What is pushed: the default branch first, because CodeCommit takes the first one of an empty repository for it; branches before tags. */
export function updates(plan: readonly PlannedRef[], defaultBranch: string | undefined): readonly PushUpdate[] {
  const rank = ({ name }: PlannedRef) => (name === `${BRANCHES}${defaultBranch ?? ''}` ? 0 : name.startsWith(BRANCHES) ? 1 : 2);
  return plan.filter(({ action }) => action === 'push' || action === 'force')
    .sort((a, b) => rank(a) - rank(b))
    .map(({ name, source, mirror, action }) => ({ name, object: source, lease: action === 'force' ? mirror : undefined }));
}

/** How many of the updates, from the first on, fit into one push. At least one. */
export function fitting(pending: readonly PushUpdate[]): number {
  let bytes = 0;
  const over = pending.findIndex(({ name }, index) => {
    // Once in the refspec and once in the lease.
    bytes += 2 * Buffer.byteLength(name);
    return index >= PUSH_REFS_MAX || bytes > PUSH_NAME_BYTES_MAX;
  });
  return over < 0 ? pending.length : Math.max(1, over);
}
