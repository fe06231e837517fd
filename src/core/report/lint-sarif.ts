/**
 * The lint report as SARIF 2.1.0, as code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * Findings that a comment suppresses are counted and left out: code scanning does not know `suppressions` and would open an alert for
 * each of them. https://github.com/github/codeql-action/issues/1230
 */
import { createHash } from 'node:crypto';
import { bySeverity, type Finding, type Fix, type Severity } from '../finding.js';
import type { RuleInfo } from '../lint/rule.js';
import { Lines } from '../sql/source.js';
import { VERSION } from '../version.js';
import { elsewhereOf, suppressedIn, type LintedFile, type LintReport } from './lint-report.js';
import { count } from './text.js';

/** GitHub takes 25,000 results of a run and shows 5,000. */
const RESULTS_MAX = 5_000;
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** `rules` are all that may have been found. A finding in a file whose text is not among the report's has no fingerprint and no fix. */
export function renderLintSarif(report: LintReport, rules: readonly RuleInfo[]): string {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const sources = new Map(report.files.map((file) => [file.path, new Source(file)]));
  const shown = [...report.findings].sort(bySeverity).slice(0, RESULTS_MAX);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'redshift-devops', semanticVersion: VERSION, rules: rules.map(describe) } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, report.findings.length - shown.length) }],
      results: shown.map((finding) => result(finding, indexes.get(finding.rule), sources.get(finding.range.path))),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What is not among the results. */
function notifications({ files, change }: LintReport, left: number): readonly object[] {
  const suppressed = suppressedIn(files);
  return [
    ...(left === 0 ? [] : [{ level: 'warning', message: { text: `${count(left, 'more finding')} left out.` } }]),
    ...(suppressed === 0 ? [] : [{ level: 'note', message: { text: `${count(suppressed, 'finding')} suppressed by comments in the files.` } }]),
    ...(change === undefined ? [] : [{ level: 'note', message: { text: `${elsewhereOf(change)}.` } }]),
  ];
}

function describe(rule: RuleInfo): object {
  const help = [rule.summary, rule.why, rule.safe, rule.source?.href].filter((part) => part !== undefined).join(' ');
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: help },
    ...(rule.source === undefined ? {} : { helpUri: rule.source.href }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ['sql', rule.id.split('/')[0]] },
  };
}

function result({ rule, severity, message, range: { path, start, end }, fix }: Finding, ruleIndex: number | undefined, source: Source | undefined): object {
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
    ...(source === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: source.fingerprint(rule, start) } }),
    ...(fix === undefined || source === undefined ? {} : { fixes: [{ artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements: [source.replacement(fix)] }] }] }),
  };
}

/** A reference relative to the root of the repository; a path from the root of the machine stays one. */
function uriOf(path: string): string {
  const written = path.replace(/^(?:\.\/)+/, '').toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${written}` : written;
}

/** A file as its findings need it. */
class Source {
  private readonly path: string;
  private readonly text: string;
  private readonly lines: Lines;
  private readonly lineTexts = new Map<number, string>();
  private readonly seen = new Map<string, number>();

  constructor({ path, text }: LintedFile) {
    this.path = path;
    this.text = text;
    this.lines = new Lines(text);
  }

  /** What makes a finding the same one after lines were added above it or were indented: its rule, its file, the text of its line, and which of equal ones it is. */
  fingerprint(rule: string, { offset, column }: Finding['range']['start']): string {
    const hash = createHash('sha256').update(JSON.stringify([rule, this.path, this.lineText(offset - (column - 1))])).digest('hex').slice(0, 16);
    const nth = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, nth);
    return `${hash}:${nth}`;
  }

  replacement({ start, end, text }: Fix): object {
    const [from, to] = [this.lines.positionAt(start), this.lines.positionAt(end)];
    return { deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }, insertedContent: { text } };
  }

  /** Of a long line only the digest stays: a file may be one line with thousands of findings. */
  private lineText(start: number): string {
    const known = this.lineTexts.get(start);
    if (known !== undefined) return known;
    const newline = this.text.indexOf('\n', start);
    const line = this.text.slice(start, newline < 0 ? undefined : newline).replace(/\s+/g, ' ').trim();
    const short = line.length <= LINE_LENGTH_MAX ? line : createHash('sha256').update(line).digest('hex');
    this.lineTexts.set(start, short);
    return short;
  }
}

const LINE_LENGTH_MAX = 1_000;
