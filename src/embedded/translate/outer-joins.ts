/**
 * `a.x = b.x(+)` in WHERE as `a LEFT JOIN b ON a.x = b.x`. Every condition with the mark goes to the join of the table that is marked, the rest
 * of WHERE stays. https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { walk } from '../../core/sql/nodes.js';
import type { ColumnRef, Expression, OuterJoinMark } from '../../core/sql/nodes/expressions.js';
import type { FromItem, Select } from '../../core/sql/nodes/queries.js';
import { FromColumns, isBareStar, type Source } from './from-columns.js';
import { NotEmulated, Refused } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

const AND = keyword('and');

/** What the documentation and its neighbours call the mark. */
const OPERATOR = 'the outer join operator (+)';

/** The marks that belong to a SELECT, not those of queries inside of it. */
export function outerJoinMarks(where: Expression | null): readonly OuterJoinMark[] {
  return where === null ? [] : marksIn(where);
}

/** Makes the substitutes of FROM and WHERE. Throws Refused where Redshift refuses the joins, NotEmulated where nobody says what they are. */
export function joinMarkedTables(rewriter: Rewriter, select: Select): void {
  const { where, from } = select;
  if (where === null || outerJoinMarks(where).length === 0) return;
  if (from.some(isLateral)) throw new NotEmulated(`${OPERATOR} beside an item of FROM that depends on another`);
  const sources = new FromColumns(rewriter, from);
  const conditions = conjuncts(rewriter, where);
  const joins = joinsOf(rewriter, select, sources, conditions);
  refuseCircles(joins);
  refuseMixture(rewriter, sources, conditions, joins);
  const order = writeJoins(rewriter, select, sources, joins);
  if (order.some((source, index) => source !== sources.all[index])) keepOrderOfColumns(rewriter, select, sources);
}

/** A mark that nothing above has taken for a join's. */
export function refuseMark(): never {
  throw new NotEmulated(`${OPERATOR} outside of the WHERE clause of a query`);
}

/** A table that is marked: the one it is joined to, and by what. */
interface Join { readonly table: Source; partner: Source | undefined; readonly partners: Set<string>; readonly conditions: Expression[] }

type Joins = ReadonlyMap<Source, Join>;

function isLateral(item: FromItem): boolean {
  return item.kind === 'PathRef' || item.kind === 'TableFunction' || (item.kind === 'DerivedTable' && item.lateral);
}

/** The operands of the ANDs. Uses no recursion: a chain of ten thousand is a tree ten thousand deep. */
function conjuncts(rewriter: Rewriter, where: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const open = [where];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'Binary' && rewriter.kind(next.operator) === AND) open.push(next.right, next.left);
    else found.push(next);
  }
  return found;
}

function marksIn(expression: Expression): readonly OuterJoinMark[] {
  const marks: OuterJoinMark[] = [];
  walk(expression, (node) => {
    if (node.kind === 'OuterJoinMark') marks.push(node);
    return node.kind !== 'Query';
  });
  return marks;
}

function joinsOf(rewriter: Rewriter, select: Select, sources: FromColumns, conditions: readonly Expression[]): Joins {
  const joins = new Map<Source, Join>();
  for (const condition of conditions) {
    const marks = marksIn(condition);
    if (marks.length === 0) continue;
    checkCondition(rewriter, condition);
    const table = markedTable(rewriter, sources, marks);
    const join = joins.get(table) ?? { table, partner: undefined, partners: new Set<string>(), conditions: [] };
    joins.set(table, join);
    join.conditions.push(condition);
    for (const column of columnsIn(condition)) if (!marks.some(({ operand }) => operand === column)) addPartner(rewriter, select, sources.of(column), join, column);
  }
  for (const join of joins.values()) checkJoin(rewriter, join);
  return joins;
}

const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);

/** Conditions that compare are what the documentation speaks of. */
function checkCondition(rewriter: Rewriter, condition: Expression): void {
  walk(condition, (node) => {
    if (node.kind === 'Query') throw new NotEmulated(`${OPERATOR} in a condition with a subquery`);
    if (node.kind === 'Field' || node.kind === 'Subscript' || (node.kind === 'ColumnRef' && rewriter.scopes.isSuper(node))) throw new NotEmulated(`${OPERATOR} in a condition on a path into a SUPER value`);
  });
  if (condition.kind === 'Binary' && COMPARISONS.has(rewriter.word(condition.operator))) return;
  if (condition.kind !== 'Between' && condition.kind !== 'Like' && condition.kind !== 'IsTest') throw new NotEmulated(`${OPERATOR} in a condition that is no comparison`);
}

function markedTable(rewriter: Rewriter, sources: FromColumns, marks: readonly OuterJoinMark[]): Source {
  const tables = new Set(marks.map(({ operand }) => {
    const table = operand.kind === 'ColumnRef' ? sources.of(operand) : undefined;
    if (table === undefined) throw new NotEmulated(`${OPERATOR} at a column of no table in FROM`);
    return table;
  }));
  const [table, second] = tables;
  if (second !== undefined || table === undefined) throw refused(rewriter, 'A predicate may reference only one outer-joined table.', marks.at(-1)?.first);
  return table;
}

