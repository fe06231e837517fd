/** TRUNCATE commits, and with it everything before it. */
import { skipName } from '../../sql/classify.js';
import type { Statement } from '../../sql/sql-file.js';
import { createsTemporary } from '../file-facts.js';
import { saysNoTransaction } from '../../migrate/directives.js';
import { WITHOUT_EFFECT } from '../file-segments.js';
import { defineRule, type RuleContext } from '../rule.js';

export const txTruncate = defineRule({
  id: 'tx/truncate',
  summary: 'Put TRUNCATE into a migration of its own.',
  why: 'TRUNCATE commits the transaction it runs in. What stands before it in the migration is permanent from then on, and a failure after it leaves the '
    + 'migration half applied; a DELETE rolls back with its neighbours.',
  safe: 'Let the file hold nothing but the TRUNCATE, or begin with it and follow it by what fills the table again; where both must happen or neither, use DELETE.',
  severity: 'warning',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html'),
  examples: {
    bad: [
      { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\');\nTRUNCATE sales.stage;\n' },
      { sql: 'UPDATE sales.load SET is_done = true WHERE id = 7;\nSHOW search_path;\nTRUNCATE TABLE sales.stage;\n' },
    ],
    good: [
      { sql: 'TRUNCATE sales.stage;\nINSERT INTO sales.stage (id) SELECT id FROM sales.orders;\n' },
      { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\');\nDELETE FROM sales.stage WHERE is_loaded;\n' },
      { sql: 'SET statement_timeout TO 60000;\nTRUNCATE sales.stage;\n' },
      { sql: '-- redshift-devops: no-transaction\nINSERT INTO sales.region (code) VALUES (\'eu\');\nTRUNCATE sales.stage;\n' },
    ],
  },
  kinds: ['truncate'],
  check(statement, context) {
    if (isRemote(statement)) return;
    const before = uncommittedBefore(context);
    const earliest = before.at(-1);
    if (earliest === undefined || saysNoTransaction(context.file)) return;
    const what = before.length === 1 ? `a statement before it (line ${earliest.range.start.line})` : `${before.length} statements before it (from line ${earliest.range.start.line})`;
    context.report({
      at: { first: statement.first, last: statement.last },
      message: `TRUNCATE commits ${what}; move it into its own migration, or use DELETE.`,
    });
  },
});

/**
 * The statements of the file that would still roll back when the TRUNCATE comes, last first. One that runs alone ends the search: it has
 * committed, and with it all before it. A statement nobody recognises is not counted, nor one that makes a temporary table.
 */
function uncommittedBefore({ file, index }: RuleContext): readonly Statement[] {
  const found: Statement[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const statement = file.statements[at];
    if (statement?.row === undefined) continue;
    if (statement.row.runs === 'standalone') break;
    if (!WITHOUT_EFFECT.has(statement.row.kind) && !createsTemporary(statement)) found.push(statement);
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
