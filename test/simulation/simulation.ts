/**
 * Apply in a world that goes wrong: at every call of the port, a schedule decides what becomes of it and who acts next.
 *
 * Only the simulated Redshift is durable. A crashed runner's promise never settles, so no `finally` runs: that is what `kill -9` looks like.
 */
import { AppError } from '../../src/core/errors.js';
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import { MigrationSet } from '../../src/core/migrate/migration-set.js';
import { apply } from '../../src/engine/apply.js';
import { HistoryMoved, StatementFailed, TransportLost, type CommitReceipt, type CommitRequest, type RunRequest, type Warehouse } from '../../src/ports/warehouse.js';
import { checkAtTheEnd, checkNow, expectedOf, Violation } from './invariants.js';
import type { Schedule } from './schedule.js';
import { SimulatedRedshift, type Ending, type Isolation, type Job, type ServerFlaws } from './simulated-redshift.js';

export interface Budget {
  /** How many calls may go wrong. */
  readonly faults: number;
  /** How often something else than usual acts next. */
  readonly switches: number;
  readonly runners: number;
}

/** A variant of the tool that is broken in one way. */
export interface Mutant extends ServerFlaws { readonly recordAfter?: boolean; readonly noStarted?: boolean; readonly freshToken?: boolean; readonly noDeadline?: boolean; readonly lateSend?: boolean }

export interface SimulationOptions {
  readonly budget: Budget;
  readonly isolation: Isolation;
  readonly grouped?: boolean;
  readonly takeover?: boolean;
  readonly mutant?: Mutant;
}

const FILES = [
  { path: 'migrations/V1__a.sql', text: 'INSERT INTO s.a VALUES (1);' },
  { path: 'migrations/V2__b.sql', text: 'ALTER TABLE s.a APPEND FROM s.b;\nINSERT INTO s.a VALUES (2);' },
  { path: 'migrations/V3__c.sql', text: 'VACUUM s.a;' },
  { path: 'migrations/V4__d.sql', text: 'INSERT INTO s.a VALUES (3); INSERT INTO s.a VALUES (4);' },
];

const MIGRATIONS = new MigrationSet([{ kind: 'folder', path: 'migrations', files: FILES }], new Map());
const EXPECTED = expectedOf(MIGRATIONS);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After a quarter of an hour a signature is refused: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
const SIGNATURE_MS = 15 * MINUTE_MS;
const STEPS_MAX = 600;
const RUNS_MAX = 24;
/** Turns of the event loop between two calls of one run. */
const TURNS_MAX = 2_000;

/** What may befall a call. `frozen` is a runner that stands still for nine hours, as a laptop that is closed. */
type Fault = 'none' | 'crash-before' | 'crash-after' | 'lost-before' | 'lost-after' | 'delayed' | 'throttled' | 'frozen';
const READ_FAULTS: readonly Fault[] = ['none', 'crash-before', 'throttled'];
const WRITE_FAULTS: readonly Fault[] = ['none', 'crash-before', 'crash-after', 'lost-before', 'lost-after', 'delayed', 'throttled', 'frozen'];
const ENDINGS: readonly Ending[] = ['well', 'refused', 'conflict', 'broken-before', 'broken-after'];
const OUTAGES_MS = [0, 10 * MINUTE_MS, 25 * HOUR_MS];

interface Call {
  readonly writes: boolean;
  /** Later it is not sent. */
  readonly notAfterMs: number;
  /** Sends the request; a job when the answer comes later. */
  send(): Job | undefined;
  answer(job: Job | undefined): void;
  lose(error: Error): void;
}

interface Runner { readonly id: string; call: Call | undefined; ended: 'done' | 'crashed' | Error | undefined }

/** Runs one schedule to its end. Throws a Violation with what happened. */
export async function simulate(schedule: Schedule, options: SimulationOptions): Promise<string> {
  return new Simulation(schedule, options).run();
}

