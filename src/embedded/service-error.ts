/** An exception of the Data API, with the HTTP code the service gives it. */

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html */
const HTTP_CODES = {
  ValidationException: 400,
  UnknownOperationException: 404,
  ResourceNotFoundException: 404,
  InternalServerException: 500,
} as const;

export type ServiceErrorType = keyof typeof HTTP_CODES;

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(readonly type: ServiceErrorType, message: string) {
    super(message);
  }

  get status(): number {
    return HTTP_CODES[this.type];
  }
}

export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
