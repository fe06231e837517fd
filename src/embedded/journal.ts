/**
 * The statements on record in the warehouse itself: each is written before it runs, its outcome in the transaction of its effect.
 *
 * So after a crash a record with an outcome tells the truth, and one without means that PostgreSQL rolled the statement back.
 */
import { withoutCredentials } from './copy/credentials.js';
import type { Postgres } from './postgres.js';
import { sqlLiteral } from './sql-literal.js';
import { Statement, STATEMENT_KEPT_MS, type StatementOutcome, type StatementRequest } from './statement.js';

const TABLE = '_redshift_devops_embedded.statement';
/** What a statement says that was cut off by the end of its process or thread. */
export const STOPPED_ERROR = 'the embedded warehouse was stopped while the statement ran';

/** The keys of a COPY or an UNLOAD are left out: what is on record outlives the process. */
export function recordSql(sent: StatementRequest): string {
  const request = withoutCredentials(sent);
  return `INSERT INTO ${TABLE} (id, created_at, record) VALUES (${sqlLiteral(request.id)}, ${request.createdMs}, ${sqlLiteral(JSON.stringify(request))})`;
}

export function outcomeSql(id: string, outcome: StatementOutcome): string {
  return `UPDATE ${TABLE} SET outcome = ${sqlLiteral(JSON.stringify(outcome))} WHERE id = ${sqlLiteral(id)}`;
}

/** Forgets what is too old and reads the rest, oldest first; a statement without an outcome is settled as aborted. */
export async function readJournal(postgres: Postgres, nowMs: number): Promise<readonly Statement[]> {
  const { results, error } = await postgres.run([
    `DELETE FROM ${TABLE} WHERE created_at < ${nowMs - STATEMENT_KEPT_MS}`,
    `SELECT record, outcome FROM ${TABLE} ORDER BY created_at, id`,
  ]);
  if (error !== undefined) throw new Error(`the statements on record cannot be read: ${error.message}`);
  const statements: Statement[] = [];
  for (const [record, outcome] of results[1]?.rows ?? []) {
    if (record === null || record === undefined) continue;
    const statement = new Statement(JSON.parse(record) as StatementRequest);
    if (outcome === null || outcome === undefined) await settleAborted(postgres, statement, STOPPED_ERROR, nowMs);
    else statement.end(JSON.parse(outcome) as StatementOutcome);
    statements.push(statement);
  }
  return statements;
}

/** What became of a statement whose transaction the journal may or may not have seen committed. */
export async function settleInterrupted(postgres: Postgres, statement: Statement, error: string, nowMs: number): Promise<void> {
  const { results } = await postgres.run([`SELECT outcome FROM ${TABLE} WHERE id = ${sqlLiteral(statement.request.id)}`]);
  const written = results[0]?.rows[0]?.[0];
  if (typeof written === 'string') statement.end(JSON.parse(written) as StatementOutcome);
  else await settleAborted(postgres, statement, error, nowMs);
}

async function settleAborted(postgres: Postgres, statement: Statement, error: string, nowMs: number): Promise<void> {
  const { request } = statement;
  const part = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 } as const;
  const outcome: StatementOutcome = { ...part, error, endedMs: nowMs, parts: request.sqls.map(() => part) };
  await postgres.run([outcomeSql(request.id, outcome)]);
  statement.end(outcome);
}
