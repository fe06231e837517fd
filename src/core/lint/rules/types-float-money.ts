/** Amounts of money in floating point. */
import { foldedName } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, DEFINES_COLUMNS, wordsOf } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesFloatMoney = defineRule({
  id: 'types/float-money',
  summary: 'Keep amounts of money in DECIMAL columns.',
  why: 'REAL and DOUBLE PRECISION store the nearest binary fraction: 0.1 is none. Sums are off by cents, and differ from run to run with the order in which the slices add.',
  safe: 'DECIMAL(18,2), or more decimals where prices have them. Up to 19 digits take 8 bytes, as DOUBLE PRECISION does.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_total DOUBLE PRECISION NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN shipping_fee REAL;' },
      { sql: 'CREATE TABLE sales.refunds (id BIGINT NOT NULL, refunded_eur FLOAT8 NOT NULL);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_total DECIMAL(18,2) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, tax_rate REAL NOT NULL, price_factor FLOAT NOT NULL, score_total DOUBLE PRECISION NOT NULL);' },
      { sql: 'CREATE TABLE sales.forecasts (id BIGINT NOT NULL, log_price DOUBLE PRECISION NOT NULL, predicted_revenue DOUBLE PRECISION NOT NULL);' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  mentions: ['float', 'float4', 'float8', 'real', 'double'],
  check(statement, context) {
    const { tokens } = statement;
    for (const { name, type } of columnsDefinedBy(statement, context)) {
      const column = foldedName(tokens, name);
      if (!isMoney(column)) continue;
      const { family } = writtenType(tokens, type);
      if (family !== 'real' && family !== 'double precision') continue;
      context.report({ at: { first: type.first, last: type.last }, message: `${column} is an amount, and ${family.toUpperCase()} rounds it; write DECIMAL(18,2), or the digits it needs.` });
    }
  },
});

/** Last words of the names of amounts. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'amount', 'amt', 'price', 'cost', 'revenue', 'balance', 'salary', 'wage', 'fee', 'fees', 'payment', 'refund', 'invoice', 'subtotal', 'usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud', 'cny', 'inr',
]);
/** What may stand before `total` to make it one. */
const BILLED: ReadonlySet<string> = new Set(['order', 'invoice', 'grand', 'cart', 'bill', 'sub', 'payment', 'tax', 'price', 'cost']);
/** What makes a statistic of an amount, for which floating point is right. */
const STATISTICS: ReadonlySet<string> = new Set([
  'avg', 'average', 'mean', 'median', 'stddev', 'std', 'var', 'variance', 'log', 'ln', 'norm', 'normalized', 'scaled', 'predicted', 'prediction', 'forecast', 'expected', 'estimated', 'est',
  'ratio', 'pct', 'percent', 'share', 'weight', 'rate',
]);

function isMoney(name: string): boolean {
  const words = wordsOf(name);
  const isAmount = AMOUNTS.has(words.at(-1) ?? '') || (words.at(-1) === 'total' && BILLED.has(words.at(-2) ?? ''));
  return isAmount && !words.some((word) => STATISTICS.has(word));
}
