/** The service that holds the pull request. */

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
}
