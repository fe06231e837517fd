/**
 * The one warehouse adapter (decision D1): Redshift through its Data API, and the embedded warehouse through the same client.
 *
 * Auth, exactly one mode each: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations-authentication
 */
import { RedshiftDataClient, type RedshiftDataClientConfig } from '@aws-sdk/client-redshift-data';
import type { RealTarget } from '../core/config.js';
import { AppError } from '../core/errors.js';
import type { StatementFate } from '../core/migrate/decide.js';
import type { LockHolder, RelationName } from '../core/migrate/locks.js';
import { mayPass, statementFailure } from '../core/migrate/failure-table.js';
import type { RenderedStatement } from '../core/migrate/migration.js';
import { what } from '../core/sql/describe.js';
import type { Clock } from '../ports/clock.js';
import { HistoryMoved, StatementFailed, TransportLost, type CommitReceipt, type CommitRequest, type CommitSegment, type HistorySnapshot, type QueryResult, type RunRequest, type StatementInFlight, type Warehouse, type WarehouseEvent } from '../ports/warehouse.js';
import { CREATE_HISTORY, GUARD_FAILED, guardSql, insertSql, LOCK_FENCE, readEntries, SELECT_HISTORY, timeoutSql } from './history-table.js';
import { LOCK_ROWS_MAX, lockHoldersSql, readLockHolder } from './lock-table.js';
import { NAME_PREFIX, freshName, readName, standaloneName, type Purpose } from './statement-names.js';
import { NotFinished, SessionGone, StatementRunner, type Finished, type Submission } from './statement-runner.js';

export interface DataApiOptions {
  readonly client: RedshiftDataClientConfig;
  readonly target: Readonly<Record<string, string>>;
  readonly label: string;
  readonly run: string;
  readonly actor: string;
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

const HISTORY_ROWS_MAX = 1_000_000;

/** A logger without `info`: the SDK's own quiet one makes it copy every result field by field before it says nothing. */
const QUIET = { trace: noLog, debug: noLog, warn: noLog, error: noLog } as unknown as NonNullable<RedshiftDataClientConfig['logger']>;

function noLog(): void {
  // What matters of the SDK's messages arrives as errors.
}

/** How long a session lives after the SET that opened it: its statement is sent at once. */
const SESSION_S = 60;

/** In the order in which a statement goes through them, so that none is missed on its way. */
const IN_FLIGHT = ['SUBMITTED', 'PICKED', 'STARTED'] as const;

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
  private readonly closing = new AbortController();
  private historyExists = true;

