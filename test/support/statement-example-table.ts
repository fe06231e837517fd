/**
 * The statements of statement-examples.ts. Each is built from what it leaves when it has run alone, itself, and what must be there.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html
 */
import type { StatementExample } from './statement-examples.js';

/** How an example is written: its row and its fate are told from it. */
export type WrittenExample = Omit<StatementExample, 'row' | 'fate'>;

const state = (sql: string, ...setUp: readonly string[]): WrittenExample => ({ sql, setUp, leaves: 'state' });
const record = (sql: string, ...setUp: readonly string[]): WrittenExample => ({ sql, setUp, leaves: 'record' });
const setting = (sql: string, ...setUp: readonly string[]): WrittenExample => ({ ...record(sql, ...setUp), isSetting: true });
const nothing = (sql: string, ...setUp: readonly string[]): WrittenExample => ({ sql, setUp, leaves: 'nothing' });
const missing = (sql: string, ...setUp: readonly string[]): WrittenExample => ({ sql, setUp });
const refused = (refusedAs: string, example: WrittenExample): WrittenExample => ({ ...example, refusedAs });

const TABLE = ['CREATE TABLE t% (a INTEGER NOT NULL, b VARCHAR(10))', 'INSERT INTO t% VALUES (1, \'x\')'];
const TWO_TABLES = [...TABLE, 'CREATE TABLE n% (a INTEGER NOT NULL, b VARCHAR(10))', 'INSERT INTO n% VALUES (1, \'y\'), (2, \'z\')'];
const VIEW = [...TABLE, 'CREATE VIEW v% AS SELECT a FROM t%'];
const MATERIALIZED = [...TABLE, 'CREATE MATERIALIZED VIEW m% AS SELECT a FROM t%', 'INSERT INTO t% VALUES (2, \'y\')'];
const SCHEMA = 'CREATE SCHEMA s%';
const EXTERNAL_SCHEMA = 'CREATE EXTERNAL SCHEMA x% FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE \'arn:aws:iam::123456789012:role/lake\'';
const FUNCTION = 'CREATE FUNCTION f%(n INTEGER) RETURNS INTEGER IMMUTABLE AS $$ SELECT $1 * 2 $$ LANGUAGE sql';
const PROCEDURE = [...TABLE, 'CREATE PROCEDURE p%() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t% VALUES (7, \'z\'); END; $$'];
const USER = 'CREATE USER u% PASSWORD DISABLE';
const GROUP = 'CREATE GROUP g%';
const ROLE = 'CREATE ROLE r%';
const RLS = [...TABLE, ROLE, 'CREATE RLS POLICY l% WITH (a INTEGER) USING (a > 0)'];
const MASKING = [...TABLE, ROLE, 'CREATE MASKING POLICY k% WITH (b VARCHAR(10)) USING (\'***\')'];
const ATTACH_RLS = 'ATTACH RLS POLICY l% ON t% TO ROLE r%';
const ATTACH_MASKING = 'ATTACH MASKING POLICY k% ON t% (b) TO ROLE r%';
const SHARE = 'CREATE DATASHARE d%';
const IDENTITY_PROVIDER = 'CREATE IDENTITY PROVIDER i% TYPE azure NAMESPACE \'n%\' PARAMETERS \'{}\'';
const IAM_ROLE = 'IAM_ROLE \'arn:aws:iam::123456789012:role/load\'';
const PREPARE = 'PREPARE q% (INTEGER) AS SELECT a FROM t% WHERE a = $1';
const CURSOR = 'DECLARE c% CURSOR FOR SELECT a FROM t%';

