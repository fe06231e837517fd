-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_USER_INFO.html
CREATE VIEW pg_catalog.svv_user_info AS
  SELECT name AS user_name, id AS user_id, coalesce((options ->> 'createdb')::boolean, false) AS createdb, coalesce((options ->> 'superuser')::boolean, false) AS superuser, coalesce((options ->> 'superuser')::boolean, false) AS catalog_update,
    coalesce(options ->> 'connectionLimit', 'UNLIMITED') AS connection_limit, coalesce(options ->> 'syslogAccess', 'RESTRICTED') AS syslog_access, NULL::timestamp AS last_ddl_timestamp, coalesce((options ->> 'sessionTimeout')::integer, 0) AS session_timeout,
    options ->> 'externalId' AS external_user_id
  FROM _redshift_devops_embedded.shown_principal WHERE kind = 'user';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_USER_INFO.html; the passwords are nobody's business.
CREATE VIEW pg_catalog.pg_user_info AS
  SELECT i.user_name::name AS usename, i.user_id AS usesysid, i.createdb AS usecreatedb, i.superuser AS usesuper, i.catalog_update AS usecatupd, '********'::text AS passwd, (p.options ->> 'validUntil')::timestamptz AS valuntil, NULL::text[] AS useconfig, i.connection_limit AS useconnlimit
  FROM pg_catalog.svv_user_info i JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.id = i.user_id;

-- The users and groups of PostgreSQL are not those of the warehouse. https://docs.aws.amazon.com/redshift/latest/dg/c_intro_catalog_views.html
DROP VIEW pg_catalog.pg_user;
CREATE VIEW pg_catalog.pg_user AS SELECT usename, usesysid, usecreatedb, usesuper, usecatupd, passwd, valuntil, useconfig FROM pg_catalog.pg_user_info;
DROP VIEW pg_catalog.pg_group;
CREATE VIEW pg_catalog.pg_group AS
  SELECT g.name::name AS groname, g.id AS grosysid, (SELECT array_agg(u.id ORDER BY u.id) FROM _redshift_devops_embedded.group_member m JOIN _redshift_devops_embedded.shown_principal u ON u.kind = 'user' AND u.name = m.user_name WHERE m.group_name = g.name) AS grolist
  FROM _redshift_devops_embedded.principal g WHERE g.kind = 'group';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ROLES.html
CREATE VIEW pg_catalog.svv_roles AS
  SELECT id AS role_id, name AS role_name, owner AS role_owner, options ->> 'externalId' AS external_id FROM _redshift_devops_embedded.principal WHERE kind = 'role';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ROLE_GRANTS.html
CREATE VIEW pg_catalog.svv_role_grants AS
  SELECT r.id AS role_id, g.grantee AS role_name, granted.id AS granted_role_id, g.role AS granted_role_name
  FROM _redshift_devops_embedded.role_grant g LEFT JOIN _redshift_devops_embedded.principal r ON r.kind = 'role' AND r.name = g.grantee LEFT JOIN _redshift_devops_embedded.principal granted ON granted.kind = 'role' AND granted.name = g.role
  WHERE g.grantee_type = 'role';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_USER_GRANTS.html
CREATE VIEW pg_catalog.svv_user_grants AS
  SELECT u.id AS user_id, g.grantee AS user_name, r.id AS role_id, g.role AS role_name, g.admin_option
  FROM _redshift_devops_embedded.role_grant g LEFT JOIN _redshift_devops_embedded.shown_principal u ON u.kind = 'user' AND u.name = g.grantee LEFT JOIN _redshift_devops_embedded.principal r ON r.kind = 'role' AND r.name = g.role
  WHERE g.grantee_type = 'user';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html
CREATE VIEW pg_catalog.svv_relation_privileges AS
  SELECT schema AS namespace_name, name AS relation_name, privilege AS privilege_type, grantee_id AS identity_id, grantee AS identity_name, grantee_type AS identity_type, admin_option
  FROM _redshift_devops_embedded.shown_privilege WHERE object_type = 'relation' AND attnum = 0;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_SCHEMA_PRIVILEGES.html
CREATE VIEW pg_catalog.svv_schema_privileges AS
  SELECT schema AS namespace_name, privilege AS privilege_type, grantee_id AS identity_id, grantee AS identity_name, grantee_type AS identity_type, admin_option
  FROM _redshift_devops_embedded.shown_privilege WHERE object_type = 'schema' AND scope = '';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DEFAULT_PRIVILEGES.html
