/** CREATE TABLE AS copies columns, and leaves behind what was said of them. */
import type { Table } from '../../catalog/catalog.js';
import { queryColumns } from '../../catalog/query-columns.js';
import type { Query } from '../../sql/nodes/queries.js';
import type { Statement } from '../../sql/sql-file.js';
import { createTableIn, isPassing } from '../definitions.js';
import { defineRule, type RuleContext } from '../rule.js';
import { ownTable, shownName } from '../tables.js';

export const designCtasProps = defineRule({
  id: 'design/ctas-props',
  summary: 'Copy a table with CREATE TABLE … (LIKE …) and INSERT … SELECT.',
  why: 'CREATE TABLE AS takes over names, types and rows. NOT NULL, defaults, identity, keys and encodings of the table it reads are gone: the next load puts NULL where the old table refused it.',
  safe: 'CREATE TABLE b (LIKE a INCLUDING DEFAULTS), add the keys, INSERT INTO b SELECT … FROM a. LIKE keeps no keys and no identity: write the columns out where there are some.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CTAS_usage_notes.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE TABLE sales.orders_by_day AS SELECT id, status, placed_at FROM sales.orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) DEFAULT \'new\' NOT NULL, placed_at TIMESTAMP, PRIMARY KEY (id));',
      },
      {
        sql: 'CREATE TABLE sales.orders_new DISTKEY (id) AS SELECT id, placed_at FROM sales.orders WHERE placed_at > \'2026-01-01\';',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);',
      },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders_new (LIKE sales.orders INCLUDING DEFAULTS);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders_per_day AS SELECT placed_at, count(*) AS orders FROM sales.orders GROUP BY placed_at;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders_backup AS SELECT id, placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TEMP TABLE recent AS SELECT id, placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TABLE sales.order_days AS SELECT placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders_new AS SELECT id, placed_at FROM sales.orders;' },
    ],
  },
  kinds: ['create-table'],
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined || table.query === null || table.name === null || table.elements.length > 0 || isPassing(statement.tokens, table.name, table.temporary)) return;
    const source = copiedTable(statement, table.query, context);
    const lost = source === undefined ? [] : lostOf(source);
    if (source === undefined || lost.length === 0) return;
    context.report({
      at: { first: table.name.first, last: table.name.last },
      message: `${shownName(statement.tokens, table.name)} gets the columns of ${source.schema === '' ? source.name : `${source.schema}.${source.name}`} without ${inWords(lost)}; create it with LIKE or with its columns, and fill it with INSERT … SELECT.`,
    });
  },
});

/** The known table of which a query gives all columns, row by row. */
function copiedTable(statement: Statement, query: Query, context: RuleContext): Table | undefined {
  const { body } = query;
  if (body?.kind !== 'Select' || query.with.length > 0 || body.distinct || body.groupByAll || body.groupBy.length > 0) return undefined;
  const [only] = body.from;
  if (body.from.length !== 1 || only?.kind !== 'TableRef') return undefined;
  const table = ownTable(statement, only.name, context);
  if (table?.isComplete !== true) return undefined;
  const given = queryColumns(statement.tokens, query, context.catalog);
  return given !== undefined && table.columns.every(({ name }) => given.includes(name)) ? table : undefined;
}

function lostOf({ columns, keys }: Table): readonly string[] {
  const lost: string[] = [];
  const identity = columns.find(({ isIdentity }) => isIdentity);
  if (identity !== undefined) lost.push(`the identity of ${identity.name}`);
  for (const kind of ['primary key', 'unique', 'foreign key'] as const) {
    const key = keys.find((each) => each.kind === kind);
    if (key !== undefined) lost.push(`the ${kind === 'unique' ? 'unique key' : kind} (${key.columns.join(', ')})`);
  }
  const defaults = columns.filter(({ hasDefault }) => hasDefault);
  const [first] = defaults;
  if (first !== undefined) lost.push(defaults.length === 1 ? `the default of ${first.name}` : `${defaults.length} defaults`);
  const required = columns.filter(({ notNull, isIdentity }) => notNull && !isIdentity).length;
  if (required > 0) lost.push(required === 1 ? 'one NOT NULL' : `${required} NOT NULL`);
  return lost;
}

function inWords(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;
}
