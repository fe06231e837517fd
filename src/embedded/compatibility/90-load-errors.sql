-- What COPY remembers. The errors of a COPY that fails are written after its transaction was rolled back, so that they stay.
CREATE TABLE _redshift_devops_embedded.load (query_id bigint NOT NULL, table_id oid NOT NULL, table_name text NOT NULL, status text NOT NULL, start_time timestamp NOT NULL,
  end_time timestamp NOT NULL, data_source text NOT NULL, file_format text NOT NULL, loaded_rows bigint NOT NULL, file_count integer NOT NULL, file_bytes bigint NOT NULL,
  error_count bigint NOT NULL, transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);
CREATE TABLE _redshift_devops_embedded.load_file (query_id bigint NOT NULL, file_name text NOT NULL, bytes bigint NOT NULL, lines bigint NOT NULL, file_format text NOT NULL,
  recorded_at timestamp NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'));
CREATE TABLE _redshift_devops_embedded.load_error (query_id bigint NOT NULL, table_id oid NOT NULL, start_time timestamp NOT NULL, line_number bigint NOT NULL,
  position integer NOT NULL, code integer NOT NULL, file_name text NOT NULL, column_name text NOT NULL, column_type text NOT NULL, column_length text NOT NULL,
  raw_line text NOT NULL, raw_field text NOT NULL, reason text NOT NULL, transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);

-- The one user there is loads everything.
CREATE FUNCTION _redshift_devops_embedded.own_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT id::integer FROM _redshift_devops_embedded.shown_principal WHERE kind = 'user' AND name = session_user $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html
CREATE VIEW pg_catalog.sys_load_error_detail AS
  SELECT _redshift_devops_embedded.own_id() AS user_id, query_id, transaction_id, pg_backend_pid() AS session_id, current_database()::char(64) AS database_name, table_id::bigint::integer AS table_id,
    start_time, file_name::char(256) AS file_name, line_number, column_name::char(127) AS column_name, column_type::char(10) AS column_type,
    column_length::char(10) AS column_length, position, code AS error_code, reason::char(512) AS error_message
  FROM _redshift_devops_embedded.load_error;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html
CREATE VIEW pg_catalog.stl_load_errors AS
  SELECT _redshift_devops_embedded.own_id() AS userid, 0 AS slice, table_id::bigint::integer AS tbl, start_time AS starttime, pg_backend_pid() AS session, query_id::integer AS query,
    file_name::char(256) AS filename, line_number, column_name::char(127) AS colname, column_type::char(10) AS type, column_length::char(10) AS col_length, position,
    raw_line::char(1024) AS raw_line, raw_field::char(1024) AS raw_field_value, code AS err_code, reason::char(100) AS err_reason, 0 AS is_partial, 0::bigint AS start_offset,
    0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load_error;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_HISTORY.html
CREATE VIEW pg_catalog.sys_load_history AS
  SELECT _redshift_devops_embedded.own_id() AS user_id, query_id, transaction_id, pg_backend_pid() AS session_id, current_database()::text AS database_name, status, table_name, start_time, end_time,
    (extract(epoch FROM end_time - start_time) * 1000000)::bigint AS duration, data_source, file_format, loaded_rows, file_bytes AS loaded_bytes,
    file_count AS source_file_count, file_bytes AS source_file_bytes, file_count AS file_count_scanned, file_bytes AS file_bytes_scanned, error_count, 0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_COMMITS.html
CREATE VIEW pg_catalog.stl_load_commits AS
  SELECT _redshift_devops_embedded.own_id() AS userid, query_id::integer AS query, 0 AS slice, ''::char(256) AS name, file_name::char(256) AS filename, 0 AS byte_offset, lines::integer AS lines_scanned,
    0 AS errors, recorded_at AS curtime, 1 AS status, file_format::char(16) AS file_format, 0 AS is_partial, 0::bigint AS start_offset, 0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load_file;

-- 0 rows and -1 where the session has loaded or unloaded nothing:
-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_COPY_ID.html, …/PG_LAST_COPY_COUNT.html, …/PG_LAST_UNLOAD_COUNT.html
CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_copy_id', true), '')::integer, -1) $$;
CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_copy_count', true), '')::bigint, 0) $$;
CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_unload_count', true), '')::bigint, 0) $$;
