/**
 * The lint report as JUnit XML: one case per file, failed when a finding in it rejects the change. The gravest come first.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
import { bySeverity, isAtLeast, type Finding, type Severity } from '../finding.js';
import { renderPlace } from './error-text.js';
import type { LintReport } from './lint-report.js';
import { count, cut, singleLine } from './text.js';
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
  const omittedFailures = omitted.flatMap(({ failures }) => failures).sort(bySeverity);
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
  for (const finding of [...findings].sort(bySeverity)) {
    const known = byPath.get(finding.range.path);
    if (known === undefined) byPath.set(finding.range.path, [finding]);
    else known.push(finding);
  }
  return files.map(({ path }) => {
    const own = byPath.get(path) ?? [];
    return { name: path, failures: own.filter(({ severity }) => isAtLeast(severity, failOn)), others: own.filter(({ severity }) => !isAtLeast(severity, failOn)) };
  });
}

/** Files that fail before files that do not, and within both the ones with the gravest finding first. */
function rank({ failures, others }: Case): number {
  const worst = failures[0] ?? others[0];
  return (failures.length > 0 ? 0 : 10) + (worst === undefined ? 9 : GRAVITY[worst.severity]);
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function renderCase({ name, failures, others }: Case): string {
  const head = `<testcase classname="lint" name="${attribute(name, NAME_LENGTH_MAX)}"`;
  if (failures.length + others.length === 0) return `${head}/>`;
  const [first] = failures;
  const message = failures.length === 1 && first !== undefined ? `${first.rule}: ${first.message}` : count(failures.length, 'finding');
  const failure = failures.length === 0 ? '' : `<failure message="${attribute(message, TEXT_LENGTH_MAX)}" type="${attribute(first?.rule ?? '', NAME_LENGTH_MAX)}">${body(failures)}</failure>`;
  return `${head}>${failure}${others.length === 0 ? '' : `<system-out>${body(others)}</system-out>`}</testcase>`;
}

/** As many whole lines as fit, the gravest first, and how many do not. */
function body(findings: readonly Finding[]): string {
  const lines: string[] = [];
  let left = TEXT_LENGTH_MAX - REST_LENGTH_MAX;
  for (const { severity, rule, message, range } of findings) {
    const line = singleLine(`${renderPlace(range)} ${severity} ${rule}: ${message}`);
    if (lines.length > 0 && line.length + 1 > left) break;
    lines.push(cut(line, left));
    left -= line.length + 1;
  }
  const more = findings.length - lines.length;
  return escapeXml([...lines, ...(more > 0 ? [`… ${count(more, 'more finding')}`] : [])].join('\n'), TEXT_LENGTH_MAX);
}

/** Kept free for the line that counts the rest. */
const REST_LENGTH_MAX = 40;

function attribute(text: string, lengthMax: number): string {
  return escapeXml(text.replace(/\s+/g, ' '), lengthMax);
}
