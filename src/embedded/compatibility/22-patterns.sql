-- Regular expressions: https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html
-- A position before the text is its first character, one behind it finds nothing. PostgreSQL's expressions have what the dialect p adds.
CREATE FUNCTION _redshift_devops_embedded.flags(parameters text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN parameters LIKE '%i%' THEN 'i' ELSE 'c' END $$;
CREATE FUNCTION _redshift_devops_embedded.matches(source text, pattern text, start integer, parameters text) RETURNS TABLE (occurrence bigint, place integer, whole text, part text) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  rest_at integer := greatest(start, 1);
  rest text;
  found text[];
  flag text := _redshift_devops_embedded.flags(parameters);
BEGIN
  occurrence := 0;
  WHILE rest_at <= length(source) LOOP
    rest := substr(source, rest_at);
    -- The expression as a whole is the first of its own parts; what stands before the match is found by taking it away.
    found := regexp_match(rest, '(' || pattern || ')', flag);
    EXIT WHEN found IS NULL;
    occurrence := occurrence + 1;
    whole := found[1];
    part := coalesce(found[2], found[1]);
    place := rest_at + length((regexp_match(rest, '^(.*?)(?:' || pattern || ')', flag))[1]);
    RETURN NEXT;
    rest_at := place + greatest(length(whole), 1);
  END LOOP;
END $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_COUNT.html
CREATE FUNCTION _redshift_devops_embedded.regexp_count(source text, pattern text, start integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT count(*)::integer FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_INSTR.html
CREATE FUNCTION _redshift_devops_embedded.regexp_instr(source text, pattern text, start integer DEFAULT 1, occurrence integer DEFAULT 1, option integer DEFAULT 0, parameters text DEFAULT 'c') RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce((SELECT CASE option WHEN 0 THEN place ELSE place + length(whole) END FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) AS found WHERE found.occurrence = regexp_instr.occurrence), 0) $$;
-- https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_SUBSTR.html
CREATE FUNCTION _redshift_devops_embedded.regexp_substr(source text, pattern text, start integer DEFAULT 1, occurrence integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS varchar LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN occurrence BETWEEN 1 AND length(source) THEN
    coalesce((SELECT CASE WHEN parameters LIKE '%e%' THEN part ELSE whole END FROM _redshift_devops_embedded.matches(source, pattern, start, parameters) AS found WHERE found.occurrence = regexp_substr.occurrence), '') END $$;
-- Every occurrence is replaced: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_REPLACE.html
CREATE FUNCTION _redshift_devops_embedded.regexp_replace(source text, pattern text, replacement text DEFAULT '', start integer DEFAULT 1, parameters text DEFAULT 'c') RETURNS varchar LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT left(source, greatest(start, 1) - 1) || pg_catalog.regexp_replace(substr(source, greatest(start, 1)), pattern,
    CASE WHEN parameters LIKE '%p%' THEN pg_catalog.regexp_replace(replacement, '[$]([1-9])', repeat(chr(92), 3) || '1', 'g') ELSE replacement END, 'g' || _redshift_devops_embedded.flags(parameters)) $$;