class Simulation {
  private readonly server: SimulatedRedshift;
  private readonly runners: Runner[] = [];
  private awaited: readonly { readonly job: Job; readonly runner: Runner; readonly call: Call }[] = [];
  private readonly delayed: { readonly call: Call; readonly sentMs: number }[] = [];
  private readonly log: string[] = [];
  private faults: number;
  private switches: number;
  private attempts = 0;
  private checked: readonly HistoryEntry[] = [];
  private effects = 0;

  constructor(private readonly schedule: Schedule, private readonly options: SimulationOptions) {
    const { faults, switches } = options.budget;
    this.faults = faults;
    this.switches = switches;
    this.server = new SimulatedRedshift(options.isolation, (kind) => this.trouble(ENDINGS, kind), options.mutant);
  }

  async run(): Promise<string> {
    for (let n = 0; n < this.options.budget.runners; n++) this.spawn();
    for (let step = 0; step < STEPS_MAX; step++) {
      await this.settled();
      const actions = this.enabled();
      if (actions.length === 0 && !this.goOn()) break;
      const choice = this.switches > 0 ? this.schedule.pick(actions.length) : 0;
      if (choice > 0) this.switches--;
      this.server.nowMs += 100;
      actions[choice]?.();
      this.checkEffects();
    }
    this.check(() => checkAtTheEnd(this.server, EXPECTED, this.runners.every(({ ended }) => ended !== undefined)));
    return this.log.join(' ');
  }

  /** After every effect; a step that changed nothing needs no look. */
  private checkEffects(): void {
    const { history, effects } = this.server;
    if (effects.length === this.effects && history.length === this.checked.length && history.at(-1) === this.checked.at(-1)) return;
    this.effects = effects.length;
    this.check(() => { this.checked = checkNow(this.server, EXPECTED, this.checked); });
  }

  /** Lets every runner go on to its next call; between two calls it waits for nothing. */
  private async settled(): Promise<void> {
    for (let turn = 0; turn < TURNS_MAX; turn++) {
      const waiting = new Set(this.awaited.map(({ runner }) => runner));
      if (this.runners.every((runner) => runner.ended !== undefined || runner.call !== undefined || waiting.has(runner))) return;
      await Promise.resolve();
    }
    throw new Violation(`a run neither calls the warehouse nor ends: ${this.log.join(' ')}`);
  }

  /** What can happen next; the first is what does on an ordinary day, and a delayed request arrives when nothing else is left. */
  private enabled(): (() => void)[] {
    const jobs = this.server.ready().map((job) => () => this.advance(job));
    const calls = this.runners.flatMap((runner) => (runner.call === undefined ? [] : [() => this.deliver(runner)]));
    return [...jobs, ...calls, ...this.delayed.map((_, at) => () => this.arrive(at))];
  }

  private arrive(at: number): void {
    const [late] = this.delayed.splice(at, 1);
    if (late !== undefined && this.server.nowMs - late.sentMs <= SIGNATURE_MS) late.call.send();
  }

  /** When every run has ended, and not all is applied, somebody runs apply again, after a look at the warehouse where it asks for one. */
  private goOn(): boolean {
    if (this.runners.some(({ ended }) => ended === undefined)) return false;
    if (this.runners.at(-1)?.ended === 'done') return false;
    this.repair();
    this.spawn();
    return true;
  }

  private advance(job: Job): void {
    this.server.advance(job);
    if (job.outcome === undefined) return;
    const answered = this.awaited.filter((each) => each.job === job);
    this.awaited = this.awaited.filter((each) => each.job !== job);
    for (const { call } of answered) call.answer(job);
  }

