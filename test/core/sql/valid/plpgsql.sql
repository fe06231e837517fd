-- Blocks and declarations
CREATE PROCEDURE p() AS $$ BEGIN END $$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$ BEGIN END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$ DECLARE BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$ <<whole>> BEGIN NULL; END whole; $$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$
-- a remark before anything else
DECLARE
  n INT;
  total NUMERIC(12, 2) := 0;
  rate DOUBLE PRECISION DEFAULT 0.5;
  most CONSTANT INTEGER := 10 * 2;
  name VARCHAR(20) NOT NULL := 'none';
  note CONSTANT VARCHAR(MAX) NOT NULL DEFAULT 'a' || 'b';
  text varchar(255)=lower('ABC');
  at TIMESTAMP WITH TIME ZONE := GETDATE();
  began TIMESTAMP WITHOUT TIME ZONE;
  span INTERVAL DAY TO SECOND;
  doc SUPER := JSON_PARSE('{"a": 1}');
  "The Name" CHARACTER VARYING(10);
  r RECORD;
  rs REFCURSOR;
  amount sales.orders.amount%TYPE;
  same amount%TYPE := 1;
  whole sales.orders%ROWTYPE;
  rows INT; level INT := 1; sql TEXT; delimiter VARCHAR(1) := '|'; date DATE; user_name VARCHAR;
BEGIN
  NULL;
END;
$$ LANGUAGE plpgsql;
CREATE PROCEDURE p(INT, VARCHAR) AS $$
DECLARE
  id ALIAS FOR $1;
  word ALIAS FOR $2;
  other ALIAS FOR word;
BEGIN
  RAISE INFO '% %', id, $2;
  $1 := 5;
END;
$$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$
DECLARE
  c1 CURSOR FOR SELECT id FROM sales.orders;
  c2 CURSOR IS SELECT id FROM sales.orders ORDER BY id LIMIT 10;
  c3 CURSOR (lowest INT, day DATE) FOR SELECT id FROM sales.orders WHERE id > lowest AND ordered_on = day;
  c4 CURSOR FOR WITH newest AS (SELECT MAX(id) AS id FROM sales.orders) SELECT * FROM newest;
  c5 NO SCROLL CURSOR FOR SELECT 1;
BEGIN
  NULL;
END;
$$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$
DECLARE
  value INT := 20;
BEGIN
  value := 50;
  DECLARE
    value INT := 80;
  BEGIN
    RAISE INFO '%', value;
  END;
  <<second>>
  DECLARE value INT; BEGIN value := 1; RAISE INFO '%', second.value; END second;
  BEGIN BEGIN BEGIN NULL; END; END; END;
END;
$$ LANGUAGE plpgsql;

-- Assignments
CREATE PROCEDURE p() AS $$
BEGIN
  n := 1;
  n = 1;
  n:=n+1;
  n := -1;
  rows := (rows + 1);
  level := level + 1;
  sql := 'select ' || chr(39) || name
    || ' from ' || quote_ident(tbl)
    || '';
  r.field := 'x';
  whole.r.field := 5;
  doc.items[0] := 'first';
  list[n + 1] := 2;
  flag := NOT flag AND (a OR b);
  flag := a = b;
  n := (SELECT COUNT(*) FROM sales.orders WHERE id > n);
  at := '2026-01-01'::TIMESTAMP + INTERVAL '1 day';
  day := DATE '2026-01-01';
  day := DATEADD(day, -1, CURRENT_DATE)::DATE;
  word := CASE WHEN n > 1 THEN 'many' WHEN n = 1 THEN 'one' ELSE 'none' END;
  word := CASE n WHEN 1 THEN 'one' ELSE 'more' END || '!';
  word := NULL;
  flag := true;
  flag := EXISTS (SELECT 1 FROM sales.orders);
  who = session_user;
  delimiter:='|';
  sql := 'it''s ' || 'done';
  sql := $q$select 'quoted' from sales.orders$q$;
  total := COALESCE(total, 0) * 1.5 / NULLIF(n, 0);
  "The Name" := 'x';
END;
$$ LANGUAGE plpgsql;

