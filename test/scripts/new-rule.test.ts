/** `npm run new -- rule …`, in a folder that looks like the project. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../src/core/lint/linter.js';
import { RULES } from '../../src/core/lint/registry.js';
import type { LintRule } from '../../src/core/lint/rule.js';
import { FAMILIES } from '../../src/core/report/rule-docs.js';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { VERSION } from '../../src/core/version.js';

const RULES_FOLDER = 'src/core/lint/rules';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-rule-'));
  mkdirSync(join(folder, RULES_FOLDER), { recursive: true });
  writeFileSync(join(folder, 'package.json'), readFileSync('package.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...words: readonly string[]): { readonly exit: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/new.mjs'), ...words], { cwd: folder, encoding: 'utf8' });
  return { exit: status, stdout, stderr };
}

const written = (): readonly string[] => readdirSync(join(folder, RULES_FOLDER));

function ruleText(): string {
  expect(run('rule', 'mv/auto-refresh').exit).toBe(0);
  return readFileSync(join(folder, RULES_FOLDER, 'mv-auto-refresh.ts'), 'utf8');
}

describe('what it writes', () => {
  test('is one file with the id, and what to do next', () => {
    const { exit, stdout } = run('rule', 'mv/auto-refresh');
    expect(exit).toBe(0);
    expect(stdout).toContain('Wrote src/core/lint/rules/mv-auto-refresh.ts.');
    expect(stdout).toContain('npm run generate');
    expect(stdout).toContain('-t mv/auto-refresh');
    expect(written()).toEqual(['mv-auto-refresh.ts']);
    const text = readFileSync(join(folder, RULES_FOLDER, 'mv-auto-refresh.ts'), 'utf8');
    expect(text).toContain('export const mvAutoRefresh = defineRule({\n  id: \'mv/auto-refresh\',');
    expect(text).toContain(`since: '${VERSION}'`);
  });

  test('compiles', () => {
    const path = resolve(RULES_FOLDER, 'mv-auto-refresh.ts');
    const text = ruleText();
    const { config } = ts.readConfigFile('tsconfig.json', (name) => ts.sys.readFile(name)) as { readonly config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const host = ts.createCompilerHost(options);
    const program = ts.createProgram([path], { ...options, noEmit: true }, {
      ...host,
      fileExists: (name) => name === path || host.fileExists(name),
      readFile: (name) => (name === path ? text : host.readFile(name)),
      getSourceFile: (name, ...others) => (name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) : host.getSourceFile(name, ...others)),
    });
    const file = program.getSourceFile(path);
    expect(file).toBeDefined();
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 60_000);

  test('passes the linter of this project', () => {
    // The linter knows only files that are there: the text stands in for one of them.
    const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', join(RULES_FOLDER, 'tx-truncate.ts')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: ruleText(), encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  }, 60_000);

  test('is a rule whose bad example fails, because nobody has written the check', async () => {
    const { outputText } = ts.transpileModule(ruleText().replace('import { defineRule } from \'../rule.js\';', 'const defineRule = (rule) => rule;'), { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } });
    const file = join(folder, 'rule.mjs');
    writeFileSync(file, outputText);
    const { mvAutoRefresh: rule } = await import(file) as { readonly mvAutoRefresh: LintRule };
    const found = (sql: string): readonly string[] => lintFile(parseSql('V1__a.sql', sql), { kind: 'versioned', config: DEFAULT_LINT_CONFIG }, [...RULES, rule]).findings.map((finding) => finding.rule);
    expect(rule.examples.bad.map(({ sql }) => found(sql))).toEqual([[]]);
    expect(rule.examples.good.map(({ sql }) => found(sql))).toEqual([[]]);
  });
});

describe('what it refuses', () => {
  test('a rule that is there, and leaves it alone', () => {
    writeFileSync(join(folder, RULES_FOLDER, 'mv-auto-refresh.ts'), 'mine');
    expect(run('rule', 'mv/auto-refresh')).toEqual({ exit: 2, stdout: '', stderr: 'the rule mv/auto-refresh exists: src/core/lint/rules/mv-auto-refresh.ts\n' });
    expect(readFileSync(join(folder, RULES_FOLDER, 'mv-auto-refresh.ts'), 'utf8')).toBe('mine');
  });

  test('a family that does not exist, with those that do', () => {
    const { exit, stderr } = run('rule', 'foo/bar');
    expect(exit).toBe(2);
    const families = /families are (.*)\n$/.exec(stderr)?.[1]?.split(', ') ?? [];
    // `lint` and `syntax` are the linter's own.
    expect([...families, 'lint', 'syntax'].sort()).toEqual(Object.keys(FAMILIES));
    for (const family of families) expect(run('rule', `${family}/x`).exit).toBe(0);
  });

  test.each([[[]], [['rule']], [['migration', 'x']], [['rule', 'mv']], [['rule', 'mv/']], [['rule', 'mv/A']], [['rule', '../../x']], [['rule', 'mv/a', 'b']], [['rule', 'mv/a_b']], [['rule', 'lint/x']]])('%j', (words) => {
    const { exit, stdout, stderr } = run(...words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(2);
    expect(written()).toEqual([]);
  });

  test('another folder than the project', () => {
    rmSync(join(folder, 'src'), { recursive: true });
    expect(run('rule', 'mv/a')).toEqual({ exit: 2, stdout: '', stderr: 'there is no folder src/core/lint/rules here\n' });
    mkdirSync(join(folder, RULES_FOLDER), { recursive: true });
  });
});
