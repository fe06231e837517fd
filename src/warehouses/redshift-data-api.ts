/**
 * The one warehouse adapter (decision D1): Redshift through its Data API, and the embedded warehouse through the same client.
 *
 * Auth, exactly one mode each: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations-authentication
 */
import { randomUUID } from 'node:crypto';
import { RedshiftDataClient, type RedshiftDataClientConfig } from '@aws-sdk/client-redshift-data';
import type { RealTarget } from '../core/config.js';
import { AppError } from '../core/errors.js';
import type { RenderedStatement } from '../core/migrate/migration.js';
import { what } from '../core/sql/describe.js';
import type { Clock } from '../ports/clock.js';
import { HistoryMoved, StatementFailed, type CommitReceipt, type CommitRequest, type HistorySnapshot, type QueryResult, type StatementFate, type Warehouse, type WarehouseEvent } from '../ports/warehouse.js';
import { CREATE_HISTORY, GUARD_FAILED, guardSql, insertSql, LOCK_FENCE, readEntries, SELECT_HISTORY } from './history-table.js';
import { NotFinished, StatementRunner, type Finished, type Submission } from './statement-runner.js';

export interface DataApiOptions {
  readonly client: RedshiftDataClientConfig;
  readonly target: Readonly<Record<string, string>>;
  readonly label: string;
  readonly run: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly notify: (event: WarehouseEvent) => void;
  readonly random: () => number;
}

/** The request fields that name a real warehouse and how to sign in to it. */
export function targetFields(target: RealTarget): Readonly<Record<string, string>> {
  const where: Record<string, string> = target.kind === 'serverless' ? { WorkgroupName: target.name } : { ClusterIdentifier: target.name };
  const { auth } = target;
  return { ...where, Database: target.database, ...(auth.kind === 'secret' ? { SecretArn: auth.arn } : {}), ...(auth.kind === 'dbuser' ? { DbUser: auth.name } : {}) };
}

/** Every name the tool gives a statement begins like this, so that an operator finds them in ListStatements. */
const NAME_PREFIX = 'redshift-devops/';

/** LOCK and guard come before the user's statements in a batch. */
const OWN_STATEMENTS_BEFORE = 2;

const HISTORY_ROWS_MAX = 1_000_000;

/** A logger without `info`: the SDK's own quiet one makes it copy every result field by field before it says nothing. */
const QUIET = { trace: noLog, debug: noLog, warn: noLog, error: noLog } as unknown as NonNullable<RedshiftDataClientConfig['logger']>;

function noLog(): void {
  // What matters of the SDK's messages arrives as errors.
}

/** Another transaction was first; the batch rolled back as a whole. https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const CONFLICT = /\b(1018|1023)\b|concurrent transaction|could not open relation|deadlock detected/i;

/** GitHub's runner sends its second signal 7.5 s after the first one, other runners kill after ten: by then the last words are said. */
const LAST_CALL_MS = 7_000;

/** A signal that is aborted some time after another one. */
function abortedLater(signal: AbortSignal, ms: number): AbortSignal {
  const later = new AbortController();
  const wait = (): void => void setTimeout(() => later.abort(), ms).unref();
  if (signal.aborted) wait();
  else signal.addEventListener('abort', wait, { once: true });
  return later.signal;
}

export class RedshiftDataApi implements Warehouse {
  readonly label: string;
  /** The service remembers a ClientToken for 8 hours; an hour is kept as a margin for a slow request. */
  readonly dedupeWindowMs = 7 * 3_600_000;
  private readonly runner: StatementRunner;
  /** For the one look that tells a cancelled run what stands. */
  private readonly afterwards: StatementRunner;
  private readonly client: RedshiftDataClient;
  private historyExists = true;

  constructor(private readonly options: DataApiOptions) {
    this.label = options.label;
    // A long poll of 30 s must not run into the HTTP client's own timeout.
    this.client = new RedshiftDataClient({ maxAttempts: 3, requestHandler: { requestTimeout: 45_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 }, logger: QUIET, ...options.client });
    const lastCall = abortedLater(options.signal, LAST_CALL_MS);
    this.runner = new StatementRunner({ ...options, client: this.client, lastCall });
    this.afterwards = new StatementRunner({ ...options, client: this.client, signal: lastCall, lastCall });
  }

  async readHistory(): Promise<HistorySnapshot> {
    try {
      const runner = this.looker();
      const { id } = await runner.run(this.read(SELECT_HISTORY, 'history'));
      const { rows } = await runner.fetch(id, HISTORY_ROWS_MAX);
      const read = rows.map(readEntries);
      this.historyExists = true;
      return { entries: read.flatMap(({ entries }) => entries), nowMs: read.at(-1)?.nowMs ?? this.options.clock.now() };
    } catch (error) {
      if (!(error instanceof NotFinished)) throw error;
      if (!isMissingHistory(error.message)) throw new AppError('QUERY_FAILED', `the history cannot be read: ${error.message}`, { cause: error });
      this.historyExists = false;
      return { entries: [], nowMs: this.options.clock.now() };
    }
  }

