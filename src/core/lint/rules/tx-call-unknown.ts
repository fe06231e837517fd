/** A procedure that ends transactions cannot be rolled back with its migration. */
import type { Routine } from '../../catalog/catalog.js';
import { relationName } from '../../sql/relations.js';
import { objectName } from '../../sql/tree-text.js';
import { counted, failing, othersAround } from '../atomicity.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule } from '../rule.js';

export const txCallUnknown = defineRule({
  id: 'tx/call-unknown',
  summary: 'Do not call procedures that commit from a migration that does other things.',
  why: 'A NONATOMIC procedure commits each of its statements; COMMIT, ROLLBACK and TRUNCATE in a body end the transaction, and Redshift refuses them when the CALL '
    + 'stands in one. The tool runs such a CALL alone: what it did before a failure stays, and so does what stands before it in the migration.',
  safe: 'Let the file hold nothing but the CALL and write the procedure so that it can run again; or give the migration a procedure without COMMIT, ROLLBACK and '
    + 'TRUNCATE (DELETE rolls back).',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html'),
  examples: {
    bad: [
      {
        before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n',
      },
      {
        before: 'CREATE PROCEDURE sales.sp_fill(name VARCHAR(16)) NONATOMIC AS $$\nBEGIN\n  INSERT INTO sales.region (name) VALUES (name);\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'CALL sales.sp_fill(\'north\');\nINSERT INTO sales.load (source) VALUES (\'north\');\n',
      },
    ],
    good: [
      { sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n' },
      {
        before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n',
      },
      {
        before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;',
        sql: 'CALL sales.sp_load();\nCALL sales.sp_load();\n',
      },
    ],
  },
  kinds: ['call'],
  check({ tokens, syntax: { tree } }, context) {
    if (tree?.kind !== 'CallProcedure' || tree.name === null || fileRunOf(context) === undefined) return;
    const name = objectName(tokens, tree.name);
    const reason = reasonOf(context.catalog.routines(name));
    if (reason === undefined) return;
    const others = othersAround(context, () => false);
    if (others === undefined) return;
    const loss = others.before.count > 0 ? `${counted(others.before, 'before')} cannot be rolled back with it` : `it stays when ${failing(others.after)}`;
    context.report({ at: tree.name, message: `${relationName(name)} ${reason}, so the CALL runs alone and ${loss}; move it into a migration of its own.` });
  },
});

/** Why each routine of a name commits by itself; undefined when one of them may not. */
function reasonOf(routines: readonly Routine[]): string | undefined {
  const reasons = routines.map(({ nonatomic, endsTransactionBy }) => {
    if (nonatomic) return 'is NONATOMIC';
    return endsTransactionBy === undefined || endsTransactionBy.length === 0 ? undefined : `holds ${endsTransactionBy.join(' and ')}`;
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}
