/** A late-binding view that leaves a schema to the search path. */
import { defineRule } from '../rule.js';

export const viewLbvUnqualified = defineRule({
  id: 'view/lbv-unqualified',
  summary: 'Write the schema of every relation that a late-binding view reads.',
  why: 'Redshift refuses to create a view WITH NO SCHEMA BINDING that reads a table or view without its schema: names are looked up when the view is queried, with the search '
    + 'path of whoever queries it.',
  safe: 'Write schema.table. The names of a WITH clause need no schema.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM orders WITH NO SCHEMA BINDING;' },
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.orders o JOIN customers c ON c.id = o.customer_id WITH NO SCHEMA BINDING;' },
    ],
    good: [
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders WITH NO SCHEMA BINDING;' },
      { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT id, total FROM sales.orders) SELECT id, total FROM recent WITH NO SCHEMA BINDING;' },
      { sql: 'CREATE VIEW bi.v_lines AS SELECT o.id, line.sku FROM sales.orders o, o.lines line WITH NO SCHEMA BINDING;' },
      { sql: 'SET search_path TO sales;\nCREATE VIEW bi.v_orders AS SELECT id, total FROM orders;' },
    ],
  },
  kinds: ['create-view'],
  mentions: ['binding'],
  check(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind !== 'CreateView' || !tree.noSchemaBinding) return;
    for (const { schema, name, at } of statement.references.relations) {
      if (schema === '') context.report({ at, message: `A view WITH NO SCHEMA BINDING needs the schema of ${name}; write schema.${name}.` });
    }
  },
});
