import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BuildReference } from '../../src/core/build/build.js';
import { AppError } from '../../src/core/errors.js';
import { readReports, startBuild } from '../../src/engine/build-requests.js';
import { watchBuild } from '../../src/engine/watch-build.js';
import type { Builds } from '../../src/ports/builds.js';
import type { Clock } from '../../src/ports/clock.js';
import type { ProgressEvent } from '../../src/ports/host.js';
import { systemClock } from '../../src/services/clock.js';
import { CodeBuildService, FAILED, openBuilds, openPhase, phase, RUNNING, STREAM, SUCCEEDED, type Frame, type ServiceFault } from '../support/codebuild-service.js';
import { collectGarbage } from '../support/collect-garbage.js';
import { FakeClock } from '../support/scripted-data-api.js';

const ATTACHED: BuildReference = { kind: 'build', id: 'shop:a1' };
const THROTTLE: ServiceFault = { name: 'ThrottlingException', message: 'Rate exceeded' };
const EXPIRED: ServiceFault = { name: 'ExpiredTokenException', message: 'The security token included in the request is expired' };

let service: CodeBuildService;
let builds: Builds;
let clock: FakeClock;
let events: ProgressEvent[];
let abort: AbortController;
let settled: number;

beforeEach(async () => {
  service = await CodeBuildService.start();
  service.add(ATTACHED.id);
  builds = await openBuilds(service);
  [clock, events, abort, settled] = [new FakeClock(), [], new AbortController(), 0];
});
afterEach(async () => {
  builds.close();
  await service.close();
});

function options(more: { readonly clock?: Clock; readonly isOwn?: boolean; readonly random?: () => number; readonly emit?: (event: ProgressEvent) => void } = {}) {
  return { builds, clock, signal: abort.signal, random: () => 1, isOwn: true, onSettled: () => settled++, emit: (event: ProgressEvent) => events.push(event), ...more };
}

const watch = (more: Parameters<typeof options>[0] = {}) => watchBuild(ATTACHED, options(more));

async function errorOf(act: Promise<unknown>): Promise<AppError> {
  const error: unknown = await act.then(() => undefined, (caught: unknown) => caught);
  if (error instanceof AppError) return error;
  throw new Error(`there was no AppError but ${String(error)}`);
}

function log(...messages: readonly string[]): void {
  service.events = messages.map((message, n) => ({ timestamp: 1_000 + n, message: `${message}\n` }));
}

function lines(): readonly string[] {
  return events.flatMap((event) => (event.kind === 'build-log' ? event.lines : []));
}

function notes(): readonly string[] {
  return events.flatMap((event) => (event.kind === 'note' ? [event.text] : []));
}

const times = (n: number, frame: Frame): readonly Frame[] => Array.from({ length: n }, () => frame);

