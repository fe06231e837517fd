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
  WITH schemas AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|_redshift_devops_embedded$)'),
  relations AS (SELECT oid, relname, relnamespace, relkind, relfilenode, relrowsecurity, relhasrules, reloptions FROM pg_class WHERE relnamespace IN (SELECT oid FROM schemas)),
  facts AS (
    SELECT r::text AS fact FROM relations r
    UNION ALL SELECT a::text FROM pg_attribute a JOIN relations r ON r.oid = attrelid WHERE attnum > 0
    UNION ALL SELECT d::text FROM pg_attrdef d JOIN relations r ON r.oid = adrelid
    UNION ALL SELECT k::text FROM pg_constraint k WHERE connamespace IN (SELECT oid FROM schemas)
    UNION ALL SELECT w::text FROM pg_rewrite w JOIN relations r ON r.oid = ev_class
    UNION ALL SELECT p::text FROM pg_proc p WHERE pronamespace IN (SELECT oid FROM schemas)
    UNION ALL SELECT n::text FROM pg_namespace n WHERE oid IN (SELECT oid FROM schemas)
    UNION ALL SELECT d::text FROM pg_description d WHERE objoid >= 16384
    UNION ALL SELECT s::text FROM pg_db_role_setting s
    UNION ALL SELECT c.oid || query_to_xml('SELECT * FROM ' || c.oid::regclass, true, true, '')::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'm') AND (n.oid IN (SELECT oid FROM schemas) OR nspname = '_redshift_devops_embedded' AND relname NOT IN ('statement', 'outcome', 'recorded')))
  SELECT SUM(hashtextextended(fact, 0)), (SELECT COUNT(*) FROM _redshift_devops_embedded.recorded) FROM facts`;
