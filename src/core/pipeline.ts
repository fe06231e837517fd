/** The stages and their order, as data: `pipeline` runs them, `buildspec.yml` is generated from them. */

export interface Stage {
  /** The command's name. */
  readonly name: 'lint' | 'plan' | 'apply' | 'test';
  readonly summary: string;
  /** Whether it also runs for a pull request, where nothing may be changed yet. */
  readonly onPullRequest: boolean;
}

export const STAGES: readonly Stage[] = [
  { name: 'lint', summary: 'Read the SQL.', onPullRequest: true },
  { name: 'plan', summary: 'Say what would run, and comment it on the pull request.', onPullRequest: true },
  { name: 'apply', summary: 'Run the pending segments.', onPullRequest: false },
  { name: 'test', summary: 'Ask the warehouse whether its data is right.', onPullRequest: false },
];
