/**
 * What an exception of CodeCommit's API, or of the search for credentials, means.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/CommonErrors.html
 */
import { AppError, type ErrorCode } from '../core/errors.js';
import { cut, singleLine } from '../core/report/text.js';

interface Meaning { readonly names: RegExp; readonly text?: RegExp; readonly code: ErrorCode; readonly says: string; readonly next?: string }

/** The first row that fits is the one. */
const MEANINGS: readonly Meaning[] = [
  { names: /^RepositoryDoesNotExist/, code: 'CODECOMMIT_NOT_FOUND', says: 'there is no such repository in this region of the account' },
  {
    names: /^ExpiredToken/, code: 'CODECOMMIT_DENIED', says: 'the credentials have expired',
    next: 'Get new ones, for longer (role-duration-seconds of aws-actions/configure-aws-credentials, the session duration of the role); then run mirror again.',
  },
  {
    names: /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestTimeTooSkewed)/, text: /expired|not yet current|skew|clock/i, code: 'CODECOMMIT_DENIED', says: 'the signature is refused, because the clock of this machine is wrong',
    next: 'Set the clock of this machine (timedatectl set-ntp true, or chrony); then run mirror again.',
  },
  {
    names: /^(CredentialsProvider|TokenProvider)Error/, code: 'CODECOMMIT_DENIED', says: 'no AWS credentials were found',
    next: 'In GitHub, add aws-actions/configure-aws-credentials and permissions: id-token: write to the job; in CodeBuild, give the project a role; elsewhere, run aws sso login or set AWS_PROFILE.',
  },
  {
    names: /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken)/, code: 'CODECOMMIT_DENIED', says: 'AWS does not know these credentials, or not in this region',
    next: 'Check which account and region they are for: aws sts get-caller-identity.',
  },
  {
    names: /^(AccessDenied|NotAuthorized|OptInRequired)/, code: 'CODECOMMIT_DENIED', says: 'the role may not do this',
    next: 'Grant what the message names, and codecommit:GitPull and codecommit:GitPush on the repository; docs/permissions.md lists all that mirror needs.',
  },
  { names: /Throttl|TooManyRequests|RequestLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account sends too many requests', next: 'Wait a moment; then run mirror again.' },
  { names: /^RepositoryLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account has as many repositories as it may', next: 'Delete one, or have the quota raised: https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html.' },
  { names: /^AbortError$/, code: 'MIRROR_CANCELLED', says: 'the run was cancelled' },
];

/** The error as a person should read it: `what` happened, what it means, and the service's own message. */
export function toAppError(error: unknown, what: string): AppError {
  if (error instanceof AppError) return error;
  const { name, message, status } = facts(error);
  const meaning = MEANINGS.find(({ names, text }) => names.test(name) && (text?.test(message) ?? true));
  const own = cut(singleLine(`${name}: ${message}`), 500);
  if (meaning !== undefined) return new AppError(meaning.code, `${what}: ${meaning.says} (${own})`, { ...(meaning.next === undefined ? {} : { next: meaning.next }), cause: error });
  const isAnswer = status !== undefined && status >= 400 && status < 500;
  return new AppError(isAnswer ? 'CODECOMMIT_REFUSED' : 'CODECOMMIT_UNREACHABLE', `${what}: ${own}`, { cause: error });
}

/** A signature is taken within five minutes. The SDK corrects its own clock by what the service's answers say; git's has nobody to correct it. */
export function clockSkewed(offsetMs: number): boolean {
  return Math.abs(offsetMs) > 4 * 60_000;
}

function facts(error: unknown): { readonly name: string; readonly message: string; readonly status: number | undefined } {
  const { name = 'Error', message = String(error), code, $metadata } = error as { readonly name?: string; readonly message?: string; readonly code?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };
  return { name: name === 'Error' && typeof code === 'string' ? code : name, message, status: $metadata?.httpStatusCode };
}
