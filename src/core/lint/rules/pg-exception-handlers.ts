/** What handlers of exceptions can do in PostgreSQL only. */
import { walk } from '../../sql/nodes.js';
import type { CreateProcedure } from '../../sql/nodes/routines.js';
import type { PlHandler } from '../../sql/nodes/routines-plpgsql.js';
import { foldedName, tokenText, type Tokens } from '../../sql/tokenizer.js';
import { defineRule, type Report } from '../rule.js';

export const pgExceptionHandlers = defineRule({
  id: 'pg/exception-handlers',
  summary: 'Handle exceptions with WHEN OTHERS, and raise them again in NONATOMIC procedures only.',
  why: 'OTHERS is the only condition of an exception block that Redshift has, and RAISE without a message raises the error again only in a NONATOMIC procedure. In an atomic '
    + 'one the error goes on by itself when the handler has ended.',
  safe: 'WHEN OTHERS THEN, with SQLSTATE or SQLERRM to tell errors apart. In an atomic procedure leave RAISE out, or give it a level and a message.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html'),
  examples: {
    bad: [
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN division_by_zero THEN\n    RAISE INFO \'zero\';\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
    good: [
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE INFO \'failed: %\', SQLERRM;\nEND;\n$$ LANGUAGE plpgsql;\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
  },
  kinds: ['create-procedure'],
  mentions: ['exception'],
  check({ syntax: { tree } }, context) {
    if (tree?.kind !== 'CreateProcedure' || tree.body === null || tree.body.block === null) return;
    const { tokens, block } = tree.body;
    walk(block, (node) => {
      if (node.kind === 'PlHandler') for (const report of faultsOf(node, tokens, tree)) context.report(report);
      return node.kind !== 'PlSql';
    });
  },
});

function* faultsOf(handler: PlHandler, tokens: Tokens, { nonatomic }: CreateProcedure): Generator<Report> {
  for (const at of handler.conditions) {
    if (at >= 0 && foldedName(tokens, at) !== 'others') {
      yield { tokens, at: { first: at, last: at }, message: `Redshift has no condition ${tokenText(tokens, at)}; write WHEN OTHERS, and ask SQLSTATE or SQLERRM what happened.` };
    }
  }
  if (nonatomic) return;
  for (const statement of handler.statements) {
    if (statement.kind === 'PlRaise' && statement.first === statement.last) {
      yield { tokens, at: statement, message: 'RAISE alone needs a NONATOMIC procedure; leave it out, because the error goes on by itself when the handler has ended.' };
    }
  }
}
