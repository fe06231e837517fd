/**
 * A warehouse in memory for tests of what is built on it; a test says which of its calls go wrong. The simulation has a more faithful one.
 *
 * What may happen at a call: it succeeds; the request is lost before it arrives; the response is lost after it
 * took effect; the process dies before or after; the statement fails; the call is throttled. What may not: effects that are half done.
 */
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import type { StatementFate } from '../../src/core/migrate/decide.js';
import type { LockHolder } from '../../src/core/migrate/locks.js';
import { HistoryMoved, StatementFailed, TransportLost, type CommitReceipt, type CommitRequest, type HistorySnapshot, type QueryResult, type RunRequest, type StatementInFlight, type Warehouse } from '../../src/ports/warehouse.js';

export type Fault = 'ok' | 'lost-before' | 'lost-after' | 'crash-before' | 'crash-after' | 'statement-fails';

/** The process is gone: nothing it would have done afterwards happens. */
export class Crash extends Error {}

/** Which faults can befall which call; the schedule picks among them. */
export const FAULTS_OF: Readonly<Record<'readHistory' | 'commit' | 'run' | 'fateOf', readonly Fault[]>> = {
  readHistory: ['ok', 'crash-before'],
  commit: ['ok', 'lost-before', 'lost-after', 'crash-before', 'crash-after', 'statement-fails'],
  run: ['ok', 'lost-before', 'lost-after', 'crash-before', 'crash-after', 'statement-fails'],
  fateOf: ['ok', 'crash-before'],
};

/** What the warehouse did, in order: the ground truth the invariants compare the history with. */
export interface Effect { readonly migration: string; readonly sql: string }

export class SimulatedWarehouse implements Warehouse {
  readonly label = 'simulated';
  readonly dedupeWindowMs = 7 * 3_600_000;
  readonly history: HistoryEntry[] = [];
  readonly effects: string[] = [];
  nowMs = 1_000;
  /** What a statement that fails is answered. */
  refusal = 'simulated refusal';
  private readonly tokens = new Map<string, StatementFate>();

  constructor(private readonly choose: (call: keyof typeof FAULTS_OF, faults: readonly Fault[]) => Fault) {}

  readHistory(): Promise<HistorySnapshot> {
    return this.call('readHistory', () => ({ entries: [...this.history], nowMs: this.nowMs }));
  }

  commit(request: CommitRequest): Promise<CommitReceipt> {
    return this.call('commit', (fails) => {
      if ((this.history.at(-1)?.seq ?? 0) !== request.afterSeq) throw new HistoryMoved('moved');
      const statements = request.segments.flatMap((segment) => segment.statements);
      if (fails && statements.length > 0) throw new StatementFailed(this.refusal, 0, undefined, undefined);
      for (const { sql } of statements) this.effects.push(sql);
      const entries = request.segments.map(({ entry }) => ({ ...entry, atMs: this.nowMs }));
      this.history.push(...entries);
      return { entries };
    });
  }

  run({ token, statement }: RunRequest): Promise<void> {
    return this.call('run', (fails) => {
      const known = this.tokens.get(token);
      if (known === 'finished') return;
      if (known === 'failed') throw new StatementFailed(this.refusal, 0, undefined, undefined);
      this.tokens.set(token, fails ? 'failed' : 'finished');
      if (fails) throw new StatementFailed(this.refusal, 0, undefined, undefined);
      this.effects.push(statement.sql);
    });
  }

  fateOf(token: string): Promise<StatementFate> {
    return this.call('fateOf', () => this.tokens.get(token) ?? 'absent');
  }

  inFlight(): Promise<readonly StatementInFlight[]> {
    return Promise.resolve([]);
  }

  cancel(_id: string): Promise<void> {
    return Promise.resolve();
  }

  lockHolders(): Promise<readonly LockHolder[]> {
    return Promise.resolve([]);
  }

  query(): Promise<QueryResult> {
    return Promise.resolve({ columns: [], rows: [], total: 0 });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async call<T>(name: keyof typeof FAULTS_OF, effect: (statementFails: boolean) => T): Promise<T> {
    await Promise.resolve();
    this.nowMs += 10;
    const fault = this.choose(name, FAULTS_OF[name]);
    if (fault === 'crash-before') throw new Crash();
    if (fault === 'lost-before') throw new TransportLost('lost before it arrived');
    const result = effect(fault === 'statement-fails');
    if (fault === 'crash-after') throw new Crash();
    if (fault === 'lost-after') throw new TransportLost('the response was lost');
    return result;
  }
}
