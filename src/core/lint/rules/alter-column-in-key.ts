/** A column that other columns share a key with. */
import type { Key } from '../../catalog/catalog.js';
import { defineRule } from '../rule.js';
import { refusedDropIn } from '../tables.js';

export const alterColumnInKey = defineRule({
  id: 'alter/column-in-key',
  summary: 'Drop a key of several columns before one of its columns.',
  why: 'Redshift refuses DROP COLUMN without CASCADE for a column that is a part of a primary key, unique or foreign key of several columns.',
  safe: 'ALTER TABLE … DROP CONSTRAINT first, then DROP COLUMN, and add the key again over the columns that are left.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.lines DROP COLUMN line;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, CONSTRAINT lines_pk PRIMARY KEY (order_id, line));' },
      { sql: 'ALTER TABLE sales.lines DROP COLUMN line RESTRICT;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (order_id, line));' },
    ],
    good: [
      {
        sql: 'ALTER TABLE sales.lines DROP COLUMN line;',
        before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, CONSTRAINT lines_pk PRIMARY KEY (order_id, line));\nALTER TABLE sales.lines DROP CONSTRAINT lines_pk;',
      },
      { sql: 'ALTER TABLE sales.lines DROP COLUMN line;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (line));' },
      { sql: 'ALTER TABLE sales.lines DROP COLUMN line CASCADE;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (order_id, line));' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['drop'],
  check(statement, context) {
    const refused = refusedDropIn(statement, context);
    if (refused?.refusal !== 'key of several columns') return;
    const { action, table, column } = refused;
    const key = table.keys.find(({ columns }) => columns.length > 1 && columns.includes(column));
    context.report({
      at: { first: action.first, last: action.last },
      message: `${column} is a part of ${nameOf(key)}, so Redshift refuses to drop it; run ALTER TABLE … DROP CONSTRAINT first.`,
    });
  },
});

function nameOf(key: Key | undefined): string {
  const columns = (key?.columns ?? []).join(', ');
  return `the ${(key?.kind ?? 'key').toUpperCase()}${key?.name === undefined ? '' : ` ${key.name}`} (${columns})`;
}
