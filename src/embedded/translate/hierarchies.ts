/**
 * START WITH … CONNECT BY as WITH RECURSIVE. FROM becomes the rows of the hierarchy, so that the rest of the SELECT stays as it is: what FROM
 * joins is read first and numbered, the numbers are walked from the roots, and then every row has its columns, its LEVEL and, where PRIOR asks
 * for them, the columns of its parent. https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { walk, type Node } from '../../core/sql/nodes.js';
import type { Expression, Unary } from '../../core/sql/nodes/expressions.js';
import type { FromItem, Select, SortItem } from '../../core/sql/nodes/queries.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { isAggregate } from './aggregates.js';
import { isBareStar, sourceOf, type Source } from './from-columns.js';
import { outerJoinMarks } from './outer-joins.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter, Span } from './rewriter.js';

const K = { prior: keyword('prior'), nocycle: keyword('nocycle'), start: keyword('start'), with: keyword('with'), connect: keyword('connect'), by: keyword('by') } as const;

/** A table of FROM with the names of its columns. */
interface Relation extends Source { readonly columns: readonly string[] }

/** Makes the substitutes of FROM, of the clause and of what uses PRIOR. Throws NotEmulated for what the documentation leaves open. */
export function walkHierarchy(rewriter: Rewriter, select: Select, orderBy: readonly SortItem[]): void {
  const { from, startWith, connectBy, where } = select;
  const [item, second] = from;
  if (connectBy === null) return;
  if (item === undefined) throw new NotEmulated('CONNECT BY without FROM');
  if (second !== undefined) throw new NotEmulated('CONNECT BY with several items in FROM: whether WHERE joins them before the hierarchy is not documented; join them in FROM');
  if (outerJoinMarks(where).length > 0) throw new NotEmulated('CONNECT BY with the outer join operator (+)');
  checkClause(rewriter, startWith, connectBy);
  const uses: readonly Node[] = [...select.items, ...(where === null ? [] : [where]), ...select.groupBy, ...(select.having === null ? [] : [select.having]), ...(select.qualify === null ? [] : [select.qualify]), ...orderBy];
  const relations = relationsOf(rewriter, item);
  checkNames(rewriter, relations, [...uses, connectBy, ...(startWith === null ? [] : [startWith])]);
  const priors = uses.flatMap((use) => priorsIn(rewriter, use));
  for (const prior of priors) {
    if (prior.operand.kind !== 'ColumnRef') throw new NotEmulated('PRIOR of an expression that is no column, outside of CONNECT BY: what it is for a root is not documented');
    rewriter.substitute(prior, parentsValue(prior, relations, (id) => `"_hierarchy"."_prior${id}"`, 'nullif("_hierarchy"."level" - 1, 0)'));
  }
  for (const prior of priorsIn(rewriter, connectBy)) rewriter.substitute(prior, parentsValue(prior, relations, (id) => `"_prior"."${id}"`, '"_tree"."_level"'));
  for (const { expression } of select.items) {
    if (isBareStar(rewriter, expression)) rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, [relations.map(({ name }) => `${quotedName(name)}.*`).join(', ')]);
  }
  const parts = rowsOf(select, relations, priors.length > 0);
  rewriter.substitute(clauseOf(rewriter, select), []);
  rewriter.substitute({ kind: 'Span', first: item.first, last: item.last }, parts);
}

export function isPrior(rewriter: Rewriter, { operator }: Unary): boolean {
  return rewriter.kind(operator) === K.prior;
}

/** A PRIOR that nothing above has taken for its hierarchy's. */
export function refusePrior(): never {
  throw new NotEmulated('PRIOR outside of a hierarchical query, or in a subquery of one');
}

function priorsIn(rewriter: Rewriter, root: Node): readonly Unary[] {
  const priors: Unary[] = [];
  walk(root, (node) => {
    if (node.kind === 'Unary' && isPrior(rewriter, node)) priors.push(node);
    return node.kind !== 'Query';
  });
  return priors;
}

