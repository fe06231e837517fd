/**
 * What a failure of the warehouse means for the run that met it: one row each, from which `docs/failures.md` is generated.
 *
 * Nothing is tried again because of a row alone: a transaction is sent again only after the history has shown that it did not commit, and a
 * statement that runs alone only when its kind leaves nothing behind.
 */

/** `retry` nothing took effect; `look` it may have, and the history or the service tells; `stop` trying again would change nothing. */
export type FailureVerdict = 'retry' | 'look' | 'stop';

export interface FailureRow {
  readonly id: string;
  /** Met as the error text of a statement, or as an exception of the Data API. */
  readonly from: 'statement' | 'request';
  /** Names of exceptions; any of them. */
  readonly names?: readonly string[];
  /** What the text says; together with `names` both must fit. */
  readonly text?: RegExp;
  readonly verdict: FailureVerdict;
  /** What a person should know or do. */
  readonly advice: string;
  readonly source: string;
}

const DG = 'https://docs.aws.amazon.com/redshift/latest/dg/';
const API = 'https://docs.aws.amazon.com/redshift-data/latest/APIReference/';
const MG = 'https://docs.aws.amazon.com/redshift/latest/mgmt/';

/** The first row that fits is the one. */
export const FAILURES: readonly FailureRow[] = [
  {
    id: 'serializable', from: 'statement', text: /\b(error|code):?\s*1023\b|serializable isolation violation/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
    advice: 'Another transaction used the same tables at the same time. Run apply when the loads on them are done.',
  },
  {
    id: 'relation-vanished', from: 'statement', text: /\b(error|code):?\s*1018\b|dropped by concurrent transaction/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
    advice: 'Another transaction created or dropped the table at the same time. Run apply when it is done.',
  },
  {
    id: 'concurrent-transaction', from: 'statement', text: /conflict with concurrent transaction|concurrent(ly)? (update|transaction|delete)/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
    advice: 'Another transaction changed the same table at the same time. Run apply when it is done.',
  },
  {
    id: 'relation-oid', from: 'statement', text: /could not open relation with OID/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
    advice: 'A table was dropped or renamed while it was looked up. Run apply again.',
  },
  {
    id: 'deadlock', from: 'statement', text: /deadlock detected/i, verdict: 'retry', source: `${DG}c_write_readwrite.html`,
    advice: 'Two transactions waited for each other. LOCK the tables first in the migration, in the order other writers use.',
  },
  {
    id: 'aborted-transaction', from: 'statement', text: /current transaction is aborted|\b25P02\b/i, verdict: 'stop', source: `${API}API_BatchExecuteStatement.html`,
    advice: 'An earlier statement of the same transaction failed; its message is the one to read.',
  },
  {
    id: 'in-transaction', from: 'statement', text: /cannot (run|be executed) inside a transaction block|\b25001\b/i, verdict: 'stop', source: `${DG}r_VACUUM_command.html`,
    advice: 'Add the comment `-- redshift-devops: no-transaction` to the file, so that its statements run alone.',
  },
  {
    id: 'statement-timeout', from: 'statement', text: /statement timeout|cancell?ed on user'?s request|\b57014\b/i, verdict: 'stop', source: `${DG}r_statement_timeout.html`,
    advice: 'It was cancelled, or its time was over. Wait until whoever holds the locks is done, or raise statement_timeout; then run apply again.',
  },
  {
    id: 'lock-timeout', from: 'statement', text: /lock (wait )?timeout|could not obtain lock/i, verdict: 'stop', source: `${DG}r_LOCK.html`,
    advice: 'Wait until whoever holds the locks is done; then run apply again.',
  },
  {
    id: 'connection-lost', from: 'statement', verdict: 'look', source: `${MG}data-api-troubleshooting.html`,
    text: /connection (was |is )?(reset|refused|closed|lost|terminated|broken)|closed the connection|terminating connection|I\/O error|(cluster|warehouse|system) (is |was )?(restart|shutting down|paus)|administrator command/i,
    advice: 'The connection to the warehouse broke while the statement ran. Check that the warehouse is not paused or being maintained; then run apply again.',
  },

  {
    id: 'waiting-exceeded', from: 'request', names: ['ActiveWaitingRequestsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
    advice: 'Too many requests wait at once; this one is sent again without waiting.',
  },
  {
    id: 'waiting-unknown', from: 'request', names: ['ValidationException'], text: /WaitTimeSeconds/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
    advice: 'The service does not know how to wait; the request is sent again without it.',
  },
  {
    id: 'throttled', from: 'request', names: ['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'Throttling', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'], verdict: 'retry', source: `${API}CommonErrors.html`,
    advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
  },
  {
    id: 'throttled-wrapped', from: 'request', text: /ThrottlingException|Rate exceeded|Too many requests/i, verdict: 'retry', source: `${API}CommonErrors.html`,
    advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
  },
  {
    id: 'statements-exceeded', from: 'request', names: ['ActiveStatementsExceededException'], verdict: 'retry', source: `${MG}data-api.html`,
    advice: 'Too many statements are active in the warehouse. Wait, or look for other jobs that use it.',
  },
  {
    id: 'sessions-exceeded', from: 'request', names: ['ActiveSessionsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
    advice: 'Too many sessions of the Data API are open. Wait until some have expired.',
  },
  {
    id: 'session-gone', from: 'request', names: ['ValidationException', 'ResourceNotFoundException'], text: /session is not available|session with id: .* is invalid/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
    advice: 'The session ended before its statement was taken; a new one is opened.',
  },
  {
    id: 'credentials-expired', from: 'request', names: ['ExpiredTokenException', 'ExpiredToken'], verdict: 'stop', source: `${API}CommonErrors.html`,
    advice: 'The credentials have expired while the run lasted. Get new ones, for longer (role-duration-seconds in GitHub, the session duration of the role); then run apply again: it resumes.',
  },
  {
    id: 'clock-skewed', from: 'request', names: ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestExpired', 'RequestTimeTooSkewed'], text: /expired|not yet current|too skewed|signature expired/i, verdict: 'stop', source: `${API}CommonErrors.html`,
    advice: 'The clock of this machine is wrong, so that its signatures are refused. Set it; then run again.',
  },
  {
    id: 'denied', from: 'request', verdict: 'stop', source: `${MG}data-api-access.html`,
    names: ['AccessDeniedException', 'UnrecognizedClientException', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidClientTokenId', 'MissingAuthenticationToken',
      'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized'],
    advice: 'Check the role; docs/permissions.md lists the least it needs.',
  },
  {
    id: 'service-fault', from: 'request', verdict: 'look', source: `${API}CommonErrors.html`,
    names: ['InternalServerException', 'ExecuteStatementException', 'BatchExecuteStatementException', 'DatabaseConnectionException', 'ServiceUnavailable', 'ServiceUnavailableException'],
    advice: 'The service failed. Check that the warehouse is not paused; then run again.',
  },
  {
    id: 'query-timeout', from: 'request', names: ['QueryTimeoutException'], verdict: 'look', source: `${API}API_ListTables.html`,
    advice: 'The warehouse did not answer in time. Check that it is not paused or overloaded; then run again.',
  },
];

/** What the error text of a statement means; undefined when no row knows it, which is then the author's to correct. */
export function statementFailure(text: string): FailureRow | undefined {
  return FAILURES.find((row) => row.from === 'statement' && row.text?.test(text) === true);
}

/** Whether a statement's error may be another one's doing, and not the author's to correct: nothing took effect, or the history tells. */
export function mayPass(text: string): boolean {
  return (statementFailure(text)?.verdict ?? 'stop') !== 'stop';
}

/** What an exception of the Data API means; undefined when no row knows it. */
export function requestFailure(name: string, message: string): FailureRow | undefined {
  return FAILURES.find((row) => row.from === 'request' && (row.names?.includes(name) ?? true) && (row.text?.test(message) ?? true));
}
