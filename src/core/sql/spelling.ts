/** How near two words are: for "did you mean". */

/** Words shorter than this are only compared where nothing but a keyword can stand. */
const WORD_MIN = 4;
const LONG_WORD_MIN = 8;

/**
 * Whether a written word is a keyword with a slip in it. Where it may as well be somebody's name, words of under four letters never are.
 * One slip, or two in a long word.
 */
export function isWithinTypo(written: string, word: string, mayBeName: boolean): boolean {
  if (mayBeName && Math.max(written.length, word.length) < WORD_MIN) return false;
  const most = Math.min(written.length, word.length) >= LONG_WORD_MIN ? 2 : 1;
  return editDistance(written, word, most) <= most;
}

/**
 * Letters to put in, take out, change, or swap with their neighbour, to make one word of the other (Damerau's optimal string alignment).
 * Answers `most + 1` for anything farther.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + change);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
