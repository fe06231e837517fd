/** The states a statement goes through: SUBMITTED in the queue, PICKED while it is put on record, STARTED when it runs. */
import { BatchExecuteStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, ListStatementsCommand } from '@aws-sdk/client-redshift-data';
import { expect, jest, test } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import type { Engine, EngineConnection, ScriptOutcome } from '../../src/embedded/postgres.js';
import { Statement } from '../../src/embedded/statement.js';
import { StatementRunner } from '../../src/embedded/statement-runner.js';
import { ENDLESS, MAKE_TEN, must, openEmbedded, TARGET } from './embedded-client.js';

jest.setTimeout(60_000);

test('a statement is PICKED when it has its turn, and STARTED when it is on record and before anything of it is asked', async () => {
  const seen: string[] = [];
  const note = (what: string): void => void seen.push(`${statement.status}: ${what}`);
  const run = (script: readonly string[]): Promise<ScriptOutcome> => {
    note(script.join('; ').replace(/\(.*/s, '').trim());
    return Promise.resolve({ results: script.map(() => ({ fields: undefined, rows: [], tag: '', durationMs: 0 })), error: undefined });
  };
  const connection: EngineConnection = {
    lost: new Set(), isGone: false, run, runTimed: run,
    enter: () => Promise.resolve(note('enter')), leave: () => Promise.resolve(), close: () => Promise.resolve(), cancel: () => Promise.resolve(), recover: () => Promise.resolve(), save: () => Promise.resolve(),
  };
  const engine: Engine = { isConcurrent: false, connect: () => connection, close: () => Promise.resolve() };
  const statement = new Statement({ id: '00000000-0000-4000-8000-000000000000', name: '', token: '', sqls: ['SELECT 1'], isBatch: false, mode: 'TRANSACTION', parameters: [], target: {}, createdMs: Date.now() });
  new StatementRunner(engine, () => undefined, 1_000, undefined).enqueue(statement);
  await statement.waitForEnd(10_000, undefined);
  expect(seen).toEqual(['SUBMITTED: enter', 'PICKED: INSERT INTO _redshift_devops_embedded.statement', 'STARTED: BEGIN', 'STARTED: SELECT 1', expect.stringMatching(/^STARTED: .*INSERT INTO _redshift_devops_embedded\.outcome/)]);
  expect(statement.status).toBe('FINISHED');
});

test('a client sees each of them', async () => {
  const { client, close } = await openEmbedded();
  await must(client, MAKE_TEN);
  const seen = new Set<string | undefined>();
  const listed: (string | undefined)[] = [];
  // So much to write on record, and ten million rows to count, that there is time to look at both.
  const slow = 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f, ten g';
  const { Id } = await client.send(new BatchExecuteStatementCommand({ ...TARGET, Sqls: [...Array.from({ length: 10 }, () => `SELECT 1 -- ${'x'.repeat(50_000)}`), slow] }));
  const waiting = await client.send(new ExecuteStatementCommand({ ...TARGET, Sql: ENDLESS }));
  for (let turn = 0; turn < 1_000_000 && !seen.has('FINISHED'); turn++) {
    seen.add((await client.send(new DescribeStatementCommand({ Id }))).Status);
    if (listed.length === 0) listed.push(...((await client.send(new ListStatementsCommand({ Status: 'PICKED' }))).Statements ?? []).map((each) => each.Id));
    await setImmediate();
  }
  expect([...seen].filter((status) => status !== 'SUBMITTED')).toEqual(['PICKED', 'STARTED', 'FINISHED']);
  expect(listed).toEqual([Id]);
  expect((await client.send(new DescribeStatementCommand({ Id: waiting.Id, WaitTimeSeconds: 1 }))).Status).toBe('STARTED');
  await close();
});

test('what cannot begin is never STARTED', async () => {
  const { warehouse, close } = await openEmbedded();
  const begin = jest.spyOn(Statement.prototype, 'begin');
  await warehouse.call('ExecuteStatement', JSON.stringify({ ...TARGET, Database: 'elsewhere', Sql: 'SELECT 1', WaitTimeSeconds: 10 }));
  expect(begin.mock.calls.map(([status]) => status)).toEqual(['PICKED']);
  begin.mockRestore();
  await close();
});