  constructor(private readonly options: DataApiOptions) {
    this.label = options.label;
    // A long poll of 30 s must not run into the HTTP client's own timeout.
    this.client = new RedshiftDataClient({ maxAttempts: 3, requestHandler: { requestTimeout: 45_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 }, logger: QUIET, ...options.client });
    const lastCall = AbortSignal.any([abortedLater(options.signal, LAST_CALL_MS), this.closing.signal]);
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    this.runner = new StatementRunner({ ...options, client: this.client, signal, lastCall, lockHolders: async (relations, exceptPid) => (await this.lockHolders(relations)).filter(({ pid }) => pid !== exceptPid) });
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
      // A read that was cut off is read again.
      if (error.status === 'ABORTED' || mayPass(error.message)) throw new TransportLost(`the history could not be read: ${error.message}`, { cause: error });
      if (isForeign(error.message)) throw new AppError('HISTORY_FOREIGN', `redshift_devops.history is not this tool’s table: ${error.message}`, { cause: error });
      if (!isMissingHistory(error.message)) throw new AppError('QUERY_FAILED', `the history cannot be read: ${error.message}`, { cause: error });
      this.historyExists = false;
      return { entries: [], nowMs: this.options.clock.now() };
    }
  }

  async commit({ afterSeq, segments }: CommitRequest): Promise<CommitReceipt> {
    if (!this.historyExists) await this.createHistory();
    const entries = segments.map(({ entry }) => entry);
    const { sqls, users } = batchOf(afterSeq, segments);
    try {
      await this.runner.run({ statements: sqls, ...this.fresh('commit'), label: labelOf(segments), isRead: false, relations: segments.flatMap(({ statements }) => statements.flatMap(relationsIn)) });
    } catch (error) {
      if (!(error instanceof NotFinished)) throw error;
      const { failedIndex } = error;
      const index = failedIndex === undefined ? undefined : users.indexOf(failedIndex);
      if (index === undefined || index >= 0) throw toStatementFailed(error, index);
      if (failedIndex === GUARD_INDEX && GUARD_FAILED.test(error.message)) throw new HistoryMoved(`the history is not at seq ${afterSeq} any more`);
      // Another transaction was first, or the connection broke: the history tells.
      if (mayPass(error.message)) throw new HistoryMoved(`another run was first: ${error.message}`);
      if (isMissingHistory(error.message)) throw new AppError('HISTORY_FOREIGN', `redshift_devops.fence is missing: ${error.message}`, { cause: error });
      throw new AppError('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error, next: NEXT_AFTER_HISTORY_FAILED });
    }
    return { entries: entries.map((entry) => ({ ...entry, atMs: this.options.clock.now() })) };
  }

  async run({ token, statement, timeoutMs, notAfterMs }: RunRequest): Promise<void> {
    const submission: Submission = { statements: [statement.sql], name: standaloneName(token), token, label: what(statement.statement), isRead: false, relations: relationsIn(statement), notAfterMs };
    try {
      if (timeoutMs === undefined) await this.runner.run(submission);
      else await this.runInSession(submission, timeoutMs);
    } catch (error) {
      throw error instanceof NotFinished ? toStatementFailed(error, 0) : error;
    }
  }

  async fateOf(token: string): Promise<StatementFate> {
    const found = await this.looker().list(standaloneName(token));
    if (found.length === 0) return 'absent';
    if (found.some(({ Status }) => Status === 'FINISHED')) return 'finished';
    const ended = found.filter(({ Status }) => Status === 'FAILED' || Status === 'ABORTED');
    if (ended.length < found.length) return 'running';
    const errors = await Promise.all(ended.map(({ Id }) => this.looker().errorOf(Id ?? '')));
    return errors.some((error) => error === undefined || isBroken(error)) ? 'broken' : 'failed';
  }

  async inFlight(): Promise<readonly StatementInFlight[]> {
    const found = new Map<string, StatementInFlight>();
    for (const status of IN_FLIGHT) {
      for (const { Id, StatementName, CreatedAt } of await this.runner.listHere(NAME_PREFIX, status)) {
        const read = readName(StatementName ?? '');
        if (Id !== undefined && read !== undefined) found.set(Id, { id: Id, ...read, sentMs: CreatedAt?.getTime() });
      }
    }
    return [...found.values()];
  }

  cancel(statementId: string): Promise<void> {
    return this.runner.cancelOther(statementId);
  }

  async lockHolders(relations: readonly RelationName[]): Promise<readonly LockHolder[]> {
    if (relations.length === 0) return [];
    const { rows } = await this.query(lockHoldersSql(relations), LOCK_ROWS_MAX);
    return rows.map(readLockHolder);
  }

  async query(sql: string, rowsMax: number): Promise<QueryResult> {
    const finished = await this.readOnce(sql);
    if (!finished.hasResultSet) return { columns: [], rows: [], total: 0 };
    return this.runner.fetch(finished.id, rowsMax);
  }

  /** Whoever still waits for an answer gets Cancelled: a question nobody needs any more must not keep the process. */
  close(): Promise<void> {
    this.closing.abort();
    this.client.destroy();
    return Promise.resolve();
  }

  /**
   * A setting lasts for one session, and a statement that runs alone has no batch to share one with: it is set first, in a session that is
   * kept for the statement. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html
   */
  private async runInSession(submission: Submission, timeoutMs: number): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const opening: Submission = { statements: [timeoutSql(timeoutMs)], ...this.fresh('session'), label: 'the statement timeout', isRead: true, session: { keepAliveSeconds: SESSION_S } };
      const { sessionId } = await this.runner.run(opening);
      if (sessionId === undefined) throw new AppError('STATEMENT_REFUSED', `${this.label}: the Data API opened no session for the statement timeout`, { next: 'Remove statement_timeout for what runs alone, or use a region whose Data API has sessions.' });
      try {
        await this.runner.run({ ...submission, session: { id: sessionId } });
        return;
      } catch (error) {
        if (!(error instanceof SessionGone) || attempt === SESSION_ATTEMPTS_MAX) throw error;
      }
    }
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
      if (/already exists|duplicate key/i.test(error.message) || mayPass(error.message)) throw new HistoryMoved('another run creates the history');
      throw new AppError('QUERY_FAILED', `the history tables cannot be created: ${error.message}`, { cause: error, next: 'Grant the database user CREATE on the database, or create the schema redshift_devops for it.' });
    }
    this.historyExists = true;
  }

  private read(sql: string, purpose: Purpose): Submission {
    return { statements: [sql], ...this.fresh(purpose), label: `the ${purpose}`, isRead: true };
  }

  private fresh(purpose: Purpose): Pick<Submission, 'name' | 'token'> {
    return freshName(purpose, this.options.run, this.options.actor);
  }
}

