/** How the variables of a pipeline become facts of a run. What does not look like what it should be becomes ''. */
import { createHash } from 'node:crypto';
import { singleLine } from '../core/report/text.js';

export type Variables = Readonly<Record<string, string | undefined>>;

/** What a pipeline's author says about the run where the pipeline itself does not: `REDSHIFT_DEVOPS_<NAME>`. It beats everything else. */
export interface GivenFacts {
  readonly actor: string;
  readonly commit: string;
  readonly pullRequest: string;
  readonly base: string;
  readonly repository: string;
}

export function givenFacts(env: Variables): GivenFacts {
  return {
    actor: actorOf(env['REDSHIFT_DEVOPS_ACTOR']),
    commit: commitOf(env['REDSHIFT_DEVOPS_COMMIT']),
    pullRequest: pullRequestOf(env['REDSHIFT_DEVOPS_PULL_REQUEST']),
    base: baseOf(env['REDSHIFT_DEVOPS_BASE']),
    repository: repositoryOf(env['REDSHIFT_DEVOPS_REPOSITORY'], env),
  };
}

/** The id of a run, the same whenever it is asked for: 16 hexadecimal digits. */
export function runIdOf(...names: readonly string[]): string {
  return createHash('sha256').update(names.join('/')).digest('hex').slice(0, 16);
}

export function actorOf(name: string | undefined): string {
  return singleLine(name ?? '').trim().slice(0, 128);
}

export function commitOf(text: string | undefined): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(text ?? '')?.[0] ?? '';
}

export function pullRequestOf(text: string | undefined): string {
  return /^[1-9]\d{0,9}$/.exec(text ?? '')?.[0] ?? '';
}

/** A commit stays one; `refs/heads/main` and `main` are `origin/main` in a clone. */
export function baseOf(text: string | undefined): string {
  const commit = commitOf(text);
  if (commit !== '') return commit;
  const branch = singleLine(text ?? '').replace(/^refs\/heads\//, '');
  return branch === '' ? '' : `origin/${branch}`;
}

const CODECOMMIT_ADDRESS = /^(?:https|ssh):\/\/(?:[^@/]*@)?(?:vpce-[\w-]+\.)?git-codecommit(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?\/v1\/repos\/([\w.-]{1,100})$/;
const CODECOMMIT_SHORT = /^codecommit::([a-z0-9-]+):\/\/([\w.-]{1,100})$/;

/** The repository of an address, where it is on the GitHub in use (`GITHUB_SERVER_URL`) or on CodeCommit; others are no forge of ours. */
export function repositoryOf(address: string | undefined, env: Variables): string {
  const url = address ?? '';
  const [, region, name] = CODECOMMIT_ADDRESS.exec(url) ?? CODECOMMIT_SHORT.exec(url) ?? [];
  if (region !== undefined && name !== undefined) return `codecommit::${region}://${name}`;
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).host.replaceAll('.', '\\.') : '(?!)';
  const [, onGitHub] = new RegExp(`^(?:https://(?:[^@/]*@)?${host}/|(?:ssh://)?git@${host}[:/]|(?=[\\w.-]+/[\\w.-]+$))([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$`).exec(url) ?? [];
  return onGitHub ?? '';
}

/** Says of facts that are missing what they are, why nobody knows, and which variable tells. */
export function missingFacts(facts: readonly MissingFact[]): readonly string[] {
  return facts.filter(({ value }) => value === '').map(({ what, variable, found, tell }) => {
    const why = found === undefined || found === '' ? `${variable} is not set` : `${variable} is "${singleLine(found).slice(0, 200)}"`;
    return `Not known: ${what}, because ${why}.${tell === undefined ? '' : ` Set ${tell} to tell it.`}`;
  });
}

export interface MissingFact {
  /** What was read; '' is missing. */
  readonly value: string;
  readonly what: string;
  /** The pipeline's variable that should have told, and what it holds. */
  readonly variable: string;
  readonly found: string | undefined;
  /** The variable by which the pipeline's author can tell; undefined where only the pipeline can. */
  readonly tell?: string;
}
