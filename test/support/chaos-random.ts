/** Chance that can be had again: a stream of numbers that a text decides. */
import { createHash } from 'node:crypto';

export interface Chance {
  /** From 0 up to, but not including, `below`. */
  integer(below: number): number;
  /** True in this share of the cases. */
  happens(share: number): boolean;
  pick<T>(values: readonly T[]): T;
}

/** The same name always gives the same stream, so that what one process draws does not depend on how fast another one is. */
export function chanceOf(name: string): Chance {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  const next = (): number => {
    // mulberry32: small, and even enough for choosing accidents.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    integer,
    happens: (share) => next() < share,
    pick: (values) => {
      const value = values[integer(values.length)];
      if (value === undefined) throw new Error('there is nothing to pick from');
      return value;
    },
  };
}
