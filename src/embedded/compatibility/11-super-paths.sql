-- What navigation finds, as what an operator or a function wants: https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
CREATE FUNCTION pg_catalog.super_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value #>> '{}' $$;
CREATE FUNCTION pg_catalog.super_number(value jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END $$;
CREATE FUNCTION pg_catalog.super_boolean(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'boolean' THEN value::boolean END $$;

-- Places count from 0. What is no array, or no object, has no elements.
CREATE FUNCTION pg_catalog.super_elements(super jsonb) RETURNS TABLE (value jsonb, place bigint) LANGUAGE sql IMMUTABLE AS $$
  SELECT value, ordinality - 1 FROM jsonb_array_elements(CASE jsonb_typeof(super) WHEN 'array' THEN super END) WITH ORDINALITY $$;
CREATE FUNCTION pg_catalog.super_pairs(super jsonb) RETURNS TABLE (key text, value jsonb) LANGUAGE sql IMMUTABLE AS $$
  SELECT key, value FROM jsonb_each(CASE jsonb_typeof(super) WHEN 'object' THEN super END) $$;

-- NULL where the text is none of the type: https://docs.aws.amazon.com/redshift/latest/dg/r_TRY_CAST.html
CREATE FUNCTION pg_catalog.try_cast(value text, kind anyelement) RETURNS anyelement LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer ALIAS FOR $0;
BEGIN
  EXECUTE format('SELECT CAST($1 AS %s)', pg_typeof(kind)) INTO answer USING value;
  RETURN answer;
EXCEPTION WHEN data_exception OR invalid_text_representation THEN
  RETURN NULL;
END $$;

-- A SUPER value that is one text, number or boolean is cast as that: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
CREATE CAST (jsonb AS text) WITH FUNCTION pg_catalog.super_text(jsonb);
CREATE FUNCTION pg_catalog.super_varchar(value jsonb) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT value #>> '{}' $$;
CREATE CAST (jsonb AS varchar) WITH FUNCTION pg_catalog.super_varchar(jsonb);
