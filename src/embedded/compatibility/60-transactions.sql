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

-- A relation others have created or dropped since this transaction's snapshot: the catalog says what is now, a query of it what was then.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
CREATE FUNCTION _redshift_devops_embedded.refuse_changed(names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted text;
  parts text[];
  present oid;
BEGIN
  FOREACH wanted IN ARRAY names LOOP
    present := to_regclass(wanted);
    parts := parse_ident(wanted);
    IF present IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_class WHERE oid = present)
      OR present IS NULL AND EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = parts[cardinality(parts)] AND CASE WHEN cardinality(parts) = 1 THEN n.nspname = ANY (current_schemas(false)) ELSE n.nspname = parts[1] END)
    THEN RAISE EXCEPTION '1018' USING DETAIL = 'Relation does not exist';
    END IF;
  END LOOP;
END $$;

-- ALTER DATABASE … ISOLATION LEVEL, which new connections have: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
CREATE FUNCTION _redshift_devops_embedded.set_isolation(database text, level text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF database <> current_database() THEN RAISE EXCEPTION 'database "%" does not exist', database; END IF;
  EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation TO %L', database, CASE level WHEN 'serializable' THEN 'serializable' ELSE 'repeatable read' END);
END $$;
