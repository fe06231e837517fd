/**
 * What an exception of CodeCommit's API, or of the search for credentials, means.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/CommonErrors.html
 */
import { AppError, type ErrorCode } from '../core/errors.js';
import { cut, singleLine } from '../core/report/text.js';

interface Meaning {
  readonly names: RegExp;
  readonly text?: RegExp;
  readonly code: ErrorCode;
  readonly says: string;
  readonly next?: string;
  /** Nothing was done, and asking again may go well. */
  readonly passes?: true;
}

const DENIED = /^(AccessDenied|NotAuthorized|OptInRequired)/;

/** The first row that fits is the one. */
const MEANINGS: readonly Meaning[] = [
  { names: /^RepositoryDoesNotExist/, code: 'CODECOMMIT_NOT_FOUND', says: 'there is no such repository in this region of the account' },
  { names: /^(PullRequestDoesNotExist|InvalidPullRequestId)/, code: 'CODECOMMIT_NOT_FOUND', says: 'there is no such pull request in this region of the account', next: 'Check REDSHIFT_DEVOPS_PULL_REQUEST, and that the build runs in the region and account of the repository.' },
  { names: /^PullRequestCannotBeApprovedByAuthor/, code: 'CODECOMMIT_REFUSED', says: 'whoever made a pull request may not approve it', next: 'Let the pull request be made under another role than the one that plans it.' },
  { names: /^RevisionNotCurrent/, code: 'CODECOMMIT_REFUSED', says: 'the pull request has moved on', next: 'Nothing needs to be done where a build of the newer commit runs.' },
  { names: /^PullRequestAlreadyClosed/, code: 'CODECOMMIT_REFUSED', says: 'the pull request is closed', next: 'Nothing needs to be done.' },
  { names: /^IdempotencyParameterMismatch/, code: 'CODECOMMIT_REFUSED', says: 'another run wrote the comment at the same moment', next: 'Run it again.', passes: true },
  {
    names: /^ExpiredToken/, code: 'CODECOMMIT_DENIED', says: 'the credentials have expired',
    next: 'Get new ones, for longer (role-duration-seconds of aws-actions/configure-aws-credentials, the session duration of the role); then run it again.',
  },
  {
    names: /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestTimeTooSkewed)/, text: /expired|not yet current|skew|clock/i, code: 'CODECOMMIT_DENIED', says: 'the signature is refused, because the clock of this machine is wrong', passes: true,
    next: 'Set the clock of this machine (timedatectl set-ntp true, or chrony); then run it again.',
  },
  {
    names: /^(CredentialsProvider|TokenProvider)Error/, code: 'CODECOMMIT_DENIED', says: 'no AWS credentials were found',
    next: 'In GitHub, add aws-actions/configure-aws-credentials and permissions: id-token: write to the job; in CodeBuild, give the project a role; elsewhere, run aws sso login or set AWS_PROFILE.',
  },
  {
    names: /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken)/, code: 'CODECOMMIT_DENIED', says: 'AWS does not know these credentials, or not in this region',
    next: 'Check which account and region they are for: aws sts get-caller-identity.',
  },
  { names: DENIED, code: 'CODECOMMIT_DENIED', says: 'the role may not do this' },
  { names: /Throttl|TooManyRequests|RequestLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account sends too many requests', passes: true, next: 'Wait a moment; then run it again.' },
  { names: /^RepositoryLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account has as many repositories as it may', next: 'Delete one, or have the quota raised: https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html.' },
  { names: /^AbortError$/, code: 'MIRROR_CANCELLED', says: 'the run was cancelled' },
];

/** The error as a person should read it: `what` happened, what it means, and the service's own message; `grant` is what a role lacks that may not do it. */
export function toAppError(error: unknown, what: string, grant = 'what the message names, and codecommit:GitPull and codecommit:GitPush on the repository'): AppError {
  if (error instanceof AppError) return error;
  const { name, message, status } = facts(error);
  const meaning = meaningOf(error);
  const own = cut(singleLine(`${name}: ${message}`), 500);
  if (meaning === undefined) {
    const isAnswer = status !== undefined && status >= 400 && status < 500;
    return new AppError(isAnswer ? 'CODECOMMIT_REFUSED' : 'CODECOMMIT_UNREACHABLE', `${what}: ${own}`, { cause: error });
  }
  const next = meaning.names === DENIED ? `Grant ${grant}; docs/permissions.md lists all that is needed.` : meaning.next;
  return new AppError(meaning.code, `${what}: ${meaning.says} (${own})`, { ...(next === undefined ? {} : { next }), cause: error });
}

/** Whether asking again may go well: a throttle, a server in trouble, a network that broke off, a clock that the SDK has now corrected. */
export function isPassing(error: unknown): boolean {
  const { status } = facts(error);
  const meaning = meaningOf(error);
  return meaning === undefined ? status === undefined || status >= 500 : meaning.passes === true;
}

/** The name of an exception, or the code of what Node's network says. */
export function nameOf(error: unknown): string {
  return facts(error).name;
}

function meaningOf(error: unknown): Meaning | undefined {
  const { name, message } = facts(error);
  return MEANINGS.find(({ names, text }) => names.test(name) && (text?.test(message) ?? true));
}

/** A signature is taken within five minutes. The SDK corrects its own clock by what the service's answers say; git's has nobody to correct it. */
export function clockSkewed(offsetMs: number): boolean {
  return Math.abs(offsetMs) > 4 * 60_000;
}

function facts(error: unknown): { readonly name: string; readonly message: string; readonly status: number | undefined } {
  const { name = 'Error', message = String(error), code, $metadata } = Object(error) as { readonly name?: string; readonly message?: string; readonly code?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };
  return { name: name === 'Error' && typeof code === 'string' ? code : name, message, status: $metadata?.httpStatusCode };
}
