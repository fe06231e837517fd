/** What a folder still knows after its process was killed, and who may open it. */
import { DescribeStatementCommand, ListStatementsCommand } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { openDataFolder } from '../../src/embedded/data-folder.js';
import { PgliteThread } from '../../src/embedded/pglite-thread.js';
import { PostgresStopped } from '../../src/embedded/postgres.js';
import { compileEmbedded, kill, runChild } from './compiled-embedded.js';
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

describe('a folder', () => {
  test('keeps its data when it is closed, also while a statement runs', async () => {
    const folder = join(scratch, 'closed');
    const first = await openEmbedded(folder);
    await must(first.client, ['CREATE TABLE ten (n INTEGER)', 'INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)']);
    const { Id = '' } = JSON.parse((await first.warehouse.call('ExecuteStatement', JSON.stringify({ WorkgroupName: 'w', Database: 'dev', Sql: ENDLESS }))).body) as { Id?: string };
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
