/** Says now and then that a run still waits: once at first, and then every half a minute. */
import type { Clock } from '../ports/clock.js';

const EVERY_MS = 30_000;

export class Reminder {
  private saidMs = -Infinity;

  constructor(private readonly clock: Clock) {}

  /** Whether it is time to say it again; it counts as said then. */
  isDue(): boolean {
    const nowMs = this.clock.now();
    if (nowMs - this.saidMs < EVERY_MS) return false;
    this.saidMs = nowMs;
    return true;
  }
}
