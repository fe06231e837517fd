/**
 * Real signals to a real `dist/cli.js apply`: it ends before a runner would kill it, its last words are true, and `status` says the same.
 *
 * GitHub sends SIGINT, SIGTERM 7.5 s later and kills 2.5 s after that; `docker stop` and Kubernetes send SIGTERM and kill after ten seconds.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { interrupt, type Interrupted, type Interruption } from '../support/chaos-interrupt.js';
import { killAll } from '../support/chaos-process.js';
import { PASS, type Ruling, type Seen } from '../support/chaos-proxy.js';
import { Serve } from '../support/chaos-serve.js';

const END_MS_MAX = 10_000;
const CASE_MS_MAX = 180_000;

let folder: string;
let serve: Serve;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-signals-'));
  serve = await Serve.start({ cwd: folder });
}, 60_000);

afterAll(async () => {
  await serve.stop();
  await killAll();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const TABLE = 'CREATE SCHEMA shop;\nCREATE TABLE shop.t (a INT);\nINSERT INTO shop.t VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10);\n';
/** Counts a hundred thousand million rows: it ends when it is cancelled. */
const ENDLESS = `INSERT INTO shop.t SELECT COUNT(*) FROM ${Array.from({ length: 11 }, (_, at) => `shop.t t${at}`).join(', ')};\n`;
const QUICK = 'INSERT INTO shop.t VALUES (11);\n';
const ALONE = '-- redshift-devops: no-transaction\n';

/** The request that brings the second migration's statement. */
function bringsSecond({ operation, body }: Seen): boolean {
  const sent = operation === 'ExecuteStatement' ? [body['Sql']] : operation === 'BatchExecuteStatement' ? (body['Sqls'] as readonly unknown[]) : [];
  return sent.includes(ENDLESS.trim().replace(/;$/, '')) || sent.includes(QUICK.trim().replace(/;$/, ''));
}

function second(sql: string, more: Omit<Interruption, 'serve' | 'migrations' | 'at'>, edit: Readonly<Record<string, string>> = {}): Promise<Interrupted> {
  return interrupt({ serve, migrations: { V1__table: TABLE, V2__second: sql }, at: bringsSecond, ...more }, edit);
}

/** The same on a warehouse of its own: those that mostly wait do so together. */
async function onItsOwn(sql: string, more: Omit<Interruption, 'serve' | 'migrations' | 'at'>): Promise<Interrupted> {
  const own = await Serve.start({ cwd: folder });
  try {
    return await interrupt({ serve: own, migrations: { V1__table: TABLE, V2__second: sql }, at: bringsSecond, ...more });
  } finally {
    await own.stop();
  }
}

function said(stderr: string) {
  const lines = stderr.trimEnd().split('\n');
  return { message: lines[lines.indexOf('error APPLY_CANCELLED') + 2] ?? '', stands: lines.find((line) => line.startsWith('What stands: ')) ?? '', last: lines.at(-1) };
}

function stateOf({ status }: Interrupted): string | undefined {
  return status.find(({ migration }) => migration === 'V2__second')?.state;
}

