/** Tables that are read, or put in place of others, before Redshift has statistics of them. */
import { isSameName, type ObjectName } from '../../catalog/catalog.js';
import type { Copy } from '../../sql/nodes/copy.js';
import type { Insert } from '../../sql/nodes/data.js';
import type { Query } from '../../sql/nodes/queries.js';
import { relationName } from '../../sql/relations.js';
import type { SqlFile, Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate, nodeText, nodesOf, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const opsPostSteps = defineRule({
  id: 'ops/post-steps',
  summary: 'Run ANALYZE on a new table before it is used.',
  why: 'Redshift analyses a table by itself after COPY into an empty table, after CREATE TABLE AS, and in quiet hours. A new table that INSERT … SELECT has filled has no statistics '
    + 'until then, and neither has what COPY loads with STATUPDATE OFF: the planner guesses its size, and joins that were fast become slow.',
  safe: 'Write ANALYZE schema.table after the load and before the rename or the join, or leave STATUPDATE OFF out.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Analyzing_tables.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE TEMP TABLE paid (id BIGINT NOT NULL, amount DECIMAL(12,2) NOT NULL);\nINSERT INTO paid (id, amount) SELECT order_id, SUM(amount) FROM sales.payments GROUP BY order_id;\n'
          + 'UPDATE sales.orders SET paid = paid.amount FROM paid WHERE paid.id = orders.id;',
      },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV STATUPDATE OFF;' },
    ],
    good: [
      {
        sql: 'CREATE TEMP TABLE paid (id BIGINT NOT NULL, amount DECIMAL(12,2) NOT NULL);\nINSERT INTO paid (id, amount) SELECT order_id, SUM(amount) FROM sales.payments GROUP BY order_id;\n'
          + 'ANALYZE paid;\nUPDATE sales.orders SET paid = paid.amount FROM paid WHERE paid.id = orders.id;',
      },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
      { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV STATUPDATE OFF;\nANALYZE sales.orders;' },
      { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.late_orders;' },
      { sql: 'CREATE TABLE sales.status (code VARCHAR(8) NOT NULL);\nINSERT INTO sales.status (code) VALUES (\'new\'), (\'paid\');' },
    ],
  },
  kinds: ['insert', 'copy'],
  check(statement, context) {
    if (context.kind === undefined) return;
    const { status, tree } = statement.syntax;
    if (status !== 'parsed') return;
    if (tree?.kind === 'Copy') checkCopy(statement, tree, context);
    else if (tree?.kind === 'Insert') checkInsert(statement, tree, context);
  },
});

function checkCopy(statement: Statement, { target, options }: Copy, context: RuleContext): void {
  const off = options.find(({ name, value }) => name === 'statupdate' && value !== null && OFF.test(nodeText(statement.tokens, value)));
  const table = target === null || holdsTemplate(statement.tokens, target) ? undefined : objectName(statement.tokens, target);
  if (off === undefined || table === undefined || context.facts.isTemporary({ ...table, access: 'write' }, context.index)) return;
  const later = context.file.statements.slice(context.index + 1);
  if (later.some((each) => analyzes(each, table) || removes(each, table))) return;
  context.report({ at: off, message: `STATUPDATE OFF leaves ${relationName(table)} with the statistics it had before the load; run ANALYZE ${relationName(table)} after it, or leave it out.` });
}

const OFF = /^'?(?:off|false)'?$/i;

function checkInsert(statement: Statement, { target, query }: Insert, context: RuleContext): void {
  const { tokens } = statement;
  if (target === null || query === null || query.body?.kind === 'Values' || holdsTemplate(tokens, target)) return;
  const table = objectName(tokens, target);
  const { file: { statements }, index } = context;
  const uses = usesIn(context.file);
  const key = relationName(table);
  if ((uses.madeAt.get(key) ?? Infinity) > index || !readsTable(statement, query)) return;
  for (const at of uses.namedAt.get(key) ?? []) {
    const later = statements[at];
    if (at <= index || later === undefined) continue;
    // The last of several loads speaks for all.
    if (analyzes(later, table) || removes(later, table) || loads(later, table)) return;
    const use = useIn(later, table);
    if (use === undefined) continue;
    context.report({ at: target, message: `${key} is new, and ${use} on line ${later.range.start.line} before Redshift has statistics of it; run ANALYZE ${key} first.` });
    return;
  }
}

