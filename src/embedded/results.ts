/**
 * GetStatementResult and GetStatementResultV2: JSON comes through the one and CSV through the other only.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResultV2.html
 */
import { csvPage } from './csv-result.js';
import type { Answer, OperationContext } from './operation.js';
import type { PostgresResult } from './postgres.js';
import type { Fields } from './request-fields.js';
import { resultPage } from './result-page.js';
import { invalid, ServiceError } from './service-error.js';
import { formatOf, type ResultFormat } from './statement.js';

export async function getResult(fields: Fields, context: OperationContext): Promise<Answer> {
  return resultPage(await resultOf(fields, context, 'JSON'), tokenOf(fields));
}

export async function getResultV2(fields: Fields, context: OperationContext): Promise<Answer> {
  return csvPage(await resultOf(fields, context, 'CSV'), tokenOf(fields));
}

function tokenOf(fields: Fields): string | undefined {
  return fields.has('NextToken') ? fields.text('NextToken') : undefined;
}

async function resultOf(fields: Fields, { store, signal }: OperationContext, format: ResultFormat): Promise<PostgresResult> {
  const id = fields.id('Id');
  const waitMs = fields.waitMs();
  const statement = store.get(id, Date.now());
  await statement.waitForEnd(waitMs, signal);
  const part = statement.partOf(id) ?? (statement.request.isBatch ? undefined : 0);
  const outcome = part === undefined ? undefined : statement.outcome?.parts[part];
  if (part === undefined || outcome?.status !== 'FINISHED' || !outcome.hasResultSet || statement.status !== 'FINISHED') {
    throw new ServiceError('ResourceNotFoundException', 'Query does not have result. Please check query status with DescribeStatement.', { ResourceId: id });
  }
  const made = formatOf(statement.request);
  // That it is refused is documented, in which words is not.
  if (made !== format) throw invalid(`The result of the query is in ${made} format; ask for it with ${made === 'CSV' ? 'GetStatementResultV2' : 'GetStatementResult'}.`);
  const result = statement.results.get(part);
  if (result === undefined) throw new ServiceError('ResourceNotFoundException', 'The embedded warehouse keeps results only until it is stopped; run the query again.', { ResourceId: id });
  return result;
}
