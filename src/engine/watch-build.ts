/** Follows a build to its end, and stops it when the run is told to stop. */
import { isFailed, reasonOf, type Build, type BuildPhase, type BuildReference } from '../core/build/build.js';
import { AppError } from '../core/errors.js';
import type { ProgressEvent } from '../ports/host.js';
import { cancelled, stopBuild } from './build-requests.js';
import { LOG_DELAY_MS, LogFollower } from './follow-log.js';
import { Interrupted, Patience, within, type PatienceOptions } from './patience.js';

/** A build may queue for 8 hours and run for 36: https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html */
const WATCH_MS_MAX = 48 * 3_600_000;
/** A build that has just been started may not be known everywhere. */
const UNKNOWN_LOOKS_MAX = 6;
const LOOK_MS = 5_000;
/** Short builds are not kept waiting: the first looks are close together. */
const FIRST_LOOKS = 6;
const FIRST_LOOK_MS = 2_000;
/** GitHub kills ten seconds after its first signal; by then the last words are said. */
const STOP_MS_MAX = 5_000;

export interface WatchOptions extends PatienceOptions {
  /** Whether the build is this run's own, which is stopped with it. */
  readonly isOwn: boolean;
  /** Called when nothing is left to stop: the build has ended, was told to stop, or goes on by itself because this run lost sight of it. */
  readonly onSettled: () => void;
}

/** Follows a build to its end. Throws BUILD_CANCELLED, BUILD_NOT_FOUND, and what `Patience.ask` throws; each says how to attach again. */
export async function watchBuild(reference: BuildReference, options: WatchOptions): Promise<Build> {
  const watch = new Watch(reference, options);
  try {
    return await watch.untilEnded();
  } catch (error) {
    if (error instanceof Interrupted) return await watch.leave();
    if (!(error instanceof AppError)) throw error;
    options.onSettled();
    throw error.code === 'BUILD_NOT_FOUND' ? error : error.standing(watch.goesOn());
  }
}

class Watch {
  private readonly patience: Patience;
  private readonly log: LogFollower;
  private readonly told = new Set<string>();
  private readonly members = new Map<string, Build>();
  /** Builds of a batch that have ended and whose log has not been shown yet. */
  private readonly ended: { readonly identifier: string; readonly build: Build; readonly sinceMs: number }[] = [];
  private last: Build | undefined;

  constructor(private readonly reference: BuildReference, private readonly options: WatchOptions) {
    this.patience = new Patience(options);
    this.log = new LogFollower(options, this.patience);
  }

  async untilEnded(): Promise<Build> {
    const { clock, signal } = this.options;
    const deadline = clock.now() + WATCH_MS_MAX;
    for (let looks = 0; clock.now() < deadline; looks++) {
      const build = await this.look(looks);
      if (build?.isEnded === true) this.options.onSettled();
      if (build !== undefined) await this.show(build);
      if (build?.isEnded === true) return { ...build, members: this.withBuilds(build) };
      await clock.sleep(looks < FIRST_LOOKS ? FIRST_LOOK_MS : LOOK_MS, signal);
    }
    throw new AppError('BUILD_UNREACHABLE', `${this.reference.id} has not ended within 48 hours, longer than any build may take`);
  }

  /** What the console shows, and how to come back. */
  goesOn(): string {
    const { id, kind } = this.reference;
    const page = this.last?.consoleUrl ?? '';
    return `${kind} ${id} goes on${page === '' ? '' : `: ${page}`}. Attach again: redshift-devops build${kind === 'batch' ? ' --batch' : ''} --attach ${id}`;
  }

  /** The last act of a run that was told to stop: its own build is stopped, somebody else's is not. */
  async leave(): Promise<never> {
    if (this.last?.isEnded === true) throw cancelled(`the build had ended as ${this.last.status}, and the rest of its log was not read`);
    if (!this.options.isOwn) throw cancelled('the build was started elsewhere and is not stopped').standing(this.goesOn());
    const { id } = this.reference;
    const { clock } = this.options;
    const { isStopped, why } = await within(STOP_MS_MAX, clock, (signal) => stopBuild(this.reference, { ...this.options, signal })) ?? { isStopped: false, why: 'CodeBuild did not answer' };
    if (isStopped) this.options.onSettled();
    if (isStopped) throw new AppError('BUILD_CANCELLED', `the run was told to stop; CodeBuild was told to stop ${id}`, { next: 'Nothing: the build ends as STOPPED.' });
    throw cancelled(`whether ${id} was stopped is not known: ${why}`).standing(this.goesOn());
  }

