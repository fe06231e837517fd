/** Dates and times kept as text. */
import { foldedName } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, DEFINES_COLUMNS, isPassing, wordsOf } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesDateAsText = defineRule({
  id: 'types/date-as-text',
  summary: 'Keep dates and times in DATE and TIMESTAMP columns.',
  why: 'DATE takes four bytes and TIMESTAMP eight, and both compare and compress better than text. Text takes any value, 31 February among them, and every query that counts days '
    + 'has to convert it, which hides the column from the block filter.',
  safe: 'DATE, TIMESTAMP or TIMESTAMPTZ. COPY reads other formats with DATEFORMAT and TIMEFORMAT; a staging table may keep the text.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-timestamp-date-columns.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_date VARCHAR(10) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN shipped_at CHAR(19);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_date DATE NOT NULL, shipped_at TIMESTAMP NOT NULL);' },
      { sql: 'CREATE TABLE staging.orders (id BIGINT NOT NULL, order_date VARCHAR(10) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, date_format VARCHAR(20) NOT NULL, is_due_date CHAR(1) NOT NULL, raw_order_date VARCHAR(20) NOT NULL);' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  check(statement, context) {
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind !== 'CreateTable' && tree?.kind !== 'AlterTable') return;
    for (const { name, type, definition } of columnsDefinedBy(statement, context)) {
      const column = foldedName(tokens, name);
      if (definition === null || !isOfTime(column)) continue;
      const { family, size } = writtenType(tokens, type);
      if ((family !== 'varchar' && family !== 'char') || type.args.length === 0 || size === undefined || size < SHORTEST) continue;
      if (isPassing(tokens, tree.name, tree.kind === 'CreateTable' && tree.temporary)) return;
      context.report({
        at: { first: type.first, last: type.last },
        message: `${column} keeps a date as text, which takes more room, any value, and a conversion in every query; write ${DAYS.has(wordsOf(column).at(-1) ?? '') ? 'DATE' : 'TIMESTAMP'}.`,
      });
    }
  },
});

/** `20260131` */
const SHORTEST = 8;
const DAYS: ReadonlySet<string> = new Set(['date', 'dt']);
const TIMES: ReadonlySet<string> = new Set(['date', 'dt', 'datetime', 'timestamp', 'ts', 'at']);
/** A column that says it holds the text. */
const TEXTS: ReadonlySet<string> = new Set(['raw', 'text', 'str', 'string', 'source', 'original', 'display', 'formatted', 'label']);

function isOfTime(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  // `at` and `ts` alone may be anything.
  return TIMES.has(last) && (words.length > 1 || last.length > 2) && !words.some((word) => TEXTS.has(word));
}
