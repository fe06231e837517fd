import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import { CredentialsExpired, LogMissing, LogTokenLost, ServiceBusy, type Builds } from '../../src/ports/builds.js';
import { openCodeBuild } from '../../src/services/codebuild.js';
import { CodeBuildService, FAILED, openBuilds, phase, RUNNING, STREAM, SUCCEEDED, type ServiceFault } from '../support/codebuild-service.js';

const NEVER = new AbortController().signal;
const REQUEST = { kind: 'build', fields: { projectName: 'shop', sourceVersion: 'pr/7' } } as const;
const PLACE = { group: '/aws/codebuild/shop', name: 'f00' };

let service: CodeBuildService;
let builds: Builds;
beforeEach(async () => {
  service = await CodeBuildService.start();
  builds = await openBuilds(service);
});
afterEach(async () => {
  builds.close();
  await service.close();
});

async function errorOf(act: Promise<unknown>): Promise<Error> {
  return act.then(() => { throw new Error('it did not fail'); }, (error: unknown) => error as Error);
}

describe('requests', () => {
  test('StartBuild carries the fields and the token; the same token starts no second build', async () => {
    const first = await builds.start(REQUEST, 'token', NEVER);
    const again = await builds.start(REQUEST, 'token', NEVER);
    const other = await builds.start(REQUEST, 'token2', NEVER);
    expect(service.sent('StartBuild')[0]).toEqual({ projectName: 'shop', sourceVersion: 'pr/7', idempotencyToken: 'token' });
    expect([again.id === first.id, other.id === first.id]).toEqual([true, false]);
    expect(first.consoleUrl).toBe(`https://eu-west-1.console.aws.amazon.com/codesuite/codebuild/111122223333/projects/shop/build/${first.id.replace(':', '%3A')}/?region=eu-west-1`);
  });

  test('a build is read into what it is', async () => {
    service.frames = [RUNNING, { ...FAILED, exportedEnvironmentVariables: [{ name: 'VERSION', value: '1.2' }], reportArns: ['arn:r'] }];
    const { id, ...started } = await builds.start(REQUEST, 'token', NEVER);
    expect({ isEnded: started.isEnded, log: started.log }).toEqual({ isEnded: false, log: { isOn: true, stream: undefined, url: '', s3: '' } });
    const running = await builds.look({ kind: 'build', id }, NEVER);
    expect({ isEnded: running?.isEnded, log: running?.log }).toEqual({ isEnded: false, log: { isOn: true, stream: PLACE, url: STREAM.deepLink, s3: '' } });
    const ended = await builds.look({ kind: 'build', id }, NEVER);
    expect(ended).toMatchObject({ status: 'FAILED', isEnded: true, exportedVariables: { VERSION: '1.2' }, reportArns: ['arn:r'] });
    expect(ended?.phases.map(({ type, contexts }) => [type, contexts])).toContainEqual(['BUILD', [{ statusCode: 'COMMAND_EXECUTION_ERROR', message: 'Error while executing command: npm test. Reason: exit status 1' }]]);
  });

  test('a build that has failed but still runs has not ended', async () => {
    service.frames = [{ ...RUNNING, buildStatus: 'FAILED' }];
    const { id } = await builds.start(REQUEST, 'token', NEVER);
    expect((await builds.look({ kind: 'build', id }, NEVER))?.isEnded).toBe(false);
  });

  test.each([['off', { ...STREAM, cloudWatchLogs: { status: 'DISABLED' } }, ''], ['in S3 only', { cloudWatchLogs: { status: 'DISABLED' }, s3Logs: { status: 'ENABLED' }, s3LogsArn: 'arn:aws:s3:::logs/shop/f00.gz' }, 's3://logs/shop/f00.gz']])('logs that are %s', async (_what, logs, s3) => {
    service.frames = [{ ...SUCCEEDED, logs }];
    const { id } = await builds.start(REQUEST, 'token', NEVER);
    expect((await builds.look({ kind: 'build', id }, NEVER))?.log).toMatchObject({ isOn: false, s3 });
  });

  test('more than a hundred builds are looked at in portions', async () => {
    for (let n = 0; n < 130; n++) service.add(`shop:${n}`);
    const looked = await builds.lookAll(Array.from({ length: 130 }, (_, n) => `shop:${n}`), NEVER);
    expect([looked.length, ...service.sent('BatchGetBuilds').map(({ ids }) => (ids as readonly string[]).length)]).toEqual([130, 100, 30]);
  });

  test('a page of the log is asked for by its token, or else by time, and always from the head', async () => {
    service.events = [{ timestamp: 1, message: 'a\n' }, { timestamp: 2, message: 'b\n' }];
    expect(await builds.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER)).toEqual({ events: [{ atMs: 1, message: 'a\n' }, { atMs: 2, message: 'b\n' }], token: 'f/2' });
    expect((await builds.readLog(PLACE, { token: 'f/1', startMs: 2 }, NEVER)).events).toHaveLength(1);
    expect((await builds.readLog(PLACE, { token: undefined, startMs: 2 }, NEVER)).events).toHaveLength(1);
    const common = { logGroupName: PLACE.group, logStreamName: PLACE.name, startFromHead: true };
    expect(service.sent('GetLogEvents')).toEqual([common, { ...common, nextToken: 'f/1' }, { ...common, startTime: 2 }]);
  });

  test('reports are counted, and the names of their failed and broken cases are fetched', async () => {
    service.reports = [
      { arn: 'arn:aws:codebuild:eu-west-1:1:report/shop-unit:r1', reportGroupArn: 'arn:aws:codebuild:eu-west-1:1:report-group/shop-unit', type: 'TEST', status: 'FAILED', testSummary: { total: 20, statusCounts: { SUCCEEDED: 17, FAILED: 2, ERROR: 1 }, durationInNanoSeconds: 1 } },
      { arn: 'arn:aws:codebuild:eu-west-1:1:report/shop-cover:r2', type: 'CODE_COVERAGE', status: 'SUCCEEDED' },
      { arn: 'arn:aws:codebuild:eu-west-1:1:report/shop-e2e:r3', reportGroupArn: 'arn:aws:codebuild:eu-west-1:1:report-group/shop-e2e', type: 'TEST', status: 'SUCCEEDED', testSummary: { total: 3, statusCounts: { SUCCEEDED: 3 }, durationInNanoSeconds: 1 } },
    ];
    service.testCases = [{ name: 'adds', status: 'FAILED' }, { name: 'crashes', status: 'ERROR' }, { name: 'fine', status: 'SUCCEEDED' }];
    expect(await builds.readReports(['r1', 'r2', 'r3'])).toEqual([
      { group: 'shop-unit', status: 'FAILED', total: 20, failed: 3, failing: ['adds', 'crashes'] },
      { group: 'shop-e2e', status: 'SUCCEEDED', total: 3, failed: 0, failing: [] },
    ]);
    expect(service.count('DescribeTestCases')).toBe(2);
  });

  test('a batch is started, looked at and stopped as one', async () => {
    service.batchFrames = [{ buildBatchStatus: 'FAILED', complete: true, phases: [phase('IN_PROGRESS', 'FAILED')], buildGroups: [{ identifier: 'linux', currentBuildSummary: { arn: 'arn:aws:codebuild:eu-west-1:1:build/shop:m1', buildStatus: 'FAILED' } }] }];
    const { id } = await builds.start({ kind: 'batch', fields: { projectName: 'shop' } }, 'token', NEVER);
    const seen = await builds.look({ kind: 'batch', id }, NEVER);
    expect(seen).toMatchObject({ kind: 'batch', status: 'FAILED', isEnded: true, members: [{ identifier: 'linux', id: 'shop:m1', status: 'FAILED' }] });
    expect(seen?.consoleUrl).toContain('/projects/shop/batch/shop%3A');
    await builds.stop({ kind: 'batch', id }, NEVER);
    expect(service.received.map(({ operation }) => operation)).toEqual(['StartBuildBatch', 'BatchGetBuildBatches', 'StopBuildBatch']);
  });

  test('an id that is not known is undefined', async () => {
    expect(await builds.look({ kind: 'build', id: 'shop:nowhere' }, NEVER)).toBeUndefined();
  });
});

