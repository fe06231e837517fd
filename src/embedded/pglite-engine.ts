/**
 * PGlite, whose one connection is handed out in turn: to a statement until it ends, and to a client with an open transaction until that ends.
 *
 * The connection stays as a client left it until another one enters. Then what the first has made is put aside: settings, prepared statements
 * and temporary tables are made again when it comes back. What a thread that had to be ended takes with it is remembered by name.
 */
import type { DataFolder } from './data-folder.js';
import { PgliteThread } from './pglite-thread.js';
import { NO_TIMEOUT, PostgresStopped, STOPPED, TIMEOUT_MESSAGE, type Engine, type EngineConnection, type PostgresResult, type ScriptOutcome } from './postgres.js';
import { sqlLiteral } from './sql-literal.js';
import { MENTIONS_TIMEOUT, SHOW_TIMEOUT, shownMs, TIMED_OUT, within } from './statement-timeout.js';
import { Turns } from './turns.js';

/** PostgreSQL in one thread checkpoints only when asked, and its log grows until then. */
const CHECKPOINT_EVERY = 200;

/**
 * DISCARD ALL without its DISCARD PLANS: the plans of the snapshot's own functions hold for every client, and making them anew took half of
 * their time. https://www.postgresql.org/docs/17/sql-discard.html
 */
const FORGET_CLIENT = ['CLOSE ALL', 'SET SESSION AUTHORIZATION DEFAULT', 'RESET ALL', 'DEALLOCATE ALL', 'UNLISTEN *', 'SELECT pg_advisory_unlock_all()', 'DISCARD SEQUENCES', 'DISCARD TEMP'];

export class PgliteEngine implements Engine {
  readonly isConcurrent = false;
  readonly turns = new Turns(1);
  /** Whose state PostgreSQL is in; undefined when that is nobody's any more. */
  present: PgliteConnection | undefined;
  private restarting: Promise<void> | undefined;
  private left = 0;
  private made = 0;

  private constructor(private readonly thread: PgliteThread, private readonly folder: DataFolder) {}

  /** The folder is closed with it. */
  static async open(assets: URL, folder: DataFolder): Promise<PgliteEngine> {
    const engine = new PgliteEngine(await PgliteThread.open(assets, folder.data), folder);
    await engine.run(['SELECT _redshift_devops_embedded.drop_parked(\'\')']);
    return engine;
  }

  connect(): PgliteConnection {
    return new PgliteConnection(this, String(++this.made));
  }

  async close(): Promise<void> {
    await this.thread.close();
    await this.folder.close();
  }

  run(script: readonly string[]): Promise<ScriptOutcome> {
    return this.thread.run(script);
  }

  /** A thread that has ended, whoever ended it, is started again. */
  async ready(): Promise<void> {
    await this.restarting;
    if (!this.thread.isRunning) await this.restart();
  }

  async mustRun(script: readonly string[]): Promise<readonly PostgresResult[]> {
    const { results, error } = await this.run(script);
    if (error !== undefined) throw new Error(error.message);
    return results;
  }

  /** Several may want it at once; the second restart would cut off what is written about the first. */
  restart(): Promise<void> {
    this.restarting ??= this.thread.restart().finally(() => { this.restarting = undefined; });
    this.present?.breakOff();
    return this.restarting;
  }

  async checkpointWhenDue(): Promise<void> {
    if (++this.left % CHECKPOINT_EVERY === 0) await this.run(['CHECKPOINT']);
  }
}

/** PostgreSQL's own list knows what became of every SET, SET LOCAL and RESET, in procedures and rolled-back transactions too; it leaves out what is Redshift's. */
const READ_STATE = `SELECT 'setting', name, setting FROM pg_settings WHERE source = 'session'
UNION ALL SELECT 'setting', name, setting FROM _redshift_devops_embedded.own_settings()
UNION ALL SELECT 'prepared', name, statement FROM pg_prepared_statements
UNION ALL SELECT 'temporary', relname::text, relkind::text FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind IN ('r', 'v')`;

interface Made { readonly name: string; readonly text: string }

class PgliteConnection implements EngineConnection {
  /** Everything can be made again, or is known to be lost. */
  readonly isGone = false;
  private settings: readonly Made[] = [];
  private prepared: readonly Made[] = [];
  private temporary: readonly Made[] = [];
  private isParked = false;
  private readonly gone = new Set<string>();
  private timeoutMs = 0;
  /** Whether anything was said about statement_timeout, so that a ROLLBACK may change it. */
  private minds = false;
  private hasTurn = false;
  private isBroken = false;

  constructor(private readonly engine: PgliteEngine, private readonly id: string) {}

  get lost(): ReadonlySet<string> {
    return this.gone;
  }

