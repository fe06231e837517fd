-- Procedures: the statement around the body
CREATE PROCEDURE sales.sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE OR REPLACE PROCEDURE sales.sp_load() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
create or replace procedure sp_load(day date) as $$ begin null; end; $$ language plpgsql;
CREATE PROCEDURE warehouse.sales.sp_load(day DATE, amount NUMERIC(12, 2)) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE "Sales"."sp load"("the day" DATE) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(DATE, VARCHAR(20), INT) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(IN day DATE, OUT loaded INT, INOUT note VARCHAR(256)) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(day IN DATE, loaded OUT INT, note INOUT VARCHAR(MAX)) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(IN DATE, OUT INT, INOUT VARCHAR) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(rs INOUT REFCURSOR) AS $$ BEGIN OPEN rs FOR SELECT id FROM sales.orders; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(double precision, x double precision, character varying(10), c character varying, CHAR VARYING(3)) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(timestamp with time zone, at timestamp with time zone, timestamp without time zone, t time with time zone) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(national character varying(10), n national character(5), interval year to month, i interval day to second) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(date date, time time, timestamp timestamp, double double precision) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(doc SUPER, shape GEOMETRY, h HLLSKETCH, b VARBYTE(100), flag BOOLEAN) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(day DATE DEFAULT CURRENT_DATE, n INT = 5) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load(
  day DATE, -- the day to load
  /* how many rows at most */ most INT
)
AS $load$ BEGIN NULL; END; $load$
LANGUAGE plpgsql;
CREATE PROCEDURE sp_load() NONATOMIC AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE sp_load() NONATOMIC LANGUAGE plpgsql AS $$ BEGIN NULL; END; $$;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SECURITY INVOKER;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SECURITY DEFINER;
CREATE PROCEDURE sp_load() LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN NULL; END; $$;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ SECURITY DEFINER LANGUAGE plpgsql;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SET search_path TO sales, public;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SET search_path = sales;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SET statement_timeout TO 60000 SET query_group = 'load';
CREATE PROCEDURE sp_load() LANGUAGE plpgsql SET enable_result_cache_for_session TO off AS $$ BEGIN NULL; END; $$;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SECURITY INVOKER SET extra_float_digits = -2;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SET datestyle TO 'ISO', 'MDY' SECURITY DEFINER;
CREATE PROCEDURE sp_load() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql SET a.b TO DEFAULT;
CREATE PROCEDURE sp_load() LANGUAGE 'plpgsql' AS $$ BEGIN NULL; END; $$;
CREATE PROCEDURE sp_load() LANGUAGE PLPGSQL AS 'BEGIN DELETE FROM sales.stage; END;';
CREATE PROCEDURE sp_load()
AS
'
BEGIN
  DELETE FROM sales.stage;
END
'
LANGUAGE plpgsql;
CREATE PROCEDURE ${schema}.sp_load(day DATE) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE {{ schema }}.sp_load({{ day_type }}) AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
CREATE PROCEDURE stage_${name}.sp_load(day ${day_type}, n INT) AS $$ BEGIN DELETE FROM stage_${name}.orders; END; $$ LANGUAGE plpgsql;

