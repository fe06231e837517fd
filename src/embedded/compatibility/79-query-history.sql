-- Each SQL text of the statements on record, with what came of it; one that still runs has no outcome. A text with an escaped zero byte cannot be shown,
-- and passwords are masked as Redshift masks them.
CREATE VIEW _redshift_devops_embedded.shown_query AS
  SELECT (part.value ->> 'queryId')::bigint AS query_id, regexp_replace(sql.value, '(password[[:space:]]+)''[^'']*''', chr(92) || '1''***''', 'gi') AS text, request.id, request.record ->> 'name' AS label, coalesce(request.record -> 'target' ->> 'Database', current_database()) AS database, request.created_at AS created_ms,
    CASE WHEN request.outcome IS NULL THEN 'running' WHEN part.value ->> 'status' = 'FINISHED' THEN 'success' WHEN part.value ->> 'status' = 'FAILED' THEN 'failed' ELSE 'canceled' END AS status,
    (request.outcome ->> 'endedMs')::double precision AS ended_ms, (part.value ->> 'durationNs')::bigint / 1000 AS duration_us, coalesce(part.value ->> 'error', CASE WHEN part.value ->> 'status' = 'ABORTED' THEN request.outcome ->> 'error' END) AS error,
    CASE WHEN (part.value ->> 'hasResultSet')::boolean THEN (part.value ->> 'rows')::bigint ELSE 0 END AS rows, (part.value ->> 'bytes')::bigint AS bytes
  FROM (SELECT id, created_at, record::json AS record, outcome::json AS outcome FROM _redshift_devops_embedded.statement WHERE position(chr(92) || 'u0000' IN record) = 0 OFFSET 0) request
  CROSS JOIN LATERAL json_array_elements_text(request.record -> 'sqls') WITH ORDINALITY AS sql (value, place)
  CROSS JOIN LATERAL (SELECT request.outcome -> 'parts' -> (sql.place::integer - 1) AS value) part;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html; what only a cluster can measure is null. The kind is read from the first word.
CREATE VIEW pg_catalog.sys_query_history AS
  SELECT p.id AS user_id, q.query_id, coalesce(nullif(q.label, ''), 'default')::character(320) AS query_label, NULL::bigint AS transaction_id, pg_backend_pid() AS session_id, q.database::character(128) AS database_name,
    CASE WHEN first.word IN ('SELECT', 'WITH') THEN 'SELECT' WHEN first.word IN ('INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'UNLOAD') THEN first.word WHEN first.word IN ('CREATE', 'ALTER', 'DROP', 'TRUNCATE') THEN 'DDL'
      WHEN first.word IN ('BEGIN', 'COMMIT', 'ROLLBACK', 'SET', 'SHOW', 'GRANT', 'REVOKE', 'VACUUM', 'ANALYZE', 'CALL', 'COMMENT') THEN 'UTILITY' ELSE 'OTHER' END::character(32) AS query_type,
    q.status::character(10) AS status, false AS result_cache_hit, to_timestamp(q.created_ms / 1000) AT TIME ZONE 'UTC' AS start_time, to_timestamp(q.ended_ms / 1000) AT TIME ZONE 'UTC' AS end_time, q.duration_us AS elapsed_time, 0::bigint AS queue_time, q.duration_us AS execution_time,
    q.error::character(512) AS error_message, q.rows AS returned_rows, q.bytes AS returned_bytes, q.text::character(4000) AS query_text, version()::character(256) AS redshift_version, NULL::character(150) AS usage_limit,
    'primary'::varchar(32) AS compute_type, NULL::bigint AS compile_time, NULL::bigint AS planning_time, NULL::bigint AS lock_wait_time, NULL::integer AS service_class_id, NULL::character(64) AS service_class_name, NULL::character(20) AS query_priority, NULL::varchar(10) AS short_query_accelerated,
    NULL::character(40) AS user_query_hash, NULL::character(40) AS generic_query_hash, NULL::integer AS query_hash_version, NULL::bigint AS result_cache_query_id
  FROM _redshift_devops_embedded.shown_query q CROSS JOIN LATERAL (SELECT upper(substring(q.text FROM '[A-Za-z]+')) AS word) first LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = session_user;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_QUERY.html
CREATE VIEW pg_catalog.stl_query AS
  SELECT user_id AS userid, query_id::integer AS query, query_label AS label, transaction_id AS xid, session_id AS pid, database_name::character(32) AS database, query_text AS querytxt, start_time AS starttime, end_time AS endtime,
    CASE status WHEN 'canceled' THEN 1 ELSE 0 END AS aborted, NULL::integer AS insert_pristine, 0 AS concurrency_scaling_status
  FROM pg_catalog.sys_query_history WHERE end_time IS NOT NULL;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_SESSIONS.html
CREATE VIEW pg_catalog.stv_sessions AS
  SELECT backend_start AT TIME ZONE 'UTC' AS starttime, pid AS process, usename::character(50) AS user_name, datname::character(50) AS db_name, 0 AS timeout_sec FROM pg_stat_activity WHERE pid = pg_backend_pid();

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_RECENTS.html
CREATE VIEW pg_catalog.stv_recents AS
  SELECT user_id AS userid, CASE status WHEN 'running' THEN 'Running' ELSE 'Done' END::character(20) AS status, start_time AS starttime, coalesce(elapsed_time, 0)::integer AS duration, session_user::character(50) AS user_name,
    database_name::character(50) AS db_name, query_text::character(600) AS query, CASE status WHEN 'running' THEN session_id ELSE -1 END AS pid
  FROM pg_catalog.sys_query_history;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_INFLIGHT.html
CREATE VIEW pg_catalog.stv_inflight AS
  SELECT user_id AS userid, 0 AS slice, query_id::integer AS query, query_label AS label, transaction_id AS xid, session_id AS pid, start_time AS starttime, query_text::character(100) AS text, 0 AS suspended, NULL::integer AS insert_pristine, 0 AS concurrency_scaling_status
  FROM pg_catalog.sys_query_history WHERE status = 'running';
