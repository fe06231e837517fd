/** SHOW of what the catalog holds, with the columns and the text its documentation pages give. */
import { GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

const BODY = '\nBEGIN\n  CREATE TEMP TABLE etl (a INT, b VARCHAR) DISTKEY (a);\n  f2 := f2 || \'+\';\nEND;\n';

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  for (const sql of [
    'CREATE SCHEMA shop', `CREATE TABLE shop.sales (salesid INTEGER NOT NULL, listid INTEGER NOT NULL DISTKEY, dateid SMALLINT NOT NULL SORTKEY, price DECIMAL(8,2), at TIMESTAMP, note VARCHAR(20) DEFAULT 'none' ENCODE zstd)`,
    'CREATE TABLE shop.foo (a INT PRIMARY KEY, b INT)', 'CREATE TABLE shop.keyed (id BIGINT IDENTITY(5, 2), a INT REFERENCES shop.foo (a), "Odd name" CHAR(3), UNIQUE (a, id)) DISTSTYLE ALL INTERLEAVED SORTKEY (a, id) BACKUP NO',
    'CREATE VIEW shop.cheap AS SELECT listid, price FROM shop.sales WHERE price < 10', 'CREATE VIEW shop.late AS SELECT a FROM shop.nowhere WITH NO SCHEMA BINDING', 'CREATE MATERIALIZED VIEW shop.daily AS SELECT dateid FROM shop.sales', 'COMMENT ON TABLE shop.foo IS \'a table\'',
    `CREATE PROCEDURE shop.test_sp2(f1 INTEGER, f2 INOUT VARCHAR(10), OUT VARCHAR) LANGUAGE plpgsql AS $body$${BODY}$body$`, 'CREATE FUNCTION shop.twice(n INTEGER) RETURNS BIGINT IMMUTABLE AS $$ SELECT $1 * 2 $$ LANGUAGE sql',
    'CREATE USER ann PASSWORD DISABLE', 'CREATE ROLE loader', 'GRANT SELECT ON shop.sales TO ann WITH GRANT OPTION', 'GRANT INSERT ON shop.sales TO ROLE loader', 'GRANT UPDATE (price, note) ON shop.sales TO ann', 'GRANT USAGE ON SCHEMA shop TO ROLE loader',
    'GRANT EXECUTE ON FUNCTION shop.twice(INTEGER) TO PUBLIC', 'GRANT CREATE ON DATABASE dev TO ann',
  ]) await must(client, sql);
});
afterAll(() => embedded.close());

async function columns(sql: string): Promise<readonly (string | undefined)[]> {
  const { Id } = await must(client, sql);
  return ((await client.send(new GetStatementResultCommand({ Id }))).ColumnMetadata ?? []).map(({ name }) => name);
}

const only = async (sql: string): Promise<unknown> => (await rows(client, sql))[0]?.[0];

