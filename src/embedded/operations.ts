/** The operations of the Data API this warehouse answers: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Operations.html */
import { createHash } from 'node:crypto';
import { describeTable, listDatabases, listSchemas, listTables } from './catalog-operations.js';
import { listSessions, listStatements } from './listings.js';
import { seconds, type Answer, type Operation, type OperationContext } from './operation.js';
import type { Fields } from './request-fields.js';
import { getResult, getResultV2 } from './results.js';
import { invalid } from './service-error.js';
import { formatOf, type PartOutcome, type Statement } from './statement.js';
import { sessionAnswer, submit } from './submit.js';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ExecuteStatement: (fields, context) => submit(fields, [fields.sql('Sql')], false, context),
  BatchExecuteStatement: (fields, context) => submit(fields, fields.sqls('Sqls'), true, context),
  DescribeStatement: describe,
  GetStatementResult: getResult,
  GetStatementResultV2: getResultV2,
  ListStatements: (fields, context) => Promise.resolve(listStatements(fields, context)),
  ListSessions: (fields, context) => Promise.resolve(listSessions(fields, context)),
  CancelStatement: cancel,
  ListDatabases: listDatabases,
  ListSchemas: listSchemas,
  ListTables: listTables,
  DescribeTable: describeTable,
};

async function describe(fields: Fields, { store, signal }: OperationContext): Promise<Answer> {
  const id = fields.id('Id');
  const waitMs = fields.waitMs();
  const statement = store.get(id, Date.now());
  await statement.waitForEnd(waitMs, signal);
  const part = statement.partOf(id);
  if (part !== undefined) return describePart(statement, part);
  const { request, outcome } = statement;
  return {
    ...request.target, ...sessionAnswer(request), ...common(statement, outcome, request.id), ResultFormat: formatOf(request),
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
    Duration: outcome?.durationNs ?? -1, HasResultSet: outcome?.hasResultSet ?? false, RedshiftPid: process.pid, RedshiftQueryId: outcome?.queryId ?? -1, ...queryUuid(id, outcome),
    ResultRows: outcome?.rows ?? -1, ResultSize: outcome?.bytes ?? -1, ...(outcome?.error === undefined ? {} : { Error: outcome.error }),
  };
}

/** The same for the same statement at all times. One that reached no database has none. */
function queryUuid(id: string, outcome: PartOutcome | undefined): Answer {
  if (outcome === undefined || outcome.queryId < 0) return {};
  const [, a = '', b = '', c = '', d = '', e = ''] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(createHash('sha256').update(id).digest('hex')) ?? [];
  return { RedshiftQueryUuid: [a, b, c, d, e].join('-') };
}

async function cancel(fields: Fields, { store, runner }: OperationContext): Promise<Answer> {
  const statement = store.get(fields.id('Id'), Date.now());
  if (statement.ended) throw invalid(`Could not cancel a query that is already in ${statement.status} state with ID: ${statement.request.id}.`);
  await runner.cancel(statement);
  return { Status: true };
}
