/**
 * A real PostgreSQL server: every statement and every session has a connection of its own, so that locks and conflicts are real.
 *
 * One more connection, the first, holds the lock that keeps a second process out, and cancels what the others run.
 */
import pg from 'pg';
import { AppError } from '../core/errors.js';
import { PostgresStopped, STOPPED, type Engine, type EngineConnection, type PostgresError, type PostgresResult, type ScriptOutcome } from './postgres.js';
import { installCompatibility, takeDatabase } from './server-install.js';
import { Turns } from './turns.js';

/** Connections that are left for others, for the first of ours and for a superuser who must look what is wrong. */
const CONNECTIONS_LEFT = 5;
/** How many connections without a client are kept for the next one. */
const IDLE_MAX = 8;
/** What the server's own list of connections shows. */
const APPLICATION = 'redshift-devops';
const CONNECT_MS_MAX = 10_000;
const CANCEL_EVERY_MS = 50;

const CANCELLED: PostgresError = { message: 'canceling statement due to user request', code: STOPPED, detail: undefined, hint: undefined, position: undefined, constraint: undefined, durationMs: 0 };

export class ServerEngine implements Engine {
  readonly isConcurrent = true;
  private readonly idle: ServerClient[] = [];
  private readonly used = new Set<ServerClient>();
  /** Counts changes of the database's own settings, which only new connections have. */
  private generation = 0;
  private closed = false;

  private constructor(private readonly url: string, private first: ServerClient, readonly turns: Turns) {}

  /** Throws WAREHOUSE_UNREACHABLE, WAREHOUSE_LOCKED, WAREHOUSE_OUTDATED and WAREHOUSE_UNSUITABLE, none of which says the address, because a password may be in it. */
  static async open(url: string, compatibility: string): Promise<ServerEngine> {
    const first = await reach(url);
    try {
      await takeDatabase(first, APPLICATION);
      await installCompatibility(first, compatibility);
      const { rows: [most] } = await first.must('SHOW max_connections');
      return new ServerEngine(url, first, new Turns(Math.max(1, Number(most?.[0]) - CONNECTIONS_LEFT)));
    } catch (error) {
      await first.end();
      throw error;
    }
  }

  connect(): EngineConnection {
    return new ServerConnection(this);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const client of this.used) await this.cancel(client);
    await Promise.all([...this.idle, ...this.used, this.first].map((client) => client.end()));
  }

  /** A client nobody uses, in the state of a new one. */
  async borrow(): Promise<ServerClient> {
    if (this.closed) throw new PostgresStopped('the connections have been closed');
    const client = this.idle.pop() ?? await ServerClient.open(this.url, this.generation);
    this.used.add(client);
    return client;
  }

  async giveBack(client: ServerClient): Promise<void> {
    if (!client.isBroken) await client.run(['ROLLBACK', 'DISCARD ALL']).catch(() => undefined);
    this.used.delete(client);
    if (client.isBroken || this.closed || client.generation !== this.generation || this.idle.length >= IDLE_MAX) await client.end();
    else this.idle.push(client);
  }

  async cancel(client: ServerClient): Promise<void> {
    if (this.first.isBroken) {
      const again = await reach(this.url);
      await takeDatabase(again, APPLICATION);
      this.first = again;
    }
    await this.first.must(`SELECT pg_cancel_backend(${client.pid})`);
  }

  /** The database's settings have changed. */
  async renew(): Promise<void> {
    this.generation++;
    await Promise.all(this.idle.splice(0).map((client) => client.end()));
  }
}

class ServerConnection implements EngineConnection {
  readonly lost: ReadonlySet<string> = new Set();
  isGone = false;
  private client: ServerClient | undefined;
  /** Until the connection is left nothing of a client's runs any more. */
  private isCancelled = false;
  private isTiming = false;

  constructor(private readonly engine: ServerEngine) {}

  async enter(): Promise<void> {
    if (this.client !== undefined) return;
    await this.engine.turns.take();
    try {
      this.client = await this.engine.borrow();
    } catch (error) {
      this.engine.turns.give();
      throw error;
    }
  }

  async run(script: readonly string[]): Promise<ScriptOutcome> {
    if (this.client === undefined) throw new PostgresStopped('there is no connection');
    const outcome = await this.client.run(script);
    if (script.some((sql) => sql.includes('_redshift_devops_embedded.set_isolation('))) await this.engine.renew();
    return outcome;
  }

