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
