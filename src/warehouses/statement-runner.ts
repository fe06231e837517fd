/**
 * Sends statements through the Data API and follows them to their end.
 *
 * Waiting is the service's own long poll (`WaitTimeSeconds`, at most 30 s); where it is refused or has no effect, short polls that back off.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html
 */
import {
  BatchExecuteStatementCommand, CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, GetStatementResultCommand, ListStatementsCommand,
  type DescribeStatementCommandOutput, type Field, type ListStatementsCommandInput, type RedshiftDataClient, type StatementData, type SubStatementData,
} from '@aws-sdk/client-redshift-data';
import { AppError } from '../core/errors.js';
import type { LockHolder, RelationName } from '../core/migrate/locks.js';
import type { Clock } from '../ports/clock.js';
import { Cancelled, TransportLost, type WarehouseEvent } from '../ports/warehouse.js';
import { toAppError, verdictOf } from './data-api-errors.js';

export interface Submission {
  readonly statements: readonly string[];
  /** Case-sensitive prefix the statement can be found by later. */
  readonly name: string;
  /** The same for every attempt to submit: the SDK would make a new one for each, and what is sent again must not run again. */
  readonly token: string;
  /** What people read while it runs long. */
  readonly label: string;
  /** A read may be sent again after a lost response. */
  readonly isRead: boolean;
  /** After this time it is not sent any more, a retry included. */
  readonly notAfterMs?: number;
  /** What it may wait for, so that whoever holds it can be named. */
  readonly relations?: readonly RelationName[];
  /** A session to open, or one that is open; each statement has its own without it. */
  readonly session?: { readonly keepAliveSeconds: number } | { readonly id: string };
}

export interface Finished { readonly id: string; readonly hasResultSet: boolean; readonly sessionId: string | undefined }

/** The session ended before it took the statement: nothing ran. */
export class SessionGone extends Error {
  override readonly name = 'SessionGone';
}

interface Submitted { readonly Id: string; readonly Status: string | undefined; readonly HasResultSet: boolean | undefined; readonly SessionId: string | undefined }

/** A statement that did not finish: the parent's error and which child failed, 0-based. */
export class NotFinished extends Error {
  override readonly name = 'NotFinished';
  constructor(readonly statementId: string, message: string, readonly status: string, readonly failedIndex: number | undefined) {
    super(message);
  }
}

export interface RunnerOptions {
  readonly client: RedshiftDataClient;
  readonly target: Readonly<Record<string, string>>;
  readonly label: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Aborted when a run that was told to stop must have asked its last question. */
  readonly lastCall: AbortSignal;
  readonly notify: (event: WarehouseEvent) => void;
  /** Who holds locks on relations, a process of its own left out. */
  readonly lockHolders?: (relations: readonly RelationName[], exceptPid: string) => Promise<readonly LockHolder[]>;
  /** Between 0 and 1, for full jitter. */
  readonly random: () => number;
}

const SUBMIT_WAIT_S = 10;
/** The most the service allows. */
const POLL_WAIT_S = 30;
const REPORT_EVERY_MS = 30_000;
const ATTEMPTS_MAX = 8;
const BACKOFF_MS_MAX = 20_000;
const SHORT_POLL_MS_MAX = 5_000;
/** A runner leaves ten seconds between the signal and the kill. */
const CANCEL_MS_MAX = 5_000;
const FIND_ATTEMPTS_MAX = 4;
const CANCEL_PAUSE_MS = 250;

export class StatementRunner {
  private mayWait = true;

  constructor(private readonly options: RunnerOptions) {}

  /** Runs one statement, or several in one transaction, to the end. Throws NotFinished, TransportLost, Cancelled or an AppError. */
  async run(submission: Submission): Promise<Finished> {
    const begunMs = this.options.clock.now();
    const submitted = await this.submit(submission);
    if (submitted.Status === 'FINISHED') return { id: submitted.Id, hasResultSet: submitted.HasResultSet ?? true, sessionId: submitted.SessionId };
    return { ...await this.follow(submitted.Id, submission, begunMs), sessionId: submitted.SessionId };
  }

