/**
 * The host contract: every scenario in this process, under every host, with the variables that its pipeline gives to a build of the same pull
 * request. What a run decides must not depend on where it runs. The warehouse is a simulated one, because only the hosts are compared here;
 * test/e2e/doors.test.ts runs real processes on the embedded warehouse.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { AppError } from '../../src/core/errors.js';
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import { createCodeBuildHost } from '../../src/hosts/codebuild.js';
import { createGitHubActionsHost } from '../../src/hosts/github-actions.js';
import { createJenkinsHost } from '../../src/hosts/jenkins.js';
import { createTerminalHost } from '../../src/hosts/terminal.js';
import { runInHost } from '../../src/main.js';
import type { Host, HostName, Outcome } from '../../src/ports/host.js';
import { StatementFailed } from '../../src/ports/warehouse.js';
import { HandMadeWorld } from '../support/hand-made-world.js';
import { CODEBUILD_WEBHOOK, GITHUB, GITHUB_EVENT, HEAD, JENKINS } from '../support/host-environments.js';
import { readOutputs } from '../support/runner.js';
import { parseScenario, playScenario, type Scenario } from '../support/scenario.js';

const HOSTS: readonly HostName[] = ['terminal', 'github-actions', 'codebuild', 'jenkins'];
const SCENARIOS = join(import.meta.dirname, '../scenarios');

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'contract-')); });
afterAll(() => rmSync(folder, { recursive: true }));

/** What one command came to. */
interface Ended {
  readonly command: string;
  readonly exit: number;
  readonly outcome: Omit<Outcome, 'text'> | undefined;
  readonly error: string | undefined;
  /** What the host gave to the steps after it; undefined where a host has no place for outputs. */
  readonly handedOn: Readonly<Record<string, string>> | undefined;
}

interface Played {
  readonly ended: readonly Ended[];
  /** Without what names the run, which is checked beside. */
  readonly history: readonly unknown[];
  readonly comments: readonly { readonly marker: string; readonly body: string }[];
}

interface Opened { readonly host: Host; readonly printed: () => string; readonly handedOn: () => Readonly<Record<string, string>> | undefined; readonly close: () => void }

/** What the pipeline's author set. */
type Inputs = Readonly<Record<string, string>>;

/** A host as its pipeline starts it, with what it prints in a string. */
async function openHost(name: HostName, command: string, inputs: Inputs): Promise<Opened> {
  const env = Object.fromEntries(Object.entries(inputs).map(([input, value]) => (name === 'github-actions' ? [`INPUT_${input.toUpperCase()}`, value] : [`REDSHIFT_DEVOPS_${input.toUpperCase().replaceAll('-', '_')}`, value])));
  let printed = '';
  const stream = { write: (text: string) => { printed += text; } };
  const nothing = { printed: () => printed, handedOn: () => undefined, close: () => undefined };
  const file = (named: string, text = '') => {
    writeFileSync(join(folder, named), text);
    return join(folder, named);
  };
  switch (name) {
    case 'terminal': {
      const host = createTerminalHost({ env: { ...env, USER: 'alice' }, stdout: stream.write, stderr: stream.write, isTty: false, isColor: false, columns: 80, now: () => new Date(0), runId: '0123456789abcdef', readCommit: () => HEAD });
      return { ...nothing, host };
    }
    case 'codebuild': {
      const outputs = file('outputs.sh');
      const host = createCodeBuildHost({ env: { ...env, ...CODEBUILD_WEBHOOK, REDSHIFT_DEVOPS_OUTPUT_FILE: outputs }, stdout: stream, stderr: stream, folder, command });
      return { ...nothing, host, handedOn: () => readExports(readFileSync(outputs, 'utf8'), command) };
    }
    case 'jenkins': return { ...nothing, host: createJenkinsHost({ env: { ...env, ...JENKINS }, stdout: stream, stderr: stream, folder, command }) };
    case 'github-actions': {
      // The runner's toolkit speaks to this process's stdout and reads this process's environment.
      const output = file('output');
      const runner = { ...GITHUB, GITHUB_EVENT_PATH: file('event.json', JSON.stringify(GITHUB_EVENT)), GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: file('summary'), RUNNER_TEMP: folder };
      const before = { ...process.env };
      Object.assign(process.env, runner);
      const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        printed += String(text);
        return true;
      });
      const close = () => {
        write.mockRestore();
        for (const each of Object.keys(runner)) if (before[each] === undefined) Reflect.deleteProperty(process.env, each); else process.env[each] = before[each];
      };
      return { host: await createGitHubActionsHost({ ...env, ...runner }), printed: () => printed, handedOn: () => readOutputs(readFileSync(output, 'utf8')), close };
    }
  }
}

/** `export plan_approve='…'`, under the names of the action's outputs. */
function readExports(text: string, command: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/^export (\w+)='((?:[^']|'\\'')*)'$/gm)].map(([, name = '', value = '']) => [name.replace(`${command}_`, '').replaceAll('_', '-'), value.replaceAll("'\\''", "'")]));
}

