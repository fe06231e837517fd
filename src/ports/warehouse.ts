/** A warehouse, as the engine and the commands see it. */
import type { StatementFate } from '../core/migrate/decide.js';
import type { HistoryAudit, HistoryEntry } from '../core/migrate/history.js';
import type { LockHolder, RelationName } from '../core/migrate/locks.js';
import type { RenderedStatement } from '../core/migrate/migration.js';

export interface Warehouse {
  /** How the warehouse is called in messages, without anything secret. */
  readonly label: string;
  /** For how long the warehouse refuses to run a second statement with the same token. */
  readonly dedupeWindowMs: number;
  /** Every entry by ascending seq, and the warehouse's own clock. Creates the history on first use. */
  readHistory(): Promise<HistorySnapshot>;
  /** Commits the statements (if any) of each segment and their entries together, if and only if the last seq is `afterSeq`. */
  commit(request: CommitRequest): Promise<CommitReceipt>;
  /** Runs one statement outside a transaction. The same token never runs twice within the window. TransportLost when it is too late to send it. */
  run(request: RunRequest): Promise<void>;
  /** What the warehouse can still tell about a statement that was sent under a token. */
  fateOf(token: string): Promise<StatementFate>;
  /** What this tool has sent, in any run, and what the warehouse has not ended yet; reads are left out. */
  inFlight(): Promise<readonly StatementInFlight[]>;
  /** Asks the warehouse to cancel one of them. That it has ended meanwhile is no error; whether it did, a later look says. */
  cancel(statementId: string): Promise<void>;
  /** Who else holds or awaits locks on these relations; the longest transaction first. None where the warehouse does not say. */
  lockHolders(relations: readonly RelationName[]): Promise<readonly LockHolder[]>;
  /** Reads rows; every value as text, NULL as null. At most `rowsMax` rows are fetched. */
  query(sql: string, rowsMax: number): Promise<QueryResult>;
  close(): Promise<void>;
}

/** A warehouse as a command gets it. */
export interface OpenWarehouse extends Warehouse {
  /** What the embedded warehouse did with the statements it was sent; undefined for a real one. */
  emulation(): EmulationCount | undefined;
}

export interface EmulationCount { readonly executed: number; readonly recorded: number; readonly notEmulated: number }

export interface HistorySnapshot { readonly entries: readonly HistoryEntry[]; readonly nowMs: number }

export interface CommitRequest {
  readonly afterSeq: number;
  /** What commits together: one segment, or several in a row. Their entries have gapless seqs from `afterSeq` + 1. */
  readonly segments: readonly CommitSegment[];
}

export interface CommitSegment {
  readonly statements: readonly RenderedStatement[];
  readonly entry: NewHistoryEntry;
  /** After how long the warehouse gives up each of the statements; undefined for its own limit. */
  readonly timeoutMs?: number | undefined;
}

export interface RunRequest {
  readonly token: string;
  readonly statement: RenderedStatement;
  /** By this machine's clock: later it is not sent, whatever kept it, because the warehouse may have forgotten the token. */
  readonly notAfterMs: number;
  readonly timeoutMs?: number | undefined;
}

export interface StatementInFlight {
  readonly id: string;
  /** The token of a standalone statement; undefined for a batch. */
  readonly token: string | undefined;
  /** The run that sent it and its actor, as far as the statement's name tells. */
  readonly run: string;
  readonly actor: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentMs: number | undefined;
}

/** An entry before the warehouse gave it its time. */
export type NewHistoryEntry = Omit<HistoryEntry, 'atMs'> & HistoryAudit;

/** The entries as committed; `atMs` is this machine's clock, exact enough until the next look. */
export interface CommitReceipt { readonly entries: readonly HistoryEntry[] }

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** How many rows the result has, also those that were not fetched. */
  readonly total: number;
}

/** What a warehouse says while it works; the host shows it. */
export type WarehouseEvent =
  | { readonly kind: 'statement-running'; readonly label: string; readonly elapsedMs: number; readonly statementId: string }
  /** Whoever holds a lock on what a statement names that has been running for long. */
  | { readonly kind: 'lock-held'; readonly holder: LockHolder }
  | { readonly kind: 'retrying'; readonly reason: string; readonly inMs: number };

/** The request may or may not have taken effect: only the history knows. */
export class TransportLost extends Error {
  override readonly name = 'TransportLost';
}

/** Another run advanced the history first; nothing of the request took effect. */
export class HistoryMoved extends Error {
  override readonly name = 'HistoryMoved';
}

/** The warehouse ran a statement and rejected it. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  constructor(
    /** The warehouse's own message. */
    message: string,
    /** Which statement of the request, 0-based, over all of its segments; undefined when the warehouse does not say. */
    readonly index: number | undefined,
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    readonly position: number | undefined,
    readonly statementId: string | undefined,
    /** `broken` when it ended with its connection, so that what it did is not known. */
    readonly fate: 'failed' | 'broken' = 'failed',
  ) {
    super(message);
  }
}

/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