describe('the log', () => {
  test('is shown once, in order, by phase', async () => {
    log('[Container] 2026/11/22 10:00:00.1 Waiting for agent ping', '[Container] 2026/11/22 10:00:01.1 Entering phase BUILD', 'hello', '[Container] 2026/11/22 10:00:02.1 Entering phase POST_BUILD', 'bye');
    service.frames = [...times(3, RUNNING), SUCCEEDED];
    service.pageSize = 2;
    const ended = await watch();
    expect(ended.status).toBe('SUCCEEDED');
    expect(lines()).toEqual(service.events.map(({ message }) => message.trimEnd()));
    expect(events.filter(({ kind }) => kind !== 'note').map((event) => (event.kind === 'build-phase' ? event.phase : event.kind === 'build-log' ? event.lines.length : ''))).toEqual([1, 'BUILD', 1, 1, 'POST_BUILD', 1, 1]);
  });

  test('is read on after an empty page, and until nothing comes any more after the build has ended', async () => {
    log('one', 'two', 'three');
    // CloudWatch is late: the last lines can be read only some looks after the build has ended.
    service.visible = () => (service.count('GetLogEvents') < 5 ? 1 : 3);
    service.frames = [SUCCEEDED];
    await watch();
    expect(lines()).toEqual(['one', 'two', 'three']);
  });

  test('that goes on for ever after the end is left at last', async () => {
    log(...Array.from({ length: 1_000 }, (_, n) => `line ${n}`));
    // There is a new line at every look.
    service.visible = () => Math.ceil(service.count('GetLogEvents') / 2);
    service.frames = [SUCCEEDED];
    await watch();
    expect(lines().length).toBeGreaterThan(50);
    expect(lines().length).toBeLessThan(100);
  });

  test('that appears late is waited for', async () => {
    log('one', 'two');
    service.hasStream = () => service.count('GetLogEvents') > 4;
    service.frames = [...times(6, RUNNING), SUCCEEDED];
    await watch();
    expect(lines()).toEqual(['one', 'two']);
  });

  test('that never appears is said once, with what the role needs, and the phases are told', async () => {
    service.hasStream = () => false;
    service.frames = [...times(3, RUNNING), FAILED];
    await watch();
    expect(notes().filter((text) => text.startsWith('No log appeared'))).toEqual(['No log appeared in /aws/codebuild/shop. The project\'s service role needs logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on it.']);
    expect(notes()).toContain('BUILD FAILED, 3 s: COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1');
  });

  test('of a build that ended before it had one costs no waiting', async () => {
    service.frames = [{ ...FAILED, logs: {} }];
    await watch();
    expect(notes()).toContain('The build ended before it had a log.');
    expect(clock.slept).toEqual([]);
  });

  test.each([
    ['off', { cloudWatchLogs: { status: 'DISABLED' } }, 'This build writes no log to CloudWatch Logs. Its phases are followed instead.'],
    ['in S3 only', { cloudWatchLogs: { status: 'DISABLED' }, s3Logs: { status: 'ENABLED' }, s3LogsArn: 'arn:aws:s3:::logs/shop/f00.gz' }, 'This build writes no log to CloudWatch Logs; it writes one to s3://logs/shop/f00.gz when it ends. Its phases are followed instead.'],
  ])('that is %s is said once, and phases are told instead', async (_what, logs, note) => {
    service.frames = [...times(4, { ...RUNNING, logs }), { ...SUCCEEDED, logs }];
    await watch();
    expect(notes()).toEqual(['SUBMITTED SUCCEEDED, 3 s', 'QUEUED SUCCEEDED, 3 s', 'PROVISIONING SUCCEEDED, 3 s', note, 'BUILD SUCCEEDED, 3 s']);
    expect(service.count('GetLogEvents')).toBe(0);
  });

  test('that somebody deletes is said once, and the build is followed on', async () => {
    log('one');
    service.hasStream = () => service.count('BatchGetBuilds') < 3;
    service.frames = [...times(6, RUNNING), SUCCEEDED];
    expect((await watch()).status).toBe('SUCCEEDED');
    expect(lines()).toEqual(['one']);
    expect(notes().filter((text) => text.startsWith('The log is gone'))).toEqual(["The log is gone: somebody deleted the log group /aws/codebuild/shop or the stream in it. The build's phases are followed instead."]);
    expect(notes()).toContain('BUILD SUCCEEDED, 3 s');
  });

  test('that the role may not read is said once, with the missing action, and the build is followed on', async () => {
    service.fail('GetLogEvents', { name: 'AccessDeniedException', message: 'User: arn:u is not authorized to perform: logs:GetLogEvents on resource: arn:l' });
    service.frames = [RUNNING, RUNNING, SUCCEEDED];
    expect((await watch()).status).toBe('SUCCEEDED');
    expect(notes().filter((text) => text.startsWith('The log cannot be shown'))).toEqual([expect.stringContaining('Grant logs:GetLogEvents on arn:l to arn:u;')]);
    expect(service.count('GetLogEvents')).toBe(1);
  });

  test('is neither lost nor repeated where its token has expired', async () => {
    log('one', 'two', 'three', 'four');
    service.events = service.events.map((event, n) => ({ ...event, timestamp: n < 3 ? 1_000 : 2_000 }));
    service.visible = () => (service.count('BatchGetBuilds') < 3 ? 2 : 4);
    service.frames = [...times(4, RUNNING), SUCCEEDED];
    const expired: ServiceFault = { name: 'InvalidParameterException', message: 'The specified nextToken is invalid.' };
    const readLog = builds.readLog.bind(builds);
    let reads = 0;
    builds.readLog = (...args) => {
      if (++reads === 3) service.fail('GetLogEvents', expired);
      return readLog(...args);
    };
    await watch();
    expect(lines()).toEqual(['one', 'two', 'three', 'four']);
    expect(service.sent('GetLogEvents').some((body) => body['startTime'] === 1_000)).toBe(true);
  });

  test('of 100,000 lines takes no more memory than one of a page', async () => {
    // Through JSON, so that V8 holds whole strings: putting pieces together later would look like memory set free.
    const written = Array.from({ length: 100_000 }, (_, n) => ({ timestamp: 1_000 + n, message: `${n} ${'x'.repeat(100)}${n}\n` }));
    service.events = JSON.parse(JSON.stringify(written)) as typeof written;
    service.pageSize = 1_000;
    service.frames = [...times(3, RUNNING), SUCCEEDED];
    const growth = async (onLines: (lines: readonly string[]) => void): Promise<number> => {
      const own = await openBuilds(service);
      let shown = 0;
      let pages = 0;
      let mostBytes = 0;
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      await watchBuild(ATTACHED, { ...options(), builds: own, emit: (event) => {
        if (event.kind !== 'build-log') return;
        shown += event.lines.length;
        onLines(event.lines);
        if (++pages % 20 !== 0) return;
        collectGarbage();
        mostBytes = Math.max(mostBytes, process.memoryUsage().heapUsed - before);
      } });
      own.close();
      expect(shown).toBe(100_000);
      return mostBytes / 1_000_000;
    };
    const kept: string[] = [];
    const keeping = await growth((some) => void kept.push(...some));
    expect(kept).toHaveLength(100_000);
    kept.length = 0;
    // The measure sees a follower that keeps what it has shown: 100,000 lines of 110 characters.
    expect(keeping).toBeGreaterThan(10);
    expect(await growth(() => undefined)).toBeLessThan(2);
  }, 60_000);
});

