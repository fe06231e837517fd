/** Runs data tests one after the other: one that cannot run does not keep the others from running. */
import type { DataTest } from '../core/datatest/data-test.js';
import { judge, SHOWN_ROWS_MAX, type DataTestResult, type DataTestVerdict } from '../core/datatest/verdict.js';
import { AppError } from '../core/errors.js';
import type { Clock } from '../ports/clock.js';
import type { ProgressEvent } from '../ports/host.js';
import { Cancelled, StatementFailed, type Warehouse } from '../ports/warehouse.js';
import { locate } from './failures.js';

export interface DataTestOptions {
  readonly tests: readonly DataTest[];
  readonly warehouse: Pick<Warehouse, 'query'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: (event: ProgressEvent) => void;
}

/** On long work a line that often says how far it is. */
const NOTE_EVERY_MS = 10_000;

/** Throws what the warehouse throws when it cannot be asked at all, and APPLY_CANCELLED. */
export async function runDataTests({ tests, warehouse, clock, signal, emit }: DataTestOptions): Promise<readonly DataTestResult[]> {
  const results: DataTestResult[] = [];
  let notedMs = clock.now();
  for (const test of tests) {
    if (signal.aborted) throw cancelled('the run was told to stop; no query is running');
    const begunMs = clock.now();
    const verdict = await runOne(test, warehouse);
    results.push({ test, verdict, elapsedMs: clock.now() - begunMs });
    if (clock.now() - notedMs < NOTE_EVERY_MS) continue;
    notedMs = clock.now();
    emit({ kind: 'note', text: `${results.length} of ${tests.length} data tests run; the last one was "${test.name}".` });
  }
  return results;
}

async function runOne(test: DataTest, warehouse: Pick<Warehouse, 'query'>): Promise<DataTestVerdict> {
  try {
    const { columns, rows, total } = await warehouse.query(test.query.sql, SHOWN_ROWS_MAX);
    return judge(columns, rows, total);
  } catch (error) {
    if (error instanceof Cancelled) throw cancelled(error.message, error);
    if (!(error instanceof StatementFailed)) throw error;
    return { kind: 'error', error: new AppError('QUERY_FAILED', error.message, { ...locate(test.query, error.position), cause: error }) };
  }
}

function cancelled(message: string, cause?: unknown): AppError {
  return new AppError('APPLY_CANCELLED', message, { next: 'Run test again; data tests change nothing.', ...(cause === undefined ? {} : { cause }) });
}
