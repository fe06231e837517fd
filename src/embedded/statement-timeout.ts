/**
 * `statement_timeout` on PGlite: https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 *
 * PostgreSQL keeps the value, with all that SET, SET LOCAL and ROLLBACK mean for it, and cannot act on it: in WebAssembly nothing interrupts a
 * running statement. So the clock runs here, and when the time is over PostgreSQL is ended and opened again, as a cancel does.
 */
import { PostgresStopped } from './postgres.js';

export const TIMED_OUT = Symbol('timed out');

/** Waits for the work, and calls `stop` when the time is over first. Rejects as the work does when it was stopped by somebody else. */
export async function within<Result>(timeoutMs: number, work: () => Promise<Result>, stop: () => Promise<void>): Promise<Result | typeof TIMED_OUT> {
  if (timeoutMs === 0) return work();
  let stopping: Promise<void> | undefined;
  const timer = setTimeout(() => {
    stopping = stop();
    // It is awaited below; until then nobody else looks at it.
    stopping.catch(() => undefined);
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

export const SHOW_TIMEOUT = 'SHOW statement_timeout';

const UNIT_MS: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** What SHOW_TIMEOUT answers, `1500ms` or `2min`. */
export function shownMs(shown: string | null | undefined): number {
  const [, count = '0', unit = ''] = /^(\d+)(\D*)$/.exec(shown ?? '') ?? [];
  return Number(count) * (UNIT_MS[unit] ?? 1);
}

/** What may leave another timeout behind: a procedure may do anything. */
export const MENTIONS_TIMEOUT = /statement_timeout|reset_all|^\s*(?:reset|call)\b/i;
