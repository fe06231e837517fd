/** `lint`: what the rules say about SQL files, folders and INI bundles, or about the lines of them that a change touches. */
import { posix } from 'node:path';
import { CONFIG_NAME, type LintConfig } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { isAtLeast } from '../core/finding.js';
import { checkLintConfig } from '../core/lint/active-rules.js';
import { changedLines } from '../core/lint/changed-lines.js';
import { applyFixes } from '../core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG } from '../core/lint/linter.js';
import { OWN_RULES } from '../core/lint/own-rules.js';
import { RULES } from '../core/lint/registry.js';
import { lintSources, type SourceFile } from '../core/lint/sources.js';
import { renderLintGithub } from '../core/report/lint-github.js';
import { renderLintJson } from '../core/report/lint-json.js';
import { renderLintJunit } from '../core/report/lint-junit.js';
import { renderLintMarkdown } from '../core/report/lint-markdown.js';
import { countOf, lintHeadline, type LintedFile, type LintReport } from '../core/report/lint-report.js';
import { renderLintSarif } from '../core/report/lint-sarif.js';
import { renderLintReportText } from '../core/report/lint-text.js';
import type { Outcome } from '../ports/host.js';
import type { ChangeBase } from '../ports/source-control.js';
import type { SourceTree } from '../ports/source-tree.js';
import { defineCommand, type World } from './command.js';
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
    'changed-since': { kind: 'text', value: 'REF', summary: 'Report, count and fix only what touches a line changed since this branch, tag or commit, or since pull-request-base, as the pipeline knows it; needs the whole git history (fetch-depth: 0).' },
    'min-severity': { kind: 'choice', choices: ['error', 'warning', 'info'], default: 'info', summary: 'Leave milder findings out of the report; the verdict counts them all the same.' },
  },
  outputs: {
    errors: 'How many errors were found.',
    warnings: 'How many warnings were found.',
    sarif: 'Path of the SARIF report, when format is sarif and out is set.',
    'check-run-id': 'The check run with every finding, when there were more than a step can show and the token may write checks.',
  },
  action: true,
  async run(inputs, world) {
    const { files } = world;
    const ref = refOf(inputs['changed-since'], world);
    const { config, paths } = await readProject(files, inputs.config, inputs.paths);
    const sources = await readSources(files, paths);
    const change = ref === undefined ? undefined : await (await world.openSourceControl()).changeSince(ref, sources.map(({ path }) => path));
    const { linted, fixed } = inputs.fix ? correct(sources, config, change) : { linted: lintAll(sources, config), fixed: 0 };
    for (const [index, { path, text }] of linted.entries()) if (text !== sources[index]?.text) await files.write(path, text);
    const counted = linted.map((file) => within(file, change));
    const all = counted.flatMap(({ result }) => result.findings);
    const report: LintReport = {
      files: counted,
      findings: all.filter(({ severity }) => isAtLeast(severity, inputs['min-severity'])),
      failOn: config.failOn,
      fixed,
      ...(ref === undefined || change === undefined ? {} : { change: { since: ref, base: change.commit, elsewhere: linted.flatMap(({ result }) => result.findings).length - all.length } }),
    };
    const rendered = RENDER[inputs.format](report);
    if (inputs.out !== undefined) await files.write(inputs.out, rendered);
    const isRejected = all.some(({ severity }) => isAtLeast(severity, config.failOn));
    const checkRun = await checkRunOf(report, isRejected, world);
    return { ...outcomeOf(report, isRejected, inputs, rendered, checkRun), areAnnotated: checkRun !== undefined };
  },
});

/** What the log of a step shows of each severity; more than that needs a check run. */
const SHOWN_BY_A_STEP = 10;

/** Undefined where the annotations of a step are enough, and where there is nobody who could write more or may. */
async function checkRunOf(report: LintReport, isRejected: boolean, world: World): Promise<string | undefined> {
  const isTooMuch = (['error', 'warning', 'info'] as const).some((severity) => report.findings.filter((finding) => finding.severity === severity).length > SHOWN_BY_A_STEP);
  if (!isTooMuch) return undefined;
  const { run } = world.host;
  if (run.host !== 'github-actions' || run.commit === '') return undefined;
  try {
    const findings = report.findings.filter(({ range: { path } }) => !path.startsWith('..') && !path.startsWith('/'));
    return await (await world.openForge())?.annotate?.({ name: 'redshift-devops lint', commit: run.commit, title: lintHeadline(report), summary: renderLintMarkdown(report), isRejected, findings });
  } catch (error) {
    world.host.emit({ kind: 'note', text: `The check run could not be written: ${error instanceof Error ? error.message : String(error)}` });
    return undefined;
  }
}

