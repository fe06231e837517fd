/** The adapter and the follower against moto, a CodeBuild and a CloudWatch Logs that we did not write: https://docs.getmoto.org/en/latest/docs/server_mode.html */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { CloudWatchLogsClient, CreateLogGroupCommand, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient, CreateProjectCommand } from '@aws-sdk/client-codebuild';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from '../../src/commands/build.js';
import { watchBuild } from '../../src/engine/watch-build.js';
import { LogMissing, type Builds } from '../../src/ports/builds.js';
import type { ProgressEvent } from '../../src/ports/host.js';
import { openCodeBuild } from '../../src/services/codebuild.js';
import { HandMadeWorld } from '../support/hand-made-world.js';
import { FakeClock } from '../support/scripted-data-api.js';

const isThere = spawnSync('python3', ['-c', 'import moto.server, flask']).status === 0;
const moto = isThere ? describe : describe.skip;

const NEVER = new AbortController().signal;
const PLACE = { group: '/aws/codebuild/shop', name: 'f00' };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** CodeBuild writes times as seconds, which is what the SDK reads; moto writes those of a build as text. Everything else passes as it is. */
async function withSeconds(motoUrl: string): Promise<Server> {
  const proxy = createHttpServer((request, response) => void (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { 'x-amz-target': target = '', authorization = '', 'content-type': type = '' } = request.headers as Readonly<Record<string, string>>;
    const answer = await fetch(motoUrl, { method: 'POST', headers: { 'x-amz-target': target, authorization, 'content-type': type }, body: Buffer.concat(chunks) });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(text.replace(/("(?:start|end)Time": )"([^"]+)"/g, (_all, key: string, time: string) => `${key}${Date.parse(time) / 1000}`));
  })());
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

moto(`CodeBuild and CloudWatch Logs as moto serves them${isThere ? '' : ' (skipped: python3 has no moto here; pip install "moto[server]")'}`, () => {
  let child: ChildProcess;
  let proxy: Server;
  let builds: Builds;
  let logs: CloudWatchLogsClient;
  let client: { readonly endpoint: string; readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } };

  beforeAll(async () => {
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    const port = await freePort();
    child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    const motoUrl = `http://127.0.0.1:${port}`;
    proxy = await withSeconds(motoUrl);
    client = { endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' } };
    for (let attempt = 0; attempt < 200; attempt++) {
      if (await fetch(`${motoUrl}/moto-api/data.json`).then(({ ok }) => ok, () => false)) break;
      await new Promise((resolve) => void setTimeout(resolve, 100));
    }
    const own = new CodeBuildClient({ region: 'eu-west-1', ...client });
    await own.send(new CreateProjectCommand({
      name: 'shop', source: { type: 'GITHUB', location: 'https://github.com/acme/shop' }, artifacts: { type: 'NO_ARTIFACTS' }, serviceRole: 'arn:aws:iam::123456789012:role/build',
      environment: { type: 'LINUX_CONTAINER', computeType: 'BUILD_GENERAL1_SMALL', image: 'aws/codebuild/standard:7.0' },
    }));
    own.destroy();
    logs = new CloudWatchLogsClient({ region: 'eu-west-1', ...client });
    builds = await openCodeBuild({ region: 'eu-west-1', client });
  }, 60_000);
  afterAll(() => {
    builds.close();
    logs.destroy();
    proxy.closeAllConnections();
    proxy.close();
    child.kill('SIGKILL');
  });

  test('a build is started, looked at and stopped', async () => {
    const started = await builds.start({ kind: 'build', fields: { projectName: 'shop', sourceVersion: 'main' } }, 'token', NEVER);
    expect(started).toMatchObject({ kind: 'build', project: 'shop', status: 'IN_PROGRESS', isEnded: false, log: { isOn: true, stream: undefined, url: '' } });
    expect(started.consoleUrl).toBe(`https://eu-west-1.console.aws.amazon.com/codesuite/codebuild/123456789012/projects/shop/build/${started.id.replace(':', '%3A')}/?region=eu-west-1`);
    await builds.stop(started, NEVER);
    const looked = await builds.look(started, NEVER);
    expect(looked).toMatchObject({ id: started.id, isEnded: true });
    expect(looked?.phases.map(({ type }) => type)).toContain('PROVISIONING');
  });

  test('the command starts one, follows it and passes', async () => {
    const world = new HandMadeWorld();
    world.openBuilds = (region) => openCodeBuild({ region: region ?? 'eu-west-1', client });
    const outcome = await world.invoke(build, '--project', 'shop', '--env', 'STAGE=test');
    world.remove();
    expect([outcome.verdict, outcome.outputs['build-status'], world.outputs[0]]).toEqual(['passed', 'SUCCEEDED', ['build-id', outcome.outputs['build-id']]]);
    expect(world.events).toContainEqual({ kind: 'note', text: 'The build ended before it had a log.' });
  });

  test('an unknown project and an unknown build are what they are', async () => {
    await expect(builds.start({ kind: 'build', fields: { projectName: 'other' } }, 'token', NEVER)).rejects.toMatchObject({ code: 'BUILD_NOT_FOUND' });
    await expect(builds.look({ kind: 'build', id: 'shop:nowhere' }, NEVER)).resolves.toBeUndefined();
  });

  test('a log of several pages is shown whole and once, to the token that comes back', async () => {
    await expect(builds.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER)).rejects.toBeInstanceOf(LogMissing);
    await logs.send(new CreateLogGroupCommand({ logGroupName: PLACE.group }));
    await expect(builds.readLog(PLACE, { token: undefined, startMs: 0 }, NEVER)).rejects.toBeInstanceOf(LogMissing);
    await logs.send(new CreateLogStreamCommand({ logGroupName: PLACE.group, logStreamName: PLACE.name }));
    const sinceMs = Date.now() - 60_000;
    const messages = Array.from({ length: 21_000 }, (_, n) => `line ${n}\n`);
    for (let at = 0; at < messages.length; at += 7_000) {
      const logEvents = messages.slice(at, at + 7_000).map((message, n) => ({ timestamp: sinceMs + at + n, message }));
      await logs.send(new PutLogEventsCommand({ logGroupName: PLACE.group, logStreamName: PLACE.name, logEvents }));
    }
    const started = await builds.start({ kind: 'build', fields: { projectName: 'shop' } }, 'token', NEVER);
    // moto gives a build no log; this is where CodeBuild would have written it.
    const look: Builds['look'] = async (...args) => {
      const looked = await builds.look(...args);
      return looked === undefined ? undefined : { ...looked, log: { ...looked.log, stream: PLACE } };
    };
    const events: ProgressEvent[] = [];
    const followed = Object.assign(Object.create(builds) as Builds, { look });
    await watchBuild(started, { builds: followed, clock: new FakeClock(), signal: NEVER, random: () => 1, emit: (event) => events.push(event), isOwn: true, onSettled: () => undefined });
    expect(events.flatMap((event) => (event.kind === 'build-log' ? event.lines : []))).toEqual(messages.map((message) => message.trimEnd()));
  }, 60_000);
});
