/**
 * The functions of PostgreSQL that Redshift does not have, or not everywhere, and what to use instead.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html, …/c_SQL_functions_leader_node_only.html
 */

const REGRESSION = 'the sums it is made of: SUM(x * y), SUM(x * x), COUNT(*)';
const OBJECTS = 'OBJECT(\'name\', value), and JSON_SERIALIZE to make text of it';
const ELEMENTS = 'LISTAGG over JSON_SERIALIZE, with JSON_PARSE around it where an array is needed';
const WAITING = 'LOCK of a table of your own, which lasts until the transaction ends';
const SEARCH = 'LIKE, or REGEXP_COUNT';
const LENGTH = 'GET_ARRAY_LENGTH on a SUPER array';

/** Those that PostgreSQL 8 did not have either, so that not even the leader node knows them. */
export const ABSENT_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['string_agg', 'LISTAGG(value, separator) WITHIN GROUP (ORDER BY …)'],
  ['array_agg', 'LISTAGG, with SPLIT_TO_ARRAY around it where an array is needed'],
  ['json_agg', ELEMENTS], ['jsonb_agg', ELEMENTS], ['xmlagg', 'LISTAGG'], ['xml_agg', 'LISTAGG'],
  ['json_build_object', OBJECTS], ['jsonb_build_object', OBJECTS], ['row_to_json', OBJECTS],
  ['corr', '(AVG(x * y) - AVG(x) * AVG(y)) / (STDDEV_POP(x) * STDDEV_POP(y))'],
  ['covar_pop', 'AVG(x * y) - AVG(x) * AVG(y)'],
  ['covar_samp', '(SUM(x * y) - SUM(x) * SUM(y) / COUNT(*)) / (COUNT(*) - 1)'],
  ...['avgx', 'avgy', 'count', 'intercept', 'r2', 'slope', 'sxx', 'sxy', 'syy'].map((name) => [`regr_${name}`, REGRESSION] as const),
  ['clock_timestamp', 'GETDATE()'],
  ['transaction_timestamp', 'SYSDATE'],
  ...['days', 'hours', 'interval'].map((name) => [`justify_${name}`, 'DATEADD and DATEDIFF'] as const),
  ['pg_sleep', 'a pause in the program that runs the statements'],
  ['div', 'TRUNC(a / b)'],
  ['generate_subscripts', 'a position in FROM: FROM t, t.items AS item AT position'],
  ['convert_from', 'FROM_VARBYTE(value, \'utf-8\')'],
  ['convert_to', 'TO_VARBYTE(value, \'utf-8\')'],
  ['format', 'the operator ||, or TO_CHAR for numbers and dates'],
  ['quote_nullable', 'NVL(QUOTE_LITERAL(value), \'NULL\')'],
  ['regexp_matches', 'REGEXP_SUBSTR, or REGEXP_COUNT(…) > 0 for a test'],
  ['regexp_split_to_array', 'SPLIT_TO_ARRAY where a plain separator does'],
  ['regexp_split_to_table', 'SPLIT_TO_ARRAY, and the array in FROM'],
  ...['lock', 'unlock', 'unlock_all', 'xact_lock'].map((name) => [`pg_advisory_${name}`, WAITING] as const),
  ...['lock', 'xact_lock'].map((name) => [`pg_try_advisory_${name}`, WAITING] as const),
  ['to_tsvector', SEARCH], ['to_tsquery', SEARCH], ['plainto_tsquery', SEARCH],
  ['array_length', LENGTH], ['cardinality', LENGTH],
]);

const PRIVILEGES = 'SVV_RELATION_PRIVILEGES and its neighbours, in a statement of its own';
const PLACE = 'a literal, or a statement of its own';

/** Those that the leader node runs, and the compute nodes do not. */
export const LEADER_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['generate_series', 'a recursive common table expression, or a table of numbers'],
  ['current_schema', PLACE], ['current_schemas', PLACE],
  ['has_database_privilege', PRIVILEGES], ['has_schema_privilege', PRIVILEGES], ['has_table_privilege', PRIVILEGES],
  ['every', 'BOOL_AND'],
  ['overlay', 'SUBSTRING and the operator ||'],
  ['bit_length', '8 * OCTET_LENGTH(value)'],
  ['width_bucket', 'FLOOR over the distance from the lowest value'],
  ['encode', 'TO_HEX, or FROM_VARBYTE(value, \'hex\')'],
  ['string_to_array', 'SPLIT_TO_ARRAY'],
  ['array_to_string', 'LISTAGG over the array in FROM'],
  ['array_append', 'ARRAY_CONCAT'], ['array_prepend', 'ARRAY_CONCAT'], ['array_cat', 'ARRAY_CONCAT'],
  ['array_upper', 'GET_ARRAY_LENGTH'],
  ['age', 'DATEDIFF, or MONTHS_BETWEEN'],
  ['isfinite', 'a comparison with a date'],
]);

/** Deprecated ones of the leader node that ask for the time. */
export const CLOCK_FUNCTIONS: ReadonlySet<string> = new Set(['now', 'current_timestamp', 'current_time', 'localtime']);

/** Those of sequences, which Redshift does not have. */
export const SEQUENCE_FUNCTIONS: ReadonlySet<string> = new Set(['nextval', 'currval', 'lastval', 'setval']);
