/** Where a simulation's choices come from: every sequence of them in turn, or a seed. The same choices give the same run. */

export interface Schedule {
  /** A number from 0 to `bound` - 1; 0 is what happens on an ordinary day. */
  pick(bound: number): number;
  toString(): string;
}

/** Enumerates all sequences of bounded choices, the last one first: https://matklad.github.io/2021/11/07/generate-all-the-things.html */
export class EverySchedule implements Schedule {
  private readonly trail: { value: number; readonly bound: number }[] = [];
  private next = 0;

  pick(bound: number): number {
    const known = this.trail[this.next];
    if (known === undefined) this.trail.push({ value: 0, bound });
    this.next++;
    return known?.value ?? 0;
  }

  /** Goes on to the next sequence; false when there is none. */
  advance(): boolean {
    this.trail.length = this.next;
    this.next = 0;
    for (let tail = this.trail.at(-1); tail !== undefined; tail = this.trail.at(-1)) {
      if (++tail.value < tail.bound) return true;
      this.trail.pop();
    }
    return false;
  }

  toString(): string {
    return this.trail.map(({ value }) => value).join('').replace(/0+$/, '');
  }
}

/** Choices of a seed (the generator is mulberry32); most of them are 0, as most calls of a bad day still go well. */
export class RandomSchedule implements Schedule {
  private state: number;

  constructor(readonly seed: number, private readonly chanceOfTrouble: number) {
    this.state = seed >>> 0;
  }

  pick(bound: number): number {
    if (bound < 2 || this.next() > this.chanceOfTrouble) return 0;
    return 1 + Math.floor(this.next() * (bound - 1));
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  toString(): string {
    return `seed ${this.seed}`;
  }
}
