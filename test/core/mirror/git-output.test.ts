import { expect, test } from '@jest/globals';
import { firstWords, parseLsRemote, parsePush, parseRefListing } from '../../../src/core/mirror/git-output.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

test('refs of a clone', () => {
  expect(parseRefListing(`${A}  refs/heads/main \n${B} ${A} refs/tags/v1 \n${A}  refs/remotes/origin/HEAD refs/remotes/origin/main\n`)).toEqual([
    { name: 'refs/heads/main', object: A, symbolic: '' }, { name: 'refs/tags/v1', object: B, peeled: A, symbolic: '' }, { name: 'refs/remotes/origin/HEAD', object: A, symbolic: 'refs/remotes/origin/main' },
  ]);
  expect(parseRefListing('')).toEqual([]);
});

test('refs of a mirror', () => {
  const printed = `ref: refs/heads/trunk\tHEAD\n${A}\tHEAD\n${A}\trefs/heads/main\n${A}\trefs/heads/trunk\n${B}\trefs/tags/v1\n${A}\trefs/tags/v1^{}\n`;
  expect(parseLsRemote(printed)).toEqual({ refs: [{ name: 'refs/heads/main', object: A }, { name: 'refs/heads/trunk', object: A }, { name: 'refs/tags/v1', object: B, peeled: A }], defaultBranch: 'trunk' });
});

test('the default branch of a server that does not name it is the one of the same commit', () => {
  expect(parseLsRemote(`${B}\tHEAD\n${A}\trefs/heads/a\n${B}\trefs/heads/b\n`).defaultBranch).toBe('b');
  expect(parseLsRemote(`${A}\trefs/heads/a\n`).defaultBranch).toBeUndefined();
  expect(parseLsRemote('')).toEqual({ refs: [], defaultBranch: undefined });
});

test('what became of a push', () => {
  const printed = [
    'To https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', `*\t${A}:refs/heads/new\t[new branch]`, ` \t${A}:refs/heads/main\t${B.slice(0, 7)}..${A.slice(0, 7)}`, `+\t${A}:refs/heads/back\t1...2 (forced update)`,
    '-\t:refs/heads/gone\t[deleted]', `=\t${A}:refs/heads/same\t[up to date]`, `!\t${A}:refs/heads/no\t[rejected] (fetch first)`, `!\t${A}:refs/heads/%0A\t[remote rejected] (no [permission])`, 'Done', '',
  ].join('\n');
  expect(parsePush(printed).map(({ name, isDone, reason }) => [name, isDone, reason])).toEqual([
    ['refs/heads/new', true, ''], ['refs/heads/main', true, ''], ['refs/heads/back', true, ''], ['refs/heads/gone', true, ''], ['refs/heads/same', true, ''],
    ['refs/heads/no', false, 'rejected (fetch first)'], ['refs/heads/%0A', false, 'remote rejected (no [permission])'],
  ]);
});

test.each([['fatal: unable to access\nmore', 'unable to access'], ['', 'it did not say why'], ['\r\nerror: \u001b[31mred\u0007', '[31mred'], ['remote: ' + 'x'.repeat(400), `${'x'.repeat(299)}…`]])('the first words of %j', (said, words) => {
  expect(firstWords(said).trim()).toBe(words);
});
