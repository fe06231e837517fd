/**
 * A warehouse on this machine: the Redshift Data API's protocol in front of PostgreSQL, compiled to WebAssembly or on a server.
 *
 * It is honest (decision D9): it first refuses what Redshift refuses, then translates, then executes, and what it cannot do it says.
 */
import { readFile } from 'node:fs/promises';
import { AppError } from '../core/errors.js';
import { openDataFolder } from './data-folder.js';
import { readJournal } from './journal.js';
import { OPERATIONS } from './operations.js';
import { PgliteEngine } from './pglite-engine.js';
import type { Engine } from './postgres.js';
import { Fields } from './request-fields.js';
import { ServiceError, type WireAnswer } from './service-error.js';
import { SessionStore } from './session.js';
import type { EmulationCount } from './statement-parts.js';
import { StatementRunner } from './statement-runner.js';
import { StatementStore } from './statement-store.js';

export interface EmbeddedOptions {
  /** Where the data is kept; undefined for a warehouse that is gone when it is closed, and for one on a server. */
  readonly folder: string | undefined;
  /** `postgres://…` of a PostgreSQL server to use in place of PGlite. */
  readonly server?: string;
  /** The folder that stands for S3, where COPY reads and UNLOAD writes: `FOLDER/bucket/key`. Undefined where there is none. */
  readonly s3Folder?: string | undefined;
  /** The folder `scripts/build-embedded.mjs` made. */
  readonly assets: URL;
  /** How long ListTables and the like may wait for the statements before them. */
  readonly inspectMsMax?: number;
}

function notStarted(error: unknown, { folder }: EmbeddedOptions): AppError {
  const message = `the embedded warehouse does not start: ${error instanceof Error ? error.message : String(error)}`;
  // Nothing but a file that is damaged, or cut short by a full disk, is known to be in the way.
  const advice = folder === undefined ? {} : { next: `Run again; if it says the same, delete ${folder}: apply makes it anew from the migrations.` };
  return new AppError('WAREHOUSE_UNREACHABLE', message, { cause: error, ...advice });
}

/** Less than the timeouts of the SDKs' HTTP clients. */
const INSPECT_MS_MAX = 30_000;

export class EmbeddedWarehouse {
  private readonly store = new StatementStore();
  private readonly sessions = new SessionStore();
  private readonly runner: StatementRunner;
  private closing: Promise<void> | undefined;

  private constructor(private readonly engine: Engine, { inspectMsMax = INSPECT_MS_MAX, s3Folder }: EmbeddedOptions) {
    this.runner = new StatementRunner(engine, () => this.store.boundResults(Date.now()), inspectMsMax, s3Folder);
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedWarehouse> {
    let engine: Engine | undefined;
    try {
      engine = options.server === undefined ? await openPglite(options.folder, options.assets) : await openServer(options.server, options.assets);
      const warehouse = new EmbeddedWarehouse(engine, options);
      await warehouse.recall();
      return warehouse;
    } catch (error) {
      await engine?.close();
      throw error instanceof AppError ? error : notStarted(error, options);
    }
  }

  /** Answers one request; `operation` is the part of `X-Amz-Target` after the dot. Never throws. */
  async call(operation: string, body: string, signal?: AbortSignal): Promise<WireAnswer> {
    try {
      if (this.closing !== undefined) throw new ServiceError('InternalServerException', 'The embedded warehouse has been closed.');
      const handler = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
      if (handler === undefined) throw new ServiceError('UnknownOperationException', operation === '' ? 'X-Amz-Target must name an operation of the Data API: RedshiftData.ExecuteStatement, for example.' : `The embedded warehouse does not answer ${operation}.`);
      return { status: 200, body: JSON.stringify(await handler(new Fields(body), { store: this.store, sessions: this.sessions, runner: this.runner, signal })) };
    } catch (error) {
      const known = error instanceof ServiceError ? error : new ServiceError('InternalServerException', error instanceof Error ? error.message : String(error));
      return known.answer;
    }
  }

  /** What was done with the statements so far. */
  emulation(): EmulationCount {
    return this.runner.emulation();
  }

  /** Stops a statement that still runs; the next opening finds it rolled back and on record. */
  close(): Promise<void> {
    this.closing ??= this.engine.close();
    return this.closing;
  }

  private async recall(): Promise<void> {
    const connection = this.engine.connect();
    await connection.enter();
    for (const statement of await readJournal(connection, Date.now())) {
      this.store.add(statement, Date.now());
      this.sessions.recall(statement);
    }
    await connection.close();
  }
}

async function openPglite(path: string | undefined, assets: URL): Promise<Engine> {
  const folder = await openDataFolder(path, assets);
  try {
    return await PgliteEngine.open(assets, folder);
  } catch (error) {
    await folder.close();
    throw error;
  }
}

/** The driver is loaded by who needs it only. */
async function openServer(url: string, assets: URL): Promise<Engine> {
  const { ServerEngine } = await import('./server-engine.js');
  return ServerEngine.open(url, await readFile(new URL('compatibility.sql', assets), 'utf8'));
}
