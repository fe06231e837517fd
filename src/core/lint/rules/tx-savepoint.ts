/** Redshift has no savepoints. */
import { defineRule } from '../rule.js';

export const txSavepoint = defineRule({
  id: 'tx/savepoint',
  summary: 'Do without savepoints.',
  why: 'Redshift has no subtransactions: SAVEPOINT and ROLLBACK TO SAVEPOINT are refused, at the top level and in procedures.',
  safe: 'Split the work into migrations, each of which commits or rolls back as a whole; in a procedure, catch the error with EXCEPTION WHEN OTHERS, which rolls back '
    + 'the whole transaction, or make the procedure NONATOMIC.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
  examples: {
    bad: [
      { sql: 'SAVEPOINT before_load;\n' },
      { sql: 'DELETE FROM sales.region WHERE id = 1;\nROLLBACK TO SAVEPOINT before_load;\n' },
    ],
    good: [
      { sql: 'ROLLBACK;\n' },
      { sql: 'ABORT TRANSACTION;\n' },
      { sql: 'SELECT savepoint FROM sales.journey;\n' },
    ],
  },
  kinds: ['savepoint', 'rollback'],
  mentions: ['savepoint', 'rollback'],
  routines: true,
  check({ first, last, syntax: { tree } }, context) {
    if (tree?.kind === 'Savepoint') context.report({ at: { first, last }, message: 'Redshift has no savepoints; remove SAVEPOINT, or split the migration where it may fail.' });
    if (tree?.kind === 'Rollback' && tree.savepoint >= 0) {
      context.report({ at: { first, last }, message: 'Redshift cannot roll back to a savepoint; remove it, with the statements it was to undo.' });
    }
  },
});
