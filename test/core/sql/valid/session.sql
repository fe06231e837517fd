-- SET
SET query_group TO 'nightly';
set query_group = 'nightly';
SET SESSION query_group TO nightly;
SET LOCAL statement_timeout TO 60000;
SET statement_timeout = 0;
SET statement_timeout TO '10min';
SET search_path TO sales;
SET search_path TO sales, events, public;
SET search_path = '$user', public, sales;
SET search_path TO "$user", "Sales";
SET search_path TO '';
SET search_path TO DEFAULT;
SET search_path TO ${schema}, public;
SET search_path TO {{ schema }};
SET datestyle TO 'SQL,DMY';
SET datestyle TO ISO, MDY;
SET seed TO .25;
SET SEED TO 0.5;
SET analyze_threshold_percent TO 0.01;
SET extra_float_digits TO -2;
SET wlm_query_slot_count TO 3;
SET enable_result_cache_for_session TO OFF;
SET enable_result_cache_for_session = on;
SET enable_case_sensitive_identifier TO true;
SET mv_enable_aqmv_for_session TO FALSE;
SET json_serialization_enable TO TRUE;
SET app_context.user_id TO 123;
SET SESSION app_context.user_id TO 'bob';
SET LOCAL app_context.tenant = 'north';
SET timezone TO 'America/New_York';
SET timezone = UTC;
SET timezone TO DEFAULT;
SET timezone INTERVAL '-8 hours';
SET timezone '+01:00';
SET TIME ZONE 'Europe/Berlin';
SET TIME ZONE UTC;
SET TIME ZONE DEFAULT;
SET TIME ZONE LOCAL;
SET TIME ZONE -8;
SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE;
SET LOCAL TIME ZONE 'UTC';
SET SESSION TIME ZONE 'UTC';
SET NAMES 'UTF8';
SET client_encoding TO 'UTF8';
SET describe_field_name_in_uppercase TO on;
SET default_geometry_encoding = 1;
SET query_group TO :label;
SET x TO $1;
SET /* one query only */ enable_vacuum_boost -- of the session
  TO true;
SET "query_group" TO 'x';

-- SET SESSION AUTHORIZATION, characteristics
SET SESSION AUTHORIZATION 'analyst';
SET SESSION AUTHORIZATION analyst;
SET LOCAL SESSION AUTHORIZATION "IAM:analyst";
SET SESSION AUTHORIZATION DEFAULT;
set session authorization provider:bob;
SET SESSION AUTHORIZATION {{ user }};
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
SET TRANSACTION READ ONLY;

-- RESET
RESET query_group;
RESET ALL;
reset search_path;
RESET USE;
RESET TIME ZONE;
RESET SESSION AUTHORIZATION;
RESET app_context.user_id;
RESET ${parameter};

-- USE
USE dev;
use "Sales";
USE ${database};
USE "sales_db@finance-catalog";

-- CANCEL
CANCEL 802;
CANCEL 802 'Long-running query';
cancel :pid;
CANCEL ${pid} 'stop';

-- Transactions
BEGIN;
begin work;
BEGIN TRANSACTION;
BEGIN READ WRITE;
BEGIN READ ONLY;
BEGIN ISOLATION LEVEL SERIALIZABLE;
BEGIN TRANSACTION ISOLATION LEVEL READ UNCOMMITTED READ ONLY;
BEGIN WORK ISOLATION LEVEL READ COMMITTED, READ WRITE;
BEGIN ISOLATION LEVEL REPEATABLE READ;
BEGIN READ ONLY ISOLATION LEVEL SNAPSHOT;
START TRANSACTION;
START TRANSACTION READ ONLY;
start transaction isolation level serializable, read write;
COMMIT;
COMMIT WORK;
commit transaction;
END;
END WORK;
END TRANSACTION;
ROLLBACK;
ROLLBACK WORK;
ROLLBACK TRANSACTION;
ABORT;
ABORT WORK;
abort transaction;
SAVEPOINT before_load;
ROLLBACK TO before_load;
ROLLBACK TO SAVEPOINT before_load;
ROLLBACK WORK TO SAVEPOINT "before load";

-- SHOW parameters
SHOW search_path;
SHOW ALL;
SHOW app_context.user_id;
SHOW TIME ZONE;
SHOW timezone;
SHOW SESSION AUTHORIZATION;
SHOW TRANSACTION ISOLATION LEVEL;
SHOW USE;
SHOW ${parameter};

