/** Runs statements one after the other, each with its record: refuse, translate, execute, and commit the effect together with the outcome. */
import { prepareAsking } from './ask-columns.js';
import { READ_CONNECTION } from './connection.js';
import { transfer } from './copy/transfer.js';
import { DATABASE } from './database.js';
import { errorText } from './error-text.js';
import { outcomeSql, recordSql, settleInterrupted, STOPPED_ERROR } from './journal.js';
import { missingSystemTable } from './missing-system-table.js';
import { aborted, failed, nanoseconds, NOTHING, rowCount, summarize } from './outcome.js';
import { PostgresStopped, type Postgres, type PostgresError, type PostgresResult } from './postgres.js';
import { inTurn } from './inspection.js';
import { resultBytes } from './result-page.js';
import type { PartOutcome, Statement } from './statement.js';
import { changesTimeout, limitMs, SHOW_TIMEOUT, shownMs, TIMED_OUT, timedOutText, within } from './statement-timeout.js';
import { NotEmulated, Refused } from './translate/refused.js';
import type { PreparedStatement } from './translate/prepare.js';

/** How many statements ran, were accepted without an effect here, and were turned away as not emulated. */
export interface EmulationCount { readonly executed: number; readonly recorded: number; readonly notEmulated: number }

/** PostgreSQL in one thread checkpoints only when asked, and its log grows until then. */
const CHECKPOINT_EVERY = 200;

const SETTLE_ATTEMPTS_MAX = 3;

const CANCELLED = 'Query cancelled on user\'s request';

export class StatementRunner {
  private readonly counts = { executed: 0, recorded: 0, notEmulated: 0 };
  private tail: Promise<void> = Promise.resolve();
  private running: Statement | undefined;
  private restarting: Promise<void> | undefined;
  private queries = 0;
  private finished = 0;

  /** `s3Folder` stands for S3; undefined where there is none. */
  constructor(private readonly postgres: Postgres, private readonly onEnd: () => void, private readonly inspectMsMax: number, private readonly s3Folder?: string) {}

  emulation(): EmulationCount {
    return { ...this.counts };
  }

  enqueue(statement: Statement): void {
    this.tail = this.tail.then(() => this.runOne(statement));
  }

  /** Asks the catalog when it is this question's turn. Throws the ServiceError of one whose turn does not come in time. */
  inspect(sql: string): Promise<PostgresResult> {
    return inTurn((work) => { this.tail = this.tail.then(work); }, () => this.postgres.run([sql]), this.inspectMsMax);
  }

  /** Drops a waiting statement, or stops PostgreSQL under a running one: once, because the next stop would cut off what is written about the first. */
  async cancel(statement: Statement): Promise<void> {
    const isStopping = statement.cancelled;
    statement.cancelled = true;
    if (this.running === statement) await (isStopping ? this.restarting : this.restart());
    else if (!statement.ended) statement.end(aborted(statement, CANCELLED));
  }

  private async runOne(statement: Statement): Promise<void> {
    if (statement.ended) return;
    this.running = statement;
    statement.begin('STARTED', Date.now());
    try {
      await this.execute(statement);
    } catch (error) {
      await this.settle(statement, error);
    } finally {
      this.running = undefined;
      this.onEnd();
    }
  }

  private async execute(statement: Statement): Promise<void> {
    const { request } = statement;
    await this.mustRun([recordSql(request), ...statement.connection.resume()]);
    const database = request.target['Database'];
    if (database !== undefined && database !== DATABASE) {
      return this.finish(statement, [failed(`FATAL: database "${database}" does not exist`, 0)], []);
    }
    if (request.mode === 'AUTO_COMMIT') return this.executeEachAlone(statement);
    await this.mustRun(['BEGIN']);
    const parts: PartOutcome[] = [];
    for (const index of request.sqls.keys()) {
      const part = await this.executePart(statement, index, request.isBatch);
      parts.push(part);
      if (part.status === 'FAILED') return this.finish(statement, parts, ['ROLLBACK']);
    }
    await this.finish(statement, parts, []);
  }

  /** AUTO_COMMIT: each is committed alone, and one that fails stops nothing. */
  private async executeEachAlone(statement: Statement): Promise<void> {
    const parts: PartOutcome[] = [];
    for (const index of statement.request.sqls.keys()) {
      await this.mustRun(['BEGIN']);
      const part = await this.executePart(statement, index, false);
      const [, held] = await this.mustRun([part.status === 'FAILED' ? 'ROLLBACK' : 'COMMIT', READ_CONNECTION]);
      statement.connection.remember(held);
      parts.push(part);
    }
    await this.finish(statement, parts, []);
  }

  /** One SQL text, for no longer than the timeout in force; what a timeout stops fails, and the connection goes on. */
  private async executePart(statement: Statement, index: number, inTransaction: boolean): Promise<PartOutcome> {
    const { connection, request } = statement;
    const sql = request.sqls[index] ?? '';
    const prepared = await this.prepareCounting(sql, inTransaction, statement);
    if (!('script' in prepared)) return prepared;
    const timeoutMs = limitMs(prepared.kind, connection.timeoutMs);
    let isStopped = false;
    const stop = (): Promise<void> | undefined => {
      isStopped = true;
      return statement.cancelled ? undefined : this.restart();
    };
    const { transfer: plan } = prepared;
    const { s3Folder } = this;
    const work = plan === undefined || s3Folder === undefined ? () => this.runPart(statement, index, prepared, inTransaction)
      : () => transfer(this.postgres, plan, { s3Folder, queryId: ++this.queries, isStopped: () => isStopped || statement.cancelled });
    const part = await within(timeoutMs, work, stop);
    if (part === TIMED_OUT) {
      const queryId = ++this.queries;
      await this.mustRun(connection.resume());
      return { ...failed(timedOutText(queryId), timeoutMs), queryId };
    }
    if (part.status === 'FINISHED' && changesTimeout(prepared.kind, sql)) connection.timeoutMs = shownMs((await this.mustRun([SHOW_TIMEOUT]))[0]?.rows[0]?.[0]);
    return part;
  }

