/** A default that does not fit into its column. */
import type { TypeName } from '../../sql/nodes/base.js';
import { foldedName, Shape, tokenText, type Tokens } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, DEFINES_COLUMNS, optionOf } from '../definitions.js';
import { defineRule } from '../rule.js';
import { stringContent } from '../strings.js';

export const typesDefaultTooLong = defineRule({
  id: 'types/default-too-long',
  summary: 'Make a column long enough for its default.',
  why: 'Lengths count bytes of UTF-8, and CHAR holds only characters of one byte. A row that leaves the column to its default fails, '
    + 'which may be long after the migration.',
  safe: 'VARCHAR(n), with n at least the bytes of the default.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(4) DEFAULT \'unknown\' NOT NULL);' },
      { sql: 'CREATE TABLE sales.stores (id BIGINT NOT NULL, city VARCHAR(7) DEFAULT \'München\' NOT NULL);' },
      { sql: 'ALTER TABLE sales.stores ADD COLUMN grade CHAR(2) DEFAULT \'é\' NOT NULL;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(7) DEFAULT \'unknown\' NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status CHAR(3) DEFAULT \'new   \' NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, owner VARCHAR(2) DEFAULT \'\'\'x\' NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, day VARCHAR(10) DEFAULT to_char(current_date, \'YYYY-MM-DD HH24\') NOT NULL);' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  mentions: ['default'],
  check(statement, context) {
    const { tokens } = statement;
    for (const { name, type, definition } of columnsDefinedBy(statement, context)) {
      const value = definition === null ? undefined : optionOf(definition, 'default')?.value;
      if (value?.kind !== 'Literal' || value.type !== 'string') continue;
      const problem = misfit(tokens, type, value.first);
      if (problem !== undefined) context.report({ at: { first: value.first, last: value.last }, message: `The default of ${foldedName(tokens, name)} ${problem}` });
    }
  },
});

function misfit(tokens: Tokens, type: TypeName, literal: number): string | undefined {
  const { family, size } = writtenType(tokens, type);
  if (size === undefined || (family !== 'char' && family !== 'varchar')) return undefined;
  const written = tokenText(tokens, literal);
  // An escape or a prefix says something else than it shows.
  if (tokens.kind[literal] !== Shape.String || !written.startsWith('\'') || written.includes('\\')) return undefined;
  const value = stringContent(tokens, literal).replaceAll('\'\'', '\'');
  const bytes = Buffer.byteLength(value, 'utf8');
  if (family === 'char' && bytes > value.length) return `has characters of more than one byte, which CHAR does not hold; write VARCHAR(${bytes}) or more.`;
  // Blanks that are too many are cut off.
  const needed = Buffer.byteLength(value.replace(/ +$/, ''), 'utf8');
  return needed > size ? `is ${needed} bytes long, and the column holds ${size}; write ${family.toUpperCase()}(${needed}) or more.` : undefined;
}
