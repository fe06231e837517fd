/** A table that is made again without its policies. */
import { relationName } from '../../sql/relations.js';
import { recreationsIn, type Recreation } from '../recreation.js';
import { defineRule } from '../rule.js';

export const secRecreateLosesPolicy = defineRule({
  id: 'sec/recreate-loses-policy',
  summary: 'Attach the policies again to a table that is made again.',
  why: 'Policies belong to a table, not to its name. DROP detaches them, and after a swap by renaming they stay with the old table: the new one shows every row and every value to '
    + 'whoever may read it.',
  safe: 'Repeat ATTACH RLS POLICY, ATTACH MASKING POLICY and ALTER TABLE … ROW LEVEL SECURITY ON for the new table in the same file, before anybody is granted SELECT on it.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
  examples: {
    bad: [
      {
        before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
        sql: 'ALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
      },
      {
        before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, region VARCHAR(8) NOT NULL);\nATTACH RLS POLICY own_region ON crm.customers TO ROLE analyst;\nALTER TABLE crm.customers ROW LEVEL SECURITY ON;',
        sql: '-- lint-disable-next-line destructive/drop-table: loaded again tonight\nDROP TABLE crm.customers;\nCREATE TABLE crm.customers (id BIGINT NOT NULL, region VARCHAR(16) NOT NULL);\n'
          + 'ATTACH RLS POLICY own_region ON crm.customers TO ROLE analyst;',
      },
    ],
    good: [
      {
        before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
        sql: 'ATTACH MASKING POLICY mask_email ON crm.customers_new (email) TO ROLE analyst;\nALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
      },
      {
        before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
        sql: 'ALTER TABLE crm.customers RENAME TO clients;',
      },
      {
        before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);',
        sql: 'ALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
      },
    ],
  },
  kinds: ['drop-table', 'alter-table'],
  mentions: ['drop', 'rename'],
  check(statement, context) {
    for (const recreation of recreationsIn(statement, context)) {
      const lost = lostPolicies(recreation);
      if (lost.length === 0) continue;
      const { name, at, successor } = recreation;
      context.report({
        at,
        message: `What takes the name ${relationName(name)} on line ${successor.range.start.line} has no ${lost.join(', ')}, as this one has; put the same on it in this file.`,
      });
    }
  },
});

/** Of each kind of policy it is enough that there is another. */
function lostPolicies({ policies, about, kept }: Recreation): readonly string[] {
  const again = new Set(kept.map(kindOf));
  for (const { syntax: { tree } } of about) {
    if (tree?.kind === 'AttachPolicy') again.add(tree.policy);
    else if (tree?.kind === 'AlterTable') again.add('row');
  }
  return policies.filter((policy) => !again.has(kindOf(policy)));
}

/** The first word: `rls policy p`, `masking policy p`, `row level security`. */
function kindOf(policy: string): string {
  return policy.split(' ', 1)[0] ?? '';
}
