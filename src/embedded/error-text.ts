/** PostgreSQL's errors in the form Redshift's driver gives them, which is what DescribeStatement shows, and in Redshift's words where they are known. */
import type { PostgresError } from './postgres.js';

/** `position` is the 1-based character in the text the client sent; undefined when it is not known. */
export function errorText(error: PostgresError, position: number | undefined): string {
  if (isCatalogConflict(error)) return 'ERROR: could not complete because of conflict with concurrent transaction';
  for (const { code, reads, says, isRuntime } of REDSHIFT_TEXTS) {
    const found = error.code === code && (isRuntime === undefined || isRuntime === (position === undefined)) ? reads.exec(code === CHECK_VIOLATION ? error.constraint ?? '' : error.message) : null;
    const text = found === null ? undefined : says(...found.slice(1));
    if (text !== undefined) return `ERROR: ${text}`;
  }
  // Redshift says what depends in no detail: https://github.com/SQLMesh/sqlmesh/issues/1446
  const detail = error.detail === undefined || error.detail === '' || error.code === DEPENDENT_OBJECTS ? '' : `\n  Detail: ${error.detail}`;
  const hint = error.hint === undefined || error.hint === '' ? '' : `\n  Hint: ${hintText(error.hint)}`;
  // Functions in the schema of ours are Redshift's, which knows no such schema.
  const text = `${messageText(error)}${detail}${hint}`.replaceAll('_redshift_devops_embedded.', '');
  return `ERROR: ${text}${position === undefined ? '' : `\n  Position: ${position}`}`;
}

/** Two made the same object, or changed the same one: keys of the catalog are the only ones that are enforced. */
function isCatalogConflict({ code, message, constraint }: PostgresError): boolean {
  return message.startsWith('tuple concurrently ') || (code === UNIQUE_VIOLATION && constraint?.startsWith('pg_') === true);
}

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const DEPENDENT_OBJECTS = '2BP01';
const UNDEFINED_FUNCTION = '42883';

interface RedshiftText {
  readonly code: string;
  /** Matches PostgreSQL's message; of a check, its name. */
  readonly reads: RegExp;
  /** Gets what the groups of `reads` matched; undefined where the text is not known after all. */
  readonly says: (...groups: string[]) => string | undefined;
  /** Whether it is an error of the rows, which Redshift's compute nodes find, or of the statement's text, which its leader node finds. */
  readonly isRuntime?: boolean;
}

/** One row a text, with where it is from; each replaces the whole error. */
const REDSHIFT_TEXTS: readonly RedshiftText[] = [
  // The check that counts the bytes of a VARCHAR is named bytes_<length>_<column number>.
  { code: CHECK_VIOLATION, reads: /^bytes_(\d+)_\d+$/, says: (length) => `value too long for type character varying(${length})` },
  // The error reason of COPY; an INSERT is taken to say the same. https://docs.aws.amazon.com/redshift/latest/dg/multi-byte-character-load-errors.html
  { code: CHECK_VIOLATION, reads: /^ascii_\d+_\d+$/, says: () => 'Multibyte character not supported for CHAR (Hint: Try using VARCHAR).' },
  // PostgreSQL's words for a COMMIT or ROLLBACK where it can do neither. Where Redshift refuses it too, the procedure has said so in Redshift's words.
  { code: '2D000', reads: /^invalid transaction termination|while a subtransaction is active$/, says: () => 'NOT EMULATED: COMMIT, ROLLBACK or TRUNCATE of a procedure that is called in a block with an EXCEPTION handler' },
  // https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
  { code: '40001', reads: /^/, says: () => '1023\n  Detail: Serializable isolation violation on a table in Redshift' },
  // https://github.com/trinodb/trino/issues/793
  { code: '25006', reads: /^cannot execute .+ in a read-only transaction$/, says: () => 'transaction is read-only' },
  // https://github.com/dlt-hub/dlt, dlt/destinations/impl/redshift/redshift.py; dbt-redshift, tests/functional/adapter/test_constraints.py
  { code: '23502', reads: /^null value in column "(.+?)" /, says: (column) => `Cannot insert a NULL value into column ${column}` },
  // https://github.com/embulk/embulk/issues/486
  { code: '428C9', reads: /^cannot insert a non-DEFAULT value into column/, says: () => 'cannot set an identity column to a value' },
  // https://github.com/aws/aws-cdk/issues/26733
  { code: '42P07', reads: /^relation "?(.+?)"? already exists$/, says: (relation) => `Relation "${relation}" already exists` },
  // https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
  { code: '21000', reads: /^MERGE command cannot affect row a second time/, says: () => 'Found multiple matches to update the same tuple.' },
  // https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html
  { code: '22003', reads: /^numeric field overflow/, says: () => 'Numeric data overflow (result precision)' },
  // https://docs.aws.amazon.com/redshift/latest/dg/t_Troubleshooting_load_errors.html
  { code: '22P02', reads: /^invalid input syntax for type (integer|numeric): "(.*)"$/, says: invalidDigit, isRuntime: true },
  // https://github.com/dbt-labs/dbt-core/issues/15138
  { code: '42P16', reads: /^cannot drop columns from view/, says: () => 'cannot change number of columns in view' },
  { code: '42P16', reads: /^cannot change name of view column "(.+?)" to/, says: (column) => `cannot change name of view column "${column}"` },
  // https://github.com/awslabs/amazon-redshift-utils/issues/282
  { code: '42P16', reads: /^cannot change data type of view column "(.+?)" from/, says: (column) => `cannot change data type of view column "${column}"` },
  // https://github.com/OHDSI/Achilles/issues/232
  { code: '42803', reads: /^aggregate function calls cannot be nested/, says: () => 'aggregate function calls may not have nested aggregate or window function' },
  // https://github.com/AgamiAI/agami-core/issues/325
  { code: '0A000', reads: /^FULL JOIN is only supported with merge-joinable/, says: () => 'FULL JOIN is only supported with merge-joinable join conditions' },
];

const TYPES: Readonly<Record<string, string>> = { integer: 'Integer', numeric: 'Decimal' };

/** The first character that belongs to no number, and how many stand before it. */
function invalidDigit(type = '', value = ''): string | undefined {
  const digits = /^\s*[-+]?[\d.]*/.exec(value)?.[0].length ?? 0;
  const character = [...value.slice(digits)][0];
  return character === undefined ? undefined : `Invalid digit, Value '${character}', Pos ${digits}, Type: ${TYPES[type] ?? type}`;
}

/** As PostgreSQL 8.0 says it: https://www.postgresql.org/docs/8.0/errcodes-appendix.html */
function messageText({ code, message }: PostgresError): string {
  // https://github.com/AgamiAI/agami-core/issues/325
  if (code === UNDEFINED_FUNCTION) return message.replaceAll(/\bunknown\b/g, '"unknown"');
  return message.replace(/^invalid input syntax for type (\w+): /, 'invalid input syntax for $1: ').replace(/^cannot drop column (\S+) of table (\S+) because/, 'cannot drop table $2 column $1 because');
}

/** https://github.com/r-dbi/RPostgres/issues/211 */
function hintText(hint: string): string {
  return hint.replace('You might need to add explicit type casts.', 'You may need to add explicit type casts.');
}