describe('what can be waited for', () => {
  test.each<readonly [string, ServiceFault, string, new (message: string) => Error]>([
    ['a throttle', { name: 'ThrottlingException', message: 'Rate exceeded' }, 'CodeBuild is being asked too often', ServiceBusy],
    ['a throttle in other words', { name: 'SomethingElse', message: 'Rate exceeded' }, 'CodeBuild is being asked too often', ServiceBusy],
    ['a fault of the service', { name: 'InternalFailure', message: 'oops', status: 500 }, 'CodeBuild did not answer (InternalFailure: oops)', ServiceBusy],
    ['a lost connection', 'cut', 'CodeBuild did not answer (', ServiceBusy],
    ['expired credentials', { name: 'ExpiredTokenException', message: 'The security token included in the request is expired' }, 'The security token', CredentialsExpired],
    ['expired credentials by their old name', { name: 'ExpiredToken', message: 'expired' }, 'expired', CredentialsExpired],
  ])('%s', async (_what, fault, message, kind) => {
    service.fail('BatchGetBuilds', fault);
    const error = await errorOf(builds.look({ kind: 'build', id: 'shop:1' }, NEVER));
    expect(error).toBeInstanceOf(kind);
    expect(error.message).toContain(message);
  });

  test('of a log: a stream that is not there, and a token that is too old', async () => {
    service.hasStream = () => false;
    expect(await errorOf(builds.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER))).toBeInstanceOf(LogMissing);
    const invalid = { name: 'InvalidParameterException', message: 'The specified nextToken is invalid.' };
    service.fail('GetLogEvents', invalid, invalid);
    expect(await errorOf(builds.readLog(PLACE, { token: 'f/1', startMs: 0 }, NEVER))).toBeInstanceOf(LogTokenLost);
    expect(await errorOf(builds.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER))).toMatchObject({ code: 'BUILD_REFUSED' });
  });

  test('a request on its way ends with the run', async () => {
    service.fail('BatchGetBuilds', 'hang');
    const abort = new AbortController();
    const error = errorOf(builds.look({ kind: 'build', id: 'shop:1' }, abort.signal));
    setTimeout(() => abort.abort(), 50);
    expect(await error).toBeInstanceOf(ServiceBusy);
  });
});

