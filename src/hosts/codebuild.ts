/**
 * A run in CodeBuild: a plain log and one JUnit file a command, which the buildspec's `reports:` collects.
 *
 * The outcome goes to stdout and progress to stderr, so that `plan --format json > plan.json` is JSON; the build log shows both.
 * Outputs have no place of their own: CodeBuild exports variables of the build's shell only, which a process cannot set.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderError } from '../core/report/error-text.js';
import type { Host, ProgressEvent } from '../ports/host.js';
import { readCodeBuildRun } from './codebuild-run.js';
import { errorCases, outcomeCases, renderJunit, type JunitCase, type StageEvent } from './junit-report.js';
import { createProgressLog } from './progress-log.js';
import { createRedaction } from './redaction.js';

export interface CodeBuildSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** The folder the buildspec's commands run in. */
  readonly folder: string;
  /** Names the report: each command of a build has its own. */
  readonly command: string;
}

export function createCodeBuildHost({ env, stdout, stderr, folder, command }: CodeBuildSurroundings): Host {
  const secrets = createRedaction();
  const log = createProgressLog((line) => stderr.write(`${secrets.redact(line)}\n`), () => new Date());
  const stages: StageEvent[] = [];
  const suite = command.replace(/[^\w-]/g, '_');
  const writeReport = async (cases: readonly JunitCase[]) => {
    try {
      await mkdir(join(folder, 'reports'), { recursive: true });
      await writeFile(join(folder, 'reports', `${suite}.xml`), renderJunit(suite, cases, (text) => secrets.redact(text)));
    } catch (error) {
      stderr.write(`The JUnit report could not be written: ${secrets.redact(String(error))}\n`);
    }
  };
  return {
    run: readCodeBuildRun(env),
    input: (name) => env[`REDSHIFT_DEVOPS_${name.replaceAll('-', '_').toUpperCase()}`]?.trim() || undefined,
    output: () => undefined,
    remember: () => undefined,
    remembered: () => undefined,
    emit(event: ProgressEvent) {
      if (event.kind === 'stage') stages.push(event);
      log(event);
    },
    mask: (secret) => secrets.add(secret),
    async finish(outcome) {
      const text = outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`;
      stdout.write(secrets.redact(text.endsWith('\n') ? text : `${text}\n`));
      await writeReport(outcomeCases(outcome, stages));
    },
    async fail(error) {
      stderr.write(`${secrets.redact(renderError(error))}\n`);
      await writeReport(errorCases(error, stages));
    },
  };
}
