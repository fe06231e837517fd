/** Runs statements, each when its connection has its turn: on the connection of its session, or on one of its own. */
import { Connection } from './connection.js';
import { Execution } from './execution.js';
import { inTurn } from './inspection.js';
import { cutOff, outcomeSql, readOutcome, STOPPED_ERROR } from './journal.js';
import { failed, summarize } from './outcome.js';
import { PostgresStopped, type Engine, type PostgresResult } from './postgres.js';
import type { Statement, StatementOutcome } from './statement.js';
import { StatementCancelled, StatementParts, type EmulationCount } from './statement-parts.js';

const SETTLE_ATTEMPTS_MAX = 3;

const CANCELLED = 'Query cancelled on user\'s request';

interface Running { readonly connection: Connection; cancelling?: Promise<void> }

export class StatementRunner {
  private readonly parts: StatementParts;
  private readonly running = new Map<Statement, Running>();

  /** `s3Folder` stands for S3; undefined where there is none. */
  constructor(private readonly engine: Engine, private readonly onEnd: () => void, private readonly inspectMsMax: number, s3Folder: string | undefined) {
    this.parts = new StatementParts(engine.isConcurrent, s3Folder);
  }

  emulation(): EmulationCount {
    return this.parts.emulation();
  }

  /** A connection for the statements of a session. */
  connect(): Connection {
    return new Connection(this.engine.connect());
  }

  enqueue(statement: Statement, ofSession?: Connection): void {
    const connection = ofSession ?? this.connect();
    connection.queue(async () => {
      const outcome = await this.runOne(statement, connection);
      await this.leave(connection, ofSession === undefined);
      if (!statement.ended) statement.end(outcome);
      this.onEnd();
    });
  }

  /** Rolls back what is open, and forgets the rest. */
  disconnect(connection: Connection | undefined): void {
    connection?.queue(async () => {
      if (connection.transaction === 'open') await connection.engine.run(['ROLLBACK', ...connection.deferred]).catch(() => undefined);
      await connection.engine.close().catch(() => undefined);
    });
  }

  /** Asks the catalog when it is this question's turn. Throws the ServiceError of one whose turn does not come in time. */
  inspect(sql: string): Promise<PostgresResult> {
    return inTurn(this.engine.connect(), sql, this.inspectMsMax);
  }

  /** Drops a waiting statement, or stops a running one: once, because the next stop would cut off what is written about the first. */
  async cancel(statement: Statement): Promise<void> {
    const running = this.running.get(statement);
    statement.cancelled = true;
    if (running === undefined) {
      if (!statement.ended) statement.end(cutOff(statement, CANCELLED, Date.now()));
      return;
    }
    running.cancelling ??= running.connection.engine.cancel();
    await running.cancelling;
  }

  private async runOne(statement: Statement, connection: Connection): Promise<StatementOutcome> {
    const running: Running = { connection };
    try {
      if (connection.transaction !== 'open') await connection.engine.enter();
      if (statement.outcome !== undefined) return statement.outcome;
      this.running.set(statement, running);
      statement.begin('PICKED', Date.now());
      return await new Execution(statement, connection, this.parts).run();
    } catch (error) {
      return await this.settle(statement, connection, error);
    } finally {
      // Whatever comes next on the connection must not be what is stopped.
      await running.cancelling?.catch(() => undefined);
      this.running.delete(statement);
    }
  }

  /** An open transaction keeps its turn. */
  private async leave({ engine, transaction }: Connection, isLast: boolean): Promise<void> {
    if (isLast) await engine.close().catch(() => undefined);
    else if (transaction !== 'open') await engine.leave().catch(() => undefined);
  }

  /** A cancel may stop PostgreSQL even while this writes what became of the statement; then it is written again. */
  private async settle(statement: Statement, connection: Connection, error: unknown, attempt = 1): Promise<StatementOutcome> {
    const { engine } = connection;
    if (connection.transaction === 'open') connection.transaction = 'failed';
    try {
      if (error instanceof PostgresStopped) await engine.recover();
      else await engine.run(['ROLLBACK']);
      const outcome = await readOutcome(engine, statement.request.id) ?? outcomeOf(statement, error);
      const { error: unwritten } = await engine.run([...connection.deferred, outcomeSql(statement.request.id, outcome)]);
      if (unwritten !== undefined) throw new Error(unwritten.message);
      connection.written();
      return outcome;
    } catch (failure) {
      if (attempt < SETTLE_ATTEMPTS_MAX) return this.settle(statement, connection, failure, attempt + 1);
      return cutOff(statement, `${STOPPED_ERROR}, and it does not start again: ${messageOf(failure)}`, Date.now());
    }
  }
}

function outcomeOf(statement: Statement, error: unknown): StatementOutcome {
  if (statement.cancelled) return cutOff(statement, CANCELLED, Date.now());
  if (error instanceof PostgresStopped || error instanceof StatementCancelled) return cutOff(statement, STOPPED_ERROR, Date.now());
  return summarize(statement, [failed(messageOf(error), 0)]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
