/** A distribution or sort key of a type that Redshift cannot hash or order. */
import { writtenType } from '../column-types.js';
import { columnNamed, createTableIn, distributionKeys, sortKeys } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designKeyType = defineRule({
  id: 'design/key-type',
  summary: 'Distribute and sort by numbers, dates, times and text only.',
  why: 'SUPER, VARBYTE, GEOMETRY, GEOGRAPHY and HLLSKETCH columns can be neither DISTKEY nor SORTKEY: Redshift refuses the table.',
  safe: 'Take the value out into a column of its own: order_id BIGINT beside the SUPER document, a hash or a grid number beside the geometry.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTKEY (payload);' },
      { sql: 'CREATE TABLE sales.stores (id BIGINT NOT NULL, place GEOMETRY SORTKEY);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTKEY (id) SORTKEY (id);' },
      { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, seen TIMETZ NOT NULL) SORTKEY (seen);' },
      { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTSTYLE EVEN;' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['distkey', 'sortkey'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    for (const [kind, keys] of [['DISTKEY', distributionKeys(tokens, table)], ['SORTKEY', sortKeys(tokens, table)]] as const) {
      for (const { name, at } of keys) {
        const type = columnNamed(tokens, table, name)?.type ?? null;
        const family = type === null ? undefined : writtenType(tokens, type).family;
        if (family === undefined || !NO_KEYS.has(family)) continue;
        context.report({ at, message: `${name} is a column of the type ${family.toUpperCase()}, which Redshift takes for no ${kind}; use a number, a date or text.` });
      }
    }
  },
});

const NO_KEYS: ReadonlySet<string> = new Set(['super', 'varbyte', 'geometry', 'geography', 'hllsketch']);
