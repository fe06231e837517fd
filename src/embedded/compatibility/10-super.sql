-- SUPER is jsonb under another name: https://docs.aws.amazon.com/redshift/latest/dg/r_SUPER_type.html
CREATE DOMAIN pg_catalog.super AS jsonb;

-- Scalars become SUPER values where they are stored as such; a text is not parsed for that.
CREATE FUNCTION pg_catalog.to_super(value text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value varchar) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value smallint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value integer) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value numeric) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value double precision) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE FUNCTION pg_catalog.to_super(value boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(value) $$;
CREATE CAST (text AS jsonb) WITH FUNCTION pg_catalog.to_super(text) AS ASSIGNMENT;
CREATE CAST (varchar AS jsonb) WITH FUNCTION pg_catalog.to_super(varchar) AS ASSIGNMENT;
CREATE CAST (smallint AS jsonb) WITH FUNCTION pg_catalog.to_super(smallint) AS ASSIGNMENT;
CREATE CAST (integer AS jsonb) WITH FUNCTION pg_catalog.to_super(integer) AS ASSIGNMENT;
CREATE CAST (bigint AS jsonb) WITH FUNCTION pg_catalog.to_super(bigint) AS ASSIGNMENT;
CREATE CAST (numeric AS jsonb) WITH FUNCTION pg_catalog.to_super(numeric) AS ASSIGNMENT;
CREATE CAST (double precision AS jsonb) WITH FUNCTION pg_catalog.to_super(double precision) AS ASSIGNMENT;
CREATE CAST (boolean AS jsonb) WITH FUNCTION pg_catalog.to_super(boolean) AS ASSIGNMENT;

-- JSON functions: https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html
CREATE FUNCTION _redshift_devops_embedded.json_or_null(value text) RETURNS json LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  RETURN value::json;
EXCEPTION WHEN data_exception OR invalid_text_representation THEN
  RETURN NULL;
END $$;
CREATE FUNCTION pg_catalog.json_parse(value text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT value::json::jsonb $$;
CREATE FUNCTION pg_catalog.json_parse(value bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT convert_from(value, 'UTF8')::json::jsonb $$;
CREATE FUNCTION pg_catalog.can_json_parse(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NOT NULL THEN _redshift_devops_embedded.json_or_null(value) IS NOT NULL END $$;
CREATE FUNCTION pg_catalog.is_valid_json(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NOT NULL THEN coalesce(json_typeof(_redshift_devops_embedded.json_or_null(value)) = 'object', false) END $$;
CREATE FUNCTION pg_catalog.is_valid_json_array(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NOT NULL THEN coalesce(json_typeof(_redshift_devops_embedded.json_or_null(value)) = 'array', false) END $$;
-- Without the blanks that PostgreSQL writes: chr(92) is the backslash.
CREATE FUNCTION pg_catalog.json_serialize(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT pg_catalog.regexp_replace(value::text, '("(?:[^"' || repeat(chr(92), 2) || ']|' || repeat(chr(92), 2) || '.)*")|[[:space:]]+', chr(92) || '1', 'g') $$;
CREATE FUNCTION pg_catalog.json_serialize_to_varbyte(value jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT convert_to(pg_catalog.json_serialize(value), 'UTF8') $$;
CREATE FUNCTION pg_catalog.json_size(value jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.octet_length(pg_catalog.json_serialize(value)) $$;

-- What is not there is the empty text; whether what is no JSON is an error or NULL says the last argument.
CREATE FUNCTION _redshift_devops_embedded.json_of(value text, null_if_invalid boolean) RETURNS json LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN null_if_invalid THEN _redshift_devops_embedded.json_or_null(value) ELSE value::json END $$;
CREATE FUNCTION _redshift_devops_embedded.json_at(value json, path text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NOT NULL THEN CASE WHEN value #> path IS NULL THEN '' ELSE value #>> path END END $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, VARIADIC path text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(value::json, path) $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, a text, null_if_invalid boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[a]) $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, a text, b text, null_if_invalid boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[a, b]) $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, a text, b text, c text, null_if_invalid boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[a, b, c]) $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, a text, b text, c text, d text, null_if_invalid boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[a, b, c, d]) $$;
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, a text, b text, c text, d text, e text, null_if_invalid boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[a, b, c, d, e]) $$;
CREATE FUNCTION pg_catalog.json_extract_array_element_text(value text, place integer, null_if_invalid boolean DEFAULT false) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN place < 0 THEN CASE WHEN _redshift_devops_embedded.json_of(value, null_if_invalid) IS NOT NULL THEN '' END ELSE _redshift_devops_embedded.json_at(_redshift_devops_embedded.json_of(value, null_if_invalid), ARRAY[place::text]) END $$;
CREATE FUNCTION pg_catalog.json_array_length(value text, null_if_invalid boolean DEFAULT false) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT json_array_length(_redshift_devops_embedded.json_of(value, null_if_invalid)) $$;

-- Array functions: https://docs.aws.amazon.com/redshift/latest/dg/c_Array_Functions.html
CREATE FUNCTION pg_catalog."array"(VARIADIC "any") RETURNS jsonb LANGUAGE internal STABLE AS 'jsonb_build_array';
CREATE FUNCTION pg_catalog."array"() RETURNS jsonb LANGUAGE internal STABLE AS 'jsonb_build_array_noargs';
CREATE FUNCTION pg_catalog.get_array_length(value jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'array' THEN jsonb_array_length(value) END $$;
CREATE FUNCTION pg_catalog.array_concat(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN jsonb_typeof(a) = 'array' AND jsonb_typeof(b) = 'array' THEN a || b END $$;
CREATE FUNCTION pg_catalog.array_flatten(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(inner_element ORDER BY outer_place, inner_place), '[]') FROM jsonb_array_elements(value) WITH ORDINALITY AS outer_elements (outer_element, outer_place),
    jsonb_array_elements(CASE jsonb_typeof(outer_element) WHEN 'array' THEN outer_element ELSE jsonb_build_array(outer_element) END) WITH ORDINALITY AS inner_elements (inner_element, inner_place) $$;
CREATE FUNCTION pg_catalog.split_to_array(value text, delimiter text DEFAULT ',') RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(string_to_array(value, delimiter)) $$;
CREATE FUNCTION pg_catalog.subarray(value jsonb, start integer, length integer) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(element ORDER BY place), '[]') FROM jsonb_array_elements(value) WITH ORDINALITY AS elements (element, place)
  WHERE place > CASE WHEN start < 0 THEN jsonb_array_length(value) + start ELSE start END AND place <= CASE WHEN start < 0 THEN jsonb_array_length(value) + start ELSE start END + length $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/array_contains.html
CREATE FUNCTION pg_catalog.array_contains(value jsonb, wanted jsonb, null_match boolean DEFAULT true) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN NOT null_match AND coalesce(wanted, 'null') = 'null' THEN NULL WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(value) AS element WHERE element = coalesce(wanted, 'null')) THEN true
    WHEN null_match OR NOT EXISTS (SELECT 1 FROM jsonb_array_elements(value) AS element WHERE element = 'null') THEN false END $$;
-- Places count from 0: https://docs.aws.amazon.com/redshift/latest/dg/array_position.html
CREATE FUNCTION pg_catalog.array_position(value jsonb, wanted jsonb, null_match boolean DEFAULT true) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE array_contains(value, wanted, null_match) WHEN true THEN (SELECT min(place)::integer - 1 FROM jsonb_array_elements(value) WITH ORDINALITY AS elements (element, place) WHERE element = coalesce(wanted, 'null')) WHEN false THEN -1 END $$;
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY '{text,numeric,integer,boolean}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION pg_catalog.array_contains(value jsonb, wanted %s, null_match boolean DEFAULT true) RETURNS boolean LANGUAGE sql IMMUTABLE AS ''SELECT array_contains(value, to_jsonb(wanted), null_match)''', kind);
    EXECUTE format('CREATE FUNCTION pg_catalog.array_position(value jsonb, wanted %s, null_match boolean DEFAULT true) RETURNS integer LANGUAGE sql IMMUTABLE AS ''SELECT array_position(value, to_jsonb(wanted), null_match)''', kind);
  END LOOP;
END $$;
-- Each element as often as in the array that has it less often, or once: https://docs.aws.amazon.com/redshift/latest/dg/array_intersection.html
CREATE FUNCTION pg_catalog.array_intersection(a jsonb, b jsonb, "distinct" boolean DEFAULT false) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  WITH counted_a AS (SELECT element, place, row_number() OVER (PARTITION BY element ORDER BY place) AS time FROM jsonb_array_elements(a) WITH ORDINALITY AS elements (element, place)),
    counted_b AS (SELECT element, count(*) AS times FROM jsonb_array_elements(b) AS element GROUP BY element)
  SELECT coalesce(jsonb_agg(element ORDER BY place), '[]') FROM counted_a JOIN counted_b USING (element) WHERE time <= CASE WHEN "distinct" THEN 1 ELSE times END $$;

-- Object functions: https://docs.aws.amazon.com/redshift/latest/dg/Object_Functions.html
CREATE FUNCTION pg_catalog.object(VARIADIC "any") RETURNS jsonb LANGUAGE internal STABLE AS 'jsonb_build_object';
CREATE FUNCTION pg_catalog.object() RETURNS jsonb LANGUAGE internal STABLE AS 'jsonb_build_object_noargs';
-- Paths are written '"a"."b"': https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html
CREATE FUNCTION _redshift_devops_embedded.path_of(path text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT string_to_array(substr(path, 2, length(path) - 2), '"."') $$;
CREATE FUNCTION _redshift_devops_embedded.with_path(value jsonb, path text[], inner_value jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  FOR depth IN 1 .. cardinality(path) - 1 LOOP
    IF jsonb_typeof(value #> path[:depth]) IS DISTINCT FROM 'object' THEN value := jsonb_set(value, path[:depth], '{}'); END IF;
  END LOOP;
  RETURN jsonb_set(value, path, coalesce(inner_value, 'null'));
END $$;
CREATE FUNCTION _redshift_devops_embedded.object_transform(value jsonb, keep text[], paths text[], inner_values jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  answer jsonb := CASE WHEN keep IS NULL THEN value ELSE '{}' END;
  path text[];
BEGIN
  IF jsonb_typeof(value) IS DISTINCT FROM 'object' THEN RETURN value; END IF;
  FOR place IN 1 .. coalesce(cardinality(keep), 0) LOOP
    path := _redshift_devops_embedded.path_of(keep[place]);
    IF value #> path IS NOT NULL THEN answer := _redshift_devops_embedded.with_path(answer, path, value #> path); END IF;
  END LOOP;
  FOR place IN 1 .. coalesce(cardinality(paths), 0) LOOP
    answer := _redshift_devops_embedded.with_path(answer, _redshift_devops_embedded.path_of(paths[place]), inner_values -> (place - 1));
  END LOOP;
  RETURN answer;
END $$;
CREATE FUNCTION _redshift_devops_embedded.with_names(value jsonb, is_upper boolean) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  answer jsonb := '{}'::jsonb;
  pair record;
  name text;
BEGIN
  IF jsonb_typeof(value) = 'array' THEN
    RETURN (SELECT coalesce(jsonb_agg(_redshift_devops_embedded.with_names(element, is_upper) ORDER BY place), '[]') FROM jsonb_array_elements(value) WITH ORDINALITY AS elements (element, place));
  ELSIF jsonb_typeof(value) <> 'object' THEN
    RETURN value;
  END IF;
  FOR pair IN SELECT * FROM jsonb_each(value) LOOP
    name := CASE WHEN is_upper THEN upper(pair.key) ELSE lower(pair.key) END;
    IF answer ? name THEN RAISE EXCEPTION USING ERRCODE = '22030', MESSAGE = 'SUPER value has duplicate attributes after case conversion.'; END IF;
    answer := answer || jsonb_build_object(name, _redshift_devops_embedded.with_names(pair.value, is_upper));
  END LOOP;
  RETURN answer;
END $$;
CREATE FUNCTION pg_catalog.lower_attribute_names(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.with_names(value, false) $$;
CREATE FUNCTION pg_catalog.upper_attribute_names(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.with_names(value, true) $$;

-- Type information functions: https://docs.aws.amazon.com/redshift/latest/dg/c_Type_Info_Functions.html
-- Every number is a DECIMAL here, because JSON has no other.
CREATE FUNCTION _redshift_devops_embedded.is_whole(value jsonb, most numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'number' THEN scale(value::numeric) = 0 AND value::numeric BETWEEN -most - 1 AND most ELSE false END $$;
CREATE FUNCTION pg_catalog.is_smallint(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.is_whole(value, 32767) $$;
CREATE FUNCTION pg_catalog.is_integer(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.is_whole(value, 2147483647) $$;
CREATE FUNCTION pg_catalog.is_bigint(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.is_whole(value, 9223372036854775807) $$;
CREATE FUNCTION pg_catalog.is_decimal(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'number', false) $$;
CREATE FUNCTION pg_catalog.is_float(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT false $$;
CREATE FUNCTION pg_catalog.is_boolean(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'boolean', false) $$;
CREATE FUNCTION pg_catalog.is_varchar(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'string', false) $$;
CREATE FUNCTION pg_catalog.is_char(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'string' AND pg_catalog.octet_length(value #>> '{}') = length(value #>> '{}'), false) $$;
CREATE FUNCTION pg_catalog.is_array(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'array', false) $$;
CREATE FUNCTION pg_catalog.is_object(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) = 'object', false) $$;
CREATE FUNCTION pg_catalog.is_scalar(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(value) IN ('string', 'number', 'boolean'), false) $$;
CREATE FUNCTION pg_catalog.json_typeof(value jsonb) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_typeof(value) $$;
CREATE FUNCTION pg_catalog.decimal_scale(value jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'number' THEN scale(value::numeric) END $$;
CREATE FUNCTION pg_catalog.decimal_precision(value jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE jsonb_typeof(value) WHEN 'number' THEN length(ltrim(translate(value::numeric::text, '-.', ''), '0')) END $$;