  private deliver(runner: Runner): void {
    const { call } = runner;
    if (call === undefined) return;
    runner.call = undefined;
    if (this.server.nowMs > call.notAfterMs) return call.lose(new TransportLost('too late'));
    const fault = this.trouble(call.writes ? WRITE_FAULTS : READ_FAULTS, call.writes ? 'write' : 'read');
    switch (fault) {
      case 'crash-before': return this.crash(runner);
      case 'crash-after': call.send(); return this.crash(runner);
      case 'lost-before': return call.lose(new TransportLost('lost'));
      case 'lost-after': call.send(); return call.lose(new TransportLost('lost'));
      case 'delayed': this.delayed.push({ call, sentMs: this.server.nowMs }); return call.lose(new TransportLost('lost'));
      case 'throttled': return call.lose(new AppError('WAREHOUSE_BUSY', 'throttled'));
      case 'frozen': return this.freeze(runner, call);
      case 'none': {
        const job = call.send();
        if (job === undefined || job.outcome !== undefined) call.answer(job);
        else this.awaited = [...this.awaited, { job, runner, call }];
      }
    }
  }

  /** Whoever waits for the runner starts another one, and all of that is over when it wakes. */
  private freeze(runner: Runner, call: Call): void {
    const job = call.send();
    while (job !== undefined && job.outcome === undefined) for (const ready of this.server.ready()) this.advance(ready);
    const other = this.spawn();
    this.runners.splice(this.runners.indexOf(other), 1);
    this.runners.unshift(other);
    const wake: Call = { writes: false, notAfterMs: Infinity, send: () => { this.server.nowMs += 9 * HOUR_MS; return undefined; }, answer: () => call.answer(job), lose: () => call.answer(job) };
    runner.call = wake;
  }

  private crash(runner: Runner): void {
    runner.ended = 'crashed';
    this.awaited = this.awaited.filter((each) => each.runner !== runner);
    const outageMs = OUTAGES_MS[this.schedule.pick(OUTAGES_MS.length)] ?? 0;
    this.server.nowMs += outageMs;
    if (outageMs >= HOUR_MS) this.endEverything();
    this.spawn();
  }

  /** A run ends itself after six hours, and no request stays on the wire for a day. */
  private endEverything(): void {
    for (const runner of this.runners) {
      runner.ended ??= 'crashed';
      runner.call = undefined;
    }
    this.awaited = [];
    this.delayed.length = 0;
    this.server.drop();
  }

  private trouble<T>(kinds: readonly T[], where: string): T {
    const choice = this.faults > 0 ? this.schedule.pick(kinds.length) : 0;
    if (choice > 0) this.faults--;
    if (choice > 0) this.log.push(`${where}:${String(kinds[choice])}@${this.server.lastSeq}`);
    return kinds[choice] ?? (kinds[0] as T);
  }

  private spawn(): Runner {
    if (this.runners.length >= RUNS_MAX) throw new Violation(`no run ends well: ${this.log.join(' ')}`);
    const runner: Runner = { id: `run${this.runners.length + 1}`, call: undefined, ended: undefined };
    this.runners.push(runner);
    const startedMs = this.server.nowMs;
    const isLate = this.options.mutant?.noDeadline === true;
    apply({
      set: MIGRATIONS,
      warehouse: this.portOf(runner),
      clock: { now: () => (isLate ? Math.min(this.server.nowMs, startedMs + HOUR_MS) : this.server.nowMs), sleep: (ms) => { this.server.nowMs += ms; return Promise.resolve(); } },
      signal: new AbortController().signal,
      random: () => 0.5,
      run: { host: 'terminal', id: runner.id, actor: '', commit: '', runUrl: '', pullRequest: '', base: '', repository: '' },
      toolVersion: '0',
      approval: undefined,
      takeover: this.options.takeover ?? false,
      grouped: this.options.grouped ?? false,
      statementTimeoutMs: undefined,
      onPlan: () => undefined,
      emit: () => undefined,
    }).then(() => { runner.ended = 'done'; }, (error: Error) => {
      runner.ended = error;
      if (!(error instanceof AppError)) throw error;
    }).catch((error: unknown) => { this.log.push(`unexpected: ${String(error)}`); });
    return runner;
  }

