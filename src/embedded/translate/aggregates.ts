/** Aggregate functions: https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html */
import type { Call } from '../../core/sql/nodes/expressions.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import { foldedName } from '../../core/sql/tokenizer.js';

const AGGREGATES = new Set(['any_value', 'approximate', 'array_agg', 'avg', 'bit_and', 'bit_or', 'bool_and', 'bool_or', 'count', 'hll', 'hll_combine', 'hll_create_sketch', 'listagg', 'max', 'median',
  'min', 'object_agg', 'percentile_cont', 'percentile_disc', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance']);

/** Whether a call without OVER makes one value of many rows. */
export function isAggregate(tokens: Tokens, { name }: Call): boolean {
  return AGGREGATES.has(foldedName(tokens, name.last));
}
