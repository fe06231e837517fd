/**
 * Redshift behind its Data API, as far as apply can tell: the history, tokens and fates, transactions with a snapshot, and the fence.
 *
 * A request becomes a job that goes on step by step, also when whoever sent it is gone. What is not written down by the service in its
 * documentation is an assumption, named where it is made; `test/contracts/` asks real warehouses about them.
 */
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import type { StatementFate } from '../../src/core/migrate/decide.js';
import type { CommitRequest, RunRequest, StatementInFlight } from '../../src/ports/warehouse.js';

const HOUR_MS = 3_600_000;
/** The service documents eight hours: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
const TOKEN_MS = 8 * HOUR_MS;
const FATE_MS = 24 * HOUR_MS;

export type Isolation = 'serializable' | 'snapshot';

/** How a request ends: with its effect, or with an error and, for a connection that broke, with or without its effect. */
export type Ending = 'well' | 'refused' | 'conflict' | 'broken-before' | 'broken-after';

/** What the server leaves out or does otherwise, to show that the simulation notices. */
export interface ServerFlaws { readonly noFence?: boolean; readonly noGuard?: boolean; readonly lateFence?: boolean; readonly updateInPlace?: boolean; readonly tokenOnCommit?: boolean }

export interface Job {
  readonly id: number;
  readonly token: string | undefined;
  /** Of a commit; the name of a statement on its own tells its token only. */
  readonly run: string;
  readonly actor: string;
  readonly sentMs: number;
  readonly kind: 'commit' | 'run';
  outcome: 'finished' | 'failed' | 'conflict' | 'moved' | 'broken' | 'cancelled' | undefined;
  cancelled: boolean;
  /** Index of the failed statement. */
  failedAt: number;
  readonly steps: Generator<void, void>;
}

export class SimulatedRedshift {
  nowMs = 1_000_000;
  readonly history: HistoryEntry[] = [];
  readonly effects: string[] = [];
  readonly jobs: Job[] = [];
  private readonly byToken = new Map<string, Job>();
  private fence: number | undefined;

  constructor(private readonly isolation: Isolation, private readonly ending: (kind: Job['kind']) => Ending, private readonly flaws: ServerFlaws = {}) {}

  get lastSeq(): number {
    return this.history.at(-1)?.seq ?? 0;
  }

  /** A batch: LOCK, guard, statements, rows, COMMIT. */
  commit(request: CommitRequest): Job {
    const [first] = request.segments;
    const token = this.flaws.tokenOnCommit === true ? `${request.afterSeq}/${first?.entry.migration ?? ''}/${first?.entry.segment ?? 0}/${first?.entry.event ?? ''}` : undefined;
    return this.known(token) ?? this.add('commit', token, first?.entry, (job) => this.commitSteps(job, request));
  }

  /** A statement on its own, under its token. */
  run({ token, statement }: RunRequest): Job {
    return this.known(token) ?? this.add('run', token, undefined, (job) => this.runSteps(job, statement.sql));
  }

  fateOf(token: string): StatementFate {
    const job = this.byToken.get(token);
    if (job === undefined || this.nowMs - job.sentMs > FATE_MS) return 'absent';
    switch (job.outcome) {
      case undefined: return 'running';
      case 'finished': return 'finished';
      case 'broken': return 'broken';
      default: return 'failed';
    }
  }

  inFlight(): readonly StatementInFlight[] {
    return this.jobs.filter(({ outcome }) => outcome === undefined).map(({ id, kind, token, run, actor, sentMs }) => ({ id: String(id), token: kind === 'run' ? token : undefined, run, actor, sentMs }));
  }

  cancel(id: string): void {
    const job = this.jobs.find((each) => String(each.id) === id);
    if (job !== undefined) job.cancelled = true;
  }

  /** Jobs that can go on: not ended, and not waiting for the fence. */
  ready(): readonly Job[] {
    return this.jobs.filter((job) => job.outcome === undefined && (job.cancelled || this.fence === undefined || this.fence === job.id || !this.waits.has(job.id)));
  }

