/** The service that runs builds, AWS CodeBuild, and the logs they write. */
import type { Build, BuildReference, LogPlace, TestReport } from '../core/build/build.js';
import type { LogPage } from '../core/build/log-cursor.js';
import type { StartRequest } from '../core/build/start-request.js';

/** Every operation may also throw `ServiceBusy`, `CredentialsExpired`, or an AppError that no waiting heals. */
export interface Builds {
  /** Where the builds run, as the service's region is called. */
  readonly region: string;
  /** Sent again with the same token within five minutes it starts no second build. */
  start(request: StartRequest, token: string, signal: AbortSignal): Promise<Build>;
  /** Undefined for an id the service does not know (yet). */
  look(reference: BuildReference, signal: AbortSignal): Promise<Build | undefined>;
  /** Those of these builds that the service knows. */
  lookAll(ids: readonly string[], signal: AbortSignal): Promise<readonly Build[]>;
  stop(reference: BuildReference, signal: AbortSignal): Promise<void>;
  /** Throws `LogMissing` where group or stream are not there, `LogTokenLost` for a token that is too old. */
  readLog(stream: NonNullable<LogPlace['stream']>, from: { readonly token: string | undefined; readonly startMs: number }, signal: AbortSignal): Promise<LogPage>;
  readReports(arns: readonly string[]): Promise<readonly TestReport[]>;
  /** Asks for credentials anew, wherever they come from. */
  renewCredentials(): void;
  /** Lets go of every connection, also of one that still waits for an answer. */
  close(): void;
}

/** The service could not answer now; the same request may be sent again after a pause. */
export class ServiceBusy extends Error {
  override readonly name = 'ServiceBusy';
}

/** The credentials were valid and are no more. */
export class CredentialsExpired extends Error {
  override readonly name = 'CredentialsExpired';
}

export class LogMissing extends Error {
  override readonly name = 'LogMissing';
}

export class LogTokenLost extends Error {
  override readonly name = 'LogTokenLost';
}
