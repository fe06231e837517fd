/** A copy on every node of a table that grows. */
import type { Option } from '../../sql/nodes/options.js';
import type { Name } from '../../sql/nodes/base.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { nodeText, objectName } from '../../sql/tree-text.js';
import { createTableIn, wordsOf } from '../definitions.js';
import { defineRule } from '../rule.js';
import { alterTableIn, shownName } from '../tables.js';

export const designDiststyleAllBig = defineRule({
  id: 'design/diststyle-all-big',
  summary: 'Keep DISTSTYLE ALL for small dimension tables that seldom change.',
  why: 'ALL stores the whole table once on every node, and every load, update and delete runs on every node, never on concurrency scaling. '
    + 'The table is a fact table or a log by its name, which grow.',
  safe: 'DISTSTYLE AUTO, or DISTKEY on the column of the largest join.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_choosing_dist_sort.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.fact_orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL) DISTSTYLE ALL;' },
      { sql: 'CREATE TABLE web.access_log (id BIGINT NOT NULL, seen_at TIMESTAMP NOT NULL) DISTSTYLE ALL SORTKEY (seen_at);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.fact_orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL) DISTSTYLE AUTO;' },
      { sql: 'CREATE TABLE sales.countries (id BIGINT NOT NULL, name VARCHAR(80) NOT NULL) DISTSTYLE ALL;' },
      { sql: 'CREATE TABLE sales.log_levels (id BIGINT NOT NULL, name VARCHAR(80) NOT NULL) DISTSTYLE ALL;' },
    ],
  },
  kinds: ['create-table', 'alter-table-distribution', 'alter-table-sortkey'],
  mentions: ['diststyle'],
  check(statement, context) {
    const { tokens } = statement;
    const table = createTableIn(statement);
    const altered = alterTableIn(statement);
    const name = table?.name ?? altered?.name ?? null;
    if (name === null || !grows(tokens, name)) return;
    const style = table === undefined ? altered?.actions.flatMap((action) => action.kind === 'AlterAttributes' ? action.options : []).find((option) => isAll(tokens, option)) : table.options.find((option) => isAll(tokens, option));
    if (style === undefined) return;
    context.report({
      at: { first: style.first, last: style.last },
      message: `${shownName(tokens, name)} grows, by its name, and DISTSTYLE ALL stores it whole on every node and makes every load write it there; use DISTSTYLE AUTO, or a DISTKEY.`,
    });
  },
});

function isAll(tokens: Tokens, { name, value }: Option): boolean {
  return name === 'diststyle' && value !== null && nodeText(tokens, value).toLowerCase() === 'all';
}

const FACTS: ReadonlySet<string> = new Set(['fact', 'facts', 'fct']);
const LOGS: ReadonlySet<string> = new Set(['fact', 'facts', 'fct', 'log', 'logs', 'clicks', 'clickstream', 'pageviews', 'impressions']);

function grows(tokens: Tokens, name: Name): boolean {
  const words = wordsOf(objectName(tokens, name).name);
  return FACTS.has(words[0] ?? '') || LOGS.has(words.at(-1) ?? '');
}