function checkClause(rewriter: Rewriter, startWith: Expression | null, connectBy: Expression): void {
  if (rewriter.kind(firstOf(rewriter, connectBy) - 1) === K.nocycle) throw new NotEmulated('CONNECT BY NOCYCLE: it is not documented');
  const priors = priorsIn(rewriter, connectBy);
  if (priors.length === 0) throw new NotEmulated('CONNECT BY without PRIOR: the documentation asks for it');
  for (const { operand } of priors) {
    walk(operand, (node) => {
      const isValue = node.kind !== 'Query' && !(node.kind === 'Call' && isAggregate(rewriter.tokens, node)) && !(node.kind === 'Unary' && isPrior(rewriter, node));
      if (!isValue) throw new NotEmulated('PRIOR of a subquery, an aggregate or another PRIOR');
    });
  }
  if (startWith === null) return;
  if (priorsIn(rewriter, startWith).length > 0) throw new NotEmulated('PRIOR in START WITH');
  if (namesLevel(rewriter, startWith)) throw new NotEmulated('LEVEL in START WITH');
}

/** The first token of an expression with the parentheses around it. */
function firstOf(rewriter: Rewriter, { first }: Expression): number {
  let at = first;
  while (rewriter.kind(at - 1) === Shape.LeftParen) at--;
  return at;
}

function namesLevel(rewriter: Rewriter, root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= node.kind === 'ColumnRef' && node.first === node.last && rewriter.name(node.first) === 'level';
    return !found;
  });
  return found;
}

/** The tables of FROM in their order, each with its columns. */
function relationsOf(rewriter: Rewriter, from: FromItem): readonly Relation[] {
  return tablesOf(from).map((item) => {
    const isNamed = (item.kind === 'TableRef' && rewriter.scopes.iteratedColumn(item) === undefined) || (item.kind === 'DerivedTable' && item.alias !== null && !item.lateral);
    if (!isNamed) throw new NotEmulated('CONNECT BY over something else than tables, views and named subqueries');
    const source = sourceOf(rewriter, item);
    const columns = rewriter.columnsOf(['SELECT ', source.qualifier, '.* FROM ', from]);
    if (new Set(columns).size < columns.length) throw new NotEmulated('CONNECT BY over a subquery in which two columns have one name');
    return { ...source, columns };
  });
}

function tablesOf(item: FromItem): readonly FromItem[] {
  if (item.kind === 'JoinGroup' && item.alias === null) return tablesOf(item.item);
  if (item.kind !== 'Join') return [item];
  if (item.natural || item.using.length > 0) throw new NotEmulated('CONNECT BY over a join with USING or NATURAL');
  return [...tablesOf(item.left), ...tablesOf(item.right)];
}

/** A column named LEVEL would be as good as the pseudocolumn, and a table is known by its last name only. */
function checkNames(rewriter: Rewriter, relations: readonly Relation[], uses: readonly Node[]): void {
  if (relations.some(({ columns }) => columns.includes('level')) && uses.some((use) => namesLevel(rewriter, use))) throw new NotEmulated('LEVEL in a hierarchy of rows with a column of that name');
  const schemas = new Set(relations.flatMap(({ item }) => (item.kind === 'TableRef' && item.alias === null && item.name.last > item.name.first ? [`${rewriter.name(item.name.last - 2)}.${rewriter.name(item.name.last)}`] : [])));
  for (const use of uses) {
    walk(use, (node) => {
      if ((node.kind !== 'ColumnRef' && node.kind !== 'Star') || node.last - node.first < QUALIFIED) return;
      if (schemas.has(`${rewriter.name(node.first)}.${rewriter.name(node.first + 2)}`)) throw new NotEmulated('CONNECT BY with a column named by its schema and table');
    });
  }
}

/** How far the last token of `schema.table.column` is from the first. */
const QUALIFIED = 4;

/** A column's name in the numbered rows. */
const idOf = (relation: number, column: number): string => `_${relation + 1}_${column + 1}`;

