-- What the system catalog shows and PostgreSQL has no place for. Relations, columns and schemas are kept by their numbers, so a new name
-- changes nothing; rows of what has been dropped stay behind and are joined with nothing.

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html; the defaults are the page's. A view has only its owner and its text.
CREATE TABLE _redshift_devops_embedded.table_attributes (
  relation oid PRIMARY KEY, diststyle text NOT NULL DEFAULT 'AUTO', distkey smallint, sortkey_style text NOT NULL DEFAULT 'AUTO', sortkeys smallint[] NOT NULL DEFAULT '{}',
  backup boolean NOT NULL DEFAULT true, encode_auto boolean NOT NULL DEFAULT true, auto_refresh boolean NOT NULL DEFAULT false, owner text, definition text,
  row_level_security boolean NOT NULL DEFAULT false, rls_conjunction text NOT NULL DEFAULT 'and',
  created_at timestamp NOT NULL DEFAULT (statement_timestamp() AT TIME ZONE 'UTC'));
CREATE TABLE _redshift_devops_embedded.column_encoding (relation oid, attnum smallint, encoding text NOT NULL, PRIMARY KEY (relation, attnum));
-- Keys are not enforced: https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html; `type` is that of pg_constraint.
CREATE TABLE _redshift_devops_embedded.key_constraint (
  relation oid, name text, type text NOT NULL, columns smallint[] NOT NULL, referenced oid, referenced_columns smallint[], PRIMARY KEY (relation, name));
-- The author's text of a late-binding view, under the name late_binding_view has.
CREATE TABLE _redshift_devops_embedded.late_binding_text (name text PRIMARY KEY, definition text NOT NULL);
CREATE TABLE _redshift_devops_embedded.routine_text (routine oid PRIMARY KEY, body text NOT NULL);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html, https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html; `source` is null for a schema of this database.
CREATE TABLE _redshift_devops_embedded.schema_attributes (schema oid PRIMARY KEY, owner text, quota text, source text, database text, options jsonb NOT NULL DEFAULT '{}');

-- Users, groups and roles, which have names of their own each. Redshift counts users from 100.
CREATE TABLE _redshift_devops_embedded.principal (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (START WITH 100), kind text NOT NULL, name text NOT NULL, owner text NOT NULL DEFAULT current_user, options jsonb NOT NULL DEFAULT '{}', UNIQUE (kind, name));
-- https://docs.aws.amazon.com/redshift/latest/dg/r_roles-default.html
INSERT INTO _redshift_devops_embedded.principal (kind, name, owner) VALUES ('role', 'sys:operator', 'rdsdb'), ('role', 'sys:dba', 'rdsdb'), ('role', 'sys:superuser', 'rdsdb'), ('role', 'sys:secadmin', 'rdsdb'), ('role', 'sys:monitor', 'rdsdb');
CREATE TABLE _redshift_devops_embedded.group_member (group_name text, user_name text, PRIMARY KEY (group_name, user_name));
CREATE TABLE _redshift_devops_embedded.role_grant (role text, grantee_type text, grantee text, admin_option boolean NOT NULL, PRIMARY KEY (role, grantee_type, grantee));

-- `object_type` is relation, schema, database or routine; `attnum` is 0 where no column is meant; `scope` is what in a schema a scoped permission is on, otherwise ''.
CREATE TABLE _redshift_devops_embedded.privilege (
  object_type text, object oid, attnum smallint, scope text, privilege text, grantee_type text, grantee text, admin_option boolean NOT NULL, grantor text NOT NULL DEFAULT current_user,
  PRIMARY KEY (object_type, object, attnum, scope, privilege, grantee_type, grantee));
-- `schema` is 0 where no schema is named.
CREATE TABLE _redshift_devops_embedded.default_privilege (
  schema oid, owner text, object_type text, privilege text, grantee_type text, grantee text, admin_option boolean NOT NULL, PRIMARY KEY (schema, owner, object_type, privilege, grantee_type, grantee));

-- Row-level security and masking policies: https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html, https://docs.aws.amazon.com/redshift/latest/dg/t_ddm.html
CREATE TABLE _redshift_devops_embedded.policy (
  kind text, name text, columns text NOT NULL, alias text, expression text NOT NULL, modified_by text NOT NULL DEFAULT current_user,
  modified_at timestamp NOT NULL DEFAULT (statement_timestamp() AT TIME ZONE 'UTC'), PRIMARY KEY (kind, name));
CREATE TABLE _redshift_devops_embedded.policy_attachment (
  kind text, policy text, relation oid, grantee_type text, grantee text, output_columns jsonb NOT NULL, input_columns jsonb NOT NULL, priority integer NOT NULL, grantor text NOT NULL DEFAULT current_user,
  PRIMARY KEY (kind, policy, relation, grantee_type, grantee, output_columns));

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html; `object` is the number of the schema, relation or routine.
CREATE TABLE _redshift_devops_embedded.datashare (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (START WITH 100000), name text NOT NULL UNIQUE, public boolean NOT NULL DEFAULT false, managed_by text,
  created_at timestamp NOT NULL DEFAULT (statement_timestamp() AT TIME ZONE 'UTC'));
CREATE TABLE _redshift_devops_embedded.datashare_object (share integer, object_type text, object oid, include_new boolean, PRIMARY KEY (share, object_type, object));
