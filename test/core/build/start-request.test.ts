import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../src/core/errors.js';
import { parseVariables } from '../../../src/core/build/environment-variable.js';
import { idempotencyToken, startRequest, type StartInputs } from '../../../src/core/build/start-request.js';

const NOTHING: StartInputs = {
  project: 'shop', batch: false, sourceVersion: undefined, buildspec: undefined, computeType: undefined, environmentType: undefined, image: undefined, privileged: undefined, serviceRole: undefined,
  fleet: undefined, timeoutMinutes: undefined, queuedTimeoutMinutes: undefined, gitCloneDepth: undefined, variables: [], overrides: undefined,
};

const EVERYTHING: StartInputs = {
  ...NOTHING, sourceVersion: 'pr/7', buildspec: 'ci/buildspec.yml', computeType: 'BUILD_GENERAL1_LARGE', environmentType: 'ARM_CONTAINER', image: 'node:24', privileged: false, serviceRole: 'arn:role',
  fleet: 'arn:fleet', timeoutMinutes: 30, queuedTimeoutMinutes: 60, gitCloneDepth: 0, variables: [{ name: 'A', value: '1', type: 'PLAINTEXT' }],
};

function errorOf(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('there was no AppError');
}

describe('the request', () => {
  test('holds nothing that was not asked for', () => {
    expect(startRequest(NOTHING)).toEqual({ kind: 'build', fields: { projectName: 'shop' } });
  });

  test('calls every option as StartBuild does; false and 0 are values', () => {
    expect(startRequest(EVERYTHING).fields).toEqual({
      projectName: 'shop', sourceVersion: 'pr/7', buildspecOverride: 'ci/buildspec.yml', computeTypeOverride: 'BUILD_GENERAL1_LARGE', environmentTypeOverride: 'ARM_CONTAINER', imageOverride: 'node:24',
      privilegedModeOverride: false, serviceRoleOverride: 'arn:role', fleetOverride: { fleetArn: 'arn:fleet' }, timeoutInMinutesOverride: 30, queuedTimeoutInMinutesOverride: 60, gitCloneDepthOverride: 0,
      environmentVariablesOverride: [{ name: 'A', value: '1', type: 'PLAINTEXT' }],
    });
  });

  test('of a batch calls the timeout otherwise and takes no fleet', () => {
    const { kind, fields } = startRequest({ ...NOTHING, batch: true, timeoutMinutes: 30 });
    expect({ kind, fields }).toEqual({ kind: 'batch', fields: { projectName: 'shop', buildTimeoutInMinutesOverride: 30 } });
    expect(errorOf(() => startRequest({ ...NOTHING, batch: true, fleet: 'arn:fleet' })).message).toBe('a batch takes no fleetOverride');
  });

  test('takes every other field as JSON; an option beats it, and so does a variable of the same name', () => {
    const overrides = JSON.stringify({
      artifactsOverride: { type: 'NO_ARTIFACTS' }, cacheOverride: { type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] }, logsConfigOverride: { s3Logs: { status: 'DISABLED' } }, imageOverride: 'alpine',
      environmentVariablesOverride: [{ name: 'A', value: 'old' }, { name: 'B', value: 'kept' }],
    });
    expect(startRequest({ ...NOTHING, image: 'node:24', variables: [{ name: 'A', value: '/a', type: 'PARAMETER_STORE' }], overrides }).fields).toEqual({
      projectName: 'shop', artifactsOverride: { type: 'NO_ARTIFACTS' }, cacheOverride: { type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] }, logsConfigOverride: { s3Logs: { status: 'DISABLED' } }, imageOverride: 'node:24',
      environmentVariablesOverride: [{ name: 'B', value: 'kept' }, { name: 'A', value: '/a', type: 'PARAMETER_STORE' }],
    });
  });

  test.each([
    ['{', /^overrides are no JSON: /],
    ['[]', /^overrides are no JSON object$/],
    ['null', /^overrides are no JSON object$/],
    ['{"cacheOveride": {}}', /StartBuild takes no "cacheOveride" from here/],
    ['{"idempotencyToken": "x"}', /StartBuild takes no "idempotencyToken" from here/],
    ['{"projectName": "other"}', /StartBuild takes no "projectName" from here/],
  ])('refuses overrides %s', (overrides, message) => {
    const error = errorOf(() => startRequest({ ...NOTHING, overrides }));
    expect({ code: error.code, message: error.message }).toEqual({ code: 'USAGE', message: expect.stringMatching(message) as unknown });
  });

  test('a misspelt field is told the nearest one', () => {
    expect(errorOf(() => startRequest({ ...NOTHING, overrides: '{"cacheOveride": {}}' })).next).toContain('cacheOverride');
  });
});