-- Queries into variables
CREATE PROCEDURE p() AS $$
DECLARE n INT; m INT; r RECORD;
BEGIN
  SELECT COUNT(*) INTO n FROM sales.orders;
  SELECT INTO n COUNT(*) FROM sales.orders;
  SELECT INTO n, m MIN(id), MAX(id) FROM sales.orders WHERE amount > n;
  SELECT MIN(id), MAX(id) INTO n, m FROM sales.orders;
  SELECT COUNT(*) FROM sales.orders INTO n;
  SELECT * INTO r FROM sales.orders WHERE id = n;
  SELECT INTO r * FROM sales.orders ORDER BY id DESC LIMIT 1;
  SELECT id, amount INTO r.id, r.amount FROM sales.orders;
  SELECT EXTRACT(year FROM GETDATE()) INTO n;
  SELECT GETDATE() INTO started;
  WITH o AS (SELECT id FROM sales.orders) SELECT COUNT(*) INTO n FROM o;
  SELECT n;
  PERFORM sales.note('begun', n);
  PERFORM 1 FROM sales.orders WHERE id = n;
  perform pg_sleep(1);
  IF FOUND THEN PERFORM a(); ELSE PERFORM b(); END IF;
  LOOP PERFORM a(); EXIT; END LOOP;
  SELECT id INTO TEMP TABLE ids FROM sales.orders;
END;
$$ LANGUAGE plpgsql;

-- Dynamic SQL
CREATE PROCEDURE p(tbl VARCHAR) AS $$
BEGIN
  EXECUTE 'TRUNCATE TABLE ' || quote_ident(tbl);
  EXECUTE sql;
  execute sql || ';' into n ;
  EXECUTE 'SELECT MIN(id), MAX(id) FROM ' || tbl INTO n, m;
  EXECUTE 'SELECT * FROM t WHERE id = $1' INTO r USING n;
  EXECUTE 'DELETE FROM t WHERE id = $1 AND day = $2' USING n, day;
  EXECUTE 'INSERT INTO sales.log '
    'VALUES (1)';
  EXECUTE CASE WHEN n = 1 THEN 'a' ELSE 'b' END;
END;
$$ LANGUAGE plpgsql;

-- Conditions
CREATE PROCEDURE p(n INT) AS $$
BEGIN
  IF n = 0 THEN RETURN; END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'none'; END IF;
  if (n is null) or (n in (1, 2)) then null; end if;
  IF n > 1 THEN a := 1; ELSE a := 2; END IF;
  IF n > 1 THEN a := 1; ELSIF n = 1 THEN a := 2; ELSIF n = 0 THEN a := 3; ELSE a := 4; END IF;
  IF n > 1 THEN a := 1; ELSEIF n = 1 THEN a := 2; END IF;
  IF n > 1 THEN a := 1; ELSE IF n = 1 THEN a := 2; ELSE a := 3; END IF; END IF;
  IF n > 1 THEN ELSE END IF;
  IF EXISTS (SELECT 1 FROM sales.orders WHERE id = n) THEN DELETE FROM sales.orders WHERE id = n; END IF;
  IF (SELECT COUNT(*) FROM sales.orders) > 10 THEN NULL; END IF;
  IF CASE WHEN n > 1 THEN TRUE ELSE FALSE END THEN NULL; END IF;
  IF name LIKE 'a%' AND name NOT ILIKE '%b' THEN NULL; END IF;
  IF n BETWEEN 1 AND 5 AND flag IS NOT TRUE THEN NULL; END IF;
  CASE n WHEN 1 THEN NULL; END CASE;
  CASE n WHEN 1, 2 THEN a := 'few'; WHEN 3 THEN a := 'three'; ELSE a := 'many'; END CASE;
  CASE WHEN n BETWEEN 0 AND 10 THEN NULL; WHEN n > 10 THEN NULL; ELSE NULL; END CASE;
  CASE n + 1 WHEN (SELECT MAX(id) FROM sales.orders) THEN CASE WHEN a THEN NULL; END CASE; END CASE;
END;
$$ LANGUAGE plpgsql;

