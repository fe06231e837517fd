/** `build`: start a CodeBuild build, follow its log, bring back its result. */
import type { Build, BuildReference, TestReport } from '../core/build/build.js';
import { buildNotices } from '../core/build/notices.js';
import { idempotencyToken, startRequest, type StartRequest } from '../core/build/start-request.js';
import { AppError } from '../core/errors.js';
import { renderBuildMarkdown } from '../core/report/build-markdown.js';
import { buildHeadline, renderBuildText } from '../core/report/build-text.js';
import { readReports, startBuild, stopBuild } from '../engine/build-requests.js';
import { watchBuild } from '../engine/watch-build.js';
import type { Builds } from '../ports/builds.js';
import type { Outcome, ProgressEvent } from '../ports/host.js';
import { BUILD_INPUTS, parseAttach, regionOf, startInputs } from './build-inputs.js';
import { defineCommand, type World } from './command.js';

export const build = defineCommand({
  name: 'build',
  summary: 'Start an AWS CodeBuild build, follow its log, and bring back its result.',
  inputs: BUILD_INPUTS,
  outputs: {
    'build-id': 'The build’s id, set as soon as the build is started.',
    'build-status': 'SUCCEEDED, FAILED, TIMED_OUT, STOPPED or FAULT; IN_PROGRESS with detach.',
    'build-url': 'The build in the AWS console.',
    'log-url': 'The log in the AWS console, when there is one.',
    'exported-variables': 'The variables that the buildspec exports, as a JSON object; of a batch, one object for each of its builds.',
    reports: 'The test reports as a JSON array: group, status, total, failed, and the names of failing cases.',
  },
  action: true,
  leftBehind: 'The build goes on; look at it in the AWS console.',
  async run(inputs, world) {
    if (inputs.attach !== undefined) {
      const { reference, region } = parseAttach(inputs.attach, inputs);
      return follow(reference, await world.openBuilds(inputs.region ?? region), world, false);
    }
    // What was written wrong is said before anything is loaded or asked.
    const request = startRequest(await startInputs(inputs, world));
    const builds = await world.openBuilds(inputs.region ?? regionOf(inputs.project));
    const started = await start(request, inputs.detach, builds, world);
    return inputs.detach ? detached(started) : follow(started, builds, world, true);
  },
  async afterwards(world) {
    const [, kind, id = '', region] = /^(build|batch) (\S+) (\S+)$/.exec(world.host.remembered(TO_STOP) ?? '') ?? [];
    if (kind === undefined) return;
    const builds = await world.openBuilds(region);
    const { isStopped, why } = await stopBuild({ kind: kind === 'batch' ? 'batch' : 'build', id }, { builds, clock: world.clock, signal: world.signal });
    if (!isStopped) throw new AppError('BUILD_CANCELLED', `the step ended before the ${kind} ${id} did, which could not be stopped: ${why}`);
    world.host.emit({ kind: 'note', text: `The step ended before the ${kind} ${id} did; CodeBuild was told to stop it.` });
  },
});

/** Under what a run that may be killed keeps the build that must then be stopped. */
const TO_STOP = 'build-to-stop';

function engineOptions(builds: Builds, { clock, signal, random, host }: World) {
  return { builds, clock, signal, random, emit: (event: ProgressEvent) => host.emit(event) };
}

async function start(request: StartRequest, isDetached: boolean, builds: Builds, world: World): Promise<Build> {
  const { host } = world;
  const started = await startBuild(engineOptions(builds, world), request, idempotencyToken(host.run, request));
  host.output('build-id', started.id);
  if (!isDetached) host.remember(TO_STOP, `${started.kind} ${started.id} ${builds.region}`);
  host.emit({ kind: 'note', text: `Started ${started.kind} ${started.id}${started.consoleUrl === '' ? '' : `: ${started.consoleUrl}`}` });
  return started;
}

function detached(build: Build): Outcome {
  const headline = `Started ${build.kind} ${build.id}; it is not followed.`;
  const text = [headline, ...(build.consoleUrl === '' ? [] : [`  build: ${build.consoleUrl}`]), `  follow it: redshift-devops build${build.kind === 'batch' ? ' --batch' : ''} --attach ${build.id}`].join('\n');
  return { verdict: 'passed', headline, text, report: renderBuildMarkdown(build, []), findings: [], outputs: outputsOf(build, []) };
}

async function follow(reference: BuildReference, builds: Builds, world: World, isOwn: boolean): Promise<Outcome> {
  const options = { ...engineOptions(builds, world), isOwn, onSettled: () => isOwn && world.host.remember(TO_STOP, '') };
  const ended = await watchBuild(reference, options);
  const reports = await readReports(ended, options);
  const outputs = outputsOf(ended, reports);
  if (ended.status === 'STOPPED' || ended.status === 'FAULT') {
    // An error has no outputs of its own, and whoever asks why needs the links.
    for (const [name, value] of Object.entries(outputs)) world.host.output(name, value);
    throw new AppError(`BUILD_${ended.status}`, buildHeadline(ended), { stands: whatIsKnown(ended, reports) });
  }
  return {
    verdict: ended.status === 'SUCCEEDED' ? 'passed' : 'rejected',
    headline: buildHeadline(ended),
    text: renderBuildText(ended, reports),
    report: renderBuildMarkdown(ended, reports),
    findings: [],
    notices: buildNotices(ended, reports),
    outputs,
  };
}

/** On one line: an error has no room for a table. */
function whatIsKnown(build: Build, reports: readonly TestReport[]): string {
  const links = [build.consoleUrl, build.log.url].filter((url) => url !== '');
  return [...buildNotices(build, reports).map(({ title, message }) => `${title}: ${message}`), ...links].join(' · ');
}

function outputsOf(build: Build, reports: readonly TestReport[]): Readonly<Record<string, string>> {
  const exported = build.kind === 'build' ? build.exportedVariables : Object.fromEntries(build.members.map(({ identifier, build: member }) => [identifier, member?.exportedVariables ?? {}]));
  return {
    'build-id': build.id,
    'build-status': build.status,
    'build-url': build.consoleUrl,
    'log-url': build.log.url,
    'exported-variables': JSON.stringify(exported),
    reports: JSON.stringify(reports),
  };
}
