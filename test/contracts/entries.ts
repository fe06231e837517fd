/** Entries and requests as the engine would make them, from as few words as a belief needs. */
import { randomBytes } from 'node:crypto';
import type { HistoryEntry } from '../../src/core/migrate/history.js';
import type { CommitRequest, NewHistoryEntry } from '../../src/ports/warehouse.js';
import { statementOf } from './contract-target.js';

/** Every run of the contract is called so; what other runs have left is never touched. */
export const RUN = 'contract-a';
export const OTHER_RUN = 'contract-b';

export function newToken(): string {
  return randomBytes(32).toString('hex');
}

export function entryAt(seq: number, more: Partial<NewHistoryEntry> = {}): NewHistoryEntry {
  return {
    seq, migration: `V${seq}__contract`, segment: 1, segments: 1, checksum: 'c'.repeat(64), segmentChecksum: 'd'.repeat(64), event: 'applied', token: '', run: RUN, host: 'terminal',
    actor: 'alice', commit: 'f00dfeed', runUrl: 'https://example.com/run', pullRequest: '7', planDigest: 'e'.repeat(64), toolVersion: '0', note: '', ...more,
  };
}

/** One segment for each list of texts, with an entry each. */
export function commitOf(afterSeq: number, segments: readonly (readonly string[])[], more: { readonly timeoutMs?: number } = {}): CommitRequest {
  return { afterSeq, segments: segments.map((sqls, at) => ({ statements: sqls.map(statementOf), entry: entryAt(afterSeq + 1 + at), ...more })) };
}

export function seqs(entries: readonly HistoryEntry[]): readonly number[] {
  return entries.map(({ seq }) => seq);
}
