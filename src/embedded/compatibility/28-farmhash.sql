-- farmFingerprint64 is Fingerprint64 of FarmHash, whose numbers have 64 bits without a sign; here they are BIGINT with the same bits.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FARMFINGERPRINT64.html, https://github.com/google/farmhash
CREATE FUNCTION _redshift_devops_embedded.sum64(VARIADIC terms bigint[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.signed(pg_catalog.sum(term), 64) FROM unnest(terms) AS term $$;
CREATE FUNCTION _redshift_devops_embedded.product64(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.signed(a::numeric * b, 64) $$;
CREATE FUNCTION _redshift_devops_embedded.shifted64(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (value >> places) & ((1::bigint << (64 - places)) - 1) $$;
CREATE FUNCTION _redshift_devops_embedded.rotated64(value bigint, places integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT _redshift_devops_embedded.shifted64(value, places) | (value << (64 - places)) $$;
CREATE FUNCTION _redshift_devops_embedded.mixed64(value bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT value # _redshift_devops_embedded.shifted64(value, 47) $$;
-- Up to eight bytes, lowest first.
CREATE FUNCTION _redshift_devops_embedded.word64(message bytea, place integer, size integer DEFAULT 8) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT bit_or(get_byte(message, place + byte)::bigint << (8 * byte)) FROM generate_series(0, size - 1) AS byte $$;
CREATE FUNCTION _redshift_devops_embedded.hashed16(a bigint, b bigint, factor bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  half bigint := _redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(a # b, factor));
BEGIN
  RETURN _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(b # half, factor)), factor);
END $$;

-- One function for each range of lengths, as there.
CREATE FUNCTION _redshift_devops_embedded.farm16(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k0 bigint := -4348849565147123417;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  factor bigint := _redshift_devops_embedded.sum64(k2, size * 2);
  a bigint;
  b bigint;
BEGIN
  IF size >= 8 THEN
    a := _redshift_devops_embedded.sum64(_redshift_devops_embedded.word64(s, 0), k2);
    b := _redshift_devops_embedded.word64(s, size - 8);
    RETURN _redshift_devops_embedded.hashed16(_redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(b, 37), factor), a),
      _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(a, 25), b), factor), factor);
  ELSIF size >= 4 THEN
    RETURN _redshift_devops_embedded.hashed16(size + (_redshift_devops_embedded.word64(s, 0, 4) << 3), _redshift_devops_embedded.word64(s, size - 4, 4), factor);
  ELSIF size > 0 THEN
    a := get_byte(s, 0) + (get_byte(s, size / 2) << 8);
    b := size + (get_byte(s, size - 1) << 2);
    RETURN _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.product64(a, k2) # _redshift_devops_embedded.product64(b, k0)), k2);
  END IF;
  RETURN k2;
END $$;
CREATE FUNCTION _redshift_devops_embedded.farm64(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k1 bigint := -5435081209227447693;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  factor bigint := _redshift_devops_embedded.sum64(k2, size * 2);
  a bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, 0), CASE WHEN size > 32 THEN k2 ELSE k1 END);
  b bigint := _redshift_devops_embedded.word64(s, 8);
  c bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, size - 8), factor);
  d bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, size - 16), k2);
  y bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(a, b), 43), _redshift_devops_embedded.rotated64(c, 30), d);
  z bigint := _redshift_devops_embedded.hashed16(y, _redshift_devops_embedded.sum64(a, _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(b, k2), 18), c), factor);
  e bigint;
  f bigint;
  g bigint;
  h bigint;
BEGIN
  IF size <= 32 THEN RETURN z; END IF;
  e := _redshift_devops_embedded.product64(_redshift_devops_embedded.word64(s, 16), factor);
  f := _redshift_devops_embedded.word64(s, 24);
  g := _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(y, _redshift_devops_embedded.word64(s, size - 32)), factor);
  h := _redshift_devops_embedded.product64(_redshift_devops_embedded.sum64(z, _redshift_devops_embedded.word64(s, size - 24)), factor);
  RETURN _redshift_devops_embedded.hashed16(_redshift_devops_embedded.sum64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(e, f), 43), _redshift_devops_embedded.rotated64(g, 30), h),
    _redshift_devops_embedded.sum64(e, _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(f, a), 18), g), factor);
