/**
 * The part of CodeCommit that a mirror meets, on loopback: git over HTTPS (here HTTP) in front of `git http-backend`, which takes only signed
 * passwords as https://github.com/aws/git-remote-codecommit makes them, and three operations of the API.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const REGION = 'eu-west-1';

/** With the signs in it that break a URL, a shell or a line when they are not taken care of. */
export const CREDENTIALS = { accessKeyId: 'ASIAMIRROREXAMPLE', secretAccessKey: 'wJalrXUtn/FEMI+K7MDENG$(id)', sessionToken: 'FwoG+/tok==en%2F"\'&' } as const;

const SIGNATURE_AGE_MAX_MS = 15 * 60_000;
const ARN = (name: string) => `arn:aws:codecommit:${REGION}:111122223333:${name}`;

interface Reply { readonly status: number; readonly data: unknown }

export class CodeCommitServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'codecommit-'));
  /** `METHOD path?query status`, and `API operation status`, in order. */
  readonly requests: string[] = [];
  /** What the API was sent, by operation. */
  readonly sent: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  /** Of every request that git made. */
  readonly headerNames = new Set<string>();
  /** Where git is sent instead of an answer. */
  redirectTo: string | undefined;
  /** What the role may do; each test sets it back. */
  readonly may = { GitPull: true, GitPush: true, GetRepository: true, CreateRepository: true, UpdateDefaultBranch: true };
  /** Whether the session token has expired. */
  isExpired = false;
  /** By how much the server's clock differs from this machine's. */
  clockOffsetMs = 0;
  /** Whether the API hangs up. */
  isApiDown = false;
  /** Runs before a push is told the refs, and before what it sends takes effect: somebody else's chances to be first. */
  beforeAdvertisement: () => void | Promise<void> = () => undefined;
  beforePush: () => void | Promise<void> = () => undefined;
  /** Answers a push with this status instead, the nth one counted from 1. */
  failPush: { readonly nth: number; readonly status: number } | undefined;
  private pushes = 0;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Where a run may put what it puts away again. */
  get temporary(): string {
    return join(this.folder, 'tmp');
  }

  /** What a process needs in its environment to take this for AWS. */
  get env(): NodeJS.ProcessEnv {
    const { accessKeyId, secretAccessKey, sessionToken } = CREDENTIALS;
    return { TMPDIR: this.temporary, CODE_COMMIT_ENDPOINT: this.url, AWS_ENDPOINT_URL_CODECOMMIT: this.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken };
  }

  /** An empty repository; its folder. */
  create(name: string): string {
    const folder = join(this.folder, `${name}.git`);
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', folder]);
    this.git(name, 'config', 'http.receivepack', 'true');
    this.git(name, 'config', '--add', 'receive.hideRefs', 'refs/pull');
    return folder;
  }

  git(name: string, ...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: join(this.folder, `${name}.git`), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Ref to object. */
  refs(name: string): Readonly<Record<string, string>> {
    const lines = this.git(name, 'for-each-ref', '--format=%(refname) %(objectname)').trim().split('\n').filter((line) => line !== '');
    return Object.fromEntries(lines.map((line) => line.split(' ') as [string, string]));
  }

  /** A hook of the repository, as a shell script. */
  hook(name: string, hook: string, script: string): void {
    writeFileSync(join(this.folder, `${name}.git`, 'hooks', hook), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  get pushCount(): number {
    return this.requests.filter((line) => /^POST .*git-receive-pack 200$/.test(line)).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    response.setHeader('Date', new Date(this.now()).toUTCString());
    const operation = /^CodeCommit_20150413\.(\w+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1];
    response.on('finish', () => this.requests.push(operation === undefined ? `${method} ${url} ${response.statusCode}` : `API ${operation} ${response.statusCode}`));
    if (operation !== undefined) return this.answerApi(operation, request, response);
    Object.keys(request.headers).forEach((name) => this.headerNames.add(name));
    const refused = await this.refuse(request);
    if (this.redirectTo !== undefined) return void response.writeHead(307, { location: `${this.redirectTo}${url}` }).end();
    // Who has hung up meanwhile gets no answer.
    if (request.destroyed && request.errored !== null) return;
    if (refused === undefined) return this.runBackend(request, response);
    if (refused === 401) response.setHeader('WWW-Authenticate', 'Basic realm="codecommit"');
    request.resume();
    response.writeHead(refused).end();
  }

  private now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  /** The status of a request that git is refused; undefined for one it may make. CodeCommit does not say which of its reasons it has. */
  private async refuse({ headers, url = '', method }: IncomingMessage): Promise<number | undefined> {
    const { pathname, search } = new URL(url, 'http://127.0.0.1');
    const [, repository = ''] = /^\/v1\/repos\/([\w.-]+)\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(pathname) ?? [];
    const [, encoded] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
    if (encoded === undefined) return 401;
    const [, username, time = '', signature] = /^([^:]*):(\d{8}T\d{6})Z([0-9a-f]{64})$/.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
    const isOurs = username === `${CREDENTIALS.accessKeyId}%${CREDENTIALS.sessionToken}` && signature === signatureOf(`/v1/repos/${repository}`, time);
    const age = Math.abs(this.now() - Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z')));
    if (!isOurs || this.isExpired || !(age < SIGNATURE_AGE_MAX_MS)) return 403;
    const isPush = `${pathname}${search}`.includes('git-receive-pack');
    if (isPush ? !this.may.GitPush : !this.may.GitPull) return 403;
    if (!existsSync(join(this.folder, `${repository}.git`))) return 404;
    if (isPush && method === 'POST' && headers['content-length'] !== '4') {
      this.pushes++;
      if (this.failPush?.nth === this.pushes) return this.failPush.status;
      await this.beforePush();
    } else if (isPush && method === 'GET') await this.beforeAdvertisement();
    return undefined;
  }

  private runBackend(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? '', 'http://127.0.0.1');
    const { headers } = request;
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'], GIT_PROJECT_ROOT: this.folder, GIT_HTTP_EXPORT_ALL: '1', REMOTE_USER: 'mirror', REMOTE_ADDR: '127.0.0.1',
        PATH_INFO: pathname.replace(/^\/v1\/repos\/([\w.-]+)/, '/$1.git'), QUERY_STRING: search.slice(1), REQUEST_METHOD: request.method ?? '',
        CONTENT_TYPE: headers['content-type'] ?? '', HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
        ...(headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: headers['content-length'] }),
        ...(headers['git-protocol'] === undefined ? {} : { GIT_PROTOCOL: String(headers['git-protocol']) }),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.on('error', () => undefined);
    request.pipe(child.stdin);
    let head: Buffer | undefined = Buffer.alloc(0);
    child.stdout.on('data', (piece: Buffer) => {
      if (head === undefined) return response.write(piece);
      head = Buffer.concat([head, piece]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const fields = head.subarray(0, end).toString().split('\r\n').map((line) => line.split(': ') as [string, string]);
      const status = Number.parseInt(fields.find(([name]) => name.toLowerCase() === 'status')?.[1] ?? '200', 10);
      response.writeHead(status, Object.fromEntries(fields.filter(([name]) => name.toLowerCase() !== 'status')));
      response.write(head.subarray(end + 4));
      head = undefined;
    });
    child.on('close', () => response.end());
  }

  private async answerApi(operation: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (this.isApiDown) return void request.socket.destroy();
    const input = JSON.parse(Buffer.concat(pieces).toString()) as Readonly<Record<string, unknown>>;
    this.sent.push({ operation, input });
    const { status, data } = this.refuseApi(operation, request) ?? this.operate(operation, input);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(data));
  }

  private refuseApi(operation: string, { headers }: IncomingMessage): Reply | undefined {
    const signedAt = String(headers['x-amz-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
    if (!String(headers.authorization).includes(`Credential=${CREDENTIALS.accessKeyId}/`)) return fault('UnrecognizedClientException', 'The security token included in the request is invalid.');
    if (this.isExpired) return fault('ExpiredTokenException', 'The security token included in the request is expired');
    if (Math.abs(this.now() - Date.parse(signedAt)) > 5 * 60_000) return fault('InvalidSignatureException', `Signature expired: ${signedAt} is now earlier than the service's clock`);
    const isAllowed = this.may[operation as keyof typeof this.may];
    return isAllowed ? undefined : fault('AccessDeniedException', `User: arn:aws:sts::111122223333:assumed-role/mirror/run is not authorized to perform: codecommit:${operation}`);
  }

  private operate(operation: string, input: Readonly<Record<string, unknown>>): Reply {
    const name = String(input['repositoryName']);
    const isThere = existsSync(join(this.folder, `${name}.git`));
    const metadata = { repositoryName: name, Arn: ARN(name) };
    if (operation === 'CreateRepository') {
      if (isThere) return fault('RepositoryNameExistsException', `Repository named ${name} already exists`);
      this.create(name);
      return { status: 200, data: { repositoryMetadata: metadata } };
    }
    if (!isThere) return fault('RepositoryDoesNotExistException', `${name} does not exist`);
    if (operation === 'UpdateDefaultBranch') {
      const branch = `refs/heads/${String(input['defaultBranchName'])}`;
      if (this.refs(name)[branch] === undefined) return fault('BranchDoesNotExistException', `${branch} does not exist`);
      this.git(name, 'symbolic-ref', 'HEAD', branch);
      return { status: 200, data: {} };
    }
    return { status: 200, data: { repositoryMetadata: metadata } };
  }
}

function fault(type: string, message: string): Reply {
  return { status: 400, data: { __type: type, message } };
}

/** As the AWS CLI's helper makes it: over the host without its port and the path without what git adds to it. */
function signatureOf(path: string, time: string): string {
  const scope = [time.slice(0, 8), REGION, 'codecommit', 'aws4_request'];
  const canonical = createHash('sha256').update(['GIT', path, '', 'host:127.0.0.1', '', 'host', ''].join('\n')).digest('hex');
  let key: Buffer | string = `AWS4${CREDENTIALS.secretAccessKey}`;
  for (const part of scope) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(['AWS4-HMAC-SHA256', time, scope.join('/'), canonical].join('\n')).digest('hex');
}
