/** Which refs a mirror is about: patterns like GitHub's for branches, where `*` stays within a path's part and `**` does not. */
import { AppError } from '../errors.js';
import { singleLine } from '../report/text.js';
import { shortName } from './refs.js';

/** Whether a ref, by its whole name, is one that is mirrored. */
export type RefFilter = (name: string) => boolean;

/**
 * Patterns are separated by white space, which no ref has. One that begins with `refs/` is about the whole name, another one about the
 * short name of branches and tags alike. No `include` means all. Throws USAGE for a pattern that no ref can match.
 */
export function parseRefFilter(include: string | undefined, exclude: string | undefined): RefFilter {
  const included = parsePatterns('include', include);
  const excluded = parsePatterns('exclude', exclude);
  return (name) => (included.length === 0 || included.some((isMatch) => isMatch(name))) && !excluded.some((isMatch) => isMatch(name));
}

function parsePatterns(option: string, text = ''): readonly RefFilter[] {
  return text.split(/\s+/).filter((pattern) => pattern !== '').map((pattern) => {
    // What git refuses in names, `*` and `?` aside: https://git-scm.com/docs/git-check-ref-format
    if (/[[\\^~:]|\.\.|^\/|\/$/.test(pattern)) throw new AppError('USAGE', `--${option} has the pattern "${singleLine(pattern)}", which no branch or tag can match`, { next: 'Write names with * (within a part) and ** (across parts), separated by spaces: main release/** refs/tags/v*.' });
    const parts = pattern.split(/(\*\*|\*|\?)/).flatMap((part) => (WILDCARDS.has(part) ? [part] : [...part]));
    return (name) => matches(parts, pattern.startsWith('refs/') ? name : shortName(name));
  });
}

/** No name of a ref holds a `*` or a `?`. */
const WILDCARDS: ReadonlySet<string> = new Set(['**', '*', '?']);

/** Follows every way through the pattern at once, so that no name of foreign origin can make it slow, as a regular expression would be. */
function matches(parts: readonly string[], text: string): boolean {
  let reached = withoutStars(parts, [0]);
  for (const character of text) {
    const isWithin = character !== '/';
    reached = withoutStars(parts, [...reached].flatMap((at) => {
      const part = parts[at];
      if (part === '**' || (part === '*' && isWithin)) return [at];
      return part === character || (part === '?' && isWithin) ? [at + 1] : [];
    }));
  }
  return reached.has(parts.length);
}

/** A star may stand for nothing. */
function withoutStars(parts: readonly string[], places: readonly number[]): ReadonlySet<number> {
  const reached = new Set(places);
  // The loop also meets what it adds.
  for (const at of reached) if (parts[at] === '*' || parts[at] === '**') reached.add(at + 1);
  return reached;
}
