/**
 * A run in CodeBuild: one JUnit file a command, which the buildspec's `reports:` collects, and outputs as lines of shell.
 *
 * CodeBuild exports variables of the build's shell only, which a process cannot set. So outputs go to the file that
 * `REDSHIFT_DEVOPS_OUTPUT_FILE` names, and the buildspec reads it: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */
import { appendFile } from 'node:fs/promises';
import type { Host } from '../ports/host.js';
import { openBatchLog, type BatchSurroundings } from './batch-log.js';
import { missingFromCodeBuild, readCodeBuildRun } from './codebuild-run.js';

export function createCodeBuildHost(surroundings: BatchSurroundings): Host {
  const { env, command } = surroundings;
  const file = env['REDSHIFT_DEVOPS_OUTPUT_FILE'] ?? '';
  return openBatchLog(surroundings, {
    run: readCodeBuildRun(env),
    missing: missingFromCodeBuild(env),
    ...(file === '' ? {} : { setOutput: (name: string, value: string) => appendFile(file, exportLine(`${command}_${name}`, value)) }),
  });
}

/** What a shell reads it obeys: the name keeps to letters, and the value stands in quotes that it cannot leave. */
function exportLine(name: string, value: string): string {
  return `export ${name.replace(/\W/g, '_')}='${value.replaceAll('\0', '').replaceAll("'", "'\\''")}'\n`;
}
