import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../src/commands/command.js';
import { lint } from '../../src/commands/lint.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import { RULES } from '../../src/core/lint/registry.js';
import type { Outcome } from '../../src/ports/host.js';
import { createFileSystem } from '../../src/services/file-system.js';
import { createGit } from '../../src/services/git.js';
import { GitRepository } from '../support/git-repository.js';

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

/** The command sees nothing of the world but its files, and that nobody takes a check run. */
function run(...args: readonly string[]): Promise<Outcome> {
  return lint.run(readInputs(lint, args, () => undefined), { files: createFileSystem(folder), host: { run: { host: 'terminal' } } } as unknown as World);
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

  test('a file once, however it is spelled', async () => {
    write({ 'a/V1__a.sql': 'DROP TABLE s.t;' });
    const { headline } = await run('a/V1__a.sql', './a/V1__a.sql', 'a//V1__a.sql', 'a/../a/V1__a.sql', 'a', './a/', '.');
    expect(headline).toBe('1 file, 1 statement: 1 error, 0 warnings');
  });

  test('a folder with the name of a file, and none of what is hidden in it', async () => {
    write({ 'x.sql/V1__a.sql': 'SELECT 1;', 'x.sql/.hidden.sql': 'SELECT \0', 'x.sql/note.txt': 'SELECT \0' });
    expect((await run('x.sql')).headline).toBe('1 file, 1 statement: 0 errors, 0 warnings');
  });

  test('files with a byte order mark and with CRLF, at the places an editor shows', async () => {
    write({ 'V1__a.sql': '\ufeffDROP TABLE s.t;\r\nDROP TABLE s.u;\r\n' });
    const { findings, text } = await run('.');
    expect(findings.map(({ range: { start } }) => `${start.line}:${start.column}`)).toEqual(['1:1', '2:1', '2:1']);
    expect(text).toContain('    2 │ DROP TABLE s.u;\n      │ ^^^^^^^^^^^^^^\n');
  });

  test('a line of ten megabytes', async () => {
    write({ 'V1__a.sql': `${'SELECT 1; '.repeat(20_000)}DROP TABLE s.t; /* ${'x'.repeat(10_000_000)} */ DROP TABLE s.u;` });
    const begun = performance.now();
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const { findings, text } = await run('.', '--format', format);
      expect(findings.filter(({ rule }) => rule === 'destructive/drop-table')).toHaveLength(2);
      expect(text.length).toBeLessThan(1_000_000);
    }
    expect(performance.now() - begun).toBeLessThan(60_000);
  }, 120_000);

  test('folders in the order they are given, files of a folder in the order they apply, all reported by name', async () => {
    const makes = 'CREATE TABLE s.t (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);';
    const widens = 'ALTER TABLE s.t ALTER COLUMN region TYPE VARCHAR(32);';
    write({ 'b/V9__makes.sql': makes, 'b/V10__widens.sql': widens, 'a/V1__widens.sql': widens });
    const widened = async (...paths: readonly string[]): Promise<readonly string[]> => (await run(...paths)).findings.filter(({ rule }) => rule === 'alter/encoding-blocks-widen').map(({ range }) => range.path);
    expect(await widened('b', 'a')).toEqual(['b/V10__widens.sql', 'a/V1__widens.sql']);
    expect(await widened('a', 'b')).toEqual(['b/V10__widens.sql']);
    // As a shell hands them in.
    expect(await widened('b/V10__widens.sql', 'b/V9__makes.sql')).toEqual(['b/V10__widens.sql']);
  });

  test('without a configuration and without paths there is nothing to lint', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' });
    await expect(run('--config', 'none.ini', '.')).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' });
  });

  test.each([
    ['a path that is not there', ['nowhere'], 'FILE_UNREADABLE'],
    ['a path below a file', ['bad.ini/x.sql'], 'FILE_UNREADABLE'],
    ['a link that leads nowhere', ['links/dangling.sql'], 'FILE_UNREADABLE'],
    ['such a link in a folder', ['links'], 'FILE_UNREADABLE'],
    ['a link to itself', ['self.sql'], 'FILE_UNREADABLE'],
    ['a folder that leads back to itself', ['round'], 'FILE_UNREADABLE'],
    ['a file that is not UTF-8', ['latin.sql'], 'FILE_UNREADABLE'],
    ['a binary file', ['binary.sql'], 'FILE_UNREADABLE'],
    ['a bundle that is none', ['bad.ini'], 'BUNDLE_INVALID'],
  ])('%s is an error', async (_name, paths, code) => {
    write({ 'binary.sql': 'SELECT\0', 'bad.ini': 'what is this', 'links/a.sql': 'SELECT 1;', 'round/a.sql': 'SELECT 1;' });
    writeFileSync(join(folder, 'latin.sql'), Buffer.from('SELECT \'\xfc\';', 'latin1'));
    symlinkSync('nowhere.sql', join(folder, 'links/dangling.sql'));
    symlinkSync('self.sql', join(folder, 'self.sql'));
    symlinkSync('.', join(folder, 'round/again'));
    // Whoever reads the message must know which file it is.
    await expect(run(...paths)).rejects.toMatchObject({ code, details: { at: { path: expect.stringContaining(paths[0] ?? '') as unknown } } });
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
    expect(findings.map(({ rule }) => rule)).toEqual(['destructive/drop-table', 'lock/hot-table']);
    expect(headline).toBe('2 files, 4 statements: 1 error, 0 warnings, 1 for information, 5 fixed');
  });

  test('writes nothing where there is nothing to correct', async () => {
    write({ 'V1__a.sql': 'DROP TABLE s.u;' });
    const { headline } = await run('.', '--fix');
    expect(headline).toBe('1 file, 1 statement: 1 error, 0 warnings');
    expect(read('V1__a.sql')).toBe('DROP TABLE s.u;');
  });
});

