/** A lock that protects nothing, because its transaction ends before anything else runs. */
import { fileRunOf } from '../file-segments.js';
import { defineRule } from '../rule.js';

export const lockAlone = defineRule({
  id: 'lock/alone',
  summary: 'Put a LOCK into the transaction that it protects.',
  why: 'A lock goes when its transaction ends. Statements that run alone, TRUNCATE and VACUUM among them, end the transaction before them, and with it the lock.',
  safe: 'Let what must not be disturbed follow the LOCK in the same transaction: DELETE FROM instead of TRUNCATE. Otherwise remove the LOCK.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
  examples: {
    bad: [
      { sql: 'LOCK sales.orders;\nVACUUM sales.orders;' },
      { sql: 'LOCK sales.orders, sales.stage;' },
    ],
    good: [
      { sql: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      { sql: 'LOCK sales.orders;\nSELECT COUNT(*) AS orders FROM sales.orders;' },
      { sql: 'CREATE PROCEDURE sales.hold() AS $$ BEGIN LOCK sales.orders; END $$ LANGUAGE plpgsql;' },
    ],
  },
  kinds: ['lock'],
  check(statement, context) {
    const segment = fileRunOf(context)?.segmentOf[context.index];
    if (segment === undefined) return;
    const { statements } = context.file;
    for (let index = context.index + 1; index <= segment.last; index++) if (!PROTECTS_NOTHING.has(statements[index]?.row?.kind ?? '')) return;
    const next = statements[segment.last + 1];
    const why = next === undefined ? 'nothing follows in its transaction' : `the statement on line ${next.range.start.line} runs outside of its transaction`;
    context.report({ at: { first: statement.first, last: statement.last }, message: `The LOCK is gone at once: ${why}; remove it, or let the change follow it in the same transaction.` });
  },
});

const PROTECTS_NOTHING: ReadonlySet<string> = new Set(['lock', 'set', 'reset', 'show', 'use']);
