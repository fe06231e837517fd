/**
 * What the engine believes about a warehouse, as one suite for all of them: the simulated Redshift that apply is explored on, the embedded
 * warehouse, and a live workgroup. A belief that does not hold for one of them makes what was shown on another worthless.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import { HistoryMoved, StatementFailed, TransportLost, type Warehouse } from '../../src/ports/warehouse.js';
import type { ContractTarget, OpenTarget } from './contract-target.js';
import { statementOf } from './contract-target.js';
import { commitOf, entryAt, newToken, OTHER_RUN, RUN, seqs } from './entries.js';
import { describeLongStatements } from './long-statements.contract.js';

/** The clocks of this machine and of the warehouse may be so far apart. */
const CLOCKS_APART_MS_MAX = 5 * 60_000;

export interface Belief { readonly target: ContractTarget; readonly open: () => OpenTarget; readonly one: () => Warehouse; readonly other: () => Warehouse }

/** Where a target cannot do what a belief is about, its test is skipped, and the title says so. */
export function testWhere(can: boolean, cannot: string): (title: string, body: () => Promise<void>) => void {
  return (title, body) => (can ? test(title, body) : test.skip(`${title} [not here: ${cannot}]`, body));
}

export function describeWarehouse(target: ContractTarget): void {
  describe(target.name, () => {
    jest.setTimeout(target.patienceMs);
    const world: { open?: OpenTarget; one?: Warehouse; other?: Warehouse } = {};
    const must = <Thing>(thing: Thing | undefined): Thing => {
      if (thing === undefined) throw new Error(`${target.name} is not open`);
      return thing;
    };
    beforeAll(async () => { world.open = await target.open(); }, target.patienceMs);
    afterAll(() => world.open?.close(), target.patienceMs);
    beforeEach(async () => {
      await must(world.open).reset();
      world.one = must(world.open).connect(RUN, 'alice');
      world.other = must(world.open).connect(OTHER_RUN, 'Zoë <z@example.com>/x');
    }, target.patienceMs);
    const belief: Belief = { target, open: () => must(world.open), one: () => must(world.one), other: () => must(world.other) };
    describe('the history', () => describeHistory(belief));
    describe('a batch', () => describeBatch(belief));
    describe('a statement that runs alone', () => describeAlone(belief));
    describe('what is read', () => describeReads(belief));
    describe('what lasts', () => describeLongStatements(belief));
  });
}

function describeHistory({ target, open, one, other }: Belief): void {
  test('is empty in an empty warehouse, and the first commit creates it', async () => {
    expect((await one().readHistory()).entries).toEqual([]);
    expect((await one().readHistory()).entries).toEqual([]);
    const receipt = await one().commit(commitOf(0, [[open().texts.effect('first')]]));
    expect(seqs(receipt.entries)).toEqual([1]);
    expect(seqs((await one().readHistory()).entries)).toEqual([1]);
    expect(seqs((await other().readHistory()).entries)).toEqual([1]);
  });

  test('of two first runs one wins', async () => {
    await Promise.all([one().readHistory(), other().readHistory()]);
    await expectOneWinner(open(), one(), other(), 0);
  });

  test('holds every field as it was written', async () => {
    await one().readHistory();
    const awkward = [
      { migration: "V1__it's \"quoted\"", note: "a 'quote', \"two\", a back\\slash, \\', \\\\ and \\n" },
      { actor: 'Zoë Ångström 你好 🚀', note: 'line\nbreak\ttab\rreturn' },
      { runUrl: `https://example.com/${'r'.repeat(480)}`, pullRequest: '12345', commit: 'f'.repeat(40) },
      { event: 'started', token: newToken(), segment: 2, segments: 3, note: '\'); DROP TABLE redshift_devops.history; --' },
      { event: 'failed', note: ':name ${x} {{ y }} $$ %s ? -- no comment /* either */' },
    ] as const;
    for (const [at, more] of awkward.entries()) await one().commit({ afterSeq: at, segments: [{ statements: [], entry: entryAt(at + 1, more) }] });
    const { entries } = await other().readHistory();
    expect(entries.map(withoutTime)).toEqual(awkward.map((more, at) => withoutAudit(entryAt(at + 1, more))));
  });

  test('is recorded by the warehouse’s clock, which never goes back', async () => {
    await one().readHistory();
    for (const seq of [0, 1, 2]) await one().commit({ afterSeq: seq, segments: [{ statements: [], entry: entryAt(seq + 1) }, ...(seq === 2 ? [{ statements: [], entry: entryAt(4) }] : [])] });
    const { entries, nowMs } = await one().readHistory();
    const times = entries.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times).toHaveLength(4);
    expect(nowMs).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
    expect(Math.abs(nowMs - open().now())).toBeLessThan(CLOCKS_APART_MS_MAX);
  });

  testWhere(target.speaksSql, 'no SQL')('survives more rows than one text of a result holds', async () => {
    await one().readHistory();
    const segments = Array.from({ length: 30 }, (_, at) => ({ statements: [], entry: entryAt(at + 1, { note: 'ü'.repeat(1_000) }) }));
    await one().commit({ afterSeq: 0, segments });
    expect(seqs((await one().readHistory()).entries)).toEqual(segments.map(({ entry }) => entry.seq));
  });
}

