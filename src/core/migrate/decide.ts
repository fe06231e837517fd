/**
 * The next action of apply (decision D5). Pure: the same observation always gives the same action, so a crash is not a special case:
 * starting again is simply the next turn.
 */
import { sha256 } from './checksum.js';
import type { HistoryEntry, HistoryState } from './history.js';
import type { Migration } from './migration.js';
import type { MigrationSet } from './migration-set.js';
import { appliedSegments, type PlanStep } from './plan.js';

export interface Observation {
  readonly state: HistoryState;
  /** What became of the statement of the last entry, when that entry is `started`. */
  readonly fate: 'absent' | 'running' | 'finished' | 'failed' | undefined;
  /** The warehouse's clock, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly dedupeWindowMs: number;
  readonly run: string;
  /** The warehouse's label. */
  readonly warehouse: string;
}

export type Action =
  | { readonly kind: 'done' }
  | { readonly kind: 'refuse'; readonly code: 'MIGRATION_FAILED' | 'MIGRATION_INTERRUPTED' | 'MIGRATION_CHANGED'; readonly entry: HistoryEntry }
  /** Commit a transactional segment with its row. */
  | { readonly kind: 'commit'; readonly step: PlanStep; readonly afterSeq: number }
  /** Record that a standalone segment is about to run. */
  | { readonly kind: 'start'; readonly step: PlanStep; readonly afterSeq: number; readonly token: string }
  | { readonly kind: 'run'; readonly step: PlanStep; readonly token: string }
  /** Record what became of a started segment. */
  | { readonly kind: 'settle'; readonly started: HistoryEntry; readonly event: 'applied' | 'failed' }
  | { readonly kind: 'wait'; readonly started: HistoryEntry };

export function decide(set: MigrationSet, seen: Observation): Action {
  const { last, lastSeq, migrations } = seen.state;
  if (last?.event === 'started') return decideStarted(set, seen, last);
  const step = nextStep(set, seen.state);
  if (step === undefined) return { kind: 'done' };
  // Its own last entry, not the history's: another migration may have been applied since.
  const own = migrations.get(step.migration.id)?.last;
  if (own?.event === 'failed' && (!step.segment.failsClean || own.note === LEAVES_PARTS)) return { kind: 'refuse', code: 'MIGRATION_FAILED', entry: own };
  if (step.segment.atomicity === 'transaction') return { kind: 'commit', step, afterSeq: lastSeq };
  return { kind: 'start', step, afterSeq: lastSeq, token: tokenOf(step, lastSeq, seen) };
}

/** The note of a segment whose failure may leave something behind: correcting its file afterwards takes nothing of that away. */
export const LEAVES_PARTS = 'a failure may leave something behind';

/** A started segment is settled by what the warehouse says became of it, whatever happened to its file since. */
function decideStarted(set: MigrationSet, seen: Observation, started: HistoryEntry): Action {
  switch (seen.fate) {
    case 'running': return { kind: 'wait', started };
    case 'finished': return { kind: 'settle', started, event: 'applied' };
    case 'failed': return { kind: 'settle', started, event: 'failed' };
    case 'absent': case undefined: return decideAbsent(set, seen, started);
  }
}

function decideAbsent(set: MigrationSet, seen: Observation, started: HistoryEntry): Action {
  const step = stepOf(set, started);
  const isSameText = step !== undefined && started.token.startsWith(textDigits(step, started.seq - 1));
  // Within the window the same token never runs twice, so sending it again is safe even if the first request is still on its way.
  if (seen.nowMs - started.atMs < seen.dedupeWindowMs) {
    return isSameText ? { kind: 'run', step, token: started.token } : { kind: 'refuse', code: 'MIGRATION_CHANGED', entry: started };
  }
  if (step !== undefined && step.segment.rerunnable) return { kind: 'start', step, afterSeq: started.seq, token: tokenOf(step, started.seq, seen) };
  return { kind: 'refuse', code: 'MIGRATION_INTERRUPTED', entry: started };
}

function stepOf(set: MigrationSet, entry: HistoryEntry): PlanStep | undefined {
  const migration = set.get(entry.migration);
  if (migration === undefined) return undefined;
  const segments = set.segmentsOf(migration);
  const segment = segments[entry.segment - 1];
  return segment?.atomicity === 'standalone' ? { migration, segment, segments: segments.length } : undefined;
}

/** The first segment that is not applied, in apply order. */
export function nextStep(set: MigrationSet, state: HistoryState): PlanStep | undefined {
  for (const migration of set.ordered) {
    const done = appliedSegments(migration, state.migrations.get(migration.id));
    if (done !== 'all') return stepAt(set, migration, done);
  }
  return undefined;
}

function stepAt(set: MigrationSet, migration: Migration, index: number): PlanStep | undefined {
  const segments = set.segmentsOf(migration);
  const segment = segments[index];
  return segment === undefined ? undefined : { migration, segment, segments: segments.length };
}

/**
 * The ClientToken of a standalone segment, 64 hexadecimal digits: one half for its text after this history, by which a resumed run sees
 * that the file is still the same, and one half for this attempt. Two warehouses with the same history, or one that was restored or
 * created anew, must not share a token: the Data API would answer for the other one that the statement has run.
 */
export function tokenOf(step: PlanStep, afterSeq: number, { warehouse, run, nowMs }: Pick<Observation, 'warehouse' | 'run' | 'nowMs'>): string {
  return `${textDigits(step, afterSeq)}${sha256(`${warehouse}\n${run}\n${nowMs}`).slice(0, 32)}`;
}

function textDigits({ migration, segment }: PlanStep, afterSeq: number): string {
  return sha256(`${migration.id}\n${segment.index}\n${segment.renderedChecksum}\n${afterSeq}`).slice(0, 32);
}
