/** Constraints of PostgreSQL that Redshift does not have, and what it does not do for those it has. */
import type { Constraint } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { withoutClause, withoutItem } from '../clause-removal.js';
import { constraintsOf } from '../definitions.js';
import { defineRule, type RuleContext } from '../rule.js';

export const pgCheck = defineRule({
  id: 'pg/check',
  summary: 'Leave out constraints that Redshift does not have.',
  why: 'Redshift refuses CHECK and EXCLUDE. Its keys are hints for the planner that nothing enforces, so that there is nothing to defer, and no row for ON DELETE or ON UPDATE to follow.',
  safe: 'Check the values where they are loaded, and with a data test after the migration.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL CHECK (total >= 0));',
        fixed: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);',
      },
      {
        sql: 'CREATE TABLE sales.orders (\n  id BIGINT NOT NULL,\n  total DECIMAL(12,2) NOT NULL,\n  CONSTRAINT positive CHECK (total >= 0)\n);',
        fixed: 'CREATE TABLE sales.orders (\n  id BIGINT NOT NULL,\n  total DECIMAL(12,2) NOT NULL\n);',
      },
      {
        sql: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id) ON DELETE CASCADE DEFERRABLE;',
        fixed: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id);',
      },
      { sql: 'ALTER TABLE sales.orders ADD CONSTRAINT positive CHECK (total >= 0);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, "check" BOOLEAN NOT NULL);' },
      { sql: 'SELECT \'check (total >= 0)\' AS checked;' },
    ],
  },
  kinds: ['create-table', 'alter-table'],
  mentions: ['check', 'exclude', 'deferrable', 'initially', 'match', 'valid', 'references'],
  routines: true,
  check(statement, context) {
    for (const constraint of constraintsIn(statement)) checkConstraint(statement, constraint, context);
  },
});

function constraintsIn({ syntax: { tree } }: Statement): readonly Constraint[] {
  if (tree?.kind === 'CreateTable') return constraintsOf(tree);
  if (tree?.kind !== 'AlterTable') return [];
  return tree.actions.flatMap((action) => {
    if (action.kind === 'AddConstraint') return [action.constraint];
    return action.kind === 'AddColumn' ? action.column.attributes.filter((attribute) => attribute.kind === 'Constraint') : [];
  });
}

function checkConstraint(statement: Statement, constraint: Constraint, context: RuleContext): void {
  const { tokens } = statement;
  if (constraint.type === 'check' || constraint.type === 'exclude') {
    const fix = isItem(statement, constraint) ? withoutItem(tokens, constraint) : isAdded(statement) ? undefined : withoutClause(tokens, constraint);
    context.report({ at: constraint, message: `Redshift has no ${constraint.type.toUpperCase()} constraints; check the values where they are loaded, or in a data test.`, fix });
    return;
  }
  const [first, ...others] = constraint.options.filter(({ name }) => INSTEAD.has(name));
  if (first === undefined) return;
  const at = { first: first.first, last: others.at(-1)?.last ?? first.last };
  const hasOthers = constraint.options.length > others.length + 1;
  context.report({ at, message: `Redshift has no ${first.name.toUpperCase()}: ${INSTEAD.get(first.name) ?? ''}; leave it out.`, fix: hasOthers ? undefined : withoutClause(tokens, at) });
}

const UNENFORCED = 'it enforces no keys';
const NO_FOLLOWING = 'it enforces no foreign keys, so that no row follows another';

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['on delete', NO_FOLLOWING], ['on update', NO_FOLLOWING], ['match', UNENFORCED], ['deferrable', UNENFORCED], ['not deferrable', UNENFORCED], ['initially', UNENFORCED],
  ['not valid', UNENFORCED],
]);

/** Whether it stands in the list of columns, and not after one of them. */
function isItem({ syntax: { tree } }: Statement, constraint: Constraint): boolean {
  return tree?.kind === 'CreateTable' && tree.elements.includes(constraint);
}

/** Whether an ALTER TABLE adds it: without it nothing would be left of the action. */
function isAdded({ syntax: { tree } }: Statement): boolean {
  return tree?.kind === 'AlterTable' && tree.actions.some(({ kind }) => kind === 'AddConstraint');
}
