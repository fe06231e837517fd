/** One request to run SQL: what was asked, where it stands, and what came of it. */
import { ServiceError } from './service-error.js';
import type { PostgresResult } from './postgres.js';

export interface StatementRequest {
  readonly id: string;
  readonly name: string;
  /** Empty when the client sent none. */
  readonly token: string;
  readonly sqls: readonly string[];
  readonly isBatch: boolean;
  readonly mode: 'TRANSACTION' | 'AUTO_COMMIT';
  /** Undefined in a record of a version that knew JSON only. */
  readonly format?: ResultFormat;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** ClusterIdentifier or WorkgroupName, Database, DbUser, SecretArn: as sent, and given back. */
  readonly target: Readonly<Record<string, string>>;
  /** Undefined when the statement belongs to none. */
  readonly sessionId?: string;
  readonly createdMs: number;
}

export type ResultFormat = 'JSON' | 'CSV';

export function formatOf(request: StatementRequest): ResultFormat {
  return request.format ?? 'JSON';
}

export type StatementStatus = 'SUBMITTED' | 'PICKED' | 'STARTED' | 'FINISHED' | 'FAILED' | 'ABORTED';

/** What came of one of the SQL texts. */
export interface PartOutcome {
  readonly status: StatementStatus;
  readonly error?: string;
  readonly durationNs: number;
  /** Rows returned or affected. */
  readonly rows: number;
  readonly bytes: number;
  readonly hasResultSet: boolean;
  readonly queryId: number;
}

export interface StatementOutcome extends PartOutcome {
  readonly endedMs: number;
  readonly parts: readonly PartOutcome[];
}

/** The service keeps statements and results for 24 hours, tokens for 8: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
export const STATEMENT_KEPT_MS = 24 * 3_600_000;
export const TOKEN_KEPT_MS = 8 * 3_600_000;

export class Statement {
  status: StatementStatus = 'SUBMITTED';
  updatedMs: number;
  outcome: StatementOutcome | undefined;
  /** A cancelled statement that is running ends when PostgreSQL has stopped it. */
  cancelled = false;
  /** By SQL text; gone after a restart. */
  readonly results = new Map<number, PostgresResult>();
  private readonly waiting = new Set<() => void>();

  constructor(readonly request: StatementRequest) {
    this.updatedMs = request.createdMs;
  }

  /** A statement that still runs is known for as long as it does. */
  isForgottenAt(nowMs: number): boolean {
    return this.ended && nowMs - this.request.createdMs > STATEMENT_KEPT_MS;
  }

  get ended(): boolean {
    return this.outcome !== undefined;
  }

  /**
   * PICKED has left the queue and is being put on record, STARTED is on record and runs:
   * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html
   */
  begin(status: 'PICKED' | 'STARTED', nowMs: number): void {
    this.status = status;
    this.updatedMs = nowMs;
  }

  end(outcome: StatementOutcome): void {
    this.outcome = outcome;
    this.status = outcome.status;
    this.updatedMs = outcome.endedMs;
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  /** Calls back when the statement has ended. */
  whenEnded(callback: () => void): void {
    this.waiting.add(callback);
  }

  /** Waits until the statement has ended, at most so long. */
  async waitForEnd(timeoutMs: number, signal: AbortSignal | undefined): Promise<void> {
    if (this.ended || timeoutMs <= 0 || signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      signal?.addEventListener('abort', done, { once: true });
      this.waiting.add(done);
    });
  }

  /** The 0-based SQL text a result or a sub-statement id means; undefined for the statement as a whole. */
  partOf(id: string): number | undefined {
    const suffix = id.slice(this.request.id.length + 1);
    if (suffix === '') return undefined;
    const part = Number(suffix) - 1;
    if (!this.request.isBatch || !(part >= 0 && part < this.request.sqls.length)) throw new ServiceError('ResourceNotFoundException', 'Query does not exist.', { ResourceId: id });
    return part;
  }
}