const SESSION_ATTEMPTS_MAX = 3;

/** LOCK comes first, before the transaction has a snapshot, then the guard. */
const GUARD_INDEX = 1;

/** The texts of a batch, and at which index of it each of the users' statements stands. */
function batchOf(afterSeq: number, segments: readonly CommitSegment[]): { readonly sqls: readonly string[]; readonly users: readonly number[] } {
  const sqls = [LOCK_FENCE, guardSql(afterSeq)];
  const users: number[] = [];
  let setMs: number | undefined;
  for (const { statements, timeoutMs } of segments) {
    // A batch of the tool's own rows waits for nobody but another run.
    if (timeoutMs !== setMs && statements.length > 0) sqls.push(timeoutSql(timeoutMs ?? 0));
    setMs = timeoutMs;
    for (const { sql } of statements) users.push(sqls.push(sql) - 1);
  }
  sqls.push(insertSql(segments.map(({ entry }) => entry)));
  return { sqls, users };
}

function labelOf(segments: readonly CommitSegment[]): string {
  const [first, ...others] = segments.map(({ entry }) => `${entry.migration} ${entry.segment}/${entry.segments}`);
  return others.length === 0 ? first ?? '' : `${first ?? ''} to ${others.at(-1) ?? ''}`;
}

function relationsIn({ statement }: RenderedStatement): readonly RelationName[] {
  return statement.relations;
}

/** Whether a statement's error leaves open what it did. */
function isBroken(error: string): boolean {
  return statementFailure(error)?.verdict === 'look';
}

const NEXT_AFTER_HISTORY_FAILED = 'Grant the database user INSERT and SELECT on all tables of the schema redshift_devops, or make it their owner.';

function isMissingHistory(message: string): boolean {
  return /(relation|schema|table) "?redshift_devops[^ ]* does not exist|"redshift_devops" does not exist/i.test(message);
}

/** A table of the same name that lacks what this tool's has. */
function isForeign(message: string): boolean {
  return /column "?\w+"? does not exist/i.test(message);
}

/** `…\n  Position: 12` is how the service names the character: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function toStatementFailed(error: NotFinished, index: number | undefined): StatementFailed {
  const position = /\n?\s*Position:\s*(\d+)\s*;?/.exec(error.message);
  const message = position === null ? error.message : error.message.replace(position[0], '').trim();
  return new StatementFailed(message, index, position === null ? undefined : Number(position[1]), error.statementId, isBroken(message) ? 'broken' : 'failed');
}
