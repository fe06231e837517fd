-- CREATE, ALTER and DROP of users, groups and roles. What nobody created may be granted to all the same: users of a warehouse are often made elsewhere.
CREATE FUNCTION _redshift_devops_embedded.create_principal(given_kind text, given_name text, given_options jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) OR (given_kind = 'user' AND given_name = session_user) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = given_kind || ' "' || given_name || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.principal (kind, name, options) VALUES (given_kind, given_name, given_options);
END $$;

CREATE FUNCTION _redshift_devops_embedded.must_have_principal(given_kind text, given_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) OR (given_kind = 'user' AND given_name = session_user) THEN RETURN; END IF;
  RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = given_kind || ' "' || given_name || '" does not exist';
END $$;

CREATE FUNCTION _redshift_devops_embedded.alter_principal(given_kind text, given_name text, given_options jsonb, new_name text, new_owner text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal(given_kind, given_name);
  UPDATE _redshift_devops_embedded.principal SET options = options || given_options, owner = coalesce(new_owner, owner) WHERE kind = given_kind AND name = given_name;
  IF new_name IS NULL THEN RETURN; END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = new_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = given_kind || ' "' || new_name || '" already exists';
  END IF;
  UPDATE _redshift_devops_embedded.principal SET name = new_name WHERE kind = given_kind AND name = given_name;
  UPDATE _redshift_devops_embedded.privilege SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.default_privilege SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.role_grant SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.role_grant SET role = new_name WHERE given_kind = 'role' AND role = given_name;
  UPDATE _redshift_devops_embedded.policy_attachment SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.group_member SET group_name = new_name WHERE given_kind = 'group' AND group_name = given_name;
  UPDATE _redshift_devops_embedded.group_member SET user_name = new_name WHERE given_kind = 'user' AND user_name = given_name;
END $$;

-- Whoever holds privileges cannot be dropped: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html, https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_GROUP.html
-- A role that is granted can be, with FORCE: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_ROLE.html
CREATE FUNCTION _redshift_devops_embedded.drop_principal(given_kind text, given_name text, if_exists boolean, force boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF if_exists AND NOT EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) THEN RETURN; END IF;
  PERFORM _redshift_devops_embedded.must_have_principal(given_kind, given_name);
  IF NOT force AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.shown_privilege WHERE grantee_type = given_kind AND grantee = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = given_kind || ' "' || given_name || '" cannot be dropped because the ' || given_kind || ' has a privilege on some object';
  END IF;
  IF NOT force AND given_kind = 'role' AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.role_grant WHERE role = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = 'role "' || given_name || '" cannot be dropped because it is granted to some user or role';
  END IF;
  DELETE FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name;
  DELETE FROM _redshift_devops_embedded.privilege WHERE grantee_type = given_kind AND grantee = given_name;
  DELETE FROM _redshift_devops_embedded.role_grant WHERE (grantee_type = given_kind AND grantee = given_name) OR (given_kind = 'role' AND role = given_name);
  DELETE FROM _redshift_devops_embedded.group_member WHERE (given_kind = 'group' AND group_name = given_name) OR (given_kind = 'user' AND user_name = given_name);
END $$;

CREATE FUNCTION _redshift_devops_embedded.change_members(given_group text, given_users jsonb, removes boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  given_user text;
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal('group', given_group);
  FOR given_user IN SELECT jsonb_array_elements_text(given_users) LOOP
    PERFORM _redshift_devops_embedded.must_have_principal('user', given_user);
    IF removes THEN DELETE FROM _redshift_devops_embedded.group_member WHERE group_name = given_group AND user_name = given_user;
    ELSE INSERT INTO _redshift_devops_embedded.group_member VALUES (given_group, given_user) ON CONFLICT DO NOTHING;
    END IF;
  END LOOP;
END $$;
