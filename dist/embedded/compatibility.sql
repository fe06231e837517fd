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


-- What the warehouse itself remembers. Nobody's SQL may name this schema.
CREATE SCHEMA _redshift_devops_embedded;

-- One row a statement of the Data API, written before it runs; the outcome is written in the transaction of its effect.
CREATE TABLE _redshift_devops_embedded.statement (id text PRIMARY KEY, created_at double precision NOT NULL, record text NOT NULL);
CREATE TABLE _redshift_devops_embedded.outcome (id text PRIMARY KEY, outcome text NOT NULL);

-- What was accepted and has no effect here (privileges, distribution, constraints …), in the author's words.
CREATE TABLE _redshift_devops_embedded.recorded (seq bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, text text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());
-- A setting may be made in a READ ONLY transaction too, which writes nothing: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
CREATE FUNCTION _redshift_devops_embedded.record_setting(given_kind text, given_text text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_read_only') = 'off' THEN INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (given_kind, given_text); END IF;
END $$;

CREATE TABLE _redshift_devops_embedded.late_binding_view (name text PRIMARY KEY, definition text NOT NULL);

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

-- Numbers and moments become texts wherever a text is wanted: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#r_Type_conversion
-- PostgreSQL knows such casts since its version 8.3 on request only. With them `||` needs to be told which of its forms is meant.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY '{smallint,integer,bigint,numeric,real,double precision,date,time,timetz,timestamp,timestamptz}'::text[] LOOP
    EXECUTE format('CREATE CAST (%s AS text) WITH INOUT AS IMPLICIT', kind);
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.joined(a text, b %s) RETURNS text LANGUAGE sql IMMUTABLE AS ''SELECT textcat(a, CAST(b AS text))''', kind);
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.joined(a %s, b text) RETURNS text LANGUAGE sql IMMUTABLE AS ''SELECT textcat(CAST(a AS text), b)''', kind);
    EXECUTE format('CREATE OPERATOR pg_catalog.|| (FUNCTION = _redshift_devops_embedded.joined, LEFTARG = text, RIGHTARG = %s)', kind);
    EXECUTE format('CREATE OPERATOR pg_catalog.|| (FUNCTION = _redshift_devops_embedded.joined, LEFTARG = %s, RIGHTARG = text)', kind);
    -- QUOTE_LITERAL is there for a text and for anything.
    EXECUTE format('CREATE FUNCTION pg_catalog.quote_literal(value %s) RETURNS text LANGUAGE sql IMMUTABLE AS ''SELECT quote_literal(CAST(value AS text))''', kind);
  END LOOP;
END $$;
-- Texts are joined with + too. The arguments are VARCHAR, which numbers do not become, so that a number and a text are not joined instead of added.
CREATE FUNCTION _redshift_devops_embedded.joined(a varchar, b varchar) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT textcat(a, b) $$;
CREATE OPERATOR pg_catalog.+ (FUNCTION = _redshift_devops_embedded.joined, LEFTARG = varchar, RIGHTARG = varchar);

-- GETDATE() begins with the statement and has no fractions of a second, SYSDATE with the transaction:
-- https://docs.aws.amazon.com/redshift/latest/dg/r_GETDATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html
CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT date_trunc('second', statement_timestamp() AT TIME ZONE current_setting('timezone')) $$;
CREATE FUNCTION pg_catalog.sysdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT transaction_timestamp() AT TIME ZONE current_setting('timezone') $$;

-- The translation gives date parts by PostgreSQL's names.
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT start + CASE part WHEN 'quarter' THEN amount * 3 * interval '1 month' WHEN 'millisecond' THEN amount * interval '1 millisecond'
    WHEN 'epoch' THEN amount * interval '1 second' ELSE amount * ('1 ' || part)::interval END
    -- A year after 29 February is 1 March, twelve months after it 28 February.
    + CASE WHEN part IN ('year', 'decade', 'century', 'millennium') AND extract(day FROM start) = 29 AND extract(day FROM start + amount * ('1 ' || part)::interval) = 28 THEN interval '1 day' ELSE interval '0' END $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start time) RETURNS time LANGUAGE sql IMMUTABLE AS $$ SELECT start + amount * ('1 ' || part)::interval $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timetz) RETURNS timetz LANGUAGE sql IMMUTABLE AS $$ SELECT (start + amount * ('1 ' || part)::interval) AT TIME ZONE 'UTC' $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT dateadd(part, amount, start AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start date) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT dateadd(part, amount, start::timestamp) $$;
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start text) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT dateadd(part, amount, start::timestamp) $$;

-- DATEDIFF counts boundaries crossed, not time passed: https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html
CREATE FUNCTION pg_catalog.datediff(part text, start timestamp, finish timestamp) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE part
    WHEN 'millennium' THEN extract(millennium FROM finish) - extract(millennium FROM start)
    WHEN 'century' THEN extract(century FROM finish) - extract(century FROM start)
    WHEN 'decade' THEN extract(decade FROM finish) - extract(decade FROM start)
    WHEN 'year' THEN extract(year FROM finish) - extract(year FROM start)
    WHEN 'quarter' THEN 4 * (extract(year FROM finish) - extract(year FROM start)) + extract(quarter FROM finish) - extract(quarter FROM start)
    WHEN 'month' THEN 12 * (extract(year FROM finish) - extract(year FROM start)) + extract(month FROM finish) - extract(month FROM start)
    WHEN 'week' THEN (date_trunc('week', finish)::date - date_trunc('week', start)::date) / 7
    WHEN 'day' THEN finish::date - start::date
    WHEN 'hour' THEN extract(epoch FROM date_trunc('hour', finish) - date_trunc('hour', start)) / 3600
    WHEN 'minute' THEN extract(epoch FROM date_trunc('minute', finish) - date_trunc('minute', start)) / 60
    WHEN 'second' THEN extract(epoch FROM date_trunc('second', finish) - date_trunc('second', start))
    WHEN 'epoch' THEN extract(epoch FROM date_trunc('second', finish) - date_trunc('second', start))
    WHEN 'millisecond' THEN 1000 * extract(epoch FROM date_trunc('milliseconds', finish) - date_trunc('milliseconds', start))
    WHEN 'microsecond' THEN 1000000 * extract(epoch FROM finish - start)
  END::bigint $$;
