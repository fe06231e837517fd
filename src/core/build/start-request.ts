/**
 * What is asked of CodeBuild: the fields of StartBuild and StartBuildBatch, made of the command's inputs.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html and API_StartBuildBatch.html
 */
import { createHash } from 'node:crypto';
import { AppError } from '../errors.js';
import { nearestNames } from '../nearest-names.js';
import { singleLine } from '../report/text.js';
import type { BuildKind } from './build.js';
import type { EnvironmentVariable } from './environment-variable.js';

export interface StartRequest {
  readonly kind: BuildKind;
  /** The request's fields without its idempotency token. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Undefined is what the project says. */
export interface StartInputs {
  readonly project: string;
  readonly batch: boolean;
  readonly sourceVersion: string | undefined;
  readonly buildspec: string | undefined;
  readonly computeType: string | undefined;
  readonly environmentType: string | undefined;
  readonly image: string | undefined;
  readonly privileged: boolean | undefined;
  readonly serviceRole: string | undefined;
  readonly fleet: string | undefined;
  readonly timeoutMinutes: number | undefined;
  readonly queuedTimeoutMinutes: number | undefined;
  readonly gitCloneDepth: number | undefined;
  readonly variables: readonly EnvironmentVariable[];
  /** A JSON object of further fields, as the API names them. */
  readonly overrides: string | undefined;
}

/** Throws USAGE for JSON that is none, for a field the API does not have, and for one that a batch does not take. */
export function startRequest(inputs: StartInputs): StartRequest {
  const kind: BuildKind = inputs.batch ? 'batch' : 'build';
  const overrides = inputs.overrides === undefined ? {} : parseOverrides(inputs.overrides, kind);
  const set = Object.entries(namedFields(inputs)).filter(([, value]) => value !== undefined);
  const named = Object.fromEntries(set.map(([field, value]) => [nameIn(kind, field), value]));
  const variables = mergeVariables(overrides['environmentVariablesOverride'], inputs.variables);
  return { kind, fields: { ...overrides, ...named, ...(variables.length === 0 ? {} : { environmentVariablesOverride: variables }), projectName: inputs.project } };
}

/**
 * The same for every attempt to send one request, so that a repeated request starts no second build: CodeBuild remembers it for five minutes.
 * Another run, another step or another request has another one.
 */
export function idempotencyToken(run: { readonly id: string; readonly step?: string }, request: StartRequest): string {
  return createHash('sha256').update(JSON.stringify([run.id, run.step ?? '', request.kind, request.fields])).digest('hex');
}

const COMMON_FIELDS = [
  'secondarySourcesOverride', 'secondarySourcesVersionOverride', 'sourceVersion', 'artifactsOverride', 'secondaryArtifactsOverride', 'environmentVariablesOverride',
  'sourceTypeOverride', 'sourceLocationOverride', 'sourceAuthOverride', 'gitCloneDepthOverride', 'gitSubmodulesConfigOverride', 'buildspecOverride', 'insecureSslOverride',
  'environmentTypeOverride', 'imageOverride', 'computeTypeOverride', 'certificateOverride', 'cacheOverride', 'serviceRoleOverride', 'privilegedModeOverride',
  'queuedTimeoutInMinutesOverride', 'encryptionKeyOverride', 'logsConfigOverride', 'registryCredentialOverride', 'imagePullCredentialsTypeOverride', 'debugSessionEnabled',
] as const;

const FIELDS: Readonly<Record<BuildKind, readonly string[]>> = {
  build: [...COMMON_FIELDS, 'timeoutInMinutesOverride', 'reportBuildStatusOverride', 'buildStatusConfigOverride', 'fleetOverride', 'autoRetryLimitOverride', 'hostKernelOverride'],
  batch: [...COMMON_FIELDS, 'buildTimeoutInMinutesOverride', 'reportBuildBatchStatusOverride', 'buildBatchConfigOverride'],
};

function namedFields(inputs: StartInputs): Readonly<Record<string, unknown>> {
  return {
    sourceVersion: inputs.sourceVersion,
    buildspecOverride: inputs.buildspec,
    computeTypeOverride: inputs.computeType,
    environmentTypeOverride: inputs.environmentType,
    imageOverride: inputs.image,
    privilegedModeOverride: inputs.privileged,
    serviceRoleOverride: inputs.serviceRole,
    fleetOverride: inputs.fleet === undefined ? undefined : { fleetArn: inputs.fleet },
    timeoutInMinutesOverride: inputs.timeoutMinutes,
    queuedTimeoutInMinutesOverride: inputs.queuedTimeoutMinutes,
    gitCloneDepthOverride: inputs.gitCloneDepth,
  };
}

/** A batch calls the timeout of its builds otherwise, and cannot choose a fleet. */
function nameIn(kind: BuildKind, field: string): string {
  const name = kind === 'batch' && field === 'timeoutInMinutesOverride' ? 'buildTimeoutInMinutesOverride' : field;
  if (!FIELDS[kind].includes(name)) throw new AppError('USAGE', `a batch takes no ${name}`);
  return name;
}

function parseOverrides(text: string, kind: BuildKind): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new AppError('USAGE', `overrides are no JSON: ${singleLine((error as Error).message)}`, { cause: error });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new AppError('USAGE', 'overrides are no JSON object');
  for (const field of Object.keys(parsed)) if (!FIELDS[kind].includes(field)) throw unknownField(field, kind);
  return parsed as Readonly<Record<string, unknown>>;
}

function unknownField(field: string, kind: BuildKind): AppError {
  const operation = kind === 'build' ? 'StartBuild' : 'StartBuildBatch';
  const near = nearestNames(field, FIELDS[kind]);
  return new AppError('USAGE', `overrides: ${operation} takes no "${singleLine(field).slice(0, 100)}" from here`, { next: near.length === 0 ? `Use the names of ${operation}, as in {"cacheOverride": {"type": "NO_CACHE"}}.` : `Did you mean ${near.join(' or ')}?` });
}

/** A variable that is given by name replaces the one of the overrides. */
function mergeVariables(overridden: unknown, variables: readonly EnvironmentVariable[]): readonly unknown[] {
  const others = Array.isArray(overridden) ? (overridden as readonly { readonly name?: unknown }[]) : [];
  const names = new Set<unknown>(variables.map(({ name }) => name));
  return [...others.filter((each) => !names.has(each.name)), ...variables];
}
