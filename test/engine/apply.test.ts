/** Apply in front of a warehouse in memory: approval, deadline, other runs, failures, and what is never run twice or lost. */
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { StatementFate } from '../../src/core/migrate/decide.js';
import { foldHistory, type HistoryEntry } from '../../src/core/migrate/history.js';
import type { LockHolder } from '../../src/core/migrate/locks.js';
import type { MigrationSet } from '../../src/core/migrate/migration-set.js';
import { approvalOf, makePlan, parseApproval, type Approval } from '../../src/core/migrate/plan.js';
import { apply, type ApplyOptions, type ApplyResult } from '../../src/engine/apply.js';
import type { ProgressEvent, RunContext } from '../../src/ports/host.js';
import { Cancelled, HistoryMoved, StatementFailed, TransportLost, type CommitReceipt, type CommitRequest, type HistorySnapshot, type RunRequest, type StatementInFlight } from '../../src/ports/warehouse.js';
import { openScripted, ScriptedDataApi } from '../support/scripted-data-api.js';
import { setOf } from '../core/migrate/migrations.js';
import { SimulatedWarehouse, type Fault } from '../simulation/simulated-warehouse.js';

type Call = 'readHistory' | 'commit' | 'run' | 'fateOf';

/** Never fails by itself; a test says what happens at the n-th call of a kind, and what fate the service tells of a token. */
class Warehouse extends SimulatedWarehouse {
  readonly calls: Call[] = [];
  readonly fates: StatementFate[] = [];
  private readonly before = new Map<string, () => void>();
  private readonly counts = new Map<Call, number>();

  constructor(private readonly faults: Partial<Record<`${Call} ${number}`, Fault>> = {}) {
    super((call) => this.faults[`${call} ${this.counts.get(call) ?? 0}`] ?? 'ok');
  }

  /** Runs something right before the n-th call; it may throw what the warehouse would. */
  at(call: `${Call} ${number}`, happens: () => void): this {
    this.before.set(call, happens);
    return this;
  }

  override readHistory(): Promise<HistorySnapshot> {
    return this.enter('readHistory', () => super.readHistory());
  }

  override commit(request: CommitRequest): Promise<CommitReceipt> {
    this.requests.push(request);
    return this.enter('commit', () => super.commit(request));
  }

  /** What an earlier run left running, look by look; empty when the list is used up. */
  readonly running: (readonly StatementInFlight[])[] = [];
  readonly cancelled: string[] = [];
  readonly requests: CommitRequest[] = [];
  holders: readonly LockHolder[] = [];

  override inFlight(): Promise<readonly StatementInFlight[]> {
    return Promise.resolve(this.running.shift() ?? []);
  }

  override cancel(id: string): Promise<void> {
    this.cancelled.push(id);
    return Promise.resolve();
  }

  override lockHolders(): Promise<readonly LockHolder[]> {
    return Promise.resolve(this.holders);
  }

  override run(request: RunRequest): Promise<void> {
    return this.enter('run', () => super.run(request));
  }

  override fateOf(token: string): Promise<StatementFate> {
    return this.enter('fateOf', async () => this.fates.shift() ?? await super.fateOf(token));
  }

  get log(): readonly string[] {
    return this.history.map(({ seq, event, migration, segment, run }) => `${seq} ${event} ${migration}/${segment} ${run}`);
  }

  private async enter<T>(call: Call, then: () => Promise<T>): Promise<T> {
    this.calls.push(call);
    const count = (this.counts.get(call) ?? 0) + 1;
    this.counts.set(call, count);
    this.before.get(`${call} ${count}`)?.();
    return then();
  }
}

const RUN: RunContext = { host: 'terminal', id: 'run1', actor: 'alice', commit: 'f00', runUrl: '', pullRequest: '', base: '', repository: '' };

interface Ended { readonly result?: ApplyResult; readonly error?: AppError; readonly events: readonly ProgressEvent[] }

async function applied(set: MigrationSet, warehouse: Warehouse, more: Partial<ApplyOptions> & { readonly id?: string } = {}): Promise<Ended> {
  const events: ProgressEvent[] = [];
  const options: ApplyOptions = {
    set, warehouse, clock: clockOf(warehouse), signal: new AbortController().signal, run: { ...RUN, id: more.id ?? 'run1' }, toolVersion: '1', approval: undefined, random: () => 1, takeover: false, grouped: false, statementTimeoutMs: undefined,
    onPlan: () => undefined, emit: (event) => events.push(event), ...more,
  };
  try {
    return { result: await apply(options), events };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error, events };
  }
}

function clockOf(warehouse: SimulatedWarehouse) {
  return { now: () => warehouse.nowMs, sleep: (ms: number) => { warehouse.nowMs += ms; return Promise.resolve(); } };
}

function approvalFor(set: MigrationSet, entries: readonly HistoryEntry[]): Approval {
  return parseApproval(approvalOf(makePlan(set, foldHistory(entries))));
}

