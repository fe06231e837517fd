/**
 * What an exception of the Data API means for the request that met it.
 *
 * Some quotas arrive as HTTP 400, which the SDK never retries, and on serverless a throttle may even be wrapped in a ValidationException,
 * so the SDK's own retryer is not enough. https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html
 */
import { AppError, type ErrorCode } from '../core/errors.js';

export type Verdict =
  /** Nothing ran; asking again after a pause is right. */
  | 'busy'
  /** Nothing ran; the warehouse does not know or does not allow waiting, so ask without it. */
  | 'no-waiting'
  /** It may have run. */
  | 'unknown'
  /** Nothing ran, and asking again would change nothing. */
  | 'refused';

const BUSY = new Set(['ActiveStatementsExceededException', 'ActiveSessionsExceededException', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded']);

const DENIED = new Set(['AccessDeniedException', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidSignatureException', 'IncompleteSignature',
  'InvalidClientTokenId', 'MissingAuthenticationToken', 'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized']);

export function verdictOf(error: unknown): Verdict {
  const { name, message, status } = facts(error);
  if (BUSY.has(name) || status === 429 || /^(Request)?Throttl(ed|ing)/.test(name) || /ThrottlingException|Rate exceeded|Too many requests/i.test(message)) return 'busy';
  if (name === 'ActiveWaitingRequestsExceededException') return 'no-waiting';
  if (name === 'ValidationException' && /WaitTimeSeconds/i.test(message)) return 'no-waiting';
  if (DENIED.has(name) || (status !== undefined && status >= 400 && status < 500)) return 'refused';
  return 'unknown';
}

/** The error as a person should read it; the service's own message is kept. */
export function toAppError(error: unknown, label: string): AppError {
  if (error instanceof AppError) return error;
  const { name, message } = facts(error);
  return new AppError(codeOf(error), `${label}: ${name}: ${message}`, { cause: error });
}

function codeOf(error: unknown): ErrorCode {
  const { name, message, status } = facts(error);
  if (DENIED.has(name) || /not authorized|Redshift endpoint.*permission/i.test(message)) return 'WAREHOUSE_DENIED';
  if (verdictOf(error) === 'busy') return 'WAREHOUSE_BUSY';
  if (name === 'ResourceNotFoundException' || /(workgroup|cluster|database)\b.*(not found|doesn'?t exist|does not exist)/i.test(message)) return 'WAREHOUSE_NOT_FOUND';
  if (/Region is missing/i.test(message)) return 'CONFIG_INVALID';
  if (status !== undefined && status >= 400 && status < 500) return 'STATEMENT_REFUSED';
  return 'WAREHOUSE_UNREACHABLE';
}

function facts(error: unknown): { readonly name: string; readonly message: string; readonly status: number | undefined } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), status: undefined };
  const metadata = (error as { $metadata?: { httpStatusCode?: number } }).$metadata;
  const code = (error as { code?: unknown }).code;
  return { name: error.name === 'Error' && typeof code === 'string' ? code : error.name, message: error.message, status: metadata?.httpStatusCode };
}
