/** What a folder still knows after its process was killed, and who may open it. */
import { DescribeStatementCommand, ExecuteStatementCommand, ListStatementsCommand, type ListStatementsCommandOutput, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { openDataFolder } from '../../src/embedded/data-folder.js';
import { PgliteThread } from '../../src/embedded/pglite-thread.js';
import { PostgresStopped } from '../../src/embedded/postgres.js';
import { compileEmbedded, kill, killLater, runChild } from './compiled-embedded.js';
import { ASSETS, must, openEmbedded, rows, run } from './embedded-client.js';

jest.setTimeout(60_000);

const scratch = mkdtempSync(join(tmpdir(), 'embedded-test-'));
let compiled: string;

beforeAll(() => {
  compiled = compileEmbedded();
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(compiled, { recursive: true, force: true });
});

const ENDLESS = 'SELECT COUNT(*) FROM ten a, ten b, ten c, ten d, ten e, ten f, ten g, ten h, ten i, ten j';

describe('a process killed in the middle of a batch', () => {
  test('leaves what was committed, a record of what was not, and tokens that still hold', async () => {
    const folder = join(scratch, 'killed');
    const { child, line } = await runChild(compiled, folder, `
      const wait = { WaitTimeSeconds: 20 };
      await call('BatchExecuteStatement', { ...wait, ClientToken: 'committed', StatementName: 'kill/committed', Sqls: ['CREATE TABLE ten (n INTEGER)', 'INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)'] });
      await call('ExecuteStatement', { ...wait, ClientToken: 'failed', StatementName: 'kill/failed', Sql: 'SELECT 1/0' });
      const { Id } = await call('BatchExecuteStatement', { ClientToken: 'killed', StatementName: 'kill/killed', Sqls: ['INSERT INTO ten VALUES (10)', ${JSON.stringify(ENDLESS)}] });
      while ((await call('DescribeStatement', { Id })).Status !== 'STARTED') await new Promise((done) => setTimeout(done, 10));
      await new Promise((done) => setTimeout(done, 300));
      console.log(Id);`);
    await expect(EmbeddedWarehouse.open({ folder, assets: ASSETS })).rejects.toMatchObject({ code: 'WAREHOUSE_LOCKED', message: expect.stringContaining(`process ${child.pid} `) });
    await kill(child);

    const { client, close } = await openEmbedded(folder);
    try {
      expect(await rows(client, 'SELECT COUNT(*), MAX(n) FROM ten')).toEqual([[10, 9]]);
      const { Statements } = await client.send(new ListStatementsCommand({ StatementName: 'kill/', Status: 'ALL' }));
      expect(Statements?.map(({ StatementName, Status }) => [StatementName, Status])).toEqual([['kill/killed', 'ABORTED'], ['kill/failed', 'FAILED'], ['kill/committed', 'FINISHED']]);
      const killed = await client.send(new DescribeStatementCommand({ Id: line }));
      expect(killed).toMatchObject({ Status: 'ABORTED', Error: 'the embedded warehouse was stopped while the statement ran' });
      expect((await run(client, 'INSERT INTO ten VALUES (99)', { ClientToken: 'committed' })).Status).toBe('FINISHED');
      expect((await run(client, 'SELECT 1', { ClientToken: 'failed' })).Error).toBe('ERROR: division by zero');
      expect((await run(client, 'SELECT 1', { ClientToken: 'killed' })).Id).toBe(line);
      expect(await rows(client, 'SELECT COUNT(*) FROM ten')).toEqual([[10]]);
    } finally {
      await close();
    }
  });

  test('between any two statements loses nothing that was reported', async () => {
    const folder = join(scratch, 'counted');
    const { child, line } = await runChild(compiled, folder, `
      await call('ExecuteStatement', { WaitTimeSeconds: 20, Sql: 'CREATE TABLE counted (n INTEGER)' });
      for (let n = 1; ; n++) {
        await call('ExecuteStatement', { WaitTimeSeconds: 20, Sql: 'INSERT INTO counted VALUES (' + n + ')', StatementName: 'count/' + n });
        if (n === 40) console.log(n);
      }`);
    await kill(child);
    const { client, close } = await openEmbedded(folder);
    try {
      const [counted] = await rows(client, 'SELECT COUNT(*), MAX(n) FROM counted');
      expect(counted?.[0]).toBe(counted?.[1]);
      expect(counted?.[0]).toBeGreaterThanOrEqual(Number(line));
      const { Statements } = await client.send(new ListStatementsCommand({ StatementName: 'count/', Status: 'ALL', MaxResults: 100 }));
      expect(Statements?.filter(({ Status }) => Status === 'FINISHED').length).toBe(Math.min(Number(counted?.[0]), 100));
    } finally {
      await close();
    }
  });
});

/** The nightly workflow runs more: `npm run durability`. */
const ROUNDS = Number(process.env['DURABILITY_ROUNDS'] ?? '') || 2;
const KILLED_AFTER_MS_MAX = 1_500;

describe(`${ROUNDS} processes killed at any moment, one after the other on one folder`, () => {
  /** Three clients write numbers of their own: alone, in batches, and in transactions of a session. What was acknowledged is printed. */
  const writer = (round: number): string => `
    const wait = { WaitTimeSeconds: 20 };
    let n = ${round} * 1_000_000;
    const alone = async () => {
      for (;;) {
        const mine = ++n;
        if ((await call('ExecuteStatement', { ...wait, Sql: 'INSERT INTO numbers VALUES (' + mine + ')', StatementName: 'n/' + mine })).Status === 'FINISHED') console.log(mine);
      }
    };
    const batches = async () => {
      for (;;) {
        const mine = [++n, ++n];
        const Sqls = mine.map((one) => 'INSERT INTO numbers VALUES (' + one + ')');
        if ((await call('BatchExecuteStatement', { ...wait, Sqls, StatementName: 'n/' + mine.join() })).Status === 'FINISHED') console.log(mine.join());
      }
    };
    const sessions = async () => {
      const { SessionId } = await call('ExecuteStatement', { ...wait, Sql: 'SELECT 1', SessionKeepAliveSeconds: 600 });
      const send = (Sql, StatementName) => call('ExecuteStatement', { ...wait, SessionId, Sql, StatementName, WorkgroupName: undefined, Database: undefined });
      for (;;) {
        const mine = [++n, ++n];
        await send('BEGIN');
        for (const one of mine) await send('INSERT INTO numbers VALUES (' + one + ')');
        if ((await send('COMMIT', 'n/' + mine.join())).Status === 'FINISHED') console.log(mine.join());
      }
    };
    await Promise.all([alone(), batches(), sessions()]);`;

  test('lose nothing that was acknowledged, and keep nothing by halves', async () => {
    const folder = join(scratch, 'rounds');
    const first = await openEmbedded(folder);
    await must(first.client, 'CREATE TABLE numbers (n INTEGER)');
    await first.close();
    const acknowledged: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const lines = await killLater(compiled, folder, writer(round), Math.random() * KILLED_AFTER_MS_MAX);
      acknowledged.push(...lines.flatMap((line) => line.split(',').map(Number)));
      const { client, close } = await openEmbedded(folder);
      const numbers = (await rows(client, 'SELECT n FROM numbers')).map(([n]) => Number(n));
      const there = new Set(numbers);
      expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
      expect(numbers).toHaveLength(there.size);
      await expectRecordsTrue(client, there);
      await close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  }, ROUNDS * 20_000);

  /** What is on record as finished has all of its effects, everything else has none. */
  async function expectRecordsTrue(client: RedshiftDataClient, there: ReadonlySet<number>): Promise<void> {
    let NextToken: string | undefined;
    do {
      const page: ListStatementsCommandOutput = await client.send(new ListStatementsCommand({ StatementName: 'n/', Status: 'ALL', MaxResults: 100, NextToken }));
      for (const { StatementName, Status } of page.Statements ?? []) {
        const numbers = (StatementName ?? '').slice('n/'.length).split(',').map(Number);
        expect([StatementName, numbers.map((n) => there.has(n))]).toEqual([StatementName, numbers.map(() => Status === 'FINISHED')]);
      }
      ({ NextToken } = page);
    } while (NextToken !== undefined);
  }
});

describe('when the thread of PostgreSQL ends by itself', () => {
  const crash = (warehouse: EmbeddedWarehouse): Promise<number> => (warehouse as unknown as { readonly engine: { readonly thread: { readonly worker: Worker } } }).engine.thread.worker.terminate();

  test('the statement is aborted, and a transaction with it; everything else goes on', async () => {
    const { client, warehouse, close } = await openEmbedded();
    await must(client, ['CREATE TABLE ten (n INTEGER)', 'INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)', 'CREATE SCHEMA s', 'CREATE TABLE s.there (a INTEGER)']);
    const { SessionId } = await must(client, 'SET search_path TO s, public', { SessionKeepAliveSeconds: 600 });
    await must(client, 'BEGIN', { SessionId });
    await must(client, 'INSERT INTO there VALUES (1)', { SessionId });
    const waiting = client.send(new ExecuteStatementCommand({ WorkgroupName: 'www', Database: 'dev', Sql: 'SELECT COUNT(*) FROM s.there', WaitTimeSeconds: 20 }));
    await crash(warehouse);
    expect(await run(client, 'INSERT INTO there VALUES (2)', { SessionId })).toMatchObject({ Status: 'ABORTED', Error: 'the embedded warehouse was stopped while the statement ran' });
    expect(await waiting).toMatchObject({ Status: 'FINISHED' });
    expect((await run(client, 'SELECT 1', { SessionId })).Error).toMatch(/current transaction is aborted/);
    await must(client, 'ROLLBACK', { SessionId });
    expect(await rows(client, 'SELECT COUNT(*) FROM there', { SessionId })).toEqual([[0]]);
    const { Id } = await client.send(new ExecuteStatementCommand({ WorkgroupName: 'www', Database: 'dev', Sql: `INSERT INTO s.there ${ENDLESS}`, WaitTimeSeconds: 1 }));
    await crash(warehouse);
    expect(await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }))).toMatchObject({ Status: 'ABORTED' });
    await crash(warehouse);
    expect(await rows(client, 'SELECT COUNT(*) FROM there', { SessionId })).toEqual([[0]]);
    await close();
  });
});