CREATE VIEW pg_catalog.svv_default_privileges AS
  SELECT s.name AS schema_name, d.object_type, o.id AS owner_id, d.owner AS owner_name, 'user'::text AS owner_type, d.privilege AS privilege_type, g.id AS grantee_id, d.grantee AS grantee_name, d.grantee_type, d.admin_option
  FROM _redshift_devops_embedded.default_privilege d LEFT JOIN _redshift_devops_embedded.shown_schema s ON s.oid = d.schema
  LEFT JOIN _redshift_devops_embedded.shown_principal o ON o.kind = 'user' AND o.name = d.owner LEFT JOIN _redshift_devops_embedded.shown_principal g ON g.kind = d.grantee_type AND g.name = d.grantee
  WHERE d.schema = 0 OR s.oid IS NOT NULL;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RLS_POLICY.html; the condition is the author's, Redshift writes it anew.
CREATE VIEW pg_catalog.svv_rls_policy AS
  SELECT current_database()::text AS poldb, name AS polname, alias AS polalias, columns AS polatts, expression AS polqual, true AS polenabled, modified_by AS polmodifiedby, modified_at AS polmodifiedtime FROM _redshift_devops_embedded.policy WHERE kind = 'RLS';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RLS_ATTACHED_POLICY.html
CREATE VIEW pg_catalog.svv_rls_attached_policy AS
  SELECT r.schema AS relschema, r.name AS relname, CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS relkind, a.policy AS polname, a.grantor, a.grantee, a.grantee_type AS granteekind,
    true AS is_pol_on, r.row_level_security AS is_rls_on, r.rls_conjunction::varchar(128) AS rls_conjunction_type
  FROM _redshift_devops_embedded.policy_attachment a JOIN _redshift_devops_embedded.shown_relation r ON r.oid = a.relation WHERE a.kind = 'RLS';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_MASKING_POLICY.html
CREATE VIEW pg_catalog.svv_masking_policy AS
  SELECT current_database()::text AS policy_database, name AS policy_name, columns AS input_columns, expression AS policy_expression, modified_by AS policy_modified_by, modified_at AS policy_modified_time FROM _redshift_devops_embedded.policy WHERE kind = 'MASKING';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ATTACHED_MASKING_POLICY.html
CREATE VIEW pg_catalog.svv_attached_masking_policy AS
  SELECT a.policy AS policy_name, r.schema AS schema_name, r.name AS table_name, CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS table_type, a.grantor, a.grantee, a.grantee_type, a.priority,
    a.input_columns::text AS input_columns, a.output_columns::text AS output_columns, false AS is_masking_datashare_on
  FROM _redshift_devops_embedded.policy_attachment a JOIN _redshift_devops_embedded.shown_relation r ON r.oid = a.relation WHERE a.kind = 'MASKING';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DATASHARES.html; there is no account and no namespace.
CREATE VIEW pg_catalog.svv_datashares AS
  SELECT d.name::varchar(128) AS share_name, d.id AS share_id, p.id AS share_owner, current_database()::varchar(128) AS source_database, NULL::varchar(128) AS consumer_database, 'OUTBOUND'::varchar(8) AS share_type, d.created_at AS createdate,
    d.public AS is_publicaccessible, NULL::varchar(256) AS share_acl, NULL::varchar(16) AS producer_account, NULL::varchar(64) AS producer_namespace, d.managed_by::varchar(64) AS managed_by
  FROM _redshift_devops_embedded.datashare d JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = session_user;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DATASHARE_OBJECTS.html
CREATE VIEW pg_catalog.svv_datashare_objects AS
  SELECT 'OUTBOUND'::varchar(8) AS share_type, d.name::varchar(128) AS share_name, CASE o.object_type WHEN 'relation' THEN CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END ELSE o.object_type END::varchar(64) AS object_type,
    coalesce(r.schema || '.' || r.name, s.name, f.pronamespace::regnamespace || '.' || f.proname)::varchar(512) AS object_name, NULL::varchar(16) AS producer_account, NULL::varchar(64) AS producer_namespace, o.include_new
  FROM _redshift_devops_embedded.datashare_object o JOIN _redshift_devops_embedded.datashare d ON d.id = o.share
  LEFT JOIN _redshift_devops_embedded.shown_relation r ON o.object_type = 'relation' AND r.oid = o.object LEFT JOIN _redshift_devops_embedded.shown_schema s ON o.object_type = 'schema' AND s.oid = o.object LEFT JOIN pg_proc f ON o.object_type = 'function' AND f.oid = o.object
  WHERE r.oid IS NOT NULL OR s.oid IS NOT NULL OR f.oid IS NOT NULL;
