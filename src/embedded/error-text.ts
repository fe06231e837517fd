/** PostgreSQL's errors in the form Redshift's driver gives them, which is what DescribeStatement shows. */
import type { PostgresError } from './postgres.js';

/** `position` is the 1-based character in the text the client sent; undefined when it is not known. */
export function errorText(error: PostgresError, position: number | undefined): string {
  const known = asRedshiftSays(error);
  if (known !== undefined) return `ERROR: ${known}`;
  const detail = error.detail === undefined || error.detail === '' ? '' : `\n  Detail: ${error.detail}`;
  const hint = error.hint === undefined || error.hint === '' ? '' : `\n  Hint: ${error.hint}`;
  // Functions in the schema of ours are Redshift's, which knows no such schema.
  const text = `${error.message}${detail}${hint}`.replaceAll('_redshift_devops_embedded.', '');
  return `ERROR: ${text}${position === undefined ? '' : `\n  Position: ${position}`}`;
}

/** PostgreSQL's words for a COMMIT or ROLLBACK where it can do neither. */
const NO_END = /^invalid transaction termination|while a subtransaction is active$/;

function asRedshiftSays(error: PostgresError): string | undefined {
  // The check that counts the bytes of a VARCHAR is named bytes_<length>_<column number>.
  const length = error.code === '23514' ? /^bytes_(\d+)_\d+$/.exec(error.constraint ?? '')?.[1] : undefined;
  if (length !== undefined) return `value too long for type character varying(${length})`;
  // Where Redshift refuses it too, the procedure has said so in Redshift's words.
  if (error.code === '2D000' && NO_END.test(error.message)) return 'NOT EMULATED: COMMIT, ROLLBACK or TRUNCATE of a procedure that is called in a block with an EXCEPTION handler';
  // https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
  if (error.code === '40001') return '1023\n  Detail: Serializable isolation violation on a table in Redshift';
  // Two made the same object, or changed the same one: keys of the catalog are the only ones that are enforced.
  if (error.message.startsWith('tuple concurrently ') || (error.code === '23505' && error.constraint?.startsWith('pg_') === true)) return 'could not complete because of conflict with concurrent transaction';
  return undefined;
}
