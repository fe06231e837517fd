/** Turns the words of a command line, and what the pipeline's author set, into a command's inputs. Flag beats environment beats default. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '../core/errors.js';
import type { Command, InputSpec, InputSpecs, InputValues } from './command.js';

/** Throws USAGE with the argument that is not understood. `hostInput` is asked for what no flag gives. */
export function readInputs<I extends InputSpecs>(command: Command<I>, args: readonly string[], hostInput: (name: string) => string | undefined): InputValues<I> {
  const { values, positionals } = parse(command, args);
  const takesPaths = Object.values(command.inputs).some(({ kind }) => kind === 'paths');
  if (!takesPaths && positionals.length > 0) throw new AppError('USAGE', `${command.name} takes no argument "${positionals[0] ?? ''}"`);
  const entries = Object.entries(command.inputs).map(([name, spec]) => {
    if (spec.kind === 'paths') return [name, paths(positionals, hostInput(name))];
    if (spec.kind === 'list') return [name, list(values[name], hostInput(name))];
    return [name, read(name, spec, once(name, values[name]) ?? hostInput(name))];
  });
  return Object.fromEntries(entries) as InputValues<I>;
}

/** The inputs as if nobody had set any but these: for a command that runs others. */
export function defaultInputs<I extends InputSpecs>(command: Command<I>, given: Readonly<Record<string, string | undefined>>): InputValues<I> {
  return readInputs(command, [], (name) => given[name]);
}

function parse(command: Command, args: readonly string[]) {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { kind }] of Object.entries(command.inputs)) if (kind !== 'paths') options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: true };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Its first sentence says what is wrong; the others guess at what was meant.
    const [sentence = ''] = (error as Error).message.split(/\.?(?:\n|$)|\. /);
    throw new AppError('USAGE', `${command.name}: ${sentence}`, { next: `Run redshift-devops ${command.name} --help.` });
  }
}

type Given = string | boolean | readonly (string | boolean)[] | undefined;

/** Of two environments neither is the one that was meant. */
function once(name: string, values: Given): string | boolean | undefined {
  if (typeof values !== 'object') return values;
  if (values.length > 1) throw new AppError('USAGE', `--${name} is there more than once`);
  return values[0];
}

function paths(positionals: readonly string[], given: string | undefined): readonly string[] {
  if (positionals.length > 0) return positionals;
  return (given ?? '').split(/\s+/).filter((path) => path !== '');
}

function list(given: Given, fromHost: string | undefined): readonly string[] {
  if (typeof given === 'object') return given.map(String);
  return (fromHost ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function read(name: string, spec: Exclude<InputSpec, { kind: 'paths' | 'list' }>, given: string | boolean | undefined): string | boolean | number | undefined {
  if (typeof given === 'boolean') return given;
  const value = given ?? spec.default;
  switch (spec.kind) {
    case 'flag': return readFlag(name, value);
    case 'number': return readNumber(name, value);
    case 'choice':
      if (value !== undefined && !spec.choices.includes(value)) throw new AppError('USAGE', `${name} is "${value}"; it may be ${spec.choices.join(', ')}`);
      return value;
    case 'text': return value;
  }
}

function readFlag(name: string, value: string | undefined): boolean {
  if (value === undefined || /^(false|no|0)$/i.test(value)) return false;
  if (/^(true|yes|1)$/i.test(value)) return true;
  throw new AppError('USAGE', `${name} is "${value}"; it may be true or false`);
}

function readNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new AppError('USAGE', `${name} is "${value}"; it must be a whole number`);
  return Number(value);
}
