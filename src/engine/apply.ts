/**
 * Apply: look, decide, act once, forget (decision D5).
 *
 * Nothing the engine needs is kept in memory between turns, except that after an act with a certain outcome the next look is skipped:
 * that is how N transactional segments cost N calls of the Data API and a few. On any doubt it looks again.
 */
import { AppError } from '../core/errors.js';
import { decide, LEAVES_PARTS, type Action, type StatementFate } from '../core/migrate/decide.js';
import { advanceHistory, EMPTY_HISTORY, foldReadHistory, type HistoryEntry, type HistoryState } from '../core/migrate/history.js';
import type { MigrationSet } from '../core/migrate/migration-set.js';
import { checkApproval, findProblems, makePlan, refuseProblems, type Approval, type Plan, type PlanStep } from '../core/migrate/plan.js';
import type { Clock } from '../ports/clock.js';
import type { ProgressEvent, RunContext } from '../ports/host.js';
import { Cancelled, HistoryMoved, StatementFailed, TransportLost, type NewHistoryEntry, type Warehouse } from '../ports/warehouse.js';
import { appliedSoFar, failedStatement, interruptedMessage, leftByAnEarlierRun, stepOfStatement, type SegmentFailure } from './failures.js';
import { lockHoldersText } from './lock-holders.js';
import { OtherRuns } from './other-runs.js';
import { Reminder } from './reminder.js';
import { Retries } from './retries.js';

export interface ApplyOptions {
  readonly set: MigrationSet;
  readonly warehouse: Warehouse;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Between 0 and 1, for full jitter. */
  readonly random: () => number;
  readonly run: RunContext;
  readonly toolVersion: string;
  readonly approval: Approval | undefined;
  /** Whether what an earlier run has left running is cancelled instead of waited for. */
  readonly takeover: boolean;
  /** Whether consecutive transactional segments commit together. */
  readonly grouped: boolean;
  /** After how long the warehouse gives up a statement whose file says nothing; undefined for its own limit. */
  readonly statementTimeoutMs: number | undefined;
  /** Called once with what will run, before anything does; throwing stops the run. */
  readonly onPlan: (plan: Plan) => void;
  readonly emit: (event: ProgressEvent) => void;
}

export interface ApplyResult { readonly appliedSegments: number; readonly appliedMigrations: number; readonly lastSeq: number }

/** A run ends itself long before the warehouse forgets the tokens it sent. */
const RUN_MS_MAX = 6 * 3_600_000;

/** Turns in a row that moved nothing, each after a lost response or a lost race, before a person should look. */
const IDLE_TURNS_MAX = 12;

const WAIT_MS = 2_000;

export async function apply(options: ApplyOptions): Promise<ApplyResult> {
  return new ApplyRun(options).run();
}

class ApplyRun {
  private state: HistoryState = EMPTY_HISTORY;
  private fate: StatementFate | undefined;
  /** The warehouse's clock minus this machine's. */
  private clockOffsetMs = 0;
  private mustLook = true;
  private idleTurns = 0;
  private plan: Plan | undefined;
  /** Where the history ended when this run first looked. */
  private firstSeq: number | undefined;
  /** What became of the statement this run sent alone, until its row is written. */
  private failure: { readonly token: string; readonly step: PlanStep; readonly cause: StatementFailed } | undefined;
  private readonly reminder: Reminder;
  private applied = 0;
  private readonly migrations = new Set<string>();
  private readonly startedAt: number;
  private readonly others: OtherRuns;
  private readonly retries: Retries;

  constructor(private readonly options: ApplyOptions) {
    this.startedAt = options.clock.now();
    this.reminder = new Reminder(options.clock);
    this.others = new OtherRuns(options);
    this.retries = new Retries(options);
  }

