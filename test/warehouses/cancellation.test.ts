/** Ctrl-C: what runs is cancelled, once, and the truth about it is told. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RenderedStatement } from '../../src/core/migrate/migration.js';
import { Cancelled } from '../../src/ports/warehouse.js';
import { migrationOf, setOf } from '../core/migrate/migrations.js';
import { fault, ok, openScripted, ScriptedDataApi, type OpenedApi, type Reply } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
let opened: OpenedApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
  opened = openScripted(api);
});
afterEach(() => api.close());

const set = setOf({ V1__v: "unload ('select 1') to 's3://x' access_key_id 'AKIAEXAMPLE' secret_access_key 'hunter2hunter2'" });
const unload = set.segmentsOf(migrationOf(set, 'V1__v'))[0]?.statements[0] as RenderedStatement;
const TOKEN = 'f'.repeat(64);

function stop(reply: Reply): () => Reply {
  return () => {
    opened.abort.abort();
    return reply;
  };
}

async function message(): Promise<string> {
  const thrown = await opened.warehouse.run({ token: TOKEN, statement: unload, notAfterMs: Infinity }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Cancelled);
  return (thrown as Cancelled).message;
}

describe('while the statement is followed', () => {
  beforeEach(() => void api.on('ExecuteStatement', ok({ Id: 'a', Status: 'STARTED' })).on('DescribeStatement', stop(ok({ Status: 'STARTED' }))));

  test('it is cancelled once, and waited for', async () => {
    api.on('DescribeStatement', ok({ Status: 'STARTED' }), ok({ Status: 'STARTED' }), ok({ Status: 'ABORTED' }));
    expect(await message()).toBe('the run was told to stop; the running statement of UNLOAD was cancelled (a)');
    expect(api.sent('CancelStatement')).toEqual([{ Id: 'a' }]);
  });

  test('it may have finished first', async () => {
    api.on('CancelStatement', fault('ValidationException', 'Could not cancel a query that is already in FINISHED state')).on('DescribeStatement', ok({ Status: 'FINISHED' }));
    expect(await message()).toBe('the run was told to stop; the statement of UNLOAD finished before it could be cancelled (a)');
  });

  test('it may go on running, which is said after five seconds', async () => {
    const beganMs = opened.clock.nowMs;
    api.on('DescribeStatement', ...Array.from({ length: 100 }, () => ok({ Status: 'STARTED' })));
    expect(await message()).toContain('was told to stop too, and still runs (a)');
    expect(opened.clock.nowMs - beganMs).toBeLessThan(6_000);
  });

  test('it may not have been told', async () => {
    api.on('CancelStatement', fault('AccessDeniedException', 'not yours')).on('DescribeStatement', ...Array.from({ length: 100 }, () => ok({ Status: 'STARTED' })));
    expect(await message()).toMatch(/could not be cancelled, and still runs: .*not yours \(a\)$/);
  });

  test('nobody may be able to tell', async () => {
    api.on('DescribeStatement', fault('ExpiredTokenException', 'expired'));
    expect(await message()).toContain('whether the statement of UNLOAD was cancelled is not known (a)');
  });
});

describe('while the statement is being sent', () => {
  test('it is found by its name and cancelled', async () => {
    api.on('ExecuteStatement', stop('hang')).on('DescribeStatement', ok({ Status: 'ABORTED' }));
    const name = `redshift-devops/${TOKEN}`;
    api.on('ListStatements', ok({ Statements: [] }), ok({ Statements: [{ Id: 'other', StatementName: `${name}/1`, Status: 'STARTED' }, { Id: 'mine', StatementName: name, Status: 'STARTED' }] }));
    expect(await message()).toContain('was cancelled (mine)');
    expect(api.sent('CancelStatement')).toEqual([{ Id: 'mine' }]);
    expect(api.sent('ListStatements')[0]).toMatchObject({ StatementName: name, Status: 'ALL' });
  });

  test('the warehouse may not know it', async () => {
    api.on('ExecuteStatement', stop('cut')).on('ListStatements', fault('InternalServerException', 'no', 500));
    expect(await message()).toBe('the run was told to stop while UNLOAD was being sent; the warehouse does not know it (yet)');
    expect(api.sent('CancelStatement')).toEqual([]);
  });
});

test('a warehouse that does not answer has not said that it does not know the statement', async () => {
  api.on('ExecuteStatement', stop('cut')).on('ListStatements', ...Array.from({ length: 4 }, () => fault('InternalServerException', 'no', 500)));
  expect(await message()).toBe('the run was told to stop while UNLOAD was being sent; whether the warehouse got it is not known, because it does not answer');
});

test('a warehouse that does not answer at all is not waited for until somebody kills the run', async () => {
  api.on('ExecuteStatement', ok({ Id: 'a', Status: 'STARTED' })).on('DescribeStatement', stop('hang')).on('CancelStatement', 'hang');
  const begun = performance.now();
  expect(await message()).toContain('whether the statement of UNLOAD was cancelled is not known (a)');
  await expect(opened.warehouse.readHistory()).rejects.toThrow(Cancelled);
  expect(performance.now() - begun).toBeLessThan(9_000);
}, 20_000);

test('before anything is sent, nothing is sent', async () => {
  opened.abort.abort();
  expect(await message()).toBe('the run was told to stop; no statement is running');
  expect(api.received).toEqual([]);
});

test('between two attempts nothing more is sent', async () => {
  api.on('ExecuteStatement', stop(fault('ThrottlingException')));
  await message();
  expect(api.sent('ExecuteStatement')).toHaveLength(1);
});

test('afterwards history and fate can still be read, to say what stands', async () => {
  opened.abort.abort();
  expect(await opened.warehouse.readHistory()).toMatchObject({ entries: [] });
  expect(await opened.warehouse.fateOf(TOKEN)).toBe('absent');
  await expect(opened.warehouse.query('select 1', 1)).rejects.toThrow(Cancelled);
});

test('no message quotes the statement: it may hold a secret', async () => {
  api.on('ExecuteStatement', ok({ Id: 'a', Status: 'STARTED' })).on('DescribeStatement', () => {
    opened.clock.nowMs += 31_000;
    opened.abort.abort();
    return ok({ Status: 'STARTED' });
  }, ok({ Status: 'ABORTED' }));
  const said = `${await message()} ${JSON.stringify(opened.events)}`;
  expect(said).toContain('UNLOAD');
  expect(said).not.toMatch(/AKIA|hunter|access_key/);
});