const FILES = { V1__a: 'create table s.a (x int)', V2__b: 'insert into s.a values (1); vacuum s.a; insert into s.a values (2)' };
const files = setOf(FILES);
const EFFECTS = ['create table s.a (x int)', 'insert into s.a values (1)', 'vacuum s.a', 'insert into s.a values (2)'];

describe('a run', () => {
  test('applies everything in order, and a second one nothing', async () => {
    const warehouse = new Warehouse();
    const { result, events } = await applied(files, warehouse);
    expect(result).toEqual({ appliedSegments: 4, appliedMigrations: 2, lastSeq: 5 });
    expect(warehouse.effects).toEqual(EFFECTS);
    expect(warehouse.log).toEqual(['1 applied V1__a/1 run1', '2 applied V2__b/1 run1', '3 started V2__b/2 run1', '4 applied V2__b/2 run1', '5 applied V2__b/3 run1']);
    expect(events.filter(({ kind }) => kind === 'segment-applied').map((event) => event.kind === 'segment-applied' && `${event.done}/${event.total}`)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect((await applied(files, warehouse)).result).toEqual({ appliedSegments: 0, appliedMigrations: 0, lastSeq: 5 });
    expect(warehouse.effects).toHaveLength(4);
  });

  test('looks once, and after certain outcomes not again', async () => {
    const warehouse = new Warehouse();
    await applied(files, warehouse);
    expect(warehouse.calls).toEqual(['readHistory', 'commit', 'commit', 'commit', 'run', 'commit', 'commit']);
  });

  test('records who ran it, for which plan', async () => {
    const warehouse = new Warehouse();
    const plan = makePlan(files, foldHistory([]));
    await applied(files, warehouse);
    for (const entry of warehouse.history) expect(entry).toMatchObject({ actor: 'alice', commit: 'f00', host: 'terminal', toolVersion: '1', planDigest: plan.digest });
  });

  test('whose plan is rejected runs nothing', async () => {
    const warehouse = new Warehouse();
    const rejected = new Error('rejected');
    await expect(applied(files, warehouse, { onPlan: () => { throw rejected; } })).rejects.toBe(rejected);
    expect(warehouse.calls).toEqual(['readHistory']);
  });

  test('refuses a history no run can leave', async () => {
    const warehouse = new Warehouse();
    await applied(files, warehouse);
    warehouse.history.splice(1, 1);
    expect((await applied(files, warehouse)).error).toMatchObject({ code: 'HISTORY_DIVERGED' });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['edited', { ...FILES, V1__a: 'create table s.a (y int)' }, 'MIGRATION_CHANGED'],
    ['gone', { V2__b: FILES.V2__b }, 'MIGRATION_MISSING'],
    ['put before', { ...FILES, V1_5__c: 'select 1' }, 'OUT_OF_ORDER'],
  ])('refuses files of which one was %s', async (_name, changed, code) => {
    const warehouse = new Warehouse();
    await applied(files, warehouse);
    expect((await applied(setOf(changed), warehouse)).error).toMatchObject({ code });
    expect(warehouse.effects).toEqual(EFFECTS);
  });
});

describe('over the Data API', () => {
  test.each([1, 5, 20])('%i transactional segments cost at most that many calls and seven', async (count) => {
    const api = await ScriptedDataApi.start();
    api.on('ExecuteStatement', { status: 200, body: { Id: 'a', Status: 'FAILED' } }).on('DescribeStatement', { status: 200, body: { Status: 'FAILED', Error: 'schema "redshift_devops" does not exist' } });
    const { warehouse, clock, abort } = openScripted(api);
    const set = setOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`V${index + 1}__x`, 'create schema a'])));
    const result = await apply({ set, warehouse, clock, signal: abort.signal, run: RUN, toolVersion: '1', approval: undefined, random: () => 1, takeover: false, grouped: false, statementTimeoutMs: undefined, onPlan: () => undefined, emit: () => undefined });
    await api.close();
    expect(result.appliedSegments).toBe(count);
    expect(api.sent('BatchExecuteStatement')).toHaveLength(count + 1);
    // The first look, the tables, and three for what an earlier run has left running.
    expect(api.received.length).toBeLessThanOrEqual(count + 7);
    expect(api.sent('ListStatements').map(({ Status, StatementName, WorkgroupName }) => [Status, StatementName, WorkgroupName])).toEqual(['SUBMITTED', 'PICKED', 'STARTED'].map((status) => [status, 'redshift-devops/', 'analytics']));
  });
});

