-- What the views of the system catalog have in common. Redshift prints types as PostgreSQL does, and has three that PostgreSQL calls otherwise.
CREATE FUNCTION _redshift_devops_embedded.type_name(type oid, modifier integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE format_type(type, NULL) WHEN 'jsonb' THEN 'super' WHEN 'bytea' THEN 'binary varying' WHEN 'varbyte' THEN 'binary varying' ELSE format_type(type, modifier) END $$;

-- A type as an author writes it, as the catalog prints it; one PostgreSQL does not have stays as written.
CREATE FUNCTION _redshift_devops_embedded.written_type(written text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(_redshift_devops_embedded.type_name(to_regtype(written)::oid, to_regtypemod(written)), lower(written)) $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, of ENCODE AUTO; the catalog calls RAW none.
CREATE FUNCTION _redshift_devops_embedded.default_encoding(type text, is_sort_key boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN is_sort_key THEN 'none' WHEN type IN ('character', 'character varying', 'binary varying') THEN 'lzo' WHEN type = 'super' THEN 'zstd'
    WHEN type IN ('smallint', 'integer', 'bigint', 'numeric', 'date') OR type LIKE 'time%' OR type LIKE 'interval%' THEN 'az64' ELSE 'none' END $$;

-- Schemas and relations without what the warehouse remembers, what PostgreSQL has for its storage, and what stands in pg_catalog to make it Redshift's.
-- Temporary tables are shown to their own session.
CREATE VIEW _redshift_devops_embedded.shown_schema AS
  SELECT n.oid, n.nspname::text AS name, coalesce(a.owner, pg_get_userbyid(n.nspowner)::text) AS owner, a.quota, a.source, a.database, coalesce(a.options, '{}') AS options
  FROM pg_namespace n LEFT JOIN _redshift_devops_embedded.schema_attributes a ON a.schema = n.oid
  WHERE n.nspname <> '_redshift_devops_embedded' AND (n.nspname !~ '^pg_(toast|temp)' OR n.oid = pg_my_temp_schema());

CREATE VIEW _redshift_devops_embedded.shown_relation AS
  SELECT c.oid, c.relnamespace, s.name AS schema, c.relname::text AS name, c.relkind, coalesce(t.owner, pg_get_userbyid(c.relowner)::text) AS owner, obj_description(c.oid, 'pg_class') AS remarks,
    CASE c.relkind WHEN 'r' THEN coalesce(t.diststyle, 'AUTO') WHEN 'm' THEN coalesce(t.diststyle, 'AUTO') END AS diststyle, t.distkey, coalesce(t.sortkey_style, 'AUTO') AS sortkey_style, coalesce(t.sortkeys, '{}') AS sortkeys,
    coalesce(t.backup, true) AS backup, coalesce(t.encode_auto, true) AS encode_auto, coalesce(t.auto_refresh, false) AS auto_refresh, coalesce(t.row_level_security, false) AS row_level_security,
    coalesce(t.rls_conjunction, 'and') AS rls_conjunction, t.definition, t.created_at
  FROM pg_class c JOIN _redshift_devops_embedded.shown_schema s ON s.oid = c.relnamespace LEFT JOIN _redshift_devops_embedded.table_attributes t ON t.relation = c.oid
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (s.name <> 'pg_catalog' OR c.oid < 16384);

-- With the late-binding views whose tables are not there, which PostgreSQL does not know.
CREATE VIEW _redshift_devops_embedded.named_relation AS
  SELECT oid, schema, name, CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'VIEW' ELSE 'TABLE' END AS type, relkind, owner, remarks, diststyle, created_at FROM _redshift_devops_embedded.shown_relation
  UNION ALL SELECT NULL, (parse_ident(name))[1], (parse_ident(name))[2], 'VIEW', 'v', current_user, NULL, NULL, NULL FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NULL;

CREATE VIEW _redshift_devops_embedded.shown_column AS
  SELECT found.relation, found.schema, found.table_name, found.relkind, found.attnum, found.name, found.type, found.base_type, found.is_nullable, found.remarks,
    CASE WHEN found.attidentity <> '' THEN '"identity"(' || found.relation || ', ' || found.attnum - 1 || ', ''' || identity.seqstart || ',' || identity.seqincrement || '''::text)' ELSE found.default_value END AS default_value,
    found.attidentity, identity.seqstart, identity.seqincrement,
    CASE WHEN found.relkind IN ('v', 'm') OR found.relation < 16384 THEN 'none' ELSE coalesce(replace(written.encoding, 'raw', 'none'), _redshift_devops_embedded.default_encoding(found.base_type, found.place IS NOT NULL)) END AS encoding,
    found.attnum IS NOT DISTINCT FROM found.distkey AS distkey, CASE WHEN found.place IS NULL THEN 0 WHEN found.sortkey_style = 'INTERLEAVED' AND found.place % 2 = 1 THEN -found.place ELSE found.place END AS sortkey, found.sortkey_style,
    CASE WHEN found.base_type IN ('character', 'character varying') THEN nullif(found.atttypmod, -1) - 4 END AS character_maximum_length,
    CASE found.base_type WHEN 'smallint' THEN 16 WHEN 'integer' THEN 32 WHEN 'bigint' THEN 64 WHEN 'real' THEN 24 WHEN 'double precision' THEN 53 WHEN 'numeric' THEN CASE WHEN found.atttypmod >= 4 THEN (found.atttypmod - 4) >> 16 & 65535 END END AS numeric_precision,
    CASE WHEN found.base_type IN ('smallint', 'integer', 'bigint', 'real', 'double precision') THEN 2 WHEN found.base_type = 'numeric' THEN 10 END AS numeric_precision_radix,
    CASE WHEN found.base_type IN ('smallint', 'integer', 'bigint') THEN 0 WHEN found.base_type = 'numeric' AND found.atttypmod >= 4 THEN (found.atttypmod - 4) & 2047 END AS numeric_scale,
    CASE WHEN found.base_type LIKE 'time%' THEN 6 WHEN found.base_type = 'date' THEN 0 END AS datetime_precision
  FROM (
    SELECT r.oid AS relation, r.schema, r.name AS table_name, r.relkind, a.attnum, a.attname::text AS name, a.atttypmod, a.attidentity, NOT a.attnotnull AS is_nullable, r.distkey, r.sortkey_style,
      _redshift_devops_embedded.type_name(a.atttypid, a.atttypmod) AS type, _redshift_devops_embedded.type_name(a.atttypid, NULL) AS base_type, pg_get_expr(d.adbin, d.adrelid) AS default_value,
      col_description(r.oid, a.attnum) AS remarks, array_position(r.sortkeys, a.attnum) AS place
    FROM _redshift_devops_embedded.shown_relation r JOIN pg_attribute a ON a.attrelid = r.oid LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
  ) found
  LEFT JOIN _redshift_devops_embedded.column_encoding written ON written.relation = found.relation AND written.attnum = found.attnum
  LEFT JOIN (SELECT p.refobjid, p.refobjsubid, q.seqstart, q.seqincrement FROM pg_depend p JOIN pg_sequence q ON q.seqrelid = p.objid WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass AND p.deptype = 'i') identity
    ON identity.refobjid = found.relation AND identity.refobjsubid = found.attnum;

-- Users, groups and roles, and who PostgreSQL is asked as, who made everything.
CREATE VIEW _redshift_devops_embedded.shown_principal AS
  SELECT oid::integer AS id, 'user' AS kind, rolname::text AS name, rolname::text AS owner, '{"createdb": true, "superuser": true, "syslogAccess": "UNRESTRICTED"}'::jsonb AS options FROM pg_roles WHERE rolname = session_user
  UNION ALL SELECT id, kind, name, owner, options FROM _redshift_devops_embedded.principal;

-- Privileges on what is still there, each with the id of who holds it; who is not known here has none.
CREATE VIEW _redshift_devops_embedded.shown_privilege AS
  SELECT p.object_type, p.object, p.attnum, p.scope, p.privilege, p.grantee_type, p.grantee, who.id AS grantee_id, p.admin_option, p.grantor,
    coalesce(r.schema, s.name, f.pronamespace::regnamespace::text) AS schema, coalesce(r.name, f.proname::text) AS name
  FROM _redshift_devops_embedded.privilege p
  LEFT JOIN _redshift_devops_embedded.shown_relation r ON p.object_type = 'relation' AND r.oid = p.object
  LEFT JOIN _redshift_devops_embedded.shown_schema s ON p.object_type = 'schema' AND s.oid = p.object
  LEFT JOIN pg_proc f ON p.object_type = 'routine' AND f.oid = p.object
  LEFT JOIN _redshift_devops_embedded.shown_principal who ON who.kind = p.grantee_type AND who.name = p.grantee
  WHERE (r.oid IS NOT NULL OR s.oid IS NOT NULL OR f.oid IS NOT NULL OR p.object_type = 'database')
    AND (p.attnum = 0 OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = p.object AND a.attnum = p.attnum AND NOT a.attisdropped));

-- Privileges in the catalog's short form, `owner=UC/owner~group readers=U/owner`; null where nothing was granted. The letters are PostgreSQL's, and P is TRUNCATE, A is ALTER.
CREATE FUNCTION _redshift_devops_embedded.acl(given_type text, given_object oid, owner text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT owner || '=' || CASE given_type WHEN 'relation' THEN 'arwdRxtDPA' WHEN 'schema' THEN 'UC' ELSE 'X' END || '/' || owner || string_agg('~' || who || '=' || letters || '/' || grantor, '' ORDER BY who) FROM (
    SELECT CASE grantee_type WHEN 'user' THEN grantee WHEN 'public' THEN '' ELSE grantee_type || ' ' || grantee END AS who, grantor, string_agg(CASE privilege WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' WHEN 'DELETE' THEN 'd'
      WHEN 'REFERENCES' THEN 'x' WHEN 'DROP' THEN 'D' WHEN 'TRUNCATE' THEN 'P' WHEN 'ALTER' THEN 'A' WHEN 'USAGE' THEN 'U' WHEN 'CREATE' THEN 'C' WHEN 'EXECUTE' THEN 'X' WHEN 'TEMPORARY' THEN 'T' ELSE '' END || CASE WHEN admin_option THEN '*' ELSE '' END, '' ORDER BY privilege) AS letters
    FROM _redshift_devops_embedded.privilege WHERE object_type = given_type AND object = given_object AND attnum = 0 AND scope = '' GROUP BY grantee_type, grantee, grantor
  ) granted HAVING count(*) > 0 $$;

-- Rows of a relation. The catalog of a warehouse this small can count them.
CREATE FUNCTION _redshift_devops_embedded.row_count(relation oid) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  counted bigint;
BEGIN
  EXECUTE 'SELECT count(*) FROM ' || relation::regclass INTO counted;
  RETURN counted;
EXCEPTION WHEN object_not_in_prerequisite_state THEN RETURN 0;
END $$;
