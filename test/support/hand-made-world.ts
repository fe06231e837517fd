/** A world for commands: real files in a folder of their own, a warehouse in memory, and a host and a forge that remember. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command, InputSpecs, World } from '../../src/commands/command.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import type { FindingsCheck, Forge, PullRequestSource } from '../../src/ports/forge.js';
import type { Host, Outcome, ProgressEvent, RunContext } from '../../src/ports/host.js';
import { createFileSystem } from '../../src/services/file-system.js';
import { createGit } from '../../src/services/git.js';
import { SimulatedWarehouse } from '../simulation/simulated-warehouse.js';

export class HandMadeWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'world-'));
  readonly warehouse = Object.assign(new SimulatedWarehouse(() => 'ok'), { emulation: () => ({ executed: 3, recorded: 2, notEmulated: 1 }) });
  readonly events: ProgressEvent[] = [];
  readonly masked: string[] = [];
  readonly comments: { readonly pullRequest: string; readonly marker: string; readonly body: string }[] = [];
  readonly abort = new AbortController();
  /** Check runs that were written, and whether they may be. */
  readonly checks: FindingsCheck[] = [];
  mayCheck = true;
  /** The number of the pull request a fork's commit is the head of. */
  forkPullRequest: string | undefined;
  readonly asked: PullRequestSource[] = [];
  /** Called before a comment is written; may throw what a forge would. */
  beforeComment: () => void = () => undefined;
  /** What the forge takes and whether a run has a vote there. */
  forge: Pick<Forge, 'commentLengthMax' | 'setApproval'> = { commentLengthMax: 64_000 };
  opened = 0;
  /** Outputs that were set before the end, in order. */
  readonly outputs: (readonly [name: string, value: string])[] = [];
  readonly kept = new Map<string, string>();
  variables: Readonly<Record<string, string>> = {};
  openBuilds: World['openBuilds'] = () => Promise.reject(new Error('this world has no CodeBuild'));

  /** `host` takes part in the place of the one that remembers. */
  constructor(private readonly run: Partial<RunContext> = {}, private readonly host?: Host) {}

  /** What the command sees. */
  get world(): World {
    const { warehouse } = this;
    return {
      host: this.host ?? {
        run: { host: 'terminal', id: 'run1', actor: 'alice', commit: 'f00dfeed', runUrl: '', pullRequest: '', base: '', repository: '', ...this.run },
        input: () => undefined,
        output: (name, value) => this.outputs.push([name, value]),
        remember: (name, value) => this.kept.set(name, value),
        remembered: (name) => this.kept.get(name) || undefined,
        emit: (event) => this.events.push(event),
        mask: (secret) => this.masked.push(secret),
        finish: () => Promise.resolve(),
        fail: () => Promise.resolve(),
      },
      clock: { now: () => warehouse.nowMs, sleep: () => Promise.resolve() },
      random: () => 1,
      files: createFileSystem(this.folder),
      signal: this.abort.signal,
      openWarehouse: () => {
        this.opened++;
        return Promise.resolve(warehouse);
      },
      openForge: () => Promise.resolve({
        ...this.forge,
        upsertComment: (pullRequest: string, marker: string, body: string) => {
          this.beforeComment();
          this.comments.push({ pullRequest, marker, body });
          return Promise.resolve(`comment-${this.comments.length}`);
        },
        findPullRequest: (source: PullRequestSource) => {
          this.asked.push(source);
          return Promise.resolve(this.forkPullRequest);
        },
        annotate: (check: FindingsCheck) => {
          if (this.mayCheck) this.checks.push(check);
          return Promise.resolve(this.mayCheck ? `check-${this.checks.length}` : undefined);
        },
      }),
      openSourceControl: () => Promise.resolve(createGit(this.folder, process.env)),
      openMirror: () => Promise.reject(new Error('no test of this world mirrors')),
      openBuilds: (region) => this.openBuilds(region),
      env: (name) => this.variables[name],
      serve: () => Promise.resolve(),
    };
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs a command as the command line does. */
  invoke<I extends InputSpecs>(command: Command<I>, ...args: readonly string[]): Promise<Outcome> {
    return command.run(readInputs(command, args, () => undefined), this.world);
  }

  /** Everything a person or a program could have read of an outcome. */
  seen(outcome: Outcome): string {
    return JSON.stringify([outcome, this.events, this.comments]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
