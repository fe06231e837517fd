/** PostgreSQL as the warehouse sees it, whichever it is: connections of it run scripts of SQL, and each is one client's. */

export interface PostgresField { readonly name: string; readonly type: number; readonly modifier: number }

export interface PostgresResult {
  /** Undefined when the statement has no result set. */
  readonly fields: readonly PostgresField[] | undefined;
  readonly rows: readonly (readonly (string | null)[])[];
  /** The command tag, as `INSERT 0 5`. */
  readonly tag: string;
  readonly durationMs: number;
}

export interface PostgresError {
  readonly message: string;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  /** 1-based, in characters of the script's failing entry. */
  readonly position: number | undefined;
  readonly constraint: string | undefined;
  readonly durationMs: number;
}

/** What came of a script: one result for each entry that ran, and the error of the one that failed. */
export interface ScriptOutcome { readonly results: readonly PostgresResult[]; readonly error: PostgresError | undefined }

/** The connection broke while a script ran. PostgreSQL rolls back what had not been committed. */
export class PostgresStopped extends Error {
  override readonly name = 'PostgresStopped';
}

/** The SQLSTATE of a statement that was stopped, by a cancel or by statement_timeout. */
export const STOPPED = '57014';

/** What an error with STOPPED says when it was the time that was over. */
export const TIMEOUT_MESSAGE = 'canceling statement due to statement timeout';

/** Before what must be written in a transaction whatever time its statements had. */
export const NO_TIMEOUT = 'SET LOCAL statement_timeout TO 0';

export interface Engine {
  /** Whether several connections run at once, so that they meet each other's locks. */
  readonly isConcurrent: boolean;
  /** A connection as new; nothing is waited for until it is used. */
  connect(): EngineConnection;
  /** Ends what runs; it is rolled back. */
  close(): Promise<void>;
}

/** Used by one statement after the other: enter, any number of scripts, leave. */
export interface EngineConnection {
  /** Temporary tables and prepared statements that were made on it and are not there any more. */
  readonly lost: ReadonlySet<string>;
  /** Whether it broke and what was made on it is gone, so that nobody may go on as if it were there. */
  readonly isGone: boolean;
  /** Waits for its turn and finds everything as it was left. */
  enter(): Promise<void>;
  /** Runs the entries in order and stops at the first that fails. Rejects with PostgresStopped when the connection broke, and goes on doing so. */
  run(script: readonly string[]): Promise<ScriptOutcome>;
  /** The same for no longer than statement_timeout, after which the error's code is STOPPED; the transaction is aborted then, or gone without a broken connection. */
  runTimed(script: readonly string[]): Promise<ScriptOutcome>;
  /** Stops what runs: it fails with STOPPED, or rejects with PostgresStopped. */
  cancel(): Promise<void>;
  /** Connects anew when the connection broke, with what was saved of it. */
  recover(): Promise<void>;
  /** Notes what has been set, outside a transaction, so that it outlives a broken connection. */
  save(): Promise<void>;
  /** Lets others have their turn, outside a transaction. */
  leave(): Promise<void>;
  /** Leaves for good: what was made on it alone is gone. */
  close(): Promise<void>;
}
