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
