/**
 * What runs of this tool that are gone have left running in the warehouse: a lost client does not stop its statement.
 *
 * The guard keeps a batch of another run from being overtaken, but a person should know whom the run waits for, and be able to end it.
 */
import { LEAVES_PARTS } from '../core/migrate/decide.js';
import type { HistoryEntry } from '../core/migrate/history.js';
import { cut } from '../core/report/text.js';
import type { Clock } from '../ports/clock.js';
import type { ProgressEvent } from '../ports/host.js';
import type { StatementInFlight, Warehouse } from '../ports/warehouse.js';
import { Reminder } from './reminder.js';

export interface OtherRunsOptions {
  readonly warehouse: Warehouse;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Whether their statements are cancelled instead of waited for. */
  readonly takeover: boolean;
  readonly emit: (event: ProgressEvent) => void;
}

const PAUSE_MS = 500;
const PAUSE_MS_MAX = 5_000;

export class OtherRuns {
  private areGone = false;
  private pauseMs = PAUSE_MS;
  private readonly reminder: Reminder;
  private readonly cancelled = new Set<string>();

  constructor(private readonly options: OtherRunsOptions) {
    this.reminder = new Reminder(options.clock);
  }

  /** Whether nothing of theirs runs any more. Otherwise it has waited a moment, and the history may have moved. */
  async haveEnded(last: HistoryEntry | undefined): Promise<boolean> {
    if (this.areGone) return true;
    const running = await this.options.warehouse.inFlight();
    this.areGone = running.length === 0;
    if (this.areGone) return true;
    if (this.options.takeover) await this.cancel(running, last);
    else this.note(running, last);
    await this.options.clock.sleep(this.pauseMs, this.options.signal);
    this.pauseMs = Math.min(this.pauseMs * 2, PAUSE_MS_MAX);
    return false;
  }

  private async cancel(running: readonly StatementInFlight[], last: HistoryEntry | undefined): Promise<void> {
    for (const statement of running) {
      if (this.cancelled.has(statement.id)) continue;
      this.cancelled.add(statement.id);
      this.say(`Cancelling ${described(statement, last)}, as --takeover says.`);
      await this.options.warehouse.cancel(statement.id);
    }
  }

  private note(running: readonly StatementInFlight[], last: HistoryEntry | undefined): void {
    if (!this.reminder.isDue()) return;
    for (const statement of running) this.say(`Waiting for ${described(statement, last)}. apply --takeover would cancel it.`);
  }

  private say(text: string): void {
    this.options.emit({ kind: 'note', text });
  }
}

/** What it is, whose, and since when; what the history knows of it is better than what its name tells. */
function described({ id, token, run, actor, sentMs }: StatementInFlight, last: HistoryEntry | undefined): string {
  const entry = token !== undefined && last?.token === token ? last : undefined;
  const what = entry === undefined ? (token === undefined ? 'a transaction' : 'a statement that runs alone') : `segment ${entry.segment} of ${entry.migration}`;
  const whose = entry?.run ?? run;
  const who = entry?.actor ?? actor;
  const since = sentMs === undefined ? '' : `, running since ${new Date(sentMs).toISOString()}`;
  const parts = entry?.note === LEAVES_PARTS ? ' (what it leaves behind when it is cancelled is not known)' : '';
  return `${what} of ${whose === '' ? 'another run' : `run ${cut(whose, 64)}`}${who === '' ? '' : ` by ${cut(who, 64)}`}${since} (statement ${id})${parts}`;
}
