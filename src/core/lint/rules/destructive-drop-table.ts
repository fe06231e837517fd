/** Dropping a relation or a schema: what is in it cannot be brought back by the next migration. */
import type { RelationUse } from '../../sql/relations.js';
import { foldedName, Shape } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { namesFrom, useOf } from '../names.js';
import { defineRule, type RuleContext } from '../rule.js';

export const destructiveDropTable = defineRule({
  id: 'destructive/drop-table',
  summary: 'Say why a table, view or schema may be dropped.',
  why: 'DROP deletes the rows and the privileges of the object, and no later migration brings them back. A reason written before the statement shows the '
    + 'reviewer that it is meant. Undo migrations, temporary tables of the same file, and views that a repeatable migration creates again need none.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
  examples: {
    bad: [
      { sql: 'DROP TABLE sales.orders_2019;' },
      { sql: 'DROP MATERIALIZED VIEW IF EXISTS bi.mv_orders;' },
      { sql: 'DROP SCHEMA attic;' },
    ],
    good: [
      { sql: '-- lint-disable-next-line destructive/drop-table: copied to S3 on 3 March, see the runbook\nDROP TABLE sales.orders_2019;' },
      { sql: 'CREATE TEMP TABLE newest (id INT);\nDROP TABLE newest;' },
      { sql: 'DROP TABLE sales.orders;', file: 'U003__orders.sql' },
      { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
    ],
  },
  kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema'],
  check(statement, context) {
    if (context.kind === 'undo') return;
    const { tokens, first, afterHead, last } = statement;
    const lost = namesFrom(tokens, afterHead, last).filter((name) => !isHarmless(statement, useOf(tokens, name), context));
    if (lost.length === 0) return;
    const end = lost.at(-1)?.last ?? last;
    const object = DROPS[statement.row?.kind ?? ''] ?? '';
    const names = lost.map((name) => nameText(statement, name.first, name.last));
    context.report({
      at: { first, last: end },
      message: `DROP ${object} deletes ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} for good; if that is meant, say why in a `
        + 'comment before it: -- lint-disable-next-line destructive/drop-table: <reason>',
    });
  },
});

const DROPS: Readonly<Record<string, string>> = {
  'drop-table': 'TABLE', 'drop-view': 'VIEW', 'drop-materialized-view': 'MATERIALIZED VIEW', 'drop-schema': 'SCHEMA',
};

function isHarmless(statement: Statement, use: RelationUse, { kind, facts, index }: RuleContext): boolean {
  if (statement.row?.kind === 'drop-table') return facts.isTemporary(use, index);
  const isView = statement.row?.kind === 'drop-view' || statement.row?.kind === 'drop-materialized-view';
  return isView && kind === 'repeatable' && facts.isCreatedAfter(use, index);
}

function nameText({ tokens }: Statement, first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) text += tokens.kind[at] === Shape.Dot ? '.' : foldedName(tokens, at);
  return text;
}
