/** Row-level security switched off, or ignored. */
import type { StatementNode } from '../../sql/nodes.js';
import type { Statement } from '../../sql/sql-file.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { principalText } from '../grants.js';
import { drops, happensLater } from '../later.js';
import { rowSecurityIn, type RowSecuritySwitch } from '../row-security.js';
import { defineRule, type RuleContext } from '../rule.js';

export const secRlsOff = defineRule({
  id: 'sec/rls-off',
  summary: 'Say why row-level security may go.',
  why: 'With row-level security off, everybody who may read the table reads every row of it. IGNORE RLS lets its holder past every policy of the database. A file that '
    + 'switches it on again or drops the table is not reported, and neither is an undo migration.',
  safe: 'Change a policy in place with ALTER RLS POLICY, or attach one that lets through what is needed. If it is meant, write before the statement: '
    + '-- lint-disable-next-line sec/rls-off: <reason>',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;' },
      { sql: 'GRANT IGNORE RLS TO ROLE analyst;' },
    ],
    good: [
      { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY ON;' },
      { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;\nALTER TABLE crm.customers ROW LEVEL SECURITY ON CONJUNCTION TYPE OR;' },
      { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;', file: 'U004__protect_customers.sql' },
      { sql: 'DROP RLS POLICY own_region;' },
      { sql: 'GRANT EXPLAIN RLS TO ROLE auditor;' },
    ],
  },
  kinds: ['alter-table-row-level-security', 'alter-table', 'alter-materialized-view', 'grant'],
  mentions: ['security', 'rls'],
  check(statement, context) {
    if (context.kind === 'undo') return;
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind === 'Grant') checkGrant(statement, context);
    else if (tree !== null) for (const each of rowSecurityIn(tree, tokens)) if (!each.on) checkSwitch(each, context);
  },
});

function checkSwitch({ table, forDatashares, at }: RowSecuritySwitch, context: RuleContext): void {
  const isOnAgain = (later: StatementNode, tokens: Tokens): boolean => rowSecurityIn(later, tokens).some((each) => each.on && each.table === table && each.forDatashares === forDatashares);
  if (happensLater(context, (later, tokens) => drops(later, tokens, table) || isOnAgain(later, tokens))) return;
  const message = forDatashares ? `Consumers of a datashare see every row of ${table} from now on` : `Everybody who may read ${table} sees every row of it from now on`;
  context.report({ at, message: `${message}; leave row-level security on, or say why it may go.` });
}

function checkGrant(statement: Statement, context: RuleContext): void {
  const { tokens } = statement;
  for (const { privileges, grantees } of nodesOf(statement, 'Grant')) {
    const ignore = privileges.find((each) => each.kind === 'Option' && each.name === 'ignore rls');
    if (ignore === undefined) continue;
    const who = grantees.map((each) => principalText(tokens, each)).join(', ');
    context.report({ at: ignore, message: `IGNORE RLS shows ${who} every row of every table; attach a policy that lets through what is needed.` });
  }
}
