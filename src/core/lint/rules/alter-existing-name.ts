/** A name that a relation has already. */
import type { ObjectName, Relation } from '../../catalog/catalog.js';
import type { Name } from '../../sql/nodes/base.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';
import { alterTableIn, maySayCase } from '../tables.js';

export const alterExistingName = defineRule({
  id: 'alter/existing-name',
  summary: 'Give a table or view a name that is free.',
  why: 'The migrations before this one made a relation of that name and left it there. Tables and views share their names, so the statement fails.',
  safe: 'Alter the table that is there, or rename it first; where either may be found, write CREATE TABLE IF NOT EXISTS or CREATE OR REPLACE VIEW.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders_new RENAME TO orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.orders_new (id BIGINT NOT NULL);' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
    ],
    good: [
      { sql: 'CREATE TABLE IF NOT EXISTS sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders RENAME TO orders_old;' },
      { sql: 'CREATE TEMP TABLE orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE crm.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ['create-table', 'create-view', 'create-materialized-view', 'alter-table'],
  mentions: ['create', 'rename'],
  check(statement, context) {
    const made = madeName(statement);
    const known = made === undefined ? undefined : relationOf(made.name, context);
    if (made === undefined || known === undefined) return;
    const { origin, schema, name } = known;
    context.report({ at: made.at, message: `${schema}.${name} exists already, from ${origin.path}, line ${origin.start.line}; alter or rename that one, or choose another name.` });
  },
});

/** Without a schema the search path decides, which may have been another one. */
function relationOf(name: ObjectName, { catalog }: RuleContext): Relation | undefined {
  return name.schema === '' ? undefined : catalog.relation(name);
}

/** The name that the statement wants for itself; undefined where it takes what it finds. */
function madeName(statement: Statement): { readonly name: ObjectName; readonly at: Name } | undefined {
  const { tokens, syntax: { tree, status } } = statement;
  if (status !== 'parsed') return undefined;
  if (tree?.kind === 'CreateTable') return tree.ifNotExists || tree.temporary ? undefined : named(statement, tree.name);
  if (tree?.kind === 'CreateView' || tree?.kind === 'CreateMaterializedView') return tree.orReplace ? undefined : named(statement, tree.name);
  const alter = alterTableIn(statement);
  const [action] = alter?.actions ?? [];
  if (alter === undefined || action?.kind !== 'RenameTable' || action.to === null || holdsTemplate(tokens, action.to)) return undefined;
  const from = named(statement, alter.name);
  return from === undefined || maySayCase(tokens, action.to) ? undefined : { name: { schema: from.name.schema, name: foldedName(tokens, action.to.last) }, at: action.to };
}

function named(statement: Statement, at: Name | null): { readonly name: ObjectName; readonly at: Name } | undefined {
  const { tokens } = statement;
  if (at === null || holdsTemplate(tokens, at) || maySayCase(tokens, at)) return undefined;
  const { database, ...name } = objectName(tokens, at);
  return database === '' ? { name, at } : undefined;
}
