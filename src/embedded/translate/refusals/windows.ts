/** Window functions: https://docs.aws.amazon.com/redshift/latest/dg/r_Window_function_synopsis.html */
import type { Call } from '../../../core/sql/nodes/expressions.js';
import { foldedName } from '../../../core/sql/tokenizer.js';
import { refusal, syntaxError, wordAt, wordBefore, type Context, type Finding, type Refusal } from './refusal.js';

const NO_WINDOW = 'WINDOW definition is not supported';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html: those of which the pages ask for a frame. */
const FRAMED = new Set(['avg', 'count', 'max', 'min', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance']);

export const WINDOW_REFUSALS: readonly Refusal[] = [
  refusal('Select', 'the WINDOW clause', 'https://github.com/cube-js/cube/issues/10567', ({ windows }) => (windows.length > 0 ? { message: NO_WINDOW } : undefined)),
  refusal('Call', 'aggregates with DISTINCT as window functions', 'r_WF_COUNT', ({ name, over, distinct }, { tokens }) => (over !== null && distinct && FRAMED.has(foldedName(tokens, name.last)) ? { message: NO_WINDOW } : undefined)),
  refusal('Call', 'aggregate window functions with ORDER BY and without a frame', 'r_Window_function_synopsis', withoutFrame),
  refusal('Frame', 'RANGE frames', 'https://github.com/OHDSI/Achilles/issues/232', ({ first }, { tokens }) => (wordAt(tokens, first) === 'range' ? { message: 'RANGE clause of window functions not yet implemented' } : undefined)),
  refusal('Frame', 'GROUPS frames', 'r_Window_function_synopsis', ({ first }, { tokens }) => (wordAt(tokens, first) === 'groups' ? syntaxError(tokens, first) : undefined)),
  refusal('Call', 'FILTER after an aggregate', 'https://github.com/AgamiAI/agami-core/issues/325', ({ filter }, { tokens }) => (filter === null ? undefined : syntaxError(tokens, wordBefore(tokens, filter.first, 'filter') + 1))),
  refusal('Call', 'ORDER BY between the parentheses of an aggregate', 'r_LISTAGG', orderInside),
];

function withoutFrame({ name, over }: Call, { tokens, isWhole }: Context): Finding | undefined {
  if (!isWhole || over === null || over.name >= 0 || over.orderBy.length === 0 || over.frame !== null || !FRAMED.has(foldedName(tokens, name.last))) return undefined;
  return { message: 'Aggregate window functions with an ORDER BY clause require a frame clause' };
}

function orderInside({ orderBy: [item], withinGroup }: Call, { tokens }: Context): Finding | undefined {
  return item === undefined || withinGroup ? undefined : syntaxError(tokens, wordBefore(tokens, item.first, 'order'));
}
