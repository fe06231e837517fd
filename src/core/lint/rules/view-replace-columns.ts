/** CREATE OR REPLACE VIEW with other columns. */
import { queryColumns } from '../../catalog/query-columns.js';
import type { View } from '../../catalog/catalog.js';
import type { CreateView } from '../../sql/nodes/views.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { isCertainName } from '../certain-columns.js';
import { outputItems } from '../output-columns.js';
import { defineRule, type RuleContext, type TokenSpan } from '../rule.js';

export const viewReplaceColumns = defineRule({
  id: 'view/replace-columns',
  summary: 'Replace a view with the same columns only.',
  why: 'CREATE OR REPLACE VIEW keeps the owner and the privileges of a view, and for that Redshift asks for the same columns: the same names and types in the same order, and none '
    + 'more. Anything else is refused.',
  safe: 'DROP VIEW, then CREATE VIEW, and repeat its GRANTs in the same migration; views that read it have to be dropped before it.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total, placed_at FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total AS amount FROM sales.orders;', before: 'CREATE VIEW bi.v_orders (id, total) AS SELECT id, total FROM sales.orders;' },
    ],
    good: [
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, net + tax AS total FROM sales.orders WHERE id > 0;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
      {
        sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, amount FROM sales.orders WITH NO SCHEMA BINDING;',
        before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders WITH NO SCHEMA BINDING;',
      },
      {
        sql: 'DROP VIEW bi.v_orders;\nCREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total AS amount FROM sales.orders;',
        file: 'R__v_orders.sql',
        before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;',
      },
      { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
    ],
  },
  kinds: ['create-view'],
  mentions: ['replace'],
  check(statement, context) {
    const { status, tree } = statement.syntax;
    if (status !== 'parsed' || tree?.kind !== 'CreateView' || !tree.orReplace || tree.noSchemaBinding) return;
    const known = replacedBy(statement, tree, context);
    const next = known?.columns === undefined ? undefined : columnsOf(statement, tree, context);
    if (known?.columns === undefined || next === undefined) return;
    const place = firstDifference(known.columns, next);
    if (place === undefined) return;
    const { origin, schema, name } = known;
    const has = `${schema}.${name} has the columns ${shown(known.columns)} since ${origin.path}, line ${origin.start.line}`;
    context.report({
      at: placeOf(statement, tree, place),
      message: `${has}, and CREATE OR REPLACE VIEW refuses ${shown(next)}; drop the view, create it and repeat its grants.`,
    });
  },
});

/** The regular view that is known under the name. */
function replacedBy({ tokens }: Statement, { name }: CreateView, { catalog }: RuleContext): View | undefined {
  if (name === null || name.first === name.last || holdsTemplate(tokens, name)) return undefined;
  const { database, ...local } = objectName(tokens, name);
  const known = database === '' ? catalog.view(local) : undefined;
  return known?.kind === 'view' && !known.lateBinding ? known : undefined;
}

/** The columns of the new view. A list after its name may be shorter than that of the query. */
function columnsOf({ tokens }: Statement, { query, columns }: CreateView, { catalog }: RuleContext): readonly string[] | undefined {
  const given = query === null ? undefined : queryColumns(tokens, query, catalog);
  return given === undefined ? undefined : [...columns.map(({ last }) => foldedName(tokens, last)), ...given.slice(columns.length)];
}

/** Where the lists part; undefined where they do not, or where Redshift may call a column otherwise than it seems. */
function firstDifference(before: readonly string[], after: readonly string[]): number | undefined {
  for (let at = 0; at < Math.min(before.length, after.length); at++) {
    if (before[at] !== after[at] && isCertainName(before[at] ?? '') && isCertainName(after[at] ?? '')) return at;
  }
  return before.length === after.length ? undefined : Math.min(before.length, after.length);
}

/** The item that gives the column, where there is no star among them; the view's name otherwise. */
function placeOf({ first, last }: Statement, { name, columns, query }: CreateView, place: number): TokenSpan {
  const items = query === null ? [] : outputItems(query);
  const item = items.some(({ expression }) => expression.kind === 'Star') ? undefined : items[place];
  return columns[place] ?? item ?? name ?? { first, last };
}

const SHOWN_MAX = 8;

function shown(names: readonly string[]): string {
  return `(${names.slice(0, SHOWN_MAX).join(', ')}${names.length > SHOWN_MAX ? ', …' : ''})`;
}
