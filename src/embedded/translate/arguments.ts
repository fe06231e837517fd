/** The arguments of a call as they are written. */
import type { Call } from '../../core/sql/nodes/expressions.js';
import type { Rewriter } from './rewriter.js';

/** The tokens between the commas of a call's parentheses, with the parentheses around an argument; without DISTINCT, ALL and IGNORE NULLS. */
export function argumentsOf(rewriter: Rewriter, { name, distinct, orderBy, withinGroup, nulls, args }: Call): readonly (readonly [number, number])[] {
  const open = name.last + 1;
  const close = rewriter.closing(open);
  const isAll = rewriter.word(open + 1) === 'all' && args[0]?.first !== open + 1;
  const first = open + (distinct || isAll ? 2 : 1);
  const order = withinGroup ? undefined : orderBy[0]?.first;
  const nullsInside = nulls > open && nulls < close ? nulls : undefined;
  // ORDER BY and IGNORE NULLS stand behind the last argument.
  const last = nullsInside !== undefined ? nullsInside - 1 : order === undefined ? close - 1 : order - 3;
  return rewriter.items(first, last);
}
