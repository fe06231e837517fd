-- A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
-- PostgreSQL counts characters, so every column of a new or changed table gets a check whose name carries the length. A CHAR holds single bytes only.
CREATE FUNCTION _redshift_devops_embedded.count_bytes(only_table regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  want record;
BEGIN
  FOR want IN
    WITH columns AS (
      SELECT c.oid, c.oid::regclass::text AS relation, a.attname, a.attnum, CASE a.atttypid WHEN 'bpchar'::regtype THEN 'ascii_' ELSE 'bytes_' END || (a.atttypmod - 4) || '_' || a.attnum AS name,
        CASE a.atttypid WHEN 'bpchar'::regtype THEN 'char_length(' || quote_ident(a.attname) || '::text)' ELSE (a.atttypmod - 4)::text END AS most
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.oid = only_table AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod > 4
    ), checks AS (
      SELECT conrelid, conname::text AS conname, split_part(conname::text, '_', 3)::smallint AS attnum FROM pg_constraint WHERE conrelid = only_table AND contype = 'c' AND conname ~ '^(bytes|ascii)_'
    ), changes AS (
      SELECT relation, 'DROP CONSTRAINT ' || quote_ident(conname) AS change FROM columns JOIN checks ON conrelid = oid AND checks.attnum = columns.attnum AND conname <> name
      UNION ALL
      SELECT relation, 'ADD CONSTRAINT ' || quote_ident(name) || ' CHECK (octet_length(' || quote_ident(attname) || '::text) <= ' || most || ') NOT VALID'
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
