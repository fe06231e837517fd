import { expect, test } from '@jest/globals';
import type { MirroredRef, MirrorReport } from '../../../src/core/mirror/outcome.js';
import { renderMirrorJson } from '../../../src/core/report/mirror-json.js';
import { renderMirrorMarkdown } from '../../../src/core/report/mirror-markdown.js';
import { renderMirrorText, summarizeMirror } from '../../../src/core/report/mirror-text.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ref = (name: string, more: Partial<MirroredRef> = {}): MirroredRef => ({ name, state: 'new', action: 'push', result: 'pushed', source: A, mirror: undefined, reason: '', ...more });
const report = (refs: readonly MirroredRef[], more: Partial<MirrorReport> = {}): MirrorReport => ({ mirror: 'codecommit::eu-west-1://shop', isDryRun: false, created: false, refs, notes: [], ...more });
const rejected = ref('refs/heads/main', { state: 'diverged', action: 'refuse', result: 'rejected', mirror: B, reason: 'both have commits the other one lacks' });

test('the text begins with what was rejected, and leaves none of it out', () => {
  const many = Array.from({ length: 300 }, (_each, n) => ref(`refs/heads/b${n}`));
  const lines = renderMirrorText(report([...many, ...Array.from({ length: 250 }, (_each, n) => ({ ...rejected, name: `refs/heads/r${n}` }))])).split('\n');
  expect(lines.slice(1, 251).every((line) => line.startsWith('  ✗ diverged'))).toBe(true);
  expect(lines).toContain('    … and 100 more refs');
  expect(lines.filter((line) => line === `    mirror ${B}`)).toHaveLength(250);
  expect(lines.at(-1)).toBe('codecommit::eu-west-1://shop: 250 rejected, 300 pushed.');
});

test('a rejected ref says both objects and what to do', () => {
  expect(renderMirrorText(report([rejected]))).toContain(`  main: both have commits the other one lacks\n    mirror ${B}\n    clone  ${A}\n    Look at what the mirror has; --force-with-lease sets it to what the clone has.`);
  expect(renderMirrorText(report([{ ...rejected, action: 'push', reason: 'rejected (fetch first)' }]))).toContain('Run mirror again when nobody else pushes');
  expect(renderMirrorText(report([{ ...rejected, state: 'refused' }]))).toContain('leave it out with --exclude');
});

test('names and reasons of foreign origin move no cursor, and end no table cell', () => {
  const hostile = { ...rejected, name: 'refs/heads/a|b`c\u009b2J', reason: 'no\u001b[2J | <img src=x> @everyone' };
  // eslint-disable-next-line no-control-regex -- these must not be there
  expect(renderMirrorText(report([hostile]))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  const markdown = renderMirrorMarkdown(report([hostile]));
  expect(markdown).not.toContain('<img');
  expect(markdown).not.toMatch(/@everyone/);
  expect(markdown.split('\n').find((line) => line.includes('diverged'))?.match(/(?<!\\)\|/g)).toHaveLength(7);
});

test('a tag and a branch of one name are told apart', () => {
  expect(renderMirrorText(report([ref('refs/heads/v1'), ref('refs/tags/v1')]))).toMatch(/ v1\n.* tags\/v1\n/);
});

test.each<[Partial<MirrorReport>, string]>([
  [{}, 'codecommit::eu-west-1://shop: no branch or tag is wanted.'],
  [{ refs: [ref('refs/heads/a', { result: 'planned' })], isDryRun: true, created: true }, 'codecommit::eu-west-1://shop (would be created): 1 to push. Nothing was pushed: this is a dry run.'],
  [{ refs: [ref('refs/heads/a'), ref('refs/heads/b', { result: 'deleted' }), ref('refs/heads/c', { result: 'up-to-date' })], created: true }, 'codecommit::eu-west-1://shop (created): 1 pushed, 1 deleted, 1 up to date.'],
])('the line that counts', (more, line) => {
  expect(summarizeMirror(report([], more))).toBe(line);
});

test('JSON says everything', () => {
  expect(JSON.parse(renderMirrorJson(report([rejected, ref('refs/tags/v1')], { notes: ['a note'] })))).toEqual({
    mirror: 'codecommit::eu-west-1://shop', dryRun: false, created: false, verdict: 'rejected',
    counts: { 'up-to-date': 0, planned: 0, pushed: 1, deleted: 0, kept: 0, rejected: 1 }, notes: ['a note'],
    refs: [
      { ref: 'refs/heads/main', state: 'diverged', result: 'rejected', source: A, mirror: B, reason: 'both have commits the other one lacks' },
      { ref: 'refs/tags/v1', state: 'new', result: 'pushed', source: A, mirror: null, reason: null },
    ],
  });
});

test('Markdown is cut where nobody reads on', () => {
  const markdown = renderMirrorMarkdown(report(Array.from({ length: 250 }, (_each, n) => ref(`refs/heads/b${n}`)), { notes: ['a *note*'] }));
  expect(markdown).toContain('*… and 50 more refs.*');
  expect(markdown).toContain('a \\*note\\*');
});
