/**
 * Which findings become annotations. The runner keeps ten errors, ten warnings and ten notices of a step and cuts a message at
 * 4,096 characters: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
import { bySeverity, type Finding, type Severity } from '../core/finding.js';
import { count, cut } from '../core/report/text.js';
import type { SourceRange } from '../core/sql/source.js';
import type { Notice } from '../ports/host.js';

export type AnnotationLevel = Notice['level'];

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Undefined for one that stands in no file or for the rest. */
  readonly range: SourceRange | undefined;
}

export const ANNOTATIONS_PER_LEVEL_MAX = 10;
export const MESSAGE_LENGTH_MAX = 4096;

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, AnnotationLevel>;

/** Gravest first, what stands in no file before what does; where a level has more than fit, its last place says how many more there are. */
export function chooseAnnotations(findings: readonly Finding[], notices: readonly Notice[] = []): readonly Annotation[] {
  const all = [...notices.map((notice) => ({ ...notice, range: undefined })), ...[...findings].sort(bySeverity).map(annotationOf)];
  return (['error', 'warning', 'notice'] as const).flatMap((level) => shownOf(level, all.filter((annotation) => annotation.level === level)));
}

function annotationOf({ rule, severity, message, range }: Finding): Annotation {
  return { level: LEVELS[severity], title: rule, message, range };
}

function shownOf(level: AnnotationLevel, all: readonly Annotation[]): readonly Annotation[] {
  const kept = all.length > ANNOTATIONS_PER_LEVEL_MAX ? all.slice(0, ANNOTATIONS_PER_LEVEL_MAX - 1) : all;
  const shown = kept.map((annotation) => ({ ...annotation, message: cut(annotation.message, MESSAGE_LENGTH_MAX) }));
  const more = all.length - shown.length;
  return more === 0 ? shown : [...shown, { level, title: 'redshift-devops', message: `${count(more, `more ${level}`)} in the summary`, range: undefined }];
}
