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
  IF NOT EXISTS (SELECT FROM _redshift_devops_embedded.late_binding_view) THEN RETURN; END IF;
  DELETE FROM _redshift_devops_embedded.late_binding_view WHERE to_regnamespace(split_part(name, '.', 1)) IS NULL;
  WHILE moved LOOP
    moved := false;
    FOR late IN SELECT name, definition FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NULL LOOP
      BEGIN
        EXECUTE 'CREATE VIEW ' || late.name || ' ' || late.definition;
        PERFORM _redshift_devops_embedded.refuse_changes(late.name);
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