-- Loops
CREATE PROCEDURE p(n INT) AS $$
DECLARE r RECORD; a INT; b INT;
BEGIN
  LOOP EXIT; END LOOP;
  <<outer>>
  LOOP
    <<inner>>
    LOOP
      EXIT outer WHEN n > 5;
      CONTINUE inner WHEN n = 3;
      CONTINUE;
      EXIT WHEN NOT FOUND;
      EXIT inner;
    END LOOP inner;
  END LOOP outer;
  <<rest>> WHILE n > 0 AND NOT done LOOP n := n - 1; END LOOP rest;
  WHILE (SELECT COUNT(*) FROM sales.stage) > 0
  LOOP
    NULL;
  END LOOP;
  FOR i IN 1..10 LOOP NULL; END LOOP;
  FOR i IN 1 .. 10 LOOP NULL; END LOOP;
  FOR i IN REVERSE 10..1 LOOP NULL; END LOOP;
  FOR i IN 1..n LOOP NULL; END LOOP;
  FOR i IN n..10 LOOP NULL; END LOOP;
  FOR i IN r.lowest..r.highest LOOP NULL; END LOOP;
  FOR i IN 0..(n - 1) LOOP NULL; END LOOP;
  FOR i IN ABS(n)..LEN(name) BY 2 LOOP NULL; END LOOP;
  FOR i IN -5..-1 LOOP NULL; END LOOP;
  FOR i IN 1..(SELECT COUNT(*) FROM sales.orders) LOOP NULL; END LOOP;
  FOR i IN 1..n::INT LOOP NULL; END LOOP;
  <<days>> FOR i IN 1..7 LOOP RAISE INFO '%', days.i; EXIT days; END LOOP days;
  FOR r IN SELECT id, amount FROM sales.orders LOOP RAISE INFO '%', r.id; END LOOP;
  FOR a, b IN SELECT id, amount FROM sales.orders o WHERE o.id > n ORDER BY 1 LOOP NULL; END LOOP;
  FOR r IN
    SELECT o.id
    FROM sales.orders o
    WHERE o.id IN (SELECT id FROM sales.stage)
  LOOP
    DELETE FROM sales.stage WHERE id = r.id;
  END LOOP;
  FOR r IN (SELECT 1 UNION SELECT 2) LOOP NULL; END LOOP;
  FOR r IN WITH o AS (SELECT 1 AS id) SELECT id FROM o LOOP NULL; END LOOP;
  FOR r IN EXECUTE 'SELECT id FROM ' || tbl LOOP NULL; END LOOP;
  FOR r IN EXECUTE sql USING n LOOP NULL; END LOOP;
  FOR r IN SHOW TABLES FROM SCHEMA dev.sales LOOP NULL; END LOOP;
END;
$$ LANGUAGE plpgsql;

-- Cursors
CREATE PROCEDURE p(rs INOUT REFCURSOR) AS $$
DECLARE
  r RECORD;
  c REFCURSOR;
  bound CURSOR (key INT) FOR SELECT id FROM sales.orders WHERE id = key;
BEGIN
  OPEN rs FOR SELECT * FROM sales.orders;
  OPEN c FOR EXECUTE 'SELECT * FROM ' || quote_ident($1);
  OPEN c FOR EXECUTE sql USING n;
  OPEN bound(42);
  OPEN bound (n + 1);
  OPEN bound;
  OPEN c NO SCROLL FOR WITH o AS (SELECT 1) SELECT * FROM o;
  FETCH c INTO r;
  FETCH c INTO a, b;
  FETCH c INTO r.id, r.amount;
  FETCH NEXT FROM c INTO r;
  FETCH FORWARD FROM c INTO r;
  FETCH LAST IN c INTO r;
  FETCH ABSOLUTE 3 FROM c INTO r;
  MOVE NEXT FROM c;
  MOVE c;
  CLOSE c;
END;
$$ LANGUAGE plpgsql;

-- Messages and errors
CREATE PROCEDURE p() AS $$
BEGIN
  RAISE NOTICE 'one';
  RAISE INFO 'of % rows % are new', n, r.n;
  RAISE LOG '100%%';
  RAISE WARNING '%', 'a' || n;
  RAISE DEBUG 'x';
  RAISE EXCEPTION 'order % is unknown', id;
  RAISE EXCEPTION 'a' USING ERRCODE = '22012', HINT = 'ask';
  RAISE EXCEPTION USING MESSAGE = 'a' || n;
  RAISE 'without a level';
  RAISE;
  GET DIAGNOSTICS n := ROW_COUNT;
  GET DIAGNOSTICS n = ROW_COUNT, m = RESULT_OID;
  get diagnostics r.n := row_count;
END;
$$ LANGUAGE plpgsql;
CREATE PROCEDURE p() AS $$
BEGIN
  DELETE FROM sales.stage;
EXCEPTION WHEN OTHERS THEN
  RAISE INFO '% %', SQLSTATE, SQLERRM;
  INSERT INTO sales.errors VALUES (SQLERRM, GETDATE());
END;
$$ LANGUAGE plpgsql;
CREATE PROCEDURE p() NONATOMIC AS $$
BEGIN
  BEGIN
    DELETE FROM sales.stage;
  EXCEPTION CONTINUE_HANDLER WHEN OTHERS THEN
    NULL;
  END;
  BEGIN
    DELETE FROM sales.stage;
  EXCEPTION EXIT_HANDLER
    WHEN OTHERS THEN RAISE;
  END;
  BEGIN NULL; EXCEPTION WHEN division_by_zero OR SQLSTATE '22012' THEN NULL; WHEN OTHERS THEN NULL; END;
