/** The system catalog that planners and lineage tools read: the shape of each view as its documentation page gives it, and its rows after real DDL. */
import { readdirSync, readFileSync } from 'node:fs';
import { GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

const SALES = `CREATE TABLE shop.sales (
  id BIGINT IDENTITY(1, 1), listid INTEGER NOT NULL ENCODE zstd DISTKEY, sold DATE NOT NULL, qty SMALLINT ENCODE raw, price DECIMAL(8,2) DEFAULT 0, note VARCHAR(50) DEFAULT 'new', ok BOOLEAN, data SUPER,
  PRIMARY KEY (id), FOREIGN KEY (listid) REFERENCES shop.listing (listid)) SORTKEY (sold, listid)`;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  for (const sql of [
    'CREATE SCHEMA shop', 'CREATE TABLE shop.listing (listid INTEGER PRIMARY KEY, title VARCHAR(30))', SALES, 'CREATE TABLE shop.empty (a INTEGER) DISTSTYLE ALL',
    'CREATE TABLE shop.woven (a INTEGER, b INTEGER, c INTEGER) DISTSTYLE EVEN INTERLEAVED SORTKEY (a, b, c) BACKUP NO', 'CREATE TABLE plain (a INTEGER, f FLOAT, t TIMESTAMP, s CHAR(3))',
    'INSERT INTO shop.listing VALUES (1, \'x\')', 'INSERT INTO shop.sales (listid, sold) VALUES (1, \'2024-01-01\'), (2, \'2024-01-02\')', 'INSERT INTO shop.woven VALUES (1, 2, 3)', 'INSERT INTO plain (a) VALUES (1)',
    'CREATE VIEW shop.cheap AS SELECT listid, price FROM shop.sales WHERE price < 10', 'CREATE MATERIALIZED VIEW shop.daily DISTKEY (sold) SORTKEY (sold) AUTO REFRESH YES AS SELECT sold, COUNT(*) AS n FROM shop.sales GROUP BY sold',
    'CREATE VIEW shop.late AS SELECT listid, title FROM shop.listing WITH NO SCHEMA BINDING', 'CREATE VIEW shop.unbound AS SELECT a FROM shop.nowhere WITH NO SCHEMA BINDING', 'COMMENT ON TABLE shop.sales IS \'what was sold\'',
  ]) await must(client, sql);
});
afterAll(() => embedded.close());

