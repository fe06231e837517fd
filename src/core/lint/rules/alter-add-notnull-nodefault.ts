/** A new NOT NULL column needs a value for the rows that are there. */
import type { ColumnDef } from '../../sql/nodes/tables.js';
import { foldedName } from '../../sql/tokenizer.js';
import { defineRule, type TokenSpan } from '../rule.js';
import { alterTableIn } from '../tables.js';

export const alterAddNotnullNodefault = defineRule({
  id: 'alter/add-notnull-nodefault',
  summary: 'Give a NOT NULL column that you add a default.',
  why: 'Redshift refuses ADD COLUMN … NOT NULL without a default that is not null, even where the table is empty: the existing rows would have no value.',
  safe: 'ALTER TABLE … ADD COLUMN region VARCHAR(16) DEFAULT \'unknown\' NOT NULL. NOT NULL cannot be added later.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NOT NULL;' },
      { sql: 'ALTER TABLE sales.orders ADD region VARCHAR(16) DEFAULT NULL NOT NULL;' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) DEFAULT \'unknown\' NOT NULL;' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NOT NULL DEFAULT \'unknown\';' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NULL;' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['not'],
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const action of alterTableIn(statement)?.actions ?? []) {
      const at = action.kind === 'AddColumn' ? notNullWithoutValue(action.column) : undefined;
      if (action.kind !== 'AddColumn' || at === undefined) continue;
      context.report({ at, message: `${foldedName(tokens, action.column.name)} is NOT NULL and has no default, so Redshift refuses to add it; write DEFAULT with a value, or leave NOT NULL out.` });
    }
  },
});

/** Where NOT NULL stands, if nothing gives the column a value. */
function notNullWithoutValue({ attributes }: ColumnDef): TokenSpan | undefined {
  let notNull: TokenSpan | undefined;
  for (const attribute of attributes) {
    if (attribute.kind === 'Constraint') {
      if (attribute.type === 'not null') notNull = attribute;
    } else if (attribute.name !== 'default') {
      // Identities make their own values, or are refused for what they are.
      if (attribute.name.includes('identity') || attribute.name.startsWith('generated')) return undefined;
    } else if (attribute.value?.kind !== 'Literal' || attribute.value.type !== 'null') return undefined;
  }
  return notNull;
}