describe('an approved plan', () => {
  test('runs', async () => {
    const warehouse = new Warehouse();
    expect((await applied(files, warehouse, { approval: approvalFor(files, []) })).result?.appliedSegments).toBe(4);
  });

  test.each<[string, MigrationSet, (entries: readonly HistoryEntry[]) => Approval, RegExp]>([
    ['a file is new', setOf({ ...FILES, V3__c: 'select 1' }), () => approvalFor(files, []), /^V3__c was added since the plan was approved; the plan after seq 0 is now 0:/],
    ['two files are new', setOf({ ...FILES, V3__c: 'select 1', V4__d: 'select 1' }), () => approvalFor(files, []), /^V3__c, V4__d were added since/],
    ['a file is gone', setOf({ V1__a: FILES.V1__a }), () => approvalFor(files, []), /not as it was approved: migrations\/V1__a.sql;/],
    ['a file was edited', setOf({ ...FILES, V1__a: 'create table s.a (y int)' }), () => approvalFor(files, []), /not as it was approved: migrations\/V1__a.sql, migrations\/V2__b.sql;/],
    ['a variable has another value', setOf({ V1__a: 'create table ${x}.a (y int)' }, { x: 'b' }), () => approvalFor(setOf({ V1__a: 'create table ${x}.a (y int)' }, { x: 'a' }), []), /a variable is not as it was approved/],
    ['it was made for a longer history', files, () => ({ ...approvalFor(files, []), afterSeq: 7 }), /after seq 7, and the history ends at 0/],
  ])('is stale when %s, and nothing runs', async (_name, set, approval, message) => {
    const warehouse = new Warehouse();
    expect((await applied(set, warehouse, { approval: approval([]) })).error).toMatchObject({ code: 'PLAN_STALE', message: expect.stringMatching(message) });
    expect(warehouse.calls).toEqual(['readHistory']);
  });

  test('is stale when something else was applied since', async () => {
    const warehouse = new Warehouse();
    const approval = approvalFor(files, []);
    await applied(setOf({ V1__other: 'select 1' }), warehouse);
    const both = setOf({ V1__other: 'select 1', V2__b: FILES.V2__b });
    expect((await applied(both, warehouse, { approval })).error).toMatchObject({ code: 'PLAN_STALE', message: expect.stringContaining('not as it was approved') });
    expect(warehouse.effects).toEqual(['select 1']);
  });

  test('is stale when something else is applied while it runs, and stops there', async () => {
    const warehouse = new Warehouse();
    const approval = approvalFor(files, []);
    warehouse.at('commit 2', () => {
      const [first] = warehouse.history;
      if (first !== undefined) warehouse.history.push({ ...first, seq: 2, migration: 'R__stranger', run: 'other' });
    });
    expect((await applied(files, warehouse, { approval })).error).toMatchObject({ code: 'PLAN_STALE', message: 'since then seq 2 was recorded: applied R__stranger' });
    expect(warehouse.effects).toEqual(EFFECTS.slice(0, 1));
  });

  test.each([1, 2, 3, 4, 5])('that crashed at commit %i resumes under the same approval', async (at) => {
    const warehouse = new Warehouse({ [`commit ${at}` as const]: 'crash-after' as const });
    const approval = approvalFor(files, []);
    await expect(applied(files, warehouse, { approval })).rejects.toThrow();
    expect((await applied(files, warehouse, { approval, id: 'run2' })).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });
});

describe('what stands', () => {
  test('is said of a failed segment in a transaction, with its place', async () => {
    const warehouse = new Warehouse({ 'commit 2': 'statement-fails' });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', message: 'simulated refusal', details: { at: { path: 'migrations/V2__b.sql', start: { line: 1, column: 1 } } } });
    expect(error?.details.stands).toBe('1 migration applied, the last of them V1__a (seq 1). The failed segment rolled back.');
    expect(error?.next).toBe('Correct the statement, then run apply again; it resumes at segment 1 of V2__b.');
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('is not said before the warehouse was asked', async () => {
    const denied = new Warehouse().at('readHistory 1', () => { throw new AppError('WAREHOUSE_DENIED', 'no'); });
    const { error } = await applied(files, denied);
    expect(error).toMatchObject({ code: 'WAREHOUSE_DENIED' });
    expect(error?.details.stands).toBeUndefined();
    const abort = new AbortController();
    abort.abort();
    const cancelled = await applied(files, new Warehouse(), { signal: abort.signal });
    expect(cancelled.error).toMatchObject({ code: 'APPLY_CANCELLED' });
    expect(cancelled.error?.details.stands).toBeUndefined();
  });

  test('is not said for certain when the warehouse was lost in the middle', async () => {
    const warehouse = new Warehouse().at('commit 2', () => { throw new AppError('WAREHOUSE_UNREACHABLE', 'gone'); });
    const { error } = await applied(files, warehouse);
    expect(error?.details.stands).toBe('not known for certain; when the warehouse was last asked: 1 migration applied, the last of them V1__a (seq 1).');
  });

  test('is not known when the look after a failure is refused, and the failure is still what is reported', async () => {
    const warehouse = new Warehouse({ 'commit 1': 'statement-fails' }).at('readHistory 2', () => { throw new AppError('WAREHOUSE_BUSY', 'no'); });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', details: { stands: 'not known, because the warehouse could not be asked again' } });
  });
});

describe('a lost answer', () => {
  test.each<[Call, number, Fault]>([
    ['commit', 1, 'lost-after'], ['commit', 1, 'lost-before'], ['commit', 2, 'lost-after'], ['commit', 3, 'lost-after'], ['commit', 4, 'lost-after'], ['commit', 4, 'lost-before'], ['run', 1, 'lost-after'], ['run', 1, 'lost-before'],
  ])('to %s %i (%s) changes neither what happens nor what is counted', async (call, at, fault) => {
    const warehouse = new Warehouse({ [`${call} ${at}`]: fault });
    const { result } = await applied(files, warehouse);
    expect(result).toEqual({ appliedSegments: 4, appliedMigrations: 2, lastSeq: 5 });
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('that goes on and on ends the run', async () => {
    const warehouse = new Warehouse(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`commit ${index + 1}`, 'lost-before' as const])));
    expect((await applied(files, warehouse)).error).toMatchObject({ code: 'NO_PROGRESS', details: { stands: 'nothing is applied; the history is empty.' } });
    expect(warehouse.effects).toEqual([]);
    expect(warehouse.calls.length).toBeLessThan(50);
  });

  test('to the row of a failure does not make the statement run again in the same run', async () => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails', 'commit 4': 'lost-after' });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', message: 'simulated refusal' });
    expect(warehouse.calls.filter((call) => call === 'run')).toHaveLength(1);
    expect(warehouse.log.at(-1)).toBe('4 failed V2__b/2 run1');
  });
});

