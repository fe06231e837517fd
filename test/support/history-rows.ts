/** History entries as the Data API hands them out: one text a row, its values in the order of `SELECT_HISTORY`. */
import type { HistoryEntry } from '../../src/core/migrate/history.js';

export function historyRecord(entry: HistoryEntry, nowSeconds: number): readonly Readonly<Record<string, unknown>>[] {
  const { seq, segment, segments, migration, checksum, segmentChecksum, event, token, run, actor, commit, runUrl, pullRequest, note, atMs } = entry;
  const values = [seq, segment, segments, migration, checksum, segmentChecksum, event, token, run, actor, commit, runUrl, pullRequest, note, atMs / 1000, nowSeconds];
  return [{ stringValue: [...values, nowSeconds].join('\u007f') }];
}
