/** Who stands in the way of a statement that gave up waiting. */
import { statementFailure } from '../core/migrate/failure-table.js';
import type { RelationName } from '../core/migrate/locks.js';
import type { Segment } from '../core/migrate/migration.js';
import { lockHolderText } from '../core/report/lock-holder-text.js';
import type { Warehouse } from '../ports/warehouse.js';

const WAITED: ReadonlySet<string> = new Set(['statement-timeout', 'lock-timeout']);

/** The relations that a segment's statements name. */
function relationsOf({ statements }: Segment): readonly RelationName[] {
  const names = new Map<string, RelationName>();
  for (const { statement } of statements) for (const { schema, name } of statement.relations) names.set(`${schema}.${name}`, { schema, name });
  return [...names.values()];
}

/** A sentence for each transaction that holds a lock on what a failed segment names; '' when it did not fail of waiting, or nobody can say. */
export async function lockHoldersText(warehouse: Warehouse, segment: Segment, message: string): Promise<string> {
  if (!WAITED.has(statementFailure(message)?.id ?? '')) return '';
  try {
    return (await warehouse.lockHolders(relationsOf(segment))).map((holder) => ` ${lockHolderText(holder)}.`).join('');
  } catch {
    // The failure itself matters more than who caused it.
    return '';
  }
}
