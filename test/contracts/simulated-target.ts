/** The simulated Redshift as a port: each job goes on, together with all others, for as long as somebody waits for one. */
import type { CommitReceipt, CommitRequest, RunRequest, Warehouse } from '../../src/ports/warehouse.js';
import { TransportLost } from '../../src/ports/warehouse.js';
import { SimulatedRedshift, type Ending, type Isolation, type Job } from '../simulation/simulated-redshift.js';
import { receiptOf } from '../simulation/simulation.js';
import type { ContractTarget, OpenTarget, Texts } from './contract-target.js';

const FAILING = 'FAIL';
const ENDLESS = 'ENDLESS ';
/** LOCK and guard; the statement after them does not end. */
const STEPS_BEFORE_ENDLESS = 2;

const TEXTS: Texts = { effect: (what) => what, failing: FAILING, endless: (what) => `${ENDLESS}${what}`, endlessRead: '' };

export function simulatedTarget(isolation: Isolation): ContractTarget {
  return {
    name: `simulated Redshift, ${isolation} isolation`,
    speaksSql: false,
    keepsTimeouts: false,
    isConcurrent: true,
    timeoutMs: 0,
    patienceMs: 5_000,
    open: () => Promise.resolve(new SimulatedTarget(isolation)),
  };
}

class SimulatedTarget implements OpenTarget {
  readonly texts = TEXTS;
  private server: SimulatedRedshift;
  private sqls = new Map<Job, readonly string[]>();
  private steps = new Map<Job, number>();
  private advancing: Job | undefined;

  constructor(private readonly isolation: Isolation) {
    this.server = this.begin();
  }

  connect(): Warehouse {
    return {
      label: 'simulated',
      dedupeWindowMs: 0,
      readHistory: () => Promise.resolve({ entries: [...this.server.history], nowMs: this.server.nowMs }),
      commit: (request) => this.commit(request),
      run: (request) => this.run(request),
      fateOf: (token) => Promise.resolve(this.server.fateOf(token)),
      inFlight: () => Promise.resolve(this.server.inFlight()),
      cancel: (id) => Promise.resolve(this.server.cancel(id)),
      lockHolders: () => Promise.resolve([]),
      query: () => Promise.reject(new Error('the simulated Redshift speaks no SQL')),
      close: () => Promise.resolve(),
    };
  }

  reset(): Promise<void> {
    this.server = this.begin();
    return Promise.resolve();
  }

  effects(): Promise<readonly string[]> {
    return Promise.resolve([...this.server.effects]);
  }

  sentUnder(token: string): Promise<readonly string[]> {
    return Promise.resolve(this.server.jobs.filter((job) => job.token === token).map(({ id }) => String(id)));
  }

  isReading(): Promise<boolean> {
    return Promise.resolve(false);
  }

  now(): number {
    return this.server.nowMs;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private begin(): SimulatedRedshift {
    this.sqls = new Map();
    this.steps = new Map();
    return new SimulatedRedshift(this.isolation, () => this.ending());
  }

  private async commit(request: CommitRequest): Promise<CommitReceipt> {
    const job = this.server.commit(request);
    await this.ended(job, request.segments.flatMap(({ statements }) => statements.map(({ sql }) => sql)));
    return receiptOf(job, request, this.server.nowMs);
  }

  private async run(request: RunRequest): Promise<void> {
    if (this.server.nowMs > request.notAfterMs) throw new TransportLost('too late');
    const job = this.server.run(request);
    await this.ended(job, [request.statement.sql]);
    receiptOf(job, undefined, this.server.nowMs);
  }

  /** The simulation asks how a job ends while it goes on with it; here its texts tell. */
  private ending(): Ending {
    const job = this.advancing;
    const failedAt = job === undefined ? -1 : (this.sqls.get(job) ?? []).indexOf(FAILING);
    if (job === undefined || failedAt < 0) return 'well';
    job.failedAt = failedAt;
    return 'refused';
  }

  /** Whoever waits lets all jobs go on, so that those of others come in between. */
  private async ended(job: Job, sqls: readonly string[]): Promise<void> {
    const { server } = this;
    this.sqls.set(job, sqls);
    while (job.outcome === undefined) {
      for (const ready of server.ready()) this.advance(server, ready);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  }

  private advance(server: SimulatedRedshift, job: Job): void {
    const steps = (this.steps.get(job) ?? 0) + 1;
    const isEndless = (this.sqls.get(job) ?? []).some((sql) => sql.startsWith(ENDLESS));
    if (isEndless && !job.cancelled && steps > STEPS_BEFORE_ENDLESS) return;
    this.steps.set(job, steps);
    server.nowMs += 10;
    this.advancing = job;
    server.advance(job);
    this.advancing = undefined;
  }
}
