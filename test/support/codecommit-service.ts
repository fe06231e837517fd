/**
 * CodeCommit's pull requests on loopback, with the request shapes of the AWS SDK (AWS JSON 1.1): a request must be signed for this service, may
 * have the documented fields only, and keeps to the documented limits. Who a role is, what it may do and what goes wrong, a test says.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/API_Operations.html
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSignatureCheck } from '../../src/embedded/signature.js';
import { ServiceError } from '../../src/embedded/service-error.js';

type Json = Readonly<Record<string, unknown>>;

/** Two sessions of one role: the runs of two builds. */
export const SESSIONS = {
  one: { accessKeyId: 'ASIASESSIONONE', secretAccessKey: 'secret-of-one', sessionToken: 'token-of-one' },
  two: { accessKeyId: 'ASIASESSIONTWO', secretAccessKey: 'secret-of-two', sessionToken: 'token-of-two' },
} as const;
export type Session = keyof typeof SESSIONS;

export const REGION = 'eu-west-1';
export const BEFORE = 'b'.repeat(40);
export const AFTER = 'a'.repeat(40);
export const MALLORY = 'arn:aws:iam::111122223333:user/mallory';

const FIELDS: Readonly<Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>> = {
  GetPullRequest: { required: ['pullRequestId'], optional: [] },
  GetCommentsForPullRequest: { required: ['pullRequestId'], optional: ['repositoryName', 'beforeCommitId', 'afterCommitId', 'nextToken', 'maxResults'] },
  PostCommentForPullRequest: { required: ['pullRequestId', 'repositoryName', 'beforeCommitId', 'afterCommitId', 'content'], optional: ['location', 'clientRequestToken'] },
  UpdateComment: { required: ['commentId', 'content'], optional: [] },
  UpdatePullRequestApprovalState: { required: ['pullRequestId', 'revisionId', 'approvalState'], optional: [] },
};

/** All that are served. */
export const OPERATIONS = Object.keys(FIELDS);

export interface StoredComment { readonly commentId: string; content: string; readonly authorArn: string; readonly creationDate: number; deleted: boolean; readonly clientRequestToken?: string }

/** What becomes of one request; `afterEffect` for an answer that is lost. */
export interface ServiceFault { readonly operation: string; readonly name: string; readonly message?: string; readonly status?: number; readonly cuts?: boolean; readonly afterEffect?: boolean }

export class CodeCommitService {
  readonly repository = 'shop';
  readonly comments: StoredComment[] = [];
  /** Operations that were answered, in order, each with its input. */
  readonly requests: { readonly operation: string; readonly input: Json }[] = [];
  /** Each strikes once, in order, at its operation. */
  readonly faults: ServiceFault[] = [];
  /** Operations that the role may not call. */
  readonly denied = new Set<string>();
  readonly approvals: { readonly revisionId: string; readonly approvalState: string }[] = [];
  /** What the pull request 7 is at. */
  head = AFTER;
  revisionId = 'revision-1';
  isExpired = false;
  /** By how much the service's clock differs from this machine's. */
  clockOffsetMs = 0;
  /** Whether each session is an author of its own; otherwise the role is. */
  authorIsSession = false;
  /** Awaited before a request takes effect. */
  beforeEffect: (operation: string) => Promise<void> | void = () => undefined;
  private readonly tokens = new Map<string, { readonly input: string; readonly comment: StoredComment }>();
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A comment that somebody wrote before. */
  add(content: string, authorArn: string = MALLORY): StoredComment {
    const comment = { commentId: `comment-${this.comments.length + 1}`, content, authorArn, creationDate: 1_700_000_000 + this.comments.length, deleted: false };
    this.comments.push(comment);
    return comment;
  }

  /** As a person does in the console: the comment stays, without its text. */
  remove(comment: StoredComment | undefined): void {
    if (comment !== undefined) Object.assign(comment, { deleted: true, content: '' });
  }

