/** How the adapter waits: the service's long poll where it has one, otherwise short polls; and what it says meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fault, ok, openScripted, ScriptedDataApi, type FakeClock, type Reply } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
});
afterEach(() => api.close());

/** A service that holds a request for as long as it may, or until the statement ends at `untilMs`. */
function holds(clock: FakeClock, untilMs: number): (body: Readonly<Record<string, unknown>>) => Reply {
  return (body) => {
    clock.nowMs = Math.min(clock.nowMs + Number(body['WaitTimeSeconds'] ?? 0) * 1_000, Math.max(clock.nowMs, untilMs));
    return ok({ Id: 'a', Status: clock.nowMs >= untilMs ? 'FINISHED' : 'STARTED', HasResultSet: false });
  };
}

test('a statement that ends while its request is held costs one call', async () => {
  const { warehouse, clock } = openScripted(api);
  api.on('ExecuteStatement', holds(clock, clock.nowMs + 9_000));
  await warehouse.query('select 1', 1);
  expect(api.operations).toEqual(['ExecuteStatement']);
  expect(api.sent('ExecuteStatement')[0]?.['WaitTimeSeconds']).toBe(10);
  expect(clock.slept).toEqual([]);
});

test('a longer one is followed by long polls of at most 30 s, and said to run every 30 s', async () => {
  const { warehouse, clock, events } = openScripted(api);
  const untilMs = clock.nowMs + 100_000;
  api.on('ExecuteStatement', holds(clock, untilMs)).on('DescribeStatement', ...Array.from({ length: 20 }, () => holds(clock, untilMs)));
  await warehouse.query('select 1', 1);
  expect(api.sent('DescribeStatement').map(({ WaitTimeSeconds }) => WaitTimeSeconds)).toEqual([20, 30, 30, 30]);
  expect(events).toEqual([30_000, 60_000, 90_000].map((elapsedMs) => ({ kind: 'statement-running', label: 'the query', elapsedMs, statementId: 'a' })));
  expect(clock.slept).toEqual([]);
});

describe('short polls that back off', () => {
  const running: readonly Reply[] = Array.from({ length: 12 }, () => ok({ Status: 'STARTED' }));

  test('where the service answers at once, whatever it was asked', async () => {
    const { warehouse, clock, events } = openScripted(api);
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'SUBMITTED' })).on('DescribeStatement', ...running);
    await warehouse.query('select 1', 1);
    expect(clock.slept).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000]);
    expect(events).toEqual([expect.objectContaining({ kind: 'statement-running' })]);
  });

  test.each<[string, Reply]>([
    ['does not know WaitTimeSeconds', fault('ValidationException', 'Unexpected field WaitTimeSeconds')],
    ['has too many that wait', fault('ActiveWaitingRequestsExceededException', 'Too many waiting')],
  ])('where the service %s, from then on', async (_name, refusal) => {
    const { warehouse, clock, events } = openScripted(api);
    api.on('ExecuteStatement', refusal, ok({ Id: 'a', Status: 'SUBMITTED' })).on('DescribeStatement', ...running.slice(0, 2));
    await warehouse.query('select 1', 1);
    await warehouse.query('select 2', 1);
    expect(api.sent('ExecuteStatement').map(({ WaitTimeSeconds }) => WaitTimeSeconds)).toEqual([10, undefined, undefined]);
    expect(api.sent('DescribeStatement').map(({ WaitTimeSeconds }) => WaitTimeSeconds)).toEqual([undefined, undefined, undefined]);
    expect(new Set(api.sent('ExecuteStatement').slice(0, 2).map(({ ClientToken }) => ClientToken)).size).toBe(1);
    expect(clock.slept).toEqual([100, 200]);
    expect(events).toEqual([]);
  });

  test('where it refuses to wait while the statement runs already', async () => {
    const { warehouse } = openScripted(api);
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'STARTED' })).on('DescribeStatement', fault('ActiveWaitingRequestsExceededException'), ok({ Status: 'FINISHED', HasResultSet: false }));
    await warehouse.query('select 1', 1);
    expect(api.sent('ExecuteStatement')).toHaveLength(1);
    expect(api.sent('DescribeStatement').map(({ WaitTimeSeconds }) => WaitTimeSeconds)).toEqual([30, undefined]);
  });
});
