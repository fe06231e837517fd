/**
 * The next action of apply (decision D5). Pure: the same observation always gives the same action, so a crash is not a special case:
 * starting again is simply the next turn.
 */
import { sha256 } from './checksum.js';
import { LIMITS } from './limits.js';
import type { HistoryEntry, HistoryState } from './history.js';
import type { MigrationSet } from './migration-set.js';
import { appliedSegments, type PlanStep } from './plan.js';

/**
 * What a warehouse can still tell about a statement: `failed` when it rolled back, `broken` when it ended with its connection, so that nobody
 * knows whether it took effect.
 */
export type StatementFate = 'absent' | 'running' | 'finished' | 'failed' | 'broken';

export interface Observation {
  readonly state: HistoryState;
  /** What became of the statement of the last entry, when that entry is `started`. */
  readonly fate: StatementFate | undefined;
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
  /** Commit a transactional segment, or several in a row, with a row each. */
  | { readonly kind: 'commit'; readonly steps: readonly PlanStep[]; readonly afterSeq: number }
  /** Record that a standalone segment is about to run. */
  | { readonly kind: 'start'; readonly step: PlanStep; readonly afterSeq: number; readonly token: string }
  | { readonly kind: 'run'; readonly step: PlanStep; readonly token: string }
  /** Record what became of a started segment; `note` says what a failure may have left. */
  | { readonly kind: 'settle'; readonly started: HistoryEntry; readonly event: 'applied' | 'failed'; readonly note: string }
  | { readonly kind: 'wait'; readonly started: HistoryEntry };

/** With `grouped`, consecutive transactional segments commit together. */
export function decide(set: MigrationSet, seen: Observation, grouped = false): Action {
  const { last, lastSeq } = seen.state;
  if (last?.event === 'started') return decideStarted(set, seen, last);
  const steps = pendingSteps(set, seen.state);
  const first = steps.next();
  if (first.done === true) return { kind: 'done' };
  const step = first.value;
  const failed = unsettledFailure(step, seen.state);
  if (failed !== undefined) return { kind: 'refuse', code: 'MIGRATION_FAILED', entry: failed };
  if (step.segment.atomicity === 'transaction') return { kind: 'commit', steps: grouped ? groupFrom(step, steps, seen.state) : [step], afterSeq: lastSeq };
  return { kind: 'start', step, afterSeq: lastSeq, token: tokenOf(step, lastSeq, seen) };
}

/** The failure of the step that may have left something behind. Its own last entry, not the history's: another migration may have been applied since. */
function unsettledFailure({ migration, segment }: PlanStep, { migrations }: HistoryState): HistoryEntry | undefined {
  const own = migrations.get(migration.id)?.last;
  return own?.event === 'failed' && (!segment.failsClean || own.note === LEAVES_PARTS) ? own : undefined;
}

/** What a row of the history adds to a batch. Texts full of quotes take more; the service then refuses the batch before anything runs. */
const ENTRY_BYTES_MAX = 2_500;

/** As many transactional steps in a row as one batch takes. */
function groupFrom(first: PlanStep, rest: Iterator<PlanStep>, state: HistoryState): readonly PlanStep[] {
  const steps = [first];
  let statements = first.segment.statements.length;
  let bytes = first.segment.bytes + ENTRY_BYTES_MAX;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const { segment } = next.value;
    statements += segment.statements.length;
    bytes += segment.bytes + ENTRY_BYTES_MAX;
    const fits = statements <= LIMITS.batchStatementsMax && bytes <= LIMITS.batchBytesMax;
    const joins = segment.atomicity === 'transaction' && segment.timeoutMs === first.segment.timeoutMs;
    if (!fits || !joins || unsettledFailure(next.value, state) !== undefined) break;
    steps.push(next.value);
  }
  return steps;
}

/** The note of a segment whose failure may leave something behind: correcting its file afterwards takes nothing of that away. */
export const LEAVES_PARTS = 'a failure may leave something behind';

/** A started segment is settled by what the warehouse says became of it, whatever happened to its file since. */
function decideStarted(set: MigrationSet, seen: Observation, started: HistoryEntry): Action {
  switch (seen.fate) {
    case 'running': return { kind: 'wait', started };
    case 'finished': return { kind: 'settle', started, event: 'applied', note: '' };
    case 'failed': return { kind: 'settle', started, event: 'failed', note: started.note };
    // Whether it took effect nobody knows; where that makes no difference it may run again.
    case 'broken': return { kind: 'settle', started, event: 'failed', note: stepOf(set, started)?.segment.rerunnable === true ? '' : LEAVES_PARTS };
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

/** The segments that are not applied, in apply order, made as they are asked for. */
function* pendingSteps(set: MigrationSet, state: HistoryState): Generator<PlanStep, undefined> {
  for (const migration of set.ordered) {
    const done = appliedSegments(migration, state.migrations.get(migration.id));
    if (done === 'all') continue;
    const segments = set.segmentsOf(migration);
    for (const segment of segments.slice(done)) yield { migration, segment, segments: segments.length };
  }
  return undefined;
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
