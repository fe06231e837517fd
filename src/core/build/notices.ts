/** What a person should see first of a build that did not succeed. */
import { singleLine } from '../report/text.js';
import { isFailed, reasonOf, type Build, type TestReport } from './build.js';

export interface BuildNotice { readonly level: 'error' | 'warning'; readonly title: string; readonly message: string }

/** One for each failed phase, of each build of a batch too, and one for each report with failed tests. */
export function buildNotices(build: Build, reports: readonly TestReport[]): readonly BuildNotice[] {
  return [...phaseNotices(build, ''), ...build.members.flatMap(({ identifier, build: member }) => (member === undefined ? [] : phaseNotices(member, `${identifier}: `))), ...reports.filter(({ failed }) => failed > 0).map(reportNotice)];
}

/** `3 of 20 tests failed: first, second, …` */
export function failedTests({ total, failed, failing }: TestReport): string {
  const named = failing.slice(0, NAMES_MAX).map(singleLine);
  return `${failed} of ${total} tests failed${named.length === 0 ? '' : `: ${named.join(', ')}${failed > named.length ? ', …' : ''}`}`;
}

const NAMES_MAX = 10;

function phaseNotices(build: Build, prefix: string): readonly BuildNotice[] {
  return build.phases.filter((phase) => isFailed(phase)).map((phase) => ({
    level: 'error',
    title: `${prefix}${phase.type} ${phase.status ?? ''}`,
    message: reasonOf(phase) || `CodeBuild gives no reason. ${build.log.url === '' ? build.consoleUrl : `The log: ${build.log.url}`}`,
  }));
}

function reportNotice(report: TestReport): BuildNotice {
  return { level: 'error', title: `Tests of ${report.group}`, message: failedTests(report) };
}
