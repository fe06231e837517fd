/** The requests about a build that are not its following: start it, stop it, read its reports. */
import type { Build, BuildReference, TestReport } from '../core/build/build.js';
import type { StartRequest } from '../core/build/start-request.js';
import { AppError } from '../core/errors.js';
import { CredentialsExpired, ServiceBusy } from '../ports/builds.js';
import { Interrupted, Patience, within, type PatienceOptions } from './patience.js';

/** CodeBuild remembers an idempotency token for five minutes; a request that is repeated later could start a second build. */
const START_BUSY_MS_MAX = 3 * 60_000;
/** GitHub kills ten seconds after its first signal; by then the last words are said. */
const START_MS_MAX = 3_000;
const STOP_PAUSE_MS = 700;
const STOP_ATTEMPTS_MAX = 4;

/** Starts the build. Throws BUILD_CANCELLED, and what `Patience.ask` throws. */
export async function startBuild(options: PatienceOptions, request: StartRequest, token: string): Promise<Build> {
  const project = String(request.fields['projectName']);
  const late = new AbortController();
  const answer = new Patience(options, START_BUSY_MS_MAX).ask(() => options.builds.start(request, token, late.signal));
  // A cancelled run waits a little for the answer: only with the build's id can it be stopped.
  const tooLate = aborted(options.signal).then(() => within(START_MS_MAX, options.clock, () => answer));
  try {
    const started = await Promise.race([answer, tooLate]);
    if (started !== undefined) return started;
  } catch (error) {
    if (error instanceof AppError && error.code === 'BUILD_UNREACHABLE') throw error.standing(`not known: a build of ${project} may have been started. Look at the project in the console`);
    if (!(error instanceof Interrupted)) throw error;
    if (!error.wasSent) throw cancelled('no build was started');
  } finally {
    late.abort();
  }
  throw cancelled(`CodeBuild had not answered yet, so that a build of ${project} may have been started`);
}

/** Tells the service to stop a build, as often as a dying run may; `why` is what kept it from being certain. */
export async function stopBuild(reference: BuildReference, { builds, clock, signal }: Pick<PatienceOptions, 'builds' | 'clock' | 'signal'>): Promise<{ readonly isStopped: boolean; readonly why: string }> {
  let why = '';
  for (let attempt = 0; attempt < STOP_ATTEMPTS_MAX && !signal.aborted; attempt++) {
    if (attempt > 0) await clock.sleep(STOP_PAUSE_MS, signal);
    try {
      await builds.stop(reference, signal);
      return { isStopped: true, why: '' };
    } catch (error) {
      why = error instanceof AppError ? `${error.message}. ${error.next}` : String((error as Error).message);
      if (error instanceof CredentialsExpired) builds.renewCredentials();
      else if (!(error instanceof ServiceBusy)) break;
    }
  }
  return { isStopped: false, why };
}

/** The reports of a build. What cannot be read is a note: the build's own status tells whether its tests passed. */
export async function readReports(build: Build, options: PatienceOptions): Promise<readonly TestReport[]> {
  if (build.reportArns.length === 0) return [];
  try {
    return await new Patience(options).ask(() => options.builds.readReports(build.reportArns));
  } catch (error) {
    options.emit({ kind: 'note', text: `The test reports cannot be read: ${error instanceof AppError ? `${error.message}. ${error.next}` : String(error)}` });
    return [];
  }
}

/** The error of a run that was told to stop, with what became of its build. */
export function cancelled(what: string): AppError {
  return new AppError('BUILD_CANCELLED', `the run was told to stop; ${what}`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
