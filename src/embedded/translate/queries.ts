/**
 * Queries: TOP, QUALIFY, EXCLUDE, INTO, GROUP BY ALL, and select-list aliases that later items use.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html
 */
import { quotedName } from '../sql-literal.js';
import { keyword } from '../../core/sql/keywords.js';
import { walk, type Node } from '../../core/sql/nodes.js';
import type { Expression, Star } from '../../core/sql/nodes/expressions.js';
import type { DerivedTable, Into, JoinGroup, Query, Select, SortItem } from '../../core/sql/nodes/queries.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { isAggregate } from './aggregates.js';
import { walkHierarchy } from './hierarchies.js';
import { outerJoinMarks } from './marked-joins.js';
import { joinMarkedTables } from './outer-joins.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';
import { substituteAliases } from './select-aliases.js';
import { wrapSelect } from './wrapped-select.js';

const K = { top: keyword('top'), group: keyword('group'), temporary: keyword('temporary'), temp: keyword('temp'), table: keyword('table') } as const;

/** A SELECT that PostgreSQL needs as a subquery: what is filtered or left out stands in the list all the same. */
const isWrapped = (select: Select): boolean => select.qualify !== null || select.exclude.length > 0;

/** A query with WITH is open while its body is written, so that questions about the body can take WITH along. */
export function needsQuery(_: Rewriter, query: Query): boolean {
  const { body } = query;
  return query.with.length > 0 || (body?.kind === 'Select' && (isWrapped(body) || body.top !== null || body.connectBy !== null));
}

/** Joins that WHERE marks and hierarchies are another FROM, whatever else the SELECT needs. */
function prepareFrom(rewriter: Rewriter, select: Select, orderBy: readonly SortItem[]): void {
  rewriter.prepareOnce(select, () => {
    if (select.connectBy === null) joinMarkedTables(rewriter, select);
    else walkHierarchy(rewriter, select, orderBy);
  });
}

/** TOP n stands before the list, LIMIT n behind the query. */
export function writeQuery(rewriter: Rewriter, query: Query): void {
  const { body } = query;
  if (body?.kind === 'Select') prepareFrom(rewriter, body, query.orderBy);
  if (body?.kind !== 'Select' || (!isWrapped(body) && body.top === null)) return rewriter.writeInside(query);
  const limit: readonly Part[] = body.top === null ? [] : [' LIMIT ', body.top];
  if (!isWrapped(body)) {
    rewriter.open.push(body);
    const end = query.last;
    writeSelectBody(rewriter, body, query.first);
    rewriter.open.pop();
    rewriter.write(body.last + 1, end);
    return rewriter.append(end, limit);
  }
  rewriter.write(query.first, body.first - 1);
  // Open, so that questions about it see what WITH names.
  rewriter.open.push(body);
  const wrapped = wrapSelect(rewriter, body, query.orderBy);
  rewriter.compose(body, wrapped.parts);
  rewriter.write(body.last + 1, (query.orderBy[0]?.first ?? query.last + 1) - 1);
  for (const [index, item] of query.orderBy.entries()) {
    rewriter.put(index > 0 ? ', ' : ' ', item.first);
    writeSortItem(rewriter, item, wrapped.order[index]);
  }
  rewriter.open.pop();
  rewriter.write((query.orderBy.at(-1)?.last ?? body.last) + 1, query.last);
  rewriter.append(query.last, limit);
}

function writeSortItem(rewriter: Rewriter, item: SortItem, column: string | undefined): void {
  const { expression } = item;
  const behind: readonly Part[] = expression.last < item.last ? [' ', [expression.last + 1, item.last]] : [];
  rewriter.append(item.first, column === undefined ? [item] : [column, ...behind]);
  rewriter.skip(item.last);
}

export function needsSelect(rewriter: Rewriter, select: Select): boolean {
  return isWrapped(select) || select.connectBy !== null || outerJoinMarks(select.where).length > 0 || trailingComma(rewriter, select) !== undefined || select.top !== null || select.groupByAll || select.items.some(({ alias, expression }) => alias >= 0 || (expression.kind === 'Star' && expression.exclude.length > 0));
}

/** A SELECT of a set operation, or one of a query that needs nothing else. */
export function writeSelect(rewriter: Rewriter, select: Select): void {
  prepareFrom(rewriter, select, []);
  const limit: readonly Part[] = select.top === null ? [] : [' LIMIT ', select.top];
  if (isWrapped(select)) return rewriter.compose(select, ['(', ...wrapSelect(rewriter, select, []).parts, ...limit, ')']);
  if (limit.length > 0) rewriter.append(select.first, ['(']);
  writeSelectBody(rewriter, select, select.first);
  rewriter.append(select.last, [...limit, ...(limit.length > 0 ? [')'] : [])]);
}

