-- Column numbers of names, in the order given. CREATE TABLE AS may count its columns instead of naming them.
CREATE FUNCTION _redshift_devops_embedded.column_numbers(relation oid, names jsonb) RETURNS smallint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  given text;
  number smallint;
  numbers smallint[] := '{}';
BEGIN
  FOR given IN SELECT jsonb_array_elements_text(names) LOOP
    SELECT attnum INTO number FROM pg_attribute WHERE attrelid = relation AND attname = given AND attnum > 0 AND NOT attisdropped;
    IF number IS NULL AND given ~ '^[0-9]+$' THEN number := given::smallint; END IF;
    IF number IS NULL THEN RAISE EXCEPTION USING ERRCODE = '42703', MESSAGE = 'column "' || given || '" named in key does not exist'; END IF;
    numbers := numbers || number;
  END LOOP;
  RETURN numbers;
END $$;

-- A key of a table; without a name it gets PostgreSQL's.
CREATE FUNCTION _redshift_devops_embedded.add_key(target oid, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  numbers smallint[] := _redshift_devops_embedded.column_numbers(target, given -> 'columns');
  parent oid := (given ->> 'references')::regclass;
  parent_numbers smallint[];
  key_name text := given ->> 'name';
BEGIN
  IF parent IS NOT NULL AND jsonb_array_length(given -> 'referenced') > 0 THEN parent_numbers := _redshift_devops_embedded.column_numbers(parent, given -> 'referenced');
  ELSIF parent IS NOT NULL THEN SELECT columns INTO parent_numbers FROM _redshift_devops_embedded.key_constraint WHERE relation = parent AND type = 'p';
  END IF;
  IF given ->> 'type' = 'p' AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND type = 'p') THEN
    RAISE EXCEPTION USING ERRCODE = '42P16', MESSAGE = 'multiple primary keys for table "' || (SELECT relname FROM pg_class WHERE oid = target) || '" are not allowed';
  END IF;
  IF key_name IS NULL THEN
    SELECT relname || CASE given ->> 'type' WHEN 'p' THEN '_pkey' WHEN 'u' THEN '_' || (given -> 'columns' ->> 0) || '_key' ELSE '_' || (given -> 'columns' ->> 0) || '_fkey' END INTO key_name FROM pg_class WHERE oid = target;
    IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND name = key_name) THEN
      SELECT key_name || count(*) INTO key_name FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND starts_with(name, key_name);
    END IF;
  ELSIF EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND name = key_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = 'constraint "' || key_name || '" for relation "' || (SELECT relname FROM pg_class WHERE oid = target) || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.key_constraint VALUES (target, key_name, given ->> 'type', numbers, parent, parent_numbers);
END $$;

-- Takes over what a statement says of a relation; what is absent from `given` stays as it is. Every statement inside is planned anew for each
-- request, so what has nothing to do is not run.
CREATE FUNCTION _redshift_devops_embedded.describe_attributes(target oid, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  UPDATE _redshift_devops_embedded.table_attributes SET
    diststyle = CASE WHEN given ? 'distkey' THEN 'KEY' ELSE coalesce(given ->> 'diststyle', diststyle) END,
    distkey = CASE WHEN given ? 'distkey' THEN (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(given -> 'distkey')))[1] WHEN given ? 'diststyle' THEN NULL ELSE distkey END,
    sortkey_style = coalesce(given ->> 'sortkeyStyle', sortkey_style),
    sortkeys = CASE WHEN given ? 'sortkeyStyle' THEN _redshift_devops_embedded.column_numbers(target, given -> 'sortkeys') ELSE sortkeys END,
    backup = coalesce((given ->> 'backup')::boolean, backup), auto_refresh = coalesce((given ->> 'autoRefresh')::boolean, auto_refresh),
    encode_auto = coalesce((given ->> 'encodeAuto')::boolean, encode_auto), owner = coalesce(given ->> 'owner', owner), definition = coalesce(given ->> 'definition', definition),
    row_level_security = coalesce((given ->> 'rowLevelSecurity')::boolean, row_level_security), rls_conjunction = coalesce(given ->> 'rlsConjunction', rls_conjunction)
    WHERE relation = target;
  IF given ->> 'encodeAuto' = 'true' THEN DELETE FROM _redshift_devops_embedded.column_encoding WHERE relation = target; END IF;
  IF given ? 'encodings' THEN
    INSERT INTO _redshift_devops_embedded.column_encoding
      SELECT target, (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(key)))[1], value FROM jsonb_each_text(given -> 'encodings')
      ON CONFLICT (relation, attnum) DO UPDATE SET encoding = excluded.encoding;
  END IF;
  IF given ? 'keys' THEN
    FOR each IN SELECT value FROM jsonb_array_elements(given -> 'keys') LOOP
      PERFORM _redshift_devops_embedded.add_key(target, each.value);
    END LOOP;
  END IF;
