/** A warehouse, as the engine and the commands see it. */
import type { HistoryAudit, HistoryEntry } from '../core/migrate/history.js';
import type { RenderedStatement } from '../core/migrate/migration.js';

export interface Warehouse {
  /** How the warehouse is called in messages, without anything secret. */
  readonly label: string;
  /** For how long the warehouse refuses to run a second statement with the same token. */
  readonly dedupeWindowMs: number;
  /** Every entry by ascending seq, and the warehouse's own clock. Creates the history on first use. */
  readHistory(): Promise<HistorySnapshot>;
  /** Commits the statements (if any) and one entry together, if and only if the last seq is `afterSeq`. */
  commit(request: CommitRequest): Promise<CommitReceipt>;
  /** Runs one statement outside a transaction. The same token never runs twice within the window. */
  run(token: string, statement: RenderedStatement): Promise<void>;
  /** What the warehouse can still tell about a statement that was sent under a token. */
  fateOf(token: string): Promise<StatementFate>;
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
  readonly statements: readonly RenderedStatement[];
  readonly entry: NewHistoryEntry;
}

/** An entry before the warehouse gave it its time. */
export type NewHistoryEntry = Omit<HistoryEntry, 'atMs'> & HistoryAudit;

/** The entry as committed; `atMs` is this machine's clock, exact enough until the next look. */
export interface CommitReceipt { readonly entry: HistoryEntry }

export type StatementFate = 'absent' | 'running' | 'finished' | 'failed';

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** How many rows the result has, also those that were not fetched. */
  readonly total: number;
}

/** What a warehouse says while it works; the host shows it. */
export type WarehouseEvent =
  | { readonly kind: 'statement-running'; readonly label: string; readonly elapsedMs: number; readonly statementId: string }
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
    /** Which statement of the request, 0-based; undefined when the warehouse does not say. */
    readonly index: number | undefined,
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    readonly position: number | undefined,
    readonly statementId: string | undefined,
  ) {
    super(message);
  }
}

/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
