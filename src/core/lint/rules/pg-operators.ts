/** Operators of PostgreSQL that Redshift does not have. */
import { keyword } from '../../sql/keywords.js';
import type { Expression } from '../../sql/nodes/expressions.js';
import { nodesOf, nodeText } from '../../sql/tree-text.js';
import { tokenText, type Tokens } from '../../sql/tokenizer.js';
import { HOLDS_EXPRESSIONS, readsOnlyCatalog, tokenBefore } from '../queries.js';
import { defineRule } from '../rule.js';
import { Trait } from '../traits.js';

export const pgOperators = defineRule({
  id: 'pg/operators',
  summary: 'Compare with NULL, and look into JSON, as Redshift does.',
  why: 'Redshift has no IS DISTINCT FROM over tables, and no JSON, array and range operators. A SUPER value is opened with dots and brackets.',
  safe: 'body.customer.id and body.items[0] for SUPER, JSON_EXTRACT_PATH_TEXT for JSON in a VARCHAR; NVL(a <> b, (a IS NULL) <> (b IS NULL)) for IS DISTINCT FROM.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
  examples: {
    bad: [
      { sql: 'SELECT e.body ->> \'customer\' AS customer FROM sales.events AS e;' },
      { sql: 'SELECT id FROM sales.orders WHERE tags @> \'vip\';' },
      { sql: 'SELECT o.id FROM sales.orders AS o JOIN sales.staged AS s ON s.id = o.id WHERE s.state IS DISTINCT FROM o.state;' },
    ],
    good: [
      { sql: 'SELECT e.body.customer.id, e.body.items[0] FROM sales.events AS e;' },
      { sql: 'SELECT JSON_EXTRACT_PATH_TEXT(body, \'customer\', \'id\') AS customer FROM sales.events;' },
      { sql: 'SELECT COUNT(DISTINCT state) AS states, a # b AS bits, a << 2 AS shifted FROM sales.orders WHERE a ~ \'^x\';' },
      { sql: 'SELECT relname FROM pg_catalog.pg_class WHERE relname IS DISTINCT FROM \'orders\';' },
      { sql: 'SELECT \'a ->> b IS DISTINCT FROM c\' AS text;' },
    ],
  },
  kinds: HOLDS_EXPRESSIONS,
  traits: Trait.Operator,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { operator, left, right } of nodesOf(statement, 'Binary')) {
      const written = tokenText(tokens, operator);
      const isPath = PATHS.has(written);
      if (!isPath && written !== '@>' && written !== '<@') continue;
      const instead = isPath ? `keep the JSON in a SUPER column and write ${path(tokens, left, right)}` : 'unnest the array in FROM, and compare its elements';
      context.report({ at: { first: operator, last: operator }, message: `Redshift has no operator ${written}; ${instead}.` });
    }
    if (readsOnlyCatalog(statement)) return;
    for (const { right, negated } of nodesOf(statement, 'DistinctTest')) {
      const is = tokenBefore(tokens, right.first, DISTINCT) - (negated ? 2 : 1);
      const instead = negated ? 'NVL(a = b, a IS NULL AND b IS NULL)' : 'NVL(a <> b, (a IS NULL) <> (b IS NULL))';
      context.report({ at: { first: is, last: is + (negated ? 3 : 2) }, message: `Redshift has no IS ${negated ? 'NOT ' : ''}DISTINCT FROM over tables; write ${instead}.` });
    }
  },
});

const DISTINCT = keyword('distinct');

const PATHS: ReadonlySet<string> = new Set(['->', '->>', '#>', '#>>']);

/** The same as a path, where it is one step from a column: `body.customer`. */
function path(tokens: Tokens, left: Expression, right: Expression): string {
  const step = nodeText(tokens, right);
  if (left.kind !== 'ColumnRef' || right.kind !== 'Literal') return 'a path: body.customer.id, body.items[0]';
  if (right.type === 'number') return `${nodeText(tokens, left)}[${step}]`;
  return /^'[a-z_][a-z0-9_]*'$/.test(step) ? `${nodeText(tokens, left)}.${step.slice(1, -1)}` : 'a path: body.customer.id, body.items[0]';
}
