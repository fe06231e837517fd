/** What needs a transaction of its own cannot run inside a procedure. */
import { tokenText } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { defineRule } from '../rule.js';

export const txInRoutine = defineRule({
  id: 'tx/in-routine',
  summary: 'Keep what needs its own transaction out of procedures.',
  why: 'A procedure runs inside a transaction, and Redshift refuses there whatever needs one of its own: VACUUM, ALTER TABLE APPEND, CREATE and DROP DATABASE, CREATE '
    + 'EXTERNAL TABLE, PREPARE, SET LOCAL. The procedure can be created all the same; it fails when it is called.',
  safe: 'Run these statements from a migration or from the scheduler, before or after the CALL. Instead of SET LOCAL write SET, or set the parameter with the SET '
    + 'clause of CREATE PROCEDURE.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html'),
  examples: {
    bad: [
      { sql: 'CREATE PROCEDURE sales.sp_tidy() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  VACUUM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_move() AS $$\nBEGIN\n  ALTER TABLE sales.orders APPEND FROM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET LOCAL query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
    good: [
      { sql: 'VACUUM sales.stage;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\n  ANALYZE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  -- VACUUM sales.stage;\n  TRUNCATE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
  },
  kinds: ['vacuum', 'alter-table-append', 'create-database', 'drop-database', 'create-external-table', 'prepare', 'set'],
  routines: true,
  check(statement, context) {
    if (!context.isInRoutine) return;
    const name = refused(statement);
    if (name === undefined) return;
    const { first, last } = statement;
    context.report({ at: { first, last }, message: `${name} cannot run inside a procedure: the CALL will fail; run it from a migration or a schedule.` });
  },
});

function refused({ row, tokens, first, syntax: { tree } }: Statement): string | undefined {
  switch (row?.kind) {
    case 'set': return tree?.kind === 'SetParameter' && tree.scope === 'local' ? 'SET LOCAL' : undefined;
    case 'alter-table-append': return 'ALTER TABLE APPEND';
    case 'vacuum': case 'prepare': return tokenText(tokens, first).toUpperCase();
    default: return row?.kind.replaceAll('-', ' ').toUpperCase();
  }
}
