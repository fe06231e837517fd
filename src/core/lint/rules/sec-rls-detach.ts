/** A row-level policy taken off a table that stays protected. */
import type { DetachPolicy } from '../../sql/nodes/security.js';
import type { Statement } from '../../sql/sql-file.js';
import { tokenText } from '../../sql/tokenizer.js';
import { happensLater, isReplaced, shownNames } from '../later.js';
import { rowSecurityIn } from '../row-security.js';
import { defineRule, type RuleContext } from '../rule.js';

export const secRlsDetach = defineRule({
  id: 'sec/rls-detach',
  summary: 'Attach the policy that takes the place of the one that goes.',
  why: 'A table with row-level security on shows no row to somebody without a policy: queries give empty results, not errors. Where other policies remain and must all hold '
    + '(CONJUNCTION TYPE AND), more rows become visible.',
  safe: 'Change the policy in place with ALTER RLS POLICY, or attach another one to the table in the same file. DROP RLS POLICY without CASCADE is refused while the policy is attached.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
  examples: {
    bad: [
      { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;' },
      { sql: 'DROP RLS POLICY own_region CASCADE;' },
    ],
    good: [
      { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;\nATTACH RLS POLICY own_country ON crm.customers TO ROLE analyst;' },
      { sql: 'DROP RLS POLICY own_region;' },
      { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;', file: 'U004__own_region.sql' },
    ],
  },
  kinds: ['detach-rls-policy', 'drop-rls-policy'],
  mentions: ['rls'],
  check(statement, context) {
    if (context.kind === 'undo') return;
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind === 'DetachPolicy') checkDetach(statement, tree, context);
    else if (tree?.kind === 'Drop' && tree.behavior >= 0 && tokenText(tokens, tree.behavior).toLowerCase() === 'cascade') {
      const [policy] = tree.targets.map(({ name }) => shownNames(tokens, [name])[0]);
      context.report({
        at: { first: tree.behavior, last: tree.behavior },
        message: `CASCADE takes ${policy ?? 'the policy'} off every table it is attached to, and its users see no row of them without another policy; detach it by name.`,
      });
    }
  },
});

function checkDetach({ tokens, first, last }: Statement, policy: DetachPolicy, context: RuleContext): void {
  // Who switches row-level security in the same file knows what is left.
  const left = shownNames(tokens, policy.relations)
    .filter((table) => !isReplaced(context, tokens, policy, table) && !happensLater(context, (later, at) => rowSecurityIn(later, at).some((each) => each.table === table)));
  if (left.length === 0) return;
  context.report({ at: { first, last }, message: `Without another policy its users see no row of ${left.join(', ')} while row-level security is on; attach one in the same file.` });
}
