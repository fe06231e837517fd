/**
 * The lint report as SARIF 2.1.0, as code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import { createHash } from 'node:crypto';
import { bySeverity, type Finding, type Severity } from '../finding.js';
import type { RuleInfo } from '../lint/rule.js';
import { VERSION } from '../version.js';
import type { LintReport } from './lint-report.js';
import { count } from './text.js';

/** GitHub takes 25,000 results of a run and shows 5,000. */
const RESULTS_MAX = 5_000;
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** `rules` are all that may have been found. */
export function renderLintSarif(report: LintReport, rules: readonly RuleInfo[]): string {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const fingerprint = fingerprints(report);
  const shown = [...report.findings].sort(bySeverity).slice(0, RESULTS_MAX);
  const left = report.findings.length - shown.length;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'redshift-devops', semanticVersion: VERSION, rules: rules.map(describe) } },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: true,
        toolExecutionNotifications: left > 0 ? [{ level: 'warning', message: { text: `${count(left, 'more finding')} left out.` } }] : [],
      }],
      results: shown.map((finding) => result(finding, indexes.get(finding.rule), fingerprint(finding))),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describe(rule: RuleInfo): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.summary} ${rule.why}${rule.source === undefined ? '' : ` ${rule.source.href}`}` },
    ...(rule.source === undefined ? {} : { helpUri: rule.source.href }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ['sql', rule.id.split('/')[0]] },
  };
}

function result({ rule, severity, message, range: { path, start, end } }: Finding, ruleIndex: number | undefined, fingerprint: string): object {
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: message },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: uriOf(path) },
        region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      },
    }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

/** A reference relative to the root of the repository; a path from the root of the machine stays one. */
function uriOf(path: string): string {
  const written = path.replace(/^(?:\.\/)+/, '').toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${written}` : written;
}

/**
 * What makes a finding the same one after lines were added above it: its rule, its file, the text of its line, and which of equal ones it is.
 */
function fingerprints({ files }: LintReport): (finding: Finding) => string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const seen = new Map<string, number>();
  return ({ rule, range: { path, start } }) => {
    const text = texts.get(path) ?? '';
    const lineStart = start.offset - (start.column - 1);
    const newline = text.indexOf('\n', lineStart);
    const line = text.slice(lineStart, newline < 0 ? undefined : newline).replace(/\s+/g, ' ').trim();
    const hash = createHash('sha256').update(JSON.stringify([rule, path, line])).digest('hex').slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  };
}
