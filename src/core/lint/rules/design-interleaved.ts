/** An interleaved sort key, which stands in the way of many things. */
import type { CreateTable } from '../../sql/nodes/tables.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnNamed, createTableIn, identityOf, sortKeyOption, sortKeys } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designInterleaved = defineRule({
  id: 'design/interleaved',
  summary: 'Sort by SORTKEY AUTO or a compound key instead of an interleaved one.',
  why: 'An interleaved table is never read or written on concurrency scaling, cannot be written through a datashare, keeps ALTER TABLE from changing its distribution and its encodings, '
    + 'and needs VACUUM REINDEX as it grows.',
  safe: 'SORTKEY AUTO, or SORTKEY (a, b) with the column first by which most queries filter.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Sorting_data-interleaved.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) INTERLEAVED SORTKEY (customer_id, region_id);' },
      { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTSTYLE EVEN INTERLEAVED SORTKEY (placed_on, customer_id);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) COMPOUND SORTKEY (customer_id, region_id);' },
      { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) SORTKEY AUTO;' },
      { sql: 'CREATE TABLE sales.orders (interleaved BOOLEAN NOT NULL, sort_id INT NOT NULL) SORTKEY (sort_id);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['interleaved'],
  check(statement, context) {
    const table = createTableIn(statement);
    const option = table === undefined ? undefined : sortKeyOption(table);
    if (table === undefined || option?.name !== 'interleaved sortkey') return;
    // Redshift refuses a longer one.
    if (option.value?.kind === 'NameList' && option.value.names.length > 8) return;
    const growing = sortKeys(statement.tokens, table).find(({ name }) => isGrowing(statement.tokens, table, name));
    const trouble = growing === undefined ? 'keeps the table off concurrency scaling and blocks ALTER DISTKEY and ENCODE' : `suits no column that grows with time, as ${growing.name} does`;
    context.report({ at: { first: option.first, last: option.last }, message: `An interleaved sort key ${trouble}; write a compound SORTKEY, or SORTKEY AUTO.` });
  },
});

/** Dates, timestamps and identities, of which the documentation warns. */
function isGrowing(tokens: Tokens, table: CreateTable, name: string): boolean {
  const column = columnNamed(tokens, table, name);
  if (column === undefined || column.type === null) return false;
  const { family } = writtenType(tokens, column.type);
  return family === 'date' || family === 'timestamp' || family === 'timestamptz' || identityOf(column) !== undefined;
}
