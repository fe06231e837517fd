/** An exception of the Data API, with the HTTP code and the body the service gives it. */

/**
 * Of the service's model, with the code https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html or the operation's page
 * gives, and then those of the part of AWS every request passes first.
 */
const HTTP_CODES = {
  ValidationException: 400,
  ResourceNotFoundException: 404,
  QueryTimeoutException: 400,
  ActiveSessionsExceededException: 400,
  InternalServerException: 500,
  DatabaseConnectionException: 500,
  SerializationException: 400,
  UnknownOperationException: 404,
  RequestEntityTooLargeException: 413,
  AccessDeniedException: 403,
  UnsupportedOperationException: 405,
  MissingAuthenticationTokenException: 403,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  UnrecognizedClientException: 403,
} as const;

/** The model writes the member with a capital; what AWS answers before the service has seen the request has a small one. */
const MODELLED: ReadonlySet<string> = new Set(['ValidationException', 'ResourceNotFoundException', 'QueryTimeoutException', 'ActiveSessionsExceededException', 'InternalServerException', 'DatabaseConnectionException']);

export type ServiceErrorType = keyof typeof HTTP_CODES;

/** An answer of the protocol: an HTTP status and a JSON text. */
export interface WireAnswer { readonly status: number; readonly body: string }

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(readonly type: ServiceErrorType, message: string, private readonly more: Readonly<Record<string, string>> = {}) {
    super(message);
  }

  get answer(): WireAnswer {
    const message = MODELLED.has(this.type) ? { Message: this.message } : { message: this.message };
    return { status: HTTP_CODES[this.type], body: JSON.stringify({ __type: this.type, ...message, ...this.more }) };
  }
}

export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
