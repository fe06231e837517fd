/** The part of GitHub's API that a pull request comment needs, on loopback, with its comments in memory and faults on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredComment { readonly id: number; body: string; readonly user: { readonly login: string; readonly type: 'User' | 'Bot' } }

export interface StoredCheck { readonly name: string; readonly head_sha: string; readonly conclusion: string; readonly annotations: { readonly path: string; readonly start_line: number; readonly message: string }[] }

/** Who a token belongs to. `askable`: what may be asked for the own login; a job's token may use neither. */
export interface Identity { readonly login: string; readonly type: 'User' | 'Bot'; readonly askable: 'rest' | 'graphql' | 'no' }

export interface Fault {
  /** `METHOD /path/prefix` */
  readonly on: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** The request takes effect, only its answer is lost. */
  readonly afterEffect?: boolean;
  /** Neither answer nor status: the connection is cut. */
  readonly hangUp?: boolean;
}

export interface GitHubApi {
  readonly url: string;
  readonly comments: StoredComment[];
  readonly checks: StoredCheck[];
  /** What `GET /pulls` knows, by `owner:branch`. */
  readonly pulls: Map<string, readonly { readonly number: number; readonly sha: string }[]>;
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: string[];
  /** Each fault strikes once, in this order. */
  readonly faults: Fault[];
  /** Runs before a write takes effect: another run's chance to be first. */
  beforeWrite: (method: string) => void;
  add(user: StoredComment['user'], body: string): StoredComment;
  close(): Promise<void>;
}

interface Sent { readonly body?: string; readonly name?: string; readonly head_sha?: string; readonly conclusion?: string; readonly output?: { readonly annotations?: StoredCheck['annotations'] } }

export const JOB_TOKEN: Identity = { login: 'github-actions[bot]', type: 'Bot', askable: 'no' };

/** Serves `/repos/acme/shop/issues/7/comments` for the token `t0ken-secret`. */
export async function startGitHubApi(identity: Identity = JOB_TOKEN): Promise<GitHubApi> {
  const comments: StoredComment[] = [];
  let nextId = 1000;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api: GitHubApi = {
    url, comments, checks: [], pulls: new Map(), requests: [], faults: [], beforeWrite: () => undefined,
    add(user, body) {
      const comment = { id: nextId++, body, user };
      comments.push(comment);
      return comment;
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '' } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString()) as Sent;
    api.requests.push(`${method} ${target}`);
    const send = (status: number, data: unknown, headers: Readonly<Record<string, string>> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
      response.end(status === 204 ? undefined : JSON.stringify(data));
    };
    const fault = api.faults[0] !== undefined && `${method} ${target}`.startsWith(api.faults[0].on) ? api.faults.shift() : undefined;
    const reply = fault !== undefined && fault.afterEffect !== true ? undefined : handle(request, method, target, sent.body ?? '', sent);
    if (fault?.hangUp === true) request.socket.destroy();
    else if (fault !== undefined) send(fault.status, { message: fault.message ?? 'fault' }, fault.headers);
    else if (reply !== undefined) send(reply.status, reply.data, reply.headers);
  }

  interface Reply { readonly status: number; readonly data?: unknown; readonly headers?: Readonly<Record<string, string>> }

  function handle(request: IncomingMessage, method: string, target: string, body: string, sent: Sent): Reply {
    const { pathname, searchParams } = new URL(target, url);
    if (request.headers.authorization !== 'token t0ken-secret') return { status: 401, data: { message: 'Bad credentials' } };
    if (pathname === '/user') return identity.askable === 'rest' ? { status: 200, data: { login: identity.login } } : { status: 403, data: { message: 'Resource not accessible by integration' } };
    if (pathname === '/graphql') return { status: 200, data: identity.askable === 'graphql' ? { data: { viewer: { login: identity.login } } } : { errors: [{ message: 'not accessible' }] } };
    if (pathname === '/repos/acme/shop/issues/7/comments') return method === 'POST' ? create(body) : list(searchParams);
    if (pathname.startsWith('/repos/acme/shop/check-runs')) return check(method, pathname, sent);
    if (pathname === '/repos/acme/shop/pulls') return { status: 200, data: (api.pulls.get(searchParams.get('head') ?? '') ?? []).map(({ number, sha }) => ({ number, head: { sha } })) };
    if (method !== 'GET') api.beforeWrite(method);
    const id = /^\/repos\/acme\/shop\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    const index = comments.findIndex((comment) => String(comment.id) === id);
    const found = comments[index];
    if (found === undefined) return { status: 404, data: { message: 'Not Found' } };
    if (method === 'DELETE') {
      comments.splice(index, 1);
      return { status: 204 };
    }
    found.body = body;
    return { status: 200, data: found };
  }

  function create(body: string): Reply {
    api.beforeWrite('POST');
    if (body.length > 65_536) return { status: 422, data: { message: 'Validation Failed: body is too long' } };
    return { status: 201, data: api.add({ login: identity.login, type: identity.type }, body) };
  }

  /** https://docs.github.com/en/rest/checks/runs: fifty annotations a request, an update appends. */
  function check(method: string, pathname: string, { output, ...run }: Sent): Reply {
    const added = output?.annotations ?? [];
    if (added.length > 50) return { status: 422, data: { message: 'No more than 50 annotations can be created per request' } };
    if (method === 'POST') api.checks.push({ name: run.name ?? '', head_sha: run.head_sha ?? '', conclusion: run.conclusion ?? '', annotations: [...added] });
    else api.checks[Number(pathname.split('/').at(-1)) - 1]?.annotations.push(...added);
    return { status: method === 'POST' ? 201 : 200, data: { id: api.checks.length } };
  }

  function list(query: URLSearchParams): Reply {
    const perPage = Math.min(100, Number(query.get('per_page') ?? 30));
    const page = Number(query.get('page') ?? 1);
    const next = page * perPage < comments.length ? { link: `<${url}/repos/acme/shop/issues/7/comments?per_page=${perPage}&page=${page + 1}>; rel="next"` } : {};
    return { status: 200, data: comments.slice((page - 1) * perPage, page * perPage), headers: next };
  }
  return api;
}
