/** A statement about a table or view that the file has dropped or renamed before. */
import type { Name } from '../../sql/nodes/base.js';
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf, objectName } from '../../sql/tree-text.js';
import { goneBefore } from '../gone.js';
import { defineRule, type RuleContext } from '../rule.js';
import { shownName } from '../tables.js';

export const nameUnknownRelation = defineRule({
  id: 'name/unknown-relation',
  summary: 'Name relations that are still there.',
  why: 'An earlier statement of the file drops the table or view or gives it another name, and no other takes its place before this statement: Redshift finds no relation of that '
    + 'name, and the migration fails half-way.',
  safe: 'Use the new name, or move the statement before the one that drops or renames.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nGRANT SELECT ON sales.orders TO ROLE reporting;' },
      { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDROP TABLE sales.newest;\nINSERT INTO sales.newest (id) VALUES (1), (2);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON sales.orders TO ROLE reporting;' },
      { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDROP TABLE sales.newest;\nDROP TABLE IF EXISTS sales.newest;' },
      { sql: 'CREATE TEMP TABLE orders (id BIGINT NOT NULL);\nDROP TABLE orders;\nSELECT id FROM orders;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nWITH orders AS (SELECT id FROM sales.orders_2025) SELECT id FROM orders;' },
    ],
  },
  check(statement, context) {
    if (context.index === 0) return;
    for (const { schema, name, at } of statement.references.relations) if (at.last - at.first <= 2) checkName(statement, { schema, name }, at, context);
    for (const { access, schema, name } of statement.targets) {
      if (access !== 'create' && !mayBeAbsent(statement)) checkName(statement, { schema, name }, undefined, context);
    }
  },
});

/** A late-binding view is created over anything, and DROP … IF EXISTS of anything. */
function mayBeAbsent({ syntax: { status, tree } }: Statement): boolean {
  return status !== 'parsed' || ((tree?.kind === 'Drop' || tree?.kind === 'DropExternalView') && tree.ifExists);
}

function checkName(statement: Statement, wanted: { readonly schema: string; readonly name: string }, at: Name | undefined, context: RuleContext): void {
  const { tokens, syntax: { tree } } = statement;
  if (tree?.kind === 'CreateView' && tree.noSchemaBinding) return;
  const gone = goneBefore(wanted, context);
  const place = gone === undefined ? undefined : at ?? placeOf(statement, wanted);
  if (gone === undefined || place === undefined) return;
  context.report({ at: place, message: `${shownName(tokens, place)} is ${gone.how} in line ${gone.line}, and nothing makes it again before this statement.` });
}

/** Where the statement names it; nowhere, where only its tokens do. */
function placeOf(statement: Statement, { schema, name }: { readonly schema: string; readonly name: string }): Name | undefined {
  return nodesOf(statement, 'Name').find((each) => {
    const found = objectName(statement.tokens, each);
    return found.database === '' && found.schema === schema && found.name === name;
  });
}
