/** Whether a statement runs on the compute nodes: https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html */
import type { Classification } from '../../../core/sql/classify.js';
import { relationsOf } from '../../../core/sql/relations.js';
import type { Tokens } from '../../../core/sql/tokenizer.js';

/** Those that read or change rows when they run. */
const RUN_QUERIES = new Set(['select', 'insert', 'update', 'delete', 'merge', 'create-materialized-view', 'unload']);

/** The catalog is the leader node's. */
const LEADER_SCHEMAS = new Set(['pg_catalog', 'information_schema', 'pg_internal']);

/** System tables are not counted, because some of them are the leader node's too. */
const SYSTEM_TABLE = /^(?:pg|svv|svl|stv|stl|svcs|sys)_/;

/** Whether a table of a user is read or changed. Tables whose names begin like those of the system are taken to be the system's. */
export function usesTables(tokens: Tokens, last: number, classification: Classification): boolean {
  if (!RUN_QUERIES.has(classification.row.kind)) return false;
  return relationsOf(tokens, 0, last, classification).some(({ schema, name }) => !LEADER_SCHEMAS.has(schema) && (schema !== '' || !SYSTEM_TABLE.test(name)));
}
