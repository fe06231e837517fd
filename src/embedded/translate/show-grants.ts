/** SHOW GRANTS and SHOW COLUMN GRANTS. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html, …/r_SHOW_COLUMN_GRANTS.html */
import { quotedName, sqlLiteral } from '../sql-literal.js';
import type { ScriptEntry } from './script.js';
import type { ShowList } from './show-lists.js';
import { call } from './tree-reader.js';

/** What the grants shown are on; `name` is SQL for a relation, `oid` an expression. */
export type ShownGrants = { readonly kind: 'relation' | 'column' | 'schema' | 'database'; readonly name: string } | { readonly kind: 'routine'; readonly oid: string } | { readonly kind: 'grantee' };

const DATABASE = 'current_database()::varchar AS database_name, ';
const SCHEMA = 'schema::varchar AS schema_name, ';
const WHO = 'privilege::varchar AS privilege_type, grantee_id AS identity_id, grantee::varchar AS identity_name, grantee_type::varchar AS identity_type, ';
const END = 'admin_option, coalesce(nullif(scope, \'\'), upper(CASE WHEN attnum <> 0 THEN \'column\' WHEN object_type = \'relation\' THEN \'table\' WHEN object_type = \'routine\' THEN \'function\' ELSE object_type END))::varchar AS privilege_scope, grantor::varchar AS grantor_name';
const TYPE = 'upper(CASE WHEN attnum <> 0 THEN \'column\' WHEN object_type = \'relation\' THEN \'table\' WHEN object_type = \'routine\' THEN \'function\' ELSE object_type END)::varchar AS object_type, ';
const ORDER = 'schema, name, privilege, grantee_type, grantee';

export function showGrants(shown: ShownGrants): { readonly list: ShowList; readonly checks: readonly ScriptEntry[]; readonly conditions: readonly string[] } {
  const from = (columns: string): ShowList => ({ columns, source: '_redshift_devops_embedded.shown_privilege', order: ORDER });
  switch (shown.kind) {
    case 'database': return { list: from(DATABASE + WHO + END), checks: [call('must_have_database', shown.name)], conditions: ['object_type = \'database\''] };
    case 'schema': {
      const schema = `${sqlLiteral(quotedName(shown.name))}::regnamespace`;
      return { list: from(DATABASE + SCHEMA + TYPE + WHO + END), checks: [{ sql: `SELECT ${schema}` }], conditions: ['object_type = \'schema\'', `object = ${schema}`] };
    }
    case 'relation': case 'column': {
      const relation = `${sqlLiteral(shown.name)}::regclass`;
      const isColumn = shown.kind === 'column';
      const column = isColumn ? '(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = object AND a.attnum = shown_privilege.attnum)::varchar AS column_name, ' : '';
      return { list: from(`${DATABASE}${SCHEMA}name::varchar AS table_name, ${column}${TYPE}${WHO}${END}`), checks: [{ sql: `SELECT ${relation}` }], conditions: ['object_type = \'relation\'', `object = ${relation}`, isColumn ? 'attnum <> 0' : 'attnum = 0'] };
    }
    case 'routine': return { list: from(`${DATABASE}${SCHEMA}name::varchar AS function_name, ${TYPE}${WHO}${END}`), checks: [{ sql: `SELECT ${shown.oid}` }], conditions: ['object_type = \'routine\'', `object = ${shown.oid}`] };
    case 'grantee': return { list: from(`${DATABASE}${SCHEMA}name::varchar AS object_name, ${TYPE}${WHO}${END}`), checks: [], conditions: [] };
  }
}
