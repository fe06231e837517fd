-- What Redshift refuses because of what the tables are. Each of these is called before the change, and does nothing where the table is not there:
-- that the change itself says. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
-- The texts are Redshift's where a public report gives them; which those are, the tests say.

CREATE FUNCTION _redshift_devops_embedded.refuse(code text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = code, MESSAGE = message;
END $$;

CREATE FUNCTION _redshift_devops_embedded.refuse_dependency(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = 'cannot drop ' || what || ' because other objects depend on it', HINT = 'Use DROP ... CASCADE to drop the dependent objects too.';
END $$;

CREATE FUNCTION _redshift_devops_embedded.column_number(target oid, given text) RETURNS smallint LANGUAGE sql STABLE AS $$
  SELECT attnum FROM pg_attribute WHERE attrelid = target AND attname = given AND attnum > 0 AND NOT attisdropped $$;

-- Keys, and the last column. A foreign key and a key of several columns hold their columns unless CASCADE is written.
CREATE FUNCTION _redshift_devops_embedded.refuse_drop_column(table_name text, given text, cascades boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(table_name);
  number smallint := _redshift_devops_embedded.column_number(target, given);
  attributes record;
BEGIN
  IF number IS NULL THEN RETURN; END IF;
  SELECT * INTO attributes FROM _redshift_devops_embedded.table_attributes WHERE relation = target;
  IF attributes.distkey = number THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'cannot drop distkey column "' || given || '"'); END IF;
  IF number = ANY (attributes.sortkeys) THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'cannot drop sortkey column "' || given || '"'); END IF;
  IF (SELECT count(*) FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped) = 1 THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'cannot drop the last column of table "' || (SELECT relname FROM pg_class WHERE oid = target) || '"');
  END IF;
  IF NOT cascades AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE (relation = target AND number = ANY (columns) AND cardinality(columns) > 1) OR (referenced = target AND number = ANY (referenced_columns))) THEN
    PERFORM _redshift_devops_embedded.refuse_dependency('table ' || (SELECT relname FROM pg_class WHERE oid = target) || ' column ' || given);
  END IF;
END $$;

-- The size of a VARCHAR; `wanted` is null for a type that has none here.
CREATE FUNCTION _redshift_devops_embedded.refuse_column_size(table_name text, given text, wanted integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(table_name);
  number smallint := _redshift_devops_embedded.column_number(target, given);
  own record;
  encoding_now text;
  longest integer;
  what text;
BEGIN
  IF number IS NULL OR wanted IS NULL THEN RETURN; END IF;
  SELECT relname, atttypid, atttypmod - 4 AS size, atthasdef INTO own FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.oid = target AND attnum = number;
  what := 'cannot alter column "' || given || '" of relation "' || own.relname || '"';
  SELECT encoding INTO encoding_now FROM _redshift_devops_embedded.column_encoding WHERE relation = target AND attnum = number;
  IF own.atttypid <> 'varchar'::regtype THEN PERFORM _redshift_devops_embedded.refuse('0A000', what || '; only the size of a VARCHAR column can be altered'); END IF;
  IF own.size = wanted THEN PERFORM _redshift_devops_embedded.refuse('0A000', what || ', target column size should be different'); END IF;
  IF encoding_now IN ('bytedict', 'runlength', 'text255', 'text32k') THEN PERFORM _redshift_devops_embedded.refuse('0A000', what || ' with encode type "' || encoding_now || '"'); END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.table_attributes WHERE relation = target AND (distkey = number OR number = ANY (sortkeys))) THEN
    PERFORM _redshift_devops_embedded.refuse('XX000', 'found unexpected dependency for column');
  END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE (relation = target AND number = ANY (columns)) OR (referenced = target AND number = ANY (referenced_columns))) THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', what || ', which is part of a UNIQUE, PRIMARY KEY or FOREIGN KEY constraint');
  END IF;
  IF wanted > own.size THEN RETURN; END IF;
  IF own.atthasdef THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'cannot decrease a VARCHAR column size with default value'); END IF;
  EXECUTE 'SELECT max(octet_length(' || quote_ident(given) || ')) FROM ' || target::regclass INTO longest;
  IF longest > wanted THEN PERFORM _redshift_devops_embedded.refuse('0A000', what || ', its data is up to ' || longest || ' bytes long'); END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.is_interleaved(target oid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM _redshift_devops_embedded.table_attributes WHERE relation = target AND sortkey_style = 'INTERLEAVED');
