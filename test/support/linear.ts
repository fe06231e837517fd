/** Proves that a piece of work is linear in its input, also on a machine that is busy with other things: what counts is the processor's time. */
import { expect } from '@jest/globals';

const GROWTH = 16;

/** Sixteen times the text may take four times sixteen the time; quadratic work would take sixteen times sixteen, however often it is asked. */
export function expectLinear(make: (n: number) => string, n: number, work: (text: string) => void): void {
  const small = make(n);
  const large = make(n * GROWTH);
  fastest(work, small);
  let ratio = Number.POSITIVE_INFINITY;
  // A collection of the heap or a neighbour can spoil a measurement, but not all of them.
  for (let attempt = 0; attempt < 5 && ratio >= 4 * GROWTH; attempt++) {
    // Below half a millisecond the clock and the collector are what is measured.
    ratio = Math.min(ratio, fastest(work, large) / Math.max(fastest(work, small), 0.5));
  }
  expect(ratio).toBeLessThan(4 * GROWTH);
}

function fastest(work: (text: string) => void, text: string): number {
  // The first runs also compile.
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 6; time++) {
    const before = process.cpuUsage();
    work(text);
    const { user } = process.cpuUsage(before);
    best = Math.min(best, user / 1000);
  }
  return best;
}
