/** What the transaction mode of a procedure does not go with. */
import { targetName } from '../../sql/describe.js';
import type { Name } from '../../sql/nodes/base.js';
import type { CreateProcedure } from '../../sql/nodes/routines.js';
import { bodyFacts } from '../../sql/plpgsql/body-facts.js';
import { relationName } from '../../sql/relations.js';
import type { Statement } from '../../sql/sql-file.js';
import { tokenText, type Tokens } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const txProcedureMode = defineRule({
  id: 'tx/procedure-mode',
  summary: 'Choose options of a procedure that go with its transaction mode.',
  why: 'Redshift refuses NONATOMIC together with SECURITY DEFINER or SET, refuses COMMIT, ROLLBACK and TRUNCATE in a procedure that has a SET clause, and fails a call '
    + 'between two procedures of which one is NONATOMIC and the other is not.',
  safe: 'Give all procedures that call each other the same mode. In place of the SET clause write SET as the first statement of the body; for SECURITY DEFINER keep the '
    + 'default mode.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html'),
  examples: {
    bad: [
      { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
      {
        before: 'CREATE PROCEDURE sales.sp_step() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  CALL sales.sp_step();\nEND;\n$$ LANGUAGE plpgsql;\n',
      },
    ],
    good: [
      { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
      { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  SET query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql SECURITY INVOKER;\n' },
      {
        before: 'CREATE PROCEDURE sales.sp_step() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  CALL sales.sp_step();\n  CALL sales.sp_other();\nEND;\n$$ LANGUAGE plpgsql;\n',
      },
    ],
  },
  kinds: ['create-procedure', 'call'],
  routines: true,
  check(statement, context) {
    const { tokens, syntax: { tree } } = statement;
    if (!context.isInRoutine && tree?.kind === 'CreateProcedure') checkOptions(tokens, tree, context);
    else if (context.isInRoutine && tree?.kind === 'CallProcedure' && tree.name !== null) checkCall(tokens, tree.name, context);
  },
});

function checkOptions(tokens: Tokens, procedure: CreateProcedure, context: RuleContext): void {
  const { nonatomic, options, body } = procedure;
  const setting = options.find(({ name }) => name === 'set');
  if (nonatomic) {
    for (const option of options) {
      const name = option === setting ? 'SET' : option.name === 'security definer' ? 'SECURITY DEFINER' : undefined;
      if (name !== undefined) context.report({ at: option, message: `A NONATOMIC procedure takes no ${name}; remove one of the two.` });
    }
  } else if (setting !== undefined && body !== null) {
    const [ending] = bodyFacts(body).endsTransaction;
    if (ending === undefined) return;
    const word = tokenText(ending.tokens, ending.first).toUpperCase();
    context.report({ at: setting, message: `A procedure with a SET clause cannot ${word}, as this one does; write SET as the first statement of its body instead.` });
  }
}

/** A call from the body of one procedure to another: nobody knows which of several of one name is meant, so all of them must differ. */
function checkCall(tokens: Tokens, called: Name, context: RuleContext): void {
  const caller = context.file.statements[context.index]?.syntax.tree;
  if (caller?.kind !== 'CreateProcedure' || holdsTemplate(tokens, called)) return;
  const name = objectName(tokens, called);
  const routines = context.catalog.routines(name);
  if (routines.length === 0 || routines.some(({ kind, nonatomic }) => kind !== 'procedure' || nonatomic === caller.nonatomic)) return;
  // One that the file defines anew further down is not the one that will be called.
  const isReplaced = (other: Statement): boolean => other.row?.kind === 'create-procedure' && targetName(other) === relationName(name);
  if (context.file.statements.slice(context.index + 1).some(isReplaced)) return;
  const [theirs, own] = caller.nonatomic ? ['is not NONATOMIC', 'is'] : ['is NONATOMIC', 'is not'];
  context.report({ at: called, message: `${relationName(name)} ${theirs} and the procedure that calls it ${own}; Redshift fails such a call, so give both the same mode.` });
}