async function play(scenario: Scenario, name: HostName, inputs: Inputs = {}): Promise<Played> {
  const shared = new HandMadeWorld();
  refuseNowhere(shared);
  const ended: Ended[] = [];
  const identities: unknown[] = [];
  const run = async ([command = '', ...args]: readonly string[]) => {
    const opened = await openHost(name, command, inputs);
    const seen: { outcome?: Outcome; error?: AppError } = {};
    const host: Host = { ...opened.host, finish: (outcome) => opened.host.finish((seen.outcome = outcome)), fail: (error) => opened.host.fail((seen.error = error)) };
    const entriesBefore = shared.warehouse.history.length;
    let exit: number;
    try {
      exit = await runInHost(command, args, host, (_host, signal) => Promise.resolve({ ...shared.world, host, signal, close: () => Promise.resolve() }));
    } finally {
      opened.close();
    }
    const { id, actor, commit, runUrl, pullRequest } = host.run;
    identities.push(...shared.warehouse.history.slice(entriesBefore).map(() => ({ run: id, host: name, actor, commit, runUrl, pullRequest })));
    const { outcome, error } = seen;
    if (outcome !== undefined) expect(opened.printed()).toContain(outcome.text.trimEnd());
    if (error !== undefined) expect(opened.printed()).toContain(error.message.split('\n')[0]);
    ended.push({ command: [command, ...args].join(' '), exit, outcome: withoutRun(outcome, host), error: error === undefined ? undefined : `${error.code} ${error.message}`, handedOn: withoutPlaces(opened.handedOn()) });
    return { exit, stdout: outcome?.text ?? '', stderr: '' };
  };
  try {
    await playScenario(scenario, { folder: shared.folder, env: {}, generatedMax: 50, run }, () => undefined);
    expect(shared.warehouse.history).toEqual(shared.warehouse.history.map((entry, index) => ({ ...entry, ...identities[index] as object })));
    return { ended, history: shared.warehouse.history.map(withoutIdentity), comments: shared.comments.map(({ marker, body }) => ({ marker, body })) };
  } finally {
    shared.remove();
  }
}

/** The simulated warehouse refuses what no real one could find. */
function refuseNowhere({ warehouse }: HandMadeWorld): void {
  const commit = warehouse.commit.bind(warehouse);
  warehouse.commit = (request) => (request.segments.some(({ statements }) => statements.some(({ sql }) => /\.nowhere\b/.test(sql)))
    ? Promise.reject(new StatementFailed('relation does not exist', 0, undefined, undefined)) : commit(request));
}

/** Who, where and in which run stands in what `status` shows, and is checked in the history. */
function withoutRun(outcome: Outcome | undefined, { run }: Host): Omit<Outcome, 'text'> | undefined {
  if (outcome === undefined) return undefined;
  const { text: _text, ...others } = outcome;
  const outputs = Object.fromEntries(Object.entries(others.outputs).filter(([name]) => name !== 'comment-id'));
  const report = [run.id, run.runUrl, run.actor].filter((each) => each !== '').reduce((shown, each) => shown.replaceAll(each, '…'), others.report);
  return { ...others, outputs, report };
}

function withoutIdentity({ run: _run, actor: _actor, runUrl: _runUrl, pullRequest: _pullRequest, ...entry }: HistoryEntry): unknown {
  // The second half of a token is the run's: another run must not be taken for this one.
  return { ...entry, host: '', token: entry.token.slice(0, 32) };
}

/** The report lies elsewhere under each host. */
function withoutPlaces(outputs: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> | undefined {
  return outputs === undefined ? undefined : Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== 'report'));
}

describe('every scenario under every host', () => {
  const seen = { commands: 0, comments: 0, entries: 0, handedOn: 0 };

  test.each(readdirSync(SCENARIOS).filter((file) => file.endsWith('.txt')).sort())('%s', async (file) => {
    const scenario = parseScenario(readFileSync(join(SCENARIOS, file), 'utf8'));
    const played = new Map<HostName, Played>();
    for (const name of HOSTS) played.set(name, await play(scenario, name));
    const [terminal, github, codebuild, jenkins] = HOSTS.map((name) => played.get(name));
    if (terminal === undefined || github === undefined) throw new Error('nothing was played');
    const decided = (one: Played | undefined) => ({ ended: one?.ended.map(({ handedOn: _handedOn, ...others }) => others), history: one?.history });
    for (const other of [github, codebuild, jenkins]) expect(decided(other)).toEqual(decided(terminal));
    // A run by hand belongs to no pull request; the others comment the same bytes.
    expect(terminal.comments).toEqual([]);
    expect(codebuild?.comments).toEqual(github.comments);
    expect(jenkins?.comments).toEqual(github.comments);
    expect(codebuild?.ended.map(({ handedOn }) => handedOn)).toEqual(github.ended.map(({ handedOn }) => handedOn));
    seen.commands += github.ended.length;
    seen.comments += github.comments.length;
    seen.entries += github.history.length;
    seen.handedOn += github.ended.filter(({ handedOn }) => handedOn?.['approve'] !== undefined).length;
  });

  test('are worth comparing', () => {
    expect(seen.commands).toBeGreaterThan(60);
    expect(seen.comments).toBeGreaterThan(10);
    expect(seen.entries).toBeGreaterThan(15);
    expect(seen.handedOn).toBeGreaterThan(5);
  });
});

test('an input means the same wherever the pipeline’s author sets it', async () => {
  const scenario = parseScenario('# x\n-- redshift-devops.ini --\n[environment.a]\nwarehouse = embedded:memory\n[environment.b]\nwarehouse = embedded:memory\n-- migrations/V1__a.sql --\ndrop table a.b;\nselect 1;\n-- run --\n$ redshift-devops lint\n$ redshift-devops plan\n');
  const without = await play(scenario, 'terminal');
  const played: Played[] = [];
  for (const name of HOSTS) played.push(await play(scenario, name, { 'min-severity': 'error', format: 'json', environment: 'b' }));
  expect(without.ended.map(({ exit }) => exit)).toEqual([1, 2]);
  for (const { ended } of played) {
    expect(ended.map(({ exit, outcome }) => [exit, outcome?.machine])).toEqual([[1, true], [1, true]]);
    expect(ended.map(({ outcome }) => outcome)).toEqual(played[0]?.ended.map(({ outcome }) => outcome));
  }
  expect(played[1]?.comments[0]?.marker).toContain(':b -->');
});
