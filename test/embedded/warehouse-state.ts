/** What an embedded warehouse keeps, to see whether a statement has left something in it. */
import type { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';

export interface WarehouseState {
  /** A digest of the catalog, of all rows, and of what is remembered for the system views. */
  readonly state: string;
  /** How many statements without an effect here are on record. */
  readonly recorded: number;
}

/** Waits for an open transaction. */
export async function readState(warehouse: EmbeddedWarehouse): Promise<WarehouseState> {
  // No statement may name the warehouse's own schema, so this asks as the warehouse itself does.
  const { rows: [row] } = await warehouse['runner'].inspect(STATE);
  return { state: row?.[0] ?? '', recorded: Number(row?.[1]) };
}

/** What PostgreSQL changes outside of transactions is left out: statistics, sequences, and the journal of the Data API's statements. */
const STATE = `
  WITH schemas AS MATERIALIZED (SELECT array_agg(oid) AS oids FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|_redshift_devops_embedded$)'),
  relations AS MATERIALIZED (SELECT oid, relname, relnamespace, relkind, relfilenode, relrowsecurity, relhasrules, reloptions FROM pg_class WHERE relnamespace = ANY ((SELECT oids FROM schemas)::oid[])),
  names AS MATERIALIZED (SELECT array_agg(oid) AS oids FROM relations),
  facts AS (
    SELECT r::text AS fact FROM relations r
    UNION ALL SELECT a::text FROM pg_attribute a WHERE attrelid = ANY ((SELECT oids FROM names)::oid[]) AND attnum > 0
    UNION ALL SELECT d::text FROM pg_attrdef d WHERE adrelid = ANY ((SELECT oids FROM names)::oid[])
    UNION ALL SELECT k::text FROM pg_constraint k WHERE connamespace = ANY ((SELECT oids FROM schemas)::oid[])
    UNION ALL SELECT w::text FROM pg_rewrite w WHERE ev_class = ANY ((SELECT oids FROM names)::oid[])
    UNION ALL SELECT p::text FROM pg_proc p WHERE pronamespace = ANY ((SELECT oids FROM schemas)::oid[])
    UNION ALL SELECT n::text FROM pg_namespace n WHERE oid = ANY ((SELECT oids FROM schemas)::oid[])
    UNION ALL SELECT d::text FROM pg_description d WHERE objoid >= 16384
    UNION ALL SELECT s::text FROM pg_db_role_setting s
    UNION ALL SELECT c.oid || query_to_xml('SELECT * FROM ' || c.oid::regclass, true, true, '')::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'm') AND (n.oid = ANY ((SELECT oids FROM schemas)::oid[]) OR nspname = '_redshift_devops_embedded' AND relname NOT IN ('statement', 'outcome', 'recorded')))
  SELECT SUM(hashtextextended(fact, 0)), (SELECT COUNT(*) FROM _redshift_devops_embedded.recorded) FROM facts`;
