CREATE FUNCTION pg_catalog.len(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT strpos(value, part) $$;
CREATE FUNCTION pg_catalog.round(value double precision, digits integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT round(value::numeric, digits)::double precision $$;
CREATE FUNCTION pg_catalog.sha2(value text, bits integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(CASE bits WHEN 224 THEN sha224(convert_to(value, 'UTF8')) WHEN 384 THEN sha384(convert_to(value, 'UTF8')) WHEN 512 THEN sha512(convert_to(value, 'UTF8'))
    ELSE sha256(convert_to(value, 'UTF8')) END, 'hex') $$;
