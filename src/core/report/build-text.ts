/** What came of a build, for a terminal and a log. */
import { isFailed, reasonOf, type Build, type BuildPhase, type TestReport } from '../build/build.js';
import { failedTests } from '../build/notices.js';
import { count, duration, singleLine } from './text.js';

/** One line. */
export function buildHeadline({ kind, id, status, phases }: Build): string {
  const seconds = phases.reduce((sum, phase) => sum + (phase.seconds ?? 0), 0);
  return `${kind === 'batch' ? 'Batch' : 'Build'} ${id} ${status} after ${duration(seconds * 1000)}.`;
}

/** Phases with why they failed, tests, the names of exported variables, and where to read on. */
export function renderBuildText(build: Build, reports: readonly TestReport[]): string {
  const exported = Object.keys(build.exportedVariables);
  return [
    ...build.phases.filter(({ status }) => status !== undefined).map(phaseLine),
    ...build.members.flatMap(({ identifier, status, build: member }) => [`  build ${singleLine(identifier)} ${status}`, ...(member?.phases ?? []).filter(isFailed).map((phase) => `  ${phaseLine(phase)}`)]),
    ...reports.map((report) => `  tests of ${singleLine(report.group)}: ${report.failed === 0 ? `${count(report.total, 'test')}, none failed` : failedTests(report)}`),
    ...(exported.length === 0 ? [] : [`  exported: ${exported.map(singleLine).join(', ')}`]),
    ...(build.log.url === '' ? [] : [`  log: ${singleLine(build.log.url)}`]),
    ...(build.consoleUrl === '' ? [] : [`  build: ${build.consoleUrl}`]),
    '',
    buildHeadline(build),
  ].join('\n');
}

function phaseLine(phase: BuildPhase): string {
  const why = isFailed(phase) ? reasonOf(phase) : '';
  return `  ${phase.type.padEnd(17)} ${(phase.status ?? '').padEnd(9)} ${phase.seconds === undefined ? '' : `${phase.seconds} s`}${why === '' ? '' : `  ${singleLine(why)}`}`.trimEnd();
}
