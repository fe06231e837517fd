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
