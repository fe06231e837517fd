/**
 * The statements on record in the warehouse itself: each is written before it runs, its outcome in the transaction of its effect.
 *
 * So after a crash a record with an outcome tells the truth, and one without means that PostgreSQL rolled the statement back. What a client does
 * in a transaction of its own is written when that ends: a crash before undoes the effects and the records together.
 */
import { withoutCredentials } from './copy/credentials.js';
import type { EngineConnection, ScriptOutcome } from './postgres.js';
import { errorText } from './error-text.js';
import { sqlLiteral } from './sql-literal.js';
import { Statement, STATEMENT_KEPT_MS, type StatementOutcome, type StatementRequest } from './statement.js';

const RECORDS = '_redshift_devops_embedded.statement';
/** Nothing but inserted into while statements run: whoever reads or updates what others write too meets them under SERIALIZABLE. */
const OUTCOMES = '_redshift_devops_embedded.outcome';

/** What a statement says that was cut off by the end of its process or connection. */
export const STOPPED_ERROR = 'the embedded warehouse was stopped while the statement ran';

/**
 * Written once, however often that is tried: whether an attempt was committed is not always known. The keys of a COPY or an UNLOAD are left
 * out: what is on record outlives the process.
 */
export function recordSql(sent: StatementRequest): string {
  const request = withoutCredentials(sent);
  return `INSERT INTO ${RECORDS} (id, created_at, record) VALUES (${sqlLiteral(request.id)}, ${request.createdMs}, ${sqlLiteral(JSON.stringify(request))}) ON CONFLICT DO NOTHING`;
}

export function outcomeSql(id: string, outcome: StatementOutcome): string {
  return `INSERT INTO ${OUTCOMES} (id, outcome) VALUES (${sqlLiteral(id)}, ${sqlLiteral(JSON.stringify(outcome))}) ON CONFLICT DO NOTHING`;
}

/** Forgets what is too old and reads the rest, oldest first; a statement without an outcome is settled as aborted. */
export async function readJournal(connection: EngineConnection, nowMs: number): Promise<readonly Statement[]> {
  const rows = rowsOf(await connection.run([
    `DELETE FROM ${RECORDS} WHERE created_at < ${nowMs - STATEMENT_KEPT_MS}`,
    `DELETE FROM ${OUTCOMES} WHERE id NOT IN (SELECT id FROM ${RECORDS})`,
    `SELECT record, outcome FROM ${RECORDS} LEFT JOIN ${OUTCOMES} USING (id) ORDER BY created_at, id`,
  ]));
  const statements: Statement[] = [];
  for (const [record, written] of rows) {
    const statement = new Statement(JSON.parse(record ?? '') as StatementRequest);
    const outcome = written === null || written === undefined ? cutOff(statement, STOPPED_ERROR, nowMs) : JSON.parse(written) as StatementOutcome;
    if (written === null) rowsOf(await connection.run([outcomeSql(statement.request.id, outcome)]));
    statement.end(outcome);
    statements.push(statement);
  }
  return statements;
}

/** The outcome of a statement whose transaction may or may not have been committed; undefined when it was not. */
export async function readOutcome(connection: EngineConnection, id: string): Promise<StatementOutcome | undefined> {
  const written = rowsOf(await connection.run([`SELECT outcome FROM ${OUTCOMES} WHERE id = ${sqlLiteral(id)}`]))[0]?.[0];
  return typeof written === 'string' ? JSON.parse(written) as StatementOutcome : undefined;
}

export function cutOff({ request }: Statement, error: string, nowMs: number): StatementOutcome {
  const part = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 } as const;
  return { ...part, error, endedMs: nowMs, parts: request.sqls.map(() => part) };
}

function rowsOf({ results, error }: ScriptOutcome): readonly (readonly (string | null)[])[] {
  if (error !== undefined) throw new Error(`the statements on record cannot be read or written: ${errorText(error, undefined)}`);
  return results.at(-1)?.rows ?? [];
}