END;
$$ LANGUAGE plpgsql;

-- RETURN
CREATE PROCEDURE p() AS $$ BEGIN RETURN; END; $$ LANGUAGE plpgsql;
CREATE FUNCTION f() RETURNS INT AS $$ BEGIN RETURN 1 + 1; RETURN (n); RETURN next; RETURN NEXT r; RETURN QUERY SELECT 1; END; $$ LANGUAGE plpgsql;

-- Transactions
CREATE PROCEDURE p() NONATOMIC AS $$
BEGIN
  START TRANSACTION;
  INSERT INTO sales.orders VALUES (1);
  COMMIT;
  ROLLBACK;
  TRUNCATE sales.stage;
  TRUNCATE TABLE sales.stage;
  CALL sales.other(1, n, 'x');
  CALL other();
END;
$$ LANGUAGE plpgsql;

-- SQL of every kind
CREATE PROCEDURE sales.p(day DATE) AS $$
BEGIN
  CREATE TEMP TABLE stage (LIKE sales.orders);
  CREATE TEMPORARY TABLE newest DISTKEY(id) SORTKEY(id) AS SELECT id, MAX(ordered_on) AS ordered_on FROM sales.orders GROUP BY id;
  CREATE TABLE IF NOT EXISTS #work (id INT);
  DROP TABLE IF EXISTS stage, newest;
  ALTER TABLE sales.orders ADD COLUMN note VARCHAR(20);
  INSERT INTO stage (id, amount) VALUES (1, day), (2, NULL);
  INSERT INTO stage SELECT o.id, CASE WHEN o.amount > 1 THEN 'a' ELSE 'b' END FROM sales.orders o WHERE o.ordered_on = day;
  UPDATE sales.orders SET amount = s.amount FROM stage s WHERE s.id = sales.orders.id;
  DELETE FROM sales.orders USING stage WHERE sales.orders.id = stage.id;
  MERGE INTO sales.orders USING stage s ON sales.orders.id = s.id
    WHEN MATCHED THEN UPDATE SET amount = s.amount
    WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (s.id, s.amount);
  COPY stage FROM 's3://bucket/orders/' IAM_ROLE DEFAULT FORMAT AS PARQUET;
  UNLOAD ('SELECT * FROM sales.orders') TO 's3://bucket/out/' IAM_ROLE DEFAULT CSV HEADER;
  GRANT SELECT ON sales.orders TO reader;
  REVOKE ALL ON sales.orders FROM PUBLIC;
  ANALYZE sales.orders;
  LOCK sales.orders;
  SET enable_result_cache_for_session TO off;
  SET query_group = 'load';
  CREATE OR REPLACE VIEW sales.v AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;
  REFRESH MATERIALIZED VIEW sales.mv;
  COMMENT ON TABLE sales.orders IS 'all of them';
  SELECT started AS start, ended AS end, t.end INTO a, b, c FROM sales.spans t;
  (SELECT 1);
  WITH o AS (SELECT 1 AS id) INSERT INTO stage SELECT id FROM o;
END;
$$ LANGUAGE plpgsql;

-- Routines made by routines
CREATE PROCEDURE p() AS $outer$
BEGIN
  CREATE OR REPLACE PROCEDURE q() AS $inner$
  DECLARE n INT := 1;
  BEGIN
    RAISE INFO '%', n;
  END;
  $inner$ LANGUAGE plpgsql;
  CREATE FUNCTION f(INT) RETURNS INT STABLE AS 'SELECT $1' LANGUAGE sql;
END;
$outer$ LANGUAGE plpgsql;

-- Odd layouts
create procedure p() as $$begin/* one */null;-- two
null;end$$ language plpgsql;
CREATE PROCEDURE p() LANGUAGE plpgsql AS 'DECLARE n INT; BEGIN n := 1; IF n = 1 THEN NULL; END IF; END;';
CREATE PROCEDURE ${schema}.p() AS $$
DECLARE
  day ${day_type} := '${day}';
  n INT := {{ most }};
BEGIN
  IF n > ${limit} THEN
    INSERT INTO ${schema}.orders SELECT * FROM {{ ref('stage') }};
  END IF;
  FOR i IN 1..{{ most }} LOOP NULL; END LOOP;
  {{ variable }} := 1;
END;
$$ LANGUAGE plpgsql;
