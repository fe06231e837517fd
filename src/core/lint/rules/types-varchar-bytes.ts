/** The national types of other databases count characters; Redshift counts bytes. */
import { foldedName, tokenText } from '../../sql/tokenizer.js';
import { typeWords } from '../../sql/tree-text.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, DEFINES_COLUMNS } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesVarcharBytes = defineRule({
  id: 'types/varchar-bytes',
  summary: 'Count bytes, not characters, in the length of a national character type.',
  why: 'Elsewhere NVARCHAR(n) holds n characters of any language. Redshift takes it for VARCHAR(n), which holds n bytes of UTF-8, and NCHAR(n) for CHAR(n), '
    + 'which holds no character of more than one byte.',
  safe: 'VARCHAR(n), with two bytes for an accented, Greek or Cyrillic letter, three for most Chinese and Japanese ones, four for an emoji.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.customers (id BIGINT NOT NULL, name NVARCHAR(40) NOT NULL);' },
      { sql: 'ALTER TABLE sales.customers ADD COLUMN initials NCHAR(2);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.customers (id BIGINT NOT NULL, name VARCHAR(160) NOT NULL);' },
      { sql: 'CREATE TABLE sales.customers (nchar VARCHAR(8) NOT NULL, country CHAR(2) NOT NULL);' },
      { sql: 'SELECT id::NVARCHAR(20) FROM sales.customers;' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  mentions: ['nvarchar', 'nchar', 'national'],
  check(statement, context) {
    const { tokens } = statement;
    for (const { name, type } of columnsDefinedBy(statement, context)) {
      const [length] = type.args;
      if (length === undefined || !BEGINNINGS.has(tokenText(tokens, type.first).toLowerCase())) continue;
      const { family, size } = writtenType(tokens, type);
      if (size === undefined || tokenText(tokens, length).toLowerCase() === 'max') continue;
      const words = typeWords(tokens, type).toUpperCase();
      const column = foldedName(tokens, name);
      const at = { first: type.first, last: type.last };
      if (family === 'char') context.report({ at, message: `${words}(${size}) is CHAR(${size}), and ${column} can hold no character of more than one byte; write VARCHAR with the bytes its values need.` });
      else if (family === 'varchar') context.report({ at, message: `${words}(${size}) is VARCHAR(${size}): ${column} holds ${size} bytes, not ${size} characters; write VARCHAR with the bytes its values need.` });
    }
  },
});

const BEGINNINGS: ReadonlySet<string> = new Set(['nchar', 'nvarchar', 'national']);
