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
