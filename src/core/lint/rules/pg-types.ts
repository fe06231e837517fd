/** Types of PostgreSQL that Redshift does not have. */
import type { Fix } from '../../finding.js';
import { tokenText } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { columnsDefinedIn, DEFINES_COLUMNS, type ColumnDefinition } from '../columns.js';
import { defineRule } from '../rule.js';

export const pgTypes = defineRule({
  id: 'pg/types',
  summary: 'Use types that Redshift has.',
  why: 'Redshift began as PostgreSQL 8 and has neither its later types nor its sequences: the statement fails. Semi-structured values go into SUPER, '
    + 'bytes into VARBYTE, numbers that count themselves come from IDENTITY.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGSERIAL, total DECIMAL(12,2));', fixed: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), total DECIMAL(12,2));' },
      { sql: 'CREATE TABLE sales.events (id UUID NOT NULL, body JSONB);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN tags VARCHAR(20)[];' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.events (id VARCHAR(36) NOT NULL, body SUPER, payload VARBYTE);' },
      { sql: 'CREATE TABLE sales.events (uuid VARCHAR(36), json SUPER, money DECIMAL(18,2));' },
      { sql: 'SELECT json_parse(body) AS json FROM sales.events;' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  check(statement, context) {
    for (const column of columnsDefinedIn(statement)) {
      const written = tokenText(statement.tokens, column.type.first);
      if (column.isArray) {
        context.report({ at: column.type, message: 'Redshift has no array types; use SUPER, which holds arrays.' });
        continue;
      }
      const instead = INSTEAD.get(column.words);
      if (instead === undefined) continue;
      context.report({ at: column.type, message: `Redshift has no ${column.words.toUpperCase()}; use ${instead}.`, fix: identity(statement, column, written) });
    }
  },
});

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...['smallserial', 'serial2', 'serial', 'serial4'].map((name) => [name, 'INT IDENTITY(1,1)'] as const),
  ...['bigserial', 'serial8'].map((name) => [name, 'BIGINT IDENTITY(1,1)'] as const),
  ['uuid', 'VARCHAR(36)'], ['json', 'SUPER'], ['jsonb', 'SUPER'], ['hstore', 'SUPER'], ['bytea', 'VARBYTE'], ['money', 'DECIMAL(18,2)'],
  ['inet', 'VARCHAR(64)'], ['cidr', 'VARCHAR(64)'], ['macaddr', 'VARCHAR(32)'], ['macaddr8', 'VARCHAR(32)'], ['xml', 'VARCHAR(MAX)'],
  ['enum', 'VARCHAR and a data test'], ['bit', 'VARBYTE or BOOLEAN'], ['bit varying', 'VARBYTE'], ['varbit', 'VARBYTE'],
  ['tsvector', 'VARCHAR'], ['tsquery', 'VARCHAR'],
  ...['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'].map((name) => [name, 'GEOMETRY'] as const),
  ...['int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange'].map((name) => [name, 'two columns'] as const),
]);

/** SERIAL can be replaced in a new table; IDENTITY cannot be added by ALTER TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
function identity({ tokens, row }: Statement, { words, type, hasLength }: ColumnDefinition, written: string): Fix | undefined {
  const instead = words.includes('serial') ? INSTEAD.get(words) : undefined;
  if (instead === undefined || hasLength || row?.kind !== 'create-table') return undefined;
  return { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: written === words ? instead.toLowerCase() : instead };
}
