/** DELETE and UPDATE of every row. */
import type { Name } from '../../sql/nodes/base.js';
import type { Delete, Update } from '../../sql/nodes/data.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { isFromHere, isMadeHere } from '../made-here.js';
import { defineRule, type RuleContext } from '../rule.js';
import { columnOf, ownTable, shownName } from '../tables.js';

export const destructiveDeleteNoWhere = defineRule({
  id: 'destructive/delete-no-where',
  summary: 'Say with WHERE which rows a DELETE or an UPDATE is for.',
  why: 'Without WHERE every row is deleted or written anew, which is seldom meant. On Redshift an UPDATE is a delete and an insert of the whole row, and the deleted rows '
    + 'stay on disk until VACUUM.',
  safe: 'Add a WHERE; write WHERE TRUE if every row is meant. TRUNCATE empties a table at once, but commits; a new column is best filled by its DEFAULT.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html'),
  examples: {
    bad: [
      { sql: 'DELETE FROM sales.orders;' },
      { sql: 'UPDATE sales.orders SET status = \'open\';' },
    ],
    good: [
      { sql: 'DELETE FROM sales.orders WHERE TRUE;' },
      { sql: 'UPDATE sales.orders SET total = s.total FROM sales.staged s WHERE s.id = sales.orders.id;' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN net DECIMAL(12,2);\nUPDATE sales.orders SET net = total - tax;' },
      { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDELETE FROM sales.newest;' },
      { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.staged;\nDELETE FROM sales.staged;' },
      { sql: 'DELETE FROM sales.countries;\nINSERT INTO sales.countries (code, name) VALUES (\'nl\', \'Netherlands\'), (\'dk\', \'Denmark\');' },
    ],
  },
  kinds: ['delete', 'update'],
  check(statement, context) {
    const { status, tree } = statement.syntax;
    if (context.kind === 'undo' || status !== 'parsed' || (tree?.kind !== 'Delete' && tree?.kind !== 'Update') || tree.where !== null || tree.target === null) return;
    const { target } = tree;
    if (holdsTemplate(statement.tokens, tree) || isMadeHere(statement, target, context)) return;
    if (tree.kind === 'Delete' ? isMeantDelete(statement, tree, target, context) : isMeantUpdate(statement, tree, target, context)) return;
    const name = shownName(statement.tokens, target);
    const what = tree.kind === 'Delete' ? `deletes every row of ${name}` : `writes every row of ${name} anew`;
    context.report({ at: { first: statement.first, last: target.last }, message: `This ${what}; add a WHERE, or WHERE TRUE if that is meant.` });
  },
});

/** Rows that were copied elsewhere, or are loaded again, are not lost. What USING and FROM join may say which rows are meant. */
function isMeantDelete(statement: Statement, { using }: Delete, target: Name, { file, index }: RuleContext): boolean {
  if (using.length > 0) return true;
  const { schema, name } = objectName(statement.tokens, target);
  return file.statements.some(({ relations, row }, at) => LOADS.has(row?.kind ?? '')
    && relations.some((use) => use.name === name && use.schema === schema && (at > index ? use.access === 'write' : at < index && use.access === 'read')));
}

const LOADS: ReadonlySet<string> = new Set(['insert', 'merge', 'update', 'copy', 'create-table', 'alter-table-append']);

/** A column that the file has added has nothing to lose. */
function isMeantUpdate(statement: Statement, { from, assignments }: Update, target: Name, context: RuleContext): boolean {
  if (from.length > 0 || assignments.length === 0) return true;
  const columns = assignments.flatMap(({ targets }) => targets.map(({ last }) => foldedName(statement.tokens, last)));
  const table = ownTable(statement, target, context);
  const added = table === undefined ? addedBefore(statement, target, context) : undefined;
  return columns.every((column) => {
    const known = columnOf(table, column);
    return added?.has(column) === true || (known !== undefined && isFromHere(known.origin, context));
  });
}

/** The columns that earlier statements of the file have added to a table nobody knows. */
function addedBefore(statement: Statement, target: Name, { file, index }: RuleContext): ReadonlySet<string> {
  const { schema, name } = objectName(statement.tokens, target);
  const added = new Set<string>();
  for (let at = 0; at < index; at++) {
    const earlier = file.statements[at];
    const tree = earlier?.row?.kind === 'alter-table' ? earlier.syntax.tree : null;
    if (earlier === undefined || tree?.kind !== 'AlterTable' || tree.name === null) continue;
    const altered = objectName(earlier.tokens, tree.name);
    if (altered.name !== name || altered.schema !== schema) continue;
    for (const action of tree.actions) if (action.kind === 'AddColumn') added.add(foldedName(earlier.tokens, action.column.name));
  }
  return added;
}