const DENIED = 'User: arn:aws:sts::111122223333:assumed-role/ci/run is not authorized to perform: codebuild:StartBuild on resource: arn:aws:codebuild:eu-west-1:111122223333:project/shop because no identity-based policy allows it';

describe('what no waiting heals says what to grant or change', () => {
  test.each<readonly [string, ServiceFault, string, RegExp, RegExp]>([
    ['an unknown project', { name: 'ResourceNotFoundException', message: 'Project cannot be found: arn:aws:codebuild:eu-west-1:111122223333:project/shop' }, 'BUILD_NOT_FOUND', /^CodeBuild in eu-west-1 knows no project shop: Project cannot be found: arn/, /region/],
    ['no permission', { name: 'AccessDeniedException', message: DENIED }, 'BUILD_DENIED', /^codebuild:StartBuild is not permitted: User: /, /^Grant codebuild:StartBuild on arn:aws:codebuild:eu-west-1:111122223333:project\/shop to arn:aws:sts::111122223333:assumed-role\/ci\/run;/],
    ['no permission, without reasons', { name: 'AccessDeniedException', message: 'no' }, 'BUILD_DENIED', /^codebuild:StartBuild is not permitted: no$/, /^Grant codebuild:StartBuild;/],
    ['a clock that is wrong', { name: 'InvalidSignatureException', message: 'Signature expired: 20261122T100000Z is now earlier than 20261122T101500Z' }, 'BUILD_CREDENTIALS', /clock of this machine is wrong: Signature expired/, /^Set this machine’s clock/],
    ['a secret key that does not belong', { name: 'InvalidSignatureException', message: 'The request signature we calculated does not match' }, 'BUILD_CREDENTIALS', /^the signature was refused: The request/, /secret key/],
    ['unknown credentials', { name: 'UnrecognizedClientException', message: 'The security token included in the request is invalid.' }, 'BUILD_CREDENTIALS', /^AWS does not know the credentials/, /AWS_SESSION_TOKEN/],
    ['a full account', { name: 'AccountLimitExceededException', message: 'Cannot have more than 1 builds in queue for the account' }, 'BUILD_REFUSED', /^project shop: Cannot have more than 1/, /quota/],
    ['a value the service does not take', { name: 'InvalidInputException', message: 'Invalid compute type' }, 'BUILD_REFUSED', /^project shop: InvalidInputException: Invalid compute type$/, /./],
  ])('%s', async (_what, fault, code, message, next) => {
    service.fail('StartBuild', fault);
    const error = await errorOf(builds.start(REQUEST, 'token', NEVER));
    expect(error).toBeInstanceOf(AppError);
    expect({ code: (error as AppError).code, exit: (error as AppError).exit }).toEqual({ code, exit: 5 });
    expect(error.message).toMatch(message);
    expect((error as AppError).next).toMatch(next);
  });

  test('a clock that is wrong is first corrected by what the service says the time is', async () => {
    service.fail('StartBuild', { name: 'InvalidSignatureException', message: 'Signature expired: 20261122T100000Z is now earlier than 20261122T101500Z' });
    const patient = await openBuilds(service, { maxAttempts: 2 });
    expect((await patient.start(REQUEST, 'token', NEVER)).id).toContain('shop:');
    expect(service.count('StartBuild')).toBe(2);
    patient.close();
  });

  test.each([['codebuild:StopBuild', (all: Builds) => all.stop({ kind: 'build', id: 'shop:1' }, NEVER)], ['logs:GetLogEvents', (all: Builds) => all.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER)], ['codebuild:BatchGetReports', (all: Builds) => all.readReports(['r1'])]])('a missing %s is named', async (action, act) => {
    service.fail(action.replace(/^\w+:/, ''), { name: 'AccessDeniedException', message: 'no' });
    expect(await errorOf(act(builds))).toMatchObject({ code: 'BUILD_DENIED', next: expect.stringContaining(`Grant ${action};`) as unknown });
  });

  test('a region that does not exist', async () => {
    const nowhere = await openCodeBuild({ region: 'eu-wst-1', client: { maxAttempts: 1, endpoint: 'http://codebuild.eu-wst-1.invalid', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } } });
    const error = await errorOf(nowhere.start(REQUEST, 'token', NEVER));
    // Without a network a resolver may say "not now" instead of "never".
    if (!(error instanceof ServiceBusy)) expect(error).toMatchObject({ code: 'BUILD_UNREACHABLE', message: expect.stringContaining('no AWS service answers for region "eu-wst-1"') as unknown });
    else expect(error.message).toContain('EAI_AGAIN');
  });
});

