-- VARBYTE is bytea under another name: https://docs.aws.amazon.com/redshift/latest/dg/varbyte-functions.html
CREATE FUNCTION pg_catalog.to_varbyte(value text, format text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  CASE lower(format)
    WHEN 'hex' THEN RETURN decode(repeat('0', length(value) % 2) || value, 'hex');
    WHEN 'binary' THEN RETURN (SELECT string_agg(set_byte('x', 0, strtol(substr(padded, 8 * place - 7, 8), 2)::integer), '' ORDER BY place) FROM (SELECT repeat('0', (8 - length(value) % 8) % 8) || value AS padded), generate_series(1, (length(value) + 7) / 8) AS place);
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
