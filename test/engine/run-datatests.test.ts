import { describe, expect, test } from '@jest/globals';
import { readDataTests } from '../../src/core/datatest/data-test.js';
import { AppError } from '../../src/core/errors.js';
import { runDataTests } from '../../src/engine/run-datatests.js';
import type { ProgressEvent } from '../../src/ports/host.js';
import { Cancelled, StatementFailed, type QueryResult } from '../../src/ports/warehouse.js';

const NOTHING: QueryResult = { columns: ['a'], rows: [], total: 0 };
const TESTS = readDataTests('t.sql', '-- test: one\nselect 1;\n-- test: two\nselect\n  ${v}, nothing;\n-- test: three\nselect 3', new Map([['v', 'longer']]));

/** Runs the tests against answers by query; each takes `stepMs` on the clock. */
async function run(answers: Readonly<Record<string, QueryResult | Error>>, options: { readonly stepMs?: number; readonly aborted?: boolean } = {}) {
  const asked: string[] = [];
  const notes: string[] = [];
  const abort = new AbortController();
  let nowMs = 0;
  if (options.aborted === true) abort.abort();
  const warehouse = {
    query: (sql: string, rowsMax: number): Promise<QueryResult> => {
      asked.push(`${sql.replace(/\s+/g, ' ')} (${rowsMax})`);
      nowMs += options.stepMs ?? 100;
      const answer = answers[sql.slice(-1)] ?? NOTHING;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const emit = (event: ProgressEvent): void => {
    if (event.kind === 'note') notes.push(event.text);
  };
  const results = await runDataTests({ tests: TESTS, warehouse, clock: { now: () => nowMs, sleep: () => Promise.resolve() }, signal: abort.signal, emit });
  return { results, asked, notes, kinds: results.map(({ verdict }) => verdict.kind) };
}

describe('running data tests', () => {
  test('asks for each query once, with its variables, and few rows', async () => {
    const { asked, kinds, results, notes } = await run({});
    expect(asked).toEqual(['select 1 (5)', 'select longer, nothing (5)', 'select 3 (5)']);
    expect(kinds).toEqual(['passed', 'passed', 'passed']);
    expect(results.map(({ elapsedMs }) => elapsedMs)).toEqual([100, 100, 100]);
    expect(notes).toEqual([]);
  });

  test('is red where rows come back', async () => {
    const { results } = await run({ 1: { columns: ['id'], rows: [['7'], [null]], total: 12 } });
    expect(results[0]?.verdict).toEqual({ kind: 'failed', columns: ['id'], rows: [['7'], ['NULL']], total: 12 });
  });

  test('goes on after a query that the warehouse rejects, and names its place in the file', async () => {
    const { kinds, results } = await run({ g: new StatementFailed('column "nothing" does not exist', 0, 18, 'id') });
    expect(kinds).toEqual(['passed', 'error', 'passed']);
    const verdict = results[1]?.verdict;
    expect(verdict?.kind === 'error' ? verdict.error : undefined).toMatchObject({ code: 'QUERY_FAILED', message: 'column "nothing" does not exist', details: { at: { path: 't.sql', start: { line: 5, column: 9 } } } });
  });

  test('stops when the warehouse cannot be asked at all', async () => {
    await expect(run({ 1: new AppError('WAREHOUSE_UNREACHABLE', 'no route') })).rejects.toMatchObject({ code: 'WAREHOUSE_UNREACHABLE' });
  });

  test('stops when the run is cancelled', async () => {
    await expect(run({ 1: new Cancelled('cancelled') })).rejects.toMatchObject({ code: 'APPLY_CANCELLED' });
    await expect(run({}, { aborted: true })).rejects.toMatchObject({ code: 'APPLY_CANCELLED' });
  });

  test('says how far it is when it takes long', async () => {
    const { notes } = await run({}, { stepMs: 6_000 });
    expect(notes).toEqual(['2 of 3 data tests run; the last one was "two".']);
  });
});
