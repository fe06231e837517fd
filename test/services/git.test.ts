/** Git as it is installed here, on repositories of its own. */
import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGit } from '../../src/services/git.js';
import { GitRepository } from '../support/git-repository.js';

let made: GitRepository;
beforeEach(() => { made = new GitRepository(); });
afterEach(() => made.remove());

/** Path to the text it had, for the paths that had one. */
async function before(ref: string, paths: readonly string[], folder = '.', env: NodeJS.ProcessEnv = {}): Promise<Readonly<Record<string, string>>> {
  const { texts } = await createGit(join(made.folder, folder), { ...made.env, ...env }).changeSince(ref, paths);
  return Object.fromEntries(texts);
}

describe('the texts before a change', () => {
  test('are those where it left the branch, not those the branch has now', async () => {
    made.commit({ 'a.sql': 'old' });
    made.git('checkout', '-q', '-b', 'change');
    made.commit({ 'a.sql': 'mine' });
    const commit = made.git('rev-parse', 'HEAD~1').trim();
    made.git('checkout', '-q', 'main');
    made.commit({ 'a.sql': 'theirs', 'b.sql': 'theirs' });
    made.git('checkout', '-q', 'change');
    expect(await before('main', ['a.sql', 'b.sql'])).toEqual({ 'a.sql': 'old' });
    expect((await createGit(made.folder, made.env).changeSince('main', ['a.sql'])).commit).toBe(commit);
  });

  test('know a renamed file by its new name, committed or only in the index', async () => {
    const text = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
    made.commit({ 'a.sql': text, 'b.sql': `${text} b` });
    made.git('checkout', '-q', '-b', 'change');
    made.git('mv', 'a.sql', 'new name.sql');
    made.commit({ 'new name.sql': `${text}\nmore` });
    mkdirSync(join(made.folder, 'deep'));
    made.git('mv', 'b.sql', 'deep/b.sql');
    expect(await before('main', ['new name.sql', 'deep/b.sql', 'a.sql'])).toEqual({ 'new name.sql': text, 'deep/b.sql': `${text} b`, 'a.sql': text });
  });

  test('do not exist for files git does not know, ignored ones among them', async () => {
    made.commit({ 'a.sql': 'a', '.gitignore': 'ignored.sql' });
    made.write({ 'new.sql': 'x', 'ignored.sql': 'x' });
    expect(await before('HEAD', ['a.sql', 'new.sql', 'ignored.sql', '../outside.sql', '/etc/hosts'])).toEqual({ 'a.sql': 'a' });
  });

  test('are found under any name', async () => {
    const names = ['a b.sql', '"quoted".sql', 'new\nline.sql', 'tab\t.sql', 'ünïcode ✓.sql', '-dash.sql', '--output=x', ':(glob)*.sql', 'back\\slash.sql', ' lead and trail ', '$(touch pwned).sql'];
    made.commit(Object.fromEntries(names.map((name) => [`m/${name}`, `text of ${name}`])));
    expect(await before('HEAD', names.map((name) => `m/${name}`))).toEqual(Object.fromEntries(names.map((name) => [`m/${name}`, `text of ${name}`])));
    expect(await before('HEAD', names, 'm')).toEqual(Object.fromEntries(names.map((name) => [name, `text of ${name}`])));
  });

  test('are found from a folder below the root, by relative, absolute and roundabout paths', async () => {
    made.commit({ 'x/y/a.sql': 'a', 'b.sql': 'b' });
    const absolute = join(made.folder, 'b.sql');
    expect(await before('HEAD', ['a.sql', './a.sql', '../../b.sql', '../y/../y/a.sql', absolute], 'x/y')).toEqual({ 'a.sql': 'a', './a.sql': 'a', '../../b.sql': 'b', '../y/../y/a.sql': 'a', [absolute]: 'b' });
  });

  test('are found through a link that leads into the repository, and not for links in it', async () => {
    made.commit({ 'm/a.sql': 'a' });
    symlinkSync('m', join(made.folder, 'linked'));
    symlinkSync('a.sql', join(made.folder, 'm/l.sql'));
    made.commit();
    const outside = `${made.folder}-link`;
    symlinkSync(made.folder, outside);
    try {
      expect(await before('HEAD', ['m/a.sql', 'linked/a.sql', 'm/l.sql', `${outside}/m/a.sql`])).toEqual({ 'm/a.sql': 'a', [`${outside}/m/a.sql`]: 'a' });
    } finally {
      renameSync(outside, join(made.folder, 'gone'));
    }
  });

  test('come without a byte order mark, as files are read', async () => {
    made.commit({ 'a.sql': '\ufeffa' });
    expect(await before('HEAD', ['a.sql'])).toEqual({ 'a.sql': 'a' });
  });

  test('come also where a file is empty, and thousands at once', async () => {
    const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`m/${n}.sql`, n % 3 === 0 ? '' : `${n}\n`.repeat(200)]));
    made.commit(files);
    expect(await before('HEAD', Object.keys(files))).toEqual(files);
  });

  test.each([['a branch', 'main'], ['a tag', 'v1.0'], ['a commit', ''], ['an older one', 'HEAD~1'], ['the one before a switch', '@{-1}']])('since %s', async (_what, name) => {
    made.commit({ 'a.sql': 'one' });
    made.git('tag', 'v1.0');
    const commit = made.git('rev-parse', 'HEAD').trim();
    made.git('checkout', '-q', '-b', 'change');
    made.commit({ 'a.sql': 'two' });
    expect(await before(name === '' ? commit : name, ['a.sql'])).toEqual({ 'a.sql': 'one' });
  });
});

