import { describe, expect, test } from '@jest/globals';
import type { HistoryAudit, HistoryEntry } from '../../src/core/migrate/history.js';
import { CREATE_HISTORY, GUARD_FAILED, guardSql, insertSql, readEntries, SELECT_HISTORY } from '../../src/warehouses/history-table.js';

const entry: HistoryEntry & HistoryAudit = {
  seq: 3, migration: 'V1__a', segment: 2, segments: 4, checksum: 'c', segmentChecksum: 'd', event: 'applied', token: '', run: 'r', host: 'terminal', actor: 'alice',
  commit: 'f00', runUrl: 'https://x', pullRequest: '7', planDigest: 'p', toolVersion: '1', note: '', atMs: 1_700_000_000_250,
};

/** The values of an INSERT, its string literals read as Redshift reads them: a doubled quote is one, and a backslash escapes. */
function valuesOf(sql: string): readonly string[] {
  const list = sql.slice(sql.indexOf('VALUES (') + 'VALUES ('.length, -1);
  const values: string[] = [];
  for (const [, literal, word] of list.matchAll(/'((?:[^'\\]|''|\\.)*)'(?:, |$)|([^',]+)(?:, |$)/gsu)) {
    values.push(literal === undefined ? (word ?? '') : literal.replaceAll("''", "'").replace(/\\(.)/gs, '$1'));
  }
  return values;
}

function noteOf(note: string): string | undefined {
  return valuesOf(insertSql([{ ...entry, note }])).at(-2);
}

describe('the row', () => {
  test('holds every field, in the order of its columns', () => {
    const sql = insertSql([entry]);
    const columns = /history \(([^)]*)\)/.exec(sql)?.[1]?.split(', ') ?? [];
    const values = valuesOf(sql);
    expect(Object.fromEntries(columns.map((column, index) => [column, values[index]]))).toEqual({
      seq: '3', segment: '2', segments: '4', migration: 'V1__a', checksum: 'c', segment_checksum: 'd', event: 'applied', token: '', run: 'r', host: 'terminal', actor: 'alice',
      commit_id: 'f00', run_url: 'https://x', pull_request: '7', plan_digest: 'p', tool_version: '1', note: '', recorded_at: 'GETDATE()',
    });
    for (const column of columns) expect(CREATE_HISTORY.join()).toMatch(new RegExp(`\\b${column} [A-Z]`));
  });

  test.each([
    "it's", "'", "''); DROP TABLE x; --", '\\', "\\'", "\\\\'", 'a\\nb', 'line\nbreak', 'tab\t', '"quoted"', 'ünïcödé 🚀', ':name', '${x}', '{{ x }}', '$$',
  ])('keeps %j as it is', (note) => {
    expect(noteOf(note)).toBe(note);
  });

  test('leaves out what no VARCHAR can hold', () => {
    expect(noteOf('a\0b')).toBe('ab');
    expect(noteOf('half \ud83d.')).toBe('half \ufffd.');
  });

  test.each<[string, string, string]>([
    ['one byte', 'a'.repeat(5_000), 'a'.repeat(4_096)],
    ['two bytes', `a${'ü'.repeat(3_000)}`, `a${'ü'.repeat(2_047)}`],
    ['three bytes', '€'.repeat(2_000), '€'.repeat(1_365)],
    ['four bytes', `a${'🚀'.repeat(2_000)}`, `a${'🚀'.repeat(1_023)}`],
    ['exactly as many as fit', '🚀'.repeat(1_024), '🚀'.repeat(1_024)],
  ])('is cut between characters of %s', (_name, note, kept) => {
    expect(noteOf(note)).toBe(kept);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(4_096);
  });

  test('never alters an id', () => {
    for (const migration of ['V1__\u007fa', 'V1__\0a', 'V1__\ud800']) expect(() => insertSql([{ ...entry, migration }])).toThrow('control character');
    const fits = 'ü'.repeat(256);
    expect(valuesOf(insertSql([{ ...entry, migration: fits }]))[3]).toBe(fits);
    expect(() => insertSql([{ ...entry, migration: `${fits}x` }])).toThrow('513');
  });
});

test('rows are read back as they were written', () => {
  const [, expression = ''] = /SELECT seq, (.*) AS entry FROM redshift_devops\.history\)/.exec(SELECT_HISTORY) ?? [];
  const hostile = { ...entry, note: 'a\u007fb\u007fc', actor: 'o\'neil \\ "x" | || \n' };
  const columns = /history \(([^)]*)\)/.exec(insertSql([hostile]))?.[1]?.split(', ') ?? [];
  const written = new Map(valuesOf(insertSql([hostile])).map((value, index) => [columns[index], value]));
  const row = expression.split(' || CHR(127) || ').map((part) => {
    const column = /^CAST\((\w+) AS VARCHAR\)$/.exec(part)?.[1] ?? part;
    return written.get(column) ?? (part === 'CAST(EXTRACT(EPOCH FROM recorded_at) AS VARCHAR)' ? '1700000000.25' : '?');
  }).join('\u007f');
  expect(SELECT_HISTORY).toContain('|| CHR(127) || CAST(EXTRACT(EPOCH FROM GETDATE()) AS VARCHAR) AS entries');
  const { host: _host, planDigest: _planDigest, toolVersion: _toolVersion, ...kept } = hostile;
  const read = { ...kept, note: 'a b c' };
  expect(readEntries([`${row}\u007f${row}\u007f1700000100`])).toEqual({ entries: [read, read], nowMs: 1_700_000_100_000 });
});

test('the longest entries that can be written fit into a row of 64 KB, as many as are put there', () => {
  const longest = { ...entry, run: 'x'.repeat(99), host: 'x'.repeat(99), actor: 'x'.repeat(999), commit: 'x'.repeat(99), runUrl: 'x'.repeat(9_999), note: 'x'.repeat(9_999), migration: 'm'.repeat(512), token: 't'.repeat(64), checksum: 'c'.repeat(64) };
  const perRow = Number(/\(seq - 1\) \/ (\d+)/.exec(SELECT_HISTORY)?.[1]);
  expect(perRow).toBeGreaterThan(1);
  // Numbers, times and separators take less than a hundred bytes.
  expect(perRow * (valuesOf(insertSql([longest])).join('').length + 100)).toBeLessThan(65_535);
});

test('the guard divides by zero when the history is elsewhere', () => {
  expect(guardSql(12)).toContain('= 12 THEN 1 ELSE 0');
  expect('ERROR: division by zero').toMatch(GUARD_FAILED);
  expect('ERROR: permission denied').not.toMatch(GUARD_FAILED);
});