describe('a folder', () => {
  test('keeps its data when it is closed, also while a statement runs', async () => {
    const folder = join(scratch, 'closed');
    const first = await openEmbedded(folder);
    await must(first.client, ['CREATE TABLE ten (n INTEGER)', 'INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)']);
    const { Id = '' } = JSON.parse((await first.warehouse.call('ExecuteStatement', JSON.stringify({ WorkgroupName: 'www', Database: 'dev', Sql: ENDLESS }))).body) as { Id?: string };
    await new Promise((done) => setTimeout(done, 100));
    await first.close();
    expect(await first.warehouse.call('DescribeStatement', JSON.stringify({ Id }))).toMatchObject({ status: 500 });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    const second = await openEmbedded(folder);
    expect(await rows(second.client, 'SELECT COUNT(*) FROM ten')).toEqual([[10]]);
    expect((await second.client.send(new DescribeStatementCommand({ Id }))).Status).toBe('ABORTED');
    await second.close();
  });

  test('whose statement was stopped by closing is not opened again behind the back of the next owner', async () => {
    const folder = await openDataFolder(join(scratch, 'stopped'), ASSETS);
    const postgres = await PgliteThread.open(ASSETS, folder.data);
    const endless = expect(postgres.run(['SELECT COUNT(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b'])).rejects.toThrow(PostgresStopped);
    await postgres.close();
    await endless;
    await expect(postgres.restart()).rejects.toThrow(PostgresStopped);
    await folder.close();
  });

  test('keeps the process until its thread has ended, although an answer comes in between', async () => {
    const folder = await openDataFolder(join(scratch, 'answered'), ASSETS);
    const postgres = await PgliteThread.open(ASSETS, folder.data);
    const answered = postgres.run(['SELECT 1']).catch(() => undefined);
    // The thread answers meanwhile, and this one takes the answer only after it has told the thread to end.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    const unref = jest.spyOn(Worker.prototype, 'unref');
    await postgres.close();
    expect(unref).not.toHaveBeenCalled();
    unref.mockRestore();
    await answered;
    await folder.close();
  });

  test('cannot be opened twice, not even by one process, and can be again afterwards', async () => {
    const folder = join(scratch, 'twice');
    const first = await openEmbedded(folder);
    await expect(EmbeddedWarehouse.open({ folder, assets: ASSETS })).rejects.toMatchObject({ code: 'WAREHOUSE_LOCKED', message: expect.stringContaining(`process ${process.pid} `) });
    await first.close();
    await (await openEmbedded(folder)).close();
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1', process: 'x' })],
    ['an earlier process with the same number as this one', JSON.stringify({ pid: process.pid, started: '1', process: 'x' })],
    ['an earlier process whose number another one has now', JSON.stringify({ pid: process.ppid, started: 'long ago', process: 'x' })],
    ['a process that died while it wrote the lock', ''],
  ])('opens when its lock was left by %s', async (_, content) => {
    const folder = mkdtempSync(join(scratch, 'stale-'));
    writeFileSync(join(folder, 'lock'), content);
    const { close } = await openEmbedded(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await close();
  });

  test('is made at once or not at all: what a killed first opening left is not taken for data', async () => {
    const folder = join(scratch, 'half');
    mkdirSync(join(folder, 'draft-killed', 'base'), { recursive: true });
    const { client, close } = await openEmbedded(folder);
    expect(readdirSync(folder).sort()).toEqual(['data', 'lock', 'made-by']);
    expect(await rows(client, 'SELECT 1')).toEqual([[1]]);
    await close();
  });

  test('that cannot be written is an error with a code', async () => {
    writeFileSync(join(scratch, 'a-file'), '');
    await expect(EmbeddedWarehouse.open({ folder: join(scratch, 'a-file', 'below'), assets: ASSETS })).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    await expect(EmbeddedWarehouse.open({ folder: join(scratch, 'a-file'), assets: ASSETS })).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });
});

test('without its own files it says which one is missing', async () => {
  await expect(EmbeddedWarehouse.open({ folder: join(scratch, 'no-assets'), assets: pathToFileURL(`${scratch}/`) })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('snapshot.tar.gz') });
  expect(readdirSync(join(scratch, 'no-assets'))).toEqual([]);
});

test('a warehouse in memory leaves nothing behind, and sweeps what killed ones left', async () => {
  const left = mkdtempSync(join(tmpdir(), 'redshift-devops-memory-'));
  writeFileSync(join(left, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1', process: 'x' }));
  const before = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('redshift-devops-memory-') && existsSync(join(tmpdir(), name, 'lock')) && readFileSync(join(tmpdir(), name, 'lock'), 'utf8').includes(`"pid":${process.pid},`));
  const known = before();
  const { close } = await openEmbedded();
  expect(existsSync(left)).toBe(false);
  expect(before().length).toBe(known.length + 1);
  await close();
  expect(before()).toEqual(known);
});
