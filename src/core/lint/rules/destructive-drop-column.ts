/** Dropping a column deletes its values. */
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, Shape } from '../../sql/tokenizer.js';
import { objectName } from '../../sql/tree-text.js';
import { isFromHere, isMadeHere } from '../made-here.js';
import { defineRule, type RuleContext } from '../rule.js';
import { alterTableIn, columnOf, dropRefusal, isCascade, isInLake, ownTable, shownName, type WholeAlterTable } from '../tables.js';

export const destructiveDropColumn = defineRule({
  id: 'destructive/drop-column',
  summary: 'Say why a column may be dropped.',
  why: 'DROP COLUMN deletes the values of every row, no later migration brings them back, and whoever still reads the column fails. Undo migrations, columns that the '
    + 'same file made, and columns whose name another column of the table takes over need no reason.',
  safe: 'First release code that does not use the column, then drop it; or write before the statement: -- lint-disable-next-line destructive/drop-column: <reason>',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
      { sql: 'ALTER TABLE sales.orders DROP note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
    ],
    good: [
      { sql: '-- lint-disable-next-line destructive/drop-column: nobody has read it since March\nALTER TABLE sales.orders DROP COLUMN note;' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note;', file: 'U003__note.sql' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN id_new BIGINT;\nUPDATE sales.orders SET id_new = id;\nALTER TABLE sales.orders DROP COLUMN id;\nALTER TABLE sales.orders RENAME COLUMN id_new TO id;' },
      { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk;' },
      { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL, note VARCHAR(80));\nALTER TABLE newest DROP COLUMN note;' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['drop'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (context.kind === 'undo' || alter === undefined) return;
    const { tokens } = statement;
    for (const action of alter.actions) {
      if (action.kind !== 'DropColumn' || tokens.kind[action.name] === Shape.Template) continue;
      const column = foldedName(tokens, action.name);
      if (isHarmless(statement, alter, column, isCascade(tokens, action.behavior), context)) continue;
      context.report({
        at: { first: statement.first, last: action.name },
        message: `DROP COLUMN deletes the values of ${shownName(tokens, alter.name)}.${column} for good; if that is meant, say why in a comment before it: `
          + '-- lint-disable-next-line destructive/drop-column: <reason>',
      });
    }
  },
});

function isHarmless(statement: Statement, alter: WholeAlterTable, column: string, cascades: boolean, context: RuleContext): boolean {
  const { name } = alter;
  if (isMadeHere(statement, name, context) || isInLake(statement, name, context)) return true;
  const table = ownTable(statement, name, context);
  // What Redshift refuses deletes nothing, and other rules say that it is refused.
  if (table !== undefined && dropRefusal(table, column, cascades) !== undefined) return true;
  const known = columnOf(table, column);
  return (known !== undefined && isFromHere(known.origin, context)) || isReplaced(statement, alter, column, context);
}

/** Whether a later statement of the file gives the column's name to another one: the end of a change of type. */
function isReplaced(statement: Statement, { name }: WholeAlterTable, column: string, { file, index }: RuleContext): boolean {
  const table = objectName(statement.tokens, name);
  for (let at = index + 1; at < file.statements.length; at++) {
    const later = file.statements[at];
    const alter = later === undefined ? undefined : alterTableIn(later);
    if (later === undefined || alter === undefined) continue;
    const { schema, name: altered } = objectName(later.tokens, alter.name);
    if (altered !== table.name || schema !== table.schema) continue;
    if (alter.actions.some((action) => action.kind === 'RenameColumn' && foldedName(later.tokens, action.to) === column)) return true;
  }
  return false;
}
