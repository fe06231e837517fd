/** Dropping a relation, a schema or a database: what is in it cannot be brought back by the next migration. */
import type { Name } from '../../sql/nodes/base.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { isFromHere, isMadeHere } from '../made-here.js';
import { defineRule, type RuleContext } from '../rule.js';
import { isInLake, shownName } from '../tables.js';
import { isScratchTable } from '../temporary-tables.js';

export const destructiveDropTable = defineRule({
  id: 'destructive/drop-table',
  summary: 'Say why a table, view or schema may be dropped.',
  why: 'DROP deletes the rows and the privileges of the object, and no later migration brings them back. A reason written before the statement shows the '
    + 'reviewer that it is meant. Undo migrations, what the same file made, external tables, and views that the file creates again need none.',
  safe: 'Rename the table and drop it a release later, or write before the statement: -- lint-disable-next-line destructive/drop-table: <reason>',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
  examples: {
    bad: [
      { sql: 'DROP TABLE sales.orders_2019;' },
      { sql: 'DROP MATERIALIZED VIEW IF EXISTS bi.mv_orders;' },
      { sql: 'DROP SCHEMA attic;' },
    ],
    good: [
      { sql: '-- lint-disable-next-line destructive/drop-table: copied to S3 on 3 March, see the runbook\nDROP TABLE sales.orders_2019;' },
      { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL);\nDROP TABLE newest;' },
      { sql: 'CREATE TABLE sales.newest (id INT NOT NULL);\nDROP TABLE sales.newest;' },
      { sql: 'DROP TABLE sales.orders;', file: 'U003__orders.sql' },
      { sql: 'DROP TABLE spectrum.orders;', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
      { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
      { sql: 'DROP MATERIALIZED VIEW IF EXISTS bi.mv_orders;\nCREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
    ],
  },
  kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema', 'drop-database'],
  check(statement, context) {
    const { tree } = statement.syntax;
    if (context.kind === 'undo' || tree?.kind !== 'Drop') return;
    const { tokens } = statement;
    const lost = tree.targets.filter(({ name }) => !holdsTemplate(tokens, name) && !isHarmless(statement, name, context));
    if (lost.length === 0) return;
    const names = lost.map(({ name }) => shownName(tokens, name));
    context.report({
      at: { first: statement.first, last: lost.at(-1)?.name.last ?? statement.last },
      message: `DROP ${tree.object.toUpperCase()} deletes ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} for good; if that is meant, say why in a `
        + 'comment before it: -- lint-disable-next-line destructive/drop-table: <reason>',
    });
  },
});

function isHarmless(statement: Statement, name: Name, context: RuleContext): boolean {
  const { tokens, row } = statement;
  const { facts, index, catalog } = context;
  switch (row?.kind) {
    case 'drop-table': return isMadeHere(statement, name, context) || isInLake(statement, name, context) || isScratchTable(statement, objectName(tokens, name), context);
    case 'drop-schema': {
      const known = catalog.schema(foldedName(tokens, name.last));
      return known !== undefined && isFromHere(known.origin, context);
    }
    case 'drop-view': case 'drop-materialized-view':
      return facts.isCreatedAfter({ ...objectName(tokens, name), access: 'drop' }, index) || isMadeHere(statement, name, context);
    default: return false;
  }
}