  private portOf(runner: Runner): Warehouse {
    const { server, options: { mutant = {} } } = this;
    const call = <T>(writes: boolean, send: () => Job | undefined, read: (job: Job | undefined) => T, notAfterMs = Infinity) => new Promise<T>((resolve, reject) => {
      runner.call = {
        writes,
        notAfterMs,
        send,
        answer: (job) => {
          try {
            resolve(read(job));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
        lose: reject,
      };
    });
    const commit = (request: CommitRequest) => call(true, () => server.commit(request), (job) => receiptOf(job, request, server.nowMs));
    const run = (request: RunRequest) => call(true, () => server.run(mutant.freshToken === true ? { ...request, token: `${request.token}#${++this.attempts}` } : request), (job) => { receiptOf(job, undefined, server.nowMs); }, mutant.lateSend === true ? Infinity : request.notAfterMs);
    return {
      label: 'simulated',
      dedupeWindowMs: 7 * HOUR_MS,
      readHistory: () => call(false, () => undefined, () => ({ entries: [...server.history], nowMs: server.nowMs })),
      commit: async (request) => {
        const [segment] = request.segments;
        if (mutant.recordAfter === true && segment !== undefined && segment.statements.length > 0) {
          for (const statement of segment.statements) await run({ token: `r${++this.attempts}`, statement, notAfterMs: Infinity });
          return commit({ ...request, segments: [{ ...segment, statements: [] }] });
        }
        if (mutant.noStarted === true && segment?.entry.event === 'started') {
          const [statement] = EXPECTED.segment(segment.entry).statements;
          if (statement !== undefined) await run({ token: segment.entry.token, statement, notAfterMs: Infinity });
          return commit({ ...request, segments: [{ ...segment, entry: { ...segment.entry, event: 'applied', token: '' } }] });
        }
        return commit(request);
      },
      run,
      fateOf: (token) => call(false, () => undefined, () => server.fateOf(token)),
      inFlight: () => call(false, () => undefined, () => server.inFlight()),
      cancel: (id) => call(false, () => { server.cancel(id); return undefined; }, () => undefined),
      lockHolders: () => Promise.resolve([]),
      query: () => Promise.resolve({ columns: [], rows: [], total: 0 }),
      close: () => Promise.resolve(),
    };
  }

  /** What a person records after a look: the truth, and only of what is open, because `repair` takes nothing else. */
  private repair(): void {
    const last = this.runners.at(-1)?.ended;
    if (!(last instanceof AppError) || last.exit !== 3) return;
    const open = this.server.history.findLast(({ event }) => event === 'started' || event === 'failed');
    if (open === undefined || this.server.history.findLast(({ migration }) => migration === open.migration) !== open) return;
    const hasRun = EXPECTED.segment(open).statements.every(({ sql }) => this.server.effects.includes(sql));
    this.server.history.push({ ...open, seq: this.server.lastSeq + 1, event: 'repaired', note: hasRun ? 'applied: seen' : 'retry: not seen', atMs: this.server.nowMs });
  }

  private check(holds: () => void): void {
    try {
      holds();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      throw new Violation(`${error.message} [${String(this.schedule)}; ${this.log.join(' ')}]`);
    }
  }
}

/** What the adapter makes of the end of a job. */
export function receiptOf(job: Job | undefined, request: CommitRequest | undefined, nowMs: number): CommitReceipt {
  switch (job?.outcome) {
    case 'moved': throw new HistoryMoved('moved');
    case 'failed': throw new StatementFailed('ERROR: refused', job.failedAt, undefined, String(job.id));
    case 'conflict': throw new StatementFailed('ERROR:1023 DETAIL: Serializable isolation violation on table', job.failedAt, undefined, String(job.id));
    case 'broken': throw new StatementFailed('ERROR: the connection was reset', job.failedAt, undefined, String(job.id), 'broken');
    case 'cancelled': throw new StatementFailed('ERROR: Query cancelled on user\'s request', job.failedAt, undefined, String(job.id));
    default: return { entries: (request?.segments ?? []).map(({ entry }) => ({ ...entry, atMs: nowMs })) };
  }
}
