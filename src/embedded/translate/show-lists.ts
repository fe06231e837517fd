/** What the lists of SHOW are made of: their columns as the documentation names them, and the view they come from. */

export interface ShowList {
  readonly columns: string;
  readonly source: string;
  readonly filter?: string;
  readonly order: string;
  /** The expression LIKE compares; undefined where there is no LIKE. */
  readonly like?: string;
  /** What must be the relation after FROM TABLE; `relation` when absent. */
  readonly relation?: string;
}

const OWN = '_redshift_devops_embedded';
const DATABASE = 'current_database()::varchar AS database_name';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_DATABASES.html */
export const DATABASES: ShowList = { columns: 'database_name, database_owner, database_type, database_acl, NULL::varchar AS parameters, database_isolation_level', source: 'pg_catalog.svv_redshift_databases', order: '1', like: 'database_name' };

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_SCHEMAS.html */
export const SCHEMAS: ShowList = { columns: 'database_name, schema_name, schema_owner, schema_type, schema_acl, source_database, schema_option', source: 'pg_catalog.svv_all_schemas', order: '2', like: 'schema_name' };

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html; when a table was changed last nobody tracks. */
export const TABLES: ShowList = {
  columns: `${DATABASE}, schema::varchar AS schema_name, name::varchar AS table_name, type::varchar AS table_type, ${OWN}.acl('relation', oid, owner)::varchar AS table_acl, remarks::varchar AS remarks, owner::varchar AS owner,
    NULL::timestamp AS last_altered_time, NULL::timestamp AS last_modified_time, CASE diststyle WHEN 'AUTO' THEN 'AUTO (ALL)' ELSE diststyle END::varchar AS dist_style,
    CASE relkind WHEN 'v' THEN CASE WHEN EXISTS (SELECT 1 FROM ${OWN}.late_binding_view l WHERE l.name = '"' || schema || '"."' || named_relation.name || '"') THEN 'LATE BINDING VIEW' ELSE 'REGULAR VIEW' END WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'REGULAR TABLE' END::varchar AS table_subtype`,
  source: `${OWN}.named_relation`, order: '3', like: 'name',
};

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_COLUMNS.html, which names the last five in words. */
export const COLUMNS: ShowList = {
  columns: `${DATABASE}, schema::varchar AS schema_name, table_name::varchar AS table_name, name::varchar AS column_name, attnum::integer AS ordinal_position, default_value::varchar AS column_default, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar AS is_nullable,
    base_type::varchar AS data_type, character_maximum_length, numeric_precision, numeric_scale, remarks::varchar AS remarks, CASE WHEN sortkey <> 0 THEN sortkey_style END::varchar AS sort_key_type, nullif(sortkey, 0) AS sort_key_order,
    CASE WHEN distkey THEN 1 END AS dist_key, encoding::varchar AS encoding, CASE WHEN base_type LIKE 'character%' THEN 'case_sensitive' END::varchar AS collation`,
  source: `${OWN}.shown_column`, order: 'attnum', like: 'name',
};

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_CONSTRAINTS.html; the rules and the deferrability are JDBC's NO ACTION and not deferrable. */
export const CONSTRAINTS = {
  primary: { columns: `${DATABASE}, schema::varchar AS schema_name, table_name::varchar AS table_name, key_name::varchar AS pk_name, column_name::varchar AS column_name, key_seq`, source: `${OWN}.shown_key`, filter: 'type = \'p\'', order: 'key_seq' },
  foreign: foreignKeys('relation'),
  exported: foreignKeys('referenced'),
} as const satisfies Readonly<Record<string, ShowList>>;

function foreignKeys(relation: string): ShowList {
  return {
    columns: `current_database()::varchar AS pk_database_name, referenced_schema::varchar AS pk_schema_name, referenced_table::varchar AS pk_table_name, referenced_column::varchar AS pk_column_name, current_database()::varchar AS fk_database_name,
      schema::varchar AS fk_schema_name, table_name::varchar AS fk_table_name, column_name::varchar AS fk_column_name, key_seq, key_name::varchar AS fk_name, referenced_key::varchar AS pk_name, 3 AS update_rule, 3 AS delete_rule, 7 AS deferrability`,
    source: `${OWN}.shown_key`, filter: 'type = \'f\'', order: 'schema, table_name, key_name, key_seq', relation,
  };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_FUNCTIONS.html, https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURES.html */
export const ROUTINES = { functions: routines('function', 'p.prokind <> \'p\''), procedures: routines('procedure', 'p.prokind = \'p\'') } as const;

function routines(kind: string, filter: string): ShowList {
  const types = (modes: string): string => `(SELECT string_agg(a.type_name, ', ' ORDER BY a.place) FROM ${OWN}.shown_argument a WHERE a.routine = oid AND a.mode IN (${modes}))`;
  const result = kind === 'procedure' ? types('\'OUT\', \'INOUT\'') : 'result';
  return {
    columns: `${DATABASE}, schema::varchar AS schema_name, name::varchar AS ${kind}_name, count::integer AS number_of_arguments, ${types('\'IN\', \'INOUT\'')}::varchar AS argument_list, ${result}::varchar AS return_type, remarks::varchar AS remarks`,
    source: `(SELECT p.oid, s.name AS schema, p.proname::text AS name, p.pronargs AS count, ${OWN}.type_name(p.prorettype, NULL) AS result, obj_description(p.oid, 'pg_proc') AS remarks FROM pg_proc p JOIN ${OWN}.shown_schema s ON s.oid = p.pronamespace WHERE ${filter} AND p.oid >= 16384) routine`,
    order: '3, 5', like: 'name',
  };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PARAMETERS.html; an argument keeps no length. */
export const PARAMETERS = (kind: string): ShowList => ({
  columns: `${DATABASE}, schema::varchar AS schema_name, routine_name::varchar AS ${kind}_name, name::varchar AS parameter_name, place::integer AS ordinal_position, mode::varchar AS parameter_type, type_name::varchar AS data_type,
    NULL::integer AS character_maximum_length, CASE type_name WHEN 'smallint' THEN 16 WHEN 'integer' THEN 32 WHEN 'bigint' THEN 64 WHEN 'real' THEN 24 WHEN 'double precision' THEN 53 END AS numeric_precision, NULL::integer AS numeric_scale`,
  source: `${OWN}.shown_argument`, order: 'place', like: 'name',
});
