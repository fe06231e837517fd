/** What a person may have meant by a name that does not exist. */

const SUGGESTIONS_MAX = 3;

/** The names that are nearest, nearest first: those that hold all that was written, then those a few typing mistakes away. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const plain = plainOf(wanted);
  if (plain === '' || plain.length > LENGTH_MAX) return [];
  return names
    .map((name) => ({ name, distance: distanceOf(plain, plainOf(name)) }))
    .filter(({ distance }) => distance <= Math.max(2, plain.length / 3))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTIONS_MAX)
    .map(({ name }) => name);
}

/** No name is nearly as long; comparing costs the product of both lengths. */
const LENGTH_MAX = 100;

/** Upper and lower case, and the marks between words, are what people get wrong first. */
function plainOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** A name that holds what was written is nearer than any typing mistake but one; so is the half of a name behind its slash. */
function distanceOf(wanted: string, name: string): number {
  if (wanted === name) return 0;
  return wanted.length >= 3 && name.includes(wanted) ? 1 : editDistance(wanted, name);
}

/** How many letters are to be added, removed, replaced or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
