/**
 * Every error a person may see: what it means, what to do next, and the exit code.
 *
 * `docs/errors.md` and `explain` are made from this table. A code is never renamed and never used for something else.
 */
import type { SourceRange } from './sql/source.js';

/** 0 means passed. */
export type ExitCode = 1 | 2 | 3 | 4 | 5 | 70;

export const EXIT_MEANS: Readonly<Record<ExitCode, string>> = {
  1: 'the change was rejected', 2: 'usage or configuration', 3: 'the history needs a person', 4: 'the warehouse', 5: 'another service', 70: 'a bug of this tool',
};

interface ErrorRow { readonly exit: ExitCode; readonly means: string; readonly next: string }

export const ERRORS = {
  USAGE: { exit: 2, means: 'The command line is not understood.', next: 'Run redshift-devops --help, or <command> --help.' },
  CONFIG_NOT_FOUND: { exit: 2, means: 'No redshift-devops.ini was found in this folder or above it.', next: 'Run redshift-devops init, or name the file with --config.' },
  CONFIG_INVALID: { exit: 2, means: 'The configuration file says something it may not say.', next: 'Correct the line named in the message; docs/config.md lists every key.' },
  CONFIG_SECRET: { exit: 2, means: 'The configuration file holds a password or a key.', next: 'Remove it and rotate it; use auth = iam, or auth = secret:<ARN of a Secrets Manager secret>.' },
  ENVIRONMENT_UNKNOWN: { exit: 2, means: 'The environment is not in the configuration.', next: 'Add an [environment.<name>] section, or name one that is there.' },
  VARIABLE_MISSING: { exit: 2, means: 'A migration uses a variable that the environment does not set.', next: 'Add variables.<name> to the environment; write $${ for a literal ${.' },
  VARIABLE_BREAKS_STATEMENT: { exit: 2, means: 'With its variables replaced, a statement is no longer one statement.', next: 'Look for a quote or a semicolon in the value of the variable.' },
  FILE_UNREADABLE: { exit: 2, means: 'A file could not be read, or is not text.', next: 'Check that it exists, is UTF-8 and may be read.' },
  FILE_UNWRITABLE: { exit: 2, means: 'A file could not be written.', next: 'Check the folder, its permissions and the free disk space.' },
  MIGRATION_NAME: { exit: 2, means: 'A file in the migrations folder has a name that is none of a migration.', next: 'Name it V<version>__<name>.sql, <version>_<name>.sql or R__<name>.sql, or move it elsewhere.' },
  MIGRATION_DUPLICATE: { exit: 2, means: 'Two migrations have the same version or the same id.', next: 'Give one of them another version.' },
  MIGRATION_EMPTY: { exit: 2, means: 'A migration holds no statement.', next: 'Delete the file, or write its statement.' },
  STATEMENT_TOO_LARGE: { exit: 2, means: 'A statement is larger than the Data API accepts (100 KB).', next: 'Split it, or load the rows with COPY.' },
  BUNDLE_INVALID: { exit: 2, means: 'An INI bundle cannot be read.', next: 'Correct the line named in the message; docs/formats.md describes the form.' },
  PLAN_FILE_INVALID: { exit: 2, means: 'A file that should hold a plan as JSON does not.', next: 'Give the file that plan --out wrote, of this version of the tool.' },
  TEST_INVALID: { exit: 2, means: 'A data test is not one query.', next: 'Write it as a SELECT that returns the rows that are wrong, and end it with a semicolon.' },
  CHANGE_UNKNOWN: { exit: 2, means: 'What a change adds cannot be told: --changed-since needs git, the commit it names, and the history back to where the change began.', next: 'Fetch the whole history: fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild, git fetch --unshallow origin by hand.' },
  GIT_UNUSABLE: { exit: 2, means: 'Git is not installed, too old, or cannot be run.', next: 'Install git 2.32 or later; in a container of Debian: apt-get install git.' },
  CLONE_UNFIT: { exit: 2, means: 'The clone cannot be mirrored: there is none, or it does not hold the whole history.', next: 'Fetch the whole history: fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild, git fetch --unshallow origin by hand.' },
  TRANSACTION_CONTROL: { exit: 1, means: 'A migration begins or ends a transaction itself.', next: 'Remove BEGIN, COMMIT, END and ROLLBACK: consecutive statements already run in one transaction.' },
  DIRECTIVE_INVALID: { exit: 2, means: 'A comment that begins with `-- redshift-devops:` says nothing the tool knows.', next: 'Correct the comment; docs/formats.md lists the directives.' },
  OUT_OF_ORDER: { exit: 1, means: 'A new migration has a lower version than one that is applied.', next: 'Give it a version above the last applied one.' },
  MIGRATION_CHANGED: { exit: 3, means: 'A migration was edited after it was applied.', next: 'Restore the file as it was applied and put the change into a new migration.' },
  MIGRATION_MISSING: { exit: 3, means: 'An applied migration has no file any more.', next: 'Restore the file.' },
  MIGRATION_FAILED: { exit: 3, means: 'A statement that runs alone failed, and what it left behind is not known for certain.', next: 'Look at the warehouse, then run redshift-devops repair --applied ID or --retry ID.' },
  MIGRATION_INTERRUPTED: { exit: 3, means: 'A statement that runs alone was started, and nobody can tell any more whether it ran.', next: 'Look at the warehouse, then run redshift-devops repair --applied ID or --retry ID.' },
  HISTORY_DIVERGED: { exit: 3, means: 'The history has a gap, a duplicate or an order that no run of this tool can leave.', next: 'Compare redshift_devops.history with its backups before anything else is applied.' },
  HISTORY_FOREIGN: { exit: 3, means: 'The schema redshift_devops holds a table history or fence that is not this tool’s.', next: 'Find out whose it is, and rename it; or let this tool use another database. Nothing was changed.' },
  HISTORY_NEWER: { exit: 3, means: 'The history has entries of a newer version of this tool.', next: 'Use the version that wrote them, or a newer one. Nothing was changed.' },
  CLOCK_SKEWED: { exit: 4, means: 'The history says that something was recorded in the future.', next: 'Find out whether the clock of the warehouse was set back or the row was written by hand, before anything else is applied. Nothing was changed.' },
  PLAN_STALE: { exit: 1, means: 'What would run is not what was approved.', next: 'Run plan again and have the new plan approved.' },
  APPROVAL_REQUIRED: { exit: 1, means: 'The environment demands an approved plan.', next: 'Run plan, have it reviewed, then apply --approve with the string it prints.' },
  STATEMENT_FAILED: { exit: 4, means: 'The warehouse ran a statement and rejected it.', next: 'Correct the statement and run apply again; it resumes where it stopped.' },
  STATEMENT_REFUSED: { exit: 4, means: 'The Data API did not accept the request.', next: 'Read its message; nothing was run.' },
  APPLY_CANCELLED: { exit: 4, means: 'The run was cancelled.', next: 'Run status to see what stands, then apply again.' },
  APPLY_TOO_LONG: { exit: 4, means: 'The run reached its deadline before everything was applied.', next: 'Run apply again; it resumes where it stopped.' },
  NO_PROGRESS: { exit: 4, means: 'The run looked again and again and nothing moved.', next: 'Run status; another run may be holding the warehouse.' },
  WAREHOUSE_UNREACHABLE: { exit: 4, means: 'The warehouse or its Data API cannot be reached.', next: 'Check region, network and that the warehouse is not paused; then run again.' },
  WAREHOUSE_NOT_FOUND: { exit: 4, means: 'The workgroup, cluster or database does not exist.', next: 'Check the warehouse line of the environment.' },
  WAREHOUSE_DENIED: { exit: 4, means: 'The credentials are missing, expired or may not do this.', next: 'Check the role; docs/permissions.md lists the least it needs.' },
  WAREHOUSE_BUSY: { exit: 4, means: 'The Data API keeps refusing because of its quotas.', next: 'Wait, or look for other jobs that use the same warehouse.' },
  WAREHOUSE_LOCKED: { exit: 4, means: 'Another process has the embedded warehouse open.', next: 'Wait for it to end, or connect both to one redshift-devops serve.' },
  WAREHOUSE_OUTDATED: { exit: 4, means: 'The folder of an embedded warehouse was made by another version of the tool.', next: 'Delete the folder; apply makes it anew from the migrations.' },
  WAREHOUSE_UNSUITABLE: { exit: 4, means: 'The PostgreSQL database cannot be an embedded warehouse.', next: 'As a superuser: CREATE DATABASE dev TEMPLATE template0 ENCODING \'UTF8\' LOCALE \'C\'; leave it empty, and connect as a superuser.' },
  QUERY_FAILED: { exit: 4, means: 'The warehouse rejected a query of the tool or of a data test.', next: 'Read the warehouse’s message.' },
  NOT_EMULATED: { exit: 4, means: 'The embedded warehouse does not do what the statement asks for.', next: 'Run it on a Redshift warehouse; docs/embedded.md lists what is emulated.' },
  FORGE_FAILED: { exit: 5, means: 'The GitHub API did not accept a request.', next: 'Check the token and its permissions.' },
  CODECOMMIT_NOT_FOUND: { exit: 5, means: 'There is no such CodeCommit repository or pull request in this region of the account.', next: 'Check its name, the region and the account of the credentials, or let mirror create it with --create.' },
  CODECOMMIT_DENIED: { exit: 5, means: 'CodeCommit refuses the credentials: they are missing, expired, signed by a wrong clock, or may not do this.', next: 'Check the role; docs/permissions.md lists the least it needs.' },
  CODECOMMIT_REFUSED: { exit: 5, means: 'CodeCommit did not accept a request.', next: 'Read its message.' },
  CODECOMMIT_UNREACHABLE: { exit: 5, means: 'CodeCommit cannot be reached, or broke off.', next: 'Check the region, the network and the proxy; then run it again; mirror goes on where it stopped.' },
  MIRROR_CANCELLED: { exit: 5, means: 'The mirror was cancelled before everything was pushed.', next: 'Run mirror again; it goes on where it stopped.' },
  BUILD_NOT_FOUND: { exit: 5, means: 'CodeBuild knows no such project or build in this region and account.', next: 'Check the name, the region (region or AWS_REGION) and the account of the credentials.' },
  BUILD_DENIED: { exit: 5, means: 'The role may not do this at CodeBuild or at CloudWatch Logs.', next: 'Grant the action that the message names; docs/guides/run-codebuild.md has the whole policy.' },
  BUILD_CREDENTIALS: { exit: 5, means: 'The AWS credentials are missing, expired or refused.', next: 'Get new credentials and attach again with build --attach ID; a build that was started goes on without this tool.' },
  BUILD_REFUSED: { exit: 5, means: 'CodeBuild did not accept the request.', next: 'Read its message; docs/commands/build.md lists the options.' },
  BUILD_UNREACHABLE: { exit: 5, means: 'CodeBuild or CloudWatch Logs cannot be reached, or refuses because of its quotas.', next: 'Check region and network, then attach again with build --attach ID; a build that was started goes on without this tool.' },
  BUILD_CANCELLED: { exit: 5, means: 'The run was told to stop before the build had ended.', next: 'Look at the build in the console if the message leaves open whether it was stopped.' },
  BUILD_STOPPED: { exit: 5, means: 'Somebody stopped the build, so that nobody knows whether the change is good.', next: 'Start it again.' },
  BUILD_FAULT: { exit: 5, means: 'CodeBuild itself failed to run the build.', next: 'Start it again; if it fails the same way, show AWS Support the build’s id.' },
  INTERNAL: { exit: 70, means: 'A bug of this tool.', next: 'Please report it with the message above.' },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

export interface ErrorDetails {
  /** Where in the user's files. */
  readonly at?: SourceRange | { readonly path: string; readonly start?: { readonly line: number; readonly column?: number } };
  /** The line of the file the error points at, for a caret under it. */
  readonly excerpt?: { readonly line: number; readonly column: number; readonly lines: readonly string[]; readonly length: number };
  /** What state things are in now. */
  readonly stands?: string;
  /** What to do next, where the table's own advice is too general. */
  readonly next?: string;
  readonly cause?: unknown;
}

/** An error with a code of the table; its message is one sentence about this case. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(readonly code: ErrorCode, message: string, readonly details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
  }

  get exit(): ExitCode {
    return ERRORS[this.code].exit;
  }

  get next(): string {
    return this.details.next ?? ERRORS[this.code].next;
  }

  /** The same error with what is known now about the state. */
  standing(stands: string): AppError {
    return new AppError(this.code, this.message, { ...this.details, stands });
  }
}
