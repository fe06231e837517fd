-- SUPER is jsonb under another name: https://docs.aws.amazon.com/redshift/latest/dg/r_SUPER_type.html
CREATE DOMAIN pg_catalog.super AS jsonb;
CREATE FUNCTION pg_catalog.json_parse(value text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT value::jsonb $$;
CREATE FUNCTION pg_catalog.json_serialize(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value::text $$;
CREATE FUNCTION pg_catalog.get_array_length(value jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'array' THEN jsonb_array_length(value) END $$;
-- PostgreSQL 15 has no IS JSON.
CREATE FUNCTION pg_catalog.is_valid_json(value text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  PERFORM value::json;
  RETURN true;
EXCEPTION WHEN invalid_text_representation THEN
  RETURN false;
END $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, VARIADIC path text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT json_extract_path_text(value::json, VARIADIC path) $$;
CREATE FUNCTION pg_catalog.json_extract_array_element_text(value text, place integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value::json ->> place $$;
CREATE FUNCTION pg_catalog.json_array_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT json_array_length(value::json) $$;