describe('the idempotency token', () => {
  const run = { id: 'run1', step: 'build' };
  const token = idempotencyToken(run, startRequest(EVERYTHING));

  test('is the same for the same request of the same step', () => {
    expect(idempotencyToken({ ...run }, startRequest({ ...EVERYTHING }))).toBe(token);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['run', { ...run, id: 'run2' }, EVERYTHING],
    ['step', { ...run, step: 'build2' }, EVERYTHING],
    ['project', run, { ...EVERYTHING, project: 'other' }],
    ['variable', run, { ...EVERYTHING, variables: [{ name: 'A', value: '2', type: 'PLAINTEXT' as const }] }],
  ])('is another one for another %s', (_what, otherRun, inputs) => {
    expect(idempotencyToken(otherRun, startRequest(inputs))).not.toBe(token);
  });
});

describe('variables', () => {
  const own = (name: string) => ({ GITHUB_SHA: 'f00', EMPTY: '', MULTI: 'a\nb' })[name];
  const read = (...entries: readonly string[]) => parseVariables(entries, own);

  test('are plain, of the parameter store, of Secrets Manager, or passed on', () => {
    expect(read('A=1', 'B=', 'C=x=y:z', 'D:parameter-store=/shop/d', 'E:SECRETS_MANAGER=shop/e:password', 'F:plaintext=f', 'GITHUB_SHA', 'EMPTY', 'MULTI')).toEqual([
      { name: 'A', value: '1', type: 'PLAINTEXT' }, { name: 'B', value: '', type: 'PLAINTEXT' }, { name: 'C', value: 'x=y:z', type: 'PLAINTEXT' }, { name: 'D', value: '/shop/d', type: 'PARAMETER_STORE' },
      { name: 'E', value: 'shop/e:password', type: 'SECRETS_MANAGER' }, { name: 'F', value: 'f', type: 'PLAINTEXT' }, { name: 'GITHUB_SHA', value: 'f00', type: 'PLAINTEXT' },
      { name: 'EMPTY', value: '', type: 'PLAINTEXT' }, { name: 'MULTI', value: 'a\nb', type: 'PLAINTEXT' },
    ]);
  });

  test.each([
    [['A=1', '=hunter2'], 'env, entry 2: it does not begin with a name of a variable'],
    [['hunter2!'], 'env, entry 1: it does not begin with a name of a variable'],
    [['1A=x'], 'env, entry 1: it does not begin with a name of a variable'],
    [['A:b:c=x'], 'env, entry 1: it does not begin with a name of a variable'],
    [['A:vault=hunter2'], 'env gives A a type that is none; types are plaintext, parameter-store, secrets-manager'],
    [['A:secrets-manager'], 'env gives A a type and no value'],
    [['CODEBUILD_X=1'], "env sets CODEBUILD_X; names that begin with CODEBUILD_ are CodeBuild's own"],
    [['ABSENT'], 'env passes on ABSENT, which is not set here'],
    [['A=1', 'A=hunter2'], 'env sets A twice'],
  ])('%j is refused, and no value is shown', (entries, message) => {
    const error = errorOf(() => read(...entries));
    expect({ code: error.code, message: error.message }).toEqual({ code: 'USAGE', message });
    expect(`${error.message} ${error.next}`).not.toContain('hunter2');
  });
});
