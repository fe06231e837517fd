/** Shows the log of one build: every event once, in order, until nothing more comes. */
import type { Build, LogPlace } from '../core/build/build.js';
import { LOG_START, takePage, withoutToken, type LogCursor } from '../core/build/log-cursor.js';
import { logLines, phaseEntered } from '../core/build/log-text.js';
import { AppError } from '../core/errors.js';
import { LogMissing, LogTokenLost } from '../ports/builds.js';
import type { Patience, PatienceOptions } from './patience.js';

/** A page holds at most 10,000 events or 1 MB; after these many the build's state is looked at again. */
const PAGES_PER_TURN_MAX = 50;
/** CloudWatch shows events some seconds after they were written, also those of a build that has ended. */
const QUIET_LOOKS = 3;
const QUIET_LOOK_MS = 2_000;
/** So long after a build has ended its log is whole. */
export const LOG_DELAY_MS = QUIET_LOOKS * QUIET_LOOK_MS;
const LAST_LOOKS_MAX = 60;
const ABSENT_LOOKS_MAX = 10;

export class LogFollower {
  private cursor: LogCursor = LOG_START;
  private state: 'waiting' | 'reading' | 'over' = 'waiting';

  constructor(private readonly options: PatienceOptions, private readonly patience: Patience) {}

  /** Whether no log tells the build's phases, now or ever. */
  get isOver(): boolean {
    return this.state === 'over';
  }

  /** Shows what is new. True if there was something. */
  async follow({ log }: Build): Promise<boolean> {
    if (this.state === 'over') return false;
    if (!log.isOn) return this.end(`This build writes no log to CloudWatch Logs${log.s3 === '' ? '' : `; it writes one to ${log.s3} when it ends`}. Its phases are followed instead.`);
    if (log.stream === undefined) return false;
    let isNew = false;
    for (let pages = 0; pages < PAGES_PER_TURN_MAX && !this.options.signal.aborted; pages++) {
      const read = await this.readPage(log.stream);
      isNew ||= read.isNew;
      if (read.isAtEnd) break;
    }
    return isNew;
  }

  /** Shows the rest of the log of a build that has ended. */
  async drain(build: Build): Promise<void> {
    for (let looks = 0, quiet = 0; looks < LAST_LOOKS_MAX && quiet < QUIET_LOOKS && this.isWorthALook(build, looks); looks++) {
      await this.options.clock.sleep(QUIET_LOOK_MS, this.options.signal);
      const isNew = await this.follow(build);
      quiet = isNew || this.state === 'waiting' ? 0 : quiet + 1;
    }
    if (this.state === 'waiting') this.end(absence(build.log));
  }

  /** Shows the log of a build that has ended at least `LOG_DELAY_MS` ago. */
  async readWhole(build: Build): Promise<void> {
    let isNew = true;
    while (isNew) isNew = await this.follow(build);
    if (this.state === 'waiting') this.end(absence(build.log));
  }

  private isWorthALook({ log }: Build, looks: number): boolean {
    if (this.state === 'waiting') return log.stream !== undefined && looks < ABSENT_LOOKS_MAX;
    return this.state === 'reading';
  }

  private async readPage(stream: NonNullable<LogPlace['stream']>): Promise<{ readonly isNew: boolean; readonly isAtEnd: boolean }> {
    const { builds, signal } = this.options;
    const from = { token: this.cursor.token, startMs: this.cursor.lastMs };
    try {
      const taken = takePage(this.cursor, await this.patience.ask(() => builds.readLog(stream, from, signal)));
      this.cursor = taken.cursor;
      this.state = 'reading';
      this.show(taken.events.flatMap(({ message }) => logLines(message)));
      return { isNew: taken.events.length > 0, isAtEnd: taken.isAtEnd };
    } catch (error) {
      return { isNew: false, isAtEnd: this.settle(error, stream.group) };
    }
  }

  /** Whether there is nothing to read now. A log that cannot be shown is no reason to lose sight of the build. */
  private settle(error: unknown, group: string): boolean {
    if (error instanceof LogTokenLost) {
      this.cursor = withoutToken(this.cursor);
      return false;
    }
    if (error instanceof LogMissing) {
      // The stream appears some time after the build has its name.
      if (this.state === 'reading') this.end(`The log is gone: somebody deleted the log group ${group} or the stream in it. The build's phases are followed instead.`);
      return true;
    }
    if (error instanceof AppError && error.code === 'BUILD_DENIED') {
      this.end(`The log cannot be shown: ${error.message}. ${error.next} The build's phases are followed instead.`);
      return true;
    }
    throw error;
  }

  private show(lines: readonly string[]): void {
    const { emit } = this.options;
    let from = 0;
    for (const [at, line] of lines.entries()) {
      const phase = phaseEntered(line);
      if (phase === undefined) continue;
      if (at > from) emit({ kind: 'build-log', lines: lines.slice(from, at) });
      emit({ kind: 'build-phase', phase });
      from = at;
    }
    if (from < lines.length) emit({ kind: 'build-log', lines: lines.slice(from) });
  }

  private end(why: string): false {
    this.state = 'over';
    this.options.emit({ kind: 'note', text: why });
    return false;
  }
}

function absence({ stream }: LogPlace): string {
  if (stream === undefined) return 'The build ended before it had a log.';
  return `No log appeared in ${stream.group}. The project's service role needs logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on it.`;
}
