/** Parts of PostgreSQL's SELECT that Redshift does not read. */
import type { Fix } from '../../finding.js';
import { keyword } from '../../sql/keywords.js';
import type { Call, Expression } from '../../sql/nodes/expressions.js';
import type { QueryBody, Values } from '../../sql/nodes/queries.js';
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf } from '../../sql/tree-text.js';
import { Shape, type Tokens } from '../../sql/tokenizer.js';
import { closingParenthesis, HOLDS_QUERIES, inCaseOf, tokenBefore } from '../queries.js';
import { defineRule, type Report, type RuleContext } from '../rule.js';
import { Trait } from '../traits.js';

export const pgSelect = defineRule({
  id: 'pg/select',
  summary: 'Write queries with the clauses that Redshift has.',
  why: 'Redshift has no DISTINCT ON, no FILTER after an aggregate, no WINDOW clause, no VALUES outside of INSERT, and no row locks by FOR UPDATE.',
  safe: 'QUALIFY ROW_NUMBER() OVER (…) = 1, an aggregate over CASE, the window in each OVER, SELECT … UNION ALL SELECT …, and LOCK at the beginning of the transaction.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html'),
  examples: {
    bad: [
      { sql: 'SELECT DISTINCT ON (customer_id) customer_id, total FROM sales.orders ORDER BY customer_id, placed_at DESC;' },
      {
        sql: 'SELECT COUNT(*) FILTER (WHERE total > 100) AS large FROM sales.orders;',
        fixed: 'SELECT COUNT(CASE WHEN total > 100 THEN 1 END) AS large FROM sales.orders;',
      },
      { sql: 'select sum(total) filter (where paid) as paid from sales.orders;', fixed: 'select sum(case when paid then total end) as paid from sales.orders;' },
      { sql: 'SELECT v.id FROM (VALUES (1), (2)) AS v (id);' },
      { sql: 'SELECT RANK() OVER w AS place FROM sales.orders WINDOW w AS (ORDER BY total);' },
      { sql: 'SELECT id FROM sales.orders WHERE id = 1 FOR UPDATE;' },
    ],
    good: [
      { sql: 'SELECT customer_id, total FROM sales.orders QUALIFY ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) = 1;' },
      { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\'), (2, \'south\');' },
      { sql: 'SELECT DISTINCT "on", filter, o.values, window FROM sales.orders AS o;' },
      { sql: 'MERGE INTO sales.region USING sales.staged ON region.id = staged.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (staged.id);' },
    ],
  },
  kinds: HOLDS_QUERIES,
  traits: Trait.Clause,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { distinctOn, windows } of nodesOf(statement, 'Select')) {
      const [column] = distinctOn;
      const [window] = windows;
      if (column !== undefined) context.report(distinctRefusal(tokens, column));
      if (window !== undefined) context.report({ at: { first: window.first - 1, last: windows.at(-1)?.last ?? window.last }, message: 'Redshift has no WINDOW clause; write the window in the parentheses of each OVER.' });
    }
    for (const { lock } of nodesOf(statement, 'Query')) {
      if (lock >= 0) context.report({ at: { first: lock, last: lock + 1 }, message: 'Redshift locks no rows: there is no FOR UPDATE; LOCK the table at the beginning of the transaction, or leave it out.' });
    }
    for (const call of nodesOf(statement, 'Call')) if (call.filter !== null) reportFilter(tokens, call, call.filter, context);
    for (const values of nodesOf(statement, 'Values')) if (!isInserted(statement, values)) reportValues(tokens, values, context);
  },
});

function distinctRefusal(tokens: Tokens, column: Expression): Report {
  const first = tokenBefore(tokens, column.first, DISTINCT);
  const last = closingParenthesis(tokens, first + 2);
  const list = tokens.text.slice(tokens.end[first + 2], tokens.start[last]).replace(/\s+/g, ' ').trim();
  const partition = list.length > LIST_MAX ? '…' : list;
  return { at: { first, last }, message: `Redshift has no DISTINCT ON; keep the first row of each group with QUALIFY ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY …) = 1.` };
}

const LIST_MAX = 60;

function reportFilter(tokens: Tokens, call: Call, condition: Expression, context: RuleContext): void {
  const first = tokenBefore(tokens, condition.first, FILTER);
  const at = { first, last: closingParenthesis(tokens, first + 1) };
  context.report({ at, message: 'Redshift has no FILTER; write the condition into the aggregate: CASE WHEN condition THEN value END.', fix: asCase(tokens, call, condition, first) });
}

/** Rows that do not match become NULL, which aggregates pass over. */
function asCase(tokens: Tokens, { args, orderBy }: Call, condition: Expression, filter: number): Fix | undefined {
  const [arg] = args;
  const { text, start, end } = tokens;
  if (arg === undefined || args.length > 1 || orderBy.length > 0 || !/^\s*\)\s*filter\s*\(\s*where\s*$/i.test(text.slice(end[arg.last], start[condition.first]))) return undefined;
  const value = arg.kind === 'Star' ? '1' : text.slice(start[arg.first], end[arg.last]);
  // A parenthesis around the whole condition is not a part of its node.
  if (tokens.kind[condition.last + 1] !== Shape.RightParen || closingParenthesis(tokens, filter + 1) !== condition.last + 1) return undefined;
  const word = (written: string): string => inCaseOf(tokens, filter, written);
  const made = `${word('CASE WHEN')} ${text.slice(start[condition.first], end[condition.last])} ${word('THEN')} ${value} ${word('END')}`;
  return { start: start[arg.first] ?? 0, end: end[condition.last] ?? 0, text: made };
}

const DISTINCT = keyword('distinct');
const FILTER = keyword('filter');
const VALUES = keyword('values');

/** Whether the rows go into a table, with or without parentheses around them. */
function isInserted(statement: Statement, values: Values): boolean {
  return nodesOf(statement, 'Insert').some(({ query }) => innermost(query) === values);
}

function innermost(query: QueryBody | null): QueryBody | null {
  let body = query;
  while (body?.kind === 'Query') body = body.body;
  return body;
}

/** A template that stands for a query is a list of rows in the tree, without its word. */
function reportValues({ kind }: Tokens, { first, last }: Values, context: RuleContext): void {
  if (kind[first] !== VALUES) return;
  context.report({ at: { first, last }, message: 'Redshift takes VALUES only in INSERT; write SELECT … UNION ALL SELECT …, or insert the rows into a temporary table.' });
}
