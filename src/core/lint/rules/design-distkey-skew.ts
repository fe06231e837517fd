/** A distribution key with few values, or by whose values everybody filters. */
import { writtenType } from '../column-types.js';
import { columnNamed, createTableIn, distributionKeys, isPassing } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designDistkeySkew = defineRule({
  id: 'design/distkey-skew',
  summary: 'Distribute by a column with many values that queries join on.',
  why: 'All rows of one value lie on one slice. The values of a BOOLEAN fill two or three slices and leave the others empty; with a DATE the rows of the days that are asked for '
    + 'lie on a few slices, which do all the work.',
  safe: 'DISTKEY on the column of the largest join, or DISTSTYLE AUTO; put the date into the sort key.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-best-dist-key.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (placed_on);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, is_paid BOOLEAN NOT NULL DISTKEY);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (id) SORTKEY (placed_on);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTSTYLE AUTO;' },
      { sql: 'CREATE TEMP TABLE paid_orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (placed_on);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['distkey'],
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    for (const { name, at } of distributionKeys(tokens, table)) {
      const type = columnNamed(tokens, table, name)?.type ?? null;
      const family = type === null ? undefined : writtenType(tokens, type).family;
      if ((family !== 'date' && family !== 'boolean') || isPassing(tokens, table.name, table.temporary)) continue;
      const message = family === 'date'
        ? `Distributed by the date ${name}, the rows of one day lie on one slice, which does all the work of a query about that day; use a column of joins, or DISTSTYLE AUTO.`
        : `Distributed by the BOOLEAN ${name}, all rows lie on two or three slices; use a column with many values, or DISTSTYLE AUTO.`;
      context.report({ at, message });
    }
  },
});
