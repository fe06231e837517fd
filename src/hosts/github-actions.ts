/**
 * A run in GitHub Actions: the log, annotations, the job summary and outputs.
 *
 * Everything the runner reads goes through its own toolkit, which writes to this process's stdout and to the files that this
 * process's environment names; `env` is that environment. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import type * as core from '@actions/core';
import type { AppError } from '../core/errors.js';
import { linePieces } from '../core/build/log-text.js';
import { renderError } from '../core/report/error-text.js';
import { fence } from '../core/report/markdown.js';
import { cut } from '../core/report/text.js';
import type { Host, ProgressEvent } from '../ports/host.js';
import { chooseAnnotations, MESSAGE_LENGTH_MAX, type Annotation } from './annotations.js';
import { readGitHubRun } from './github-run.js';
import { createGuardedLog, type GuardedLog } from './guarded-log.js';
import { createProgressLog } from './progress-log.js';
import { createRedaction } from './redaction.js';

type Toolkit = typeof core;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const SUMMARY_BYTES_MAX = 1024 * 1024;
/** Longer lines make the log's page slow to the point of being useless. */
const LOG_LINE_LENGTH_MAX = 16_384;
const SUMMARY_CUT = '\n\n*Cut here: GitHub shows no more than 1 MiB. The whole report is the file of the output `report`.*\n';

export async function createGitHubActionsHost(env: NodeJS.ProcessEnv): Promise<Host> {
  // Loaded here, not above: it costs 100 ms that no other host has to pay.
  const toolkit = await import('@actions/core');
  const secrets = createRedaction();
  const redact = (text: string) => secrets.redact(text);
  const run = readGitHubRun(env, await readEvent(env['GITHUB_EVENT_PATH']));
  const log = createProgressLog((line) => toolkit.info(withoutOldCommands(redact(line))), () => new Date());
  const guarded = createGuardedLog((line) => toolkit.info(line), randomUUID);
  const output = (name: string, value: string) => attempt(toolkit, `The output ${name}`, () => toolkit.setOutput(name, redact(value)));
  const groups = createGroups(toolkit, guarded);
  return {
    run,
    output,
    input: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() || undefined,
    emit(event) {
      if (event.kind === 'build-log') return guarded.print(event.lines.flatMap((line) => linePieces(withoutOldCommands(redact(line)), LOG_LINE_LENGTH_MAX)));
      groups.before(event);
      if (event.kind !== 'build-phase') log(event);
      groups.after(event);
    },
    remember: (name, value) => attempt(toolkit, `The state ${name}`, () => toolkit.saveState(name, value)),
    remembered: (name) => env[`STATE_${name}`] || undefined,
    mask(secret) {
      if (secret.trim() === '') return;
      secrets.add(secret);
      guarded.resume();
      toolkit.setSecret(secret);
    },
    async finish(outcome) {
      groups.end();
      printText(guarded, redact(outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`));
      for (const annotation of chooseAnnotations(outcome.areAnnotated === true ? [] : outcome.findings, outcome.notices)) annotate(toolkit, env, { ...annotation, message: redact(annotation.message) });
      await report(toolkit, env, redact(outcome.report), output);
      output('verdict', outcome.verdict);
      for (const [name, value] of Object.entries(outcome.outputs)) output(name, value);
    },
    async fail(error) {
      groups.end();
      const rendered = redact(renderError(error));
      printText(guarded, rendered);
      const properties = error.details.at === undefined ? {} : placeOf(env, error.details.at);
      toolkit.error(cut(redact(shortened(error)), MESSAGE_LENGTH_MAX), { ...properties, title: error.code });
      await report(toolkit, env, `### ${error.code}\n\n${fence('text', rendered)}\n`, output);
      output('verdict', 'failed');
    },
  };
}

async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    // A run by hand may have no payload; the variables then say what they can.
    return undefined;
  }
}

