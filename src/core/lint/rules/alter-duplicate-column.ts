/** A name that another column of the table has already. */
import type { AlterAction } from '../../sql/nodes/tables.js';
import { foldedName, Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { alterTableIn, columnOf, maySayCase, ownTable, shownName } from '../tables.js';

export const alterDuplicateColumn = defineRule({
  id: 'alter/duplicate-column',
  summary: 'Give a new or renamed column a name that the table does not have yet.',
  why: 'The migrations before this one made a column of that name, so the statement fails. Redshift folds names to lower case, quoted ones too.',
  safe: 'Choose another name, or drop or rename the old column first.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN NOTE VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN remark TO note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL, remark VARCHAR(80) NOT NULL);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN remark VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
      {
        sql: 'ALTER TABLE sales.orders ADD COLUMN note VARCHAR(80);',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN note TO remark;',
      },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN "Note" VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
    ],
  },
  kinds: ['alter-table'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    const [action] = alter?.actions ?? [];
    if (alter === undefined || action === undefined) return;
    const { tokens } = statement;
    const token = newName(action);
    const at = { first: token, last: token };
    if (token < 0 || tokens.kind[token] === Shape.Template || maySayCase(tokens, at)) return;
    const known = columnOf(ownTable(statement, alter.name, context), foldedName(tokens, token));
    if (known === undefined) return;
    context.report({
      at,
      message: `${shownName(tokens, alter.name)} has a column ${known.name} already, from ${known.origin.path}, line ${known.origin.start.line}; choose another name, or rename that column first.`,
    });
  },
});

/** The token of the name a column gets; only the first action of a statement finds the table as it is known. */
function newName(action: AlterAction): number {
  if (action.kind === 'AddColumn') return action.ifNotExists ? -1 : action.column.name;
  return action.kind === 'RenameColumn' ? action.to : -1;
}
