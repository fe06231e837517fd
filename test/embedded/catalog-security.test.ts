/** Users, groups, roles, privileges, policies and datashares: recorded without effect, and shown by the views of the system catalog. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  for (const sql of [
    'CREATE SCHEMA shop', 'CREATE TABLE shop.orders (id INTEGER, email VARCHAR(100))', 'CREATE VIEW shop.recent AS SELECT id FROM shop.orders', 'CREATE GROUP readers', 'CREATE ROLE loader', 'CREATE ROLE chief EXTERNALID \'ext-7\'',
    'CREATE USER ann PASSWORD \'Secret-12\' CREATEDB CONNECTION LIMIT 5 SYSLOG ACCESS UNRESTRICTED SESSION TIMEOUT 120 IN GROUP readers', 'CREATE USER ben PASSWORD DISABLE',
  ]) await must(client, sql);
});
afterAll(() => embedded.close());

describe('users, groups and roles', () => {
  test('a user with its options, and no password', async () => {
    expect(await rows(client, 'SELECT user_name, createdb, superuser, connection_limit, syslog_access, session_timeout FROM svv_user_info WHERE user_name IN (\'ann\', \'ben\') ORDER BY 1')).toEqual([
      ['ann', true, false, '5', 'UNRESTRICTED', 120], ['ben', false, false, 'UNLIMITED', 'RESTRICTED', 0]]);
    expect(await rows(client, 'SELECT passwd FROM pg_user_info WHERE usename = \'ann\'')).toEqual([['********']]);
    expect(await rows(client, 'SELECT usesuper FROM pg_user WHERE usename = CURRENT_USER')).toEqual([[true]]);
    expect(await rows(client, 'SELECT current_user_id() = usesysid FROM pg_user WHERE usename = CURRENT_USER')).toEqual([[true]]);
  });

  test('a group with its members', async () => {
    expect(await rows(client, 'SELECT g.groname, u.usename FROM pg_group g JOIN pg_user u ON u.usesysid = ANY (g.grolist)')).toEqual([['readers', 'ann']]);
    await must(client, 'ALTER GROUP readers ADD USER ben');
    await must(client, 'ALTER GROUP readers DROP USER ann');
    expect(await rows(client, 'SELECT u.usename FROM pg_group g JOIN pg_user u ON u.usesysid = ANY (g.grolist)')).toEqual([['ben']]);
    await must(client, 'ALTER GROUP readers ADD USER ann');
  });

  test('roles, those of the system among them', async () => {
    expect(await rows(client, 'SELECT role_name, external_id FROM svv_roles WHERE role_owner = CURRENT_USER ORDER BY 1')).toEqual([['chief', 'ext-7'], ['loader', null]]);
    expect(await rows(client, 'SELECT role_name FROM svv_roles WHERE role_name LIKE \'sys:%\' ORDER BY 1')).toEqual([['sys:dba'], ['sys:monitor'], ['sys:operator'], ['sys:secadmin'], ['sys:superuser']]);
  });

  test('roles that are granted', async () => {
    await must(client, ['GRANT ROLE loader TO ann WITH ADMIN OPTION', 'GRANT ROLE loader TO ROLE chief', 'GRANT ROLE sys:monitor TO ROLE loader']);
    expect(await rows(client, 'SELECT user_name, role_name, admin_option FROM svv_user_grants')).toEqual([['ann', 'loader', true]]);
    expect(await rows(client, 'SELECT role_name, granted_role_name FROM svv_role_grants ORDER BY 1')).toEqual([['chief', 'loader'], ['loader', 'sys:monitor']]);
    expect((await run(client, 'DROP ROLE loader')).Error).toBe('ERROR: role "loader" cannot be dropped because it is granted to some user or role');
    await must(client, 'REVOKE ADMIN OPTION FOR ROLE loader FROM ann');
    expect(await rows(client, 'SELECT admin_option FROM svv_user_grants')).toEqual([[false]]);
    await must(client, 'REVOKE ROLE loader FROM ROLE chief');
    expect(await rows(client, 'SELECT role_name FROM svv_role_grants')).toEqual([['loader']]);
  });

  test.each([
    ['CREATE USER ann PASSWORD DISABLE', 'ERROR: user "ann" already exists'], ['DROP USER nobody', 'ERROR: user "nobody" does not exist'], ['CREATE GROUP readers', 'ERROR: group "readers" already exists'],
    ['CREATE ROLE chief', 'ERROR: role "chief" already exists'], ['ALTER GROUP writers ADD USER ann', 'ERROR: group "writers" does not exist'],
  ])('%s is refused', async (sql, error) => {
    expect((await run(client, sql)).Error).toBe(error);
  });

  test('a user under a new name keeps what it has, and goes when it has nothing', async () => {
    await must(client, ['CREATE USER cid PASSWORD DISABLE', 'GRANT SELECT ON shop.orders TO cid', 'ALTER USER cid RENAME TO dan']);
    expect(await rows(client, 'SELECT relation_name FROM svv_relation_privileges WHERE identity_name = \'dan\'')).toEqual([['orders']]);
    expect((await run(client, 'DROP USER dan')).Error).toBe('ERROR: user "dan" cannot be dropped because the user has a privilege on some object');
    await must(client, ['REVOKE ALL ON shop.orders FROM dan', 'DROP USER dan', 'DROP USER IF EXISTS dan']);
    expect(await rows(client, 'SELECT COUNT(*) FROM pg_user WHERE usename = \'dan\'')).toEqual([[0]]);
  });
});

describe('privileges', () => {
  const granted = 'SELECT relation_name, privilege_type, identity_name, identity_type, admin_option FROM svv_relation_privileges WHERE namespace_name = \'shop\' ORDER BY 1, 2, 3';

  test('on tables and views, by every kind of grantee', async () => {
    await must(client, ['GRANT SELECT, INSERT ON shop.orders TO ann WITH GRANT OPTION', 'GRANT SELECT ON ALL TABLES IN SCHEMA shop TO GROUP readers', 'GRANT DROP ON shop.orders TO ROLE loader', 'GRANT SELECT ON shop.recent TO PUBLIC, elsewhere']);
    expect(await rows(client, granted)).toEqual([
      ['orders', 'DROP', 'loader', 'role', false], ['orders', 'INSERT', 'ann', 'user', true], ['orders', 'SELECT', 'ann', 'user', true], ['orders', 'SELECT', 'readers', 'group', false],
      ['recent', 'SELECT', 'elsewhere', 'user', false], ['recent', 'SELECT', 'public', 'public', false], ['recent', 'SELECT', 'readers', 'group', false],
    ]);
    expect(await rows(client, 'SELECT identity_name FROM svv_relation_privileges WHERE identity_id IS NULL ORDER BY 1')).toEqual([['elsewhere'], ['public']]);
    expect(await rows(client, 'SELECT table_acl FROM svv_redshift_tables WHERE table_name = \'orders\'')).toEqual([[expect.stringMatching(/^postgres=arwdRxtDPA\/postgres~ann=a\*r\*\/postgres~group readers=r\/postgres~role loader=D\/postgres$/)]]);
  });

  test('revoked', async () => {
    await must(client, ['REVOKE GRANT OPTION FOR INSERT ON shop.orders FROM ann', 'REVOKE SELECT ON shop.orders FROM ann', 'REVOKE ALL ON ALL TABLES IN SCHEMA shop FROM GROUP readers']);
    expect(await rows(client, granted.replace('ORDER BY', 'AND relation_name = \'orders\' ORDER BY'))).toEqual([['orders', 'DROP', 'loader', 'role', false], ['orders', 'INSERT', 'ann', 'user', false]]);
  });

  test('a new name changes nothing, and what is dropped has none', async () => {
    await must(client, ['CREATE TABLE shop.brief (a INTEGER)', 'GRANT ALL ON shop.brief TO ben', 'ALTER TABLE shop.brief RENAME TO short']);
    expect(await rows(client, 'SELECT privilege_type FROM svv_relation_privileges WHERE relation_name = \'short\' ORDER BY 1')).toEqual([['ALTER'], ['DELETE'], ['DROP'], ['INSERT'], ['REFERENCES'], ['SELECT'], ['TRUNCATE'], ['UPDATE']]);
    await must(client, 'DROP TABLE shop.short');
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_relation_privileges WHERE identity_name = \'ben\'')).toEqual([[0]]);
  });

  test('on schemas', async () => {
    await must(client, ['GRANT USAGE, CREATE ON SCHEMA shop TO ROLE loader', 'GRANT USAGE ON SCHEMA shop TO GROUP readers']);
    expect(await rows(client, 'SELECT namespace_name, privilege_type, identity_name, identity_type FROM svv_schema_privileges ORDER BY 2, 3')).toEqual([['shop', 'CREATE', 'loader', 'role'], ['shop', 'USAGE', 'loader', 'role'], ['shop', 'USAGE', 'readers', 'group']]);
    expect((await run(client, 'GRANT USAGE ON SCHEMA nowhere TO ann')).Error).toBe('ERROR: schema "nowhere" does not exist');
  });

  test('default privileges are those of every new table', async () => {
    await must(client, ['ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO GROUP readers', 'CREATE TABLE shop.newer (a INTEGER)', 'CREATE TABLE elsewhere (a INTEGER)']);
    expect(await rows(client, 'SELECT schema_name, object_type, owner_type, privilege_type, grantee_name, grantee_type, admin_option FROM svv_default_privileges')).toEqual([['shop', 'RELATION', 'user', 'SELECT', 'readers', 'group', false]]);
    expect(await rows(client, 'SELECT relation_name, privilege_type FROM svv_relation_privileges WHERE relation_name IN (\'newer\', \'elsewhere\')')).toEqual([['newer', 'SELECT']]);
    await must(client, 'ALTER DEFAULT PRIVILEGES IN SCHEMA shop REVOKE SELECT ON TABLES FROM GROUP readers');
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_default_privileges')).toEqual([[0]]);
  });

  test('has_table_privilege and has_schema_privilege follow groups, roles and PUBLIC', async () => {
    await must(client, ['GRANT UPDATE ON shop.orders TO ROLE sys:monitor', 'GRANT DELETE ON shop.orders TO GROUP readers']);
    const may = async (user: string, privilege: string, relation = 'shop.orders'): Promise<unknown> => (await rows(client, `SELECT has_table_privilege('${user}', '${relation}', '${privilege}')`))[0]?.[0];
    expect([await may('ann', 'insert'), await may('ann', 'update'), await may('ann', 'delete'), await may('ann', 'drop'), await may('ann', 'select')]).toEqual([true, true, true, true, false]);
    expect([await may('ben', 'update'), await may('ben', 'delete'), await may('ben', 'select', 'shop.recent'), await may('postgres', 'select')]).toEqual([false, true, true, true]);
    expect(await rows(client, 'SELECT has_schema_privilege(\'ann\', \'shop\', \'create\'), has_schema_privilege(\'ben\', \'shop\', \'create\'), has_table_privilege(\'shop.orders\', \'select\')')).toEqual([[true, false, true]]);
    expect((await run(client, 'SELECT has_table_privilege(\'nobody\', \'shop.orders\', \'select\')')).Error).toMatch(/^ERROR: user "nobody" does not exist/);
  });
});

describe('policies', () => {
  test('of rows', async () => {
    await must(client, ['CREATE RLS POLICY own WITH (email VARCHAR(10), id INT) AS o USING (o.email = current_user)', 'ATTACH RLS POLICY own ON shop.orders TO ann, ROLE chief', 'ALTER TABLE shop.orders ROW LEVEL SECURITY ON CONJUNCTION TYPE OR']);
    expect(await rows(client, 'SELECT poldb, polname, polalias, polatts, polqual, polenabled FROM svv_rls_policy')).toEqual([
      ['dev', 'own', 'o', '[{"colname":"email","type":"character varying(10)"},{"colname":"id","type":"integer"}]', 'o.email = current_user', true]]);
    expect(await rows(client, 'SELECT relschema, relname, relkind, polname, grantee, granteekind, is_pol_on, is_rls_on, rls_conjunction_type FROM svv_rls_attached_policy ORDER BY grantee')).toEqual([
      ['shop', 'orders', 'table', 'own', 'ann', 'user', true, true, 'or'], ['shop', 'orders', 'table', 'own', 'chief', 'role', true, true, 'or']]);
    await must(client, ['ALTER RLS POLICY own USING (TRUE)', 'DETACH RLS POLICY own ON shop.orders FROM ann']);
    expect(await rows(client, 'SELECT p.polqual, a.grantee FROM svv_rls_policy p JOIN svv_rls_attached_policy a ON a.polname = p.polname')).toEqual([['TRUE', 'chief']]);
  });

  test('that mask', async () => {
    await must(client, ['CREATE MASKING POLICY hide WITH (email VARCHAR(100)) USING (\'***\'::VARCHAR(100))', 'CREATE MASKING POLICY IF NOT EXISTS hide WITH (email VARCHAR(100)) USING (NULL)', 'ATTACH MASKING POLICY hide ON shop.orders (email) TO PUBLIC PRIORITY 10']);
    expect(await rows(client, 'SELECT policy_database, policy_name, input_columns, policy_expression FROM svv_masking_policy')).toEqual([['dev', 'hide', '[{"colname":"email","type":"character varying(100)"}]', '\'***\'::VARCHAR(100)']]);
    expect(await rows(client, 'SELECT policy_name, schema_name, table_name, table_type, grantee, grantee_type, priority, input_columns, output_columns FROM svv_attached_masking_policy')).toEqual([['hide', 'shop', 'orders', 'table', 'public', 'public', 10, '["email"]', '["email"]']]);
  });

  test.each([
    ['CREATE RLS POLICY own USING (TRUE)', 'ERROR: RLS policy "own" already exists'], ['DROP RLS POLICY nothing', 'ERROR: RLS policy "nothing" does not exist'], ['DROP RLS POLICY own', 'ERROR: RLS policy "own" is attached to a relation'],
    ['ATTACH RLS POLICY own ON shop.nowhere TO ann', 'ERROR: relation "shop.nowhere" does not exist'], ['DETACH MASKING POLICY hide ON shop.orders (id) FROM PUBLIC', 'ERROR: MASKING policy "hide" is not attached to relation "shop.orders"'],
  ])('%s is refused', async (sql, error) => {
    expect((await run(client, sql)).Error).toBe(error);
  });

  test('dropped', async () => {
    await must(client, ['DROP RLS POLICY own CASCADE', 'DROP MASKING POLICY hide CASCADE', 'DROP RLS POLICY IF EXISTS own']);
    expect(await rows(client, 'SELECT (SELECT COUNT(*) FROM svv_rls_policy) + (SELECT COUNT(*) FROM svv_masking_policy) + (SELECT COUNT(*) FROM svv_rls_attached_policy) + (SELECT COUNT(*) FROM svv_attached_masking_policy)')).toEqual([[0]]);
  });
});

describe('datashares', () => {
  test('with what is in them', async () => {
    for (const sql of ['CREATE DATASHARE share SET PUBLICACCESSIBLE TRUE', 'ALTER DATASHARE share ADD SCHEMA shop', 'ALTER DATASHARE share ADD TABLE shop.orders, shop.recent', 'ALTER DATASHARE share SET INCLUDENEW = TRUE FOR SCHEMA shop']) await must(client, sql);
    expect(await rows(client, 'SELECT share_name, source_database, share_type, is_publicaccessible FROM svv_datashares')).toEqual([['share', 'dev', 'OUTBOUND', true]]);
    expect(await rows(client, 'SELECT share_type, share_name, object_type, object_name, include_new FROM svv_datashare_objects ORDER BY 4')).toEqual([['OUTBOUND', 'share', 'schema', 'shop', true], ['OUTBOUND', 'share', 'table', 'shop.orders', null], ['OUTBOUND', 'share', 'view', 'shop.recent', null]]);
    expect((await rows(client, 'DESC DATASHARE share')).map((row) => row.slice(2))).toEqual([['OUTBOUND', 'share', 'SCHEMA', 'shop', true], ['OUTBOUND', 'share', 'TABLE', 'shop.orders', null], ['OUTBOUND', 'share', 'VIEW', 'shop.recent', null]]);
    await must(client, 'ALTER DATASHARE share REMOVE TABLE shop.orders');
    expect(await rows(client, 'SELECT COUNT(*) FROM svv_datashare_objects')).toEqual([[2]]);
    await must(client, 'DROP DATASHARE share');
    expect(await rows(client, 'SELECT (SELECT COUNT(*) FROM svv_datashares) + (SELECT COUNT(*) FROM svv_datashare_objects)')).toEqual([[0]]);
    expect((await run(client, 'DESC DATASHARE share')).Error).toBe('ERROR: datashare "share" does not exist');
    expect((await run(client, 'ALTER DATASHARE share ADD SCHEMA shop')).Error).toBe('ERROR: datashare "share" does not exist');
  });
});
