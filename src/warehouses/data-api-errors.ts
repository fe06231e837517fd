/**
 * What an exception of the Data API means for the request that met it: the rows of `core/migrate/failure-table.ts`, and what the HTTP status
 * alone tells of an exception no row knows.
 *
 * Some quotas arrive as HTTP 400, which the SDK never retries, and on serverless a throttle may even be wrapped in a ValidationException,
 * so the SDK's own retryer is not enough. https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html
 */
import { AppError, type ErrorCode } from '../core/errors.js';
import { requestFailure, type FailureRow } from '../core/migrate/failure-table.js';

export type Verdict =
  /** Nothing ran; asking again after a pause is right. */
  | 'busy'
  /** Nothing ran; the warehouse does not know or does not allow waiting, so ask without it. */
  | 'no-waiting'
  /** Nothing ran; a new session must be opened. */
  | 'session-gone'
  /** It may have run. */
  | 'unknown'
  /** Nothing ran, and asking again would change nothing. */
  | 'refused';

export function verdictOf(error: unknown): Verdict {
  const { status } = facts(error);
  const row = rowOf(error);
  if (row?.id === 'waiting-exceeded' || row?.id === 'waiting-unknown') return 'no-waiting';
  if (row?.id === 'session-gone') return 'session-gone';
  if (row?.verdict === 'retry' || status === 429) return 'busy';
  if (row?.verdict === 'stop') return 'refused';
  if (row?.id !== 'service-fault' && status !== undefined && status >= 400 && status < 500) return 'refused';
  return 'unknown';
}

/** The error as a person should read it; the service's own message is kept. */
export function toAppError(error: unknown, label: string): AppError {
  if (error instanceof AppError) return error;
  const { name, message } = facts(error);
  const code = codeOf(error);
  const row = rowOf(error);
  const isTelling = row !== undefined && code !== 'WAREHOUSE_NOT_FOUND' && row.id !== 'session-gone';
  return new AppError(code, `${label}: ${name}: ${message}`, { cause: error, ...(isTelling ? { next: row.advice } : {}) });
}

function codeOf(error: unknown): ErrorCode {
  const { name, message, status } = facts(error);
  const row = rowOf(error);
  if (row?.id === 'denied' || row?.id === 'credentials-expired' || row?.id === 'clock-skewed' || /not authorized|Redshift endpoint.*permission/i.test(message)) return 'WAREHOUSE_DENIED';
  if (verdictOf(error) === 'busy') return 'WAREHOUSE_BUSY';
  if (name === 'ResourceNotFoundException' || /(workgroup|cluster|database)\b.*(not found|doesn'?t exist|does not exist)/i.test(message)) return 'WAREHOUSE_NOT_FOUND';
  if (/Region is missing/i.test(message)) return 'CONFIG_INVALID';
  if (status !== undefined && status >= 400 && status < 500) return 'STATEMENT_REFUSED';
  return 'WAREHOUSE_UNREACHABLE';
}

function rowOf(error: unknown): FailureRow | undefined {
  const { name, message } = facts(error);
  return requestFailure(name, message);
}

function facts(error: unknown): { readonly name: string; readonly message: string; readonly status: number | undefined } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), status: undefined };
  const metadata = (error as { $metadata?: { httpStatusCode?: number } }).$metadata;
  const code = (error as { code?: unknown }).code;
  return { name: error.name === 'Error' && typeof code === 'string' ? code : error.name, message: error.message, status: metadata?.httpStatusCode };
}
