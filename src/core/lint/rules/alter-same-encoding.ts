/** A new encoding that is the old one. */
import { foldedName, tokenText } from '../../sql/tokenizer.js';
import { certainEncoding } from '../resize.js';
import { defineRule } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, columnOf, ownTable } from '../tables.js';

export const alterSameEncoding = defineRule({
  id: 'alter/same-encoding',
  summary: 'Change an encoding to another one, and once per statement.',
  why: 'Redshift refuses ALTER COLUMN … ENCODE with the encoding the column has, and one that names a column twice.',
  safe: 'Leave the change out; SVV_TABLE_INFO and PG_TABLE_DEF show what a column has.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL ENCODE az64, region VARCHAR(8) NOT NULL ENCODE zstd);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE lzo, ALTER COLUMN region ENCODE zstd;' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE lzo;', before: 'CREATE TABLE sales.orders (id INT NOT NULL ENCODE az64, region VARCHAR(8) NOT NULL ENCODE zstd);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd) SORTKEY (region);' },
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
        before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd);\nALTER TABLE sales.orders ALTER ENCODE AUTO;',
      },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd, ALTER COLUMN note ENCODE zstd;' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['encode'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined) return;
    const { tokens } = statement;
    const table = ownTable(statement, alter.name, context);
    const changed = new Set<string>();
    for (const action of alter.actions) {
      if (action.kind !== 'AlterColumn' || action.encoding < 0) continue;
      const name = foldedName(tokens, action.name);
      const column = columnOf(table, name);
      const at = { first: action.first, last: action.last };
      if (changed.has(name)) context.report({ at, message: `This statement changes the encoding of ${name} twice, which Redshift refuses; keep one of the changes.` });
      else if (table !== undefined && column !== undefined && certainEncoding(table, column) === tokenText(tokens, action.encoding).toLowerCase()) {
        context.report({ at, message: `${name} has the encoding ${tokenText(tokens, action.encoding).toUpperCase()} already, and Redshift refuses one that is no other; leave the change out.` });
      }
      changed.add(name);
    }
  },
});
