/**
 * Functions PostgreSQL has by the same name with another meaning or another type of answer. Redshift's are functions of the snapshot
 * (`compatibility/`) in the schema of ours, which keep the name so that a column without an alias is called as it is there.
 */
import type { Call } from '../../core/sql/nodes/expressions.js';
import { foldedName, Shape } from '../../core/sql/tokenizer.js';
import { quotedRelation } from '../sql-literal.js';
import type { Rewriter } from './rewriter.js';

/** Schemas by the names of functions that users made under names which are PostgreSQL's and not Redshift's. */
export type UserFunctions = ReadonlyMap<string, string>;

/** The schema of the snapshot's own functions. */
export const OWN = '_redshift_devops_embedded';

const OWN_FUNCTIONS: ReadonlySet<string> = new Set([
  // https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html
  'bttext_pattern_cmp', 'chr', 'concat', 'octet_length', 'regexp_count', 'regexp_instr', 'regexp_replace', 'regexp_substr',
  // https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html
  'exp', 'ln', 'log', 'pow', 'power', 'sqrt',
  // https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html
  'to_char', 'to_date', 'to_timestamp',
  // https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html
  'avg', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance',
  // https://docs.aws.amazon.com/redshift/latest/dg/r_System_administration_functions.html
  'current_setting', 'set_config',
]);

/** Functions that are called without parentheses, which to PostgreSQL are names of columns: https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html */
const WITHOUT_PARENTHESES: ReadonlySet<string> = new Set(['current_user_id']);

/** The name under which a call finds Redshift's function; undefined where PostgreSQL's means the same. */
export function ownFunction(rewriter: Rewriter, call: Call): string | undefined {
  const name = rewriter.word(call.name.last);
  if (call.last === call.name.first && WITHOUT_PARENTHESES.has(name)) return `pg_catalog.${name}()`;
  if (!isPlainCall(rewriter, call)) return undefined;
  const folded = foldedName(rewriter.tokens, call.name.last);
  const schema = rewriter.schemaOfFunction(folded);
  if (schema !== undefined) return quotedRelation({ schema, name: folded });
  return OWN_FUNCTIONS.has(name) ? `${OWN}.${name}` : undefined;
}

/** A name without a schema before parentheses: a function of somebody's schema is their own, whatever its name. */
export function isPlainCall(rewriter: Rewriter, { name, last }: Call): boolean {
  return name.first === name.last && rewriter.kind(name.last + 1) === Shape.LeftParen && last > name.last;
}
