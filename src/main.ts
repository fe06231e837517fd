/** Composes host, command and world; holds the only catch that ends a run; sets the exit code. */
import { COMMANDS } from './commands/registry.js';
import { AppError } from './core/errors.js';
import { surviveLostOutput } from './hosts/lost-output.js';
import type { Host, Outcome } from './ports/host.js';
import type { RealWorld } from './world.js';

/** Runs the command line. Resolves when everything is written; the exit code is set, not forced, so that streams can drain. */
export async function runCli(args: readonly string[]): Promise<void> {
  surviveLostOutput(process);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return print((await import('./commands/help.js')).renderHelp(COMMANDS));
  if (name === '--version' || name === '-v') return print((await import('./core/version.js')).VERSION);
  const noColor = rest.includes('--no-color');
  await run(name, rest.filter((word) => word !== '--no-color'), !noColor);
}

/** Runs one command as a GitHub action: its inputs come from the runner. */
export async function runAction(name: string): Promise<void> {
  await run(name, [], false);
}

/** Runs the root action, whose input `command` picks the command. */
export async function runRootAction(): Promise<void> {
  await run(process.env['INPUT_COMMAND'] ?? '', [], false);
}

/** Runs what a command's action does in the step afterwards, when the job was cancelled or killed as well as when it was not. */
export async function runAfterwards(name: string): Promise<void> {
  const command = await COMMANDS.find((each) => each.name === name)?.load();
  if (command?.afterwards === undefined) return;
  const { chooseHost } = await import('./hosts/choose-host.js');
  const host = await chooseHost({ color: false, command: name });
  const { createWorld } = await import('./world.js');
  const world = createWorld(host, new AbortController().signal, process.env, process.cwd());
  try {
    await command.afterwards(world);
  } catch (error) {
    const failure = await toAppError(error);
    await host.fail(failure);
    process.exitCode = failure.exit;
  } finally {
    await world.close();
  }
}

/** The same for the root action. */
export async function runRootAfterwards(): Promise<void> {
  await runAfterwards(process.env['INPUT_COMMAND'] ?? '');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(name: string, args: readonly string[], color: boolean): Promise<void> {
  const entry = COMMANDS.find((each) => each.name === name);
  if (entry !== undefined && (args.includes('--help') || args.includes('-h'))) {
    const { renderCommandHelp } = await import('./commands/help.js');
    return print(renderCommandHelp(await entry.load()));
  }
  const { chooseHost } = await import('./hosts/choose-host.js');
  const host = await chooseHost({ color, command: name });
  process.exitCode = await runInHost(name, args, host, openRealWorld);
}

async function openRealWorld(host: Host, signal: AbortSignal): Promise<RealWorld> {
  const { createWorld } = await import('./world.js');
  return createWorld(host, signal, process.env, process.cwd());
}

/** Runs one command to its end in a host, in the world that `open` opens, and returns the exit code. */
export async function runInHost(name: string, args: readonly string[], host: Host, open: (host: Host, signal: AbortSignal) => Promise<RealWorld>): Promise<number> {
  const entry = COMMANDS.find((each) => each.name === name);
  const abort = new AbortController();
  let leftBehind = 'A statement may still run in the warehouse; redshift-devops status tells.';
  const forget = onSignals(abort, () => leftBehind);
  try {
    if (entry === undefined) throw new AppError('USAGE', `there is no command "${name}"; commands are ${COMMANDS.map((each) => each.name).join(', ')}`);
    const command = await entry.load();
    leftBehind = command.leftBehind ?? leftBehind;
    const { readInputs } = await import('./commands/read-inputs.js');
    const inputs = readInputs(command, args, (input) => host.input(input));
    const world = await open(host, abort.signal);
    try {
      const outcome = await command.run(inputs, world);
      await host.finish(outcome);
      return exitCode(outcome);
    } finally {
      await world.close();
    }
  } catch (error) {
    const failure = await toAppError(error);
    await host.fail(failure);
    return failure.exit;
  } finally {
    forget();
  }
}

function exitCode(outcome: Outcome): number {
  if (outcome.needsPerson === true) return 3;
  return outcome.verdict === 'passed' ? 0 : 1;
}

async function toAppError(error: unknown): Promise<AppError> {
  if (error instanceof AppError) return error;
  const known = (await import('./engine/failures.js')).fromWarehouse(error);
  if (known !== undefined) return known;
  return new AppError('INTERNAL', error instanceof Error ? (error.stack ?? error.message) : String(error), { cause: error });
}

/** Ctrl-C, what runners and containers send, and the terminal that is closed. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm and a terminal both hand on one Ctrl-C, so a second signal counts only after a moment. */
const SECOND_SIGNAL_AFTER_MS = 1_500;
/** A runner kills ten seconds after its first signal, and the last line must be written before. */
const STOP_MS_MAX = 9_000;

/** The first signal asks the run to stop in order; a second one, or too long a wait, ends the process. */
function onSignals(abort: AbortController, leftBehind: () => string): () => void {
  let firstMs: number | undefined;
  const stop = (): void => {
    if (firstMs !== undefined && performance.now() - firstMs > SECOND_SIGNAL_AFTER_MS) end('stopped by a second signal', leftBehind());
    if (firstMs !== undefined) return;
    firstMs = performance.now();
    abort.abort();
    setTimeout(() => end(`did not stop within ${STOP_MS_MAX / 1000} seconds`, leftBehind()), STOP_MS_MAX).unref();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  };
}

function end(why: string, leftBehind: string): never {
  process.stderr.write(`\nredshift-devops ${why}. ${leftBehind}\n`);
  process.exit(130);
}
