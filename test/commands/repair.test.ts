import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../src/commands/apply.js';
import { repair } from '../../src/commands/repair.js';
import { findDivergence, foldHistory } from '../../src/core/migrate/history.js';
import type { StatementFate } from '../../src/core/migrate/decide.js';
import { StatementFailed } from '../../src/ports/warehouse.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const ID = 'V2__load';
const WHY = ['--reason', 'looked at a.b'];
let made: HandMadeWorld;
beforeEach(() => {
  made = new HandMadeWorld();
  made.write({ 'redshift-devops.ini': '[environment.dev]\nwarehouse = embedded:memory\n', 'migrations/V1__a.sql': 'create schema a', 'migrations/V2__load.sql': 'call a.load()', 'migrations/V3__c.sql': 'select 3' });
});
afterEach(() => made.remove());

/** A run that ended in the call, having failed or having lost its process. */
async function afterCall(end: 'failed' | 'crashed'): Promise<void> {
  const run = made.warehouse.run.bind(made.warehouse);
  made.warehouse.run = () => {
    made.warehouse.run = run;
    return Promise.reject(end === 'failed' ? new StatementFailed('no', 0, undefined, undefined) : new Error('the process is gone'));
  };
  await expect(made.invoke(apply)).rejects.toThrow();
  expect(made.warehouse.history.at(-1)?.event).toBe(end === 'failed' ? 'failed' : 'started');
}

describe('a failed segment that may have left parts behind', () => {
  test.each<['applied' | 'retry', readonly string[]]>([['applied', ['create schema a', 'select 3']], ['retry', ['create schema a', 'call a.load()', 'select 3']]])('goes on as a person decided: %s', async (decision, effects) => {
    await afterCall('failed');
    await expect(made.invoke(apply)).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
    const { headline } = await made.invoke(repair, `--${decision}`, ID, ...WHY);
    expect(headline).toBe(`Recorded as seq 4: segment 1 of ${ID} ${decision === 'applied' ? 'counts as applied' : 'is to run again'}.`);
    expect(made.warehouse.history.at(-1)).toMatchObject({ seq: 4, event: 'repaired', note: `${decision}: looked at a.b`, run: 'run1', actor: 'alice', migration: ID });
    await made.invoke(apply);
    expect(made.warehouse.effects).toEqual(effects);
    expect(findDivergence(made.warehouse.history)).toBeUndefined();
  });

  test('can also be settled when something else was applied since', async () => {
    await afterCall('failed');
    made.write({ 'migrations/V1_1__z.sql': 'select 0' });
    await expect(made.invoke(apply)).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(made.warehouse.history.at(-1)?.migration).toBe('V1_1__z');
    await made.invoke(repair, '--applied', ID, ...WHY);
    await made.invoke(apply);
    expect(made.warehouse.effects).toEqual(['create schema a', 'select 0', 'select 3']);
  });
});

describe('an interrupted segment', () => {
  test('is not for a person as long as apply can send it again without running it twice', async () => {
    await afterCall('crashed');
    await expect(made.invoke(repair, '--retry', ID, ...WHY)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('can still be resumed, until'), next: expect.stringContaining('apply') });
    made.warehouse.nowMs += made.warehouse.dedupeWindowMs;
    await expect(made.invoke(apply)).rejects.toMatchObject({ code: 'MIGRATION_INTERRUPTED' });
    await made.invoke(repair, '--retry', ID, ...WHY);
    await made.invoke(apply);
    expect(made.warehouse.effects).toEqual(['create schema a', 'call a.load()', 'select 3']);
  });

  test.each<[StatementFate, string]>([['running', 'is still running'], ['finished', 'still knows that segment 1 of V2__load finished'], ['failed', 'still knows that segment 1 of V2__load failed']])('is not for a person when the warehouse says that it is %s', async (fate, message) => {
    await afterCall('crashed');
    made.warehouse.nowMs += made.warehouse.dedupeWindowMs;
    made.warehouse.fateOf = () => Promise.resolve(fate);
    await expect(made.invoke(repair, '--applied', ID, ...WHY)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining(message) });
    expect(made.warehouse.history.at(-1)?.event).toBe('started');
  });
});

test.each<[string, readonly string[]]>([
  ['without a decision', WHY],
  ['with both', ['--applied', ID, '--retry', ID, ...WHY]],
  ['without a reason', ['--applied', ID]],
])('%s it is a mistake of usage', async (_name, args) => {
  await afterCall('failed');
  await expect(made.invoke(repair, ...args)).rejects.toMatchObject({ code: 'USAGE' });
  expect(foldHistory(made.warehouse.history).lastSeq).toBe(3);
});

test.each<[string, RegExp]>([['V1__a', /nothing of V1__a is open: its last entry is seq 1, applied/], ['V9__none', /nothing of V9__none is open: the history ends with seq 3, failed V2__load/]])('%s has nothing to repair', async (id, message) => {
  await afterCall('failed');
  await expect(made.invoke(repair, '--retry', id, ...WHY)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringMatching(message) });
});

test('an empty history has nothing to repair', async () => {
  await expect(made.invoke(repair, '--retry', ID, ...WHY)).rejects.toMatchObject({ message: `nothing of ${ID} is open: the history is empty` });
});
