/**
 * A statement's run on its connection: recorded, executed, and committed together with its outcome.
 *
 * The texts of a batch are one transaction, or with AUTO_COMMIT one each. A session, and an AUTO_COMMIT batch, may begin a transaction that
 * several of their texts are in: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
 */
import type { Connection } from './connection.js';
import { DATABASE } from './database.js';
import { errorText } from './error-text.js';
import { outcomeSql, recordSql } from './journal.js';
import { failed, summarize } from './outcome.js';
import { NO_TIMEOUT, STOPPED, type PostgresError } from './postgres.js';
import { StatementCancelled, type StatementParts } from './statement-parts.js';
import type { PartOutcome, Statement, StatementOutcome } from './statement.js';
import { NotEmulated, Refused } from './translate/refused.js';
import { controlSql, READ_ONLY, transactionControl } from './translate/transaction-control.js';

const ABORTED = 'ERROR: current transaction is aborted, commands ignored until end of transaction block';

export class Execution {
  /** The outcome, when it has been written already. */
  private settled: StatementOutcome | undefined;

  constructor(private readonly statement: Statement, private readonly connection: Connection, private readonly parts: StatementParts) {}

  /** Throws PostgresStopped, StatementCancelled, and what is wrong with the journal. */
  async run(): Promise<StatementOutcome> {
    const { request } = this.statement;
    await this.record();
    const wanted = request.target['Database'];
    if (wanted !== undefined && wanted !== DATABASE) return this.conclude([failed(`FATAL: database "${wanted}" does not exist`, 0)]);
    this.statement.begin('STARTED', Date.now());
    if (request.mode === 'AUTO_COMMIT') return this.eachAlone();
    if (this.connection.transaction === 'none' && !this.beginsOwn()) return this.together();
    if (!request.isBatch) return this.conclude([await this.step(0)]);
    const refusal = this.parts.refusal(new NotEmulated('a batch in a session whose transaction is open; send its statements one by one'));
    await this.fail();
    return this.conclude([refusal]);
  }

  private async record(): Promise<void> {
    const record = recordSql(this.statement.request);
    if (this.connection.transaction === 'open') this.connection.defer([record]);
    else await this.must([record]);
  }

  /** Alone and outside a session BEGIN has nothing to begin. */
  private beginsOwn(): boolean {
    const { isBatch, sessionId } = this.statement.request;
    return !isBatch && sessionId !== undefined && transactionControl(this.sql(0)) === 'begin';
  }

  private sql(index: number): string {
    return this.statement.request.sqls[index] ?? '';
  }

  private async together(): Promise<StatementOutcome> {
    const { statement, connection } = this;
    const { isBatch, sqls } = statement.request;
    await this.start('BEGIN');
    const parts: PartOutcome[] = [];
    for (const index of sqls.keys()) {
      const part = await this.parts.run({ statement, index, connection, inTransaction: isBatch });
      parts.push(part);
      if (part.status !== 'FAILED') continue;
      await this.must(['ROLLBACK']);
      return this.conclude(parts);
    }
    const outcome = summarize(statement, parts);
    const error = await this.commit([outcomeSql(statement.request.id, outcome)]);
    return error === undefined ? outcome : this.undone(error);
  }

  /** AUTO_COMMIT: each is committed alone, and one that fails stops nothing. */
  private async eachAlone(): Promise<StatementOutcome> {
    const { connection, statement: { request } } = this;
    const parts: PartOutcome[] = [];
    for (const index of request.sqls.keys()) {
      parts.push(await this.step(index));
      if (connection.transaction !== 'open') await connection.engine.save();
    }
    if (request.sessionId === undefined && connection.transaction === 'open') await this.fail();
    return this.conclude(parts);
  }

  /** A text that is in no transaction but its client's own, if that has begun one. */
  private async step(index: number): Promise<PartOutcome> {
    const { transaction } = this.connection;
    const control = transactionControl(this.sql(index));
    if (transaction === 'failed' && (control === undefined || control === 'begin')) return failed(ABORTED, 0);
    if (control === undefined || (transaction === 'none' && control !== 'begin')) return transaction === 'open' ? this.inside(index) : this.alone(index);
    try {
      return await this.control(controlSql(this.sql(index), control));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.fail();
      return this.parts.refusal(error);
    }
  }