  async run(): Promise<ApplyResult> {
    for (;;) {
      this.refuseIfOver();
      try {
        // Where one statement runs at a time, not even the history can be read before the others have ended.
        if (this.options.takeover && !(await this.others.haveEnded(this.state.last))) continue;
        if (this.mustLook) await this.look();
        const action = decide(this.options.set, this.observation(), this.options.grouped);
        if (action.kind === 'done') return { appliedSegments: this.applied, appliedMigrations: this.migrations.size, lastSeq: this.state.lastSeq };
        if (action.kind === 'refuse' || await this.others.haveEnded(this.state.last)) await this.perform(action);
        else this.mustLook = true;
      } catch (error) {
        await this.recover(error);
      }
    }
  }

  private observation() {
    const { clock, warehouse, run } = this.options;
    return { state: this.state, fate: this.fate, nowMs: clock.now() + this.clockOffsetMs, dedupeWindowMs: warehouse.dedupeWindowMs, run: run.id, warehouse: warehouse.label };
  }

  private refuseIfOver(): void {
    const { clock, signal } = this.options;
    if (signal.aborted) throw this.standing(new AppError('APPLY_CANCELLED', 'the run was told to stop; no statement of it is running'));
    if (clock.now() - this.startedAt > RUN_MS_MAX) throw this.standing(new AppError('APPLY_TOO_LONG', 'the run has lasted six hours'));
    if (this.idleTurns > IDLE_TURNS_MAX) throw this.standing(new AppError('NO_PROGRESS', `${IDLE_TURNS_MAX} turns in a row moved nothing`));
  }

  private async look(): Promise<void> {
    const { warehouse, clock, set, approval } = this.options;
    const snapshot = await warehouse.readHistory();
    const { entries } = snapshot;
    this.clockOffsetMs = snapshot.nowMs - clock.now();
    const before = this.state.lastSeq;
    this.state = foldReadHistory(snapshot);
    if (this.state.lastSeq !== before) this.idleTurns = 0;
    // After a lost response the history knows better than this run how much of it happened.
    this.firstSeq ??= this.state.lastSeq;
    const own = entries.filter(({ seq, run, event }) => seq > (this.firstSeq ?? 0) && run === this.options.run.id && event === 'applied');
    this.applied = own.length;
    for (const { migration } of own) this.migrations.add(migration);
    refuseProblems(findProblems(set, this.state));
    if (approval !== undefined) checkApproval(set, entries, approval);
    const { last } = this.state;
    this.fate = last?.event === 'started' ? await warehouse.fateOf(last.token) : undefined;
    this.mustLook = false;
    this.announce();
    // The row of the failure is written although its response was lost, or another run wrote it.
    if (last?.event === 'failed' && this.failure?.token === last.token) await this.afterFailure(last, last.note);
  }

  private announce(): void {
    if (this.plan !== undefined) return;
    this.plan = makePlan(this.options.set, this.state);
    this.options.onPlan(this.plan);
    const { steps } = this.plan;
    if (steps.length > 0) this.options.emit({ kind: 'apply-started', segments: steps.length, migrations: new Set(steps.map(({ migration }) => migration.id)).size });
  }

  private async perform(action: Exclude<Action, { kind: 'done' }>): Promise<void> {
    const { clock, signal } = this.options;
    switch (action.kind) {
      case 'refuse': throw this.standing(new AppError(action.code, interruptedMessage(action.code, action.entry)));
      case 'wait':
        this.noteWait(action.started);
        await clock.sleep(WAIT_MS, signal);
        this.mustLook = true;
        return;
      case 'commit': return this.commitSegments(action.steps, action.afterSeq);
      case 'start': return this.record(this.entryOf(action.step, action.afterSeq + 1, 'started', action.token), 'absent');
      case 'run': return this.runAlone(action.step, action.token);
      case 'settle': {
        const { started, event, note } = action;
        await this.record({ ...started, ...this.who(), seq: this.state.lastSeq + 1, event, note }, undefined);
        if (event === 'failed') return this.afterFailure(started, note);
        this.count(started, clock.now());
        // What ran is the text as it was started; a file that was edited since is for a person, before anything behind it runs.
        if (this.options.set.get(started.migration)?.checksum !== started.checksum) this.mustLook = true;
      }
    }
  }