describe('a service that is busy', () => {
  test('is asked again after longer and longer pauses, and then as often as before', async () => {
    service.fail('BatchGetBuilds', ...Array.from({ length: 8 }, () => THROTTLE));
    service.frames = [...times(8, RUNNING), SUCCEEDED];
    await watch();
    expect(clock.slept.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(clock.slept.slice(8, 16)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 5_000, 5_000]);
    expect(notes().filter((text) => text.includes('asked too often')).length).toBeGreaterThan(1);
    expect(notes().filter((text) => text.includes('asked too often')).length).toBeLessThan(8);
  });

  test('is asked at times that chance decides, so that jobs do not come back together', async () => {
    service.fail('BatchGetBuilds', THROTTLE, THROTTLE, THROTTLE);
    await watch({ random: () => 0.5 });
    expect(clock.slept.slice(0, 3)).toEqual([500, 1_000, 2_000]);
  });

  test('in the middle of a log repeats no line and loses none', async () => {
    log('one', 'two', 'three', 'four');
    service.pageSize = 1;
    service.fail('GetLogEvents', THROTTLE, 'cut', { name: 'ServiceUnavailableException', message: 'later', status: 503 });
    service.frames = [RUNNING, SUCCEEDED];
    await watch();
    expect(lines()).toEqual(['one', 'two', 'three', 'four']);
  });

  test('for ten minutes is an error that says how to attach again', async () => {
    service.fail('BatchGetBuilds', ...Array.from({ length: 100 }, () => THROTTLE));
    const error = await errorOf(watch());
    expect({ code: error.code, message: error.message, stands: error.details.stands }).toEqual({ code: 'BUILD_UNREACHABLE', message: 'for 10 minutes now: CodeBuild is being asked too often', stands: 'build shop:a1 goes on. Attach again: redshift-devops build --attach shop:a1' });
    expect(clock.slept.length).toBeLessThan(30);
  });

  test('while a build is started is sent the same request, which starts one build', async () => {
    service.fail('StartBuild', THROTTLE, 'cut');
    const started = await startBuild(options(), { kind: 'build', fields: { projectName: 'shop' } }, 'token');
    expect([started.id, service.count('StartBuild'), new Set(service.sent('StartBuild').map((body) => JSON.stringify(body))).size]).toEqual([expect.stringContaining('shop:'), 3, 1]);
  });
});

test('a start that gets no answer is not repeated after CodeBuild has forgotten its token', async () => {
  service.fail('StartBuild', ...Array.from({ length: 50 }, () => 'cut' as const));
  const begin = clock.now();
  const error = await errorOf(startBuild(options(), { kind: 'build', fields: { projectName: 'shop' } }, 'token'));
  expect(clock.now() - begin).toBeLessThan(5 * 60_000);
  expect({ code: error.code, message: error.message, stands: error.details.stands }).toEqual({
    code: 'BUILD_UNREACHABLE', message: expect.stringMatching(/^for 3 minutes now: CodeBuild did not answer/) as unknown, stands: 'not known: a build of shop may have been started. Look at the project in the console',
  });
});

