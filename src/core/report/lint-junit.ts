/**
 * The lint report as JUnit XML: one case per file, failed when a finding in it rejects the change.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
import { isAtLeast, type Finding } from '../finding.js';
import { renderPlace } from './error-text.js';
import type { LintReport } from './lint-report.js';
import { count } from './text.js';
import { escapeXml } from './xml.js';

const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;

interface Case { readonly name: string; readonly failures: readonly Finding[]; readonly others: readonly Finding[] }

export function renderLintJunit(report: LintReport): string {
  const cases = [...casesOf(report)].sort((a, b) => rank(a) - rank(b));
  const left = cases.length - CASES_MAX;
  const shown = left <= 0 ? cases : cases.slice(0, CASES_MAX - 1);
  const omitted = cases.slice(shown.length);
  const omittedFailures = omitted.flatMap(({ failures }) => failures);
  const last = omitted.length === 0 ? [] : [renderCase({ name: `${count(omitted.length, 'more file')}`, failures: omittedFailures, others: [] })];
  const failed = shown.filter(({ failures }) => failures.length > 0).length + (omittedFailures.length > 0 ? 1 : 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="lint" tests="${shown.length + last.length}" failures="${failed}" errors="0" skipped="0">`,
    ...shown.map(renderCase),
    ...last,
    '</testsuite></testsuites>',
    '',
  ].join('\n');
}

function casesOf({ files, findings, failOn }: LintReport): readonly Case[] {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byPath.get(finding.range.path);
    if (known === undefined) byPath.set(finding.range.path, [finding]);
    else known.push(finding);
  }
  return files.map(({ path }) => {
    const own = byPath.get(path) ?? [];
    return { name: path, failures: own.filter(({ severity }) => isAtLeast(severity, failOn)), others: own.filter(({ severity }) => !isAtLeast(severity, failOn)) };
  });
}

function rank({ failures, others }: Case): number {
  return failures.length > 0 ? 0 : others.length > 0 ? 1 : 2;
}

function renderCase({ name, failures, others }: Case): string {
  const head = `<testcase classname="lint" name="${attribute(name, NAME_LENGTH_MAX)}"`;
  if (failures.length + others.length === 0) return `${head}/>`;
  const [first] = failures;
  const message = failures.length === 1 && first !== undefined ? `${first.rule}: ${first.message}` : count(failures.length, 'finding');
  const failure = failures.length === 0 ? '' : `<failure message="${attribute(message, TEXT_LENGTH_MAX)}" type="${attribute(first?.rule ?? '', NAME_LENGTH_MAX)}">${body(failures)}</failure>`;
  return `${head}>${failure}${others.length === 0 ? '' : `<system-out>${body(others)}</system-out>`}</testcase>`;
}

function body(findings: readonly Finding[]): string {
  const lines = findings.slice(0, 100).map(({ severity, rule, message, range }) => `${renderPlace(range)} ${severity} ${rule}: ${message}`);
  return escapeXml([...lines, ...(findings.length > lines.length ? [`… ${findings.length - lines.length} more`] : [])].join('\n'), TEXT_LENGTH_MAX);
}

function attribute(text: string, lengthMax: number): string {
  return escapeXml(text.replace(/\s+/g, ' '), lengthMax);
}
