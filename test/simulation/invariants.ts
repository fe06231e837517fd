/** What must hold after every single effect, and what must hold when all is over. */
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import type { Segment } from '../../src/core/migrate/migration.js';
import type { MigrationSet } from '../../src/core/migrate/migration-set.js';
import type { SimulatedRedshift } from './simulated-redshift.js';

export class Violation extends Error {}

export interface Expected {
  /** Every statement in the order of apply. */
  readonly effects: readonly string[];
  readonly rerunnable: ReadonlySet<string>;
  readonly count: number;
  segment(entry: Pick<HistoryEntry, 'migration' | 'segment'>): Segment;
}

export function expectedOf(set: MigrationSet): Expected {
  const segments = set.ordered.flatMap((migration) => set.segmentsOf(migration));
  const sqls = (each: readonly Segment[]) => each.flatMap(({ statements }) => statements.map(({ sql }) => sql));
  return {
    effects: sqls(segments),
    rerunnable: new Set(sqls(segments.filter(({ rerunnable }) => rerunnable))),
    count: segments.length,
    segment: ({ migration, segment }) => {
      const file = set.get(migration);
      const found = file === undefined ? undefined : set.segmentsOf(file)[segment - 1];
      if (found === undefined) throw new Violation(`the history names ${migration}/${segment}, which does not exist`);
      return found;
    },
  };
}

/** Returns the history as it was checked, so that the next check sees whether a row of it changed. */
export function checkNow({ history, effects }: SimulatedRedshift, expected: Expected, before: readonly HistoryEntry[]): readonly HistoryEntry[] {
  for (const [index, entry] of before.entries()) if (history[index] !== entry) throw new Violation(`seq ${entry.seq} was changed`);
  for (const [index, { seq }] of history.entries()) if (seq !== index + 1) throw new Violation(`seq ${seq} stands at place ${index + 1}`);
  const once = withoutRepeats(effects, expected);
  for (const [index, sql] of once.entries()) if (sql !== expected.effects[index]) throw new Violation(`${sql} ran as number ${index + 1}`);
  const recorded = appliedOf(history);
  if (new Set(recorded.map(keyOf)).size !== recorded.length) throw new Violation('a segment is recorded twice');
  const ran = new Set(effects);
  for (const entry of recorded) {
    for (const { sql } of expected.segment(entry).statements) if (!ran.has(sql)) throw new Violation(`${keyOf(entry)} is recorded, and ${sql} did not run`);
  }
  checkTransactions(ran, recorded, expected);
  return [...history];
}

/** A transactional segment has run if and only if it is recorded. */
function checkTransactions(ran: ReadonlySet<string>, recorded: readonly HistoryEntry[], expected: Expected): void {
  const sqls = new Set(recorded.flatMap((entry) => expected.segment(entry).statements.map(({ sql }) => sql)));
  for (const sql of ran) if (sql.startsWith('INSERT') && !sqls.has(sql)) throw new Violation(`${sql} ran and is not recorded`);
}

export function checkAtTheEnd(server: SimulatedRedshift, expected: Expected, haveEnded: boolean): void {
  if (!haveEnded) throw new Violation('a run never ended');
  if (server.inFlight().length > 0) throw new Violation('a statement never ended');
  const once = withoutRepeats(server.effects, expected);
  if (once.length !== expected.effects.length) throw new Violation(`only ${once.length} of ${expected.effects.length} statements ran`);
  const recorded = appliedOf(server.history).length;
  if (recorded !== expected.count) throw new Violation(`${recorded} of ${expected.count} segments are recorded`);
}

/** What may run twice counts once, where it first ran. */
function withoutRepeats(effects: readonly string[], { rerunnable }: Expected): readonly string[] {
  return effects.filter((sql, index) => !rerunnable.has(sql) || effects.indexOf(sql) === index);
}

function appliedOf(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.filter(({ event, note }) => event === 'applied' || (event === 'repaired' && note.startsWith('applied')));
}

function keyOf({ migration, segment }: HistoryEntry): string {
  return `${migration}/${segment}`;
}