describe('credentials that expire', () => {
  /** Each asking gives the next key. */
  async function withKeys(...keys: readonly string[]): Promise<void> {
    let asked = 0;
    builds = await openBuilds(service, { credentials: () => Promise.resolve({ accessKeyId: keys[Math.min(asked++, keys.length - 1)] ?? '', secretAccessKey: 's' }) });
  }

  test('are asked for again, and the build is followed on', async () => {
    await withKeys('OLD', 'NEW');
    log('one', 'two');
    service.frames = [...times(5, RUNNING), SUCCEEDED];
    service.visible = () => {
      // They expire in the middle of the log.
      if (service.count('GetLogEvents') > 2) service.validKey = 'NEW';
      return service.count('BatchGetBuilds') > 2 ? 2 : 1;
    };
    expect((await watch()).status).toBe('SUCCEEDED');
    expect(lines()).toEqual(['one', 'two']);
    expect(new Set(service.received.map(({ accessKey }) => accessKey))).toEqual(new Set(['OLD', 'NEW']));
    expect(notes()).toContain('The credentials have expired; asking for new ones.');
  });

  test('and stay expired are an error with the build’s page and how to attach again', async () => {
    await withKeys('OLD');
    service.frames = [RUNNING];
    const look = builds.look.bind(builds);
    builds.look = (...args) => {
      if (service.count('BatchGetBuilds') === 2) service.validKey = 'NEW';
      return look(...args);
    };
    const error = await errorOf(watch());
    expect({ code: error.code, exit: error.exit }).toEqual({ code: 'BUILD_CREDENTIALS', exit: 5 });
    expect(error.details.stands).toBe('build shop:a1 goes on: https://eu-west-1.console.aws.amazon.com/codesuite/codebuild/111122223333/projects/shop/build/shop%3Aa1/?region=eu-west-1. Attach again: redshift-devops build --attach shop:a1');
    expect(error.next).toContain('role-duration-seconds');
    // Whoever reads that it goes on must not find it stopped by the step afterwards.
    expect(settled).toBe(1);
  });

  test('while the build is stopped are asked for again', async () => {
    service.frames = [RUNNING];
    service.fail('StopBuild', EXPIRED);
    abort.abort();
    expect((await errorOf(watch({ clock: systemClock }))).message).toBe('the run was told to stop; CodeBuild was told to stop shop:a1');
    expect(service.count('StopBuild')).toBe(2);
  });
});

