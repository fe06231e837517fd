/** What a command is: a value with its inputs and outputs, from which the CLI, the action and the docs are made. */
import type { WarehouseTarget } from '../core/config.js';
import type { Clock } from '../ports/clock.js';
import type { Forge } from '../ports/forge.js';
import type { Host, Outcome } from '../ports/host.js';
import type { SourceControl } from '../ports/source-control.js';
import type { SourceTree } from '../ports/source-tree.js';
import type { OpenWarehouse } from '../ports/warehouse.js';

interface InputBase {
  readonly summary: string;
  /** Placeholder of the value in the help. */
  readonly value?: string;
  readonly default?: string;
}

/** One input of a command: an option of the CLI, an input of the action. */
export type InputSpec =
  | InputBase & { readonly kind: 'text' }
  | InputBase & { readonly kind: 'flag' }
  | InputBase & { readonly kind: 'choice'; readonly choices: readonly string[] }
  | InputBase & { readonly kind: 'number' }
  /** Positional arguments of the CLI; lines or spaces separate them in an action's input. */
  | InputBase & { readonly kind: 'paths' };

export type InputSpecs = Readonly<Record<string, InputSpec>>;

type ValueOf<S extends InputSpec> = S extends { kind: 'flag' } ? boolean
  : S extends { kind: 'number' } ? number | undefined
    : S extends { kind: 'paths' } ? readonly string[]
      : S extends { kind: 'choice'; choices: readonly (infer C)[]; default: string } ? C & string
        : S extends { kind: 'choice'; choices: readonly (infer C)[] } ? (C & string) | undefined
          : string | undefined;

export type InputValues<I extends InputSpecs> = { readonly [K in keyof I]: ValueOf<I[K]> };

/** Everything outside the core that a command may use. */
export interface World {
  readonly host: Host;
  readonly clock: Clock;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly files: SourceTree;
  /** Aborted when the run is told to stop. */
  readonly signal: AbortSignal;
  openWarehouse(target: WarehouseTarget): Promise<OpenWarehouse>;
  /** The forge of this run, or undefined where there is no pull request or no token. */
  openForge(): Promise<Forge | undefined>;
  /** Git, where the working folder is. */
  openSourceControl(): Promise<SourceControl>;
  /** Serves the embedded warehouse on loopback until the signal is aborted. */
  serve(options: ServeOptions): Promise<void>;
}

export interface ServeOptions {
  readonly port: number;
  readonly data: string | undefined;
  /** The folder that stands for S3. */
  readonly s3: string | undefined;
  /** Whether only requests are taken that are signed with the credentials of this process's environment. */
  readonly requireSignature: boolean;
  onReady(url: string): void;
}

export interface Command<I extends InputSpecs = InputSpecs> {
  readonly name: string;
  readonly summary: string;
  readonly inputs: I;
  /** Output name to what it holds. `verdict` and `report` are every action's. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether users run it as a GitHub action; scaffolding and servers are for the terminal only. */
  readonly action: boolean;
  run(inputs: InputValues<I>, world: World): Promise<Outcome>;
}

export function defineCommand<const I extends InputSpecs>(command: Command<I>): Command<I> {
  return command;
}
