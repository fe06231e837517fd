/**
 * A round of chaos: two runs at a time against one warehouse, through a proxy that loses, delays and refuses, each run killed sooner or
 * later and started again; then one undisturbed apply. What is left must be what an undisturbed run leaves.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deathOf, rulingsOf, type Death } from './chaos-faults.js';
import { pause, startCli, within, type Ended, type Started } from './chaos-process.js';
import { writeProject } from './chaos-project.js';
import { ChaosProxy, type Phase, type ProxyOptions, type Seen } from './chaos-proxy.js';
import { chanceOf } from './chaos-random.js';
import { claimOf, endProblems, type RunEnd } from './chaos-sanity.js';
import type { Serve } from './chaos-serve.js';
import { claimProblems, differences, emptyWarehouse, readState, type WarehouseState } from './chaos-state.js';

export interface RoundOptions {
  readonly seed: string;
  readonly serve: Serve;
  readonly shape: number;
  readonly expected: WarehouseState;
  readonly chaosMs: number;
  /** Whether `serve` is killed and started again in between; it must have a folder. */
  readonly killServe?: boolean;
  /** What no network does, to see that the checker notices. */
  readonly sabotage?: Pick<ProxyOptions, 'again' | 'alter'>;
  /** Whether the network is well; sabotage alone must be enough to be noticed. */
  readonly isCalm?: boolean;
}

export interface RoundReport { readonly problems: readonly string[]; readonly log: readonly string[]; readonly runs: number; readonly kills: number; readonly accidents: number }

/** Fewer requests than this in a round are no test of anything. */
const CALLS_MIN = 25;
const LONGER_MAX = 4;
const SLOTS = ['a', 'b'];
/** A run backs off for some seconds after several accidents in a row; longer than this it hangs. */
const END_MS_MAX = 60_000;
const FINAL_MS_MAX = 60_000;

