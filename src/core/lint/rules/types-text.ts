/** TEXT and a VARCHAR without a length hold 256 bytes, which the author of a PostgreSQL schema does not expect. */
import { tokenText } from '../../sql/tokenizer.js';
import { typeWords } from '../../sql/tree-text.js';
import { columnsDefinedBy, DEFINES_COLUMNS } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesText = defineRule({
  id: 'types/text',
  summary: 'Give every character column its length.',
  why: 'Redshift stores TEXT and a VARCHAR without a length as VARCHAR(256), and BPCHAR as CHAR(256); lengths count bytes of UTF-8. A longer value makes '
    + 'the load fail months later. The fix writes down what the column is today; widen it when 256 bytes are too few.',
  safe: 'VARCHAR(n), with n the bytes of the longest value that may come: up to four for a character outside of English.',
  severity: 'warning',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.notes (id INT, body TEXT);', fixed: 'CREATE TABLE sales.notes (id INT, body VARCHAR(256));' },
      { sql: 'alter table sales.notes add column author varchar default \'nobody\';', fixed: 'alter table sales.notes add column author varchar(256) default \'nobody\';' },
      { sql: 'CREATE TABLE sales.notes (code BPCHAR);', fixed: 'CREATE TABLE sales.notes (code CHAR(256));' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.notes (id INT, body VARCHAR(4000), text VARCHAR(20));' },
      { sql: 'SELECT id::TEXT FROM sales.notes;' },
      { sql: 'CREATE TABLE lake.notes (id INT, body VARCHAR) USING ICEBERG LOCATION \'s3://lake/notes/\';' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  check(statement, context) {
    const { tokens } = statement;
    for (const { type } of columnsDefinedBy(statement, context)) {
      if (type.args.length > 0 || type.isArray) continue;
      const words = typeWords(tokens, type);
      const stored = STORED_AS.get(words);
      if (stored === undefined) continue;
      const isLower = tokenText(tokens, type.first) === words.split(' ')[0];
      context.report({
        at: { first: type.first, last: type.last },
        message: `${words.toUpperCase()} is stored as ${stored}, in bytes; write the length the values need.`,
        fix: { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: isLower ? stored.toLowerCase() : stored },
      });
    }
  },
});

const STORED_AS: ReadonlyMap<string, string> = new Map([
  ...['text', 'varchar', 'character varying', 'char varying', 'nvarchar', 'national character varying', 'national char varying'].map((name) => [name, 'VARCHAR(256)'] as const),
  ['bpchar', 'CHAR(256)'],
]);
