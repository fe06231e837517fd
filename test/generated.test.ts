import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { generatedFiles, staleFiles } from '../scripts/generate.js';
import { CONFIG_KEYS } from '../scripts/generate/config-docs.js';
import { parseConfig } from '../src/core/config.js';
import { ERRORS } from '../src/core/errors.js';
import { RULES } from '../src/core/lint/registry.js';
import { VERSION } from '../src/core/version.js';

let files: ReadonlyMap<string, string>;
beforeAll(async () => { files = await generatedFiles('.'); });

const textOf = (path: string) => files.get(path) ?? '';

test('every generated file is as npm run generate writes it', async () => {
  const different: string[] = [];
  for (const [path, text] of files) if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) different.push(path);
  expect({ different, next: 'npm run generate' }).toEqual({ different: [], next: 'npm run generate' });
});

test('nothing is left of what is generated no more', async () => {
  expect(await staleFiles('.', files)).toEqual([]);
});

test('a left-over file would be found', async () => {
  const fewer = new Map([...files].filter(([path]) => path !== 'docs/commands/lint.md' && path !== 'actions/lint/index.js'));
  expect(await staleFiles('.', fewer)).toEqual(['actions/lint/index.js', 'docs/commands/lint.md']);
});

test('the version is package.json’s', async () => {
  expect(VERSION).toBe((JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }).version);
});

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

describe('actions', () => {
  const actions = () => [...files.keys()].filter((path) => path.endsWith('action.yml')).map((path) => [path, parse(textOf(path)) as ActionFile] as const);

  test('there is one for lint, plan and apply, and the root', () => {
    expect(actions().map(([path]) => path)).toEqual(expect.arrayContaining(['action.yml', 'actions/lint/action.yml', 'actions/plan/action.yml', 'actions/apply/action.yml']));
  });

  test('each runs on node24 a file that is there and loads the bundle', () => {
    for (const [path, { runs }] of actions()) {
      expect(runs.using).toBe('node24');
      const main = posix.join(posix.dirname(path), runs.main);
      const [, bundle = ''] = /^import \{ \w+ \} from '([^']+)';$/m.exec(textOf(main)) ?? [];
      expect(posix.join(posix.dirname(main), bundle)).toBe('dist/main.js');
    }
  });

  test('inputs and outputs have names GitHub takes and say what they are', () => {
    for (const [, { inputs, outputs }] of actions()) {
      for (const [name, { description }] of [...Object.entries(inputs), ...Object.entries(outputs)]) {
        expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(description).toMatch(/\S/);
      }
      expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['verdict', 'report']));
    }
  });

  test('only the token has a default: an unset input must fall to the command’s own', () => {
    for (const [path, { inputs }] of actions()) {
      const withDefault = Object.entries(inputs).filter(([, input]) => input.default !== undefined);
      expect(withDefault.map(([name, input]) => [name, input.default])).toEqual(/^(action|actions\/plan\/action)\.yml$/.test(path) ? [['github-token', '${{ github.token }}']] : []);
    }
  });

  test('the root action takes every input and gives every output of the others', () => {
    const [, root] = actions().find(([path]) => path === 'action.yml') ?? [];
    for (const [, { inputs, outputs }] of actions()) {
      expect(Object.keys(root?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(Object.keys(root?.outputs ?? {})).toEqual(expect.arrayContaining(Object.keys(outputs)));
    }
    expect(root?.inputs['command']?.required).toBe(true);
  });
});