  private async submit(submission: Submission): Promise<Submitted> {
    const { client, signal } = this.options;
    const [single, ...others] = submission.statements;
    const common = { ...this.whereTo(submission), StatementName: submission.name, ClientToken: submission.token };
    const output = await this.send(submission.isRead, () => {
      if (this.options.clock.now() > (submission.notAfterMs ?? Infinity)) return Promise.reject(new TransportLost(`${submission.label} was not sent, because it is too late for its token`));
      const waiting = this.mayWait ? { WaitTimeSeconds: SUBMIT_WAIT_S } : {};
      const input = { ...common, ...waiting };
      return others.length === 0
        ? client.send(new ExecuteStatementCommand({ ...input, Sql: single }), { abortSignal: signal })
        : client.send(new BatchExecuteStatementCommand({ ...input, Sqls: [...submission.statements] }), { abortSignal: signal });
    }, (isSent) => (isSent ? this.cancelByName(submission) : stopped()));
    if (output.Id === undefined) throw new TransportLost('the Data API answered without a statement id');
    const { Id, Status, HasResultSet, SessionId } = output as Submitted;
    return { Id, Status, HasResultSet, SessionId };
  }

  /** A session knows its warehouse and its user; they may not be said again. */
  private whereTo({ session }: Submission): Readonly<Record<string, string | number>> {
    if (session === undefined) return this.options.target;
    return 'id' in session ? { SessionId: session.id } : { ...this.options.target, SessionKeepAliveSeconds: session.keepAliveSeconds };
  }

  private async follow(id: string, submission: Submission, begunMs: number): Promise<Omit<Finished, 'sessionId'>> {
    const { clock, signal, notify } = this.options;
    let pauseMs = 100;
    let reportedMs = begunMs;
    for (;;) {
      const askedMs = clock.now();
      const untilReportS = Math.ceil((reportedMs + REPORT_EVERY_MS - askedMs) / 1_000);
      const seen = await this.describe(id, Math.max(1, Math.min(POLL_WAIT_S, untilReportS)), submission.label);
      if (seen.Status === 'FINISHED') return { id, hasResultSet: seen.HasResultSet ?? false };
      if (seen.Status === 'FAILED' || seen.Status === 'ABORTED') throw notFinished(id, seen);
      if (clock.now() - reportedMs >= REPORT_EVERY_MS) {
        reportedMs = clock.now();
        notify({ kind: 'statement-running', label: submission.label, elapsedMs: clock.now() - begunMs, statementId: id });
        await this.tellWhoHolds(submission, seen.RedshiftPid);
      }
      // An answer that came at once means that nobody waited for us.
      if (clock.now() - askedMs < 1_000) {
        await clock.sleep(pauseMs, signal);
        pauseMs = Math.min(pauseMs * 2, SHORT_POLL_MS_MAX);
      }
      if (signal.aborted) await this.cancel(id, submission.label);
    }
  }

  /** A statement that lasts may be waiting; who it waits for is worth a question, and no failure. */
  private async tellWhoHolds({ relations = [] }: Submission, pid: number | undefined): Promise<void> {
    const { lockHolders, notify } = this.options;
    if (lockHolders === undefined || relations.length === 0) return;
    const holders = await lockHolders(relations, String(pid ?? '')).catch(() => []);
    for (const holder of holders) if (holder.granted) notify({ kind: 'lock-held', holder });
  }

  private async describe(id: string, waitSeconds: number, label: string): Promise<DescribeStatementCommandOutput> {
    const { client, signal } = this.options;
    const request = () => client.send(new DescribeStatementCommand({ Id: id, ...(this.mayWait ? { WaitTimeSeconds: waitSeconds } : {}) }), { abortSignal: signal });
    return this.send(true, request, () => this.cancel(id, label));
  }

