/**
 * AWS CodeCommit: credentials for git from the ordinary AWS chain, what its refusals mean, and repositories.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/Welcome.html
 */
import { CodeCommitClient, CreateRepositoryCommand, GetRepositoryCommand, RepositoryNameExistsException, UpdateDefaultBranchCommand } from '@aws-sdk/client-codecommit';
import { AppError } from '../core/errors.js';
import { firstWords } from '../core/mirror/git-output.js';
import { gitAddress, targetLabel, type GitAddress, type MirrorTarget } from '../core/mirror/target.js';
import { singleLine } from '../core/report/text.js';
import type { Clock } from '../ports/clock.js';
import type { GitRemote, Mirror } from '../ports/mirror.js';
import { signGitCredential } from './codecommit-credential.js';
import { clockSkewed, toAppError } from './codecommit-errors.js';

export interface CodeCommitOptions {
  readonly target: MirrorTarget;
  /** CODE_COMMIT_ENDPOINT */
  readonly gitEndpoint: string | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Keeps a secret out of everything that is printed from now on. */
  readonly mask: (secret: string) => void;
}

export interface CodeCommit extends Pick<Mirror, 'label' | 'create' | 'setDefaultBranch'> {
  /** Throws USAGE when nothing names a region. */
  gitRemote(): Promise<GitRemote>;
}

const CONNECTION_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Opens the service; nothing is sent, and no credentials are looked for, before they are needed. */
export function createCodeCommit({ target, gitEndpoint, clock, signal, mask }: CodeCommitOptions): CodeCommit {
  const client = new CodeCommitClient({
    ...(target.region === undefined ? {} : { region: target.region }),
    ...(target.profile === undefined ? {} : { profile: target.profile }),
    requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  });
  const label = targetLabel(target);
  const repositoryName = target.repository;
  const failing = (what: string) => (error: unknown): never => { throw toAppError(error, what); };
  return {
    label,
    async create({ description, tags }) {
      try {
        await client.send(new CreateRepositoryCommand({ repositoryName, repositoryDescription: description, tags }), { abortSignal: signal });
      } catch (error) {
        if (!(error instanceof RepositoryNameExistsException)) throw toAppError(error, `${label}: the repository cannot be created`);
      }
    },
    async setDefaultBranch(defaultBranchName) {
      await client.send(new UpdateDefaultBranchCommand({ repositoryName, defaultBranchName }), { abortSignal: signal })
        .catch(failing(`${label}: the default branch cannot be set to ${singleLine(defaultBranchName)}`));
    },
    async gitRemote() {
      const region = await client.config.region().catch((error: unknown) => { throw new AppError('USAGE', `${label} names no region, and neither does the AWS configuration`, { next: `Write --to codecommit::REGION://${repositoryName}, or set AWS_REGION.`, cause: error }); });
      const address = gitAddress(target, region, gitEndpoint);
      return {
        url: address.url,
        async credential() {
          const credentials = await client.config.credentials().catch(failing(label));
          const signed = signGitCredential(credentials, { ...address, region, atMs: clock.now() });
          for (const secret of [credentials.secretAccessKey, credentials.sessionToken ?? '', signed.password]) mask(secret);
          return signed;
        },
        explain: (asked, said) => explain({ client, repositoryName, label, address, signal }, asked, said),
      };
    },
  };
}

interface Asked {
  readonly client: CodeCommitClient;
  readonly repositoryName: string;
  readonly label: string;
  readonly address: GitAddress;
  readonly signal: AbortSignal;
}

async function explain(asked: Asked, doing: 'read' | 'push', said: string): Promise<AppError> {
  const { label, address } = asked;
  const reason = firstWords(said).replace(`'${address.url}/'`, 'it').replace(`'${address.url}'`, 'it');
  if (/could not resolve (host|proxy)/i.test(said)) return new AppError('CODECOMMIT_UNREACHABLE', `${label}: the host ${address.host} is not known here`, { next: 'Check the region and its spelling. In a VPC without internet, make an interface endpoint for CodeCommit’s git, with private DNS.' });
  if (/repository .* not found|returned error: 404/i.test(said)) return new AppError('CODECOMMIT_NOT_FOUND', `${label}: there is no such repository in this region of the account`);
  if (/Authentication failed|returned error: 40[13]|could not read (Username|Password)/i.test(said)) return refusal(asked, doing);
  if (/returned error: 413|HTTP 413/i.test(said)) return new AppError('CODECOMMIT_REFUSED', `${label}: the push is too large: ${reason}`, { next: 'Look for files above 2 GB in the history; CodeCommit takes none.' });
  return new AppError('CODECOMMIT_UNREACHABLE', `${label}: git could not ${doing === 'read' ? 'read the refs' : 'push'}: ${reason}`);
}

/** The API tells what git's 403 keeps to itself: it says which of the reasons it is. */
async function refusal({ client, repositoryName, label, signal }: Asked, doing: 'read' | 'push'): Promise<AppError> {
  const permission = doing === 'read' ? 'codecommit:GitPull' : 'codecommit:GitPush';
  try {
    const { repositoryMetadata } = await client.send(new GetRepositoryCommand({ repositoryName }), { abortSignal: signal });
    if (clockSkewed(client.config.systemClockOffset)) return toAppError({ name: 'RequestTimeTooSkewed', message: skewText(client.config.systemClockOffset) }, `${label}: git’s signature was refused`);
    const arn = repositoryMetadata?.Arn ?? 'the repository';
    return new AppError('CODECOMMIT_DENIED', `${label}: the credentials are good, and may not ${doing === 'read' ? 'read the refs' : 'push'} (403)`, { next: `Grant ${permission} on ${arn}, and look for a policy that denies it. docs/permissions.md lists all that mirror needs.` });
  } catch (error) {
    const told = toAppError(error, `${label}: git was refused`);
    return told.code !== 'CODECOMMIT_UNREACHABLE' ? told : new AppError('CODECOMMIT_DENIED', `${label}: git was refused (403), and the API, which would tell why, cannot be reached`, { next: `Check that the credentials have not expired, that the clock of this machine is right, and that the role may ${permission}.`, cause: error });
  }
}

function skewText(offsetMs: number): string {
  return `the clock of this machine is ${Math.round(Math.abs(offsetMs) / 60_000)} minutes ${offsetMs > 0 ? 'behind' : 'ahead'}`;
}
