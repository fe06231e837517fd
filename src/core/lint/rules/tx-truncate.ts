/** TRUNCATE commits, and with it everything before it. */
import { skipName } from '../../sql/classify.js';
import type { Statement } from '../../sql/sql-file.js';
import { defineRule, type RuleContext } from '../rule.js';

export const txTruncate = defineRule({
  id: 'tx/truncate',
  summary: 'Put TRUNCATE into a migration of its own.',
  why: 'TRUNCATE commits the transaction it runs in. What stands before it in the migration is permanent from then on, and a failure after it leaves the '
    + 'migration half applied; a DELETE rolls back with its neighbours.',
  severity: 'warning',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html'),
  examples: {
    bad: [{ sql: 'INSERT INTO sales.orders SELECT * FROM sales.stage;\nTRUNCATE sales.stage;\n' }],
    good: [
      { sql: 'TRUNCATE sales.stage;\nINSERT INTO sales.stage SELECT * FROM sales.orders;\n' },
      { sql: 'INSERT INTO sales.orders SELECT * FROM sales.stage;\nDELETE FROM sales.stage;\n' },
      { sql: 'SET statement_timeout TO 60000;\nTRUNCATE sales.stage;\n' },
    ],
  },
  kinds: ['truncate'],
  check(statement, context) {
    if (isRemote(statement)) return;
    const before = uncommittedBefore(context);
    const earliest = before.at(-1);
    if (earliest === undefined) return;
    const what = before.length === 1 ? `the statement before it (line ${earliest.range.start.line})` : `the ${before.length} statements before it (from line ${earliest.range.start.line})`;
    context.report({
      at: { first: statement.first, last: statement.last },
      message: `TRUNCATE commits ${what}; move it into its own migration, or use DELETE.`,
    });
  },
});

/** Kinds whose commit nobody would miss. */
const WITHOUT_EFFECT = new Set(['set', 'reset', 'show', 'select', 'explain', 'use', 'analyze', 'lock', 'begin', 'commit', 'rollback',
  'set-session-authorization', 'set-session-characteristics']);

/**
 * The statements of the file that would still roll back when the TRUNCATE comes, last first. One that runs alone ends the search: it has
 * committed, and with it all before it. A statement nobody recognises is not counted.
 */
function uncommittedBefore({ file, index }: RuleContext): readonly Statement[] {
  const found: Statement[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const statement = file.statements[at];
    if (statement?.row === undefined) continue;
    if (statement.row.runs === 'standalone') break;
    if (!WITHOUT_EFFECT.has(statement.row.kind)) found.push(statement);
  }
  return found;
}

/**
 * `database.schema.table` is a table of a datashare, whose TRUNCATE takes part in the transaction.
 * https://docs.aws.amazon.com/redshift/latest/dg/considerations-datashare-reads-writes.html
 */
function isRemote({ tokens, afterHead, last }: Statement): boolean {
  return skipName(tokens, afterHead, last) - afterHead > 3;
}
