/** Where a mirror lies: the forms in which a CodeCommit repository is named, and the address and signature scope that follow from it. */
import { isSafeEndpoint } from '../endpoint.js';
import { AppError } from '../errors.js';
import { singleLine } from '../report/text.js';

/** A CodeCommit repository as the user named it; what is undefined comes from the AWS configuration. */
export interface MirrorTarget {
  readonly repository: string;
  readonly region: string | undefined;
  /** The profile of the AWS configuration whose credentials are used. */
  readonly profile: string | undefined;
  /** The host of an address that was given whole: a FIPS or VPC endpoint. */
  readonly host: string | undefined;
}

/** How git reaches the repository, and what its signature is over. */
export interface GitAddress {
  readonly url: string;
  /** Without the port. */
  readonly host: string;
  /** `/v1/repos/<repository>` */
  readonly path: string;
}

const FORMS = 'codecommit::REGION://REPOSITORY, codecommit://REPOSITORY or https://git-codecommit.REGION.amazonaws.com/v1/repos/REPOSITORY';

/** https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateRepository.html#CodeCommit-CreateRepository-request-repositoryName */
const REPOSITORY = '(?!.*\\.git$)[\\w.-]{1,100}';
const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}';
/** https://github.com/aws/git-remote-codecommit */
const SHORT_FORM = new RegExp(`^codecommit:(?::(?<region>${REGION}):)?//(?:(?<profile>[^@/\\s]+)@)?(?<repository>${REPOSITORY})$`);
/** https://docs.aws.amazon.com/codecommit/latest/userguide/regions.html, and the endpoints of FIPS and of a VPC. */
const ADDRESS = new RegExp(`^https://(?<host>(?:vpce-[\\w-]+\\.)?git-codecommit(?:-fips)?\\.(?<region>${REGION})\\.(?:vpce\\.)?amazonaws\\.com(?:\\.cn)?)/v1/repos/(?<repository>${REPOSITORY})$`);

/** Throws USAGE for anything else than the three forms; a password in an address is one of those. */
export function parseMirrorTarget(text: string | undefined): MirrorTarget {
  if (text === undefined) throw new AppError('USAGE', `mirror needs --to with the CodeCommit repository: ${FORMS}`);
  const { repository, region, profile, host } = (SHORT_FORM.exec(text) ?? ADDRESS.exec(text))?.groups ?? {};
  if (repository === undefined) throw new AppError('USAGE', `--to is "${singleLine(text.replace(/\/\/[^/@]*:[^/@]*@/, '//***@'))}", which is no CodeCommit repository`, { next: `Write it as ${FORMS}.` });
  return { repository, region, profile, host };
}

/**
 * The address of a repository in a region. `endpoint` is CODE_COMMIT_ENDPOINT, as git-remote-codecommit reads it: a host, or the address of
 * a server on this machine. Throws CONFIG_INVALID for an endpoint that would show the credentials to others.
 */
export function gitAddress(target: MirrorTarget, region: string, endpoint: string | undefined): GitAddress {
  const path = `/v1/repos/${target.repository}`;
  const place = target.host ?? (endpoint || `git-codecommit.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`);
  const origin = (place.includes('://') ? place : `https://${place}`).replace(/\/$/, '');
  const isOrigin = isSafeEndpoint(origin) && new URL(origin).origin === origin;
  if (!isOrigin) throw new AppError('CONFIG_INVALID', `CODE_COMMIT_ENDPOINT is "${singleLine(place)}": it may be a host, and plain http goes to this machine only`, { next: 'Correct CODE_COMMIT_ENDPOINT, or unset it.' });
  return { url: `${origin}${path}`, host: new URL(origin).hostname, path };
}

/** How the target is called in messages. */
export function targetLabel({ repository, region }: MirrorTarget): string {
  return region === undefined ? `codecommit://${repository}` : `codecommit::${region}://${repository}`;
}