  async enter(): Promise<void> {
    await this.takeTurn();
    try {
      await this.engine.ready();
      if (this.engine.present === this) return;
      await this.engine.present?.park();
      await this.resume();
    } catch (error) {
      this.giveTurn();
      throw error;
    }
  }

  async run(script: readonly string[]): Promise<ScriptOutcome> {
    if (this.isBroken) throw new PostgresStopped('the connection was ended');
    const outcome = await this.engine.run(script);
    await this.readTimeout(script);
    return outcome;
  }

  async runTimed(script: readonly string[]): Promise<ScriptOutcome> {
    const durationMs = this.timeoutMs;
    const outcome = await within(durationMs, () => this.run(script), () => this.engine.restart());
    if (outcome !== TIMED_OUT) return outcome;
    await this.recover();
    const nothing = { detail: undefined, hint: undefined, position: undefined, constraint: undefined };
    return { results: [], error: { ...nothing, message: TIMEOUT_MESSAGE, code: STOPPED, durationMs } };
  }

  cancel(): Promise<void> {
    return this.engine.restart();
  }

  async recover(): Promise<void> {
    await this.engine.ready();
    await this.resume();
  }

  async save(): Promise<void> {
    const rows = (await this.engine.mustRun([READ_STATE]))[0]?.rows ?? [];
    const made = (wanted: string): readonly Made[] => rows.filter(([what]) => what === wanted).map(([, name, text]) => ({ name: name ?? '', text: text ?? '' }));
    this.settings = made('setting');
    this.prepared = made('prepared');
    this.temporary = made('temporary');
    for (const { name } of [...this.prepared, ...this.temporary]) this.gone.delete(name);
  }

  async leave(): Promise<void> {
    try {
      await this.save();
      await this.engine.checkpointWhenDue();
    } finally {
      this.giveTurn();
    }
  }

  async close(): Promise<void> {
    if (this.engine.present === this) this.engine.present = undefined;
    if (!this.hasTurn && !this.isParked) return;
    await this.takeTurn();
    try {
      if (this.isParked) await this.engine.mustRun([`SELECT _redshift_devops_embedded.drop_parked(${sqlLiteral(this.id)})`]);
      await this.engine.checkpointWhenDue();
    } finally {
      this.giveTurn();
    }
  }

  private async takeTurn(): Promise<void> {
    if (!this.hasTurn) await this.engine.turns.take();
    this.hasTurn = true;
  }

  private giveTurn(): void {
    this.hasTurn = false;
    this.engine.turns.give();
  }

  /** Makes room for another client. A temporary view stands on tables that are not there meanwhile, and is lost. */
  async park(): Promise<void> {
    if (this.temporary.length === 0) return;
    await this.engine.mustRun([`SELECT _redshift_devops_embedded.park(${sqlLiteral(this.id)})`]);
    for (const { name } of this.temporary.filter(({ text }) => text === 'v')) this.gone.add(name);
    this.isParked = true;
  }

  /** The thread has been ended: settings can be set again, and prepared statements prepared, what was in temporary tables is gone. */
  breakOff(): void {
    this.isBroken = true;
    this.engine.present = undefined;
    for (const { name } of this.temporary) this.gone.add(name);
    this.temporary = [];
  }

  /** Makes a new connection this one, as far as it can be. */
  private async resume(): Promise<void> {
    this.engine.present = undefined;
    this.isBroken = false;
    const set = this.settings.map(({ name, text }) => `set_config(${sqlLiteral(name)}, ${sqlLiteral(text)}, false)`).join(', ');
    const parked = this.isParked ? [`SELECT _redshift_devops_embedded.unpark(${sqlLiteral(this.id)})`] : [];
    await this.engine.mustRun([...FORGET_CLIENT, ...parked, ...(set === '' ? [] : [`SELECT ${set}`])]);
    this.isParked = false;
    this.engine.present = this;
    this.timeoutMs = Number(this.settings.find(({ name }) => name === 'statement_timeout')?.text ?? 0);
    this.minds = this.timeoutMs > 0;
    for (const { name, text } of this.prepared) if ((await this.engine.run([text])).error !== undefined) this.gone.add(name);
  }

  private async readTimeout(script: readonly string[]): Promise<void> {
    if (script.some((sql) => sql !== NO_TIMEOUT && MENTIONS_TIMEOUT.test(sql))) this.minds = true;
    if (!this.minds) return;
    const { results } = await this.engine.run([SHOW_TIMEOUT]);
    const shown = results[0]?.rows[0]?.[0];
    // In an aborted transaction nothing is answered, until its ROLLBACK.
    if (shown !== undefined) this.timeoutMs = shownMs(shown);
  }
}
