/** What `build` is asked for, and the request that comes of it. */
import type { BuildReference } from '../core/build/build.js';
import { looksSecret, parseVariables } from '../core/build/environment-variable.js';
import type { StartInputs } from '../core/build/start-request.js';
import { AppError } from '../core/errors.js';
import { singleLine } from '../core/report/text.js';
import type { InputSpec, InputValues, World } from './command.js';

export const BUILD_INPUTS = {
  project: { kind: 'text', value: 'NAME', summary: 'The project, or its ARN.' },
  attach: { kind: 'text', value: 'ID', summary: 'Follow this build, which runs already, instead of starting one.' },
  detach: { kind: 'flag', summary: 'Start the build and end; it is not followed.' },
  batch: { kind: 'flag', summary: 'Start, or attach to, a batch build.' },
  region: { kind: 'text', value: 'REGION', summary: 'The AWS region; default: AWS_REGION, or the profile’s.' },
  env: { kind: 'list', value: 'VARIABLE', summary: 'A variable for the build: NAME=value, NAME:parameter-store=/path, NAME:secrets-manager=id, or NAME alone to pass on the one of this run. Nothing else is passed on.' },
  'source-version': { kind: 'text', value: 'REF', summary: 'Commit, branch, tag or pr/N to build; default: the project’s.' },
  buildspec: { kind: 'text', value: 'SPEC', summary: 'A path in the source, the ARN of an S3 object, or the YAML itself.' },
  image: { kind: 'text', value: 'IMAGE', summary: 'The container image to build in.' },
  'compute-type': { kind: 'text', value: 'TYPE', summary: 'As BUILD_GENERAL1_SMALL.' },
  'environment-type': { kind: 'text', value: 'TYPE', summary: 'As LINUX_CONTAINER or ARM_CONTAINER.' },
  privileged: { kind: 'choice', choices: ['true', 'false'], summary: 'Whether the build may run Docker.' },
  'service-role': { kind: 'text', value: 'ROLE', summary: 'The role that the build runs as.' },
  fleet: { kind: 'text', value: 'ARN', summary: 'The reserved fleet to run on.' },
  'timeout-minutes': { kind: 'number', value: 'N', summary: 'How long the build may run, 5 to 2160.' },
  'queued-timeout-minutes': { kind: 'number', value: 'N', summary: 'How long it may wait for its turn, 5 to 480.' },
  'git-clone-depth': { kind: 'number', value: 'N', summary: 'How many commits of history are fetched; 0 is all of it.' },
  overrides: { kind: 'text', value: 'JSON|FILE', summary: 'Every other field of StartBuild or StartBuildBatch, such as artifactsOverride, cacheOverride and logsConfigOverride: a JSON object or the path of a file with one.' },
} as const satisfies Readonly<Record<string, InputSpec>>;

export type BuildInputs = InputValues<typeof BUILD_INPUTS>;

/** What says how a build is started, and so nothing about one that runs already. */
const START_INPUTS = [
  'project', 'detach', 'env', 'source-version', 'buildspec', 'image', 'compute-type', 'environment-type', 'privileged', 'service-role', 'fleet', 'timeout-minutes', 'queued-timeout-minutes', 'git-clone-depth',
  'overrides',
] as const satisfies readonly (keyof BuildInputs)[];

/** The build that `attach` names: `project:uuid` or its ARN, which also tells region and kind. Throws USAGE. */
export function parseAttach(attach: string, inputs: BuildInputs): { readonly reference: BuildReference; readonly region: string | undefined } {
  const [, region, batch, id = ''] = /^(?:arn:[\w-]+:codebuild:([\w-]+):\d+:build(-batch)?\/)?([A-Za-z0-9][\w-]{1,254}:[\w-]{1,100})$/.exec(attach) ?? [];
  if (id === '') throw new AppError('USAGE', `attach is "${singleLine(attach).slice(0, 100)}", which is no id of a build`, { next: 'Give the build’s ARN, or its id as in shop:1f2e3d4c-0000-0000-0000-000000000000.' });
  const extra = START_INPUTS.filter((name) => { const value = inputs[name]; return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false; });
  if (extra.length > 0) throw new AppError('USAGE', `attach follows a build that runs already, so that ${extra.join(', ')} would do nothing`);
  return { reference: { kind: inputs.batch || batch !== undefined ? 'batch' : 'build', id }, region };
}

/** The region of a project that is named by its ARN. */
export function regionOf(project: string | undefined): string | undefined {
  return /^arn:[\w-]+:codebuild:([\w-]+):/.exec(project ?? '')?.[1];
}

/** Throws USAGE, and FILE_UNREADABLE for the file of `overrides`. What looks secret is hidden from now on. */
export async function startInputs(inputs: BuildInputs, world: World): Promise<StartInputs> {
  const { project, privileged, overrides } = inputs;
  if (project === undefined) throw new AppError('USAGE', 'build needs a project to start, or attach with a build to follow');
  if (!/^(?:arn:[\w-]+:codebuild:[\w-]+:\d+:project\/)?[A-Za-z0-9][\w-]{1,254}$/.test(project)) throw new AppError('USAGE', `project is "${singleLine(project).slice(0, 100)}", which is no name or ARN of a project`);
  return {
    project,
    batch: inputs.batch,
    sourceVersion: inputs['source-version'],
    buildspec: inputs.buildspec,
    computeType: inputs['compute-type'],
    environmentType: inputs['environment-type'],
    image: inputs.image,
    privileged: privileged === undefined ? undefined : privileged === 'true',
    serviceRole: inputs['service-role'],
    fleet: inputs.fleet,
    timeoutMinutes: inputs['timeout-minutes'],
    queuedTimeoutMinutes: inputs['queued-timeout-minutes'],
    gitCloneDepth: inputs['git-clone-depth'],
    variables: readVariables(inputs.env, world),
    overrides: overrides === undefined || overrides.trim().startsWith('{') ? overrides : await world.files.read(overrides),
  };
}

function readVariables(entries: readonly string[], world: World): StartInputs['variables'] {
  const variables = parseVariables(entries, (name) => world.env(name));
  for (const { name, value } of variables.filter(({ name, type }) => type === 'PLAINTEXT' && looksSecret(name))) {
    world.host.mask(value);
    world.host.emit({ kind: 'note', text: `${name} looks like a secret. As plain text everybody who may look at the build can read it; ${name}:secrets-manager=id and ${name}:parameter-store=/path hide it.` });
  }
  return variables;
}