/** Text with SQL or names of foreign origin may hold lines that the runner would take for its commands. */
function printText(guarded: GuardedLog, text: string): void {
  if (text === '') return;
  guarded.print([text.endsWith('\n') ? text.slice(0, -1) : text]);
  guarded.resume();
}

/** The log's foldable parts: all segments in one, and each phase of a build in its own. */
function createGroups(toolkit: Toolkit, guarded: GuardedLog) {
  let open: 'segments' | 'phase' | undefined;
  const end = () => {
    guarded.resume();
    if (open !== undefined) toolkit.endGroup();
    open = undefined;
  };
  const start = (kind: 'segments' | 'phase', title: string) => {
    end();
    toolkit.startGroup(title);
    open = kind;
  };
  return {
    end,
    before({ kind }: ProgressEvent) {
      const staysOpen = kind === 'segment-started' || kind === 'segment-applied' || kind === 'statement-running' || (kind === 'note' && open === 'phase');
      if (!staysOpen) end();
    },
    after(event: ProgressEvent) {
      if (event.kind === 'apply-started') start('segments', 'Segments');
      if (event.kind === 'build-phase') start('phase', event.phase);
    },
  };
}

/** The runner still obeys `##[command]` anywhere in a line; `::command::` only at its start, where our lines have the time. */
function withoutOldCommands(line: string): string {
  return line.replaceAll('##[', '# #[');
}

function annotate(toolkit: Toolkit, env: NodeJS.ProcessEnv, { level, message, title, range }: Annotation): void {
  const place = range === undefined ? {} : placeOf(env, range);
  toolkit[level](message, { ...place, title });
}

type Place = NonNullable<AppError['details']['at']>;

/** The file as GitHub knows it, from the root of the repository. Columns only within one line: GitHub refuses others. */
function placeOf(env: NodeJS.ProcessEnv, place: Place): core.AnnotationProperties {
  const file = relative(env['GITHUB_WORKSPACE'] || '.', resolve(place.path)).replaceAll(sep, '/');
  const { start } = place;
  if (start === undefined) return { file };
  const end = 'end' in place ? place.end : undefined;
  if (end !== undefined && end.line !== start.line) return { file, startLine: start.line, endLine: end.line };
  const startColumn = start.column === undefined ? {} : { startColumn: start.column };
  const endColumn = end === undefined ? {} : { endLine: end.line, endColumn: Math.max(start.column ?? 1, end.column - 1) };
  return { file, startLine: start.line, ...startColumn, ...endColumn };
}

function shortened(error: AppError): string {
  return [error.message, error.details.stands, `Next: ${error.next}`].filter((part) => part !== undefined).join('\n');
}

/** What the run found stands in the log already; a full disk of the runner does not change it. */
function attempt(toolkit: Toolkit, what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    toolkit.warning(`${what} could not be written: ${String(error)}`);
  }
}

/** Writes the whole report beside the job and as much of it as GitHub shows into its summary. */
async function report(toolkit: Toolkit, env: NodeJS.ProcessEnv, markdown: string, output: (name: string, value: string) => void): Promise<void> {
  try {
    const path = join(await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'redshift-devops-')), 'report.md');
    await writeFile(path, markdown);
    output('report', path);
    // Servers of an older GitHub have no summary.
    if ((env['GITHUB_STEP_SUMMARY'] ?? '') !== '' && markdown !== '') await toolkit.summary.addRaw(cutBytes(markdown)).write();
  } catch (error) {
    // What the run found stands in the log already; a full disk of the runner does not change it.
    toolkit.warning(`The report could not be written: ${String(error)}`);
  }
}

function cutBytes(markdown: string): string {
  const bytes = Buffer.from(markdown, 'utf8');
  if (bytes.length <= SUMMARY_BYTES_MAX) return markdown;
  const kept = bytes.subarray(0, SUMMARY_BYTES_MAX - Buffer.byteLength(SUMMARY_CUT));
  // In stream mode the decoder keeps the bytes of a character that was cut in half to itself.
  return new TextDecoder().decode(kept, { stream: true }) + SUMMARY_CUT;
}
