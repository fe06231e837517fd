/** Two columns of one name. */
import type { QueryBody, SelectItem } from '../../sql/nodes/queries.js';
import type { StatementNode } from '../../sql/nodes.js';
import { holdsTemplate } from '../../sql/syntax.js';
import { foldedName } from '../../sql/tokenizer.js';
import { defineRule, type TokenSpan } from '../rule.js';
import { maySayCase } from '../tables.js';

export const designDuplicateColumn = defineRule({
  id: 'design/duplicate-column',
  summary: 'Give every column of a table or view a name of its own.',
  why: 'Redshift refuses a table or view with two columns of one name. Names are folded to lower case, quoted ones too.',
  safe: 'Rename one of them; in a query give it an alias: SELECT o.id, c.id AS customer_id.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, ID BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE sales.wide_orders AS SELECT o.id, o.total, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
      { sql: 'CREATE VIEW sales.wide_orders AS SELECT o.id, c.name, o.note AS name FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, order_id BIGINT NOT NULL);' },
      { sql: 'CREATE VIEW sales.wide_orders AS SELECT o.id, c.id AS customer_id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
      { sql: 'CREATE VIEW sales.wide_orders (id, customer_id) AS SELECT o.id, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
      { sql: 'CREATE TABLE sales.orders ({% if wide %} id BIGINT NOT NULL {% else %} id INT NOT NULL {% endif %}, total DECIMAL(18,2) NOT NULL);' },
      { sql: 'SELECT o.id, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
    ],
  },
  kinds: ['create-table', 'create-view', 'create-materialized-view'],
  routines: true,
  check(statement, context) {
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || tree === null) return;
    const seen = new Map<string, TokenSpan>();
    for (const at of namesIn(tree)) {
      const name = foldedName(tokens, at.last);
      const earlier = seen.get(name);
      if (earlier === undefined) {
        seen.set(name, at);
        continue;
      }
      if (maySayCase(tokens, at) || maySayCase(tokens, earlier) || holdsTemplate(statement)) return;
      context.report({ at, message: `${name} is the name of another column already; ${tree.kind === 'CreateTable' && tree.query === null ? 'rename or remove one' : 'give one an alias of its own'}.` });
    }
  },
});

/** Where the names of the columns stand; each ends at the token of the name. */
function namesIn(tree: StatementNode): readonly TokenSpan[] {
  if (tree.kind !== 'CreateTable' && tree.kind !== 'CreateView' && tree.kind !== 'CreateMaterializedView') return [];
  const listed = tree.kind === 'CreateTable' ? tree.elements.flatMap((element) => element.kind === 'ColumnDef' ? [{ first: element.name, last: element.name }] : []) : tree.columns;
  if (listed.length > 0 || (tree.kind === 'CreateTable' && tree.elements.length > 0)) return listed;
  return tree.query === null ? [] : itemNames(tree.query.body);
}

/** The first operand of a set operation gives the names. */
function itemNames(body: QueryBody | null): readonly TokenSpan[] {
  let first = body;
  while (first !== null && first.kind !== 'Select') {
    if (first.kind === 'Values') return [];
    first = first.kind === 'SetOperation' ? first.left : first.body;
  }
  // EXCLUDE may take one of the two away.
  return first === null || first.exclude.length > 0 ? [] : first.items.flatMap(nameOf);
}

function nameOf({ expression, alias }: SelectItem): readonly TokenSpan[] {
  if (alias >= 0) return [{ first: alias, last: alias }];
  return expression.kind === 'ColumnRef' ? [{ first: expression.first, last: expression.last }] : [];
}
