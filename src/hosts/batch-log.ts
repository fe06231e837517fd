/**
 * What CodeBuild and Jenkins have in common: a plain log, and files in the folder `reports` that the pipeline collects.
 *
 * The outcome goes to stdout and progress to stderr, so that `plan --format json > plan.json` is JSON; the build log shows both.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/finding.js';
import { renderError } from '../core/report/error-text.js';
import { fence } from '../core/report/markdown.js';
import type { Host, ProgressEvent, RunContext } from '../ports/host.js';
import { errorCases, outcomeCases, renderJunit, type JunitCase, type StageEvent } from './junit-report.js';
import { createProgressLog } from './progress-log.js';
import { createRedaction } from './redaction.js';

export interface BatchSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** The folder the pipeline's commands run in. */
  readonly folder: string;
  /** Names the report: each command of a build has its own. */
  readonly command: string;
}

/** What sets one pipeline apart from the other. */
export interface BatchParts {
  readonly run: RunContext;
  /** What the run cannot know; said before anything else. */
  readonly missing: readonly string[];
  /** Takes the outputs of a command, redacted. */
  readonly setOutput?: (name: string, value: string) => Promise<void>;
  /** One more file of `reports`, with what was found. */
  readonly findingsFile?: { readonly extension: string; readonly render: (findings: readonly Finding[]) => Promise<string> };
}

export function openBatchLog({ env, stdout, stderr, folder, command }: BatchSurroundings, { run, missing, setOutput, findingsFile }: BatchParts): Host {
  const secrets = createRedaction();
  const redact = (text: string) => secrets.redact(text);
  const log = createProgressLog((line) => stderr.write(`${redact(line)}\n`), () => new Date());
  for (const text of missing) log({ kind: 'note', text });
  const stages: StageEvent[] = [];
  const pending: Promise<void>[] = [];
  const suite = command.replace(/[^\w-]/g, '_');
  // What a run found stands in the log already; a full disk does not change it.
  const orSay = async (what: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      stderr.write(`${what} could not be written: ${redact(String(error))}\n`);
    }
  };
  const writeReport = (extension: string, text: string) => orSay(`The report reports/${suite}.${extension}`, async () => {
    await mkdir(join(folder, 'reports'), { recursive: true });
    await writeFile(join(folder, 'reports', `${suite}.${extension}`), text);
  });
  const output = (name: string, value: string): Promise<void> => (setOutput === undefined ? Promise.resolve() : orSay(`The output ${name}`, () => setOutput(name, redact(value))));
  const closing = async (verdict: string, cases: readonly JunitCase[], markdown: string): Promise<void> => {
    await writeReport('xml', renderJunit(suite, cases, redact));
    await writeReport('md', redact(markdown));
    await Promise.all(pending);
    await output('report', join('reports', `${suite}.md`));
    await output('verdict', verdict);
  };
  return {
    run,
    input: (name) => env[`REDSHIFT_DEVOPS_${name.replaceAll('-', '_').toUpperCase()}`]?.trim() || undefined,
    output: (name, value) => void pending.push(output(name, value)),
    // Nothing runs after a build that was killed.
    remember: () => undefined,
    remembered: () => undefined,
    emit(event: ProgressEvent) {
      if (event.kind === 'stage') stages.push(event);
      log(event);
    },
    mask: (secret) => secrets.add(secret),
    async finish(outcome) {
      const text = outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`;
      stdout.write(redact(text.endsWith('\n') ? text : `${text}\n`));
      // A secret is looked for before the text is escaped: with a quote in it, it would no longer look like itself.
      if (findingsFile !== undefined) await writeReport(findingsFile.extension, await findingsFile.render(outcome.findings.map((finding) => ({ ...finding, message: redact(finding.message) }))));
      for (const [name, value] of Object.entries(outcome.outputs)) await output(name, value);
      await closing(outcome.verdict, outcomeCases(outcome, stages), outcome.report);
    },
    async fail(error) {
      const rendered = renderError(error);
      stderr.write(`${redact(rendered)}\n`);
      // What an earlier build found in this workspace is not what this one found.
      if (findingsFile !== undefined) await orSay(`The report reports/${suite}.${findingsFile.extension}`, () => rm(join(folder, 'reports', `${suite}.${findingsFile.extension}`), { force: true }));
      await closing('failed', errorCases(error, stages), `### ${error.code}\n\n${fence('text', rendered)}\n`);
    },
  };
}
