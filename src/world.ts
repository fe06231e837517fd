/** The real world behind a command's ports. Everything heavy is loaded when it is first asked for. */
import { resolve } from 'node:path';
import type { ServeOptions, World } from './commands/command.js';
import type { WarehouseTarget } from './core/config.js';
import { isSafeEndpoint } from './core/endpoint.js';
import { AppError } from './core/errors.js';
import type { MirrorTarget } from './core/mirror/target.js';
import { lockHolderText } from './core/report/lock-holder-text.js';
import type { SignatureCheck } from './embedded/signature.js';
import type { Builds } from './ports/builds.js';
import type { Forge } from './ports/forge.js';
import type { Host, ProgressEvent } from './ports/host.js';
import type { Mirror } from './ports/mirror.js';
import type { OpenWarehouse, WarehouseEvent } from './ports/warehouse.js';
import { systemClock } from './services/clock.js';
import { createFileSystem } from './services/file-system.js';

export interface RealWorld extends World {
  /** Closes every warehouse and mirror that was opened. */
  close(): Promise<void>;
}

export function createWorld(host: Host, signal: AbortSignal, env: NodeJS.ProcessEnv, cwd: string): RealWorld {
  // One warehouse a target and process: stages of a pipeline must see each other's work also when it is in memory only.
  const opened = new Map<string, Promise<OpenWarehouse>>();
  const mirrors: Mirror[] = [];
  const connections: Builds[] = [];
  return {
    host,
    signal,
    clock: systemClock,
    random: Math.random,
    files: createFileSystem(cwd),
    openWarehouse(target) {
      const key = target.kind === 'embedded' ? `embedded:${target.server ?? target.folder ?? 'memory'}` : JSON.stringify(target);
      const known = opened.get(key) ?? openWarehouse(target, host, signal, cwd);
      opened.set(key, known);
      return known;
    },
    openBuilds: async (region) => {
      const builds = await openBuilds(region, host, env);
      connections.push(builds);
      return builds;
    },
    env: (name) => env[name],
    openForge: () => openForge(host, env),
    openSourceControl: async () => (await import('./services/git.js')).createGit(cwd, env),
    openMirror: async (target) => {
      const mirror = await openMirror(target, host, signal, env, cwd);
      mirrors.push(mirror);
      return mirror;
    },
    serve: (options) => serve(options, signal, env, cwd),
    close: async () => {
      for (const mirror of mirrors) await mirror.close();
      for (const each of connections) each.close();
      for (const warehouse of opened.values()) await warehouse.then((each) => each.close()).catch(() => undefined);
    },
  };
}

