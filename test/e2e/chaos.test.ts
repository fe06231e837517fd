/**
 * Chaos on real processes: runs of the built dist/ that are killed, on a network that loses, delays and refuses, still do everything once.
 *
 * A failure prints the seed of its round; CHAOS_SEED=<seed> runs that round alone. `npm run chaos` runs many rounds, ROUNDS of them, some
 * of which kill the warehouse's own process too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { killAll } from '../support/chaos-process.js';
import { SHAPES } from '../support/chaos-project.js';
import { runRound, undisturbedState, type RoundOptions, type RoundReport } from '../support/chaos-round.js';
import { Serve } from '../support/chaos-serve.js';
import type { WarehouseState } from '../support/chaos-state.js';

const SEED = process.env['CHAOS_SEED'];
const ROUNDS = Number(process.env['ROUNDS'] ?? '') || 6;
const IS_LONG = ROUNDS > 10 || SEED !== undefined;
const CHAOS_MS = 2_000;
/** A round whose warehouse is killed needs the time it takes to start again. */
const CHAOS_MS_WITH_KILLED_SERVE = 5_000;
const ROUND_MS_MAX = 180_000;

/** A warehouse for each lane; most of a round is waiting, so two go side by side. */
const LANES = 2;
const FIRST = Number(process.env['CHAOS_FIRST'] ?? '') || Math.floor(Math.random() * 1e6);

let folder: string;
let lanes: readonly Serve[];
const known = new Map<number, WarehouseState>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-chaos-serve-'));
  lanes = await Promise.all(Array.from({ length: LANES }, () => Serve.start({ cwd: folder })));
}, 60_000);

afterAll(async () => {
  await Promise.all(lanes.map((serve) => serve.stop()));
  await killAll();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Each seed has its project: in `npm test` all of one run have the same, which saves undisturbed runs. */
function seeds(): readonly string[] {
  if (SEED !== undefined) return [SEED];
  return Array.from({ length: ROUNDS }, (_, at) => (IS_LONG ? `${FIRST + at}${at % 5 === 4 ? 'k' : ''}` : `${FIRST + at * SHAPES}`));
}

function shapeOf(seed: string): number {
  return (Number.parseInt(seed, 10) || 0) % SHAPES;
}

async function expectedOf(shape: number, serve: Serve): Promise<WarehouseState> {
  const expected = known.get(shape) ?? await undisturbedState(serve, shape);
  known.set(shape, expected);
  return expected;
}

/** Everything about a round follows from its seed. A seed that ends in `k` kills the warehouse too. */
async function round(seed: string, serve: Serve): Promise<RoundReport> {
  const shape = shapeOf(seed);
  const expected = await expectedOf(shape, serve);
  if (!seed.endsWith('k')) return runRound({ seed, shape, expected, serve, chaosMs: CHAOS_MS });
  const data = join(folder, `data-${seed}`);
  const durable = await Serve.start({ cwd: folder, data });
  try {
    return await runRound({ seed, shape, expected, serve: durable, chaosMs: CHAOS_MS_WITH_KILLED_SERVE, killServe: true });
  } finally {
    await durable.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What does not come to an end is a finding of its round, and no reason to leave out the others. */
function stuck(error: unknown): RoundReport {
  return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)], log: [], runs: 0, kills: 0, accidents: 0 };
}

function failure(seed: string, { problems, log }: RoundReport): string {
  return [`round failed; again with: CHAOS_SEED=${seed} npm run chaos`, ...problems, 'What was done to it:', ...log].join('\n  ');
}

describe('chaos', () => {
  test('killed runs on a bad network leave what an undisturbed run leaves', async () => {
    const left = [...seeds()];
    const failures: string[] = [];
    const sum = { runs: 0, kills: 0, accidents: 0 };
    await expectedOf(shapeOf(left[0] ?? ''), lanes[0] as Serve);
    const work = async (serve: Serve): Promise<void> => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const report = await round(seed, serve).catch(stuck);
        if (report.problems.length > 0) failures.push(failure(seed, report));
        sum.runs += report.runs;
        sum.kills += report.kills;
        sum.accidents += report.accidents;
        if (IS_LONG) process.stderr.write(`${seed}: ${report.runs} runs, ${report.kills} kills, ${report.accidents} accidents, ${report.problems.length} problems, ${left.length} rounds left\n${failures.at(-1)?.includes(`=${seed} `) === true ? `${failures.at(-1) ?? ''}\n` : ''}`);
      }
    };
    await Promise.all(lanes.map(work));
    expect(failures.join('\n')).toBe('');
    // Chaos that does nothing proves nothing.
    if (SEED === undefined) expect({ kills: sum.kills >= ROUNDS / 2, accidents: sum.accidents >= ROUNDS }).toEqual({ kills: true, accidents: true });
  }, ROUNDS * ROUND_MS_MAX);
});

describe('the checker can fail', () => {
  async function sabotaged(sabotage: NonNullable<RoundOptions['sabotage']>): Promise<string> {
    const [serve] = lanes;
    if (serve === undefined) throw new Error('there is no lane');
    const shape = shapeOf(seeds()[0] ?? '');
    const expected = await expectedOf(shape, serve);
    return (await runRound({ seed: 'sabotage', shape, expected, serve, chaosMs: 20_000, isCalm: true, sabotage })).problems.join('\n');
  }

  const isAlone = ({ operation, body }: Sent): boolean => operation === 'ExecuteStatement' && /^redshift-devops\/[0-9a-f]{64}$/.test(String(body['StatementName']));
  const isCommit = ({ operation, body }: Sent): boolean => operation === 'BatchExecuteStatement' && /^redshift-devops\/commit\//.test(String(body['StatementName']));

  test('a statement that is sent again under another token runs twice, and is reported', async () => {
    const again = (sent: Sent): Body | undefined => (isAlone(sent) ? { ...sent.body, ClientToken: `${String(sent.body['ClientToken']).slice(0, 59)}twice` } : undefined);
    expect(await sabotaged({ again })).toMatch(/rows of log: .*alone/);
  }, ROUND_MS_MAX);

  test('a commit without its guard that is sent again under another token is reported', async () => {
    const unguarded = ({ body }: Sent): Body => ({ ...body, Sqls: (body['Sqls'] as readonly string[]).map((sql) => (sql.startsWith('SELECT 1 / CASE') ? 'SELECT 1' : sql)) });
    const alter = (sent: Sent): Body => (isCommit(sent) ? unguarded(sent) : sent.body);
    const again = (sent: Sent): Body | undefined => (isCommit(sent) ? { ...unguarded(sent), ClientToken: `${String(sent.body['ClientToken'])}-twice` } : undefined);
    expect(await sabotaged({ alter, again })).toMatch(/history seq \d+ .* is row \d+/);
  }, ROUND_MS_MAX);
});

type Body = Readonly<Record<string, unknown>>;
interface Sent { readonly operation: string; readonly body: Body }
