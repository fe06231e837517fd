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
