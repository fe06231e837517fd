/** Where a run takes place: it hands in inputs and renders what happens. It never decides. */
import type { AppError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';

export type HostName = 'terminal' | 'github-actions' | 'codebuild';

/** Who runs, for which commit; '' where the host does not know. Recorded in the history. */
export interface RunContext {
  readonly host: HostName;
  /** Identifies this run in the history: 16 hexadecimal digits. */
  readonly id: string;
  readonly actor: string;
  /** The commit under review: the head of a pull request, never its merge commit. */
  readonly commit: string;
  readonly runUrl: string;
  /** The number of the pull request, or ''. */
  readonly pullRequest: string;
  /** `owner/name` on the forge, or ''. */
  readonly repository: string;
  /** Where the commit lies when the event names a branch and no pull request, as it does for a fork. */
  readonly source?: { readonly owner: string; readonly branch: string };
}

/** What a run says while it works. */
export type ProgressEvent =
  | { readonly kind: 'started'; readonly command: string; readonly environment: string; readonly warehouse: string }
  | { readonly kind: 'apply-started'; readonly segments: number; readonly migrations: number }
  | { readonly kind: 'segment-started'; readonly migration: string; readonly segment: number; readonly segments: number; readonly done: number; readonly total: number }
  | { readonly kind: 'segment-applied'; readonly migration: string; readonly segment: number; readonly segments: number; readonly done: number; readonly total: number; readonly elapsedMs: number }
  | { readonly kind: 'statement-running'; readonly label: string; readonly elapsedMs: number; readonly statementId: string }
  | { readonly kind: 'stage'; readonly stage: string; readonly line: string; readonly verdict: 'passed' | 'rejected'; readonly elapsedMs: number; readonly details: readonly string[] }
  | { readonly kind: 'note'; readonly text: string };

/** What came of a command. `rejected` is a finding about the change, not a failure of the tool. */
export interface Outcome {
  readonly verdict: 'passed' | 'rejected';
  /** One line. */
  readonly headline: string;
  /** What the terminal and the log print; machine formats go here as they are. */
  readonly text: string;
  /** Whether `text` is for a machine and must reach stdout untouched. */
  readonly machine?: boolean;
  /** Markdown for the job summary. */
  readonly report: string;
  readonly findings: readonly Finding[];
  /** Whether the findings stand on the lines of the change already, so that the host need not put them there. */
  readonly areAnnotated?: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** The embedded warehouse's honest count, or another closing remark. */
  readonly footnote?: string;
  /** Exit 3: the history needs a person although the command itself worked (`status`). */
  readonly needsPerson?: boolean;
}

export interface Host {
  readonly run: RunContext;
  /** What the pipeline's author set for an input: `INPUT_<NAME>` on GitHub, `REDSHIFT_DEVOPS_<NAME>` elsewhere; undefined when unset or ''. */
  input(name: string): string | undefined;
  /** Sets an output at once, for values that are needed even when the run fails later. */
  output(name: string, value: string): void;
  emit(event: ProgressEvent): void;
  /** Hides a value in everything the host prints from now on. */
  mask(secret: string): void;
  /** Renders the end of a command. */
  finish(outcome: Outcome): Promise<void>;
  /** Renders an error. */
  fail(error: AppError): Promise<void>;
}
