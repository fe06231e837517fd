/** What a rule says about a place in a file. */
import type { SourceRange } from './sql/source.js';

export type Severity = 'error' | 'warning' | 'info';

/** Replaces the text between two offsets of the file. */
export interface Fix { readonly start: number; readonly end: number; readonly text: string }

export interface Finding {
  /** `family/name` */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: SourceRange;
  readonly fix?: Fix;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether a severity is at least as grave as a bound. */
export function isAtLeast(severity: Severity, bound: Severity): boolean {
  return RANK[severity] <= RANK[bound];
}

/** Gravest first, then by path and place: the order in which people and size limits want them. */
export function bySeverity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b);
}

export function comparePlaces(a: Finding, b: Finding): number {
  if (a.range.path !== b.range.path) return a.range.path < b.range.path ? -1 : 1;
  return a.range.start.offset - b.range.start.offset;
}
