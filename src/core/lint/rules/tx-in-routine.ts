/** What needs a transaction of its own cannot run inside a procedure. */
import { walk } from '../../sql/nodes.js';
import type { RoutineBody } from '../../sql/nodes/routines.js';
import { parseSql, type Statement } from '../../sql/sql-file.js';
import { tokenText } from '../../sql/tokenizer.js';
import { defineRule, type RuleContext } from '../rule.js';
import { stringContent } from '../strings.js';

const REFUSED: readonly string[] = ['vacuum', 'alter-table-append', 'create-database', 'drop-database', 'create-external-table', 'prepare', 'set'];

export const txInRoutine = defineRule({
  id: 'tx/in-routine',
  summary: 'Keep what needs its own transaction out of procedures.',
  why: 'A procedure runs inside a transaction, and Redshift refuses there whatever needs one of its own: VACUUM, ALTER TABLE APPEND, CREATE and DROP DATABASE, CREATE '
    + 'EXTERNAL TABLE, PREPARE, SET LOCAL. In EXECUTE it refuses COMMIT and ROLLBACK too. The procedure can be created all the same; it fails when it is called.',
  safe: 'Run these statements from a migration or from the scheduler, before or after the CALL. Instead of SET LOCAL write SET, or set the parameter with the SET '
    + 'clause of CREATE PROCEDURE.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html'),
  examples: {
    bad: [
      { sql: 'CREATE PROCEDURE sales.sp_tidy() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  VACUUM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_move() AS $$\nBEGIN\n  ALTER TABLE sales.orders APPEND FROM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  EXECUTE \'COMMIT\';\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET LOCAL query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
    good: [
      { sql: 'VACUUM sales.stage;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\n  ANALYZE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  -- VACUUM sales.stage;\n  TRUNCATE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
  },
  kinds: ['create-procedure', ...REFUSED],
  routines: true,
  check(statement, context) {
    const { tree } = statement.syntax;
    if (!context.isInRoutine) return tree?.kind === 'CreateProcedure' && tree.body !== null ? checkDynamic(tree.body, context) : undefined;
    const name = refused(statement);
    if (name === undefined) return;
    const { first, last } = statement;
    context.report({ at: { first, last }, message: `${name} cannot run inside a procedure: the CALL will fail; run it from a migration or a schedule.` });
  },
});

/** What stands in EXECUTE as one string is known before it runs. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */
function checkDynamic({ block, tokens }: RoutineBody, context: RuleContext): void {
  if (block === null) return;
  walk(block, (node) => {
    if (node.kind === 'PlExecute' && node.command?.kind === 'Literal' && node.command.type === 'string') {
      const [command] = parseSql('', stringContent(tokens, node.command.first)).statements;
      const name = command === undefined ? undefined : inExecute(command);
      if (name !== undefined) context.report({ tokens, at: node.command, message: `${name} cannot run in EXECUTE: the CALL will fail; ${name === 'COMMIT' || name === 'ROLLBACK' ? 'write it as a statement of its own.' : 'run it from a migration or a schedule.'}` });
    }
    return node.kind !== 'PlSql';
  });
}

function inExecute(command: Statement): string | undefined {
  const kind = command.row?.kind;
  if (kind === 'commit' || kind === 'rollback') return kind.toUpperCase();
  return kind !== undefined && REFUSED.includes(kind) ? refused(command) : undefined;
}

function refused({ row, tokens, first, syntax: { tree } }: Statement): string | undefined {
  switch (row?.kind) {
    case 'set': return tree?.kind === 'SetParameter' && tree.scope === 'local' ? 'SET LOCAL' : undefined;
    case 'alter-table-append': return 'ALTER TABLE APPEND';
    case 'vacuum': case 'prepare': return tokenText(tokens, first).toUpperCase();
    default: return row?.kind.replaceAll('-', ' ').toUpperCase();
  }
}
