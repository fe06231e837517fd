/** A strong encoding on the column by which blocks are skipped. */
import { columnNamed, createTableIn, encodingOf, optionOf, sortKeys, isPassing } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designSortkeyEncoded = defineRule({
  id: 'design/sortkey-encoded',
  summary: 'Leave the first column of the sort key RAW.',
  why: 'Sorted values compress so well that one block holds very many rows of the column: a query for a short period then reads that many rows of every other column. '
    + 'Redshift itself gives sort keys RAW.',
  safe: 'ENCODE RAW on the first sort column, or no ENCODE at all.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-use-auto-compression.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE zstd NOT NULL, note VARCHAR(400) ENCODE lzo NOT NULL) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE sales.orders (placed_on DATE ENCODE runlength NOT NULL SORTKEY, note VARCHAR(400) ENCODE zstd NOT NULL);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE RAW NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE az64 NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE RAW NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at, note);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['sortkey'],
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    const [first] = sortKeys(tokens, table);
    if (first === undefined) return;
    const column = columnNamed(tokens, table, first.name);
    const encode = column === undefined ? undefined : optionOf(column, 'encode');
    if (column === undefined || encode === undefined) return;
    const encoding = encodingOf(tokens, column) ?? '';
    // Where there is no other column, none can be compressed less.
    if (!STRONG.has(encoding) || table.elements.filter(({ kind }) => kind === 'ColumnDef').length < 2 || isPassing(tokens, table.name, table.temporary)) return;
    context.report({
      at: { first: encode.first, last: encode.last },
      message: `${first.name} is the first sort column, and ${encoding.toUpperCase()} packs so many of its rows into a block that a filter by it reads more of the other columns than it needs; write ENCODE RAW.`,
    });
  },
});

const STRONG: ReadonlySet<string> = new Set(['zstd', 'lzo', 'bytedict', 'runlength', 'text255', 'text32k']);
