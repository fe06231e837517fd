-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLES.html
CREATE VIEW pg_catalog.svv_tables AS
  SELECT current_database()::text AS table_catalog, schema AS table_schema, name AS table_name, CASE type WHEN 'TABLE' THEN 'BASE TABLE' ELSE type END AS table_type, remarks FROM _redshift_devops_embedded.named_relation;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_COLUMNS.html
CREATE VIEW pg_catalog.svv_columns AS
  SELECT current_database()::text AS table_catalog, schema AS table_schema, table_name, name AS column_name, attnum::integer AS ordinal_position, default_value AS column_default,
    CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END AS is_nullable, base_type AS data_type, character_maximum_length, numeric_precision, numeric_precision_radix, numeric_scale, datetime_precision,
    NULL::text AS interval_type, NULL::text AS interval_precision, NULL::text AS character_set_catalog, NULL::text AS character_set_schema, NULL::text AS character_set_name,
    NULL::text AS collation_catalog, NULL::text AS collation_schema, NULL::text AS collation_name, NULL::text AS domain_name, remarks
  FROM _redshift_devops_embedded.shown_column;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLE_INFO.html; without a row for empty tables. What only a cluster can measure is null.
CREATE VIEW pg_catalog.svv_table_info AS
  SELECT current_database()::text AS database, t.schema, t.oid AS table_id, t.name AS table, CASE WHEN t.encode_auto THEN 'Y, AUTO(ENCODE)' WHEN c.is_encoded THEN 'Y' ELSE 'N' END AS encoded,
    CASE WHEN t.diststyle = 'KEY' THEN 'KEY(' || coalesce(c.distkey, '') || ')' WHEN t.diststyle = 'AUTO' THEN 'AUTO(ALL)' ELSE t.diststyle END AS diststyle,
    CASE WHEN t.sortkey_style = 'AUTO' THEN 'AUTO(SORTKEY)' ELSE c.sortkey1 END AS sortkey1, coalesce(c.max_varchar, 0) AS max_varchar, c.sortkey1_enc::character(32) AS sortkey1_enc, cardinality(t.sortkeys) AS sortkey_num,
    greatest(1, ceil(pg_table_size(t.oid) / 1048576.0))::bigint AS size, NULL::numeric(10,4) AS pct_used, 0::bigint AS empty, NULL::numeric(5,2) AS unsorted, NULL::numeric(5,2) AS stats_off,
    t.rows::numeric(38,0) AS tbl_rows, NULL::numeric(19,2) AS skew_sortkey1, NULL::numeric(19,2) AS skew_rows, t.rows::numeric(38,0) AS estimated_visible_rows, NULL::text AS risk_event,
    NULL::numeric(12,2) AS vacuum_sort_benefit, t.created_at AS create_time
  FROM (SELECT *, _redshift_devops_embedded.row_count(oid) AS rows FROM _redshift_devops_embedded.shown_relation WHERE relkind IN ('r', 'm') AND schema NOT IN ('pg_catalog', 'information_schema') OFFSET 0) t
  CROSS JOIN LATERAL (SELECT bool_or(encoding <> 'none') AS is_encoded, max(name) FILTER (WHERE distkey) AS distkey, max(name) FILTER (WHERE abs(sortkey) = 1) AS sortkey1,
    max(encoding) FILTER (WHERE abs(sortkey) = 1) AS sortkey1_enc, max(character_maximum_length) FILTER (WHERE base_type = 'character varying') AS max_varchar
    FROM _redshift_devops_embedded.shown_column WHERE relation = t.oid) c
  WHERE t.rows > 0;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_TABLE_DEF.html; only of the schemas in search_path. Many read it without ORDER BY.
CREATE VIEW pg_catalog.pg_table_def AS
  SELECT schema::name AS schemaname, table_name::name AS tablename, name::name AS column, type, encoding::character(32) AS encoding, distkey, sortkey, NOT is_nullable AS notnull
  FROM _redshift_devops_embedded.shown_column WHERE relkind = 'r' AND schema = ANY (current_schemas(true)::text[]) ORDER BY schema, table_name, attnum;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html; beside the columns of PG_CLASS that both have.
CREATE VIEW pg_catalog.pg_class_info AS
  SELECT c.oid AS reloid, c.relname, c.relnamespace, c.reltype, c.relowner::integer AS relowner, c.relam, c.relfilenode, c.reltablespace, c.relpages, c.reltuples, c.reltoastrelid, c.relhasindex, c.relisshared, c.relkind, c.relnatts, c.relchecks,
    c.relacl, a.code AS reldiststyle, r.created_at AS relcreationtime, CASE a.code WHEN 9 THEN 10 ELSE a.code END AS releffectivediststyle
  FROM pg_class c JOIN _redshift_devops_embedded.shown_relation r ON r.oid = c.oid CROSS JOIN LATERAL (SELECT CASE r.diststyle WHEN 'KEY' THEN 1 WHEN 'ALL' THEN 8 WHEN 'AUTO' THEN 9 ELSE 0 END AS code) a;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_MV_INFO.html; every refresh computes the whole view, and whether it is stale nobody tracks (u).
CREATE VIEW pg_catalog.svv_mv_info AS
  SELECT current_database()::character(128) AS database_name, schema::character(128) AS schema_name, owner::character(128) AS user_name, name::character(128) AS name, 'u'::character(1) AS is_stale, 0 AS state,
    CASE WHEN auto_refresh THEN 't' ELSE 'f' END::character(1) AS autorefresh, 'f'::character(1) AS autorewrite
  FROM _redshift_devops_embedded.shown_relation WHERE relkind = 'm';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_INFO.html
CREATE VIEW pg_catalog.stv_mv_info AS
  SELECT database_name AS db_name, schema_name AS schema, name, NULL::bigint AS updated_upto_xid, is_stale, user_name AS owner_user_name, state, autorefresh, autorewrite FROM pg_catalog.svv_mv_info;