function columnsIn(expression: Expression): readonly ColumnRef[] {
  const columns: ColumnRef[] = [];
  walk(expression, (node) => {
    if (node.kind === 'ColumnRef') columns.push(node);
  });
  return columns;
}

function addPartner(rewriter: Rewriter, select: Select, partner: Source | undefined, join: Join, column: ColumnRef): void {
  if (partner === join.table) throw new NotEmulated(`${OPERATOR} at one column of a table and not at another in the same condition`);
  if (partner === undefined && rewriter.scopes.isInner(select)) throw new NotEmulated(`${OPERATOR} in a condition with a column of an outer query`);
  // In a body, what is of no table is a variable; elsewhere a table that is not there, which PostgreSQL names.
  if (partner !== undefined) join.partners.add(partner.name);
  else if (!rewriter.isBody && column.last > column.first) join.partners.add(rewriter.name(column.last - 2));
  if (join.partners.size > 1) throw refused(rewriter, 'A table may be outer joined to at most one other table.', column.first);
  join.partner ??= partner;
}

function checkJoin(rewriter: Rewriter, { table, partner }: Join): void {
  if (partner === undefined) throw new NotEmulated(`${OPERATOR} at a table that no such condition joins to another`);
  if (!isStored(rewriter, table.item) || !isStored(rewriter, partner.item)) throw new NotEmulated(`${OPERATOR} with what is no table or view: the documentation says that it makes no outer join with the result of an inner query`);
}

/** A table or view, and none that WITH names. */
function isStored(rewriter: Rewriter, item: FromItem): boolean {
  if (item.kind !== 'TableRef' || rewriter.scopes.iteratedColumn(item) !== undefined) return false;
  const { first, last } = item.name;
  return first < last || !rewriter.open.some((node) => node.kind === 'Query' && node.with.some(({ name }) => rewriter.name(name) === rewriter.name(first)));
}

function refuseCircles(joins: Joins): void {
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
function refuseMixture(rewriter: Rewriter, sources: FromColumns, conditions: readonly Expression[], joins: Joins): void {
  for (const condition of conditions) {
    if (marksIn(condition).length > 0 || (condition.kind !== 'ColumnRef' && isStrict(rewriter, condition))) continue;
    const columns = columnsIn(condition);
    if (columns.length < 2) continue;
    const tables = new Set(columns.map((column) => sources.of(column)));
    const mixed = [...joins.values()].some(({ table, partner }) => tables.has(table) && tables.has(partner));
    if (mixed) throw new NotEmulated(`${OPERATOR} in some and not in all conditions between two tables`);
  }
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

/** Every table that is not marked, each followed by those that are joined to it; answers the tables in that order. */
function writeJoins(rewriter: Rewriter, { from }: Select, sources: FromColumns, joins: Joins): readonly Source[] {
  const order: Source[] = [];
  const parts: Part[] = [];
  for (const root of sources.all.filter((source) => !joins.has(source))) {
    if (parts.length > 0) parts.push(', ');
    const open = [root];
    for (let source = open.pop(); source !== undefined; source = open.pop()) {
      const at = source;
      const join = joins.get(at);
      parts.push(...(join === undefined ? [at.item] : [' LEFT JOIN ', at.item, ' ON ', ...onOf(join)]));
      order.push(at);
      open.push(...sources.all.filter((other) => joins.get(other)?.partner === at).reverse());
    }
  }
  for (const { conditions } of joins.values()) {
    for (const condition of conditions) {
      rewriter.substitute(condition, ['TRUE']);
      for (const mark of marksIn(condition)) rewriter.substitute(mark, [mark.operand]);
    }
  }
  rewriter.substitute({ kind: 'Span', first: from[0]?.first ?? 0, last: from.at(-1)?.last ?? 0 }, parts);
  return order;
}

/** In two ranges, because what stands for the whole condition is TRUE. */
function onOf({ conditions }: Join): readonly Part[] {
  return conditions.flatMap((condition, index): readonly Part[] => {
    const cut = condition.kind === 'Binary' ? condition.operator - 1 : 'operand' in condition && condition.operand !== null ? condition.operand.last : condition.first;
    return [index === 0 ? '(' : ' AND (', [condition.first, cut], ' ', [cut + 1, condition.last], ')'];
  });
}

/** `*` lists the tables as FROM does, wherever their joins stand. */
function keepOrderOfColumns(rewriter: Rewriter, { items }: Select, sources: FromColumns): void {
  for (const { expression } of items) {
    if (!isBareStar(rewriter, expression)) continue;
    rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, sources.all.flatMap((source, index): readonly Part[] => [index === 0 ? '' : ', ', source.qualifier, '.*']));
  }
}

function refused(rewriter: Rewriter, message: string, at: number | undefined): Refused {
  return new Refused(message, rewriter.tokens.text, at === undefined ? undefined : rewriter.tokens.start[at]);
}