/** Whether rows come from a table; in most cases the leftmost one in FROM tells. */
function readsTable(statement: Statement, { body }: Query): boolean {
  let leftmost = body?.kind === 'Select' ? body.from[0] : undefined;
  while (leftmost?.kind === 'Join') leftmost = leftmost.left;
  return leftmost?.kind === 'TableRef' || nodesOf(statement, 'TableRef').length > 0;
}

/** By name of the table: the first statement that makes it empty, and the statements that name it, an ANALYZE of everything among them. */
interface Uses { readonly madeAt: ReadonlyMap<string, number>; readonly namedAt: ReadonlyMap<string, readonly number[]> }

const REMEMBERED = new WeakMap<SqlFile, Uses>();

function usesIn(file: SqlFile): Uses {
  const known = REMEMBERED.get(file) ?? readUses(file);
  REMEMBERED.set(file, known);
  return known;
}

function readUses({ statements }: SqlFile): Uses {
  const madeAt = new Map<string, number>();
  for (const [index, statement] of statements.entries()) {
    const made = emptyTable(statement);
    if (made !== undefined && !madeAt.has(made)) madeAt.set(made, index);
  }
  const namedAt = new Map<string, number[]>();
  if (madeAt.size === 0) return { madeAt, namedAt };
  for (const key of madeAt.keys()) namedAt.set(key, []);
  for (const [index, statement] of statements.entries()) {
    const isForAll = statement.row?.kind === 'analyze' && statement.targets.length === 0;
    if (isForAll) for (const places of namedAt.values()) places.push(index);
    // No relation of a statement is listed twice.
    else for (const use of statement.relations) namedAt.get(relationName(use))?.push(index);
  }
  return { madeAt, namedAt };
}

/** The name of a table that a statement makes without rows. */
function emptyTable({ tokens, syntax: { tree } }: Statement): string | undefined {
  return tree?.kind === 'CreateTable' && !tree.ifNotExists && tree.query === null && tree.name !== null ? relationName(objectName(tokens, tree.name)) : undefined;
}

/** ANALYZE without a name is for all tables. */
function analyzes({ row, targets }: Statement, table: ObjectName): boolean {
  return row?.kind === 'analyze' && (targets.length === 0 || targets.some((use) => isSameName(use, table)));
}

function removes({ row, targets }: Statement, table: ObjectName): boolean {
  return (row?.kind === 'drop-table' || row?.kind === 'truncate') && targets.some((use) => isSameName(use, table));
}

function loads({ row, targets }: Statement, table: ObjectName): boolean {
  return (row?.kind === 'insert' || row?.kind === 'copy') && targets.some((use) => use.access === 'write' && isSameName(use, table));
}

/** What uses the table as it is: a rename to a name that others read, or a join. */
function useIn({ tokens, row, relations, syntax: { tree } }: Statement, table: ObjectName): string | undefined {
  if (tree?.kind === 'AlterTable' && tree.name !== null && isSameName(objectName(tokens, tree.name), table)) {
    const renaming = tree.actions.find((action) => action.kind === 'RenameTable');
    return renaming?.kind === 'RenameTable' && renaming.to !== null ? `takes the name ${foldedName(tokens, renaming.to.last)}` : undefined;
  }
  if (row === undefined || !PLANNED.has(row.kind) || !relations.some((use) => use.access === 'read' && isSameName(use, table))) return undefined;
  const others = new Set(relations.filter((use) => use.access !== 'create').map(relationName));
  return others.size > 1 && !(row.kind === 'insert' && readsOne(relations)) ? 'is joined' : undefined;
}

const PLANNED: ReadonlySet<string> = new Set(['select', 'insert', 'update', 'delete', 'merge', 'create-table']);

/** The target of an INSERT is not joined to what is read. */
function readsOne(relations: Statement['relations']): boolean {
  return new Set(relations.filter((use) => use.access === 'read').map(relationName)).size < 2;
}