describe('a run that is told to stop', () => {
  test('stops its own build once', async () => {
    service.frames = [RUNNING];
    setTimeout(() => abort.abort(), 200);
    const error = await errorOf(watch({ clock: systemClock }));
    expect({ code: error.code, message: error.message, next: error.next }).toEqual({ code: 'BUILD_CANCELLED', message: 'the run was told to stop; CodeBuild was told to stop shop:a1', next: 'Nothing: the build ends as STOPPED.' });
    expect({ stopped: service.stopped, settled }).toEqual({ stopped: ['shop:a1'], settled: 1 });
  });

  test('does not stop a build it only attached to', async () => {
    service.frames = [RUNNING];
    abort.abort();
    const error = await errorOf(watch({ isOwn: false, clock: systemClock }));
    expect({ message: error.message, stands: error.details.stands, stopped: service.stopped }).toEqual({ message: 'the run was told to stop; the build was started elsewhere and is not stopped', stands: 'build shop:a1 goes on. Attach again: redshift-devops build --attach shop:a1', stopped: [] });
  });

  test('while the last lines are read does not stop what has ended', async () => {
    const readLog = builds.readLog.bind(builds);
    builds.readLog = (...args) => {
      abort.abort();
      return readLog(...args);
    };
    const error = await errorOf(watch({ clock: systemClock }));
    expect([error.message, service.stopped, settled]).toEqual(['the run was told to stop; the build had ended as SUCCEEDED, and the rest of its log was not read', [], 1]);
  });

  test('may not stop it: it says so, with the missing action', async () => {
    service.fail('StopBuild', { name: 'AccessDeniedException', message: 'no' });
    abort.abort();
    const error = await errorOf(watch({ clock: systemClock }));
    expect(error.message).toMatch(/^the run was told to stop; whether shop:a1 was stopped is not known: codebuild:StopBuild is not permitted: no\. Grant codebuild:StopBuild;/);
    expect(settled).toBe(0);
  });

  test('and gets no answer says within seconds that it does not know', async () => {
    service.fail('StopBuild', 'hang');
    abort.abort();
    const begin = performance.now();
    const error = await errorOf(watch({ clock: systemClock }));
    expect(error.message).toBe('the run was told to stop; whether shop:a1 was stopped is not known: CodeBuild did not answer');
    expect(performance.now() - begin).toBeLessThan(7_000);
  }, 20_000);

  test('before it has started anything starts nothing', async () => {
    abort.abort();
    const error = await errorOf(startBuild(options({ clock: systemClock }), { kind: 'build', fields: { projectName: 'shop' } }, 'token'));
    expect([error.message, service.count('StartBuild')]).toEqual(['the run was told to stop; no build was started', 0]);
  });

  test('while the answer to StartBuild is on its way waits a little for it, and then says what may be', async () => {
    service.fail('StartBuild', 'hang');
    setTimeout(() => abort.abort(), 100);
    const error = await errorOf(startBuild(options({ clock: systemClock }), { kind: 'build', fields: { projectName: 'shop' } }, 'token'));
    expect(error.message).toBe('the run was told to stop; CodeBuild had not answered yet, so that a build of shop may have been started');
  }, 20_000);
});

describe('an id', () => {
  test('that is not known yet is looked at again after a start', async () => {
    const look = builds.look.bind(builds);
    let looks = 0;
    builds.look = (...args) => (looks++ < 3 ? Promise.resolve(undefined) : look(...args));
    expect((await watch()).status).toBe('SUCCEEDED');
  });

  test('that is not known is an error when it was given', async () => {
    const error = await errorOf(watchBuild({ kind: 'build', id: 'shop:nowhere' }, options({ isOwn: false })));
    expect({ code: error.code, message: error.message, stands: error.details.stands }).toEqual({ code: 'BUILD_NOT_FOUND', message: 'there is no build shop:nowhere in eu-west-1', stands: undefined });
    expect(service.count('BatchGetBuilds')).toBe(1);
  });
});

test('a build that never ends is left after two days', async () => {
  service.frames = [{ ...RUNNING, logs: { cloudWatchLogs: { status: 'DISABLED' } } }];
  const hours: Clock = { now: () => clock.now(), sleep: () => clock.sleep(3_600_000) };
  expect((await errorOf(watch({ clock: hours }))).message).toBe('shop:a1 has not ended within 48 hours, longer than any build may take');
});

test('a batch is followed by its phases and by those of each of its builds, each told once', async () => {
  service.add('shop:b1', 'batch');
  service.add('shop:m1');
  service.add('shop:m2');
  const groups = (...statuses: readonly string[]) => ({ buildGroups: statuses.map((buildStatus, n) => ({ identifier: ['linux', 'arm'][n], currentBuildSummary: { arn: `arn:aws:codebuild:eu-west-1:1:build/shop:m${n + 1}`, buildStatus } })) });
  service.batchFrames = [
    { buildBatchStatus: 'IN_PROGRESS', phases: [phase('SUBMITTED'), phase('DOWNLOAD_BATCHSPEC'), openPhase('IN_PROGRESS')], ...groups('IN_PROGRESS', 'IN_PROGRESS') },
    { buildBatchStatus: 'FAILED', complete: true, phases: [phase('SUBMITTED'), phase('DOWNLOAD_BATCHSPEC'), phase('IN_PROGRESS', 'FAILED')], ...groups('FAILED', 'FAILED') },
  ];
  service.frames = [RUNNING, FAILED];
  const ended = await watchBuild({ kind: 'batch', id: 'shop:b1' }, options());
  expect(notes()).toEqual([
    'SUBMITTED SUCCEEDED, 3 s', 'DOWNLOAD_BATCHSPEC SUCCEEDED, 3 s',
    ...['linux', 'arm'].flatMap((name) => ['SUBMITTED', 'QUEUED', 'PROVISIONING'].map((type) => `${name}: ${type} SUCCEEDED, 3 s`)),
    'IN_PROGRESS FAILED, 3 s',
    ...['linux', 'arm'].flatMap((name) => [`${name}: BUILD FAILED, 3 s: COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1`, `${name}: POST_BUILD SUCCEEDED, 3 s`, `${name}: FAILED, log ${STREAM.deepLink}`]),
  ]);
  expect(ended.members.map(({ identifier, build }) => [identifier, build?.status])).toEqual([['linux', 'FAILED'], ['arm', 'FAILED']]);
});