describe('another run', () => {
  test('that is first is not run again, and not counted', async () => {
    const warehouse = new Warehouse();
    const plan = makePlan(files, foldHistory([]));
    warehouse.at('commit 1', () => {
      const [step] = plan.steps;
      if (step === undefined) return;
      warehouse.effects.push('create table s.a (x int)');
      warehouse.history.push({
        seq: 1, migration: 'V1__a', segment: 1, segments: 1, checksum: step.migration.checksum, segmentChecksum: step.segment.checksum, event: 'applied', token: '', run: 'other', actor: '', commit: '', runUrl: '',
        pullRequest: '', note: '', atMs: 0,
      });
    });
    expect((await applied(files, warehouse)).result).toEqual({ appliedSegments: 3, appliedMigrations: 1, lastSeq: 5 });
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('whose statement still runs is waited for, and said once in a while', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-after' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    warehouse.fates.push(...Array<StatementFate>(40).fill('running'));
    const { result, events } = await applied(files, warehouse, { id: 'run2' });
    expect(result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
    const notes = events.filter((event): event is Extract<ProgressEvent, { kind: 'note' }> => event.kind === 'note');
    expect(notes[0]?.text).toBe('V2__b segment 2 of run run1 is still running in the warehouse; waiting for it.');
    expect(notes.length).toBeLessThanOrEqual(4);
  });

  test('whose statement runs for ever is given up at the deadline', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-after' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    warehouse.fates.push(...Array<StatementFate>(20_000).fill('running'));
    expect((await applied(files, warehouse, { id: 'run2' })).error).toMatchObject({ code: 'APPLY_TOO_LONG', details: { stands: expect.stringContaining('1 of 3 segments of V2__b (seq 3)') } });
  });

  test('that crashed before it sent its statement is continued with the same token', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-before' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const [, , started] = warehouse.history;
    const tokens: string[] = [];
    const run = warehouse.run.bind(warehouse);
    warehouse.run = (request) => {
      tokens.push(request.token);
      return run(request);
    };
    expect((await applied(files, warehouse, { id: 'run2' })).result?.lastSeq).toBe(5);
    expect(tokens).toEqual([started?.token]);
    expect(warehouse.effects).toEqual(EFFECTS);
  });
});

describe('tokens', () => {
  test('are others in another warehouse with the same history, and after the same history came back', async () => {
    const tokens: string[] = [];
    for (const [label, nowMs] of [['dev', 1_000], ['prod', 1_000], ['dev', 900_000]] as const) {
      const warehouse = new Warehouse();
      Object.assign(warehouse, { label, nowMs });
      await applied(files, warehouse);
      tokens.push(warehouse.history.find(({ event }) => event === 'started')?.token ?? '');
    }
    // The Data API answers a token it knows with the old statement, and the list of statements is that of all warehouses.
    expect(new Set(tokens).size).toBe(3);
  });
});

describe('the deadline', () => {
  test('is checked before each action, a standalone run included', async () => {
    const warehouse = new Warehouse().at('commit 3', () => { warehouse.nowMs += 6 * 3_600_000 + 1; });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'APPLY_TOO_LONG' });
    expect(warehouse.log.at(-1)).toBe('3 started V2__b/2 run1');
    expect(warehouse.calls).not.toContain('run');
    warehouse.nowMs += 60_000;
    expect((await applied(files, warehouse, { id: 'run2' })).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });
});

