/** Tries again what failed because of another transaction, a few times, after the history has shown that nothing of it took effect. */
import { mayPass } from '../core/migrate/failure-table.js';
import type { Clock } from '../ports/clock.js';
import type { ProgressEvent } from '../ports/host.js';
import type { SegmentFailure } from './failures.js';

export interface RetriesOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Between 0 and 1, for full jitter: two runs that met must not meet again. */
  readonly random: () => number;
  readonly emit: (event: ProgressEvent) => void;
}

const RETRIES_MAX = 5;
const PAUSE_MS = 1_000;
const PAUSE_MS_MAX = 30_000;

export class Retries {
  private done = 0;

  constructor(private readonly options: RetriesOptions) {}

  /** What was tried again has been applied. */
  reset(): void {
    this.done = 0;
  }

  /** Whether another attempt makes sense; it has waited then. */
  async mayTryAgain({ step, cause }: SegmentFailure): Promise<boolean> {
    if (!mayPass(cause.message) || this.done >= RETRIES_MAX) return false;
    const { clock, signal, random, emit } = this.options;
    const inMs = Math.round(random() * Math.min(PAUSE_MS * 2 ** this.done, PAUSE_MS_MAX));
    this.done++;
    const [firstLine = ''] = cause.message.split('\n');
    emit({ kind: 'note', text: `Segment ${step.segment.index} of ${step.migration.id} rolled back: ${firstLine}. Trying again in ${inMs} ms (${this.done} of ${RETRIES_MAX}).` });
    await clock.sleep(inMs, signal);
    return true;
  }
}
