import { describe, expect, test } from '@jest/globals';
import { foldHistory } from '../../src/core/migrate/history.js';
import type { MigrationSet } from '../../src/core/migrate/migration-set.js';
import type { PlanStep } from '../../src/core/migrate/plan.js';
import { renderError } from '../../src/core/report/error-text.js';
import { appliedSoFar, failedStatement, fromWarehouse, type SegmentFailure } from '../../src/engine/failures.js';
import { Cancelled, HistoryMoved, StatementFailed, TransportLost } from '../../src/ports/warehouse.js';
import { appliedEntries, entryOf, migrationOf, setOf } from '../core/migrate/migrations.js';
import { MigrationSet as Migrations } from '../../src/core/migrate/migration-set.js';

function stepOf(set: MigrationSet, id: string, segment = 1): PlanStep {
  const migration = migrationOf(set, id);
  const segments = set.segmentsOf(migration);
  const found = segments[segment - 1];
  if (found === undefined) throw new Error(`${id} has no segment ${segment}`);
  return { migration, segment: found, segments: segments.length };
}

function failureOf(step: PlanStep, cause: StatementFailed): SegmentFailure {
  return { step, cause, index: cause.index, size: 1, leavesParts: false };
}

/** `line:column` and the excerpt of a failure at a character of the n-th statement. */
function placeOf(set: MigrationSet, id: string, index: number | undefined, position: number | undefined) {
  const { details } = failedStatement(failureOf(stepOf(set, id), new StatementFailed('E', index, position, 'x')));
  const { at, excerpt } = details;
  return { at: at?.start === undefined ? at?.path : `${at.start.line}:${at.start.column}`, excerpt };
}

describe('the place of a failed statement', () => {
  const text = '-- first\nselect 1;\n  alter table s.t\n    add column region varchar(16) not null;';

  test('is the character the warehouse names, with the lines up to it', () => {
    const position = text.indexOf('column') - text.indexOf('alter') + 1;
    expect(placeOf(setOf({ V1__a: text }), 'V1__a', 1, position)).toEqual({ at: '4:9', excerpt: { line: 4, column: 9, lines: ['  alter table s.t', '    add column region varchar(16) not null;'], length: 6 } });
  });

  test('is the statement where the warehouse names no character', () => {
    expect(placeOf(setOf({ V1__a: text }), 'V1__a', 1, undefined)).toEqual({ at: '3:3', excerpt: { line: 3, column: 3, lines: ['  alter table s.t'], length: 5 } });
  });

  test('is the file where it names no statement of several', () => {
    expect(placeOf(setOf({ V1__a: text }), 'V1__a', undefined, undefined)).toEqual({ at: 'migrations/V1__a.sql', excerpt: undefined });
  });

  test('never lies behind the statement', () => {
    expect(placeOf(setOf({ V1__a: 'select 1;' }), 'V1__a', 0, 5_000).at).toBe('1:9');
  });

  test('counts from the author\'s text, not from the variable\'s value', () => {
    const set = setOf({ V1__a: 'create table ${schema}.a (x intt);' }, { schema: 'a_very_long_schema_name' });
    const sent = 'create table a_very_long_schema_name.a (x intt)';
    expect(placeOf(set, 'V1__a', 0, sent.indexOf('intt') + 1)).toMatchObject({ at: '1:29', excerpt: { column: 29, length: 4 } });
    expect(placeOf(set, 'V1__a', 0, sent.indexOf('long') + 1).at).toBe('1:14');
  });

  test('is counted in characters, of which some are two of JavaScript\'s', () => {
    expect(placeOf(setOf({ V1__a: "select '🚀🚀' as ok, nope from t;" }), 'V1__a', 0, 20)).toMatchObject({ at: '1:22', excerpt: { column: 22, length: 4 } });
  });

  test('stands below its word also in a bundle', () => {
    const text = '; a comment\n[first]\nq = select 1\n[second]\nquery0 = create table s.t (x int)\nquery1 = create table\n    s.u (x intt)\n';
    const set = new Migrations([{ kind: 'bundle', path: 'w.ini', files: [{ path: 'w.ini', text }] }], new Map());
    const first = placeOf(set, 'w.ini/second', 0, 'create table s.t'.indexOf('s.t') + 1);
    expect(first.at).toBe('5:23');
    expect(first.excerpt?.lines.at(-1)?.slice((first.excerpt?.column ?? 0) - 1)).toMatch(/^s\.t/);
    const second = placeOf(set, 'w.ini/second', 1, 'create table\n    s.u (x intt)'.indexOf('intt') + 1);
    expect(second.at).toBe('7:12');
    expect(second.excerpt?.lines.at(-1)?.slice((second.excerpt?.column ?? 0) - 1)).toMatch(/^intt/);
  });

  test('is drawn with a caret', () => {
    const { details } = failedStatement(failureOf(stepOf(setOf({ V1__a: text }), 'V1__a'), new StatementFailed('ERROR: no default', 1, 25, 'x')));
    expect(details.excerpt).toBeDefined();
    const drawn = renderError(failedStatement(failureOf(stepOf(setOf({ V1__a: text }), 'V1__a'), new StatementFailed('ERROR: no default', 1, 25, 'x'))));
    expect(drawn).toContain('    4 │     add column region varchar(16) not null;\n      │         ^^^^^^ ERROR: no default');
  });
});

describe('the next step', () => {
  test.each<[string, string, number, string]>([
    ['one segment', 'select 1', 1, 'Correct the statement in migrations/V1__a.sql, then run apply again.'],
    ['several segments', 'select 1; vacuum a.b', 2, 'Correct the statement, then run apply again; it resumes at segment 2 of V1__a.'],
    ['parts left behind', 'call s.p()', 1, 'Look at what it left behind; then run redshift-devops repair --retry V1__a, or --applied V1__a, with --reason.'],
  ])('after a failure in a migration with %s', (_name, text, segment, next) => {
    expect(failedStatement(failureOf(stepOf(setOf({ V1__a: text }), 'V1__a', segment), new StatementFailed('E', 0, undefined, undefined))).next).toBe(next);
  });
});

describe('what is applied so far', () => {
  const set = setOf({ V1__a: 'select 1', V2__b: 'select 1; vacuum a.b; select 2' });
  const all = appliedEntries(set, ['V1__a', 'V2__b']);

  test.each<[number, string]>([
    [0, 'nothing is applied; the history is empty.'],
    [1, '1 migration applied, the last of them V1__a (seq 1).'],
    [2, '1 migration applied, the last of them V1__a; 1 of 3 segments of V2__b (seq 2).'],
    [4, '2 migrations applied, the last of them V2__b (seq 4).'],
  ])('after %i entries', (count, said) => {
    expect(appliedSoFar(foldHistory(all.slice(0, count)))).toBe(said);
  });

  test('does not count what was taken back', () => {
    expect(appliedSoFar(foldHistory([...all.slice(0, 1), entryOf(set, 'V1__a', 1, 'reverted', { seq: 2 })]))).toBe('no migration is applied whole (seq 2).');
  });
});

test.each<[Error, string | undefined]>([
  [new Cancelled('stop'), 'APPLY_CANCELLED'], [new TransportLost('lost'), 'WAREHOUSE_UNREACHABLE'], [new HistoryMoved('moved'), 'NO_PROGRESS'],
  [new StatementFailed('no', 0, 1, 'x'), 'QUERY_FAILED'], [new TypeError('bug'), undefined],
])('%s is, for a command without a next turn, %s', (error, code) => {
  expect(fromWarehouse(error)?.code).toBe(code);
});