  async commit({ afterSeq, statements, entry }: CommitRequest): Promise<CommitReceipt> {
    if (!this.historyExists) await this.createHistory();
    const sqls = [LOCK_FENCE, guardSql(afterSeq), ...statements.map(({ sql }) => sql), insertSql(entry)];
    const label = `${entry.migration} ${entry.segment}/${entry.segments}`;
    try {
      await this.runner.run({ statements: sqls, ...this.fresh('commit'), label, isRead: false });
    } catch (error) {
      if (!(error instanceof NotFinished)) throw error;
      const index = error.failedIndex === undefined ? undefined : error.failedIndex - OWN_STATEMENTS_BEFORE;
      if (index === undefined || (index >= 0 && index < statements.length)) throw toStatementFailed(error, index);
      if (index < 0 && GUARD_FAILED.test(error.message)) throw new HistoryMoved(`the history is not at seq ${afterSeq} any more`);
      if (CONFLICT.test(error.message)) throw new HistoryMoved(`another run was first: ${error.message}`);
      throw new AppError('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error, next: NEXT_AFTER_HISTORY_FAILED });
    }
    return { entry: { ...entry, atMs: this.options.clock.now() } };
  }

  async run(token: string, statement: RenderedStatement): Promise<void> {
    try {
      await this.runner.run({ statements: [statement.sql], name: `${NAME_PREFIX}${token}`, token, label: what(statement.statement), isRead: false });
    } catch (error) {
      throw error instanceof NotFinished ? toStatementFailed(error, 0) : error;
    }
  }

  async fateOf(token: string): Promise<StatementFate> {
    const statuses = (await this.looker().list(`${NAME_PREFIX}${token}`)).map(({ Status }) => Status);
    if (statuses.length === 0) return 'absent';
    if (statuses.includes('FINISHED')) return 'finished';
    return statuses.every((status) => status === 'FAILED' || status === 'ABORTED') ? 'failed' : 'running';
  }

  async query(sql: string, rowsMax: number): Promise<QueryResult> {
    const finished = await this.readOnce(sql);
    if (!finished.hasResultSet) return { columns: [], rows: [], total: 0 };
    return this.runner.fetch(finished.id, rowsMax);
  }

  close(): Promise<void> {
    this.client.destroy();
    return Promise.resolve();
  }

  /** Also after Ctrl-C a run looks once more, to say what stands. */
  private looker(): StatementRunner {
    return this.options.signal.aborted ? this.afterwards : this.runner;
  }

  private async readOnce(sql: string): Promise<Finished> {
    try {
      return await this.runner.run(this.read(sql, 'query'));
    } catch (error) {
      throw error instanceof NotFinished ? toStatementFailed(error, 0) : error;
    }
  }

  /** Two first runs may create at once; whoever is beaten looks again. */
  private async createHistory(): Promise<void> {
    try {
      await this.runner.run({ statements: CREATE_HISTORY, ...this.fresh('create'), label: 'the history tables', isRead: true });
    } catch (error) {
      if (!(error instanceof NotFinished)) throw error;
      if (/already exists|duplicate key/i.test(error.message) || CONFLICT.test(error.message)) throw new HistoryMoved('another run creates the history');
      throw new AppError('QUERY_FAILED', `the history tables cannot be created: ${error.message}`, { cause: error, next: 'Grant the database user CREATE on the database, or create the schema redshift_devops for it.' });
    }
    this.historyExists = true;
  }

  private read(sql: string, purpose: string): Submission {
    return { statements: [sql], ...this.fresh(purpose), label: `the ${purpose}`, isRead: true };
  }

  /** A name and a token no other request has: jobs of one pipeline run may have the same run id, and a name is looked up as a prefix. */
  private fresh(purpose: string): Pick<Submission, 'name' | 'token'> {
    const token = randomUUID();
    return { name: `${NAME_PREFIX}${purpose}/${this.options.run}/${token}`, token };
  }
}

const NEXT_AFTER_HISTORY_FAILED = 'Grant the database user INSERT and SELECT on all tables of the schema redshift_devops, or make it their owner.';

function isMissingHistory(message: string): boolean {
  return /(relation|schema|table) "?redshift_devops[^ ]* does not exist|"redshift_devops" does not exist/i.test(message);
}

/** `…\n  Position: 12` is how the service names the character: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function toStatementFailed(error: NotFinished, index: number | undefined): StatementFailed {
  const position = /\n?\s*Position:\s*(\d+)\s*;?/.exec(error.message);
  const message = position === null ? error.message : error.message.replace(position[0], '').trim();
  return new StatementFailed(message, index, position === null ? undefined : Number(position[1]), error.statementId);
}