  private async control(sql: string): Promise<PartOutcome> {
    const { connection, statement } = this;
    const done = this.parts.control();
    if (sql === 'COMMIT' && connection.transaction === 'open') {
      // The one text of a statement takes its outcome with it.
      if (!statement.request.isBatch) this.settled = summarize(statement, [done]);
      const error = await this.commit(this.settled === undefined ? [] : [outcomeSql(statement.request.id, this.settled)]);
      if (error === undefined) return done;
      this.settled = undefined;
      connection.transaction = 'none';
      return failed(errorText(error, undefined), 0);
    }
    const isBeginning = sql !== 'COMMIT' && sql !== 'ROLLBACK';
    // In a transaction Redshift answers BEGIN with a warning, and goes on.
    if (isBeginning && connection.transaction === 'none') await this.start(sql);
    else if (!isBeginning && connection.transaction === 'open') await this.must([sql]);
    if (!isBeginning) connection.transaction = 'none';
    else if (connection.transaction === 'none') connection.begin(sql === READ_ONLY);
    return done;
  }

  private async start(sql: string): Promise<void> {
    await this.must([sql]);
    this.connection.hasSnapshot = false;
  }

  private async alone(index: number): Promise<PartOutcome> {
    await this.start('BEGIN');
    const part = await this.parts.run({ statement: this.statement, index, connection: this.connection, inTransaction: false });
    const error = part.status === 'FAILED' ? await this.tell(['ROLLBACK']) : await this.tell(['COMMIT']);
    return error === undefined ? part : failed(errorText(error, undefined), 0);
  }

  private async inside(index: number): Promise<PartOutcome> {
    const part = await this.parts.run({ statement: this.statement, index, connection: this.connection, inTransaction: true });
    if (part.status === 'FAILED') await this.fail();
    return part;
  }

  /** The transaction of the client is over and undone; the client has yet to be told by every statement until it ends it. */
  private async fail(): Promise<void> {
    if (this.connection.transaction !== 'open') return;
    await this.must(['ROLLBACK']);
    this.connection.transaction = 'failed';
  }

  /** Commits what has been done and what the journal says of it, or undoes both. */
  private async commit(entries: readonly string[]): Promise<PostgresError | undefined> {
    const { connection } = this;
    if (this.statement.cancelled) throw new StatementCancelled();
    const journal = [...connection.deferred, ...entries];
    const error = await this.tell(connection.isReadOnly && connection.transaction === 'open' ? ['COMMIT', ...journal] : [NO_TIMEOUT, ...journal, 'COMMIT']);
    if (error === undefined) {
      connection.written();
      connection.transaction = 'none';
    } else await this.must(['ROLLBACK']);
    return error;
  }

  /** What fails only with the commit (a full disk, a conflict) undoes everything. */
  private async undone(error: PostgresError): Promise<StatementOutcome> {
    this.statement.results.clear();
    return this.conclude([failed(errorText(error, undefined), 0)]);
  }

  private async conclude(parts: readonly PartOutcome[]): Promise<StatementOutcome> {
    const { statement, connection } = this;
    if (this.settled !== undefined) return this.settled;
    const outcome = summarize(statement, parts);
    connection.defer([outcomeSql(statement.request.id, outcome)]);
    if (connection.transaction === 'open') return outcome;
    await this.must(connection.deferred);
    connection.written();
    return outcome;
  }

  private async must(script: readonly string[]): Promise<void> {
    const error = await this.tell(script);
    if (error !== undefined) throw new Error(errorText(error, undefined));
  }

  private async tell(script: readonly string[]): Promise<PostgresError | undefined> {
    const { error } = await this.connection.engine.run(script);
    if (error?.code === STOPPED && this.statement.cancelled) throw new StatementCancelled();
    return error;
  }
}
