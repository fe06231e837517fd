-- Hash functions: https://docs.aws.amazon.com/redshift/latest/dg/hash-functions.html
-- A number of 64 bits without a sign, as PostgreSQL's BIGINT has them.
CREATE FUNCTION _redshift_devops_embedded.signed(value numeric, bits integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT (mod(mod(value + 2::numeric ^ (bits - 1), 2::numeric ^ bits) + 2::numeric ^ bits, 2::numeric ^ bits) - 2::numeric ^ (bits - 1))::bigint $$;

CREATE FUNCTION pg_catalog.sha2(value text, bits integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NOT NULL THEN coalesce(encode(CASE bits WHEN 224 THEN sha224(convert_to(value, 'UTF8')) WHEN 384 THEN sha384(convert_to(value, 'UTF8')) WHEN 512 THEN sha512(convert_to(value, 'UTF8'))
    WHEN 0 THEN sha256(convert_to(value, 'UTF8')) WHEN 256 THEN sha256(convert_to(value, 'UTF8')) END, 'hex'), '') END $$;

-- https://www.rfc-editor.org/rfc/rfc3174. Numbers of 32 bits are kept in BIGINT.
CREATE FUNCTION _redshift_devops_embedded.rotated(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT ((value << places) | (value >> (32 - places))) & 4294967295 $$;
CREATE FUNCTION pg_catalog.sha1(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  message bytea := convert_to(value, 'UTF8');
  state bigint[] := '{1732584193,4023233417,2562383102,271733878,3285377520}';
  words bigint[];
  v bigint[];
  mixed bigint;
BEGIN
  message := message || decode('80', 'hex') || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex') || int8send(length(message)::bigint * 8);
  FOR block IN 0 .. length(message) / 64 - 1 LOOP
    words := array_fill(0::bigint, '{80}');
    FOR t IN 0 .. 15 LOOP
      words[t + 1] := (get_byte(message, block * 64 + t * 4)::bigint << 24) | (get_byte(message, block * 64 + t * 4 + 1) << 16) | (get_byte(message, block * 64 + t * 4 + 2) << 8) | get_byte(message, block * 64 + t * 4 + 3);
    END LOOP;
    FOR t IN 16 .. 79 LOOP
      words[t + 1] := _redshift_devops_embedded.rotated(words[t - 2] # words[t - 7] # words[t - 13] # words[t - 15], 1);
    END LOOP;
    v := state;
    FOR t IN 0 .. 79 LOOP
      mixed := _redshift_devops_embedded.rotated(v[1], 5) + v[5] + words[t + 1] + CASE
        WHEN t < 20 THEN ((v[2] & v[3]) | ((v[2] # 4294967295) & v[4])) + 1518500249
        WHEN t < 40 THEN (v[2] # v[3] # v[4]) + 1859775393
        WHEN t < 60 THEN ((v[2] & v[3]) | (v[2] & v[4]) | (v[3] & v[4])) + 2400959708
        ELSE (v[2] # v[3] # v[4]) + 3395469782 END;
      v := ARRAY[mixed & 4294967295, v[1], _redshift_devops_embedded.rotated(v[2], 30), v[3], v[4]];
    END LOOP;
    FOR place IN 1 .. 5 LOOP
      state[place] := (state[place] + v[place]) & 4294967295;
    END LOOP;
  END LOOP;
  RETURN (SELECT string_agg(lpad(to_hex(part), 8, '0'), '' ORDER BY place) FROM unnest(state) WITH ORDINALITY AS parts (part, place));
END $$;
CREATE FUNCTION pg_catalog.sha(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT sha1(value) $$;
CREATE FUNCTION pg_catalog.func_sha1(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT sha1(value) $$;

-- The polynomial is that of CRC-32C, turned around: https://docs.aws.amazon.com/redshift/latest/dg/crc32-function.html
CREATE FUNCTION pg_catalog.crc32(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  message bytea := convert_to(value, 'UTF8');
  crc bigint := 4294967295;
BEGIN
  FOR place IN 0 .. length(message) - 1 LOOP
    crc := crc # get_byte(message, place);
    FOR bit IN 1 .. 8 LOOP
      crc := CASE crc & 1 WHEN 1 THEN (crc >> 1) # 2197175160 ELSE crc >> 1 END;
    END LOOP;
  END LOOP;
  RETURN lpad(to_hex(crc # 4294967295), 8, '0');
END $$;

-- The number without its point is all the page shows: https://docs.aws.amazon.com/redshift/latest/dg/r_CHECKSUM.html
CREATE FUNCTION pg_catalog.checksum(value numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (value * 10::numeric ^ scale(value))::bigint $$;
CREATE FUNCTION pg_catalog.checksum(value text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = 'NOT EMULATED: CHECKSUM of a text'; END $$;

-- FNV-1a over the bytes of a value, lowest first; a seed is the state to begin with. https://docs.aws.amazon.com/redshift/latest/dg/r_FNV_HASH.html
CREATE FUNCTION _redshift_devops_embedded.fnv1a(message bytea, seed bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  hash bigint := seed;
BEGIN
  FOR place IN 0 .. length(message) - 1 LOOP
    hash := hash # get_byte(message, place);
    hash := _redshift_devops_embedded.signed((hash::numeric + CASE WHEN hash < 0 THEN 18446744073709551616 ELSE 0 END) * 1099511628211, 64);
  END LOOP;
  RETURN hash;
END $$;
CREATE FUNCTION _redshift_devops_embedded.lowest_first(message bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(substr(message, place, 1), '' ORDER BY place DESC) FROM generate_series(1, length(message)) AS place $$;
CREATE FUNCTION pg_catalog.fnv_hash(value smallint, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int2send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value integer, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int4send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value bigint, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(_redshift_devops_embedded.lowest_first(int8send(value)), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value text, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(convert_to(value, 'UTF8'), seed) $$;
CREATE FUNCTION pg_catalog.fnv_hash(value bytea, seed bigint DEFAULT -3750763034362895579) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.fnv1a(value, seed) $$;

-- Murmur3 as Iceberg hashes: an integer as eight bytes, a date as its days, a text as UTF-8. https://docs.aws.amazon.com/redshift/latest/dg/MURMUR3_32_HASH.html
CREATE FUNCTION _redshift_devops_embedded.product32(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT mod(a::numeric * b, 4294967296)::bigint $$;
CREATE FUNCTION _redshift_devops_embedded.murmur3(message bytea, seed integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  hash bigint := seed::bigint & 4294967295;
  size integer := length(message);
  word bigint;
BEGIN
  FOR place IN 0 .. (size + 3) / 4 - 1 LOOP
    word := 0;
    FOR byte IN 0 .. least(3, size - place * 4 - 1) LOOP
      word := word | (get_byte(message, place * 4 + byte)::bigint << (8 * byte));
    END LOOP;
    hash := hash # _redshift_devops_embedded.product32(_redshift_devops_embedded.rotated(_redshift_devops_embedded.product32(word, 3432918353), 15), 461845907);
    IF place * 4 + 4 <= size THEN hash := (_redshift_devops_embedded.rotated(hash, 13) * 5 + 3864292196) & 4294967295; END IF;
  END LOOP;
  hash := hash # size;
  hash := _redshift_devops_embedded.product32(hash # (hash >> 16), 2246822507);
  hash := _redshift_devops_embedded.product32(hash # (hash >> 13), 3266489909);
  RETURN _redshift_devops_embedded.signed(hash # (hash >> 16), 32);
END $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value bigint, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(_redshift_devops_embedded.lowest_first(int8send(value)), seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value integer, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash(value::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value smallint, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash(value::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value date, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT murmur3_32_hash((value - '1970-01-01'::date)::bigint, seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value text, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(convert_to(value, 'UTF8'), seed) $$;
CREATE FUNCTION pg_catalog.murmur3_32_hash(value bytea, seed integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.murmur3(value, seed) $$;

-- Of these types nobody says which bytes are hashed; as texts they would be hashed wrongly.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY '{boolean,numeric,real,double precision,date,timestamp,timestamptz}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION pg_catalog.fnv_hash(value %1$s, seed bigint DEFAULT 0) RETURNS bigint LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION USING ERRCODE = ''0A000'', MESSAGE = ''NOT EMULATED: FNV_HASH of a value of the type %1$s''; END $body$', kind);
    CONTINUE WHEN kind = 'date';
    EXECUTE format('CREATE FUNCTION pg_catalog.murmur3_32_hash(value %1$s, seed integer DEFAULT 0) RETURNS integer LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION USING ERRCODE = ''0A000'', MESSAGE = ''NOT EMULATED: MURMUR3_32_HASH of a value of the type %1$s''; END $body$', kind);
  END LOOP;
END $$;
