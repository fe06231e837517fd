/**
 * Which lines of a file a change adds or modifies: the ones that are not, in the same order, in what the file was before.
 *
 * The very text that is linted is compared, and not a patch that git writes: attributes of the repository (`-diff`, `filter=lfs`,
 * `working-tree-encoding`) make git compare other text, and line numbers of that would let a finding slip through. Where the two texts
 * cannot be aligned, lines count as changed: too many findings are seen then, never too few.
 */
import type { SourceRange } from '../sql/source.js';

export interface ChangedLines {
  /** Whether a line of the range is new or modified, or stands next to lines that were removed. */
  touches(range: SourceRange): boolean;
}

/** `before` is undefined for a file that was not there, all of which is new. */
export function changedLines(before: string | undefined, after: string): ChangedLines {
  if (before === undefined) return { touches: () => true };
  if (before === after) return { touches: () => false };
  const lines = linesOf(after);
  const changed = new Uint8Array(lines.length);
  compare({ before: linesOf(before), after: lines, changed }, { from: 0, to: Infinity }, { from: 0, to: Infinity }, 0);
  const changedBefore = sums(changed);
  const countUpTo = (line: number): number => changedBefore[Math.min(Math.max(line, 0), lines.length)] ?? 0;
  return { touches: ({ start, end }) => countUpTo(lastLine(start.line, end)) > countUpTo(start.line - 1) };
}

/** Without line ends: a checkout may write them as CRLF where the repository has LF. */
function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** A range that ends at the beginning of a line has nothing of that line. */
function lastLine(first: number, end: SourceRange['end']): number {
  return end.column === 1 && end.line > first ? end.line - 1 : end.line;
}

function sums(marks: Uint8Array): Int32Array {
  const total = new Int32Array(marks.length + 1);
  for (const [index, mark] of marks.entries()) total[index + 1] = (total[index] ?? 0) + mark;
  return total;
}

interface Comparison { readonly before: readonly string[]; readonly after: readonly string[]; readonly changed: Uint8Array }

/** 0-based, `to` is the first one that is not in it. */
interface Span { readonly from: number; readonly to: number }

/** Texts that nest deeper are made to: their lines count as changed. */
const DEPTH_MAX = 32;

/** Aligns two spans at the lines that each of them has once, and then what lies between those lines in the same way. */
function compare(texts: Comparison, old: Span, now: Span, depth: number): void {
  const { from, oldFrom, to, oldTo } = trimmed(texts, old, now);
  if (from === to) return markRemoval(texts, { from: oldFrom, to: oldTo }, from);
  const anchors = oldFrom === oldTo || depth === DEPTH_MAX ? [] : anchorsOf(texts, { from: oldFrom, to: oldTo }, { from, to });
  if (anchors.length === 0) return void texts.changed.fill(1, from, to);
  let previous = { old: oldFrom, now: from };
  for (const anchor of [...anchors, { old: oldTo, now: to }]) {
    compare(texts, { from: previous.old, to: anchor.old }, { from: previous.now, to: anchor.now }, depth + 1);
    previous = { old: anchor.old + 1, now: anchor.now + 1 };
  }
}

/** The spans without the lines at their beginning and at their end that are the same in both. */
function trimmed({ before, after }: Comparison, old: Span, now: Span): { readonly oldFrom: number; readonly oldTo: number; readonly from: number; readonly to: number } {
  let [oldFrom, from] = [old.from, now.from];
  let [oldTo, to] = [Math.min(old.to, before.length), Math.min(now.to, after.length)];
  while (oldFrom < oldTo && from < to && before[oldFrom] === after[from]) {
    oldFrom++;
    from++;
  }
  while (oldFrom < oldTo && from < to && before[oldTo - 1] === after[to - 1]) {
    oldTo--;
    to--;
  }
  return { oldFrom, oldTo, from, to };
}

/** Without its WHERE, or without the comment that suppressed it, the statement beside the gap is another one. */
function markRemoval({ before, changed }: Comparison, removed: Span, at: number): void {
  if (before.slice(removed.from, removed.to).every((line) => line.trim() === '')) return;
  changed.fill(1, Math.max(at - 1, 0), at + 1);
}

interface Pair { readonly old: number; readonly now: number }

/** The most lines that are there once on each side and stand in the same order on both. */
function anchorsOf({ before, after }: Comparison, old: Span, now: Span): readonly Pair[] {
  const oldPlaces = onlyPlaces(before, old);
  const pairs: Pair[] = [];
  for (const [line, place] of onlyPlaces(after, now)) {
    const oldPlace = oldPlaces.get(line) ?? TWICE;
    if (place !== TWICE && oldPlace !== TWICE) pairs.push({ old: oldPlace, now: place });
  }
  return longestRising(pairs.sort((a, b) => a.now - b.now));
}

const TWICE = -1;

function onlyPlaces(lines: readonly string[], { from, to }: Span): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    places.set(line, places.has(line) ? TWICE : at);
  }
  return places;
}

/** The longest sequence of pairs, sorted by `now`, whose `old` rises too: the piles of patience sorting. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length);
  const oldAt = (index: number | undefined): number => pairs[index ?? TWICE]?.old ?? TWICE;
  for (const [index, { old }] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (oldAt(tops[middle]) < old) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? TWICE : tops[low - 1] ?? TWICE;
    tops[low] = index;
  }
  const rising: Pair[] = [];
  for (let index = tops.at(-1) ?? TWICE; index !== TWICE; index = previous[index] ?? TWICE) rising.push(...pairs.slice(index, index + 1));
  return rising.reverse();
}
