/**
 * What ListSchemas, ListTables and DescribeTable ask PostgreSQL's catalog. The service lists information_schema and pg_catalog too:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-calling-cli-list-schemas.html
 * Redshift's pg_internal is not here, and neither are what PostgreSQL has for its own storage nor what this warehouse remembers.
 */
import { sqlLiteral } from './sql-literal.js';

const SHOWN = `n.nspname <> '_redshift_devops_embedded' AND n.nspname !~ '^pg_(toast|temp)'`;
const SYSTEM = `n.nspname IN ('pg_catalog', 'information_schema')`;

/** A late-binding view of tables that are not there is known by its text only; its name is kept as it must be written. */
const UNBOUND = `SELECT (parse_ident(name))[1] AS schema, (parse_ident(name))[2] AS name, 'VIEW' AS type
  FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NULL`;

export const CURRENT_DATABASE = 'SELECT current_database()';

export function schemasSql(pattern: string | undefined): string {
  return `SELECT n.nspname FROM pg_namespace n WHERE ${SHOWN}${like('n.nspname', pattern)} ORDER BY 1`;
}

/** The service's types of tables have no materialized view, which in Redshift's own catalog is a view. */
export function tablesSql(schemaPattern: string | undefined, tablePattern: string | undefined): string {
  return `SELECT found.name, found.type, found.schema FROM (
    SELECT n.nspname::text AS schema, c.relname::text AS name,
      CASE WHEN c.relkind IN ('v', 'm') THEN CASE WHEN ${SYSTEM} THEN 'SYSTEM VIEW' ELSE 'VIEW' END WHEN ${SYSTEM} THEN 'SYSTEM TABLE' ELSE 'TABLE' END AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${SHOWN}
    UNION ALL ${UNBOUND}
  ) found WHERE true${like('found.schema', schemaPattern)}${like('found.name', tablePattern)} ORDER BY found.schema, found.name`;
}

/** A type that is a domain here (SUPER) is shown by its base, as in results. */
export function columnsSql(schema: string | undefined, table: string | undefined): string {
  return `SELECT n.nspname, c.relname, a.attname, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END, a.atttypmod, a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${SHOWN}${is('n.nspname', schema)}${is('c.relname', table)}
  ORDER BY n.nspname, c.relname, a.attnum`;
}

/** `%` is any text, `_` any character, and a backslash takes that from them, which is assumed. */
function like(column: string, pattern: string | undefined): string {
  return pattern === undefined ? '' : ` AND ${column} LIKE ${sqlLiteral(pattern)}`;
}

function is(column: string, name: string | undefined): string {
  return name === undefined ? '' : ` AND ${column} = ${sqlLiteral(name)}`;
}
