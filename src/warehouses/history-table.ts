/**
 * The tables of the history, and the SQL around them.
 *
 * Redshift enforces no key, so what keeps `seq` gapless is the fence: every commit locks it first, before the transaction has a snapshot
 * (https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html), and then the guard fails unless the last seq is the expected one.
 * The fence is a table of its own because LOCK keeps out readers too, and the history must stay readable while a long segment runs.
 */
import { AppError } from '../core/errors.js';
import type { HistoryEntry, HistoryEvent } from '../core/migrate/history.js';
import type { NewHistoryEntry } from '../ports/warehouse.js';

export const CREATE_HISTORY: readonly string[] = [
  'CREATE SCHEMA IF NOT EXISTS redshift_devops',
  `CREATE TABLE IF NOT EXISTS redshift_devops.history (
  seq BIGINT NOT NULL, migration VARCHAR(512) NOT NULL, segment INTEGER NOT NULL, segments INTEGER NOT NULL,
  checksum VARCHAR(64) NOT NULL, segment_checksum VARCHAR(64) NOT NULL, event VARCHAR(16) NOT NULL, token VARCHAR(64) NOT NULL,
  run VARCHAR(64) NOT NULL, host VARCHAR(32) NOT NULL, actor VARCHAR(256) NOT NULL, commit_id VARCHAR(64) NOT NULL, run_url VARCHAR(1024) NOT NULL,
  pull_request VARCHAR(32) NOT NULL, plan_digest VARCHAR(64) NOT NULL, tool_version VARCHAR(32) NOT NULL, note VARCHAR(4096) NOT NULL,
  recorded_at TIMESTAMP NOT NULL) DISTSTYLE ALL SORTKEY (seq)`,
  'CREATE TABLE IF NOT EXISTS redshift_devops.fence (held BOOLEAN)',
];

export const LOCK_FENCE = 'LOCK TABLE redshift_devops.fence';

/** The guard's own message: from the leader node, or from a compute node. */
export const GUARD_FAILED = /divi(sion|de) by zero/i;

/** Fails with a division by zero unless the last seq is `afterSeq`. */
export function guardSql(afterSeq: number): string {
  return `SELECT 1 / CASE WHEN (SELECT COALESCE(MAX(seq), 0) FROM redshift_devops.history) = ${afterSeq} THEN 1 ELSE 0 END`;
}

const MIGRATION_BYTES_MAX = 512;

const TEXT_COLUMNS = [
  ['migration', 'migration', MIGRATION_BYTES_MAX], ['checksum', 'checksum', 64], ['segmentChecksum', 'segment_checksum', 64], ['event', 'event', 16], ['token', 'token', 64],
  ['run', 'run', 64], ['host', 'host', 32], ['actor', 'actor', 256], ['commit', 'commit_id', 64], ['runUrl', 'run_url', 1024],
  ['pullRequest', 'pull_request', 32], ['planDigest', 'plan_digest', 64], ['toolVersion', 'tool_version', 32], ['note', 'note', 4096],
] as const;

/** Throws MIGRATION_NAME for an id that cannot be kept as it is: altered, it would not be recognised as applied. */
export function insertSql(entry: NewHistoryEntry): string {
  const bytes = Buffer.byteLength(entry.migration);
  if (bytes > MIGRATION_BYTES_MAX) throw new AppError('MIGRATION_NAME', `the id of a migration has at most ${MIGRATION_BYTES_MAX} bytes; this one has ${bytes}: ${entry.migration.slice(0, 60)}…`);
  if (entry.migration !== keepable(entry.migration)) throw new AppError('MIGRATION_NAME', `the id of a migration holds a control character or half of a character: ${JSON.stringify(entry.migration)}`);
  const columns = TEXT_COLUMNS.map(([, column]) => column).join(', ');
  const values = TEXT_COLUMNS.map(([field, , bytesMax]) => literal(cutToBytes(keepable(entry[field]), bytesMax))).join(', ');
  return `INSERT INTO redshift_devops.history (seq, segment, segments, ${columns}, recorded_at) VALUES (${entry.seq}, ${entry.segment}, ${entry.segments}, ${values}, GETDATE())`;
}

/** Between the values of an entry; `keepable` keeps it out of them. */
const SEPARATOR = '\u001f';

const SELECTED = [
  ...['seq', 'segment', 'segments'].map((column) => `CAST(${column} AS VARCHAR)`),
  ...TEXT_COLUMNS.map(([, column]) => column),
  ...['recorded_at', 'GETDATE()'].map((time) => `CAST(EXTRACT(EPOCH FROM ${time}) AS VARCHAR)`),
];

/**
 * Every entry by ascending seq, as one text each; the last value is the warehouse's clock, in seconds since 1970, like `recorded_at`.
 * A result of one column is read several times faster than one of nineteen, and the history is read at every start.
 */
export const SELECT_HISTORY = `SELECT ${SELECTED.join(' || CHR(31) || ')} AS entry FROM redshift_devops.history ORDER BY seq`;

/** Reads one row of `SELECT_HISTORY`. */
export function readEntry([row]: readonly (string | null)[]): { readonly entry: HistoryEntry; readonly nowMs: number } {
  const values = (row ?? '').split(SEPARATOR);
  const text = (index: number): string => values[index] ?? '';
  const milliseconds = (index: number): number => Math.round(Number(text(index)) * 1000);
  const after = 3 + TEXT_COLUMNS.length;
  return {
    entry: {
      seq: Number(text(0)), segment: Number(text(1)), segments: Number(text(2)), migration: text(3), checksum: text(4), segmentChecksum: text(5),
      event: text(6) as HistoryEvent, token: text(7), run: text(8), host: text(9), actor: text(10), commit: text(11), runUrl: text(12),
      pullRequest: text(13), planDigest: text(14), toolVersion: text(15), note: text(16), atMs: milliseconds(after),
    },
    nowMs: milliseconds(after + 1),
  };
}

/** Without what no VARCHAR holds, and without what separates the values of an entry. */
function keepable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(SEPARATOR, ' ').toWellFormed();
}

/** A string literal as Redshift reads it, where a backslash escapes. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
function cutToBytes(text: string, bytesMax: number): string {
  if (Buffer.byteLength(text) <= bytesMax) return text;
  let cut = text.slice(0, bytesMax);
  while (Buffer.byteLength(cut) > bytesMax) cut = cut.slice(0, -1);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
