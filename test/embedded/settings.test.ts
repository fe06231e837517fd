/** SET, RESET, SHOW and the functions beside them, as the pages of the configuration reference describe them. */
import { DescribeStatementCommand, GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { postgresPrograms, startPostgresServer } from '../support/postgres-server.js';
import { ASSETS, clientOf, must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

describe('on PGlite', () => describeSettings(openEmbedded));

const programs = postgresPrograms();
if (programs === undefined) test.skip('settings on a PostgreSQL server: initdb and postgres are not installed', () => undefined);
else {
  describe('on a PostgreSQL server', () => {
    describeSettings(async () => {
      const server = await startPostgresServer(programs);
      await server.createDatabase('dev');
      const warehouse = await EmbeddedWarehouse.open({ folder: undefined, assets: ASSETS, server: server.url('dev') });
      return { warehouse, client: clientOf(warehouse), close: async () => { await warehouse.close(); await server.stop(); } };
    });
  });
}

function describeSettings(open: () => Promise<OpenEmbedded>): void {
  let embedded: OpenEmbedded;
  let client: RedshiftDataClient;

  beforeAll(async () => {
    embedded = await open();
    ({ client } = embedded);
  });
  afterAll(() => embedded.close());

  const openSession = async (sql: string | readonly string[] = 'SELECT 1'): Promise<string> => (await must(client, sql, { SessionKeepAliveSeconds: 600 })).SessionId ?? '';
  const shown = async (sql: string, SessionId?: string): Promise<unknown> => (await rows(client, sql, SessionId === undefined ? {} : { SessionId }))[0]?.[0];

  test.each([
    ['query_group', 'unset'], ['wlm_query_slot_count', '1'], ['enable_result_cache_for_session', 'on'], ['enable_case_sensitive_identifier', 'off'],
    ['stored_proc_log_min_messages', 'LOG'], ['statement_timeout', '0'], ['timezone', 'UTC'], ['datestyle', 'ISO, MDY'], ['search_path', '"$user", public'],
  ])('%s has the documented default', async (name, preset) => {
    expect(await shown(`SHOW ${name}`)).toBe(preset);
    expect(await shown(`SELECT current_setting('${name}')`)).toBe(preset);
  });

  test('what is set is shown, in a column of its name, until it is reset', async () => {
    const SessionId = await openSession('SET query_group TO \'6 p.m.\'');
    const { Id } = await must(client, 'SHOW query_group', { SessionId });
    const { ColumnMetadata, Records } = await client.send(new GetStatementResultCommand({ Id }));
    expect([ColumnMetadata?.[0]?.name, Records?.[0]?.[0]?.stringValue]).toEqual(['query_group', '6 p.m.']);
    await must(client, 'RESET query_group', { SessionId });
    expect(await shown('SHOW query_group', SessionId)).toBe('unset');
  });

  test.each([
    ['SET query_group = nightly', 'nightly'], ['SET SESSION query_group TO \'It\'\'s\'', 'It\'s'], ['SET QUERY_GROUP TO 12', '12'], ['SET "query_group" TO "Mixed"', 'mixed'],
    ['SET query_group TO \'\'', ''], ['SET query_group TO -1', '-1'], ['SET query_group TO DEFAULT', 'unset'], ['SET query_group TO \'default\'', 'default'],
  ])('%s', async (sql, value) => {
    expect(await shown('SELECT current_setting(\'query_group\')', await openSession(sql))).toBe(value);
  });

  test('a value may be a parameter of the request', async () => {
    const { SessionId } = await must(client, 'SET query_group TO :label', { SessionKeepAliveSeconds: 600, Parameters: [{ name: 'label', value: 'it\'s' }] });
    expect(await shown('SHOW query_group', SessionId)).toBe('it\'s');
  });

  test('a switch is shown as on or off, whatever it was called', async () => {
    for (const [written, value] of [['true', 'on'], ['\'FALSE\'', 'off'], ['1', 'on'], ['"no"', 'off'], ['maybe', 'maybe']] as const) {
      expect(await shown('SHOW enable_vacuum_boost', await openSession(`SET enable_vacuum_boost TO ${written}`))).toBe(value);
    }
  });

  test('SET sends no rows, counts what is kept as recorded, and a context variable as executed', async () => {
    const before = embedded.warehouse.emulation();
    const { Id } = await must(client, 'SET query_group TO \'x\'');
    expect((await client.send(new DescribeStatementCommand({ Id }))).HasResultSet).toBe(false);
    await must(client, 'SET nobody_documents_it TO 1');
    expect(embedded.warehouse.emulation()).toEqual({ ...before, recorded: before.recorded + 2 });
    await must(client, 'SET app.user_id TO 1');
    expect(embedded.warehouse.emulation()).toEqual({ ...before, recorded: before.recorded + 2, executed: before.executed + 1 });
  });

  test('SHOW ALL lists every documented parameter', async () => {
    const SessionId = await openSession(['SET wlm_query_slot_count TO 3', 'SET extra_float_digits TO 2', 'SET app.hidden TO 1']);
    const { Id } = await must(client, 'SHOW ALL', { SessionId });
    const { ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id }));
    expect(ColumnMetadata?.map(({ name }) => name)).toEqual(['name', 'setting']);
    const all = await rows(client, 'SHOW ALL', { SessionId });
    expect(all).toHaveLength(33);
    expect(all).toEqual(expect.arrayContaining([['wlm_query_slot_count', '3'], ['extra_float_digits', '2'], ['query_group', 'unset'], ['analyze_threshold_percent', '10'], ['statement_timeout', '0']]));
  });

  test('a session keeps what it has set for itself, whoever comes in between', async () => {
    const one = await openSession(['SET query_group TO \'one\'', 'SET app.user_id TO 123', 'SET app.gone TO 1', 'RESET app.gone', 'SET seed TO .25']);
    const other = await openSession('SET query_group TO \'other\'');
    for (let turn = 1; turn <= 2; turn++) {
      expect([await shown('SHOW query_group', one), await shown('SHOW app.user_id', one), await shown('SHOW app.gone', one)]).toEqual(['one', '123', null]);
      expect(await shown('SHOW query_group', other)).toBe('other');
      expect((await run(client, 'SHOW app.user_id', { SessionId: other })).Error).toBe('ERROR: unrecognized configuration parameter "app.user_id"');
      expect(await shown('SHOW query_group')).toBe('unset');
    }
  });

  test('the next client without a session sees the defaults', async () => {
    await must(client, ['SET query_group TO \'x\'', 'SET app.next TO 1', 'SET timezone TO \'Asia/Tokyo\'']);
    expect([await shown('SHOW query_group'), await shown('SHOW timezone')]).toEqual(['unset', 'UTC']);
    expect((await run(client, 'SHOW app.next')).Error).toBe('ERROR: unrecognized configuration parameter "app.next"');
  });

  test('SET LOCAL ends with the transaction, and ROLLBACK and a failed batch take back what was set', async () => {
    const SessionId = await openSession(['SET query_group TO \'before\'', 'SET app.user_id TO 1']);
    await must(client, ['SET LOCAL query_group TO \'local\'', 'SET LOCAL app.user_id TO 2'], { SessionId });
    expect([await shown('SHOW query_group', SessionId), await shown('SHOW app.user_id', SessionId)]).toEqual(['before', '1']);
    for (const sql of ['BEGIN', 'SET query_group TO \'rolled back\'', 'SET app.user_id TO 3', 'SET app.new TO 4']) await must(client, sql, { SessionId });
    expect([await shown('SHOW query_group', SessionId), await shown('SHOW app.user_id', SessionId), await shown('SHOW app.new', SessionId)]).toEqual(['rolled back', '3', '4']);
    await must(client, 'ROLLBACK', { SessionId });
    expect((await run(client, ['SET query_group TO \'failed\'', 'SELECT 1/0'], { SessionId })).Status).toBe('FAILED');
    expect([await shown('SHOW query_group', SessionId), await shown('SHOW app.user_id', SessionId)]).toEqual(['before', '1']);
    expect((await run(client, 'SHOW app.new', { SessionId })).Error).toBe('ERROR: unrecognized configuration parameter "app.new"');
  });

  test('RESET ALL takes everything back', async () => {
    const SessionId = await openSession(['SET query_group TO \'x\'', 'SET app.user_id TO 1', 'SET search_path TO pg_catalog', 'SET statement_timeout TO 59000']);
    expect(await shown('SHOW statement_timeout', SessionId)).toBe('59000');
    await must(client, 'RESET ALL', { SessionId });
    expect([await shown('SHOW query_group', SessionId), await shown('SHOW app.user_id', SessionId), await shown('SHOW search_path', SessionId), await shown('SHOW statement_timeout', SessionId)])
      .toEqual(['unset', null, '"$user", public', '0']);
  });

  test('current_setting and set_config read and write what SET does', async () => {
    const SessionId = await openSession();
    expect(await shown('SELECT set_config(\'query_group\', \'test\', false)', SessionId)).toBe('test');
    expect(await shown('SHOW query_group', SessionId)).toBe('test');
    expect(await shown('SELECT SET_CONFIG(\'app.username\', \'cuddy\', FALSE)', SessionId)).toBe('cuddy');
    expect(await shown('SELECT UPPER(current_setting(\'APP.username\'))', SessionId)).toBe('CUDDY');
    expect(await shown('SELECT set_config(\'datestyle\', \'SQL, DMY\', 0)', SessionId)).toBe('SQL, DMY');
    expect(await shown('SHOW datestyle', SessionId)).toBe('SQL, DMY');
    expect(await shown('SELECT set_config(\'query_group\', \'local\', true)', SessionId)).toBe('local');
    expect(await shown('SHOW query_group', SessionId)).toBe('test');
    expect(await shown('SELECT set_config(\'statement_timeout\', \'59000\', false)', SessionId)).toBe('59000');
    expect((await run(client, 'SELECT set_config(\'statement_timeout\', \'5s\', false)', { SessionId })).Error).toMatch(/^ERROR: parameter "statement_timeout" requires an integer value/);
  });

  test('a procedure sets, reads and resets', async () => {
    await must(client, `CREATE PROCEDURE remember(INOUT seen VARCHAR(100)) AS $$
      BEGIN
        PERFORM 1;
        SET query_group TO 'in procedure';
        SET app.proc TO 'y';
        RESET app.proc;
        IF FOUND THEN seen := current_setting('query_group') || nvl(current_setting('app.proc'), ' null'); END IF;
      END; $$ LANGUAGE plpgsql`);
    const SessionId = await openSession();
    expect(await shown('CALL remember(\'\')', SessionId)).toBe('in procedure null');
    expect(await shown('SHOW query_group', SessionId)).toBe('in procedure');
  });

  test('a routine may be made with a parameter that has no effect here', async () => {
    await must(client, 'CREATE PROCEDURE labelled(INOUT zone VARCHAR(20)) AS $$ BEGIN zone := current_setting(\'timezone\'); END; $$ LANGUAGE plpgsql SET query_group = \'load\' SET timezone TO \'Asia/Tokyo\'');
    expect(await shown('CALL labelled(\'\')')).toBe('Asia/Tokyo');
  });

  test('a seed makes RANDOM give the same numbers again', async () => {
    const SessionId = await openSession();
    const numbers = 'SELECT CAST(RANDOM() * 1000000 AS INT), CAST(RANDOM() * 1000000 AS INT)';
    const first = await client.send(new GetStatementResultCommand({ Id: `${(await must(client, ['SET SEED TO .25', numbers], { SessionId })).Id}:2` }));
    const second = await client.send(new GetStatementResultCommand({ Id: `${(await must(client, ['SET SEED TO .25', numbers], { SessionId })).Id}:2` }));
    const third = await client.send(new GetStatementResultCommand({ Id: `${(await must(client, ['SET SEED TO .5', numbers], { SessionId })).Id}:2` }));
    expect(second.Records).toEqual(first.Records);
    expect(third.Records).not.toEqual(first.Records);
    await must(client, ['SET seed TO DEFAULT', 'RESET seed']);
  });

  test.each(['true', 'TRUE', 'on', '1', 'yes', '\'t\'', '"on"', '\'Y\''])('enable_case_sensitive_identifier is not emulated as %s', async (value) => {
    expect((await run(client, `SET enable_case_sensitive_identifier TO ${value}`)).Error).toBe('ERROR: NOT EMULATED: enable_case_sensitive_identifier');
  });

  test('enable_case_sensitive_identifier may be off', async () => {
    await must(client, ['SET enable_case_sensitive_identifier TO false', 'SET enable_case_sensitive_identifier TO \'off\'', 'RESET enable_case_sensitive_identifier']);
    expect((await run(client, 'SELECT set_config(\'enable_case_sensitive_identifier\', \'true\', false)')).Error).toBe('ERROR: NOT EMULATED: enable_case_sensitive_identifier');
  });

  test.each([
    ['SHOW nobody_documents_it', 'ERROR: NOT EMULATED: SHOW NOBODY_DOCUMENTS_IT'],
    ['SELECT current_setting(\'nobody_documents_it\')', 'ERROR: unrecognized configuration parameter "nobody_documents_it"'],
    ['SELECT current_setting(\'app.never_set\')', 'ERROR: unrecognized configuration parameter "app.never_set"'],
    ['SET app."user_id" TO 1', 'ERROR: delimited identifiers are not allowed in the name of a session context variable: app."user_id"'],
    ['RESET "app".user_id', 'ERROR: delimited identifiers are not allowed in the name of a session context variable: "app".user_id'],
    ['SHOW "app".user_id', 'ERROR: delimited identifiers are not allowed in the name of a session context variable: "app".user_id'],
    ['SET a.b.c TO 1', 'ERROR: invalid name of a session context variable: "a.b.c"\n  Hint: It is two standard identifiers with one dot between them.'],
    ['SET query_group TO a, b', 'ERROR: SET query_group takes only one argument'],
    ['SET statement_timeout TO \'5s\'', 'ERROR: parameter "statement_timeout" requires an integer value'],
  ])('%s', async (sql, error) => {
    expect((await run(client, sql)).Error).toBe(error);
  });

  test('the zone, the user and the transaction are set as ever', async () => {
    const SessionId = await openSession(['SET TIME ZONE \'Asia/Tokyo\'', 'SET SESSION AUTHORIZATION DEFAULT', 'RESET SESSION AUTHORIZATION', 'SET nobody_documents_it TO 1', 'RESET nobody_documents_it']);
    expect(await shown('SHOW timezone', SessionId)).toBe('Asia/Tokyo');
    await must(client, 'RESET TIME ZONE', { SessionId });
    expect(await shown('SHOW timezone', SessionId)).toBe('UTC');
    await must(client, 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE', { SessionId });
  });

  test('a variable of a name the warehouse uses itself touches nothing of it', async () => {
    const SessionId = await openSession(['SET redshift_devops.atomic TO on', 'SET plpgsql.variable_conflict TO \'nonsense\'']);
    expect([await shown('SHOW redshift_devops.atomic', SessionId), await shown('SHOW plpgsql.variable_conflict', SessionId)]).toEqual(['on', 'nonsense']);
    await must(client, 'CREATE OR REPLACE PROCEDURE ends() AS $$ BEGIN COMMIT; END; $$ LANGUAGE plpgsql', { SessionId });
    await must(client, 'CALL ends()', { SessionId });
  });
}
