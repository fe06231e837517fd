import { expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import { clockSkewed, toAppError } from '../../src/services/codecommit-errors.js';

const sdkError = (name: string, message: string, status?: number): Error => Object.assign(new Error(message), { name, ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }) });

test.each([
  ['RepositoryDoesNotExistException', 'no', 400, 'CODECOMMIT_NOT_FOUND', 'or create it with --create'],
  ['ExpiredTokenException', 'The security token included in the request is expired', 400, 'CODECOMMIT_DENIED', 'Get new ones, for longer'],
  ['InvalidSignatureException', 'Signature not yet current: 20261122T150000Z is still later than', 400, 'CODECOMMIT_DENIED', 'Set the clock of this machine'],
  ['InvalidSignatureException', 'The request signature we calculated does not match', 400, 'CODECOMMIT_DENIED', 'aws sts get-caller-identity'],
  ['CredentialsProviderError', 'Could not load credentials from any providers', undefined, 'CODECOMMIT_DENIED', 'id-token: write'],
  ['AccessDeniedException', 'User is not authorized', 400, 'CODECOMMIT_DENIED', 'Grant what the message names'],
  ['ThrottlingException', 'Rate exceeded', 400, 'CODECOMMIT_REFUSED', 'Wait a moment'],
  ['RepositoryLimitExceededException', 'too many', 400, 'CODECOMMIT_REFUSED', 'have the quota raised'],
  ['EncryptionKeyDisabledException', 'the key is disabled', 400, 'CODECOMMIT_REFUSED', 'Read its message'],
  ['AbortError', 'Request aborted', undefined, 'MIRROR_CANCELLED', 'Run mirror again'],
  ['InternalFailure', 'sorry', 500, 'CODECOMMIT_UNREACHABLE', 'Check the region'],
  ['TimeoutError', 'socket timed out', undefined, 'CODECOMMIT_UNREACHABLE', 'Check the region'],
])('%s: %s (%s) is %s', (name, message, status, code, next) => {
  const error = toAppError(sdkError(name, message, status), 'shop: it failed');
  expect(error).toMatchObject({ code, message: expect.stringMatching(/^shop: it failed: /) as unknown });
  expect(error.message).toContain(`${name}: ${message}`);
  expect(error.next).toContain(next);
});

test('a failed connection is named by its code', () => {
  expect(toAppError(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'shop').message).toBe('shop: ECONNREFUSED: connect');
});

test('what is known already stays, and foreign text comes on one line', () => {
  const known = new AppError('USAGE', 'known');
  expect(toAppError(known, 'shop')).toBe(known);
  expect(toAppError(sdkError('Odd', `a\n::error::b\u001b[2J${'x'.repeat(600)}`, 400), 'shop').message).toMatch(/^shop: Odd: a ::error::b \[2Jx+…$/);
});

test.each([[0, false], [4 * 60_000, false], [-5 * 60_000, true], [20 * 60_000, true]])('a clock that is %d ms off is wrong: %s', (offsetMs, isWrong) => {
  expect(clockSkewed(offsetMs)).toBe(isWrong);
});