-- Functions
CREATE FUNCTION f_half(FLOAT) RETURNS FLOAT STABLE AS $$ SELECT $1 / 2 $$ LANGUAGE sql;
CREATE OR REPLACE FUNCTION sales.f_larger(FLOAT, FLOAT) RETURNS FLOAT IMMUTABLE AS $$ SELECT CASE WHEN $1 > $2 THEN $1 ELSE $2 END $$ LANGUAGE sql;
create function f_full_name (varchar, varchar) returns varchar volatile as $$ select initcap($1) || ' ' || upper($2) $$ language sql;
CREATE FUNCTION f_one() RETURNS INT AS $$ SELECT 1 $$ LANGUAGE sql;
CREATE FUNCTION f_one() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$;
CREATE FUNCTION f_one() RETURNS INT LANGUAGE sql IMMUTABLE AS $body$ SELECT 1 $body$;
CREATE FUNCTION f_one() IMMUTABLE RETURNS INT LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION f_one() RETURNS INT STABLE LANGUAGE SQL AS 'SELECT 1';
CREATE FUNCTION f_day(TIMESTAMP WITH TIME ZONE) RETURNS DATE STABLE AS $$ SELECT TRUNC($1) $$ LANGUAGE sql;
CREATE FUNCTION f_money(NUMERIC(12, 2)) RETURNS VARCHAR(30) STABLE AS $$ SELECT TO_CHAR($1, '999G999D99') $$ LANGUAGE sql;
CREATE FUNCTION f_word(CHARACTER VARYING) RETURNS CHARACTER VARYING(10) STABLE AS $$ SELECT LEFT($1, 10)::VARCHAR(10) $$ LANGUAGE sql;
CREATE FUNCTION f_price(amount DOUBLE PRECISION, rate DOUBLE PRECISION) RETURNS DOUBLE PRECISION STABLE AS $$ SELECT $1 * (1 + NVL($2, 0)) $$ LANGUAGE sql;
CREATE FUNCTION f_nested(FLOAT, FLOAT) RETURNS FLOAT STABLE AS $$ SELECT sales.f_larger($1, f_half($2)) $$ LANGUAGE sql;
CREATE FUNCTION f_doc(SUPER) RETURNS SUPER STABLE AS $$ SELECT OBJECT('doc', $1) $$ LANGUAGE sql;
CREATE FUNCTION f_masked(VARCHAR(256)) RETURNS VARCHAR(256) STABLE AS $$
  -- all but the last four
  SELECT '****' || RIGHT($1, 4)
$$ LANGUAGE sql;
CREATE FUNCTION f_in(INT) RETURNS BOOLEAN IMMUTABLE AS $$ SELECT $1 IN (1, 2, 3) AND $1 IS NOT NULL $$ LANGUAGE sql;
CREATE FUNCTION f_py_larger(a FLOAT, b FLOAT) RETURNS FLOAT STABLE AS $$
  if a > b:
    return a
  return b
$$ LANGUAGE plpythonu;
CREATE OR REPLACE FUNCTION f_host(url VARCHAR(MAX)) RETURNS VARCHAR IMMUTABLE LANGUAGE plpythonu AS $$
from urlparse import urlparse
return urlparse(url).hostname  # don't fail
$$;
CREATE FUNCTION f_any(x ANYELEMENT, y ANYELEMENT) RETURNS ANYELEMENT VOLATILE AS $$ return x or y $$ LANGUAGE plpythonu;
CREATE FUNCTION f_py() RETURNS VARCHAR STABLE AS $$ import os; return 'it''s' $$ LANGUAGE plpythonu;
CREATE FUNCTION f_py() RETURNS VARCHAR STABLE AS ' return ''a'' ' LANGUAGE plpythonu;
CREATE FUNCTION ${schema}.f_half(FLOAT) RETURNS FLOAT STABLE AS $$ SELECT $1 / 2 $$ LANGUAGE sql;
CREATE FUNCTION f_strict(INT) RETURNS INT STRICT AS $$ SELECT $1 $$ LANGUAGE sql;
CREATE FUNCTION f_lenient(INT) RETURNS INT CALLED ON NULL INPUT AS $$ SELECT $1 $$ LANGUAGE sql;

-- Changes
ALTER PROCEDURE sp_load() RENAME TO sp_reload;
ALTER PROCEDURE sales.sp_load(DATE, INT) RENAME TO sp_reload;
ALTER PROCEDURE sp_load(day IN DATE, loaded OUT INT, note INOUT VARCHAR(20)) RENAME TO sp_reload;
ALTER PROCEDURE sp_load(IN day DATE, OUT INT) RENAME TO sp_reload;
ALTER PROCEDURE sp_load RENAME TO sp_reload;
ALTER PROCEDURE sp_load(DATE) OWNER TO etl;
alter procedure sales.sp_load(double precision, character varying) owner to "the owner";
ALTER PROCEDURE sp_load OWNER TO CURRENT_USER;
ALTER PROCEDURE sp_load(BIGINT) OWNER TO SESSION_USER;
ALTER PROCEDURE ${schema}.sp_load(DATE) OWNER TO ${owner};
ALTER PROCEDURE sp_load(DATE) SECURITY DEFINER;
ALTER PROCEDURE sp_load(DATE) SET search_path TO sales;
ALTER PROCEDURE sp_load(DATE) RESET search_path;