END $$;

-- After a relation was made. One that was there before (IF NOT EXISTS) keeps what it has; a view that was replaced does not.
CREATE FUNCTION _redshift_devops_embedded.describe_new(name text, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := name::regclass;
  parent oid := (given ->> 'like')::regclass;
BEGIN
  INSERT INTO _redshift_devops_embedded.table_attributes (relation) VALUES (target) ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT given ? 'replaces' THEN RETURN; END IF;
  IF parent IS NOT NULL THEN PERFORM _redshift_devops_embedded.describe_like(target, parent); END IF;
  IF given <> '{}' THEN PERFORM _redshift_devops_embedded.describe_attributes(target, given); END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.default_privilege) THEN
    INSERT INTO _redshift_devops_embedded.privilege (object_type, object, attnum, scope, privilege, grantee_type, grantee, admin_option)
      SELECT 'relation', target, 0, '', d.privilege, d.grantee_type, d.grantee, d.admin_option FROM _redshift_devops_embedded.default_privilege d
      WHERE d.object_type = 'RELATION' AND d.owner = current_user AND d.schema IN (0, (SELECT relnamespace FROM pg_class WHERE oid = target))
      ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- LIKE takes over distribution, sort keys, encodings and BACKUP, and no keys: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
CREATE FUNCTION _redshift_devops_embedded.describe_like(target oid, parent oid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE _redshift_devops_embedded.table_attributes t SET diststyle = p.diststyle, sortkey_style = p.sortkey_style, backup = p.backup, encode_auto = p.encode_auto,
    distkey = (SELECT (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(attname)))[1] FROM pg_attribute WHERE attrelid = parent AND attnum = p.distkey),
    sortkeys = coalesce((SELECT _redshift_devops_embedded.column_numbers(target, jsonb_agg(a.attname ORDER BY place)) FROM unnest(p.sortkeys) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = parent AND a.attnum = k.number), '{}')
    FROM _redshift_devops_embedded.table_attributes p WHERE t.relation = target AND p.relation = parent;
  INSERT INTO _redshift_devops_embedded.column_encoding
    SELECT target, t.attnum, e.encoding FROM _redshift_devops_embedded.column_encoding e JOIN pg_attribute p ON p.attrelid = parent AND p.attnum = e.attnum AND NOT p.attisdropped
    JOIN pg_attribute t ON t.attrelid = target AND t.attname = p.attname WHERE e.relation = parent;
END $$;

-- ALTER TABLE and ALTER MATERIALIZED VIEW.
CREATE FUNCTION _redshift_devops_embedded.describe_changed(name text, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(name);
BEGIN
  -- A late-binding view of a table that is not there, or IF EXISTS.
  IF target IS NULL THEN RETURN; END IF;
  INSERT INTO _redshift_devops_embedded.table_attributes (relation) VALUES (target) ON CONFLICT DO NOTHING;
  PERFORM _redshift_devops_embedded.describe_attributes(target, given);
  IF given ? 'dropsKey' THEN
    DELETE FROM _redshift_devops_embedded.key_constraint k WHERE k.relation = target AND k.name = given ->> 'dropsKey';
    IF NOT FOUND AND NOT given ? 'ifExists' THEN
      RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = 'constraint "' || (given ->> 'dropsKey') || '" of relation "' || (SELECT relname FROM pg_class WHERE oid = target) || '" does not exist';
    END IF;
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.describe_late(given_name text, given_definition text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO _redshift_devops_embedded.late_binding_text VALUES (given_name, given_definition) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition $$;

-- The author's text of a routine just made: PostgreSQL has the translation. Of those of one name the last written is meant.
CREATE FUNCTION _redshift_devops_embedded.describe_routine(given_name text, given_body text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  parts text[] := parse_ident(given_name);
BEGIN
  INSERT INTO _redshift_devops_embedded.routine_text
    SELECT p.oid, given_body FROM pg_proc p WHERE p.proname = parts[cardinality(parts)] AND p.xmin = pg_current_xact_id()::xid
      AND p.pronamespace = CASE cardinality(parts) WHEN 1 THEN current_schema()::regnamespace ELSE quote_ident(parts[1])::regnamespace END
      ORDER BY p.cmin::text::bigint DESC LIMIT 1
    ON CONFLICT (routine) DO UPDATE SET body = excluded.body;
END $$;
