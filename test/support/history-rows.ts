/** History entries as the Data API hands them out: one array of fields a row, in the order of `SELECT_HISTORY`. */
import type { HistoryEntry } from '../../src/core/migrate/history.js';

type Field = Readonly<Record<string, unknown>>;

export function historyRecord(entry: HistoryEntry, nowSeconds: number): readonly Field[] {
  const { seq, segment, segments, migration, checksum, segmentChecksum, event, token, run, host, actor, commit, runUrl, pullRequest, planDigest, toolVersion, note, atMs } = entry;
  const texts = [migration, checksum, segmentChecksum, event, token, run, host, actor, commit, runUrl, pullRequest, planDigest, toolVersion, note];
  return [
    { longValue: seq }, { longValue: segment }, { longValue: segments }, ...texts.map((stringValue) => ({ stringValue })),
    { doubleValue: atMs / 1000 }, { longValue: nowSeconds },
  ];
}
