/** ALTER TABLE, also where the state of the table decides. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
import { describeRefusals, syntaxError, useWarehouse } from './refusal-rows.js';

useWarehouse();

const ALTER = 'r_ALTER_TABLE';
const DJANGO = 'jazzband/django-redshift-backend/issues/96';

describeRefusals('ALTER TABLE', ['CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10))'], [
  ['ALTER TABLE t ADD COLUMN c INTEGER, ADD COLUMN d INTEGER', syntaxError(',', 35), 'exact', 'knex/knex/issues/2545'],
  ['ALTER TABLE t ADD COLUMN c INTEGER NOT NULL', 'ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression', 'exact', 'trinodb/trino'],
  ['ALTER TABLE t ADD COLUMN c INTEGER UNIQUE', 'ALTER TABLE ADD COLUMN does not support UNIQUE', 'near', ALTER],
  ['ALTER TABLE t ADD COLUMN c INTEGER PRIMARY KEY', 'ALTER TABLE ADD COLUMN does not support PRIMARY KEY', 'near', ALTER],
  ['ALTER TABLE t ADD COLUMN c INTEGER IDENTITY(1, 1)', 'ALTER TABLE ADD COLUMN does not support columns with type IDENTITY', 'exact', 'https://openillumi.com/?p=74001'],
  ['ALTER TABLE t ADD COLUMN c INTEGER DISTKEY', 'ALTER TABLE ADD COLUMN does not support DISTKEY', 'near', ALTER],
  ['ALTER TABLE t ALTER COLUMN b SET DEFAULT \'x\'', 'ALTER COLUMN SET/DROP DEFAULT is not supported', 'exact', DJANGO],
  ['ALTER TABLE t ALTER COLUMN a DROP NOT NULL', 'ALTER COLUMN DROP NOT NULL is not supported', 'exact', DJANGO],
  ['ALTER TABLE t ALTER COLUMN b SET NOT NULL', 'ALTER COLUMN SET NOT NULL is not supported', 'exact', DJANGO],
  ['ALTER TABLE t ALTER COLUMN a TYPE BIGINT', 'ALTER COLUMN TYPE to "bigint" is not supported; only the size of a VARCHAR column can be altered\n  Position: 35', 'near', ALTER],
  ['ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(20) USING b', 'ALTER TABLE ALTER COLUMN does not support USING expression', 'exact', 'dbeaver/dbeaver/issues/17849'],
  ['ALTER TABLE t RENAME CONSTRAINT x TO y', syntaxError('CONSTRAINT', 22), 'near', ALTER],
  ['ALTER TABLE t RENAME TO #t', 'cannot rename a permanent table to a temporary table name', 'near', ALTER],
], ['ALTER TABLE t ADD COLUMN c INTEGER NOT NULL DEFAULT 1', 'ALTER TABLE t ALTER DISTKEY a', 'ALTER TABLE t ALTER COLUMN b ENCODE zstd, ALTER COLUMN a ENCODE zstd', 'ALTER TABLE t ALTER SORTKEY (a)']);

describeRefusals('the state of the table', [
  'CREATE TABLE keyed (a INTEGER NOT NULL DISTKEY, b INTEGER SORTKEY, c VARCHAR(10) ENCODE bytedict, d VARCHAR(10) DEFAULT \'x\', e VARCHAR(10) UNIQUE, f VARCHAR(10), g VARCHAR(10), h INTEGER)',
  'INSERT INTO keyed (a, f) VALUES (1, \'12345678\')', 'CREATE TABLE single (a INTEGER)', 'CREATE TABLE mixed (a INTEGER, b INTEGER) INTERLEAVED SORTKEY (a, b)', 'CREATE TABLE even (a INTEGER) DISTSTYLE EVEN', 'CREATE TABLE everywhere (a INTEGER) DISTSTYLE ALL',
  'CREATE TABLE sorted (a VARCHAR(10) SORTKEY)',
], [
  ['ALTER TABLE keyed DROP COLUMN a', 'cannot drop distkey column "a"', 'exact', 'goibibo/SqlShift/issues/27'],
  ['ALTER TABLE keyed DROP COLUMN b', 'cannot drop sortkey column "b"', 'exact', 'dbt-labs/dbt-redshift/issues/333'],
  ['ALTER TABLE single DROP COLUMN a', 'cannot drop the last column of table "single"', 'near', ALTER],
  ['ALTER TABLE keyed ALTER COLUMN c TYPE VARCHAR(20)', 'cannot alter column "c" of relation "keyed" with encode type "bytedict"', 'exact', 'snowplow/snowplow-rdb-loader'],
  ['ALTER TABLE keyed ALTER COLUMN d TYPE VARCHAR(5)', 'cannot decrease a VARCHAR column size with default value', 'exact', DJANGO],
  ['ALTER TABLE keyed ALTER COLUMN e TYPE VARCHAR(20)', 'cannot alter column "e" of relation "keyed", which is part of a UNIQUE, PRIMARY KEY or FOREIGN KEY constraint', 'near', ALTER],
  ['ALTER TABLE keyed ALTER COLUMN f TYPE VARCHAR(5)', 'cannot alter column "f" of relation "keyed", its data is up to 8 bytes long', 'near', ALTER],
  ['ALTER TABLE keyed ALTER COLUMN f TYPE VARCHAR(10)', 'cannot alter column "f" of relation "keyed", target column size should be different', 'exact', 'estuary/connectors'],
  ['ALTER TABLE keyed ALTER COLUMN h TYPE VARCHAR(10)', 'cannot alter column "h" of relation "keyed"; only the size of a VARCHAR column can be altered', 'near', ALTER],
  ['ALTER TABLE sorted ALTER COLUMN a TYPE VARCHAR(20)', 'found unexpected dependency for column', 'exact', 'estuary/connectors/issues/4893'],
  ['ALTER TABLE keyed RENAME TO single', 'Relation "single" already exists', 'near', 'aws/aws-cdk/issues/26733'],
  ['ALTER TABLE mixed ALTER DISTSTYLE ALL', 'ALTER DISTSTYLE is not supported for tables with an interleaved sort key', 'near', ALTER],
  ['ALTER TABLE mixed ALTER COLUMN a ENCODE zstd', 'ALTER COLUMN ENCODE is not supported for tables with an interleaved sort key', 'near', ALTER],
  ['ALTER TABLE even APPEND FROM everywhere', 'The source table and the target table have different distribution styles. Make sure both tables use the same distribution style: EVEN, ALL, or DISTKEY.', 'exact', 'airbytehq/airbyte/pull/72968'],
  ['ALTER TABLE keyed ADD PRIMARY KEY (h)', 'cannot add a PRIMARY KEY constraint to the nullable column "h"', 'near', ALTER],
], ['ALTER TABLE keyed ALTER COLUMN f TYPE VARCHAR(8)', 'ALTER TABLE keyed ALTER COLUMN d TYPE VARCHAR(20)', 'ALTER TABLE keyed DROP COLUMN g', 'ALTER TABLE keyed ADD PRIMARY KEY (a)', 'ALTER TABLE keyed ALTER DISTSTYLE ALL']);
