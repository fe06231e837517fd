/** Functions that Redshift does not have, or only on its leader node. */
import type { Call } from '../../../core/sql/nodes/expressions.js';
import { foldedName } from '../../../core/sql/tokenizer.js';
import { refusal, type Context, type Finding, type Refusal } from './refusal.js';

/**
 * Without those that its PostgreSQL 8.0 had, because they run on the leader node all the same.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html
 */
const UNSUPPORTED: ReadonlySet<string> = new Set(['string_agg', 'array_agg', 'every', 'xmlagg', 'corr', 'covar_pop', 'covar_samp', 'regr_avgx', 'regr_avgy', 'regr_count', 'regr_intercept', 'regr_r2',
  'regr_slope', 'regr_sxx', 'regr_sxy', 'regr_syy', 'clock_timestamp', 'transaction_timestamp', 'justify_days', 'justify_hours', 'justify_interval', 'pg_sleep', 'div', 'setseed', 'width_bucket',
  'generate_subscripts', 'bit_length', 'overlay', 'convert_from', 'convert_to', 'encode', 'format', 'quote_nullable', 'regexp_matches', 'regexp_split_to_array', 'regexp_split_to_table',
  'nextval', 'currval', 'setval', 'lastval', 'pg_advisory_lock', 'pg_try_advisory_lock', 'pg_advisory_xact_lock', 'pg_advisory_unlock', 'json_build_object', 'jsonb_build_object', 'to_json', 'to_jsonb',
  'json_agg', 'jsonb_agg', 'row_to_json', 'jsonb_array_elements', 'gen_random_uuid', 'make_date', 'make_timestamp', 'make_interval', 'to_tsvector', 'to_tsquery', 'txid_current', 'current_query']);

/** https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html, and GENERATE_SERIES, which is not supported and runs there. */
const LEADER_ONLY: ReadonlySet<string> = new Set(['current_schema', 'current_schemas', 'has_database_privilege', 'has_schema_privilege', 'has_table_privilege', 'age', 'current_time', 'current_timestamp',
  'localtime', 'isfinite', 'now', 'generate_series']);

/** The INFO messages name the function; the Data API gives the error only. */
const NOT_ON_TABLES = 'Specified types or functions (one per INFO message) not supported on Redshift tables.';

export const FUNCTION_REFUSALS: readonly Refusal[] = [
  refusal('Call', 'functions only PostgreSQL has', 'c_unsupported-postgresql-functions', ({ name, first }, { tokens, userFunctions }) => {
    const own = foldedName(tokens, name.last);
    if (name.first < name.last || !UNSUPPORTED.has(own) || userFunctions.has(own)) return undefined;
    return { message: `function ${own} does not exist`, at: first, missingFunction: own };
  }),
  refusal('Call', 'functions of the leader node together with tables', 'c_SQL_functions_leader_node_only', onLeader),
];

function onLeader({ name }: Call, { tokens, usesTables }: Context): Finding | undefined {
  return usesTables && name.first === name.last && LEADER_ONLY.has(foldedName(tokens, name.last)) ? { message: NOT_ON_TABLES } : undefined;
}
