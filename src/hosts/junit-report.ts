/**
 * A command's outcome as JUnit XML, the one test report that CodeBuild reads beside others nobody writes any more.
 * It keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
import type { AppError } from '../core/errors.js';
import { bySeverity, type Finding } from '../core/finding.js';
import { renderError, renderPlace } from '../core/report/error-text.js';
import { count } from '../core/report/text.js';
import { escapeXml } from '../core/report/xml.js';
import type { Outcome, ProgressEvent } from '../ports/host.js';

export interface JunitCase {
  readonly name: string;
  readonly seconds?: number;
  /** Undefined for a case that passed. */
  readonly failure?: { readonly message: string; readonly text: string };
  readonly output?: string;
}

export type StageEvent = Extract<ProgressEvent, { kind: 'stage' }>;

const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;

/** One case for the verdict, one for each stage, one for each file with findings; files with errors come first. */
export function outcomeCases(outcome: Outcome, stages: readonly StageEvent[]): readonly JunitCase[] {
  const rejected = { message: outcome.headline, text: outcome.machine === true ? outcome.report : outcome.text };
  const verdict: JunitCase = outcome.verdict === 'passed' ? { name: outcome.headline } : { name: 'verdict', failure: rejected };
  return [verdict, ...stages.map(stageCase), ...fileCases(outcome.findings)];
}

export function errorCases(error: AppError, stages: readonly StageEvent[]): readonly JunitCase[] {
  return [{ name: error.code, failure: { message: error.message, text: renderError(error) } }, ...stages.map(stageCase)];
}

/** `redact` sees the texts before they are escaped: a secret with an ampersand would no longer look like itself. */
export function renderJunit(suite: string, cases: readonly JunitCase[], redact: (text: string) => string): string {
  const left = cases.length - CASES_MAX;
  const shown = left <= 0 ? cases : [...cases.slice(0, CASES_MAX - 1), { name: `${count(left + 1, 'more case')}, not shown: CodeBuild keeps 500` }];
  const failures = shown.filter((one) => one.failure !== undefined).length;
  const name = attribute(suite, NAME_LENGTH_MAX);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="${name}" tests="${shown.length}" failures="${failures}">`,
    ...shown.map((one) => renderCase(name, redactedCase(one, redact))),
    '</testsuite></testsuites>',
    '',
  ].join('\n');
}

function stageCase(event: StageEvent): JunitCase {
  const base = { name: `stage ${event.stage}`, seconds: event.elapsedMs / 1000 };
  const text = event.details.join('\n');
  return event.verdict === 'passed' ? { ...base, output: [event.line, text].join('\n').trim() } : { ...base, failure: { message: event.line, text } };
}

function fileCases(findings: readonly Finding[]): readonly JunitCase[] {
  const byPath = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(bySeverity)) {
    const own = byPath.get(finding.range.path);
    if (own === undefined) byPath.set(finding.range.path, [finding]);
    else own.push(finding);
  }
  return [...byPath].map(([path, own]) => fileCase(path, own));
}

/** A file fails by its errors; what is graver than the configuration allows fails the verdict's case. */
function fileCase(path: string, findings: readonly Finding[]): JunitCase {
  const text = findings.map((finding) => `${renderPlace(finding.range)} ${finding.severity} ${finding.rule}: ${finding.message}`).join('\n');
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return errors === 0 ? { name: path, output: text } : { name: path, failure: { message: count(errors, 'error'), text } };
}

function redactedCase({ name, seconds, failure, output }: JunitCase, redact: (text: string) => string): JunitCase {
  return {
    name: redact(name),
    ...(seconds === undefined ? {} : { seconds }),
    ...(failure === undefined ? {} : { failure: { message: redact(failure.message), text: redact(failure.text) } }),
    ...(output === undefined ? {} : { output: redact(output) }),
  };
}

function renderCase(suite: string, { name, seconds, failure, output }: JunitCase): string {
  const head = `<testcase classname="${suite}" name="${attribute(name, NAME_LENGTH_MAX)}"${seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`}`;
  const failed = failure === undefined ? '' : `<failure message="${attribute(failure.message, TEXT_LENGTH_MAX)}">${escapeXml(failure.text, TEXT_LENGTH_MAX)}</failure>`;
  const said = output === undefined || output === '' ? '' : `<system-out>${escapeXml(output, TEXT_LENGTH_MAX)}</system-out>`;
  return failed === '' && said === '' ? `${head}/>` : `${head}>${failed}${said}</testcase>`;
}

function attribute(text: string, lengthMax: number): string {
  return escapeXml(text.replace(/\s+/g, ' '), lengthMax);
}
