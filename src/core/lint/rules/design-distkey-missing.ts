/** DISTSTYLE KEY without the key. */
import { nodeText } from '../../sql/tree-text.js';
import { createTableIn, isWhole } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designDistkeyMissing = defineRule({
  id: 'design/distkey-missing',
  summary: 'Name the DISTKEY of a table with DISTSTYLE KEY.',
  why: 'DISTSTYLE KEY distributes by the values of a column, and Redshift refuses a table that does not say which.',
  safe: 'DISTSTYLE KEY DISTKEY (customer_id), or DISTSTYLE AUTO, with which Redshift chooses.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY;' },
      { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY SORTKEY (id) AS SELECT id, customer_id FROM sales.baskets;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL DISTKEY, customer_id BIGINT NOT NULL) DISTSTYLE KEY;' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY {{ dist_key }};' },
      { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY DISTKEY (2) AS SELECT id, customer_id FROM sales.baskets;' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['diststyle'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined || table.options.length === 0) return;
    const { tokens } = statement;
    const style = table.options.find(({ name }) => name === 'diststyle');
    if (style === undefined || style.value === null || nodeText(tokens, style.value).toLowerCase() !== 'key' || !isWhole(statement, table)) return;
    if (table.options.some(({ name }) => name === 'distkey')) return;
    for (const element of table.elements) {
      // LIKE brings the keys of its table along.
      if (element.kind === 'LikeTable' || (element.kind === 'ColumnDef' && element.attributes.some((attribute) => attribute.kind === 'Option' && attribute.name === 'distkey'))) return;
    }
    context.report({ at: { first: style.first, last: style.last }, message: 'DISTSTYLE KEY needs a DISTKEY, and none is named; add DISTKEY (column), or write DISTSTYLE AUTO.' });
  },
});