describe('SHOW TABLE', () => {
  test('the examples of the page', async () => {
    expect(await only('SHOW TABLE shop.sales')).toBe([
      'CREATE TABLE shop.sales (', 'salesid integer NOT NULL ENCODE az64,', 'listid integer NOT NULL ENCODE az64 distkey,', 'dateid smallint NOT NULL,', 'price numeric(8,2) ENCODE az64,', 'at timestamp without time zone ENCODE az64,',
      'note character varying(20) DEFAULT \'none\'::character varying ENCODE zstd', ')', 'DISTSTYLE KEY SORTKEY ( dateid );'].join('\n'));
    expect(await only('SHOW TABLE dev.shop.foo')).toBe('CREATE TABLE shop.foo (\na integer NOT NULL ENCODE az64,\nb integer ENCODE az64,\nPRIMARY KEY (a)\n)\nDISTSTYLE AUTO;');
    expect(await columns('SHOW TABLE shop.foo')).toEqual(['Show Table DDL statement']);
  });

  test('makes the same table again', async () => {
    const ddl = String(await only('SHOW TABLE shop.keyed'));
    expect(ddl).toBe([
      'CREATE TABLE shop.keyed (', 'id bigint NOT NULL identity(5,2),', 'a integer,', '"odd name" character(3) ENCODE lzo,', 'UNIQUE (a, id),', 'FOREIGN KEY (a) REFERENCES shop.foo(a)', ')', 'BACKUP NO DISTSTYLE ALL INTERLEAVED SORTKEY ( a, id );'].join('\n'));
    await must(client, ['CREATE SCHEMA again', ddl.replace('shop.keyed', 'again.keyed')]);
    expect(await only('SHOW TABLE again.keyed')).toBe(ddl.replace('shop.keyed', 'again.keyed'));
  });

  test.each([
    ['SHOW TABLE shop.missing', 'ERROR: relation "shop.missing" does not exist'], ['SHOW TABLE shop.cheap', 'ERROR: relation "cheap" is not a table'], ['SHOW TABLE other.shop.foo', 'ERROR: database "other" does not exist'],
    ['SHOW EXTERNAL TABLE shop.foo', 'ERROR: NOT EMULATED: SHOW EXTERNAL TABLE: external tables'], ['SHOW VIEW shop.foo', 'ERROR: view "foo" does not exist'],
  ])('%s is refused', async (sql, error) => {
    expect((await run(client, sql)).Error).toBe(error);
  });
});

test('SHOW VIEW gives a view\'s query, and the statement of the others, also where the table is missing', async () => {
  expect(await only('SHOW VIEW shop.cheap')).toBe('SELECT listid, price FROM shop.sales WHERE price < 10;');
  expect(await only('SHOW VIEW shop.late')).toBe('CREATE VIEW shop.late AS SELECT a FROM shop.nowhere WITH NO SCHEMA BINDING;');
  expect(await only('SHOW VIEW shop.daily')).toBe('CREATE MATERIALIZED VIEW shop.daily AS SELECT dateid FROM shop.sales;');
  await must(client, 'CREATE OR REPLACE VIEW shop.cheap AS SELECT listid, price FROM shop.sales WHERE price < 5');
  expect(await only('SHOW VIEW shop.cheap')).toBe('SELECT listid, price FROM shop.sales WHERE price < 5;');
});

describe('SHOW PROCEDURE', () => {
  const ddl = `CREATE OR REPLACE PROCEDURE shop.test_sp2(f1 integer, INOUT f2 character varying, OUT character varying)\nLANGUAGE plpgsql\nAS $_$${BODY}$_$`;

  test('with the author\'s own body', async () => {
    expect(await only('SHOW PROCEDURE shop.test_sp2')).toBe(ddl);
    expect(await only('SHOW PROCEDURE shop.test_sp2(INT, VARCHAR)')).toBe(ddl);
    expect(await columns('SHOW PROCEDURE shop.test_sp2')).toEqual(['Stored Procedure Definition']);
  });

  test('of several of one name the one with these arguments', async () => {
    await must(client, ['CREATE PROCEDURE shop.twin(a INTEGER) AS $$ BEGIN NULL; END $$ LANGUAGE plpgsql', 'CREATE PROCEDURE shop.twin(a VARCHAR(10)) AS $$ BEGIN RETURN; END $$ LANGUAGE plpgsql']);
    expect((await run(client, 'SHOW PROCEDURE shop.twin')).Error).toMatch(/^ERROR: procedure name .* is not unique/);
    expect(await only('SHOW PROCEDURE shop.twin(VARCHAR)')).toBe('CREATE OR REPLACE PROCEDURE shop.twin(a character varying)\nLANGUAGE plpgsql\nAS $_$ BEGIN RETURN; END $_$');
    expect((await run(client, 'SHOW PROCEDURE shop.nothing')).Error).toMatch(/^ERROR: procedure .* does not exist/);
  });
});

