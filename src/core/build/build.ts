/** A build of AWS CodeBuild as this tool sees it. https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Build.html */

export type BuildStatus = 'SUCCEEDED' | 'FAILED' | 'FAULT' | 'TIMED_OUT' | 'STOPPED' | 'IN_PROGRESS';

/** A batch is a build of several builds: https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build.html */
export type BuildKind = 'build' | 'batch';

/** What names a build to the service. */
export interface BuildReference {
  readonly kind: BuildKind;
  /** `project:uuid` */
  readonly id: string;
}

/** Why a phase ended as it did. Every phase has one; only that of a failed phase says something. */
export interface PhaseContext { readonly statusCode: string; readonly message: string }

export interface BuildPhase {
  readonly type: string;
  /** Undefined while it runs. */
  readonly status: BuildStatus | undefined;
  readonly seconds: number | undefined;
  readonly contexts: readonly PhaseContext[];
}

/** Where a build writes its log. */
export interface LogPlace {
  /** Whether the project writes to CloudWatch Logs at all. */
  readonly isOn: boolean;
  /** Group and stream; undefined until the build is provisioned, for the stream does not exist before. */
  readonly stream: { readonly group: string; readonly name: string } | undefined;
  /** The log in the console, of CloudWatch or else of S3; '' while there is none. */
  readonly url: string;
  /** Where in S3 the log is written to, or ''. */
  readonly s3: string;
}

/** One build of a batch. */
export interface BatchMember {
  readonly identifier: string;
  readonly id: string;
  readonly status: BuildStatus;
  /** As it was last seen; undefined before the first look. */
  readonly build?: Build;
}

export interface Build extends BuildReference {
  readonly project: string;
  readonly status: BuildStatus;
  readonly isEnded: boolean;
  readonly phases: readonly BuildPhase[];
  readonly consoleUrl: string;
  readonly log: LogPlace;
  readonly exportedVariables: Readonly<Record<string, string>>;
  readonly reportArns: readonly string[];
  /** Empty for a build that is no batch. */
  readonly members: readonly BatchMember[];
}

/** What the tests of a report group came to. https://docs.aws.amazon.com/codebuild/latest/userguide/test-reporting.html */
export interface TestReport {
  readonly group: string;
  readonly status: string;
  readonly total: number;
  readonly failed: number;
  /** The first names of failed cases, as many as one page holds. */
  readonly failing: readonly string[];
}

/** Whether a phase ended without success. */
export function isFailed({ status }: BuildPhase): boolean {
  return status !== undefined && status !== 'SUCCEEDED' && status !== 'IN_PROGRESS';
}

/** Why a phase failed, in the service's words; '' when it does not say. */
export function reasonOf({ contexts }: BuildPhase): string {
  return contexts.map(({ statusCode, message }) => [statusCode, message].filter((part) => part !== '').join(': ')).filter((each) => each !== '').join('; ');
}