describe('Ctrl-C', () => {
  test('between segments leaves what is applied, and says so', async () => {
    const abort = new AbortController();
    const warehouse = new Warehouse().at('commit 2', () => abort.abort());
    const { error } = await applied(files, warehouse, { signal: abort.signal });
    expect(error).toMatchObject({ code: 'APPLY_CANCELLED', details: { stands: '1 migration applied, the last of them V1__a; 1 of 3 segments of V2__b (seq 2).' } });
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('in a statement looks once more, and says what became of it and what stands', async () => {
    const warehouse = new Warehouse().at('run 1', () => { throw new Cancelled('the run was told to stop; the running statement was cancelled'); });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'APPLY_CANCELLED', message: 'the run was told to stop; the running statement was cancelled', details: { stands: expect.stringContaining('1 of 3 segments of V2__b (seq 3)') } });
    expect(warehouse.calls.slice(-2)).toEqual(['readHistory', 'fateOf']);
  });

  test('when the warehouse cannot be asked again says that', async () => {
    const warehouse = new Warehouse().at('commit 1', () => { throw new Cancelled('stop'); }).at('readHistory 2', () => { throw new Error('gone'); });
    expect((await applied(files, warehouse)).error).toMatchObject({ code: 'APPLY_CANCELLED', details: { stands: 'not known, because the warehouse could not be asked again' } });
  });
});

describe('a standalone statement', () => {
  test('that failed cleanly is recorded, reported at its place, and tried again by the next run under another token', async () => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails' });
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', details: { at: { path: 'migrations/V2__b.sql', start: { line: 1, column: 29 } } } });
    expect(warehouse.log.at(-1)).toBe('4 failed V2__b/2 run1');
    expect((await applied(files, warehouse, { id: 'run2' })).result).toEqual({ appliedSegments: 2, appliedMigrations: 1, lastSeq: 7 });
    expect(warehouse.effects).toEqual(EFFECTS);
    const tokens = warehouse.history.filter(({ event }) => event === 'started').map(({ token }) => token);
    expect(new Set(tokens).size).toBe(2);
  });

  test('that failed after its run had ended is settled by the next one, which tries it again', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-before' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    warehouse.fates.push('failed');
    const { result, events } = await applied(files, warehouse, { id: 'run2' });
    expect(warehouse.log).toContain('4 failed V2__b/2 run2');
    expect(result?.lastSeq).toBe(7);
    expect(warehouse.effects).toEqual(EFFECTS);
    expect(events).toContainEqual({ kind: 'note', text: 'segment 2 of V2__b failed in the warehouse after run run1, which sent it, had ended; it is tried again.' });
  });

  test('that failed after its run had ended, and may have left parts behind, stops the next one', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-before' });
    await expect(applied(setOf({ V1__p: 'call s.load()' }), warehouse)).rejects.toThrow();
    warehouse.fates.push('failed');
    expect((await applied(setOf({ V1__p: 'call s.load()' }), warehouse, { id: 'run2' })).error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('repair --applied') });
    expect(warehouse.log.at(-1)).toBe('2 failed V1__p/1 run2');
  });

  const call = setOf({ V1__p: 'call s.load()', V2__c: 'select 1' });

  test('whose failure may leave parts behind waits for a person, whatever is applied or edited meanwhile', async () => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails' });
    const { error } = await applied(call, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('repair --retry V1__p') });
    expect((await applied(call, warehouse)).error).toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining('segment 1 of V1__p (seq 2, run run1 of alice) failed') });
    // A file that comes before it, which is no mistake: nothing of V1 counts as applied.
    const withEarlier = setOf({ V0__z: 'create schema z', V1__p: 'call s.load()', V2__c: 'select 1' });
    expect((await applied(withEarlier, warehouse)).error).toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(warehouse.log.at(-1)).toBe('3 applied V0__z/1 run1');
    expect((await applied(withEarlier, warehouse)).error).toMatchObject({ code: 'MIGRATION_FAILED' });
    // Corrected into something that fails cleanly: what the first text left behind is still there.
    const corrected = setOf({ V0__z: 'create schema z', V1__p: 'insert into s.t values (1)', V2__c: 'select 1' });
    expect((await applied(corrected, warehouse)).error).toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(warehouse.effects).toEqual(['create schema z']);
  });

  test.each<['applied' | 'retry', readonly string[]]>([['applied', ['select 1']], ['retry', ['call s.load()', 'select 1']]])('that a person repaired as "%s" goes on from there', async (decision, effects) => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails' });
    await applied(call, warehouse);
    const [, failed] = warehouse.history;
    if (failed !== undefined) warehouse.history.push({ ...failed, seq: 3, event: 'repaired', note: `${decision}: looked` });
    expect((await applied(call, warehouse)).result).toBeDefined();
    expect(warehouse.effects).toEqual(effects);
  });

  test('of which nobody can tell any more waits for a person', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-before' });
    await expect(applied(call, warehouse)).rejects.toThrow();
    warehouse.nowMs += warehouse.dedupeWindowMs;
    const { error } = await applied(call, warehouse, { id: 'run2' });
    expect(error).toMatchObject({ code: 'MIGRATION_INTERRUPTED', exit: 3, message: expect.stringContaining('the warehouse no longer knows what became of it') });
    expect(warehouse.effects).toEqual([]);
  });

  test('whose file was edited before it was sent is not resumed', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-before' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const edited = setOf({ ...FILES, V2__b: FILES.V2__b.replace('vacuum s.a', 'vacuum s.other') });
    expect((await applied(edited, warehouse)).error).toMatchObject({ code: 'MIGRATION_CHANGED', message: expect.stringContaining('edited before its outcome was known') });
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('whose file was edited after it was sent is recorded as what it was, and nothing behind it runs', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-after' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const edited = setOf({ ...FILES, V2__b: FILES.V2__b.replace('vacuum s.a', 'vacuum s.other') });
    expect((await applied(edited, warehouse, { id: 'run2' })).error).toMatchObject({ code: 'MIGRATION_CHANGED', message: 'segment 2 of V2__b was edited after it was applied' });
    expect(warehouse.log.at(-1)).toBe('4 applied V2__b/2 run2');
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
  });
});

