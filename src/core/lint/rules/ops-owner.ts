/** Objects that belong to a person. */
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf, nodeText } from '../../sql/tree-text.js';
import { defineRule, type TokenSpan } from '../rule.js';

export const opsOwner = defineRule({
  id: 'ops/owner',
  summary: 'Let the pipeline\'s user own what migrations make.',
  why: 'Only the owner and superusers can alter an object, so the next migration fails for the pipeline\'s user. And a user who owns something cannot be dropped when the person leaves.',
  safe: 'Leave the owner alone: it is the user that runs the migrations. Give people privileges through roles.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders OWNER TO "ann.lee@example.com";' },
      { sql: 'CREATE SCHEMA IF NOT EXISTS sandbox AUTHORIZATION "IAM:ann.lee@example.com";' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders OWNER TO deployer;' },
      { sql: 'ALTER TABLE sales.orders OWNER TO "svc.loader";' },
      { sql: 'GRANT SELECT ON sales.orders TO "ann.lee@example.com";' },
    ],
  },
  kinds: ['alter-table', 'alter-schema', 'alter-external-schema', 'create-schema', 'create-database', 'alter-database', 'alter-procedure', 'alter-role', 'alter-template', 'alter-materialized-view'],
  mentions: ['owner', 'authorization'],
  routines: true,
  check(statement, context) {
    for (const { first, last } of ownersIn(statement)) {
      const owner = nodeText(statement.tokens, { kind: '', first, last }).replaceAll('"', '');
      // A user of IAM or of an identity provider that is called like a mailbox.
      if (owner.includes('@')) context.report({ at: { first, last }, message: `${owner} is a person; the user that runs the migrations must own what they alter.` });
    }
  },
});

function ownersIn(statement: Statement): readonly TokenSpan[] {
  const { tree } = statement.syntax;
  const owners: TokenSpan[] = nodesOf(statement, 'ChangeOwner').map(({ owner }) => ({ first: owner, last: owner }));
  for (const { name, value } of nodesOf(statement, 'Option')) if ((name === 'owner' || name === 'authorization') && value !== null) owners.push(value);
  if (tree?.kind === 'AlterRoutine' && tree.owner !== null) owners.push(tree.owner);
  if (tree?.kind === 'AlterTemplate' && tree.change === 'owner' && tree.to !== null) owners.push(tree.to);
  return owners;
}
