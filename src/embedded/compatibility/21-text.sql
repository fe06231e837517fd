-- String functions PostgreSQL lacks: https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html
-- Those it has with another meaning stand in the schema of ours, and the translation names them: translate/own-functions.ts.
CREATE FUNCTION pg_catalog.len(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.len(value bytea) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(value) $$;
CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT strpos(value, part) $$;
CREATE FUNCTION pg_catalog.replicate(value text, times integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT repeat(value, times) $$;
CREATE FUNCTION pg_catalog.octetindex(part text, value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT position(convert_to(part, 'UTF8') IN convert_to(value, 'UTF8')) $$;
CREATE FUNCTION pg_catalog.bpcharcmp(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN rtrim(a) COLLATE "C" < rtrim(b) COLLATE "C" THEN -1 WHEN rtrim(a) COLLATE "C" > rtrim(b) COLLATE "C" THEN 1 ELSE CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN 0 END END $$;
CREATE FUNCTION _redshift_devops_embedded.bttext_pattern_cmp(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT bpcharcmp(a, b) $$;

-- The blanks that fill a CHAR up are no part of its length: https://docs.aws.amazon.com/redshift/latest/dg/r_OCTET_LENGTH.html
CREATE FUNCTION _redshift_devops_embedded.octet_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.octet_length(value) $$;
CREATE FUNCTION _redshift_devops_embedded.octet_length(value bytea) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT pg_catalog.octet_length(value) $$;
-- Two arguments, and NULL where one is NULL: https://docs.aws.amazon.com/redshift/latest/dg/r_CONCAT.html
CREATE FUNCTION _redshift_devops_embedded.concat(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT textcat(a, b) $$;
CREATE FUNCTION _redshift_devops_embedded.concat(a bytea, b bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT a || b $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CHR.html
CREATE FUNCTION _redshift_devops_embedded.chr(number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN number BETWEEN 1 AND 127 THEN pg_catalog.chr(number) END $$;

-- American Soundex: what H and W separate counts as one sound, what a vowel separates as two. https://docs.aws.amazon.com/redshift/latest/dg/SOUNDEX.html
CREATE FUNCTION pg_catalog.soundex(value text) RETURNS varchar LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  letters text := regexp_replace(upper(value), '[^A-Z]', '', 'g');
  code text := '';
  sound text;
  before text := '';
BEGIN
  FOR place IN 1 .. length(letters) LOOP
    CONTINUE WHEN place > 1 AND substr(letters, place, 1) IN ('H', 'W');
    sound := translate(substr(letters, place, 1), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000000');
    IF place = 1 THEN code := left(letters, 1);
    ELSIF sound <> '0' AND sound <> before THEN code := code || sound;
    END IF;
    before := sound;
  END LOOP;
  RETURN CASE WHEN code = '' THEN '' ELSE left(code || '000', 4) END;
END $$;
CREATE FUNCTION pg_catalog.difference(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN soundex(a) = '' AND soundex(b) = '' THEN 1 WHEN soundex(a) = '' OR soundex(b) = '' THEN 0
    ELSE (SELECT count(*)::integer FROM generate_series(1, 4) AS place WHERE substr(soundex(a), place, 1) = substr(soundex(b), place, 1)) END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html
CREATE FUNCTION pg_catalog.strtol(value text, base integer) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  digits text := lower(ltrim(value));
  is_negative boolean := left(digits, 1) = '-';
  answer numeric := 0;
  digit integer;
BEGIN
  IF base NOT BETWEEN 2 AND 36 THEN RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = 'STRTOL: base must be between 2 and 36'; END IF;
  IF left(digits, 1) IN ('+', '-') THEN digits := substr(digits, 2); END IF;
  IF base = 16 AND left(digits, 2) = '0x' THEN digits := substr(digits, 3); END IF;
  FOR place IN 1 .. length(digits) LOOP
    digit := strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, place, 1)) - 1;
    IF digit < 0 OR digit >= base THEN RAISE EXCEPTION USING ERRCODE = '22P02', MESSAGE = format('The input %s is not valid to be converted to base %s', value, base); END IF;
    answer := answer * base + digit;
  END LOOP;
  RETURN CASE WHEN is_negative THEN -answer ELSE answer END;
END $$;
