/** `test` and `status` on a warehouse that answers from a table. */
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import { defaultInputs } from '../../src/commands/read-inputs.js';
import { status } from '../../src/commands/status.js';
import { test as testCommand } from '../../src/commands/test.js';
import type { World } from '../../src/commands/command.js';
import type { ProgressEvent } from '../../src/ports/host.js';
import { StatementFailed, type OpenWarehouse, type QueryResult } from '../../src/ports/warehouse.js';
import { appliedEntries, entryOf, setOf } from '../core/migrate/migrations.js';

const INI = '[environment.dev]\nwarehouse = embedded:memory\nvariables.v = 1\n';
const NOTHING: QueryResult = { columns: ['a'], rows: [], total: 0 };

interface Scene { readonly files: Readonly<Record<string, string>>; readonly answers?: Readonly<Record<string, QueryResult | Error>>; readonly entries?: readonly HistoryEntry[] }

/** A world of files in memory; what the commands write and say is kept. */
function worldOf({ files, answers = {}, entries = [] }: Scene) {
  const written = new Map<string, string>();
  const notes: string[] = [];
  const all: Readonly<Record<string, string>> = { 'redshift-devops.ini': INI, ...files };
  const warehouse: Partial<OpenWarehouse> = {
    label: 'embedded:memory',
    emulation: () => ({ executed: 2, recorded: 0, notEmulated: 0 }),
    readHistory: () => Promise.resolve({ entries, nowMs: entries.at(-1)?.atMs ?? 0 }),
    query: (sql) => {
      const answer = answers[sql] ?? NOTHING;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const world: Pick<World, 'clock' | 'signal' | 'openWarehouse'> & { files: Partial<World['files']>; host: Partial<World['host']> } = {
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    signal: new AbortController().signal,
    openWarehouse: () => Promise.resolve(warehouse as OpenWarehouse),
    files: {
      read: (path) => Promise.resolve(all[path] ?? ''),
      readAll: (paths) => Promise.resolve(paths.map((path) => ({ path, text: all[path] ?? '' }))),
      exists: (path) => Promise.resolve(path in all ? 'file' : Object.keys(all).some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined),
      list: (folder) => Promise.resolve(Object.keys(all).filter((each) => each.startsWith(`${folder}/`)).sort()),
      write: (path, text) => Promise.resolve(void written.set(path, text)),
      findUpward: (name) => Promise.resolve(name),
    },
    host: { emit: (event: ProgressEvent) => void (event.kind === 'note' && notes.push(event.text)) },
  };
  return { world: world as World, written, notes };
}

const MIGRATIONS = { 'migrations/V1__a.sql': 'select 1' };
const TESTS = { ...MIGRATIONS, 'tests/b.sql': '-- test: two\nselect 2', 'tests/a.sql': '-- test: one\nselect ${v}', 'tests/notes.md': 'x' };

describe('test', () => {
  const run = (scene: Scene, inputs: Readonly<Record<string, string>> = {}) => {
    const made = worldOf(scene);
    return { ...made, outcome: testCommand.run(defaultInputs(testCommand, inputs), made.world) };
  };

  test('passes when no query returns a row', async () => {
    expect(await run({ files: TESTS }).outcome).toMatchObject({ verdict: 'passed', headline: '2 data tests: 2 passed', outputs: { passed: '2', failed: '0' }, footnote: 'embedded: 2 executed, 0 recorded, 0 not emulated' });
  });

  test('rejects when one does, and shows its rows', async () => {
    const outcome = await run({ files: TESTS, answers: { 'select 1': { columns: ['id'], rows: [['7']], total: 1 } } }).outcome;
    expect(outcome).toMatchObject({ verdict: 'rejected', outputs: { passed: '1', failed: '1' }, findings: [{ range: { path: 'tests/a.sql' } }] });
    expect(outcome.text).toMatch(/✗ one[^]*id\n {4}7\n[^]*✓ two/);
  });

  test('ends with an error after the report when a query cannot run', async () => {
    const { outcome, notes, written } = run({ files: TESTS, answers: { 'select 1': new StatementFailed('no such thing', 0, undefined, 'x'), 'select 2': { columns: ['id'], rows: [['7']], total: 1 } } }, { format: 'junit', out: 'r.xml' });
    const error = await outcome.then(() => undefined, (caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'QUERY_FAILED', message: 'data test "one": no such thing', details: { at: { path: 'tests/a.sql', start: { line: 2, column: 1 } }, stands: '2 data tests: 0 passed, 1 failed, 1 could not run.' } });
    expect(notes.join()).toContain('could not run: no such thing');
    expect(written.get('r.xml')).toContain('errors="1"');
  });

  test('prints JSON for a machine, and writes it to a file instead when one is named', async () => {
    expect(await run({ files: TESTS }, { format: 'json' }).outcome).toMatchObject({ machine: true });
    const { outcome, written } = run({ files: TESTS }, { format: 'json', out: 'r.json' });
    expect(await outcome).toMatchObject({ machine: false });
    expect(JSON.parse(written.get('r.json') ?? '')).toMatchObject({ passed: 2 });
  });

  test('passes without tests, and refuses what is no query before any runs', async () => {
    expect(await run({ files: MIGRATIONS }).outcome).toMatchObject({ verdict: 'passed', headline: 'There are no data tests.' });
    await expect(run({ files: { ...TESTS, 'tests/c.sql': 'drop table a' } }).outcome).rejects.toMatchObject({ code: 'TEST_INVALID' });
  });
});

describe('status', () => {
  const set = setOf({ V1__a: 'select 1', V2__b: 'vacuum' });
  const files = { ...MIGRATIONS, 'migrations/V2__b.sql': 'vacuum' };
  const run = (scene: Scene, inputs: Readonly<Record<string, string>> = {}) => status.run(defaultInputs(status, inputs), worldOf(scene).world);

  test('says what is applied and what is pending', async () => {
    const outcome = await run({ files, entries: appliedEntries(set, ['V1__a']) });
    expect(outcome).toMatchObject({ verdict: 'passed', headline: 'dev: 1 applied, 1 pending (seq 1).', needsPerson: false, outputs: { seq: '1', 'pending-count': '1' } });
    expect(outcome.text.endsWith(outcome.headline)).toBe(true);
  });

  test('needs a person after a failure that may have left something behind, and only then', async () => {
    const entries = [...appliedEntries(set, ['V1__a']), entryOf(set, 'V2__b', 1, 'failed', { seq: 2 })];
    expect(await run({ files, entries }, { format: 'json' })).toMatchObject({ machine: true, needsPerson: false });
    expect(await run({ files: { ...files, 'migrations/V2__b.sql': 'call a.p()' }, entries })).toMatchObject({ needsPerson: true });
  });

  test('refuses a history with a gap', async () => {
    await expect(run({ files, entries: [entryOf(set, 'V1__a', 1, 'applied', { seq: 2 })] })).rejects.toMatchObject({ code: 'HISTORY_DIVERGED' });
  });
});
