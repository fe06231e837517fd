/** What a run of `mirror` did and did not do. */
import type { PlannedRef } from './compare.js';

export type RefResult = 'up-to-date' | 'planned' | 'pushed' | 'deleted' | 'kept' | 'rejected';

export interface MirroredRef extends PlannedRef {
  readonly result: RefResult;
}

export interface MirrorReport {
  /** How the mirror is called. */
  readonly mirror: string;
  readonly isDryRun: boolean;
  /** Whether the repository was created, or would be in a dry run. */
  readonly created: boolean;
  readonly refs: readonly MirroredRef[];
  /** What else a reader should know, a sentence each. */
  readonly notes: readonly string[];
}

/** What happens to a planned ref when nothing goes wrong; `planned` where nothing happens yet. */
export function expectedResult({ action }: PlannedRef, isDryRun: boolean): RefResult {
  switch (action) {
    case 'none': return 'up-to-date';
    case 'keep': return 'kept';
    case 'refuse': return 'rejected';
    case 'push':
    case 'force': return isDryRun ? 'planned' : 'pushed';
    case 'delete': return isDryRun ? 'planned' : 'deleted';
  }
}

export function countResults({ refs }: MirrorReport): Readonly<Record<RefResult, number>> {
  const counts = { 'up-to-date': 0, planned: 0, pushed: 0, deleted: 0, kept: 0, rejected: 0 };
  for (const { result } of refs) counts[result]++;
  return counts;
}