describe('the logs of a batch', () => {
  const stored = (...messages: readonly string[]) => messages.map((message, n) => ({ timestamp: 1_000 + n, message: `${message}\n` }));
  const member = (n: number, identifier: string, buildStatus: string) => ({ identifier, currentBuildSummary: { arn: `arn:aws:codebuild:eu-west-1:1:build/shop:m${n}`, buildStatus } });
  const stream = (streamName: string) => ({ logs: { ...STREAM, streamName } });
  const shown = (): readonly string[] => events.flatMap((event) => (event.kind === 'build-log' ? event.lines : event.kind === 'build-phase' ? [`# ${event.phase}`] : event.kind === 'build-log-end' ? ['#'] : []));

  beforeEach(() => {
    service.add('shop:b1', 'batch');
    service.add('shop:m1');
    service.add('shop:m2');
    service.eventsOf = { one: stored('agent', '[Container] 2026/11/28 10:00:00.000000 Entering phase BUILD', 'of linux'), two: stored('of arm') };
  });

  test('are shown one after the other, each when its build has ended and its log is whole', async () => {
    service.batchFrames = [
      ...times(9, { buildBatchStatus: 'IN_PROGRESS', buildGroups: [member(1, 'linux', 'IN_PROGRESS'), member(2, 'arm', 'IN_PROGRESS')] }),
      { buildBatchStatus: 'SUCCEEDED', complete: true, buildGroups: [member(1, 'linux', 'SUCCEEDED'), member(2, 'arm', 'SUCCEEDED')] },
    ];
    service.framesOf = { 'shop:m1': [...times(6, { ...RUNNING, ...stream('one') }), { ...SUCCEEDED, ...stream('one') }], 'shop:m2': [{ ...SUCCEEDED, ...stream('two') }] };
    const whole = service.eventsOf['two'];
    // The last lines come later than the end of the build.
    service.eventsOf = { ...service.eventsOf, two: [] };
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (ms) => {
      if (clock.now() >= begin + 4_000) service.eventsOf = { ...service.eventsOf, two: whole ?? [] };
      return sleep(ms);
    };
    const begin = clock.now();
    await watchBuild({ kind: 'batch', id: 'shop:b1' }, options());
    expect(shown()).toEqual(['# arm: log', 'of arm', '#', '# linux: log', 'agent', '# linux: BUILD', '[Container] 2026/11/28 10:00:00.000000 Entering phase BUILD', 'of linux', '#']);
  });

  test('say whose they are where there is none', async () => {
    service.batchFrames = [{ buildBatchStatus: 'STOPPED', complete: true, buildGroups: [member(1, 'linux', 'SUCCEEDED'), member(2, 'arm', 'STOPPED')] }];
    service.framesOf = { 'shop:m1': [{ ...SUCCEEDED, logs: { cloudWatchLogs: { status: 'DISABLED' } } }], 'shop:m2': [{ ...SUCCEEDED, buildStatus: 'STOPPED' }] };
    service.hasStream = () => false;
    await watchBuild({ kind: 'batch', id: 'shop:b1' }, options());
    expect(notes().slice(-2)).toEqual([
      'linux: This build writes no log to CloudWatch Logs. Its phases are followed instead.',
      'arm: No log appeared in /aws/codebuild/shop. The project\'s service role needs logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on it.',
    ]);
  });
});

test('reports that may not be read are a note', async () => {
  service.frames = [{ ...SUCCEEDED, reportArns: ['arn:r'] }];
  const ended = await watch();
  service.fail('BatchGetReports', { name: 'AccessDeniedException', message: 'no' });
  expect(await readReports(ended, options())).toEqual([]);
  expect(notes().at(-1)).toMatch(/^The test reports cannot be read: codebuild:BatchGetReports is not permitted: no\. Grant codebuild:BatchGetReports;/);
});
