/** Sends a request until the service has answered it: waits where it is busy, and asks for new credentials where they have expired. */
import { AppError } from '../core/errors.js';
import type { Builds } from '../ports/builds.js';
import { CredentialsExpired, ServiceBusy } from '../ports/builds.js';
import type { Clock } from '../ports/clock.js';
import type { ProgressEvent } from '../ports/host.js';
import { Reminder } from './reminder.js';

export interface PatienceOptions {
  readonly builds: Builds;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Between 0 and 1, for full jitter: many jobs that were throttled together must not come back together. */
  readonly random: () => number;
  readonly emit: (event: ProgressEvent) => void;
}

const BUSY_MS_MAX = 10 * 60_000;
const PAUSE_MS = 1_000;
const PAUSE_MS_MAX = 60_000;
/** The first look for new credentials is at once; somebody else may be about to write them. */
const RENEWAL_PAUSES_MS = [0, 10_000, 30_000] as const;

/** The run was told to stop while it waited. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(
    /** Whether a request had been sent by then, which may have taken effect. */
    readonly wasSent: boolean,
  ) {
    super('the run was told to stop');
  }
}

export class Patience {
  private readonly reminder: Reminder;

  constructor(private readonly options: PatienceOptions, private readonly busyMsMax = BUSY_MS_MAX) {
    this.reminder = new Reminder(options.clock);
  }

  /** Throws `Interrupted`, BUILD_UNREACHABLE after ten busy minutes or what was given, BUILD_CREDENTIALS, and what no waiting heals. */
  async ask<T>(act: () => Promise<T>): Promise<T> {
    const { clock, signal } = this.options;
    const sinceMs = clock.now();
    for (let busy = 0, renewed = 0; ;) {
      if (signal.aborted) throw new Interrupted(busy + renewed > 0);
      try {
        return await act();
      } catch (error) {
        if (signal.aborted) throw new Interrupted(true);
        if (error instanceof ServiceBusy) await this.pause(error, busy++, sinceMs);
        else if (error instanceof CredentialsExpired) await this.renew(error, renewed++);
        else throw error;
      }
    }
  }

  private async pause(error: ServiceBusy, attempt: number, sinceMs: number): Promise<void> {
    const { clock, signal, random, emit } = this.options;
    if (clock.now() - sinceMs > this.busyMsMax) throw new AppError('BUILD_UNREACHABLE', `for ${this.busyMsMax / 60_000} minutes now: ${error.message}`, { cause: error });
    const inMs = Math.round(random() * Math.min(PAUSE_MS * 2 ** Math.min(attempt, 10), PAUSE_MS_MAX));
    if (this.reminder.isDue()) emit({ kind: 'note', text: `${error.message}. Trying again in ${inMs} ms.` });
    // With a clock that chance makes stand still, nothing would bound the attempts.
    await clock.sleep(Math.max(inMs, 100), signal);
  }

  private async renew(error: CredentialsExpired, attempt: number): Promise<void> {
    const { builds, clock, signal, emit } = this.options;
    const pauseMs = RENEWAL_PAUSES_MS[attempt];
    if (pauseMs === undefined) {
      throw new AppError('BUILD_CREDENTIALS', `the credentials have expired, and asking for new ones gave none that work: ${error.message}`, {
        cause: error, next: 'Get new credentials, with a longer session if the build needs it (role-duration-seconds of configure-aws-credentials, MaxSessionDuration of the role). A build that was started goes on, and can be attached to.',
      });
    }
    if (attempt === 0) emit({ kind: 'note', text: 'The credentials have expired; asking for new ones.' });
    await clock.sleep(pauseMs, signal);
    builds.renewCredentials();
  }
}

/** What `act` comes to, or undefined when that takes longer than `ms`; its signal tells it then to give up. */
export async function within<T>(ms: number, clock: Clock, act: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  const settled = new AbortController();
  const timer = clock.sleep(ms, settled.signal).then(() => undefined);
  const acting = act(late.signal);
  acting.catch(() => undefined);
  try {
    return await Promise.race([acting, timer]);
  } finally {
    // A timer or a request that goes on would keep the process alive.
    settled.abort();
    late.abort();
  }
}
