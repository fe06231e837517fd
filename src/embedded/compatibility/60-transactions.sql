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

-- Temporary tables of a client whose turn it is not, where all clients share one connection. A name is kept with the table that holds its rows.
CREATE TABLE _redshift_devops_embedded.parked (client text NOT NULL, name text NOT NULL, holder text NOT NULL);

CREATE FUNCTION _redshift_devops_embedded.copy_table(target text, is_temporary boolean, source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  numbered record;
BEGIN
  EXECUTE format('CREATE %s TABLE %s (LIKE %s INCLUDING ALL)', CASE WHEN is_temporary THEN 'TEMPORARY' ELSE '' END, target, source);
  EXECUTE format('INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s', target, source);
  FOR numbered IN SELECT attname FROM pg_attribute WHERE attrelid = source::regclass AND attidentity <> '' LOOP
    EXECUTE format('SELECT setval(%L, last_value, is_called) FROM %s', pg_get_serial_sequence(target, numbered.attname), pg_get_serial_sequence(source, numbered.attname));
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.park(new_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own record;
BEGIN
  FOR own IN SELECT relname::text AS name, 'parked_' || oid::text AS holder FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r' LOOP
    PERFORM _redshift_devops_embedded.copy_table('_redshift_devops_embedded.' || own.holder, false, format('pg_temp.%I', own.name));
    INSERT INTO _redshift_devops_embedded.parked VALUES (new_client, own.name, own.holder);
  END LOOP;
END $$;

-- '' for those of all clients, which end with their process.
CREATE FUNCTION _redshift_devops_embedded.drop_parked(old_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept record;
BEGIN
  FOR kept IN DELETE FROM _redshift_devops_embedded.parked WHERE old_client IN ('', client) RETURNING holder LOOP
    EXECUTE format('DROP TABLE _redshift_devops_embedded.%I', kept.holder);
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.unpark(old_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT name, holder FROM _redshift_devops_embedded.parked WHERE client = old_client LOOP
    PERFORM _redshift_devops_embedded.copy_table(format('pg_temp.%I', kept.name), true, '_redshift_devops_embedded.' || kept.holder);
  END LOOP;
  PERFORM _redshift_devops_embedded.drop_parked(old_client);
END $$;
