/**
 * Git as a program that pushes with somebody's credentials: nobody's configuration, no hook, no question to a person, and the credential over a
 * pipe that only this git and what it starts itself have open. So it is in no command line, no environment, no address and no file.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../core/errors.js';
import { singleLine } from '../core/report/text.js';

export interface Answer { readonly exit: number | null; readonly printed: string; readonly said: string }

export interface GitRun {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly input?: string;
  /** What the credential helper hands to git when the server asks who we are. */
  readonly secret?: string;
}

/** What git needs of this process's environment: to be found, to reach the network and to trust its certificates. AWS credentials are not among it. */
const PASSED_ON = ['PATH', 'TMPDIR', 'LD_LIBRARY_PATH', 'HTTPS_PROXY', 'https_proxy', 'http_proxy', 'ALL_PROXY', 'all_proxy', 'NO_PROXY', 'no_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'];

/** The environment of every git. It has no home, because curl would find a `.netrc` there. */
export function isolatedEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    HOME: devNull, LC_ALL: 'C', LANGUAGE: '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_SYSTEM: devNull, GIT_CONFIG_GLOBAL: devNull, GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1',
  };
}

/**
 * The helper prints what is in the pipe, once. Version 0 of the protocol lists the refs in the answer to the first request. A redirect would take the
 * credential to another server. A server that takes a large push says nothing for a while, but not for ten minutes.
 */
const CONFIGURATION = `[core]
	repositoryFormatVersion = 0
	bare = true
[credential]
	helper = "!f() { if [ \\"$1\\" = get ]; then cat <&3; fi; }; f"
[http]
	followRedirects = false
	lowSpeedLimit = 1
	lowSpeedTime = 600
[protocol]
	version = 0
	allow = never
[protocol "https"]
	allow = always
[protocol "http"]
	allow = always
`;

export interface IsolatedRepository { readonly folder: string; remove(): Promise<void> }

/**
 * A bare repository of our own that has no ref and borrows the objects of the clone. What the clone's configuration says (headers with a token that
 * actions/checkout left there, rewritten addresses, hooks, credential helpers) does not reach what is run here.
 * Throws FILE_UNWRITABLE.
 */
export async function createIsolatedRepository(objects: string, env: NodeJS.ProcessEnv): Promise<IsolatedRepository> {
  const place = env['TMPDIR'] || tmpdir();
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(place, 'redshift-devops-mirror-'));
    return await fill(folder, objects);
  } catch (error) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    throw new AppError('FILE_UNWRITABLE', `the temporary repository cannot be made: ${singleLine((error as Error).message)}`, { at: { path: place }, cause: error, next: 'Set TMPDIR to a folder that may be written and has space.' });
  }
}

async function fill(folder: string, objects: string): Promise<IsolatedRepository> {
  await mkdir(join(folder, 'objects', 'info'), { recursive: true });
  await mkdir(join(folder, 'refs'));
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(folder, 'config'), CONFIGURATION);
  await writeFile(join(folder, 'objects', 'info', 'alternates'), `${objects}\n`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs git to its end. Throws GIT_UNUSABLE when it cannot be run, and MIRROR_CANCELLED when the signal ended it. */
export function runGit(args: readonly string[], { cwd, env, signal, input = '', secret }: GitRun): Promise<Answer> {
  if (signal.aborted) return Promise.reject(cancelled());
  return new Promise((done, fail) => {
    // In a group of its own, so that a cancellation also ends what git started.
    const child = spawn('git', args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe', secret === undefined ? 'ignore' : 'pipe'] });
    const stop = () => end(child);
    signal.addEventListener('abort', stop, { once: true });
    const printed: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => printed.push(piece));
    child.stderr?.on('data', (piece: Buffer) => said.push(piece));
    child.on('error', (error: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', stop);
      fail(new AppError('GIT_UNUSABLE', error.code === 'ENOENT' ? 'git is not installed, or not in PATH' : `git cannot be run: ${singleLine(error.message)}`));
    });
    child.on('close', (exit) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) fail(cancelled());
      else done({ exit, printed: Buffer.concat(printed).toString('utf8'), said: Buffer.concat(said).toString('utf8') });
    });
    hand(child, 0, input);
    if (secret !== undefined) hand(child, 3, secret);
  });
}

/** Git may end before it has read what it was given; its exit code tells why. */
function hand(child: ChildProcess, descriptor: number, text: string): void {
  const pipe = child.stdio[descriptor];
  if (pipe === null || pipe === undefined || !('end' in pipe)) return;
  pipe.on('error', () => undefined);
  pipe.end(text);
}

const KILL_AFTER_MS = 3_000;

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  send(pid, 'SIGTERM');
  setTimeout(() => send(pid, 'SIGKILL'), KILL_AFTER_MS).unref();
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended meanwhile.
  }
}

function cancelled(): AppError {
  return new AppError('MIRROR_CANCELLED', 'the run was cancelled while git was at work');
}