/** Column names with the types the Data API gives them, from the pages below https://docs.aws.amazon.com/redshift/latest/dg/; TEXT and NAME arrive as varchar, CHAR as bpchar. */
const SHAPES: Readonly<Record<string, string>> = {
  svv_tables: 'table_catalog varchar, table_schema varchar, table_name varchar, table_type varchar, remarks varchar',
  svv_columns: 'table_catalog varchar, table_schema varchar, table_name varchar, column_name varchar, ordinal_position int4, column_default varchar, is_nullable varchar, data_type varchar, character_maximum_length int4, numeric_precision int4, numeric_precision_radix int4, numeric_scale int4, datetime_precision int4, interval_type varchar, interval_precision varchar, character_set_catalog varchar, character_set_schema varchar, character_set_name varchar, collation_catalog varchar, collation_schema varchar, collation_name varchar, domain_name varchar, remarks varchar',
  svv_table_info: 'database varchar, schema varchar, table_id oid, table varchar, encoded varchar, diststyle varchar, sortkey1 varchar, max_varchar int4, sortkey1_enc bpchar, sortkey_num int4, size int8, pct_used numeric, empty int8, unsorted numeric, stats_off numeric, tbl_rows numeric, skew_sortkey1 numeric, skew_rows numeric, estimated_visible_rows numeric, risk_event varchar, vacuum_sort_benefit numeric, create_time timestamp',
  pg_table_def: 'schemaname varchar, tablename varchar, column varchar, type varchar, encoding bpchar, distkey bool, sortkey int4, notnull bool',
  svv_mv_info: 'database_name bpchar, schema_name bpchar, user_name bpchar, name bpchar, is_stale bpchar, state int4, autorefresh bpchar, autorewrite bpchar',
  stv_mv_info: 'db_name bpchar, schema bpchar, name bpchar, updated_upto_xid int8, is_stale bpchar, owner_user_name bpchar, state int4, autorefresh bpchar, autorewrite bpchar',
  svv_redshift_databases: 'database_name varchar, database_owner int4, database_type varchar, database_acl varchar, database_options varchar, database_isolation_level varchar',
  stv_db_isolation_level: 'db_name bpchar, isolation_level bpchar',
  svv_redshift_schemas: 'database_name varchar, schema_name varchar, schema_owner int4, schema_type varchar, schema_acl varchar, schema_option varchar',
  svv_redshift_tables: 'database_name varchar, schema_name varchar, table_name varchar, table_type varchar, table_acl varchar, remarks varchar, table_owner varchar',
  svv_redshift_columns: 'database_name varchar, schema_name varchar, table_name varchar, column_name varchar, ordinal_position int4, data_type varchar, column_default varchar, is_nullable varchar, encoding varchar, distkey bool, sortkey int4, column_acl varchar, remarks varchar',
  svv_redshift_functions: 'database_name varchar, schema_name varchar, function_name varchar, function_type varchar, argument_type varchar, result_type varchar',
  svv_all_schemas: 'database_name varchar, schema_name varchar, schema_owner int4, schema_type varchar, schema_acl varchar, source_database varchar, schema_option varchar',
  svv_all_tables: 'database_name varchar, schema_name varchar, table_name varchar, table_type varchar, table_acl varchar, remarks varchar',
  svv_all_columns: 'database_name varchar, schema_name varchar, table_name varchar, column_name varchar, ordinal_position int4, column_default varchar, is_nullable varchar, data_type varchar, character_maximum_length int4, numeric_precision int4, numeric_scale int4, remarks varchar',
  svv_external_schemas: 'esoid oid, eskind int2, schemaname varchar, esowner int4, databasename varchar, esoptions varchar',
  svv_external_tables: 'redshift_database_name varchar, schemaname varchar, tablename varchar, tabletype varchar, location varchar, input_format varchar, output_format varchar, serialization_lib varchar, serde_parameters varchar, compressed int4, parameters varchar',
  svv_external_columns: 'redshift_database_name varchar, schemaname varchar, tablename varchar, columnname varchar, external_type varchar, columnnum int4, part_key int4, is_nullable varchar',
  svv_user_info: 'user_name varchar, user_id int4, createdb bool, superuser bool, catalog_update bool, connection_limit varchar, syslog_access varchar, last_ddl_timestamp timestamp, session_timeout int4, external_user_id varchar',
  pg_user: 'usename varchar, usesysid int4, usecreatedb bool, usesuper bool, usecatupd bool, passwd varchar, valuntil timestamptz, useconfig varchar',
  pg_user_info: 'usename varchar, usesysid int4, usecreatedb bool, usesuper bool, usecatupd bool, passwd varchar, valuntil timestamptz, useconfig varchar, useconnlimit varchar',
  pg_group: 'groname varchar, grosysid int4, grolist varchar',
  svv_roles: 'role_id int4, role_name varchar, role_owner varchar, external_id varchar',
  svv_role_grants: 'role_id int4, role_name varchar, granted_role_id int4, granted_role_name varchar',
  svv_user_grants: 'user_id int4, user_name varchar, role_id int4, role_name varchar, admin_option bool',
  svv_relation_privileges: 'namespace_name varchar, relation_name varchar, privilege_type varchar, identity_id int4, identity_name varchar, identity_type varchar, admin_option bool',
  svv_schema_privileges: 'namespace_name varchar, privilege_type varchar, identity_id int4, identity_name varchar, identity_type varchar, admin_option bool',
  svv_default_privileges: 'schema_name varchar, object_type varchar, owner_id int4, owner_name varchar, owner_type varchar, privilege_type varchar, grantee_id int4, grantee_name varchar, grantee_type varchar, admin_option bool',
  svv_rls_policy: 'poldb varchar, polname varchar, polalias varchar, polatts varchar, polqual varchar, polenabled bool, polmodifiedby varchar, polmodifiedtime timestamp',
  svv_rls_attached_policy: 'relschema varchar, relname varchar, relkind varchar, polname varchar, grantor varchar, grantee varchar, granteekind varchar, is_pol_on bool, is_rls_on bool, rls_conjunction_type varchar',
  svv_masking_policy: 'policy_database varchar, policy_name varchar, input_columns varchar, policy_expression varchar, policy_modified_by varchar, policy_modified_time timestamp',
  svv_attached_masking_policy: 'policy_name varchar, schema_name varchar, table_name varchar, table_type varchar, grantor varchar, grantee varchar, grantee_type varchar, priority int4, input_columns varchar, output_columns varchar, is_masking_datashare_on bool',
  svv_datashares: 'share_name varchar, share_id int4, share_owner int4, source_database varchar, consumer_database varchar, share_type varchar, createdate timestamp, is_publicaccessible bool, share_acl varchar, producer_account varchar, producer_namespace varchar, managed_by varchar',
  svv_datashare_objects: 'share_type varchar, share_name varchar, object_type varchar, object_name varchar, producer_account varchar, producer_namespace varchar, include_new bool',
  stl_query: 'userid int4, query int4, label bpchar, xid int8, pid int4, database bpchar, querytxt bpchar, starttime timestamp, endtime timestamp, aborted int4, insert_pristine int4, concurrency_scaling_status int4',
  stv_sessions: 'starttime timestamp, process int4, user_name bpchar, db_name bpchar, timeout_sec int4',
  stv_recents: 'userid int4, status bpchar, starttime timestamp, duration int4, user_name bpchar, db_name bpchar, query bpchar, pid int4',
  stv_inflight: 'userid int4, slice int4, query int4, label bpchar, xid int8, pid int4, starttime timestamp, text bpchar, suspended int4, insert_pristine int4, concurrency_scaling_status int4',
};