END $$;
CREATE FUNCTION _redshift_devops_embedded.weak32(s bytea, place integer, first_seed bigint, second_seed bigint) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  z bigint := _redshift_devops_embedded.word64(s, place + 24);
  a bigint := _redshift_devops_embedded.sum64(first_seed, _redshift_devops_embedded.word64(s, place));
  b bigint := _redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(second_seed, a, z), 21);
  c bigint := a;
BEGIN
  a := _redshift_devops_embedded.sum64(a, _redshift_devops_embedded.word64(s, place + 8), _redshift_devops_embedded.word64(s, place + 16));
  RETURN ARRAY[_redshift_devops_embedded.sum64(a, z), _redshift_devops_embedded.sum64(b, _redshift_devops_embedded.rotated64(a, 44), c)];
END $$;
CREATE FUNCTION _redshift_devops_embedded.farm_long(s bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  k0 bigint := -4348849565147123417;
  k1 bigint := -5435081209227447693;
  k2 bigint := -7286425919675154353;
  size integer := length(s);
  blocks integer := (size - 1) / 64;
  factor bigint := k1;
  place integer := 0;
  x bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(81, k2), _redshift_devops_embedded.word64(s, 0));
  y bigint := _redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(81, k1), 113);
  z bigint := _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(_redshift_devops_embedded.sum64(_redshift_devops_embedded.product64(y, k2), 113)), k2);
  v bigint[] := '{0,0}'::bigint[];
  w bigint[] := '{0,0}'::bigint[];
  kept bigint;
  nine bigint := 1;
BEGIN
  FOR block IN 0 .. blocks LOOP
    -- The last round is over the last 64 bytes, with another factor.
    IF block = blocks THEN
      factor := _redshift_devops_embedded.sum64(k1, (z & 255) << 1);
      nine := 9;
      place := size - 64;
      w[1] := _redshift_devops_embedded.sum64(w[1], (size - 1) & 63);
      v[1] := _redshift_devops_embedded.sum64(v[1], w[1]);
      w[1] := _redshift_devops_embedded.sum64(w[1], v[1]);
    END IF;
    x := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(x, y, v[1], _redshift_devops_embedded.word64(s, place + 8)), 37), factor);
    y := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(y, v[2], _redshift_devops_embedded.word64(s, place + 48)), 42), factor);
    x := x # _redshift_devops_embedded.product64(w[2], nine);
    y := _redshift_devops_embedded.sum64(y, _redshift_devops_embedded.product64(v[1], nine), _redshift_devops_embedded.word64(s, place + 40));
    z := _redshift_devops_embedded.product64(_redshift_devops_embedded.rotated64(_redshift_devops_embedded.sum64(z, w[1]), 33), factor);
    v := _redshift_devops_embedded.weak32(s, place, _redshift_devops_embedded.product64(v[2], factor), _redshift_devops_embedded.sum64(x, w[1]));
    w := _redshift_devops_embedded.weak32(s, place + 32, _redshift_devops_embedded.sum64(z, w[2]), _redshift_devops_embedded.sum64(y, _redshift_devops_embedded.word64(s, place + 16)));
    kept := z;
    z := x;
    x := kept;
    place := place + 64;
  END LOOP;
  RETURN _redshift_devops_embedded.hashed16(
    _redshift_devops_embedded.sum64(_redshift_devops_embedded.hashed16(v[1], w[1], factor), _redshift_devops_embedded.product64(_redshift_devops_embedded.mixed64(y), k0), z),
    _redshift_devops_embedded.sum64(_redshift_devops_embedded.hashed16(v[2], w[2], factor), x), factor);
END $$;
CREATE FUNCTION pg_catalog.farmfingerprint64(value bytea) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(value) <= 16 THEN _redshift_devops_embedded.farm16(value) WHEN length(value) <= 64 THEN _redshift_devops_embedded.farm64(value) WHEN length(value) > 64 THEN _redshift_devops_embedded.farm_long(value) END $$;
CREATE FUNCTION pg_catalog.farmfingerprint64(value text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT farmfingerprint64(convert_to(value, 'UTF8')) $$;
