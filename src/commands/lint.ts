/** `lint`: what the rules say about SQL files, folders and INI bundles. */
import { CONFIG_NAME, type LintConfig } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { isAtLeast } from '../core/finding.js';
import { checkLintConfig } from '../core/lint/active-rules.js';
import { applyFixes } from '../core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG } from '../core/lint/linter.js';
import { OWN_RULES } from '../core/lint/own-rules.js';
import { RULES } from '../core/lint/registry.js';
import { lintSource } from '../core/lint/sources.js';
import { renderLintGithub } from '../core/report/lint-github.js';
import { renderLintJson } from '../core/report/lint-json.js';
import { renderLintJunit } from '../core/report/lint-junit.js';
import { renderLintMarkdown } from '../core/report/lint-markdown.js';
import { countOf, lintHeadline, type LintedFile, type LintReport } from '../core/report/lint-report.js';
import { renderLintSarif } from '../core/report/lint-sarif.js';
import { renderLintReportText } from '../core/report/lint-text.js';
import type { Outcome } from '../ports/host.js';
import type { SourceTree } from '../ports/source-tree.js';
import { defineCommand } from './command.js';
import { join, loadConfig, PROJECT_INPUTS } from './project.js';

export const lint = defineCommand({
  name: 'lint',
  summary: 'Check SQL files, folders and INI bundles against the rules.',
  inputs: {
    paths: { kind: 'paths', value: 'PATH', summary: 'Files and folders; default: the configuration’s migrations.' },
    config: PROJECT_INPUTS.config,
    format: { kind: 'choice', choices: ['text', 'json', 'sarif', 'junit', 'github'], default: 'text', summary: 'How to report.' },
    out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
    fix: { kind: 'flag', summary: 'Correct what can be corrected, in the files themselves.' },
    'min-severity': { kind: 'choice', choices: ['error', 'warning', 'info'], default: 'info', summary: 'Leave milder findings out of the report; the verdict counts them all the same.' },
  },
  outputs: {
    errors: 'How many errors were found.',
    warnings: 'How many warnings were found.',
    sarif: 'Path of the SARIF report, when format is sarif and out is set.',
  },
  action: true,
  async run(inputs, { files }) {
    const { config, paths } = await readProject(files, inputs.config, inputs.paths);
    const linted: LintedFile[] = [];
    let fixed = 0;
    for (const path of await expand(files, paths)) {
      const text = await files.read(path);
      const first: LintedFile = { path, text, result: lintSource(path, text, config) };
      const last = inputs.fix ? correct(first, config) : { file: first, fixed: 0 };
      if (last.fixed > 0) await files.write(path, last.file.text);
      fixed += last.fixed;
      linted.push(last.file);
    }
    const all = linted.flatMap(({ result }) => result.findings);
    const findings = all.filter(({ severity }) => isAtLeast(severity, inputs['min-severity']));
    const report: LintReport = { files: linted, findings, failOn: config.failOn, fixed };
    const rendered = RENDER[inputs.format](report);
    if (inputs.out !== undefined) await files.write(inputs.out, rendered);
    return outcomeOf(report, all.some(({ severity }) => isAtLeast(severity, config.failOn)), inputs, rendered);
  },
});

const RENDER = {
  text: renderLintReportText,
  json: renderLintJson,
  sarif: (report: LintReport) => renderLintSarif(report, [...RULES, ...OWN_RULES]),
  junit: renderLintJunit,
  github: renderLintGithub,
} as const;

interface Reporting { readonly format: keyof typeof RENDER; readonly out: string | undefined }

function outcomeOf(report: LintReport, isRejected: boolean, { format, out }: Reporting, rendered: string): Outcome {
  const isMachine = format !== 'text' && out === undefined;
  return {
    verdict: isRejected ? 'rejected' : 'passed',
    headline: lintHeadline(report),
    text: isMachine ? rendered : renderLintReportText(report),
    machine: isMachine,
    report: renderLintMarkdown(report),
    findings: report.findings,
    outputs: {
      errors: String(countOf(report.files, 'error')),
      warnings: String(countOf(report.files, 'warning')),
      ...(format === 'sarif' && out !== undefined ? { sarif: out } : {}),
    },
  };
}

/** The configuration is optional where paths are given. */
async function readProject(files: SourceTree, named: string | undefined, paths: readonly string[]): Promise<{ readonly config: LintConfig; readonly paths: readonly string[] }> {
  if (named === undefined && paths.length > 0 && (await files.findUpward(CONFIG_NAME)) === undefined) return { config: DEFAULT_LINT_CONFIG, paths };
  const { config, root } = await loadConfig(files, named);
  checkLintConfig(config.lint, RULES, config.path);
  return { config: config.lint, paths: paths.length > 0 ? paths : config.migrations.map((path) => join(root, path)) };
}

/** Files as they are named, folders as the SQL files below them; each once. */
async function expand(files: SourceTree, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const kind = await files.exists(path);
    if (kind === undefined) throw new AppError('FILE_UNREADABLE', 'there is no such file or folder', { at: { path } });
    const named = kind === 'file' ? [path] : (await files.list(path)).filter((each) => /\.sql$/i.test(each));
    for (const each of named) found.add(each);
  }
  return [...found];
}

/** A fix may make room for another one that overlapped it; two that undo each other would go on for ever. */
const PASSES_MAX = 10;

function correct(file: LintedFile, config: LintConfig): { readonly file: LintedFile; readonly fixed: number } {
  let current = file;
  let fixed = 0;
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const { text, applied } = applyFixes(current.text, current.result.findings);
    if (applied === 0) break;
    fixed += applied;
    current = { path: file.path, text, result: lintSource(file.path, text, config) };
  }
  return { file: current, fixed };
}
