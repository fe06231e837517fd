/** A late-binding view that reads what is no longer there. */
import type { Statement } from '../../sql/sql-file.js';
import { comesBack, isSettledLater, listed, LOSES, lossesIn, lostName, readersOf } from '../losses.js';
import { goneBefore, isTakenLater } from '../gone.js';
import { defineRule, type RuleContext } from '../rule.js';

export const viewLbvBroken = defineRule({
  id: 'view/lbv-broken',
  summary: 'Change the late-binding views that read a name together with the name.',
  why: 'A view WITH NO SCHEMA BINDING looks up what it reads each time it is queried. Nothing keeps anybody from dropping or renaming that; the readers of the view find out.',
  safe: 'Replace or drop the view in the same migration, or keep the old name: as a view over the renamed table, or as a column that is filled too.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.note FROM sales.orders o WITH NO SCHEMA BINDING;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
    ],
    good: [
      {
        sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
        before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;',
      },
      {
        sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nCREATE OR REPLACE VIEW bi.v_orders AS SELECT id, remark FROM sales.orders WITH NO SCHEMA BINDING;',
        before: 'CREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders WITH NO SCHEMA BINDING;',
      },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE VIEW bi.v_orders AS SELECT o.id FROM sales.orders o WITH NO SCHEMA BINDING;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
    ],
  },
  kinds: [...LOSES, 'create-view'],
  mentions: ['drop', 'rename', 'binding'],
  check(statement, context) {
    if (statement.syntax.tree?.kind === 'CreateView') return checkView(statement, context);
    for (const loss of lossesIn(statement)) {
      if (loss.change === 'retype') continue;
      const broken = readersOf(loss, context.catalog).filter(({ lateBinding }) => lateBinding);
      if (broken.length === 0 || comesBack(loss, context)) continue;
      const left = broken.filter((view) => !isSettledLater(view, context));
      if (left.length === 0) continue;
      context.report({
        at: loss.at,
        message: `This breaks the late-binding ${listed('view', left)}: ${lostName(loss)} is gone from here on; replace or drop what reads it in the same migration.`,
      });
    }
  },
});

/** Redshift creates a late-binding view over nothing without a word. */
function checkView(statement: Statement, context: RuleContext): void {
  const { tree } = statement.syntax;
  if (tree?.kind !== 'CreateView' || !tree.noSchemaBinding) return;
  for (const { schema, name, at } of statement.references.relations) {
    const gone = at.last - at.first === 2 ? goneBefore({ schema, name }, context) : undefined;
    if (gone === undefined || isTakenLater({ schema, name }, context)) continue;
    context.report({ at, message: `${schema}.${name} is ${gone.how} in line ${gone.line}, so every query of this view fails; read what is there instead.` });
  }
}
