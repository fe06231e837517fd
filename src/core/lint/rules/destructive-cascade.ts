/** CASCADE drops what the reviewer does not see. */
import type { View } from '../../catalog/catalog.js';
import { keyword } from '../../sql/keywords.js';
import type { Name } from '../../sql/nodes/base.js';
import type { AlterAction, AlterTable } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const destructiveCascade = defineRule({
  id: 'destructive/cascade',
  summary: 'Name what is dropped instead of writing CASCADE.',
  why: 'CASCADE also drops every view and every foreign key that depends on the object, with their privileges, and the statement does not say which. '
    + 'Without it Redshift refuses and lists them. Late-binding views are not dropped: they fail when they are queried.',
  safe: 'Drop the views by name, then the object without CASCADE, and create the views again with their privileges.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk CASCADE;' },
      { sql: 'DROP TABLE sales.orders CASCADE;', file: 'U003__orders.sql' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
      { sql: 'ALTER TABLE sales.orders DROP COLUMN cascade;' },
      { sql: 'REFRESH MATERIALIZED VIEW bi.mv_orders CASCADE;' },
      { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL);\nDROP TABLE newest CASCADE;' },
    ],
  },
  kinds: ['alter-table', 'drop-table', 'drop-view', 'drop-external-view', 'drop-materialized-view', 'drop-schema', 'drop-function', 'drop-procedure'],
  mentions: ['cascade'],
  check(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind === 'Drop') {
      if (tree.behavior < 0 || statement.tokens.kind[tree.behavior] !== CASCADE) return;
      const names = tree.targets.map(({ name }) => name);
      if (tree.object === 'table' && names.every((name) => isTemporary(statement, name, context))) return;
      const views = tree.object === 'schema' ? [] : names.flatMap((name) => boundViews(statement, name, context));
      report(tree.behavior, views, context);
    } else if (tree?.kind === 'AlterTable') {
      for (const action of tree.actions) checkAction(statement, tree, action, context);
    }
  },
});

const CASCADE = keyword('cascade');

function checkAction(statement: Statement, { name }: AlterTable, action: AlterAction, context: RuleContext): void {
  if ((action.kind !== 'DropColumn' && action.kind !== 'DropConstraint') || action.behavior < 0 || statement.tokens.kind[action.behavior] !== CASCADE) return;
  const column = action.kind === 'DropColumn' ? foldedName(statement.tokens, action.name) : undefined;
  const views = name === null || column === undefined ? [] : boundViews(statement, name, context).filter((view) => readsColumn(statement, view, name, column));
  report(action.behavior, views, context);
}

function report(behavior: number, views: readonly View[], context: RuleContext): void {
  const names = [...new Set(views.map(({ schema, name }) => (schema === '' ? name : `${schema}.${name}`)))];
  const known = names.length === 0 ? '' : ` (${names.slice(0, 5).join(', ')} ${names.length > 1 ? 'are' : 'is'} known)`;
  context.report({ at: { first: behavior, last: behavior }, message: `CASCADE also drops the views and keys that depend on it${known}; drop those by name first, so that the plan shows them.` });
}

/** The views that go with the relation; late-binding ones stay and fail. */
function boundViews({ tokens }: Statement, name: Name, { catalog }: RuleContext): readonly View[] {
  const { database, ...local } = objectName(tokens, name);
  return database !== '' || holdsTemplate(tokens, name) ? [] : catalog.viewsOn(local).filter(({ lateBinding }) => !lateBinding);
}

function readsColumn({ tokens }: Statement, { columnsRead }: View, name: Name, column: string): boolean {
  const { schema, name: table } = objectName(tokens, name);
  return columnsRead.some((read) => read.column === column && read.relation.name === table && read.relation.schema === schema);
}

function isTemporary({ tokens }: Statement, name: Name, { facts, index }: RuleContext): boolean {
  return !holdsTemplate(tokens, name) && facts.isTemporary({ ...objectName(tokens, name), access: 'drop' }, index);
}
