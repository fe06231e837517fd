/** Functions and data types. https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html, …-datatypes.html */
import { describeRefusals, useWarehouse } from './refusal-rows.js';

useWarehouse();

const FUNCTIONS = 'c_unsupported-postgresql-functions';
const LEADER = 'c_sql-functions-leader-node';
const TYPES = 'c_unsupported-postgresql-datatypes';
const NOT_ON_TABLES = 'Specified types or functions (one per INFO message) not supported on Redshift tables.';
const TOO_LONG = 'sicarul/redshiftTools/issues/28';

describeRefusals('functions', ['CREATE TABLE t (a INTEGER, b VARCHAR(10), at TIMESTAMP)'], [
  ['SELECT string_agg(b, \',\') FROM t', 'function string_agg does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT array_agg(a) FROM t', 'function array_agg does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT pg_sleep(1)', 'function pg_sleep does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT nextval(\'s\')', 'function nextval does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT clock_timestamp()', 'function clock_timestamp does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT corr(a, a) FROM t', 'function corr does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT setseed(0.5)', 'function setseed does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT json_build_object(\'a\', 1)', 'function json_build_object does not exist\n  Position: 8', 'near', FUNCTIONS],
  ['SELECT generate_subscripts(a, 1) FROM t', 'function generate_subscripts does not exist\n  Position: 8', 'near', 'r-dbi/RPostgres/issues/211'],
  ['SELECT no_such(\'x\')', 'function no_such("unknown") does not exist\n  Hint: No function matches the given name and argument types. You may need to add explicit type casts.\n  Position: 8', 'exact', 'AgamiAI/agami-core/issues/325'],
  ['SELECT now(), a FROM t', NOT_ON_TABLES, 'exact', LEADER],
  ['SELECT age(at) FROM t', NOT_ON_TABLES, 'exact', LEADER],
  ['SELECT current_schema(), a FROM t', NOT_ON_TABLES, 'exact', LEADER],
  ['SELECT has_table_privilege(\'t\', \'select\') FROM t', NOT_ON_TABLES, 'exact', 'liquibase/liquibase-redshift/issues/1'],
  ['INSERT INTO t (a) SELECT generate_series FROM generate_series(1, 3)', NOT_ON_TABLES, 'exact', 'flyway/flyway/issues/1058'],
  ['UPDATE t SET at = now()', NOT_ON_TABLES, 'exact', LEADER],
], [
  'SELECT now(), current_schema()', 'SELECT generate_series(1, 3)', 'SELECT has_table_privilege(c.relname, \'select\') FROM pg_class c WHERE c.relname = \'t\'', 'SELECT GETDATE(), SYSDATE, a FROM t', 'SELECT LISTAGG(b, \',\') FROM t',
]);

describeRefusals('types', ['CREATE TABLE t2 (a INTEGER, b VARCHAR(10))'], [
  ['CREATE TABLE n (id SERIAL)', 'Column "n.id" has unsupported type "serial".', 'exact', 'dresende/node-orm2/issues/650'],
  ['CREATE TABLE n (id BIGSERIAL PRIMARY KEY)', 'Column "n.id" has unsupported type "bigserial".', 'near', 'pressly/goose/issues/32'],
  ['CREATE TABLE n (a BYTEA)', 'Column "n.a" has unsupported type "bytea".', 'exact', 'jazzband/django-redshift-backend/issues/135'],
  ['CREATE TABLE n (id UUID NOT NULL)', 'Column "n.id" has unsupported type "uuid".', 'near', TYPES],
  ['CREATE TABLE n (a JSON)', 'Column "n.a" has unsupported type "json".', 'near', TYPES],
  ['CREATE TABLE n (a JSONB)', 'Column "n.a" has unsupported type "jsonb".', 'near', TYPES],
  ['CREATE TABLE n (a MONEY)', 'Column "n.a" has unsupported type "money".', 'near', TYPES],
  ['CREATE TABLE n (a INET)', 'Column "n.a" has unsupported type "inet".', 'near', TYPES],
  ['CREATE TABLE n (a BIT VARYING(8))', 'Column "n.a" has unsupported type "bit varying".', 'near', TYPES],
  ['CREATE TABLE n (a POINT)', 'Column "n.a" has unsupported type "point".', 'near', TYPES],
  ['CREATE TABLE n (a INTEGER[])', 'Column "n.a" has unsupported type "integer[]".', 'near', TYPES],
  ['ALTER TABLE t2 ADD COLUMN c XML', 'Column "t2.c" has unsupported type "xml".', 'near', TYPES],
  ['CREATE TABLE n (a VARCHAR(65536))', 'Column length exceeds maximum allowed (maximum column length is 65535)', 'exact', TOO_LONG],
  ['CREATE TABLE n (a CHAR(4097))', 'Column length exceeds maximum allowed (maximum column length is 4096)', 'near', TOO_LONG],
  ['ALTER TABLE t2 ADD COLUMN c VARCHAR(70000)', 'Column length exceeds maximum allowed (maximum column length is 65535)', 'exact', TOO_LONG],
  ['CREATE TABLE n (a DECIMAL(39, 2))', 'NUMERIC precision 39 must be between 1 and 38', 'near', 'r_Numeric_types201'],
  ['CREATE TABLE n (a DECIMAL(5, 6))', 'NUMERIC scale 6 must be between 0 and precision 5', 'near', 'r_Numeric_types201'],
  ['SELECT \'x\'::uuid', 'type "uuid" does not exist\n  Position: 13', 'exact', 'jazzband/django-redshift-backend/issues/53'],
  ['SELECT CAST(b AS jsonb) FROM t2', 'type "jsonb" does not exist\n  Position: 18', 'exact', 'jazzband/django-redshift-backend/issues/53'],
  ['SELECT b::money FROM t2', NOT_ON_TABLES, 'near', LEADER],
], [
  'CREATE TABLE every (a SMALLINT, b INT8, c DECIMAL(38, 37), d REAL, e FLOAT8, f BOOL, g CHAR(4096), h VARCHAR(65535), i NVARCHAR(MAX), j DATE, k TIMESTAMPTZ, l TIME, m TIMETZ, n SUPER, o VARBYTE(100), p BPCHAR, q TEXT)',
]);
