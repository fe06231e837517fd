/** A name that is longer than Redshift keeps. */
import { Shape, tokenText, type Tokens } from '../../sql/tokenizer.js';
import { definedNames, DEFINES_NAMES } from '../defined-names.js';
import { defineRule } from '../rule.js';

export const nameLength = defineRule({
  id: 'name/length',
  summary: 'Keep names within 127 bytes.',
  why: 'Redshift cuts a longer name after 127 bytes of UTF-8 without an error: the catalog shows another name than the migration, and two long names that begin alike are one.',
  safe: 'Choose a shorter name. A letter outside of ASCII takes two to four bytes.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
  examples: {
    bad: [
      { sql: `CREATE TABLE sales.${'orders_'.repeat(18)}2026 (id BIGINT NOT NULL);` },
      { sql: `ALTER TABLE sales.orders ADD COLUMN "${'größe'.repeat(20)}" BIGINT;` },
    ],
    good: [
      { sql: `CREATE TABLE sales.${'orders_'.repeat(18)}1 (id BIGINT NOT NULL);` },
      { sql: `ALTER TABLE sales.orders ADD COLUMN "${'size'.repeat(30)}" BIGINT;` },
      { sql: `COMMENT ON TABLE sales.orders IS '${'orders '.repeat(40)}';` },
    ],
  },
  kinds: DEFINES_NAMES,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { token, of } of definedNames(statement)) {
      const bytes = bytesOf(tokens, token);
      if (bytes <= BYTES_MAX) continue;
      context.report({ at: { first: token, last: token }, message: `The name of this ${of} has ${bytes} bytes and Redshift keeps the first ${BYTES_MAX}; choose a shorter one.` });
    }
  },
});

const BYTES_MAX = 127;

/** Without the quotes around it; a quote inside is written twice and kept once. */
function bytesOf(tokens: Tokens, token: number): number {
  // No UTF-16 code unit is more than three bytes of UTF-8.
  if (((tokens.end[token] ?? 0) - (tokens.start[token] ?? 0)) * 3 <= BYTES_MAX) return 0;
  const written = tokenText(tokens, token);
  return Buffer.byteLength(tokens.kind[token] === Shape.QuotedName ? written.slice(1, -1).replaceAll('""', '"') : written, 'utf8');
}