const ROWS = Array.from({ length: 11 }, (_, at) => String(at + 1));
const LAST = 'More: docs/errors.md#apply_cancelled    exit 4';
const FIRST_STANDS = (seq: number): string => `What stands: 1 migration applied, the last of them V1__table (seq ${seq}).`;
/** A warehouse that takes more than five seconds to cancel has been told to, and that is what is said then; one that does not answer by then leaves it open. */
const CANCELLED = /the running statement of .* was cancelled \(|was told to stop too, and still runs \(|whether the statement of .* was cancelled is not known \(/;
/** PGlite starts again after a cancel; on a busy machine that lasts until the last words are due, and then they say that nobody knows. */
const NOT_KNOWN = 'What stands: not known, because the warehouse could not be asked again';

function oneOf(...texts: readonly string[]): RegExp {
  return new RegExp(`^(${texts.map((text) => text.replace(/[.()]/g, '\\$&')).join('|')})$`);
}

describe('a signal while a long statement runs', () => {
  test.each(['SIGINT', 'SIGHUP'] as const)('%s, in a transaction: it is cancelled, and nothing of it is recorded', async (signal) => {
    const seen = await second(ENDLESS, { signal, phase: 'passed-on', delayMs: 500 }, { V2__second: QUICK });
    const { message, stands, last } = said(seen.stderr);
    expect(message).toMatch(CANCELLED);
    expect({ exit: seen.exit, stands, last, state: stateOf(seen), history: seen.history }).toEqual({ exit: 4, stands: expect.stringMatching(oneOf(FIRST_STANDS(1), NOT_KNOWN)), last: LAST, state: 'pending', history: ['applied V1__table 1'] });
    expect(seen.tookMs).toBeLessThan(END_MS_MAX);
    expect({ ...seen.resumed, rows: seen.rows }).toEqual({ exit: 0, history: ['applied V1__table 1', 'applied V2__second 1'], rows: ROWS });
  }, CASE_MS_MAX);

  test('SIGTERM, alone: it is cancelled, its start stands, and the next apply settles it as failed before it goes on', async () => {
    const seen = await second(`${ALONE}${ENDLESS}`, { signal: 'SIGTERM', phase: 'passed-on', delayMs: 500 }, { V2__second: `${ALONE}${QUICK}` });
    const { message, stands, last } = said(seen.stderr);
    expect(message).toMatch(CANCELLED);
    expect({ exit: seen.exit, stands, last, state: stateOf(seen), history: seen.history }).toEqual({ exit: 4, stands: expect.stringMatching(oneOf(FIRST_STANDS(2), NOT_KNOWN)), last: LAST, state: 'interrupted', history: ['applied V1__table 1', 'started V2__second 1'] });
    expect(seen.tookMs).toBeLessThan(END_MS_MAX);
    expect({ ...seen.resumed, rows: seen.rows }).toEqual({ exit: 0, history: ['applied V1__table 1', 'started V2__second 1', 'failed V2__second 1', 'started V2__second 1', 'applied V2__second 1'], rows: ROWS });
  }, CASE_MS_MAX);
});

describe('a signal while a request is on its way', () => {
  const heldBefore: Ruling = { ...PASS, beforeMs: 4_000 };
  const heldAfter: Ruling = { ...PASS, afterMs: 4_000 };

  const CASES = [['in a transaction', ''], ['alone', ALONE]] as const;
  let before: readonly Interrupted[];
  let after: readonly Interrupted[];

  beforeAll(async () => {
    [before, after] = await Promise.all([
      Promise.all(CASES.map(([, directive]) => onItsOwn(`${directive}${QUICK}`, { signal: 'SIGTERM', phase: 'came', delayMs: 200, ruling: heldBefore }))),
      Promise.all(CASES.map(([, directive]) => onItsOwn(`${directive}${QUICK}`, { signal: 'SIGINT', phase: 'passed-on', delayMs: 1_500, ruling: heldAfter }))),
    ]);
  }, CASE_MS_MAX);

  test.each([['in a transaction', 0, 1, 'applied', ['applied V1__table 1', 'applied V2__second 1']], ['alone', 1, 2, 'interrupted', ['applied V1__table 1', 'started V2__second 1']]])('%s: the warehouse does not know it yet, which is said; it may arrive all the same, once', (_, at, seq, state, history) => {
    const seen = must(before[at]);
    const { message, stands, last } = said(seen.stderr);
    expect(message).toMatch(/^the run was told to stop while .* was being sent; the warehouse does not know it \(yet\)$/);
    // It was true when it was said; status asks after the request has arrived.
    expect({ exit: seen.exit, stands, last }).toEqual({ exit: 4, stands: FIRST_STANDS(seq), last: LAST });
    expect({ state: stateOf(seen), history: seen.history }).toEqual({ state, history });
    expect(seen.tookMs).toBeLessThan(END_MS_MAX);
    expect({ ...seen.resumed, rows: seen.rows }).toEqual({ exit: 0, history: finished(at), rows: ROWS });
  });

  test.each([['in a transaction', 0, 'What stands: 2 migrations applied, the last of them V2__second (seq 2).', 'applied'], ['alone', 1, FIRST_STANDS(2), 'interrupted']])('%s: the statement has finished, which is said', (_, at, standing, state) => {
    const seen = must(after[at]);
    const { message, stands, last } = said(seen.stderr);
    expect(message).toMatch(/^the run was told to stop; the statement of .* finished before it could be cancelled \(/);
    expect({ exit: seen.exit, stands, last, state: stateOf(seen) }).toEqual({ exit: 4, stands: standing, last: LAST, state });
    expect(seen.tookMs).toBeLessThan(END_MS_MAX);
    expect({ ...seen.resumed, rows: seen.rows }).toEqual({ exit: 0, history: finished(at), rows: ROWS });
  });

  /** What the history says in the end: what runs alone has a row for its start. */
  function finished(at: number): readonly string[] {
    return ['applied V1__table 1', ...(at === 0 ? [] : ['started V2__second 1']), 'applied V2__second 1'];
  }

  function must(seen: Interrupted | undefined): Interrupted {
    if (seen === undefined) throw new Error('there is no such case');
    return seen;
  }
});

describe('a signal, and the warehouse cannot be asked any more', () => {
  const neverAnswered: Ruling = { ...PASS, afterMs: 120_000 };
  const silent: Ruling = { kind: 'held', beforeMs: 120_000, forward: 'never', answer: 'cut' };
  const cut: Ruling = { kind: 'cut', forward: 'never', answer: 'cut' };
  const moment = { phase: 'passed-on', delayMs: 1_500, ruling: neverAnswered } as const;
  let twice: Interrupted;
  let silence: Interrupted;
  let lost: Interrupted;

  // Each waits eight seconds for an answer that does not come.
  beforeAll(async () => {
    [twice, silence, lost] = await Promise.all([
      onItsOwn(QUICK, { ...moment, signal: 'SIGINT', afterwards: silent, second: { signal: 'SIGTERM', afterMs: 7_500 } }),
      onItsOwn(QUICK, { ...moment, signal: 'SIGTERM', afterwards: silent }),
      onItsOwn(QUICK, { ...moment, signal: 'SIGTERM', afterwards: cut }),
    ]);
  }, CASE_MS_MAX);

  test("GitHub's two signals: the second one ends it, with a warning", () => {
    expect(twice.exit).not.toBe(0);
    expect(twice.stderr).toMatch(/A statement may still run in the warehouse; redshift-devops status tells\.\s*$|What stands: not known/);
    expect({ inTime: twice.tookMs < END_MS_MAX, state: stateOf(twice), rows: twice.rows }).toEqual({ inTime: true, state: 'applied', rows: ROWS });
  });

  test.each([['silence', () => silence], ['lost connections', () => lost]])('one signal and %s: it says that it does not know, in time', (_, of) => {
    const seen = of();
    expect(seen.tookMs).toBeLessThan(END_MS_MAX);
    expect(seen.stderr).toMatch(/What stands: not known/);
    expect({ exit: seen.exit, state: stateOf(seen), rows: seen.rows }).toEqual({ exit: 4, state: 'applied', rows: ROWS });
  });
});
