/** Lengths and precisions beyond what Redshift has. */
import type { TypeName } from '../../sql/nodes/base.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, DEFINES_COLUMNS } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesLengthLimit = defineRule({
  id: 'types/length-limit',
  summary: 'Keep lengths and precisions within what Redshift has.',
  why: 'CHAR ends at 4096 bytes, VARCHAR at 65535, DECIMAL at 38 digits with 37 after the point and never more after it than in all. Redshift refuses the statement.',
  safe: 'VARCHAR(65535) for long text, SUPER for documents, VARBYTE for bytes; DECIMAL(38,10) for large numbers.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(100000) NOT NULL);' },
      { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, mark CHAR(5000) NOT NULL);' },
      { sql: 'CREATE TABLE sales.rates (id BIGINT NOT NULL, rate DECIMAL(40,4) NOT NULL);' },
      { sql: 'ALTER TABLE sales.rates ADD COLUMN share DECIMAL(4,6);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(65535) NOT NULL, mark CHAR(4096) NOT NULL, share DECIMAL(4,4) NOT NULL);' },
      { sql: 'CREATE TABLE sales.rates (id BIGINT NOT NULL, rate NUMERIC(38,37) NOT NULL, payload VARBYTE(100000) NOT NULL);' },
      { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(${length}) NOT NULL);' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { name, type } of columnsDefinedBy(statement, context)) {
      const problem = type.args.length === 0 ? undefined : excess(tokens, type);
      if (problem !== undefined) context.report({ at: { first: type.first, last: type.last }, message: `Redshift refuses the type of ${foldedName(tokens, name)}: ${problem}` });
    }
  },
});

function excess(tokens: Tokens, type: TypeName): string | undefined {
  const { family, size, scale } = writtenType(tokens, type);
  if (size === undefined) return undefined;
  if (family === 'char' && size > 4096) return 'CHAR ends at 4096 bytes; write VARCHAR.';
  if (family === 'varchar' && size > 65535) return 'VARCHAR ends at 65535 bytes; write VARCHAR(MAX), or SUPER for documents.';
  if (family !== 'decimal') return undefined;
  if (size > 38) return 'DECIMAL ends at 38 digits; write a smaller precision.';
  if (scale !== undefined && scale > size) return `it has more digits after the point (${scale}) than in all (${size}); DECIMAL(precision, scale) takes all of them first.`;
  return scale !== undefined && scale > 37 ? 'DECIMAL ends at 37 digits after the point; write a smaller scale.' : undefined;
}
