/** Each failure of the warehouse by the words it is known by, from the sources the rows name; and what is no such failure. */
import { describe, expect, test } from '@jest/globals';
import { FAILURES, requestFailure, statementFailure } from '../../../src/core/migrate/failure-table.js';

describe('a statement that says', () => {
  test.each([
    ['ERROR:1023 DETAIL: Serializable isolation violation on table - 100, transactions forming the cycle are: 1, 2', 'serializable', 'retry'],
    ['ERROR: 1023\nDetail: Serializable isolation violation on table in Redshift', 'serializable', 'retry'],
    ['ERROR:1018 DETAIL: Relation does not exist', 'relation-vanished', 'retry'],
    ['ERROR: table 1234 dropped by concurrent transaction', 'relation-vanished', 'retry'],
    ['ERROR: could not complete because of conflict with concurrent transaction', 'concurrent-transaction', 'retry'],
    ['ERROR: could not open relation with OID 12345', 'relation-oid', 'retry'],
    ['ERROR: deadlock detected', 'deadlock', 'retry'],
    ['ERROR: current transaction is aborted, commands ignored until end of transaction block', 'aborted-transaction', 'stop'],
    ['ERROR: VACUUM cannot run inside a transaction block', 'in-transaction', 'stop'],
    ['ERROR: ALTER TABLE ALTER COLUMN cannot run inside a transaction block', 'in-transaction', 'stop'],
    ['ERROR: Query (150) canceled on user\'s request', 'statement-timeout', 'stop'],
    ['ERROR: canceling statement due to statement timeout', 'statement-timeout', 'stop'],
    ['ERROR: could not obtain lock on relation "t"', 'lock-timeout', 'stop'],
    ['ERROR: An I/O error occurred while sending to the backend.', 'connection-lost', 'look'],
    ['FATAL: terminating connection due to administrator command', 'connection-lost', 'look'],
    ['ERROR: connection was reset by peer', 'connection-lost', 'look'],
  ])('%s', (text, id, verdict) => {
    expect(statementFailure(text)).toMatchObject({ id, verdict });
  });

  test.each([
    'ERROR: relation "s.orders_1023" does not exist', 'ERROR: invalid input syntax for integer: "1018"', 'ERROR: syntax error at or near "deadlock"',
    'ERROR: permission denied for relation t', 'ERROR: division by zero', '',
  ])('nothing of the kind: %s', (text) => {
    expect(statementFailure(text)).toBeUndefined();
  });
});

describe('an exception', () => {
  test.each([
    ['ThrottlingException', 'Rate exceeded', 'throttled', 'retry'],
    ['ValidationException', 'Error calling GetCredentials: ThrottlingException: Rate exceeded', 'throttled-wrapped', 'retry'],
    ['ActiveStatementsExceededException', '', 'statements-exceeded', 'retry'],
    ['ActiveSessionsExceededException', '', 'sessions-exceeded', 'retry'],
    ['ActiveWaitingRequestsExceededException', '', 'waiting-exceeded', 'retry'],
    ['ValidationException', 'Session is not available', 'session-gone', 'retry'],
    ['ValidationException', 'Session with Id: x is invalid', 'session-gone', 'retry'],
    ['ExpiredTokenException', 'The security token included in the request is expired', 'credentials-expired', 'stop'],
    ['InvalidSignatureException', 'Signature expired: 20260101T000000Z is now earlier than 20260102T000000Z', 'clock-skewed', 'stop'],
    ['InvalidSignatureException', 'The request signature we calculated does not match', 'denied', 'stop'],
    ['AccessDeniedException', 'not authorized', 'denied', 'stop'],
    ['InternalServerException', '', 'service-fault', 'look'],
    ['DatabaseConnectionException', '', 'service-fault', 'look'],
    ['QueryTimeoutException', '', 'query-timeout', 'look'],
  ])('%s %s', (name, message, id, verdict) => {
    expect(requestFailure(name, message)).toMatchObject({ id, verdict });
  });

  test('that no row knows', () => {
    expect(requestFailure('ValidationException', 'Cannot process query string larger than 100kB')).toBeUndefined();
  });
});

test('every row has its own name, a source at AWS and advice that is a sentence', () => {
  expect(new Set(FAILURES.map(({ id }) => id)).size).toBe(FAILURES.length);
  for (const { source, advice } of FAILURES) {
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  }
});