describe('the environment', () => {
  const kept = { ...process.env };
  beforeAll(() => {
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/nonexistent', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent' });
  });
  afterAll(() => {
    process.env = kept;
  });

  test('without a region it is a matter of usage', async () => {
    expect(await errorOf(openCodeBuild({ region: undefined }))).toMatchObject({ code: 'USAGE', message: 'no AWS region is set' });
  });

  test('credentials that expired are read anew from the profile, where somebody has renewed them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    const file = join(folder, 'credentials');
    const write = (key: string) => writeFile(file, `[default]\naws_access_key_id = ${key}\naws_secret_access_key = s\n`);
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = file;
    await write('OLD');
    service.add('shop:1');
    service.validKey = 'NEW';
    const own = await openCodeBuild({ region: 'eu-west-1', client: { endpoint: service.url, maxAttempts: 1 } });
    const look = () => own.look({ kind: 'build', id: 'shop:1' }, NEVER);
    expect(await errorOf(look())).toBeInstanceOf(CredentialsExpired);
    await write('NEW');
    own.renewCredentials();
    expect((await look())?.id).toBe('shop:1');
    own.close();
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = '/nonexistent';
    await rm(folder, { recursive: true });
  });

  test('without credentials it says how to get some', async () => {
    const bare = await openCodeBuild({ region: 'eu-west-1', client: { endpoint: service.url, maxAttempts: 1 } });
    expect(await errorOf(bare.start(REQUEST, 'token', NEVER))).toMatchObject({ code: 'BUILD_CREDENTIALS', message: expect.stringMatching(/^there are no AWS credentials: /) as unknown, next: expect.stringContaining('configure-aws-credentials') as unknown });
  });
});
