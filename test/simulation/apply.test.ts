/** Apply against every schedule of a small budget of faults: nothing runs twice, nothing is lost, effect and record agree. */
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import { MigrationSet } from '../../src/core/migrate/migration-set.js';
import { apply } from '../../src/engine/apply.js';
import type { RunContext } from '../../src/ports/host.js';
import { Crash, SimulatedWarehouse, type Fault } from './simulated-warehouse.js';

const FILES = [
  { path: 'migrations/V001__a.sql', text: 'CREATE TABLE s.a (x INT);\nINSERT INTO s.a VALUES (1);' },
  { path: 'migrations/V002__b.sql', text: 'INSERT INTO s.a VALUES (2);\nALTER TABLE s.a APPEND FROM s.b;\nINSERT INTO s.a VALUES (3);' },
  { path: 'migrations/V003__c.sql', text: 'VACUUM s.a;' },
];

function migrations(): MigrationSet {
  return new MigrationSet([{ kind: 'folder', path: 'migrations', files: FILES }], new Map());
}

const RUN: RunContext = { host: 'terminal', id: 'run', actor: '', commit: '', runUrl: '', pullRequest: '', repository: '' };

/** One run of the tool; true when it ended with everything applied, false when it crashed or stopped. */
async function runOnce(warehouse: SimulatedWarehouse, id: string): Promise<boolean> {
  try {
    await apply({
      set: migrations(),
      warehouse,
      clock: { now: () => warehouse.nowMs, sleep: (ms) => { warehouse.nowMs += ms; return Promise.resolve(); } },
      signal: new AbortController().signal,
      run: { ...RUN, id },
      toolVersion: '0',
      approval: undefined,
      onPlan: () => undefined,
      emit: () => undefined,
    });
    return true;
  } catch (error) {
    if (error instanceof Crash) return false;
    if (error instanceof AppError && error.code === 'STATEMENT_FAILED') return false;
    throw error;
  }
}

const EXPECTED = [
  'CREATE TABLE s.a (x INT)', 'INSERT INTO s.a VALUES (1)', 'INSERT INTO s.a VALUES (2)', 'ALTER TABLE s.a APPEND FROM s.b', 'INSERT INTO s.a VALUES (3)', 'VACUUM s.a',
];

/** The invariants, after every run. */
function check(warehouse: SimulatedWarehouse, schedule: readonly string[]): void {
  const context = schedule.join(' ');
  expect({ context, seqs: warehouse.history.map(({ seq }) => seq) }).toEqual({ context, seqs: warehouse.history.map((_, index) => index + 1) });
  // Everything that happened is a prefix of what should, so nothing ran twice and nothing out of order.
  expect({ context, effects: warehouse.effects }).toEqual({ context, effects: EXPECTED.slice(0, warehouse.effects.length) });
  const recorded = warehouse.history.filter(({ event }) => event === 'applied').length;
  const statementsOf = [2, 1, 1, 1, 1];
  const atLeast = statementsOf.slice(0, recorded).reduce((sum, count) => sum + count, 0);
  // What is recorded has happened; at most one standalone statement may have happened and wait for its record.
  expect(warehouse.effects.length).toBeGreaterThanOrEqual(atLeast);
  expect(warehouse.effects.length - atLeast).toBeLessThanOrEqual(warehouse.history.at(-1)?.event === 'started' ? 1 : 0);
}

describe('apply survives', () => {
  test('every schedule of up to two faults', async () => {
    let schedules = 0;
    const visit = async (prefix: readonly number[], budget: number): Promise<void> => {
      const width = await replay(prefix);
      schedules++;
      if (budget === 0) return;
      for (let call = prefix.length; call < width.length; call++) {
        for (let choice = 1; choice < (width[call] ?? 0); choice++) await visit([...prefix, ...Array<number>(call - prefix.length).fill(0), choice], budget - 1);
      }
    };
    await visit([], 2);
    expect(schedules).toBeGreaterThan(1_000);
  }, 60_000);
});

/** Replays choices (0 is success, and what follows the given ones), starting runs until one ends well; returns how many choices each call had. */
async function replay(choices: readonly number[]): Promise<readonly number[]> {
  const widths: number[] = [];
  const taken: string[] = [];
  const warehouse = new SimulatedWarehouse((call, faults): Fault => {
    const choice = choices[widths.length] ?? 0;
    widths.push(faults.length);
    taken.push(`${call}:${faults[choice] ?? 'ok'}`);
    return faults[choice] ?? 'ok';
  });
  for (let run = 0; ; run++) {
    if (run > 6) throw new Error(`no run ends well: ${taken.join(' ')}`);
    const ended = await runOnce(warehouse, `run${run}`);
    check(warehouse, taken);
    if (ended) break;
  }
  expect(warehouse.effects).toEqual(EXPECTED);
  return widths;
}
