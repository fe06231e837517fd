/** What the conditions of WHERE that hold `(+)` join. https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html */
import { keyword } from '../../core/sql/keywords.js';
import { walk } from '../../core/sql/nodes.js';
import type { ColumnRef, Expression, OuterJoinMark } from '../../core/sql/nodes/expressions.js';
import type { FromItem, Select } from '../../core/sql/nodes/queries.js';
import type { FromColumns, Source } from './from-columns.js';
import { NotEmulated, Refused } from './refused.js';
import type { Rewriter } from './rewriter.js';

const AND = keyword('and');

/** What the errors of the documentation call it. */
export const OUTER_JOIN_OPERATOR = 'the outer join operator (+)';

/** A table that is marked: the one it is joined to, and by what. `partners` has that one, and tables that are not in FROM by their names. */
export interface MarkedJoin { readonly table: Source; partner: Source | undefined; readonly partners: Set<Source | string>; readonly conditions: Expression[] }

/** By the table that is marked. */
export type MarkedJoins = ReadonlyMap<Source, MarkedJoin>;

/** The operands of the ANDs. Uses no recursion: a chain of ten thousand is a tree ten thousand deep. */
export function conjuncts(rewriter: Rewriter, where: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const open = [where];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'Binary' && rewriter.kind(next.operator) === AND) open.push(next.right, next.left);
    else found.push(next);
  }
  return found;
}

/** The marks that belong to a condition itself, not those of queries inside of it. */
export function outerJoinMarks(condition: Expression | null): readonly OuterJoinMark[] {
  const marks: OuterJoinMark[] = [];
  if (condition === null) return marks;
  walk(condition, (node) => {
    if (node.kind === 'OuterJoinMark') marks.push(node);
    return node.kind !== 'Query';
  });
  return marks;
}

/** Throws Refused where Redshift refuses the joins, NotEmulated where nobody says what they are. */
export function joinsOf(rewriter: Rewriter, select: Select, sources: FromColumns, conditions: readonly Expression[]): MarkedJoins {
  const joins = new Map<Source, MarkedJoin>();
  for (const condition of conditions) {
    const marks = outerJoinMarks(condition);
    if (marks.length === 0) continue;
    checkCondition(rewriter, sources, condition);
    const table = markedTable(rewriter, sources, marks);
    const join = joins.get(table) ?? { table, partner: undefined, partners: new Set<Source | string>(), conditions: [] };
    joins.set(table, join);
    join.conditions.push(condition);
    for (const column of columnsIn(condition)) if (!marks.some(({ operand }) => operand === column)) addPartner(rewriter, select, sources.of(column), join, column);
  }
  for (const join of joins.values()) checkJoin(rewriter, join);
  refuseCircles(joins);
  refuseMixture(rewriter, sources, conditions, joins);
  return joins;
}

const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);

/** Conditions that compare are what the documentation speaks of. */
function checkCondition(rewriter: Rewriter, sources: FromColumns, condition: Expression): void {
  walk(condition, (node) => {
    if (node.kind === 'Query') throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition with a subquery`);
    if (node.kind === 'Field' || node.kind === 'Subscript' || (node.kind === 'ColumnRef' && isPath(rewriter, sources, node))) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition on a path into a SUPER value`);
  });
  if (condition.kind === 'Binary' && COMPARISONS.has(rewriter.word(condition.operator))) return;
  if (condition.kind !== 'Between' && condition.kind !== 'Like' && condition.kind !== 'IsTest') throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition that is no comparison`);
}

/** A qualifier that names nothing may be a column that holds a SUPER value, or a table that is not in FROM. */
function isPath(rewriter: Rewriter, sources: FromColumns, column: ColumnRef): boolean {
  const path = rewriter.scopes.pathOf(column);
  return path !== undefined && (path > column.first + 1 || sources.of({ ...column, last: column.first }) !== undefined);
}

function markedTable(rewriter: Rewriter, sources: FromColumns, marks: readonly OuterJoinMark[]): Source {
  const tables = new Set(marks.map(({ operand }) => {
    const table = operand.kind === 'ColumnRef' ? sources.of(operand) : undefined;
    if (table === undefined) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at a column of no table in FROM`);
    return table;
  }));
  const [table, second] = tables;
  if (second !== undefined || table === undefined) throw refused(rewriter, 'A predicate may reference only one outer-joined table.', marks.at(-1)?.first);
  return table;
}