/** Writes the tokens from `first` to the SELECT's end without its TOP. */
function writeSelectBody(rewriter: Rewriter, select: Select, first: number): void {
  substituteAliases(rewriter, select);
  let from = first;
  if (select.top !== null) {
    const top = wordBefore(rewriter, select.top.first, K.top);
    rewriter.write(first, top - 1);
    from = afterParens(rewriter, top + 1, select.top.last);
    rewriter.skip(from - 1);
  }
  const comma = trailingComma(rewriter, select);
  if (comma !== undefined) {
    rewriter.write(from, comma - 1);
    rewriter.skip(comma);
    from = comma + 1;
  }
  if (!select.groupByAll) return rewriter.write(from, select.last);
  const group = groupWord(rewriter, select);
  rewriter.write(from, group - 1);
  rewriter.append(group, groupByAll(rewriter, select));
  rewriter.skip(group + 2);
  rewriter.write(group + 3, select.last);
}

/** Redshift takes a comma before FROM. */
function trailingComma(rewriter: Rewriter, { items, from }: Select): number | undefined {
  const after = (items.at(-1)?.last ?? 0) + 1;
  return from.length > 0 && rewriter.kind(after) === Shape.Comma ? after : undefined;
}

/** `FROM (t)`: a table alone needs no parentheses, and PostgreSQL takes them for those of a join. */
export function writeJoinGroup(rewriter: Rewriter, group: JoinGroup): void {
  rewriter.compose(group, [group.item]);
}

/** The word before an expression, whatever parentheses stand between. */
function wordBefore(rewriter: Rewriter, at: number, kind: number): number {
  let word = at - 1;
  while (word > 0 && rewriter.kind(word) !== kind) word--;
  return word;
}

function afterParens(rewriter: Rewriter, open: number, last: number): number {
  return rewriter.kind(open) === Shape.LeftParen ? rewriter.closing(open) + 1 : last + 1;
}

/** `GROUP BY ALL` groups by every item without an aggregate: https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html */
function groupByAll(rewriter: Rewriter, select: Select): readonly Part[] {
  if (select.items.some(({ expression }) => expression.kind === 'Star')) throw new NotEmulated('GROUP BY ALL with *');
  const places = select.items.flatMap(({ expression }, index) => (holdsAggregate(rewriter, expression) ? [] : [String(index + 1)]));
  return places.length === 0 ? [' '] : [` GROUP BY ${places.join(', ')}`];
}

function holdsAggregate(rewriter: Rewriter, expression: Expression): boolean {
  let found = false;
  walk(expression, (node: Node) => {
    if (node.kind === 'Call' && node.over === null && isAggregate(rewriter.tokens, node)) found = true;
    return node.kind !== 'Query';
  });
  return found;
}

function groupWord(rewriter: Rewriter, select: Select): number {
  const before = [select.items.at(-1), select.from.at(-1), select.where, select.startWith, select.connectBy];
  let at = Math.max(...before.map((node) => node?.last ?? select.first)) + 1;
  while (at < select.last && rewriter.kind(at) !== K.group) at++;
  return at;
}

/** `INTO #t` makes a temporary table. */
export function writeInto(rewriter: Rewriter, into: Into): void {
  const [target] = into.targets;
  if (target === undefined || into.temporary || !rewriter.name(target.first).startsWith('#')) return rewriter.writeInside(into);
  rewriter.compose(into, ['INTO TEMPORARY ', target]);
}

/** PostgreSQL 15 wants a name for every query in FROM. */
export function writeDerivedTable(rewriter: Rewriter, table: DerivedTable): void {
  rewriter.writeInside(table);
  rewriter.append(table.last, [` AS "_derived_${table.first}"`]);
}

/** `t.* EXCLUDE (a)`: https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
export function writeStar(rewriter: Rewriter, star: Star): void {
  const select = rewriter.open.findLast((node) => node.kind === 'Select');
  if (select?.kind !== 'Select' || select.from.length === 0) return rewriter.writeInside(star);
  const isQualified = rewriter.kind(star.first + 1) === Shape.Dot;
  const starLast = isQualified ? star.first + 2 : star.first;
  const names = rewriter.columnsOf(['SELECT ', [star.first, starLast], ' FROM ', fromOf(select)]);
  const excluded = new Set(star.exclude.map(({ last }) => rewriter.name(last)));
  const qualifier = isQualified ? `${quotedName(rewriter.name(star.first))}.` : '';
  const kept = names.filter((name) => !excluded.has(name));
  if (new Set(names).size < names.length) throw new NotEmulated('* EXCLUDE where two columns have one name');
  rewriter.compose(star, [kept.map((name) => `${qualifier}${quotedName(name)}`).join(', ')]);
}

/** The tokens of the FROM list. */
export function fromOf({ from }: Select): readonly [number, number] {
  return [from[0]?.first ?? 0, from.at(-1)?.last ?? -1];
}
