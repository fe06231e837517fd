/** Migrations and history entries for tests, from as few words as they need. */
import type { HistoryAudit, HistoryEntry, HistoryEvent } from '../../../src/core/migrate/history.js';
import type { Migration } from '../../../src/core/migrate/migration.js';
import { MigrationSet } from '../../../src/core/migrate/migration-set.js';

/** Migrations from file names (without `.sql`) and their SQL. */
export function setOf(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}): MigrationSet {
  const sources = Object.entries(files).map(([name, text]) => ({ path: `migrations/${name}.sql`, text }));
  return new MigrationSet([{ kind: 'folder', path: 'migrations', files: sources }], new Map(Object.entries(variables)));
}

export function migrationOf(set: MigrationSet, id: string): Migration {
  const migration = set.get(id);
  if (migration === undefined) throw new Error(`there is no ${id}`);
  return migration;
}

/** The entry a run of the tool would write about one segment. */
export function entryOf(set: MigrationSet, id: string, segment: number, event: HistoryEvent, more: Partial<HistoryEntry> & { readonly seq: number }): HistoryEntry & HistoryAudit {
  const migration = migrationOf(set, id);
  const segments = set.segmentsOf(migration);
  return {
    migration: id, segment, segments: segments.length, checksum: migration.checksum, segmentChecksum: segments[segment - 1]?.checksum ?? '', event,
    token: '', run: 'run1', host: 'terminal', actor: 'alice', commit: '', runUrl: '', pullRequest: '', planDigest: '', toolVersion: '0', note: '', atMs: 1_700_000_000_000 + more.seq * 1000, ...more,
  };
}

/** What applying whole migrations one after the other leaves. */
export function appliedEntries(set: MigrationSet, ids: readonly string[]): readonly HistoryEntry[] {
  let seq = 0;
  return ids.flatMap((id) => set.segmentsOf(migrationOf(set, id)).map(({ index }) => entryOf(set, id, index, 'applied', { seq: ++seq })));
}

/** The code of the AppError a call throws, and where it points: `CODE path:line:column`. */
export function errorOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { code, details } = error as Error & { code: string; details: { at?: { path: string; start?: { line: number; column?: number } } } };
    const { at } = details;
    if (at === undefined) return code;
    return `${code} ${at.path}${at.start === undefined ? '' : `:${at.start.line}${at.start.column === undefined ? '' : `:${at.start.column}`}`}`;
  }
  return 'nothing was thrown';
}