  private async look(looks: number): Promise<Build | undefined> {
    const { builds, signal, isOwn } = this.options;
    const build = await this.patience.ask(() => builds.look(this.reference, signal));
    if (build === undefined && (this.last !== undefined || !isOwn || looks >= UNKNOWN_LOOKS_MAX)) {
      throw new AppError('BUILD_NOT_FOUND', `there is no ${this.reference.kind} ${this.reference.id} in ${builds.region}`, { next: 'Check the id (project:uuid), the region, the account of the credentials, and batch for a batch build. A build is kept for a year.' });
    }
    this.last = build ?? this.last;
    return build;
  }

  private async show(build: Build): Promise<void> {
    this.tellPhases(build.phases.filter(({ type }) => BEFORE_LOG.has(type)));
    if (build.kind === 'batch') return await this.showMembers(build);
    await this.log.follow(build);
    if (build.isEnded) await this.log.drain(build);
    if (this.log.isOver) this.tellPhases(build.phases);
  }

  /**
   * A batch has no log of its own: its phases are told, and those of its builds. A build's log is shown when it has ended, because those of
   * builds that run at the same time could not be told apart.
   */
  private async showMembers(batch: Build): Promise<void> {
    this.tellPhases(batch.phases);
    const { builds, clock, signal } = this.options;
    const open = batch.members.filter(({ id }) => id !== '' && this.members.get(id)?.isEnded !== true);
    const looked = open.length === 0 ? [] : await this.patience.ask(() => builds.lookAll(open.map(({ id }) => id), signal));
    for (const build of looked) this.members.set(build.id, build);
    for (const { identifier, id } of open) {
      const build = this.members.get(id);
      if (build === undefined) continue;
      this.tellPhases(build.phases, `${identifier}: `, id);
      if (!build.isEnded || !this.isNew(id)) continue;
      this.note(`${identifier}: ${build.status}${build.log.url === '' ? '' : `, log ${build.log.url}`}`);
      this.ended.push({ identifier, build, sinceMs: clock.now() });
    }
    await this.showLogs(batch.isEnded);
  }

  /** Shows the logs that are whole by now; at the end of the batch all that are left. */
  private async showLogs(isLast: boolean): Promise<void> {
    const { clock, signal } = this.options;
    for (let next = this.ended[0]; next !== undefined; next = this.ended[0]) {
      const restMs = next.sinceMs + LOG_DELAY_MS - clock.now();
      if (restMs > 0 && !isLast) return;
      if (restMs > 0) await clock.sleep(restMs, signal);
      this.ended.shift();
      await this.showLog(next.identifier, next.build);
    }
  }

  private async showLog(identifier: string, build: Build): Promise<void> {
    const { emit } = this.options;
    const follower = new LogFollower({ ...this.options, emit: (event) => emit(ofMember(identifier, event)) }, this.patience);
    emit({ kind: 'build-phase', phase: `${identifier}: log` });
    await follower.readWhole(build);
    emit({ kind: 'build-log-end' });
  }

  private withBuilds(batch: Build): Build['members'] {
    return batch.members.map((member) => {
      const build = this.members.get(member.id);
      return build === undefined ? member : { ...member, build };
    });
  }

  private tellPhases(phases: readonly BuildPhase[], prefix = '', id = ''): void {
    for (const phase of phases) {
      if (phase.status === undefined || phase.status === 'IN_PROGRESS' || !this.isNew(`${id} ${phase.type}`)) continue;
      const why = isFailed(phase) ? reasonOf(phase) : '';
      this.note(`${prefix}${phase.type} ${phase.status}${phase.seconds === undefined ? '' : `, ${phase.seconds} s`}${why === '' ? '' : `: ${why}`}`);
    }
  }

  private isNew(what: string): boolean {
    const isNew = !this.told.has(what);
    this.told.add(what);
    return isNew;
  }

  private note(text: string): void {
    this.options.emit({ kind: 'note', text });
  }
}

/** What a build of a batch says, with its name. */
function ofMember(identifier: string, event: ProgressEvent): ProgressEvent {
  if (event.kind === 'build-phase') return { ...event, phase: `${identifier}: ${event.phase}` };
  return event.kind === 'note' ? { ...event, text: `${identifier}: ${event.text}` } : event;
}

const BEFORE_LOG: ReadonlySet<string> = new Set(['SUBMITTED', 'QUEUED', 'PROVISIONING']);