  advance(job: Job): void {
    if (job.cancelled && !this.hasTakenEffect.has(job.id)) this.end(job, 'cancelled');
    else if (job.steps.next().done === true && job.outcome === undefined) this.end(job, 'finished');
  }

  /** A day-long outage takes everything on its way with it. */
  drop(): void {
    for (const job of this.jobs) if (job.outcome === undefined) this.end(job, this.hasTakenEffect.has(job.id) ? 'finished' : 'cancelled');
  }

  private readonly waits = new Set<number>();
  private readonly hasTakenEffect = new Set<number>();

  private known(token: string | undefined): Job | undefined {
    const job = token === undefined ? undefined : this.byToken.get(token);
    return job !== undefined && this.nowMs - job.sentMs <= TOKEN_MS ? job : undefined;
  }

  private add(kind: Job['kind'], token: string | undefined, named: { readonly run: string; readonly actor: string } | undefined, steps: (job: Job) => Generator<void, void>): Job {
    const job: { -readonly [K in keyof Job]: Job[K] } = { id: this.jobs.length + 1, token, run: named?.run ?? '', actor: named?.actor ?? '', sentMs: this.nowMs, kind, outcome: undefined, cancelled: false, failedAt: 0, steps: NOTHING };
    job.steps = steps(job);
    this.jobs.push(job);
    if (token !== undefined) this.byToken.set(token, job);
    return job;
  }

  private end(job: Job, outcome: NonNullable<Job['outcome']>): void {
    job.outcome = outcome;
    if (this.fence === job.id) this.fence = undefined;
    this.waits.delete(job.id);
  }

  private* lock(job: Job): Generator<void, void> {
    this.waits.add(job.id);
    while (this.fence !== undefined) yield;
    this.waits.delete(job.id);
    this.fence = job.id;
  }

  /** The snapshot is taken by the first statement that reads data, which LOCK is not: https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
  private* commitSteps(job: Job, { afterSeq, segments }: CommitRequest): Generator<void, void> {
    const { noFence, noGuard, lateFence } = this.flaws;
    yield;
    if (noFence !== true && lateFence !== true) yield* this.lock(job);
    const snapshot = this.history.length;
    const seenSeq = this.lastSeq;
    yield;
    if (lateFence === true) yield* this.lock(job);
    if (noGuard !== true && seenSeq !== afterSeq) return this.end(job, 'moved');
    const hasStatements = segments.some(({ statements }) => statements.length > 0);
    const ending = hasStatements ? this.ending('commit') : 'well';
    if (ending === 'refused') return this.end(job, 'failed');
    if (ending === 'conflict' || ending === 'broken-before') return this.end(job, ending === 'conflict' ? 'conflict' : 'broken');
    yield;
    // Two inserts never block each other under snapshot isolation.
    if (this.isolation === 'serializable' && this.history.length !== snapshot) return this.end(job, 'conflict');
    this.hasTakenEffect.add(job.id);
    for (const { statements, entry } of segments) {
      this.effects.push(...statements.map(({ sql }) => sql));
      if (this.flaws.updateInPlace === true && entry.event !== 'started' && this.history.at(-1)?.event === 'started') this.history[this.history.length - 1] = { ...entry, seq: this.lastSeq, atMs: this.nowMs };
      else this.history.push({ ...entry, atMs: this.nowMs });
    }
    this.end(job, ending === 'broken-after' ? 'broken' : 'finished');
  }

  private* runSteps(job: Job, sql: string): Generator<void, void> {
    yield;
    const ending = this.ending('run');
    if (ending === 'refused' || ending === 'conflict') return this.end(job, ending === 'refused' ? 'failed' : 'conflict');
    if (ending === 'broken-before') return this.end(job, 'broken');
    yield;
    this.effects.push(sql);
    this.hasTakenEffect.add(job.id);
    yield;
    this.end(job, ending === 'broken-after' ? 'broken' : 'finished');
  }
}

const NOTHING = (function* (): Generator<void, void> {})();