describe('buildspec.yml under bash, with the variables of CodeBuild', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'buildspec-'));
    await mkdir(join(folder, 'bin'));
    // Stands in for node: writes down what it was called with, and fails where the test says so.
    await writeFile(join(folder, 'bin/node'), '#!/bin/bash\necho "$*" >> "$CALLS"\n[[ "$*" != "$FAIL" ]]\n');
    await chmod(join(folder, 'bin/node'), 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** CodeBuild runs a phase's commands in one shell and stops at the first that fails. */
  async function build(variables: Readonly<Record<string, string>>): Promise<{ readonly calls: readonly string[]; readonly failed: boolean }> {
    const spec = parse(textOf('buildspec.yml')) as { readonly env: { readonly shell: string; readonly variables: Readonly<Record<string, string>> }; readonly phases: { readonly build: { readonly commands: readonly string[] } } };
    const calls = join(folder, 'calls');
    await writeFile(calls, '');
    const script = spec.phases.build.commands.map((command) => `${command}\nstatus=$?; if (( status != 0 )); then exit $status; fi`).join('\n');
    const env = { PATH: `${folder}/bin:/usr/bin:/bin`, CALLS: calls, FAIL: '', ...spec.env.variables, ...variables };
    const failed = await promisify(execFile)(spec.env.shell, ['-c', script], { env }).then(() => false, () => true);
    return { calls: (await readFile(calls, 'utf8')).trim().split('\n'), failed };
  }

  const ALL = ['dist/cli.js lint', 'dist/cli.js plan', 'dist/cli.js apply', 'dist/cli.js test'];

  test.each([
    ['a push', { CODEBUILD_WEBHOOK_TRIGGER: 'branch/main', CODEBUILD_SOURCE_VERSION: 'a'.repeat(40) }, ALL],
    ['a branch that is called pr', { CODEBUILD_WEBHOOK_TRIGGER: 'branch/pr/1' }, ALL],
    ['a build by hand', {}, ALL],
    ['a pull request', { CODEBUILD_WEBHOOK_TRIGGER: 'pr/7' }, ALL.slice(0, 2)],
    ['a pull request by hand', { CODEBUILD_SOURCE_VERSION: 'pr/7' }, ALL.slice(0, 2)],
    ['a hostile name', { CODEBUILD_WEBHOOK_TRIGGER: 'branch/$(touch pwned) "; exit 0; #' }, ALL],
  ])('%s runs what it should', async (_what, variables, expected) => {
    expect(await build(variables)).toEqual({ calls: expected, failed: false });
  });

  test.each([[0, 'lint'], [1, 'plan'], [2, 'apply']])('a failure of stage %d, %s, ends the build', async (index, stage) => {
    expect(await build({ FAIL: `dist/cli.js ${stage}` })).toEqual({ calls: ALL.slice(0, index + 1), failed: true });
  });

  test('names a configuration that is there and collects the reports', async () => {
    const spec = parse(textOf('buildspec.yml')) as { readonly version: number; readonly env: { readonly variables: Readonly<Record<string, string>> }; readonly reports: unknown };
    expect(spec.version).toBe(0.2);
    await readFile(spec.env.variables['REDSHIFT_DEVOPS_CONFIG'] ?? '', 'utf8');
    expect(spec.reports).toEqual({ 'redshift-devops': { files: ['*.xml'], 'base-directory': 'reports', 'file-format': 'JUNITXML' } });
  });
});

describe('docs', () => {
  test('every error has its section, which the error’s own text points at', () => {
    for (const [code, { exit }] of Object.entries(ERRORS)) expect(textOf('docs/errors.md')).toMatch(new RegExp(`## Exit ${exit}:[^]*\\n### ${code}\\n`));
  });

  test('every rule has a page and a row in the index', () => {
    for (const { id } of RULES) {
      expect(textOf(`docs/rules/${id}.md`)).toContain(`# ${id}\n`);
      expect(textOf('docs/rules/README.md')).toContain(`(${id}.md)`);
    }
  });

  test('every link of a generated page leads to a generated page', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.md')) continue;
      for (const [, link = ''] of text.matchAll(/\]\(([^)#]+\.md)\)/g)) expect(files.has(posix.join(posix.dirname(path), link))).toBe(true);
    }
  });

  const ENVIRONMENT = 'warehouse = redshift://cluster/dev';
  const environmentOf = (key: string): string => key === 'warehouse' ? '' : key.startsWith('embedded_') ? 'warehouse = embedded:memory\n' : `${ENVIRONMENT}\n`;
  const concrete = (key: string) => key.replace('<rule>', 'types/text').replace('<name>', 'bucket');

  test('docs/config.md knows every key that the parser takes', () => {
    for (const [section, keys] of Object.entries(CONFIG_KEYS)) {
      const header = section === '' ? '' : `[${section.replace('<name>', 'x')}]\n`;
      const told = errorOf(`${header}nonsense = 1\n`);
      const named = told.slice(told.indexOf(' are ') + 5).split(/, | and /);
      expect(keys.map(({ key }) => key).sort()).toEqual(named.sort());
    }
  });

  test('and only such keys, with examples that parse', () => {
    for (const [section, keys] of Object.entries(CONFIG_KEYS)) {
      for (const { key, example } of keys) {
        const line = `${concrete(key)} = ${example}`;
        const environment = section.startsWith('environment') ? `[environment.dev]\n${environmentOf(key)}${line}\n` : `[environment.dev]\n${ENVIRONMENT}\n`;
        const text = section === '' ? `${line}\n${environment}` : section === 'lint' ? `[lint]\n${line}\n${environment}` : environment;
        expect(parseConfig('redshift-devops.ini', text).environments.size).toBe(1);
      }
    }
  });
});

function errorOf(text: string): string {
  try {
    parseConfig('redshift-devops.ini', text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the parser took a key that is nonsense');
}
