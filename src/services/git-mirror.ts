/** The git side of a mirror: reads a clone, and compares and pushes from a repository of its own that borrows the clone's objects. */
import { AppError } from '../core/errors.js';
import type { PushUpdate } from '../core/mirror/batches.js';
import type { ChangedRef, Relation } from '../core/mirror/compare.js';
import { firstWords, parseLsRemote, parsePush } from '../core/mirror/git-output.js';
import type { GitRemote, Mirror } from '../ports/mirror.js';
import { openClone, TRUST, type Clone } from './git-mirror-clone.js';
import { createIsolatedRepository, isolatedEnvironment, runGit, type Answer, type IsolatedRepository } from './git-mirror-process.js';

export interface GitMirrorOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Opened after the clone is known to be fit, so that a clone that is not costs no request. */
  readonly remote: () => Promise<GitRemote>;
}

type GitPart = Omit<Mirror, 'label' | 'create' | 'setDefaultBranch'>;

export function createGitMirror(options: GitMirrorOptions): GitPart {
  const { remote } = options;
  let opened: Promise<Opened> | undefined;
  const open = () => (opened ??= openBoth(options));
  const run = async (args: readonly string[], input = '') => (await open()).run(args, input);
  const knownObjects = async (objects: readonly string[]) => new Set(objects.length === 0 ? [] : known(await run(['cat-file', '--batch-check'], lines(objects))));
  return {
    readClone: async () => (await open()).clone.list(),
    readMirror: async () => {
      const { url, server, secret } = await openRemote(remote);
      const answer = await (await open()).run(['ls-remote', '--symref', '--', url], '', secret);
      if (answer.exit !== 0) throw await server.explain('read', answer.said);
      return parseLsRemote(answer.printed);
    },
    relate: async (changed) => {
      const there = await knownObjects(changed.map(({ mirror }) => mirror));
      return relateAll(changed, there, async (older, newer) => (await run(['merge-base', '--is-ancestor', older, newer])).exit === 0);
    },
    measure: async (objects, haves) => {
      const wanted = ['rev-list', '--objects', '--disk-usage', '--use-bitmap-index', '--stdin'];
      const answer = await run(wanted, lines([...objects, ...[...await knownObjects(haves)].map((have) => `^${have}`)]));
      return Number(succeeded(answer, 'rev-list').printed);
    },
    ancestry: async (tip, haves) => {
      const answer = await run(['rev-list', '--first-parent', '--reverse', '--stdin'], lines([tip, ...[...await knownObjects(haves)].map((have) => `^${have}`)]));
      return succeeded(answer, 'rev-list').printed.split('\n').filter((line) => line !== '');
    },
    withLfs: async (commits) => {
      const answer = await run(['grep', '-l', '-F', '-e', 'filter=lfs', ...commits, '--', ':(glob)**/.gitattributes']);
      return commits.filter((commit) => answer.printed.includes(`${commit}:`));
    },
    push: async (updates) => {
      const { url, server, secret } = await openRemote(remote);
      const answer = await (await open()).run(['push', '--porcelain', ...leases(updates), '--', url, ...updates.map(({ name, object = '' }) => `${object}:${name}`)], '', secret);
      const results = parsePush(answer.printed);
      const told = new Set(results.map(({ name }) => name));
      if (updates.every(({ name }) => told.has(name))) return results;
      throw await server.explain('push', answer.said);
    },
    close: async () => {
      await opened?.then((clone) => clone.repository.remove(), () => undefined);
    },
  };
}

async function openRemote(remote: () => Promise<GitRemote>) {
  const server = await remote();
  const { username, password } = await server.credential();
  return { url: server.url, server, secret: `username=${username}\npassword=${password}\n` };
}

function leases(updates: readonly PushUpdate[]): readonly string[] {
  return updates.flatMap(({ name, lease }) => (lease === undefined ? [] : [`--force-with-lease=${name}:${lease}`]));
}

function lines(words: readonly string[]): string {
  return words.map((word) => `${word}\n`).join('');
}

function known(answer: Answer): readonly string[] {
  return succeeded(answer, 'cat-file').printed.split('\n').flatMap((line) => /^([0-9a-f]{40}) (?:commit|tag|tree|blob) /.exec(line)?.[1] ?? []);
}

/** How many gits look for ancestors at the same time. */
const RELATING_MAX = 4;

async function relateAll(changed: readonly ChangedRef[], there: ReadonlySet<string>, isAncestor: (older: string, newer: string) => Promise<boolean>): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const left = changed.values();
  const work = async () => {
    for (const { name, source, mirror } of left) {
      relations.set(name, !there.has(mirror) ? 'unknown' : await isAncestor(mirror, source) ? 'behind' : await isAncestor(source, mirror) ? 'ahead' : 'apart');
    }
  };
  await Promise.all(Array.from({ length: RELATING_MAX }, work));
  return relations;
}

interface Opened {
  readonly repository: IsolatedRepository;
  /** Runs git in our own repository. */
  run(args: readonly string[], input: string, secret?: string): Promise<Answer>;
  readonly clone: Clone;
}

async function openBoth({ cwd, env, signal }: GitMirrorOptions): Promise<Opened> {
  const isolated = isolatedEnvironment(env);
  const clone = await openClone((...args) => runGit(args, { cwd, env: { ...isolated, ...TRUST }, signal }));
  const repository = await createIsolatedRepository(clone.objects, env);
  const own = { ...isolated, GIT_DIR: repository.folder };
  return {
    repository,
    clone,
    run: (args, input, secret) => runGit(args, { cwd: repository.folder, env: own, signal, input, ...(secret === undefined ? {} : { secret }) }),
  };
}

function succeeded(answer: Answer, asked: string): Answer {
  if (answer.exit !== 0) throw new AppError('CLONE_UNFIT', `git ${asked} ended with ${answer.exit === null ? 'a signal' : `exit ${answer.exit}`}: ${firstWords(answer.said)}`, { next: 'Run git fsck in the clone; an object may be missing or damaged.' });
  return answer;
}
