import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { build } from '../../src/commands/build.js';
import { AppError } from '../../src/core/errors.js';
import { CodeBuildService, FAILED, openBuilds, phase, REGION, RUNNING, STREAM, SUCCEEDED } from '../support/codebuild-service.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

let service: CodeBuildService;
let world: HandMadeWorld;
let regions: (string | undefined)[];
beforeEach(async () => {
  service = await CodeBuildService.start();
  world = new HandMadeWorld({ host: 'github-actions', step: 'build' });
  regions = [];
  world.openBuilds = (region) => {
    regions.push(region);
    return openBuilds(service);
  };
});
afterEach(async () => {
  world.remove();
  await service.close();
});

async function errorOf(...args: readonly string[]): Promise<AppError> {
  const error: unknown = await world.invoke(build, ...args).then(() => undefined, (caught: unknown) => caught);
  if (error instanceof AppError) return error;
  throw new Error(`there was no AppError but ${String(error)}`);
}

function notes(): readonly string[] {
  return world.events.flatMap((event) => (event.kind === 'note' ? [event.text] : []));
}

describe('start and follow', () => {
  test('a build that succeeds passes, with everything it brought back as outputs', async () => {
    service.frames = [RUNNING, {
      ...SUCCEEDED, exportedEnvironmentVariables: [{ name: 'VERSION', value: '1.2\n' }], reportArns: ['arn:r'],
    }];
    service.reports = [{ arn: 'r', reportGroupArn: 'arn:aws:codebuild:eu-west-1:1:report-group/shop-unit', type: 'TEST', status: 'SUCCEEDED', testSummary: { total: 3, statusCounts: { SUCCEEDED: 3 }, durationInNanoSeconds: 1 } }];
    const outcome = await world.invoke(build, '--project', 'shop');
    const [, id] = world.outputs[0] ?? [];
    expect({ verdict: outcome.verdict, notices: outcome.notices, outputs: outcome.outputs }).toEqual({
      verdict: 'passed', notices: [],
      outputs: {
        'build-id': id, 'build-status': 'SUCCEEDED', 'build-url': expect.stringMatching(/^https:\/\/eu-west-1\.console\.aws\.amazon\.com\//) as unknown, 'log-url': STREAM.deepLink,
        'exported-variables': '{"VERSION":"1.2\\n"}', reports: '[{"group":"shop-unit","status":"SUCCEEDED","total":3,"failed":0,"failing":[]}]',
      },
    });
    expect(outcome.text).toContain('tests of shop-unit: 3 tests, none failed');
    expect(outcome.report).toContain('| VERSION | <code>1&#46;2 </code> |');
  });

  test('the id is an output before anything is followed, and kept until the build has ended', async () => {
    service.frames = [RUNNING, SUCCEEDED];
    let seen: unknown;
    service.visible = () => {
      seen ??= { outputs: [...world.outputs], kept: world.kept.get('build-to-stop') };
      return 0;
    };
    await world.invoke(build, '--project', 'shop');
    const id = world.outputs[0]?.[1] ?? '';
    expect(seen).toEqual({ outputs: [['build-id', id]], kept: `build ${id} ${REGION}` });
    expect(world.kept.get('build-to-stop')).toBe('');
  });

  test('a build that fails is rejected, its failed phases and tests first', async () => {
    service.frames = [{ ...FAILED, reportArns: ['arn:r'] }];
    service.reports = [{ arn: 'r', reportGroupArn: 'arn:aws:codebuild:eu-west-1:1:report-group/shop-unit', type: 'TEST', status: 'FAILED', testSummary: { total: 20, statusCounts: { FAILED: 2 }, durationInNanoSeconds: 1 } }];
    service.testCases = [{ name: 'adds', status: 'FAILED' }, { name: 'sub\ntracts', status: 'FAILED' }];
    const outcome = await world.invoke(build, '--project', 'shop');
    expect({ verdict: outcome.verdict, notices: outcome.notices }).toEqual({
      verdict: 'rejected',
      notices: [
        { level: 'error', title: 'BUILD FAILED', message: 'COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1' },
        { level: 'error', title: 'Tests of shop-unit', message: '2 of 20 tests failed: adds, sub tracts' },
      ],
    });
    expect(outcome.headline).toMatch(/^Build shop:\S+ FAILED after \d/);
    expect(outcome.text).toMatch(/^ {2}BUILD {13}FAILED {4}3 s {2}COMMAND_EXECUTION_ERROR: /m);
    expect(outcome.report).toContain('| BUILD | FAILED | 3 | COMMAND\\_EXECUTION\\_ERROR: ');
  });

  test('a phase without a reason points at the log', async () => {
    service.frames = [{ ...FAILED, phases: [phase('BUILD', 'TIMED_OUT')] }];
    expect((await world.invoke(build, '--project', 'shop')).notices).toEqual([{ level: 'error', title: 'BUILD TIMED_OUT', message: `CodeBuild gives no reason. The log: ${STREAM.deepLink}` }]);
  });

  test('a build that takes too long is rejected too', async () => {
    service.frames = [{ ...FAILED, buildStatus: 'TIMED_OUT' }];
    const { verdict, outputs } = await world.invoke(build, '--project', 'shop');
    expect([verdict, outputs['build-status']]).toEqual(['rejected', 'TIMED_OUT']);
  });

  test.each([['STOPPED', 'BUILD_STOPPED'], ['FAULT', 'BUILD_FAULT']])('a build that ends as %s tells nothing about the change: exit 5, with the outputs', async (buildStatus, code) => {
    service.frames = [{ ...FAILED, buildStatus }];
    const error = await errorOf('--project', 'shop');
    expect({ code: error.code, exit: error.exit, stands: error.details.stands }).toEqual({ code, exit: 5, stands: expect.stringContaining('COMMAND_EXECUTION_ERROR') as unknown });
    expect(Object.fromEntries(world.outputs)).toMatchObject({ 'build-status': buildStatus, 'log-url': STREAM.deepLink });
    expect(world.kept.get('build-to-stop')).toBe('');
  });

  test('what a build writes cannot leave the summary’s table or become a link', async () => {
    service.frames = [{ ...SUCCEEDED, logs: { ...STREAM, deepLink: 'https://x/) [pwned](https://evil' }, exportedEnvironmentVariables: [{ name: 'A|B', value: '| x |\n\n<img src=x>' }] }];
    const { report } = await world.invoke(build, '--project', 'shop');
    expect(report).not.toContain('evil');
    expect(report).not.toContain('<img');
    expect(report).toContain('A\\|B');
  });
});

describe('what a build is given', () => {
  test('is nothing of this run, unless it is named', async () => {
    world.variables = { GITHUB_TOKEN: 'ghs_secret', GITHUB_SHA: 'f00', HOME: '/root' };
    await world.invoke(build, '--project', 'shop', '--detach');
    await world.invoke(build, '--project', 'shop', '--detach', '--env', 'GITHUB_SHA', '--env', 'STAGE=test');
    expect(service.sent('StartBuild').map((body) => body['environmentVariablesOverride'])).toEqual([
      undefined, [{ name: 'GITHUB_SHA', value: 'f00', type: 'PLAINTEXT' }, { name: 'STAGE', value: 'test', type: 'PLAINTEXT' }],
    ]);
  });

  test('is hidden here and remarked on when it looks like a secret', async () => {
    world.variables = { GITHUB_TOKEN: 'ghs_secret' };
    await world.invoke(build, '--project', 'shop', '--detach', '--env', 'GITHUB_TOKEN', '--env', 'DB_PASSWORD:secrets-manager=shop/db', '--env', 'STAGE=test');
    expect(world.masked).toEqual(['ghs_secret']);
    expect(notes().filter((text) => text.includes('looks like a secret'))).toEqual([expect.stringMatching(/^GITHUB_TOKEN looks like a secret\./)]);
    expect(JSON.stringify(world.events)).not.toContain('ghs_secret');
  });

  test('may be any field of StartBuild, as JSON or in a file', async () => {
    world.write({ 'overrides.json': '{"cacheOverride": {"type": "NO_CACHE"}}' });
    await world.invoke(build, '--project', 'shop', '--detach', '--overrides', ' {"logsConfigOverride": {"cloudWatchLogs": {"status": "DISABLED"}}}', '--privileged', 'false');
    await world.invoke(build, '--project', 'shop', '--detach', '--overrides', 'overrides.json', '--image', 'node:24');
    expect(service.sent('StartBuild')).toEqual([
      { projectName: 'shop', privilegedModeOverride: false, logsConfigOverride: { cloudWatchLogs: { status: 'DISABLED' } }, idempotencyToken: expect.any(String) as unknown },
      { projectName: 'shop', imageOverride: 'node:24', cacheOverride: { type: 'NO_CACHE' }, idempotencyToken: expect.any(String) as unknown },
    ]);
  });

  test('names the run: the same step asks for the same build, another one for another', async () => {
    const first = await world.invoke(build, '--project', 'shop', '--detach');
    const again = await world.invoke(build, '--project', 'shop', '--detach');
    const other = await world.invoke(build, '--project', 'shop', '--detach', '--env', 'A=1');
    expect([again.outputs['build-id'] === first.outputs['build-id'], other.outputs['build-id'] === first.outputs['build-id']]).toEqual([true, false]);
  });

  test('goes to the region of the project’s ARN, and to the one that is given before that', async () => {
    const arn = 'arn:aws:codebuild:us-east-2:111122223333:project/shop';
    await errorOf('--project', arn);
    await errorOf('--project', arn, '--region', 'eu-west-1');
    await world.invoke(build, '--project', 'shop', '--detach');
    expect(regions).toEqual(['us-east-2', 'eu-west-1', undefined]);
  });
});

describe('detach and attach', () => {
  test('detach starts, says how to follow, and leaves nothing to stop', async () => {
    service.frames = [RUNNING];
    const outcome = await world.invoke(build, '--project', 'shop', '--detach');
    const id = outcome.outputs['build-id'] ?? '';
    expect([outcome.verdict, outcome.outputs['build-status']]).toEqual(['passed', 'IN_PROGRESS']);
    expect(outcome.text).toContain(`follow it: redshift-devops build --attach ${id}`);
    expect(world.kept.size).toBe(0);
    expect(service.received.map(({ operation }) => operation)).toEqual(['StartBuild']);
  });

  test.each([['shop:a1', undefined], ['arn:aws:codebuild:us-east-2:111122223333:build/shop:a1', 'us-east-2']])('attach follows %s and starts nothing', async (attach, region) => {
    service.add('shop:a1');
    service.events = [{ timestamp: 1, message: 'hello\n' }];
    const outcome = await world.invoke(build, '--attach', attach);
    expect([outcome.verdict, outcome.outputs['build-id'], regions]).toEqual(['passed', 'shop:a1', [region]]);
    expect(world.events).toContainEqual({ kind: 'build-log', lines: ['hello'] });
    expect(service.count('StartBuild')).toBe(0);
  });

  test('a batch is started, followed and reported with each of its builds', async () => {
    service.add('shop:m1');
    service.batchFrames = [{ buildBatchStatus: 'FAILED', complete: true, phases: [phase('IN_PROGRESS', 'FAILED')], buildGroups: [{ identifier: 'linux', currentBuildSummary: { arn: 'arn:aws:codebuild:eu-west-1:1:build/shop:m1', buildStatus: 'FAILED' } }] }];
    service.frames = [{ ...FAILED, exportedEnvironmentVariables: [{ name: 'V', value: '1' }] }];
    const outcome = await world.invoke(build, '--project', 'shop', '--batch');
    expect(outcome.verdict).toBe('rejected');
    expect(outcome.notices?.map(({ title }) => title)).toEqual(['IN_PROGRESS FAILED', 'linux: BUILD FAILED']);
    expect(outcome.outputs['exported-variables']).toBe('{"linux":{"V":"1"}}');
    expect(outcome.report).toContain('| linux | FAILED | BUILD: COMMAND');
    expect(service.count('StartBuildBatch')).toBe(1);
  });

  test('the ARN of a batch says that it is one', async () => {
    service.add('shop:b1', 'batch');
    service.batchFrames = [{ buildBatchStatus: 'SUCCEEDED', complete: true }];
    await world.invoke(build, '--attach', 'arn:aws:codebuild:eu-west-1:111122223333:build-batch/shop:b1');
    expect(service.count('BatchGetBuildBatches')).toBe(1);
  });
});

describe('the step afterwards', () => {
  const afterwards = () => build.afterwards?.(world.world);

  test('stops the build that a killed step left behind', async () => {
    service.add('shop:a1');
    world.kept.set('build-to-stop', 'build shop:a1 eu-west-1');
    await afterwards();
    expect({ stopped: service.stopped, regions, notes: notes() }).toEqual({ stopped: ['shop:a1'], regions: ['eu-west-1'], notes: ['The step ended before the build shop:a1 did; CodeBuild was told to stop it.'] });
  });

  test('stops a batch as a batch', async () => {
    service.add('shop:b1', 'batch');
    world.kept.set('build-to-stop', 'batch shop:b1 eu-west-1');
    await afterwards();
    expect(service.received.map(({ operation }) => operation)).toEqual(['StopBuildBatch']);
  });

  test.each([['nothing was left', undefined], ['the build has ended', ''], ['what was kept is not ours', 'rm -rf /']])('does nothing when %s', async (_what, kept) => {
    if (kept !== undefined) world.kept.set('build-to-stop', kept);
    await afterwards();
    expect([service.received, regions]).toEqual([[], []]);
  });

  test('says what it may not do', async () => {
    service.fail('StopBuild', { name: 'AccessDeniedException', message: 'no' });
    world.kept.set('build-to-stop', 'build shop:a1 eu-west-1');
    const error: unknown = await afterwards()?.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'BUILD_CANCELLED', message: expect.stringContaining('Grant codebuild:StopBuild;') as unknown });
  });
});

