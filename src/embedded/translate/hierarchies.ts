/**
 * Hierarchical queries: FROM becomes the rows of the hierarchy (`hierarchy-rows.ts`), so that the rest of the SELECT stays as it is.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { walk, type Node } from '../../core/sql/nodes.js';
import type { Expression, Unary } from '../../core/sql/nodes/expressions.js';
import type { FromItem, Select, SortItem } from '../../core/sql/nodes/queries.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { isAggregate } from './aggregates.js';
import { isBareStar, sourceOf } from './from-columns.js';
import { allOf, rowsOf, valueOfParent, valueOfStep, type Relation } from './hierarchy-rows.js';
import { outerJoinMarks } from './marked-joins.js';
import { NotEmulated } from './refused.js';
import type { Rewriter, Span } from './rewriter.js';

const K = { prior: keyword('prior'), nocycle: keyword('nocycle'), start: keyword('start'), with: keyword('with'), connect: keyword('connect'), by: keyword('by') } as const;

/** Makes the substitutes of FROM, of the clause and of what uses PRIOR. Throws NotEmulated for what the documentation leaves open. */
export function walkHierarchy(rewriter: Rewriter, select: Select, orderBy: readonly SortItem[]): void {
  const { from: [item], startWith, connectBy } = select;
  if (connectBy === null) return;
  if (item === undefined) throw new NotEmulated('CONNECT BY without FROM');
  checkQuery(select);
  checkClause(rewriter, startWith, connectBy);
  const uses = usesOf(select, orderBy);
  const relations = relationsOf(rewriter, item);
  checkNames(rewriter, relations, [...uses, connectBy, ...(startWith === null ? [] : [startWith])]);
  const priors = uses.flatMap((use) => priorsIn(rewriter, use));
  for (const prior of priors) {
    if (prior.operand.kind !== 'ColumnRef') throw new NotEmulated('PRIOR of an expression that is no column, outside of CONNECT BY: what it is for a root is not documented');
    rewriter.substitute(prior, valueOfParent(prior, relations));
  }
  for (const prior of priorsIn(rewriter, connectBy)) rewriter.substitute(prior, valueOfStep(prior, relations));
  for (const { expression } of select.items) if (isBareStar(rewriter, expression)) rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, [allOf(relations)]);
  rewriter.substitute(clauseOf(rewriter, select), []);
  rewriter.substitute({ kind: 'Span', first: item.first, last: item.last }, rowsOf({ item, startWith, connectBy, relations, hasParents: priors.length > 0 }));
}

function checkQuery({ from, where }: Select): void {
  if (from.length > 1) throw new NotEmulated('CONNECT BY with several items in FROM: whether WHERE joins them before the hierarchy is not documented; join them in FROM');
  if (outerJoinMarks(where).length > 0) throw new NotEmulated('CONNECT BY with the outer join operator (+)');
}

/** What sees the finished hierarchy. */
function usesOf({ items, where, groupBy, having, qualify }: Select, orderBy: readonly SortItem[]): readonly Node[] {
  return [...items, where, ...groupBy, having, qualify, ...orderBy].filter((node) => node !== null);
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

/** START WITH and CONNECT BY, in whichever order, with the parentheses around their conditions. */
function clauseOf(rewriter: Rewriter, { from, where, startWith, connectBy, last }: Select): Span {
  let first = (where ?? from.at(-1) ?? { last: 0 }).last + 1;
  while (first < last && !(rewriter.kind(first) === K.start && rewriter.kind(first + 1) === K.with) && !(rewriter.kind(first) === K.connect && rewriter.kind(first + 1) === K.by)) first++;
  let end = Math.max(startWith?.last ?? 0, connectBy?.last ?? 0);
  while (end < last && rewriter.kind(end + 1) === Shape.RightParen) end++;
  return { kind: 'Span', first, last: end };
}
