/**
 * The history: an append-only log in the warehouse, and the state that a fold over it gives.
 *
 * Rows have a gapless `seq`; nothing is ever updated or deleted, so what happened can always be told again.
 */

import { AppError } from '../errors.js';

export type HistoryEvent = 'started' | 'applied' | 'failed' | 'baselined' | 'reverted' | 'repaired';

export interface HistoryEntry {
  readonly seq: number;
  readonly migration: string;
  /** 1-based; of `segments` in all. */
  readonly segment: number;
  readonly segments: number;
  /** The migration file's checksum. */
  readonly checksum: string;
  readonly segmentChecksum: string;
  readonly event: HistoryEvent;
  /** The ClientToken a standalone statement was sent under. */
  readonly token: string;
  /** Which run of the tool wrote it. */
  readonly run: string;
  readonly actor: string;
  readonly commit: string;
  readonly runUrl: string;
  readonly pullRequest: string;
  readonly note: string;
  /** When the warehouse recorded it, in milliseconds since 1970, by the warehouse's clock. */
  readonly atMs: number;
}

/** What is recorded with an entry for whoever audits the history. Nothing is decided by it, so it is not read back at every start. */
export interface HistoryAudit {
  readonly host: string;
  readonly planDigest: string;
  readonly toolVersion: string;
}

/** What the history says about one migration. */
export interface MigrationRecord {
  readonly migration: string;
  /** The file's checksum at its last entry. */
  readonly checksum: string;
  /** How many segments the migration had at its last entry. */
  readonly segments: number;
  /** The checksums of the applied segments, first segment first. */
  readonly applied: readonly string[];
  readonly baselined: boolean;
  readonly last: HistoryEntry;
}

export interface HistoryState {
  readonly lastSeq: number;
  readonly last: HistoryEntry | undefined;
  readonly migrations: ReadonlyMap<string, MigrationRecord>;
}

export const EMPTY_HISTORY: HistoryState = { lastSeq: 0, last: undefined, migrations: new Map() };

/** The first place where the log cannot be what runs of this tool left, in words; undefined for a sound log. */
export function findDivergence(entries: readonly HistoryEntry[]): string | undefined {
  const applied = new Map<string, number>();
  let expected = 0;
  let open: HistoryEntry | undefined;
  for (const entry of entries) {
    expected++;
    const { seq, migration, segment, event } = entry;
    if (seq < expected) return `seq ${seq} is in the history twice`;
    if (seq > expected) return `seq ${expected} is missing from the history`;
    if (!isReadable(entry)) return `seq ${seq} holds values that no run writes`;
    if (open !== undefined && !settles(entry, open)) return `seq ${seq} comes before the outcome of what was started as seq ${open.seq}`;
    if (TAKES_ITS_TURN.has(event) && segment > 1 && (applied.get(migration) ?? 0) < segment - 1) return `seq ${seq} records segment ${segment} of ${migration}, and the one before it is not applied`;
    if (event === 'baselined' || event === 'reverted') applied.set(migration, 0);
    else applied.set(migration, event === 'applied' || isRepairedAsApplied(entry) ? segment : segment - 1);
    open = event === 'started' ? entry : undefined;
  }
  return undefined;
}

const TAKES_ITS_TURN: ReadonlySet<HistoryEvent> = new Set(['started', 'applied', 'failed']);

function isReadable({ seq, segment, segments, atMs }: HistoryEntry): boolean {
  return Number.isSafeInteger(seq) && Number.isSafeInteger(segment) && Number.isSafeInteger(segments) && Number.isFinite(atMs) && segment >= 0 && segment <= segments;
}

/** What may follow a start: its outcome, what a person decided, or a new start when the old one can never be known. */
function settles({ event, migration, segment, token }: HistoryEntry, open: HistoryEntry): boolean {
  if (migration !== open.migration || segment !== open.segment) return false;
  return event === 'started' || event === 'repaired' || ((event === 'applied' || event === 'failed') && token === open.token);
}

const EVENTS: ReadonlySet<string> = new Set(['started', 'applied', 'failed', 'baselined', 'reverted', 'repaired'] satisfies readonly HistoryEvent[]);

/** How far clocks may be apart before what they say cannot be believed. */
const FUTURE_MS_MAX = 5 * 60_000;

/** Folds a log that was read from a warehouse whose clock says `nowMs`. Throws HISTORY_NEWER, HISTORY_DIVERGED or CLOCK_SKEWED. */
export function foldReadHistory({ entries, nowMs }: { readonly entries: readonly HistoryEntry[]; readonly nowMs: number }): HistoryState {
  const newer = entries.find(({ event }) => !EVENTS.has(event));
  if (newer !== undefined) throw new AppError('HISTORY_NEWER', `seq ${newer.seq} is "${newer.event}", which this version does not know`);
  const divergence = findDivergence(entries);
  if (divergence !== undefined) throw new AppError('HISTORY_DIVERGED', divergence);
  const early = entries.find(({ atMs }) => atMs - nowMs > FUTURE_MS_MAX);
  if (early !== undefined) throw new AppError('CLOCK_SKEWED', `seq ${early.seq} was recorded ${new Date(early.atMs).toISOString()}, and the clock of the warehouse says ${new Date(nowMs).toISOString()}`);
  return foldHistory(entries);
}

/** Folds a whole log. */
export function foldHistory(entries: readonly HistoryEntry[]): HistoryState {
  const migrations = new Map<string, MigrationRecord>();
  for (const entry of entries) migrations.set(entry.migration, nextRecord(migrations.get(entry.migration), entry));
  const last = entries.at(-1);
  return { lastSeq: last?.seq ?? 0, last, migrations };
}

/**
 * The state after one more entry. The map inside is shared with the state before, which must not be used any more:
 * applying thousands of segments stays linear.
 */
export function advanceHistory(state: HistoryState, entry: HistoryEntry): HistoryState {
  const migrations = state.migrations as Map<string, MigrationRecord>;
  const own = migrations.size === 0 ? new Map<string, MigrationRecord>() : migrations;
  own.set(entry.migration, nextRecord(own.get(entry.migration), entry));
  return { lastSeq: entry.seq, last: entry, migrations: own };
}

function nextRecord(before: MigrationRecord | undefined, entry: HistoryEntry): MigrationRecord {
  const { migration, checksum, segments } = entry;
  const base = { migration, checksum, segments, last: entry };
  switch (entry.event) {
    case 'baselined': return { ...base, applied: [], baselined: true };
    case 'reverted': return { ...base, applied: [], baselined: false };
    case 'started': case 'failed': return { ...base, applied: appliedBefore(before, entry), baselined: false };
    case 'repaired': return { ...base, applied: isRepairedAsApplied(entry) ? appliedAfter(before, entry) : appliedBefore(before, entry), baselined: false };
    case 'applied': return { ...base, applied: appliedAfter(before, entry), baselined: false };
  }
}

/** What `repair` writes at the start of the note. */
function isRepairedAsApplied({ event, note }: HistoryEntry): boolean {
  return event === 'repaired' && note.startsWith('applied');
}

/** The segments below this entry's, as applied so far: a first segment begins the migration anew. */
function appliedBefore(before: MigrationRecord | undefined, entry: HistoryEntry): readonly string[] {
  return (before?.applied ?? []).slice(0, entry.segment - 1);
}

function appliedAfter(before: MigrationRecord | undefined, entry: HistoryEntry): readonly string[] {
  return [...appliedBefore(before, entry), entry.segmentChecksum];
}

/** Whether every segment the migration had is applied. */
export function isComplete(record: MigrationRecord): boolean {
  return record.baselined || record.applied.length >= record.segments;
}
