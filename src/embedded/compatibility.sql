-- What PostgreSQL lacks of Redshift, installed into the snapshot of a new data folder.
-- Functions people call live in pg_catalog, which every search_path includes. No backslash may stand in here.

-- GETDATE() begins with the statement and has no fractions of a second, SYSDATE with the transaction:
-- https://docs.aws.amazon.com/redshift/latest/dg/r_GETDATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html
CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT date_trunc('second', statement_timestamp() AT TIME ZONE current_setting('timezone')) $$;
CREATE FUNCTION pg_catalog.sysdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT transaction_timestamp() AT TIME ZONE current_setting('timezone') $$;

-- The translation gives date parts by PostgreSQL's names.
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT start + CASE part WHEN 'quarter' THEN amount * 3 * interval '1 month' WHEN 'millisecond' THEN amount * interval '1 millisecond'
    ELSE amount * ('1 ' || part)::interval END $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT dateadd(part, amount, start AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start date) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT dateadd(part, amount, start::timestamp) $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start text) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT dateadd(part, amount, start::timestamp) $$;

-- DATEDIFF counts boundaries crossed, not time passed: https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html
CREATE FUNCTION pg_catalog.datediff(part text, start timestamp, finish timestamp) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE part
    WHEN 'millennium' THEN extract(millennium FROM finish) - extract(millennium FROM start)
    WHEN 'century' THEN extract(century FROM finish) - extract(century FROM start)
    WHEN 'decade' THEN extract(decade FROM finish) - extract(decade FROM start)
    WHEN 'year' THEN extract(year FROM finish) - extract(year FROM start)
    WHEN 'quarter' THEN 4 * (extract(year FROM finish) - extract(year FROM start)) + extract(quarter FROM finish) - extract(quarter FROM start)
    WHEN 'month' THEN 12 * (extract(year FROM finish) - extract(year FROM start)) + extract(month FROM finish) - extract(month FROM start)
    WHEN 'week' THEN (date_trunc('week', finish)::date - date_trunc('week', start)::date) / 7
    WHEN 'day' THEN finish::date - start::date
    WHEN 'hour' THEN extract(epoch FROM date_trunc('hour', finish) - date_trunc('hour', start)) / 3600
    WHEN 'minute' THEN extract(epoch FROM date_trunc('minute', finish) - date_trunc('minute', start)) / 60
    WHEN 'second' THEN extract(epoch FROM date_trunc('second', finish) - date_trunc('second', start))
    WHEN 'epoch' THEN extract(epoch FROM date_trunc('second', finish) - date_trunc('second', start))
    WHEN 'millisecond' THEN 1000 * extract(epoch FROM date_trunc('milliseconds', finish) - date_trunc('milliseconds', start))
    WHEN 'microsecond' THEN 1000000 * extract(epoch FROM finish - start)
  END::bigint $$;