async function shapeOf(sql: string): Promise<string> {
  const { Id } = await must(client, sql);
  const { ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id }));
  return (ColumnMetadata ?? []).map(({ name, typeName }) => `${name} ${typeName}`).join(', ');
}

test.each(Object.entries(SHAPES))('%s has the columns of the manual', async (view, shape) => {
  expect(await shapeOf(`SELECT * FROM ${view}`)).toBe(shape);
});

test('no other view is there', () => {
  const folder = new URL('../../src/embedded/compatibility/', import.meta.url);
  const views = readdirSync(folder).flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^CREATE VIEW pg_catalog\.(\w+)/gm)].map(([, name]) => name));
  // These have tests of their own; those of loads are in copy-errors.test.ts.
  expect(views.sort()).toEqual([...Object.keys(SHAPES), 'pg_class_info', 'svv_transactions', 'sys_query_history', 'stl_load_commits', 'stl_load_errors', 'sys_load_error_detail', 'sys_load_history'].sort());
});

test('sys_query_history begins with the columns of the manual', async () => {
  expect(await shapeOf('SELECT * FROM sys_query_history')).toMatch(/^user_id int4, query_id int8, query_label bpchar, transaction_id int8, session_id int4, database_name bpchar, query_type bpchar, status bpchar, result_cache_hit bool, start_time timestamp, end_time timestamp, elapsed_time int8, queue_time int8, execution_time int8, error_message bpchar, returned_rows int8, returned_bytes int8, query_text bpchar, redshift_version bpchar, usage_limit bpchar, compute_type varchar, /);
});

