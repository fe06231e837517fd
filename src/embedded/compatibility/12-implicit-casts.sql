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
