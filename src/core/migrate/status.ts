/** What became of each migration, as `status` tells it: files and history side by side. */
import { AppError, type ErrorCode } from '../errors.js';
import { decide, type Observation } from './decide.js';
import { isComplete, type HistoryEntry, type HistoryState, type MigrationRecord } from './history.js';
import type { Migration } from './migration.js';
import type { MigrationSet } from './migration-set.js';
import { findProblems, type Problem } from './plan.js';

export type MigrationState =
  | 'pending' | 'applied' | 'partly-applied' | 'baselined' | 'reverted' | 'repeatable-outdated'
  | 'changed' | 'missing' | 'out-of-order' | 'running' | 'interrupted' | 'failed';

export interface MigrationStatus {
  readonly migration: string;
  readonly state: MigrationState;
  readonly appliedSegments: number;
  /** Undefined when the file of a migration that is to run cannot be read as segments; plan says why. */
  readonly segments: number | undefined;
  /** The migration's last entry in the history. */
  readonly last: HistoryEntry | undefined;
  /** What is wrong, for the states that are a problem. */
  readonly problem: { readonly code: ErrorCode; readonly message: string } | undefined;
}

/** Whether the next apply would stop and ask for a person: a question that only `decide` can answer. */
export function needsPerson(set: MigrationSet, seen: Observation, statuses: readonly MigrationStatus[]): boolean {
  if (statuses.some(({ state }) => state === 'changed' || state === 'missing')) return true;
  try {
    return decide(set, seen).kind === 'refuse';
  } catch (error) {
    // A mistake in a pending file is its author's to correct.
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** `fate` is what became of the last entry's statement, when that entry is `started`. Every migration in apply order, then those whose file is gone. Segments are made only of what is to run. */
export function statusOf(set: MigrationSet, state: HistoryState, fate?: Observation['fate']): readonly MigrationStatus[] {
  const problems = new Map<string, Problem>();
  for (const problem of findProblems(set, state)) if (!problems.has(problem.migration)) problems.set(problem.migration, problem);
  const present = set.ordered.map((migration) => presentStatus(set, migration, state.migrations.get(migration.id), problems.get(migration.id), fate));
  const missing = [...problems.values()].flatMap((problem) => {
    const record = state.migrations.get(problem.migration);
    return problem.code === 'MIGRATION_MISSING' && record !== undefined ? [recordStatus('missing', record, record.segments, problem)] : [];
  });
  return [...present, ...missing];
}

function presentStatus(set: MigrationSet, migration: Migration, record: MigrationRecord | undefined, problem: Problem | undefined, fate: Observation['fate']): MigrationStatus {
  if (record === undefined) {
    const state = problem?.code === 'OUT_OF_ORDER' ? 'out-of-order' : 'pending';
    return { migration: migration.id, state, appliedSegments: 0, segments: segmentCount(set, migration), last: undefined, problem };
  }
  const { last } = record;
  if (last.event === 'started' && fate === 'running') return recordStatus('running', record, record.segments, undefined);
  if (last.event === 'started') return recordStatus('interrupted', record, record.segments, interrupted(last));
  if (problem?.code === 'MIGRATION_CHANGED') return recordStatus('changed', record, record.segments, problem);
  if (last.event === 'failed') return recordStatus('failed', record, segmentCount(set, migration), failed(last));
  if (problem !== undefined) return recordStatus('out-of-order', record, segmentCount(set, migration), problem);
  if (last.event === 'reverted') return recordStatus('reverted', record, record.segments, undefined);
  if (record.baselined) return recordStatus('baselined', record, record.segments, undefined);
  if (migration.kind === 'repeatable' && record.checksum !== migration.checksum) return recordStatus('repeatable-outdated', record, segmentCount(set, migration), undefined);
  if (isComplete(record)) return recordStatus('applied', record, record.segments, undefined);
  return recordStatus(record.applied.length > 0 ? 'partly-applied' : 'pending', record, segmentCount(set, migration), undefined);
}

function recordStatus(state: MigrationState, record: MigrationRecord, segments: number | undefined, problem: MigrationStatus['problem']): MigrationStatus {
  return { migration: record.migration, state, appliedSegments: record.applied.length, segments, last: record.last, problem };
}

/** A mistake in one pending file must not keep anybody from seeing what is applied. */
function segmentCount(set: MigrationSet, migration: Migration): number | undefined {
  try {
    return set.segmentsOf(migration).length;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function interrupted({ migration, segment, segments }: HistoryEntry): MigrationStatus['problem'] {
  return { code: 'MIGRATION_INTERRUPTED', message: `segment ${segment} of ${segments} of ${migration} was started, and its outcome is not recorded; apply asks the warehouse for it` };
}

function failed({ migration, segment, segments }: HistoryEntry): MigrationStatus['problem'] {
  return { code: 'MIGRATION_FAILED', message: `segment ${segment} of ${segments} of ${migration}, which runs alone, failed` };
}