/** The tables, each as a subquery with one row, over columns that are named by their numbers. */
function tables(relations: readonly Relation[], columnOf: (id: string) => string): readonly string[] {
  return relations.map(({ name, columns }, relation) => `(SELECT ${columns.map((column, index) => `${columnOf(idOf(relation, index))} AS ${quotedName(column)}`).join(', ')}) AS ${quotedName(name)}`);
}

const besides = (relations: readonly Relation[], row: string): string => tables(relations, (id) => `"${row}"."${id}"`).map((table) => ` CROSS JOIN LATERAL ${table}`).join('');

/** PRIOR's operand, where every name is one of the parent's. */
function parentsValue({ operator, last }: Unary, relations: readonly Relation[], columnOf: (id: string) => string, level: string): readonly Part[] {
  return ['(SELECT ', [operator + 1, last], ` FROM ${[...tables(relations, columnOf), `(SELECT ${level} AS "level") AS "_level"`].join(', ')})`];
}

/** Of rows that come back to themselves nobody says what Redshift does. */
const CYCLE = `_redshift_devops_embedded.not_emulated(${sqlLiteral('CONNECT BY over rows that are their own ancestors: what becomes of a cycle is not documented')})`;

/** The new FROM. */
function rowsOf({ from: [item], startWith, connectBy }: Select, relations: readonly Relation[], hasPrior: boolean): readonly Part[] {
  const numbered = relations.flatMap(({ qualifier, columns }, relation) => columns.flatMap((column, index): readonly Part[] => [', ', qualifier, `.${quotedName(column)} AS "${idOf(relation, index)}"`]));
  if (item === undefined || connectBy === null) return [];
  const parents = relations.flatMap(({ columns }, relation) => columns.map((_, index) => `, "_prior"."${idOf(relation, index)}" AS "_prior${idOf(relation, index)}"`)).join('');
  return [
    '(WITH RECURSIVE "_source" AS MATERIALIZED (SELECT row_number() OVER () AS "_row"', ...numbered, ' FROM ', item, '), ',
    `"_tree" ("_row", "_parent", "_level") AS (SELECT "_source"."_row", CAST(NULL AS bigint), 1 FROM "_source"${besides(relations, '_source')}`, ...(startWith === null ? [] : [' WHERE ', startWith]),
    ' UNION ALL SELECT "_source"."_row", "_tree"."_row", "_tree"."_level" + 1 FROM "_tree" JOIN "_source" AS "_prior" ON "_prior"."_row" = "_tree"."_row" CROSS JOIN "_source"',
    besides(relations, '_source'), ' CROSS JOIN LATERAL (SELECT "_tree"."_level" + 1 AS "level") AS "_level" WHERE ', connectBy, ') CYCLE "_row" SET "_is_cycle" USING "_path", ',
    `"_checked" AS MATERIALIZED (SELECT "_row", "_parent", "_level" FROM "_tree" WHERE CASE WHEN "_is_cycle" THEN ${CYCLE} ELSE TRUE END) `,
    `SELECT "_checked"."_level" AS "level", "_source".*${hasPrior ? parents : ''} FROM "_checked" JOIN "_source" ON "_source"."_row" = "_checked"."_row"`,
    hasPrior ? ' LEFT JOIN "_source" AS "_prior" ON "_prior"."_row" = "_checked"."_parent"' : '', ' ORDER BY "_checked"."_level", "_checked"."_row") AS "_hierarchy"', besides(relations, '_hierarchy'),
  ];
}

/** START WITH and CONNECT BY, in whichever order, with the parentheses around their conditions. */
function clauseOf(rewriter: Rewriter, { from, where, startWith, connectBy, last }: Select): Span {
  let first = (where ?? from.at(-1) ?? { last: 0 }).last + 1;
  while (first < last && !(rewriter.kind(first) === K.start && rewriter.kind(first + 1) === K.with) && !(rewriter.kind(first) === K.connect && rewriter.kind(first + 1) === K.by)) first++;
  let end = Math.max(startWith?.last ?? 0, connectBy?.last ?? 0);
  while (end < last && rewriter.kind(end + 1) === Shape.RightParen) end++;
  return { kind: 'Span', first, last: end };
}