  private noteWait({ migration, segment, run }: HistoryEntry): void {
    if (this.reminder.isDue()) this.options.emit({ kind: 'note', text: `${migration} segment ${segment} of run ${run} is still running in the warehouse; waiting for it.` });
  }

  /** The statements and their rows in one transaction: the outcome is certain, so the next look is skipped. */
  private async commitSegments(steps: readonly PlanStep[], afterSeq: number): Promise<void> {
    const begun = this.options.clock.now();
    for (const step of steps) this.begin(step);
    const segments = steps.map((step, at) => ({ statements: step.segment.statements, entry: this.entryOf(step, afterSeq + 1 + at, 'applied', ''), timeoutMs: this.timeoutOf(step) }));
    this.mustLook = true;
    const { entries } = await this.options.warehouse.commit({ afterSeq, segments });
    for (const entry of entries) {
      this.advance(entry, undefined);
      this.count(entry, begun);
    }
  }

  private async runAlone(step: PlanStep, token: string): Promise<void> {
    this.begin(step);
    const [statement] = step.segment.statements;
    if (statement === undefined) throw new Error('a standalone segment has one statement');
    this.mustLook = true;
    try {
      await this.options.warehouse.run({ token, statement, notAfterMs: this.tokenEndMs(), timeoutMs: this.timeoutOf(step) });
      this.fate = 'finished';
    } catch (error) {
      if (!(error instanceof StatementFailed)) throw error;
      // Its row is written first; then the run stops with this error, or tries again.
      this.failure = { token, step, cause: error };
      this.fate = error.fate;
    }
    this.mustLook = false;
  }

  /** Until when the token of the started segment is remembered, by this machine's clock. */
  private tokenEndMs(): number {
    return (this.state.last?.atMs ?? 0) - this.clockOffsetMs + this.options.warehouse.dedupeWindowMs;
  }

  private timeoutOf({ segment }: PlanStep): number | undefined {
    return segment.timeoutMs ?? this.options.statementTimeoutMs;
  }

  private async record(entry: NewHistoryEntry, fate: StatementFate | undefined): Promise<void> {
    this.mustLook = true;
    const { entries: [recorded] } = await this.options.warehouse.commit({ afterSeq: entry.seq - 1, segments: [{ statements: [], entry }] });
    if (recorded !== undefined) this.advance(recorded, fate);
  }

  private advance(entry: HistoryEntry, fate: StatementFate | undefined): void {
    this.state = advanceHistory(this.state, { ...entry, atMs: entry.atMs + this.clockOffsetMs });
    this.fate = fate;
    this.mustLook = false;
    this.idleTurns = 0;
    if (entry.event === 'applied') this.retries.reset();
  }

  private begin({ migration, segment, segments }: PlanStep): void {
    this.options.emit({ kind: 'segment-started', migration: migration.id, segment: segment.index, segments, done: this.applied, total: this.total() });
  }

  private count(entry: HistoryEntry, begunMs: number): void {
    this.applied++;
    this.migrations.add(entry.migration);
    const elapsedMs = this.options.clock.now() - begunMs;
    this.options.emit({ kind: 'segment-applied', migration: entry.migration, segment: entry.segment, segments: entry.segments, done: this.applied, total: this.total(), elapsedMs });
  }

  private total(): number {
    return Math.max(this.plan?.steps.length ?? 0, this.applied);
  }

  private entryOf({ migration, segment, segments }: PlanStep, seq: number, event: 'started' | 'applied', token: string): NewHistoryEntry {
    return {
      ...this.who(),
      seq,
      migration: migration.id,
      segment: segment.index,
      segments,
      checksum: migration.checksum,
      segmentChecksum: segment.checksum,
      event,
      token,
      note: event === 'started' && !segment.failsClean ? LEAVES_PARTS : '',
    };
  }

