/** Encodings written for some columns, or none at all on purpose. */
import type { ColumnDef, CreateTable } from '../../sql/nodes/tables.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { createTableIn, encodingOf, isPassing, isWhole, optionOf } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designEncodeMixed = defineRule({
  id: 'design/encode-mixed',
  summary: 'Leave the encodings to Redshift, or write one for every column.',
  why: 'One ENCODE turns ENCODE AUTO off for the whole table: the columns without one keep the encoding they begin with, and Redshift no longer improves any. '
    + 'With RAW everywhere nothing is compressed.',
  safe: 'Leave ENCODE out; or add ENCODE AUTO after the columns, which keeps what is written as a beginning.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL, total DECIMAL(18,2) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT ENCODE RAW NOT NULL, total DECIMAL(18,2) ENCODE RAW NOT NULL);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT ENCODE RAW NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL) ENCODE AUTO;' },
      { sql: 'CREATE TEMP TABLE orders (id BIGINT ENCODE RAW NOT NULL, region VARCHAR(20) NOT NULL);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['encode'],
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    const columns = table.elements.filter((element): element is ColumnDef => element.kind === 'ColumnDef');
    const encoded = columns.find((column) => optionOf(column, 'encode') !== undefined);
    const at = encoded === undefined ? undefined : optionOf(encoded, 'encode');
    if (encoded === undefined || at === undefined || columns.length < 2 || table.elements.some(({ kind }) => kind === 'LikeTable') || isLeftAlone(tokens, table)) return;
    if (!isWhole(statement, table)) return;
    const message = complaint(tokens, columns, foldedName(tokens, encoded.name));
    if (message !== undefined) context.report({ at: { first: at.first, last: at.last }, message });
  },
});

function complaint(tokens: Tokens, columns: readonly ColumnDef[], encoded: string): string | undefined {
  const encodings = columns.map((column) => encodingOf(tokens, column));
  if (encodings.includes('auto')) return undefined;
  const without = encodings.filter((encoding) => encoding === undefined).length;
  if (without > 0) return `ENCODE of ${encoded} ends automatic encoding for the whole table, and ${without} of its ${columns.length} columns have none; leave ENCODE out, or add ENCODE AUTO after the columns.`;
  return encodings.every((encoding) => encoding === 'raw' || encoding === 'none') ? 'Every column is RAW, so nothing of the table is compressed; leave ENCODE out, and Redshift chooses.' : undefined;
}

/** ENCODE AUTO of the table is said, or the table does not stay. */
function isLeftAlone(tokens: Tokens, { name, temporary, options }: CreateTable): boolean {
  return options.some((option) => option.name === 'encode') || isPassing(tokens, name, temporary);
}
