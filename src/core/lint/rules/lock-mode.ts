/** The modes of PostgreSQL's LOCK. */
import { withoutClause } from '../clause-removal.js';
import { defineRule } from '../rule.js';

export const lockMode = defineRule({
  id: 'lock/mode',
  summary: 'Write LOCK without a mode.',
  why: 'Redshift\'s LOCK has neither modes nor NOWAIT: it always waits, and then keeps readers out too.',
  safe: 'LOCK sales.orders; with SET statement_timeout before it, if it may not wait for long.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
  examples: {
    bad: [
      { sql: 'LOCK TABLE sales.orders IN SHARE MODE;\nDELETE FROM sales.orders WHERE id = 1;', fixed: 'LOCK TABLE sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      { sql: 'LOCK sales.orders NOWAIT;\nDELETE FROM sales.orders WHERE id = 1;', fixed: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
    ],
    good: [
      { sql: 'LOCK TABLE sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      { sql: 'LOCK sales.mode, sales.nowait;\nDELETE FROM sales.mode WHERE id = 1;' },
      { sql: 'LOCK sales.orders /* IN SHARE MODE */;\nDELETE FROM sales.orders WHERE id = 1;' },
    ],
  },
  kinds: ['lock'],
  routines: true,
  check({ tokens, last, syntax: { status, tree } }, context) {
    if (tree?.kind !== 'Lock' || status !== 'parsed') return;
    const named = tree.tables.at(-1)?.last ?? last;
    if (named >= last) return;
    const at = { first: named + 1, last };
    context.report({ at, message: 'LOCK of Redshift has neither modes nor NOWAIT: it waits, and then keeps readers out too; write the names alone.', fix: withoutClause(tokens, at) });
  },
});