  /** Sends until the service takes it. A lost response is TransportLost, for a read it is asked again. */
  private async send<T>(isRead: boolean, request: () => Promise<T>, onAbort: (isSent: boolean) => Promise<never>): Promise<T> {
    const { clock, signal, notify, random, label } = this.options;
    let pauseMs = 250;
    for (let attempt = 1; ; attempt++) {
      if (signal.aborted) return onAbort(attempt > 1);
      try {
        return await request();
      } catch (error) {
        if (signal.aborted) return onAbort(true);
        if (error instanceof TransportLost) throw error;
        const verdict = verdictOf(error);
        if (verdict === 'no-waiting' && this.mayWait) {
          this.mayWait = false;
          continue;
        }
        if (verdict === 'session-gone') throw new SessionGone(toAppError(error, label).message, { cause: error });
        if (verdict === 'refused' || attempt >= ATTEMPTS_MAX) throw toAppError(error, label);
        if (verdict === 'unknown' && !isRead) throw new TransportLost(toAppError(error, label).message, { cause: error });
        const inMs = Math.round(pauseMs * random());
        notify({ kind: 'retrying', reason: toAppError(error, label).message, inMs });
        await clock.sleep(inMs, signal);
        pauseMs = Math.min(pauseMs * 2, BACKOFF_MS_MAX);
      }
    }
  }

  /** The run was told to stop before the service said the statement's id: it is looked for by its name. */
  private async cancelByName(submission: Submission): Promise<never> {
    let isAnswered = false;
    for (let attempt = 1; attempt <= FIND_ATTEMPTS_MAX && !this.options.lastCall.aborted; attempt++) {
      const found = await this.findQuietly(submission.name);
      if (found?.Id !== undefined) return this.cancel(found.Id, submission.label);
      isAnswered ||= found !== undefined;
      await this.options.clock.sleep(CANCEL_PAUSE_MS);
    }
    const known = isAnswered ? 'the warehouse does not know it (yet)' : 'whether the warehouse got it is not known, because it does not answer';
    throw new Cancelled(`the run was told to stop while ${submission.label} was being sent; ${known}`);
  }

  /** Cancels, and says what came of it. Never returns. */
  private async cancel(id: string, label: string): Promise<never> {
    const { client, clock, lastCall: abortSignal } = this.options;
    const untilMs = clock.now() + CANCEL_MS_MAX;
    let refusal = '';
    try {
      // A statement that has just ended cannot be cancelled; what it came to is asked for all the same.
      await client.send(new CancelStatementCommand({ Id: id }), { abortSignal }).catch((error: unknown) => (refusal = toAppError(error, this.options.label).message));
      for (;;) {
        const { Status } = await client.send(new DescribeStatementCommand({ Id: id }), { abortSignal });
        if (Status === 'ABORTED' || Status === 'FAILED') throw new Cancelled(`the run was told to stop; the running statement of ${label} was cancelled (${id})`);
        if (Status === 'FINISHED') throw new Cancelled(`the run was told to stop; the statement of ${label} finished before it could be cancelled (${id})`);
        if (clock.now() > untilMs) break;
        await clock.sleep(CANCEL_PAUSE_MS);
      }
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      throw new Cancelled(`the run was told to stop; whether the statement of ${label} was cancelled is not known (${id}): ${toAppError(error, this.options.label).message}`, { cause: error });
    }
    const told = refusal === '' ? 'was told to stop too, and still runs' : `could not be cancelled, and still runs: ${refusal}`;
    throw new Cancelled(`the run was told to stop; the statement of ${label} ${told} (${id})`);
  }

  /** Undefined when there was no answer, an empty object when the answer is that there is no such statement. */
  private async findQuietly(name: string): Promise<StatementData | { readonly Id?: undefined } | undefined> {
    const { client, lastCall: abortSignal } = this.options;
    try {
      return (await client.send(new ListStatementsCommand({ StatementName: name, Status: 'ALL' }), { abortSignal })).Statements?.find(({ StatementName }) => StatementName === name) ?? {};
    } catch {
      return undefined;
    }
  }

  /** Every statement known under a name, in whatever warehouse. Status ALL, because without it only finished ones are listed. */
  list(name: string): Promise<readonly StatementData[]> {
    return this.listPages({ StatementName: name, Status: 'ALL' });
  }

