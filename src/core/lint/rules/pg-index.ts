/** Indexes of PostgreSQL: a columnar warehouse has none. */
import { skipName } from '../../sql/classify.js';
import { keyword } from '../../sql/keywords.js';
import type { Statement } from '../../sql/sql-file.js';
import { isNameShape, Shape, type Tokens } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { unknownHead } from '../unknown-heads.js';

export const pgIndex = defineRule({
  id: 'pg/index',
  summary: 'Use a sort key instead of an index.',
  why: 'Redshift has no indexes: CREATE INDEX, DROP INDEX, REINDEX and CLUSTER fail. It keeps the smallest and the largest value of every 1 MB block and skips the blocks that a '
    + 'filter cannot match, which works best on columns the table is sorted by.',
  safe: 'ALTER TABLE … ALTER SORTKEY (columns that are filtered), or ALTER SORTKEY AUTO. Duplicates are kept out by MERGE, not by a unique index.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
  examples: {
    bad: [
      { sql: 'CREATE INDEX orders_placed_at ON sales.orders (placed_at);' },
      { sql: 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_key ON sales.orders USING btree (lower(code));' },
      { sql: 'DROP INDEX sales.orders_placed_at;' },
      { sql: 'REINDEX TABLE sales.orders;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);' },
      { sql: 'VACUUM REINDEX sales.orders;' },
      { sql: 'CREATE VIEW sales.index AS SELECT 1 AS one;' },
      { sql: '-- CREATE INDEX is gone\nSELECT \'create index\' AS text;' },
    ],
  },
  kinds: [],
  unknownStatements: true,
  check(statement, context) {
    const head = unknownHead(statement);
    if (head === undefined) return;
    const { verb, object, modifiers, last } = head;
    const at = { first: statement.first, last };
    if (verb === 'reindex' || verb === 'cluster') context.report({ at, message: `Redshift has no ${verb.toUpperCase()}: there are no indexes; VACUUM sorts a table by its sort key.` });
    else if (object === 'index' && verb === 'create') context.report({ at, message: `Redshift has no indexes; ${modifiers.includes('unique') ? UNIQUE : advice(statement)}.` });
    else if (object === 'index') context.report({ at, message: 'Redshift has no indexes, so there is none to change or drop; remove the statement.' });
  },
});

const UNIQUE = 'declare UNIQUE for the planner, and keep duplicates out with MERGE, because Redshift enforces no keys';

const ON = keyword('on');

/** The sort key to write, where the index has plain columns. */
function advice(statement: Statement): string {
  const { tokens, first, last } = statement;
  let at = first;
  while (at <= last && tokens.kind[at] !== ON) at++;
  const end = skipName(tokens, at + 1, last);
  const open = parenthesisAfter(tokens, end, last);
  const columns = end > at + 1 ? plainColumns(tokens, open, last) : '';
  if (columns === '') return 'sort the table by the columns that are filtered: ALTER TABLE … ALTER SORTKEY (…)';
  return `sort the table by the columns instead: ALTER TABLE ${tokens.text.slice(tokens.start[at + 1], tokens.end[end - 1])} ALTER SORTKEY ${columns}`;
}

/** `USING method` may stand before it. */
function parenthesisAfter(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at <= last && at < from + 3 && tokens.kind[at] !== Shape.LeftParen) at++;
  return at;
}

/** `(a, b)` as written; '' where anything but names stands in it. */
function plainColumns(tokens: Tokens, open: number, last: number): string {
  let at = open;
  do {
    if (!isNameShape(tokens.kind[at + 1] ?? 0)) return '';
    at += 2;
  } while (at <= last && tokens.kind[at] === Shape.Comma);
  return tokens.kind[open] === Shape.LeftParen && tokens.kind[at] === Shape.RightParen && at <= last ? tokens.text.slice(tokens.start[open], tokens.end[at]) : '';
}
