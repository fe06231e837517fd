/** System tables and views of Redshift that are not here: https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html */
import type { PostgresError } from './postgres.js';

const UNDEFINED_TABLE = '42P01';
const PREFIXES = ['stl_', 'stv_', 'svl_', 'svv_', 'svcs_', 'sys_'];

/** The system table a statement failed for, in lower case; undefined when it failed for something else. */
export function missingSystemTable({ code, message }: PostgresError): string | undefined {
  if (code !== UNDEFINED_TABLE) return undefined;
  const name = message.split('"')[1]?.split('.').at(-1);
  return PREFIXES.some((prefix) => name?.startsWith(prefix)) ? name : undefined;
}