CREATE FUNCTION pg_catalog.datediff(part text, start timestamptz, finish timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT datediff(part, start AT TIME ZONE 'UTC', finish AT TIME ZONE 'UTC') $$;
CREATE FUNCTION pg_catalog.datediff(part text, start time, finish time) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT datediff(part, '2000-01-01'::date + start, '2000-01-01'::date + finish) $$;
CREATE FUNCTION pg_catalog.datediff(part text, start timetz, finish timetz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT datediff(part, (start AT TIME ZONE 'UTC')::time, (finish AT TIME ZONE 'UTC')::time) $$;
CREATE FUNCTION pg_catalog.datediff(part text, start text, finish text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT datediff(part, start::timestamp, finish::timestamp) $$;

-- Decade 1 begins with the year 1: https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
-- DATE_PART gives all of the seconds, EXTRACT only the digits of the part it is asked for, and whole numbers.
DO $$
DECLARE
  kind text;
  whole text;
BEGIN
  FOREACH kind IN ARRAY '{date,timestamp,timestamptz,time,timetz,interval}'::text[] LOOP
    whole := CASE kind WHEN 'timestamptz' THEN 'double precision' ELSE 'integer' END;
    EXECUTE format('CREATE FUNCTION pg_catalog.pgdate_part(part text, moment %1$s) RETURNS double precision LANGUAGE sql STABLE AS
      ''SELECT CASE part WHEN ''''decade'''' THEN floor(date_part(''''year'''', moment) / 10) + 1 ELSE date_part(part, moment) END''', kind);
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.date_part(part text, moment %1$s) RETURNS %2$s LANGUAGE sql STABLE AS
      ''SELECT CASE part WHEN ''''second'''' THEN floor(date_part(part, moment)) WHEN ''''millisecond'''' THEN floor(date_part(part, moment))::bigint %% 1000
        WHEN ''''microsecond'''' THEN date_part(part, moment)::bigint %% 1000 ELSE floor(pgdate_part(part, moment)) END::%2$s''', kind, whole);
  END LOOP;
END $$;
CREATE FUNCTION pg_catalog.pgdate_part(part text, moment text) RETURNS double precision LANGUAGE sql STABLE AS $$ SELECT pgdate_part(part, moment::timestamp) $$;
CREATE FUNCTION pg_catalog.date_part_year(moment date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT extract(year FROM moment)::integer $$;

CREATE FUNCTION pg_catalog.date_trunc(part text, moment date) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT date_trunc(part, moment::timestamp) $$;
CREATE FUNCTION pg_catalog.trunc(moment timestamp) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT moment::date $$;
CREATE FUNCTION pg_catalog.last_day(moment date) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT (date_trunc('month', moment::timestamp) + interval '1 month' - interval '1 day')::date $$;
CREATE FUNCTION pg_catalog.last_day(moment timestamp) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT last_day(moment::date) $$;
CREATE FUNCTION pg_catalog.last_day(moment text) RETURNS date LANGUAGE sql STABLE AS $$ SELECT last_day(moment::timestamp) $$;
CREATE FUNCTION pg_catalog.trunc(moment timestamptz) RETURNS date LANGUAGE sql STABLE AS $$ SELECT moment::date $$;
-- The last day of a month stays the last day: https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html
CREATE FUNCTION pg_catalog.add_months(moment timestamp, months integer) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN moment::date = last_day(moment::date) THEN last_day((moment + months * interval '1 month')::date) + moment::time ELSE moment + months * interval '1 month' END $$;
-- The whole months by year and month, the rest by day and time in months of 31 days: https://docs.aws.amazon.com/redshift/latest/dg/r_MONTHS_BETWEEN_function.html
CREATE FUNCTION pg_catalog.months_between(a timestamp, b timestamp) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT (12 * (extract(year FROM a) - extract(year FROM b)) + extract(month FROM a) - extract(month FROM b)
    + CASE WHEN extract(day FROM a) = extract(day FROM b) OR (a::date = last_day(a) AND b::date = last_day(b)) THEN 0
      ELSE (extract(epoch FROM a - date_trunc('month', a)) - extract(epoch FROM b - date_trunc('month', b))) / 86400 / 31 END)::double precision $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/r_NEXT_DAY.html
CREATE FUNCTION pg_catalog.next_day(moment timestamp, day text) RETURNS date LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  wanted integer := strpos('SUMOTUWETHFRSA', upper(left(day, 2))) / 2;
BEGIN
  IF length(day) < 2 OR strpos('SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY TUES WED THURS ', upper(day)) = 0 THEN
    RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('Invalid day of week: %s', day);
  END IF;
  RETURN moment::date + (wanted - extract(dow FROM moment)::integer + 6) % 7 + 1;
END $$;
CREATE FUNCTION pg_catalog.convert_timezone(target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE 'UTC' AT TIME ZONE target $$;
CREATE FUNCTION pg_catalog.convert_timezone(source text, target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE source AT TIME ZONE target $$;

-- String functions PostgreSQL lacks: https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html
-- Those it has with another meaning stand in the schema of ours, and the translation names them: translate/own-functions.ts.
CREATE FUNCTION pg_catalog.len(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.len(value bytea) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT strpos(value, part) $$;
CREATE FUNCTION pg_catalog.replicate(value text, times integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT repeat(value, times) $$;
CREATE FUNCTION pg_catalog.octetindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT position(convert_to(part, 'UTF8') IN convert_to(value, 'UTF8')) $$;
CREATE FUNCTION pg_catalog.bpcharcmp(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN rtrim(a) COLLATE "C" < rtrim(b) COLLATE "C" THEN -1 WHEN rtrim(a) COLLATE "C" > rtrim(b) COLLATE "C" THEN 1 ELSE CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN 0 END END $$;
CREATE FUNCTION _redshift_devops_embedded.bttext_pattern_cmp(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT bpcharcmp(a, b) $$;

-- The blanks that fill a CHAR up are no part of its length: https://docs.aws.amazon.com/redshift/latest/dg/r_OCTET_LENGTH.html
CREATE FUNCTION _redshift_devops_embedded.octet_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.octet_length(value) $$;
CREATE FUNCTION _redshift_devops_embedded.octet_length(value bytea) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.octet_length(value) $$;
-- Two arguments, and NULL where one is NULL: https://docs.aws.amazon.com/redshift/latest/dg/r_CONCAT.html
CREATE FUNCTION _redshift_devops_embedded.concat(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT textcat(a, b) $$;
CREATE FUNCTION _redshift_devops_embedded.concat(a bytea, b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT a || b $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CHR.html
CREATE FUNCTION _redshift_devops_embedded.chr(number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN number BETWEEN 1 AND 127 THEN pg_catalog.chr(number) END $$;

-- American Soundex: what H and W separate counts as one sound, what a vowel separates as two. https://docs.aws.amazon.com/redshift/latest/dg/SOUNDEX.html
CREATE FUNCTION pg_catalog.soundex(value text) RETURNS varchar LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  letters text := regexp_replace(upper(value), '[^A-Z]', '', 'g');
  code text := '';
  sound text;
  before text := '';
BEGIN
  FOR place IN 1 .. length(letters) LOOP
    CONTINUE WHEN place > 1 AND substr(letters, place, 1) IN ('H', 'W');
    sound := translate(substr(letters, place, 1), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000000');
    IF place = 1 THEN code := left(letters, 1);
    ELSIF sound <> '0' AND sound <> before THEN code := code || sound;
    END IF;
    before := sound;
  END LOOP;
  RETURN CASE WHEN code = '' THEN '' ELSE left(code || '000', 4) END;
END $$;
CREATE FUNCTION pg_catalog.difference(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN soundex(a) = '' AND soundex(b) = '' THEN 1 WHEN soundex(a) = '' OR soundex(b) = '' THEN 0
    ELSE (SELECT count(*)::integer FROM generate_series(1, 4) AS place WHERE substr(soundex(a), place, 1) = substr(soundex(b), place, 1)) END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html
CREATE FUNCTION pg_catalog.strtol(value text, base integer) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  digits text := lower(ltrim(value));
  is_negative boolean := left(digits, 1) = '-';
  answer numeric := 0;
  digit integer;
BEGIN
  IF base NOT BETWEEN 2 AND 36 THEN RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = 'STRTOL: base must be between 2 and 36'; END IF;
  IF left(digits, 1) IN ('+', '-') THEN digits := substr(digits, 2); END IF;
  IF base = 16 AND left(digits, 2) = '0x' THEN digits := substr(digits, 3); END IF;
  FOR place IN 1 .. length(digits) LOOP
    digit := strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, place, 1)) - 1;
    IF digit < 0 OR digit >= base THEN RAISE EXCEPTION USING ERRCODE = '22P02', MESSAGE = format('The input %s is not valid to be converted to base %s', value, base); END IF;
    answer := answer * base + digit;
  END LOOP;
  RETURN CASE WHEN is_negative THEN -answer ELSE answer END;
END $$;

-- Regular expressions: https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html
-- A position before the text is its first character, one behind it finds nothing. PostgreSQL's expressions have what the dialect p adds.
CREATE FUNCTION _redshift_devops_embedded.flags(parameters text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN parameters LIKE '%i%' THEN 'i' ELSE 'c' END $$;
CREATE FUNCTION _redshift_devops_embedded.matches(source text, pattern text, start integer, parameters text) RETURNS TABLE (occurrence bigint, place integer, whole text, part text) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  rest_at integer := greatest(start, 1);
  rest text;
  found text[];
  flag text := _redshift_devops_embedded.flags(parameters);
BEGIN
  occurrence := 0;
  WHILE rest_at <= length(source) LOOP
    rest := substr(source, rest_at);
    -- The expression as a whole is the first of its own parts; what stands before the match is found by taking it away.
    found := regexp_match(rest, '(' || pattern || ')', flag);
    EXIT WHEN found IS NULL;
    occurrence := occurrence + 1;
    whole := found[1];
    part := coalesce(found[2], found[1]);
    place := rest_at + length((regexp_match(rest, '^(.*?)(?:' || pattern || ')', flag))[1]);
    RETURN NEXT;
    rest_at := place + greatest(length(whole), 1);
  END LOOP;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_COUNT.html
CREATE FUNCTION _redshift_devops_embedded.regexp_count(source text, pattern text, start integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT count(*)::integer FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_INSTR.html
CREATE FUNCTION _redshift_devops_embedded.regexp_instr(source text, pattern text, start integer DEFAULT 1, occurrence integer DEFAULT 1, option integer DEFAULT 0, parameters text DEFAULT 'c') RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce((SELECT CASE option WHEN 0 THEN place ELSE place + length(whole) END FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) AS found WHERE found.occurrence = regexp_instr.occurrence), 0) $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_SUBSTR.html
CREATE FUNCTION _redshift_devops_embedded.regexp_substr(source text, pattern text, start integer DEFAULT 1, occurrence integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS varchar LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN occurrence BETWEEN 1 AND length(source) THEN
    coalesce((SELECT CASE WHEN parameters LIKE '%e%' THEN part ELSE whole END FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) AS found WHERE found.occurrence = regexp_substr.occurrence), '') END $$;
-- Every occurrence is replaced: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_REPLACE.html
CREATE FUNCTION _redshift_devops_embedded.regexp_replace(source text, pattern text, replacement text DEFAULT '', start integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS varchar LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT left(source, greatest(start, 1) - 1) || pg_catalog.regexp_replace(substr(source, greatest(start, 1)), pattern,
    CASE WHEN parameters LIKE '%p%' THEN pg_catalog.regexp_replace(replacement, '[$]([1-9])', repeat(chr(92), 3) || '1', 'g') ELSE replacement END, 'g' || _redshift_devops_embedded.flags(parameters)) $$;

-- Math functions PostgreSQL lacks: https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html
CREATE FUNCTION pg_catalog.round(value double precision, digits integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT round(value::numeric, digits)::double precision $$;
CREATE FUNCTION pg_catalog.trunc(value double precision, digits integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT trunc(value::numeric, digits)::double precision $$;

-- What PostgreSQL answers for a NUMERIC with a NUMERIC, Redshift answers with a DOUBLE PRECISION.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{exp,ln,log,sqrt}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.%1$I(value double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS ''SELECT pg_catalog.%1$I(value)''', name);
  END LOOP;
  FOREACH name IN ARRAY '{power,pow}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.%1$I(value double precision, exponent double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS ''SELECT pg_catalog.%1$I(value, exponent)''', name);
  END LOOP;
END $$;

-- Hash functions: https://docs.aws.amazon.com/redshift/latest/dg/hash-functions.html
-- A number of 64 bits without a sign, as PostgreSQL's BIGINT has them.
CREATE FUNCTION _redshift_devops_embedded.signed(value numeric, bits integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT (mod(mod(value + 2::numeric ^ (bits - 1), 2::numeric ^ bits) + 2::numeric ^ bits, 2::numeric ^ bits) - 2::numeric ^ (bits - 1))::bigint $$;

CREATE FUNCTION pg_catalog.sha2(value text, bits integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NOT NULL THEN coalesce(encode(CASE bits WHEN 224 THEN sha224(convert_to(value, 'UTF8')) WHEN 384 THEN sha384(convert_to(value, 'UTF8')) WHEN 512 THEN sha512(convert_to(value, 'UTF8'))
    WHEN 0 THEN sha256(convert_to(value, 'UTF8')) WHEN 256 THEN sha256(convert_to(value, 'UTF8')) END, 'hex'), '') END $$;

-- https://www.rfc-editor.org/rfc/rfc3174. Numbers of 32 bits are kept in BIGINT.
CREATE FUNCTION _redshift_devops_embedded.rotated(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT ((value << places) | (value >> (32 - places))) & 4294967295 $$;
CREATE FUNCTION pg_catalog.sha1(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  message bytea := convert_to(value, 'UTF8');
  state bigint[] := '{1732584193,4023233417,2562383102,271733878,3285377520}';
  words bigint[];
  v bigint[];
  mixed bigint;
BEGIN
  message := message || decode('80', 'hex') || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex') || int8send(length(message)::bigint * 8);
  FOR block IN 0 .. length(message) / 64 - 1 LOOP
    words := array_fill(0::bigint, '{80}');
    FOR t IN 0 .. 15 LOOP
      words[t + 1] := (get_byte(message, block * 64 + t * 4)::bigint << 24) | (get_byte(message, block * 64 + t * 4 + 1) << 16) | (get_byte(message, block * 64 + t * 4 + 2) << 8) | get_byte(message, block * 64 + t * 4 + 3);
    END LOOP;
    FOR t IN 16 .. 79 LOOP
      words[t + 1] := _redshift_devops_embedded.rotated(words[t - 2] # words[t - 7] # words[t - 13] # words[t - 15], 1);
    END LOOP;
    v := state;
    FOR t IN 0 .. 79 LOOP
      mixed := _redshift_devops_embedded.rotated(v[1], 5) + v[5] + words[t + 1] + CASE
        WHEN t < 20 THEN ((v[2] & v[3]) | ((v[2] # 4294967295) & v[4])) + 1518500249
        WHEN t < 40 THEN (v[2] # v[3] # v[4]) + 1859775393
        WHEN t < 60 THEN ((v[2] & v[3]) | (v[2] & v[4]) | (v[3] & v[4])) + 2400959708
        ELSE (v[2] # v[3] # v[4]) + 3395469782 END;
      v := ARRAY[mixed & 4294967295, v[1], _redshift_devops_embedded.rotated(v[2], 30), v[3], v[4]];
    END LOOP;
    FOR place IN 1 .. 5 LOOP
      state[place] := (state[place] + v[place]) & 4294967295;
    END LOOP;
  END LOOP;
  RETURN (SELECT string_agg(lpad(to_hex(part), 8, '0'), '' ORDER BY place) FROM unnest(state) WITH ORDINALITY AS parts (part, place));
END $$;
CREATE FUNCTION pg_catalog.sha(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT sha1(value) $$;
CREATE FUNCTION pg_catalog.func_sha1(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT sha1(value) $$;

-- The polynomial is that of CRC-32C, turned around: https://docs.aws.amazon.com/redshift/latest/dg/crc32-function.html
CREATE FUNCTION pg_catalog.crc32(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  message bytea := convert_to(value, 'UTF8');
  crc bigint := 4294967295;
BEGIN
  FOR place IN 0 .. length(message) - 1 LOOP
    crc := crc # get_byte(message, place);
    FOR bit IN 1 .. 8 LOOP
      crc := CASE crc & 1 WHEN 1 THEN (crc >> 1) # 2197175160 ELSE crc >> 1 END;
    END LOOP;
  END LOOP;
  RETURN lpad(to_hex(crc # 4294967295), 8, '0');
END $$;

-- The number without its point is all the page shows: https://docs.aws.amazon.com/redshift/latest/dg/r_CHECKSUM.html
CREATE FUNCTION pg_catalog.checksum(value numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (value * 10::numeric ^ scale(value))::bigint $$;
CREATE FUNCTION pg_catalog.checksum(value text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = 'NOT EMULATED: CHECKSUM of a text'; END $$;

-- FNV-1a over the bytes of a value, lowest first; a seed is the state to begin with. https://docs.aws.amazon.com/redshift/latest/dg/r_FNV_HASH.html
CREATE FUNCTION _redshift_devops_embedded.fnv1a(message bytea, seed bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  hash bigint := seed;
BEGIN
  FOR place IN 0 .. length(message) - 1 LOOP
    hash := hash # get_byte(message, place);
    hash := _redshift_devops_embedded.signed((hash::numeric + CASE WHEN hash < 0 THEN 18446744073709551616 ELSE 0 END) * 1099511628211, 64);
  END LOOP;
  RETURN hash;
END $$;
CREATE FUNCTION _redshift_devops_embedded.lowest_first(message bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(substr(message, place, 1), '' ORDER BY place DESC) FROM generate_series(1, length(message)) AS place $$;
CREATE FUNCTION pg_catalog.fnv_hash(value smallint, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int2send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value integer, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int4send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value bigint, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int8send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value text, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(convert_to(value, 'UTF8'), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value bytea, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(value, seed) $$;

-- Murmur3 as Iceberg hashes: an integer as eight bytes, a date as its days, a text as UTF-8. https://docs.aws.amazon.com/redshift/latest/dg/MURMUR3_32_HASH.html
CREATE FUNCTION _redshift_devops_embedded.product32(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT mod(a::numeric * b, 4294967296)::bigint $$;
CREATE FUNCTION _redshift_devops_embedded.murmur3(message bytea, seed integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  hash bigint := seed::bigint & 4294967295;
  size integer := length(message);
  word bigint;
BEGIN
  FOR place IN 0 .. (size + 3) / 4 - 1 LOOP
    word := 0;
    FOR byte IN 0 .. least(3, size - place * 4 - 1) LOOP
      word := word | (get_byte(message, place * 4 + byte)::bigint << (8 * byte));
    END LOOP;
    hash := hash # _redshift_devops_embedded.product32(_redshift_devops_embedded.rotated(_redshift_devops_embedded.product32(word, 3432918353), 15), 461845907);
    IF place * 4 + 4 <= size THEN hash := (_redshift_devops_embedded.rotated(hash, 13) * 5 + 3864292196) & 4294967295; END IF;
  END LOOP;
  hash := hash # size;
  hash := _redshift_devops_embedded.product32(hash # (hash >> 16), 2246822507);
  hash := _redshift_devops_embedded.product32(hash # (hash >> 13), 3266489909);
  RETURN _redshift_devops_embedded.signed(hash # (hash >> 16), 32);
END $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value bigint, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(_redshift_devops_embedded.lowest_first(int8send(value)), seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value integer, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash(value::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value smallint, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash(value::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value date, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash((value - '1970-01-01'::date)::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value text, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(convert_to(value, 'UTF8'), seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value bytea, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(value, seed) $$;

-- Of these types nobody says which bytes are hashed; as texts they would be hashed wrongly.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY '{boolean,numeric,real,double precision,date,timestamp,timestamptz}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION pg_catalog.fnv_hash(value %1$s, seed bigint DEFAULT 0) RETURNS bigint LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION USING ERRCODE = ''0A000'', MESSAGE = ''NOT EMULATED: FNV_HASH of a value of the type %1$s''; END $body$', kind);
    CONTINUE WHEN kind = 'date';
    EXECUTE format('CREATE FUNCTION pg_catalog.murmur3_32_hash(value %1$s, seed integer DEFAULT 0) RETURNS integer LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION USING ERRCODE = ''0A000'', MESSAGE = ''NOT EMULATED: MURMUR3_32_HASH of a value of the type %1$s''; END $body$', kind);
  END LOOP;
END $$;

-- VARBYTE is bytea under another name: https://docs.aws.amazon.com/redshift/latest/dg/varbyte-functions.html
CREATE FUNCTION pg_catalog.to_varbyte(value text, format text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  CASE lower(format)
    WHEN 'hex' THEN RETURN decode(repeat('0', length(value) % 2) || value, 'hex');
    WHEN 'binary' THEN RETURN (SELECT string_agg(set_byte('x', 0, strtol(substr(padded, 8 * place - 7, 8), 2)::integer), '' ORDER BY place) FROM (SELECT repeat('0', (8 - length(value) % 8) % 8) || value AS padded) AS text, generate_series(1, (length(value) + 7) / 8) AS place);
    WHEN 'utf8', 'utf-8' THEN RETURN convert_to(value, 'UTF8');
    ELSE RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('Invalid format %s: hex, binary, utf8 and utf-8 are valid', format);
  END CASE;
END $$;
CREATE FUNCTION pg_catalog.from_varbyte(value bytea, format text) RETURNS varchar LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  CASE lower(format)
    WHEN 'hex' THEN RETURN encode(value, 'hex');
    WHEN 'binary' THEN RETURN (SELECT string_agg(get_byte(value, place)::bit(8)::text, '' ORDER BY place) FROM generate_series(0, length(value) - 1) AS place);
    WHEN 'utf8', 'utf-8' THEN RETURN convert_from(value, 'UTF8');
    ELSE RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('Invalid format %s: hex, binary, utf8 and utf-8 are valid', format);
  END CASE;
END $$;
CREATE FUNCTION pg_catalog.from_hex(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT decode(value, 'hex') $$;
CREATE FUNCTION pg_catalog.to_hex(value bytea) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT encode(value, 'hex') $$;
-- Bits are counted from the last: https://docs.aws.amazon.com/redshift/latest/dg/r_GETBIT.html
CREATE FUNCTION pg_catalog.getbit(value bytea, place integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT (get_byte(value, length(value) - 1 - place / 8) >> (place % 8)) & 1 $$;

-- Operators: https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_OPERATORS.html
CREATE FUNCTION _redshift_devops_embedded.bytes_not(value bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(set_byte('x', 0, 255 - get_byte(value, place)), '' ORDER BY place) FROM generate_series(0, length(value) - 1) AS place $$;
CREATE FUNCTION _redshift_devops_embedded.bytes_and(a bytea, b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(set_byte('x', 0, get_byte(a, place) & get_byte(b, place)), '' ORDER BY place) FROM generate_series(0, length(a) - 1) AS place $$;
CREATE FUNCTION _redshift_devops_embedded.bytes_or(a bytea, b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(set_byte('x', 0, get_byte(a, place) | get_byte(b, place)), '' ORDER BY place) FROM generate_series(0, length(a) - 1) AS place $$;
CREATE FUNCTION _redshift_devops_embedded.bytes_xor(a bytea, b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(set_byte('x', 0, get_byte(a, place) # get_byte(b, place)), '' ORDER BY place) FROM generate_series(0, length(a) - 1) AS place $$;
CREATE OPERATOR pg_catalog.~ (FUNCTION = _redshift_devops_embedded.bytes_not, RIGHTARG = bytea);
CREATE OPERATOR pg_catalog.& (FUNCTION = _redshift_devops_embedded.bytes_and, LEFTARG = bytea, RIGHTARG = bytea);
CREATE OPERATOR pg_catalog.| (FUNCTION = _redshift_devops_embedded.bytes_or, LEFTARG = bytea, RIGHTARG = bytea);
CREATE OPERATOR pg_catalog.# (FUNCTION = _redshift_devops_embedded.bytes_xor, LEFTARG = bytea, RIGHTARG = bytea);
CREATE OPERATOR pg_catalog.+ (FUNCTION = byteacat, LEFTARG = bytea, RIGHTARG = bytea);

-- Casts: texts as UTF-8, integers as many bytes as they have (from PostgreSQL 18 on it does that itself). https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html
CREATE FUNCTION _redshift_devops_embedded.bytes_of(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT convert_to(value, 'UTF8') $$;
CREATE FUNCTION _redshift_devops_embedded.bytes_of(value varchar) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT convert_to(value, 'UTF8') $$;
CREATE FUNCTION _redshift_devops_embedded.bytes_of(value bpchar) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT bpcharsend(value) $$;
CREATE FUNCTION _redshift_devops_embedded.text_of(value bytea) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT convert_from(value, 'UTF8') $$;
CREATE FUNCTION _redshift_devops_embedded.varchar_of(value bytea) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT convert_from(value, 'UTF8') $$;
CREATE CAST (text AS bytea) WITH FUNCTION _redshift_devops_embedded.bytes_of(text);
CREATE CAST (varchar AS bytea) WITH FUNCTION _redshift_devops_embedded.bytes_of(varchar);
CREATE CAST (bpchar AS bytea) WITH FUNCTION _redshift_devops_embedded.bytes_of(bpchar);
CREATE CAST (bytea AS text) WITH FUNCTION _redshift_devops_embedded.text_of(bytea);
CREATE CAST (bytea AS varchar) WITH FUNCTION _redshift_devops_embedded.varchar_of(bytea);
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_cast WHERE castsource = 'integer'::regtype AND casttarget = 'bytea'::regtype) THEN
    CREATE CAST (smallint AS bytea) WITH FUNCTION int2send(smallint);
    CREATE CAST (integer AS bytea) WITH FUNCTION int4send(integer);
    CREATE CAST (bigint AS bytea) WITH FUNCTION int8send(bigint);
  END IF;
END $$;

-- Data type formatting functions: https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html
-- L is the dollar sign, and a timestamp has the time zone of the session.
CREATE FUNCTION _redshift_devops_embedded.number_format(format text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.regexp_replace(format, '[lL]', '"$"', 'g') $$;
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY '{integer,bigint,numeric,real,double precision}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.to_char(value %s, format text) RETURNS text LANGUAGE sql STABLE AS ''SELECT pg_catalog.to_char(value, _redshift_devops_embedded.number_format(format))''', kind);
  END LOOP;
END $$;
CREATE FUNCTION _redshift_devops_embedded.to_char(value interval, format text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT pg_catalog.to_char(value, format) $$;
CREATE FUNCTION _redshift_devops_embedded.to_char(value timestamptz, format text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT pg_catalog.to_char(value, format) $$;
CREATE FUNCTION _redshift_devops_embedded.to_char(value timestamp, format text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT pg_catalog.to_char(value AT TIME ZONE current_setting('timezone'), format) $$;
CREATE FUNCTION _redshift_devops_embedded.to_char(value date, format text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.to_char(value::timestamp, format) $$;
CREATE FUNCTION _redshift_devops_embedded.to_char(value text, format text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.to_char(value::timestamp, format) $$;

-- Days after the last of a month and hours after the last of a day count on, unless is_strict says no:
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_DATE_function.html, https://docs.aws.amazon.com/redshift/latest/dg/r_TO_TIMESTAMP.html
CREATE FUNCTION _redshift_devops_embedded.overflowing(value text, format text) RETURNS timestamptz LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  plain text := replace(replace(format, 'HH24', 'HH'), 'DDD', '---');
  day_at integer := strpos(plain, 'DD');
  hour_at integer := CASE WHEN strpos(format, 'HH24') > 0 THEN strpos(plain, 'HH') ELSE 0 END;
  days integer := 0;
  hours integer := 0;
  fixed text := value;
BEGIN
  RETURN pg_catalog.to_timestamp(value, format);
EXCEPTION WHEN datetime_field_overflow THEN
  IF day_at > 0 AND substr(value, day_at, 2) ~ '^[0-9]{2}$' THEN
    days := substr(value, day_at, 2)::integer - 1;
    fixed := overlay(fixed PLACING '01' FROM day_at FOR 2);
  END IF;
  IF hour_at > 0 AND substr(value, hour_at, 2) ~ '^[0-9]{2}$' THEN
    hours := substr(value, hour_at, 2)::integer;
    fixed := overlay(fixed PLACING '00' FROM hour_at FOR 2);
  END IF;
  RETURN pg_catalog.to_timestamp(fixed, format) + days * interval '1 day' + hours * interval '1 hour';
END $$;
CREATE FUNCTION _redshift_devops_embedded.to_timestamp(value text, format text, is_strict boolean DEFAULT false) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN is_strict THEN pg_catalog.to_timestamp(value, format) ELSE _redshift_devops_embedded.overflowing(value, format) END $$;
CREATE FUNCTION _redshift_devops_embedded.to_date(value text, format text, is_strict boolean DEFAULT false) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT _redshift_devops_embedded.to_timestamp(value, format, is_strict)::date $$;

-- Conversion in the style of Teradata: https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric-format-teradata.html
-- Signs stand before or behind; what separates groups and names the currency is passed over; with S the last character holds a digit and the sign.
CREATE FUNCTION _redshift_devops_embedded.teradata_number(value text, format text) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  plain text := trim(translate(replace(replace(value, 'US Dollars', ''), 'USD', ''), '/,:%$', ''));
  zoned integer;
BEGIN
  IF value IS NULL THEN RETURN NULL; END IF;
  IF plain = '' THEN RETURN 0; END IF;
  IF upper(format) LIKE '%S' THEN
    zoned := strpos('{ABCDEFGHI}JKLMNOPQR', upper(right(plain, 1))) - 1;
    IF zoned >= 0 THEN plain := CASE WHEN zoned >= 10 THEN '-' ELSE '' END || left(plain, -1) || zoned % 10; END IF;
  END IF;
  IF right(plain, 1) IN ('+', '-') THEN plain := right(plain, 1) || left(plain, -1); END IF;
  RETURN plain::numeric;
EXCEPTION WHEN invalid_text_representation THEN
  RAISE EXCEPTION USING ERRCODE = '22P02', MESSAGE = format('Invalid value "%s" for the format "%s"', value, format);
END $$;
CREATE FUNCTION pg_catalog.text_to_int_alt(value text, format text DEFAULT '') RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT trunc(_redshift_devops_embedded.teradata_number(value, format))::integer $$;
-- Halves are rounded to the even digit.
CREATE FUNCTION _redshift_devops_embedded.rounded_even(value numeric, scale integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN abs(value - trunc(value, scale)) * 10::numeric ^ scale = 0.5 THEN round(value / 2, scale) * 2 ELSE round(value, scale) END $$;
CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text, format text, "precision" integer DEFAULT 38, scale integer DEFAULT 0) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  answer numeric := _redshift_devops_embedded.rounded_even(_redshift_devops_embedded.teradata_number(value, format), scale);
BEGIN
  IF abs(answer) >= 10::numeric ^ ("precision" - scale) THEN RAISE EXCEPTION USING ERRCODE = '22003', MESSAGE = 'Numeric data overflow (result precision)'; END IF;
  RETURN answer;
END $$;
CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT text_to_numeric_alt(value, '', 38, 0) $$;
CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text, "precision" integer, scale integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT text_to_numeric_alt(value, '', "precision", scale) $$;

-- A number that is tried is rounded like one that is cast: https://docs.aws.amazon.com/redshift/latest/dg/r_TRY_CAST.html
DO $$
DECLARE
  type text;
BEGIN
  FOREACH type IN ARRAY '{smallint,integer,bigint,numeric,real,double precision,boolean,timestamp,timestamptz}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION pg_catalog.try_cast(value %s, kind anyelement) RETURNS anyelement LANGUAGE plpgsql STABLE AS $body$
DECLARE
  answer ALIAS FOR $0;
BEGIN
  EXECUTE format(''SELECT CAST($1 AS %%s)'', pg_typeof(kind)) INTO answer USING value;
  RETURN answer;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END $body$', type);
  END LOOP;
END $$;

-- farmFingerprint64 is Fingerprint64 of FarmHash, whose numbers have 64 bits without a sign; here they are BIGINT with the same bits.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FARMFINGERPRINT64.html, https://github.com/google/farmhash
CREATE FUNCTION _redshift_devops_embedded.sum64(VARIADIC terms bigint[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.signed(pg_catalog.sum(term), 64) FROM unnest(terms) AS term $$;
CREATE FUNCTION _redshift_devops_embedded.product64(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.signed(a::numeric * b, 64) $$;
CREATE FUNCTION _redshift_devops_embedded.shifted64(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (value >> places) & ((1::bigint << (64 - places)) - 1) $$;
CREATE FUNCTION _redshift_devops_embedded.rotated64(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.shifted64(value, places) | (value << (64 - places)) $$;
CREATE FUNCTION _redshift_devops_embedded.mixed64(value bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT value # _redshift_devops_embedded.shifted64(value, 47) $$;
-- Up to eight bytes, lowest first.
CREATE FUNCTION _redshift_devops_embedded.word64(message bytea, place integer, size integer DEFAULT 8) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT bit_or(get_byte(message, place + byte)::bigint << (8 * byte)) FROM generate_series(0, size - 1) AS byte $$;
CREATE FUNCTION _redshift_devops_embedded.hashed16(a bigint, b bigint, factor bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  half bigint := _redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(a # b, factor));
BEGIN
  RETURN _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(b # half, factor)), factor);
END $$;

-- One function for each range of lengths, as there.
CREATE FUNCTION _redshift_devops_embedded.farm16(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k0 bigint := -4348849565147123417;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  factor bigint := _redshift_devops_embedded.sum64(k2, size * 2);
  a bigint;
  b bigint;
BEGIN
  IF size >= 8 THEN
    a := _redshift_devops_embedded.sum64(_redshift_devops_embedded.word64(s, 0), k2);
    b := _redshift_devops_embedded.word64(s, size - 8);
    RETURN _redshift_devops_embedded.hashed16(_redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(b, 37), factor), a),
      _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(a, 25), b), factor), factor);
  ELSIF size >= 4 THEN
    RETURN _redshift_devops_embedded.hashed16(size + (_redshift_devops_embedded.word64(s, 0, 4) << 3), _redshift_devops_embedded.word64(s, size - 4, 4), factor);
  ELSIF size > 0 THEN
    a := get_byte(s, 0) + (get_byte(s, size / 2) << 8);
    b := size + (get_byte(s, size - 1) << 2);
    RETURN _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(a, k2) # _redshift_devops_embedded.product64(b, k0)), k2);
  END IF;
  RETURN k2;
END $$;
CREATE FUNCTION _redshift_devops_embedded.farm64(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k1 bigint := -5435081209227447693;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  factor bigint := _redshift_devops_embedded.sum64(k2, size * 2);
  a bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, 0), CASE WHEN size > 32 THEN k2 ELSE k1 END);
  b bigint := _redshift_devops_embedded.word64(s, 8);
  c bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, size - 8), factor);
  d bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, size - 16), k2);
  y bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(a, b), 43), _redshift_devops_embedded.rotated64(c, 30), d);
  z bigint := _redshift_devops_embedded.hashed16(y, _redshift_devops_embedded.sum64(a, _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(b, k2), 18), c), factor);
  e bigint;
  f bigint;
  g bigint;
  h bigint;
BEGIN
  IF size <= 32 THEN RETURN z; END IF;
  e := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, 16), factor);
  f := _redshift_devops_embedded.word64(s, 24);
  g := _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(y, _redshift_devops_embedded.word64(s, size - 32)), factor);
  h := _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(z, _redshift_devops_embedded.word64(s, size - 24)), factor);
  RETURN _redshift_devops_embedded.hashed16(_redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(e, f), 43), _redshift_devops_embedded.rotated64(g, 30), h),
    _redshift_devops_embedded.sum64(e, _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(f, a), 18), g), factor);
END $$;
CREATE FUNCTION _redshift_devops_embedded.weak32(s bytea, place integer, first_seed bigint, second_seed bigint) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  z bigint := _redshift_devops_embedded.word64(s, place + 24);
  a bigint := _redshift_devops_embedded.sum64(first_seed, _redshift_devops_embedded.word64(s, place));
  b bigint := _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(second_seed, a, z), 21);
  c bigint := a;
BEGIN
  a := _redshift_devops_embedded.sum64(a, _redshift_devops_embedded.word64(s, place + 8), _redshift_devops_embedded.word64(s, place + 16));
  RETURN ARRAY[_redshift_devops_embedded.sum64(a, z), _redshift_devops_embedded.sum64(b, _redshift_devops_embedded.rotated64(a, 44), c)];
END $$;
CREATE FUNCTION _redshift_devops_embedded.farm_long(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k0 bigint := -4348849565147123417;
  k1 bigint := -5435081209227447693;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  blocks integer := (size - 1) / 64;
  factor bigint := k1;
  place integer := 0;
  x bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(81, k2), _redshift_devops_embedded.word64(s, 0));
  y bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(81, k1), 113);
  z bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(y, k2), 113)), k2);
  v bigint[] := '{0,0}'::bigint[];
  w bigint[] := '{0,0}'::bigint[];
  kept bigint;
  nine bigint := 1;
BEGIN
  FOR block IN 0 .. blocks LOOP
    -- The last round is over the last 64 bytes, with another factor.
    IF block = blocks THEN
      factor := _redshift_devops_embedded.sum64(k1, (z & 255) << 1);
      nine := 9;
      place := size - 64;
      w[1] := _redshift_devops_embedded.sum64(w[1], (size - 1) & 63);
      v[1] := _redshift_devops_embedded.sum64(v[1], w[1]);
      w[1] := _redshift_devops_embedded.sum64(w[1], v[1]);
    END IF;
    x := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(x, y, v[1], _redshift_devops_embedded.word64(s, place + 8)), 37), factor);
    y := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(y, v[2], _redshift_devops_embedded.word64(s, place + 48)), 42), factor);
    x := x # _redshift_devops_embedded.product64(w[2], nine);
    y := _redshift_devops_embedded.sum64(y, _redshift_devops_embedded.product64(v[1], nine), _redshift_devops_embedded.word64(s, place + 40));
    z := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(z, w[1]), 33), factor);
    v := _redshift_devops_embedded.weak32(s, place, _redshift_devops_embedded.product64(v[2], factor), _redshift_devops_embedded.sum64(x, w[1]));
    w := _redshift_devops_embedded.weak32(s, place + 32, _redshift_devops_embedded.sum64(z, w[2]), _redshift_devops_embedded.sum64(y, _redshift_devops_embedded.word64(s, place + 16)));
    kept := z;
    z := x;
    x := kept;
    place := place + 64;
  END LOOP;
  RETURN _redshift_devops_embedded.hashed16(
    _redshift_devops_embedded.sum64(_redshift_devops_embedded.hashed16(v[1], w[1], factor), _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(y), k0), z),
    _redshift_devops_embedded.sum64(_redshift_devops_embedded.hashed16(v[2], w[2], factor), x), factor);
END $$;
CREATE FUNCTION pg_catalog.farmfingerprint64(value bytea) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(value) <= 16 THEN _redshift_devops_embedded.farm16(value) WHEN length(value) <= 64 THEN _redshift_devops_embedded.farm64(value) WHEN length(value) > 64 THEN _redshift_devops_embedded.farm_long(value) END $$;
CREATE FUNCTION pg_catalog.farmfingerprint64(value text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT farmfingerprint64(convert_to(value, 'UTF8')) $$;

-- Aggregates whose answers are of another type than PostgreSQL's: https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html
-- AVG of integers is a whole number, that of a DECIMAL has its scale: https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html
CREATE FUNCTION _redshift_devops_embedded.whole_average(state bigint[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN state[1] > 0 THEN trunc(state[2]::numeric / state[1])::bigint END $$;
CREATE FUNCTION _redshift_devops_embedded.add_to_average(state numeric[], value numeric) RETURNS numeric[] LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ARRAY[state[1] + 1, state[2] + value] $$;
CREATE FUNCTION _redshift_devops_embedded.whole_average(state numeric[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN state[1] > 0 THEN trunc(state[2] / state[1])::bigint END $$;
CREATE FUNCTION _redshift_devops_embedded.decimal_average(state numeric[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN state[1] > 0 THEN round(state[2] / state[1], scale(state[2])) END $$;
CREATE FUNCTION _redshift_devops_embedded.add_to_average(state numeric[], value bigint) RETURNS numeric[] LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ARRAY[state[1] + 1, state[2] + value] $$;
CREATE AGGREGATE _redshift_devops_embedded.avg(smallint) (SFUNC = int2_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = _redshift_devops_embedded.whole_average);
CREATE AGGREGATE _redshift_devops_embedded.avg(integer) (SFUNC = int4_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = _redshift_devops_embedded.whole_average);
CREATE AGGREGATE _redshift_devops_embedded.avg(bigint) (SFUNC = _redshift_devops_embedded.add_to_average, STYPE = numeric[], INITCOND = '{0,0}', FINALFUNC = _redshift_devops_embedded.whole_average);
CREATE AGGREGATE _redshift_devops_embedded.avg(numeric) (SFUNC = _redshift_devops_embedded.add_to_average, STYPE = numeric[], INITCOND = '{0,0}', FINALFUNC = _redshift_devops_embedded.decimal_average);
CREATE AGGREGATE _redshift_devops_embedded.avg(real) (SFUNC = float4_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_avg);
CREATE AGGREGATE _redshift_devops_embedded.avg(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_avg);

-- SUM of a BIGINT is a BIGINT: https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html
CREATE FUNCTION _redshift_devops_embedded.add_float(state double precision, value real) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NULL THEN state ELSE coalesce(state, 0) + value END $$;
CREATE AGGREGATE _redshift_devops_embedded.sum(smallint) (SFUNC = int2_sum, STYPE = bigint);
CREATE AGGREGATE _redshift_devops_embedded.sum(integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE AGGREGATE _redshift_devops_embedded.sum(bigint) (SFUNC = int8pl, STYPE = bigint);
CREATE AGGREGATE _redshift_devops_embedded.sum(numeric) (SFUNC = numeric_add, STYPE = numeric);
CREATE AGGREGATE _redshift_devops_embedded.sum(real) (SFUNC = _redshift_devops_embedded.add_float, STYPE = double precision);
CREATE AGGREGATE _redshift_devops_embedded.sum(double precision) (SFUNC = float8pl, STYPE = double precision);
CREATE AGGREGATE _redshift_devops_embedded.sum(interval) (SFUNC = interval_pl, STYPE = interval);

-- These are always DOUBLE PRECISION: https://docs.aws.amazon.com/redshift/latest/dg/r_STDDEV_functions.html, https://docs.aws.amazon.com/redshift/latest/dg/r_VARIANCE_functions.html
CREATE AGGREGATE _redshift_devops_embedded.stddev(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_stddev_samp);
CREATE AGGREGATE _redshift_devops_embedded.stddev_samp(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_stddev_samp);
CREATE AGGREGATE _redshift_devops_embedded.stddev_pop(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_stddev_pop);
CREATE AGGREGATE _redshift_devops_embedded.variance(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_var_samp);
CREATE AGGREGATE _redshift_devops_embedded.var_samp(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_var_samp);
CREATE AGGREGATE _redshift_devops_embedded.var_pop(double precision) (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_var_pop);

-- Of integers too: https://docs.aws.amazon.com/redshift/latest/dg/c_bitwise_aggregate_functions.html
CREATE FUNCTION _redshift_devops_embedded.both_true(state boolean, value bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NULL THEN state ELSE coalesce(state, true) AND value <> 0 END $$;
CREATE FUNCTION _redshift_devops_embedded.one_true(state boolean, value bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NULL THEN state ELSE coalesce(state, false) OR value <> 0 END $$;
CREATE AGGREGATE pg_catalog.bool_and(bigint) (SFUNC = _redshift_devops_embedded.both_true, STYPE = boolean);
CREATE AGGREGATE pg_catalog.bool_or(bigint) (SFUNC = _redshift_devops_embedded.one_true, STYPE = boolean);

-- Percentiles of the values of a group, a window or a partition: https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html
-- Those of a DECIMAL have its scale, those of integers at least one digit behind the point.
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements double precision[]) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.percentile_cont(share) WITHIN GROUP (ORDER BY element) FROM unnest(elements) AS element $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements numeric[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  WITH ordered AS (SELECT element, row_number() OVER (ORDER BY element) AS place, count(*) OVER () AS size FROM unnest(elements) AS element WHERE element IS NOT NULL),
    wanted AS (SELECT (SELECT 1 + share::numeric * (max(size) - 1) FROM ordered) AS place)
  SELECT round(sum(CASE WHEN ceil(wanted.place) = floor(wanted.place) THEN element WHEN ordered.place = floor(wanted.place) THEN element * (ceil(wanted.place) - wanted.place) ELSE element * (wanted.place - floor(wanted.place)) END), max(scale(element)))
  FROM ordered JOIN wanted ON ordered.place IN (floor(wanted.place), ceil(wanted.place)) $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements bigint[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.percentile_cont(share, (SELECT array_agg(element + 0.0) FROM unnest(elements) AS element)) $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements integer[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.percentile_cont(share, elements::bigint[]) $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements smallint[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.percentile_cont(share, elements::bigint[]) $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements real[]) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.percentile_cont(share, elements::double precision[]) $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements timestamp[]) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT 'epoch'::timestamp + pg_catalog.percentile_cont(share) WITHIN GROUP (ORDER BY element - 'epoch'::timestamp) FROM unnest(elements) AS element $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements timestamptz[]) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$ SELECT 'epoch'::timestamptz + pg_catalog.percentile_cont(share) WITHIN GROUP (ORDER BY element - 'epoch'::timestamptz) FROM unnest(elements) AS element $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_cont(share double precision, elements date[]) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.percentile_cont(share, elements::timestamp[])::date $$;
CREATE FUNCTION _redshift_devops_embedded.percentile_disc(share double precision, elements anyarray, is_descending boolean) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$
  SELECT element FROM (SELECT element, cume_dist() OVER (ORDER BY CASE WHEN is_descending THEN NULL ELSE element END, element DESC) AS falling, cume_dist() OVER (ORDER BY element) AS rising FROM unnest(elements) AS element WHERE element IS NOT NULL) AS ordered
  WHERE CASE WHEN is_descending THEN falling ELSE rising END >= share ORDER BY CASE WHEN is_descending THEN falling ELSE rising END LIMIT 1 $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_MEDIAN.html
DO $$
DECLARE
  kind text;
  answer text;
BEGIN
  FOREACH kind IN ARRAY '{smallint,integer,bigint,numeric,real,double precision,date,timestamp,timestamptz}'::text[] LOOP
    answer := CASE WHEN kind IN ('smallint', 'integer', 'bigint') THEN 'numeric' WHEN kind = 'real' THEN 'double precision' ELSE kind END;
    EXECUTE format('CREATE FUNCTION _redshift_devops_embedded.middle(elements %s[]) RETURNS %s LANGUAGE sql IMMUTABLE AS ''SELECT _redshift_devops_embedded.percentile_cont(0.5, elements)''', kind, answer);
    EXECUTE format('CREATE AGGREGATE pg_catalog.median(%1$s) (SFUNC = array_append, STYPE = %1$s[], FINALFUNC = _redshift_devops_embedded.middle)', kind);
  END LOOP;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html
CREATE AGGREGATE _redshift_devops_embedded.listagg(text, text) (SFUNC = string_agg_transfn, STYPE = internal, FINALFUNC = string_agg_finalfn);
-- What LISTAGG(DISTINCT …) joins, each text once and in the order of its first.
CREATE FUNCTION _redshift_devops_embedded.listagg(elements varchar[], delimiter text) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(element, coalesce(delimiter, '') ORDER BY place) FROM (SELECT element, min(place) AS place FROM unnest(elements) WITH ORDINALITY AS listed (element, place) WHERE element <> '' GROUP BY rtrim(element), element) AS once $$;

-- Window functions PostgreSQL lacks; the translation gives them what they need of the window: translate/windows.ts
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html
CREATE FUNCTION _redshift_devops_embedded.ratio_to_report(value double precision, total double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT value / nullif(total, 0) $$;

-- IGNORE NULLS: the values of the frame that are not NULL, and which of them is wanted, from the end if less than 0.
CREATE FUNCTION _redshift_devops_embedded.first_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.nth_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.lead(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.last_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[cardinality(elements) + 1 - place] $$;
CREATE FUNCTION _redshift_devops_embedded.lag(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[cardinality(elements) + 1 - place] $$;

-- A sketch is the set of what was counted, so its cardinality is exact: https://docs.aws.amazon.com/redshift/latest/dg/hyperloglog-functions.html
CREATE DOMAIN pg_catalog.hllsketch AS jsonb;
CREATE FUNCTION _redshift_devops_embedded.add_to_sketch(sketch jsonb, value anyelement) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN value IS NULL THEN sketch ELSE sketch || jsonb_build_object(value::text, 1) END $$;
CREATE FUNCTION pg_catalog.hll_combine_sketches(a jsonb, b jsonb) RETURNS hllsketch LANGUAGE sql IMMUTABLE AS $$ SELECT (coalesce(a, '{}') || coalesce(b, '{}'))::hllsketch $$;
CREATE FUNCTION _redshift_devops_embedded.join_sketches(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(a, '{}') || coalesce(b, '{}') $$;
CREATE FUNCTION pg_catalog.hll_cardinality(sketch jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN sketch IS NOT NULL THEN (SELECT count(*) FROM jsonb_object_keys(sketch)) END $$;
CREATE AGGREGATE pg_catalog.hll_create_sketch(anyelement) (SFUNC = _redshift_devops_embedded.add_to_sketch, STYPE = jsonb, INITCOND = '{}');
CREATE AGGREGATE pg_catalog.hll_combine(jsonb) (SFUNC = _redshift_devops_embedded.join_sketches, STYPE = jsonb, INITCOND = '{}');
CREATE AGGREGATE pg_catalog.hll(anyelement) (SFUNC = _redshift_devops_embedded.add_to_sketch, STYPE = jsonb, INITCOND = '{}', FINALFUNC = hll_cardinality);

-- Geometries are kept as the text they were written in: https://docs.aws.amazon.com/redshift/latest/dg/geospatial-overview.html
CREATE DOMAIN pg_catalog.geometry AS text;
CREATE DOMAIN pg_catalog.geography AS text;

-- System information functions: https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html
-- What COPY and UNLOAD leave is in 90-load-errors.sql.
CREATE FUNCTION pg_catalog.pg_last_unload_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT -1 $$;

-- The documented parameters of a session: https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html
-- A preset of NULL is PostgreSQL's, which has the parameter in the same meaning; all others are kept and have no effect. A switch is shown as on or off.
CREATE TABLE _redshift_devops_embedded.parameter (name text PRIMARY KEY, preset text);
INSERT INTO _redshift_devops_embedded.parameter VALUES
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_analyze_threshold_percent.html
  ('analyze_threshold_percent', '10'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_cast_super_null_on_error.html
  ('cast_super_null_on_error', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_datashare_break_glass_session_var.html
  ('datashare_break_glass_session_var', ''),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_datestyle.html
  ('datestyle', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_default_geometry_encoding.html
  ('default_geometry_encoding', '2'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_describe_field_name_in_uppercase.html
  ('describe_field_name_in_uppercase', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_downcase_delimited_identifier.html
  ('downcase_delimited_identifier', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html
  ('enable_case_sensitive_identifier', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
  ('enable_case_sensitive_super_attribute', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_numeric_rounding.html
  ('enable_numeric_rounding', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_result_cache_for_session.html
  ('enable_result_cache_for_session', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_enable_spectrum_oid.html
  ('enable_spectrum_oid', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_vacuum_boost.html
  ('enable_vacuum_boost', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_error_on_nondeterministic_update.html
  ('error_on_nondeterministic_update', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html
  ('extra_float_digits', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_interval_forbid_composite_literals.html
  ('interval_forbid_composite_literals', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_json_serialization_enable.html
  ('json_serialization_enable', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_json_serialization_parse_nested_strings.html
  ('json_serialization_parse_nested_strings', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_max_concurrency_scaling_clusters.html
  ('max_concurrency_scaling_clusters', '1'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/max_cursor_result_set_size.html
  ('max_cursor_result_set_size', '0'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_mv_enable_aqmv_for_session.html
  ('mv_enable_aqmv_for_session', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_navigate_super_null_on_error.html
  ('navigate_super_null_on_error', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_parse_super_null_on_error.html
  ('parse_super_null_on_error', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_pg_federation_repeatable_read.html
  ('pg_federation_repeatable_read', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_query_group.html
  ('query_group', 'unset'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html
  ('search_path', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_enable_pseudo_columns.html
  ('spectrum_enable_pseudo_columns', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_query_maxerror.html
  ('spectrum_query_maxerror', '-1'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
  ('statement_timeout', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_stored_proc_log_min_messages.html
  ('stored_proc_log_min_messages', 'LOG'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html
  ('timezone', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/use_fips_ssl.html
  ('use_fips_ssl', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_wlm_query_slot_count.html
  ('wlm_query_slot_count', '1');

-- The context variables the session has named, which PostgreSQL does not list: https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html
CREATE FUNCTION _redshift_devops_embedded.variables() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(nullif(current_setting('_redshift_devops_embedded.variables', true), ''), ' ') $$;

-- The setting of PostgreSQL that holds the value, with = before it, so that an empty text is not taken for none; NULL for one that is not kept here.
CREATE FUNCTION _redshift_devops_embedded.setting_place(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF setting NOT LIKE '%.%' THEN RETURN (SELECT '_redshift_devops_embedded.parameter.' || name FROM _redshift_devops_embedded.parameter WHERE name = setting AND preset IS NOT NULL); END IF;
  IF setting !~ '^([^[:punct:][:space:][:cntrl:][:digit:]]|_)([^[:punct:][:space:][:cntrl:]]|[_$])*[.]([^[:punct:][:space:][:cntrl:][:digit:]]|_)([^[:punct:][:space:][:cntrl:]]|[_$])*$' THEN
    RAISE EXCEPTION 'invalid name of a session context variable: "%"', setting USING ERRCODE = '42602', HINT = 'It is two standard identifiers with one dot between them.';
  END IF;
  RETURN '_redshift_devops_embedded.variable.' || setting;
END $$;

-- Without a value it is what it was at the start of the session; of what nobody documents nothing is kept. Answers true, so that IF can ask it.
CREATE FUNCTION _redshift_devops_embedded.set_setting(setting text, value text, is_local boolean) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  place text := _redshift_devops_embedded.setting_place(setting);
  names text[] := _redshift_devops_embedded.variables();
BEGIN
  IF EXISTS (SELECT FROM _redshift_devops_embedded.parameter WHERE name = setting AND preset IN ('on', 'off')) THEN
    value := CASE WHEN value ~* '^(t|tr|tru|true|y|ye|yes|on|1)$' THEN 'on' WHEN value ~* '^(f|fa|fal|fals|false|n|no|of|off|0)$' THEN 'off' ELSE value END;
  END IF;
  IF setting = 'enable_case_sensitive_identifier' AND value = 'on' THEN PERFORM _redshift_devops_embedded.not_emulated(setting); END IF;
  IF setting LIKE '%.%' AND NOT setting = ANY (coalesce(names, '{}')) THEN
    PERFORM set_config('_redshift_devops_embedded.variables', array_to_string(names || setting, ' '), false);
  END IF;
  IF place IS NOT NULL THEN PERFORM set_config(place, coalesce('=' || value, ''), is_local); END IF;
  RETURN true;
END $$;

-- Variables stay known, and what COPY and UNLOAD left is no setting of Redshift's. Answers true, so that IF can ask it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_RESET.html
CREATE FUNCTION _redshift_devops_embedded.reset_all() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  kept jsonb := (SELECT jsonb_object_agg(name, setting) FROM _redshift_devops_embedded.own_settings() WHERE name !~ '[.](parameter|variable)[.]');
BEGIN
  RESET ALL;
  RETURN (SELECT count(set_config(key, value, false)) FROM jsonb_each_text(kept)) >= 0;
END $$;

-- A variable that was reset is NULL, one that nobody has set is unknown: https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_SETTING.html
CREATE FUNCTION _redshift_devops_embedded.current_setting(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted text := lower(setting);
  place text := _redshift_devops_embedded.setting_place(wanted);
  kept text := pg_catalog.current_setting(place, true);
BEGIN
  IF kept LIKE '=%' THEN RETURN substr(kept, 2); END IF;
  IF wanted = ANY (_redshift_devops_embedded.variables()) THEN RETURN NULL; END IF;
  IF wanted LIKE '%.%' THEN RAISE EXCEPTION 'unrecognized configuration parameter "%"', wanted USING ERRCODE = '42704'; END IF;
  IF place IS NOT NULL THEN RETURN (SELECT preset FROM _redshift_devops_embedded.parameter WHERE name = wanted); END IF;
  -- PostgreSQL would give 1500 as 1500ms and 5000 as 5s.
  IF wanted = 'statement_timeout' THEN RETURN (SELECT pg_settings.setting FROM pg_settings WHERE name = wanted); END IF;
  RETURN pg_catalog.current_setting(wanted);
END $$;

-- Milliseconds without a unit are all that Redshift's manual knows: https://docs.aws.amazon.com/redshift/latest/dg/r_SET_CONFIG.html
CREATE FUNCTION _redshift_devops_embedded.set_config(setting text, value text, is_local boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  wanted text := lower(setting);
BEGIN
  IF wanted = 'statement_timeout' AND value !~ '^ *[-+]?[0-9]+ *$' THEN RAISE EXCEPTION 'parameter "%" requires an integer value', wanted USING ERRCODE = '22023'; END IF;
  IF _redshift_devops_embedded.setting_place(wanted) IS NULL THEN PERFORM pg_catalog.set_config(wanted, value, is_local);
  ELSE PERFORM _redshift_devops_embedded.set_setting(wanted, value, is_local);
  END IF;
  RETURN _redshift_devops_embedded.current_setting(wanted);
END $$;

CREATE FUNCTION _redshift_devops_embedded.set_config(setting text, value text, is_local integer) RETURNS text LANGUAGE sql AS $$
  SELECT _redshift_devops_embedded.set_config(setting, value, is_local <> 0) $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html
CREATE FUNCTION _redshift_devops_embedded.show_setting(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF setting NOT LIKE '%.%' AND NOT EXISTS (SELECT FROM _redshift_devops_embedded.parameter WHERE name = setting) THEN
    PERFORM _redshift_devops_embedded.not_emulated('SHOW ' || upper(setting));
  END IF;
  RETURN _redshift_devops_embedded.current_setting(setting);
END $$;

-- What a session has set and PostgreSQL does not list.
CREATE FUNCTION _redshift_devops_embedded.own_settings() RETURNS TABLE (name text, setting text) LANGUAGE sql STABLE AS $$
  SELECT place, pg_catalog.current_setting(place, true) FROM (
    SELECT '_redshift_devops_embedded.' || unnest(ARRAY['last_copy_id', 'last_copy_count', 'last_unload_count', 'variables'])
    UNION ALL SELECT _redshift_devops_embedded.setting_place(parameter.name) FROM _redshift_devops_embedded.parameter WHERE preset IS NOT NULL
    UNION ALL SELECT _redshift_devops_embedded.setting_place(unnest(_redshift_devops_embedded.variables()))) places (place)
  WHERE pg_catalog.current_setting(place, true) <> '' $$;

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

-- A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
-- PostgreSQL counts characters, so every column of a new or changed table gets a check whose name carries the length. A CHAR holds single bytes only.
CREATE FUNCTION _redshift_devops_embedded.count_bytes(only_table regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  want record;
BEGIN
  FOR want IN
    WITH columns AS (
      SELECT c.oid, c.oid::regclass::text AS relation, a.attname, a.attnum, CASE a.atttypid WHEN 'bpchar'::regtype THEN 'ascii_' ELSE 'bytes_' END || (a.atttypmod - 4) || '_' || a.attnum AS name,
        CASE a.atttypid WHEN 'bpchar'::regtype THEN 'char_length(' || quote_ident(a.attname) || '::text)' ELSE (a.atttypmod - 4)::text END AS most
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.oid = only_table AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod > 4
    ), checks AS (
      SELECT conrelid, conname::text AS conname, split_part(conname::text, '_', 3)::smallint AS attnum FROM pg_constraint WHERE conrelid = only_table AND contype = 'c' AND conname ~ '^(bytes|ascii)_'
    ), changes AS (
      SELECT relation, 'DROP CONSTRAINT ' || quote_ident(conname) AS change FROM columns JOIN checks ON conrelid = oid AND checks.attnum = columns.attnum AND conname <> name
      UNION ALL
      SELECT relation, 'ADD CONSTRAINT ' || quote_ident(name) || ' CHECK (octet_length(' || quote_ident(attname) || '::text) <= ' || most || ') NOT VALID'
      FROM columns WHERE NOT EXISTS (SELECT 1 FROM checks WHERE conrelid = oid AND conname = name)
    )
    SELECT relation, string_agg(change, ', ' ORDER BY change DESC) AS changes FROM changes GROUP BY relation
  LOOP
    EXECUTE 'ALTER TABLE ' || want.relation || ' ' || want.changes;
  END LOOP;
END $$;

-- Moves every row, like ALTER TABLE … APPEND: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html
CREATE FUNCTION _redshift_devops_embedded.append(target regclass, source regclass, ignore_extra boolean, fill_target boolean) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  shared text;
  missing text;
  moved bigint;
BEGIN
  IF target = source THEN RAISE EXCEPTION 'ALTER TABLE APPEND source and target must be different tables'; END IF;
  SELECT string_agg(quote_ident(t.attname), ', ' ORDER BY t.attnum) INTO shared FROM pg_attribute t
    JOIN pg_attribute s ON s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped
    WHERE t.attrelid = target AND t.attnum > 0 AND NOT t.attisdropped;
  SELECT string_agg(attname, ', ') INTO missing FROM pg_attribute s WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND NOT ignore_extra
    AND NOT EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = target AND t.attname = s.attname AND t.attnum > 0 AND NOT t.attisdropped);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % are in the source and not in the target', missing; END IF;
  SELECT string_agg(attname, ', ') INTO missing FROM pg_attribute t WHERE attrelid = target AND attnum > 0 AND NOT attisdropped AND NOT fill_target
    AND NOT EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % are in the target and not in the source', missing; END IF;
  SELECT string_agg(t.attname, ', ') INTO missing FROM pg_attribute t JOIN pg_attribute s ON s.attrelid = source AND s.attname = t.attname AND s.attnum > 0 AND NOT s.attisdropped
    WHERE t.attrelid = target AND t.attnum > 0 AND NOT t.attisdropped AND (s.atttypid <> t.atttypid OR s.atttypmod <> t.atttypmod OR s.attnotnull <> t.attnotnull);
  IF missing IS NOT NULL THEN RAISE EXCEPTION 'ALTER TABLE APPEND: columns % differ between source and target', missing; END IF;
  EXECUTE 'INSERT INTO ' || target || ' (' || shared || ') OVERRIDING SYSTEM VALUE SELECT ' || shared || ' FROM ' || source;
  GET DIAGNOSTICS moved = ROW_COUNT;
  EXECUTE 'TRUNCATE ' || source;
  RETURN moved;
END $$;

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

-- Who holds which lock: https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html
-- Redshift's transactions hold an ExclusiveLock on themselves from their beginning, PostgreSQL's hold that on a virtual id until they write.
-- There is one connection, so the transactions are always the one that asks. The tables of this schema are nobody's business.
CREATE VIEW pg_catalog.svv_transactions AS
  SELECT session_user::text AS txn_owner, current_database()::text AS txn_db, pg_current_xact_id()::text::bigint AS xid, held.pid,
    activity.xact_start AT TIME ZONE 'UTC' AS txn_start, held.mode AS lock_mode,
    CASE held.locktype WHEN 'virtualxid' THEN 'transactionid' ELSE held.locktype END AS lockable_object_type, held.relation, held.granted
  FROM pg_locks held JOIN pg_stat_activity activity ON activity.pid = held.pid
  WHERE held.locktype IN ('relation', 'virtualxid')
    AND NOT EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = held.relation AND c.relnamespace = '_redshift_devops_embedded'::regnamespace);

-- Temporary tables of a client whose turn it is not, where all clients share one connection. A name is kept with the table that holds its rows.
CREATE TABLE _redshift_devops_embedded.parked (client text NOT NULL, name text NOT NULL, holder text NOT NULL);

CREATE FUNCTION _redshift_devops_embedded.copy_table(target text, is_temporary boolean, source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  numbered record;
BEGIN
  EXECUTE format('CREATE %s TABLE %s (LIKE %s INCLUDING ALL)', CASE WHEN is_temporary THEN 'TEMPORARY' ELSE '' END, target, source);
  EXECUTE format('INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s', target, source);
  FOR numbered IN SELECT attname FROM pg_attribute WHERE attrelid = source::regclass AND attidentity <> '' LOOP
    EXECUTE format('SELECT setval(%L, last_value, is_called) FROM %s', pg_get_serial_sequence(target, numbered.attname), pg_get_serial_sequence(source, numbered.attname));
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.park(new_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own record;
BEGIN
  FOR own IN SELECT relname::text AS name, 'parked_' || oid::text AS holder FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r' LOOP
    PERFORM _redshift_devops_embedded.copy_table('_redshift_devops_embedded.' || own.holder, false, format('pg_temp.%I', own.name));
    INSERT INTO _redshift_devops_embedded.parked VALUES (new_client, own.name, own.holder);
  END LOOP;
END $$;

-- '' for those of all clients, which end with their process.
CREATE FUNCTION _redshift_devops_embedded.drop_parked(old_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept record;
BEGIN
  FOR kept IN DELETE FROM _redshift_devops_embedded.parked WHERE old_client IN ('', client) RETURNING holder LOOP
    EXECUTE format('DROP TABLE _redshift_devops_embedded.%I', kept.holder);
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.unpark(old_client text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT name, holder FROM _redshift_devops_embedded.parked WHERE client = old_client LOOP
    PERFORM _redshift_devops_embedded.copy_table(format('pg_temp.%I', kept.name), true, '_redshift_devops_embedded.' || kept.holder);
  END LOOP;
  PERFORM _redshift_devops_embedded.drop_parked(old_client);
END $$;

-- A relation others have created or dropped since this transaction's snapshot: the catalog says what is now, a query of it what was then.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
CREATE FUNCTION _redshift_devops_embedded.refuse_changed(names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted text;
  parts text[];
  present oid;
BEGIN
  FOREACH wanted IN ARRAY names LOOP
    present := to_regclass(wanted);
    parts := parse_ident(wanted);
    IF present IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_class WHERE oid = present)
      OR present IS NULL AND EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = parts[cardinality(parts)] AND CASE WHEN cardinality(parts) = 1 THEN n.nspname = ANY (current_schemas(false)) ELSE n.nspname = parts[1] END)
    THEN RAISE EXCEPTION '1018' USING DETAIL = 'Relation does not exist';
    END IF;
  END LOOP;
END $$;

-- ALTER DATABASE … ISOLATION LEVEL, which new connections have: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
CREATE FUNCTION _redshift_devops_embedded.set_isolation(database text, level text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF database <> current_database() THEN RAISE EXCEPTION 'database "%" does not exist', database; END IF;
  EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation TO %L', database, CASE level WHEN 'serializable' THEN 'serializable' ELSE 'repeatable read' END);
END $$;

-- What translated bodies of procedures ask before they end a transaction: https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
-- redshift_devops.atomic is on in a client's transaction, redshift_devops.block after a START TRANSACTION of a NONATOMIC procedure.
CREATE FUNCTION _redshift_devops_embedded.is_atomic() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('redshift_devops.atomic', true), '') = 'on' $$;

CREATE FUNCTION _redshift_devops_embedded.in_block() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT _redshift_devops_embedded.is_atomic() OR coalesce(current_setting('redshift_devops.block', true), '') = 'on' $$;

-- The rest answer true, so that IF can ask them: a PERFORM would change FOUND.
CREATE FUNCTION _redshift_devops_embedded.set_block(state text) RETURNS boolean LANGUAGE sql AS $$ SELECT set_config('redshift_devops.block', state, false) IS NOT NULL $$;

CREATE FUNCTION _redshift_devops_embedded.not_emulated(what text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'NOT EMULATED: %', what USING ERRCODE = '2D000';
END $$;

CREATE FUNCTION _redshift_devops_embedded.may_end(command text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF _redshift_devops_embedded.is_atomic() THEN
    RAISE EXCEPTION '% cannot be invoked from a procedure that is executing in an atomic context.', command USING ERRCODE = '2D000',
      HINT = 'Try calling the procedure as a top-level call i.e. not from within an explicit transaction block. Or, if this procedure (or one of its ancestors in the call chain) was created with SET config options, recreate the procedure without them.';
  END IF;
  RETURN true;
END $$;

-- In a transaction of the client Redshift lets it, and here it cannot be.
CREATE FUNCTION _redshift_devops_embedded.may_end_nonatomic(command text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RETURN NOT _redshift_devops_embedded.is_atomic() OR _redshift_devops_embedded.not_emulated(command || ' of a NONATOMIC procedure that is called in a transaction');
END $$;

-- Whether a procedure must be called outside of a transaction: it, one of the same name, or one that it may call, ends transactions.
CREATE FUNCTION _redshift_devops_embedded.ends_transactions(procedure_name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM pg_proc WHERE prokind = 'p' AND proname = procedure_name AND (prosrc LIKE '%_redshift_devops_embedded.%' OR prosrc ~* '[[:<:]]call[[:>:]]')) $$;

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

-- Column numbers of names, in the order given. CREATE TABLE AS may count its columns instead of naming them.
CREATE FUNCTION _redshift_devops_embedded.column_numbers(relation oid, names jsonb) RETURNS smallint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  given text;
  number smallint;
  numbers smallint[] := '{}';
BEGIN
  FOR given IN SELECT jsonb_array_elements_text(names) LOOP
    SELECT attnum INTO number FROM pg_attribute WHERE attrelid = relation AND attname = given AND attnum > 0 AND NOT attisdropped;
    IF number IS NULL AND given ~ '^[0-9]+$' THEN number := given::smallint; END IF;
    IF number IS NULL THEN RAISE EXCEPTION USING ERRCODE = '42703', MESSAGE = 'column "' || given || '" named in key does not exist'; END IF;
    numbers := numbers || number;
  END LOOP;
  RETURN numbers;
END $$;

-- A key of a table; without a name it gets PostgreSQL's.
CREATE FUNCTION _redshift_devops_embedded.add_key(target oid, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  numbers smallint[] := _redshift_devops_embedded.column_numbers(target, given -> 'columns');
  parent oid := (given ->> 'references')::regclass;
  parent_numbers smallint[];
  key_name text := given ->> 'name';
BEGIN
  IF parent IS NOT NULL AND jsonb_array_length(given -> 'referenced') > 0 THEN parent_numbers := _redshift_devops_embedded.column_numbers(parent, given -> 'referenced');
  ELSIF parent IS NOT NULL THEN SELECT columns INTO parent_numbers FROM _redshift_devops_embedded.key_constraint WHERE relation = parent AND type = 'p';
  END IF;
  IF given ->> 'type' = 'p' AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND type = 'p') THEN
    RAISE EXCEPTION USING ERRCODE = '42P16', MESSAGE = 'multiple primary keys for table "' || (SELECT relname FROM pg_class WHERE oid = target) || '" are not allowed';
  END IF;
  IF key_name IS NULL THEN
    SELECT relname || CASE given ->> 'type' WHEN 'p' THEN '_pkey' WHEN 'u' THEN '_' || (given -> 'columns' ->> 0) || '_key' ELSE '_' || (given -> 'columns' ->> 0) || '_fkey' END INTO key_name FROM pg_class WHERE oid = target;
    IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND name = key_name) THEN
      SELECT key_name || count(*) INTO key_name FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND starts_with(name, key_name);
    END IF;
  ELSIF EXISTS (SELECT 1 FROM _redshift_devops_embedded.key_constraint WHERE relation = target AND name = key_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = 'constraint "' || key_name || '" for relation "' || (SELECT relname FROM pg_class WHERE oid = target) || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.key_constraint VALUES (target, key_name, given ->> 'type', numbers, parent, parent_numbers);
END $$;

-- Takes over what a statement says of a relation; what is absent from `given` stays as it is. Every statement inside is planned anew for each
-- request, so what has nothing to do is not run.
CREATE FUNCTION _redshift_devops_embedded.describe_attributes(target oid, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  UPDATE _redshift_devops_embedded.table_attributes SET
    diststyle = CASE WHEN given ? 'distkey' THEN 'KEY' ELSE coalesce(given ->> 'diststyle', diststyle) END,
    distkey = CASE WHEN given ? 'distkey' THEN (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(given -> 'distkey')))[1] WHEN given ? 'diststyle' THEN NULL ELSE distkey END,
    sortkey_style = coalesce(given ->> 'sortkeyStyle', sortkey_style),
    sortkeys = CASE WHEN given ? 'sortkeyStyle' THEN _redshift_devops_embedded.column_numbers(target, given -> 'sortkeys') ELSE sortkeys END,
    backup = coalesce((given ->> 'backup')::boolean, backup), auto_refresh = coalesce((given ->> 'autoRefresh')::boolean, auto_refresh),
    encode_auto = coalesce((given ->> 'encodeAuto')::boolean, encode_auto), owner = coalesce(given ->> 'owner', owner), definition = coalesce(given ->> 'definition', definition),
    row_level_security = coalesce((given ->> 'rowLevelSecurity')::boolean, row_level_security), rls_conjunction = coalesce(given ->> 'rlsConjunction', rls_conjunction)
    WHERE relation = target;
  IF given ->> 'encodeAuto' = 'true' THEN DELETE FROM _redshift_devops_embedded.column_encoding WHERE relation = target; END IF;
  IF given ? 'encodings' THEN
    INSERT INTO _redshift_devops_embedded.column_encoding
      SELECT target, (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(key)))[1], value FROM jsonb_each_text(given -> 'encodings')
      ON CONFLICT (relation, attnum) DO UPDATE SET encoding = excluded.encoding;
  END IF;
  IF given ? 'keys' THEN
    FOR each IN SELECT value FROM jsonb_array_elements(given -> 'keys') LOOP
      PERFORM _redshift_devops_embedded.add_key(target, each.value);
    END LOOP;
  END IF;
END $$;

-- After a relation was made. One that was there before (IF NOT EXISTS) keeps what it has; a view that was replaced does not.
CREATE FUNCTION _redshift_devops_embedded.describe_new(name text, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := name::regclass;
  parent oid := (given ->> 'like')::regclass;
BEGIN
  INSERT INTO _redshift_devops_embedded.table_attributes (relation) VALUES (target) ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT given ? 'replaces' THEN RETURN; END IF;
  IF parent IS NOT NULL THEN PERFORM _redshift_devops_embedded.describe_like(target, parent); END IF;
  IF given <> '{}' THEN PERFORM _redshift_devops_embedded.describe_attributes(target, given); END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.default_privilege) THEN
    INSERT INTO _redshift_devops_embedded.privilege (object_type, object, attnum, scope, privilege, grantee_type, grantee, admin_option)
      SELECT 'relation', target, 0, '', d.privilege, d.grantee_type, d.grantee, d.admin_option FROM _redshift_devops_embedded.default_privilege d
      WHERE d.object_type = 'RELATION' AND d.owner = current_user AND d.schema IN (0, (SELECT relnamespace FROM pg_class WHERE oid = target))
      ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- LIKE takes over distribution, sort keys, encodings and BACKUP, and no keys: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
CREATE FUNCTION _redshift_devops_embedded.describe_like(target oid, parent oid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE _redshift_devops_embedded.table_attributes t SET diststyle = p.diststyle, sortkey_style = p.sortkey_style, backup = p.backup, encode_auto = p.encode_auto,
    distkey = (SELECT (_redshift_devops_embedded.column_numbers(target, jsonb_build_array(attname)))[1] FROM pg_attribute WHERE attrelid = parent AND attnum = p.distkey),
    sortkeys = coalesce((SELECT _redshift_devops_embedded.column_numbers(target, jsonb_agg(a.attname ORDER BY place)) FROM unnest(p.sortkeys) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = parent AND a.attnum = k.number), '{}')
    FROM _redshift_devops_embedded.table_attributes p WHERE t.relation = target AND p.relation = parent;
  INSERT INTO _redshift_devops_embedded.column_encoding
    SELECT target, t.attnum, e.encoding FROM _redshift_devops_embedded.column_encoding e JOIN pg_attribute p ON p.attrelid = parent AND p.attnum = e.attnum AND NOT p.attisdropped
    JOIN pg_attribute t ON t.attrelid = target AND t.attname = p.attname WHERE e.relation = parent;
END $$;

-- ALTER TABLE and ALTER MATERIALIZED VIEW.
CREATE FUNCTION _redshift_devops_embedded.describe_changed(name text, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid := to_regclass(name);
BEGIN
  -- A late-binding view of a table that is not there, or IF EXISTS.
  IF target IS NULL THEN RETURN; END IF;
  INSERT INTO _redshift_devops_embedded.table_attributes (relation) VALUES (target) ON CONFLICT DO NOTHING;
  PERFORM _redshift_devops_embedded.describe_attributes(target, given);
  IF given ? 'dropsKey' THEN
    DELETE FROM _redshift_devops_embedded.key_constraint k WHERE k.relation = target AND k.name = given ->> 'dropsKey';
    IF NOT FOUND AND NOT given ? 'ifExists' THEN
      RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = 'constraint "' || (given ->> 'dropsKey') || '" of relation "' || (SELECT relname FROM pg_class WHERE oid = target) || '" does not exist';
    END IF;
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.describe_late(given_name text, given_definition text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO _redshift_devops_embedded.late_binding_text VALUES (given_name, given_definition) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition $$;

-- The author's text of a routine just made: PostgreSQL has the translation. Of those of one name the last written is meant.
CREATE FUNCTION _redshift_devops_embedded.describe_routine(given_name text, given_body text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  parts text[] := parse_ident(given_name);
BEGIN
  INSERT INTO _redshift_devops_embedded.routine_text
    SELECT p.oid, given_body FROM pg_proc p WHERE p.proname = parts[cardinality(parts)] AND p.xmin = pg_current_xact_id()::xid
      AND p.pronamespace = CASE cardinality(parts) WHEN 1 THEN current_schema()::regnamespace ELSE quote_ident(parts[1])::regnamespace END
      ORDER BY p.cmin::text::bigint DESC LIMIT 1
    ON CONFLICT (routine) DO UPDATE SET body = excluded.body;
END $$;

-- CREATE, ALTER and DROP of users, groups and roles. What nobody created may be granted to all the same: users of a warehouse are often made elsewhere.
CREATE FUNCTION _redshift_devops_embedded.create_principal(given_kind text, given_name text, given_options jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) OR (given_kind = 'user' AND given_name = session_user) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = given_kind || ' "' || given_name || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.principal (kind, name, options) VALUES (given_kind, given_name, given_options);
END $$;

CREATE FUNCTION _redshift_devops_embedded.must_have_principal(given_kind text, given_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) OR (given_kind = 'user' AND given_name = session_user) THEN RETURN; END IF;
  RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = given_kind || ' "' || given_name || '" does not exist';
END $$;

CREATE FUNCTION _redshift_devops_embedded.alter_principal(given_kind text, given_name text, given_options jsonb, new_name text, new_owner text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal(given_kind, given_name);
  UPDATE _redshift_devops_embedded.principal SET options = options || given_options, owner = coalesce(new_owner, owner) WHERE kind = given_kind AND name = given_name;
  IF new_name IS NULL THEN RETURN; END IF;
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = new_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = given_kind || ' "' || new_name || '" already exists';
  END IF;
  UPDATE _redshift_devops_embedded.principal SET name = new_name WHERE kind = given_kind AND name = given_name;
  UPDATE _redshift_devops_embedded.privilege SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.default_privilege SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.role_grant SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.role_grant SET role = new_name WHERE given_kind = 'role' AND role = given_name;
  UPDATE _redshift_devops_embedded.policy_attachment SET grantee = new_name WHERE grantee_type = given_kind AND grantee = given_name;
  UPDATE _redshift_devops_embedded.group_member SET group_name = new_name WHERE given_kind = 'group' AND group_name = given_name;
  UPDATE _redshift_devops_embedded.group_member SET user_name = new_name WHERE given_kind = 'user' AND user_name = given_name;
END $$;

-- Whoever holds privileges cannot be dropped: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html, https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_GROUP.html
-- A role that is granted can be, with FORCE: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_ROLE.html
CREATE FUNCTION _redshift_devops_embedded.drop_principal(given_kind text, given_name text, if_exists boolean, force boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF if_exists AND NOT EXISTS (SELECT 1 FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name) THEN RETURN; END IF;
  PERFORM _redshift_devops_embedded.must_have_principal(given_kind, given_name);
  IF NOT force AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.shown_privilege WHERE grantee_type = given_kind AND grantee = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = given_kind || ' "' || given_name || '" cannot be dropped because the ' || given_kind || ' has a privilege on some object';
  END IF;
  IF NOT force AND given_kind = 'role' AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.role_grant WHERE role = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = 'role "' || given_name || '" cannot be dropped because it is granted to some user or role';
  END IF;
  DELETE FROM _redshift_devops_embedded.principal WHERE kind = given_kind AND name = given_name;
  DELETE FROM _redshift_devops_embedded.privilege WHERE grantee_type = given_kind AND grantee = given_name;
  DELETE FROM _redshift_devops_embedded.role_grant WHERE (grantee_type = given_kind AND grantee = given_name) OR (given_kind = 'role' AND role = given_name);
  DELETE FROM _redshift_devops_embedded.group_member WHERE (given_kind = 'group' AND group_name = given_name) OR (given_kind = 'user' AND user_name = given_name);
END $$;

CREATE FUNCTION _redshift_devops_embedded.change_members(given_group text, given_users jsonb, removes boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  given_user text;
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal('group', given_group);
  FOR given_user IN SELECT jsonb_array_elements_text(given_users) LOOP
    PERFORM _redshift_devops_embedded.must_have_principal('user', given_user);
    IF removes THEN DELETE FROM _redshift_devops_embedded.group_member WHERE group_name = given_group AND user_name = given_user;
    ELSE INSERT INTO _redshift_devops_embedded.group_member VALUES (given_group, given_user) ON CONFLICT DO NOTHING;
    END IF;
  END LOOP;
END $$;

-- What ALL stands for: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
CREATE FUNCTION _redshift_devops_embedded.all_privileges(object_type text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE object_type WHEN 'relation' THEN '{SELECT,INSERT,UPDATE,DELETE,REFERENCES,DROP,TRUNCATE,ALTER}' WHEN 'schema' THEN '{CREATE,USAGE,ALTER,DROP}'
    WHEN 'database' THEN '{CREATE,TEMPORARY,USAGE,ALTER}' ELSE '{EXECUTE}' END::text[] $$;

-- The objects a GRANT names, or all there are now of a kind in the schemas it names.
CREATE FUNCTION _redshift_devops_embedded.granted_objects(given jsonb) RETURNS TABLE (object oid) LANGUAGE plpgsql STABLE AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT value ->> 'name' AS name, value ->> 'arguments' AS arguments, parse_ident(value ->> 'name') AS parts FROM jsonb_array_elements(given -> 'names') LOOP
    IF given ->> 'isContainer' = 'true' AND given ->> 'objectType' = 'relation' THEN RETURN QUERY SELECT r.oid FROM _redshift_devops_embedded.shown_relation r WHERE r.relnamespace = each.name::regnamespace;
    ELSIF given ->> 'isContainer' = 'true' AND given ->> 'objectType' = 'routine' THEN RETURN QUERY SELECT p.oid FROM pg_proc p WHERE p.pronamespace = each.name::regnamespace;
    ELSIF given ->> 'objectType' = 'relation' THEN RETURN QUERY SELECT each.name::regclass::oid;
    ELSIF given ->> 'objectType' = 'schema' THEN RETURN QUERY SELECT each.name::regnamespace::oid;
    ELSIF given ->> 'objectType' = 'database' THEN RETURN QUERY SELECT d.oid FROM pg_database d WHERE d.datname = current_database();
    ELSIF to_regprocedure(each.name || '(' || each.arguments || ')') IS NOT NULL THEN RETURN QUERY SELECT to_regprocedure(each.name || '(' || each.arguments || ')')::oid;
    ELSE
      RETURN QUERY SELECT p.oid FROM pg_proc p WHERE p.proname = each.parts[cardinality(each.parts)] AND CASE cardinality(each.parts) WHEN 1 THEN pg_function_is_visible(p.oid) ELSE p.pronamespace = quote_ident(each.parts[1])::regnamespace END;
      IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '42883', MESSAGE = 'function ' || each.name || '(' || coalesce(each.arguments, '') || ') does not exist'; END IF;
    END IF;
  END LOOP;
END $$;

-- GRANT and REVOKE on objects: one row for each object, column, privilege and grantee.
CREATE FUNCTION _redshift_devops_embedded.change_privileges(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target oid;
  each record;
BEGIN
  FOR target IN SELECT object FROM _redshift_devops_embedded.granted_objects(given) LOOP
    FOR each IN
      SELECT name, CASE WHEN jsonb_array_length(p.value -> 'columns') = 0 THEN '{0}' ELSE _redshift_devops_embedded.column_numbers(target, p.value -> 'columns') END AS numbers,
        g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'grantOption')::boolean AS grant_option
      FROM jsonb_array_elements(given -> 'privileges') p
      CROSS JOIN LATERAL unnest(CASE p.value ->> 'name' WHEN 'ALL' THEN _redshift_devops_embedded.all_privileges(CASE WHEN given ->> 'scope' <> '' THEN given ->> 'scopeType' ELSE given ->> 'objectType' END) ELSE ARRAY[p.value ->> 'name'] END) AS name
      CROSS JOIN jsonb_array_elements(given -> 'grantees') g
    LOOP
      IF given ->> 'action' = 'grant' THEN
        INSERT INTO _redshift_devops_embedded.privilege (object_type, object, attnum, scope, privilege, grantee_type, grantee, admin_option)
          SELECT given ->> 'objectType', target, number, given ->> 'scope', each.name, each.grantee_type, each.grantee, each.grant_option FROM unnest(each.numbers) AS number
          ON CONFLICT (object_type, object, attnum, scope, privilege, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.privilege.admin_option OR excluded.admin_option;
      ELSIF given ->> 'action' = 'revoke option' THEN
        UPDATE _redshift_devops_embedded.privilege p SET admin_option = false WHERE p.object_type = given ->> 'objectType' AND p.object = target AND p.attnum = ANY (each.numbers)
          AND p.scope = given ->> 'scope' AND p.privilege = each.name AND p.grantee_type = each.grantee_type AND p.grantee = each.grantee;
      ELSE
        -- What is revoked from the table is revoked from its columns.
        DELETE FROM _redshift_devops_embedded.privilege p WHERE p.object_type = given ->> 'objectType' AND p.object = target AND (p.attnum = ANY (each.numbers) OR each.numbers = '{0}')
          AND p.scope = given ->> 'scope' AND p.privilege = each.name AND p.grantee_type = each.grantee_type AND p.grantee = each.grantee;
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- GRANT ROLE and REVOKE ROLE. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
CREATE FUNCTION _redshift_devops_embedded.change_role_grants(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT r.value AS role, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'adminOption')::boolean AS admin_option
    FROM jsonb_array_elements_text(given -> 'roles') r CROSS JOIN jsonb_array_elements(given -> 'grantees') g
  LOOP
    IF given ->> 'action' = 'grant' THEN
      INSERT INTO _redshift_devops_embedded.role_grant VALUES (each.role, each.grantee_type, each.grantee, each.admin_option)
        ON CONFLICT (role, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.role_grant.admin_option OR excluded.admin_option;
    ELSIF given ->> 'action' = 'revoke option' THEN
      UPDATE _redshift_devops_embedded.role_grant g SET admin_option = false WHERE g.role = each.role AND g.grantee_type = each.grantee_type AND g.grantee = each.grantee;
    ELSE DELETE FROM _redshift_devops_embedded.role_grant g WHERE g.role = each.role AND g.grantee_type = each.grantee_type AND g.grantee = each.grantee;
    END IF;
  END LOOP;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html
CREATE FUNCTION _redshift_devops_embedded.change_default_privileges(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  FOR each IN
    SELECT coalesce(s.value::regnamespace::oid, 0) AS schema, coalesce(u.value, current_user::text) AS owner, name AS privilege, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee, (g.value ->> 'grantOption')::boolean AS grant_option
    FROM jsonb_array_elements(given -> 'privileges') p
    CROSS JOIN LATERAL unnest(CASE p.value ->> 'name' WHEN 'ALL' THEN _redshift_devops_embedded.all_privileges(lower(given ->> 'objectType')) ELSE ARRAY[p.value ->> 'name'] END) AS name
    CROSS JOIN jsonb_array_elements(given -> 'grantees') g
    LEFT JOIN jsonb_array_elements_text(given -> 'schemas') s ON true LEFT JOIN jsonb_array_elements_text(given -> 'users') u ON true
  LOOP
    IF given ->> 'action' = 'grant' THEN
      INSERT INTO _redshift_devops_embedded.default_privilege VALUES (each.schema, each.owner, given ->> 'objectType', each.privilege, each.grantee_type, each.grantee, each.grant_option)
        ON CONFLICT (schema, owner, object_type, privilege, grantee_type, grantee) DO UPDATE SET admin_option = _redshift_devops_embedded.default_privilege.admin_option OR excluded.admin_option;
    ELSE
      DELETE FROM _redshift_devops_embedded.default_privilege d WHERE d.schema = each.schema AND d.owner = each.owner AND d.object_type = given ->> 'objectType'
        AND d.privilege = each.privilege AND d.grantee_type = each.grantee_type AND d.grantee = each.grantee;
    END IF;
  END LOOP;
END $$;

-- A schema's owner and quota, and what an external schema stands for.
CREATE FUNCTION _redshift_devops_embedded.describe_schema(name text, given jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO _redshift_devops_embedded.schema_attributes AS known VALUES (name::regnamespace, given ->> 'owner', given ->> 'quota', given ->> 'source', given ->> 'database', coalesce(given -> 'options', '{}'))
    ON CONFLICT (schema) DO UPDATE SET owner = coalesce(excluded.owner, known.owner), quota = coalesce(excluded.quota, known.quota),
      source = coalesce(excluded.source, known.source), database = coalesce(excluded.database, known.database), options = known.options || excluded.options $$;

CREATE FUNCTION _redshift_devops_embedded.create_policy(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy WHERE kind = given ->> 'policy' AND name = given ->> 'name') THEN
    IF given ->> 'ifNotExists' = 'true' THEN RETURN; END IF;
    RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = (given ->> 'policy') || ' policy "' || (given ->> 'name') || '" already exists';
  END IF;
  INSERT INTO _redshift_devops_embedded.policy (kind, name, columns, alias, expression)
    SELECT given ->> 'policy', given ->> 'name', '[' || coalesce(string_agg('{"colname":' || to_json(c.value ->> 'name') || ',"type":' || to_json(_redshift_devops_embedded.written_type(c.value ->> 'type')) || '}', ',' ORDER BY place), '') || ']', given ->> 'alias', given ->> 'using'
    FROM jsonb_array_elements(given -> 'columns') WITH ORDINALITY AS c (value, place);
END $$;

CREATE FUNCTION _redshift_devops_embedded.must_have_policy(given_kind text, given_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy WHERE kind = given_kind AND name = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = given_kind || ' policy "' || given_name || '" does not exist';
  END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.alter_policy(given_kind text, given_name text, given_expression text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_policy(given_kind, given_name);
  UPDATE _redshift_devops_embedded.policy SET expression = given_expression, modified_by = current_user, modified_at = statement_timestamp() AT TIME ZONE 'UTC' WHERE kind = given_kind AND name = given_name;
END $$;

-- One that is attached is not dropped without CASCADE: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_RLS_POLICY.html
CREATE FUNCTION _redshift_devops_embedded.drop_policy(given_kind text, given_name text, if_exists boolean, cascades boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT if_exists THEN PERFORM _redshift_devops_embedded.must_have_policy(given_kind, given_name); END IF;
  IF NOT cascades AND EXISTS (SELECT 1 FROM _redshift_devops_embedded.policy_attachment a JOIN pg_class c ON c.oid = a.relation WHERE a.kind = given_kind AND a.policy = given_name) THEN
    RAISE EXCEPTION USING ERRCODE = '2BP01', MESSAGE = given_kind || ' policy "' || given_name || '" is attached to a relation';
  END IF;
  DELETE FROM _redshift_devops_embedded.policy_attachment WHERE kind = given_kind AND policy = given_name;
  DELETE FROM _redshift_devops_embedded.policy WHERE kind = given_kind AND name = given_name;
END $$;

CREATE FUNCTION _redshift_devops_embedded.change_attachments(given jsonb, attaches boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  PERFORM _redshift_devops_embedded.must_have_policy(given ->> 'policy', given ->> 'name');
  FOR each IN SELECT r.value::regclass::oid AS relation, g.value ->> 'type' AS grantee_type, g.value ->> 'name' AS grantee FROM jsonb_array_elements_text(given -> 'relations') r CROSS JOIN jsonb_array_elements(given -> 'grantees') g LOOP
    IF attaches THEN
      INSERT INTO _redshift_devops_embedded.policy_attachment VALUES (given ->> 'policy', given ->> 'name', each.relation, each.grantee_type, each.grantee, given -> 'columns', given -> 'inputs', (given ->> 'priority')::integer)
        ON CONFLICT (kind, policy, relation, grantee_type, grantee, output_columns) DO UPDATE SET input_columns = excluded.input_columns, priority = excluded.priority;
    ELSE
      DELETE FROM _redshift_devops_embedded.policy_attachment a WHERE a.kind = given ->> 'policy' AND a.policy = given ->> 'name' AND a.relation = each.relation
        AND a.grantee_type = each.grantee_type AND a.grantee = each.grantee AND (given ->> 'policy' = 'RLS' OR a.output_columns = given -> 'columns');
      IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = (given ->> 'policy') || ' policy "' || (given ->> 'name') || '" is not attached to relation "' || each.relation::regclass || '"'; END IF;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION _redshift_devops_embedded.create_datashare(given_name text, given_public boolean, given_manager text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM _redshift_devops_embedded.datashare WHERE name = given_name) THEN RAISE EXCEPTION USING ERRCODE = '42710', MESSAGE = 'datashare "' || given_name || '" already exists'; END IF;
  INSERT INTO _redshift_devops_embedded.datashare (name, public, managed_by) VALUES (given_name, given_public, given_manager);
END $$;

CREATE FUNCTION _redshift_devops_embedded.datashare_id(given_name text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  found_id integer;
BEGIN
  SELECT id INTO found_id FROM _redshift_devops_embedded.datashare WHERE name = given_name;
  IF found_id IS NULL THEN RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = 'datashare "' || given_name || '" does not exist'; END IF;
  RETURN found_id;
END $$;

CREATE FUNCTION _redshift_devops_embedded.drop_datashare(given_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  dropped integer := _redshift_devops_embedded.datashare_id(given_name);
BEGIN
  DELETE FROM _redshift_devops_embedded.datashare_object WHERE share = dropped;
  DELETE FROM _redshift_devops_embedded.datashare WHERE id = dropped;
END $$;

-- ALTER DATASHARE … SET
CREATE FUNCTION _redshift_devops_embedded.set_datashare(given_name text, given_public boolean, schema_name text, given_include_new boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed integer := _redshift_devops_embedded.datashare_id(given_name);
BEGIN
  UPDATE _redshift_devops_embedded.datashare SET public = coalesce(given_public, public) WHERE id = changed;
  IF schema_name IS NOT NULL THEN UPDATE _redshift_devops_embedded.datashare_object SET include_new = given_include_new WHERE share = changed AND object_type = 'schema' AND object = schema_name::regnamespace; END IF;
END $$;

-- ALTER DATASHARE … ADD and REMOVE
CREATE FUNCTION _redshift_devops_embedded.change_datashare(given_name text, given jsonb, removes boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed integer := _redshift_devops_embedded.datashare_id(given_name);
  kind text := CASE given ->> 'objectType' WHEN 'routine' THEN 'function' ELSE given ->> 'objectType' END;
BEGIN
  IF removes THEN DELETE FROM _redshift_devops_embedded.datashare_object o USING _redshift_devops_embedded.granted_objects(given) g WHERE o.share = changed AND o.object_type = kind AND o.object = g.object;
  ELSE INSERT INTO _redshift_devops_embedded.datashare_object SELECT changed, kind, object, CASE kind WHEN 'schema' THEN false END FROM _redshift_devops_embedded.granted_objects(given) ON CONFLICT DO NOTHING;
  END IF;
END $$;

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

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLES.html
CREATE VIEW pg_catalog.svv_tables AS
  SELECT current_database()::text AS table_catalog, schema AS table_schema, name AS table_name, CASE type WHEN 'TABLE' THEN 'BASE TABLE' ELSE type END AS table_type, remarks FROM _redshift_devops_embedded.named_relation;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_COLUMNS.html
CREATE VIEW pg_catalog.svv_columns AS
  SELECT current_database()::text AS table_catalog, schema AS table_schema, table_name, name AS column_name, attnum::integer AS ordinal_position, default_value AS column_default,
    CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END AS is_nullable, base_type AS data_type, character_maximum_length, numeric_precision, numeric_precision_radix, numeric_scale, datetime_precision,
    NULL::text AS interval_type, NULL::text AS interval_precision, NULL::text AS character_set_catalog, NULL::text AS character_set_schema, NULL::text AS character_set_name,
    NULL::text AS collation_catalog, NULL::text AS collation_schema, NULL::text AS collation_name, NULL::text AS domain_name, remarks
  FROM _redshift_devops_embedded.shown_column;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLE_INFO.html; without a row for empty tables. What only a cluster can measure is null.
CREATE VIEW pg_catalog.svv_table_info AS
  SELECT current_database()::text AS database, t.schema, t.oid AS table_id, t.name AS table, CASE WHEN t.encode_auto THEN 'Y, AUTO(ENCODE)' WHEN c.is_encoded THEN 'Y' ELSE 'N' END AS encoded,
    CASE WHEN t.diststyle = 'KEY' THEN 'KEY(' || coalesce(c.distkey, '') || ')' WHEN t.diststyle = 'AUTO' THEN 'AUTO(ALL)' ELSE t.diststyle END AS diststyle,
    CASE WHEN t.sortkey_style = 'AUTO' THEN 'AUTO(SORTKEY)' ELSE c.sortkey1 END AS sortkey1, coalesce(c.max_varchar, 0) AS max_varchar, c.sortkey1_enc::character(32) AS sortkey1_enc, cardinality(t.sortkeys) AS sortkey_num,
    greatest(1, ceil(pg_table_size(t.oid) / 1048576.0))::bigint AS size, NULL::numeric(10,4) AS pct_used, 0::bigint AS empty, NULL::numeric(5,2) AS unsorted, NULL::numeric(5,2) AS stats_off,
    t.rows::numeric(38,0) AS tbl_rows, NULL::numeric(19,2) AS skew_sortkey1, NULL::numeric(19,2) AS skew_rows, t.rows::numeric(38,0) AS estimated_visible_rows, NULL::text AS risk_event,
    NULL::numeric(12,2) AS vacuum_sort_benefit, t.created_at AS create_time
  FROM (SELECT *, _redshift_devops_embedded.row_count(oid) AS rows FROM _redshift_devops_embedded.shown_relation WHERE relkind IN ('r', 'm') AND schema NOT IN ('pg_catalog', 'information_schema') OFFSET 0) t
  CROSS JOIN LATERAL (SELECT bool_or(encoding <> 'none') AS is_encoded, max(name) FILTER (WHERE distkey) AS distkey, max(name) FILTER (WHERE abs(sortkey) = 1) AS sortkey1,
    max(encoding) FILTER (WHERE abs(sortkey) = 1) AS sortkey1_enc, max(character_maximum_length) FILTER (WHERE base_type = 'character varying') AS max_varchar
    FROM _redshift_devops_embedded.shown_column WHERE relation = t.oid) c
  WHERE t.rows > 0;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_TABLE_DEF.html; only of the schemas in search_path. Many read it without ORDER BY.
CREATE VIEW pg_catalog.pg_table_def AS
  SELECT schema::name AS schemaname, table_name::name AS tablename, name::name AS column, type, encoding::character(32) AS encoding, distkey, sortkey, NOT is_nullable AS notnull
  FROM _redshift_devops_embedded.shown_column WHERE relkind = 'r' AND schema = ANY (current_schemas(true)::text[]) ORDER BY schema, table_name, attnum;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html; beside the columns of PG_CLASS that both have.
CREATE VIEW pg_catalog.pg_class_info AS
  SELECT c.oid AS reloid, c.relname, c.relnamespace, c.reltype, c.relowner::integer AS relowner, c.relam, c.relfilenode, c.reltablespace, c.relpages, c.reltuples, c.reltoastrelid, c.relhasindex, c.relisshared, c.relkind, c.relnatts, c.relchecks,
    c.relacl, a.code AS reldiststyle, r.created_at AS relcreationtime, CASE a.code WHEN 9 THEN 10 ELSE a.code END AS releffectivediststyle
  FROM pg_class c JOIN _redshift_devops_embedded.shown_relation r ON r.oid = c.oid CROSS JOIN LATERAL (SELECT CASE r.diststyle WHEN 'KEY' THEN 1 WHEN 'ALL' THEN 8 WHEN 'AUTO' THEN 9 ELSE 0 END AS code) a;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_MV_INFO.html; every refresh computes the whole view, and whether it is stale nobody tracks (u).
CREATE VIEW pg_catalog.svv_mv_info AS
  SELECT current_database()::character(128) AS database_name, schema::character(128) AS schema_name, owner::character(128) AS user_name, name::character(128) AS name, 'u'::character(1) AS is_stale, 0 AS state,
    CASE WHEN auto_refresh THEN 't' ELSE 'f' END::character(1) AS autorefresh, 'f'::character(1) AS autorewrite
  FROM _redshift_devops_embedded.shown_relation WHERE relkind = 'm';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_INFO.html
CREATE VIEW pg_catalog.stv_mv_info AS
  SELECT database_name AS db_name, schema_name AS schema, name, NULL::bigint AS updated_upto_xid, is_stale, user_name AS owner_user_name, state, autorefresh, autorewrite FROM pg_catalog.svv_mv_info;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_DATABASES.html
CREATE VIEW pg_catalog.svv_redshift_databases AS
  SELECT datname::varchar(128) AS database_name, datdba::integer AS database_owner, 'local'::varchar(32) AS database_type, NULL::varchar(128) AS database_acl, NULL::varchar(128) AS database_options,
    CASE WHEN EXISTS (SELECT 1 FROM pg_db_role_setting s WHERE s.setdatabase = pg_database.oid AND 'default_transaction_isolation=serializable' = ANY (s.setconfig)) THEN 'Serializable' ELSE 'Snapshot Isolation' END::varchar(128) AS database_isolation_level
  FROM pg_database WHERE datname = current_database();

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_DB_ISOLATION_LEVEL.html; a new database has snapshot isolation.
CREATE VIEW pg_catalog.stv_db_isolation_level AS
  SELECT database_name::character(128) AS db_name, database_isolation_level::character(20) AS isolation_level FROM pg_catalog.svv_redshift_databases;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_SCHEMAS.html
CREATE VIEW pg_catalog.svv_redshift_schemas AS
  SELECT current_database()::varchar(128) AS database_name, s.name::varchar(128) AS schema_name, p.id AS schema_owner, 'local'::varchar(128) AS schema_type,
    _redshift_devops_embedded.acl('schema', s.oid, s.owner)::varchar(128) AS schema_acl, NULL::varchar(128) AS schema_option
  FROM _redshift_devops_embedded.shown_schema s LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = s.owner WHERE s.source IS NULL;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_TABLES.html
CREATE VIEW pg_catalog.svv_redshift_tables AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, name::varchar(128) AS table_name, type::varchar(128) AS table_type,
    _redshift_devops_embedded.acl('relation', oid, owner)::varchar(128) AS table_acl, remarks::varchar(128) AS remarks, owner::varchar(128) AS table_owner
  FROM _redshift_devops_embedded.named_relation;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_COLUMNS.html
CREATE VIEW pg_catalog.svv_redshift_columns AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, table_name::varchar(128) AS table_name, name::varchar(128) AS column_name, attnum::integer AS ordinal_position, type::varchar(32) AS data_type,
    default_value::varchar(4000) AS column_default, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar(3) AS is_nullable, encoding::varchar(128) AS encoding, distkey, sortkey, NULL::varchar(128) AS column_acl, remarks::varchar(256) AS remarks
  FROM _redshift_devops_embedded.shown_column;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_FUNCTIONS.html
CREATE VIEW pg_catalog.svv_redshift_functions AS
  SELECT current_database()::varchar(128) AS database_name, s.name::varchar(128) AS schema_name, p.proname::varchar(128) AS function_name, CASE p.prokind WHEN 'p' THEN 'STORED PROCEDURE' WHEN 'a' THEN 'AGGREGATED FUNCTION' ELSE 'REGULAR FUNCTION' END::varchar(128) AS function_type,
    (SELECT string_agg(_redshift_devops_embedded.type_name(type, NULL), ', ' ORDER BY place) FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place))::varchar(512) AS argument_type,
    CASE p.prokind WHEN 'p' THEN '' ELSE _redshift_devops_embedded.type_name(p.prorettype, NULL) END::varchar(128) AS result_type
  FROM pg_proc p JOIN _redshift_devops_embedded.shown_schema s ON s.oid = p.pronamespace WHERE p.oid >= 16384 AND s.name <> 'pg_catalog';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html; eskind is 1 for a data catalog, 2 for a Hive metastore, 3 for PostgreSQL, 4 for another Redshift, 5 for MySQL and 7 for a stream.
CREATE VIEW pg_catalog.svv_external_schemas AS
  SELECT s.oid AS esoid, CASE s.source WHEN 'data catalog' THEN 1 WHEN 'hive metastore' THEN 2 WHEN 'postgres' THEN 3 WHEN 'redshift' THEN 4 WHEN 'mysql' THEN 5 ELSE 7 END::smallint AS eskind, s.name::name AS schemaname,
    p.id AS esowner, s.database AS databasename, '{' || coalesce((SELECT string_agg(to_json(o.key) || ':' || to_json(o.value), ',') FROM jsonb_each_text(s.options) o), '') || '}' AS esoptions
  FROM _redshift_devops_embedded.shown_schema s LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = s.owner WHERE s.source IS NOT NULL;

-- External tables are not emulated, so there is none.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_TABLES.html
CREATE VIEW pg_catalog.svv_external_tables AS
  SELECT ''::text AS redshift_database_name, ''::text AS schemaname, ''::text AS tablename, ''::text AS tabletype, ''::text AS location, ''::text AS input_format, ''::text AS output_format, ''::text AS serialization_lib,
    ''::text AS serde_parameters, 0 AS compressed, ''::text AS parameters WHERE false;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_COLUMNS.html
CREATE VIEW pg_catalog.svv_external_columns AS
  SELECT ''::text AS redshift_database_name, ''::text AS schemaname, ''::text AS tablename, ''::text AS columnname, ''::text AS external_type, 0 AS columnnum, 0 AS part_key, ''::text AS is_nullable WHERE false;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_SCHEMAS.html
CREATE VIEW pg_catalog.svv_all_schemas AS
  SELECT database_name, schema_name, schema_owner, schema_type, schema_acl, NULL::varchar(128) AS source_database, schema_option FROM pg_catalog.svv_redshift_schemas
  UNION ALL SELECT current_database()::varchar(128), e.schemaname::varchar(128), e.esowner, 'external'::varchar(128), _redshift_devops_embedded.acl('schema', e.esoid, s.owner)::varchar(128), e.databasename::varchar(128), e.esoptions::varchar(128)
  FROM pg_catalog.svv_external_schemas e JOIN _redshift_devops_embedded.shown_schema s ON s.oid = e.esoid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_TABLES.html
CREATE VIEW pg_catalog.svv_all_tables AS
  SELECT database_name, schema_name, table_name, table_type, table_acl, remarks::varchar(256) AS remarks FROM pg_catalog.svv_redshift_tables;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_COLUMNS.html
CREATE VIEW pg_catalog.svv_all_columns AS
  SELECT current_database()::varchar(128) AS database_name, schema::varchar(128) AS schema_name, table_name::varchar(128) AS table_name, name::varchar(128) AS column_name, attnum::integer AS ordinal_position, default_value::varchar(4000) AS column_default,
    CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar(3) AS is_nullable, base_type::varchar(128) AS data_type, character_maximum_length, numeric_precision, numeric_scale, remarks::varchar(256) AS remarks
  FROM _redshift_devops_embedded.shown_column;

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

-- Each SQL text of the statements on record, with what came of it; one that still runs has no outcome. A text with an escaped zero byte cannot be shown,
-- and passwords are masked as Redshift masks them.
CREATE VIEW _redshift_devops_embedded.shown_query AS
  SELECT (part.value ->> 'queryId')::bigint AS query_id, regexp_replace(sql.value, '(password[[:space:]]+)''[^'']*''', chr(92) || '1''***''', 'gi') AS text, request.id, request.record ->> 'name' AS label, coalesce(request.record -> 'target' ->> 'Database', current_database()) AS database, request.created_at AS created_ms,
    CASE WHEN request.outcome IS NULL THEN 'running' WHEN part.value ->> 'status' = 'FINISHED' THEN 'success' WHEN part.value ->> 'status' = 'FAILED' THEN 'failed' ELSE 'canceled' END AS status,
    (request.outcome ->> 'endedMs')::double precision AS ended_ms, (part.value ->> 'durationNs')::bigint / 1000 AS duration_us, coalesce(part.value ->> 'error', CASE WHEN part.value ->> 'status' = 'ABORTED' THEN request.outcome ->> 'error' END) AS error,
    CASE WHEN (part.value ->> 'hasResultSet')::boolean THEN (part.value ->> 'rows')::bigint ELSE 0 END AS rows, (part.value ->> 'bytes')::bigint AS bytes
  FROM (SELECT id, created_at, record::json AS record, outcome::json AS outcome FROM _redshift_devops_embedded.statement LEFT JOIN _redshift_devops_embedded.outcome USING (id) WHERE position(chr(92) || 'u0000' IN record) = 0 OFFSET 0) request
  CROSS JOIN LATERAL json_array_elements_text(request.record -> 'sqls') WITH ORDINALITY AS sql (value, place)
  CROSS JOIN LATERAL (SELECT request.outcome -> 'parts' -> (sql.place::integer - 1) AS value) part;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html; what only a cluster can measure is null. The kind is read from the first word.
CREATE VIEW pg_catalog.sys_query_history AS
  SELECT p.id AS user_id, q.query_id, coalesce(nullif(q.label, ''), 'default')::character(320) AS query_label, NULL::bigint AS transaction_id, pg_backend_pid() AS session_id, q.database::character(128) AS database_name,
    CASE WHEN first.word IN ('SELECT', 'WITH') THEN 'SELECT' WHEN first.word IN ('INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'UNLOAD') THEN first.word WHEN first.word IN ('CREATE', 'ALTER', 'DROP', 'TRUNCATE') THEN 'DDL'
      WHEN first.word IN ('BEGIN', 'COMMIT', 'ROLLBACK', 'SET', 'SHOW', 'GRANT', 'REVOKE', 'VACUUM', 'ANALYZE', 'CALL', 'COMMENT') THEN 'UTILITY' ELSE 'OTHER' END::character(32) AS query_type,
    q.status::character(10) AS status, false AS result_cache_hit, to_timestamp(q.created_ms / 1000) AT TIME ZONE 'UTC' AS start_time, to_timestamp(q.ended_ms / 1000) AT TIME ZONE 'UTC' AS end_time, q.duration_us AS elapsed_time, 0::bigint AS queue_time, q.duration_us AS execution_time,
    q.error::character(512) AS error_message, q.rows AS returned_rows, q.bytes AS returned_bytes, q.text::character(4000) AS query_text, version()::character(256) AS redshift_version, NULL::character(150) AS usage_limit,
    'primary'::varchar(32) AS compute_type, NULL::bigint AS compile_time, NULL::bigint AS planning_time, NULL::bigint AS lock_wait_time, NULL::integer AS service_class_id, NULL::character(64) AS service_class_name, NULL::character(20) AS query_priority, NULL::varchar(10) AS short_query_accelerated,
    NULL::character(40) AS user_query_hash, NULL::character(40) AS generic_query_hash, NULL::integer AS query_hash_version, NULL::bigint AS result_cache_query_id
  FROM _redshift_devops_embedded.shown_query q CROSS JOIN LATERAL (SELECT upper(substring(q.text FROM '[A-Za-z]+')) AS word) first LEFT JOIN _redshift_devops_embedded.shown_principal p ON p.kind = 'user' AND p.name = session_user;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_QUERY.html
CREATE VIEW pg_catalog.stl_query AS
  SELECT user_id AS userid, query_id::integer AS query, query_label AS label, transaction_id AS xid, session_id AS pid, database_name::character(32) AS database, query_text AS querytxt, start_time AS starttime, end_time AS endtime,
    CASE status WHEN 'canceled' THEN 1 ELSE 0 END AS aborted, NULL::integer AS insert_pristine, 0 AS concurrency_scaling_status
  FROM pg_catalog.sys_query_history WHERE end_time IS NOT NULL;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_SESSIONS.html
CREATE VIEW pg_catalog.stv_sessions AS
  SELECT backend_start AT TIME ZONE 'UTC' AS starttime, pid AS process, usename::character(50) AS user_name, datname::character(50) AS db_name, 0 AS timeout_sec FROM pg_stat_activity WHERE pid = pg_backend_pid();

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_RECENTS.html
CREATE VIEW pg_catalog.stv_recents AS
  SELECT user_id AS userid, CASE status WHEN 'running' THEN 'Running' ELSE 'Done' END::character(20) AS status, start_time AS starttime, coalesce(elapsed_time, 0)::integer AS duration, session_user::character(50) AS user_name,
    database_name::character(50) AS db_name, query_text::character(600) AS query, CASE status WHEN 'running' THEN session_id ELSE -1 END AS pid
  FROM pg_catalog.sys_query_history;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_INFLIGHT.html
CREATE VIEW pg_catalog.stv_inflight AS
  SELECT user_id AS userid, 0 AS slice, query_id::integer AS query, query_label AS label, transaction_id AS xid, session_id AS pid, start_time AS starttime, query_text::character(100) AS text, 0 AS suspended, NULL::integer AS insert_pristine, 0 AS concurrency_scaling_status
  FROM pg_catalog.sys_query_history WHERE status = 'running';

-- Clients read the versions of PostgreSQL and Redshift from it: https://docs.aws.amazon.com/redshift/latest/dg/r_VERSION.html
CREATE OR REPLACE FUNCTION pg_catalog.version() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'PostgreSQL 8.0.2 on embedded (PostgreSQL ' || current_setting('server_version') || '), Redshift 1.0.0 embedded' $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html
CREATE FUNCTION pg_catalog.current_user_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT oid::integer FROM pg_roles WHERE rolname = current_user $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_QUERY_ID.html; of all sessions, because each request is one.
CREATE FUNCTION pg_catalog.pg_last_query_id() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT (outcome::json ->> 'queryId')::integer FROM _redshift_devops_embedded.outcome ORDER BY (outcome::json ->> 'endedMs')::double precision DESC, id DESC LIMIT 1), -1) $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_LATE_BINDING_VIEW_COLS.html; of a view whose tables are not there nothing is known.
CREATE FUNCTION pg_catalog.pg_get_late_binding_view_cols() RETURNS SETOF record LANGUAGE sql STABLE AS $$
  SELECT c.schema::name, c.table_name::name, c.name::name, c.type::varchar, c.attnum::integer
  FROM _redshift_devops_embedded.late_binding_view l JOIN _redshift_devops_embedded.shown_column c ON c.relation = to_regclass(l.name) ORDER BY 1, 2, 5 $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_COLS.html
CREATE FUNCTION pg_catalog.pg_get_cols(relation text) RETURNS SETOF record LANGUAGE sql STABLE AS $$
  SELECT schema::name, table_name::name, name::name, type::varchar, attnum::integer FROM _redshift_devops_embedded.shown_column WHERE shown_column.relation = $1::regclass ORDER BY attnum $$;

-- What a user may do: by itself, through its groups and roles, and as everybody. Whoever made everything may do everything.
CREATE FUNCTION _redshift_devops_embedded.may(who text, given_type text, given_object oid, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM _redshift_devops_embedded.must_have_principal('user', who);
  IF (SELECT bool_or(superuser) FROM pg_catalog.svv_user_info WHERE user_name = who) THEN RETURN true; END IF;
  RETURN EXISTS (
    WITH RECURSIVE identity (type, name) AS (
      SELECT 'user', who UNION SELECT 'public', 'public' UNION SELECT 'group', group_name FROM _redshift_devops_embedded.group_member WHERE user_name = who
      UNION SELECT 'role', g.role FROM _redshift_devops_embedded.role_grant g JOIN identity i ON g.grantee_type = i.type AND g.grantee = i.name
    )
    SELECT 1 FROM _redshift_devops_embedded.privilege p JOIN identity i ON i.type = p.grantee_type AND i.name = p.grantee
    WHERE p.object_type = given_type AND p.object = given_object AND p.attnum = 0 AND p.scope = '' AND p.privilege = upper(wanted));
END $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_TABLE_PRIVILEGE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_SCHEMA_PRIVILEGE.html
CREATE OR REPLACE FUNCTION pg_catalog.has_table_privilege(name, text, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'relation', $2::regclass, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_table_privilege(name, oid, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'relation', $2, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_schema_privilege(name, text, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'schema', quote_ident($2)::regnamespace, $3) $$;
CREATE OR REPLACE FUNCTION pg_catalog.has_schema_privilege(name, oid, text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT _redshift_devops_embedded.may($1::text, 'schema', $2, $3) $$;

-- What SHOW prints. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLE.html
CREATE FUNCTION _redshift_devops_embedded.must_have_database(given text) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF given <> current_database() THEN RAISE EXCEPTION USING ERRCODE = '3D000', MESSAGE = 'database "' || given || '" does not exist'; END IF;
END $$;

CREATE FUNCTION _redshift_devops_embedded.key_columns(relation oid, numbers smallint[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) FROM unnest(numbers) WITH ORDINALITY AS k (number, place) JOIN pg_attribute a ON a.attrelid = $1 AND a.attnum = k.number $$;

CREATE FUNCTION _redshift_devops_embedded.table_ddl(given oid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'CREATE TABLE ' || quote_ident(t.schema) || '.' || quote_ident(t.name) || ' (' || chr(10) || (
      SELECT string_agg(line, ',' || chr(10) ORDER BY block, place) FROM (
        SELECT 1 AS block, c.attnum::bigint AS place, quote_ident(c.name) || ' ' || c.type || CASE WHEN c.is_nullable THEN '' ELSE ' NOT NULL' END
          || CASE c.attidentity WHEN 'a' THEN ' identity(' || c.seqstart || ',' || c.seqincrement || ')' WHEN 'd' THEN ' generated by default as identity(' || c.seqstart || ',' || c.seqincrement || ')' ELSE coalesce(' DEFAULT ' || c.default_value, '') END
          || CASE c.encoding WHEN 'none' THEN '' ELSE ' ENCODE ' || c.encoding END || CASE WHEN c.distkey THEN ' distkey' ELSE '' END AS line
        FROM _redshift_devops_embedded.shown_column c WHERE c.relation = t.oid
        UNION ALL SELECT CASE k.type WHEN 'p' THEN 2 WHEN 'u' THEN 3 ELSE 4 END, row_number() OVER (ORDER BY k.name),
          CASE k.type WHEN 'p' THEN 'PRIMARY KEY (' || _redshift_devops_embedded.key_columns(t.oid, k.columns) || ')' WHEN 'u' THEN 'UNIQUE (' || _redshift_devops_embedded.key_columns(t.oid, k.columns) || ')'
          ELSE 'FOREIGN KEY (' || _redshift_devops_embedded.key_columns(t.oid, k.columns) || ') REFERENCES ' || quote_ident(r.schema) || '.' || quote_ident(r.name) || coalesce('(' || _redshift_devops_embedded.key_columns(r.oid, k.referenced_columns) || ')', '') END
        FROM _redshift_devops_embedded.key_constraint k LEFT JOIN _redshift_devops_embedded.shown_relation r ON r.oid = k.referenced WHERE k.relation = t.oid AND (k.type <> 'f' OR r.oid IS NOT NULL)
      ) lines
    ) || chr(10) || ')' || chr(10) || CASE WHEN t.backup THEN '' ELSE 'BACKUP NO ' END || 'DISTSTYLE ' || t.diststyle
    || CASE WHEN cardinality(t.sortkeys) = 0 THEN '' ELSE CASE t.sortkey_style WHEN 'INTERLEAVED' THEN ' INTERLEAVED' ELSE '' END || ' SORTKEY ( ' || _redshift_devops_embedded.key_columns(t.oid, t.sortkeys) || ' )' END || ';'
  FROM _redshift_devops_embedded.shown_relation t WHERE t.oid = given AND t.relkind = 'r' $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_VIEW.html: of a view its query, of the others the statement.
CREATE FUNCTION _redshift_devops_embedded.view_ddl(name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT rtrim(coalesce(
    (SELECT l.definition FROM _redshift_devops_embedded.late_binding_text l JOIN _redshift_devops_embedded.late_binding_view v ON v.name = l.name WHERE l.name = $1),
    (SELECT coalesce(r.definition, pg_get_viewdef(r.oid)) FROM _redshift_devops_embedded.shown_relation r WHERE r.oid = to_regclass($1) AND r.relkind IN ('v', 'm'))), ';') || ';' $$;

-- The arguments of routines, those that come back among them; a function's result is none.
CREATE VIEW _redshift_devops_embedded.shown_argument AS
  SELECT p.oid AS routine, p.prokind, s.name AS schema, p.proname::text AS routine_name, a.place, a.type, CASE coalesce(p.proargmodes[a.place], 'i') WHEN 'i' THEN 'IN' WHEN 'o' THEN 'OUT' WHEN 'b' THEN 'INOUT' ELSE 'IN' END AS mode,
    p.proargnames[a.place] AS name, _redshift_devops_embedded.type_name(a.type, NULL) AS type_name
  FROM pg_proc p JOIN _redshift_devops_embedded.shown_schema s ON s.oid = p.pronamespace CROSS JOIN LATERAL unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a (type, place) WHERE p.oid >= 16384 AND s.name <> 'pg_catalog';

-- The one routine a SHOW means; without arguments it must be the only one of its name. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURE.html
CREATE FUNCTION _redshift_devops_embedded.routine(kind text, given_name text, arguments text) RETURNS oid LANGUAGE plpgsql STABLE AS $$
DECLARE
  parts text[] := parse_ident(given_name);
  found oid[];
BEGIN
  IF arguments IS NOT NULL AND to_regprocedure(given_name || '(' || arguments || ')') IS NOT NULL THEN RETURN to_regprocedure(given_name || '(' || arguments || ')'); END IF;
  SELECT array_agg(p.oid) INTO found FROM pg_proc p WHERE p.proname = parts[cardinality(parts)] AND (p.prokind = 'p') = (kind = 'procedure') AND CASE cardinality(parts) WHEN 1 THEN pg_function_is_visible(p.oid) ELSE p.pronamespace = quote_ident(parts[1])::regnamespace END
    -- Redshift knows a procedure by its outputs too.
    AND (arguments IS NULL OR (SELECT coalesce(array_agg(a.type ORDER BY a.place), '{}') FROM _redshift_devops_embedded.shown_argument a WHERE a.routine = p.oid) = (SELECT coalesce(array_agg(to_regtype(btrim(t.value))::oid ORDER BY t.place), '{}') FROM unnest(string_to_array(arguments, ',')) WITH ORDINALITY AS t (value, place)));
  IF cardinality(found) = 1 THEN RETURN found[1]; END IF;
  IF cardinality(found) > 1 THEN RAISE EXCEPTION USING ERRCODE = '42725', MESSAGE = kind || ' name "' || given_name || '" is not unique'; END IF;
  RAISE EXCEPTION USING ERRCODE = '42883', MESSAGE = kind || ' ' || given_name || '(' || coalesce(arguments, '') || ') does not exist';
END $$;

CREATE FUNCTION _redshift_devops_embedded.procedure_ddl(given oid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'CREATE OR REPLACE PROCEDURE ' || quote_ident(s.name) || '.' || quote_ident(p.proname) || '('
    || coalesce((SELECT string_agg(concat_ws(' ', nullif(a.mode, 'IN'), quote_ident(nullif(a.name, '')), a.type_name), ', ' ORDER BY a.place) FROM _redshift_devops_embedded.shown_argument a WHERE a.routine = p.oid), '') || ')'
    || chr(10) || 'LANGUAGE plpgsql' || CASE WHEN p.prosecdef THEN chr(10) || 'SECURITY DEFINER' ELSE '' END || chr(10) || 'AS $_$' || coalesce(b.body, p.prosrc) || '$_$'
  FROM pg_proc p JOIN _redshift_devops_embedded.shown_schema s ON s.oid = p.pronamespace LEFT JOIN _redshift_devops_embedded.routine_text b ON b.routine = p.oid WHERE p.oid = given $$;

-- One row for each column of a key, for SHOW CONSTRAINTS. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_CONSTRAINTS.html
CREATE VIEW _redshift_devops_embedded.shown_key AS
  SELECT k.relation, k.type, t.schema, t.name AS table_name, k.name AS key_name, c.attname::text AS column_name, n.place::integer AS key_seq, k.referenced, r.schema AS referenced_schema, r.name AS referenced_table, rc.attname::text AS referenced_column,
    (SELECT p.name FROM _redshift_devops_embedded.key_constraint p WHERE p.relation = k.referenced AND p.type = 'p') AS referenced_key
  FROM _redshift_devops_embedded.key_constraint k JOIN _redshift_devops_embedded.shown_relation t ON t.oid = k.relation CROSS JOIN LATERAL unnest(k.columns) WITH ORDINALITY AS n (number, place) JOIN pg_attribute c ON c.attrelid = k.relation AND c.attnum = n.number
  LEFT JOIN _redshift_devops_embedded.shown_relation r ON r.oid = k.referenced LEFT JOIN pg_attribute rc ON rc.attrelid = k.referenced AND rc.attnum = k.referenced_columns[n.place] WHERE k.type <> 'f' OR r.oid IS NOT NULL;

CREATE FUNCTION _redshift_devops_embedded.must_be(is_so boolean, otherwise text) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT is_so THEN RAISE EXCEPTION USING ERRCODE = '42P01', MESSAGE = otherwise; END IF;
END $$;

-- What COPY remembers. The errors of a COPY that fails are written after its transaction was rolled back, so that they stay.
CREATE TABLE _redshift_devops_embedded.load (query_id bigint NOT NULL, table_id oid NOT NULL, table_name text NOT NULL, status text NOT NULL, start_time timestamp NOT NULL,
  end_time timestamp NOT NULL, data_source text NOT NULL, file_format text NOT NULL, loaded_rows bigint NOT NULL, file_count integer NOT NULL, file_bytes bigint NOT NULL,
  error_count bigint NOT NULL, transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);
CREATE TABLE _redshift_devops_embedded.load_file (query_id bigint NOT NULL, file_name text NOT NULL, bytes bigint NOT NULL, lines bigint NOT NULL, file_format text NOT NULL,
  recorded_at timestamp NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'));
CREATE TABLE _redshift_devops_embedded.load_error (query_id bigint NOT NULL, table_id oid NOT NULL, start_time timestamp NOT NULL, line_number bigint NOT NULL,
  position integer NOT NULL, code integer NOT NULL, file_name text NOT NULL, column_name text NOT NULL, column_type text NOT NULL, column_length text NOT NULL,
  raw_line text NOT NULL, raw_field text NOT NULL, reason text NOT NULL, transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);

-- The one user there is loads everything.
CREATE FUNCTION _redshift_devops_embedded.own_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT id::integer FROM _redshift_devops_embedded.shown_principal WHERE kind = 'user' AND name = session_user $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html
CREATE VIEW pg_catalog.sys_load_error_detail AS
  SELECT _redshift_devops_embedded.own_id() AS user_id, query_id, transaction_id, pg_backend_pid() AS session_id, current_database()::char(64) AS database_name, table_id::bigint::integer AS table_id,
    start_time, file_name::char(256) AS file_name, line_number, column_name::char(127) AS column_name, column_type::char(10) AS column_type,
    column_length::char(10) AS column_length, position, code AS error_code, reason::char(512) AS error_message
  FROM _redshift_devops_embedded.load_error;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html
CREATE VIEW pg_catalog.stl_load_errors AS
  SELECT _redshift_devops_embedded.own_id() AS userid, 0 AS slice, table_id::bigint::integer AS tbl, start_time AS starttime, pg_backend_pid() AS session, query_id::integer AS query,
    file_name::char(256) AS filename, line_number, column_name::char(127) AS colname, column_type::char(10) AS type, column_length::char(10) AS col_length, position,
    raw_line::char(1024) AS raw_line, raw_field::char(1024) AS raw_field_value, code AS err_code, reason::char(100) AS err_reason, 0 AS is_partial, 0::bigint AS start_offset,
    0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load_error;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_HISTORY.html
CREATE VIEW pg_catalog.sys_load_history AS
  SELECT _redshift_devops_embedded.own_id() AS user_id, query_id, transaction_id, pg_backend_pid() AS session_id, current_database()::text AS database_name, status, table_name, start_time, end_time,
    (extract(epoch FROM end_time - start_time) * 1000000)::bigint AS duration, data_source, file_format, loaded_rows, file_bytes AS loaded_bytes,
    file_count AS source_file_count, file_bytes AS source_file_bytes, file_count AS file_count_scanned, file_bytes AS file_bytes_scanned, error_count, 0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_COMMITS.html
CREATE VIEW pg_catalog.stl_load_commits AS
  SELECT _redshift_devops_embedded.own_id() AS userid, query_id::integer AS query, 0 AS slice, ''::char(256) AS name, file_name::char(256) AS filename, 0 AS byte_offset, lines::integer AS lines_scanned,
    0 AS errors, recorded_at AS curtime, 1 AS status, file_format::char(16) AS file_format, 0 AS is_partial, 0::bigint AS start_offset, 0::bigint AS copy_job_id
  FROM _redshift_devops_embedded.load_file;

-- 0 rows and -1 where the session has loaded or unloaded nothing:
-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_COPY_ID.html, …/PG_LAST_COPY_COUNT.html, …/PG_LAST_UNLOAD_COUNT.html
CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_copy_id', true), '')::integer, -1) $$;
CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_copy_count', true), '')::bigint, 0) $$;
CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('_redshift_devops_embedded.last_unload_count', true), '')::bigint, 0) $$;