describe('a history that cannot be written', () => {
  test('is reported with the warehouse\'s words, not as no progress', async () => {
    const refuse = () => { throw new StatementFailed('permission denied', undefined, undefined, undefined); };
    const alone = setOf({ V1__v: 'vacuum s.a' });
    const warehouse = new Warehouse().at('commit 1', refuse);
    expect((await applied(alone, warehouse)).error).toMatchObject({ code: 'QUERY_FAILED', message: 'the history cannot be written: permission denied' });
    expect(warehouse.calls).toEqual(['readHistory', 'commit', 'readHistory']);
  });

  test('because another run moved it is no failure', async () => {
    const warehouse = new Warehouse().at('commit 1', () => { throw new HistoryMoved('moved'); }).at('commit 2', () => { throw new TransportLost('lost'); });
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(5);
  });
});

function notesOf(events: readonly ProgressEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'note' ? [event.text] : []));
}

describe('before it acts, a run looks for what an earlier one left running', () => {
  const batch: StatementInFlight = { id: 'a-1', token: undefined, run: 'old', actor: 'bob', sentMs: Date.UTC(2026, 0, 1, 14, 2) };

  test('and waits for it, saying whose it is', async () => {
    const warehouse = new Warehouse();
    warehouse.running.push([batch], [batch]);
    const { result, events } = await applied(files, warehouse);
    expect(result?.lastSeq).toBe(5);
    expect(notesOf(events)).toEqual(['Waiting for a transaction of run old by bob, running since 2026-01-01T14:02:00.000Z (statement a-1). apply --takeover would cancel it.']);
    expect(warehouse.cancelled).toEqual([]);
    // The history may have moved meanwhile.
    expect(warehouse.calls.slice(0, 4)).toEqual(['readHistory', 'readHistory', 'readHistory', 'commit']);
  });

  test('or cancels it when told to, once, and waits for its end', async () => {
    const warehouse = new Warehouse();
    warehouse.running.push([batch], [batch], [batch]);
    const { events } = await applied(files, warehouse, { takeover: true });
    expect(warehouse.cancelled).toEqual(['a-1']);
    // Also before the first look: where one statement runs at a time, the look would wait for it.
    expect(warehouse.calls.slice(0, 2)).toEqual(['readHistory', 'commit']);
    expect(notesOf(events)).toEqual(['Cancelling a transaction of run old by bob, running since 2026-01-01T14:02:00.000Z (statement a-1), as --takeover says.']);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('and knows a statement that runs alone from the history', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-after' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const token = warehouse.history.at(-1)?.token;
    warehouse.running.push([{ id: 'b-2', token, run: '', actor: '', sentMs: undefined }]);
    const { events } = await applied(files, warehouse, { id: 'run2' });
    expect(notesOf(events)[0]).toBe('Waiting for segment 2 of V2__b of run run1 by alice (statement b-2). apply --takeover would cancel it.');
  });

  test('and does not when there is nothing to do', async () => {
    const warehouse = new Warehouse();
    await applied(files, warehouse);
    warehouse.running.push([batch]);
    expect((await applied(files, warehouse)).result?.appliedSegments).toBe(0);
    expect(warehouse.running).toHaveLength(1);
  });
});

describe('a conflict with another transaction', () => {
  test('in a transaction is tried again when the history has not moved, and said', async () => {
    const warehouse = new Warehouse({ 'commit 2': 'statement-fails', 'commit 3': 'statement-fails' });
    warehouse.refusal = 'ERROR:1023 DETAIL: Serializable isolation violation on table - 1';
    const { result, events } = await applied(files, warehouse);
    expect(result).toEqual({ appliedSegments: 4, appliedMigrations: 2, lastSeq: 5 });
    expect(warehouse.effects).toEqual(EFFECTS);
    expect(notesOf(events)).toEqual([
      'Segment 1 of V2__b rolled back: ERROR:1023 DETAIL: Serializable isolation violation on table - 1. Trying again in 1000 ms (1 of 5).',
      'Segment 1 of V2__b rolled back: ERROR:1023 DETAIL: Serializable isolation violation on table - 1. Trying again in 2000 ms (2 of 5).',
    ]);
    // Each attempt is preceded by a look.
    expect(warehouse.calls.slice(0, 6)).toEqual(['readHistory', 'commit', 'commit', 'readHistory', 'commit', 'readHistory']);
  });

  test('of a statement that runs alone is recorded, and tried again under another token', async () => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails' });
    warehouse.refusal = 'ERROR: could not complete because of conflict with concurrent transaction';
    expect((await applied(files, warehouse)).result?.lastSeq).toBe(7);
    expect(warehouse.log.slice(2, 6)).toEqual(['3 started V2__b/2 run1', '4 failed V2__b/2 run1', '5 started V2__b/2 run1', '6 applied V2__b/2 run1']);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('that goes on ends the run after five attempts, with advice', async () => {
    const warehouse = new Warehouse(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`commit ${at + 2}`, 'statement-fails' as const])));
    warehouse.refusal = 'ERROR: deadlock detected';
    const { error } = await applied(files, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('LOCK the tables first') });
    expect(warehouse.calls.filter((call) => call === 'commit')).toHaveLength(7);
  });

  test('may leave parts behind when the statement’s kind does: then nothing is tried again', async () => {
    const warehouse = new Warehouse({ 'run 1': 'statement-fails' });
    warehouse.refusal = 'ERROR:1023 DETAIL: Serializable isolation violation on table - 1';
    const { error } = await applied(setOf({ V1__p: 'call s.load()' }), warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('repair --retry V1__p') });
    expect(warehouse.calls.filter((call) => call === 'run')).toHaveLength(1);
  });
});

