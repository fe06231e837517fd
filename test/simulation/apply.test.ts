/** Apply in a world that goes wrong: nothing runs twice, nothing is lost, nothing is recorded that did not happen; and what would break that is noticed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Violation } from './invariants.js';
import { EverySchedule } from './schedule.js';
import { randomOptions, runSeed } from './seeds.js';
import { simulate, type Budget, type Mutant, type SimulationOptions } from './simulation.js';

const ONE: Budget = { faults: 2, switches: 0, runners: 1 };
const TWO: Budget = { faults: 1, switches: 1, runners: 2 };
const MEETING: Budget = { faults: 0, switches: 2, runners: 2 };

const KEPT = readFileSync(new URL('seeds.txt', import.meta.url), 'utf8').split('\n').filter((line) => /^\d+/.test(line)).map(Number.parseFloat);

/** How many schedules there are; throws the first Violation. */
async function everySchedule(options: SimulationOptions): Promise<number> {
  const schedule = new EverySchedule();
  let count = 0;
  do {
    count++;
    await simulate(schedule, options);
  } while (schedule.advance());
  return count;
}

describe('every schedule', () => {
  test.each<[string, SimulationOptions, number]>([
    ['one run, two faults', { budget: ONE, isolation: 'snapshot' }, 5_000],
    ['one run in groups, two faults', { budget: ONE, isolation: 'serializable', grouped: true }, 3_000],
    ['two runs, one fault, one switch', { budget: TWO, isolation: 'snapshot' }, 5_000],
    ['two runs, two switches, serializable', { budget: MEETING, isolation: 'serializable' }, 1_000],
    ['two runs that take over from each other, two switches', { budget: MEETING, isolation: 'snapshot', takeover: true }, 1_000],
  ])('%s', async (_name, options, atLeast) => {
    expect(await everySchedule(options)).toBeGreaterThan(atLeast);
  }, 120_000);
});

describe('random schedules', () => {
  test('of many faults, two runs and all settings hold', async () => {
    for (let seed = 1; seed <= 150; seed++) await runSeed(seed);
  }, 60_000);

  test('that once failed hold', async () => {
    for (const seed of KEPT) await runSeed(seed);
    expect(KEPT.length).toBeGreaterThan(0);
  }, 60_000);

  test('are the same when they are run again, and not all the same', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      const first = await runSeed(seed);
      expect(await runSeed(seed)).toBe(first);
      seen.add(first);
    }
    expect(seen.size).toBeGreaterThan(25);
  });
});

/** Each is the tool with one of its safeguards taken away. */
const MUTANTS: Readonly<Record<string, Mutant>> = {
  'record-after': { recordAfter: true },
  'no-guard': { noGuard: true },
  'no-fence': { noFence: true },
  'late-fence': { lateFence: true },
  'no-started': { noStarted: true },
  'fresh-token': { freshToken: true },
  'token-on-commit': { tokenOnCommit: true },
  'no-deadline': { noDeadline: true },
  'late-send': { lateSend: true },
  'update-in-place': { updateInPlace: true },
};

describe('a mutant is noticed', () => {
  test.each(Object.entries(MUTANTS))('%s', async (_name, mutant) => {
    const hunt = async () => {
      await everySchedule({ budget: { ...ONE, faults: 1 }, isolation: 'snapshot', mutant });
      await everySchedule({ budget: MEETING, isolation: 'snapshot', mutant });
      for (const seed of KEPT) await runSeed(seed, { ...randomOptions(seed), mutant });
      for (let seed = 1; seed <= 2_000; seed++) await runSeed(seed, { ...randomOptions(seed), isolation: 'snapshot', mutant });
    };
    await expect(hunt()).rejects.toThrow(Violation);
  }, 120_000);
});
