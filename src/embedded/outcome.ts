/** What came of a statement, put together from what came of its parts. */
import type { PartOutcome, Statement, StatementOutcome, StatementStatus } from './statement.js';

export const NOTHING: PartOutcome = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 };

export function failed(error: string, durationMs: number): PartOutcome {
  return { ...NOTHING, status: 'FAILED', error, durationNs: nanoseconds(durationMs) };
}

/** Statements after a failed one are aborted; the parent says the error of the one that failed. */
export function summarize(statement: Statement, parts: readonly PartOutcome[]): StatementOutcome {
  const { request } = statement;
  const all = request.sqls.map((_, index) => parts[index] ?? NOTHING);
  const error = parts.find((part) => part.status === 'FAILED')?.error;
  const status: StatementStatus = error === undefined ? 'FINISHED' : 'FAILED';
  const sum = (pick: (part: PartOutcome) => number): number => all.reduce((total, part) => total + pick(part), 0);
  const last = parts.at(-1) ?? NOTHING;
  return {
    status, ...(error === undefined ? {} : { error }), durationNs: sum((part) => part.durationNs), rows: error === undefined ? last.rows : -1,
    bytes: sum((part) => part.bytes), hasResultSet: error === undefined && all.some((part) => part.hasResultSet), queryId: last.queryId, endedMs: Date.now(), parts: all,
  };
}

/** The words of AWS's own example. */
export function timedOutText(queryId: number): string {
  return `ERROR: Query (${queryId}) canceled on user's request`;
}

/** The number at the end of a command tag: `INSERT 0 5`, `SELECT 12`. */
export function rowCount(tag: string | undefined): number {
  const count = /^[A-Z ]+(?: 0)? (\d+)$/.exec(tag ?? '')?.[1];
  return count === undefined ? 0 : Number(count);
}

export function nanoseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1e6);
}