describe('lists', () => {
  test('SHOW DATABASES', async () => {
    expect(await columns('SHOW DATABASES')).toEqual(['database_name', 'database_owner', 'database_type', 'database_acl', 'parameters', 'database_isolation_level']);
    expect([await only('SHOW DATABASES LIKE \'d%\''), await rows(client, 'SHOW DATABASES LIKE \'x%\'')]).toEqual(['dev', []]);
  });

  test('SHOW SCHEMAS', async () => {
    expect(await columns('SHOW SCHEMAS FROM DATABASE dev')).toEqual(['database_name', 'schema_name', 'schema_owner', 'schema_type', 'schema_acl', 'source_database', 'schema_option']);
    expect((await rows(client, 'SHOW SCHEMAS FROM DATABASE dev LIKE \'sho%\'')).map((row) => row.slice(0, 2).concat(row.slice(3)))).toEqual([['dev', 'shop', 'local', 'postgres=UC/postgres~role loader=U/postgres', null, null]]);
    expect((await run(client, 'SHOW SCHEMAS FROM DATABASE other')).Error).toBe('ERROR: database "other" does not exist');
  });

  test('SHOW TABLES', async () => {
    expect(await columns('SHOW TABLES FROM SCHEMA shop')).toEqual(['database_name', 'schema_name', 'table_name', 'table_type', 'table_acl', 'remarks', 'owner', 'last_altered_time', 'last_modified_time', 'dist_style', 'table_subtype']);
    expect((await rows(client, 'SHOW TABLES FROM SCHEMA dev.shop')).map(([, schema, name, type, , remarks, , , , style, subtype]) => [schema, name, type, remarks, style, subtype])).toEqual([
      ['shop', 'cheap', 'VIEW', null, null, 'REGULAR VIEW'], ['shop', 'daily', 'VIEW', null, 'AUTO (ALL)', 'MATERIALIZED VIEW'], ['shop', 'foo', 'TABLE', 'a table', 'AUTO (ALL)', 'REGULAR TABLE'], ['shop', 'keyed', 'TABLE', null, 'ALL', 'REGULAR TABLE'],
      ['shop', 'late', 'VIEW', null, null, 'LATE BINDING VIEW'], ['shop', 'sales', 'TABLE', null, 'KEY', 'REGULAR TABLE'],
    ]);
    expect((await rows(client, 'SHOW TABLES FROM SCHEMA shop LIKE \'%e%\' LIMIT 2')).map((row) => row[2])).toEqual(['cheap', 'keyed']);
    expect((await run(client, 'SHOW TABLES FROM SCHEMA dev.nowhere')).Error).toBe('ERROR: schema "nowhere" does not exist');
    expect((await run(client, 'SHOW TABLES FROM SCHEMA shop LIMIT 10001')).Error).toBe('ERROR: LIMIT must be between 0 and 10000');
  });

  test('SHOW COLUMNS', async () => {
    expect(await columns('SHOW COLUMNS FROM TABLE dev.shop.sales')).toEqual([
      'database_name', 'schema_name', 'table_name', 'column_name', 'ordinal_position', 'column_default', 'is_nullable', 'data_type', 'character_maximum_length', 'numeric_precision', 'numeric_scale', 'remarks', 'sort_key_type', 'sort_key_order', 'dist_key', 'encoding', 'collation']);
    expect((await rows(client, 'SHOW COLUMNS FROM TABLE dev.shop.sales LIMIT 4')).map((row) => row.slice(3))).toEqual([
      ['salesid', 1, null, 'NO', 'integer', null, 32, 0, null, null, null, null, 'az64', null], ['listid', 2, null, 'NO', 'integer', null, 32, 0, null, null, null, 1, 'az64', null],
      ['dateid', 3, null, 'NO', 'smallint', null, 16, 0, null, 'COMPOUND', 1, null, 'none', null], ['price', 4, null, 'YES', 'numeric', null, 8, 2, null, null, null, null, 'az64', null],
    ]);
    expect((await rows(client, 'SHOW COLUMNS FROM TABLE shop.sales LIKE \'note\'')).map((row) => row.slice(3, 9))).toEqual([['note', 6, '\'none\'::character varying', 'YES', 'character varying', 20]]);
  });

  test('SHOW FUNCTIONS, PROCEDURES and PARAMETERS', async () => {
    expect(await columns('SHOW FUNCTIONS FROM SCHEMA shop')).toEqual(['database_name', 'schema_name', 'function_name', 'number_of_arguments', 'argument_list', 'return_type', 'remarks']);
    expect(await rows(client, 'SHOW FUNCTIONS FROM SCHEMA shop')).toEqual([['dev', 'shop', 'twice', 1, 'integer', 'bigint', null]]);
    expect(await rows(client, 'SHOW PROCEDURES FROM SCHEMA dev.shop LIKE \'test%\'')).toEqual([['dev', 'shop', 'test_sp2', 2, 'integer, character varying', 'character varying, character varying', null]]);
    expect(await columns('SHOW PARAMETERS OF PROCEDURE shop.test_sp2(INTEGER, VARCHAR)')).toEqual(['database_name', 'schema_name', 'procedure_name', 'parameter_name', 'ordinal_position', 'parameter_type', 'data_type', 'character_maximum_length', 'numeric_precision', 'numeric_scale']);
    expect((await rows(client, 'SHOW PARAMETERS OF PROCEDURE shop.test_sp2(INTEGER, VARCHAR)')).map((row) => row.slice(3, 7))).toEqual([['f1', 1, 'IN', 'integer'], ['f2', 2, 'INOUT', 'character varying'], ['', 3, 'OUT', 'character varying']]);
    expect((await rows(client, 'SHOW PARAMETERS OF FUNCTION shop.twice(INTEGER)')).map((row) => row.slice(2, 7))).toEqual([['twice', 'n', 1, 'IN', 'integer']]);
  });

  test('SHOW CONSTRAINTS', async () => {
    expect(await columns('SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE shop.foo')).toEqual(['database_name', 'schema_name', 'table_name', 'pk_name', 'column_name', 'key_seq']);
    expect(await rows(client, 'SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE shop.foo')).toEqual([['dev', 'shop', 'foo', 'foo_pkey', 'a', 1]]);
    const foreign = [['dev', 'shop', 'foo', 'a', 'dev', 'shop', 'keyed', 'a', 1, 'keyed_a_fkey', 'foo_pkey']];
    expect(await columns('SHOW CONSTRAINTS FOREIGN KEYS FROM TABLE shop.keyed')).toEqual([
      'pk_database_name', 'pk_schema_name', 'pk_table_name', 'pk_column_name', 'fk_database_name', 'fk_schema_name', 'fk_table_name', 'fk_column_name', 'key_seq', 'fk_name', 'pk_name', 'update_rule', 'delete_rule', 'deferrability']);
    expect((await rows(client, 'SHOW CONSTRAINTS FOREIGN KEYS FROM TABLE shop.keyed')).map((row) => row.slice(0, 11))).toEqual(foreign);
    expect((await rows(client, 'SHOW CONSTRAINTS FOREIGN KEYS EXPORTED FROM TABLE shop.foo')).map((row) => row.slice(0, 11)).filter((row) => row[5] === 'shop')).toEqual(foreign);
    await must(client, ['ALTER TABLE shop.sales ADD CONSTRAINT once UNIQUE (salesid)', 'ALTER TABLE shop.sales ADD PRIMARY KEY (salesid, listid)']);
    expect((await rows(client, 'SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE shop.sales')).map((row) => row.slice(3))).toEqual([['sales_pkey', 'salesid', 1], ['sales_pkey', 'listid', 2]]);
    expect((await run(client, 'ALTER TABLE shop.sales ADD PRIMARY KEY (salesid)')).Error).toBe('ERROR: multiple primary keys for table "sales" are not allowed');
    await must(client, ['ALTER TABLE shop.sales DROP CONSTRAINT sales_pkey', 'ALTER TABLE shop.sales DROP CONSTRAINT once']);
    expect(await rows(client, 'SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE shop.sales')).toEqual([]);
  });
});

