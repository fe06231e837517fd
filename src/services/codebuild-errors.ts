/**
 * What an exception of CodeBuild or CloudWatch Logs means for the run that met it, and what a person has to grant or change.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/CommonErrors.html and
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html
 */
import { AppError } from '../core/errors.js';
import { singleLine } from '../core/report/text.js';
import { CredentialsExpired, LogMissing, LogTokenLost, ServiceBusy } from '../ports/builds.js';

/** One request: its IAM action, as `codebuild:StartBuild`, and what it is about. */
export interface Asked {
  readonly action: string;
  readonly subject: string;
  readonly region: string;
  /** Whether a page of a log was asked for by its token. */
  readonly hasToken?: boolean;
}

const THROTTLES = /^(Throttling(Exception)?|TooManyRequestsException|RequestLimitExceeded|RequestThrottled(Exception)?|SlowDown|PriorRequestNotComplete)$/;
const EXPIRED = /^(ExpiredToken(Exception)?|TokenRefreshRequired)$/;
/** In the name, or in the text of an error that the SDK has wrapped. */
const LOST = /^(TimeoutError|AbortError)$|\b(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b|socket hang up/;

/** Translates at the edge: the port's own errors for what can be waited for, an AppError for the rest. */
export function toBuildsError(error: unknown, asked: Asked): Error {
  const { name, message, status } = facts(error);
  const of = serviceOf(asked);
  if (THROTTLES.test(name) || status === 429 || /Rate exceeded/i.test(message)) return new ServiceBusy(`${of} is being asked too often`, { cause: error });
  if (EXPIRED.test(name) || /security token included in the request is expired/i.test(message)) return new CredentialsExpired(message, { cause: error });
  if (LOST.test(name) || LOST.test(message) || (status !== undefined && status >= 500)) return new ServiceBusy(`${of} did not answer (${name}: ${message})`, { cause: error });
  return credentialsError(error) ?? logError(error, asked) ?? refusal(error, asked);
}

function credentialsError(error: unknown): AppError | undefined {
  const { name, message } = facts(error);
  if (/^(InvalidSignatureException|SignatureDoesNotMatch|RequestTimeTooSkewed|RequestExpired)$/.test(name)) {
    const isSkewed = /expired|not yet current|skew/i.test(message) || name.startsWith('Request');
    return isSkewed
      ? new AppError('BUILD_CREDENTIALS', `the signature was refused because the clock of this machine is wrong: ${message}`, { cause: error, next: 'Set this machine’s clock (chronyc makestep, or timedatectl set-ntp true); five minutes of difference are too many.' })
      : new AppError('BUILD_CREDENTIALS', `the signature was refused: ${message}`, { cause: error, next: 'The secret key does not belong to the access key; set both anew.' });
  }
  if (/^(UnrecognizedClientException|InvalidClientTokenId|MissingAuthenticationToken(Exception)?)$/.test(name)) {
    return new AppError('BUILD_CREDENTIALS', `AWS does not know the credentials: ${message}`, { cause: error, next: 'Check AWS_ACCESS_KEY_ID, and that AWS_SESSION_TOKEN is set with it when it begins with ASIA.' });
  }
  if (/CredentialsProviderError|TokenProviderError/.test(name) || /Could not load credentials/i.test(message)) {
    return new AppError('BUILD_CREDENTIALS', `there are no AWS credentials: ${message}`, { cause: error, next: 'In GitHub Actions add a step aws-actions/configure-aws-credentials before; elsewhere set a profile or a role.' });
  }
  return undefined;
}

/** What only reading a log meets; the engine decides what becomes of it. */
function logError(error: unknown, { action, hasToken }: Asked): Error | undefined {
  const { name, message } = facts(error);
  if (action !== 'logs:GetLogEvents') return undefined;
  if (name === 'ResourceNotFoundException') return new LogMissing(message, { cause: error });
  return name === 'InvalidParameterException' && hasToken === true ? new LogTokenLost(message, { cause: error }) : undefined;
}

function refusal(error: unknown, { action, subject, region }: Asked): AppError {
  const { name, message } = facts(error);
  if (/^(AccessDenied(Exception)?|UnauthorizedOperation|NotAuthorized)$/.test(name)) return denied(error, action);
  if (/Region is missing/i.test(message)) return new AppError('USAGE', 'no AWS region is set', { cause: error, next: 'Set AWS_REGION, or give region.' });
  if (/\bENOTFOUND\b|not a valid hostname component/i.test(`${name} ${message}`)) {
    return new AppError('BUILD_UNREACHABLE', `no AWS service answers for region "${singleLine(region)}": ${message}`, { cause: error, next: 'Correct the region (region, or AWS_REGION), for example eu-west-1.' });
  }
  if (name === 'ResourceNotFoundException') {
    return new AppError('BUILD_NOT_FOUND', `CodeBuild in ${region} knows no ${subject}: ${message}`, { cause: error });
  }
  if (name === 'AccountLimitExceededException') {
    return new AppError('BUILD_REFUSED', `${subject}: ${message}`, { cause: error, next: 'Wait until other builds of the account have ended, or ask for a higher quota of concurrent builds.' });
  }
  return new AppError('BUILD_REFUSED', `${subject}: ${name}: ${message}`, { cause: error });
}

/** `User: arn:… is not authorized to perform: codebuild:StartBuild on resource: arn:… because …` */
function denied(error: unknown, action: string): AppError {
  const { message } = facts(error);
  const [, user, named, resource] = /User: (\S+) is not authorized to perform: (\S+?)(?: on resource: (\S+))?(?: |$)/.exec(message) ?? [];
  const grant = `Grant ${named ?? action}${resource === undefined ? '' : ` on ${resource}`}${user === undefined ? '' : ` to ${user}`}`;
  return new AppError('BUILD_DENIED', `${action} is not permitted: ${message}`, { cause: error, next: `${grant}; docs/guides/run-codebuild.md has the whole policy.` });
}

function serviceOf({ action }: Asked): string {
  return action.startsWith('logs:') ? 'CloudWatch Logs' : 'CodeBuild';
}

function facts(error: unknown): { readonly name: string; readonly message: string; readonly status: number | undefined } {
  const { name, code, message, $metadata } = Object(error) as { readonly name?: unknown; readonly code?: unknown; readonly message?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };
  // What Node's network says has its name in `code`.
  const named = [name, code].find((each) => typeof each === 'string' && each !== 'Error');
  return { name: typeof named === 'string' ? named : 'Error', message: singleLine(typeof message === 'string' ? message : String(error)), status: $metadata?.httpStatusCode };
}
