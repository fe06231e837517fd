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

/** After how many milliseconds the warehouse gives up a statement, planning and waiting for locks included. https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
export function timeoutSql(ms: number): string {
  return `SET statement_timeout TO ${ms}`;
}

const MIGRATION_BYTES_MAX = 512;

const TEXT_COLUMNS = [
  ['migration', 'migration', MIGRATION_BYTES_MAX], ['checksum', 'checksum', 64], ['segmentChecksum', 'segment_checksum', 64], ['event', 'event', 16], ['token', 'token', 64],
  ['run', 'run', 64], ['host', 'host', 32], ['actor', 'actor', 256], ['commit', 'commit_id', 64], ['runUrl', 'run_url', 1024],
  ['pullRequest', 'pull_request', 32], ['planDigest', 'plan_digest', 64], ['toolVersion', 'tool_version', 32], ['note', 'note', 4096],
] as const;

const COLUMNS = ['seq', 'segment', 'segments', ...TEXT_COLUMNS.map(([, column]) => column), 'recorded_at'].join(', ');

/** One row for each entry. Throws MIGRATION_NAME for an id that cannot be kept as it is: altered, it would not be recognised as applied. */
export function insertSql(entries: readonly NewHistoryEntry[]): string {
  return `INSERT INTO redshift_devops.history (${COLUMNS}) VALUES ${entries.map(rowSql).join(', ')}`;
}

function rowSql(entry: NewHistoryEntry): string {
  const bytes = Buffer.byteLength(entry.migration);
  if (bytes > MIGRATION_BYTES_MAX) throw new AppError('MIGRATION_NAME', `the id of a migration has at most ${MIGRATION_BYTES_MAX} bytes; this one has ${bytes}: ${entry.migration.slice(0, 60)}…`);
  if (entry.migration !== keepable(entry.migration)) throw new AppError('MIGRATION_NAME', `the id of a migration holds a control character or half of a character: ${JSON.stringify(entry.migration)}`);
  const values = TEXT_COLUMNS.map(([field, , bytesMax]) => literal(cutToBytes(keepable(entry[field]), bytesMax))).join(', ');
  return `(${entry.seq}, ${entry.segment}, ${entry.segments}, ${values}, GETDATE())`;
}

/** DEL stands between the values of entries; `keepable` keeps it out of them. In JSON it is one byte, a control character below 32 is six. */
const SEPARATOR = '\u007f';

/** The longest possible entries still fit into the 64 KB of a row: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
const ENTRIES_IN_A_ROW = 8;

/** The rest is for auditors, who read the table itself. */
const READ_COLUMNS = ['migration', 'checksum', 'segment_checksum', 'event', 'token', 'run', 'actor', 'commit_id', 'run_url', 'pull_request', 'note'];

const SELECTED = [
  ...['seq', 'segment', 'segments'].map((column) => `CAST(${column} AS VARCHAR)`),
  ...READ_COLUMNS,
  'CAST(EXTRACT(EPOCH FROM recorded_at) AS VARCHAR)',
];

/**
 * Every entry by ascending seq, several as one text, behind which stands the warehouse's clock, in seconds since 1970, like
 * `recorded_at`. The history is read at every start, and a result of few long texts is read many times faster than one of many fields.
 */
export const SELECT_HISTORY = `SELECT LISTAGG(entry, CHR(127)) WITHIN GROUP (ORDER BY seq) || CHR(127) || CAST(EXTRACT(EPOCH FROM GETDATE()) AS VARCHAR) AS entries
FROM (SELECT seq, ${SELECTED.join(' || CHR(127) || ')} AS entry FROM redshift_devops.history) AS log
GROUP BY (seq - 1) / ${ENTRIES_IN_A_ROW} ORDER BY MIN(seq)`;

/** Reads one row of `SELECT_HISTORY`. */
export function readEntries([row]: readonly (string | null)[]): { readonly entries: readonly HistoryEntry[]; readonly nowMs: number } {
  const values = (row ?? '').split(SEPARATOR);
  const entries: HistoryEntry[] = [];
  for (let first = 0; first + SELECTED.length < values.length; first += SELECTED.length) entries.push(readEntry(values, first));
  return { entries, nowMs: milliseconds(values.at(-1)) };
}

/** By index, because thousands of destructured arrays cost more than the request that brought them. */
function readEntry(values: readonly string[], first: number): HistoryEntry {
  return {
    seq: Number(values[first]),
    segment: Number(values[first + 1]),
    segments: Number(values[first + 2]),
    migration: values[first + 3] ?? '',
    checksum: values[first + 4] ?? '',
    segmentChecksum: values[first + 5] ?? '',
    event: values[first + 6] as HistoryEvent,
    token: values[first + 7] ?? '',
    run: values[first + 8] ?? '',
    actor: values[first + 9] ?? '',
    commit: values[first + 10] ?? '',
    runUrl: values[first + 11] ?? '',
    pullRequest: values[first + 12] ?? '',
    note: values[first + 13] ?? '',
    atMs: milliseconds(values[first + 14]),
  };
}

function milliseconds(seconds: string | undefined): number {
  return Math.round(Number(seconds) * 1000);
}

/** Without what no VARCHAR holds, and without what separates values. */
function keepable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(SEPARATOR, ' ').toWellFormed();
}

/** A string literal as Redshift reads it, where a backslash escapes. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
function cutToBytes(text: string, bytesMax: number): string {
  if (Buffer.byteLength(text) <= bytesMax) return text;
  let cut = text.slice(0, bytesMax);
  while (Buffer.byteLength(cut) > bytesMax) cut = cut.slice(0, -1);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
