/**
 * Whether a request is signed by who may use this warehouse: AWS Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 *
 * The request is signed once more, with the signer the SDK's clients use, and the two signatures are compared. The words of the refusals are
 * those AWS answers with; they are documented for Signature Version 4 in general and not for the Data API.
 */
import { createHash, createHmac, timingSafeEqual, type Hash, type Hmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import { ServiceError } from './service-error.js';

export interface SignatureCredentials { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }

export interface ReceivedRequest {
  readonly method: string;
  /** The path, and the query after it. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly nowMs: number;
}

/** Throws the ServiceError of a request that is not signed as it must be. */
export type SignatureCheck = (request: ReceivedRequest) => Promise<void>;

/** "Requests must reach AWS within five minutes of the time stamp": https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
const SKEW_MS_MAX = 5 * 60_000;
/** Without these in the signature it would fit another request too. */
const MUST_BE_SIGNED = ['host', 'x-amz-date', 'x-amz-target'];

/** `service` is the name in the signature's scope. */
export function createSignatureCheck(credentials: SignatureCredentials, service = 'redshift-data'): SignatureCheck {
  return async (request) => {
    const claim = readClaim(request.headers);
    if (claim.accessKeyId !== credentials.accessKeyId || (credentials.sessionToken !== undefined && request.headers['x-amz-security-token'] !== credentials.sessionToken)) {
      throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
    }
    refuseSkew(claim.signedAt, request.nowMs);
    if (claim.service !== service) throw wrong(`Credential should be scoped to correct service: '${service}'.`);
    if (!claim.signedAt.startsWith(claim.day)) throw wrong(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claim.day}' != '${claim.signedAt.slice(0, 8)}'.`);
    const missing = MUST_BE_SIGNED.find((name) => request.headers[name] !== undefined && !claim.signedHeaders.has(name));
    if (missing !== undefined) throw wrong(`'${missing}' must be a 'SignedHeader' in the AWS Authorization.`);
    const saidHash = request.headers['x-amz-content-sha256'];
    const isOtherBody = saidHash !== undefined && saidHash !== createHash('sha256').update(request.body).digest('hex');
    if (isOtherBody || !isSame(claim.signature, await signatureOf(request, claim, credentials))) {
      throw wrong('The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.');
    }
  };
}

function wrong(message: string): ServiceError {
  return new ServiceError('InvalidSignatureException', message);
}

interface Claim {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: ReadonlySet<string>;
  readonly signature: string;
  /** As in the header, `20260131T100000Z`. */
  readonly signedAt: string;
}

function readClaim(headers: IncomingHttpHeaders): Claim {
  const { authorization } = headers;
  if (authorization === undefined || authorization === '') throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const part = (name: string): string => {
    const found = new RegExp(`^AWS4-HMAC-SHA256 (?:.*[ ,])?${name}=([^, ]+)`).exec(authorization)?.[1];
    if (found === undefined) throw new ServiceError('IncompleteSignatureException', `Authorization header requires '${name}' parameter.`);
    return found;
  };
  // An access key has no slash in it.
  const [accessKeyId = '', day = '', region = '', service = '', end, ...more] = part('Credential').split('/');
  if (end !== 'aws4_request' || more.length > 0) throw new ServiceError('IncompleteSignatureException', 'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.');
  const signedAt = headers['x-amz-date'];
  if (typeof signedAt !== 'string' || momentOf(signedAt) === undefined) throw new ServiceError('IncompleteSignatureException', 'Authorization header requires existence of either a \'X-Amz-Date\' or a \'Date\' header.');
  return { accessKeyId, day, region, service, signedHeaders: new Set(part('SignedHeaders').split(';')), signature: part('Signature'), signedAt };
}

function momentOf(stamp: string): number | undefined {
  const ms = /^\d{8}T\d{6}Z$/.test(stamp) ? Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5')) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function stampOf(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

function refuseSkew(signedAt: string, nowMs: number): void {
  const signedMs = momentOf(signedAt) ?? 0;
  if (signedMs < nowMs - SKEW_MS_MAX) throw wrong(`Signature expired: ${signedAt} is now earlier than ${stampOf(nowMs - SKEW_MS_MAX)} (${stampOf(nowMs)} - 5 min.)`);
  if (signedMs > nowMs + SKEW_MS_MAX) throw wrong(`Signature not yet current: ${signedAt} is still later than ${stampOf(nowMs + SKEW_MS_MAX)} (${stampOf(nowMs)} + 5 min.)`);
}

async function signatureOf(request: ReceivedRequest, claim: Claim, { accessKeyId, secretAccessKey }: SignatureCredentials): Promise<string> {
  const signer = new SignatureV4({ service: claim.service, region: claim.region, credentials: { accessKeyId, secretAccessKey }, sha256: NodeSha256, applyChecksum: false });
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const headers = Object.fromEntries([...claim.signedHeaders].flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  }));
  const { headers: signed } = await signer.sign(
    { method: request.method, protocol: 'http:', hostname: 'localhost', path: pathname, query: Object.fromEntries(searchParams), headers, body: request.body },
    { signingDate: new Date(momentOf(claim.signedAt) ?? 0), signableHeaders: new Set(claim.signedHeaders), unsignableHeaders: new Set() },
  );
  return /Signature=(\w+)$/.exec(signed['authorization'] ?? '')?.[1] ?? '';
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

type Bytes = string | ArrayBuffer | ArrayBufferView;

/** Node's SHA-256, keyed when a secret is given, as the signer wants it. */
class NodeSha256 {
  private hash: Hash | Hmac;
  constructor(private readonly secret?: Bytes) {
    this.hash = this.start();
  }

  update(data: Bytes): void {
    this.hash.update(plain(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }

  reset(): void {
    this.hash = this.start();
  }

  private start(): Hash | Hmac {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', plain(this.secret));
  }
}

function plain(data: Bytes): string | Uint8Array {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}
