import { describe, expect, test } from '@jest/globals';
import { defineCommand, type InputValues } from '../../src/commands/command.js';
import { defaultInputs, readInputs } from '../../src/commands/read-inputs.js';

const INPUTS = {
  name: { kind: 'text', summary: '' },
  level: { kind: 'choice', choices: ['low', 'high'], default: 'low', summary: '' },
  mode: { kind: 'choice', choices: ['a', 'b'], summary: '' },
  fast: { kind: 'flag', summary: '' },
  'max-risk': { kind: 'number', summary: '' },
  env: { kind: 'list', summary: '' },
  files: { kind: 'paths', summary: '' },
} as const;
const command = defineCommand({ name: 'probe', summary: '', inputs: INPUTS, outputs: {}, action: false, run: () => Promise.reject(new Error('never run')) });
const { files: _files, ...WITHOUT_PATHS } = INPUTS;
const without = defineCommand({ ...command, inputs: WITHOUT_PATHS, run: () => Promise.reject(new Error('never run')) });

function read(args: readonly string[], env: Readonly<Record<string, string>> = {}): InputValues<typeof INPUTS> {
  return readInputs(command, args, (name) => env[name]);
}

function problem(args: readonly string[], env: Readonly<Record<string, string>> = {}): unknown {
  try {
    return read(args, env);
  } catch (error) {
    return error;
  }
}

describe('an input', () => {
  test('is the flag\'s, else the environment\'s, else the default', () => {
    expect(read(['--level', 'high'], { level: 'low' }).level).toBe('high');
    expect(read([], { level: 'high' }).level).toBe('high');
    expect(read([]).level).toBe('low');
    expect(read(['--max-risk=3'], { 'max-risk': '4' })['max-risk']).toBe(3);
  });

  test('that is a list may be there several times, and is a line each where it comes from elsewhere', () => {
    expect(read(['--env', 'A=1, 2', '--env', ' B ']).env).toEqual(['A=1, 2', ' B ']);
    expect(read([], { env: '\n A=1, 2\r\n\n  B\n' }).env).toEqual(['A=1, 2', 'B']);
    expect(read(['--env', 'C'], { env: 'A' }).env).toEqual(['C']);
  });

  test('without a value or a default is undefined, false or empty', () => {
    expect(read([])).toEqual({ name: undefined, level: 'low', mode: undefined, fast: false, 'max-risk': undefined, env: [], files: [] });
  });

  test('may be empty on the command line, which is not unset: an empty approval must not count as none', () => {
    expect(read(['--name='], { name: 'from the environment' }).name).toBe('');
    expect(read(['--name', ''], { name: 'from the environment' }).name).toBe('');
  });

  test('may begin with a dash after an equals sign', () => {
    expect(read(['--name=-x']).name).toBe('-x');
  });

  test.each<[string, boolean]>([['true', true], ['TRUE', true], ['yes', true], ['1', true], ['false', false], ['No', false], ['0', false]])('that is a flag may be "%s" in the environment', (value, expected) => {
    expect(read([], { fast: value }).fast).toBe(expected);
    expect(read(['--fast'], { fast: value }).fast).toBe(true);
  });

  test('of paths takes the words of the command line, or those of the environment between blanks', () => {
    expect(read(['a', '--fast', 'b c'], { files: 'x' }).files).toEqual(['a', 'b c']);
    expect(read([], { files: ' a\n b\tc ' }).files).toEqual(['a', 'b', 'c']);
    expect(read(['--', '--fast']).files).toEqual(['--fast']);
  });
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
  ['an unknown option', ['--nothing'], {}, /^probe: Unknown option '--nothing'$/],
  ['a value for a flag', ['--fast=true'], {}, /--fast/],
  ['no value', ['--name'], {}, /^probe: Option '--name <value>' argument missing$/],
  ['an option in place of a value', ['--name', '--fast'], {}, /^probe: Option '--name' argument is ambiguous$/],
  ['a choice that is none', ['--level', 'top'], {}, /^level is "top"; it may be low, high$/],
  ['a choice that is none in the environment', [], { mode: 'c' }, /^mode is "c"; it may be a, b$/],
  ['a flag that is none', [], { fast: 'maybe' }, /^fast is "maybe"; it may be true or false$/],
  ['a number that is none', ['--max-risk', '1.5'], {}, /^max-risk is "1.5"; it must be a whole number$/],
  ['an empty number', ['--max-risk='], {}, /^max-risk is ""/],
  ['a number too large to be meant', ['--max-risk', '12345678901'], {}, /whole number/],
  ['the same option twice', ['--name', 'dev', '--name', 'prod'], {}, /^--name is there more than once$/],
  ['the same flag twice', ['--fast', '--fast'], {}, /^--fast is there more than once$/],
])('%s is a mistake of usage on one line', (_name, args, env, message) => {
  expect(problem(args, env)).toMatchObject({ code: 'USAGE', exit: 2, message: expect.stringMatching(message) });
  expect((problem(args, env) as Error).message).not.toContain('\n');
});

test('a command without paths takes no words', () => {
  expect(() => readInputs(without, ['word'], () => undefined)).toThrow('probe takes no argument "word"');
});

test('a command that runs another one passes on what is given, and neither flags nor environment', () => {
  expect(defaultInputs(command, { level: 'high', name: undefined })).toMatchObject({ level: 'high', name: undefined, fast: false, files: [] });
});
