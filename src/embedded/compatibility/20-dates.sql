-- GETDATE() begins with the statement and has no fractions of a second, SYSDATE with the transaction:
-- https://docs.aws.amazon.com/redshift/latest/dg/r_GETDATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html
CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT date_trunc('second', statement_timestamp() AT TIME ZONE current_setting('timezone')) $$;
CREATE FUNCTION pg_catalog.sysdate() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT transaction_timestamp() AT TIME ZONE current_setting('timezone') $$;

-- The translation gives date parts by PostgreSQL's names.
CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, start timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT start + CASE part WHEN 'quarter' THEN amount * 3 * interval '1 month' WHEN 'millisecond' THEN amount * interval '1 millisecond'
    ELSE amount * ('1 ' || part)::interval END $$;
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
CREATE FUNCTION pg_catalog.datediff(part text, start text, finish text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT datediff(part, start::timestamp, finish::timestamp) $$;

CREATE FUNCTION pg_catalog.date_trunc(part text, moment date) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT date_trunc(part, moment::timestamp) $$;
CREATE FUNCTION pg_catalog.trunc(moment timestamp) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT moment::date $$;
CREATE FUNCTION pg_catalog.last_day(moment date) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT (date_trunc('month', moment::timestamp) + interval '1 month' - interval '1 day')::date $$;
-- The last day of a month stays the last day: https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html
CREATE FUNCTION pg_catalog.add_months(moment timestamp, months integer) RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN moment::date = last_day(moment::date) THEN last_day((moment + months * interval '1 month')::date) + moment::time ELSE moment + months * interval '1 month' END $$;
CREATE FUNCTION pg_catalog.convert_timezone(target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE 'UTC' AT TIME ZONE target $$;
CREATE FUNCTION pg_catalog.convert_timezone(source text, target text, moment timestamp) RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT moment AT TIME ZONE source AT TIME ZONE target $$;
