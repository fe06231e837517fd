-- System information functions: https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html
-- What COPY and UNLOAD leave is in 90-load-errors.sql.
CREATE FUNCTION pg_catalog.pg_last_unload_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT -1 $$;
