/** The service that holds the pull request. */
import type { Finding } from '../core/finding.js';

export interface Forge {
  /** The longest comment it takes, its mark included, in UTF-16 code units. */
  readonly commentLengthMax: number;
  /**
   * Writes the one comment that carries `marker`: updates this tool's own earlier comment in place, leaves it untouched when its
   * text is the same, creates it otherwise. Returns the comment's id.
   */
  upsertComment(pullRequest: string, marker: string, body: string): Promise<string>;
  /**
   * Approves the pull request as the one who runs, if its head is still `commit`, or takes that approval back. Undefined where a run has no vote.
   */
  readonly setApproval?: (pullRequest: string, approval: { readonly approves: true; readonly commit: string } | { readonly approves: false }) => Promise<void>;
  /** The number of the open pull request whose head is exactly this, where the forge can tell. */
  findPullRequest?(source: PullRequestSource): Promise<string | undefined>;
  /** Puts findings on the lines of a commit, where the forge has such a thing. Returns its id; undefined where the token may not. */
  annotate?(check: FindingsCheck): Promise<string | undefined>;
}

/** Where a pull request comes from: a branch of a fork, and the commit that was looked at. */
export interface PullRequestSource { readonly owner: string; readonly branch: string; readonly commit: string }

export interface FindingsCheck {
  readonly name: string;
  readonly commit: string;
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly isRejected: boolean;
  /** With paths from the root of the repository. */
  readonly findings: readonly Finding[];
}