  /** The server keeps the time itself. */
  async runTimed(script: readonly string[]): Promise<ScriptOutcome> {
    if (this.isCancelled) return { results: [], error: CANCELLED };
    this.isTiming = true;
    try {
      return await this.run(script);
    } finally {
      this.isTiming = false;
    }
  }

  /** The server forgets a cancel that comes before the statement does, so it is told again until the script has ended. */
  async cancel(): Promise<void> {
    this.isCancelled = true;
    while (this.isTiming && this.client?.isBroken === false) {
      await this.engine.cancel(this.client);
      await new Promise((resolve) => void setTimeout(resolve, CANCEL_EVERY_MS));
    }
  }

  async recover(): Promise<void> {
    if (this.client?.isBroken === false) return;
    await this.close();
    this.isGone = true;
    await this.enter();
  }

  save(): Promise<void> {
    return Promise.resolve();
  }

  /** A session keeps its connection, and with it whatever it has made there. */
  leave(): Promise<void> {
    this.isCancelled = false;
    return this.isGone ? this.close() : Promise.resolve();
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client === undefined) return;
    await this.engine.giveBack(client);
    this.engine.turns.give();
  }
}

/** One connection of the driver's, asked through the simple protocol, so that every value is text. */
export class ServerClient {
  private ended = false;

  private constructor(private readonly client: pg.Client, readonly generation: number) {
    // Whatever is wrong with the connection is told by the script that meets it.
    client.on('error', () => { this.ended = true; });
    client.on('end', () => { this.ended = true; });
  }

  static async open(url: string, generation: number): Promise<ServerClient> {
    const client = new pg.Client({ connectionString: url, application_name: APPLICATION, connectionTimeoutMillis: CONNECT_MS_MAX, types: { getTypeParser: () => (value: string) => value } });
    const opened = new ServerClient(client, generation);
    await client.connect();
    return opened;
  }

  get isBroken(): boolean {
    return this.ended;
  }

  /** The server's number of the connection. */
  get pid(): number {
    return (this.client as unknown as { readonly processID: number }).processID;
  }

  async run(script: readonly string[]): Promise<ScriptOutcome> {
    const results: PostgresResult[] = [];
    for (const sql of script) {
      const begunMs = performance.now();
      try {
        results.push(resultOf(await this.client.query<(string | null)[]>({ text: sql, rowMode: 'array' }), performance.now() - begunMs));
      } catch (error) {
        if (this.ended || !isAnswer(error)) {
          this.ended = true;
          throw new PostgresStopped('the connection to PostgreSQL was lost', { cause: error });
        }
        return { results, error: plain(error, performance.now() - begunMs) };
      }
    }
    return { results, error: undefined };
  }

  /** Throws what PostgreSQL says. */
  async must(sql: string): Promise<PostgresResult> {
    const { results: [result], error } = await this.run([sql]);
    if (error !== undefined || result === undefined) throw new Error(error?.message ?? 'no answer');
    return result;
  }

  async end(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

async function reach(url: string): Promise<ServerClient> {
  try {
    return await ServerClient.open(url, 0);
  } catch (error) {
    throw new AppError('WAREHOUSE_UNREACHABLE', `PostgreSQL cannot be reached: ${error instanceof Error ? error.message : String(error)}`, { cause: error, next: 'Check the address, PGPASSWORD or the password file, and that the server runs; then start again.' });
  }
}

type DriverResult = pg.QueryArrayResult<(string | null)[]>;

/** Several statements in one text have several results, of which none is looked at. */
function resultOf(given: DriverResult | readonly DriverResult[], durationMs: number): PostgresResult {
  const result = isList(given) ? given.at(-1) : given;
  if (result === undefined) throw new Error('the driver has no result');
  const { fields, rows, command, rowCount } = result;
  const columns = fields.map(({ name, dataTypeID, dataTypeModifier }) => ({ name, type: dataTypeID, modifier: dataTypeModifier }));
  return { fields: columns.length === 0 ? undefined : columns, rows, tag: rowCount === null ? command : `${command} ${rowCount}`, durationMs };
}

function isList(given: DriverResult | readonly DriverResult[]): given is readonly DriverResult[] {
  return Array.isArray(given);
}

/** An error of a statement leaves the connection as it is; the others end it. */
function isAnswer(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}

function plain({ message, code, detail, hint, position, constraint }: pg.DatabaseError, durationMs: number): PostgresError {
  return { message, code, detail, hint, position: position === undefined ? undefined : Number(position), constraint, durationMs };
}
