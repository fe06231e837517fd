/** The newest row sought by an identity. */
import type { Expression } from '../../sql/nodes/expressions.js';
import type { SortItem } from '../../sql/nodes/queries.js';
import { referencesIn, type ColumnUse } from '../../sql/scopes.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, tokenText } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { HOLDS_QUERIES } from '../queries.js';
import { defineRule, type RuleContext } from '../rule.js';
import { columnOf } from '../tables.js';

export const designIdentityOrder = defineRule({
  id: 'design/identity-order',
  summary: 'Find the newest row by a time, not by an identity.',
  why: 'COPY and INSERT … SELECT hand out identity values on all slices at once: they are unique, but have gaps and do not follow the order of the rows. '
    + 'The highest value need not be the newest row.',
  safe: 'ORDER BY placed_at DESC, id DESC, with the identity only to decide between equals.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      {
        sql: 'SELECT status FROM sales.orders ORDER BY id DESC LIMIT 1;',
        before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), customer_id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);',
      },
      {
        sql: 'CREATE VIEW sales.latest_orders AS SELECT o.customer_id, row_number() OVER (PARTITION BY o.customer_id ORDER BY o.id DESC) AS place FROM sales.orders o;',
        before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), customer_id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);',
      },
    ],
    good: [
      {
        sql: 'SELECT status FROM sales.orders ORDER BY placed_at DESC, id DESC LIMIT 1;',
        before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), placed_at TIMESTAMP NOT NULL, status VARCHAR(8) NOT NULL);',
      },
      { sql: 'SELECT status FROM sales.orders ORDER BY id DESC;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) NOT NULL);' },
      { sql: 'SELECT status FROM sales.orders ORDER BY id DESC LIMIT 1;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);' },
      { sql: 'SELECT status FROM sales.orders ORDER BY id LIMIT 100;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) NOT NULL);' },
    ],
  },
  kinds: HOLDS_QUERIES,
  check(statement, context) {
    if (!context.catalog.hasIdentity) return;
    const items = nodesOf(statement, 'SortItem').length === 0 ? [] : newestFirst(statement);
    if (items.length === 0 || statement.syntax.status !== 'parsed' || statement.syntax.tree === null) return;
    const { columns } = referencesIn(statement.tokens, statement.syntax.tree);
    for (const { expression: { first, last } } of items) {
      const use = columns.find((column) => column.first === first && column.last === last);
      if (use === undefined || !isIdentity(use, context)) continue;
      context.report({ at: { first, last }, message: `${use.column} is an IDENTITY column, whose values do not follow the order of loading, so the highest is not surely the newest; order by a time first.` });
    }
  },
});

/** What sorts the one row of a query, or the first of each group, to the top: descending, by a column. */
function newestFirst(statement: Statement): readonly SortItem[] {
  const { tokens } = statement;
  const found: SortItem[] = [];
  const add = (item: SortItem | undefined): void => {
    if (item?.expression.kind === 'ColumnRef' && item.direction >= 0 && tokenText(tokens, item.direction).toLowerCase() === 'desc') found.push(item);
  };
  for (const { orderBy, limit, body } of nodesOf(statement, 'Query')) {
    const most = limit ?? (body?.kind === 'Select' ? body.top : null);
    if (most !== null && isOne(most, statement)) add(orderBy[0]);
  }
  for (const { name, over } of nodesOf(statement, 'Call')) if (over !== null && PICKS.has(foldedName(tokens, name.last))) add(over.orderBy[0]);
  return found;
}

function isOne(limit: Expression, { tokens }: Statement): boolean {
  return limit.kind === 'Literal' && tokenText(tokens, limit.first) === '1';
}

/** Functions by which one row of a group is picked. */
const PICKS: ReadonlySet<string> = new Set(['row_number', 'first_value']);

function isIdentity({ relation, column }: ColumnUse, { catalog, isInRoutine }: RuleContext): boolean {
  return relation !== null && !isInRoutine && columnOf(catalog.table(relation), column)?.isIdentity === true;
}
