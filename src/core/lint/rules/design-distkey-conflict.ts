/** A table that is to be distributed in two ways. */
import { nodeText } from '../../sql/tree-text.js';
import { createTableIn, distributionKeys } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designDistkeyConflict = defineRule({
  id: 'design/distkey-conflict',
  summary: 'Distribute a table in one way: by one DISTKEY, or with DISTSTYLE EVEN, ALL or AUTO.',
  why: 'A table has one distribution. Redshift refuses a second DISTKEY, and a DISTKEY beside DISTSTYLE EVEN or ALL.',
  safe: 'DISTSTYLE KEY DISTKEY (customer_id), or DISTSTYLE EVEN without a key.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL DISTKEY, customer_id BIGINT NOT NULL) DISTKEY (customer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTKEY (id, customer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE EVEN DISTKEY (customer_id);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE EVEN SORTKEY (id, customer_id);' },
      { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY DISTKEY (1) AS SELECT id, customer_id FROM sales.baskets;' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['distkey'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    // One of two templates or of two branches may be meant.
    const [key, second] = distributionKeys(tokens, table);
    if (key === undefined || tokens.tags.some((at) => at > table.first && at <= table.last)) return;
    if (second !== undefined && second.name !== key.name) {
      context.report({ at: second.at, message: `${key.name} is the DISTKEY already, and a table has only one; take ${second.name} or ${key.name}.` });
      return;
    }
    // The page of CREATE TABLE AS says the same, and people report that DISTSTYLE ALL is accepted there.
    if (table.query !== null) return;
    for (const { name, value, first, last } of table.options) {
      const style = name === 'diststyle' && value !== null ? nodeText(tokens, value).toUpperCase() : '';
      if (style === 'EVEN' || style === 'ALL') context.report({ at: { first, last }, message: `DISTSTYLE ${style} and the DISTKEY ${key.name} exclude each other; leave one of them out.` });
    }
  },
});
