/**
 * The password that CodeCommit takes from git over HTTPS: a signature of version 4 over the request's host and the repository's path,
 * made from the AWS credentials at hand. It is good for a quarter of an hour.
 *
 * As in https://github.com/aws/git-remote-codecommit and the credential helper of the AWS CLI.
 */
import { createHash, createHmac } from 'node:crypto';
import type { GitCredential } from '../ports/mirror.js';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface SignedRequest {
  /** Without a port. */
  readonly host: string;
  /** `/v1/repos/<repository>` */
  readonly path: string;
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Signs for one repository. */
export function signGitCredential({ accessKeyId, secretAccessKey, sessionToken }: AwsCredentials, { host, path, region, atMs }: SignedRequest): GitCredential {
  const time = new Date(atMs).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  const date = time.slice(0, 8);
  const request = `GIT\n${path}\n\nhost:${host}\n\nhost\n`;
  const toSign = ['AWS4-HMAC-SHA256', time, `${date}/${region}/codecommit/aws4_request`, createHash('sha256').update(request).digest('hex')].join('\n');
  const key = [date, region, 'codecommit', 'aws4_request'].reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return {
    username: sessionToken === undefined || sessionToken === '' ? accessKeyId : `${accessKeyId}%${sessionToken}`,
    // The time is signed without its Z and sent with it.
    password: `${time}Z${hmac(key, toSign).toString('hex')}`,
  };
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
