/** CASCADE drops what the reviewer does not see. */
import { skipName } from '../../sql/classify.js';
import { keyword } from '../../sql/keywords.js';
import { isNameShape, Shape } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { namesFrom, useOf } from '../names.js';
import { defineRule, type RuleContext } from '../rule.js';

export const destructiveCascade = defineRule({
  id: 'destructive/cascade',
  summary: 'Name what is dropped instead of writing CASCADE.',
  why: 'CASCADE also drops every view and every foreign key that depends on the object, with their privileges, and the statement does not say which. '
    + 'Without it Redshift refuses and lists them. Late-binding views are not dropped: they fail when they are queried.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note CASCADE;' },
      { sql: 'DROP TABLE sales.orders CASCADE;', file: 'U003__orders.sql' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN cascade;' },
      { sql: 'REFRESH MATERIALIZED VIEW bi.mv_orders CASCADE;' },
      { sql: 'CREATE TEMP TABLE newest (id INT);\nDROP TABLE newest CASCADE;' },
    ],
  },
  kinds: ['alter-table', 'drop-table', 'drop-view', 'drop-external-view', 'drop-materialized-view', 'drop-schema', 'drop-function', 'drop-procedure'],
  check(statement, context) {
    const { tokens, last } = statement;
    if (tokens.kind[last] !== CASCADE || !isOption(statement) || dropsOnlyTemporary(statement, context)) return;
    context.report({ at: { first: last, last }, message: 'CASCADE also drops the views and keys that depend on it; drop those by name first, so that the plan shows them.' });
  },
});

const CASCADE = keyword('cascade');
const DROP = keyword('drop');
const COLUMN = keyword('column');
const CONSTRAINT = keyword('constraint');

/** Whether the last word is the option and not the name of the thing; it is no reserved word. */
function isOption({ tokens, row, afterHead, last }: Statement): boolean {
  const before = tokens.kind[last - 1] ?? 0;
  if (last <= afterHead || before === Shape.Comma || before === Shape.Dot) return false;
  if (row?.kind !== 'alter-table') return isNameShape(before) || before === Shape.RightParen || before === Shape.Template;
  const action = skipName(tokens, afterHead, last);
  return tokens.kind[action] === DROP && last - action >= 2 && before !== COLUMN && before !== CONSTRAINT;
}

function dropsOnlyTemporary(statement: Statement, { facts, index }: RuleContext): boolean {
  if (statement.row?.kind !== 'drop-table') return false;
  return namesFrom(statement.tokens, statement.afterHead, statement.last).every((name) => facts.isTemporary(useOf(statement.tokens, name), index));
}
