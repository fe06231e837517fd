/** A masking policy taken off a column. */
import type { DetachPolicy } from '../../sql/nodes/security.js';
import type { AlterTable } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { isReplaced, shownNames } from '../later.js';
import { defineRule, type RuleContext } from '../rule.js';

export const secMaskOff = defineRule({
  id: 'sec/mask-off',
  summary: 'Say why a mask may be taken off a column.',
  why: 'Without its masking policy a column shows its values in clear to everybody who may read the table. A file that attaches another mask to the table or drops it is not '
    + 'reported, and neither is an undo migration.',
  safe: 'Change the mask in place with ALTER MASKING POLICY, or attach the new one in the same file. If it is meant, write before the statement: '
    + '-- lint-disable-next-line sec/mask-off: <reason>',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_ddm.html'),
  examples: {
    bad: [
      { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;' },
      { sql: 'DETACH MASKING POLICY mask_card ON crm.cards (number) FROM PUBLIC;\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO PUBLIC;' },
    ],
    good: [
      { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;\nATTACH MASKING POLICY hide_email ON crm.customers (email) TO ROLE analyst;' },
      { sql: 'ATTACH MASKING POLICY hide_email ON crm.customers (email) TO ROLE analyst PRIORITY 20;\nDETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;' },
      { sql: 'DROP MASKING POLICY mask_email;' },
      { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;', file: 'U004__mask_email.sql' },
      { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;\nATTACH RLS POLICY own_country ON crm.customers TO ROLE analyst;' },
    ],
  },
  kinds: ['detach-masking-policy', 'alter-table'],
  mentions: ['masking', 'masked'],
  check(statement, context) {
    if (context.kind === 'undo') return;
    const { tree } = statement.syntax;
    if (tree?.kind === 'DetachPolicy') checkDetach(statement, tree, context);
    else if (tree?.kind === 'AlterTable') checkSwitch(statement, tree, context);
  },
});

function checkDetach({ tokens, first, last }: Statement, policy: DetachPolicy, context: RuleContext): void {
  const bare = shownNames(tokens, policy.relations).filter((table) => !isReplaced(context, tokens, policy, table));
  if (bare.length > 0) context.report({ at: { first, last }, message: `Without the mask ${bare.join(', ')} shows its values in clear; attach another mask in the same file.` });
}

/** `MASKED OFF FOR DATASHARES` */
function checkSwitch({ tokens }: Statement, { name, actions }: AlterTable, context: RuleContext): void {
  const [table] = name === null ? [] : shownNames(tokens, [name]);
  const off = actions.find((action) => action.kind === 'MaskingSwitch' && !action.on);
  if (off !== undefined && table !== undefined) context.report({ at: off, message: `Consumers of a datashare see the masked columns of ${table} in clear from now on; leave the masks on.` });
}
