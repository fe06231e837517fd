/** One SQL text of a statement: refused, translated, executed, and what came of it. */
import { prepareAsking } from './ask-columns.js';
import type { Connection } from './connection.js';
import type { TransferPlan } from './copy/plan.js';
import { transfer, TransferStopped } from './copy/transfer.js';
import { errorText } from './error-text.js';
import { missingSystemTable } from './missing-system-table.js';
import { failed, nanoseconds, NOTHING, rowCount, timedOutText } from './outcome.js';
import { STOPPED, TIMEOUT_MESSAGE, type PostgresError } from './postgres.js';
import { resultBytes } from './result-page.js';
import type { PartOutcome, Statement } from './statement.js';
import { precautions } from './translate/concurrency.js';
import { CALLED_ALONE, CALLED_IN_TRANSACTION, endsTransactions } from './translate/procedure-call.js';
import { NotEmulated, Refused } from './translate/refused.js';
import type { PreparedStatement } from './translate/prepare.js';

/** How many statements ran, were accepted without an effect here, and were turned away as not emulated. */
export interface EmulationCount { readonly executed: number; readonly recorded: number; readonly notEmulated: number }

/** The statement was cancelled, and nothing of it goes on. */
export class StatementCancelled extends Error {
  override readonly name = 'StatementCancelled';
}

/** A text on its way: where it stands and where it runs. */
export interface Part {
  readonly statement: Statement;
  readonly index: number;
  readonly connection: Connection;
  /** Whether others are in the same transaction. */
  readonly inTransaction: boolean;
}

export class StatementParts {
  private readonly counts = { executed: 0, recorded: 0, notEmulated: 0 };
  private queries = 0;

  /** `isConcurrent` says whether statements meet what others do at the same time; `s3Folder` stands for S3, undefined where there is none. */
  constructor(private readonly isConcurrent: boolean, private readonly s3Folder: string | undefined) {}

  emulation(): EmulationCount {
    return { ...this.counts };
  }

  /** Runs it in the transaction that is open. Throws StatementCancelled, and PostgresStopped. */
  async run(part: Part): Promise<PartOutcome> {
    if (part.statement.cancelled) throw new StatementCancelled();
    const { connection } = part;
    const refusal = this.isConcurrent ? await this.meetOthers(part) : undefined;
    if (refusal !== undefined) return refusal;
    const prepared = await this.prepare(part);
    if (!('script' in prepared)) return prepared;
    if (prepared.transfer !== undefined && this.s3Folder !== undefined) return this.transfer(part, prepared.transfer, this.s3Folder);
    const { engine } = connection;
    const script = withJournal(await this.scriptOf(part, prepared), connection.deferred);
    // A setting is set in no time, and the way to PostgreSQL and back must not count as any.
    const { results, error } = await (SETTINGS.has(prepared.kind) ? engine.run(script) : engine.runTimed(script));
    if (error !== undefined) return this.failure(part, prepared, script[results.length], error);
    if (!WITHOUT_SNAPSHOT.has(prepared.kind)) connection.hasSnapshot = true;
    if (script.includes('COMMIT')) connection.written();
    const result = results[script.indexOf(prepared.script.find((entry) => entry.isResult)?.sql ?? '')];
    if (result?.fields !== undefined) part.statement.results.set(part.index, result);
    const durationMs = results.reduce((sum, each) => sum + each.durationMs, 0);
    return {
      status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: rowCount(result?.tag), bytes: result === undefined ? 0 : resultBytes(result),
      hasResultSet: result?.fields !== undefined, queryId: ++this.queries,
    };
  }

  /** What came of BEGIN, COMMIT and ROLLBACK. */
  control(): PartOutcome {
    this.counts.executed++;
    return { ...NOTHING, status: 'FINISHED', rows: 0, queryId: ++this.queries };
  }

  /** What came of a text that is not run at all. Throws what is neither Refused nor NotEmulated. */
  refusal(error: unknown): PartOutcome {
    if (error instanceof NotEmulated) this.counts.notEmulated++;
    if (error instanceof NotEmulated || error instanceof Refused) return failed(error.text, 0);
    throw error;
  }

  /** COPY and UNLOAD: many scripts, which together are one statement. */
  private async transfer(part: Part, plan: TransferPlan, s3Folder: string): Promise<PartOutcome> {
    const { statement, connection } = part;
    try {
      connection.hasSnapshot = true;
      return await transfer(connection.engine, plan, { s3Folder, queryId: ++this.queries, isCancelled: () => statement.cancelled });
    } catch (error) {
      const stopped = error instanceof TransferStopped ? this.stopped(part, error.cause) : undefined;
      if (stopped === undefined) throw error;
      return stopped;
    }
  }

