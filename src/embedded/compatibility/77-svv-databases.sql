-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_DATABASES.html
CREATE VIEW pg_catalog.svv_redshift_databases AS
  SELECT datname::varchar(128) AS database_name, datdba::integer AS database_owner, 'local'::varchar(32) AS database_type, NULL::varchar(128) AS database_acl, NULL::varchar(128) AS database_options, 'Snapshot Isolation'::varchar(128) AS database_isolation_level
  FROM pg_database WHERE datname = current_database();

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_DB_ISOLATION_LEVEL.html; new databases have snapshot isolation, and statements that run one at a time have any.
CREATE VIEW pg_catalog.stv_db_isolation_level AS
  SELECT database_name::character(128) AS db_name, database_isolation_level::character(20) AS isolation_level FROM pg_catalog.svv_redshift_databases;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_SCHEMAS.html
CREATE VIEW pg_catalog.svv_redshift_schemas AS
  SELECT current_database()::varchar(128) AS database_name, s.name::varchar(128) AS schema_name, p.id AS schema_owner, 'local'::varchar(128) AS schema_type,
    _redshift_devops_embedded.acl('schema', s.oid, s.owner)::varchar(128) AS schema_acl, NULL::varchar(128) AS schema_option
  FROM _redshift_devops_embedded.shown_schema s LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = s.owner WHERE s.source IS NULL;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_TABLES.html
CREATE VIEW pg_catalog.svv_redshift_tables AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, name::varchar(128) AS table_name, type::varchar(128) AS table_type,
    _redshift_devops_embedded.acl('relation', oid, owner)::varchar(128) AS table_acl, remarks::varchar(128) AS remarks, owner::varchar(128) AS table_owner
  FROM _redshift_devops_embedded.named_relation;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_COLUMNS.html
CREATE VIEW pg_catalog.svv_redshift_columns AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, table_name::varchar(128) AS table_name, name::varchar(128) AS column_name, attnum::integer AS ordinal_position, type::varchar(32) AS data_type,
    default_value::varchar(4000) AS column_default, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar(3) AS is_nullable, encoding::varchar(128) AS encoding, distkey, sortkey, NULL::varchar(128) AS column_acl, remarks::varchar(256) AS remarks
  FROM _redshift_devops_embedded.shown_column;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_FUNCTIONS.html
CREATE VIEW pg_catalog.svv_redshift_functions AS
  SELECT current_database()::varchar(128) AS database_name, s.name::varchar(128) AS schema_name, p.proname::varchar(128) AS function_name, CASE p.prokind WHEN 'p' THEN 'STORED PROCEDURE' WHEN 'a' THEN 'AGGREGATED FUNCTION' ELSE 'REGULAR FUNCTION' END::varchar(128) AS function_type,
    (SELECT string_agg(_redshift_devops_embedded.type_name(type, NULL), ', ' ORDER BY place) FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place))::varchar(512) AS argument_type,
    CASE p.prokind WHEN 'p' THEN '' ELSE _redshift_devops_embedded.type_name(p.prorettype, NULL) END::varchar(128) AS result_type
  FROM pg_proc p JOIN _redshift_devops_embedded.shown_schema s ON s.oid = p.pronamespace WHERE p.oid >= 16384 AND s.name <> 'pg_catalog';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html; eskind is 1 for a data catalog, 2 for a Hive metastore, 3 for PostgreSQL, 4 for another Redshift, 5 for MySQL and 7 for a stream.
CREATE VIEW pg_catalog.svv_external_schemas AS
  SELECT s.oid AS esoid, CASE s.source WHEN 'data catalog' THEN 1 WHEN 'hive metastore' THEN 2 WHEN 'postgres' THEN 3 WHEN 'redshift' THEN 4 WHEN 'mysql' THEN 5 ELSE 7 END::smallint AS eskind, s.name::name AS schemaname,
    p.id AS esowner, s.database AS databasename, '{' || coalesce((SELECT string_agg(to_json(o.key) || ':' || to_json(o.value), ',') FROM jsonb_each_text(s.options) o), '') || '}' AS esoptions
  FROM _redshift_devops_embedded.shown_schema s LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = s.owner WHERE s.source IS NOT NULL;

-- External tables are not emulated, so there is none.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_TABLES.html
CREATE VIEW pg_catalog.svv_external_tables AS
  SELECT ''::text AS redshift_database_name, ''::text AS schemaname, ''::text AS tablename, ''::text AS tabletype, ''::text AS location, ''::text AS input_format, ''::text AS output_format, ''::text AS serialization_lib,
    ''::text AS serde_parameters, 0 AS compressed, ''::text AS parameters WHERE false;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_COLUMNS.html
CREATE VIEW pg_catalog.svv_external_columns AS
  SELECT ''::text AS redshift_database_name, ''::text AS schemaname, ''::text AS tablename, ''::text AS columnname, ''::text AS external_type, 0 AS columnnum, 0 AS part_key, ''::text AS is_nullable WHERE false;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_SCHEMAS.html
CREATE VIEW pg_catalog.svv_all_schemas AS
  SELECT database_name, schema_name, schema_owner, schema_type, schema_acl, NULL::varchar(128) AS source_database, schema_option FROM pg_catalog.svv_redshift_schemas
  UNION ALL SELECT current_database()::varchar(128), e.schemaname::varchar(128), e.esowner, 'external'::varchar(128), _redshift_devops_embedded.acl('schema', e.esoid, s.owner)::varchar(128), e.databasename::varchar(128), e.esoptions::varchar(128)
  FROM pg_catalog.svv_external_schemas e JOIN _redshift_devops_embedded.shown_schema s ON s.oid = e.esoid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_TABLES.html
CREATE VIEW pg_catalog.svv_all_tables AS
  SELECT database_name, schema_name, table_name, table_type, table_acl, remarks::varchar(256) AS remarks FROM pg_catalog.svv_redshift_tables;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_COLUMNS.html
CREATE VIEW pg_catalog.svv_all_columns AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, table_name::varchar(128) AS table_name, name::varchar(128) AS column_name, attnum::integer AS ordinal_position, default_value::varchar(4000) AS column_default,
    CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar(3) AS is_nullable, base_type::varchar(128) AS data_type, character_maximum_length, numeric_precision, numeric_scale, remarks::varchar(256) AS remarks
  FROM _redshift_devops_embedded.shown_column;