function describeBatch({ target, open, one, other }: Belief): void {
  beforeEach(async () => {
    await one().readHistory();
    await other().readHistory();
    await one().commit(commitOf(0, [[open().texts.effect('before')]]));
  });

  test('writes its effect and its row together', async () => {
    await one().commit(commitOf(1, [[open().texts.effect('a'), open().texts.effect('b')]]));
    await expectLeft(open(), one(), ['a', 'b', 'before'], [1, 2]);
  });

  test.each([['older', 0], ['that is still to come', 2]])('after a seq %s is refused as moved, and leaves nothing', async (_name, afterSeq) => {
    await expect(one().commit(commitOf(afterSeq, [[open().texts.effect('stale')]]))).rejects.toBeInstanceOf(HistoryMoved);
    await expectLeft(open(), one(), ['before'], [1]);
  });

  test('of several segments commits them together, with a row each', async () => {
    const receipt = await one().commit(commitOf(1, [[open().texts.effect('a')], [], [open().texts.effect('b'), open().texts.effect('c')]]));
    expect(seqs(receipt.entries)).toEqual([2, 3, 4]);
    await expectLeft(open(), one(), ['a', 'b', 'before', 'c'], [1, 2, 3, 4]);
  });

  test('in which a statement fails is rolled back as a whole, and names it', async () => {
    const { effect, failing } = open().texts;
    const failure = await failureOf(one().commit(commitOf(1, [[effect('a'), failing, effect('b')]])));
    expect(failure).toMatchObject({ index: 1, fate: 'failed' });
    await expectLeft(open(), one(), ['before'], [1]);
  });

  test('counts the statements over its segments, and none of the tool’s own', async () => {
    const { effect, failing } = open().texts;
    const request = commitOf(1, [[effect('a'), effect('b')], [effect('c'), failing], [effect('d')]]);
    const [first, ...others] = request.segments;
    const timed = { ...request, segments: first === undefined ? [] : [{ ...first, timeoutMs: 60_000 }, ...others] };
    for (const each of [request, timed]) expect(await failureOf(one().commit(each))).toMatchObject({ index: 3 });
    await expectLeft(open(), one(), ['before'], [1]);
  });

  testWhere(target.speaksSql, 'no SQL')('says where in the statement the error is', async () => {
    const sql = `SELECT 'ü' AS a\n FROM FROM ${'x'.repeat(10)}`;
    const failure = await failureOf(one().commit(commitOf(1, [[open().texts.effect('a'), sql]])));
    expect(failure).toMatchObject({ index: 1, position: sql.lastIndexOf('FROM') + 1 });
    expect(failure.message).not.toMatch(/Position/);
  });

  test('that races another for the same seq: exactly one wins', async () => {
    await expectOneWinner(open(), one(), other(), 1);
  });

  test('after a failure commits under the same seq', async () => {
    const { effect, failing } = open().texts;
    await failureOf(one().commit(commitOf(1, [[failing]])));
    await one().commit(commitOf(1, [[effect('corrected')]]));
    await expectLeft(open(), one(), ['before', 'corrected'], [1, 2]);
  });
}

