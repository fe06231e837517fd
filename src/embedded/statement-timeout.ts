/**
 * `statement_timeout`: https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 *
 * PostgreSQL keeps the value, with all that SET, SET LOCAL and ROLLBACK mean for it, and cannot act on it: in WebAssembly nothing interrupts a
 * running statement. So the clock runs here, and when the time is over PostgreSQL is ended and opened again, as a cancel does.
 */
import { PostgresStopped } from './postgres.js';

export const TIMED_OUT = Symbol('timed out');

/** Waits for the work, and calls `stop` when the time is over first. `stop` answers undefined when the work is being stopped by somebody else. */
export async function within<Result>(timeoutMs: number, work: () => Promise<Result>, stop: () => Promise<void> | undefined): Promise<Result | typeof TIMED_OUT> {
  if (timeoutMs === 0) return work();
  let stopping: Promise<void> | undefined;
  const timer = setTimeout(() => {
    stopping = stop();
    // It is awaited below; until then nobody else looks at it.
    stopping?.catch(() => undefined);
  }, timeoutMs);
  try {
    return await work();
  } catch (error) {
    if (stopping === undefined || !(error instanceof PostgresStopped)) throw error;
    await stopping;
    return TIMED_OUT;
  } finally {
    clearTimeout(timer);
  }
}

/** The words of AWS's own example. */
export function timedOutText(queryId: number): string {
  return `ERROR: Query (${queryId}) canceled on user's request`;
}

export const SHOW_TIMEOUT = 'SHOW statement_timeout';

const UNIT_MS: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** What SHOW_TIMEOUT answers, `1500ms` or `2min`. */
export function shownMs(shown: string | null | undefined): number {
  const [, count = '0', unit = ''] = /^(\d+)(\D*)$/.exec(shown ?? '') ?? [];
  return Number(count) * (UNIT_MS[unit] ?? 1);
}

const SETTINGS = new Set(['set', 'reset', 'show']);

/** The time a statement of a kind may take. Settings are set in no time, and the way to PostgreSQL's thread and back must not count as any. */
export function limitMs(kind: string, timeoutMs: number): number {
  return SETTINGS.has(kind) ? 0 : timeoutMs;
}

/** TRUNCATE commits, which ends what SET LOCAL has set; a procedure may do anything. */
const CHANGES_TIMEOUT = new Set(['set', 'reset', 'truncate', 'call']);

/** Whether a statement that has run may have left another timeout behind. */
export function changesTimeout(kind: string, sql: string): boolean {
  return CHANGES_TIMEOUT.has(kind) || /statement_timeout/i.test(sql);
}
