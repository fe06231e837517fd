/** The service that holds the pull request. */

export interface Forge {
  /**
   * Writes the one comment that carries `marker`: updates this tool's own earlier comment in place, leaves it untouched when its
   * text is the same, creates it otherwise. Returns the comment's id.
   */
  upsertComment(pullRequest: string, marker: string, body: string): Promise<string>;
}
