import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../src/commands/command.js';
import { lint } from '../../src/commands/lint.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import type { Outcome } from '../../src/ports/host.js';
import { createFileSystem } from '../../src/services/file-system.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The command sees nothing of the world but its files. */
function run(...args: readonly string[]): Promise<Outcome> {
  return lint.run(readInputs(lint, args, () => undefined), { files: createFileSystem(folder) } as unknown as World);
}

const CONFIG = 'migrations = migrations, more.ini\n[environment.dev]\nwarehouse = embedded:memory\n';

describe('what is linted', () => {
  test('by default the configuration\'s migrations, as seen from here', async () => {
    write({ 'db/redshift-devops.ini': CONFIG, 'db/migrations/V1__a.sql': 'DROP TABLE s.t;', 'db/migrations/notes.md': 'DROP TABLE s.t;', 'db/more.ini': '[a]\nq = drop view s.v\n' });
    const { findings, headline, verdict, outputs } = await run('--config', 'db/redshift-devops.ini');
    expect(findings.map(({ range: { path, start } }) => `${path}:${start.line}:${start.column}`)).toEqual(['db/migrations/V1__a.sql:1:1', 'db/more.ini:2:5']);
    expect(headline).toBe('2 files, 2 statements: 2 errors, 0 warnings');
    expect(verdict).toBe('rejected');
    expect(outputs).toEqual({ errors: '2', warnings: '0' });
  });

  test('the paths that are given, each file once, without a configuration too', async () => {
    write({ 'a/V1__a.sql': 'SELECT 1;', 'a/b/U1__a.sql': 'DROP TABLE s.t;', 'odd.txt': 'SELECT 2;' });
    const { headline, verdict } = await run('a', 'a/V1__a.sql', 'odd.txt');
    expect(headline).toBe('3 files, 3 statements: 0 errors, 0 warnings');
    expect(verdict).toBe('passed');
  });

  test('without a configuration and without paths there is nothing to lint', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' });
    await expect(run('--config', 'none.ini', '.')).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' });
  });

  test.each([
    ['a path that is not there', ['nowhere'], 'FILE_UNREADABLE'],
    ['a binary file', ['binary.sql'], 'FILE_UNREADABLE'],
    ['a bundle that is none', ['bad.ini'], 'BUNDLE_INVALID'],
  ])('%s is an error', async (_name, paths, code) => {
    write({ 'binary.sql': 'SELECT\0', 'bad.ini': 'what is this' });
    await expect(run(...paths)).rejects.toMatchObject({ code });
  });

  test('an empty file has no statement', async () => {
    write({ 'V1__a.sql': '' });
    expect((await run('V1__a.sql')).headline).toBe('1 file, 0 statements: 0 errors, 0 warnings');
  });
});

describe('the verdict', () => {
  test('is the configuration\'s', async () => {
    write({ 'migrations/V1__a.sql': 'CREATE TABLE t (a INT);', 'more.ini': '', 'redshift-devops.ini': `${CONFIG}[lint]\nfail_on = warning\n` });
    expect((await run()).verdict).toBe('rejected');
    write({ 'redshift-devops.ini': `${CONFIG}[lint]\nfail_on = warning\ndisable = name/unqualified\n` });
    expect((await run()).verdict).toBe('passed');
    write({ 'redshift-devops.ini': `${CONFIG}[lint]\nseverity.name/unqualified = error\n` });
    expect((await run()).verdict).toBe('rejected');
  });

  test('counts what min-severity leaves out', async () => {
    write({ 'migrations/V1__a.sql': 'CREATE TABLE t (a INT);', 'more.ini': '', 'redshift-devops.ini': `${CONFIG}[lint]\nfail_on = warning\n` });
    const { verdict, findings, headline, text } = await run('--min-severity', 'error');
    expect(verdict).toBe('rejected');
    expect(findings).toEqual([]);
    expect(headline).toContain('1 warning');
    expect(text).toBe(`${headline}\n`);
  });

  test('a rule in the configuration that does not exist is an error that names the file', async () => {
    write({ 'migrations/V1__a.sql': '', 'more.ini': '', 'redshift-devops.ini': `${CONFIG}[lint]\ndisable = no/such\n` });
    await expect(run()).rejects.toMatchObject({ code: 'CONFIG_INVALID', details: { at: { path: 'redshift-devops.ini' } } });
  });
});

describe('the report', () => {
  test.each(['json', 'sarif', 'junit', 'github'])('%s goes to stdout for a machine, or to a file', async (format) => {
    write({ 'V1__a.sql': 'DROP TABLE s.t;' });
    const printed = await run('V1__a.sql', '--format', format);
    expect(printed.machine).toBe(true);
    const written = await run('V1__a.sql', '--format', format, '--out', 'out/report');
    expect(written.machine).toBe(false);
    expect(read('out/report')).toBe(printed.text);
    expect(written.text).toContain('error destructive/drop-table  V1__a.sql:1:1');
    expect(written.outputs['sarif']).toBe(format === 'sarif' ? 'out/report' : undefined);
  });
});

describe('--fix', () => {
  test('writes what it can correct, and reports what is left', async () => {
    write({ 'V1__a.sql': 'BEGIN;\r\nALTER TABLE s.t ADD a TEXT, ADD b VARCHAR;\r\nDROP TABLE s.u;\r\nCOMMIT;\r\n', 'V2__b.sql': 'SELECT 1;' });
    const { findings, headline } = await run('.', '--fix');
    expect(read('V1__a.sql')).toBe('ALTER TABLE s.t ADD a VARCHAR(256);\r\nALTER TABLE s.t ADD b VARCHAR(256);\r\nDROP TABLE s.u;\r\n');
    expect(findings.map(({ rule }) => rule)).toEqual(['destructive/drop-table']);
    expect(headline).toBe('2 files, 4 statements: 1 error, 0 warnings, 5 fixed');
  });

  test('writes nothing where there is nothing to correct', async () => {
    write({ 'V1__a.sql': 'DROP TABLE s.u;' });
    const { headline } = await run('.', '--fix');
    expect(headline).toBe('1 file, 1 statement: 1 error, 0 warnings');
    expect(read('V1__a.sql')).toBe('DROP TABLE s.u;');
  });
});