describe('a connection that broke while a statement ran alone', () => {
  const broken = (warehouse: Warehouse) => warehouse.at('run 1', () => { throw new StatementFailed('ERROR: the connection was reset', 0, undefined, 'x', 'broken'); });

  test('leaves to a person what nobody can know', async () => {
    const warehouse = broken(new Warehouse());
    const { error } = await applied(setOf({ V1__a: 'alter table s.a append from s.b' }), warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('repair --retry V1__a') });
    expect((await applied(setOf({ V1__a: 'alter table s.a append from s.b' }), warehouse)).error).toMatchObject({ code: 'MIGRATION_FAILED', exit: 3 });
  });

  test('makes no difference to what may run twice', async () => {
    const warehouse = broken(new Warehouse());
    expect((await applied(setOf({ V1__v: 'vacuum s.a' }), warehouse)).result?.lastSeq).toBe(4);
    expect(warehouse.effects).toEqual(['vacuum s.a']);
  });
});

describe('a group', () => {
  const many = setOf(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`V${at + 1}__m`, `insert into s.t values (${at + 1})`])));

  test('commits segments in a row together, with a row each and the same plan', async () => {
    const warehouse = new Warehouse();
    expect((await applied(many, warehouse, { grouped: true })).result).toEqual({ appliedSegments: 40, appliedMigrations: 40, lastSeq: 40 });
    expect(warehouse.requests.map(({ segments }) => segments.length)).toEqual([36, 4]);
    expect(new Set(warehouse.history.map(({ seq }) => seq)).size).toBe(40);
    const alone = new Warehouse();
    await applied(many, alone);
    expect(alone.requests).toHaveLength(40);
    expect(warehouse.history.map(({ migration, segment, segmentChecksum }) => [migration, segment, segmentChecksum])).toEqual(alone.history.map(({ migration, segment, segmentChecksum }) => [migration, segment, segmentChecksum]));
    expect(new Set([...warehouse.history, ...alone.history].map((entry) => 'planDigest' in entry && entry.planDigest)).size).toBe(1);
  });

  test('ends before what runs alone', async () => {
    const warehouse = new Warehouse();
    await applied(files, warehouse, { grouped: true });
    expect(warehouse.requests.map(({ segments }) => segments.map(({ entry }) => `${entry.event} ${entry.migration}/${entry.segment}`))).toEqual([
      ['applied V1__a/1', 'applied V2__b/1'], ['started V2__b/2'], ['applied V2__b/2'], ['applied V2__b/3'],
    ]);
    expect(warehouse.effects).toEqual(EFFECTS);
  });

  test('that fails rolls back whole, and names the statement', async () => {
    const warehouse = new Warehouse().at('commit 1', () => { throw new StatementFailed('ERROR: no', 2, undefined, 'x'); });
    const { error } = await applied(many, warehouse, { grouped: true });
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', details: { at: { path: 'migrations/V3__m.sql' }, stands: 'nothing is applied; the history is empty. The 36 segments of the group rolled back.' } });
  });

  test('lost on its way is settled by a look, and counted once', async () => {
    const warehouse = new Warehouse({ 'commit 1': 'lost-after' });
    expect((await applied(many, warehouse, { grouped: true })).result).toEqual({ appliedSegments: 40, appliedMigrations: 40, lastSeq: 40 });
  });
});

