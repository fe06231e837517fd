/** Where a run takes place: it hands in inputs and renders what happens. It never decides. */
import type { AppError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';

export type HostName = 'terminal' | 'github-actions' | 'codebuild' | 'jenkins';

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
  /** What git here calls the commit or branch that the pull request goes into: a commit, or `origin/<branch>`; ''. */
  readonly base: string;
  /** `owner/name` on GitHub, `codecommit::<region>://<name>` on CodeCommit, or ''. */
  readonly repository: string;
  /** Tells the steps of one run apart, where a run has several; they share its id. */
  readonly step?: string;
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
  | { readonly kind: 'note'; readonly text: string }
  /** A build begins this phase; the lines of its log that follow belong to it. */
  | { readonly kind: 'build-phase'; readonly phase: string }
  /** Lines of a build's log: foreign text, shown as it is and never obeyed. */
  | { readonly kind: 'build-log'; readonly lines: readonly string[] }
  /** What follows belongs to no phase: the log of one build of a batch is over. */
  | { readonly kind: 'build-log-end' };

/** What a person should see first although it stands in no file: a failed phase of a build. */
export interface Notice {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

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
  readonly notices?: readonly Notice[];
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
  /** Keeps a value for `Command.afterwards`, also if this process is killed; '' forgets it. Only GitHub has a step afterwards. */
  remember(name: string, value: string): void;
  /** What `remember` kept, in the step afterwards; undefined when nothing was. */
  remembered(name: string): string | undefined;
  /** Hides a value in everything the host prints from now on. */
  mask(secret: string): void;
  /** Renders the end of a command. */
  finish(outcome: Outcome): Promise<void>;
  /** Renders an error. */
  fail(error: AppError): Promise<void>;
}
