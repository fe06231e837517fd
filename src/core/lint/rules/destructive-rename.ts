/** A name that others know a table or a schema by. */
import type { Catalog, ObjectName } from '../../catalog/catalog.js';
import { relationName } from '../../sql/relations.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext, type TokenSpan } from '../rule.js';
import { alterTableIn } from '../tables.js';

export const destructiveRename = defineRule({
  id: 'destructive/rename',
  summary: 'Change the procedures and late-binding views that use a name together with the name.',
  why: 'A regular view follows its table to the new name. Procedures, functions and late-binding views look the name up when they run, and fail from then on.',
  safe: 'Replace them in the same migration, or create a view with the old name over the renamed table.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;',
        before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
      },
      {
        sql: 'ALTER SCHEMA sales RENAME TO crm;',
        before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;',
      },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
      {
        sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
        before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
      },
      {
        sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;\nCREATE VIEW sales.orders AS SELECT id FROM sales.orders_2026;',
        before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
      },
    ],
  },
  kinds: ['alter-table', 'alter-schema'],
  mentions: ['rename'],
  check(statement, context) {
    const renamed = renamedIn(statement);
    if (renamed === undefined) return;
    const replaced = madeLater(context);
    if (renamed.table !== undefined && replaced.has(relationName(renamed.table))) return;
    const users = (renamed.table === undefined ? usersOfSchema(renamed.schema, context.catalog) : routinesOn(renamed.table, context.catalog)).filter(({ name }) => !replaced.has(name));
    if (users.length === 0) return;
    const names = [...new Set(users.map(({ what, name }) => `${what} ${name}`))];
    const old = renamed.table === undefined ? `schema ${renamed.schema}` : relationName(renamed.table);
    context.report({
      at: renamed.at,
      message: `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} ${names.length > 1 ? 'use' : 'uses'} the old name of ${old} and will fail; replace ${names.length > 1 ? 'them' : 'it'} in the same migration.`,
    });
  },
});

interface Renamed { readonly table: ObjectName | undefined; readonly schema: string; readonly at: TokenSpan }

/** What the statement gives another name: a table, or a schema with all that is in it. */
function renamedIn(statement: Statement): Renamed | undefined {
  const { tokens, syntax: { status, tree } } = statement;
  if (tree?.kind === 'AlterSchema') {
    const option = status === 'parsed' ? tree.options.find(({ name }) => name === 'rename') : undefined;
    return option === undefined || tree.name === null || holdsTemplate(tokens, tree.name) ? undefined : { table: undefined, schema: foldedName(tokens, tree.name.last), at: option };
  }
  const alter = alterTableIn(statement);
  const action = alter?.actions.find(({ kind }) => kind === 'RenameTable');
  if (alter === undefined || action === undefined || holdsTemplate(tokens, alter.name)) return undefined;
  const { database, ...table } = objectName(tokens, alter.name);
  return database === '' ? { table, schema: table.schema, at: action } : undefined;
}

interface User { readonly what: string; readonly name: string }

function routinesOn(table: ObjectName, catalog: Catalog): readonly User[] {
  return catalog.routinesOn(table).map((routine) => ({ what: routine.kind, name: relationName(routine) }));
}

function usersOfSchema(schema: string, catalog: Catalog): readonly User[] {
  const views = catalog.views.filter(({ kind, lateBinding, reads }) => (lateBinding || kind === 'materialized-view') && reads.some((read) => read.schema === schema));
  const tables = catalog.tables.filter((table) => table.schema === schema);
  return [...views.map((view) => ({ what: view.kind === 'materialized-view' ? 'materialized view' : 'view', name: relationName(view) })), ...tables.flatMap((table) => routinesOn(table, catalog))];
}

/** The names that later statements of the file make: relations, routines, and what is renamed. */
function madeLater({ file, index }: RuleContext): ReadonlySet<string> {
  const made = new Set<string>();
  for (let at = index + 1; at < file.statements.length; at++) {
    const statement = file.statements[at];
    if (statement === undefined) continue;
    const { tokens, syntax: { tree } } = statement;
    for (const use of statement.targets) if (use.access === 'create') made.add(relationName(use));
    if ((tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction') && tree.name !== null) made.add(relationName(objectName(tokens, tree.name)));
    if (tree?.kind !== 'AlterTable' || tree.name === null) continue;
    const { schema } = objectName(tokens, tree.name);
    for (const action of tree.actions) if (action.kind === 'RenameTable' && action.to !== null) made.add(relationName({ schema, name: foldedName(tokens, action.to.last) }));
  }
  return made;
}