describe('tables', () => {
  test('every relation but the warehouse\'s own, with its kind and comment', async () => {
    expect(await rows(client, 'SELECT table_schema, table_name, table_type, remarks FROM svv_tables WHERE table_schema NOT IN (\'pg_catalog\', \'information_schema\') ORDER BY 1, 2')).toEqual([
      ['public', 'plain', 'BASE TABLE', null], ['shop', 'cheap', 'VIEW', null], ['shop', 'daily', 'VIEW', null], ['shop', 'empty', 'BASE TABLE', null], ['shop', 'late', 'VIEW', null], ['shop', 'listing', 'BASE TABLE', null],
      ['shop', 'sales', 'BASE TABLE', 'what was sold'], ['shop', 'unbound', 'VIEW', null], ['shop', 'woven', 'BASE TABLE', null],
    ]);
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_tables WHERE table_name LIKE \'svv!_%\' ESCAPE \'!\' OR table_schema LIKE \'%embedded\'')).toEqual([[0]]);
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_columns WHERE table_schema LIKE \'%embedded\' OR data_type LIKE \'%embedded%\'')).toEqual([[0]]);
    expect(await rows(client, 'SELECT table_name FROM svv_tables WHERE table_schema = \'pg_catalog\' AND table_name = \'pg_class\'')).toEqual([['pg_class']]);
  });

  test('types without their length in svv_columns, and with it in svv_redshift_columns', async () => {
    expect(await rows(client, 'SELECT column_name, ordinal_position, data_type, character_maximum_length, numeric_precision, numeric_scale, is_nullable FROM svv_columns WHERE table_schema = \'shop\' AND table_name = \'sales\' ORDER BY 2')).toEqual([
      ['id', 1, 'bigint', null, 64, 0, 'NO'], ['listid', 2, 'integer', null, 32, 0, 'NO'], ['sold', 3, 'date', null, null, null, 'NO'], ['qty', 4, 'smallint', null, 16, 0, 'YES'], ['price', 5, 'numeric', null, 8, 2, 'YES'],
      ['note', 6, 'character varying', 50, null, null, 'YES'], ['ok', 7, 'boolean', null, null, null, 'YES'], ['data', 8, 'super', null, null, null, 'YES'],
    ]);
    expect(await rows(client, 'SELECT column_name, data_type, column_default, encoding, distkey, sortkey FROM svv_redshift_columns WHERE table_name = \'sales\' ORDER BY ordinal_position')).toEqual([
      ['id', 'bigint', expect.stringMatching(/^"identity"\(\d+, 0, '1,1'::text\)$/), 'az64', false, 0], ['listid', 'integer', null, 'zstd', true, 2], ['sold', 'date', null, 'none', false, 1], ['qty', 'smallint', null, 'none', false, 0],
      ['price', 'numeric(8,2)', '0', 'az64', false, 0], ['note', 'character varying(50)', '\'new\'::character varying', 'lzo', false, 0], ['ok', 'boolean', null, 'none', false, 0], ['data', 'super', null, 'zstd', false, 0],
    ]);
    expect(await rows(client, 'SELECT column_name, data_type, numeric_precision FROM svv_all_columns WHERE table_name = \'plain\' ORDER BY ordinal_position')).toEqual([['a', 'integer', 32], ['f', 'double precision', 53], ['t', 'timestamp without time zone', null], ['s', 'character', null]]);
  });

  test('svv_table_info knows distribution, sort keys and rows, and has no row for an empty table', async () => {
    expect(await rows(client, 'SELECT "table", encoded, diststyle, sortkey1, TRIM(sortkey1_enc), sortkey_num, max_varchar, tbl_rows FROM svv_table_info ORDER BY 1')).toEqual([
      ['daily', 'Y, AUTO(ENCODE)', 'KEY(sold)', 'sold', 'none', 1, 0, '2'], ['listing', 'Y, AUTO(ENCODE)', 'AUTO(ALL)', 'AUTO(SORTKEY)', null, 0, 30, '1'], ['plain', 'Y, AUTO(ENCODE)', 'AUTO(ALL)', 'AUTO(SORTKEY)', null, 0, 0, '1'],
      ['sales', 'Y', 'KEY(listid)', 'sold', 'none', 2, 50, '2'], ['woven', 'Y, AUTO(ENCODE)', 'EVEN', 'a', 'none', 3, 0, '1'],
    ]);
    expect(await rows(client, 'SELECT size >= 1, create_time > \'2024-01-01\' FROM svv_table_info WHERE "table" = \'sales\'')).toEqual([[true, true]]);
  });

  test('pg_table_def shows the schemas of search_path only', async () => {
    const woven = 'SELECT "column", type, TRIM(encoding), distkey, sortkey, "notnull" FROM pg_table_def WHERE tablename = \'woven\'';
    expect(await rows(client, woven)).toEqual([]);
    expect(await rows(client, 'SELECT "column", TRIM(encoding) FROM pg_table_def WHERE tablename = \'plain\'')).toEqual([['a', 'az64'], ['f', 'none'], ['t', 'az64'], ['s', 'lzo']]);
    const { Id } = await must(client, ['SET search_path TO shop', woven]);
    const { Records } = await client.send(new GetStatementResultCommand({ Id: `${Id}:2` }));
    expect(Records?.map((record) => record.map((field) => field.stringValue ?? field.longValue ?? field.booleanValue))).toEqual([['a', 'integer', 'none', false, -1, false], ['b', 'integer', 'none', false, 2, false], ['c', 'integer', 'none', false, -3, false]]);
  });

  test('materialized views', async () => {
    expect(await rows(client, 'SELECT TRIM(database_name), TRIM(schema_name), TRIM(name), is_stale, state, autorefresh, autorewrite FROM svv_mv_info')).toEqual([['dev', 'shop', 'daily', 'u', 0, 't', 'f']]);
    await must(client, 'ALTER MATERIALIZED VIEW shop.daily AUTO REFRESH NO');
    expect(await rows(client, 'SELECT autorefresh FROM stv_mv_info WHERE name = \'daily\'')).toEqual([['f']]);
  });

  test('the number of a distribution style is in pg_class_info', async () => {
    expect(await rows(client, 'SELECT relname, reldiststyle, releffectivediststyle FROM pg_class_info WHERE relname IN (\'sales\', \'empty\', \'woven\', \'plain\') ORDER BY 1')).toEqual([['empty', 8, 8], ['plain', 9, 10], ['sales', 1, 1], ['woven', 0, 0]]);
  });

  test('columns of late-binding views as far as their tables are there', async () => {
    expect(await rows(client, 'SELECT * FROM pg_get_late_binding_view_cols() cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int)')).toEqual([
      ['shop', 'late', 'listid', 'integer', 1], ['shop', 'late', 'title', 'character varying(30)', 2]]);
    // In the manner of dbt: bound, late-binding and external views in one list.
    expect(await rows(client, `WITH bound AS (SELECT ordinal_position, column_name, data_type, character_maximum_length FROM information_schema."columns" WHERE table_schema = 'shop' AND table_name = 'cheap'),
      late AS (SELECT col_num, col_name, CASE WHEN col_type ILIKE 'character varying%' THEN 'character varying' ELSE col_type END, CASE WHEN col_type LIKE 'character%' THEN NULLIF(REGEXP_SUBSTR(col_type, '[0-9]+'), '')::INT END
        FROM pg_get_late_binding_view_cols() cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int) WHERE view_name = 'late'),
      outside AS (SELECT columnnum, columnname, external_type, NULL::INT FROM pg_catalog.svv_external_columns WHERE schemaname = 'shop')
      SELECT * FROM bound UNION ALL SELECT * FROM late UNION ALL SELECT * FROM outside ORDER BY 2, 3`)).toEqual([
      [1, 'listid', 'integer', null], [1, 'listid', 'integer', null], [2, 'price', 'numeric', null], [2, 'title', 'character varying', 30]]);
    expect(await rows(client, 'SELECT col_name FROM pg_get_cols(\'shop.woven\') cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int)')).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('ALTER TABLE', () => {
  const attributes = 'SELECT diststyle, sortkey1, sortkey_num, encoded FROM svv_table_info WHERE "table" = \'altered\'';
  const encodings = 'SELECT column_name, encoding, distkey, sortkey FROM svv_redshift_columns WHERE table_name = \'altered\' ORDER BY ordinal_position';

  beforeAll(async () => {
    await must(client, ['CREATE TABLE first_name (a INTEGER, b INTEGER, c VARCHAR(10)) DISTKEY (a) SORTKEY (b)', 'INSERT INTO first_name VALUES (1, 2, \'x\')', 'ALTER TABLE first_name RENAME TO altered', 'ALTER TABLE altered RENAME COLUMN a TO key']);
  });

  test('a new name changes nothing', async () => {
    expect(await rows(client, attributes)).toEqual([['KEY(key)', 'b', 1, 'Y, AUTO(ENCODE)']]);
  });

  test.each([
    ['ALTER TABLE altered ALTER DISTKEY b', ['KEY(b)', 'b', 1, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER DISTSTYLE ALL', ['ALL', 'b', 1, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER DISTSTYLE KEY DISTKEY key', ['KEY(key)', 'b', 1, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER DISTSTYLE AUTO', ['AUTO(ALL)', 'b', 1, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER COMPOUND SORTKEY (c, key)', ['AUTO(ALL)', 'c', 2, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER SORTKEY NONE', ['AUTO(ALL)', null, 0, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER SORTKEY AUTO', ['AUTO(ALL)', 'AUTO(SORTKEY)', 0, 'Y, AUTO(ENCODE)']],
    ['ALTER TABLE altered ALTER COLUMN c ENCODE raw', ['AUTO(ALL)', 'AUTO(SORTKEY)', 0, 'Y']],
  ])('%s', async (sql, row) => {
    await must(client, sql);
    expect(await rows(client, attributes)).toEqual([row]);
  });

  test('encodings of columns, and ENCODE AUTO, which forgets them', async () => {
    await must(client, 'ALTER TABLE altered ADD COLUMN d INTEGER ENCODE bytedict');
    expect(await rows(client, encodings)).toEqual([['key', 'az64', false, 0], ['b', 'az64', false, 0], ['c', 'none', false, 0], ['d', 'bytedict', false, 0]]);
    await must(client, 'ALTER TABLE altered ALTER ENCODE AUTO');
    expect(await rows(client, encodings)).toEqual([['key', 'az64', false, 0], ['b', 'az64', false, 0], ['c', 'lzo', false, 0], ['d', 'az64', false, 0]]);
  });

  test('what fails leaves everything as it was', async () => {
    expect((await run(client, 'ALTER TABLE altered ALTER SORTKEY (nowhere)')).Error).toBe('ERROR: column "nowhere" named in key does not exist');
    expect((await run(client, 'ALTER TABLE altered DROP CONSTRAINT nothing')).Error).toBe('ERROR: constraint "nothing" of relation "altered" does not exist');
    expect(await rows(client, attributes)).toEqual([['AUTO(ALL)', 'AUTO(SORTKEY)', 0, 'Y, AUTO(ENCODE)']]);
  });

  test('an owner', async () => {
    await must(client, 'ALTER TABLE altered OWNER TO somebody');
    expect(await rows(client, 'SELECT table_owner FROM svv_redshift_tables WHERE table_name = \'altered\'')).toEqual([['somebody']]);
  });
});

describe('CREATE TABLE', () => {
  test('IF NOT EXISTS keeps what the table has', async () => {
    await must(client, ['CREATE TABLE kept (a INTEGER) DISTSTYLE ALL', 'INSERT INTO kept VALUES (1)', 'CREATE TABLE IF NOT EXISTS kept (a INTEGER) DISTSTYLE EVEN']);
    expect(await rows(client, 'SELECT diststyle FROM svv_table_info WHERE "table" = \'kept\'')).toEqual([['ALL']]);
  });

  test('LIKE takes over distribution, sort keys and encodings', async () => {
    await must(client, 'CREATE TABLE like_sales (LIKE shop.sales)');
    expect(await rows(client, 'SELECT column_name, encoding, distkey, sortkey FROM svv_redshift_columns WHERE table_name = \'like_sales\' AND column_name IN (\'listid\', \'sold\', \'qty\') ORDER BY 1')).toEqual([['listid', 'zstd', true, 2], ['qty', 'none', false, 0], ['sold', 'none', false, 1]]);
  });

  test('AS, whose keys may be counted', async () => {
    await must(client, 'CREATE TABLE counted DISTKEY (2) SORTKEY (1, 2) AS SELECT 1 AS a, 2 AS b');
    expect(await rows(client, 'SELECT diststyle, sortkey1, sortkey_num FROM svv_table_info WHERE "table" = \'counted\'')).toEqual([['KEY(b)', 'a', 2]]);
  });

  test('a temporary table is in the catalog of its session', async () => {
    const { Id } = await must(client, ['CREATE TEMP TABLE passing (a INTEGER) DISTSTYLE EVEN', 'SELECT column_name, encoding FROM svv_redshift_columns WHERE table_name = \'passing\'', 'SHOW TABLE passing']);
    const result = async (part: number): Promise<unknown> => (await client.send(new GetStatementResultCommand({ Id: `${Id}:${part}` }))).Records?.[0]?.map((field) => field.stringValue);
    expect(await result(2)).toEqual(['a', 'az64']);
    expect(await result(3)).toEqual([expect.stringMatching(/^CREATE TABLE pg_temp_\d+\.passing \(\na integer ENCODE az64\n\)\nDISTSTYLE EVEN;$/)]);
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_tables WHERE table_name = \'passing\'')).toEqual([[0]]);
  });

  test('what is rolled back is not in the catalog', async () => {
    expect((await run(client, ['CREATE TABLE undone (a INTEGER) DISTSTYLE ALL', 'SELECT 1 / 0'])).Status).toBe('FAILED');
    await must(client, ['CREATE TABLE undone (a INTEGER)', 'INSERT INTO undone VALUES (1)']);
    expect(await rows(client, 'SELECT diststyle FROM svv_table_info WHERE "table" = \'undone\'')).toEqual([['AUTO(ALL)']]);
  });
});

describe('databases, schemas and routines', () => {
  test('the one database', async () => {
    expect(await rows(client, 'SELECT database_name, database_type, database_isolation_level FROM svv_redshift_databases')).toEqual([['dev', 'local', 'Snapshot Isolation']]);
    expect(await rows(client, 'SELECT TRIM(db_name), TRIM(isolation_level) FROM stv_db_isolation_level')).toEqual([['dev', 'Snapshot Isolation']]);
  });

  test('an external schema is shown, renamed and dropped like any other', async () => {
    await must(client, 'CREATE EXTERNAL SCHEMA spectrum FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE \'arn:aws:iam::123456789012:role/reader\' CREATE EXTERNAL DATABASE IF NOT EXISTS');
    expect(await rows(client, 'SELECT eskind, schemaname, databasename, esoptions FROM svv_external_schemas')).toEqual([[1, 'spectrum', 'lake', '{"IAM_ROLE":"arn:aws:iam::123456789012:role/reader"}']]);
    expect(await rows(client, 'SELECT schema_name, schema_type, source_database FROM svv_all_schemas WHERE schema_name IN (\'shop\', \'spectrum\') ORDER BY 1')).toEqual([['shop', 'local', null], ['spectrum', 'external', 'lake']]);
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_redshift_schemas WHERE schema_name = \'spectrum\'')).toEqual([[0]]);
    await must(client, 'ALTER EXTERNAL SCHEMA spectrum IAM_ROLE \'arn:aws:iam::123456789012:role/other\'');
    expect(await rows(client, 'SELECT eskind, databasename, esoptions FROM svv_external_schemas')).toEqual([[1, 'lake', '{"IAM_ROLE":"arn:aws:iam::123456789012:role/other"}']]);
    expect((await run(client, 'CREATE EXTERNAL SCHEMA spectrum FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE DEFAULT')).Error).toBe('ERROR: schema "spectrum" already exists');
    await must(client, 'DROP SCHEMA spectrum');
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_external_schemas')).toEqual([[0]]);
  });

  test('a schema\'s owner', async () => {
    await must(client, ['CREATE USER keeper PASSWORD DISABLE', 'CREATE SCHEMA kept_by AUTHORIZATION keeper QUOTA 10 GB']);
    expect(await rows(client, 'SELECT s.schema_name, u.usename FROM svv_redshift_schemas s JOIN pg_user u ON u.usesysid = s.schema_owner WHERE s.schema_name = \'kept_by\'')).toEqual([['kept_by', 'keeper']]);
    await must(client, 'ALTER SCHEMA kept_by OWNER TO other');
    expect(await rows(client, 'SELECT schema_owner FROM svv_redshift_schemas WHERE schema_name = \'kept_by\'')).toEqual([[null]]);
  });

  test('functions and procedures of users only', async () => {
    await must(client, ['CREATE FUNCTION shop.greater(DOUBLE PRECISION, INTEGER) RETURNS BOOLEAN STABLE AS $$ SELECT $1 > $2 $$ LANGUAGE sql', 'CREATE PROCEDURE shop.nothing(a INTEGER) AS $$ BEGIN NULL; END $$ LANGUAGE plpgsql']);
    expect(await rows(client, 'SELECT schema_name, function_name, function_type, argument_type, result_type FROM svv_redshift_functions ORDER BY 2')).toEqual([
      ['shop', 'greater', 'REGULAR FUNCTION', 'double precision, integer', 'boolean'], ['shop', 'nothing', 'STORED PROCEDURE', 'integer', '']]);
  });
});
