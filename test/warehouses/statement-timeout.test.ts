/** Statement timeouts on the wire: right before the author's statements in a batch, in a session for what runs alone; and tokens that are too old to send. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RenderedStatement } from '../../src/core/migrate/migration.js';
import { TransportLost } from '../../src/ports/warehouse.js';
import { entryOf, migrationOf, setOf } from '../core/migrate/migrations.js';
import { fault, ok, openScripted, ScriptedDataApi } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
});
afterEach(() => api.close());

const set = setOf({ V1__a: 'create schema a; create table a.b (c int)', V2__v: 'vacuum a.b', V3__c: 'select 1' });
const segment = (id: string, seq: number, timeoutMs?: number) => ({ statements: set.segmentsOf(migrationOf(set, id))[0]?.statements ?? [], entry: entryOf(set, id, 1, 'applied', { seq }), timeoutMs });
const vacuum = set.segmentsOf(migrationOf(set, 'V2__v'))[0]?.statements[0] as RenderedStatement;
const TOKEN = 'f'.repeat(64);

describe('in a batch', () => {
  test('the setting comes after the fence and the guard, whose waiting it does not limit', async () => {
    await openScripted(api).warehouse.commit({ afterSeq: 0, segments: [segment('V1__a', 1, 30_000)] });
    const [{ Sqls }] = api.sent('BatchExecuteStatement') as [{ Sqls: string[] }];
    expect(Sqls.map((sql) => sql.split(/[\s(]/).slice(0, 4).join(' '))).toEqual(['LOCK TABLE redshift_devops.fence', 'SELECT 1 / CASE', 'SET statement_timeout TO 30000', 'create schema a', 'create table a.b ', 'INSERT INTO redshift_devops.history ']);
  });

  test('the failed statement is found behind it, over several segments', async () => {
    api.on('BatchExecuteStatement', ok({ Id: 'b', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'ERROR: x', SubStatements: [...Array<object>(5).fill({ Status: 'ABORTED' }), { Status: 'FAILED', Error: 'ERROR: x' }, { Status: 'ABORTED' }] }));
    await expect(openScripted(api).warehouse.commit({ afterSeq: 0, segments: [segment('V1__a', 1, 30_000), segment('V3__c', 2, 30_000)] })).rejects.toMatchObject({ name: 'StatementFailed', index: 2 });
  });

  test('several segments have one row each, in one INSERT', async () => {
    const { entries } = await openScripted(api).warehouse.commit({ afterSeq: 0, segments: [segment('V1__a', 1), segment('V3__c', 2)] });
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    const [{ Sqls }] = api.sent('BatchExecuteStatement') as [{ Sqls: string[] }];
    expect(Sqls).toHaveLength(6);
    expect(Sqls[5]).toMatch(/VALUES \(1, 1, 1, 'V1__a',.*\), \(2, 1, 1, 'V3__c',/s);
  });
});

describe('of what runs alone', () => {
  const run = (more: object = {}) => openScripted(api).warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: Infinity, timeoutMs: 60_000, ...more });

  test('is set in a session that the statement is then sent into, under its own token and name', async () => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FINISHED', SessionId: 'session-1' }));
    await run();
    const [set, statement] = api.sent('ExecuteStatement');
    expect(set).toMatchObject({ Sql: 'SET statement_timeout TO 60000', SessionKeepAliveSeconds: 60, WorkgroupName: 'analytics' });
    expect(statement).toMatchObject({ Sql: 'vacuum a.b', SessionId: 'session-1', ClientToken: TOKEN, StatementName: `redshift-devops/${TOKEN}` });
    // A session knows its warehouse, and refuses to be told.
    for (const name of ['WorkgroupName', 'Database', 'SessionKeepAliveSeconds']) expect(statement).not.toHaveProperty(name);
  });

  test('is set again when the session is gone before it took the statement', async () => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FINISHED', SessionId: 's1' }), fault('ValidationException', 'Session is not available'), ok({ Id: 'a', Status: 'FINISHED', SessionId: 's2' }));
    await run();
    expect(api.sent('ExecuteStatement').map(({ SessionId }) => SessionId)).toEqual([undefined, 's1', undefined, 's2']);
  });

  test('but not for ever', async () => {
    api.on('ExecuteStatement', ...[1, 2, 3].flatMap((n) => [ok({ Id: 'a', Status: 'FINISHED', SessionId: `s${n}` }), fault('ValidationException', 'Session is not available')]));
    await expect(run()).rejects.toThrow('Session is not available');
    expect(api.sent('ExecuteStatement')).toHaveLength(6);
  });

  test('needs a service that has sessions', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'STATEMENT_REFUSED', next: expect.stringContaining('statement_timeout') });
  });
});

describe('a token that may be forgotten', () => {
  test('is not sent', async () => {
    const { warehouse, clock } = openScripted(api);
    await expect(warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: clock.nowMs - 1 })).rejects.toThrow(TransportLost);
    expect(api.received).toEqual([]);
  });

  test('is not sent again after a pause that was too long', async () => {
    const { warehouse, clock } = openScripted(api);
    api.on('ExecuteStatement', () => {
      clock.nowMs += 9 * 3_600_000;
      return fault('ThrottlingException', 'Rate exceeded');
    });
    await expect(warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: clock.nowMs + 1_000 })).rejects.toThrow(TransportLost);
    expect(api.sent('ExecuteStatement')).toHaveLength(1);
  });
});

test('a table of the same name that is not the tool’s is named, and nothing is sent after it', async () => {
  api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'ERROR: column "segment_checksum" does not exist in history' }));
  await expect(openScripted(api).warehouse.readHistory()).rejects.toMatchObject({ code: 'HISTORY_FOREIGN', exit: 3 });
  api.on('BatchExecuteStatement', ok({ Id: 'b', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'ERROR: relation "redshift_devops.fence" does not exist', SubStatements: [{ Status: 'FAILED', Error: 'ERROR: relation "redshift_devops.fence" does not exist' }] }));
  await expect(openScripted(api).warehouse.commit({ afterSeq: 0, segments: [segment('V1__a', 1)] })).rejects.toMatchObject({ code: 'HISTORY_FOREIGN' });
});
