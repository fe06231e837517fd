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
