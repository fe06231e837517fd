/** Simulations of a seed: the seed decides the setting too. */
import { RandomSchedule } from './schedule.js';
import { simulate, type SimulationOptions } from './simulation.js';

export function randomOptions(seed: number): SimulationOptions {
  return {
    budget: { faults: 2 + (seed % 7), switches: 12, runners: 1 + (seed % 2) },
    isolation: seed % 3 === 0 ? 'serializable' : 'snapshot',
    grouped: seed % 4 === 0,
    takeover: seed % 5 === 0,
  };
}

/** What went wrong, and when; the same for the same seed. Throws a Violation. */
export async function runSeed(seed: number, options: SimulationOptions = randomOptions(seed)): Promise<string> {
  return simulate(new RandomSchedule(seed, 0.15), options);
}
