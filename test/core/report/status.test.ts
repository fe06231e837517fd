import { describe, expect, test } from '@jest/globals';
import { foldHistory, type HistoryEntry } from '../../../src/core/migrate/history.js';
import { statusOf, type MigrationStatus } from '../../../src/core/migrate/status.js';
import { renderStatusJson } from '../../../src/core/report/status-json.js';
import { renderStatusMarkdown } from '../../../src/core/report/status-markdown.js';
import { renderStatusText, summarizeStatus } from '../../../src/core/report/status-text.js';
import { appliedEntries, entryOf, setOf } from '../migrate/migrations.js';

const FILES = { V001__schemas: 'create schema a', V002__widen: 'vacuum a.t; create table a.b (c int)', V003__next: 'select 1' };
const set = setOf(FILES);
const applied = appliedEntries(set, ['V001__schemas', 'V002__widen']);

function statuses(entries: readonly HistoryEntry[], files: Readonly<Record<string, string>> = FILES): readonly MigrationStatus[] {
  return statusOf(setOf(files), foldHistory(entries));
}

describe('as text', () => {
  test('is a table', () => {
    expect(renderStatusText(statuses(applied)).split('\n')).toEqual([
      '  state    segments  at (UTC)          migration, by',
      '  applied  1/1       2023-11-14 22:13  V001__schemas  alice',
      '  applied  2/2       2023-11-14 22:13  V002__widen  alice',
      '  pending  0/1                         V003__next',
    ]);
  });

  test('says what is wrong and what to do next', () => {
    const text = renderStatusText(statuses([...applied.slice(0, 1), entryOf(set, 'V002__widen', 1, 'failed', { seq: 2 })]));
    expect(text).toContain('\n\nMIGRATION_FAILED: segment 1 of 2 of V002__widen, which runs alone, failed.\n  Next: Look at the warehouse');
  });

  test('fits 80 columns with long names and actors', () => {
    const name = `V001__${'long_name_'.repeat(9)}`;
    const of = setOf({ [name]: 'vacuum a; select 1' });
    const entries = [entryOf(of, name, 1, 'failed', { seq: 1, actor: 'arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions' })];
    const text = renderStatusText(statusOf(of, foldHistory(entries)));
    for (const line of text.split('\n').slice(0, 2)) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).toContain('…');
  });

  test('leaves a long applied past out, and nothing else', () => {
    const files = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`V${index + 1}__x`, 'select 1']));
    const of = setOf(files);
    const text = renderStatusText(statuses(appliedEntries(of, of.ordered.slice(0, 120).map(({ id }) => id)), { ...files, V1__x: 'select 2' }));
    expect(text).toContain('  … 19 applied before these');
    expect(text).toContain('V1__x');
    expect(text).not.toContain(' V20__x');
    expect(text).toContain(' V21__x');
    expect(text).toContain(' V130__x');
  });

  test('is one line without migrations', () => {
    expect(renderStatusText([])).toBe('There are no migrations.');
    expect(summarizeStatus([])).toBe('no migrations');
    expect(summarizeStatus(statuses(applied))).toBe('2 applied, 1 pending');
  });
});

test('as JSON has the promised shape', () => {
  const entry = { seq: 1, actor: 'alice', run: 'run1', runUrl: 'https://ci/1' };
  expect(JSON.parse(renderStatusJson('dev', 1, statuses([entryOf(set, 'V001__schemas', 1, 'applied', entry)]).slice(0, 2)))).toEqual({
    environment: 'dev', seq: 1,
    migrations: [
      { migration: 'V001__schemas', state: 'applied', appliedSegments: 1, segments: 1, seq: 1, at: '2023-11-14T22:13:21.000Z', actor: 'alice', run: 'run1', runUrl: 'https://ci/1', pullRequest: '', problem: null },
      { migration: 'V002__widen', state: 'pending', appliedSegments: 0, segments: 2, seq: null, at: null, actor: null, run: null, runUrl: null, pullRequest: null, problem: null },
    ],
  });
});

test('as Markdown lists what is not simply applied', () => {
  const made = renderStatusMarkdown('dev', 3, statuses(applied, { ...FILES, V001__schemas: 'create schema "|"' }));
  expect(made).toContain('**1 changed, 1 applied, 1 pending**, seq 3.');
  expect(made).toMatch(/\| `V001__schemas` \| changed \| 1\/1 \| V001\\_\\_schemas was edited after it was applied \(seq 1\)\. Restore the file/);
  expect(made).not.toContain('V002__widen');
});
