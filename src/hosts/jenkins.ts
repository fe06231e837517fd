/**
 * A run in Jenkins: for each command a JUnit file for the step `junit` and a SARIF file for `recordIssues`.
 *
 * https://plugins.jenkins.io/junit/ and https://plugins.jenkins.io/warnings-ng/
 */
import { OWN_RULES } from '../core/lint/own-rules.js';
import { renderLintSarif } from '../core/report/lint-sarif.js';
import type { Host } from '../ports/host.js';
import { openBatchLog, type BatchSurroundings } from './batch-log.js';
import { missingFromJenkins, readJenkinsRun } from './jenkins-run.js';

export function createJenkinsHost(surroundings: BatchSurroundings): Host {
  const { env } = surroundings;
  return openBatchLog(surroundings, {
    run: readJenkinsRun(env),
    missing: missingFromJenkins(env),
    findingsFile: {
      extension: 'sarif',
      async render(findings) {
        // The rules are loaded at the end, when most commands have loaded them anyway.
        const { RULES } = await import('../core/lint/registry.js');
        return renderLintSarif({ files: [], findings, failOn: 'error', fixed: 0 }, [...RULES, ...OWN_RULES]);
      },
    },
  });
}