export async function runRound(options: RoundOptions): Promise<RoundReport> {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-chaos-'));
  const round = new Round(options, folder);
  try {
    return await round.run();
  } finally {
    await round.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an undisturbed apply of a shape leaves. */
export async function undisturbedState(serve: Serve, shape: number): Promise<WarehouseState> {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-calm-'));
  try {
    writeProject(folder, shape);
    await emptyWarehouse(serve);
    const { exit, stderr } = await within(FINAL_MS_MAX, 'the undisturbed apply', startApply(folder, serve.url).ended);
    if (exit !== 0) throw new Error(`the undisturbed apply ended with ${exit}: ${stderr}`);
    return await readState(serve);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function startApply(folder: string, url: string, ...options: readonly string[]): Started {
  return startCli(['apply', ...options], folder, { AWS_ENDPOINT_URL_REDSHIFT_DATA: url, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
}

interface Victim { readonly started: Started; readonly death: Death | undefined; wasKilled: boolean }

class Round {
  private readonly victims = new Map<string, Victim>();
  private readonly ends: RunEnd[] = [];
  private readonly log: string[] = [];
  private proxy: ChaosProxy | undefined;
  private readonly wasCalm: boolean;
  private isCalm: boolean;
  private isOver = false;
  private isDone = false;

  constructor(private readonly options: RoundOptions, private readonly folder: string) {
    this.wasCalm = options.isCalm ?? false;
    this.isCalm = this.wasCalm;
  }

  async run(): Promise<RoundReport> {
    const { seed, serve, shape, sabotage = {}, chaosMs } = this.options;
    writeProject(this.folder, shape);
    await emptyWarehouse(serve);
    const rule = rulingsOf(seed);
    const calm = { kind: 'pass', forward: 'now', answer: 'real' } as const;
    const proxy = await ChaosProxy.start({ target: serve.url, rule: (seen) => (this.isCalm ? calm : rule(seen)), onPhase: (seen, phase) => this.mayKill(seen, phase), ...sabotage });
    this.proxy = proxy;
    const over = this.untilOver(proxy, chaosMs);
    await Promise.all([...SLOTS.map((slot) => this.restartUntilOver(slot, over)), this.killServe()]);
    this.isDone = true;
    await over;
    const final = await this.settle(proxy);
    return this.check(proxy, final);
  }

  async close(): Promise<void> {
    for (const { started } of this.victims.values()) started.child.kill('SIGKILL');
    await Promise.all([...this.victims.values()].map(({ started }) => started.ended));
    await this.proxy?.close();
  }

  /** The time of chaos, and longer on a slow machine, where little has happened by then. When it is over the network is well again. */
  private async untilOver(proxy: ChaosProxy, chaosMs: number): Promise<undefined> {
    const begunMs = performance.now();
    const elapsed = (): number => performance.now() - begunMs;
    while (!this.isDone && (elapsed() < chaosMs || (proxy.operations.length < CALLS_MIN && elapsed() < chaosMs * LONGER_MAX))) await pause(50);
    this.isOver = true;
    this.isCalm = true;
  }

  /** One run after the other in a slot, as an impatient pipeline would start them. */
  private async restartUntilOver(slot: string, over: Promise<undefined>): Promise<void> {
    const chance = chanceOf(`${this.options.seed}/${slot}`);
    const mayStay = chance.happens(0.4);
    for (let generation = 1; !this.isOver && (!this.wasCalm || generation === 1); generation++) {
      const client = `${slot}${generation}`;
      const victim = this.start(client);
      const ended = await this.endOf(client, victim, over, mayStay);
      this.ends.push({ client, ended, wasKilled: victim.wasKilled });
      if (ended.exit === 0 && chance.happens(0.7)) return;
      await pause(chance.integer(60));
    }
  }

  private start(client: string): Victim {
    // Runs that commit in groups meet runs that do not.
    const options = !this.wasCalm && chanceOf(`${this.options.seed}/${client}/options`).happens(0.3) ? ['--group'] : [];
    const started = startApply(this.folder, this.proxy?.urlFor(client) ?? '', ...options);
    const victim: Victim = { started, death: this.wasCalm ? undefined : deathOf(this.options.seed, client), wasKilled: false };
    this.victims.set(client, victim);
    return victim;
  }

  /** When the time of chaos is over a run may come to its end, or is killed too. */
  private async endOf(client: string, victim: Victim, over: Promise<undefined>, mayStay: boolean): Promise<Ended> {
    const { ended } = victim.started;
    const early = await Promise.race([ended, over]);
    if (early !== undefined) return early;
    if (!mayStay && !this.wasCalm) this.kill(client, victim, 'when the time was over');
    return within(END_MS_MAX, `run ${client}`, ended);
  }

  private mayKill({ client, number }: Seen, phase: Phase): void {
    const victim = this.victims.get(client);
    if (victim?.death === undefined || this.isCalm || victim.death.request !== number || victim.death.phase !== phase) return;
    const { delayMs } = victim.death;
    if (delayMs === 0) this.kill(client, victim, `at request ${number}, ${phase}`);
    else setTimeout(() => this.kill(client, victim, `${delayMs} ms after request ${number}, ${phase}`), delayMs);
  }

  private kill(client: string, victim: Victim, when: string): void {
    if (!victim.started.child.kill('SIGKILL')) return;
    victim.wasKilled = true;
    this.log.push(`${client} killed ${when}`);
  }

  private async killServe(): Promise<void> {
    const { seed, serve, chaosMs, killServe } = this.options;
    if (killServe !== true) return;
    const chance = chanceOf(`${seed}/serve`);
    for (let times = 1 + chance.integer(2); times > 0; times--) {
      await pause(chance.integer(chaosMs / 2));
      this.log.push('serve killed');
      await serve.killAndRestart(chance.integer(300));
    }
  }

  /** The undisturbed apply. Requests that are still on the network may arrive before, during or after it. */
  private async settle(proxy: ChaosProxy): Promise<Ended> {
    this.isCalm = true;
    const isEmptyFirst = chanceOf(`${this.options.seed}/settle`).happens(0.5);
    if (isEmptyFirst) await proxy.drain();
    const final = await within(FINAL_MS_MAX, 'the final apply', startApply(this.folder, this.options.serve.url).ended);
    await proxy.drain();
    return final;
  }

  private async check(proxy: ChaosProxy, final: Ended): Promise<RoundReport> {
    const { serve, expected, killServe = false } = this.options;
    const state = await readState(serve);
    const last: RunEnd = { client: 'final', ended: final, wasKilled: false };
    const problems = [
      ...(final.exit === 0 ? [] : [`the final apply ended with ${final.exit}`]),
      ...[...this.ends, last].flatMap((end) => endProblems(end, killServe)),
      ...differences(expected, state, killServe),
      ...claimProblems(this.ends.flatMap(claimOf), state.history),
    ];
    return { problems, log: [...proxy.log, ...this.log], runs: this.ends.length, kills: this.log.length, accidents: proxy.log.length };
  }
}
