/** Rows added to a table whose key nobody checks. */
import type { Key, Table } from '../../catalog/catalog.js';
import type { Name } from '../../sql/nodes/base.js';
import type { Insert } from '../../sql/nodes/data.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { objectName } from '../../sql/tree-text.js';
import { isMadeHere } from '../made-here.js';
import { defineRule, type RuleContext } from '../rule.js';
import { columnOf, ownTable, shownName } from '../tables.js';

export const designUnenforcedKey = defineRule({
  id: 'design/unenforced-key',
  summary: 'Keep duplicates out yourself when you add rows to a table with a key.',
  why: 'Redshift does not enforce primary keys and UNIQUE, but its planner believes them: with duplicates in the table DISTINCT and joins give wrong results. '
    + 'Here all rows of a source are added to a table that may hold some of them already.',
  safe: 'Load into a staging table and MERGE on the key; or INSERT … SELECT … WHERE NOT EXISTS; or DELETE those rows first, in the same migration.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html'),
  examples: {
    bad: [
      { sql: 'INSERT INTO sales.orders (id, total) SELECT id, total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, PRIMARY KEY (id));' },
      {
        sql: 'INSERT INTO sales.regions (code, name) SELECT code, name FROM staging.regions;',
        before: 'CREATE TABLE sales.regions (code VARCHAR(8) NOT NULL UNIQUE, name VARCHAR(80) NOT NULL);',
      },
    ],
    good: [
      {
        sql: 'INSERT INTO sales.orders (id, total) SELECT w.id, w.total FROM sales.web_orders w WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.id = w.id);',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, PRIMARY KEY (id));',
      },
      { sql: 'INSERT INTO sales.orders (total) SELECT total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1) PRIMARY KEY, total DECIMAL(18,2) NOT NULL);' },
      { sql: 'INSERT INTO sales.orders (id, total) SELECT id, total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders_new (id BIGINT NOT NULL PRIMARY KEY);\nINSERT INTO sales.orders_new (id) SELECT id FROM sales.orders;' },
    ],
  },
  kinds: ['copy', 'insert'],
  check(statement, context) {
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || (tree?.kind !== 'Copy' && tree?.kind !== 'Insert') || tree.target === null) return;
    if (tree.kind === 'Insert' && !addsAllRows(tree)) return;
    const table = ownTable(statement, tree.target, context);
    if (table === undefined || table.temporary || table.keys.length === 0) return;
    const written = tree.columns.map(({ last }) => foldedName(tokens, last));
    const key = table.keys.find((each) => isAtRisk(table, each, written));
    if (key === undefined || isMadeHere(statement, tree.target, context) || isEmptiedBefore(statement, tree.target, context)) return;
    const kind = key.kind === 'unique' ? 'UNIQUE' : 'the primary key';
    context.report({
      at: { first: tree.target.first, last: tree.target.last },
      message: `Redshift does not check ${kind} (${key.columns.join(', ')}) of ${shownName(tokens, tree.target)}, and this adds every row of its source, those that are there already too; MERGE on the key, or leave those rows out.`,
    });
  },
});

/** A query over one relation with nothing in it that could leave a duplicate out. */
function addsAllRows({ query, ...insert }: Insert): boolean {
  const body = query?.body;
  if (query === null || body?.kind !== 'Select' || query.with.length > 0 || insert.with.length > 0 || query.limit !== null) return false;
  return body.from.length === 1 && body.from[0]?.kind === 'TableRef' && !body.distinct && body.distinctOn.length === 0 && body.top === null && body.where === null
    && !body.groupByAll && body.groupBy.length === 0 && body.having === null && body.qualify === null;
}

/** Whether values of the key come from the source. */
function isAtRisk(table: Table, { kind, columns }: Key, written: readonly string[]): boolean {
  if (kind === 'foreign key' || columns.some((column) => columnOf(table, column)?.isIdentity === true)) return false;
  return written.length === 0 || columns.some((column) => written.includes(column));
}

/** Whether an earlier statement of the file takes rows out of the table. */
function isEmptiedBefore({ tokens }: Statement, target: Name, { file, index }: RuleContext): boolean {
  const { schema, name } = objectName(tokens, target);
  for (let at = 0; at < index; at++) {
    const statement = file.statements[at];
    const kind = statement?.row?.kind;
    if ((kind === 'delete' || kind === 'truncate' || kind === 'merge') && statement?.relations.some((use) => use.access === 'write' && use.name === name && use.schema === schema) === true) return true;
  }
  return false;
}