describe('SHOW GRANTS', () => {
  const WHO = ['privilege_type', 'identity_id', 'identity_name', 'identity_type', 'admin_option', 'privilege_scope', 'grantor_name'];

  test('on every kind of object', async () => {
    expect(await columns('SHOW GRANTS ON TABLE shop.sales')).toEqual(['database_name', 'schema_name', 'table_name', 'object_type', ...WHO]);
    expect((await rows(client, 'SHOW GRANTS ON TABLE dev.shop.sales')).map(([database, schema, table, type, privilege, , who, kind, admin, scope]) => [database, schema, table, type, privilege, who, kind, admin, scope])).toEqual([
      ['dev', 'shop', 'sales', 'TABLE', 'INSERT', 'loader', 'role', false, 'TABLE'], ['dev', 'shop', 'sales', 'TABLE', 'SELECT', 'ann', 'user', true, 'TABLE']]);
    expect(await columns('SHOW GRANTS ON SCHEMA shop')).toEqual(['database_name', 'schema_name', 'object_type', ...WHO]);
    expect((await rows(client, 'SHOW GRANTS ON SCHEMA dev.shop')).map((row) => [row[3], row[5]])).toEqual([['USAGE', 'loader']]);
    expect(await columns('SHOW GRANTS ON DATABASE dev')).toEqual(['database_name', ...WHO]);
    expect((await rows(client, 'SHOW GRANTS ON DATABASE dev')).map((row) => [row[1], row[3]])).toEqual([['CREATE', 'ann']]);
    expect((await rows(client, 'SHOW GRANTS ON FUNCTION shop.twice(INTEGER)')).map((row) => [row[2], row[4], row[6]])).toEqual([['twice', 'EXECUTE', 'public']]);
    expect((await run(client, 'SHOW GRANTS ON TABLE shop.missing')).Error).toBe('ERROR: relation "shop.missing" does not exist');
  });

  test('a scoped permission is one on its schema', async () => {
    await must(client, 'GRANT SELECT, INSERT FOR TABLES IN SCHEMA shop TO ROLE chief');
    expect((await rows(client, 'SHOW GRANTS ON SCHEMA shop FOR ROLE chief')).map((row) => [row[2], row[3], row[5], row[8]])).toEqual([['SCHEMA', 'INSERT', 'chief', 'TABLES'], ['SCHEMA', 'SELECT', 'chief', 'TABLES']]);
    await must(client, 'REVOKE ALL FOR TABLES IN SCHEMA shop FROM ROLE chief');
    expect(await rows(client, 'SHOW GRANTS FOR ROLE chief')).toEqual([]);
  });

  test('of one user or role', async () => {
    expect((await rows(client, 'SHOW GRANTS ON TABLE shop.sales FOR ROLE loader')).map((row) => row[4])).toEqual(['INSERT']);
    expect((await rows(client, 'SHOW GRANTS FOR ann LIMIT 2')).map((row) => [row[2], row[3], row[4]])).toEqual([['sales', 'TABLE', 'SELECT'], ['sales', 'COLUMN', 'UPDATE']]);
    expect((await rows(client, 'SHOW GRANTS FOR ROLE loader')).map((row) => [row[2], row[3], row[4]])).toEqual([['sales', 'TABLE', 'INSERT'], [null, 'SCHEMA', 'USAGE']]);
  });

  test('on columns', async () => {
    expect(await columns('SHOW COLUMN GRANTS ON TABLE shop.sales')).toEqual(['database_name', 'schema_name', 'table_name', 'column_name', 'object_type', ...WHO]);
    expect((await rows(client, 'SHOW COLUMN GRANTS ON TABLE shop.sales FOR ann')).map((row) => [row[3], row[4], row[5], row[7]]).sort()).toEqual([['note', 'COLUMN', 'UPDATE', 'ann'], ['price', 'COLUMN', 'UPDATE', 'ann']]);
  });
});

test('SHOW of a setting is what it was', async () => {
  expect(await rows(client, 'SHOW timezone')).toEqual([['UTC']]);
  expect((await run(client, 'SHOW MODELS')).Error).toBe('ERROR: NOT EMULATED: SHOW MODELS');
});