function describeAlone({ open, one, other }: Belief): void {
  const request = (token: string, sql: string) => ({ token, statement: statementOf(sql), notAfterMs: Infinity });

  test('runs once however often it is sent, whoever sends it', async () => {
    const token = newToken();
    expect(await one().fateOf(token)).toBe('absent');
    const again = request(token, open().texts.effect('once'));
    await one().run(again);
    await one().run(again);
    await other().run(again);
    await Promise.all([one().run(again), other().run(again)]);
    expect(await open().effects()).toEqual(['once']);
    expect(await open().sentUnder(token)).toHaveLength(1);
    expect(await other().fateOf(token)).toBe('finished');
  });

  test('sent by two at once runs once', async () => {
    const both = request(newToken(), open().texts.effect('once'));
    await Promise.all([one().run(both), other().run(both)]);
    expect(await open().effects()).toEqual(['once']);
    expect(await open().sentUnder(both.token)).toHaveLength(1);
  });

  test('fails under its token for good', async () => {
    const token = newToken();
    for (const run of [one(), other()]) expect(await failureOf(run.run(request(token, open().texts.failing)))).toMatchObject({ index: 0, fate: 'failed' });
    expect(await open().sentUnder(token)).toHaveLength(1);
    expect(await one().fateOf(token)).toBe('failed');
  });

  test('is absent under a token nobody sent', async () => {
    await one().run(request(newToken(), open().texts.effect('other')));
    expect(await one().fateOf(newToken())).toBe('absent');
  });

  test('is not sent when it is too late', async () => {
    const late = { ...request(newToken(), open().texts.effect('late')), notAfterMs: open().now() - 1 };
    await expect(one().run(late)).rejects.toBeInstanceOf(TransportLost);
    expect(await open().sentUnder(late.token)).toEqual([]);
    expect(await one().fateOf(late.token)).toBe('absent');
    expect(await open().effects()).toEqual([]);
  });
}

function describeReads({ target, open, one }: Belief): void {
  const testSql = testWhere(target.speaksSql, 'no SQL');

  testSql('is text, or null', async () => {
    const sql = 'SELECT 1 AS one, CAST(2.50 AS DECIMAL(9, 2)) AS money, \'it\'\'s \\\\ ü\' AS words, CAST(NULL AS VARCHAR) AS nothing, CAST(\'2026-02-03\' AS DATE) AS day, CAST(\'\' AS VARCHAR) AS none';
    expect(await one().query(sql, 10)).toEqual({ columns: ['one', 'money', 'words', 'nothing', 'day', 'none'], rows: [['1', '2.50', 'it\'s \\ ü', null, '2026-02-03', '']], total: 1 });
  });

  testSql('is cut at the rows asked for, and the rest is counted', async () => {
    for (const what of ['a', 'b', 'c']) await one().run({ token: newToken(), statement: statementOf(open().texts.effect(what)), notAfterMs: Infinity });
    const effects = open().texts.effect('').replace(/^INSERT INTO (\S+).*/, '$1');
    expect(await one().query(`SELECT what FROM ${effects} ORDER BY what`, 2)).toMatchObject({ rows: [['a'], ['b']], total: 3 });
  });

  testSql('and refused, says why', async () => {
    expect(await failureOf(one().query(open().texts.failing, 10))).toMatchObject({ index: 0 });
  });

  test('who holds locks is answered, if only with nobody', async () => {
    await one().readHistory();
    await one().commit(commitOf(0, [[]]));
    const holders = await one().lockHolders([{ schema: 'redshift_devops', name: 'history' }, { schema: '', name: 'it\'s \\ not there' }]);
    expect(Array.isArray(holders)).toBe(true);
    expect(await one().lockHolders([])).toEqual([]);
  });
}

async function expectOneWinner(open: OpenTarget, one: Warehouse, other: Warehouse, afterSeq: number): Promise<void> {
  const before = await open.effects();
  const settled = await Promise.allSettled([one.commit(commitOf(afterSeq, [[open.texts.effect('one')]])), other.commit(commitOf(afterSeq, [[open.texts.effect('other')]]))]);
  const winners = ['one', 'other'].filter((_, at) => settled[at]?.status === 'fulfilled');
  const losses = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  expect({ winners: winners.length, losses: losses.map((loss) => (loss instanceof Error ? loss.name : String(loss))) }).toEqual({ winners: 1, losses: ['HistoryMoved'] });
  expect(await open.effects()).toEqual([...before, ...winners].sort());
  expect(seqs((await one.readHistory()).entries).at(-1)).toBe(afterSeq + 1);
}

export async function expectLeft(open: OpenTarget, warehouse: Warehouse, effects: readonly string[], history: readonly number[]): Promise<void> {
  expect([...await open.effects()].sort()).toEqual(effects);
  expect(seqs((await warehouse.readHistory()).entries)).toEqual(history);
}

export async function failureOf(promise: Promise<unknown>): Promise<StatementFailed> {
  const error = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof StatementFailed)) throw new Error(`no StatementFailed: ${error instanceof Error ? error.stack : String(error)}`);
  return error;
}

function withoutTime({ atMs, ...entry }: HistoryEntry): unknown {
  expect(Number.isFinite(atMs)).toBe(true);
  return withoutAudit(entry);
}

/** Kept for auditors, and not read back. */
function withoutAudit(entry: object): unknown {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !['host', 'planDigest', 'toolVersion'].includes(field)));
}