  /** A procedure that ends transactions is called outside of one when it is alone, and told so when it is not. */
  private async scriptOf({ statement, index, connection, inTransaction }: Part, { kind, script }: PreparedStatement): Promise<readonly string[]> {
    const sqls = script.map(({ sql }) => sql);
    if (kind !== 'call') return sqls;
    if (inTransaction) return [CALLED_IN_TRANSACTION, ...sqls];
    const { results } = await connection.engine.run([endsTransactions(statement.request.sqls[index] ?? '')]);
    return results[0]?.rows[0]?.[0] === 't' ? ['COMMIT', CALLED_ALONE, ...sqls, 'BEGIN'] : sqls;
  }

  /** Waits for whom the text must wait; what came of it when that failed. */
  private async meetOthers(part: Part): Promise<PartOutcome | undefined> {
    const { engine, hasSnapshot } = part.connection;
    const { locks, look } = precautions(part.statement.request.sqls[part.index] ?? '');
    if (locks.length > 0) {
      const { error } = await engine.runTimed(['SAVEPOINT "_meet"', ...locks, 'RELEASE SAVEPOINT "_meet"']);
      if (error !== undefined && OTHERS_FAULT.has(error.code ?? '')) return this.stopped(part, error) ?? failed(errorText(error, undefined), error.durationMs);
      // What cannot be locked, or is not there, is the text's own business.
      if (error !== undefined) await engine.run(['ROLLBACK TO SAVEPOINT "_meet"', 'RELEASE SAVEPOINT "_meet"']);
    }
    // Only now has PostgreSQL heard of what was dropped.
    const { error } = await engine.run(hasSnapshot ? look : []);
    return error === undefined ? undefined : failed(errorText(error, undefined), error.durationMs);
  }

  private failure(part: Part, prepared: PreparedStatement, sql: string | undefined, error: PostgresError): PartOutcome {
    const stopped = this.stopped(part, error);
    if (stopped !== undefined) return stopped;
    const missing = missingSystemTable(error);
    if (missing !== undefined) {
      this.counts[prepared.treatment]--;
      return this.refusal(new NotEmulated(`the system table ${missing.toUpperCase()}`));
    }
    const position = error.position === undefined ? undefined : prepared.script.find((entry) => entry.sql === sql)?.positionOf?.(error.position);
    const text = errorText(error, position);
    if (text.startsWith(new NotEmulated('').text)) {
      this.counts[prepared.treatment]--;
      this.counts.notEmulated++;
    }
    return failed(text, error.durationMs);
  }

  /** What came of a text that was stopped; undefined when something else is wrong. */
  private stopped({ statement }: Part, { code, message, durationMs }: PostgresError): PartOutcome | undefined {
    if (code === STOPPED && statement.cancelled) throw new StatementCancelled();
    if (code !== STOPPED || message !== TIMEOUT_MESSAGE) return undefined;
    const queryId = ++this.queries;
    return { ...failed(timedOutText(queryId), durationMs), queryId };
  }

  private async prepare({ statement: { request }, index, connection, inTransaction }: Part): Promise<PreparedStatement | PartOutcome> {
    try {
      const prepared = await prepareAsking((script) => connection.engine.run(script), request.sqls[index] ?? '', { inTransaction, parameters: request.parameters, lost: connection.engine.lost, hasS3: this.s3Folder !== undefined });
      this.counts[prepared.treatment]++;
      return prepared;
    } catch (error) {
      return this.refusal(error);
    }
  }
}

/** A script that commits takes along what the journal is to say of the transaction so far. */
function withJournal(script: readonly string[], deferred: readonly string[]): readonly string[] {
  const commit = script.indexOf('COMMIT');
  return commit === -1 ? script : script.toSpliced(commit, 0, ...deferred);
}

/** A cancel or a timeout, a conflict, a deadlock. */
const OTHERS_FAULT = new Set([STOPPED, '40001', '40P01']);

const SETTINGS = new Set(['set', 'reset', 'show']);
/** LOCK comes before the snapshot, so that what is read after it is what the others have left. */
const WITHOUT_SNAPSHOT = new Set([...SETTINGS, 'lock']);
