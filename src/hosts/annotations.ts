/**
 * Which findings become annotations. The runner keeps ten errors, ten warnings and ten notices of a step and cuts a message at
 * 4,096 characters: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
import { bySeverity, type Finding, type Severity } from '../core/finding.js';
import { count, cut } from '../core/report/text.js';
import type { SourceRange } from '../core/sql/source.js';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Undefined for one that stands for the rest. */
  readonly range: SourceRange | undefined;
}

export const ANNOTATIONS_PER_LEVEL_MAX = 10;
export const MESSAGE_LENGTH_MAX = 4096;

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, AnnotationLevel>;

/** Gravest first; where a level has more than fit, its last place says how many more there are. */
export function chooseAnnotations(findings: readonly Finding[]): readonly Annotation[] {
  const sorted = [...findings].sort(bySeverity);
  return (['error', 'warning', 'info'] as const).flatMap((severity) => annotationsOf(LEVELS[severity], sorted.filter((finding) => finding.severity === severity)));
}

function annotationsOf(level: AnnotationLevel, findings: readonly Finding[]): readonly Annotation[] {
  const shown = findings.length > ANNOTATIONS_PER_LEVEL_MAX ? findings.slice(0, ANNOTATIONS_PER_LEVEL_MAX - 1) : findings;
  const annotations = shown.map((finding): Annotation => ({ level, title: finding.rule, message: cut(finding.message, MESSAGE_LENGTH_MAX), range: finding.range }));
  const more = findings.length - shown.length;
  return more === 0 ? annotations : [...annotations, { level, title: 'redshift-devops', message: `${count(more, `more ${level}`)} in the summary`, range: undefined }];
}