END $$;

CREATE FUNCTION _redshift_devops_embedded.refuse_encoding(table_name text, given text, wanted text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(table_name);
  number smallint := _redshift_devops_embedded.column_number(target, given);
BEGIN
  IF _redshift_devops_embedded.is_interleaved(target) THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'ALTER COLUMN ENCODE is not supported for tables with an interleaved sort key'); END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.column_encoding WHERE relation = target AND attnum = number AND encoding = wanted) THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'column "' || given || '" already has the encode type "' || wanted || '"');
  END IF;
END $$;

-- Neither for interleaved tables, nor EVEN and ALL for temporary ones.
CREATE FUNCTION _redshift_devops_embedded.refuse_distribution(table_name text, style text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(table_name);
BEGIN
  IF style <> 'auto' AND _redshift_devops_embedded.is_interleaved(target) THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'ALTER DISTSTYLE is not supported for tables with an interleaved sort key'); END IF;
  IF style IN ('even', 'all') AND (SELECT relpersistence FROM pg_class WHERE oid = target) = 't' THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'ALTER DISTSTYLE ' || upper(style) || ' is not supported for temporary tables');
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.refuse_primary_key(table_name text, names jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  nullable text;
BEGIN
  SELECT attname INTO nullable FROM pg_attribute WHERE attrelid = to_regclass(table_name) AND attnum > 0 AND NOT attnotnull AND names ? attname::text ORDER BY attnum LIMIT 1;
  IF nullable IS NOT NULL THEN PERFORM _redshift_devops_embedded.refuse('42P16', 'cannot add a PRIMARY KEY constraint to the nullable column "' || nullable || '"'); END IF;
END $$;

-- A foreign key holds the table it refers to, as a view does, unless both go or CASCADE is written.
CREATE FUNCTION _redshift_devops_embedded.refuse_drop_table(names jsonb, cascades boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone oid[] := ARRAY(SELECT to_regclass(value)::oid FROM jsonb_array_elements_text(names));
  held text;
BEGIN
  IF cascades THEN
    DELETE FROM _redshift_devops_embedded.key_constraint WHERE referenced = ANY (gone);
    RETURN;
  END IF;
  SELECT c.relname INTO held FROM _redshift_devops_embedded.key_constraint k JOIN pg_class c ON c.oid = k.referenced JOIN pg_class r ON r.oid = k.relation
    WHERE k.referenced = ANY (gone) AND NOT k.relation = ANY (gone) LIMIT 1;
  IF held IS NOT NULL THEN PERFORM _redshift_devops_embedded.refuse_dependency('table ' || held); END IF;
END $$;

-- A late-binding view is in its schema even while PostgreSQL has none of it.
CREATE FUNCTION _redshift_devops_embedded.refuse_drop_schema(names jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held text;
BEGIN
  SELECT value INTO held FROM jsonb_array_elements_text(names) JOIN _redshift_devops_embedded.late_binding_view v ON (parse_ident(v.name))[1] = value LIMIT 1;
  IF held IS NOT NULL THEN PERFORM _redshift_devops_embedded.refuse_dependency('schema ' || held); END IF;
END $$;

-- GRANT and REVOKE "on an external resource" stand alone: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
CREATE FUNCTION _redshift_devops_embedded.refuse_external_grant(command text, names jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM jsonb_array_elements_text(names) JOIN pg_namespace n ON n.nspname = value JOIN _redshift_devops_embedded.schema_attributes a ON a.schema = n.oid WHERE a.source IS NOT NULL) THEN
    PERFORM _redshift_devops_embedded.refuse('25001', command || ' cannot run inside a transaction block');
  END IF;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html
CREATE FUNCTION _redshift_devops_embedded.refuse_append(target_name text, source_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target record;
  source record;
BEGIN
  SELECT * INTO target FROM _redshift_devops_embedded.table_attributes WHERE relation = to_regclass(target_name);
  SELECT * INTO source FROM _redshift_devops_embedded.table_attributes WHERE relation = to_regclass(source_name);
  IF target.relation IS NULL OR source.relation IS NULL THEN RETURN; END IF;
  IF target.diststyle <> source.diststyle OR _redshift_devops_embedded.column_names(target.relation, ARRAY[target.distkey]) <> _redshift_devops_embedded.column_names(source.relation, ARRAY[source.distkey]) THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'The source table and the target table have different distribution styles. Make sure both tables use the same distribution style: EVEN, ALL, or DISTKEY.');
  END IF;
  IF target.sortkey_style <> source.sortkey_style OR _redshift_devops_embedded.column_names(target.relation, target.sortkeys) <> _redshift_devops_embedded.column_names(source.relation, source.sortkeys) THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'The source table and the target table have different sort keys.');
  END IF;
  IF (SELECT count(DISTINCT attrelid) FROM pg_attribute WHERE attrelid IN (target.relation, source.relation) AND attidentity = 'a' AND NOT attisdropped) = 2 THEN
    PERFORM _redshift_devops_embedded.refuse('0A000', 'The source table and the target table cannot both have an IDENTITY column.');
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.column_names(target oid, numbers smallint[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(attname, ', ' ORDER BY place), '') FROM unnest(numbers) WITH ORDINALITY AS n (number, place) JOIN pg_attribute ON attrelid = target AND attnum = number $$;

-- Neither on views nor on temporary tables: https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html
CREATE FUNCTION _redshift_devops_embedded.refuse_materialized(names jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base record;
BEGIN
  FOR base IN SELECT c.relname, c.relkind, c.relpersistence FROM jsonb_array_elements_text(names) JOIN pg_class c ON c.oid = to_regclass(value) WHERE c.relnamespace <> 'pg_catalog'::regnamespace LOOP
    IF base.relkind = 'v' THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'materialized views cannot be created on the view "' || base.relname || '"'); END IF;
    IF base.relpersistence = 't' THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'materialized views cannot be created on the temporary table "' || base.relname || '"'); END IF;
  END LOOP;
END $$;

-- CREATE OR REPLACE VIEW keeps the columns as they are; PostgreSQL would add some at the end. The first is called before, the second after it.
CREATE FUNCTION _redshift_devops_embedded.view_width(view_name text) RETURNS text LANGUAGE sql AS $$
  SELECT set_config('redshift_devops.view_width', (SELECT count(*) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE attrelid = to_regclass(view_name) AND relkind = 'v' AND attnum > 0)::text, true) $$;
CREATE FUNCTION _redshift_devops_embedded.refuse_wider_view(view_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before integer := current_setting('redshift_devops.view_width');
BEGIN
  IF before > 0 AND before <> (SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass(view_name) AND attnum > 0) THEN
    PERFORM _redshift_devops_embedded.refuse('42P16', 'cannot change number of columns in view');
  END IF;
END $$;

-- Rows are not changed through a view: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html. PostgreSQL would, unless a rule does something else.
CREATE FUNCTION _redshift_devops_embedded.refuse_changes(view_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  FOR change IN SELECT * FROM (VALUES ('INSERT', 'cannot insert into a view'), ('UPDATE', 'cannot update a view'), ('DELETE', 'cannot delete from a view')) AS v (verb, message) LOOP
    EXECUTE 'CREATE OR REPLACE RULE "_no_' || lower(change.verb) || '" AS ON ' || change.verb || ' TO ' || view_name || ' DO INSTEAD SELECT _redshift_devops_embedded.refuse(''55000'', ' || quote_literal(change.message) || ')';
  END LOOP;
END $$;

-- Only one may be open: https://docs.aws.amazon.com/redshift/latest/dg/declare.html
CREATE FUNCTION _redshift_devops_embedded.refuse_second_cursor() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_cursors WHERE name <> '' AND statement ILIKE 'declare%') THEN PERFORM _redshift_devops_embedded.refuse('0A000', 'only one cursor at a time can be open in a session'); END IF;
END $$;