describe('bad input is said before anything is asked', () => {
  test.each([
    [[], 'build needs a project to start, or attach with a build to follow'],
    [['--project', 'a b'], 'project is "a b", which is no name or ARN of a project'],
    [['--project', 'shop', '--env', '=x'], 'env, entry 1: it does not begin with a name of a variable'],
    [['--project', 'shop', '--overrides', '{'], /^overrides are no JSON: /],
    [['--project', 'shop', '--batch', '--fleet', 'arn:f'], 'a batch takes no fleetOverride'],
    [['--attach', 'shop'], 'attach is "shop", which is no id of a build'],
    [['--attach', 'shop:1', '--project', 'shop', '--env', 'A=1', '--detach'], 'attach follows a build that runs already, so that project, detach, env would do nothing'],
  ])('%j', async (args, message) => {
    const error = await errorOf(...args);
    expect({ code: error.code, message: error.message }).toEqual({ code: 'USAGE', message: typeof message === 'string' ? message : expect.stringMatching(message) as unknown });
    expect(regions).toEqual([]);
  });

  test('a file of overrides that is not there', async () => {
    expect((await errorOf('--project', 'shop', '--overrides', 'nowhere.json')).code).toBe('FILE_UNREADABLE');
  });

  test('an unknown project and an unknown build', async () => {
    expect((await errorOf('--project', 'other')).message).toMatch(/^CodeBuild in eu-west-1 knows no project other: Project cannot be found: /);
    expect((await errorOf('--attach', 'shop:nowhere')).message).toBe('there is no build shop:nowhere in eu-west-1');
  });
});
