-- What ALL stands for: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
CREATE FUNCTION _redshift_devops_embedded.all_privileges(object_type text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE object_type WHEN 'relation' THEN '{SELECT,INSERT,UPDATE,DELETE,REFERENCES,DROP,TRUNCATE,ALTER}' WHEN 'schema' THEN '{CREATE,USAGE,ALTER,DROP}'
    WHEN 'database' THEN '{CREATE,TEMPORARY,USAGE,ALTER}' ELSE '{EXECUTE}' END::text[] $$;

-- The objects a GRANT names, or all there are now of a kind in the schemas it names.
CREATE FUNCTION _redshift_devops_embedded.granted_objects(given jsonb) RETURNS TABLE (object oid) LANGUAGE plpgsql STABLE AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT value ->> 'name' AS name, value ->> 'arguments' AS arguments, parse_ident(value ->> 'name') AS parts FROM jsonb_array_elements(given -> 'names') LOOP
    IF given ->> 'isContainer' = 'true' AND given ->> 'objectType' = 'relation' THEN RETURN QUERY SELECT r.oid FROM _redshift_devops_embedded.shown_relation r WHERE r.relnamespace = each.name::regnamespace;
    ELSIF given ->> 'isContainer' = 'true' AND given ->> 'objectType' = 'routine' THEN RETURN QUERY SELECT p.oid FROM pg_proc p WHERE p.pronamespace = each.name::regnamespace;
    ELSIF given ->> 'objectType' = 'relation' THEN RETURN QUERY SELECT each.name::regclass::oid;
    ELSIF given ->> 'objectType' = 'schema' THEN RETURN QUERY SELECT each.name::regnamespace::oid;
    ELSIF given ->> 'objectType' = 'database' THEN RETURN QUERY SELECT d.oid FROM pg_database d WHERE d.datname = current_database();
    ELSIF to_regprocedure(each.name || '(' || each.arguments || ')') IS NOT NULL THEN RETURN QUERY SELECT to_regprocedure(each.name || '(' || each.arguments || ')')::oid;
    ELSE
      RETURN QUERY SELECT p.oid FROM pg_proc p WHERE p.proname = each.parts[cardinality(each.parts)] AND CASE cardinality(each.parts) WHEN 1 THEN pg_function_is_visible(p.oid) ELSE p.pronamespace = quote_ident(each.parts[1])::regnamespace END;
      IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '42883', MESSAGE = 'function ' || each.name || '(' || coalesce(each.arguments, '') || ') does not exist'; END IF;
    END IF;
  END LOOP;
END $$;

-- GRANT and REVOKE on objects: one row for each object, column, privilege and grantee.
CREATE FUNCTION _redshift_devops_embedded.change_privileges(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid;
  each record;
BEGIN
  FOR target IN SELECT object FROM _redshift_devops_embedded.granted_objects(given) LOOP
    FOR each IN
      SELECT name, CASE WHEN jsonb_array_length(p.value -> 'columns') = 0 THEN '{0}' ELSE _redshift_devops_embedded.column_numbers(target, p.value -> 'columns') END AS numbers,
        g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'grantOption')::boolean AS grant_option
      FROM jsonb_array_elements(given -> 'privileges') p
      CROSS JOIN LATERAL unnest(CASE p.value ->> 'name' WHEN 'ALL' THEN _redshift_devops_embedded.all_privileges(CASE WHEN given ->> 'scope' <> '' THEN given ->> 'scopeType' ELSE given ->> 'objectType' END) ELSE ARRAY[p.value ->> 'name'] END) AS name
      CROSS JOIN jsonb_array_elements(given -> 'grantees') g
    LOOP
      IF given ->> 'action' = 'grant' THEN
        INSERT INTO _redshift_devops_embedded.privilege (object_type, object, attnum, scope, privilege, grantee_type, grantee, admin_option)
          SELECT given ->> 'objectType', target, number, given ->> 'scope', each.name, each.grantee_type, each.grantee, each.grant_option FROM unnest(each.numbers) AS number
          ON CONFLICT (object_type, object, attnum, scope, privilege, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.privilege.admin_option OR excluded.admin_option;
      ELSIF given ->> 'action' = 'revoke option' THEN
        UPDATE _redshift_devops_embedded.privilege p SET admin_option = false WHERE p.object_type = given ->> 'objectType' AND p.object = target AND p.attnum = ANY (each.numbers)
          AND p.scope = given ->> 'scope' AND p.privilege = each.name AND p.grantee_type = each.grantee_type AND p.grantee = each.grantee;
      ELSE
        -- What is revoked from the table is revoked from its columns.
        DELETE FROM _redshift_devops_embedded.privilege p WHERE p.object_type = given ->> 'objectType' AND p.object = target AND (p.attnum = ANY (each.numbers) OR each.numbers = '{0}')
          AND p.scope = given ->> 'scope' AND p.privilege = each.name AND p.grantee_type = each.grantee_type AND p.grantee = each.grantee;
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- GRANT ROLE and REVOKE ROLE. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
CREATE FUNCTION _redshift_devops_embedded.change_role_grants(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT r.value AS role, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'adminOption')::boolean AS admin_option
    FROM jsonb_array_elements_text(given -> 'roles') r CROSS JOIN jsonb_array_elements(given -> 'grantees') g
  LOOP
    IF given ->> 'action' = 'grant' THEN
      INSERT INTO _redshift_devops_embedded.role_grant VALUES (each.role, each.grantee_type, each.grantee, each.admin_option)
        ON CONFLICT (role, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.role_grant.admin_option OR excluded.admin_option;
    ELSIF given ->> 'action' = 'revoke option' THEN
      UPDATE _redshift_devops_embedded.role_grant g SET admin_option = false WHERE g.role = each.role AND g.grantee_type = each.grantee_type AND g.grantee = each.grantee;
    ELSE DELETE FROM _redshift_devops_embedded.role_grant g WHERE g.role = each.role AND g.grantee_type = each.grantee_type AND g.grantee = each.grantee;
    END IF;
  END LOOP;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html
CREATE FUNCTION _redshift_devops_embedded.change_default_privileges(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  FOR each IN
    SELECT coalesce(s.value::regnamespace::oid, 0) AS schema, coalesce(u.value, current_user::text) AS owner, name AS privilege, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'grantOption')::boolean AS grant_option
    FROM jsonb_array_elements(given -> 'privileges') p
    CROSS JOIN LATERAL unnest(CASE p.value ->> 'name' WHEN 'ALL' THEN _redshift_devops_embedded.all_privileges(lower(given ->> 'objectType')) ELSE ARRAY[p.value ->> 'name'] END) AS name
    CROSS JOIN jsonb_array_elements(given -> 'grantees') g
    LEFT JOIN jsonb_array_elements_text(given -> 'schemas') s ON true LEFT JOIN jsonb_array_elements_text(given -> 'users') u ON true
  LOOP
    IF given ->> 'action' = 'grant' THEN
      INSERT INTO _redshift_devops_embedded.default_privilege VALUES (each.schema, each.owner, given ->> 'objectType', each.privilege, each.grantee_type, each.grantee, each.grant_option)
        ON CONFLICT (schema, owner, object_type, privilege, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.default_privilege.admin_option OR excluded.admin_option;
    ELSE
      DELETE FROM _redshift_devops_embedded.default_privilege d WHERE d.schema = each.schema AND d.owner = each.owner AND d.object_type = given ->> 'objectType'
        AND d.privilege = each.privilege AND d.grantee_type = each.grantee_type AND d.grantee = each.grantee;
    END IF;
  END LOOP;
END $$;