  /** The statements of this warehouse with a name that begins so, and in one state. */
  listHere(name: string, status: 'SUBMITTED' | 'PICKED' | 'STARTED'): Promise<readonly StatementData[]> {
    const { ClusterIdentifier, WorkgroupName, Database } = this.options.target;
    const where = { ...(ClusterIdentifier === undefined ? {} : { ClusterIdentifier }), ...(WorkgroupName === undefined ? {} : { WorkgroupName }), ...(Database === undefined ? {} : { Database }) };
    return this.listPages({ ...where, StatementName: name, Status: status });
  }

  private async listPages(wanted: ListStatementsCommandInput): Promise<readonly StatementData[]> {
    const { client } = this.options;
    const found: StatementData[] = [];
    let next: string | undefined;
    do {
      const page = await this.send(true, () => client.send(new ListStatementsCommand({ ...wanted, MaxResults: 100, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
      found.push(...(page.Statements ?? []));
      next = page.NextToken;
    } while (next !== undefined && found.length < 1_000);
    return found;
  }

  /** Why a statement ended; undefined when the service no longer knows. */
  async errorOf(id: string): Promise<string | undefined> {
    const { client } = this.options;
    try {
      return (await this.send(true, () => client.send(new DescribeStatementCommand({ Id: id })), stopped)).Error ?? '';
    } catch (error) {
      if (error instanceof AppError && error.code === 'WAREHOUSE_NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** Asks for a statement of another run to be cancelled; one that has ended meanwhile cannot be, and that is as good. */
  async cancelOther(id: string): Promise<void> {
    const { client } = this.options;
    try {
      await this.send(true, () => client.send(new CancelStatementCommand({ Id: id })), stopped);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'STATEMENT_REFUSED')) throw error;
    }
  }

  /** The first rows of a result, every value as text. */
  async fetch(id: string, rowsMax: number): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[]; readonly total: number }> {
    const { client } = this.options;
    const rows: (readonly (string | null)[])[] = [];
    for (let next: string | undefined; ;) {
      const page = await this.send(true, () => client.send(new GetStatementResultCommand({ Id: id, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
      for (const record of page.Records ?? []) if (rows.length < rowsMax) rows.push(record.map(fieldText));
      next = page.NextToken;
      if (next !== undefined && rows.length < rowsMax) continue;
      const columns = (page.ColumnMetadata ?? []).map((column) => column.label ?? column.name ?? '');
      return { columns, rows, total: Math.max(page.TotalNumRows ?? 0, rows.length) };
    }
  }
}

function stopped(): Promise<never> {
  return Promise.reject(new Cancelled('the run was told to stop; no statement is running'));
}

function notFinished(id: string, seen: DescribeStatementCommandOutput): NotFinished {
  const failed = failedChild(seen.SubStatements ?? []);
  const message = seen.Error || (failed === undefined ? undefined : seen.SubStatements?.[failed]?.Error) || `the statement was ${seen.Status === 'ABORTED' ? 'cancelled' : 'rejected'} without a message`;
  return new NotFinished(id, message, seen.Status ?? 'FAILED', failed);
}

/** Which status the children before and after the failed one carry is not documented, so only what singles one out is believed. */
function failedChild(children: readonly SubStatementData[]): number | undefined {
  const failed = [...children.keys()].filter((at) => children[at]?.Status === 'FAILED');
  if (failed.length === 1) return failed[0];
  // After the first error come only complaints about it: https://github.com/awslabs/mcp/issues/1489
  const withError = (failed.length > 1 ? failed : [...children.keys()]).filter((at) => (children[at]?.Error ?? '') !== '');
  const isSame = withError.length > 1 && withError.every((at) => children[at]?.Error === children[withError[0] ?? 0]?.Error);
  return isSame ? undefined : withError[0];
}

function fieldText(field: Field): string | null {
  if (field.stringValue !== undefined) return field.stringValue;
  if (field.longValue !== undefined) return String(field.longValue);
  if (field.doubleValue !== undefined) return String(field.doubleValue);
  if (field.booleanValue !== undefined) return String(field.booleanValue);
  if (field.blobValue !== undefined) return Buffer.from(field.blobValue).toString('hex');
  return null;
}
