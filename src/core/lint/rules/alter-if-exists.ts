/** ALTER TABLE of Redshift has no IF EXISTS. */
import type { Fix } from '../../finding.js';
import { keyword } from '../../sql/keywords.js';
import type { AlterAction } from '../../sql/nodes/tables.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { defineRule, type TokenSpan } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, type WholeAlterTable } from '../tables.js';

export const alterIfExists = defineRule({
  id: 'alter/if-exists',
  summary: 'Write ALTER TABLE without IF EXISTS and IF NOT EXISTS.',
  why: 'PostgreSQL has ALTER TABLE IF EXISTS, ADD COLUMN IF NOT EXISTS and DROP COLUMN IF EXISTS; Redshift reads none of them and rejects the statement. Only the '
    + 'partitions of external tables know IF NOT EXISTS.',
  safe: 'Leave the words out: a versioned migration runs once. Where a statement must be repeatable, ask SVV_COLUMNS in a procedure and run the ALTER with EXECUTE.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN IF NOT EXISTS region VARCHAR(16);', fixed: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);' },
      { sql: 'ALTER TABLE IF EXISTS sales.orders OWNER TO etl;', fixed: 'ALTER TABLE sales.orders OWNER TO etl;' },
      { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT IF EXISTS orders_pk;', fixed: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk;' },
    ],
    good: [
      { sql: 'ALTER TABLE spectrum.orders ADD IF NOT EXISTS PARTITION (day=\'2026-01-01\') LOCATION \'s3://lake/orders/1/\';' },
      { sql: 'CREATE TABLE IF NOT EXISTS sales.orders (id BIGINT NOT NULL);' },
      { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN "if" VARCHAR(16);' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['if'],
  routines: true,
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined) return;
    const { tokens } = statement;
    for (const { first, before, what } of conditionsIn(statement.first, alter)) {
      const at = wordsBetween(tokens, first, before);
      if (at === undefined) continue;
      context.report({ at, message: `Redshift has no ${what}; leave the words out, the migration runs once.`, fix: removal(tokens, at) });
    }
  },
});

interface Condition { readonly first: number; /** The name that follows the condition. */ readonly before: number; readonly what: string }

function conditionsIn(first: number, { ifExists, name, actions }: WholeAlterTable): readonly Condition[] {
  const found = actions.flatMap(conditionOf);
  return ifExists ? [{ first, before: name.first, what: 'ALTER TABLE IF EXISTS' }, ...found] : found;
}

function conditionOf(action: AlterAction): readonly Condition[] {
  const { first } = action;
  if (action.kind === 'AddColumn' && action.ifNotExists) return [{ first, before: action.column.first, what: 'ADD COLUMN IF NOT EXISTS' }];
  if (action.kind === 'DropColumn' && action.ifExists) return [{ first, before: action.name, what: 'DROP COLUMN IF EXISTS' }];
  if (action.kind === 'DropConstraint' && action.ifExists) return [{ first, before: action.name, what: 'DROP CONSTRAINT IF EXISTS' }];
  return [];
}

const IF = keyword('if');
const EXISTS = keyword('exists');

function wordsBetween(tokens: Tokens, first: number, before: number): TokenSpan | undefined {
  let from = first;
  while (from < before && tokens.kind[from] !== IF) from++;
  let to = from;
  while (to < before && tokens.kind[to] !== EXISTS) to++;
  return to < before ? { first: from, last: to } : undefined;
}

/** The words with the space after them; a comment among them stays. */
function removal({ text, start, end }: Tokens, { first, last }: TokenSpan): Fix | undefined {
  const from = start[first] ?? 0;
  const next = start[last + 1] ?? 0;
  const isPlain = /^if\s+(?:not\s+)?exists\s+$/i.test(text.slice(from, next));
  return isPlain ? { start: from, end: next, text: '' } : { start: from, end: end[last] ?? from, text: '' };
}
