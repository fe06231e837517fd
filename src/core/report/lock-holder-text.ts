/** Who stands in the way, as a sentence without its period. */
import type { LockHolder } from '../migrate/locks.js';
import { singleLine } from './text.js';

export function lockHolderText({ relation, pid, user, mode, granted, since }: LockHolder): string {
  return `Process ${pid} of ${singleLine(user)} ${granted ? 'holds' : 'waits for'} ${mode} on ${singleLine(relation)} since ${since}`;
}
