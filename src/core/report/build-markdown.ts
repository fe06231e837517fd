/** What came of a build, for a job's summary. */
import { isFailed, reasonOf, type Build, type BuildPhase, type TestReport } from '../build/build.js';
import { failedTests } from '../build/notices.js';
import { buildHeadline } from './build-text.js';
import { cell, code, escape } from './markdown.js';
import { cut } from './text.js';

const REASON_LENGTH_MAX = 1_000;
const VALUE_LENGTH_MAX = 160;

export function renderBuildMarkdown(build: Build, reports: readonly TestReport[]): string {
  const exported = Object.entries(build.exportedVariables);
  const members = build.members.map(({ identifier, status, build: member }) => `| ${cell(identifier)} | ${status} | ${cell((member?.phases ?? []).filter(isFailed).map((phase) => `${phase.type}: ${reasonOf(phase)}`).join('; '), REASON_LENGTH_MAX)} |`);
  const phases = build.phases.filter(({ status }) => status !== undefined).map(phaseRow);
  return [
    `### CodeBuild · ${code(build.project)} · ${build.status}`, '', escape(buildHeadline(build)), '', links(build), '',
    ...table('| phase | status | seconds | why |', '|---|---|---|---|', phases),
    ...table('| build | status | why |', '|---|---|---|', members),
    ...table('| tests | total | failed | |', '|---|---|---|---|', reports.map((report) => `| ${cell(report.group)} | ${report.total} | ${report.failed} | ${report.failed === 0 ? '' : cell(failedTests(report), REASON_LENGTH_MAX)} |`)),
    ...table('| exported variable | value |', '|---|---|', exported.map(([name, value]) => `| ${cell(name)} | ${code(cut(value, VALUE_LENGTH_MAX))} |`)),
  ].join('\n');
}

function table(head: string, rule: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [head, rule, ...rows, ''];
}

function phaseRow(phase: BuildPhase): string {
  return `| ${phase.type} | ${phase.status ?? ''} | ${phase.seconds ?? ''} | ${isFailed(phase) ? cell(reasonOf(phase), REASON_LENGTH_MAX) : ''} |`;
}

/** Addresses come from the service; one that could end the link early is not made a link. */
function links({ consoleUrl, log }: Build): string {
  return [['Build in the console', consoleUrl], ['Log', log.url]].filter(([, url = '']) => /^https:\/\/[^\s()<>]+$/.test(url)).map(([text, url]) => `[${text}](${url})`).join(' · ');
}