  private async runPart(statement: Statement, index: number, prepared: PreparedStatement, inTransaction: boolean): Promise<PartOutcome> {
    const { results, error } = await this.postgres.run(prepared.script.map((entry) => entry.sql));
    if (error !== undefined) return this.failedPart(prepared, results.length, error, inTransaction);
    const at = prepared.script.findIndex((entry) => entry.isResult);
    const result = results[at];
    const durationMs = results.reduce((sum, each) => sum + each.durationMs, 0);
    if (result?.fields !== undefined) statement.results.set(index, result);
    const bytes = result === undefined ? 0 : resultBytes(result);
    return { status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: rowCount(result?.tag), bytes, hasResultSet: result?.fields !== undefined, queryId: ++this.queries };
  }

  /** A procedure that commits may be called alone, and only then: it is called again outside the transaction. */
  private async failedPart(prepared: PreparedStatement, at: number, error: PostgresError, inTransaction: boolean): Promise<PartOutcome> {
    if (prepared.kind === 'call' && error.code === '2D000' && !inTransaction) {
      const outside = await this.postgres.run(['ROLLBACK', ...prepared.script.map((entry) => entry.sql), 'BEGIN']);
      if (outside.error === undefined) return { ...NOTHING, status: 'FINISHED', rows: 0, queryId: ++this.queries };
      await this.mustRun(['BEGIN']);
      return failed(errorText(outside.error, undefined), outside.error.durationMs);
    }
    const missing = missingSystemTable(error);
    if (missing !== undefined) {
      this.counts[prepared.treatment]--;
      this.counts.notEmulated++;
      return failed(new NotEmulated(`the system table ${missing.toUpperCase()}`).text, error.durationMs);
    }
    const position = error.position === undefined ? undefined : prepared.script[at]?.positionOf?.(error.position);
    return failed(errorText(error, position), error.durationMs);
  }

  private async prepareCounting(sql: string, inTransaction: boolean, { request, connection }: Statement): Promise<PreparedStatement | PartOutcome> {
    try {
      const isAlone = !request.isBatch && request.sessionId === undefined;
      const prepared = await prepareAsking((script) => this.postgres.run(script), sql, { inTransaction, isAlone, parameters: request.parameters, lost: connection.lost, hasS3: this.s3Folder !== undefined });
      this.counts[prepared.treatment]++;
      return prepared;
    } catch (error) {
      if (error instanceof NotEmulated) this.counts.notEmulated++;
      if (error instanceof NotEmulated || error instanceof Refused) return failed(error.text, 0);
      throw error;
    }
  }

  /** Writes the outcome, in the transaction of the effect when there is one. */
  private async finish(statement: Statement, parts: readonly PartOutcome[], rollback: readonly string[]): Promise<void> {
    const outcome = summarize(statement, parts);
    const { error } = await this.postgres.run([...rollback, outcomeSql(statement.request.id, outcome), 'COMMIT']);
    if (error === undefined) {
      await this.leaveConnection(statement);
      return statement.end(outcome);
    }
    // What fails only now (a full disk) undoes the effect too.
    const undone = summarize(statement, [failed(errorText(error, undefined), 0)]);
    await this.postgres.run(['ROLLBACK']);
    await this.postgres.run([outcomeSql(statement.request.id, undone), 'DISCARD ALL']);
    statement.results.clear();
    statement.end(undone);
  }

  /** A session keeps what it has set, and the connection is left as a new one. */
  private async leaveConnection({ request, connection }: Statement): Promise<void> {
    if (request.sessionId !== undefined) connection.remember((await this.postgres.run([READ_CONNECTION])).results[0]);
    const isDue = ++this.finished % CHECKPOINT_EVERY === 0;
    await this.postgres.run(['DISCARD ALL', ...(isDue ? ['CHECKPOINT'] : [])]);
  }

  private async mustRun(script: readonly string[]): Promise<readonly PostgresResult[]> {
    const { results, error } = await this.postgres.run(script);
    if (error !== undefined) throw new Error(errorText(error, undefined));
    return results;
  }

  /** A cancel may stop PostgreSQL even while this writes what became of the statement; then it is written again. */
  private async settle(statement: Statement, error: unknown, attempt = 1): Promise<void> {
    try {
      if (!(error instanceof PostgresStopped)) {
        const outcome = summarize(statement, [failed(error instanceof Error ? error.message : String(error), 0)]);
        await this.postgres.run(['ROLLBACK', outcomeSql(statement.request.id, outcome), 'DISCARD ALL']);
        return statement.end(outcome);
      }
      await this.restart();
      await settleInterrupted(this.postgres, statement, statement.cancelled ? CANCELLED : STOPPED_ERROR, Date.now());
    } catch (failure) {
      if (failure instanceof PostgresStopped && attempt < SETTLE_ATTEMPTS_MAX) return this.settle(statement, failure, attempt + 1);
      statement.end(aborted(statement, `${STOPPED_ERROR}, and it does not start again: ${failure instanceof Error ? failure.message : String(failure)}`));
    }
  }

  private async restart(): Promise<void> {
    this.restarting ??= this.postgres.restart().finally(() => { this.restarting = undefined; });
    await this.restarting;
  }
}