async function openForge(host: Host, env: NodeJS.ProcessEnv): Promise<Forge | undefined> {
  const { repository } = host.run;
  const [, region, name] = /^codecommit::([^:/]+):\/\/(.+)$/.exec(repository) ?? [];
  if (region !== undefined && name !== undefined) {
    silenceSdk();
    refusePlainEndpoint('AWS_ENDPOINT_URL_CODECOMMIT');
    const { createCodeCommitForge } = await import('./services/codecommit-forge.js');
    return createCodeCommitForge({ region, repository: name, clock: systemClock });
  }
  const token = host.input('github-token') ?? env['GITHUB_TOKEN'];
  if (token === undefined || token === '' || repository === '') return undefined;
  host.mask(token);
  const { createGitHubForge } = await import('./services/github.js');
  return createGitHubForge({ token, repository, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', clock: systemClock });
}

/**
 * PGlite's files lie beside the bundle; in a checkout that runs from its sources they lie in the bundle's folder all the same.
 * The address is put together as text, because the bundler would take `new URL('./…', import.meta.url)` for an asset to copy.
 */
function embeddedAssets(): URL {
  const folder = import.meta.url.replace(/[^/]*$/, '');
  return new URL(folder.replace(/\/(src|build\/src)\/$/, '/dist/') + 'embedded/');
}

async function openWarehouse(target: WarehouseTarget, host: Host, signal: AbortSignal, cwd: string): Promise<OpenWarehouse> {
  silenceSdk();
  const { openRedshift, openEmbedded } = await import('./warehouses/open.js');
  const common = { run: host.run.id, actor: host.run.actor, clock: systemClock, signal, random: Math.random, notify: (event: WarehouseEvent) => host.emit(progressOf(event)) };
  if (target.kind !== 'embedded') {
    refusePlainEndpoint('AWS_ENDPOINT_URL_REDSHIFT_DATA');
    return openRedshift(target, common);
  }
  const { EmbeddedWarehouse } = await import('./embedded/embedded-warehouse.js');
  const { createRequestHandler } = await import('./embedded/request-handler.js');
  const embedded = await EmbeddedWarehouse.open({ folder: target.folder === undefined ? undefined : resolve(cwd, target.folder), s3Folder: target.s3Folder === undefined ? undefined : resolve(cwd, target.s3Folder), assets: embeddedAssets(), ...(target.server === undefined ? {} : { server: target.server }) });
  return openEmbedded(target.label, createRequestHandler(embedded), embedded, common);
}

async function openBuilds(region: string | undefined, host: Host, env: NodeJS.ProcessEnv): Promise<Builds> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  refusePlainEndpoint('AWS_ENDPOINT_URL_CODEBUILD', 'AWS_ENDPOINT_URL_CLOUDWATCH_LOGS');
  // A build may print what it was given, and these it may have been given from here.
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_TOKEN']) if (env[name]) host.mask(env[name]);
  const { openCodeBuild } = await import('./services/codebuild.js');
  return openCodeBuild({ region });
}

function progressOf(event: WarehouseEvent): ProgressEvent {
  switch (event.kind) {
    case 'retrying': return { kind: 'note', text: `${event.reason.replace(/[^.!?]$/, '$&.')} Trying again in ${event.inMs} ms.` };
    case 'lock-held': return { kind: 'note', text: `${lockHolderText(event.holder)}.` };
    case 'statement-running': return event;
  }
}

async function openMirror(target: MirrorTarget, host: Host, signal: AbortSignal, env: NodeJS.ProcessEnv, cwd: string): Promise<Mirror> {
  silenceSdk();
  refusePlainEndpoint('AWS_ENDPOINT_URL_CODECOMMIT');
  const { createCodeCommit } = await import('./services/codecommit.js');
  const { createGitMirror } = await import('./services/git-mirror.js');
  const codeCommit = createCodeCommit({ target, gitEndpoint: env['CODE_COMMIT_ENDPOINT'], clock: systemClock, signal, mask: (secret) => host.mask(secret) });
  return { ...codeCommit, ...createGitMirror({ cwd, env, signal, remote: () => codeCommit.gitRemote() }) };
}

/** The SDK's own note that it prefers a newer Node would stand in every log; engines in package.json says what is supported. */
function silenceSdk(): void {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
}

/** The SDK takes its endpoint from these by itself; what it sends there is signed, and what it gets back is believed. */
function refusePlainEndpoint(...names: readonly string[]): void {
  for (const name of [...names, 'AWS_ENDPOINT_URL']) {
    const address = process.env[name];
    if (address !== undefined && address !== '' && !isSafeEndpoint(address)) throw new AppError('CONFIG_INVALID', `${name} is no https address, and plain http goes to this machine only`, { next: `Correct ${name}, or unset it.` });
  }
}

async function serve(options: ServeOptions, signal: AbortSignal, env: NodeJS.ProcessEnv, cwd: string): Promise<void> {
  const checkSignature = options.requireSignature ? await signatureCheck(env) : undefined;
  const { EmbeddedWarehouse } = await import('./embedded/embedded-warehouse.js');
  const { serveEmbedded } = await import('./embedded/http-server.js');
  const warehouse = await EmbeddedWarehouse.open({ folder: options.data === undefined ? undefined : resolve(cwd, options.data), s3Folder: options.s3 === undefined ? undefined : resolve(cwd, options.s3), assets: embeddedAssets(), ...(options.server === undefined ? {} : { server: options.server }) });
  try {
    const server = await serveEmbedded({ warehouse, port: options.port, host: '127.0.0.1', ...(checkSignature === undefined ? {} : { checkSignature }) });
    options.onReady(server.url);
    await new Promise<void>((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
    await server.close();
  } finally {
    // An open database would keep the process after the error that its port is taken.
    await warehouse.close();
  }
}

/** Throws USAGE when the environment has no credentials to check with. */
async function signatureCheck(env: NodeJS.ProcessEnv): Promise<SignatureCheck> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '', AWS_SESSION_TOKEN: sessionToken = '' } = env;
  if (accessKeyId === '' || secretAccessKey === '') throw new AppError('USAGE', 'require-signature needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment of serve; clients sign with the same ones');
  const { createSignatureCheck } = await import('./embedded/signature.js');
  return createSignatureCheck({ accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) });
}
