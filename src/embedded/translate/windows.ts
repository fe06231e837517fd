/**
 * Calls that read more rows than their own: window functions and aggregates PostgreSQL has in another shape. It has no IGNORE NULLS and no
 * WITHIN GROUP over a window, so functions of ours get the values of the window as an array.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html
 */
import type { Call, Window } from '../../core/sql/nodes/expressions.js';
import { argumentsOf } from './arguments.js';
import { OWN } from './own-functions.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

const WHOLE_PARTITION = ' ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING';
/** The rows before or after the one at hand, which is what LAG and LEAD count. */
const OTHER_ROWS: ReadonlyMap<string, string> = new Map([
  ['lag', ' ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING'], ['lead', ' ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING'],
]);

/** `LAG(x, n) IGNORE NULLS OVER (…)`, also inside the parentheses; RESPECT NULLS is what happens anyway. https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html */
export function writeNullTreatment(rewriter: Rewriter, call: Call): void {
  const { name, nulls, over, last } = call;
  if (rewriter.word(nulls) === 'respect') return rewriter.compose(call, [[name.first, nulls - 1], [nulls + 2, last]]);
  const [value, place] = argumentsOf(rewriter, call);
  if (value === undefined || over === null) return rewriter.writeInside(call);
  const word = rewriter.word(name.last);
  const frame = OTHER_ROWS.get(word);
  const window: readonly Part[] = frame === undefined ? [' OVER ', over] : windowOf(over, listed(' ORDER BY ', over.orderBy), frame);
  rewriter.compose(call, [`${OWN}.${word}(array_agg(`, value, ') FILTER (WHERE (', value, ') IS NOT NULL)', ...window, ', ', place ?? '1', ')']);
}

/** `PERCENTILE_CONT(share) WITHIN GROUP (ORDER BY x) [OVER (…)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_WF_PERCENTILE_CONT.html */
export function writePercentileCont(rewriter: Rewriter, call: Call): void {
  const ordered = orderedValues(rewriter, call);
  if (ordered === undefined) return rewriter.writeInside(call);
  const { share, values, isDescending } = ordered;
  rewriter.compose(call, [`${OWN}.percentile_cont(`, ...(isDescending ? ['1 - (', share, ')'] : [share]), ', ', ...values, ')']);
}

/** `[APPROXIMATE] PERCENTILE_DISC(share) WITHIN GROUP (ORDER BY x) [OVER (…)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_WF_PERCENTILE_DISC.html */
export function writePercentileDisc(rewriter: Rewriter, call: Call): void {
  const ordered = orderedValues(rewriter, call);
  if (ordered === undefined) return rewriter.writeInside(call);
  rewriter.compose(call, [`${OWN}.percentile_disc(`, ordered.share, ', ', ...ordered.values, `, ${String(ordered.isDescending)})`]);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html */
export function writeRatioToReport(rewriter: Rewriter, call: Call): void {
  const [value] = argumentsOf(rewriter, call);
  if (value === undefined || call.over === null) return rewriter.writeInside(call);
  rewriter.compose(call, [`${OWN}.ratio_to_report(`, value, ', sum(', value, ') OVER ', call.over, ')']);
}

/** `LISTAGG([DISTINCT] x [, delimiter]) [WITHIN GROUP (ORDER BY …)] [OVER (…)]`, without empty texts: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
export function writeListagg(rewriter: Rewriter, call: Call): void {
  const [value, delimiter = '\'\''] = argumentsOf(rewriter, call);
  if (value === undefined) return rewriter.writeInside(call);
  const order = listed(' ORDER BY ', call.orderBy);
  const inside = call.over === null ? order : [];
  const window = call.over === null ? [] : windowOf(call.over, order, WHOLE_PARTITION);
  // PostgreSQL orders the values of DISTINCT by themselves only, so what is there twice is left out after they were ordered.
  rewriter.compose(call, call.distinct
    ? [`${OWN}.listagg(array_agg(CAST(`, value, ' AS varchar)', ...inside, ')', ...window, ', ', delimiter, ')']
    : [`${OWN}.listagg(nullif(CAST(`, value, ' AS varchar), \'\'), ', delimiter, ...inside, ')', ...window]);
}

interface OrderedValues { readonly share: Part; readonly values: readonly Part[]; readonly isDescending: boolean }

/** The share asked for, and the values of the group or the window as an array. */
function orderedValues(rewriter: Rewriter, call: Call): OrderedValues | undefined {
  const [share] = argumentsOf(rewriter, call);
  const [item] = call.orderBy;
  if (share === undefined || item === undefined || !call.withinGroup) return undefined;
  const last = item.direction >= 0 ? item.direction - 1 : item.last;
  const window = call.over === null ? [] : windowOf(call.over, [], '');
  return { share, values: ['array_agg(', [item.first, last], ')', ...window], isDescending: item.direction >= 0 && rewriter.word(item.direction) === 'desc' };
}

/** OVER with the partition of a window, and an order and a frame of ours. */
function windowOf(over: Window, order: readonly Part[], frame: string): readonly Part[] {
  if (over.name >= 0) throw new NotEmulated('this function over a named window');
  return [' OVER (', ...listed('PARTITION BY ', over.partitionBy), ...order, frame, ')'];
}

function listed(words: string, items: readonly Part[]): readonly Part[] {
  return items.flatMap((item, index): readonly Part[] => [index === 0 ? words : ', ', item]);
}
