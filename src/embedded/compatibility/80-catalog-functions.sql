-- Clients read the versions of PostgreSQL and Redshift from it: https://docs.aws.amazon.com/redshift/latest/dg/r_VERSION.html
CREATE OR REPLACE FUNCTION pg_catalog.version() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'PostgreSQL 8.0.2 on embedded (PostgreSQL ' || current_setting('server_version') || '), Redshift 1.0.0 embedded' $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html
CREATE FUNCTION pg_catalog.current_user_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT oid::integer FROM pg_roles WHERE rolname = current_user $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_QUERY_ID.html; of all sessions, because each request is one.
CREATE FUNCTION pg_catalog.pg_last_query_id() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT (outcome::json ->> 'queryId')::integer FROM _redshift_devops_embedded.statement WHERE outcome IS NOT NULL ORDER BY (outcome::json ->> 'endedMs')::double precision DESC, id DESC LIMIT 1), -1) $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_LATE_BINDING_VIEW_COLS.html; of a view whose tables are not there nothing is known.
CREATE FUNCTION pg_catalog.pg_get_late_binding_view_cols() RETURNS SETOF record LANGUAGE sql STABLE AS $$
  SELECT c.schema::name, c.table_name::name, c.name::name, c.type::varchar, c.attnum::integer
  FROM _redshift_devops_embedded.late_binding_view l JOIN _redshift_devops_embedded.shown_column c ON c.relation = to_regclass(l.name) ORDER BY 1, 2, 5 $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_COLS.html
CREATE FUNCTION pg_catalog.pg_get_cols(relation text) RETURNS SETOF record LANGUAGE sql STABLE AS $$
  SELECT schema::name, table_name::name, name::name, type::varchar, attnum::integer FROM _redshift_devops_embedded.shown_column WHERE shown_column.relation = $1::regclass ORDER BY attnum $$;

-- What a user may do: by itself, through its groups and roles, and as everybody. Whoever made everything may do everything.
CREATE FUNCTION _redshift_devops_embedded.may(who text, given_type text, given_object oid, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal('user', who);
  IF (SELECT bool_or(superuser) FROM pg_catalog.svv_user_info WHERE user_name = who) THEN RETURN true; END IF;
  RETURN EXISTS (
    WITH RECURSIVE identity (type, name) AS (
      SELECT 'user', who UNION SELECT 'public', 'public' UNION SELECT 'group', group_name FROM _redshift_devops_embedded.group_member WHERE user_name = who
      UNION SELECT 'role', g.role FROM _redshift_devops_embedded.role_grant g JOIN identity i ON g.grantee_type = i.type AND g.grantee = i.name
    )
    SELECT 1 FROM _redshift_devops_embedded.privilege p JOIN identity i ON i.type = p.grantee_type AND i.name = p.grantee
    WHERE p.object_type = given_type AND p.object = given_object AND p.attnum = 0 AND p.scope = '' AND p.privilege = upper(wanted));
END $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_TABLE_PRIVILEGE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_SCHEMA_PRIVILEGE.html
CREATE OR REPLACE FUNCTION pg_catalog.has_table_privilege(name, text, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'relation', $2::regclass, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_table_privilege(name, oid, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'relation', $2, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_schema_privilege(name, text, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'schema', quote_ident($2)::regnamespace, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_schema_privilege(name, oid, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'schema', $2, $3) $$;