  count(operation: string): number {
    return this.requests.filter((each) => each.operation === operation).length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    response.setHeader('Date', new Date(this.now()).toUTCString());
    try {
      const operation = /^CodeCommit_20150413\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1] ?? '';
      const author = await this.authorOf(request, body);
      const input = JSON.parse(body.toString()) as Json;
      this.requests.push({ operation, input });
      const fault = this.takeFault(operation);
      if (fault?.cuts === true && fault.afterEffect !== true) return void request.socket.destroy();
      if (fault !== undefined && fault.afterEffect !== true) throw new Refusal(fault.name, fault.message ?? 'a fault', fault.status);
      const answer = await this.operate(operation, input, author);
      if (fault !== undefined) return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
    } catch (error) {
      const { name, message, status } = error instanceof Refusal ? error : error instanceof ServiceError ? { name: error.type, message: error.message, status: 400 } : { name: 'InternalFailure', message: String(error), status: 500 };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ __type: `com.amazonaws.codecommit#${name}`, message }));
    }
  }

  private now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  private takeFault(operation: string): ServiceFault | undefined {
    const at = this.faults.findIndex((fault) => fault.operation === operation);
    return at < 0 ? undefined : this.faults.splice(at, 1)[0];
  }

  private async authorOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Promise<string> {
    const session = (Object.keys(SESSIONS) as Session[]).find((each) => headers.authorization?.includes(`Credential=${SESSIONS[each].accessKeyId}/`));
    if (session === undefined) throw new Refusal('UnrecognizedClientException', 'The security token included in the request is invalid.');
    if (!headers.authorization?.includes(`/${REGION}/codecommit/`)) throw new Refusal('InvalidSignatureException', `Credential should be scoped to a valid region, not '${REGION}'.`);
    await createSignatureCheck(SESSIONS[session], 'codecommit')({ method, url, headers, body, nowMs: this.now() });
    if (this.isExpired) throw new Refusal('ExpiredTokenException', 'The security token included in the request is expired');
    return `arn:aws:sts::111122223333:assumed-role/plan/${this.authorIsSession ? session : 'build'}`;
  }

  private async operate(operation: string, input: Json, author: string): Promise<Json> {
    const fields = FIELDS[operation];
    if (fields === undefined) throw new Refusal('UnknownOperationException', `${operation} is not served here`);
    const unknown = Object.keys(input).find((field) => ![...fields.required, ...fields.optional].includes(field));
    const missing = fields.required.find((field) => input[field] === undefined || input[field] === '');
    if (unknown !== undefined || missing !== undefined) throw new Refusal('SerializationException', `${operation}: ${unknown ?? missing ?? ''}`);
    if (this.denied.has(operation)) throw new Refusal('AccessDeniedException', `User: ${author} is not authorized to perform: codecommit:${operation} on resource: arn:aws:codecommit:${REGION}:111122223333:${this.repository} because no identity-based policy allows the codecommit:${operation} action`);
    await this.beforeEffect(operation);
    if ('pullRequestId' in input && input['pullRequestId'] !== '7') throw new Refusal('PullRequestDoesNotExistException', 'The pull request ID could not be found.');
    if ('repositoryName' in input && input['repositoryName'] !== this.repository) throw new Refusal('RepositoryDoesNotExistException', `${String(input['repositoryName'])} does not exist`);
    switch (operation) {
      case 'GetPullRequest': return this.pullRequest();
      case 'GetCommentsForPullRequest': return this.page(input);
      case 'PostCommentForPullRequest': return { comment: this.post(input, author) };
      case 'UpdateComment': return { comment: this.update(input, author) };
      default: return this.vote(input);
    }
  }

  private pullRequest(): Json {
    const target = { repositoryName: this.repository, sourceReference: 'refs/heads/feature', destinationReference: 'refs/heads/main', sourceCommit: this.head, destinationCommit: BEFORE, mergeBase: BEFORE };
    return { pullRequest: { pullRequestId: '7', title: 't', pullRequestStatus: 'OPEN', authorArn: MALLORY, revisionId: this.revisionId, pullRequestTargets: [target] } };
  }

  private page({ maxResults, nextToken }: Json): Json {
    const size = Number(maxResults ?? 100);
    if (size > 500) throw new Refusal('InvalidMaxResultsException', 'too many');
    const from = Number(nextToken ?? 0);
    const shown = this.comments.slice(from, from + size);
    const data = shown.map((comment) => ({ pullRequestId: '7', repositoryName: this.repository, beforeCommitId: BEFORE, afterCommitId: this.head, comments: [comment] }));
    return { commentsForPullRequestData: data, ...(from + size < this.comments.length ? { nextToken: String(from + size) } : {}) };
  }

  private post(input: Json, author: string): StoredComment {
    const token = String(input['clientRequestToken']);
    const known = this.tokens.get(token);
    const asked = JSON.stringify([input, author]);
    if (known !== undefined && known.input !== asked) throw new Refusal('IdempotencyParameterMismatchException', 'The client request token is not valid. Either the token is not in a valid format, or the token has been used in a previous request and cannot be re-used.');
    if (known !== undefined) return known.comment;
    const comment = Object.assign(this.add(checked(input['content']), author), { clientRequestToken: token });
    this.tokens.set(token, { input: asked, comment });
    return comment;
  }

  private update(input: Json, author: string): StoredComment {
    const comment = this.comments.find(({ commentId }) => commentId === input['commentId']);
    if (comment === undefined) throw new Refusal('CommentDoesNotExistException', 'No comment exists with the provided ID.');
    if (comment.deleted) throw new Refusal('CommentDeletedException', 'This comment has already been deleted.');
    if (comment.authorArn !== author) throw new Refusal('CommentNotCreatedByCallerException', 'You cannot modify or delete this comment. Only comment authors can modify or delete their comments.');
    comment.content = checked(input['content']);
    return comment;
  }

  private vote({ revisionId, approvalState }: Json): Json {
    if (revisionId !== this.revisionId) throw new Refusal('RevisionNotCurrentException', 'The revision ID provided in the request does not match the current revision ID.');
    this.approvals.push({ revisionId: String(revisionId), approvalState: String(approvalState) });
    return {};
  }
}

/** "Comments are limited to 10,240 characters." */
function checked(content: unknown): string {
  const text = String(content);
  if (text.length > 10_240) throw new Refusal('CommentContentSizeLimitExceededException', 'The comment is too large. Comments are limited to 10,240 characters.');
  return text;
}

class Refusal extends Error {
  constructor(override readonly name: string, message: string, readonly status = 400) {
    super(message);
  }
}
