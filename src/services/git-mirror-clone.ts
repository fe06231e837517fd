/**
 * The clone a mirror is made from, which is only read: where its objects are, whether they are all there, and its refs.
 *
 * Git's own configuration of the clone is in force here, and whose folder it is does not matter: nothing that is asked names a program which that
 * configuration could choose. Whatever needs the network or the objects runs elsewhere.
 */
import { AppError } from '../core/errors.js';
import { firstWords, parseRefListing, REF_FORMAT } from '../core/mirror/git-output.js';
import type { CloneListing } from '../core/mirror/refs.js';

export interface Clone {
  /** The folder of the clone's objects. */
  readonly objects: string;
  list(): Promise<CloneListing>;
}

/** Runs git in the folder that the clone holds. */
export type GitInClone = (...args: readonly string[]) => Promise<{ readonly exit: number | null; readonly printed: string; readonly said: string }>;

/** What is added to the environment of such a git. */
export const TRUST = { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', GIT_CONFIG_KEY_1: 'core.fsmonitor', GIT_CONFIG_VALUE_1: 'false' } as const;

/** Opens the clone. Throws CLONE_UNFIT when not all of its history is here, and GIT_UNUSABLE. */
export async function openClone(git: GitInClone): Promise<Clone> {
  await refuseOldGit(git);
  const answer = await git('rev-parse', '--path-format=absolute', '--is-bare-repository', '--is-shallow-repository', '--show-object-format', '--git-path', 'objects');
  if (answer.exit !== 0) throw unfit(`there is no git repository here: ${firstWords(answer.said)}`, 'Run mirror inside of a git clone; in a pipeline, check the repository out first.');
  const [isBare, isShallow, format, objects = ''] = answer.printed.split('\n');
  if (isShallow === 'true') throw unfit('this clone is shallow: it has only the last commits, and the mirror would be refused or cut off', `Fetch the whole history: ${FULL_HISTORY}.`);
  if (format !== 'sha1') throw unfit(`this repository names its objects by ${format ?? '?'}, and CodeCommit knows only sha1`, 'Mirror a repository with sha1 objects.');
  const settings = await readSettings(git);
  const isPartial = [...settings.keys()].some((name) => name === 'extensions.partialclone' || name.endsWith('.promisor'));
  if (isPartial) throw unfit('this clone is partial: it was made with a filter, and lacks files of its history', 'Clone without a filter: no filter or sparse-checkout for actions/checkout, no --filter by hand.');
  return { objects, list: () => list(git, isBare === 'true', settings) };
}

const FULL_HISTORY = 'fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild (GitCloneDepth in CloudFormation), git fetch --unshallow origin by hand';

/** Older ones do not know all of the variables and options that keep other configuration out. */
const GIT_MIN = [2, 32] as const;

async function refuseOldGit(git: GitInClone): Promise<void> {
  const { printed } = await git('version');
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(printed) ?? [];
  const isOld = Number(major) < GIT_MIN[0] || (Number(major) === GIT_MIN[0] && Number(minor) < GIT_MIN[1]);
  if (isOld) throw new AppError('GIT_UNUSABLE', `${printed.trim() || 'this git'} is too old: mirror needs ${GIT_MIN.join('.')}`);
}

/** What the clone's configuration says about what it fetched; values of one name in their order. Git writes names in lower case. */
async function readSettings(git: GitInClone): Promise<ReadonlyMap<string, readonly string[]>> {
  const { printed } = await git('config', '--null', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor|remote\\.origin\\.(fetch|tagopt))$');
  const settings = new Map<string, readonly string[]>();
  for (const entry of printed.split('\0').filter((each) => each !== '')) {
    const end = entry.indexOf('\n');
    const name = end < 0 ? entry : entry.slice(0, end);
    settings.set(name, [...(settings.get(name) ?? []), end < 0 ? '' : entry.slice(end + 1)]);
  }
  return settings;
}

async function list(git: GitInClone, isBare: boolean, settings: ReadonlyMap<string, readonly string[]>): Promise<CloneListing> {
  const refs = await git('for-each-ref', `--format=${REF_FORMAT}`);
  if (refs.exit !== 0) throw unfit(`git cannot list the refs of this clone: ${firstWords(refs.said)}`, 'Run git fsck in the clone; an object may be missing or damaged.');
  const head = await git('symbolic-ref', '--quiet', 'HEAD');
  return {
    refs: parseRefListing(refs.printed),
    isBare,
    head: head.exit === 0 ? head.printed.trimEnd() : undefined,
    fetched: settings.get('remote.origin.fetch') ?? [],
    isWithoutTags: (settings.get('remote.origin.tagopt') ?? []).at(-1) === '--no-tags',
  };
}

function unfit(message: string, next: string): AppError {
  return new AppError('CLONE_UNFIT', message, { next });
}