-- SHOW definitions
SHOW TABLE sales.orders;
SHOW TABLE dev.sales.orders;
SHOW TABLE orders;
SHOW VIEW sales.order_totals;
SHOW EXTERNAL TABLE lake.events;
SHOW EXTERNAL TABLE awsdatacatalog.lake.events PARTITION;
SHOW PROCEDURE sales.load;
SHOW PROCEDURE sales.load();
SHOW PROCEDURE sales.load(int, varchar(20), out n numeric(12, 2));
SHOW PROCEDURE load(f1 integer, INOUT f2 character varying, f3 OUT double precision, timestamp with time zone, OUT character varying);
SHOW FUNCTION sales.tax(numeric);
SHOW MODEL sales.churn;
SHOW MODEL ALL;
SHOW TEMPLATE sales.csv_load;
SHOW TEMPLATE dev.sales.csv_load;

-- SHOW lists
SHOW DATABASES;
SHOW DATABASES LIKE 'sales%' LIMIT 10;
SHOW DATABASES FROM DATA CATALOG;
SHOW DATABASES FROM DATA CATALOG ACCOUNT '111122223333', '444455556666' LIKE 'sales%' IAM_ROLE default LIMIT 5;
SHOW DATABASES FROM DATA CATALOG IAM_ROLE 'SESSION';
SHOW DATABASES FROM DATA CATALOG IAM_ROLE 'arn:aws:iam::111122223333:role/reader';
SHOW SCHEMAS FROM DATABASE dev;
SHOW SCHEMAS FROM DATABASE awsdatacatalog LIKE 's%' LIMIT 100;
SHOW TABLES FROM SCHEMA dev.sales;
SHOW TABLES FROM SCHEMA sales LIKE 'order%' LIMIT 3;
show tables from schema awsdatacatalog.lake limit 3;
SHOW COLUMNS FROM TABLE dev.sales.orders;
SHOW COLUMNS FROM TABLE sales.orders LIKE '%id' LIMIT 20;
SHOW FUNCTIONS FROM SCHEMA dev.sales LIKE 't%' LIMIT 20;
SHOW PROCEDURES FROM SCHEMA sales;
SHOW PARAMETERS OF FUNCTION dev.sales.tax(numeric(12, 2));
SHOW PARAMETERS OF PROCEDURE sales.load(int, varchar) LIKE 'p%';
SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE dev.sales.orders;
SHOW CONSTRAINTS FOREIGN KEYS FROM TABLE sales.orders LIMIT 5;
SHOW CONSTRAINTS FOREIGN KEYS EXPORTED FROM TABLE sales.customers;
SHOW GRANTS ON DATABASE dev;
SHOW GRANTS ON SCHEMA dev.sales FOR analyst;
SHOW GRANTS ON TABLE sales.orders FOR ROLE sys:monitor LIMIT 10;
SHOW GRANTS ON sales.orders FOR PUBLIC;
SHOW GRANTS ON FUNCTION sales.tax(numeric) FOR analyst;
SHOW GRANTS ON FUNCTION dev.sales.tax;
SHOW GRANTS ON PROCEDURE sales.load();
SHOW GRANTS ON TEMPLATE sales.csv_load;
SHOW GRANTS FOR analyst;
SHOW GRANTS FOR ROLE auditor FROM DATABASE dev LIMIT 10;
SHOW COLUMN GRANTS ON TABLE sales.orders;
SHOW COLUMN GRANTS ON TABLE dev.sales.orders FOR ROLE auditor LIMIT 10;
SHOW RLS POLICIES;
SHOW MASKING POLICIES FROM DATABASE dev LIMIT 10;
SHOW RLS POLICIES ON sales.orders;
SHOW MASKING POLICIES ON dev.sales.orders FOR ROLE auditor;
SHOW RLS POLICIES ON sales.orders FOR PUBLIC LIMIT 3;
SHOW DATASHARES;
SHOW DATASHARES LIKE 'sales%';
SHOW TEMPLATES FROM SCHEMA dev.sales LIKE 'csv%' LIMIT 4;
ShOw /* all of them */ tables FROM -- the schema
  SCHEMA {{ schema }} LIKE :pattern LIMIT ${rows};
