/** A client's connection and the transaction the client has begun on it: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html */
import type { EngineConnection } from './postgres.js';

/**
 * `failed` a statement of it has failed: everything has been rolled back and its locks are free, and the client has yet to say ROLLBACK.
 */
export type TransactionState = 'none' | 'open' | 'failed';

export class Connection {
  transaction: TransactionState = 'none';
  /** Whether the transaction, a client's own or that of a batch, sees the database as it was at an earlier statement of it. */
  hasSnapshot = false;
  /** BEGIN READ ONLY: not even the record of its statements can be written in it. */
  isReadOnly = false;
  /** What the journal is to say of the transaction's statements; written when it ends, because nothing is outside it before. */
  private unwritten: readonly string[] = [];

  private tail: Promise<void> = Promise.resolve();

  constructor(readonly engine: EngineConnection) {}

  /** One after the other; the work must not fail. */
  queue(work: () => Promise<void>): void {
    this.tail = this.tail.then(work);
  }

  begin(isReadOnly: boolean): void {
    this.transaction = 'open';
    this.isReadOnly = isReadOnly;
  }

  /** Keeps journal entries until the transaction ends. */
  defer(entries: readonly string[]): void {
    this.unwritten = [...this.unwritten, ...entries];
  }

  get deferred(): readonly string[] {
    return this.unwritten;
  }

  /** The journal has them. */
  written(): void {
    this.unwritten = [];
  }
}
