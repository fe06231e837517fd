-- System information functions: https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html
-- Nothing was copied or unloaded in a session of this warehouse.
CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT 0::bigint $$;
CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT -1 $$;
CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT 0::bigint $$;
CREATE FUNCTION pg_catalog.pg_last_unload_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT -1 $$;
CREATE FUNCTION _redshift_devops_embedded.current_user_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT oid::integer FROM pg_catalog.pg_roles WHERE rolname = current_user $$;
-- In the form of https://docs.aws.amazon.com/redshift/latest/dg/r_VERSION.html, and saying what it is.
CREATE FUNCTION _redshift_devops_embedded.version() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'PostgreSQL 8.0.2 on ' || pg_catalog.version() || ', Redshift 1.0.0 (embedded, not the service)' $$;