describe('what changes the answers of git changes nothing', () => {
  test('its configuration, its attributes and its environment', async () => {
    const text = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
    made.commit({ 'a.sql': text, 'x/b.sql': text });
    made.git('checkout', '-q', '-b', 'change');
    made.git('mv', 'a.sql', 'moved.sql');
    made.commit({ '.gitattributes': '*.sql -diff diff=evil filter=evil\n' });
    made.write({ 'evil.sh': '#!/bin/sh\ntouch "$0.ran"\necho evil\n' });
    chmodSync(join(made.folder, 'evil.sh'), 0o755);
    const evil = join(made.folder, 'evil.sh');
    const settings = {
      'diff.external': evil, 'diff.evil.command': evil, 'diff.evil.textconv': evil, 'color.ui': 'always', 'core.pager': evil, 'core.fsmonitor': evil,
      'diff.renames': 'false', 'diff.relative': 'true', 'diff.noprefix': 'true', 'diff.mnemonicPrefix': 'true', 'core.quotePath': 'true', 'core.abbrev': '4',
    };
    for (const [key, value] of Object.entries(settings)) made.git('config', key, value);
    expect(await before('main', ['moved.sql', 'x/b.sql'], '.', { GIT_EXTERNAL_DIFF: evil, GIT_PAGER: evil, GIT_DIFF_OPTS: '-u9' })).toEqual({ 'moved.sql': text, 'x/b.sql': text });
    expect(await before('main', ['../moved.sql', 'b.sql'], 'x')).toEqual({ '../moved.sql': text, 'b.sql': text });
    expect(existsSync(`${evil}.ran`)).toBe(false);
  });

  test('marks that make git pass over a file', async () => {
    made.commit({ 'a.sql': 'a' });
    made.git('update-index', '--assume-unchanged', 'a.sql');
    made.write({ 'a.sql': 'changed' });
    expect(await before('HEAD', ['a.sql'])).toEqual({ 'a.sql': 'a' });
  });
});