/** In the order of the statement table; `%` stands for a number of the example's own. */
export const EXAMPLES: readonly WrittenExample[] = [
  nothing('SELECT a FROM t%', ...TABLE),
  nothing('WITH w AS (SELECT a FROM t%) SELECT a FROM w', ...TABLE),
  state('SELECT a INTO n% FROM t%', ...TABLE),
  state('INSERT INTO t% VALUES (2, \'y\')', ...TABLE),
  state('INSERT INTO t% (b) VALUES (\'y\')', 'CREATE TABLE t% (a INTEGER IDENTITY(1, 1), b VARCHAR(10))'),
  state('UPDATE t% SET b = \'y\' WHERE a = 1', ...TABLE),
  state('DELETE FROM t% WHERE a = 1', ...TABLE),
  state('MERGE INTO t% USING n% ON t%.a = n%.a WHEN MATCHED THEN UPDATE SET b = n%.b WHEN NOT MATCHED THEN INSERT VALUES (n%.a, n%.b)', ...TWO_TABLES),
  state('MERGE INTO t% USING n% ON t%.a = n%.a REMOVE DUPLICATES', ...TWO_TABLES),
  state(`COPY t% FROM 's3://bucket/rows.csv' ${IAM_ROLE} CSV`, ...TABLE),
  refused('COPY JOB CREATE', missing(`COPY t% FROM 's3://bucket/rows.csv' ${IAM_ROLE} JOB CREATE j% AUTO ON`, ...TABLE)),
  missing('COPY JOB RUN j%'),
  refused('COPY JOB DROP', missing('COPY JOB DROP j%')),
  missing('CREATE TEMPLATE e% FOR COPY AS CSV'),
  missing('ALTER TEMPLATE e% RENAME TO e%b'),
  missing('DROP TEMPLATE e%'),
  nothing(`UNLOAD ('SELECT a FROM t%') TO 's3://bucket/out%/' ${IAM_ROLE} ALLOWOVERWRITE`, ...TABLE),
  { ...state('TRUNCATE t%', ...TABLE), commits: true },
  nothing('LOCK t%', ...TABLE),

  state('CREATE TABLE t% (a INTEGER DISTKEY SORTKEY, b VARCHAR(10) ENCODE zstd, PRIMARY KEY (a))'),
  state('CREATE TABLE n% AS SELECT a FROM t%', ...TABLE),
  state('CREATE TABLE n% (LIKE t% INCLUDING DEFAULTS)', ...TABLE),
  { ...state('CREATE TEMP TABLE t% (a INTEGER)'), probe: 'SELECT COUNT(*) FROM pg_class WHERE relname = \'t%\'' },
  missing('CREATE TABLE x%.t (a INTEGER) USING ICEBERG LOCATION \'s3://bucket/t/\'', EXTERNAL_SCHEMA),
  refused('CREATE EXTERNAL TABLE', missing('CREATE EXTERNAL TABLE x%.t (a INTEGER) STORED AS PARQUET LOCATION \'s3://bucket/\'', EXTERNAL_SCHEMA)),
  state('ALTER TABLE t% RENAME TO t%b', ...TABLE),
  state('ALTER TABLE t% RENAME COLUMN b TO c', ...TABLE),
  state('ALTER TABLE t% ADD COLUMN c INTEGER DEFAULT 7 ENCODE zstd', ...TABLE),
  state('ALTER TABLE t% DROP COLUMN b', ...TABLE),
  state('ALTER TABLE t% ADD CONSTRAINT k% PRIMARY KEY (a)', ...TABLE),
  state('ALTER TABLE t% DROP CONSTRAINT k%', ...TABLE, 'ALTER TABLE t% ADD CONSTRAINT k% PRIMARY KEY (a)'),
  state('ALTER TABLE t% OWNER TO u%', ...TABLE, USER),
  refused('ALTER TABLE ALTER COLUMN', state('ALTER TABLE t% ALTER COLUMN b TYPE VARCHAR(20)', ...TABLE)),
  state('ALTER TABLE t% ALTER COLUMN b ENCODE zstd', ...TABLE),
  state('ALTER TABLE t% ALTER ENCODE AUTO', 'CREATE TABLE t% (a INTEGER ENCODE raw)'),
  state('ALTER TABLE t% ALTER DISTKEY a', ...TABLE),
  state('ALTER TABLE t% ALTER DISTSTYLE ALL', ...TABLE),
  state('ALTER TABLE t% ALTER SORTKEY (a)', ...TABLE),
  state('ALTER TABLE t% ROW LEVEL SECURITY ON', ...TABLE),
  refused('ALTER TABLE APPEND', state('ALTER TABLE t% APPEND FROM n%', ...TWO_TABLES)),
  refused('ALTER EXTERNAL TABLE', missing('ALTER TABLE x%.t ADD PARTITION (d = \'2026-01-01\') LOCATION \'s3://bucket/d/\'', EXTERNAL_SCHEMA)),
  refused('ALTER EXTERNAL TABLE', missing('ALTER TABLE x%.t DROP PARTITION (d = \'2026-01-01\')', EXTERNAL_SCHEMA)),
  refused('ALTER EXTERNAL TABLE', missing('ALTER TABLE x%.t REPLACE PARTITION FIELD d WITH bucket(16, d)', EXTERNAL_SCHEMA)),
  refused('ALTER EXTERNAL TABLE', missing('ALTER TABLE x%.t PARTITION (d = \'2026-01-01\') SET LOCATION \'s3://bucket/d/\'', EXTERNAL_SCHEMA)),
  refused('ALTER EXTERNAL TABLE', missing('ALTER TABLE x%.t SET LOCATION \'s3://bucket/\'', EXTERNAL_SCHEMA)),
  state('DROP TABLE t%', ...TABLE),
  state('DROP TABLE t% CASCADE', ...VIEW, 'GRANT SELECT ON t% TO PUBLIC'),
  refused('VACUUM', record('VACUUM')),
  refused('VACUUM', record('VACUUM FULL t%', ...TABLE)),
  refused('VACUUM', record('VACUUM DELETE ONLY t%', ...TABLE)),
  refused('VACUUM', record('VACUUM REINDEX t%', ...TABLE)),
  refused('VACUUM', record('VACUUM t% TO 99 PERCENT', ...TABLE)),
  record('ANALYZE t%', ...TABLE),
  missing('ANALYZE COMPRESSION t%', ...TABLE),
  state('COMMENT ON COLUMN t%.a IS \'a number\'', ...TABLE),
  state('COMMENT ON TABLE t% IS \'a table\'', ...TABLE),

  state('CREATE VIEW v% AS SELECT a FROM t%', ...TABLE),
  state('CREATE OR REPLACE VIEW v% AS SELECT a + 1 AS a FROM t%', ...VIEW),
  state('CREATE VIEW v% AS SELECT a FROM public.nowhere% WITH NO SCHEMA BINDING'),
  missing('CREATE EXTERNAL VIEW x%.v AS SELECT a FROM x%.t', EXTERNAL_SCHEMA),
  missing('ALTER EXTERNAL VIEW x%.v AS SELECT a FROM x%.t', EXTERNAL_SCHEMA),
  missing('DROP EXTERNAL VIEW x%.v', EXTERNAL_SCHEMA),
  state('DROP VIEW v%', ...VIEW),
  state('DROP VIEW v%', 'CREATE VIEW v% AS SELECT a FROM public.nowhere% WITH NO SCHEMA BINDING'),
  state('CREATE MATERIALIZED VIEW m% AS SELECT a FROM t%', ...TABLE),
  state('ALTER MATERIALIZED VIEW m% AUTO REFRESH YES', ...MATERIALIZED),
  state('REFRESH MATERIALIZED VIEW m%', ...MATERIALIZED),
  state('DROP MATERIALIZED VIEW m%', ...MATERIALIZED),

  state('CREATE SCHEMA s% QUOTA 10 GB'),
  state(EXTERNAL_SCHEMA),
  state('ALTER SCHEMA s% QUOTA 10 GB', SCHEMA),
  state('ALTER SCHEMA s% RENAME TO s%b', SCHEMA, 'CREATE TABLE s%.t (a INTEGER)'),
  state('ALTER EXTERNAL SCHEMA x% IAM_ROLE \'arn:aws:iam::123456789012:role/other\'', EXTERNAL_SCHEMA),
  state('DROP SCHEMA s%', SCHEMA),
  state('DROP SCHEMA s% CASCADE', SCHEMA, 'CREATE TABLE s%.t (a INTEGER)'),
  refused('CREATE DATABASE', missing('CREATE DATABASE b%')),
  refused('ALTER DATABASE ISOLATION LEVEL', state('ALTER DATABASE dev ISOLATION LEVEL SERIALIZABLE')),
  record('ALTER DATABASE dev CONNECTION LIMIT 100'),
  refused('DROP DATABASE', missing('DROP DATABASE b%')),

  state(FUNCTION),
  missing(`CREATE EXTERNAL FUNCTION f%(INTEGER) RETURNS INTEGER STABLE LAMBDA 'double' ${IAM_ROLE}`),
  state('ALTER FUNCTION f%(INTEGER) RENAME TO f%b', FUNCTION),
  state('DROP FUNCTION f%(INTEGER)', FUNCTION),
  state('CREATE PROCEDURE p%() LANGUAGE plpgsql AS $$ BEGIN NULL; END; $$'),
  state('ALTER PROCEDURE p%() RENAME TO p%b', ...PROCEDURE),
  state('DROP PROCEDURE p%()', ...PROCEDURE),
  state('CALL p%()', ...PROCEDURE),
  refused('CREATE LIBRARY', missing(`CREATE OR REPLACE LIBRARY y% LANGUAGE plpythonu FROM 's3://bucket/y.zip' ${IAM_ROLE}`)),
  refused('DROP LIBRARY', missing('DROP LIBRARY y%')),
  missing(`CREATE MODEL o% FROM t% TARGET b FUNCTION predict% ${IAM_ROLE} SETTINGS (S3_BUCKET 'bucket')`, ...TABLE),
  missing(`CREATE EXTERNAL MODEL o% FUNCTION ask% ${IAM_ROLE} MODEL_TYPE BEDROCK SETTINGS (MODEL_ID 'anthropic.claude')`),
  missing('DROP MODEL o%'),

  state(USER),
  state('CREATE USER u% PASSWORD DISABLE IN GROUP g%', GROUP),
  state('ALTER USER u% CREATEDB', USER),
  state('ALTER USER u% RENAME TO u%b', USER, GROUP, 'ALTER GROUP g% ADD USER u%'),
  state('DROP USER u%', USER),
  state('CREATE GROUP g% WITH USER u%', USER),
  state('ALTER GROUP g% ADD USER u%', USER, GROUP),
  state('ALTER GROUP g% DROP USER u%', USER, 'CREATE GROUP g% WITH USER u%'),
  state('DROP GROUP g%', GROUP),
  state(ROLE),
  state('ALTER ROLE r% RENAME TO r%b', ROLE),
  state('ALTER ROLE r% OWNER TO u%', ROLE, USER),
  state('DROP ROLE r%', ROLE),
  state('GRANT SELECT, INSERT ON t% TO GROUP g%', ...TABLE, GROUP),
  state('GRANT UPDATE (b) ON t% TO ROLE r%', ...TABLE, ROLE),
  state('GRANT USAGE ON SCHEMA s% TO GROUP g%', SCHEMA, GROUP),
  state('GRANT CREATE ON DATABASE dev TO GROUP g%', GROUP),
  state('GRANT EXECUTE ON FUNCTION f%(INTEGER) TO PUBLIC', FUNCTION),
  state('GRANT SELECT FOR TABLES IN SCHEMA s% TO ROLE r%', SCHEMA, ROLE),
  state('GRANT ROLE r% TO u% WITH ADMIN OPTION', ROLE, USER),
  refused('GRANT', state('GRANT USAGE ON SCHEMA x% TO GROUP g%', EXTERNAL_SCHEMA, GROUP)),
  refused('GRANT', record('GRANT CREATE ON EXTERNAL SCHEMA x% TO IAM_ROLE \'arn:aws:iam::123456789012:role/lake\'')),
  state('REVOKE SELECT ON t% FROM GROUP g%', ...TABLE, GROUP, 'GRANT SELECT ON t% TO GROUP g%'),
  state('REVOKE ROLE r% FROM u%', ROLE, USER, 'GRANT ROLE r% TO u%'),
  refused('REVOKE', state('REVOKE USAGE ON SCHEMA x% FROM PUBLIC', EXTERNAL_SCHEMA, 'GRANT USAGE ON SCHEMA x% TO PUBLIC')),
  state('ALTER DEFAULT PRIVILEGES IN SCHEMA s% GRANT SELECT ON TABLES TO GROUP g%', SCHEMA, GROUP),
  state('CREATE RLS POLICY l% WITH (a INTEGER) USING (a > 0)'),
  state('ALTER RLS POLICY l% USING (a > 1)', ...RLS),
  state('DROP RLS POLICY l%', ...RLS),
  state(ATTACH_RLS, ...RLS),
  state('DETACH RLS POLICY l% ON t% FROM ROLE r%', ...RLS, ATTACH_RLS),
  state('CREATE MASKING POLICY k% WITH (b VARCHAR(10)) USING (\'***\')'),
  state('ALTER MASKING POLICY k% USING (\'---\')', ...MASKING),
  state('DROP MASKING POLICY k%', ...MASKING),
  state(ATTACH_MASKING, ...MASKING),
  state('DETACH MASKING POLICY k% ON t% (b) FROM ROLE r%', ...MASKING, ATTACH_MASKING),
  refused('CREATE IDENTITY PROVIDER', record(IDENTITY_PROVIDER)),
  refused('ALTER IDENTITY PROVIDER', record('ALTER IDENTITY PROVIDER i% DISABLE', IDENTITY_PROVIDER)),
  refused('DROP IDENTITY PROVIDER', record('DROP IDENTITY PROVIDER i%', IDENTITY_PROVIDER)),
  record('ALTER SYSTEM SET data_catalog_auto_mount = on'),

  state(SHARE),
  state('ALTER DATASHARE d% ADD SCHEMA s%', SCHEMA, SHARE),
  state('ALTER DATASHARE d% ADD TABLE s%.t', SCHEMA, SHARE, 'CREATE TABLE s%.t (a INTEGER)', 'ALTER DATASHARE d% ADD SCHEMA s%'),
  state('ALTER DATASHARE d% REMOVE SCHEMA s%', SCHEMA, SHARE, 'ALTER DATASHARE d% ADD SCHEMA s%'),
  state('ALTER DATASHARE d% SET PUBLICACCESSIBLE TRUE', SHARE),
  state('DROP DATASHARE d%', SHARE),
  nothing('DESC DATASHARE d%', SHARE),
  missing('DESC IDENTITY PROVIDER i%', IDENTITY_PROVIDER),

  { ...nothing('SET search_path TO s%, public', SCHEMA), probe: 'SHOW search_path' },
  { ...nothing('SET statement_timeout TO 600000'), probe: 'SHOW statement_timeout' },
  { ...setting('SET query_group TO \'loads\''), probe: 'SHOW query_group' },
  setting('SET SESSION AUTHORIZATION u%', USER),
  setting('SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE'),
  nothing('RESET search_path'),
  setting('RESET query_group'),
  nothing('SHOW TABLE t%', ...TABLE),
  nothing('EXPLAIN SELECT a FROM t%', ...TABLE),
  missing('USE dev'),
  missing('CANCEL 1'),
  nothing(PREPARE, ...TABLE),
  { ...nothing('EXECUTE q% (1)', ...TABLE), needs: { before: [PREPARE], refusal: 'prepared statement "q%" does not exist' } },
  { ...nothing('DEALLOCATE q%', ...TABLE), needs: { before: [PREPARE], refusal: 'prepared statement "q%" does not exist' } },
  { ...nothing(CURSOR, ...TABLE), needs: { before: [], refusal: 'DECLARE CURSOR may only be used in begin/end transaction blocks' } },
  { ...nothing('FETCH NEXT FROM c%', ...TABLE), needs: { before: [CURSOR], refusal: 'cursors can only be used within the transaction that created them.' } },
  { ...nothing('CLOSE c%', ...TABLE), needs: { before: [CURSOR], refusal: 'cursor "c%" does not exist' } },

  nothing('BEGIN ISOLATION LEVEL SERIALIZABLE'),
  nothing('START TRANSACTION READ WRITE'),
  nothing('COMMIT'),
  nothing('END TRANSACTION'),
  nothing('ROLLBACK'),
  nothing('ABORT WORK'),
  missing('SAVEPOINT a%'),
];
