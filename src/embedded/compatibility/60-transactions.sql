-- Who holds which lock: https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html
-- Redshift's transactions hold an ExclusiveLock on themselves from their beginning, PostgreSQL's hold that on a virtual id until they write.
-- There is one connection, so the transactions are always the one that asks. The tables of this schema are nobody's business.
CREATE VIEW pg_catalog.svv_transactions AS
  SELECT session_user::text AS txn_owner, current_database()::text AS txn_db, pg_current_xact_id()::text::bigint AS xid, held.pid,
    activity.xact_start AT TIME ZONE 'UTC' AS txn_start, held.mode AS lock_mode,
    CASE held.locktype WHEN 'virtualxid' THEN 'transactionid' ELSE held.locktype END AS lockable_object_type, held.relation, held.granted
  FROM pg_locks held JOIN pg_stat_activity activity ON activity.pid = held.pid
  WHERE held.locktype IN ('relation', 'virtualxid')
    AND NOT EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = held.relation AND c.relnamespace = '_redshift_devops_embedded'::regnamespace);