CREATE FUNCTION pg_catalog.datediff(part text, start timestamptz, finish timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT datediff(part, start AT TIME ZONE 'UTC', finish AT TIME ZONE 'UTC') $$;
CREATE FUNCTION pg_catalog.datediff(part text, start text, finish text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT datediff(part, start::timestamp, finish::timestamp) $$;

CREATE FUNCTION pg_catalog.date_trunc(part text, moment date) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT date_trunc(part, moment::timestamp) $$;
CREATE FUNCTION pg_catalog.trunc(moment timestamp) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT moment::date $$;
CREATE FUNCTION pg_catalog.last_day(moment date) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT (date_trunc('month', moment::timestamp) + interval '1 month' - interval '1 day')::date $$;
-- The last day of a month stays the last day: https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html
CREATE FUNCTION pg_catalog.add_months(moment timestamp, months integer) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN moment::date = last_day(moment::date) THEN last_day((moment + months * interval '1 month')::date) + moment::time ELSE moment + months * interval '1 month' END $$;
CREATE FUNCTION pg_catalog.convert_timezone(target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE 'UTC' AT TIME ZONE target $$;
CREATE FUNCTION pg_catalog.convert_timezone(source text, target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE source AT TIME ZONE target $$;

CREATE FUNCTION pg_catalog.len(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT strpos(value, part) $$;
CREATE FUNCTION pg_catalog.round(value double precision, digits integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT round(value::numeric, digits)::double precision $$;
CREATE FUNCTION pg_catalog.sha2(value text, bits integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(CASE bits WHEN 224 THEN sha224(convert_to(value, 'UTF8')) WHEN 384 THEN sha384(convert_to(value, 'UTF8')) WHEN 512 THEN sha512(convert_to(value, 'UTF8'))
    ELSE sha256(convert_to(value, 'UTF8')) END, 'hex') $$;

-- SUPER is jsonb under another name: https://docs.aws.amazon.com/redshift/latest/dg/r_SUPER_type.html
CREATE DOMAIN pg_catalog.super AS jsonb;
CREATE FUNCTION pg_catalog.json_parse(value text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT value::jsonb $$;
CREATE FUNCTION pg_catalog.json_serialize(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value::text $$;
CREATE FUNCTION pg_catalog.get_array_length(value jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'array' THEN jsonb_array_length(value) END $$;
CREATE FUNCTION pg_catalog.is_valid_json(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT value IS JSON $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, VARIADIC path text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT json_extract_path_text(value::json, VARIADIC path) $$;
CREATE FUNCTION pg_catalog.json_extract_array_element_text(value text, place integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value::json ->> place $$;
CREATE FUNCTION pg_catalog.json_array_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT json_array_length(value::json) $$;

-- What the warehouse itself remembers. Nobody's SQL may name this schema.
CREATE SCHEMA _redshift_devops_embedded;

-- One row a statement of the Data API, written before it runs; the outcome is written in the transaction of its effect.
CREATE TABLE _redshift_devops_embedded.statement (id text PRIMARY KEY, created_at double precision NOT NULL, record text NOT NULL, outcome text);

-- What was accepted and has no effect here (privileges, distribution, constraints …), in the author's words.
CREATE TABLE _redshift_devops_embedded.recorded (seq bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, text text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());

CREATE TABLE _redshift_devops_embedded.late_binding_view (name text PRIMARY KEY, definition text NOT NULL);

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

-- A late-binding view must not keep anybody from dropping what it reads, so its PostgreSQL view is taken away before such a change …
CREATE FUNCTION _redshift_devops_embedded.unbind() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  late record;
BEGIN
  FOR late IN SELECT name FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NOT NULL LOOP
    BEGIN
      EXECUTE 'DROP VIEW IF EXISTS ' || late.name || ' CASCADE';
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END $$;

-- … and made again afterwards, as far as what it reads is there. Views may read views, so this goes on until nothing moves.
CREATE FUNCTION _redshift_devops_embedded.bind() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  late record;
  moved boolean := true;
BEGIN
  DELETE FROM _redshift_devops_embedded.late_binding_view WHERE to_regnamespace(split_part(name, '.', 1)) IS NULL;
  WHILE moved LOOP
    moved := false;
    FOR late IN SELECT name, definition FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NULL LOOP
      BEGIN
        EXECUTE 'CREATE VIEW ' || late.name || ' ' || late.definition;
        moved := true;
      EXCEPTION WHEN OTHERS THEN NULL;
      END;
    END LOOP;
  END LOOP;
END $$;

-- Only what no table could make right is refused now: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
CREATE FUNCTION _redshift_devops_embedded.create_late(new_name text, new_definition text, replaces boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF to_regnamespace(split_part(new_name, '.', 1)) IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = '3F000', MESSAGE = 'schema ' || split_part(new_name, '.', 1) || ' does not exist';
  END IF;
  IF replaces THEN
    DELETE FROM _redshift_devops_embedded.late_binding_view WHERE name = new_name;
    EXECUTE 'DROP VIEW IF EXISTS ' || new_name;
  ELSIF to_regclass(new_name) IS NOT NULL OR EXISTS (SELECT 1 FROM _redshift_devops_embedded.late_binding_view WHERE name = new_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42P07', MESSAGE = 'relation ' || split_part(new_name, '.', 2) || ' already exists';
  END IF;
  BEGIN
    EXECUTE 'CREATE VIEW ' || new_name || ' ' || new_definition;
    EXECUTE 'DROP VIEW ' || new_name;
  EXCEPTION
    WHEN syntax_error THEN RAISE;
    WHEN OTHERS THEN NULL;
  END;
  INSERT INTO _redshift_devops_embedded.late_binding_view VALUES (new_name, new_definition);
END $$;

-- Before a view is dropped or made anew: its text is forgotten. One that could not be bound leaves an empty view for DROP VIEW to find.
CREATE FUNCTION _redshift_devops_embedded.forget_late(names text[], leaves_view boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  forgotten text;
BEGIN
  FOR forgotten IN DELETE FROM _redshift_devops_embedded.late_binding_view WHERE name = ANY (names) RETURNING name LOOP
    IF leaves_view THEN EXECUTE 'CREATE VIEW ' || forgotten || ' AS SELECT 1 AS nothing'; END IF;
  END LOOP;
END $$;

-- A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
-- PostgreSQL counts characters, so every column gets a check whose name carries the length.
CREATE FUNCTION _redshift_devops_embedded.count_bytes() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  want record;
BEGIN
  FOR want IN
    WITH columns AS (
      SELECT c.oid, c.oid::regclass::text AS relation, a.attname, a.attnum, 'bytes_' || (a.atttypmod - 4) || '_' || a.attnum AS name, a.atttypmod - 4 AS length
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', '_redshift_devops_embedded')
        AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod > 4
    ), checks AS (
      SELECT conrelid, conname::text AS conname, split_part(conname::text, '_', 3)::smallint AS attnum FROM pg_constraint WHERE contype = 'c' AND conname LIKE 'bytes!_%' ESCAPE '!'
    ), changes AS (
      SELECT relation, 'DROP CONSTRAINT ' || quote_ident(conname) AS change FROM columns JOIN checks ON conrelid = oid AND checks.attnum = columns.attnum AND conname <> name
      UNION ALL
      SELECT relation, 'ADD CONSTRAINT ' || quote_ident(name) || ' CHECK (octet_length(' || quote_ident(attname) || ') <= ' || length || ') NOT VALID'
      FROM columns WHERE NOT EXISTS (SELECT 1 FROM checks WHERE conrelid = oid AND conname = name)
    )
    SELECT relation, string_agg(change, ', ' ORDER BY change DESC) AS changes FROM changes GROUP BY relation
  LOOP
    EXECUTE 'ALTER TABLE ' || want.relation || ' ' || want.changes;
  END LOOP;
END $$;

-- Moves every row, like ALTER TABLE … APPEND: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html
CREATE FUNCTION _redshift_devops_embedded.append(target regclass, source regclass, ignore_extra boolean, fill_target boolean) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  shared text;
  missing text;
  moved bigint;
BEGIN
  IF target = source THEN RAISE EXCEPTION 'ALTER TABLE APPEND source and target must be different tables'; END IF;
  SELECT string_agg(quote_ident(t.attname), ', ' ORDER BY t.attnum) INTO shared FROM pg_attribute t
    JOIN pg_attribute s ON s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped
    WHERE t.attrelid = target AND t.attnum > 0 AND NOT t.attisdropped;
  SELECT string_agg(attname, ', ') INTO missing FROM pg_attribute s WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND NOT ignore_extra
    AND NOT EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = target AND t.attname = s.attname AND t.attnum > 0 AND NOT t.attisdropped);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % are in the source and not in the target', missing; END IF;
  SELECT string_agg(attname, ', ') INTO missing FROM pg_attribute t WHERE attrelid = target AND attnum > 0 AND NOT attisdropped AND NOT fill_target
    AND NOT EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % are in the target and not in the source', missing; END IF;
  SELECT string_agg(t.attname, ', ') INTO missing FROM pg_attribute t JOIN pg_attribute s ON s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped
    WHERE t.attrelid = target AND t.attnum > 0 AND NOT t.attisdropped AND (s.atttypid <> t.atttypid OR s.atttypmod <> t.atttypmod OR s.attnotnull <> t.attnotnull);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % differ between source and target', missing; END IF;
  EXECUTE 'INSERT INTO ' || target || ' (' || shared || ') OVERRIDING SYSTEM VALUE SELECT ' || shared || ' FROM ' || source;
  GET DIAGNOSTICS moved = ROW_COUNT;
  EXECUTE 'TRUNCATE ' || source;
  RETURN moved;
END $$;
