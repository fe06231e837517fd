-- What PostgreSQL has in a later version than the oldest server that is served; where it is there, nothing is made.
-- From version 17: the modifier of a type's name, -1 when it has none, as 20 characters and 4 bytes of length in `varchar(20)`.
DO $$
BEGIN
  IF to_regprocedure('pg_catalog.to_regtypemod(text)') IS NULL THEN
    CREATE FUNCTION pg_catalog.to_regtypemod(name text) RETURNS integer LANGUAGE plpgsql STABLE STRICT AS $body$
    DECLARE
      arguments text := substring(name FROM '[(]([^)]*)[)]');
      reader regproc := (SELECT typmodin FROM pg_type WHERE oid = to_regtype(name));
      modifier integer := -1;
    BEGIN
      IF reader IS NULL THEN RETURN NULL; END IF;
      IF arguments IS NOT NULL THEN EXECUTE format('SELECT %s(%L::cstring[])', reader, '{' || arguments || '}') INTO modifier; END IF;
      RETURN modifier;
    END $body$;
  END IF;
END $$;

