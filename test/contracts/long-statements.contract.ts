/** What runs for long: seen by other runs, cancelled by them, or given up by the warehouse. */
import { expect, test } from '@jest/globals';
import { statementFailure } from '../../src/core/migrate/failure-table.js';
import { Cancelled, type StatementInFlight, type Warehouse } from '../../src/ports/warehouse.js';
import { statementOf, until } from './contract-target.js';
import { commitOf, newToken, OTHER_RUN } from './entries.js';
import { expectLeft, failureOf, testWhere, type Belief } from './warehouse.contract.js';

export function describeLongStatements(belief: Belief): void {
  describeInFlight(belief);
  describeTimeouts(belief);
}

function describeInFlight({ target, open, one, other }: Belief): void {
  test('alone is running, listed with its token, and can be cancelled', async () => {
    const token = newToken();
    const ended = failureOf(one().run({ token, statement: statementOf(open().texts.endless('long')), notAfterMs: Infinity }));
    await until('it is listed', async () => (await listed(other(), (each) => each.token === token)) !== undefined);
    expect(await other().fateOf(token)).toBe('running');
    const found = await listed(other(), (each) => each.token === token);
    expect(found).toMatchObject({ id: (await open().sentUnder(token))[0], token });
    expectRecent(found, open().now());
    // Two runs with --takeover, or a person and a run.
    await Promise.all([other().cancel(found?.id ?? ''), open().connect('contract-c', 'carol').cancel(found?.id ?? '')]);
    expect(await ended).toMatchObject({ fate: 'failed' });
    await until('it has failed', async () => (await other().fateOf(token)) === 'failed');
    expect(await listed(other(), (each) => each.token === token)).toBeUndefined();
    expect(await open().effects()).toEqual([]);
  });

  test('as a batch is listed with its run and its actor, and cancelled leaves nothing', async () => {
    await one().readHistory();
    await one().commit(commitOf(0, [[]]));
    const request = commitOf(1, [[open().texts.effect('short'), open().texts.endless('long')]]);
    const named = { ...request, segments: request.segments.map((segment) => ({ ...segment, entry: { ...segment.entry, run: OTHER_RUN, actor: 'Zoë <z@example.com>/x' } })) };
    const ended = failureOf(other().commit(named));
    await until('it is listed', async () => (await listed(one(), isOthersBatch)) !== undefined);
    const found = await listed(one(), isOthersBatch);
    expect(found).toMatchObject({ token: undefined, run: OTHER_RUN, actor: 'Zoë <z@example.com>/x' });
    expectRecent(found, open().now());
    await one().cancel(found?.id ?? '');
    await ended;
    await expectLeft(open(), one(), [], [1]);
    expect(await listed(one(), isOthersBatch)).toBeUndefined();
    await one().commit(commitOf(1, [[open().texts.effect('next')]]));
  });

  test('and has ended cannot be cancelled, which is no error', async () => {
    const token = newToken();
    await one().run({ token, statement: statementOf(open().texts.effect('done')), notAfterMs: Infinity });
    const [id = ''] = await open().sentUnder(token);
    await one().cancel(id);
    expect(await one().fateOf(token)).toBe('finished');
  });

  testWhere(target.isConcurrent, 'it runs one statement at a time')('as a batch keeps nobody from reading the history', async () => {
    await one().readHistory();
    await one().commit(commitOf(0, [[]]));
    const ended = failureOf(one().commit(commitOf(1, [[open().texts.endless('long')]])));
    await until('it is listed', async () => (await other().inFlight()).length > 0);
    await expectLeft(open(), other(), [], [1]);
    for (const { id } of await other().inFlight()) await other().cancel(id);
    await ended;
  });

  testWhere(target.speaksSql, 'no SQL')('and reads is not listed, and ends with its run', async () => {
    const stop = new AbortController();
    const ended = open().connect('contract-c', 'carol', stop.signal).query(open().texts.endlessRead, 1).then(() => undefined, (error: unknown) => error);
    await until('it reads', () => open().isReading('contract-c'));
    expect(await listed(one(), ({ run }) => run === 'contract-c')).toBeUndefined();
    stop.abort();
    expect(await ended).toBeInstanceOf(Cancelled);
    await until('it reads no more', async () => !await open().isReading('contract-c'));
  });
}

function describeTimeouts({ target, open, one }: Belief): void {
  const testTimed = testWhere(target.keepsTimeouts, 'no timeouts');
  const { timeoutMs } = target;

  testTimed('in a batch is given up, and only it', async () => {
    await one().readHistory();
    await one().commit(commitOf(0, [[]]));
    const before = await one().query('SHOW statement_timeout', 1);
    const failure = await failureOf(one().commit(commitOf(1, [[open().texts.effect('short'), open().texts.endless('long')]], { timeoutMs })));
    expect(failure).toMatchObject({ index: 1, fate: 'failed' });
    expect(statementFailure(failure.message)?.id).toBe('statement-timeout');
    await expectLeft(open(), one(), [], [1]);
    expect(await one().query('SHOW statement_timeout', 1)).toEqual(before);
    await one().commit(commitOf(1, [[open().texts.effect('next')]]));
    await expectLeft(open(), one(), ['next'], [1, 2]);
  });

  testTimed('alone is given up, and only it', async () => {
    const token = newToken();
    const before = await one().query('SHOW statement_timeout', 1);
    const long = { token, statement: statementOf(open().texts.endless('long')), notAfterMs: Infinity, timeoutMs };
    const failure = await failureOf(one().run(long));
    expect(statementFailure(failure.message)?.id).toBe('statement-timeout');
    expect(await one().fateOf(token)).toBe('failed');
    expect(await open().effects()).toEqual([]);
    expect(await one().query('SHOW statement_timeout', 1)).toEqual(before);
  });

  testTimed('alone runs once under its token, whatever session it is sent in', async () => {
    const quick = { token: newToken(), statement: statementOf(open().texts.effect('once')), notAfterMs: Infinity, timeoutMs: 60_000 };
    await one().run(quick);
    await one().run(quick);
    expect(await open().effects()).toEqual(['once']);
    expect(await open().sentUnder(quick.token)).toHaveLength(1);
    expect(await one().fateOf(quick.token)).toBe('finished');
  });
}

function isOthersBatch({ run, token }: StatementInFlight): boolean {
  return run === OTHER_RUN && token === undefined;
}

async function listed(warehouse: Warehouse, isIt: (each: StatementInFlight) => boolean): Promise<StatementInFlight | undefined> {
  return (await warehouse.inFlight()).find(isIt);
}

function expectRecent(found: StatementInFlight | undefined, nowMs: number): void {
  expect(Math.abs((found?.sentMs ?? 0) - nowMs)).toBeLessThan(5 * 60_000);
}