const RENDER = {
  text: renderLintReportText,
  json: renderLintJson,
  sarif: (report: LintReport) => renderLintSarif(report, [...RULES, ...OWN_RULES]),
  junit: renderLintJunit,
  github: renderLintGithub,
} as const;

interface Reporting { readonly format: keyof typeof RENDER; readonly out: string | undefined }

function outcomeOf(report: LintReport, isRejected: boolean, { format, out }: Reporting, rendered: string, checkRun: string | undefined): Outcome {
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
      ...(checkRun === undefined ? {} : { 'check-run-id': checkRun }),
    },
  };
}

/** Where a run belongs to no pull request there is no change to keep to, and everything counts. Throws CHANGE_UNKNOWN for a pull request whose base nobody knows. */
function refOf(named: string | undefined, { host }: World): string | undefined {
  if (named !== PULL_REQUEST_BASE) return named;
  const { pullRequest, base } = host.run;
  if (pullRequest !== '' && base === '') {
    throw new AppError('CHANGE_UNKNOWN', `nobody here knows what pull request ${pullRequest} goes into`, { next: 'Set REDSHIFT_DEVOPS_BASE to the commit or the branch, or name it: --changed-since origin/main.' });
  }
  if (base === '') host.emit({ kind: 'note', text: 'This run belongs to no pull request, so every line counts.' });
  return base === '' ? undefined : base;
}

const PULL_REQUEST_BASE = 'pull-request-base';

/** The configuration is optional where paths are given. */
async function readProject(files: SourceTree, named: string | undefined, paths: readonly string[]): Promise<{ readonly config: LintConfig; readonly paths: readonly string[] }> {
  if (named === undefined && paths.length > 0 && (await files.findUpward(CONFIG_NAME)) === undefined) return { config: DEFAULT_LINT_CONFIG, paths };
  const { config, root } = await loadConfig(files, named);
  checkLintConfig(config.lint, RULES, config.path);
  return { config: config.lint, paths: paths.length > 0 ? paths : config.migrations.map((path) => join(root, path)) };
}

/** Files as they are named, folders as the SQL files below them; each once, however it is spelled. */
async function readSources(files: SourceTree, paths: readonly string[]): Promise<readonly SourceFile[]> {
  const found = new Map<string, { readonly path: string; readonly source: number }>();
  for (const [index, path] of paths.entries()) {
    const kind = await files.exists(path);
    if (kind === undefined) throw new AppError('FILE_UNREADABLE', 'there is no such file or folder', { at: { path } });
    const named = kind === 'file' ? [path] : (await files.list(path)).filter((each) => /\.sql$/i.test(each));
    // Files that are named one by one are one source together.
    const source = kind === 'file' && !/\.ini$/i.test(path) ? paths.length : index;
    for (const each of named) if (!found.has(posix.normalize(each))) found.set(posix.normalize(each), { path: each, source });
  }
  const places = [...found.values()];
  const texts = await files.readAll(places.map(({ path }) => path));
  return texts.map(({ path, text }, index) => ({ path, text, source: places[index]?.source ?? 0 }));
}

function lintAll(sources: readonly SourceFile[], config: LintConfig): readonly LintedFile[] {
  const results = lintSources(sources, config);
  return sources.flatMap(({ path, text }, index) => results.slice(index, index + 1).map((result) => ({ path, text, result })));
}

/** The file with those findings only that the change touches; the whole file was linted, because what is wrong with a line may stand elsewhere. */
function within(file: LintedFile, change: ChangeBase | undefined): LintedFile {
  const { findings, suppressed } = file.result;
  if (change === undefined || findings.length + suppressed.length === 0) return file;
  const lines = changedLines(change.texts.get(file.path), file.text);
  return { ...file, result: { ...file.result, findings: findings.filter(({ range }) => lines.touches(range)), suppressed: suppressed.filter(({ range }) => lines.touches(range)) } };
}

/** A fix may make room for another one that overlapped it; two that undo each other would go on for ever. */
const PASSES_MAX = 10;

/** All files are linted again after each pass: what one of them makes is what another one is judged by. */
function correct(sources: readonly SourceFile[], config: LintConfig, change: ChangeBase | undefined): { readonly linted: readonly LintedFile[]; readonly fixed: number } {
  let current = sources;
  let linted = lintAll(current, config);
  let fixed = 0;
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const corrected = linted.map((file) => applyFixes(file.text, within(file, change).result.findings));
    const applied = corrected.reduce((sum, each) => sum + each.applied, 0);
    if (applied === 0) break;
    fixed += applied;
    current = current.map((file, index) => ({ ...file, text: corrected[index]?.text ?? file.text }));
    linted = lintAll(current, config);
  }
  return { linted, fixed };
}
