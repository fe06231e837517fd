/** What every lint report is made from: the files that were read and what was found in them. */
import type { Finding, Severity } from '../finding.js';
import type { LintResult, LintStats } from '../lint/linter.js';
import { count, singleLine } from './text.js';

export interface LintedFile {
  readonly path: string;
  readonly text: string;
  /** Where a change is looked at: only what the change touches. */
  readonly result: LintResult;
}

export interface LintReport {
  readonly files: readonly LintedFile[];
  /** In the order of the files and of their places; those below the asked severity are left out. */
  readonly findings: readonly Finding[];
  /** The severity from which on a finding rejects the change. */
  readonly failOn: Severity;
  /** How many fixes were written to the files. */
  readonly fixed: number;
  /** Present where only the lines of a change count. */
  readonly change?: {
    /** The branch, tag or commit as the user wrote it. */
    readonly since: string;
    /** The commit the change began at. */
    readonly base: string;
    /** How many findings the change does not touch. */
    readonly elsewhere: number;
  };
}

/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
export function lintHeadline({ files, fixed, change }: LintReport): string {
  const statements = sumOf(files, (stats) => stats.statements);
  const unknown = sumOf(files, (stats) => stats.unknown);
  const suppressed = suppressedIn(files);
  const infos = countOf(files, 'info');
  return [
    `${count(files.length, 'file')}, ${count(statements, 'statement')}: ${count(countOf(files, 'error'), 'error')}, ${count(countOf(files, 'warning'), 'warning')}`,
    ...(infos === 0 ? [] : [`${infos} for information`]),
    ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
    ...(unknown === 0 ? [] : [`${count(unknown, 'statement')} not recognised`]),
    ...(fixed === 0 ? [] : [`${fixed} fixed`]),
    ...(change === undefined ? [] : [elsewhereOf(change)]),
  ].join(', ');
}

/** `7 findings outside the change since origin/main` */
export function elsewhereOf({ since, elsewhere }: NonNullable<LintReport['change']>): string {
  return `${count(elsewhere, 'finding')} outside the change since ${singleLine(since)}`;
}

/** How many findings of a severity all files have. */
export function countOf(files: readonly LintedFile[], severity: Severity): number {
  return files.reduce((total, { result }) => total + result.findings.filter((finding) => finding.severity === severity).length, 0);
}

export function suppressedIn(files: readonly LintedFile[]): number {
  return files.reduce((total, { result }) => total + result.suppressed.length, 0);
}

export function sumOf(files: readonly LintedFile[], of: (stats: LintStats) => number): number {
  return files.reduce((total, { result }) => total + of(result.stats), 0);
}
