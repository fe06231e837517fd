-- Window functions PostgreSQL lacks; the translation gives them what they need of the window: translate/windows.ts
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html
CREATE FUNCTION _redshift_devops_embedded.ratio_to_report(value double precision, total double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$ SELECT value / nullif(total, 0) $$;

-- IGNORE NULLS: the values of the frame that are not NULL, and which of them is wanted, from the end if less than 0.
CREATE FUNCTION _redshift_devops_embedded.first_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.nth_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.lead(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[place] $$;
CREATE FUNCTION _redshift_devops_embedded.last_value(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[cardinality(elements) + 1 - place] $$;
CREATE FUNCTION _redshift_devops_embedded.lag(elements anyarray, place integer) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT elements[cardinality(elements) + 1 - place] $$;