describe('--changed-since', () => {
  let made: GitRepository;
  beforeEach(() => {
    made = new GitRepository();
    // What other rules say would change with every new one.
    const disabled = RULES.map(({ id }) => id).filter((id) => id !== 'destructive/drop-table' && id !== 'types/text');
    made.write({ 'redshift-devops.ini': `[environment.dev]\nwarehouse = embedded:memory\n[lint]\ndisable = ${disabled.join(', ')}\n` });
  });
  afterEach(() => made.remove());

  function runChanged(...args: readonly string[]): Promise<Outcome> {
    return runIn('.', ...args);
  }

  function runIn(below: string, ...args: readonly string[]): Promise<Outcome> {
    const cwd = join(made.folder, below);
    const world = { files: createFileSystem(cwd), openSourceControl: () => Promise.resolve(createGit(cwd, made.env)) };
    return lint.run(readInputs(lint, args, () => undefined), world as unknown as World);
  }

  const places = ({ findings }: Outcome): readonly string[] => findings.map(({ range: { path, start } }) => `${path}:${start.line}`);
  const OLD = 'DROP TABLE s.a;\nSELECT 1;\nDROP TABLE s.b;\n';

  test('reports, counts and judges only what a changed line touches', async () => {
    made.commit({ 'm/V1__a.sql': OLD });
    expect(await runChanged('m', '--changed-since', 'HEAD')).toMatchObject({ verdict: 'passed', findings: [], headline: '1 file, 3 statements: 0 errors, 0 warnings, 2 findings outside the change since HEAD', outputs: { errors: '0' } });
    made.git('checkout', '-q', '-b', 'change');
    made.commit({ 'm/V1__a.sql': OLD.replace('s.b', 's.c') });
    const outcome = await runChanged('m', '--changed-since', 'main');
    expect(places(outcome)).toEqual(['m/V1__a.sql:3']);
    expect(outcome).toMatchObject({ verdict: 'rejected', headline: '1 file, 3 statements: 1 error, 0 warnings, 1 finding outside the change since main', outputs: { errors: '1' } });
    for (const report of [outcome.text, outcome.report]) expect(report).toContain('1 finding outside the change since main');
    expect((await runChanged('m')).findings).toHaveLength(2);
  });

  describe('pull-request-base', () => {
    /** As a pipeline clones the branch of the pull request 7, with what `clone` is told. */
    function cloned(...options: readonly string[]): GitRepository {
      made.commit({ 'm/V1__a.sql': OLD });
      made.git('checkout', '-q', '-b', 'feature');
      made.commit({ 'm/V1__a.sql': OLD.replace('s.b', 's.c') });
      made.git('clone', '-q', '-b', 'feature', ...options, `file://${made.folder}`, join(made.folder, 'clone'));
      return made;
    }

    async function runFor(run: { readonly pullRequest: string; readonly base: string }): Promise<{ readonly outcome: Outcome; readonly notes: readonly string[] }> {
      const cwd = join(made.folder, 'clone');
      const notes: string[] = [];
      const host = { run, emit: ({ text }: { readonly text: string }) => notes.push(text) };
      const world = { host, files: createFileSystem(cwd), openSourceControl: () => Promise.resolve(createGit(cwd, made.env)) } as unknown as World;
      return { outcome: await lint.run(readInputs(lint, ['m', '--config', '../redshift-devops.ini', '--changed-since', 'pull-request-base'], () => undefined), world), notes };
    }

    test('is the branch or the commit that the pipeline knows', async () => {
      cloned();
      for (const base of ['origin/main', made.git('rev-parse', 'main').trim()]) {
        expect(places((await runFor({ pullRequest: '7', base })).outcome)).toEqual(['m/V1__a.sql:3']);
      }
    });

    test('of a run without a pull request leaves nothing out, and says so', async () => {
      cloned();
      const { outcome, notes } = await runFor({ pullRequest: '', base: '' });
      expect(places(outcome)).toEqual(['m/V1__a.sql:1', 'm/V1__a.sql:3']);
      expect(notes).toEqual(['This run belongs to no pull request, so every line counts.']);
    });

    test('that nobody knows is an error, never a pass over everything', async () => {
      cloned();
      await expect(runFor({ pullRequest: '7', base: '' })).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'nobody here knows what pull request 7 goes into', next: expect.stringContaining('Set REDSHIFT_DEVOPS_BASE') as unknown });
    });

    test('in a shallow clone is an error that says how to clone in CodeBuild', async () => {
      cloned('--depth', '1', '--no-single-branch');
      await expect(runFor({ pullRequest: '7', base: 'origin/main' })).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: expect.stringContaining('shallow') as unknown, next: expect.stringContaining('git-clone-depth: 0 for the source of CodeBuild') as unknown });
    });
  });

  test('sees what is not committed: in the working folder, in the index, and in files git does not know', async () => {
    made.commit({ 'm/V1__a.sql': OLD, 'm/V2__b.sql': OLD, '.gitignore': 'V4__d.sql\n' });
    made.write({ 'm/V2__b.sql': `${OLD}DROP TABLE s.d;\n` });
    made.git('add', '-A');
    made.write({ 'm/V1__a.sql': `DROP TABLE s.e;\n${OLD}`, 'm/V3__c.sql': OLD, 'm/V4__d.sql': OLD });
    expect(places(await runChanged('m', '--changed-since', 'HEAD'))).toEqual(['m/V1__a.sql:1', 'm/V2__b.sql:4', 'm/V3__c.sql:1', 'm/V3__c.sql:3', 'm/V4__d.sql:1', 'm/V4__d.sql:3']);
  });

  test('does not blame the change for what happened on the branch meanwhile', async () => {
    made.commit({ 'm/V1__a.sql': OLD });
    made.git('checkout', '-q', '-b', 'change');
    made.commit({ 'm/V2__b.sql': 'SELECT 1;' });
    made.git('checkout', '-q', 'main');
    made.commit({ 'm/V1__a.sql': 'SELECT 2;' });
    made.git('checkout', '-q', 'change');
    expect(places(await runChanged('m', '--changed-since', 'main'))).toEqual([]);
  });

  test('of a renamed file counts its changed lines', async () => {
    made.commit({ 'm/V1__a.sql': `${OLD}${'SELECT 2;\n'.repeat(20)}` });
    made.git('mv', 'm/V1__a.sql', 'm/V1__é "a".sql');
    made.commit();
    expect(places(await runChanged('m', '--changed-since', 'HEAD~1'))).toEqual([]);
    made.write({ 'm/V1__é "a".sql': `${OLD}${'SELECT 2;\n'.repeat(20)}DROP TABLE s.z;\n` });
    expect(places(await runChanged('m', '--changed-since', 'HEAD~1'))).toEqual(['m/V1__é "a".sql:24']);
  });

  test('counts a statement whose end was removed, and a finding whose suppression was', async () => {
    made.commit({ 'm/V1__a.sql': 'SELECT 1;\nSELECT 2;\n-- lint-disable-next-line destructive/drop-table: it is empty\nDROP TABLE s.a;\nSELECT 3;\n\nDROP TABLE s.b\n  RESTRICT;\nSELECT 4;\n-- lint-disable-next-line destructive/drop-table: it is empty\nDROP TABLE s.c;\n' });
    made.write({ 'm/V1__a.sql': 'SELECT 1;\nSELECT 2;\nDROP TABLE s.a;\nSELECT 3;\n\nDROP TABLE s.b;\nSELECT 4;\n-- lint-disable-next-line destructive/drop-table: it is empty\nDROP TABLE s.c;\n' });
    expect(places(await runChanged('m', '--changed-since', 'HEAD'))).toEqual(['m/V1__a.sql:3', 'm/V1__a.sql:6']);
  });

  test('works in an INI bundle and from a folder below the root', async () => {
    const bundle = (third: string): string => `[one]\nquery0 = drop table s.a\nquery1 = select 1\n${third}`;
    made.commit({ 'db/warehouse.ini': bundle(''), 'db/m/V1__a.sql': OLD });
    made.write({ 'db/warehouse.ini': bundle('[two]\nquery0 = drop table\n  s.b\n') });
    expect(places(await runIn('db', 'warehouse.ini', 'm', '--changed-since', 'HEAD'))).toEqual(['warehouse.ini:5']);
    expect(places(await runIn('db/m', '../warehouse.ini', '.', '--changed-since', 'HEAD'))).toEqual(['../warehouse.ini:5']);
  });

  test('still reads all files: a change is judged by what the others do', async () => {
    made.commit({ 'm/V1__a.sql': 'CREATE TEMP TABLE t (a INT);\nSELECT 1;\n' });
    made.write({ 'm/V1__a.sql': 'CREATE TEMP TABLE t (a INT);\nSELECT 1;\nDROP TABLE t;\n' });
    expect(await runChanged('m', '--changed-since', 'HEAD')).toMatchObject({ verdict: 'passed', findings: [] });
  });

  test('with --fix corrects the lines of the change and leaves the rest as it is', async () => {
    const old = 'CREATE TABLE s.a (x TEXT);\nSELECT 1;\n';
    made.commit({ 'm/V1__a.sql': old, 'm/V2__b.sql': old });
    made.write({ 'm/V2__b.sql': `${old}CREATE TABLE s.b (x TEXT);\n` });
    const { headline } = await runChanged('m', '--changed-since', 'HEAD', '--fix');
    expect(headline).toContain('1 fixed, ');
    expect([readFileSync(join(made.folder, 'm/V1__a.sql'), 'utf8'), readFileSync(join(made.folder, 'm/V2__b.sql'), 'utf8')]).toEqual([old, `${old}CREATE TABLE s.b (x VARCHAR(256));\n`]);
  });

  test('is told in every format that is for a program', async () => {
    made.commit({ 'm/V1__a.sql': OLD });
    const commit = made.git('rev-parse', 'HEAD').trim();
    const text = async (format: string): Promise<string> => (await runChanged('m', '--changed-since', 'main', '--format', format)).text;
    expect(JSON.parse(await text('json'))).toMatchObject({ findings: [], change: { since: 'main', base: commit, elsewhere: 2 } });
    for (const format of ['sarif', 'github']) expect(await text(format)).toContain('2 findings outside the change since main');
  });

  test('fails where it cannot tell, and never passes', async () => {
    made.commit({ 'm/V1__a.sql': OLD });
    await expect(runChanged('m', '--changed-since', 'origin/main')).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', exit: 2 });
    await expect(runChanged('m', '--changed-since', '')).rejects.toMatchObject({ code: 'USAGE' });
    await expect(runChanged('m', '--changed-since=--all')).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('--format json', () => {
  test('has what interfaces promise, and nothing of what is wrong in the text', async () => {
    write({ 'V1__a.sql': 'CREATE TABLE s.t (a TEXT);\nSELECT {{ b }};\nNOT A STATEMENT;\n' });
    expect(JSON.parse((await run('.', '--format', 'json')).text)).toEqual({
      files: [{ path: 'V1__a.sql', statements: 3, parsed: expect.any(Number) as unknown, recognised: expect.any(Number) as unknown, unknown: 1, templated: 1 }],
      findings: expect.arrayContaining([{
        rule: 'types/text', severity: 'warning', message: expect.any(String) as unknown, path: 'V1__a.sql', start: { line: 1, column: 21 }, end: { line: 1, column: 25 },
        fix: { start: 20, end: 24, text: 'VARCHAR(256)' },
      }]) as unknown,
    });
  });
});
