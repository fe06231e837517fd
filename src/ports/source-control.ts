/** Where the files are kept with their history. */

/** A change: what the working folder has that the history did not have where the two part. */
export interface ChangeBase {
  /** The commit the change began at. */
  readonly commit: string;
  /** The text each file had then, under its name of today; a file that was not there is not in it. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface SourceControl {
  /**
   * Compares with the merge base of `ref` and the commit that is checked out, so that what others did on `ref` meanwhile is not ours.
   * `paths` are as the user wrote them. Throws CHANGE_UNKNOWN when it cannot tell for certain, and USAGE when `ref` is no name of a commit.
   */
  changeSince(ref: string, paths: readonly string[]): Promise<ChangeBase>;
}
