/** The operations of the Data API this warehouse answers: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Operations.html */
import { randomUUID } from 'node:crypto';
import type { Fields } from './request-fields.js';
import { resultPage } from './result-page.js';
import { invalid, ServiceError } from './service-error.js';
import { Statement, type PartOutcome, type StatementRequest } from './statement.js';
import type { StatementRunner } from './statement-runner.js';
import type { StatementStore } from './statement-store.js';

export interface OperationContext {
  readonly store: StatementStore;
  readonly runner: StatementRunner;
  /** Aborted when the client has gone away; what it started runs on. */
  readonly signal: AbortSignal | undefined;
}

type Answer = Readonly<Record<string, unknown>>;
type Operation = (fields: Fields, context: OperationContext) => Promise<Answer>;

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ExecuteStatement: (fields, context) => submit(fields, [fields.sql('Sql')], false, context),
  BatchExecuteStatement: (fields, context) => submit(fields, fields.sqls('Sqls'), true, context),
  DescribeStatement: describe,
  GetStatementResult: getResult,
  ListStatements: (fields, context) => Promise.resolve(listStatements(fields, context)),
  CancelStatement: cancel,
};

async function submit(fields: Fields, sqls: readonly string[], isBatch: boolean, { store, runner, signal }: OperationContext): Promise<Answer> {
  for (const name of ['SessionId', 'SessionKeepAliveSeconds']) if (fields.has(name)) throw invalid(`${name}: sessions are not emulated`);
  if (fields.has('ResultFormat') && fields.text('ResultFormat') !== 'JSON') throw invalid('ResultFormat: only JSON is emulated');
  const waitMs = fields.waitMs();
  const request: StatementRequest = {
    id: randomUUID(), name: fields.text('StatementName', 500), token: fields.text('ClientToken', 64), sqls, isBatch,
    mode: fields.choice('ExecutionMode', ['TRANSACTION', 'AUTO_COMMIT']), parameters: fields.parameters(sqls), target: fields.target(), createdMs: Date.now(),
  };
  const known = request.token === '' ? undefined : store.withToken(request.token, request.createdMs);
  const statement = known ?? new Statement(request);
  if (known === undefined) {
    store.add(statement, request.createdMs);
    runner.enqueue(statement);
  }
  await statement.waitForEnd(waitMs, signal);
  const waited = waitMs > 0 ? { Status: statement.status, HasResultSet: statement.outcome?.hasResultSet ?? false, RedshiftPid: process.pid } : {};
  return { ...statement.request.target, CreatedAt: seconds(statement.request.createdMs), DbGroups: [], Id: statement.request.id, ...waited };
}

async function describe(fields: Fields, { store, signal }: OperationContext): Promise<Answer> {
  const id = fields.required('Id');
  const statement = store.get(id);
  await statement.waitForEnd(fields.waitMs(), signal);
  const part = statement.partOf(id);
  if (part !== undefined) return describePart(statement, part);
  const { request, outcome } = statement;
  return {
    ...request.target, ...common(statement, outcome, request.id), ResultFormat: 'JSON',
    ...(request.isBatch ? { ExecutionMode: request.mode, SubStatements: request.sqls.map((_, index) => describePart(statement, index)) } : { QueryString: request.sqls[0] }),
    ...(request.parameters.length > 0 ? { QueryParameters: request.parameters } : {}),
  };
}

function describePart(statement: Statement, index: number): Answer {
  return { ...common(statement, statement.outcome?.parts[index], `${statement.request.id}:${index + 1}`), QueryString: statement.request.sqls[index] };
}

function common(statement: Statement, outcome: PartOutcome | undefined, id: string): Answer {
  return {
    Id: id, Status: outcome?.status ?? statement.status, CreatedAt: seconds(statement.request.createdMs), UpdatedAt: seconds(statement.updatedMs),
    Duration: outcome?.durationNs ?? -1, HasResultSet: outcome?.hasResultSet ?? false, RedshiftPid: process.pid, RedshiftQueryId: outcome?.queryId ?? -1,
    ResultRows: outcome?.rows ?? -1, ResultSize: outcome?.bytes ?? -1, ...(outcome?.error === undefined ? {} : { Error: outcome.error }),
  };
}

async function getResult(fields: Fields, { store, signal }: OperationContext): Promise<Answer> {
  const id = fields.required('Id');
  const statement = store.get(id);
  await statement.waitForEnd(fields.waitMs(), signal);
  const part = statement.partOf(id) ?? (statement.request.isBatch ? undefined : 0);
  const outcome = part === undefined ? undefined : statement.outcome?.parts[part];
  if (part === undefined || outcome?.status !== 'FINISHED' || !outcome.hasResultSet || statement.status !== 'FINISHED') {
    throw new ServiceError('ResourceNotFoundException', 'Query does not have result. Please check query status with DescribeStatement.');
  }
  const result = statement.results.get(part);
  if (result === undefined) throw new ServiceError('ResourceNotFoundException', 'The embedded warehouse keeps results only until it is stopped; run the query again.');
  return resultPage(result, fields.has('NextToken') ? fields.text('NextToken') : undefined);
}

/** Without a status only finished statements are listed. */
function listStatements(fields: Fields, { store }: OperationContext): Answer {
  const status = fields.choice('Status', ['FINISHED', 'ALL', 'SUBMITTED', 'PICKED', 'STARTED', 'FAILED', 'ABORTED']);
  const prefix = fields.text('StatementName', 500);
  const count = fields.number('MaxResults', 1, 100) ?? 100;
  const first = fields.has('NextToken') ? Number(/^\d+$/.exec(fields.text('NextToken'))?.[0] ?? Number.NaN) : 0;
  if (Number.isNaN(first)) throw invalid('NextToken is not valid');
  const found = store.list().filter((statement) => (status === 'ALL' || statement.status === status) && statement.request.name.startsWith(prefix));
  const next = first + count;
  return { Statements: found.slice(first, next).map(listed), ...(next < found.length ? { NextToken: String(next) } : {}) };
}

function listed(statement: Statement): Answer {
  const { request } = statement;
  return {
    Id: request.id, Status: statement.status, CreatedAt: seconds(request.createdMs), UpdatedAt: seconds(statement.updatedMs), IsBatchStatement: request.isBatch,
    QueryString: request.sqls[0], ...(request.isBatch ? { QueryStrings: request.sqls } : {}), ...(request.name === '' ? {} : { StatementName: request.name }), ResultFormat: 'JSON',
    ...(request.target['SecretArn'] === undefined ? {} : { SecretArn: request.target['SecretArn'] }), ...(request.parameters.length > 0 ? { QueryParameters: request.parameters } : {}),
  };
}

async function cancel(fields: Fields, { store, runner }: OperationContext): Promise<Answer> {
  const statement = store.get(fields.required('Id'));
  if (statement.ended) throw invalid(`Could not cancel a query that is already in ${statement.status} state with ID: ${statement.request.id}.`);
  await runner.cancel(statement);
  return { Status: true };
}

function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