describe('what cannot be told is an error', () => {
  const FULL = /fetch-depth: 0 .*git-clone-depth: 0 .*git fetch --unshallow origin/;

  test('outside of a repository', async () => {
    const git = createGit('/', { ...made.env, GIT_CEILING_DIRECTORIES: '/' });
    await expect(git.changeSince('main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: expect.stringContaining('not a git repository') as unknown, exit: 2 });
  });

  test('in a repository that belongs to somebody else, with what makes git trust it', async () => {
    made.commit({ 'a.sql': 'a' });
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    await expect(before('HEAD', ['a.sql'], '.', env)).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: expect.stringContaining('dubious ownership') as unknown, next: `If you do, run git config --global --add safe.directory ${made.folder}.` });
    made.write({ '.home/.gitconfig': `[safe]\n\tdirectory = ${made.folder}\n` });
    expect(await before('HEAD', ['a.sql'], '.', env)).toEqual({ 'a.sql': 'a' });
  });

  test('a commit that is not there', async () => {
    made.commit({ 'a.sql': 'a' });
    await expect(before('origin/main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'git knows no commit "origin/main" in this clone', next: expect.stringMatching(FULL) as unknown });
    await expect(before('a'.repeat(40), ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN' });
  });

  test('a branch without a commit', async () => {
    await expect(before('HEAD', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN' });
    made.commit({ 'a.sql': 'a' });
    made.git('checkout', '-q', '--orphan', 'empty');
    await expect(before('main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'the branch that is checked out has no commit yet' });
  });

  test('histories that have nothing in common', async () => {
    made.commit({ 'a.sql': 'a' });
    made.git('checkout', '-q', '--orphan', 'other');
    made.commit({ 'a.sql': 'b' });
    await expect(before('main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'main and the commit that is checked out have no commit in common' });
  });

  test('a shallow clone that ends before the change began', async () => {
    const full = made;
    full.commit({ 'a.sql': 'a' });
    full.git('checkout', '-q', '-b', 'change');
    full.commit({ 'a.sql': 'b' }).commit({ 'a.sql': 'c' });
    full.git('checkout', '-q', 'main');
    full.commit({ 'b.sql': 'b' });
    made = new GitRepository();
    try {
      made.git('remote', 'add', 'origin', `file://${full.folder}`);
      made.git('fetch', '-q', '--depth=1', 'origin', 'change');
      made.git('checkout', '-q', 'FETCH_HEAD');
      // As actions/checkout leaves it: the branch the change goes into was never fetched.
      await expect(before('origin/main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'git knows no commit "origin/main" in this clone', next: expect.stringMatching(/^This clone is shallow\./) as unknown });
      made.git('fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
      await expect(before('origin/main', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'this clone is shallow: it does not reach back to where the change left origin/main', next: expect.stringMatching(FULL) as unknown });
      made.git('fetch', '-q', '--unshallow', 'origin');
      expect(await before('origin/main', ['a.sql'])).toEqual({ 'a.sql': 'a' });
    } finally {
      full.remove();
    }
  });

  test('a clone without the texts of old files, and no way to get them', async () => {
    const full = made;
    full.commit({ 'a.sql': 'old text\n' }).commit({ 'a.sql': 'new text\n' });
    full.git('config', 'uploadpack.allowFilter', 'true');
    made = new GitRepository();
    try {
      made.git('remote', 'add', 'origin', `file://${full.folder}`);
      made.git('fetch', '-q', '--filter=blob:none', 'origin', 'main');
      made.git('checkout', '-q', 'FETCH_HEAD');
      made.git('remote', 'set-url', 'origin', 'http://user:hush@127.0.0.1:1/nowhere');
      await expect(before('HEAD~1', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: expect.not.stringContaining('hush') as unknown });
    } finally {
      full.remove();
    }
  });

  test('no git', async () => {
    await expect(before('HEAD', ['a.sql'], '.', { PATH: made.folder })).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN', message: 'git is not installed, or not in PATH' });
  });

  test.each([['--upload-pack=touch pwned'], ['-'], [''], ['main..other'], ['^main'], [':/x'], ['a b'], ['main\n'], ['\u001b[2J'], ['a\0b'], ['*'], ['HEAD:a.sql']])('%j is no name of a commit', async (ref) => {
    made.commit({ 'a.sql': 'a' });
    await expect(before(ref, ['a.sql'])).rejects.toMatchObject({ code: 'USAGE', exit: 2 });
  });

  test('a name that is something else than a commit', async () => {
    made.commit({ 'a.sql': 'a' });
    await expect(before('HEAD^{tree}', ['a.sql'])).rejects.toMatchObject({ code: 'CHANGE_UNKNOWN' });
    await expect(before('$(touch pwned)', ['a.sql'])).rejects.toMatchObject({ code: expect.stringMatching(/USAGE|CHANGE_UNKNOWN/) as unknown });
    expect(made.git('status', '--porcelain', '-uall')).toBe('');
  });
});
