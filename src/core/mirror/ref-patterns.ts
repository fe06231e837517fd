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
  return (name) => (included.length === 0 || included.some((matches) => matches(name))) && !excluded.some((matches) => matches(name));
}

function parsePatterns(option: string, text = ''): readonly RefFilter[] {
  return text.split(/\s+/).filter((pattern) => pattern !== '').map((pattern) => {
    // What git refuses in names, `*` and `?` aside: https://git-scm.com/docs/git-check-ref-format
    if (/[[\\^~:]|\.\.|^\/|\/$/.test(pattern)) throw new AppError('USAGE', `--${option} has the pattern "${singleLine(pattern)}", which no branch or tag can match`, { next: 'Write names with * (within a part) and ** (across parts), separated by spaces: main release/** refs/tags/v*.' });
    const expression = new RegExp(`^${pattern.split(/(\*\*|\*|\?)/).map(toExpression).join('')}$`, 'u');
    return (name) => expression.test(pattern.startsWith('refs/') ? name : shortName(name));
  });
}

const WILDCARDS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

function toExpression(part: string): string {
  return WILDCARDS[part] ?? part.replace(/[$()+.\]{|}]/g, '\\$&');
}