/** Those of the SELECT itself: a name in a subquery may be one of its own. */
function columnsIn(expression: Expression): readonly ColumnRef[] {
  const columns: ColumnRef[] = [];
  walk(expression, (node) => {
    if (node.kind === 'ColumnRef') columns.push(node);
    return node.kind !== 'Query';
  });
  return columns;
}

function addPartner(rewriter: Rewriter, select: Select, partner: Source | undefined, join: MarkedJoin, column: ColumnRef): void {
  if (partner === join.table) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at one column of a table and not at another in the same condition`);
  if (partner === undefined && rewriter.scopes.isInner(select)) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition with a column of an outer query`);
  // In a body, what is of no table is a variable; elsewhere a table that is not there, which PostgreSQL names.
  if (partner !== undefined) join.partners.add(partner);
  else if (!rewriter.isBody && column.last > column.first) join.partners.add(rewriter.name(column.last - 2));
  if (join.partners.size > 1) throw refused(rewriter, 'A table may be outer joined to at most one other table.', column.first);
  join.partner ??= partner;
}

function checkJoin(rewriter: Rewriter, { table, partner }: MarkedJoin): void {
  if (partner === undefined) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at a table that no such condition joins to another`);
  if (!isStored(rewriter, table.item) || !isStored(rewriter, partner.item)) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} with what is no table or view: the documentation says that it makes no outer join with the result of an inner query`);
}

/** A table or view, and none that WITH names. */
function isStored(rewriter: Rewriter, item: FromItem): boolean {
  if (item.kind !== 'TableRef' || rewriter.scopes.iteratedColumn(item) !== undefined) return false;
  const { first, last } = item.name;
  return first < last || !rewriter.open.some((node) => node.kind === 'Query' && node.with.some(({ name }) => rewriter.name(name) === rewriter.name(first)));
}

function refuseCircles(joins: MarkedJoins): void {
  for (const { table } of joins.values()) {
    let at = joins.get(table)?.partner;
    for (let steps = 0; at !== undefined && steps < joins.size; steps++) {
      if (at === table) throw new Refused('Two tables cannot be outer joined to each other.');
      at = joins.get(at)?.partner;
    }
  }
}

/**
 * A condition without the mark between tables that others with it join makes an inner join of them. Where it can only be true of rows that are
 * there, it does so by itself.
 */
function refuseMixture(rewriter: Rewriter, sources: FromColumns, conditions: readonly Expression[], joins: MarkedJoins): void {
  for (const condition of conditions) {
    if (outerJoinMarks(condition).length > 0 || isStrict(rewriter, condition)) continue;
    for (const test of testsIn(rewriter, condition)) {
      const columns = columnsIn(test);
      const tables = new Set(columns.length < 2 ? [] : columns.map((column) => sources.of(column)));
      const isMixed = [...joins.values()].some(({ table, partner }) => tables.has(table) && tables.has(partner));
      if (isMixed) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in some and not in all conditions between two tables`);
    }
  }
}

/** What AND, OR and NOT make a condition of. */
function testsIn(rewriter: Rewriter, condition: Expression): readonly Expression[] {
  const tests: Expression[] = [];
  const open = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'Binary' && LOGIC.has(rewriter.word(next.operator))) open.push(next.right, next.left);
    else if (next.kind === 'Unary') open.push(next.operand);
    else tests.push(next);
  }
  return tests;
}

/** Whether an expression is surely NULL where one of its columns is. */
function isStrict(rewriter: Rewriter, root: Expression): boolean {
  let strict = true;
  walk(root, (node) => {
    if (node.kind === 'Binary') strict &&= !LOGIC.has(rewriter.word(node.operator));
    else strict &&= STRICT.has(node.kind);
    return strict;
  });
  return strict;
}

const LOGIC: ReadonlySet<string> = new Set(['and', 'or']);
const STRICT: ReadonlySet<string> = new Set(['ColumnRef', 'Literal', 'TypedLiteral', 'IntervalLiteral', 'Placeholder', 'Unary', 'Like', 'Cast', 'TypeName']);

function refused(rewriter: Rewriter, message: string, at: number | undefined): Refused {
  return new Refused(message, rewriter.tokens.text, at === undefined ? undefined : rewriter.tokens.start[at]);
}
