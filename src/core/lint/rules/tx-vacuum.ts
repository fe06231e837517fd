/** VACUUM cannot share a transaction, so what stands around it does not commit together either. */
import { counted, failing, othersAround } from '../atomicity.js';
import { defineRule } from '../rule.js';

export const txVacuum = defineRule({
  id: 'tx/vacuum',
  summary: 'Put VACUUM at the end of a migration or into one of its own.',
  why: 'Redshift refuses VACUUM inside a transaction, so the tool runs it alone. In the middle of a migration it cuts the transaction in two: what stands before '
    + 'it is committed, and stays when what stands after it fails. It also takes long and must wait for other VACUUMs.',
  safe: 'Write VACUUM as the last statement, where everything else has committed together, or leave it out: Redshift vacuums by itself when it is idle.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html'),
  examples: {
    bad: [
      { sql: 'DELETE FROM sales.orders WHERE status = \'test\';\nVACUUM DELETE ONLY sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
      { sql: 'INSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\nVACUUM sales.region;\nVACUUM sales.orders;\nINSERT INTO sales.channel (code) VALUES (\'web\');\n' },
    ],
    good: [
      { sql: 'DELETE FROM sales.orders WHERE status = \'test\';\nVACUUM DELETE ONLY sales.orders;\nANALYZE sales.orders;\n' },
      { sql: 'VACUUM sales.orders;\nVACUUM sales.region;\n' },
      { sql: 'VACUUM REINDEX sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
      { sql: '-- redshift-devops: no-transaction\nDELETE FROM sales.orders WHERE status = \'test\';\nVACUUM sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
    ],
  },
  kinds: ['vacuum'],
  check({ first, last }, context) {
    const others = othersAround(context, ({ row }) => row?.kind === 'vacuum');
    if (others === undefined || others.before.count === 0 || others.after.count === 0) return;
    context.report({
      at: { first, last },
      message: `VACUUM runs alone and cuts the migration in two: ${counted(others.before, 'before')} stay${others.before.count === 1 ? 's' : ''} when `
        + `${failing(others.after)}; move it to the end or into a migration of its own.`,
    });
  },
});
