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

function asRedshiftSays(error: PostgresError): string | undefined {
  // The check that counts the bytes of a VARCHAR is named bytes_<length>_<column number>.
  const length = error.code === '23514' ? /^bytes_(\d+)_\d+$/.exec(error.constraint ?? '')?.[1] : undefined;
  if (length !== undefined) return `value too long for type character varying(${length})`;
  // https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
  if (error.code === '2D000') return 'COMMIT cannot be invoked from a procedure that is executing in an atomic context.';
  return undefined;
}