  private who() {
    const { run, toolVersion } = this.options;
    const { id, host, actor, commit, runUrl, pullRequest } = run;
    return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: this.plan?.digest ?? '', toolVersion };
  }

  /** An ambiguous or beaten request is settled by looking again, never by guessing; anything else ends the run. */
  private async recover(error: unknown): Promise<void> {
    const { clock, signal } = this.options;
    this.idleTurns++;
    if (error instanceof HistoryMoved || error instanceof TransportLost) {
      this.mustLook = true;
      // Who was beaten once can look at once.
      if (error instanceof TransportLost || this.idleTurns > 1) await clock.sleep(Math.min(250 * 2 ** this.idleTurns, 15_000), signal);
      return;
    }
    if (error instanceof Cancelled) throw await this.cancelled(error);
    if (error instanceof StatementFailed) {
      const failure = await this.commitFailed(error);
      if (failure !== undefined) throw failure;
      return;
    }
    throw error instanceof AppError ? this.standing(error) : error;
  }

  /** A batch failed. Its guard may have been what failed: then the history has moved and the segment was not to blame. */
  private async commitFailed(cause: StatementFailed): Promise<AppError | undefined> {
    const before = this.state.lastSeq;
    const action = decide(this.options.set, this.observation(), this.options.grouped);
    const failed = action.kind === 'commit' ? stepOfStatement(action.steps, cause) : undefined;
    const error = failed === undefined ? new AppError('QUERY_FAILED', `the history cannot be written: ${cause.message}`, { cause }) : failedStatement(failed);
    try {
      await this.look();
    } catch (lookError) {
      if (lookError instanceof AppError && !lookError.code.startsWith('WAREHOUSE_')) throw lookError;
      return error.standing(NOT_KNOWN);
    }
    if (this.state.lastSeq !== before) return undefined;
    if (failed === undefined) return this.standing(error);
    if (await this.retries.mayTryAgain(failed)) return undefined;
    return this.standing(error, `${failed.size > 1 ? `The ${failed.size} segments of the group` : 'The failed segment'} rolled back.${await this.locksText(failed)}`);
  }

  private async cancelled(error: Cancelled): Promise<AppError> {
    try {
      await this.look();
    } catch {
      return new AppError('APPLY_CANCELLED', error.message, { stands: NOT_KNOWN, cause: error });
    }
    return this.standing(new AppError('APPLY_CANCELLED', error.message, { cause: error }));
  }

  /** A failure that left nothing behind is tried again when it was a conflict, or when the run that met it did not live to see it; anything else ends this run. */
  private async afterFailure(started: HistoryEntry, note: string): Promise<void> {
    const own = this.failure?.token === started.token ? this.failure : undefined;
    this.failure = undefined;
    if (own === undefined) return this.options.emit({ kind: 'note', text: `${leftByAnEarlierRun(started, note, this.options.set)}; it is tried again.` });
    const failed: SegmentFailure = { step: own.step, cause: own.cause, index: 0, size: 1, leavesParts: note === LEAVES_PARTS };
    if (!failed.leavesParts && await this.retries.mayTryAgain(failed)) return;
    throw this.standing(failedStatement(failed), (await this.locksText(failed)).trim());
  }

  private async locksText({ step, cause }: SegmentFailure): Promise<string> {
    return lockHoldersText(this.options.warehouse, step.segment, cause.message);
  }

  private standing(error: AppError, more = ''): AppError {
    if (error.details.stands !== undefined) return error;
    // Before the first look nothing is known of the warehouse, and nothing was done to it.
    if (this.firstSeq === undefined) return error;
    const doubt = this.mustLook && error.code.startsWith('WAREHOUSE_') ? 'not known for certain; when the warehouse was last asked: ' : '';
    return error.standing(`${doubt}${appliedSoFar(this.state)}${more === '' ? '' : ` ${more}`}`);
  }
}

const NOT_KNOWN = 'not known, because the warehouse could not be asked again';
