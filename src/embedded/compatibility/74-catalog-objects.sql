-- A schema's owner and quota, and what an external schema stands for.
CREATE FUNCTION _redshift_devops_embedded.describe_schema(name text, given jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO _redshift_devops_embedded.schema_attributes AS known VALUES (name::regnamespace, given ->> 'owner', given ->> 'quota', given ->> 'source', given ->> 'database', coalesce(given -> 'options', '{}'))
    ON CONFLICT (schema) DO UPDATE SET owner = coalesce(excluded.owner, known.owner), quota = coalesce(excluded.quota, known.quota),
      source = coalesce(excluded.source, known.source), database = coalesce(excluded.database, known.database), options = known.options || excluded.options $$;

CREATE FUNCTION _redshift_devops_embedded.create_policy(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy WHERE kind = given ->> 'policy' AND name = given ->> 'name') THEN
    IF given ->> 'ifNotExists' = 'true' THEN RETURN; END IF;
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = (given ->> 'policy') || ' policy "' || (given ->> 'name') || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.policy (kind, name, columns, alias, expression)
    SELECT given ->> 'policy', given ->> 'name', '[' || coalesce(string_agg('{"colname":' || to_json(c.value ->> 'name') || ',"type":' || to_json(_redshift_devops_embedded.written_type(c.value ->> 'type')) || '}', ',' ORDER BY place), '') || ']', given ->> 'alias', given ->> 'using'
    FROM jsonb_array_elements(given -> 'columns') WITH ORDINALITY AS c (value, place);
END $$;

CREATE FUNCTION _redshift_devops_embedded.must_have_policy(given_kind text, given_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy WHERE kind = given_kind AND name = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = given_kind || ' policy "' || given_name || '" does not exist';
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.alter_policy(given_kind text, given_name text, given_expression text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_policy(given_kind, given_name);
  UPDATE _redshift_devops_embedded.policy SET expression = given_expression, modified_by = current_user, modified_at = statement_timestamp() AT TIME ZONE 'UTC' WHERE kind = given_kind AND name = given_name;
END $$;

-- One that is attached is not dropped without CASCADE: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_RLS_POLICY.html
CREATE FUNCTION _redshift_devops_embedded.drop_policy(given_kind text, given_name text, if_exists boolean, cascades boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT if_exists THEN PERFORM _redshift_devops_embedded.must_have_policy(given_kind, given_name); END IF;
  IF NOT cascades AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy_attachment a JOIN pg_class c ON c.oid = a.relation WHERE a.kind = given_kind AND a.policy = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = given_kind || ' policy "' || given_name || '" is attached to a relation';
  END IF;
  DELETE FROM _redshift_devops_embedded.policy_attachment WHERE kind = given_kind AND policy = given_name;
  DELETE FROM _redshift_devops_embedded.policy WHERE kind = given_kind AND name = given_name;
END $$;

CREATE FUNCTION _redshift_devops_embedded.change_attachments(given jsonb, attaches boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  PERFORM _redshift_devops_embedded.must_have_policy(given ->> 'policy', given ->> 'name');
  FOR each IN SELECT r.value::regclass::oid AS relation, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee FROM jsonb_array_elements_text(given -> 'relations') r CROSS JOIN jsonb_array_elements(given -> 'grantees') g LOOP
    IF attaches THEN
      INSERT INTO _redshift_devops_embedded.policy_attachment VALUES (given ->> 'policy', given ->> 'name', each.relation, each.grantee_type, each.grantee, given -> 'columns', given -> 'inputs', (given ->> 'priority')::integer)
        ON CONFLICT (kind, policy, relation, grantee_type, grantee, output_columns) DO UPDATE SET input_columns = excluded.input_columns, priority = excluded.priority;
    ELSE
      DELETE FROM _redshift_devops_embedded.policy_attachment a WHERE a.kind = given ->> 'policy' AND a.policy = given ->> 'name' AND a.relation = each.relation
        AND a.grantee_type = each.grantee_type AND a.grantee = each.grantee AND (given ->> 'policy' = 'RLS' OR a.output_columns = given -> 'columns');
      IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = (given ->> 'policy') || ' policy "' || (given ->> 'name') || '" is not attached to relation "' || each.relation::regclass || '"'; END IF;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.create_datashare(given_name text, given_public boolean, given_manager text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.datashare WHERE name = given_name) THEN RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = 'datashare "' || given_name || '" already exists'; END IF;
  INSERT INTO _redshift_devops_embedded.datashare (name, public, managed_by) VALUES (given_name, given_public, given_manager);
END $$;

CREATE FUNCTION _redshift_devops_embedded.datashare_id(given_name text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  found_id integer;
BEGIN
  SELECT id INTO found_id FROM _redshift_devops_embedded.datashare WHERE name = given_name;
  IF found_id IS NULL THEN RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = 'datashare "' || given_name || '" does not exist'; END IF;
  RETURN found_id;
END $$;

CREATE FUNCTION _redshift_devops_embedded.drop_datashare(given_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  dropped integer := _redshift_devops_embedded.datashare_id(given_name);
BEGIN
  DELETE FROM _redshift_devops_embedded.datashare_object WHERE share = dropped;
  DELETE FROM _redshift_devops_embedded.datashare WHERE id = dropped;
END $$;

-- ALTER DATASHARE … SET
CREATE FUNCTION _redshift_devops_embedded.set_datashare(given_name text, given_public boolean, schema_name text, given_include_new boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed integer := _redshift_devops_embedded.datashare_id(given_name);
BEGIN
  UPDATE _redshift_devops_embedded.datashare SET public = coalesce(given_public, public) WHERE id = changed;
  IF schema_name IS NOT NULL THEN UPDATE _redshift_devops_embedded.datashare_object SET include_new = given_include_new WHERE share = changed AND object_type = 'schema' AND object = schema_name::regnamespace; END IF;
END $$;

-- ALTER DATASHARE … ADD and REMOVE
CREATE FUNCTION _redshift_devops_embedded.change_datashare(given_name text, given jsonb, removes boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed integer := _redshift_devops_embedded.datashare_id(given_name);
  kind text := CASE given ->> 'objectType' WHEN 'routine' THEN 'function' ELSE given ->> 'objectType' END;
BEGIN
  IF removes THEN DELETE FROM _redshift_devops_embedded.datashare_object o USING _redshift_devops_embedded.granted_objects(given) g WHERE o.share = changed AND o.object_type = kind AND o.object = g.object;
  ELSE INSERT INTO _redshift_devops_embedded.datashare_object SELECT changed, kind, object, CASE kind WHEN 'schema' THEN false END FROM _redshift_devops_embedded.granted_objects(given) ON CONFLICT DO NOTHING;
  END IF;
END $$;