describe('a statement timeout', () => {
  const timed = setOf({ V1__a: 'alter table s.a add column b int', V2__v: '-- redshift-devops: statement-timeout 2m\nvacuum s.a;', V3__c: '-- redshift-devops: statement-timeout 30s\nselect 1' });

  test('is the file’s, or else the environment’s', async () => {
    const warehouse = new Warehouse();
    const runs: (number | undefined)[] = [];
    const run = warehouse.run.bind(warehouse);
    warehouse.run = (request) => {
      runs.push(request.timeoutMs);
      return run(request);
    };
    await applied(timed, warehouse, { statementTimeoutMs: 5_000 });
    expect(warehouse.requests.map(({ segments }) => segments[0]?.timeoutMs)).toEqual([5_000, undefined, undefined, 30_000]);
    expect(runs).toEqual([120_000]);
  });

  test('that was reached tells who holds the locks, and is not tried again', async () => {
    const warehouse = new Warehouse({ 'commit 1': 'statement-fails' });
    warehouse.refusal = 'ERROR: Query (150) canceled on user\'s request';
    warehouse.holders = [{ relation: 's.a', pid: '1234', user: 'analyst', mode: 'AccessShareLock', granted: true, since: '2026-01-01 14:02:00 UTC' }];
    const { error } = await applied(timed, warehouse);
    expect(error).toMatchObject({ code: 'STATEMENT_FAILED', next: expect.stringContaining('raise statement_timeout') });
    expect(error?.details.stands).toBe('nothing is applied; the history is empty. The failed segment rolled back. Process 1234 of analyst holds AccessShareLock on s.a since 2026-01-01 14:02:00 UTC.');
    expect(warehouse.calls.filter((call) => call === 'commit')).toHaveLength(1);
  });
});

describe.each([24, -24])('a machine whose clock is %i hours behind the warehouse', (hours) => {
  const aheadMs = hours * 3_600_000;

  /** The warehouse's clock in the history, this machine's in receipts, as the adapter has it. */
  class Skewed extends Warehouse {
    override async readHistory(): Promise<HistorySnapshot> {
      const { entries, nowMs } = await super.readHistory();
      return { entries: entries.map((entry) => ({ ...entry, atMs: entry.atMs + aheadMs })), nowMs: nowMs + aheadMs };
    }
  }

  test('resumes what was interrupted, once, and sends no token later than it may', async () => {
    const warehouse = new Skewed({ 'run 1': 'crash-before' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const startedMs = warehouse.history.at(-1)?.atMs ?? 0;
    const bounds: number[] = [];
    const run = warehouse.run.bind(warehouse);
    warehouse.run = (request) => {
      bounds.push(request.notAfterMs);
      return run(request);
    };
    expect((await applied(files, warehouse, { id: 'run2' })).result?.lastSeq).toBe(5);
    expect(warehouse.effects).toEqual(EFFECTS);
    expect(bounds).toEqual([expect.closeTo(startedMs + warehouse.dedupeWindowMs, -2)]);
  });

  test('knows when nobody can tell any more', async () => {
    const warehouse = new Skewed({ 'run 1': 'crash-before' });
    await expect(applied(setOf({ V1__p: 'call s.load()' }), warehouse)).rejects.toThrow();
    warehouse.nowMs += warehouse.dedupeWindowMs;
    expect((await applied(setOf({ V1__p: 'call s.load()' }), warehouse, { id: 'run2' })).error).toMatchObject({ code: 'MIGRATION_INTERRUPTED' });
  });
});

describe('a history that no run of this version leaves', () => {
  test.each<[string, Partial<HistoryEntry>, string]>([
    ['of a newer version', { event: 'sealed' as HistoryEntry['event'] }, 'HISTORY_NEWER'],
    ['with a row from the future', { atMs: 90_000_000 }, 'CLOCK_SKEWED'],
    ['with a segment behind one that is not applied', { segment: 3, segments: 3 }, 'HISTORY_DIVERGED'],
    ['with a segment of none', { segment: 4, segments: 3 }, 'HISTORY_DIVERGED'],
    ['with a number that is none', { atMs: Number.NaN }, 'HISTORY_DIVERGED'],
    ['with a gap', { seq: 3 }, 'HISTORY_DIVERGED'],
    ['with a number twice', { seq: 1 }, 'HISTORY_DIVERGED'],
  ])('%s changes nothing', async (_name, edited, code) => {
    const warehouse = new Warehouse();
    await applied(setOf({ V1__a: FILES.V1__a }), warehouse);
    const [first] = warehouse.history;
    if (first !== undefined) warehouse.history.push({ ...first, seq: 2, migration: 'V2__b', ...edited });
    const calls = warehouse.calls.length;
    expect((await applied(files, warehouse)).error).toMatchObject({ code });
    expect(warehouse.calls.slice(calls)).toEqual(['readHistory']);
  });

  test('with a row between a start and its outcome changes nothing', async () => {
    const warehouse = new Warehouse({ 'run 1': 'crash-after' });
    await expect(applied(files, warehouse)).rejects.toThrow();
    const last = warehouse.history.at(-1);
    if (last !== undefined) warehouse.history.push({ ...last, seq: 4, event: 'applied', migration: 'V1__a', segment: 1 });
    expect((await applied(files, warehouse)).error).toMatchObject({ code: 'HISTORY_DIVERGED', message: 'seq 4 comes before the outcome of what was started as seq 3' });
  });
});
