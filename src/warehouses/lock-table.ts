/** Who holds locks: every row of SVV_TRANSACTIONS is visible to every user. https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html */
import type { LockHolder, RelationName } from '../core/migrate/locks.js';
import { literal } from './history-table.js';

export const LOCK_ROWS_MAX = 10;

/** Locks of other sessions on these relations; one without a schema is found in any. */
export function lockHoldersSql(relations: readonly RelationName[]): string {
  const named = relations.map(({ schema, name }) => `(${schema === '' ? '' : `n.nspname = ${literal(schema)} AND `}c.relname = ${literal(name)})`).join(' OR ');
  return `SELECT n.nspname || '.' || c.relname, CAST(t.pid AS VARCHAR), t.txn_owner, t.lock_mode, CASE WHEN t.granted THEN 'yes' ELSE 'no' END, CAST(t.txn_start AS VARCHAR)
FROM svv_transactions t JOIN pg_class c ON c.oid = t.relation JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE t.pid <> pg_backend_pid() AND (${named}) ORDER BY t.txn_start LIMIT ${LOCK_ROWS_MAX}`;
}

export function readLockHolder([relation, pid, user, mode, granted, since]: readonly (string | null)[]): LockHolder {
  return { relation: relation ?? '', pid: pid ?? '', user: (user ?? '').trim(), mode: mode ?? '', granted: granted === 'yes', since: `${since ?? ''} UTC` };
}
