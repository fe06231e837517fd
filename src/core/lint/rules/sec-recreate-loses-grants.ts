/** A table or view that is made again without its grants. */
import type { Grant } from '../../catalog/catalog.js';
import { relationName } from '../../sql/relations.js';
import { principalText } from '../grants.js';
import { recreationsIn, type Recreation } from '../recreation.js';
import { defineRule } from '../rule.js';

export const secRecreateLosesGrants = defineRule({
  id: 'sec/recreate-loses-grants',
  summary: 'Grant again on what is made again.',
  why: 'Privileges belong to a table or a view, not to its name. DROP deletes them, and after a swap by renaming they stay with the old table: whoever read it gets "permission '
    + 'denied" from then on.',
  safe: 'Repeat the GRANTs in the same file. CREATE OR REPLACE VIEW keeps them; a schema that is made for tables which come and go can have ALTER DEFAULT PRIVILEGES.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html'),
  examples: {
    bad: [
      {
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
        sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
      },
      {
        before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst, GROUP reports;',
        sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT id, placed_at FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst;',
        file: 'R__v_orders.sql',
      },
    ],
    good: [
      {
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
        sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON sales.orders TO ROLE analyst;',
      },
      {
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
        sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON ALL TABLES IN SCHEMA sales TO ROLE analyst;',
      },
      {
        before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst;',
        sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id FROM sales.orders WHERE is_paid;',
        file: 'R__v_orders.sql',
      },
    ],
  },
  kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'alter-table'],
  mentions: ['drop', 'rename'],
  check(statement, context) {
    if (context.kind === 'undo') return;
    for (const recreation of recreationsIn(statement, context)) {
      const lost = lostGrantees(recreation);
      if (lost.length === 0) continue;
      const { name, at, successor, isView } = recreation;
      context.report({
        at,
        message: `What takes the name ${relationName(name)} on line ${successor.range.start.line} is not granted to ${lost.join(', ')}, as this one is; `
          + `${isView ? 'use CREATE OR REPLACE VIEW, or grant' : 'grant'} it again in this file.`,
      });
    }
  },
});

/** Those who had something and get nothing. */
function lostGrantees({ grants, keptGrants, about }: Recreation): readonly string[] {
  const again = new Set(granteesOf(keptGrants));
  for (const { tokens, syntax: { tree } } of about) if (tree?.kind === 'Grant') for (const grantee of tree.grantees) again.add(principalText(tokens, grantee));
  return [...new Set(granteesOf(grants))].filter((grantee) => !again.has(grantee));
}

/** The catalog has them as they were written. */
function granteesOf(grants: readonly Grant[]): readonly string[] {
  return grants.flatMap(({ to }) => to.map((written) => written.toLowerCase().replace(/\s+with\s+(?:grant|admin)\s+option$/, '').replaceAll('"', '').replaceAll(/\s+/g, ' ').replace(/^user /, '')));
}
